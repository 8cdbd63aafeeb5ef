// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/ssrexport.h"

#include "core/base/storage.h"
#include "core/documents/ssrmerge.h"
#include "core/domain/wording.h"
#include "core/files/privatefile.h"
#include "core/files/zipwriter.h"
#include "core/store/cache.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

using analytics::Snapshot;
using analytics::StudentRow;

bool isWanted(const domain::SsrDocument &document, domain::SchoolYear year, const SsrFilter &filter)
{
    if (document.isHtml || document.year != year)
        return false;
    if (!filter.language.isEmpty() && document.language.compare(filter.language, Qt::CaseInsensitive) != 0)
        return false;
    return filter.areas.isEmpty()
           || std::any_of(document.areas.begin(), document.areas.end(),
                          [&](domain::ContentArea area) { return filter.areas.contains(area); });
}

/// The school and grade a student had in a year.
struct Enrolment
{
    std::int32_t school = -1;
    std::int8_t grade = -1;
};

/// Tells the enrolment of a year from the rows of that year: a report of an earlier year belongs to the school and grade of then.
class EnrolmentOf
{
public:
    EnrolmentOf(const Snapshot &snapshot, domain::SchoolYear year) : m_snapshot(snapshot), m_found(snapshot.students().size())
    {
        std::unordered_map<std::int64_t, std::int32_t> indexes;
        const auto schools = snapshot.schools();
        for (std::size_t i = 0; i < schools.size(); ++i)
            indexes.try_emplace(schools[i].code.value, static_cast<std::int32_t>(i));
        std::vector<std::int32_t> ofCode; // of the columns' codes
        for (const domain::Place &school : snapshot.results().schools) {
            const auto index = indexes.find(school.code.value);
            ofCode.push_back(index == indexes.end() ? -1 : index->second);
        }
        // What the year's rows leave open, a row that does not count that year may say, and else the student's own.
        for (const bool counting : {true, false})
            for (const domain::ContentArea area : domain::kContentAreas)
                addRows(snapshot.results(), snapshot.results().rows(year, area), counting, ofCode);
    }

    [[nodiscard]] Enrolment operator()(const StudentRow &student) const
    {
        const Enrolment &found = m_found[static_cast<std::size_t>(&student - m_snapshot.students().data())];
        return {found.school < 0 ? student.school : found.school,
                found.grade < 0 ? student.grade : found.grade};
    }

private:
    void addRows(const analytics::ResultColumns &columns, analytics::ResultColumns::Range rows, bool counting,
                 std::span<const std::int32_t> schools)
    {
        using analytics::ResultColumns;
        for (std::uint32_t row = rows.first; row < rows.last; ++row) {
            if ((columns.flags[row] & ResultColumns::RegisteredOnly) != 0
                || ((columns.flags[row] & ResultColumns::CountsThisYear) != 0) != counting)
                continue;
            Enrolment &found = m_found[columns.student[row]];
            if (found.grade < 0)
                found.grade = static_cast<std::int8_t>(
                    (columns.gradeEnrolled[row] > 0 ? columns.gradeEnrolled[row] : columns.gradeAssessed[row]) - 1);
            if (found.school < 0)
                found.school = schools[columns.schoolEnrolled[row]];
        }
    }

    const Snapshot &m_snapshot;
    std::vector<Enrolment> m_found; ///< by student
};

bool isWanted(const Snapshot &snapshot, const Enrolment &enrolment, const SsrFilter &filter)
{
    if (!filter.grades.isEmpty() && !filter.grades.contains(enrolment.grade))
        return false;
    if (filter.schools.isEmpty())
        return true;
    return enrolment.school >= 0
           && filter.schools.contains(snapshot.schools()[static_cast<std::size_t>(enrolment.school)].code);
}

QString schoolName(const Snapshot &snapshot, std::int32_t school)
{
    if (school < 0)
        return Tr::tr("School not known");
    const domain::Place &place = snapshot.schools()[static_cast<std::size_t>(school)];
    return place.name.isEmpty() ? place.code.text() : place.name;
}

QString gradeHeading(int grade)
{
    return grade < 0 ? Tr::tr("Grade not known") : Tr::tr("Grade %1").arg(domain::gradeName(grade));
}

/// Year, grade, SSID, areas, language: told apart without a student's name, and in this order when sorted.
QString fileName(const SelectedSsr &report, QSet<QString> &taken)
{
    QStringList areas;
    for (const domain::ContentArea area : report.document.areas)
        areas.append(domain::areaCode(area));
    const QString grade = report.grade < 0 ? u"XX"_s : domain::gradeCode(report.grade);
    QString language;
    for (const QChar c : report.document.language) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
            language.append(c.toLower());
    }
    const QString stem =
        QStringList{
            u"SSR"_s, report.document.year.code(), grade, report.document.ssid.text(), areas.join(u'-'),
            language}
            .join(u'_');
    QString name = stem + u".pdf"_s;
    for (int copy = 2; taken.contains(name); ++copy)
        name = u"%1_%2.pdf"_s.arg(stem).arg(copy);
    taken.insert(name);
    return name;
}

