// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/representativeness.h"

#include "core/analytics/outcomemodel.h"
#include "core/analytics/resultscan.h"
#include "core/analytics/snapshot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scoredesk::analytics {

using namespace domain;

namespace {

/// What scored students are compared by. The earlier level stands for ability itself where last year's results are loaded.
constexpr std::array kCompared{Dimension::School,
                               Dimension::Grade,
                               Dimension::Ethnicity,
                               Dimension::Elas,
                               Dimension::EconomicDisadvantage,
                               Dimension::Disability,
                               Dimension::Gender};
/// Of a normal distribution: nine tenths lie within so many standard deviations.
constexpr double kNineTenths = 1.645;
/// Every difference over this is worth naming (Austin 2009).
constexpr double kMeaningful = 0.1;

bool canStillBeScored(std::uint8_t status)
{
    switch (static_cast<ScoreBox>(status)) {
    case ScoreBox::AppealPending:
    case ScoreBox::OnePartOnly:
    case ScoreBox::NoScoreYet:
    case ScoreBox::NotKnown:
        return true;
    default:
        return false;
    }
}

/// Rows of one year x area and filter, by what is known of them.
struct Rows
{
    std::vector<std::uint32_t> all, scored, awaiting;
    std::int64_t met = 0;
};

Rows rowsOf(const ResultColumns &columns, const AggregateQuery &query, bool withRegistered)
{
    Rows rows;
    ResultScan(columns, query, withRegistered).forEachRow([&](std::uint32_t row) {
        rows.all.push_back(row);
        if (columns.standing[row] > ResultColumns::ScoredAt) {
            rows.scored.push_back(row);
            rows.met += columns.standing[row] >= ResultColumns::ScoredAt + 3;
        } else if (canStillBeScored(columns.status[row])) {
            rows.awaiting.push_back(row);
        }
    });
    return rows;
}

double standardisedDifference(double scored, double registered)
{
    const double spread = (scored * (1 - scored) + registered * (1 - registered)) / 2;
    return spread > 0 ? (scored - registered) / std::sqrt(spread) : 0;
}

/// A test that only a report names, of a student whose group no file says.
bool isOfNoGroup(const ResultColumns &columns, const CodeColumn &column, std::uint32_t row)
{
    return column[row] == 0 && (columns.flags[row] & ResultColumns::RegisteredOnly) != 0;
}

/// Whether a filter would choose students by the outcome, so that the scored would be compared with themselves.
bool isOutcome(Dimension dimension)
{
    return dimension == Dimension::Status || dimension == Dimension::Level;
}

void dropOutcomes(Representativeness &result)
{
    std::erase_if(result.query.where, [&result](const Filter &filter) {
        if (!isOutcome(filter.dimension))
            return false;
        if (std::ranges::find(result.ignored, filter.dimension) == result.ignored.end())
            result.ignored.push_back(filter.dimension);
        return true;
    });
}

std::int64_t countOfNoKnownGroup(const Representativeness &result, const ResultColumns &columns, const Rows &rows)
{
    std::vector<CodeColumn> compared;
    for (const Dimension dimension : kCompared)
        compared.push_back(codeColumn(dimension, columns, result.query.basis));
    return std::ranges::count_if(rows.all, [&](std::uint32_t row) {
        return std::ranges::any_of(
            compared, [&](const CodeColumn &column) { return isOfNoGroup(columns, column, row); });
    });
}

std::int64_t countNotFilterable(const Representativeness &result, const ResultColumns &columns)
{
    const auto registeredOnly = [&columns](const AggregateQuery &query) {
        std::int64_t count = 0;
        ResultScan(columns, query, true).forEachRow([&](std::uint32_t row) {
            count += (columns.flags[row] & ResultColumns::RegisteredOnly) != 0;
        });
        return count;
    };
    AggregateQuery orBlank = result.query;
    for (Filter &filter : orBlank.where)
        if (filter.dimension != Dimension::Group // nobody's groups are unknown
            && std::ranges::find(filter.codes, std::uint16_t(0)) == filter.codes.end())
            filter.codes.push_back(0); // blank, also of races
    return registeredOnly(orBlank) - registeredOnly(result.query);
}

void compare(Representativeness &result, const ResultColumns &columns, const Rows &rows, Dimension dimension)
{
    const std::size_t codes = codeCount(dimension, columns);
    const CodeColumn column = codeColumn(dimension, columns, result.query.basis);
    std::vector<std::int64_t> registered(codes), scored(codes);
    std::int64_t known = 0;
    for (const std::uint32_t row : rows.all) {
        if (isOfNoGroup(columns, column, row))
            continue;
        ++registered[column[row]];
        ++known;
    }
    for (const std::uint32_t row : rows.scored)
        ++scored[column[row]];
    for (const std::uint16_t code : readingOrder(dimension, columns)) {
        if (registered[code] == 0)
            continue;
        GroupCoverage group{
            .dimension = dimension, .code = code, .registered = registered[code], .scored = scored[code]};
        group.shareOfRegistered = double(registered[code]) / double(known);
        group.shareOfScored = rows.scored.empty() ? 0 : double(scored[code]) / double(rows.scored.size());
        group.difference = standardisedDifference(group.shareOfScored, group.shareOfRegistered);
        result.groups.push_back(group);
    }
}

void nameLargest(Representativeness &result)
{
    for (const GroupCoverage &group : result.groups)
        if (std::abs(group.difference) > kMeaningful)
            result.largest.push_back(group);
    std::ranges::stable_sort(result.largest, std::greater<>(),
                             [](const GroupCoverage &group) { return std::abs(group.difference); });
    result.largest.resize(std::min(result.largest.size(), Representativeness::kMostGaps));
}

/// The model learns from the whole LEA, not from the filtered students alone.
void estimateFinal(Representativeness &result, const ResultColumns &columns, const Rows &rows)
{
    const double possible = double(rows.scored.size() + rows.awaiting.size());
    if (possible == 0)
        return;
    result.boundLow = 100 * double(rows.met) / possible;
    result.boundHigh = 100 * (double(rows.met) + double(rows.awaiting.size())) / possible;
    AggregateQuery everybody = result.query;
    everybody.where.clear();
    const Rows now = rowsOf(columns, everybody, false);
    everybody.year = SchoolYear{static_cast<std::int16_t>(result.query.year.spring - 1)};
    const Rows before = rowsOf(columns, everybody, false);
    const OutcomeModel model(columns, now.scored, before.scored);
    result.usesLastYear = !before.scored.empty();
    if (model.isEmpty())
        return;
    const RemainingEstimate remaining = model.estimate(rows.awaiting);
    const double margin = kNineTenths * std::sqrt(remaining.variance);
    const auto percent = [&](double met) {
        return std::clamp(100 * (double(rows.met) + met) / possible, result.boundLow, result.boundHigh);
    };
    result.estimate = FinalEstimate{percent(remaining.met), percent(remaining.met - margin),
                                    percent(remaining.met + margin)};
}

/// A step's three limits.
struct Limits
{
    double coverage, difference, margin;
};

std::vector<Shortfall> shortOf(const Representativeness &result, const Limits &limits)
{
    std::vector<Shortfall> shortfalls;
    if (result.coverage() < limits.coverage)
        shortfalls.push_back(Shortfall::Coverage);
    if (std::ranges::any_of(result.groups, [&](const GroupCoverage &group) {
            return std::abs(group.difference) > limits.difference;
        }))
        shortfalls.push_back(Shortfall::Difference);
    if (!result.estimate || (result.estimate->high - result.estimate->low) / 2 > limits.margin)
        shortfalls.push_back(Shortfall::Margin);
    return shortfalls;
}

void indicate(Representativeness &result, const IndicationRules &rules)
{
    const auto best = shortOf(
        result, {rules.representativeCoverage, rules.representativeDifference, rules.representativeMargin});
    const auto care = shortOf(result, {rules.careCoverage, rules.careDifference, rules.careMargin});
    result.indication = result.scored == 0 ? Indication::NotYet
                        : best.empty()     ? Indication::Representative
                        : care.empty()     ? Indication::UseWithCare
                                           : Indication::NotYet;
    result.shortfalls = care.empty() ? best : care;
}

} // namespace

