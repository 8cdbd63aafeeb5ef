// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reading.h"

#include "core/domain/scorestatus.h"
#include "core/store/cache.h"
#include "core/store/listreader.h"
#include "core/store/pasttime.h"
#include "core/store/queries.h"
#include "core/store/rowwords.h"

#include <QtCore/QTimeZone>

#include <algorithm>
#include <tuple>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

// By SSID, not as students came: files in another order end in the same exports. Records of a student lie together by their ids.
constexpr std::string_view kOriginalRows = R"sql(
    SELECT record.id, record.identity, record.score_available, record.ssr_available, record.facts,
           record_row.row_header_id, record_row.cells
      FROM record
      JOIN source ON source.id = record.source_id
      JOIN record_row ON record_row.id = record.row_id
     WHERE record.id BETWEEN :first AND :last AND record.is_current = 1 AND source.year = :year
     ORDER BY record.id
)sql";


QString placeName(Database &database, domain::CdsCode code)
{
    Statement select = database.prepare("SELECT name FROM place WHERE code = :code");
    select.bind(code.value);
    return select.step() ? select.string(0) : QString();
}

std::int64_t firstRecordOf(std::int64_t student)
{
    return student << 16;
}

void readDocuments(Database &database, domain::StudentFile &file)
{
    Statement documents = database.prepare(kStudentDocuments);
    documents.bind(file.student.ssid.value);
    while (documents.step())
        file.documents.append({{documents.integer(0)},
                               file.student.ssid,
                               {static_cast<std::int16_t>(documents.small(1))},
                               areasOf(documents.integer(2)),
                               documents.string(3),
                               documents.integer(4) != 0,
                               documents.small(5),
                               documents.integer(6),
                               documents.bytes(7),
                               instantOf(documents.integer(8))});
}

/// A student of whom no row is loaded.
void fillListed(Database &database, const domain::ListedStudent &listed, domain::StudentFile &file)
{
    domain::Student &student = file.student;
    student.id = idOfListed(listed.ssid);
    student.lastName = listed.lastName;
    student.firstName = listed.firstName;
    student.middleName = listed.middleName;
    student.localId = listed.localId;
    student.birthDate = listed.birthDate;
    student.languageCode = listed.language;
    student.grade = listed.grade;
    student.school = listed.school;
    student.district = listed.district;
    file.schoolName = placeName(database, student.school);
    file.districtName = placeName(database, student.district);
}

} // namespace