Error cancelled()
{
    return {ErrorKind::Cancelled, {}, {}};
}

Error notWritten(const QString &path, const QString &why)
{
    return storageError(path, why);
}

SsrExport summaryOf(std::vector<ExportedFile> files, const SsrSelection &selection, std::int64_t pages)
{
    SsrExport done;
    done.students = selection.students;
    done.documents = static_cast<std::int64_t>(selection.reports.size());
    done.former = selection.former;
    done.studentsWithout = selection.studentsWithout;
    done.ssidsNotLoaded = selection.ssidsNotLoaded;
    done.ssidsAsked = selection.ssidsAsked;
    done.ssidsWithoutReport = selection.ssidsWithoutReport;
    done.pages = pages;
    for (const ExportedFile &file : files)
        done.bytes += file.bytes;
    done.files = std::move(files);
    return done;
}

Result<SsrExport> merged(const Snapshot &snapshot, const SsrSelection &selection, const DocumentBytes &bytes,
                         const SsrTarget &target, const jobs::JobContext &job)
{
    std::size_t at = 0;
    const documents::MergeSource next = [&]() -> Result<std::optional<documents::MergeInput>> {
        if (at == selection.reports.size())
            return std::optional<documents::MergeInput>();
        const SelectedSsr &report = selection.reports[at++];
        Result<QByteArray> pdf = bytes(report.document.id);
        if (!pdf)
            return pdf.error();
        documents::MergeInput input{*std::move(pdf), {}};
        if (target.bookmarks) {
            const StudentRow &student = snapshot.students()[report.student];
            input.bookmark = {schoolName(snapshot, report.school), gradeHeading(report.grade),
                              snapshot.displayName(student)};
        }
        return std::optional(std::move(input));
    };
    documents::MergeOptions options;
    options.title = Tr::tr("Student Score Reports %1").arg(selection.reports.front().document.year.code());
    if (snapshot.lea().isSample)
        options.title += u" (SAMPLE)"_s;
    options.total = static_cast<std::int64_t>(selection.reports.size());
    const Result<documents::MergeSummary> summary = documents::mergePdfs(next, target.path, options, job);
    if (!summary) {
        const Error &error = summary.error();
        // What the cache holds was read as a PDF once; if it is none now, the cache is to blame.
        if (error.kind == ErrorKind::InvalidInput)
            return Error{ErrorKind::Corrupt, u"document %1"_s.arg(error.subject), error.detail};
        return error;
    }
    return summaryOf({{target.path, selection.students, summary->pages, summary->bytes, summary->sha256}},
                     selection, summary->pages);
}

/// The names of the files are SSIDs: the folder is its owner's alone. \a made is kept by the caller.
Result<SsrExport> toFolder(const SsrSelection &selection, const DocumentBytes &bytes, const SsrTarget &target,
                           const jobs::JobContext &job, WrittenFiles &made)
{
    if (!made.makeFolder(target.path))
        return notWritten(target.path, Tr::tr("the folder cannot be made"));
    std::vector<ExportedFile> files;
    QSet<QString> taken;
    std::int64_t pages = 0;
    for (const SelectedSsr &report : selection.reports) {
        if (job.isCancelled())
            return cancelled();
        const Result<QByteArray> pdf = bytes(report.document.id);
        if (!pdf)
            return pdf.error();
        const QString path = QDir(target.path).filePath(fileName(report, taken));
        made.expect(path);
        QSaveFile file(path);
        // Not the file's own path: the name holds an SSID.
        if (!files::openPrivately(file) || file.write(*pdf) != pdf->size() || !file.commit())
            return notWritten(target.path, file.errorString());
        pages += report.document.pages;
        files.push_back({path, 1, report.document.pages, pdf->size(),
                         QCryptographicHash::hash(*pdf, QCryptographicHash::Sha256)});
        job.report(
            {static_cast<std::int64_t>(files.size()), static_cast<std::int64_t>(selection.reports.size())});
    }
    if (job.isCancelled())
        return cancelled();
    return summaryOf(std::move(files), selection, pages);
}

