// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcewriter.h"

#include "core/domain/scorestatus.h"
#include "core/store/contenthash.h"
#include "core/store/rowcodec.h"
#include "core/store/sourcestatements.h"

#include <algorithm>
#include <tuple>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t kNone = PositionTable::kNone;

/// More students than this with one UIN in one file are no corrections of an SSID: that column holds something else.
constexpr int kMaxStudentsOfUin = 100;

/// Over everything a student row holds besides its keys.
std::uint64_t textHashOf(const IncomingRow &row)
{
    const domain::StudentText &text = row.student;
    std::uint64_t hash = 0;
    for (const std::string_view part :
         {text.lastName, text.firstName, text.middleName, text.localId, text.birthDate, text.languageCode})
        hash = hashText(part, hash + part.size());
    const std::int64_t numbers[] = {row.record.gradeEnrolled, row.record.calpadsSchool.value,
                                    row.record.calpadsDistrict.value};
    return hashText(std::string_view(reinterpret_cast<const char *>(numbers), sizeof numbers), hash);
}

std::int64_t signedBits(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

} // namespace

bool isSettledUnscored(const domain::ScoreRecord &record)
{
    const domain::ScoreBox box = domain::verdictOf(record).box;
    return box != domain::ScoreBox::Scored && domain::isSettled(box);
}

SourceWriter::SourceWriter(Database &database)
    : m_database(database), m_sql(std::make_unique<Statements>(database))
{
    load();
}

SourceWriter::~SourceWriter() = default;

void SourceWriter::load()
{
    m_states.clear();
    m_students.clear();
    m_studentBySsid.clear();
    m_joins.clear();
    m_withoutUin = 0;
    m_nextRowId = m_database.scalar("SELECT max(id) FROM record_row") + 1;
    loadSources();
    loadStates();
    loadSightings();
    loadStudents();
}

void SourceWriter::loadSources()
{
    m_sources.clear();
    Statement sources = m_database.prepare(R"sql(
        SELECT id, as_of, file_time, year, is_dated,
               (SELECT count(*) FROM row_header_column AS c WHERE c.row_header_id = source.row_header_id AND c.field <> ''),
               EXISTS (SELECT 1 FROM row_header_column AS c WHERE c.row_header_id = source.row_header_id AND c.field = 'ScoreAvailableDate')
          FROM source
         ORDER BY id
    )sql");
    while (sources.step()) {
        Source source;
        source.id = sources.integer(0);
        source.asOf = sources.integer(1);
        source.fileTime = sources.integer(2);
        source.asOfDay = domain::asOfDay(QDateTime::fromMSecsSinceEpoch(source.asOf, Qt::UTC)).value;
        source.year = sources.small(3);
        source.isDated = sources.integer(4) != 0;
        source.fields = sources.small(5);
        source.hasScoreDates = sources.integer(6) != 0;
        m_sources.push_back(source);
    }
    m_nextSourceId = m_sources.empty() ? 1 : m_sources.back().id + 1;
}

void SourceWriter::setFileTime(std::int64_t id, std::int64_t fileTime)
{
    for (Source &source : m_sources)
        if (source.id == id)
            source.fileTime = fileTime;
}

