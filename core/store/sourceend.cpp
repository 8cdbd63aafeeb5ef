// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/scorestatus.h"
#include "core/store/rowcodec.h"
#include "core/store/sourcestatements.h"
#include "core/store/sourcewriter.h"

#include <algorithm>
#include <limits>
#include <tuple>

// What happens when the last row of a source was read and its year and as-of time are known.

namespace scoredesk::store {

namespace {

constexpr std::uint32_t kNone = PositionTable::kNone;

/// Of two states of one UIN.
bool areTwoPersons(const State &a, const State &b)
{
    return a.student() != b.student() && isOtherPerson(a.person, b.person);
}

} // namespace

SourceOutcome SourceWriter::end(const SourceEnd &end)
{
    Q_ASSERT(m_isReading);
    Source &source = m_sources[m_source];
    source.year = end.year.spring;
    source.isDated = end.isDated;
    source.asOf = end.asOf.isValid() ? end.asOf.toMSecsSinceEpoch() : 0;
    source.asOfDay = domain::asOfDay(QDateTime::fromMSecsSinceEpoch(source.asOf, Qt::UTC)).value;
    source.fileTime = end.fileTime.isValid() ? end.fileTime.toMSecsSinceEpoch() : 0;
    m_database
        .prepare(R"sql(
        UPDATE source
           SET basis = :basis, lea = :lea, lea_name = :lea_name, year = :year, is_dated = :is_dated, as_of = :as_of, file_time = :file_time,
               is_sample = :is_sample,
               row_count = :row_count, fingerprint = :fingerprint, is_settled = :is_settled, report = :report
         WHERE id = :id
    )sql")
        .run(int(end.basis), end.lea.value, end.leaName, source.year, int(source.isDated), source.asOf,
             source.fileTime, int(end.isSample), end.rows, end.fingerprint, int(end.isSettled), end.report,
             source.id);

    SourceOutcome outcome;
    judgeContests();
    markShared();
    markOtherPersons(outcome);
    resolveProvisional();
    noteSightings();
    join();
    decide(outcome);
    writeSightings();
    decideTexts();
    decideListed();
    writeWords();
    m_hasChanges = m_hasChanges || outcome.inserted + outcome.updated + outcome.older > 0;
    m_contests.clear();
    outcome.duplicates = std::move(m_duplicates);
    m_duplicates.clear();
    m_beaten.clear();

    for (State &state : m_states.states()) {
        state.seenRow = 0;
        state.isNew = false;
        state.isBeaten = false;
        state.isCounted = false;
    }
    for (StudentState &student : m_students) {
        student.candidate = kNone;
        student.isNew = false;
    }
    m_database.execute("RELEASE source");
    // Outside of the savepoint: an upsert inside it walks over all that was set aside for going back, once for each school.
    writePlaces();
    m_isReading = false;
    return outcome;
}

void SourceWriter::judgeContests()
{
    std::sort(m_contests.begin(), m_contests.end());
    for (auto first = m_contests.begin(); first != m_contests.end();) {
        const auto last = std::find_if(first, m_contests.end(), [&](const Contest &contest) { return contest.identity != first->identity; });
        judge({first, last});
        first = last;
    }
    followBeaten();
}

/// What was better than a row may have been replaced itself: each is told with the one that was taken in the end.
void SourceWriter::followBeaten()
{
    std::unordered_map<std::int64_t, const SourceOutcome::Duplicate *> beaten;
    for (auto place = m_beaten.rbegin(); place != m_beaten.rend(); ++place) { // the later ones are settled first
        SourceOutcome::Duplicate &duplicate = m_duplicates[*place];
        if (const auto next = beaten.find(duplicate.otherRow); next != beaten.end()) {
            duplicate.otherRow = next->second->otherRow;
            duplicate.isByDate = duplicate.isByDate || next->second->isByDate;
        }
        beaten.emplace(duplicate.row, &duplicate);
    }
}

/// All of one UIN. Of k rows each but the first had made a contest, so k - 1 duplicates are told: of those that stand all but one as shared, and
/// each that is beaten with the row that has its test.
void SourceWriter::judge(std::span<const Contest> contests)
{
    std::vector<std::uint32_t> rows;
    gather(contests.front().identity, rows);
    std::vector<std::uint32_t> sharers = sharersOf(rows);
    for (const std::uint32_t p : newSharers(rows))
        sharers.push_back(m_states[p].student());
    for (const std::uint32_t p : rows)
        if (std::any_of(rows.begin(), rows.end(), [&](std::uint32_t other) { return areTwoPersons(m_states[p], m_states[other]); }))
            sharers.push_back(m_states[p].student());
    std::erase_if(rows, [&](std::uint32_t p) { return m_states[p].seenRow == 0; });
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return m_states[a].seenRow < m_states[b].seenRow; });

    const auto evidence = [&](std::uint32_t p) { return evidenceSoFar(m_states[p].scoreAvailable, m_states[p].isSettledUnscored); };
    const auto isSharer = [&](std::uint32_t p) { return std::find(sharers.begin(), sharers.end(), m_states[p].student()) != sharers.end(); };
    for (const std::uint32_t p : rows) {
        // Who shares the UIN loses it only to a newer row of their own.
        m_states[p].isBeaten = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t other) {
            return (!isSharer(p) || m_states[other].student() == m_states[p].student()) && orderSoFar(m_states[other]) > orderSoFar(m_states[p]);
        });
    }
    const auto winnerOver = [&](std::uint32_t p) {
        const auto order = [&](std::uint32_t other) {
            const State &its = m_states[other];
            return std::tuple(!its.isBeaten, isSharer(p) && its.student() == m_states[p].student(), tellsApart(evidence(other), evidence(p)), orderSoFar(its));
        };
        return *std::max_element(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
    };
    std::uint32_t standing = kNone;
    auto contest = contests.begin();
    for (const std::uint32_t p : rows) {
        const State &state = m_states[p];
        if (!state.isBeaten && standing == kNone) {
            standing = p;
            continue;
        }
        const std::uint32_t other = state.isBeaten ? winnerOver(p) : standing;
        Q_ASSERT(contest != contests.end());
        m_duplicates[contest->duplicate] = {state.seenRow, m_states[other].seenRow, false, m_states[other].student() != state.student(),
                                            tellsApart(evidence(p), evidence(other)), !state.isBeaten};
        ++contest;
    }
    Q_ASSERT(contest == contests.end());
}