QDateTime instantOf(std::int64_t ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

void fillRecord(const Statement &row, domain::ScoreRecord &record)
{
    record.id = {row.integer(0)};
    record.student = {record.id.value >> 16};
    record.uin = std::max<std::int64_t>(row.integer(1), 0);
    record.scoreAvailable = {row.small(2)};
    record.ssrAvailable = {row.small(3)};
    if (!unpackFacts(row.blob(4), record))
        fail(ErrorKind::Corrupt, u"cache.db"_s, u"record %1 is damaged"_s.arg(record.id.value));
}

QList<domain::ContentArea> areasOf(std::int64_t bits)
{
    QList<domain::ContentArea> areas;
    for (const domain::ContentArea area : domain::kContentAreas)
        if (bits & (std::int64_t{1} << int(area)))
            areas.append(area);
    return areas;
}

HeaderLists::HeaderLists(Database &database)
    : m_select(database.prepare(
        "SELECT header, field, words, position FROM row_header_column WHERE row_header_id = :row_header_id ORDER BY position"))
{}

const HeaderLists::List &HeaderLists::list(std::int64_t rowHeader)
{
    const auto [at, isNew] = m_lists.try_emplace(rowHeader);
    if (isNew) {
        m_select.bind(rowHeader);
        while (m_select.step()) {
            if (m_select.integer(3) != at->second.columns.columns.size())
                fail(ErrorKind::Corrupt, u"cache.db"_s, u"the columns of a row are not in order"_s);
            at->second.columns.columns.append(m_select.string(0));
            at->second.columns.fields.append(m_select.string(1));
            if (!unpackWords(m_select.blob(2), at->second.words.emplace_back()))
                fail(ErrorKind::Corrupt, u"cache.db"_s, u"the words of a column are damaged"_s);
        }
    }
    return at->second;
}

const domain::OriginalRow &HeaderLists::columns(std::int64_t rowHeader)
{
    return list(rowHeader).columns;
}

domain::OriginalRow HeaderLists::row(std::int64_t rowHeader, std::string_view encoded)
{
    const List &its = list(rowHeader);
    domain::OriginalRow row = its.columns;
    row.cells.resize(row.columns.size());
    bool fits = true;
    const bool isWhole = decodeCells(encoded, its.words, [&](int column, std::string_view text) {
        if (column < row.cells.size())
            row.cells[column] = QString::fromUtf8(text.data(), qsizetype(text.size()));
        else
            fits = false;
    });
    if (!isWhole || !fits)
        fail(ErrorKind::Corrupt, u"cache.db"_s, u"a row is damaged"_s);
    return row;
}

domain::SchoolYear newestYear(Database &database)
{
    // A year is seldom without students, so the first row that is of it ends the search. Reports about who is to test decide the year only
    // where no scores are loaded.
    Statement years = database.prepare(R"sql(
        SELECT year, max(kind) > 0
          FROM loaded_file
         GROUP BY year
         ORDER BY min(kind) > 0, year DESC
    )sql");
    Statement student = database.prepare(R"sql(
        SELECT 1
          FROM record
          CROSS JOIN source ON source.id = record.source_id
         WHERE record.is_current = 1 AND source.year = :year
         LIMIT 1
    )sql");
    domain::SchoolYear newest;
    while (years.step()) {
        const domain::SchoolYear year{static_cast<std::int16_t>(years.small(0))};
        if (!newest.isValid())
            newest = year;
        student.bind(year.spring);
        const bool hasStudents = years.integer(1) != 0 || student.step();
        student.reset();
        if (hasStudents)
            return year;
    }
    return newest;
}

domain::LeaInfo readLea(Database &database)
{
    domain::LeaInfo info;
    Statement generation = database.prepare("SELECT id, as_of FROM generation ORDER BY id DESC LIMIT 1");
    if (generation.step()) {
        info.generation = generation.integer(0);
        info.asOf = instantOf(generation.integer(1));
    }
    info.code = {database.scalar("SELECT coalesce((SELECT lea FROM source WHERE lea > 0 ORDER BY id LIMIT 1), "
                                 "(SELECT lea FROM list_file WHERE lea > 0 ORDER BY id LIMIT 1), 0)")};
    Statement name = database.prepare("SELECT lea_name FROM loaded_file WHERE lea_name <> '' ORDER BY year DESC, "
                                      "is_dated DESC, as_of DESC, file_time DESC, lea_name LIMIT 1");
    if (name.step())
        info.name = name.string(0);
    Statement sums = database.prepare(R"sql(
        SELECT max(is_sample), EXISTS (SELECT 1 FROM source WHERE has_ssr_available = 1 AND year = :year)
          FROM loaded_file
    )sql");
    info.year = newestYear(database);
    sums.bind(info.year.spring);
    if (sums.step()) {
        info.isSample = sums.integer(0) != 0;
        info.ssrDatesKnown = sums.integer(1) != 0;
    }
    info.hasRegistrations = hasLists(database, info.year, false);
    info.hasAppeals = hasLists(database, info.year, true);
    return info;
}

std::optional<domain::StudentFile> readStudent(Database &database, domain::Ssid ssid, const PastStudent *past)
{
    const std::int64_t until = past ? past->until.toMSecsSinceEpoch() : 0;
    const domain::LeaInfo lea = past ? leaAt(database, until) : readLea(database);
    const ListedThings listed = readListings(database, lea.year, ssid, until);
    Statement student = database.prepare(past ? kPastStudent : kStudent);
    student.bind(ssid.value);
    const bool hasRows = student.step() && !(past && past->records.empty() && !listed.registration.isListed);
    if (!hasRows && !(listed.student && listed.registration.isListed))
        return std::nullopt;
    domain::StudentFile file;
    file.asOf = lea.asOf;
    file.listYear = lea.year;
    file.registration = listed.registration;
    if (listed.student)
        file.reportLanguage = listed.student->language;
    if (lea.hasAppeals)
        file.appeals = listed.appeals;
    file.student.ssid = ssid;
    if (!hasRows) {
        fillListed(database, *listed.student, file);
        readDocuments(database, file);
        return file;
    }
    file.student.id = {student.integer(0)};
    file.student.lastName = student.string(1);
    file.student.firstName = student.string(2);
    file.student.middleName = student.string(3);
    file.student.localId = student.string(4);
    file.student.birthDate = QDate::fromString(student.string(5), Qt::ISODate);
    file.student.languageCode = student.string(6);
    file.student.grade = static_cast<std::int8_t>(student.small(7));
    file.student.school = {student.integer(8)};
    file.student.district = {student.integer(9)};
    student.reset();
    file.schoolName = placeName(database, file.student.school);
    file.districtName = placeName(database, file.student.district);

    struct Row
    {
        domain::ScoreRecord record;
        domain::OriginalRow original;
    };
    std::vector<Row> rows;
    HeaderLists headers(database);
    Statement records = database.prepare(kStudentRecords);
    records.bind(firstRecordOf(file.student.id.value), firstRecordOf(file.student.id.value + 1) - 1);
    while (records.step()) {
        domain::ScoreRecord record;
        fillRecord(records, record);
        record.ssid = ssid;
        record.year = {static_cast<std::int16_t>(records.small(6))};
        const bool stands = past ? std::find(past->records.begin(), past->records.end(), record.id) != past->records.end()
                                 : records.integer(5) != 0;
        if (stands)
            rows.push_back({record, headers.row(records.integer(8), records.blob(9))});
        else if (!past || records.integer(7) <= until)
            file.former.append({record.area, record.year, instantOf(records.integer(7)), record.scaleScore,
                                record.level, record.condition, record.scoreAvailable,
                                domain::verdictOf(record).box == domain::ScoreBox::Invalidated, record.uin});
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tuple(-a.record.year.spring, areaIndex(a.record.area), a.record.id)
               < std::tuple(-b.record.year.spring, areaIndex(b.record.area), b.record.id);
    });
    for (Row &row : rows) {
        file.records.append(row.record);
        file.originals.append(std::move(row.original));
    }
    std::sort(file.former.begin(), file.former.end(),
              [](const domain::FormerScore &a, const domain::FormerScore &b) {
                  return std::tuple(b.asOf, b.scoreAvailable, a.area, a.scaleScore)
                         < std::tuple(a.asOf, a.scoreAvailable, b.area, b.scaleScore);
              });

    readDocuments(database, file);
    file.ssrDatesKnown =
        lea.ssrDatesKnown && !file.records.isEmpty() && file.records.first().year == lea.year;
    return file;
}