void SourceWriter::loadStates()
{
    std::unordered_map<std::int64_t, std::uint32_t> positions;
    for (std::uint32_t i = 0; i < m_sources.size(); ++i)
        positions.emplace(m_sources[i].id, i);
    m_states.reserve(static_cast<std::size_t>(m_database.scalar("SELECT count(*) FROM record")));
    Statement records = m_database.prepare(R"sql(
        SELECT id, identity, hash_low, hash_high, row_id, score_available, ssr_available, source_id, is_current, facts, has_uin, first_source_id, is_shared,
               shared_as_of, person
          FROM record
         ORDER BY id
    )sql");
    Statement ssids = m_database.prepare("SELECT ssid FROM student WHERE id = :id");
    while (records.step()) {
        State state;
        state.id = records.integer(0);
        state.identity = records.integer(1);
        state.hash = {static_cast<std::uint64_t>(records.integer(2)),
                      static_cast<std::uint64_t>(records.integer(3))};
        state.rowId = records.integer(4);
        state.scoreAvailable = records.small(5);
        state.ssrAvailable = records.small(6);
        const auto newest = positions.find(records.integer(7));
        const auto first = positions.find(records.integer(11));
        if (newest == positions.end() || first == positions.end())
            fail(ErrorKind::Corrupt, u"cache.db"_s, u"record %1 has no source"_s.arg(state.id));
        state.source = newest->second;
        state.firstSource = first->second;
        state.isCurrent = records.integer(8) != 0;
        state.isShared = records.integer(12) != 0;
        state.sharedAsOf = records.integer(13);
        state.person = records.integer(14);
        domain::ScoreRecord record;
        if (!unpackFacts(records.blob(9), record))
            fail(ErrorKind::Corrupt, u"cache.db"_s, u"record %1 is damaged"_s.arg(state.id));
        state.area = static_cast<std::uint8_t>(record.area);
        state.lostCodes = record.lostCodes;
        state.isSettledUnscored = isSettledUnscored(record);
        if (records.integer(10) == 0) {
            ++m_withoutUin;
            const std::int64_t belongsTo = state.identity;
            ssids.bind(state.id >> 16);
            state.identity =
                identityOf(0, ssids.step() ? ssids.integer(0) : 0, state.area, m_sources[state.source].year);
            ssids.reset();
            if (belongsTo != state.identity)
                m_joins.push_back({state.identity, belongsTo});
        }
        m_states.add(state);
    }
    std::sort(m_joins.begin(), m_joins.end());
    m_joins.erase(std::unique(m_joins.begin(), m_joins.end()), m_joins.end());
}

void SourceWriter::loadSightings()
{
    auto &states = m_states.states();
    for (std::uint32_t i = 0; i < m_sources.size(); ++i) {
        m_sql->selectSighting.bind(m_sources[i].id);
        if (!m_sql->selectSighting.step())
            continue;
        m_sources[i].hasSighting = true;
        std::string_view packed = m_sql->selectSighting.blob(0);
        std::int64_t id = 0;
        auto at = states.begin();
        std::uint64_t difference = 0;
        while (takeVarint(packed, difference)) {
            id += static_cast<std::int64_t>(difference);
            at = std::lower_bound(at, states.end(), id,
                                  [](const State &state, std::int64_t wanted) { return state.id < wanted; });
            // A former state has its newest source in the record itself.
            if (at != states.end() && at->id == id && at->isCurrent
                && isNewer(m_sources[i], m_sources[at->source])) {
                at->source = i;
                at->isSighted = true;
            }
        }
        m_sql->selectSighting.reset();
    }
}

void SourceWriter::loadStudents()
{
    auto &states = m_states.states();
    m_students.resize(static_cast<std::size_t>(m_database.scalar("SELECT max(id) FROM student")));
    m_studentBySsid.reserve(m_students.size());
    Statement students =
        m_database.prepare("SELECT id, ssid, text_hash, lead_record_id, is_listed FROM student ORDER BY id");
    while (students.step()) {
        const auto position = static_cast<std::uint32_t>(students.integer(0) - 1);
        StudentState &student = m_students[position];
        student.ssid = students.integer(1);
        student.textHash = static_cast<std::uint64_t>(students.integer(2));
        student.isListed = students.integer(4) != 0;
        const std::int64_t lead = students.integer(3);
        const auto found =
            std::lower_bound(states.begin(), states.end(), lead,
                             [](const State &state, std::int64_t wanted) { return state.id < wanted; });
        if (found == states.end() || found->id != lead)
            fail(ErrorKind::Corrupt, u"cache.db"_s, u"student %1 has no row"_s.arg(position + 1));
        student.lead = static_cast<std::uint32_t>(found - states.begin());
        m_studentBySsid.set(student.ssid, position);
    }
    for (const State &state : states) { // in the order of ids
        if (state.student() >= m_students.size() || m_students[state.student()].ssid == 0)
            fail(ErrorKind::Corrupt, u"cache.db"_s, u"record %1 has no student"_s.arg(state.id));
        m_students[state.student()].nextNumber = static_cast<std::uint16_t>((state.id & 0xffff) + 1);
    }
}

