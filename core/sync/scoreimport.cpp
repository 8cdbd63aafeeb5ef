// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/scoreimport.h"

#include "core/files/fingerprint.h"
#include "core/files/layouts.h"
#include "core/sync/reportcodec.h"
#include "core/sync/rowpipe.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <atomic>
#include <optional>
#include <system_error>
#include <thread>

namespace scoredesk::sync {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::sync)
};

/// The oldest year whose layout was seen in real files and is supported; older ones are read by the names of their columns
/// (facts: layouts/README).
constexpr domain::SchoolYear kFirstLayout{2021};

class ScoreImport
{
public:
    ScoreImport(store::Generation &generation, const files::FileDescription &file,
                const ImportOptions &options, const Clock &clock, const jobs::JobContext &job)
        : m_generation(generation), m_file(file), m_options(options), m_clock(clock), m_job(job)
    {}

    Result<FileReport> run()
    {
        m_report.path = m_file.path;
        m_report.kind = m_file.kind;
        m_report.layout = m_file.layout;
        m_report.unknownColumns = m_file.unknownColumns;
        if (!m_file.missingColumns.isEmpty())
            return refused(Tr::tr("This looks like a Student Score Data File, but columns are missing: %1. Read without "
                                  "them, it would say that nobody has what they hold. Download the file from TOMS again "
                                  "and keep all columns.")
                               .arg(m_file.missingColumns.join(u", "_s)));
        const Result<domain::LeaInfo> lea = m_generation.lea();
        if (!lea)
            return lea.error();
        m_cacheLea = lea->code;
        m_survey.expectedLea = m_cacheLea.isValid() ? m_cacheLea : m_options.lea;

        const QByteArray settings = QByteArray(SCOREDESK_VERSION " ")
                                    + QByteArray::number(int(m_options.basis)) + ' '
                                    + QByteArray::number(m_options.lea.value);
        Result<QByteArray> fingerprint = files::fingerprintOf(m_file.path, settings, m_job);
        if (!fingerprint) {
            if (fingerprint.error().kind == ErrorKind::Cancelled)
                return fingerprint.error();
            return refused(refusalOf(fingerprint.error()));
        }
        m_end.fingerprint = *fingerprint;
        m_end.fileTime = m_file.fileTime.toUTC();
        if (const Result<bool> known = takeFromKnown(); !known || *known)
            return known ? Result<FileReport>(m_report) : Result<FileReport>(known.error());

        if (const auto begun = m_generation.beginSource(sourceInfo()); !begun)
            return begun.error();
        Result<files::FileFindings> findings = stream();
        if (m_writeError)
            return m_writeError->kind == ErrorKind::InvalidInput ? dropped(unfitReason(*m_writeError))
                                                                 : Result<FileReport>(*m_writeError);
        if (!findings) {
            if (findings.error().kind == ErrorKind::Cancelled || findings.error().kind == ErrorKind::Internal)
                return findings.error();
            return dropped(refusalOf(findings.error()));
        }
        m_findings = std::move(findings).value();
        return finish();
    }

private:
    store::SourceInfo sourceInfo() const
    {
        store::SourceInfo info;
        info.fileName = QFileInfo(m_file.path).fileName();
        for (const files::Column &column : m_file.columns) {
            info.columns.append(column.header);
            info.fields.append(column.field);
        }
        info.basis = m_options.basis;
        info.hasSsrAvailableDate = m_file.hasSsrAvailableDate;
        return info;
    }

    Result<FileReport> refused(const QString &reason)
    {
        m_report.refusal = reason;
        return m_report;
    }

    Result<FileReport> dropped(const QString &reason)
    {
        if (const auto done = m_generation.dropSource(); !done)
            return done.error();
        return refused(reason);
    }

    /// The very same rows, read to the end before: what they said then is what they say now.
    Result<bool> takeFromKnown()
    {
        const auto known = m_generation.knownSource(m_end.fingerprint, m_end.fileTime);
        if (!known)
            return known.error();
        if (!known->has_value() || !unpackReport((*known)->report, m_report))
            return false;
        m_report.unchanged = m_report.rows - m_report.rejectedCount;
        noteMissingColumns();
        noteYear();
        if (m_report.basis == domain::Basis::Unknown)
            m_report.basis = files::basisOfName(m_file.path);
        if (m_report.basis == domain::Basis::Unknown)
            m_report.basis = m_options.basis;
        return true;
    }

