// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include "core/domain/cutscores.h"
#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

#include <algorithm>

namespace scoredesk::ui {

namespace {

const domain::ScoreRecord *recordOf(const domain::StudentProfile &profile, domain::SchoolYear year, domain::ContentArea area)
{
    const auto found = std::find_if(profile.records.begin(), profile.records.end(),
                                    [&](const domain::ScoreRecord &r) { return r.year == year && r.area == area; });
    return found == profile.records.end() ? nullptr : &*found;
}

} // namespace

QString measureText(const domain::ScoreRecord &record)
{
    const auto end = std::find(record.measure.begin(), record.measure.end(), '\0');
    return QString::fromLatin1(record.measure.data(), end - record.measure.begin());
}

HistoryModel::HistoryModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("Year"), CellKind::Text},
                {tr("Grade"), CellKind::Number},
                {tr("Content area"), CellKind::Text},
                {tr("Scale score"), CellKind::Level},
                {tr("Achievement level"), CellKind::Text},
                {tr("To the next level"), CellKind::Text},
                {tr("Lexile or Quantile"), CellKind::Code},
                {tr("Composite claim 1"), CellKind::Text},
                {tr("Composite claim 2"), CellKind::Text}});
}

void HistoryModel::setProfile(const domain::StudentProfile &profile)
{
    QList<domain::HistoryScore> scores = profile.history;
    std::stable_sort(scores.begin(), scores.end(), [](const auto &a, const auto &b) {
        return a.year != b.year ? a.year > b.year : domain::areaIndex(a.area) < domain::areaIndex(b.area);
    });
    QList<TableRow> rows;
    for (const domain::HistoryScore &score : std::as_const(scores)) {
        TableRow line;
        line.cells.resize(ColumnCount);
        line.cells[Year].text = domain::schoolYearName(score.year);
        line.cells[Year].sort = int(score.year.spring);
        line.cells[Grade].text = domain::gradeName(score.grade);
        line.cells[Grade].sort = int(score.grade);
        line.cells[Area].text = domain::areaName(score.area);
        line.cells[Area].bold = true;
        line.cells[Area].sort = int(domain::areaIndex(score.area));
        if (score.isInvalidated) {
            line.cells[Score] = mutedCell(tr("Invalidated"));
            line.cells[Score].sort = -1;
        } else if (score.scaleScore >= 0) {
            TableCell &cell = line.cells[Score];
            cell.text = QString::number(score.scaleScore);
            cell.sort = int(score.scaleScore);
            cell.level = score.level >= 1 && score.level <= 4 ? score.level : 0;
            cell.bold = true;
            if (score.sem > 0)
                cell.trailing = tr("± %1").arg(score.sem);
            line.cells[Level].text = domain::levelName(score.area, score.level, score.year);
            line.cells[Level].sort = int(score.level);
            const auto scale = domain::scoreScale(score.area, score.grade, score.year);
            if (scale && score.level >= 1 && score.level <= 4) {
                if (score.level >= scale->levelCount()) {
                    line.cells[ToNext] = mutedCell(tr("Highest level"));
                } else {
                    const int points = scale->levelFrom[std::size_t(score.level) - 1] - score.scaleScore;
                    if (points > 0) {
                        line.cells[ToNext].text = score.sem > 0 ? tr("%n points, ± %1", nullptr, points).arg(score.sem)
                                                                : tr("%n points", nullptr, points);
                        line.cells[ToNext].sort = points;
                    }
                }
            }
        } else {
            line.cells[Score] = mutedCell(score.condition == domain::ConditionCode::None ? tr("No score")
                                                                                          : domain::code(score.condition));
            line.cells[Score].sort = -1;
            line.cells[Level] = mutedCell(domain::conditionMeaning(score.condition));
        }
        if (const domain::ScoreRecord *record = recordOf(profile, score.year, score.area)) {
            line.cells[Measure].text = measureText(*record);
            for (int claim = 0; claim < 2; ++claim) {
                const QString level = claimLevelName(record->compositeClaim[std::size_t(claim)]);
                if (level.isEmpty())
                    continue;
                TableCell &cell = line.cells[ClaimOne + claim];
                cell.text = level;
                cell.toolTip = domain::claimName(score.area, claim);
                cell.spoken = tr("%1: %2").arg(cell.toolTip, level);
            }
        } else {
            line.cells[Measure] = mutedCell(tr("Not in the file"));
            line.cells[ClaimOne] = mutedCell(tr("Not in the file"));
            line.cells[ClaimTwo] = mutedCell(tr("Not in the file"));
        }
        rows.append(line);
    }
    setRows(std::move(rows));
}

FormerScoreModel::FormerScoreModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("Year"), CellKind::Text},
                {tr("Content area"), CellKind::Text},
                {tr("Result then"), CellKind::Level},
                {tr("Score Available Date"), CellKind::Text},
                {tr("In the file of"), CellKind::Text}});
}

void FormerScoreModel::setScores(const QList<domain::FormerScore> &scores)
{
    QList<TableRow> rows;
    for (const domain::FormerScore &score : scores) {
        TableRow line;
        line.cells.resize(ColumnCount);
        line.cells[Year].text = domain::schoolYearName(score.year);
        line.cells[Year].sort = int(score.year.spring);
        line.cells[Area].text = domain::areaName(score.area);
        line.cells[Area].bold = true;
        if (score.isInvalidated) {
            line.cells[Score] = mutedCell(HistoryModel::tr("Invalidated"));
            line.cells[Score].sort = -1;
        } else if (score.scaleScore >= 0) {
            line.cells[Score].text = QString::number(score.scaleScore);
            line.cells[Score].sort = int(score.scaleScore);
            line.cells[Score].level = score.level >= 1 && score.level <= 4 ? score.level : 0;
        } else {
            line.cells[Score] = mutedCell(score.condition == domain::ConditionCode::None ? tr("No score")
                                                                                          : domain::code(score.condition));
        }
        if (score.scoreAvailable.isValid())
            line.cells[Available].text = dateText(score.scoreAvailable);
        else
            line.cells[Available] = mutedCell(tr("None"));
        line.cells[Known].text = instantText(score.asOf);
        line.cells[Known].sort = score.asOf;
        rows.append(line);
    }
    setRows(std::move(rows));
}

} // namespace scoredesk::ui