bool IndicationRules::arePossible() const
{
    return careCoverage >= 0 && careCoverage <= representativeCoverage && representativeCoverage <= 1
           && representativeDifference >= 0 && representativeDifference <= careDifference && representativeMargin >= 0
           && representativeMargin <= careMargin;
}

RepresentativenessAnswer representativeness(const ResultColumns &columns, const AggregateQuery &asked,
                                            const ResultsContext &context, const IndicationRules &rules)
{
    Representativeness result;
    result.query = asked;
    result.query.by.clear();
    result.query.newSince = {};
    dropOutcomes(result);
    if (!result.query.year.isValid())
        result.query.year = context.newest;
    if (auto refusal = refusalOf(columns, result.query))
        return *std::move(refusal);
    result.isOfRegistered = context.isRegistrationKnown && result.query.year == context.newest
                            && result.query.cohort == Cohort::ThisYear;
    const Rows rows = rowsOf(columns, result.query, result.isOfRegistered);
    result.registered = static_cast<std::int64_t>(rows.all.size());
    result.scored = static_cast<std::int64_t>(rows.scored.size());
    result.awaiting = static_cast<std::int64_t>(rows.awaiting.size());
    result.met = rows.met;
    result.isPartial = context.isPartial && result.query.year == context.newest;
    if (result.isOfRegistered) {
        result.ofNoKnownGroup = countOfNoKnownGroup(result, columns, rows);
        if (!result.query.where.empty())
            result.notFilterable = countNotFilterable(result, columns);
    }
    for (const Dimension dimension : kCompared)
        compare(result, columns, rows, dimension);
    nameLargest(result);
    estimateFinal(result, columns, rows);
    indicate(result, rules);
    return result;
}

RepresentativenessAnswer representativeness(const Snapshot &snapshot, const AggregateQuery &query,
                                            const IndicationRules &rules)
{
    const LeaInfo &lea = snapshot.lea();
    const bool isKnown = std::ranges::any_of(snapshot.balance().areas, [&query](const AreaBalance &area) {
        return area.area == query.area && area.registered >= 0;
    });
    return representativeness(snapshot.results(), query,
                              {lea.asOf, lea.year, lea.ssrDatesKnown, snapshot.isPartial(), isKnown}, rules);
}

} // namespace scoredesk::analytics
