// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/reportcodec.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

namespace scoredesk::sync {

namespace {

/// 5: claim reports of CERS are a kind of file; a report kept before is not used, its file is read again.
constexpr qint32 kVersion = 5;

void writeIssues(QDataStream &out, const std::vector<files::RowIssue> &issues)
{
    out << qint32(issues.size());
    for (const files::RowIssue &issue : issues)
        out << qint8(issue.kind) << qint64(issue.row) << issue.column << issue.value << issue.reason << issue.sheet;
}

void readIssues(QDataStream &in, std::vector<files::RowIssue> &issues)
{
    qint32 count = 0;
    in >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint8 kind = 0;
        qint64 row = 0;
        files::RowIssue issue;
        in >> kind >> row >> issue.column >> issue.value >> issue.reason >> issue.sheet;
        issue.kind = files::RowIssue::Kind(kind);
        issue.row = row;
        issues.push_back(std::move(issue));
    }
}

} // namespace

QByteArray packReport(const FileReport &report)
{
    QByteArray packed;
    QDataStream out(&packed, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << kVersion << qint8(report.kind) << report.layout << qint16(report.year.spring)
        << qint8(report.yearFrom) << quint8(report.basis) << report.asOf << qint64(report.rows)
        << qint64(report.repaired) << qint64(report.rejectedCount) << report.unknownColumns;
    writeIssues(out, report.rejected);
    writeIssues(out, report.notes);
    return packed;
}

bool unpackReport(const QByteArray &packed, FileReport &report)
{
    QDataStream in(packed);
    in.setVersion(QDataStream::Qt_6_0);
    qint32 version = 0;
    qint8 kind = 0;
    qint16 year = 0;
    qint8 yearFrom = 0;
    quint8 basis = 0;
    qint64 rows = 0;
    qint64 repaired = 0;
    qint64 rejected = 0;
    in >> version;
    if (version != kVersion)
        return false;
    in >> kind >> report.layout >> year >> yearFrom >> basis >> report.asOf >> rows >> repaired >> rejected
        >> report.unknownColumns;
    report.kind = files::FileKind(kind);
    report.year = {year};
    report.yearFrom = files::FileFindings::YearFrom(yearFrom);
    report.basis = domain::Basis(basis);
    report.rows = rows;
    report.repaired = repaired;
    report.rejectedCount = rejected;
    readIssues(in, report.rejected);
    readIssues(in, report.notes);
    return in.status() == QDataStream::Ok;
}

} // namespace scoredesk::sync
