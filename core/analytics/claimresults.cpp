// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/claimresults.h"

#include "core/analytics/snapshot.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <optional>

namespace scoredesk::analytics {

using namespace Qt::StringLiterals;
using domain::ClaimGroup;
using domain::ClaimResult;
using State = SingleClaim::State;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::analytics)
};

std::optional<ClaimGroup> groupOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Gender:
        return ClaimGroup::Gender;
    case Dimension::Races:
        return ClaimGroup::Races;
    case Dimension::ElStatus:
        return ClaimGroup::ElStatus;
    case Dimension::Elas:
        return ClaimGroup::Elas;
    case Dimension::Section504:
        return ClaimGroup::Section504;
    case Dimension::Disability:
        return ClaimGroup::Disability;
    case Dimension::Migrant:
        return ClaimGroup::Migrant;
    case Dimension::Military:
        return ClaimGroup::Military;
    case Dimension::EconomicDisadvantage:
        return ClaimGroup::EconomicDisadvantage;
    default:
        return std::nullopt;
    }
}

/// Which rows of the reports one row of an answer is about.
struct Wanted
{
    std::vector<domain::CdsCode> organizations;
    std::vector<std::int8_t> grades;
    ClaimGroup group = ClaimGroup::Overall;
    std::vector<std::uint8_t> values{0};
    std::vector<std::uint16_t> places; ///< codes of the organizations where they were asked for; else empty: the whole LEA
    Dimension place = Dimension::Lea;
    std::optional<Dimension> by; ///< what group is of
};

/// Whether anybody is scored in one part of what is wanted. A report has no row of a part in which nobody is.
bool isAnybodyScored(const Snapshot &snapshot, const AggregateQuery &asked, const Wanted &wanted, std::size_t organization, std::int8_t grade,
                     std::uint8_t value)
{
    AggregateQuery query;
    query.area = asked.area;
    query.year = asked.year;
    query.basis = asked.basis;
    query.cohort = asked.cohort;
    query.where = {{Dimension::Grade, {static_cast<std::uint16_t>(grade + 1)}}};
    if (!wanted.places.empty())
        query.where.push_back({wanted.place, {wanted.places[organization]}});
    if (wanted.by)
        query.where.push_back({*wanted.by, {value}});
    const AggregateAnswer answer = aggregate(snapshot, query);
    const auto *found = std::get_if<Aggregate>(&answer);
    return found && found->total.measures.scored > 0;
}

class Translator
{
public:
    Translator(const Snapshot &snapshot, const Aggregate &answer, const AggregateRow &row) : m_snapshot(snapshot), m_answer(answer), m_row(row) {}

    /// Why the reports cannot answer; Told when they may.
    State translate(Wanted &wanted, Dimension &culprit)
    {
        const AggregateQuery &query = m_answer.query;
        if (query.isPublic)
            return State::PublicView;
        if (query.newSince.isValid())
            return State::ByDate;
        // The row's own codes go before a filter on the same dimension, which holds them.
        for (std::size_t i = 0; i < m_row.codes.size(); ++i)
            if (const State state = take(query.by[i], {m_row.codes[i]}, wanted, culprit); state != State::Told)
                return state;
        for (const Filter &filter : query.where)
            if (!std::ranges::count(m_taken, filter.dimension))
                if (const State state = take(filter.dimension, filter.codes, wanted, culprit); state != State::Told)
                    return state;
        if (wanted.organizations.empty())
            wanted.organizations = {m_snapshot.lea().code};
        if (wanted.grades.empty())
            for (int code = 1; code < 14; ++code)
                if (m_row.measures.grades >> code & 1U)
                    wanted.grades.push_back(static_cast<std::int8_t>(code - 1));
        return State::Told;
    }

private:
    State take(Dimension dimension, const std::vector<std::uint16_t> &codes, Wanted &wanted, Dimension &culprit)
    {
        m_taken.push_back(dimension);
        const ResultColumns &columns = m_snapshot.results();
        if (dimension == Dimension::Grade) {
            wanted.grades.clear();
            for (const std::uint16_t code : codes)
                wanted.grades.push_back(static_cast<std::int8_t>(code - 1));
            return State::Told;
        }
        if (dimension == Dimension::School || dimension == Dimension::Lea) {
            if (dimension == Dimension::Lea && m_hasSchool)
                return State::Told;
            m_hasSchool = dimension == Dimension::School;
            wanted.organizations.clear();
            wanted.places = codes;
            wanted.place = dimension;
            const auto &places = m_hasSchool ? columns.schools : columns.leas;
            for (const std::uint16_t code : codes)
                wanted.organizations.push_back(code < places.size() ? places[code].code : domain::CdsCode{});
            return State::Told;
        }
        culprit = dimension;
        const std::optional<ClaimGroup> group = groupOf(dimension);
        if (!group)
            return State::DimensionNotHeld;
        if (wanted.group != ClaimGroup::Overall)
            return State::GroupsCrossed;
        if (*group == ClaimGroup::Races && codes.size() > 1)
            return State::RacesOverlap;
        wanted.group = *group;
        wanted.by = dimension;
        wanted.values.clear();
        for (const std::uint16_t code : codes)
            wanted.values.push_back(static_cast<std::uint8_t>(code));
        return State::Told;
    }

    const Snapshot &m_snapshot;
    const Aggregate &m_answer;
    const AggregateRow &m_row;
    std::vector<Dimension> m_taken;
    bool m_hasSchool = false;
};

} // namespace