/// Of the states of one UIN that the source being read says, those of two or more students that no date sets behind another's of
/// the same person.
std::vector<std::uint32_t> SourceWriter::newSharers(std::span<const std::uint32_t> group)
{
    const auto isOutdone = [&](const State &state) {
        const std::int32_t evidence = evidenceSoFar(state.scoreAvailable, state.isSettledUnscored);
        return std::any_of(group.begin(), group.end(), [&](std::uint32_t p) {
            const State &other = m_states[p];
            const std::int32_t its = evidenceSoFar(other.scoreAvailable, other.isSettledUnscored);
            return other.seenRow != 0 && other.student() != state.student()
                   && !isOtherPerson(state.person, other.person) && its > evidence
                   && tellsApart(its, evidence);
        });
    };
    std::vector<std::uint32_t> standing;
    std::copy_if(group.begin(), group.end(), std::back_inserter(standing),
                 [&](std::uint32_t p) { return m_states[p].seenRow != 0 && !isOutdone(m_states[p]); });
    const bool isOneStudent = std::all_of(standing.begin(), standing.end(), [&](std::uint32_t p) {
        return m_states[p].student() == m_states[standing.front()].student();
    });
    if (isOneStudent)
        standing.clear();
    return standing;
}

/// The students who share the UIN of \a group, in order.
std::vector<std::uint32_t> SourceWriter::sharersOf(std::span<const std::uint32_t> group)
{
    std::vector<std::uint32_t> students;
    for (const std::uint32_t p : group)
        if (m_states[p].isShared)
            students.push_back(m_states[p].student());
    std::sort(students.begin(), students.end());
    students.erase(std::unique(students.begin(), students.end()), students.end());
    return students;
}

