// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listwriter.h"

#include "core/store/failure.h"
#include "core/store/listcodec.h"
#include "core/store/queries.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kSpans = R"sql(
    SELECT id, said, first_as_of, last_as_of, file_time, is_current
      FROM listing
     WHERE year = :year AND ssid = :ssid AND kind = :kind AND item = :item
)sql";

constexpr std::string_view kInsert = R"sql(
    INSERT INTO listing (year, ssid, kind, item, said, first_as_of, last_as_of, file_time, list_file_id, is_current)
    VALUES (:year, :ssid, :kind, :item, :said, :first_as_of, :last_as_of, :file_time, :list_file_id, :is_current)
)sql";

constexpr std::string_view kUpdate = R"sql(
    UPDATE listing
       SET first_as_of = :first_as_of, last_as_of = :last_as_of, file_time = :file_time, is_current = :is_current
     WHERE id = :id
)sql";

constexpr std::string_view kInsertFile = R"sql(
    INSERT INTO list_file (kind, file_name, fingerprint, year, as_of, file_time, is_sample)
    VALUES (:kind, :file_name, :fingerprint, :year, :as_of, :file_time, :is_sample)
)sql";

std::int64_t msOf(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : 0;
}

} // namespace

ListWriter::ListWriter(Database &database)
    : m_database(database), m_select(database.prepare(kSpans)), m_insert(database.prepare(kInsert)),
      m_update(database.prepare(kUpdate)), m_upsertPlace(database.prepare(kUpsertPlace))
{}

std::optional<KnownSource> ListWriter::known(const ListSource &source)
{
    Statement select = m_database.prepare(R"sql(
        SELECT report, row_count
          FROM list_file
         WHERE fingerprint = :fingerprint AND as_of = :as_of AND file_time >= :file_time
         LIMIT 1
    )sql");
    select.bind(source.fingerprint, msOf(source.asOf), msOf(source.fileTime));
    if (!select.step())
        return std::nullopt;
    return KnownSource{select.bytes(0), select.integer(1)};
}

void ListWriter::begin(const ListSource &source)
{
    m_database.execute("SAVEPOINT list");
    m_source = source;
    m_asOf = msOf(source.asOf);
    m_fileTime = msOf(source.fileTime);
    m_outcome = {};
    m_hasSourceChanges = false;
    m_lastSchool = m_lastDistrict = {};
    m_students.clear();
    m_database.prepare(kInsertFile)
        .run(int(source.kind), source.fileName, source.fingerprint, source.year.spring, m_asOf, m_fileTime,
             int(source.isSample));
    m_fileId = m_database.scalar("SELECT last_insert_rowid()");
}

void ListWriter::add(const domain::ListRow &row)
{
    const domain::ListedStudent &student = row.student;
    OfStudent &its = m_students[student.ssid.value];
    if (m_source.kind != domain::ListKind::StairsAppeals) {
        const bool isLeading = !row.assignment || row.assignment->progress != domain::TestProgress::Removed;
        const std::string said = packStudent(student);
        if (its.said.empty())
            its.said = said;
        else if (its.said != said)
            its.said = joinStudents(its.said, said, its.isLeading, isLeading);
        its.isLeading = its.isLeading || isLeading;
    }
    if (!row.assignment && !row.appeal)
        ++its.rows;
    const auto addThing = [&its](std::string item, std::string said, const auto &join) {
        const auto known = std::find_if(its.things.begin(), its.things.end(), [&item](const Thing &thing) { return thing.item == item; });
        if (known == its.things.end()) {
            its.things.push_back({std::move(item), std::move(said), 1});
            return;
        }
        if (known->said != said)
            known->said = join(known->said, said);
        ++known->rows;
    };
    if (row.assignment)
        addThing(itemOf(*row.assignment), packAssignment(*row.assignment), joinAssignments);
    if (row.appeal)
        addThing(itemOf(*row.appeal), packAppeal(*row.appeal),
                 [item = itemOf(*row.appeal)](const std::string &a, const std::string &b) { return joinAppeals(item, a, b); });
    if (student.school != m_lastSchool)
        place(student.school, student.schoolName);
    if (student.district != m_lastDistrict)
        place(student.district, student.districtName);
    m_lastSchool = student.school;
    m_lastDistrict = student.district;
}

void ListWriter::count(Change change, std::int64_t rows)
{
    if (rows == 0)
        return;
    ++(change == Change::Inserted  ? m_outcome.inserted
       : change == Change::Updated ? m_outcome.updated
       : change == Change::Older   ? m_outcome.older
                                   : m_outcome.unchanged);
    m_outcome.unchanged += rows - 1; // which say the same thing, or were put together with it
}

ListOutcome ListWriter::end(const ListEnd &end)
{
    reopen();
    std::vector<std::int64_t> ssids;
    ssids.reserve(m_students.size());
    for (const auto &[ssid, its] : m_students)
        ssids.push_back(ssid);
    std::sort(ssids.begin(), ssids.end()); // the order of the index
    for (const std::int64_t ssid : ssids) {
        const OfStudent &its = m_students[ssid];
        if (!its.said.empty())
            count(say({ssid}, m_source.kind, {}, its.said), its.rows);
        for (const Thing &thing : its.things)
            count(say({ssid}, m_source.kind, thing.item, thing.said), thing.rows);
    }
    m_students.clear();
    m_database
        .prepare("UPDATE list_file SET lea = :lea, lea_name = :lea_name, row_count = :row_count, report = :report WHERE id = :id")
        .run(end.lea.value, end.leaName, end.rows, end.report, m_fileId);
    m_database.execute("RELEASE list");
    m_hasChanges = m_hasChanges || m_hasSourceChanges;
    return m_outcome;
}