    /// Why the cache cannot hold the rows of this file; see Generation::addRows.
    [[nodiscard]] QString unfitReason(const Error &error) const
    {
        const QString row = rowText(error.detail.toLongLong());
        if (error.subject == "uin"_L1)
            return Tr::tr("The UIN in row %1 stands at more than a hundred students, so the column holds "
                          "something else. Download the file from TOMS again.")
                .arg(row);
        if (error.subject == "states"_L1)
            return Tr::tr("The SSID in row %1 stands in more than 65,000 different rows, so the column holds "
                          "something else. Download the file from TOMS again.")
                .arg(row);
        return Tr::tr(
            "The rows of the file cannot be told apart by their numbers. Download it from TOMS again.");
    }

    Result<files::FileFindings> stream()
    {
        store::RowWords &words = m_generation.rowWords();
        RowPipe pipe;
        std::atomic<bool> isStopped = false;
        const jobs::JobContext readerJob(
            [this, &isStopped] { return isStopped.load() || m_job.isCancelled(); },
            [this](jobs::Progress progress) { m_job.report(progress); });
        std::optional<Result<files::FileFindings>> findings;
        const auto read = [&]() -> Result<files::FileFindings> {
            std::unique_ptr<RowBatch> batch = pipe.empty.pop().value_or(nullptr);
            std::optional<Error> unsound;
            const auto send = [&] {
                if (!pipe.full.push(std::move(batch)))
                    isStopped = true;
                batch = pipe.empty.pop().value_or(nullptr);
            };
            const auto add = [&](const files::ScoreRow &row) {
                const Result<bool> added = batch->add(row, words);
                if (!added) {
                    unsound = added.error();
                    isStopped = true;
                }
                return !added || *added;
            };
            Result<files::FileFindings> ended = files::readScoreFile(
                m_file, m_clock.todayInCalifornia(),
                [&](const files::ScoreRow &row) {
                    if (!batch || unsound)
                        return; // the writer stopped, or must; the reader hears of it at its next poll
                    m_survey.see(row.record, row.student);
                    files::ScoreRow placed = row;
                    placed.rowNumber = placeOf(row);
                    if (!add(placed)) {
                        send();
                        if (batch)
                            (void)add(placed);
                    }
                },
                readerJob);
            if (unsound)
                return *unsound;
            if (batch && !batch->isEmpty())
                (void)pipe.full.push(std::move(batch));
            return ended;
        };
        std::thread reader;
        try {
            reader = std::thread([&] {
                try {
                    findings = read();
                } catch (...) { // out of memory: nothing may leave a thread
                    findings = Result<files::FileFindings>(Error{ErrorKind::Internal, {}, {}});
                }
                pipe.full.finish();
            });
        } catch (const std::system_error &) {
            return Error{ErrorKind::Internal, u"thread"_s, u"no thread can be started"_s};
        }
        const auto end = qScopeGuard([&] {
            if (!reader.joinable())
                return;
            isStopped = true;
            pipe.full.abandon();
            pipe.empty.finish();
            reader.join();
        });
        while (auto batch = pipe.full.pop()) {
            if (const auto added = m_generation.addRows((*batch)->rows()); !added) {
                m_writeError = added.error();
                isStopped = true;
                pipe.full.abandon();
                pipe.empty.finish();
                break;
            }
            (*batch)->clear();
            (void)pipe.empty.push(std::move(*batch));
        }
        reader.join();
        return *findings;
    }

