// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsview.h"

#include "core/analytics/shares.h"
#include "core/analytics/suppression.h"
#include "core/domain/wording.h"
#include "ui/charts/leveldata.h"
#include "ui/charts/panels.h"
#include "ui/charts/spanchart.h"
#include "ui/models/cellwords.h"
#include "ui/pages/results/resultsexport.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::AggregateRow;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GroupsView)
};

std::optional<double> valueOf(const AggregateRow &row, bool isDistance)
{
    if (isDistance)
        return row.measures.distanceFromStandard();
    const int tenths = analytics::metTenths(row.measures.levels);
    return tenths < 0 ? std::nullopt : std::optional(tenths / 10.0);
}

std::int64_t countOf(const AggregateRow &row, bool isDistance)
{
    return isDistance ? row.measures.withDistance : row.measures.scored;
}

QString reasonOf(const AggregateRow &row, bool isDistance)
{
    if (row.isSuppressed)
        return hiddenText();
    if (row.measures.scored == 0)
        return Tr::tr("Nobody has a score yet");
    if (countOf(row, isDistance) == 0)
        return Tr::tr("No cut score is known for these records");
    return countOf(row, isDistance) < analytics::kFewestPublic ? tooFewText() : QString();
}

/// A row of the answer with what it is sorted by.
struct Group
{
    qint64 row = -1;
    std::optional<double> gap;
};

QString spokenOf(const AggregateRow &row, double all, bool isDistance, bool isTotal)
{
    const double value = *valueOf(row, isDistance), gap = value - all;
    const QString amount = isDistance ? Tr::tr("%1 points from the standard").arg(signedText(value)) : percentOf(decimalText(value));
    const QString count = Tr::tr("N = %1").arg(countText(countOf(row, isDistance)));
    if (isTotal)
        return amount + u", "_s + count;
    //: %1 a percentage or distance, %2 a gap in points, %3 "N = 668"
    return (gap < 0 ? Tr::tr("%1, %2 points below all students, %3") : Tr::tr("%1, %2 points above all students, %3"))
        .arg(amount, decimalText(std::abs(gap)), count);
}

} // namespace

