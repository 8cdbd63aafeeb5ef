// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/dataexport.h"

#include "core/base/storage.h"
#include "core/domain/wording.h"
#include "core/exports/aggregatetable.h"
#include "core/files/delimitedwriter.h"
#include "core/files/xlsxwriter.h"
#include "core/store/cache.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using domain::OriginalRow;
using domain::ScoreRecord;

namespace {

bool isOf(const domain::LeaInfo &lea, domain::CdsCode district, domain::CdsCode school)
{
    return district == lea.code || school == lea.code;
}

bool isWanted(const ScoreRecord &record, const DataFileRequest &request, const domain::LeaInfo &lea)
{
    const bool isHere = request.by == domain::Basis::Tested
                            ? isOf(lea, record.finalTestedDistrict, record.finalTestedSchool)
                            : isOf(lea, record.calpadsDistrict, record.calpadsSchool);
    if (!isHere)
        return false;
    if (!request.from.isValid() && !request.to.isValid())
        return true;
    return record.scoreAvailable.isValid() && (!request.from.isValid() || record.scoreAvailable >= request.from)
           && (!request.to.isValid() || record.scoreAvailable <= request.to);
}

/// The columns of one file: where each of its cells goes.
class Columns
{
public:
    /// Takes the header of a file; the first time it is seen.
    void add(const QStringList &header)
    {
        if (!m_places.contains(header))
            m_places.insert(header, {});
    }
    [[nodiscard]] QStringList merge()
    {
        QList<QStringList> headers = m_places.keys();
        std::ranges::sort(headers, [](const QStringList &a, const QStringList &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
        QStringList all;
        QHash<std::pair<QString, int>, int> placeOf; // a name may stand twice in one header
        for (const QStringList &header : std::as_const(headers)) {
            QHash<QString, int> times;
            std::vector<int> places;
            for (const QString &name : header) {
                const std::pair key(name, times[name]++);
                if (!placeOf.contains(key)) {
                    placeOf.insert(key, int(all.size()));
                    all.append(name);
                }
                places.push_back(placeOf.value(key));
            }
            m_places[header] = std::move(places);
        }
        return all;
    }
    [[nodiscard]] const std::vector<int> &places(const QStringList &header) const { return *m_places.constFind(header); }

private:
    QHash<QStringList, std::vector<int>> m_places;
};

/// Either form of a table.
class Table
{
public:
    static Result<Table> create(const DataFileRequest &request, const QStringList &headers, const QString &title)
    {
        Table table;
        if (request.form == DataForm::Csv) {
            auto made = files::DelimitedWriter::create(request.path, headers);
            if (!made)
                return made.error();
            table.m_text = *std::move(made);
            return table;
        }
        std::vector<files::TableColumn> columns;
        for (const QString &header : headers)
            columns.push_back({header, 14.0});
        auto made = files::XlsxWriter::create(request.path, columns,
                                              {.sheetName = u"StudentScoreData"_s, .preamble = title});
        if (!made)
            return made.error();
        table.m_workbook = *std::move(made);
        return table;
    }
    void put(int column, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QByteArray utf8 = text.toUtf8();
        const std::string_view view(utf8.constData(), std::size_t(utf8.size()));
        if (m_text)
            m_text->text(column, view);
        else
            m_workbook->text(column, view);
    }
    void endRow()
    {
        if (m_text)
            m_text->endRow();
        else
            m_workbook->endRow();
    }
    [[nodiscard]] bool isOk() const { return m_text ? m_text->isOk() : m_workbook->isOk(); }
    [[nodiscard]] Result<void> finish() { return m_text ? m_text->finish() : m_workbook->finish(); }

private:
    std::unique_ptr<files::DelimitedWriter> m_text;
    std::unique_ptr<files::XlsxWriter> m_workbook;
};

QString titleOf(const domain::LeaInfo &lea, const DataFileRequest &request, domain::SchoolYear year)
{
    // The words are TOMS's; what reads the file again finds year and kind in them.
    const QString title = u"CAASPP Student Score Data File by %1 LEA, %2 – %3"_s.arg(
        request.by == domain::Basis::Tested ? u"Tested"_s : u"Enrolled"_s, year.code(), lea.name);
    return lea.isSample ? u"SAMPLE – "_s + title + u" – made-up students, made-up scores"_s : title;
}

Error cancelled()
{
    return {ErrorKind::Cancelled, {}, {}};
}

Error nothingWanted()
{
    return {ErrorKind::NotFound, u"results"_s, {}};
}

QString yes(bool is)
{
    return is ? u"Yes"_s : QString();
}

QString yesNo(domain::YesNo value)
{
    return value == domain::YesNo::Yes ? u"Yes"_s : value == domain::YesNo::No ? u"No"_s : QString();
}

QString positive(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

QString subjectOf(domain::ContentArea area)
{
    switch (area) {
    case domain::ContentArea::Ela:
        return u"ELA"_s;
    case domain::ContentArea::Math:
        return u"Math"_s;
    case domain::ContentArea::CaaEla:
        return u"CAAELA"_s;
    case domain::ContentArea::CaaMath:
        return u"CAAMATH"_s;
    case domain::ContentArea::CaaScience:
        return u"CAASCI"_s;
    case domain::ContentArea::Csa:
        return u"CSA"_s;
    case domain::ContentArea::Science:
        return u"CAST"_s;
    }
    return {};
}

QString sexOf(domain::Gender gender)
{
    switch (gender) {
    case domain::Gender::Female:
        return u"Female"_s;
    case domain::Gender::Male:
        return u"Male"_s;
    case domain::Gender::Nonbinary:
        return u"Nonbinary"_s;
    case domain::Gender::Blank:
        break;
    }
    return {};
}

const QStringList &districtColumns()
{
    static const QStringList columns = [] {
        QStringList names = u"DistrictId DistrictName NcesId SchoolId SchoolName StudentIdentifier FirstName LastOrSurname SubmitDateTime "
                            "SchoolYear TestSessionId AssessmentType AssessmentSubType AssessmentName Subject GradeLevelWhenAssessed "
                            "Completeness AdministrationCondition ScaleScoreAchievementLevel ScaleScore ScaleScoreStandardError"_s.split(u' ');
        for (int alt = 1; alt <= 6; ++alt)
            for (const QString &name : {u"Alt%1ScoreAchievementLevel"_s, u"Alt%1ScaleScore"_s, u"Alt%1ScaleScoreStandardError"_s})
                names.append(name.arg(alt));
        for (int claim = 1; claim <= 6; ++claim)
            names.append(u"Claim%1ScoreAchievementLevel"_s.arg(claim));
        return names + u"Sex MigrantStatus Section504Status IDEAIndicator LEPStatus LanguageCode LanguageAltCode "
                       "MilitaryConnectedStudentIndicator EnglishLanguageAcquisitionStatus EnglishLanguageAcquisitionStatusStartDate "
                       "HispanicOrLatinoEthnicity AmericanIndianOrAlaskaNative Asian BlackOrAfricanAmerican White "
                       "NativeHawaiianOrOtherPacificIslander TwoOrMoreRaces Filipino AssignedAccommodationList"_s.split(u' ');
    }();
    return columns;
}

/// The cells of one result, in the order of districtColumns().
QStringList districtCells(const ScoreRecord &r, const OriginalRow &row)
{
    const auto cell = [&row](const QString &field) {
        const qsizetype at = row.fields.indexOf(field);
        return at < 0 ? QString() : row.cells.value(at).trimmed();
    };
    const bool isEnrolled = r.calpadsSchool.isValid();
    const QString language = cell(u"CEDSLanguageCode"_s).toLower();
    QStringList cells;
    cells << (isEnrolled ? r.calpadsDistrict : r.finalTestedDistrict).text()
          << cell(isEnrolled ? u"CALPADSDistrictName"_s : u"FinalTestedDistrictName"_s) << QString()
          << (isEnrolled ? r.calpadsSchool : r.finalTestedSchool).text()
          << cell(isEnrolled ? u"CALPADSSchoolName"_s : u"FinalTestedSchoolName"_s) << r.ssid.text() << cell(u"StudentFirstName"_s)
          << cell(u"StudentLastName"_s)
          << (r.finalCompleted.isValid() ? r.finalCompleted.iso() + u" 00:00:00"_s : QString()) << QString::number(r.year.spring)
          << QString() << u"Summative"_s << u"SUM"_s
          << u"%1 Grade %2 Summative"_s.arg(domain::testName(r.area) + u' ' + domain::areaName(r.area)).arg(r.gradeAssessed)
          << subjectOf(r.area) << domain::gradeCode(r.gradeAssessed)
          << (r.attemptedness == domain::Attemptedness::Complete  ? u"Complete"_s
              : r.attemptedness == domain::Attemptedness::Partial ? u"Partial"_s
                                                                  : QString())
          << (r.validity == domain::ScoreValidity::Invalid ? u"IN"_s : u"Valid"_s) << (r.hasLevel() ? QString::number(r.level) : QString())
          << positive(r.scaleScore) << positive(r.sem);
    for (int alt = 0; alt < 18; ++alt)
        cells << QString();
    const bool isScience = r.area == domain::ContentArea::Science;
    for (std::size_t claim = 0; claim < 6; ++claim)
        cells << positive(isScience ? (claim < r.domain.size() ? r.domain[claim] : 0) : (claim < r.claim.size() ? r.claim[claim] : 0));
    cells << sexOf(r.gender) << yesNo(r.migrant) << yesNo(r.section504) << yesNo(r.disability) << yesNo(r.elStatus) << language
          << cell(u"CALPADSPrimaryLanguage"_s) << yesNo(r.military) << domain::code(r.elas)
          << (r.elas == domain::Elas::RFEP ? cell(u"RFEPDate"_s) : cell(u"ELEntryDate"_s));
    // Bits: Hispanic, AmInd, Asian, NHPI, Filipino, Black, White, two or more.
    for (const int bit : {0, 1, 2, 5, 6, 3, 7, 4})
        cells << yes((r.races >> bit & 1) != 0);
    cells << QString();
    return cells;
}

} // namespace

QString dataFileName(domain::CdsCode lea, const DataFileRequest &request, domain::SchoolYear year)
{
    const bool isTested = request.by == domain::Basis::Tested;
    return u"%1_CAASPP_Student_Score_Data_File_%2StudentScoreData_%3%4"_s
        .arg(lea.text(), isTested ? u"Tested"_s : u"Enrolled"_s)
        .arg(year.spring)
        .arg(request.form == DataForm::Csv ? u"_DLMTR.CSV"_s : u".xlsx"_s);
}

Result<ExportedFile> exportDataFile(const store::Cache &cache, const DataFileRequest &request, const jobs::JobContext &job)
{
    if (auto refused = refusalToWrite(request.path))
        return *std::move(refused);
    const Result<domain::LeaInfo> lea = cache.lea();
    if (!lea)
        return lea.error();
    const domain::SchoolYear year = request.year.value_or(lea->year);
    const Result<store::OriginalRows> originals = cache.originalRows(); // both passes see the same
    if (!originals)
        return originals.error();
    Columns columns;
    std::int64_t wanted = 0;
    const Result<void> looked = originals->visit(year, [&](const ScoreRecord &record, const OriginalRow &row) {
        if (isWanted(record, request, *lea)) {
            columns.add(row.columns);
            ++wanted;
        }
        return !job.isCancelled();
    });
    if (!looked)
        return looked.error();
    if (job.isCancelled())
        return cancelled();
    if (wanted == 0)
        return nothingWanted();
    auto made = Table::create(request, columns.merge(), titleOf(*lea, request, year));
    if (!made)
        return made.error();
    Table table = *std::move(made);
    std::set<domain::Ssid> students;
    std::int64_t rows = 0;
    std::vector<std::pair<int, QString>> cells;
    const Result<void> written = originals->visit(year, [&](const ScoreRecord &record, const OriginalRow &row) {
        if (!isWanted(record, request, *lea))
            return !job.isCancelled();
        const std::vector<int> &places = columns.places(row.columns);
        cells.clear();
        for (qsizetype i = 0; i < row.cells.size() && i < qsizetype(places.size()); ++i)
            if (!row.cells.at(i).isEmpty())
                cells.emplace_back(places[std::size_t(i)], row.cells.at(i));
        std::ranges::sort(cells, {}, &std::pair<int, QString>::first);
        for (const auto &[place, text] : cells)
            table.put(place, text);
        table.endRow();
        students.insert(record.ssid);
        if (++rows % 256 == 0)
            job.report({rows, wanted});
        return !job.isCancelled() && table.isOk();
    });
    if (!written)
        return written.error();
    if (job.isCancelled())
        return cancelled();
    WrittenFiles put;
    put.expect(request.path);
    if (const Result<void> done = table.finish(); !done)
        return done.error();
    Result<ExportedFile> file = sealed(request.path);
    if (job.isCancelled())
        return cancelled();
    if (file) {
        put.keep();
        file->rows = rows;
        file->students = std::int64_t(students.size());
    }
    return file;
}

namespace {

/// More files than this are not open at a time: systems allow a process some hundreds.
constexpr std::size_t kMostOpen = 200;

/// One file of a District/School export.
struct DistrictFile
{
    QString path;
    std::unique_ptr<files::DelimitedWriter> out;
};

domain::CdsCode placeOf(const ScoreRecord &record)
{
    return record.calpadsSchool.isValid() ? record.calpadsSchool : record.finalTestedSchool;
}

bool isWanted(const ScoreRecord &record, const DistrictExportRequest &request)
{
    return (record.hasLevel() || record.scaleScore >= 0) && (request.schools.isEmpty() || request.schools.contains(placeOf(record)));
}

/// Schools that have a wanted result, by code, with their names; without a school that is known the blank one.
struct DistrictSchools
{
    std::map<domain::CdsCode, QString> names;
    std::int64_t rows = 0;
};

QString placeName(const OriginalRow &row, const ScoreRecord &record)
{
    const qsizetype at = row.fields.indexOf(record.calpadsSchool.isValid() ? u"CALPADSSchoolName"_s : u"FinalTestedSchoolName"_s);
    return at < 0 ? QString() : row.cells.value(at).trimmed();
}

Result<DistrictSchools> schoolsOf(const store::OriginalRows &originals, domain::SchoolYear year, const DistrictExportRequest &request,
                                  const jobs::JobContext &job)
{
    DistrictSchools found;
    const Result<void> read = originals.visit(year, [&](const ScoreRecord &record, const OriginalRow &row) {
        if (isWanted(record, request)) {
            ++found.rows;
            QString &name = found.names[placeOf(record)];
            if (name.isEmpty())
                name = placeName(row, record);
        }
        return !job.isCancelled();
    });
    if (!read)
        return read.error();
    if (job.isCancelled())
        return cancelled();
    if (found.rows == 0)
        return nothingWanted();
    return found;
}

Result<DistrictFile> openDistrictFile(const QString &path, WrittenFiles &made)
{
    made.expect(path);
    auto out = files::DelimitedWriter::create(path, districtColumns(), {.delimiter = ',', .crlf = false});
    if (!out)
        return out.error();
    return DistrictFile{path, *std::move(out)};
}

} // namespace

Result<ExportedFile> exportDistrict(const store::Cache &cache, const DistrictExportRequest &request, const jobs::JobContext &job)
{
    if (auto refused = request.bySchool ? std::nullopt : refusalToWrite(request.path))
        return *std::move(refused);
    const Result<domain::LeaInfo> lea = cache.lea();
    if (!lea)
        return lea.error();
    const domain::SchoolYear year = request.year.value_or(lea->year);
    const Result<store::OriginalRows> originals = cache.originalRows(); // all passes see the same
    if (!originals)
        return originals.error();
    const Result<DistrictSchools> schools = schoolsOf(*originals, year, request, job);
    if (!schools)
        return schools.error();
    WrittenFiles made;
    if (request.bySchool && !made.makeFolder(request.path))
        return storageError(request.path, {});
    ExportedFile done;
    done.path = request.path;
    done.files = 0;
    std::set<domain::Ssid> students;
    for (auto next = schools->names.cbegin(); next != schools->names.cend();) {
        std::map<domain::CdsCode, DistrictFile> open; // of one pass; all schools share one file where there is only one
        for (; next != schools->names.cend() && (!request.bySchool || open.size() < kMostOpen); ++next) {
            if (!request.bySchool && !open.empty())
                continue;
            auto file = openDistrictFile(
                request.bySchool ? QDir(request.path).filePath(schoolFileName(next->first, next->second) + u".csv"_s) : request.path, made);
            if (!file)
                return file.error();
            open.emplace(request.bySchool ? next->first : domain::CdsCode(), *std::move(file));
        }
        bool isOk = true;
        const Result<void> written = originals->visit(year, [&](const ScoreRecord &record, const OriginalRow &row) {
            const auto file = isWanted(record, request) ? open.find(request.bySchool ? placeOf(record) : domain::CdsCode()) : open.end();
            if (file == open.end())
                return !job.isCancelled();
            files::DelimitedWriter &out = *file->second.out;
            const QStringList cells = districtCells(record, row);
            for (qsizetype i = 0; i < cells.size(); ++i)
                if (!cells.at(i).isEmpty())
                    out.text(int(i), spreadsheetText(cells.at(i)).toUtf8().toStdString());
            out.endRow();
            students.insert(record.ssid);
            if (++done.rows % 256 == 0)
                job.report({done.rows, schools->rows});
            isOk = out.isOk();
            return !job.isCancelled() && isOk;
        });
        if (!written)
            return written.error();
        for (const auto &one : open) {
            if (job.isCancelled())
                return cancelled();
            if (const Result<void> finished = one.second.out->finish(); !finished)
                return finished.error();
            const Result<ExportedFile> file = sealed(one.second.path);
            if (!file)
                return file.error();
            ++done.files;
            done.bytes += file->bytes;
            if (!request.bySchool)
                done.sha256 = file->sha256;
        }
    }
    if (job.isCancelled())
        return cancelled();
    made.keep();
    done.students = std::int64_t(students.size());
    return done;
}

} // namespace scoredesk::exports
