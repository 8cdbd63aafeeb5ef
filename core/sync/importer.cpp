// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/documents/ssrreader.h"
#include "core/sync/claimimport.h"
#include "core/sync/groupimport.h"
#include "core/sync/headings.h"
#include "core/sync/listimport.h"
#include "core/sync/scoreimport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace scoredesk::sync {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::sync)
};

/// A file to import, or a place that cannot be looked into and why.
struct FoundPath
{
    QString path;
    QString refusal{};
};

QString lockedFolder()
{
    return Tr::tr("This folder cannot be read: you have no permission to look into it. Ask the person who manages this computer "
                  "for it, or copy the files to a folder of your own.");
}

[[nodiscard]] bool mayLookInto(const QFileInfo &folder)
{
    return folder.isReadable() && folder.isExecutable();
}

/// Whether \a path may be there, behind a folder that may not be entered.
[[nodiscard]] bool isBehindLock(const QString &path)
{
    QFileInfo folder(QFileInfo(path).absolutePath());
    while (!folder.exists() && folder.absoluteFilePath() != folder.absolutePath())
        folder.setFile(folder.absolutePath());
    return folder.isDir() && !folder.isExecutable();
}

/// What a cache keeps in its folder, and office programs beside an open file: nothing to import.
[[nodiscard]] bool isLeftover(const QString &name, bool isOfCache)
{
    return name.startsWith(u"~$"_s) || name == u"desktop.ini"_s || name == u"Thumbs.db"_s
           || (isOfCache
               && (name.startsWith(u"cache.db"_s) || name.startsWith(u"desk.db"_s) || name == u"key.json"_s
                   || name == u"cache.lock"_s));
}

