// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/leveldata.h"

#include "core/analytics/shares.h"
#include "core/analytics/suppression.h"
#include "core/domain/wording.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LevelData)
};

constexpr int kTenths = 1000;

LevelRow rowOf(const analytics::AggregateRow &from)
{
    if (!from.isSuppressed)
        return levelRow(from.measures);
    LevelRow row;
    row.isHidden = true;
    row.reason = Tr::tr("Not shown: too few tested, or to protect a small group");
    return row;
}

} // namespace

LevelRow levelRow(const analytics::Measures &measures)
{
    LevelRow row;
    row.levels = measures.levels;
    row.scored = measures.scored;
    row.records = measures.records;
    if (row.scored == 0)
        row.reason = Tr::tr("Nobody has a score yet");
    else if (row.scored < analytics::kFewestPublic)
        row.reason = Tr::tr("Fewer than 11 scores: counts only");
    return row;
}

int levelCount(domain::ContentArea area)
{
    return domain::isAlternate(area) || area == domain::ContentArea::Csa ? 3 : 4;
}

std::vector<int> LevelRow::tenths() const
{
    return reason.isEmpty() ? analytics::roundedShares(levels, kTenths) : std::vector<int>();
}

std::vector<int> LevelRow::percents(bool isGrouped) const
{
    if (!reason.isEmpty())
        return {};
    if (!isGrouped)
        return analytics::roundedShares(levels);
    return analytics::roundedShares(std::array{levels[0] + levels[1], levels[2] + levels[3]});
}

int LevelRow::metTenths() const
{
    return reason.isEmpty() ? analytics::metTenths(levels) : -1;
}

QString headingOf(const analytics::AggregateQuery &query)
{
    QStringList names;
    for (const analytics::Dimension dimension : query.by)
        names.append(analytics::dimensionName(dimension));
    return names.isEmpty() ? Tr::tr("All students") : names.join(u" · "_s);
}

QString titleOf(const analytics::Aggregate &answer)
{
    const QString area = domain::areaName(answer.query.area);
    const QString year = domain::schoolYearName(answer.query.year);
    //: a chart's title; %1 content area, %2 what the rows are ("School"), %3 school year
    const QString title = answer.query.by.empty() ? Tr::tr("%1, %2").arg(area, year)
                                                  : Tr::tr("%1 by %2, %3").arg(area, headingOf(answer.query), year);
    //: %1 a chart's title
    return answer.isPartial ? Tr::tr("%1, partial results").arg(title) : title;
}

QString tenthsText(int tenths)
{
    return tenths < 0 ? QString() : percentOf(QLocale().toString(tenths / 10.0, 'f', 1));
}

LevelData levelData(const analytics::Aggregate &answer, const analytics::ResultColumns &columns)
{
    LevelData data;
    data.heading = headingOf(answer.query);
    const int levels = levelCount(answer.query.area);
    for (int level = 1; level <= levels; ++level)
        data.levelNames.append(domain::levelName(answer.query.area, level, answer.query.year));
    data.metName = levels == 4 ? Tr::tr("Met or exceeded") : data.levelNames.last();
    LevelRow total = rowOf(answer.total);
    total.isTotal = true;
    total.label = Tr::tr("All students");
    total.row = answer.rows.size();
    data.rows.append(total);
    for (std::size_t i = 0; i < answer.rows.size(); ++i) {
        LevelRow row = rowOf(answer.rows[i]);
        row.label = analytics::rowLabel(answer, answer.rows[i], columns);
        row.row = i;
        if (!answer.query.by.empty())
            data.rows.append(row);
    }
    return data;
}

} // namespace scoredesk::ui