void SourceWriter::markShared()
{
    std::vector<std::uint32_t> group;
    for (const Contest &contest : m_contests) {
        group.clear();
        gather(contest.identity, group);
        for (const std::uint32_t p : newSharers(group))
            share(m_states[p], m_sources[m_source].asOf);
    }
}

void SourceWriter::share(State &state, std::int64_t asOf)
{
    if (state.isShared && state.sharedAsOf <= asOf)
        return;
    state.isShared = true;
    state.sharedAsOf = asOf;
    m_sql->setShared.run(asOf, state.id);
    m_hasChanges = m_hasChanges || !state.isNew;
}

/// A UIN that an earlier source gave to somebody else: either the same person's SSID was corrected, or they are two. That is known from
/// the day on that both were said.
void SourceWriter::markOtherPersons(SourceOutcome &outcome)
{
    const auto saidFrom = [this](const State &state) {
        const std::int64_t first = m_sources[state.firstSource].asOf;
        return state.seenRow != 0 ? std::min(first, m_sources[m_source].asOf) : first;
    };
    for (State &state : m_states.states()) {
        if (state.seenRow == 0 || state.isDead || state.identity < 0 || (state.isHead && state.next == kNone))
            continue; // most are the only one of their identity
        bool isShared = false;
        for (std::uint32_t p = m_states.find(state.identity); p != kNone; p = m_states[p].next) {
            State &other = m_states[p];
            if (other.isDead || !areTwoPersons(state, other))
                continue;
            const std::int64_t from = std::max(saidFrom(state), saidFrom(other));
            share(other, from);
            share(state, from);
            isShared = isShared || other.seenRow == 0;
        }
        outcome.ofOtherPersons += isShared;
    }
}

/// Rows without UIN went in under an identity without year. Now they either turn out to be states known already, or get their name.
void SourceWriter::resolveProvisional()
{
    for (const std::uint32_t position : m_provisional) {
        State state = m_states[position];
        if (state.isDead)
            continue;
        state.identity = withYear(state.identity, m_sources[m_source].year);
        std::uint32_t resolved = kNone;
        bool isKnown = false;
        for (std::uint32_t p = m_states.find(state.identity); p != kNone; p = m_states[p].next) {
            if (m_states[p].isDead)
                continue;
            isKnown = true;
            if (m_states[p].hash == state.hash)
                resolved = p;
        }
        if (resolved != kNone) {
            m_states[resolved].seenRow = state.seenRow;
            removeState(m_states[position]);
        } else {
            state.isCurrent = !isKnown;
            m_sql->setIdentity.run(state.identity, int(state.isCurrent), state.id);
            m_states[position].isDead = true;
            m_states[position].seenRow = 0;
            resolved = m_states.add(state);
        }
        StudentState &student = m_students[state.student()];
        if (student.candidate == position)
            student.candidate = resolved;
        if (student.lead == position)
            student.lead = resolved;
    }
}

/// A state's source is the newest that said it, its first source the one with the oldest as-of.
void SourceWriter::noteSightings()
{
    const Source &source = m_sources[m_source];
    for (State &state : m_states.states()) {
        if (state.seenRow == 0 || state.isNew)
            continue;
        if (source.asOf < m_sources[state.firstSource].asOf) {
            state.firstSource = m_source;
            m_sql->setFirstSource.run(source.id, state.id);
        }
        if (!isNewer(source, m_sources[state.source]))
            continue;
        const bool isSameYear = m_sources[state.source].year == source.year;
        state.source = m_source;
        state.isSighted = state.isCurrent && isSameYear;
        if (!state.isSighted)
            m_sql->setSource.run(source.id, state.id);
        if (!isSameYear)
            m_hasChanges = true;
    }
}

