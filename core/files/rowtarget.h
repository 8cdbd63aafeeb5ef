// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace scoredesk::files {

/// The part of a score record that a field of the Student Score Data File fills.
enum class RowTarget : std::uint8_t {
    None,
    RecordType, Ssid, Uin,
    LastName, FirstName, MiddleName, BirthDate, LocalId, CedsLanguage, CalpadsLanguage,
    CalpadsSchoolName, CalpadsDistrictName, FinalSchoolName, FinalDistrictName,
    Gender, GradeEnrolled, GradeAssessed,
    CalpadsDistrict, CalpadsSchool, FinalDistrict, FinalSchool,
    Condition, Attempted, Validity, Include, SsrEligible, ConstructChange, NonPublic, ScienceCurrentYear,
    Opportunity1, Opportunity2, Opportunity3, Opportunity4, Items1, Items2,
    Score, Sem, BandMin, BandMax, Level, CompositeScore1, CompositeScore2, Composite1, Composite2,
    Claim1, Claim2, Claim3, Claim4, Domain1, Domain2, Domain3, Measure,
    Start1, Start2, Completed1, Completed2, FinalCompleted, WindowEnd1, WindowEnd2, ScoreAvailable, SsrAvailable, StudentExit,
    ElasCode, Ethnicity, ParentEducation,
    Race0, Race1, Race2, Race3, Race4, Race5, Race6, Race7,
    ElStatus, Economic, Disability, Section504, Migrant, Military, Homeless, Foster
};

/// What \a field ("ScaleScore") fills; None for the many that are only kept.
[[nodiscard]] RowTarget rowTargetOf(const QString &field);

} // namespace scoredesk::files