void SourceWriter::begin(const SourceInfo &source)
{
    Q_ASSERT(!m_isReading && source.columns.size() == source.fields.size());
    m_database.execute("SAVEPOINT source");
    m_isReading = true;
    m_provisional.clear();
    m_touched.clear();
    m_duplicates.clear();
    m_beaten.clear();
    m_contests.clear();
    m_places.clear();
    m_placeMemos = {};
    m_rowHeader = rowHeaderId(source);
    m_words.emplace(source.columns, source.fields);
    loadWords();
    m_source = static_cast<std::uint32_t>(m_sources.size());
    m_sources.emplace_back().id = m_nextSourceId++;
    m_sources[m_source].fields = static_cast<int>(std::count_if(
        source.fields.begin(), source.fields.end(), [](const QString &field) { return !field.isEmpty(); }));
    m_sources[m_source].hasScoreDates = source.fields.contains(u"ScoreAvailableDate"_s);
    m_database
        .prepare(R"sql(
        INSERT INTO source (id, file_name, row_header_id, basis, has_ssr_available)
        VALUES (:id, :file_name, :row_header_id, :basis, :has_ssr_available)
    )sql")
        .run(m_sources[m_source].id, source.fileName, m_rowHeader, int(source.basis),
             int(source.hasSsrAvailableDate));
}

void SourceWriter::loadWords()
{
    Statement select = m_database.prepare(
        "SELECT position, words FROM row_header_column WHERE row_header_id = :row_header_id");
    select.bind(m_rowHeader);
    while (select.step())
        if (!m_words->load(select.small(0), select.blob(1)))
            fail(ErrorKind::Corrupt, u"cache.db"_s, u"the words of a column are damaged"_s);
}

std::int64_t SourceWriter::rowHeaderId(const SourceInfo &source)
{
    // The same list again is the usual case; candidates have its length.
    Statement candidates = m_database.prepare(R"sql(
        SELECT row_header_id
          FROM row_header_column
         GROUP BY row_header_id
        HAVING count(*) = :columns
    )sql");
    Statement columns = m_database.prepare(R"sql(
        SELECT header, field, position
          FROM row_header_column
         WHERE row_header_id = :row_header_id
         ORDER BY position
    )sql");
    candidates.bind(source.columns.size());
    while (candidates.step()) {
        const std::int64_t id = candidates.integer(0);
        columns.bind(id);
        bool isSame = true;
        for (qsizetype i = 0; columns.step() && isSame; ++i) {
            if (columns.integer(2) != i)
                fail(ErrorKind::Corrupt, u"cache.db"_s, u"the columns of a row are not in order"_s);
            isSame = columns.string(0) == source.columns.at(i) && columns.string(1) == source.fields.at(i);
        }
        columns.reset();
        if (isSame)
            return id;
    }
    const std::int64_t id = m_database.scalar("SELECT max(id) FROM row_header") + 1;
    m_database.prepare("INSERT INTO row_header (id) VALUES (:id)").run(id);
    Statement insert = m_database.prepare(R"sql(
        INSERT INTO row_header_column (row_header_id, position, header, field)
        VALUES (:row_header_id, :position, :header, :field)
    )sql");
    for (qsizetype i = 0; i < source.columns.size(); ++i)
        insert.run(id, i, source.columns.at(i), source.fields.at(i));
    return id;
}

void SourceWriter::add(std::span<const IncomingRow> rows)
{
    Q_ASSERT(m_isReading);
    // A table of every identity is larger than the processor's cache: fetched some rows ahead, its slots are there when a row needs them.
    constexpr std::size_t kAhead = 8;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + kAhead < rows.size()) {
            const domain::ScoreRecord &later = rows[i + kAhead].record;
            m_states.prefetch(identityOf(later.uin, later.ssid.value, int(later.area), 0));
            m_studentBySsid.prefetch(later.ssid.value);
        }
        addRow(rows[i]);
    }
}

std::uint32_t SourceWriter::studentAt(std::int64_t ssid)
{
    std::uint32_t position = m_studentBySsid.find(ssid);
    if (position == kNone) {
        position = static_cast<std::uint32_t>(m_students.size());
        m_students.emplace_back();
        m_studentBySsid.set(ssid, position);
    }
    StudentState &student = m_students[position];
    if (student.ssid == 0) {
        student.ssid = ssid;
        student.isNew = true;
    }
    return position;
}

