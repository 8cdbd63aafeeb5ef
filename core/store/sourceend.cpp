// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

SourceOutcome SourceWriter::end(const SourceEnd &end)
{
    Q_ASSERT(m_isReading);
    Source &source = m_sources[m_source];
    source.year = end.year.spring;
    source.asOf = end.asOf.isValid() ? end.asOf.toMSecsSinceEpoch() : 0;
    m_database
        .prepare(R"sql(
        UPDATE source
           SET basis = :basis, lea = :lea, lea_name = :lea_name, year = :year, as_of = :as_of, is_sample = :is_sample,
               row_count = :row_count, fingerprint = :fingerprint, is_settled = :is_settled, report = :report
         WHERE id = :id
    )sql")
        .run(int(end.basis), end.lea.value, end.leaName, source.year, source.asOf, int(end.isSample),
             end.rows, end.fingerprint, int(end.isSettled), end.report, source.id);

    SourceOutcome outcome;
    resolveProvisional();
    noteSightings();
    decide(outcome);
    writeSightings();
    decideTexts();
    writePlaces();
    m_hasChanges = m_hasChanges || outcome.inserted + outcome.updated + outcome.older > 0;
    outcome.duplicates = std::move(m_duplicates);
    m_duplicates.clear();

    for (State &state : m_states.states()) {
        state.seenRow = 0;
        state.isNew = false;
    }
    for (StudentState &student : m_students) {
        student.candidate = kNone;
        student.isNew = false;
    }
    m_database.execute("RELEASE source");
    m_isReading = false;
    return outcome;
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
        StudentState &student = m_students[static_cast<std::size_t>((state.id >> 16) - 1)];
        if (student.candidate == position)
            student.candidate = resolved;
        if (student.lead == position)
            student.lead = resolved;
    }
}

/// A state's as-of is that of the newest source that said it.
void SourceWriter::noteSightings()
{
    const Source &source = m_sources[m_source];
    for (State &state : m_states.states()) {
        if (state.seenRow == 0 || state.isNew || source.asOf <= m_sources[state.source].asOf)
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
    auto &states = m_states.states();
    for (std::uint32_t p = 0; p < states.size(); ++p) {
        const State &state = states[p];
        if (state.seenRow == 0)
            continue;
        if (state.next == kNone && m_states.find(state.identity) == p)
            ++(state.isNew ? outcome.inserted : outcome.unchanged);
        else
            decideAmong(p, outcome);
    }
}

void SourceWriter::decideAmong(std::uint32_t seen, SourceOutcome &outcome)
{
    std::uint32_t best = kNone;
    std::uint32_t current = kNone;
    std::size_t count = 0;
    for (std::uint32_t p = m_states.find(m_states[seen].identity); p != kNone; p = m_states[p].next) {
        if (m_states[p].isDead)
            continue;
        ++count;
        if (best == kNone || isNewer(m_states[p], m_states[best]))
            best = p;
        if (m_states[p].isCurrent)
            current = p;
    }
    if (best != current) {
        for (const std::uint32_t p : {current, best}) {
            if (p == kNone)
                continue;
            State &state = m_states[p];
            state.isCurrent = p == best;
            state.isSighted = false;
            m_sql->setCurrent.run(int(state.isCurrent), m_sources[state.source].id, state.id);
        }
    }
    if (m_states[seen].isNew)
        ++(count == 1 ? outcome.inserted : seen == best ? outcome.updated : outcome.older);
    else
        ++(seen == best && best != current ? outcome.updated : outcome.unchanged);
}

bool SourceWriter::isNewer(const State &a, const State &b) const
{
    return std::tuple(m_sources[a.source].asOf, a.scoreAvailable, a.ssrAvailable, a.hash)
           > std::tuple(m_sources[b.source].asOf, b.scoreAvailable, b.ssrAvailable, b.hash);
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
    return std::tuple(sourceA.year, sourceA.asOf, b.area, b.hash)
           > std::tuple(sourceB.year, sourceB.asOf, a.area, a.hash);
}

void SourceWriter::decideTexts()
{
    for (std::size_t i = 0; i < m_students.size(); ++i) {
        StudentState &student = m_students[i];
        if (student.candidate == kNone)
            continue;
        const auto id = static_cast<std::int64_t>(i + 1);
        const State &candidate = m_states[student.candidate];
        if (candidate.isDead) {
            // The only row that named a new student lost against another row with the same UIN and another SSID.
            if (student.isNew) {
                m_sql->deleteStudent.run(id);
                student.ssid = 0;
            }
            continue;
        }
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

void SourceWriter::writePlaces()
{
    for (const auto &[code, name] : m_places) {
        m_sql->upsertPlace.bind(code, std::string_view(name), m_sources[m_source].year,
                                m_sources[m_source].asOf);
        while (m_sql->upsertPlace.step()) {
        }
    }
}

} // namespace scoredesk::store