Result<SsrExport> zipped(const SsrSelection &selection, const DocumentBytes &bytes, const SsrTarget &target,
                         const jobs::JobContext &job)
{
    QSaveFile file(target.path);
    if (const Result<void> opened = files::openPrivately(file); !opened)
        return opened.error();
    files::ZipWriter zip(file);
    QSet<QString> taken;
    std::int64_t pages = 0;
    std::int64_t done = 0;
    for (const SelectedSsr &report : selection.reports) {
        if (job.isCancelled())
            return cancelled();
        const Result<QByteArray> pdf = bytes(report.document.id);
        if (!pdf)
            return pdf.error();
        zip.beginEntry(fileName(report, taken).toUtf8());
        zip.write({pdf->constData(), static_cast<std::size_t>(pdf->size())});
        zip.endEntry();
        if (!zip.isOk())
            return notWritten(target.path, file.errorString());
        pages += report.document.pages;
        job.report({++done, static_cast<std::int64_t>(selection.reports.size())});
    }
    if (const Result<void> finished = zip.finish(); !finished)
        return notWritten(target.path, finished.error().detail);
    if (job.isCancelled())
        return cancelled();
    WrittenFiles made;
    made.expect(target.path);
    if (!file.commit())
        return notWritten(target.path, file.errorString());
    const Result<QByteArray> sha256 = sha256Of(target.path);
    if (!sha256)
        return sha256.error();
    if (job.isCancelled())
        return cancelled();
    made.keep();
    return summaryOf({{target.path, selection.students, pages, QFileInfo(target.path).size(), *sha256}},
                     selection, pages);
}

/// The reports of one school each, in one folder.
Result<SsrExport> bySchool(const Snapshot &snapshot, const SsrSelection &selection, const DocumentBytes &bytes, const SsrTarget &target,
                           const jobs::JobContext &job)
{
    WrittenFiles made;
    if (!made.makeFolder(target.path))
        return notWritten(target.path, Tr::tr("the folder cannot be made"));
    static constexpr std::array kEndings{".pdf", ".zip", ""};
    std::vector<ExportedFile> files;
    std::int64_t pages = 0, done = 0;
    const auto total = static_cast<std::int64_t>(selection.reports.size());
    for (std::size_t first = 0; first < selection.reports.size();) {
        if (job.isCancelled())
            return cancelled();
        const std::int32_t school = selection.reports[first].school;
        SsrSelection part;
        std::unordered_set<std::uint32_t> students;
        for (; first < selection.reports.size() && selection.reports[first].school == school; ++first) {
            part.reports.push_back(selection.reports[first]);
            students.insert(selection.reports[first].student);
        }
        part.students = static_cast<std::int64_t>(students.size());
        const domain::Place place = school < 0 ? domain::Place() : snapshot.schools()[static_cast<std::size_t>(school)];
        SsrTarget own = target;
        own.bySchool = false;
        own.path = QDir(target.path).filePath(schoolFileName(place.code, place.name)
                                              + QString::fromLatin1(kEndings[static_cast<std::size_t>(target.form)]));
        if (target.form != SsrForm::Folder)
            made.expect(own.path);
        const jobs::JobContext share([&job] { return job.isCancelled(); },
                                     [&job, done, total](jobs::Progress p) { job.report({done + p.done, total}); });
        const Result<SsrExport> written = target.form == SsrForm::Merge ? merged(snapshot, part, bytes, own, share)
                                          : target.form == SsrForm::Zip ? zipped(part, bytes, own, share)
                                                                        : toFolder(part, bytes, own, share, made);
        if (!written)
            return written.error();
        pages += written->pages;
        done += static_cast<std::int64_t>(part.reports.size());
        files.insert(files.end(), written->files.begin(), written->files.end());
    }
    if (job.isCancelled())
        return cancelled();
    made.keep();
    return summaryOf(std::move(files), selection, pages);
}

/// Of a report that was made again only the newest goes out; the families have had the others. Returns how many those are.
std::int64_t keepNewest(std::vector<SelectedSsr> &reports)
{
    const auto report = [](const SelectedSsr &r) {
        using Key = std::tuple<std::uint32_t, int, bool, const QList<domain::ContentArea> &, const QString &>;
        return Key(r.student, r.document.year.spring, r.document.isHtml, r.document.areas, r.document.language);
    };
    const auto comesFirst = [&report](const SelectedSsr &a, const SelectedSsr &b) {
        if (domain::isSameReport(a.document, b.document))
            return domain::isNewerReport(a.document, b.document);
        return report(a) < report(b);
    };
    std::sort(reports.begin(), reports.end(), comesFirst);
    const auto last = std::unique(reports.begin(), reports.end(), [](const SelectedSsr &a, const SelectedSsr &b) {
        return domain::isSameReport(a.document, b.document);
    });
    const std::int64_t former = std::distance(last, reports.end());
    reports.erase(last, reports.end());
    return former;
}

} // namespace