    /// The LEA the file is about: never a guess.
    std::optional<QString> findLea()
    {
        const domain::CdsCode expected = m_survey.expectedLea;
        if (m_cacheLea.isValid() && m_options.lea.isValid() && m_options.lea != m_cacheLea)
            return Tr::tr("The data here are of LEA %1, not %2. Use a folder of its own for another LEA.")
                .arg(m_cacheLea.text(), m_options.lea.text());
        if (m_survey.districts.empty())
            return sayNoDistrict();
        if (expected.isValid() && !m_survey.namesExpected)
            return m_cacheLea.isValid()
                       ? Tr::tr("No row is about LEA %1, whose data are held here; the file names %2. Import "
                                "the file into a folder of its own.")
                             .arg(expected.text(), namedDistricts())
                       : Tr::tr("No row is about LEA %1; the file names %2. Check the code and import the "
                                "file again.")
                             .arg(expected.text(), namedDistricts());
        // In a small extract of movers both columns are constant; the LEA of the cache is the better reading then.
        if (expected.isValid() && (m_survey.enrolled.isOnly(expected) || m_survey.tested.isOnly(expected)))
            m_end.lea = expected;
        else
            m_end.lea = m_findings.lea.isValid() ? m_findings.lea : onlyLea();
        if (!m_end.lea.isValid()) {
            if (!expected.isValid()) {
                m_report.needsLea = true;
                for (const RowSurvey::District &district : m_survey.districts)
                    m_report.districts.append({district.code, district.name});
                return askForLea();
            }
            m_end.lea = expected;
        }
        if (expected.isValid() && m_end.lea != expected)
            return Tr::
                tr("The file is about LEA %1, but %2 was expected. Use a folder of its own for another LEA.")
                    .arg(m_end.lea.text(), expected.text());
        return std::nullopt;
    }

    /// Where every row is of the same district in every column that says one.
    [[nodiscard]] domain::CdsCode onlyLea() const
    {
        const domain::CdsCode enrolled = m_survey.enrolled.constant();
        const domain::CdsCode tested = m_survey.tested.constant();
        if (m_survey.enrolled.isBlank() || enrolled == tested)
            return tested;
        return m_survey.tested.isBlank() ? enrolled : domain::CdsCode{};
    }

    [[nodiscard]] QString sayNoDistrict() const
    {
        const bool hasColumn =
            std::any_of(m_file.columns.begin(), m_file.columns.end(), [](const files::Column &column) {
                return column.field == "CALPADSDistrictCode"_L1
                       || column.field == "FinalTestedDistrictCode"_L1;
            });
        return hasColumn
                   ? Tr::tr("The district code is blank in every row, so the file does not say whose it "
                            "is. Download it from TOMS again.")
                   : Tr::tr("The file has no column with the district's code, so it does not say whose "
                            "it is. Download it from TOMS again, with all its columns.");
    }

    [[nodiscard]] QString askForLea() const
    {
        const domain::CdsCode enrolled = m_survey.enrolled.constant();
        const domain::CdsCode tested = m_survey.tested.constant();
        if (enrolled.isValid() && tested.isValid())
            return Tr::tr(
                       "The students were enrolled in %1 and tested in %2, so the file does not say whose it "
                       "is. Import it again and give the LEA's 14-digit code.")
                .arg(placeText({enrolled, m_survey.nameOf(enrolled)}),
                     placeText({tested, m_survey.nameOf(tested)}));
        if (m_survey.enrolled.isBlank() || m_survey.tested.isBlank())
            return Tr::tr("The only district column names several districts (%1), so the file does not say "
                          "whose it is. Import it again and give the LEA's 14-digit code.")
                .arg(namedDistricts());
        return Tr::tr("Both district columns name several districts, so the file does not say whose it is. "
                      "Import it again and give the LEA's 14-digit code.");
    }

    [[nodiscard]] static QString placeText(const RowSurvey::District &district)
    {
        return district.name.isEmpty() ? district.code.text() : district.code.text() + u' ' + district.name;
    }

    /// "99654320000000 Oak Unified, …": the first of them.
    [[nodiscard]] QString namedDistricts() const
    {
        constexpr std::size_t kShown = 5;
        QStringList shown;
        for (std::size_t i = 0; i < m_survey.districts.size() && i < kShown; ++i)
            shown.append(placeText(m_survey.districts[i]));
        if (m_survey.districts.size() > kShown)
            shown.append(u"…"_s);
        return shown.join(u", "_s);
    }

