// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/aggregaterows.h"

#include "core/analytics/claimresults.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <vector>

namespace scoredesk::exports {

using namespace analytics;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

/// A claim or domain: its name, and its place in Measures::claims.
struct Claim
{
    QString name;
    int part = 0;
    bool isSingle = false;
};

std::vector<Claim> claimsOf(domain::ContentArea area)
{
    std::vector<Claim> claims;
    if (area == domain::ContentArea::Science) {
        for (int i = 0; i < kScienceDomains; ++i)
            claims.push_back({domain::domainName(i), kCompositeClaims + kClaims + i, false});
        return claims;
    }
    for (int i = 0; i < kCompositeClaims; ++i)
        claims.push_back({domain::claimName(area, i), i, false});
    for (int i = 0; i < kClaims; ++i)
        if (const QString name = domain::singleClaimName(area, i); !name.isEmpty())
            claims.push_back({name, kCompositeClaims + i, true});
    return claims;
}

/// Below, near, above.
std::array<std::int64_t, 3> levelsOf(const Measures &m, const Claim &claim)
{
    const auto &counts = m.claims[std::size_t(claim.part)];
    return {counts[1], counts[2], counts[3]};
}

std::int64_t countOf(const Measures &m, const Claim &claim)
{
    const auto levels = levelsOf(m, claim);
    return levels[0] + levels[1] + levels[2];
}

AggregateTableRow withClaim(AggregateTableRow row, const Measures &m, const Claim &claim)
{
    row.claim = claim.name;
    row.measures = {};
    row.measures.scored = countOf(m, claim);
    const auto levels = levelsOf(m, claim);
    std::copy(levels.begin(), levels.end(), row.measures.levels.begin());
    row.measures.records = m.scored;
    row.measures.grades = m.grades;
    if (claim.isSingle && row.measures.scored < Measures::kFewestForClaims) {
        row.measures = {};
        row.isSuppressed = true;
    }
    return row;
}

/// The row of a single claim that CERS tells; empty where it tells none, and then \a reason is why.
std::optional<AggregateTableRow> withCersClaim(AggregateTableRow row, const Snapshot &snapshot, const Aggregate &answer, const AggregateRow &one,
                                               const Claim &claim, QString &reason)
{
    const SingleClaim told = singleClaim(snapshot, answer, one, claim.part - kCompositeClaims);
    reason = sentenceFor(told);
    const bool isTooFew = told.state == SingleClaim::State::TooFew;
    if (!told.isTold() && !isTooFew)
        return std::nullopt;
    row.claim = claim.name;
    row.measures = {};
    row.isSuppressed = isTooFew;
    if (told.isTold()) {
        row.measures.records = row.measures.scored = told.students();
        std::ranges::copy(told.levels, row.measures.levels.begin());
        row.measures.grades = one.measures.grades;
    }
    return row;
}

} // namespace

std::optional<QString> addClaimRows(AggregateRows &rows, domain::ContentArea area)
{
    if (area != domain::ContentArea::Science && !domain::isSmarterBalanced(area))
        //: %1 is a content area
        return Tr::tr("%1 has no claims or domains in the data file.").arg(domain::areaName(area));
    AggregateQuery everybody = rows.query(area);
    everybody.withDetails = true;
    AggregateAnswer answer = aggregate(rows.snapshot(), everybody);
    if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
        return sentenceFor(*refusal);
    const Measures all = std::get<Aggregate>(answer).total.measures;
    const domain::SchoolYear year = std::get<Aggregate>(answer).query.year;
    const bool areFromCers = domain::isSmarterBalanced(area) && areClaimsFromCers(rows.snapshot(), std::get<Aggregate>(answer));
    std::vector<Claim> claims;
    bool isSingleMissing = false;
    for (const Claim &claim : claimsOf(area)) {
        if (countOf(all, claim) > 0 || (claim.isSingle && areFromCers && all.scored > 0))
            claims.push_back(claim);
        else
            isSingleMissing = isSingleMissing || claim.isSingle;
    }
    if (claims.empty())
        return all.scored == 0 ? Tr::tr("%1: nobody of this report has a score yet.").arg(domain::areaName(area))
                               : Tr::tr("%1: the data file of the year has no claims or domains.").arg(domain::areaName(area));
    const AggregateReport &report = rows.report();
    for (const bool bySchool : {false, true}) {
        if (!(bySchool ? report.withSchools : report.withLea))
            continue;
        for (const auto &group : rows.groups())
            for (const bool byGrade : {false, true}) {
                if (rows.isCancelled())
                    return std::nullopt;
                AggregateQuery query = everybody;
                if (bySchool) {
                    query.by.push_back(Dimension::School);
                    if (!report.schools.empty())
                        query.where.push_back({Dimension::School, report.schools});
                }
                if (group)
                    query.by.push_back(*group);
                if (byGrade)
                    query.by.push_back(Dimension::Grade);
                answer = aggregate(rows.snapshot(), query);
                if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
                    return sentenceFor(*refusal);
                Aggregate &found = std::get<Aggregate>(answer);
                if (query.by.empty())
                    found.rows = {found.total};
                rows.takeFacts(found, bySchool != report.withLea);
                for (const AggregateRow &one : found.rows) {
                    AggregateTableRow made = rows.row(found.query, bySchool ? std::optional(one.codes[0]) : std::nullopt);
                    if (group)
                        rows.setValue(made, *group, one.codes[bySchool ? 1 : 0]);
                    if (byGrade)
                        made.grade = int(one.codes[found.query.by.size() - 1]) - 1;
                    for (const Claim &claim : claims) {
                        if (!claim.isSingle || !areFromCers) {
                            rows.add(withClaim(made, one.measures, claim));
                            continue;
                        }
                        QString reason;
                        if (auto told = withCersClaim(made, rows.snapshot(), found, one, claim, reason))
                            rows.add(std::move(*told));
                        if (!reason.isEmpty())
                            rows.note(reason);
                    }
                }
            }
    }
    if (isSingleMissing)
        //: %1 is a content area; CERS is California's reporting system
        rows.note(Tr::tr("%1: the single claims are only in CERS; the data file has composite claims.").arg(domain::areaName(area)));
    else if (areFromCers)
        //: %1 is a content area, %2 a time
        rows.note(Tr::tr("%1: single claims are from the claim report of CERS, as of %2, which counts students at the schools they are enrolled in now.")
                      .arg(domain::areaName(area), domain::asOfText(rows.snapshot().claims().asOf(year, area))));
    else if (std::ranges::any_of(claims, &Claim::isSingle))
        rows.note(Tr::tr("Single claims are told of groups of 30 students and more."));
    return std::nullopt;
}

} // namespace scoredesk::exports
