// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsview.h"

#include "core/analytics/claimresults.h"
#include "core/analytics/suppression.h"
#include "core/domain/wording.h"
#include "ui/charts/levelchart.h"
#include "ui/models/cellwords.h"
#include "ui/pages/results/resultsexport.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Measures;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ClaimsView)
};

/// One claim or domain: its name, and where its levels stand in ResultColumns::claims.
struct Claim
{
    QString name;
    int part = 0;
    bool isSingle = false;
};

QList<Claim> claimsOf(domain::ContentArea area, int mode)
{
    QList<Claim> claims;
    if (area == domain::ContentArea::Science) {
        for (int i = 0; i < analytics::kScienceDomains; ++i)
            claims.append({domain::domainName(i), analytics::kCompositeClaims + analytics::kClaims + i});
    } else if (mode == SingleClaims) {
        for (int i = 0; i < analytics::kClaims; ++i)
            if (const QString name = domain::singleClaimName(area, i); !name.isEmpty())
                claims.append({name, analytics::kCompositeClaims + i, true});
    } else {
        for (int i = 0; i < analytics::kCompositeClaims; ++i)
            claims.append({domain::claimName(area, i), i});
    }
    return claims;
}

/// Blank, below, near, above.
const std::array<std::int32_t, 4> &countsOf(const Measures &measures, const Claim &claim)
{
    return measures.claims[std::size_t(claim.part)];
}

LevelRow rowOf(const analytics::AggregateRow &from, const Claim &claim)
{
    LevelRow row;
    const auto &counts = countsOf(from.measures, claim);
    row.levels = {counts[1], counts[2], counts[3], 0};
    row.scored = counts[1] + counts[2] + counts[3];
    row.records = from.measures.scored;
    if (claim.isSingle && row.scored > 0 && !from.measures.claim(claim.part - analytics::kCompositeClaims)) {
        row.reason = Tr::tr("Fewer than 30 students: single claims are not shown");
        row.isHidden = true;
    } else if (row.scored == 0) {
        row.reason = from.measures.scored == 0 ? Tr::tr("Nobody has a score yet") : Tr::tr("Nobody has a result of this part");
    } else if (row.scored < analytics::kFewestPublic) {
        row.reason = tooFewText();
    }
    return row;
}

/// A row of chart and table, and what a narrow cell says where it has no numbers.
struct ClaimRow
{
    LevelRow row;
    QString words;
};

/// Of the data file.
ClaimRow fileRow(const analytics::AggregateRow &from, const Claim &claim)
{
    const LevelRow row = rowOf(from, claim);
    return {row, row.reason};
}

/// Of a single claim that CERS's claim report may tell.
ClaimRow cersRow(const ViewQuestion &question, const analytics::AggregateRow &from, const Claim &claim)
{
    using State = analytics::SingleClaim::State;
    const analytics::SingleClaim told = analytics::singleClaim(*question.snapshot, *question.answer, from, claim.part - analytics::kCompositeClaims);
    ClaimRow made;
    made.row.levels = {told.levels[0], told.levels[1], told.levels[2], 0};
    made.row.records = made.row.scored = told.students();
    made.row.isHidden = !told.isTold();
    if (told.isTold())
        return made;
    const bool isEmpty = from.measures.scored == 0;
    made.row.reason = isEmpty ? Tr::tr("Nobody has a score yet") : analytics::sentenceFor(told);
    made.words = isEmpty                        ? made.row.reason
                 : told.state == State::TooFew ? Tr::tr("Fewer than 30")
                                                : Tr::tr("Only in CERS");
    return made;
}