    Result<FileReport> finish()
    {
        splitIssues();
        m_report.rows = m_findings.rows;
        m_report.rejectedCount = m_findings.rejected;
        m_report.repaired = m_findings.repaired;
        m_report.year = m_findings.year;
        m_report.yearFrom = m_findings.yearFrom;
        m_report.basis = m_findings.basis != domain::Basis::Unknown ? m_findings.basis : m_options.basis;
        if (m_findings.truncated)
            noteTruncated();
        if (m_findings.rows == 0)
            return dropped(Tr::tr("The file has a header but no rows. Download it again, without a filter."));
        if (m_survey.rows == 0)
            return dropped(Tr::tr("No row could be taken. The list below says why."));
        if (const std::optional<QString> reason = findLea())
            return dropped(*reason);

        if (m_findings.newestDate.isValid())
            m_report.asOf = startOfDayInCalifornia(m_findings.newestDate.toDate());
        else
            m_report.asOf = std::min(m_file.fileTime.toUTC(), m_clock.now());
        m_end.year = m_findings.year;
        m_end.asOf = m_report.asOf;
        m_end.isDated = m_findings.newestDate.isValid();
        m_end.basis = m_report.basis;
        m_end.leaName = m_findings.leaName.isEmpty() ? m_survey.nameOf(m_end.lea) : m_findings.leaName;
        m_end.isSample = m_file.isSample;
        m_end.rows = m_findings.rows;
        // A year that the name told may be another one under the next name.
        m_end.isSettled = m_findings.newestDate.isValid() && m_findings.yearFrom == files::FileFindings::YearFrom::Rows
                          && m_survey.newestDate <= domain::Day::of(m_clock.todayInCalifornia());
        return apply();
    }

    Result<FileReport> apply()
    {
        noteForeignRows();
        // The report is kept with the source, so the duplicates among its rows are in it before the source is ended.
        std::int64_t repeats = 0;
        const auto duplicates = m_generation.duplicates();
        if (!duplicates)
            return duplicates.error();
        for (const store::SourceOutcome::Duplicate &duplicate : *duplicates) {
            if (!duplicate.isShared)
                ++(isRepeat(duplicate) ? repeats : m_report.rejectedCount);
            addDuplicate(duplicate);
        }
        std::stable_sort(m_report.rejected.begin(), m_report.rejected.end(),
                         [this](const files::RowIssue &a, const files::RowIssue &b) {
                             return std::pair(m_file.sheets.indexOf(a.sheet), a.row) < std::pair(m_file.sheets.indexOf(b.sheet), b.row);
                         });
        if (m_report.rejected.size() > files::FileFindings::kMaxIssues)
            m_report.rejected.resize(files::FileFindings::kMaxIssues);
        m_end.report = packReport(keptReport());
        const auto outcome = m_generation.endSource(m_end);
        if (!outcome)
            return outcome.error();
        m_report.inserted = outcome->inserted;
        m_report.updated = outcome->updated;
        m_report.unchanged = outcome->unchanged + repeats;
        m_report.older = outcome->older;
        noteMissingColumns();
        noteYear();
        noteOtherPersons(outcome->ofOtherPersons);
        return m_report;
    }

    /// The same bytes may come again under another name, so a basis that only the name told is not kept.
    [[nodiscard]] FileReport keptReport() const
    {
        FileReport kept = m_report;
        if (!m_survey.tellsBasis())
            kept.basis = domain::Basis::Unknown;
        return kept;
    }

    /// Where the year came from, when not from the rows alone; the name may be another one the next time, so this is not kept.
    void noteYear()
    {
        using enum files::FileFindings::YearFrom;
        const domain::SchoolYear year = m_report.year;
        const domain::SchoolYear named = files::yearOfName(m_file.path);
        if (year < kFirstLayout)
            noteFile(m_report, Tr::tr("This file is of %1. Scoredesk knows the layouts from %2 on, so the columns were matched by their names; the "
                            "nearest layout is that of %3. Compare some of the scores with TOMS.")
                         .arg(year.code(), kFirstLayout.code(), m_file.layout));
        if (m_report.yearFrom == FileName)
            noteFile(m_report, Tr::tr("No row tells the year of its test, so the year, %1, comes from the name of the file. If it is wrong, correct "
                            "the name and import all files again into an empty folder; here rows may stay under %1.")
                         .arg(year.code()));
        else if (m_report.yearFrom == Layout)
            noteFile(m_report, Tr::tr("Neither the rows nor the name of the file tell a year, so %1 comes from the columns. If it is wrong, put "
                            "the year into the name and import all files again into an empty folder; here rows may stay under %1.")
                         .arg(year.code()));
        else if (named.isValid() && named != year)
            noteFile(m_report, Tr::tr("The name of the file says %1, but the dates in its rows are of %2, and the dates were believed. If you "
                            "wanted %1, download the file of that year from TOMS.")
                         .arg(named.code(), year.code()));
    }

