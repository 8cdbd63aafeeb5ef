// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importreportmodel.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

TableCell numberCell(qint64 count)
{
    TableCell cell;
    cell.text = countText(count);
    cell.sort = count;
    cell.muted = count == 0;
    return cell;
}

QString basisName(domain::Basis basis)
{
    switch (basis) {
    case domain::Basis::Tested:
        return Tr::tr("by tested LEA");
    case domain::Basis::Enrolled:
        return Tr::tr("by enrolled LEA");
    case domain::Basis::Unknown:
        break;
    }
    return {};
}

} // namespace

QString fileKindName(files::FileKind kind)
{
    switch (kind) {
    case files::FileKind::StudentScoreData:
        return Tr::tr("Student Score Data File");
    case files::FileKind::SsrPdf:
        return Tr::tr("Student Score Report, PDF");
    case files::FileKind::SsrHtml:
        return Tr::tr("Student Score Report, HTML");
    case files::FileKind::SsrDistribution:
        return Tr::tr("SSR Distribution");
    case files::FileKind::TestAssignment:
        return Tr::tr("Test Assignment");
    case files::FileKind::StairsAppeals:
        return Tr::tr("STAIRS and Appeals");
    case files::FileKind::ElpacScoreData:
        return Tr::tr("ELPAC score data");
    case files::FileKind::OtherTable:
        return Tr::tr("Another table");
    case files::FileKind::Unknown:
        break;
    }
    return Tr::tr("Not recognized");
}

ImportFileModel::ImportFileModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("File"), CellKind::Text},
                {tr("Outcome"), CellKind::Status},
                {tr("What it is"), CellKind::Text},
                {tr("Year"), CellKind::Text},
                {tr("As of"), CellKind::Text},
                {tr("Rows"), CellKind::Number},
                {tr("New"), CellKind::Number},
                {tr("Changed"), CellKind::Number},
                {tr("Unchanged"), CellKind::Number},
                {tr("Older"), CellKind::Number},
                {tr("Refused"), CellKind::Number}});
}

void ImportFileModel::setReport(const sync::ImportReport &report)
{
    QList<TableRow> rows;
    QList<sync::FileReport> ordered(report.files.begin(), report.files.end());
    std::stable_partition(ordered.begin(), ordered.end(), [](const sync::FileReport &file) { return !file.refusal.isEmpty(); });
    for (const sync::FileReport &file : std::as_const(ordered)) { // refused ones first
        TableRow line;
        line.cells.resize(ColumnCount);
        line.id = file.path;
        line.cells[File].text = shortFileName(file.path);
        line.cells[File].copy = QFileInfo(file.path).fileName();
        line.cells[File].bold = true;
        line.cells[File].toolTip = file.path;
        TableCell &outcome = line.cells[Outcome];
        if (!file.refusal.isEmpty()) {
            //: of a file; the reason stands in the table below
            outcome.text = tr("Not taken");
            outcome.status = CellStatus::Failed;
            outcome.toolTip = file.refusal;
            outcome.spoken = tr("Not taken. %1").arg(file.refusal);
        } else if (file.rejectedCount > 0) {
            outcome.text = tr("Read in part");
            outcome.status = CellStatus::Warning;
        } else {
            outcome.text = tr("Read");
            outcome.status = CellStatus::Done;
        }
        const QString basis = basisName(file.basis);
        line.cells[What].text = fileKindName(file.kind);
        line.cells[What].secondLine = basis;
        line.cells[What].toolTip = file.refusal;
        if (!file.refusal.isEmpty()) // a copy has no second lines
            line.cells[What].copy = tr("%1. %2").arg(line.cells[What].text, file.refusal);
        if (file.year.isValid()) {
            line.cells[Year].text = domain::schoolYearName(file.year);
            switch (file.yearFrom) {
            case files::FileFindings::YearFrom::Rows:
                line.cells[Year].toolTip = tr("From the dates in its rows");
                break;
            case files::FileFindings::YearFrom::FileName:
                line.cells[Year].toolTip = tr("From the name of the file");
                break;
            case files::FileFindings::YearFrom::Layout:
                line.cells[Year].toolTip = tr("From the columns it has");
                break;
            }
        }
        line.cells[AsOf].text = instantText(file.asOf);
        line.cells[AsOf].sort = file.asOf;
        line.cells[Rows] = numberCell(file.kind == files::FileKind::StudentScoreData || files::isList(file.kind) ? file.rows : file.documents);
        line.cells[New] = numberCell(file.inserted);
        line.cells[Changed] = numberCell(file.updated);
        line.cells[Unchanged] = numberCell(file.unchanged);
        line.cells[Older] = numberCell(file.older);
        line.cells[Refused] = numberCell(file.rejectedCount);
        rows.append(line);
    }
    setRows(std::move(rows));
}

ImportIssueModel::ImportIssueModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("File"), CellKind::Text},
                {tr("Row"), CellKind::Number},
                {tr("Column"), CellKind::Text},
                {tr("Value"), CellKind::Code},
                {tr("What is wrong and what to do"), CellKind::Text}});
}

void ImportIssueModel::setReport(const sync::ImportReport &report)
{
    QList<TableRow> rows;
    const auto lineOf = [](const QString &path) {
        TableRow line;
        line.cells.resize(ColumnCount);
        line.cells[File].text = shortFileName(path);
        line.cells[File].copy = QFileInfo(path).fileName();
        line.cells[File].toolTip = path;
        return line;
    };
    const auto add = [&rows, &lineOf](const QString &path, const files::RowIssue &issue) {
        TableRow line = lineOf(path);
        if (!issue.sheet.isEmpty()) {
            for (QString *name : {&line.cells[File].text, &line.cells[File].copy})
                *name += QStringLiteral(", ") + issue.sheet;
        }
        line.cells[Row].text = issue.row > 0 ? countText(issue.row) : QString(); // else it is of the whole file
        line.cells[Row].sort = qint64(issue.row);
        line.cells[ColumnName].text = issue.column;
        line.cells[Value].text = issue.value;
        line.cells[Reason].text = issue.reason;
        line.cells[Reason].toolTip = issue.reason;
        line.cells[Reason].muted = issue.kind != files::RowIssue::Kind::Rejected;
        rows.append(line);
    };
    for (const sync::FileReport &file : report.files) {
        if (file.refusal.isEmpty())
            continue;
        TableRow line = lineOf(file.path);
        line.cells[Reason].text = file.refusal;
        line.cells[Reason].toolTip = file.refusal;
        rows.append(line);
    }
    for (const sync::FileReport &file : report.files) {
        for (const files::RowIssue &issue : file.rejected)
            add(file.path, issue);
    }
    for (const sync::FileReport &file : report.files) {
        for (const files::RowIssue &issue : file.notes)
            add(file.path, issue);
    }
    for (const sync::FileReport &file : report.files) {
        for (const QString &column : file.unknownColumns) {
            TableRow line = lineOf(file.path);
            line.cells[ColumnName].text = column;
            line.cells[Reason] = mutedCell(tr("Nobody knows this column. It is kept, and stands on the student's Overview."));
            line.cells[Reason].toolTip = line.cells[Reason].text;
            rows.append(line);
        }
    }
    setRows(std::move(rows));
}

} // namespace scoredesk::ui