ResultsView groupsView(const ViewQuestion &question)
{
    ResultsView view;
    const analytics::Aggregate &answer = *question.answer;
    const bool isDistance = domain::isSmarterBalanced(answer.query.area) && question.mode == DistanceGaps;
    view.title = viewTitle(isDistance ? Tr::tr("Distance from standard against all students") : Tr::tr("Percent met against all students"), answer, true);
    if (answer.query.by.empty()) {
        view.reason = Tr::tr("Choose what to compare, such as Ethnicity, in the box beside “by”.");
        return view;
    }
    if (answer.total.measures.records == 0 && !answer.total.isSuppressed) {
        view.reason = Tr::tr("Nobody has a record that matches the filter.");
        return view;
    }
    const std::optional<double> all = reasonOf(answer.total, isDistance).isEmpty() ? valueOf(answer.total, isDistance) : std::nullopt;
    if (!all) {
        view.reason = Tr::tr("There are too few scores to compare groups with: fewer than 11.");
        return view;
    }
    QList<Group> groups;
    for (std::size_t i = 0; i < answer.rows.size(); ++i) {
        Group group{qint64(i), std::nullopt};
        if (reasonOf(answer.rows[i], isDistance).isEmpty())
            group.gap = *valueOf(answer.rows[i], isDistance) - *all;
        groups.append(group);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        return a.gap.has_value() != b.gap.has_value() ? a.gap.has_value() : a.gap.value_or(0) < b.gap.value_or(0);
    });
    groups.prepend({-1, 0.0});

    const QString metName = levelCount(answer.query.area) == 4 ? Tr::tr("Met or exceeded") : Tr::tr("Level 3");
    SpanData data;
    data.heading = headingOf(answer.query);
    data.isPercent = !isDistance;
    data.isAgainstOne = true;
    data.fromName = Tr::tr("All students, %1").arg(isDistance ? signedText(*all) : percentOf(decimalText(*all)));
    data.toName = isDistance ? Tr::tr("Distance from standard") : metName;
    data.heads = {data.toName, Tr::tr("Gap"), Tr::tr("N")};
    if (isDistance) {
        data.heads.first() = Tr::tr("Distance");
        double furthest = std::abs(*all);
        for (const Group &group : std::as_const(groups))
            furthest = std::max(furthest, std::abs(*all + group.gap.value_or(0)));
        data.step = std::max(10.0, roundStep(furthest, 2));
        data.high = std::ceil((furthest + 1) / data.step) * data.step;
        data.low = -data.high;
    }
    view.columns = {{data.heading, CellKind::Text}, {Tr::tr("N"), CellKind::Number}, {metName, CellKind::Number}, {Tr::tr("Gap in points"), CellKind::Number}};
    if (domain::isSmarterBalanced(answer.query.area)) {
        view.columns.append({Tr::tr("Distance from standard"), CellKind::Number});
        view.columns.append({Tr::tr("Gap in distance"), CellKind::Number});
    }
    const auto allMet = valueOf(answer.total, false), allDistance = answer.total.measures.distanceFromStandard();
    for (const Group &group : std::as_const(groups)) {
        const AggregateRow &from = rowAt(answer, group.row);
        const bool isTotal = group.row < 0;
        SpanRow row;
        row.label = isTotal ? Tr::tr("All students") : analytics::rowLabel(answer, from, question.snapshot->results());
        row.isTotal = isTotal;
        row.hasLine = !isTotal;
        row.reason = reasonOf(from, isDistance);
        row.cells = {QString(), QString(), from.isSuppressed ? QString() : countText(countOf(from, isDistance))};
        if (row.reason.isEmpty()) {
            row.from = *all;
            row.to = *valueOf(from, isDistance);
            row.cells[0] = isDistance ? signedText(row.to) : percentOf(decimalText(row.to));
            row.cells[1] = isTotal ? QString() : signedText(row.to - row.from);
            row.spoken = spokenOf(from, *all, isDistance, isTotal);
        }
        data.rows.append(row);

        TableRow line;
        line.id = group.row;
        line.isTotal = isTotal;
        line.cells = {nameCell(row.label, line.id.toLongLong(), isTotal), from.isSuppressed ? emptyCell() : countCell(from.measures.scored, isTotal)};
        const QString reason = reasonOf(from, false);
        line.cells.append(reason.isEmpty() ? metCell(from.measures, true)
                          : from.measures.scored > 0 || from.isSuppressed ? tooFewCell(reason)
                                                                           : reasonCell(Tr::tr("no score"), reason));
        const auto gapOf = [&](std::optional<double> value, std::optional<double> of) {
            return value && of && !isTotal ? std::optional(*value - *of) : std::nullopt;
        };
        line.cells.append(reason.isEmpty() ? decimalCell(gapOf(valueOf(from, false), allMet), true) : emptyCell());
        if (domain::isSmarterBalanced(answer.query.area)) {
            const bool has = reasonOf(from, true).isEmpty();
            line.cells.append(has ? decimalCell(from.measures.distanceFromStandard(), true) : emptyCell());
            line.cells.append(has ? decimalCell(gapOf(from.measures.distanceFromStandard(), allDistance), true) : emptyCell());
        }
        view.rows.append(line);
    }
    view.stretch = {0};
    view.notes.append(Tr::tr("Gaps are in points, a group less all students; the largest gap below stands first."));
    if (domain::isSmarterBalanced(answer.query.area))
        view.notes.append(Tr::tr("The distance from standard is worked out here from the scores loaded: the California School Dashboard counts other students by other rules."));
    view.notes.append(chartLimitNote(data.rows.size()));
    view.chart = [data](const ChartTheme &theme, const ChartWords &words, bool isWhole) {
        SpanData shown = data;
        if (!isWhole)
            shown.rows = data.rows.first(std::min<qsizetype>(data.rows.size(), kMostChartRows));
        return std::make_unique<SpanChart>(std::move(shown), theme, words);
    };
    const auto door = [question](qint64 row) -> std::optional<StudentsDoor> {
        const AggregateRow &from = rowAt(*question.answer, row);
        if (from.isSuppressed)
            return std::nullopt;
        StudentsDoor to{question.answer->query, {}, {analytics::Behind::Scored}, {}, {}, Tr::tr("scored")};
        if (row >= 0) {
            to.codes = codesOf(from);
            to.name = analytics::rowLabel(*question.answer, from, question.snapshot->results()) + u" · "_s + to.name;
        }
        return to;
    };
    QList<qint64> order;
    for (const Group &group : std::as_const(groups))
        order.append(group.row);
    view.markDoor = [door, order](const ChartMark &mark) { return door(order.at(mark.row)); };
    view.cellDoor = [door](qint64 id, int) { return door(id); };
    return view;
}

} // namespace scoredesk::ui