    /// Rows that no district column gives to the LEA. Those of one other column are movers, charters and county programmes, and normal.
    void noteForeignRows()
    {
        if (m_survey.foreignRows > 0)
            noteFile(m_report, Tr::tr("Rows that are of another district in both district columns: %1. They were taken like the others, and are in "
                                      "every count. If they do not belong to LEA %2, download the file of that LEA from TOMS.")
                                   .arg(m_survey.foreignRows)
                                   .arg(m_end.lea.text()));
    }

    /// The columns of the layout that the file does not have; one that a later year dropped is no loss, but that is not known.
    void noteMissingColumns()
    {
        constexpr qsizetype kNamed = 5;
        QSet<QString> fields;
        for (const files::Column &column : m_file.columns)
            fields.insert(column.field);
        const QStringList headers = files::layouts().headers(m_file.layout);
        QStringList missing;
        for (const QString &header : headers) {
            const files::Field *field = files::layouts().fieldOf(header);
            if (field && field->name != "Blank"_L1 && !fields.contains(field->name))
                missing.append(header);
        }
        if (missing.isEmpty())
            return;
        const QStringList named = missing.first(std::min(missing.size(), kNamed));
        noteFile(m_report, Tr::tr("Columns of the layout of %1 that this file does not have: %2 of %3 (%4). Its rows say nothing of them, also where "
                                  "they replace fuller rows of an earlier file. Download the file from TOMS with all its columns.")
                               .arg(m_file.layout, QString::number(missing.size()), QString::number(headers.size()),
                                    named.join(u", "_s) + (missing.size() > kNamed ? u", …"_s : QString())));
    }

    void noteOtherPersons(std::int64_t rows)
    {
        if (rows > 0)
            noteFile(m_report, Tr::tr("Rows with a UIN that another file gives to a student of another name and birth date: %1. Both students "
                                      "keep their rows. One UIN is wrong: look both up in TOMS.")
                                   .arg(rows));
    }

    void noteTruncated()
    {
        std::int64_t last = 0;
        for (const files::RowIssue &issue : m_report.rejected)
            last = std::max(last, issue.row);
        noteFile(m_report,
                 Tr::tr("The file ends inside its last row. The rows before it were taken; download the "
                        "file from TOMS again to have them all."),
                 last);
    }

    // The store knows a row by one number; in a workbook of several sheets the sheet stands in its high bits.
    static constexpr int kRowBits = 24;
    static constexpr qsizetype kMostSheets = 256;

    [[nodiscard]] bool hasSheets() const { return m_file.sheets.size() > 1 && m_file.sheets.size() <= kMostSheets; }
    [[nodiscard]] std::int64_t placeOf(const files::ScoreRow &row) const
    {
        return hasSheets() ? (std::int64_t{row.sheet} << kRowBits) | row.rowNumber : row.rowNumber;
    }
    [[nodiscard]] std::int64_t rowAt(std::int64_t place) const
    {
        return hasSheets() ? place & ((std::int64_t{1} << kRowBits) - 1) : place;
    }
    [[nodiscard]] QString sheetAt(std::int64_t place) const
    {
        return hasSheets() ? m_file.sheets.value(static_cast<qsizetype>(place >> kRowBits)) : QString();
    }
    /// "17", or "17 (Sheet 2)".
    [[nodiscard]] QString rowText(std::int64_t place) const
    {
        return hasSheets() ? u"%1 (%2)"_s.arg(QString::number(rowAt(place)), sheetAt(place)) : QString::number(place);
    }

    /// A row that left none out.
    [[nodiscard]] static bool isNote(const store::SourceOutcome::Duplicate &duplicate)
    {
        return duplicate.isShared || isRepeat(duplicate);
    }

    /// A row that says the same again was read and told nothing new: a note. One that differs leaves a row out.
    [[nodiscard]] static bool isRepeat(const store::SourceOutcome::Duplicate &duplicate)
    {
        return duplicate.identical && !duplicate.isOtherStudent;
    }

