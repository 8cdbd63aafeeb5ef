// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scoredesk::domain {

/// Calls \a field with every number, code and letter of the ScoreRecord \a r that its row says, in a fixed order that packed records depend
/// on. Left out are ids, SSID, UIN, year and the two days of availability.
template <typename Record, typename Field>
void visitFacts(Record &r, Field field)
{
    field(r.area), field(r.gradeEnrolled), field(r.gradeAssessed);
    field(r.calpadsDistrict.value), field(r.calpadsSchool.value);
    field(r.finalTestedDistrict.value), field(r.finalTestedSchool.value);
    field(r.condition), field(r.attemptedness), field(r.validity), field(r.include), field(r.ssrEligible);
    field(r.constructChange), field(r.nonPublicSchool), field(r.scienceCurrentYear);
    for (auto &value : r.opportunity)
        field(value);
    field(r.itemsAttempted1), field(r.itemsAttempted2);
    field(r.scaleScore), field(r.sem), field(r.errorBandMin), field(r.errorBandMax), field(r.level);
    for (auto &value : r.compositeClaimScore)
        field(value);
    for (auto &value : r.compositeClaim)
        field(value);
    for (auto &value : r.claim)
        field(value);
    for (auto &value : r.domain)
        field(value);
    for (auto &value : r.measure)
        field(value);
    field(r.testStart1.value), field(r.testStart2.value), field(r.testCompleted1.value),
        field(r.testCompleted2.value);
    field(r.finalCompleted.value), field(r.windowEnd1.value), field(r.windowEnd2.value),
        field(r.studentExit.value);
    field(r.gender), field(r.elas), field(r.ethnicity), field(r.parentEducation), field(r.races);
    field(r.elStatus), field(r.economicDisadvantage), field(r.disability), field(r.section504),
        field(r.migrant);
    field(r.military), field(r.homeless), field(r.foster);
    field(r.lostCodes);
}

} // namespace scoredesk::domain
