// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importreportmodel.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

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
    case files::FileKind::StudentGroups:
        return Tr::tr("Student groups of CERS");
    case files::FileKind::CersClaims:
        return Tr::tr("CERS claim report");
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
        line.cells[File].spoken = line.cells[File].copy;
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
        line.cells[Rows] = numberCell(files::isOfRows(file.kind) ? file.rows : file.documents);
        line.cells[New] = numberCell(file.inserted);
        line.cells[Changed] = numberCell(file.updated);
        line.cells[Unchanged] = numberCell(file.unchanged);
        line.cells[Older] = numberCell(file.older);
        line.cells[Refused] = numberCell(file.rejectedCount);
        rows.append(line);
    }
    setRows(std::move(rows));
}

namespace {

/// Rows of one file about which the same is said, in the order of the first of them.
struct IssueGroup
{
    const files::RowIssue *first = nullptr;
    std::vector<std::int64_t> rows; ///< ascending, each once; none of the file as a whole
    QStringList values;             ///< different ones, as many as are shown
    bool hasMoreValues = false;
    bool hasOtherReasons = false; ///< repairs say what each cell was read as
};

constexpr int kMostRowsShown = 4;
constexpr int kMostRowsInToolTip = 200;
constexpr int kMostValuesShown = 3;

/// \a issues in groups, or each alone.
std::vector<IssueGroup> grouped(const std::vector<files::RowIssue> &issues, ImportIssueModel::Lines lines)
{
    std::vector<IssueGroup> groups;
    QHash<QString, std::size_t> known;
    for (const files::RowIssue &issue : issues) {
        const bool isRepair = issue.kind == files::RowIssue::Kind::Repaired;
        const QString key = QString::number(int(issue.kind)) + QChar(0) + issue.sheet + QChar(0) + issue.column + QChar(0)
                            + (isRepair ? QString() : issue.reason);
        const bool mayJoin = lines == ImportIssueModel::Lines::Grouped && issue.row > 0;
        const auto it = known.constFind(key);
        if (!mayJoin || it == known.constEnd()) {
            if (mayJoin)
                known.insert(key, groups.size());
            IssueGroup group;
            group.first = &issue;
            groups.push_back(group);
        }
        IssueGroup &group = mayJoin ? groups[known.value(key)] : groups.back();
        if (issue.row > 0)
            group.rows.push_back(issue.row);
        group.hasOtherReasons = group.hasOtherReasons || issue.reason != group.first->reason;
        if (!issue.value.isEmpty() && !group.values.contains(issue.value)) {
            if (group.values.size() < kMostValuesShown)
                group.values.append(issue.value);
            else
                group.hasMoreValues = true;
        }
    }
    for (IssueGroup &group : groups) {
        std::sort(group.rows.begin(), group.rows.end());
        group.rows.erase(std::unique(group.rows.begin(), group.rows.end()), group.rows.end());
    }
    return groups;
}

} // namespace

QString rowNumbers(const std::vector<std::int64_t> &rows, int most)
{
    QStringList parts;
    std::size_t i = 0;
    while (i < rows.size() && parts.size() < most) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        if (end - i > 2) {
            parts.append(countText(rows[i]) + QChar(0x2013) + countText(rows[end - 1]));
        } else {
            end = i + 1; // two in a row stand better alone
            parts.append(countText(rows[i]));
        }
        i = end;
    }
    const QString shown = parts.join(QStringLiteral(", "));
    //: numbers of rows, and how many rows more
    return i == rows.size() ? shown : Tr::tr("%1 and %Ln more", nullptr, int(rows.size() - i)).arg(shown);
}

ImportIssueModel::ImportIssueModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("File"), CellKind::Text},
                {tr("Row"), CellKind::Text},
                {tr("Column"), CellKind::Text},
                {tr("Value"), CellKind::Code},
                {tr("What is wrong and what to do"), CellKind::Text}});
}

void ImportIssueModel::setReport(const sync::ImportReport &report, Lines lines)
{
    QList<TableRow> rows;
    const auto lineOf = [](const QString &path) {
        TableRow line;
        line.cells.resize(ColumnCount);
        line.cells[File].text = shortFileName(path);
        line.cells[File].copy = QFileInfo(path).fileName();
        line.cells[File].toolTip = path;
        line.cells[File].spoken = line.cells[File].copy;
        return line;
    };
    const auto add = [&rows, &lineOf](const QString &path, const IssueGroup &group) {
        const files::RowIssue &issue = *group.first;
        TableRow line = lineOf(path);
        if (!issue.sheet.isEmpty()) {
            for (QString *name : {&line.cells[File].text, &line.cells[File].copy, &line.cells[File].spoken})
                *name += QStringLiteral(", ") + issue.sheet;
        }
        TableCell &row = line.cells[Row]; // empty: it is of the whole file
        row.text = rowNumbers(group.rows, kMostRowsShown);
        row.sort = group.rows.empty() ? qint64(0) : qint64(group.rows.front());
        if (group.rows.size() == 1)
            row.copy = QString::number(group.rows.front()); // a number, without what parts its digits
        if (group.rows.size() > 1) {
            row.toolTip = tr("%Ln rows: %1", nullptr, int(group.rows.size())).arg(rowNumbers(group.rows, kMostRowsInToolTip));
            row.spoken = row.toolTip;
            row.copy = rowNumbers(group.rows, int(group.rows.size()));
        }
        line.cells[ColumnName].text = issue.column;
        line.cells[Value].text = group.values.join(QStringLiteral(", ")) + (group.hasMoreValues ? QStringLiteral(", …") : QString());
        line.cells[Reason].text = group.hasOtherReasons
            ? tr("A spreadsheet program changed these cells; each was read as it was before.")
            : issue.reason;
        line.cells[Reason].toolTip = line.cells[Reason].text;
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
        for (const IssueGroup &group : grouped(file.rejected, lines))
            add(file.path, group);
        if (const auto more = file.rejectedCount - std::int64_t(file.rejected.size()); more > 0 && !file.rejected.empty()) {
            TableRow line = lineOf(file.path);
            line.cells[Reason].text =
                tr("%Ln rows more were refused; only the first of a file are listed.", nullptr, int(more));
            line.cells[Reason].toolTip = line.cells[Reason].text;
            rows.append(line);
        }
    }
    for (const sync::FileReport &file : report.files) {
        for (const IssueGroup &group : grouped(file.notes, lines))
            add(file.path, group);
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