/// What is in a folder, to the bottom, or until \a job is cancelled. Hidden files and links to other folders are passed over.
void searchFolder(const QString &path, QList<FoundPath> &found, const jobs::JobContext &job)
{
    if (!mayLookInto(QFileInfo(path))) {
        found.append({path, lockedFolder()});
        return;
    }
    const bool isOfCache = store::Cache::exists(path);
    QStringList folders;
    QDirIterator it(path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    while (it.hasNext() && !job.isCancelled()) {
        const QString entry = it.next();
        if (it.fileInfo().isDir()) {
            if (!it.fileInfo().isSymLink() && !it.fileInfo().isJunction())
                folders.append(entry);
        } else if (!isLeftover(it.fileName(), isOfCache)) {
            found.append({entry});
        }
    }
    for (const QString &folder : std::as_const(folders))
        searchFolder(folder, found, job);
}

/// Every file once, folders searched to the bottom, in the order of their names. What was named by itself is always looked at.
QList<FoundPath> filesUnder(const QStringList &paths, const jobs::JobContext &job)
{
    QList<FoundPath> all;
    QSet<QString> seen;
    for (const QString &path : paths) {
        QList<FoundPath> found;
        if (QFileInfo(path).isDir())
            searchFolder(path, found, job);
        else if (!QFileInfo::exists(path) && isBehindLock(path))
            found.append({path, Tr::tr("This cannot be read: you have no permission to look into its folder. Ask the person who "
                                       "manages this computer for it, or copy the files to a folder of your own.")});
        else
            found.append({path});
        std::sort(found.begin(), found.end(),
                  [](const FoundPath &a, const FoundPath &b) { return a.path < b.path; });
        for (const FoundPath &one : std::as_const(found))
            if (!seen.contains(one.path)) {
                seen.insert(one.path);
                all.append(one);
            }
    }
    return all;
}

/// The students of the reports of each file, by the file's place in the report.
using StudentsOfFiles = std::map<qsizetype, std::vector<domain::Ssid>>;

Result<FileReport> importDocuments(store::Generation &generation, const files::FileDescription &file,
                                   std::vector<domain::Ssid> &students, const jobs::JobContext &job)
{
    FileReport report;
    report.path = file.path;
    report.kind = file.kind;
    std::optional<Error> notStored;
    const auto take = [&](const documents::SsrReading &reading) -> Result<void> {
        domain::SsrDocument document = reading.document;
        document.came = file.fileTime;
        const Result<bool> isNew = generation.addDocument(document, reading.content);
        if (!isNew) {
            notStored = isNew.error();
            return isNew.error();
        }
        ++(*isNew ? report.inserted : report.unchanged);
        ++report.documents;
        students.push_back(document.ssid);
        report.year = std::max(report.year, reading.document.year);
        return {};
    };
    const Result<void> read = documents::readSsr(file.path, take, job);
    if (notStored)
        return *notStored;
    if (!read && read.error().kind == ErrorKind::Cancelled)
        return read.error();
    report.rows = report.documents;
    if (!read && report.documents == 0) {
        report.refusal = refusalOf(read.error());
    } else if (!read) { // the reports before the damage are whole, and stay
        ++report.rows;
        files::RowIssue issue; // of the file: a PDF has no rows
        issue.reason = Tr::tr("Only the first reports of this file could be taken: %1. %2").arg(report.documents).arg(refusalOf(read.error()));
        report.rejected.push_back(std::move(issue));
        report.rejectedCount = 1;
    }
    return report;
}

Result<FileReport> importFile(store::Generation &generation, const QString &path,
                              const ImportOptions &options, const Clock &clock, std::vector<domain::Ssid> &students,
                              GroupImport &groups, qsizetype place, const jobs::JobContext &job)
{
    FileReport report;
    report.path = path;
    const Result<files::FileDescription> file = files::recognise(path, job, options.headings);
    if (!file) {
        if (file.error().kind == ErrorKind::Cancelled)
            return file.error();
        report.refusal = refusalOf(file.error());
        return report;
    }
    switch (file->kind) {
    case files::FileKind::StudentScoreData:
        return importScoreFile(generation, *file, options, clock, job);
    case files::FileKind::SsrPdf:
        return importDocuments(generation, *file, students, job);
    case files::FileKind::SsrDistribution:
    case files::FileKind::TestAssignment:
    case files::FileKind::StairsAppeals:
        return importListFile(generation, *file, clock, job);
    case files::FileKind::StudentGroups:
        return groups.read(*file, place, job);
    case files::FileKind::CersClaims:
        return importClaimFile(generation, *file, clock, job);
    case files::FileKind::SsrHtml:
    case files::FileKind::ElpacScoreData:
    case files::FileKind::OtherTable:
    case files::FileKind::Unknown:
        break;
    }
    report.kind = file->kind;
    report.layout = file->layout;
    if (file->likelyList) {
        report.unknownColumns = file->unknownColumns;
        report.missingColumns = file->missingColumns;
    }
    if (file->kind == files::FileKind::SsrHtml) {
        report.refusal = Tr::tr("HTML reports cannot be imported yet. Leave them in TOMS, or get the PDF.");
        return report;
    }
    report.refusal = !file->reason.isEmpty()
                         ? file->reason
                         : Tr::tr("This is no file Scoredesk knows. It reads Student Score Data Files, Student "
                                  "Score Reports, the SSR Distribution, Test Assignment and STAIRS and Appeals reports from TOMS, and "
                                  "claim reports and student group files of CERS.");
    return report;
}

/// Says of each file how many of its reports are in no profile, and of the data files, at the last of them, how many of those held before.
void noteDocumentsWithoutStudent(ImportReport &report, const StudentsOfFiles &students,
                                 const std::vector<domain::Ssid> &alone)
{
    report.documentsWithoutStudent = static_cast<std::int64_t>(alone.size());
    if (alone.empty())
        return;
    std::vector<domain::Ssid> named;
    for (const auto &[file, ssids] : students) {
        const auto count = std::count_if(ssids.begin(), ssids.end(), [&alone](domain::Ssid ssid) {
            return std::binary_search(alone.begin(), alone.end(), ssid);
        });
        named.insert(named.end(), ssids.begin(), ssids.end());
        report.files[file].documentsWithoutStudent = count;
        if (count > 0)
            noteFile(report.files[file],
                     Tr::tr("Reports in this file of students of whom no row is loaded: %1. They are kept, but stand in no "
                            "profile. Import the Student Score Data File these students are in; where an SSID was corrected, "
                            "download the report from TOMS again.")
                         .arg(count));
    }
    std::sort(named.begin(), named.end());
    const auto before = std::count_if(alone.begin(), alone.end(), [&named](domain::Ssid ssid) {
        return !std::binary_search(named.begin(), named.end(), ssid);
    });
    const auto data = std::find_if(report.files.rbegin(), report.files.rend(), [](const FileReport &file) {
        return file.kind == files::FileKind::StudentScoreData && file.refusal.isEmpty();
    });
    if (before == 0 || data == report.files.rend())
        return;
    data->documentsWithoutStudent = before;
    noteFile(*data, Tr::tr("Reports imported earlier of students of whom no row is loaded: %1. They stand in no profile. Import "
                            "the Student Score Data File these students are in; where an SSID was corrected, download the "
                            "report from TOMS again.")
                         .arg(before));
}

/// Says at the last report about who is to test what reports do not list any more, and of those of a year to come that they wait.
void noteLists(ImportReport &report, std::int64_t ended, domain::SchoolYear current)
{
    FileReport *last = nullptr;
    for (FileReport &file : report.files) {
        if (!files::isList(file.kind) || !file.refusal.isEmpty())
            continue;
        last = &file;
        if (file.year.spring > current.spring)
            noteFile(file, Tr::tr("The report is of %1. It counts from the day on which a Student Score Data File of that year is loaded.")
                               .arg(file.year.code()));
    }
    if (last && ended > 0)
        noteFile(*last, Tr::tr("Tests that earlier reports listed and the newest one leaves out: %1. They do not count as registered any more.")
                            .arg(ended));
}

} // namespace