std::span<const ClaimResult> ClaimResults::rows(domain::SchoolYear year, domain::ContentArea area) const
{
    const auto place = [](const ClaimResult &row) { return std::pair(row.year, row.area); };
    const auto found = std::ranges::equal_range(m_rows, std::pair(year, area), {}, place);
    return {found.begin(), found.end()};
}

QDateTime ClaimResults::asOf(domain::SchoolYear year, domain::ContentArea area) const
{
    std::int64_t oldest = 0;
    for (const ClaimResult &row : rows(year, area))
        oldest = oldest == 0 ? row.asOf : std::min(oldest, row.asOf);
    return oldest > 0 ? QDateTime::fromMSecsSinceEpoch(oldest, Qt::UTC) : QDateTime();
}

const ClaimResult *ClaimResults::find(const ClaimResult &wanted) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), wanted, [](const ClaimResult &a, const ClaimResult &b) { return a.key() < b.key(); });
    return found != m_rows.end() && found->key() == wanted.key() ? &*found : nullptr;
}

SingleClaim singleClaim(const Snapshot &snapshot, const Aggregate &answer, const AggregateRow &row, int claim)
{
    SingleClaim result;
    const ClaimResults &claims = snapshot.claims();
    if (!claims.has(answer.query.year, answer.query.area))
        return result;
    Wanted wanted;
    result.state = Translator(snapshot, answer, row).translate(wanted, result.dimension);
    if (!result.isTold())
        return result;
    result.state = wanted.grades.empty() ? State::NotInReport : State::Told;
    bool isPartUntold = false;
    int parts = 0;
    for (std::size_t at = 0; at < wanted.organizations.size(); ++at)
        for (const std::int8_t grade : wanted.grades)
            for (const std::uint8_t value : wanted.values) {
                ClaimResult key;
                key.year = answer.query.year;
                key.area = answer.query.area;
                key.grade = grade;
                key.organization = wanted.organizations[at];
                key.group = wanted.group;
                key.value = value;
                key.claim = static_cast<std::uint8_t>(claim);
                const ClaimResult *found = claims.find(key);
                if (!found) {
                    if (!isAnybodyScored(snapshot, answer.query, wanted, at, grade, value))
                        continue;
                    result.state = State::NotInReport;
                    return result;
                }
                ++parts;
                isPartUntold = isPartUntold || !found->levels;
                for (std::size_t level = 0; found->levels && level < 3; ++level)
                    result.levels[level] += (*found->levels)[level];
            }
    if (parts == 0)
        result.state = State::NotInReport;
    else if (isPartUntold)
        result.state = parts > 1 ? State::PartUntold : State::TooFew;
    else if (result.students() < Measures::kFewestForClaims)
        result.state = State::TooFew;
    if (!result.isTold())
        result.levels = {};
    return result;
}

bool hasSingleClaims(const Aggregate &answer)
{
    for (int claim = 0; claim < kClaims; ++claim) {
        const auto &counts = answer.total.measures.claims[std::size_t(kCompositeClaims + claim)];
        if (counts[1] + counts[2] + counts[3] > 0)
            return true;
    }
    return false;
}

bool areClaimsFromCers(const Snapshot &snapshot, const Aggregate &answer)
{
    return !hasSingleClaims(answer) && snapshot.claims().has(answer.query.year, answer.query.area);
}

QString onlyInCersText()
{
    return Tr::tr("Only in CERS: the data file has no single claims. In CERS, make a Custom Aggregate Report of the type Claim for your LEA and its schools, with "
                  "subgroups and without filters, download it as CSV, and import it here.");
}

QString sentenceFor(const SingleClaim &claim)
{
    switch (claim.state) {
    case State::Told:
        return {};
    case State::TooFew:
        return Tr::tr("Fewer than 30 students: single claims are not shown.");
    case State::PartUntold:
        return Tr::tr("Only in CERS: of a part of these students it tells nothing, because fewer than 30 were tested, so there is no sum.");
    case State::NotLoaded:
        return onlyInCersText();
    case State::NotInReport:
        return Tr::tr("Only in CERS: the claim report that is loaded has no row for this. Make one with these schools, grades and subgroups.");
    case State::DimensionNotHeld:
        if (claim.dimension == Dimension::Ethnicity)
            return Tr::tr("CERS counts students of several races in each of their rows and has no reporting ethnicity, so its single claims are not shown by it. "
                          "Choose the races instead.");
        //: %1 a student group, "Homeless"
        return Tr::tr("Claim reports of CERS do not tell this: %1. Its single claims cannot be shown with it.").arg(dimensionName(claim.dimension));
    case State::GroupsCrossed:
        return Tr::tr("Claim reports of CERS have one student group at a time, so single claims are not shown for two of them crossed.");
    case State::RacesOverlap:
        return Tr::tr("CERS counts students of several races in each of their rows, so single claims of several races cannot be added up.");
    case State::ByDate:
        return Tr::tr("Claim reports of CERS do not tell when a result came, so single claims cannot be shown of new results alone.");
    case State::PublicView:
        return Tr::tr("Not shown in the public view: which groups would have to be hidden is worked out for levels alone.");
    }
    return {};
}

QString reasonCode(const SingleClaim &claim)
{
    switch (claim.state) {
    case State::Told:
        return {};
    case State::TooFew:
        return u"fewer-than-30"_s;
    case State::PartUntold:
    case State::NotLoaded:
    case State::NotInReport:
        return u"only-in-cers"_s;
    case State::DimensionNotHeld:
    case State::GroupsCrossed:
    case State::RacesOverlap:
    case State::ByDate:
        return u"not-held-by-cers"_s;
    case State::PublicView:
        return u"not-public"_s;
    }
    return {};
}

} // namespace scoredesk::analytics