void SourceWriter::addRow(const IncomingRow &row)
{
    if (row.rowNumber < 1 || row.rowNumber > UINT32_MAX) // 0 stands for "not seen"
        fail(ErrorKind::InvalidInput, u"row"_s, QString::number(row.rowNumber));
    const domain::ScoreRecord &record = row.record;
    const std::int64_t identity = identityOf(record.uin, record.ssid.value, int(record.area), 0);
    const std::array<std::uint64_t, 2> hash{row.contentHash[0], row.contentHash[1]};
    const std::uint32_t student = studentAt(record.ssid.value);
    std::uint32_t seen = kNone;  // said by this source of the same student
    std::uint32_t other = kNone; // of another student: an SSID was corrected, or a UIN stands twice
    int others = 0;
    std::uint32_t same = kNone;
    bool isKnown = false;
    for (std::uint32_t p = m_states.find(identity); p != kNone; p = m_states[p].next) {
        const State &state = m_states[p];
        if (state.isDead)
            continue;
        isKnown = true;
        const bool isOwn = state.student() == student && state.area == std::uint8_t(record.area);
        if (state.seenRow != 0) {
            (isOwn ? seen : other) = p;
            others += !isOwn;
        }
        if (isOwn && state.hash == hash)
            same = p;
    }
    if (others >= kMaxStudentsOfUin)
        fail(ErrorKind::InvalidInput, u"uin"_s, QString::number(row.rowNumber));
    const std::int32_t evidence = evidenceSoFar(record.scoreAvailable.value, isSettledUnscored(record));
    const auto isByDate = [evidence](const State &earlier) {
        return tellsApart(evidence, evidenceSoFar(earlier.scoreAvailable, earlier.isSettledUnscored));
    };
    std::uint32_t replaced = kNone;
    if (seen != kNone) {
        State &first = m_states[seen];
        const bool isRepeat = same == seen;
        const bool isBeaten = std::tuple(evidence, -int{record.lostCodes}, record.ssrAvailable.value, hash) < orderSoFar(first);
        if (!isRepeat)
            m_beaten.push_back(m_duplicates.size());
        if (isRepeat || isBeaten) {
            m_duplicates.push_back({row.rowNumber, first.seenRow, isRepeat, false, isByDate(first)});
            return;
        }
        m_duplicates.push_back({first.seenRow, row.rowNumber, false, false, isByDate(first)});
        replaced = seen;
        first.seenRow = 0;
        if (first.isNew) {
            removeState(first);
            isKnown = false;
            for (std::uint32_t p = m_states.find(identity); p != kNone; p = m_states[p].next)
                isKnown = isKnown || !m_states[p].isDead;
        }
    }
    // Which of two students a test belongs to is decided at the end, so both rows are kept until then and after.
    if (seen == kNone && other != kNone) {
        m_contests.push_back({identity, m_duplicates.size()});
        m_duplicates.push_back({row.rowNumber, m_states[other].seenRow});
    }
    if (same == kNone)
        same = insertState(row, student, identity, !isKnown);
    m_states[same].seenRow = static_cast<std::uint32_t>(row.rowNumber);
    considerText(row, student, same, replaced);
    notePlaces(row);
}

