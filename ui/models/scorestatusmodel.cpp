// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scorestatusmodel.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

namespace scoredesk::ui {

namespace {

/// A date comes, or it never will: exempt and invalidated tests get none.
bool canStillBeScored(const domain::ScoreVerdict &verdict)
{
    using domain::ScoreReason;
    return verdict.reason == ScoreReason::BeingScored || verdict.reason == ScoreReason::NotFinished
        || verdict.reason == ScoreReason::NotStarted || verdict.reason == ScoreReason::AppealPending
        || verdict.reason == ScoreReason::PartOneMissing || verdict.reason == ScoreReason::PartTwoMissing;
}

} // namespace

ScoreStatusModel::ScoreStatusModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("Content area"), CellKind::Text},
                {tr("Status"), CellKind::Status},
                {tr("Score Available Date"), CellKind::Text},
                {tr("Scale score"), CellKind::Level},
                {tr("Condition code"), CellKind::Text},
                {tr("STAIRS appeal"), CellKind::Text},
                {tr("Why"), CellKind::Text}});
}

void ScoreStatusModel::setRows(const QList<domain::ScoreStatusRow> &rows)
{
    QList<TableRow> table;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const domain::ScoreStatusRow &row = rows[i];
        TableRow line;
        line.id = i;
        line.cells.resize(ColumnCount);

        TableCell &area = line.cells[Area];
        area.text = domain::areaName(row.area);
        area.bold = true;
        area.secondLine = row.grade >= 0
            //: %1 a test, %2 a grade: "Smarter Balanced, grade 8"
            ? tr("%1, grade %2").arg(domain::testName(row.area), domain::gradeName(row.grade))
            : domain::testName(row.area);

        TableCell &status = line.cells[Status];
        status.text = domain::statusName(row);
        status.status = statusOf(row.verdict);

        if (row.scoreAvailable.isValid()) {
            line.cells[Available].text = dateText(row.scoreAvailable);
            line.cells[Available].copy = row.scoreAvailable.iso();
        } else if (!row.hasRow) {
            line.cells[Available] = mutedCell(tr("Not loaded"));
        } else {
            line.cells[Available] = mutedCell(canStillBeScored(row.verdict) ? tr("Not yet") : tr("Does not apply"));
        }

        TableCell &score = line.cells[Score];
        if (row.scaleScore >= 0) {
            score.text = QString::number(row.scaleScore);
            score.level = row.level;
            score.bold = true;
            if (row.sem > 0) {
                //: the standard error after a scale score
                score.trailing = tr("± %1").arg(row.sem);
            }
            if (row.level > 0) {
                score.spoken = tr("%1, level %2, %3")
                                   .arg(row.scaleScore)
                                   .arg(row.level)
                                   .arg(domain::levelName(row.area, row.level, row.year));
                score.toolTip = row.levelDisagrees
                    ? tr("%1. The cut scores of this test, grade and year give another level.")
                          .arg(domain::levelName(row.area, row.level, row.year))
                    : domain::levelName(row.area, row.level, row.year);
            }
        } else {
            score = mutedCell(row.hasRow ? tr("No score") : tr("Not loaded"));
        }

        if (row.condition != domain::ConditionCode::None) {
            TableCell &condition = line.cells[Condition];
            condition.text = row.conditionText.isEmpty() ? domain::code(row.condition) : row.conditionText;
            condition.bold = true;
            condition.toolTip = domain::conditionMeaning(row.condition);
            condition.spoken = tr("%1. %2").arg(condition.text, condition.toolTip);
        } else {
            line.cells[Condition] = mutedCell(row.hasRow ? tr("None") : tr("Not loaded"));
        }
        // Appeals stand in a report of their own; a data file says nothing of them.
        if (row.appeals) {
            line.cells[Appeal].text = domain::appealsSentence(row);
            line.cells[Appeal].muted = row.appeals->isEmpty();
        } else {
            line.cells[Appeal] = mutedCell(tr("Not loaded"));
            line.cells[Appeal].toolTip = domain::appealsSentence(row);
        }
        line.cells[Why].text = domain::reasonSentence(row);
        line.cells[Why].toolTip = line.cells[Why].text;
        table.append(line);
    }
    CellTableModel::setRows(std::move(table));
}

} // namespace scoredesk::ui