    void addDuplicate(const store::SourceOutcome::Duplicate &duplicate)
    {
        auto &issues = isNote(duplicate) ? m_report.notes : m_report.rejected;
        if (issues.size() >= 2 * files::FileFindings::kMaxIssues)
            return;
        files::RowIssue issue;
        issue.kind = isNote(duplicate) ? files::RowIssue::Kind::Noted : files::RowIssue::Kind::Rejected;
        issue.row = rowAt(duplicate.row);
        issue.sheet = sheetAt(duplicate.row);
        issue.column = u"UIN"_s;
        issue.reason = reasonOf(duplicate);
        if (!isRepeat(duplicate) || duplicate.isShared)
            issue.reason = issue.reason.arg(rowText(duplicate.row), rowText(duplicate.otherRow));
        issues.push_back(std::move(issue));
    }

    /// With places for the two rows; of rows that only repeat others without them, so that many are said once.
    [[nodiscard]] static QString reasonOf(const store::SourceOutcome::Duplicate &duplicate)
    {
        if (duplicate.isShared && duplicate.isByDate)
            return Tr::tr("Rows %1 and %2 have the same UIN and different SSIDs, and so had rows of an earlier file, so the UIN is wrong. "
                          "Each student keeps their own row. Compare them in TOMS.");
        if (duplicate.isShared)
            return Tr::tr("Rows %1 and %2 have the same UIN and different SSIDs, and no Score Available Date says "
                          "which is right. Each student keeps their own row. Compare them in TOMS.");
        if (duplicate.isOtherStudent)
            return duplicate.isByDate
                       ? Tr::tr("Rows %1 and %2 have the same UIN and different SSIDs. The test was given to row "
                                "%2: it has the newer Score Available Date. Compare them in TOMS.")
                       : Tr::tr("Rows %1 and %2 have the same UIN and different SSIDs, and no Score Available Date "
                                "says which is newer. The test was given to row %2. Compare them in TOMS.");
        if (duplicate.identical)
            return Tr::tr("The row says the same as an earlier one of the file, so it was taken once. There is nothing to do.");
        return duplicate.isByDate
                   ? Tr::tr("Rows %1 and %2 are about the same test of the same student and differ. Row %2 was "
                            "taken: it has the newer Score Available Date. Compare them in TOMS.")
                   : Tr::tr("Rows %1 and %2 are about the same test of the same student and differ, and no Score "
                            "Available Date says which is newer. Row %2 was taken. Compare them in TOMS.");
    }

    void splitIssues()
    {
        for (files::RowIssue &issue : m_findings.issues)
            (issue.kind == files::RowIssue::Kind::Rejected ? m_report.rejected : m_report.notes)
                .push_back(std::move(issue));
        m_findings.issues.clear();
    }

    store::Generation &m_generation;
    const files::FileDescription &m_file;
    const ImportOptions &m_options;
    const Clock &m_clock;
    const jobs::JobContext &m_job;
    domain::CdsCode m_cacheLea;
    FileReport m_report;
    RowSurvey m_survey; ///< written by the reader, read when it has ended
    files::FileFindings m_findings;
    store::SourceEnd m_end;
    std::optional<Error> m_writeError;
};

} // namespace

Result<FileReport> importScoreFile(store::Generation &generation, const files::FileDescription &file,
                                   const ImportOptions &options, const Clock &clock,
                                   const jobs::JobContext &job)
{
    return ScoreImport(generation, file, options, clock, job).run();
}

QDateTime startOfDayInCalifornia(QDate day)
{
    return day.startOfDay(QTimeZone("America/Los_Angeles")).toUTC();
}

QString refusalOf(const Error &error)
{
    if (error.kind == ErrorKind::Storage)
        return Tr::tr("The file cannot be read: %1. Check that it is there, that you may read it, and that "
                      "no other program holds it.")
            .arg(error.detail);
    if (error.kind == ErrorKind::NotFound)
        return Tr::tr(
            "There is no file or folder of that name. Check the path; it may have been moved or renamed.");
    if (!error.detail.isEmpty())
        return error.detail;
    return Tr::tr("The file cannot be read. Download it again.");
}

} // namespace scoredesk::sync