void SourceWriter::decide(SourceOutcome &outcome)
{
    decideJoined(outcome);
    auto &states = m_states.states();
    std::vector<std::uint32_t> group;
    for (std::uint32_t p = 0; p < states.size(); ++p) {
        const State &state = states[p];
        if (state.seenRow == 0 || state.isCounted)
            continue;
        if (state.next == kNone && state.isHead) {
            ++(state.isNew ? outcome.inserted : outcome.unchanged);
            continue;
        }
        group.clear();
        gather(state.identity, group);
        decideAmong(group, outcome);
    }
}

void SourceWriter::gather(std::int64_t identity, std::vector<std::uint32_t> &group)
{
    for (std::uint32_t p = m_states.find(identity); p != kNone; p = m_states[p].next)
        if (!m_states[p].isDead)
            group.push_back(p);
}

std::uint32_t SourceWriter::newestOf(std::span<const std::uint32_t> group)
{
    std::uint32_t best = kNone;
    for (const std::uint32_t p : group)
        if (best == kNone || isNewer(m_states[p], m_states[best]))
            best = p;
    return best;
}

void SourceWriter::decideAmong(std::span<const std::uint32_t> group, SourceOutcome &outcome)
{
    const std::vector<std::uint32_t> sharers = sharersOf(group);
    if (sharers.empty()) {
        decideFor(group, newestOf(group), outcome);
        return;
    }
    // Each of the students who share the UIN has a row of their own; another one has the test only with the newest of all.
    std::vector<std::uint32_t> rest(group.begin(), group.end());
    const std::uint32_t newest = newestOf(group);
    for (const std::uint32_t student : sharers) {
        const auto own = std::stable_partition(
            rest.begin(), rest.end(), [&](std::uint32_t p) { return m_states[p].student() != student; });
        const std::vector<std::uint32_t> rows(own, rest.end());
        rest.erase(own, rest.end());
        decideFor(rows, newestOf(rows), outcome);
    }
    decideFor(rest, std::find(rest.begin(), rest.end(), newest) != rest.end() ? newest : kNone, outcome);
}

/// Of \a group the state \a best is current from now on, or none.
void SourceWriter::decideFor(std::span<const std::uint32_t> group, std::uint32_t best, SourceOutcome &outcome)
{
    const bool isNewRow =
        std::all_of(group.begin(), group.end(), [&](std::uint32_t p) { return m_states[p].isNew; });
    const bool wasCurrent = best != kNone && m_states[best].isCurrent;
    for (const std::uint32_t p : group) {
        State &state = m_states[p];
        if (state.isCurrent != (p == best)) {
            state.isCurrent = p == best;
            state.isSighted = false;
            m_sql->setCurrent.run(int(state.isCurrent), m_sources[state.source].id, state.id);
        }
        state.isCounted = true;
        m_hasChanges = m_hasChanges || state.isNew;
        if (state.seenRow == 0 || state.isBeaten) // a beaten row is told among the duplicates
            continue;
        if (state.isNew)
            ++(p != best ? outcome.older : isNewRow ? outcome.inserted : outcome.updated);
        else
            ++(p == best && !wasCurrent ? outcome.updated : outcome.unchanged);
    }
}

bool SourceWriter::isNewer(const Source &a, const Source &b) const
{
    return std::tie(a.isDated, a.asOf, a.hasScoreDates, a.fileTime, a.year) > std::tie(b.isDated, b.asOf, b.hasScoreDates, b.fileTime, b.year);
}

bool SourceWriter::isNewer(const State &a, const State &b) const
{
    const auto order = [this](const State &state) {
        const Source &source = m_sources[state.source];
        return std::tuple(source.isDated, source.asOf, source.hasScoreDates,
                          evidenceOf(state.scoreAvailable, state.isSettledUnscored, source.asOfDay),
                          -int(state.lostCodes), source.fields, source.fileTime, state.ssrAvailable,
                          state.hash);
    };
    return order(a) > order(b);
}