domain::OriginalRow readOriginalRow(Database &database, Id<domain::ScoreRecord> record)
{
    Statement select = database.prepare(R"sql(
        SELECT record_row.row_header_id, record_row.cells
          FROM record
          JOIN record_row ON record_row.id = record.row_id
         WHERE record.id = :id
    )sql");
    select.bind(record.value);
    if (!select.step())
        fail(ErrorKind::NotFound, u"record"_s, u"no record %1"_s.arg(record.value));
    return HeaderLists(database).row(select.integer(0), select.blob(1));
}

void readOriginalRows(
    Database &database, domain::SchoolYear year,
    const std::function<bool(const domain::ScoreRecord &, const domain::OriginalRow &)> &visit)
{
    HeaderLists headers(database);
    std::vector<std::pair<std::int64_t, std::int64_t>> students; // SSID and id
    for (Statement all = database.prepare("SELECT ssid, id FROM student"); all.step();)
        students.emplace_back(all.integer(0), all.integer(1));
    std::ranges::sort(students);
    Statement rows = database.prepare(kOriginalRows);
    std::vector<std::pair<domain::ScoreRecord, domain::OriginalRow>> ofStudent;
    for (const auto &[ssid, student] : students) {
        ofStudent.clear();
        rows.bind(firstRecordOf(student), firstRecordOf(student + 1) - 1, year.spring);
        while (rows.step()) {
            domain::ScoreRecord record;
            fillRecord(rows, record);
            record.year = year;
            record.ssid = {ssid};
            ofStudent.emplace_back(record, headers.row(rows.integer(5), rows.blob(6)));
        }
        std::ranges::stable_sort(ofStudent, {}, [](const auto &one) { return areaIndex(one.first.area); });
        for (const auto &[record, original] : ofStudent)
            if (!visit(record, original))
                return;
    }
}

} // namespace scoredesk::store
