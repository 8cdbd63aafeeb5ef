// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/documents/ssrreader.h"
#include "core/sync/scoreimport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <optional>

namespace scoredesk::sync {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::sync)
};

/// Every file once, folders searched to the bottom, in the order of their names. Hidden files and what office programs leave beside
/// an open file are passed over within folders; what was named by itself is always looked at.
QStringList filesUnder(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        QDirIterator it(path, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            if (!it.fileName().startsWith(u"~$"_s) && it.fileName() != u"desktop.ini"_s
                && it.fileName() != u"Thumbs.db"_s)
                inside.append(file);
        }
        inside.sort();
        files.append(inside);
    }
    files.removeDuplicates();
    return files;
}

Result<FileReport> importDocuments(store::Generation &generation, const files::FileDescription &file,
                                   const jobs::JobContext &job)
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
        files::RowIssue issue;
        issue.row = ++report.rows;
        issue.reason = refusalOf(read.error());
        report.rejected.push_back(std::move(issue));
        report.rejectedCount = 1;
    }
    return report;
}

Result<FileReport> importFile(store::Generation &generation, const QString &path,
                              const ImportOptions &options, const Clock &clock, const jobs::JobContext &job)
{
    FileReport report;
    report.path = path;
    const Result<files::FileDescription> file = files::recognise(path, job);
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
        return importDocuments(generation, *file, job);
    case files::FileKind::SsrHtml:
    case files::FileKind::ElpacScoreData:
    case files::FileKind::OtherTable:
    case files::FileKind::Unknown:
        break;
    }
    report.kind = file->kind;
    report.layout = file->layout;
    if (file->kind == files::FileKind::SsrHtml) {
        report.refusal = Tr::tr("HTML reports cannot be imported yet. Leave them in TOMS, or get the PDF.");
        return report;
    }
    report.refusal = !file->reason.isEmpty()
                         ? file->reason
                         : Tr::tr("This is no file Scoredesk knows. It reads Student Score Data Files and "
                                  "Student Score Reports from TOMS.");
    return report;
}

} // namespace

bool ImportReport::hasRefusals() const
{
    return std::any_of(files.begin(), files.end(), [](const FileReport &file) {
        return !file.refusal.isEmpty() || file.rejectedCount > 0;
    });
}

Result<ImportReport> importPaths(store::Cache &cache, const QStringList &paths, const ImportOptions &options,
                                 const Clock &clock, const jobs::JobContext &job)
{
    auto generation = cache.beginGeneration();
    if (!generation)
        return generation.error();
    const QStringList found = filesUnder(paths);
    std::int64_t total = 0;
    for (const QString &path : found)
        total += QFileInfo(path).size();

    ImportReport report;
    std::int64_t done = 0;
    for (const QString &path : found) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const std::int64_t bytes = QFileInfo(path).size();
        const jobs::JobContext part(
            [&job] { return job.isCancelled(); },
            [&job, done, bytes, total](jobs::Progress progress) {
                const double share = progress.total > 0 ? double(progress.done) / double(progress.total) : 0;
                job.report({done + std::int64_t(double(bytes) * share), total});
            });
        Result<FileReport> file = importFile(*generation, path, options, clock, part);
        if (!file)
            return file.error();
        report.files.append(std::move(file).value());
        done += bytes;
        job.report({done, total});
    }
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    report.changed = generation->hasChanges();
    const Result<std::int64_t> number = generation->commit(u"import"_s, clock.now());
    if (!number)
        return number.error();
    report.generation = *number;
    const Result<domain::LeaInfo> lea = cache.lea();
    if (!lea)
        return lea.error();
    report.asOf = lea->asOf;
    return report;
}

Result<QList<files::FileDescription>> preview(const QStringList &paths, const jobs::JobContext &job)
{
    QList<files::FileDescription> descriptions;
    const QStringList found = filesUnder(paths);
    for (const QString &path : found) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        job.report({descriptions.size(), found.size()});
        Result<files::FileDescription> file = files::recognise(path, job);
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