/// Whose numbers they are, and why some rows have none.
QStringList cersNotes(const ViewQuestion &question, const QList<LevelRow> &rows)
{
    const analytics::AggregateQuery &query = question.answer->query;
    //: %1 a time
    QStringList notes{Tr::tr("Single claims are from the claim report of CERS, as of %1. It counts students at the schools they are enrolled in now, and none can be listed from here.")
                          .arg(instantText(question.snapshot->claims().asOf(query.year, query.area)))};
    for (const LevelRow &row : rows)
        if (!row.reason.isEmpty() && !notes.contains(row.reason) && row.reason.endsWith(u'.'))
            notes.append(row.reason);
    return notes;
}

} // namespace

ResultsView claimsView(const ViewQuestion &question)
{
    ResultsView view;
    const analytics::Aggregate &answer = *question.answer;
    const domain::ContentArea area = answer.query.area;
    const bool isScience = area == domain::ContentArea::Science;
    const bool isSingle = domain::isSmarterBalanced(area) && question.mode == SingleClaims;
    view.title = viewTitle(isScience ? Tr::tr("Science domains") : isSingle ? Tr::tr("Claims") : Tr::tr("Composite claims"), answer, true);
    if (!isScience && !domain::isSmarterBalanced(area)) {
        view.reason = Tr::tr("%1 has no claims or domains in the data file.").arg(domain::areaName(area));
        return view;
    }
    if (answer.query.isPublic) {
        view.reason = Tr::tr("Not shown in the public view: which groups would have to be hidden is worked out for levels alone.");
        return view;
    }
    if (answer.total.measures.records == 0) {
        view.reason = Tr::tr("Nobody has a record that matches the filter.");
        return view;
    }
    const QList<Claim> claims = claimsOf(area, question.mode);
    const bool areFromCers = isSingle && analytics::areClaimsFromCers(*question.snapshot, answer);
    const auto has = [&](const Claim &claim) {
        const auto &counts = countsOf(answer.total.measures, claim);
        return counts[1] + counts[2] + counts[3] > 0;
    };
    if (areFromCers && answer.total.measures.scored > 0) {
        // Where the reports cannot answer the question at all, no row of it has a number either.
        using State = analytics::SingleClaim::State;
        const analytics::SingleClaim all = analytics::singleClaim(*question.snapshot, answer, answer.total, 0);
        if (all.state == State::DimensionNotHeld || all.state == State::GroupsCrossed || all.state == State::RacesOverlap || all.state == State::ByDate) {
            view.reason = analytics::sentenceFor(all);
            return view;
        }
    } else if (std::none_of(claims.begin(), claims.end(), has)) {
        view.reason = answer.total.measures.scored == 0 ? Tr::tr("Nobody of this question has a score yet.")
                      : isSingle ? analytics::onlyInCersText()
                                 : Tr::tr("The data file of %1 has none of these.").arg(domain::schoolYearName(answer.query.year));
        return view;
    }
    LevelData data;
    data.heading = isScience ? Tr::tr("Domain") : Tr::tr("Claim");
    data.levelNames = {claimLevelName(1), claimLevelName(2), claimLevelName(3)};
    data.metName = claimLevelName(3);
    const bool hasRows = !answer.query.by.empty();
    view.columns = {{data.heading, CellKind::Text},
                    {hasRows ? headingOf(answer.query) : Tr::tr("Students"), CellKind::Text},
                    {Tr::tr("Shares"), CellKind::LevelBar},
                    {Tr::tr("N"), CellKind::Number}};
    for (int level = 1; level <= 3; ++level) {
        view.columns.append({claimLevelName(level), CellKind::Number});
        //: a column of percents; %1 "Near standard"
        view.columns.append({Tr::tr("%1, %").arg(claimLevelName(level)), CellKind::Number});
    }
    const qint64 perClaim = qint64(answer.rows.size()) + 1;
    for (qsizetype c = 0; c < claims.size(); ++c) {
        const Claim &claim = claims.at(c);
        for (qint64 at = -1; at < (hasRows ? qint64(answer.rows.size()) : 0); ++at) {
            const analytics::AggregateRow &from = rowAt(answer, at);
            ClaimRow made = areFromCers ? cersRow(question, from, claim) : fileRow(from, claim);
            LevelRow &row = made.row;
            const QString who = at < 0 ? Tr::tr("All students") : analytics::rowLabel(answer, from, question.snapshot->results());
            row.isTotal = at < 0;
            row.label = at < 0 ? claim.name : who;
            row.row = std::size_t(c * perClaim + at + 1);
            TableRow line;
            line.id = qint64(c * perClaim + at + 1);
            line.cells = {nameCell(claim.name, c, at < 0), nameCell(who, at, at < 0)};
            TableCell bar = reasonCell(made.words, row.reason);
            const std::vector<int> tenths = row.tenths();
            if (!tenths.empty()) {
                bar = {};
                QStringList spoken;
                for (int level = 0; level < 3; ++level) {
                    bar.shares.append(double(row.levels[std::size_t(level)]) / double(row.scored));
                    spoken.append(Tr::tr("%1: %2, N = %3").arg(data.levelNames.at(level), tenthsText(tenths[std::size_t(level)]),
                                                               countText(row.levels[std::size_t(level)])));
                }
                bar.shares.append(0);
                bar.spoken = bar.copy = spoken.join(u"; "_s);
                bar.toolTip = spoken.join(u'\n');
                bar.sort = double(row.metTenths());
            }
            line.cells.append(bar);
            line.cells.append(row.isHidden ? emptyCell() : countCell(row.scored, at < 0));
            for (std::size_t level = 0; level < 3; ++level) {
                line.cells.append(row.isHidden ? emptyCell() : countCell(row.levels[level]));
                TableCell share = emptyCell();
                if (!tenths.empty()) {
                    share.text = tenthsText(tenths[level]);
                    share.sort = double(tenths[level]);
                    share.bold = level == 2;
                }
                line.cells.append(share);
            }
            view.rows.append(line);
            data.rows.append(row);
        }
    }
    view.stretch = {2};
    view.notes.append(chartLimitNote(data.rows.size()));
    if (areFromCers)
        view.notes += cersNotes(question, data.rows);
    if (!isSingle && !isScience)
        view.notes.append(Tr::tr("Composite claims are for groups of any size; single claims for 30 students or more, and only in CERS since 2020–21."));
    view.chart = [data](const ChartTheme &theme, const ChartWords &words, bool isWhole) {
        LevelData shown = data;
        if (!isWhole)
            shown.rows = data.rows.first(std::min<qsizetype>(data.rows.size(), kMostChartRows));
        return std::make_unique<LevelChart>(std::move(shown), theme, LevelChartOptions(), words);
    };
    if (areFromCers)
        return view; // CERS does not say who they are
    const auto door = [question, claims, perClaim, names = data.levelNames](qint64 id, int level) -> std::optional<StudentsDoor> {
        const Claim &claim = claims.at(id / perClaim);
        const analytics::AggregateRow &row = rowAt(*question.answer, id % perClaim - 1);
        if (rowOf(row, claim).isHidden)
            return std::nullopt;
        StudentsDoor to{question.answer->query, {}, {}, analytics::ScoredCondition{}, {}, {}};
        QStringList name;
        if (id % perClaim > 0) {
            to.codes = codesOf(row);
            name.append(analytics::rowLabel(*question.answer, row, question.snapshot->results()));
        }
        name.append(claim.name);
        to.condition->claimPart = claim.part;
        to.condition->claimLevel = level;
        if (level > 0)
            name.append(names.at(level - 1));
        to.name = name.join(u" · "_s);
        return to;
    };
    view.markDoor = [door, data](const ChartMark &mark) { return door(qint64(data.rows.at(mark.row).row), mark.part); };
    constexpr int kFirstLevel = 4;
    view.cellDoor = [door](qint64 id, int column) { return door(id, column < kFirstLevel ? 0 : (column - kFirstLevel) / 2 + 1); };
    return view;
}

} // namespace scoredesk::ui