void SourceWriter::writeSightings()
{
    std::vector<std::int64_t> ids;
    std::vector<bool> isNeeded(m_sources.size());
    for (const State &state : m_states.states()) {
        if (!state.isSighted || state.isDead)
            continue;
        isNeeded[state.source] = true;
        if (state.source == m_source)
            ids.push_back(state.id);
    }
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (m_sources[i].hasSighting && !isNeeded[i]) {
            m_sql->deleteSighting.run(m_sources[i].id);
            m_sources[i].hasSighting = false;
        }
    }
    if (ids.empty())
        return;
    std::sort(ids.begin(), ids.end());
    std::vector<char> packed;
    std::int64_t previous = 0;
    for (const std::int64_t id : ids) {
        appendVarint(static_cast<std::uint64_t>(id - previous), packed);
        previous = id;
    }
    m_sql->insertSighting.run(m_sources[m_source].id, Blob{std::string_view(packed.data(), packed.size())});
    m_sources[m_source].hasSighting = true;
}

bool SourceWriter::leads(const State &a, const State &b) const
{
    const Source &sourceA = m_sources[a.source];
    const Source &sourceB = m_sources[b.source];
    return std::tuple(sourceA.year, sourceA.isDated, sourceA.asOf, sourceA.fileTime, b.area, b.identity,
                      b.hash)
           > std::tuple(sourceB.year, sourceB.isDated, sourceB.asOf, sourceB.fileTime, a.area, a.identity,
                        a.hash);
}

void SourceWriter::decideTexts()
{
    for (std::size_t i = 0; i < m_students.size(); ++i) {
        StudentState &student = m_students[i];
        if (student.candidate == kNone)
            continue;
        const auto id = static_cast<std::int64_t>(i + 1);
        const State &candidate = m_states[student.candidate];
        if (student.candidate == student.lead
            || (!student.isNew && !leads(candidate, m_states[student.lead])))
            continue;
        student.lead = student.candidate;
        if (student.candidateText == student.textHash) {
            m_sql->updateLead.run(candidate.id, id);
            continue;
        }
        student.textHash = student.candidateText;
        m_sql->updateStudent.run(id, static_cast<std::int64_t>(student.textHash), candidate.id);
        m_hasChanges = true;
    }
    m_database.execute("DELETE FROM student_draft");
}

/// A student none of whose rows is current had an SSID that was corrected: every test moved to another one. The rows stay, because a later
/// file may say otherwise, but lists leave the student out.
void SourceWriter::decideListed()
{
    std::vector<bool> isListed(m_students.size());
    for (const State &state : m_states.states())
        if (state.isCurrent && !state.isDead)
            isListed[state.student()] = true;
    for (std::size_t i = 0; i < m_students.size(); ++i) {
        StudentState &student = m_students[i];
        if (student.ssid == 0 || student.isListed == isListed[i])
            continue;
        student.isListed = isListed[i];
        m_sql->setListed.run(int(student.isListed), static_cast<std::int64_t>(i + 1));
        m_hasChanges = true;
    }
}

void SourceWriter::writeWords()
{
    Statement update = m_database.prepare("UPDATE row_header_column SET words = :words WHERE row_header_id = "
                                          ":row_header_id AND position = :position");
    for (int column = 0; column < m_words->columnCount(); ++column) {
        if (!m_words->hasNewWords(column))
            continue;
        const std::vector<char> packed = m_words->packedWords(column);
        update.run(Blob{{packed.data(), packed.size()}}, m_rowHeader, column);
    }
    m_words.reset();
}

void SourceWriter::writePlaces()
{
    for (const auto &[code, name] : m_places) {
        m_sql->upsertPlace.bind(code, std::string_view(name), m_sources[m_source].year,
                                int(m_sources[m_source].isDated), m_sources[m_source].asOf,
                                m_sources[m_source].fileTime);
        while (m_sql->upsertPlace.step()) {
        }
    }
}

} // namespace scoredesk::store