void ListWriter::drop()
{
    m_students.clear();
    m_database.execute("ROLLBACK TO list; RELEASE list");
}

/// What ended is as if it had not, until settle().
void ListWriter::reopen()
{
    const auto [at, isNew] = m_reopened.try_emplace({m_source.year.spring, m_source.kind});
    if (isNew)
        at->second = takeEnds(m_database, m_source.year, m_source.kind);
}

std::int64_t ListWriter::settle()
{
    std::int64_t newlyEnded = 0;
    for (const auto &[list, before] : m_reopened) {
        const std::vector<Ended> now = putEnds(m_database, {list.first}, list.second);
        m_hasChanges = m_hasChanges || now != before;
        std::vector<Ended> added;
        std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(added));
        newlyEnded += static_cast<std::int64_t>(added.size());
    }
    m_reopened.clear();
    return newlyEnded;
}

ListWriter::Change ListWriter::say(domain::Ssid ssid, domain::ListKind kind, const std::string &item, const std::string &said)
{
    m_spans.clear();
    m_select.bind(m_source.year.spring, ssid.value, int(kind), std::string_view(item));
    while (m_select.step())
        m_spans.push_back({m_select.integer(0), std::string(m_select.text(1)), m_select.integer(2), m_select.integer(3),
                           m_select.integer(4), m_select.integer(5) != 0});
    const auto order = [](const Span &s) { return std::tuple(s.last, s.fileTime, std::string_view(s.said)); };
    const auto write = [this](const Span &s) { m_update.run(s.first, s.last, s.fileTime, int(s.isCurrent), s.id); };

    // Said already at that time, or all the time around it.
    for (Span &span : m_spans) {
        if (span.said != said || m_asOf < span.first || m_asOf > span.last)
            continue;
        if (m_asOf == span.last && m_fileTime > span.fileTime) {
            span.fileTime = m_fileTime;
            write(span);
            break;
        }
        if (m_asOf < span.last || span.isCurrent)
            return Change::None;
        break;
    }
    const auto same = std::find_if(m_spans.begin(), m_spans.end(), [&](const Span &s) {
        return s.said == said && m_asOf >= s.first && m_asOf <= s.last;
    });
    Change change = m_spans.empty() ? Change::Inserted : Change::None;
    if (same == m_spans.end()) {
        // What was said before and after, nearest in time; another word in between cuts a span in two.
        Span *before = nullptr, *after = nullptr;
        std::optional<Span> rest;
        for (Span &span : m_spans) {
            if (span.first < m_asOf && span.last > m_asOf) {
                rest = span;
                rest->id = 0;
                rest->first = span.last;
                span.last = span.first;
                span.isCurrent = false;
                write(span);
            }
            if (span.last <= m_asOf && (!before || order(span) > order(*before)))
                before = &span;
            if (span.first > m_asOf && (!after || span.first < after->first))
                after = &span;
        }
        if (before && before->said == said && !rest) {
            before->last = m_asOf;
            before->fileTime = m_fileTime;
            write(*before);
        } else if (after && after->said == said && !rest) {
            after->first = m_asOf;
            write(*after);
        } else {
            m_spans.push_back({0, said, m_asOf, m_asOf, m_fileTime, false});
            m_hasSourceChanges = true;
            if (change == Change::None)
                change = Change::Older;
        }
        if (rest)
            m_spans.push_back(*rest);
    }
    const auto newest = std::max_element(m_spans.begin(), m_spans.end(),
                                         [&order](const Span &a, const Span &b) { return order(a) < order(b); });
    for (auto span = m_spans.begin(); span != m_spans.end(); ++span) {
        const bool isNow = span == newest;
        if (span->id == 0) {
            span->isCurrent = isNow;
            insert(ssid, kind, item, *span);
            if (isNow && span->said == said && change == Change::Older)
                change = Change::Updated;
        } else if (span->isCurrent != isNow) {
            span->isCurrent = isNow;
            write(*span);
            m_hasSourceChanges = true;
            if (isNow && change == Change::None)
                change = Change::Updated;
        }
    }
    return change;
}

void ListWriter::insert(domain::Ssid ssid, domain::ListKind kind, const std::string &item, Span span)
{
    m_insert.run(m_source.year.spring, ssid.value, int(kind), std::string_view(item), std::string_view(span.said), span.first,
                 span.last, span.fileTime, m_fileId, int(span.isCurrent));
}

void ListWriter::place(domain::CdsCode code, const QString &name)
{
    if (!code.isValid() || name.isEmpty())
        return;
    m_upsertPlace.bind(code.value, name, m_source.year.spring, 0, m_asOf, m_fileTime);
    while (m_upsertPlace.step()) {
    }
}

} // namespace scoredesk::store