void noteFile(FileReport &file, const QString &reason, std::int64_t row)
{
    files::RowIssue note;
    note.kind = files::RowIssue::Kind::Noted;
    note.row = row;
    note.reason = reason;
    file.notes.insert(file.notes.begin(), std::move(note));
}

bool ImportReport::hasRefusals() const
{
    return std::any_of(files.begin(), files.end(), [](const FileReport &file) {
        return !file.refusal.isEmpty() || file.rejectedCount > 0;
    });
}

Result<ImportReport> importPaths(store::Cache &cache, const QStringList &paths, const ImportOptions &given,
                                 const Clock &clock, const jobs::JobContext &job)
{
    if (const Result<void> kept = rememberHeadings(cache, given.headings); !kept)
        return kept.error();
    const Result<files::ListHeadings> headings = knownHeadings(cache);
    if (!headings)
        return headings.error();
    ImportOptions options = given;
    options.headings = *headings;
    auto generation = cache.beginGeneration();
    if (!generation)
        return generation.error();
    const QList<FoundPath> found = filesUnder(paths, job);
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    std::int64_t total = 0;
    for (const FoundPath &one : found)
        total += one.refusal.isEmpty() ? QFileInfo(one.path).size() : 0;

    ImportReport report;
    StudentsOfFiles students;
    GroupImport groups;
    std::int64_t done = 0;
    for (const auto &[path, refusal] : found) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        if (!refusal.isEmpty()) {
            FileReport unread;
            unread.path = path;
            unread.refusal = refusal;
            report.files.append(std::move(unread));
            continue;
        }
        const std::int64_t bytes = QFileInfo(path).size();
        const jobs::JobContext part(
            [&job] { return job.isCancelled(); },
            [&job, done, bytes, total](jobs::Progress progress) {
                const double share = progress.total > 0 ? double(progress.done) / double(progress.total) : 0;
                job.report({done + std::int64_t(double(bytes) * share), total});
            });
        std::vector<domain::Ssid> ofFile;
        Result<FileReport> file = importFile(*generation, path, options, clock, ofFile, groups, report.files.size(), part);
        if (!file)
            return file.error();
        if (!ofFile.empty())
            students.emplace(report.files.size(), std::move(ofFile));
        report.files.append(std::move(file).value());
        done += bytes;
        job.report({done, total});
    }
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    const Result<std::vector<domain::Ssid>> alone = generation->documentsWithoutStudent();
    if (!alone)
        return alone.error();
    noteDocumentsWithoutStudent(report, students, *alone);
    const Result<std::int64_t> ended = generation->settleLists();
    if (!ended)
        return ended.error();
    report.changed = generation->hasChanges();
    const Result<std::int64_t> number = generation->commit(u"import"_s, clock.now());
    if (!number)
        return number.error();
    report.generation = *number;
    const Result<domain::LeaInfo> lea = cache.lea();
    if (!lea)
        return lea.error();
    report.asOf = lea->asOf;
    noteLists(report, *ended, lea->year);
    groups.keep(cache, report);
    return report;
}

Result<QList<files::FileDescription>> preview(const QStringList &paths, const jobs::JobContext &job, const files::ListHeadings &headings)
{
    QList<files::FileDescription> descriptions;
    const QList<FoundPath> found = filesUnder(paths, job);
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    for (const auto &[path, refusal] : found) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        job.report({descriptions.size(), found.size()});
        if (!refusal.isEmpty()) {
            files::FileDescription locked;
            locked.path = path;
            locked.reason = refusal;
            descriptions.append(std::move(locked));
            continue;
        }
        Result<files::FileDescription> file = files::recognise(path, job, headings);
        if (!file && file.error().kind == ErrorKind::Cancelled)
            return file.error();
        if (file) {
            descriptions.append(std::move(file).value());
            continue;
        }
        files::FileDescription unread;
        unread.path = path;
        unread.reason = refusalOf(file.error());
        descriptions.append(std::move(unread));
    }
    return descriptions;
}

} // namespace scoredesk::sync
