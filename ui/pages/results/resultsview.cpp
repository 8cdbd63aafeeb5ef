// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsview.h"

#include "core/analytics/shares.h"
#include "core/base/text.h"
#include "core/domain/wording.h"
#include "ui/charts/leveldata.h"
#include "ui/models/cellwords.h"
#include "ui/pages/results/resultsexport.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ResultsView)
};

/// What has no number comes last when the largest come first.
constexpr double kNothing = -1e12;

} // namespace

QString tabName(ResultsTab tab)
{
    switch (tab) {
    case ResultsTab::Levels:
        return Tr::tr("Levels");
    case ResultsTab::Scores:
        return Tr::tr("Scores");
    case ResultsTab::Claims:
        return Tr::tr("Claims");
    case ResultsTab::Groups:
        //: a view of results: groups compared with all students
        return Tr::tr("Groups");
    case ResultsTab::Change:
        return Tr::tr("Change");
    case ResultsTab::Trend:
        return Tr::tr("Trend");
    }
    return {};
}

QStringList modeNames(ResultsTab tab, domain::ContentArea area)
{
    switch (tab) {
    case ResultsTab::Levels:
        //: levels each on its own
        return levelCount(area) == 4 ? QStringList{Tr::tr("Separate"), Tr::tr("1–2 | 3–4"), Tr::tr("Around the standard")} : QStringList();
    case ResultsTab::Scores:
        return {Tr::tr("Distribution"), Tr::tr("Close to the next level")};
    case ResultsTab::Claims:
        return domain::isSmarterBalanced(area) ? QStringList{Tr::tr("Composite claims"), Tr::tr("Single claims")} : QStringList();
    case ResultsTab::Groups:
        return domain::isSmarterBalanced(area) ? QStringList{Tr::tr("Percent met"), Tr::tr("Distance from standard")} : QStringList();
    case ResultsTab::Change:
        return domain::isSmarterBalanced(area) ? QStringList{Tr::tr("From last year"), Tr::tr("Grade to grade")} : QStringList();
    case ResultsTab::Trend:
        return {Tr::tr("Years"), Tr::tr("Releases")};
    }
    return {};
}

bool needsDetails(ResultsTab tab)
{
    return tab == ResultsTab::Claims || tab == ResultsTab::Change;
}

bool hasRows(ResultsTab tab, int mode)
{
    return tab != ResultsTab::Scores && !(tab == ResultsTab::Change && mode == GradeToGrade);
}

bool isSlow(const analytics::AggregateQuery &query)
{
    return query.isPublic && query.by.size() > 1;
}

QString viewTitle(const QString &what, const analytics::Aggregate &answer, bool withRows)
{
    analytics::Aggregate of;
    of.query = answer.query;
    of.isPartial = answer.isPartial;
    if (!withRows)
        of.query.by.clear();
    //: a chart's title; %1 what it shows ("Scale scores"), %2 "ELA by school, 2023–24, partial results"
    return Tr::tr("%1: %2").arg(what, titleOf(of));
}

const analytics::AggregateRow &rowAt(const analytics::Aggregate &answer, qint64 row)
{
    return row < 0 ? answer.total : answer.rows[std::size_t(row)];
}

std::vector<std::uint16_t> codesOf(const analytics::AggregateRow &row)
{
    return {row.codes.begin(), row.codes.end()};
}

QString chartLimitNote(qsizetype rows)
{
    return rows <= kMostChartRows ? QString()
                                  : Tr::tr("The chart shows the first %1 of %2 rows; the table has all.").arg(countText(kMostChartRows), countText(rows));
}

QString tooFewText()
{
    return Tr::tr("Fewer than 11 scores: counts only");
}

QString hiddenText()
{
    return Tr::tr("Not shown: too few tested, or to protect a small group");
}

QString decimalText(double value)
{
    return tenthsInWords(value).replace(QLatin1Char('-'), QChar(0x2212));
}

QString signedText(double value)
{
    const QString text = decimalText(value);
    if (text == decimalText(-0.04)) // what rounds to nothing has no sign
        return decimalText(0);
    return value > 0 && text != decimalText(0) ? QLatin1Char('+') + text : text;
}

TableCell nameCell(const QString &text, qint64 order, bool isBold)
{
    TableCell cell;
    cell.text = cell.toolTip = text;
    cell.sort = order;
    cell.bold = isBold;
    return cell;
}

TableCell countCell(std::int64_t count, bool isBold)
{
    TableCell cell;
    cell.text = countText(count);
    cell.sort = double(count);
    cell.bold = isBold;
    return cell;
}

TableCell emptyCell()
{
    TableCell cell;
    cell.sort = kNothing;
    return cell;
}

TableCell decimalCell(std::optional<double> value, bool isSigned, bool isBold)
{
    if (!value)
        return emptyCell();
    TableCell cell;
    cell.text = isSigned ? signedText(*value) : decimalText(*value);
    cell.sort = *value;
    cell.bold = isBold;
    return cell;
}

TableCell percentCell(std::optional<double> percent, bool isBold)
{
    if (!percent)
        return emptyCell();
    TableCell cell;
    cell.text = percentOf(decimalText(*percent));
    cell.sort = *percent;
    cell.bold = isBold;
    return cell;
}

TableCell metCell(const analytics::Measures &measures, bool isBold)
{
    const int tenths = analytics::metTenths(measures.levels);
    return percentCell(tenths < 0 ? std::nullopt : std::optional(tenths / 10.0), isBold);
}

TableCell reasonCell(const QString &words, const QString &whole)
{
    TableCell cell = mutedCell(words);
    cell.toolTip = cell.spoken = whole;
    cell.sort = kNothing;
    return cell;
}

TableCell tooFewCell(const QString &whole)
{
    //: in place of a number: of fewer than 11 students
    return reasonCell(whole == hiddenText() ? Tr::tr("not shown") : Tr::tr("n < 11"), whole);
}

} // namespace scoredesk::ui
