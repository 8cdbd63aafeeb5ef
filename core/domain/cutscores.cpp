// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cutscores.h"

#include "core/domain/codetable.h"

#include <vector>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

struct CutScoreRow
{
    ContentArea area = ContentArea::Ela;
    int grade = 0;
    int fromSpring = 0;
    int toSpring = 0;
    ScoreScale scale;
};

/// Read once, on first use, by whichever thread comes first; immutable after that.
const std::vector<CutScoreRow> &cutScoreRows()
{
    static const std::vector<CutScoreRow> rows = [] {
        std::vector<CutScoreRow> parsed;
        for (const QStringList &cells : codeTable(u"cut-scores.tsv"_s)) {
            const auto area = areaFromCode(cells.value(0));
            Q_ASSERT(area.has_value());
            if (!area)
                continue;
            CutScoreRow row;
            row.area = *area;
            row.grade = cells.value(1).toInt();
            row.fromSpring = cells.value(2).toInt();
            row.toSpring = cells.value(3).isEmpty() ? 9999 : cells.value(3).toInt();
            row.scale.lowest = cells.value(4).toInt();
            row.scale.levelFrom = {cells.value(5).toInt(), cells.value(6).toInt(), cells.value(7).toInt()};
            row.scale.highest = cells.value(8).toInt();
            parsed.push_back(row);
        }
        return parsed;
    }();
    return rows;
}

} // namespace

int ScoreScale::levelOf(int scaleScore) const
{
    int level = 1;
    for (const int from : levelFrom)
        if (from > 0 && scaleScore >= from)
            ++level;
    return level;
}

std::optional<ScoreScale> scoreScale(ContentArea area, int grade, SchoolYear year)
{
    for (const CutScoreRow &row : cutScoreRows())
        if (row.area == area && row.grade == grade && year.spring >= row.fromSpring
            && year.spring <= row.toSpring)
            return row.scale;
    return std::nullopt;
}

} // namespace scoredesk::domain