Result<SsrSelection> selectSsrs(const Snapshot &snapshot, const domain::SnapshotFeed &feed,
                                const SsrFilter &filter)
{
    const domain::SchoolYear year = filter.year.value_or(snapshot.lea().year);
    std::unordered_set<std::int64_t> listed;
    if (filter.ssids) {
        for (const domain::Ssid ssid : *filter.ssids)
            listed.insert(ssid.value);
    }
    const auto students = snapshot.students();
    const EnrolmentOf enrolmentOf(snapshot, year);
    const auto isAsked = [&](const StudentRow &student, const Enrolment &enrolment) {
        return (!filter.ssids || listed.contains(student.ssid.value)) && isWanted(snapshot, enrolment, filter);
    };

    SsrSelection selection;
    const Result<void> read = feed.documents([&](Id<domain::Student>, const domain::SsrDocument &document) {
        if (!isWanted(document, year, filter))
            return true;
        const std::optional<std::uint32_t> index = snapshot.indexOf(document.ssid);
        if (!index)
            return true;
        const StudentRow &student = students[*index];
        if (const Enrolment enrolment = enrolmentOf(student); isAsked(student, enrolment))
            selection.reports.push_back({document, *index, enrolment.school, enrolment.grade});
        return true;
    });
    if (!read)
        return read.error();
    selection.former = keepNewest(selection.reports);

    std::vector<QString> schools;
    schools.reserve(snapshot.schools().size());
    for (const domain::Place &place : snapshot.schools())
        schools.push_back(place.name.toCaseFolded() + place.code.text());
    const auto schoolKey = [&](const SelectedSsr &report) {
        return report.school < 0 ? QString() : schools[static_cast<std::size_t>(report.school)];
    };
    // The snapshot has its students by last name, first name and SSID, so a student's index stands for all three.
    std::sort(selection.reports.begin(), selection.reports.end(),
              [&](const SelectedSsr &a, const SelectedSsr &b) {
                  if (a.student != b.student) {
                      if (a.school != b.school) {
                          const int order = schoolKey(a).compare(schoolKey(b));
                          if (order != 0)
                              return order < 0;
                      }
                      return std::tie(a.grade, a.student) < std::tie(b.grade, b.student);
                  }
                  return std::tie(a.document.language, a.document.sha256)
                         < std::tie(b.document.language, b.document.sha256);
              });
    std::vector<bool> has(students.size());
    for (const SelectedSsr &report : selection.reports)
        has[report.student] = true;
    for (std::size_t i = 0; i < students.size(); ++i) {
        if (has[i])
            ++selection.students;
        else if (isAsked(students[i], enrolmentOf(students[i])))
            ++selection.studentsWithout;
    }
    selection.ssidsNotLoaded = std::count_if(listed.begin(), listed.end(), [&snapshot](std::int64_t ssid) {
        return !snapshot.indexOf(domain::Ssid{ssid});
    });
    selection.ssidsAsked = static_cast<std::int64_t>(listed.size());
    for (const std::int64_t ssid : listed) {
        const std::optional<std::uint32_t> index = snapshot.indexOf(domain::Ssid{ssid});
        if (!index || (!has[*index] && isAsked(students[*index], enrolmentOf(students[*index]))))
            selection.ssidsWithoutReport.append(domain::Ssid{ssid});
    }
    std::sort(selection.ssidsWithoutReport.begin(), selection.ssidsWithoutReport.end());
    return selection;
}

Result<SsrExport> exportSsrs(const Snapshot &snapshot, const SsrSelection &selection,
                             const DocumentBytes &bytes, const SsrTarget &target, const jobs::JobContext &job)
{
    if (selection.reports.empty())
        return Error{ErrorKind::InvalidInput,
                     {},
                     Tr::tr("No Student Score Report that was imported is of the students asked for.")};
    if (target.bySchool)
        return bySchool(snapshot, selection, bytes, target, job);
    if (auto refused = target.form == SsrForm::Folder ? std::nullopt : refusalToWrite(target.path))
        return *std::move(refused);
    switch (target.form) {
    case SsrForm::Merge:
        return merged(snapshot, selection, bytes, target, job);
    case SsrForm::Zip:
        return zipped(selection, bytes, target, job);
    case SsrForm::Folder: {
        WrittenFiles made;
        Result<SsrExport> written = toFolder(selection, bytes, target, job, made);
        if (written)
            made.keep();
        return written;
    }
    }
    return Error{ErrorKind::Internal, {}, {}};
}

Result<SsrExport> exportSsrs(const Snapshot &snapshot, const store::Cache &cache, const SsrFilter &filter,
                             const SsrTarget &target, const jobs::JobContext &job)
{
    const Result<SsrSelection> selection = selectSsrs(snapshot, *cache.feed(), filter);
    if (!selection)
        return selection.error();
    return exportSsrs(
        snapshot, *selection, [&cache](Id<domain::SsrDocument> id) { return cache.document(id); }, target,
        job);
}

} // namespace scoredesk::exports