std::uint32_t SourceWriter::insertState(const IncomingRow &row, std::uint32_t student, std::int64_t identity,
                                        bool isCurrent)
{
    StudentState &owner = m_students[student];
    if (owner.nextNumber == UINT16_MAX)
        fail(ErrorKind::InvalidInput, u"states"_s, QString::number(row.rowNumber));
    const domain::ScoreRecord &record = row.record;
    State state;
    state.id = (std::int64_t{student} + 1) << 16 | owner.nextNumber++;
    state.identity = identity;
    state.hash = {row.contentHash[0], row.contentHash[1]};
    state.rowId = m_nextRowId++;
    state.scoreAvailable = record.scoreAvailable.value;
    state.ssrAvailable = record.ssrAvailable.value;
    state.source = state.firstSource = m_source;
    state.area = static_cast<std::uint8_t>(record.area);
    state.person = personOf(row.student);
    state.lostCodes = record.lostCodes;
    state.isSettledUnscored = isSettledUnscored(record);
    state.isCurrent = isCurrent;
    state.isNew = true;

    packFacts(record, m_facts);
    m_sql->insertRow.run(state.rowId, m_rowHeader, Blob{row.encodedCells});
    m_sql->insertRecord.run(state.id, identity, int(record.uin > 0), m_sources[m_source].id, state.rowId,
                            int(isCurrent), signedBits(state.hash[0]), signedBits(state.hash[1]),
                            state.scoreAvailable, state.ssrAvailable, state.person,
                            Blob{std::string_view(m_facts.data(), m_facts.size())});
    const std::uint32_t position = m_states.add(state);
    if (identity < 0) {
        m_provisional.push_back(position);
        ++m_withoutUin;
    }
    return position;
}

void SourceWriter::removeState(State &state)
{
    m_sql->deleteRecord.run(state.id);
    m_sql->deleteRow.run(state.rowId);
    state.isDead = true;
    state.seenRow = 0;
    if (state.identity < 0)
        --m_withoutUin;
}

void SourceWriter::considerText(const IncomingRow &row, std::uint32_t student, std::uint32_t state,
                                std::uint32_t replaced)
{
    StudentState &owner = m_students[student];
    if (owner.isNew && owner.candidate == kNone) {
        insertStudent(row, student, state);
        return;
    }
    const State &challenger = m_states[state];
    if (owner.candidate != kNone && owner.candidate != replaced) {
        const State &holder = m_states[owner.candidate];
        if (std::tie(challenger.area, challenger.identity, challenger.hash)
            >= std::tie(holder.area, holder.identity, holder.hash))
            return;
    }
    owner.candidate = state;
    owner.candidateText = textHashOf(row);
    if (owner.candidateText == owner.textHash)
        return;
    const domain::StudentText &text = row.student;
    m_sql->draftStudent.run(student + 1, text.lastName, text.firstName, text.middleName, text.localId,
                            text.birthDate, text.languageCode, row.record.gradeEnrolled,
                            row.record.calpadsSchool.value, row.record.calpadsDistrict.value);
}

void SourceWriter::insertStudent(const IncomingRow &row, std::uint32_t student, std::uint32_t state)
{
    StudentState &owner = m_students[student];
    owner.textHash = owner.candidateText = textHashOf(row);
    owner.lead = owner.candidate = state;
    owner.isListed = true;
    const domain::StudentText &text = row.student;
    m_sql->insertStudent.run(student + 1, owner.ssid, text.lastName, text.firstName, text.middleName,
                             text.localId, text.birthDate, text.languageCode, row.record.gradeEnrolled,
                             row.record.calpadsSchool.value, row.record.calpadsDistrict.value,
                             signedBits(owner.textHash), m_states[state].id);
}

void SourceWriter::notePlaces(const IncomingRow &row)
{
    const domain::StudentText &text = row.student;
    notePlace(m_placeMemos[0], row.record.calpadsSchool, text.calpadsSchoolName);
    notePlace(m_placeMemos[1], row.record.calpadsDistrict, text.calpadsDistrictName);
    notePlace(m_placeMemos[2], row.record.finalTestedSchool, text.finalTestedSchoolName);
    notePlace(m_placeMemos[3], row.record.finalTestedDistrict, text.finalTestedDistrictName);
}

void SourceWriter::notePlace(PlaceMemo &memo, domain::CdsCode code, std::string_view name)
{
    if (!code.isValid() || name.empty() || (memo.code == code.value && memo.name == name))
        return;
    memo.code = code.value;
    memo.name = name;
    const auto [at, isNew] = m_places.try_emplace(code.value, name);
    if (!isNew && name < at->second) // two names in one file: the choice must not depend on the order of rows
        at->second = name;
}

void SourceWriter::drop()
{
    Q_ASSERT(m_isReading);
    m_database.execute("ROLLBACK TO source; RELEASE source");
    m_isReading = false;
    load();
}

} // namespace scoredesk::store
