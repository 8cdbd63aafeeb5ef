// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplerow.h"

#include "core/sample/samplecalendar.h"
#include "core/sample/samplerandom.h"

#include <algorithm>

namespace scoredesk::sample {

namespace {

using domain::ContentArea;
using domain::Day;

enum Field : std::uint8_t {
    RecordType,
    SsidField,
    LastName,
    FirstName,
    MiddleName,
    BirthDate,
    GenderField,
    TkIndicator,
    CalpadsGrade,
    GradeAssessed,
    CalpadsDistrictCode,
    CalpadsDistrictName,
    CalpadsSchoolCode,
    CalpadsSchoolName,
    CalpadsCharterCode,
    CalpadsCharterIndicator,
    SpedDistrict,
    Section504,
    Disability,
    DisabilityTesting,
    SpecialEd,
    SpecialEdTesting,
    Migrant,
    ElStatus,
    ElEntry,
    Rfep,
    FirstUs,
    Enrollment,
    ElasField,
    CedsLanguage,
    CalpadsLanguage,
    Military,
    Foster,
    Homeless,
    Sed,
    SedTesting,
    CalpadsNps,
    Hispanic,
    AmericanIndian,
    Asian,
    Pacific,
    Filipino,
    Black,
    White,
    TwoOrMore,
    Ethnicity,
    ParentEducation,
    OpportunityId1,
    OpportunityStatus1,
    OpportunityId2,
    OpportunityStatus2,
    RegistrationId,
    PaperDate,
    Start1,
    Completed1,
    Start2,
    Completed2,
    FinalCompleted,
    WindowStart1,
    WindowEnd1,
    WindowStart2,
    WindowEnd2,
    ExitCode,
    ExitDate,
    ExitFileDate,
    ScienceCurrent,
    ScienceGrade,
    ScienceNps,
    LastScienceClass,
    Condition,
    Attempted,
    Validity,
    ConstructChange,
    TestMode,
    Include,
    Remote1,
    Remote2,
    SsrEligible,
    SsrAvailable,
    Measure,
    CompScore1,
    CompLevel1,
    CompScore2,
    CompLevel2,
    ScaleScore,
    Sem,
    BandMin,
    BandMax,
    Level,
    Domain1,
    Domain2,
    Domain3,
    GenreField,
    WerPor,
    WerDev,
    WerCov,
    WerPorCode,
    WerDevCode,
    WerCovCode,
    Eap,
    Items1,
    Items2,
    Accommodations,
    DesignatedSupports,
    Unlisted1,
    TurnOff1,
    TurnOff2,
    Uin,
    ScoreAvailable,
    LocalId,
    EndOfRecord,
    FieldCount
};

/// Header names of 2023-24, in the order of Field.
constexpr std::array<std::string_view, FieldCount> kNames{"RecordType",
                                                          "SSID",
                                                          "StudentLastName",
                                                          "StudentFirstName",
                                                          "StudentMiddleName",
                                                          "DateofBirth",
                                                          "Gender",
                                                          "TKIndicator",
                                                          "CALPADSGrade",
                                                          "GradeAssessed",
                                                          "CALPADSDistrictCode",
                                                          "CALPADSDistrictName",
                                                          "CALPADSSchoolCode",
                                                          "CALPADSSchoolName",
                                                          "CALPADSCharterCode",
                                                          "CALPADSCharterSchoolIndicator",
                                                          "SPEDAcctDist",
                                                          "Section504Status",
                                                          "PrimaryDisabilityType",
                                                          "PrimaryDisabilityforTesting",
                                                          "CALPADSSpecialEducation",
                                                          "SpecialEducationforTesting",
                                                          "MigrantStatus",
                                                          "ELStatus",
                                                          "ELEntryDate",
                                                          "RFEPDate",
                                                          "FirstEntryDateInUSSchool",
                                                          "EnrollmentEffectiveDate",
                                                          "ELAS",
                                                          "CEDSLanguageCode",
                                                          "CALPADSPrimaryLanguage",
                                                          "MilitaryStatus",
                                                          "FosterStatus",
                                                          "HomelessStatus",
                                                          "EconomicDisadvantageStatus",
                                                          "EconomicDisadvantageTesting",
                                                          "CALPADSNPSSchoolFlag",
                                                          "HispanicorLatino",
                                                          "AmericanIndianorAlaskaNative",
                                                          "Asian",
                                                          "HawaiianOrOtherPacificIslander",
                                                          "Filipino",
                                                          "BlackorAfricanAmerican",
                                                          "White",
                                                          "TwoorMoreRaces",
                                                          "ReportingEthnicity",
                                                          "ParentEducationLevel",
                                                          "OpportunityID1",
                                                          "OpportunityTestingStatus1",
                                                          "OpportunityID2",
                                                          "OpportunityTestingStatus2",
                                                          "TestRegistrationID",
                                                          "PaperTestCompletionDate",
                                                          "TestStartDate1",
                                                          "TestCompletedDate1",
                                                          "TestStartDate2",
                                                          "TestCompletedDate2",
                                                          "FinalTestCompletedDate",
                                                          "SchoolStartDateTestWindow1",
                                                          "SchoolEndDateTestWindow1",
                                                          "SchoolStartDateTestWindow2",
                                                          "SchoolEndDateTestWindow2",
                                                          "StudentExitCode",
                                                          "StudentExitDate",
                                                          "StudentExitFileDate",
                                                          "ScienceCurrentYearFlag",
                                                          "ScienceParticipatedHighSchoolGrade",
                                                          "ScienceParticipatedNPSflag",
                                                          "CASTLastScienceClassFlag",
                                                          "ConditionCode",
                                                          "Attemptedness",
                                                          "ScoreStatus",
                                                          "UnlistedResourcesConstructChange",
                                                          "TestMode",
                                                          "IncludeIndicator",
                                                          "RemoteTester1",
                                                          "RemoteTester2",
                                                          "SSREligible",
                                                          "SSRAvailableDate",
                                                          "LexileorQuantileMeasure",
                                                          "SmarterCompClaim1Score",
                                                          "SmarterCompClaim1PL",
                                                          "SmarterCompClaim2Score",
                                                          "SmarterCompClaim2PL",
                                                          "ScaleScore",
                                                          "StandardErrorMeasurement",
                                                          "SmarterScaleScoresErrorBandsMin",
                                                          "SmarterScaleScoresErrorBandsMax",
                                                          "AchievementLevels",
                                                          "Domain1Level",
                                                          "Domain2Level",
                                                          "Domain3Level",
                                                          "Genre",
                                                          "WERPOR",
                                                          "WERDEVEEL",
                                                          "WERCOV",
                                                          "WERPORConditionCode",
                                                          "WERDEVEELConditionCode",
                                                          "WERCOVConditionCode",
                                                          "EAP",
                                                          "ItemsAttempted1",
                                                          "ItemsAttempted2",
                                                          "AccommodationsIndicator",
                                                          "DesignatedSupportIndicator",
                                                          "NEAUnlistedResources1",
                                                          "EDSTurnoffUniversalTools1",
                                                          "EDSTurnoffUniversalTools2",
                                                          "UIN",
                                                          "ScoreAvailableDate",
                                                          "LocalStudentID",
                                                          "EndofRecord"};

constexpr std::array<std::string_view, 9> kRecordTypes{"01", "02", "03", "04", "05", "06", "07", "08", "09"};

std::string_view recordType(ContentArea area)
{
    return kRecordTypes[static_cast<std::size_t>(area) - 1];
}

/// 16 digits from parts that no two rows share.
std::int64_t longId(int kind, int spring, std::uint32_t student, ContentArea area)
{
    return (std::int64_t{kind} * 100 + spring % 100) * 1'000'000'000'000 + std::int64_t{student} * 1000
           + static_cast<int>(area) * 10 + kind % 10;
}

std::string_view genreOf(int grade, std::uint64_t lot)
{
    constexpr std::array<std::string_view, 3> lower{"NARR", "INFO", "OPIN"};
    constexpr std::array<std::string_view, 3> middle{"NARR", "EXPL", "ARGU"};
    constexpr std::array<std::string_view, 3> upper{"EXPL", "ARGU", "ARGU"};
    return (grade <= 5 ? lower : grade <= 8 ? middle : upper)[lot % 3];
}

} // namespace

RowWriter::RowWriter(const QStringList &headers, int back, const Schools &schools, std::uint64_t seed)
    : m_map(headers), m_back(back), m_schools(schools), m_seed(seed)
{
    for (const std::string_view name : kNames)
        m_field.push_back(m_map.at(name));
    const auto place = [this](const std::string &before, const std::string &after) {
        return Place{m_map.at(before + "DistrictName" + after),
                     m_map.at(before + "DistrictCode" + after),
                     m_map.at(before + "SchoolName" + after),
                     m_map.at(before + "SchoolCode" + after),
                     m_map.at(before + "CharterSchoolIndicator" + after),
                     m_map.at(before + "CharterCode" + after),
                     m_map.at(before + "SchoolNPSFlag" + after)};
    };
    m_tested = {place("Tested", "1"), place("Tested", "2")};
    m_final = place("FinalTested", "");
    for (int i = 1; i <= kHistoryYears; ++i) {
        const std::string minus = "Minus" + std::to_string(i);
        m_history[static_cast<std::size_t>(i - 1)] = {m_map.at("SSREligible" + minus),
                                                      m_map.at("GradeAssessed" + minus),
                                                      m_map.at("SEM" + minus),
                                                      m_map.at("ScaleScore" + minus),
                                                      m_map.at("AchievementLevel" + minus),
                                                      m_map.at("ConditionCode" + minus)};
    }
    for (const Support &support : wordLists().supports)
        m_supports.push_back({&support, {m_map.at(support.column + "1"), m_map.at(support.column + "2")}});
}

const School &RowWriter::testedSchool(const Student &student) const
{
    return m_schools.at(m_back == 0 ? student.testedSchool
                                    : m_schools.homeSchool(student.grade - m_back, student.schoolLot));
}

const School &RowWriter::enrolledSchool(const Student &student) const
{
    return m_back == 0 ? m_schools.at(student.enrolledSchool) : testedSchool(student);
}

void RowWriter::write(const Student &student, const Outcome &outcome, RowCells &cells) const
{
    cells.clear();
    writePerson(student, outcome, cells);
    writeTest(student, outcome, cells);
    writeScore(student, outcome, cells);
    writeSupports(student, outcome, cells);
    writeHistory(student, outcome, cells);
    const int spring = kCurrentSpring - m_back;
    cells.setNumber(m_field[Uin],
                    longId(outcome.isCarriedOver ? 58 : 57, spring, student.index, outcome.area), 16);
    cells.setNumber(m_field[LocalId], student.localId, 6);
    cells.set(m_field[EndOfRecord], "ZZ");
}

void RowWriter::writePerson(const Student &student, const Outcome &outcome, RowCells &cells) const
{
    const School &school = enrolledSchool(student);
    const Agency &agency = m_schools.agencyOf(school);
    cells.set(m_field[RecordType], recordType(outcome.area));
    cells.setNumber(m_field[SsidField], student.ssid, 10);
    cells.set(m_field[LastName], student.name.last);
    cells.set(m_field[FirstName], student.name.first);
    cells.set(m_field[MiddleName], student.name.middle);
    cells.setDay(m_field[BirthDate], student.birth);
    cells.setLetter(m_field[GenderField], student.gender);
    cells.set(m_field[TkIndicator], "No");
    cells.setNumber(m_field[CalpadsGrade], student.grade - m_back, 2);
    cells.setNumber(m_field[GradeAssessed], outcome.grade, 2);
    cells.set(m_field[CalpadsDistrictCode], agency.code);
    cells.set(m_field[CalpadsDistrictName], agency.name);
    cells.set(m_field[CalpadsSchoolCode], school.code);
    cells.set(m_field[CalpadsSchoolName], school.name);
    cells.set(m_field[CalpadsCharterCode], school.charterNumber);
    cells.set(m_field[CalpadsCharterIndicator], school.charterIndicator);
    cells.setYesNo(m_field[Section504], student.has504);
    if (student.hasDisability) {
        cells.set(m_field[SpedDistrict], std::string_view(agency.code).substr(0, 7));
        cells.set(m_field[Disability], student.disability);
        cells.set(m_field[DisabilityTesting], student.disability);
    }
    cells.setYesNo(m_field[SpecialEd], student.hasDisability);
    cells.setYesNo(m_field[SpecialEdTesting], student.hasDisability);
    cells.setYesNo(m_field[Migrant], student.isMigrant);
    const Day endOfYear = Day::of(kCurrentSpring - m_back, 6, 30);
    const bool wasReclassified = student.rfep.isValid() && student.rfep <= endOfYear;
    const bool isLearner = student.elEntry.isValid() && !wasReclassified;
    cells.setYesNo(m_field[ElStatus], isLearner);
    cells.setDay(m_field[ElEntry], student.elEntry);
    if (wasReclassified)
        cells.setDay(m_field[Rfep], student.rfep);
    cells.setDay(m_field[FirstUs], student.firstUsSchool);
    cells.setDay(m_field[Enrollment], m_back == 0
                                          ? student.enrolled
                                          : plusDays(weekdayFrom(Day::of(2023, 8, 16), 0), -364 * m_back));
    cells.set(m_field[ElasField],
              student.elEntry.isValid() ? std::string_view(isLearner ? "EL" : "RFEP") : student.elas);
    cells.set(m_field[CedsLanguage], student.language);
    // Two-character codes until 2022-23, then the three letters (layouts/README.md, encoding traps).
    cells.set(m_field[CalpadsLanguage], m_back == 0 ? student.language : student.languageCode);
    cells.setYesNo(m_field[Military], student.isMilitary);
    cells.setYesNo(m_field[Foster], student.isFoster);
    cells.setYesNo(m_field[Homeless], student.isHomeless);
    cells.setYesNo(m_field[Sed], student.isPoor);
    cells.setYesNo(m_field[SedTesting], student.isPoor);
    cells.set(m_field[CalpadsNps], school.kind == School::Kind::NonPublic ? "Y" : "N");
    for (int i = 0; i < 7; ++i)
        cells.setYesNo(m_field[static_cast<std::size_t>(Hispanic + i)], (student.races >> i & 1) != 0);
    cells.setYesNo(m_field[TwoOrMore], student.ethnicity == 800 && student.races != 0);
    cells.setNumber(m_field[Ethnicity], student.ethnicity, 3);
    cells.setNumber(m_field[ParentEducation], student.parentEducation, 2);
    if (m_back == 0 && student.special == Special::Exited) {
        const Day left = weekdayFrom(Day::of(2024, 5, 13), static_cast<int>(student.index % 18));
        cells.set(m_field[ExitCode], student.index % 3 == 0 ? "E155" : "T160");
        cells.setDay(m_field[ExitDate], left);
        cells.setDay(m_field[ExitFileDate], weekdayFrom(left, 3));
    }
}

void RowWriter::writePlace(const Place &place, const School &school, RowCells &cells) const
{
    const Agency &agency = m_schools.agencyOf(school);
    cells.set(place.districtName, agency.name);
    cells.set(place.districtCode, agency.code);
    cells.set(place.schoolName, school.name);
    cells.set(place.schoolCode, school.code);
    cells.set(place.charterIndicator, school.charterIndicator);
    cells.set(place.charterCode, school.charterNumber);
    cells.set(place.nps, school.kind == School::Kind::NonPublic ? "Y" : "N");
}

void RowWriter::writeTest(const Student &student, const Outcome &outcome, RowCells &cells) const
{
    const School &school = testedSchool(student);
    const int spring = kCurrentSpring - m_back;
    cells.setNumber(m_field[RegistrationId], longId(31, spring, student.index, outcome.area), 16);
    if (outcome.logOn1) {
        cells.setNumber(m_field[OpportunityId1], longId(11, spring, student.index, outcome.area), 16);
        cells.setLetter(m_field[OpportunityStatus1], outcome.opportunity[0]);
        writePlace(m_tested[0], school, cells);
        cells.set(m_field[Remote1], "N");
    }
    if (outcome.logOn2) {
        cells.setNumber(m_field[OpportunityId2], longId(12, spring, student.index, outcome.area), 16);
        cells.setLetter(m_field[OpportunityStatus2], outcome.opportunity[1]);
        writePlace(m_tested[1], school, cells);
        cells.set(m_field[Remote2], "N");
    }
    writePlace(m_final, school, cells);
    cells.setDay(m_field[Start1], outcome.start1);
    cells.setDay(m_field[Completed1], outcome.completed1);
    cells.setDay(m_field[Start2], outcome.start2);
    cells.setDay(m_field[Completed2], outcome.completed2);
    const Day last = outcome.hasTwoParts ? outcome.completed2 : outcome.completed1;
    if (last.isValid() && (!outcome.hasTwoParts || outcome.completed1.isValid()))
        cells.setDay(m_field[FinalCompleted], std::max(last, outcome.completed1));
    if (outcome.isPaper && outcome.completed1.isValid())
        cells.setDay(m_field[PaperDate], outcome.completed1);
    cells.setDay(m_field[WindowStart1], outcome.windowStart);
    cells.setDay(m_field[WindowEnd1], outcome.windowEnd);
    if (outcome.hasTwoParts) {
        cells.setDay(m_field[WindowStart2], outcome.windowStart);
        cells.setDay(m_field[WindowEnd2], outcome.windowEnd);
    }
    if (outcome.area == ContentArea::Science || outcome.area == ContentArea::CaaScience) {
        cells.set(m_field[ScienceCurrent], outcome.isCarriedOver ? "N" : "Y");
        if (outcome.grade >= 10) {
            cells.setNumber(m_field[ScienceGrade], outcome.grade, 2);
            cells.set(m_field[ScienceNps], school.kind == School::Kind::NonPublic ? "Y" : "N");
            cells.set(m_field[LastScienceClass], student.index % 5 == 0 ? "1" : "2");
        }
    }
    cells.set(m_field[Condition], domain::code(outcome.condition).toStdString());
    cells.setLetter(m_field[Attempted], outcome.attempted);
    cells.setLetter(m_field[Validity], outcome.validity);
    if (outcome.logOn1)
        cells.set(m_field[ConstructChange], outcome.hasConstructChange ? "Y" : "N");
    cells.set(m_field[TestMode], outcome.isPaper ? "P" : "O");
    cells.setLetter(m_field[Include], outcome.include);
    cells.setLetter(m_field[SsrEligible], outcome.ssrEligible);
    cells.setDay(m_field[SsrAvailable], outcome.ssrAvailable);
    if (outcome.score || outcome.validity == 'I')
        cells.setDay(m_field[ScoreAvailable], outcome.scoreAvailable);
    if (outcome.items1 >= 0 && outcome.logOn1)
        cells.setNumber(m_field[Items1], outcome.items1, 3);
    if (outcome.items2 >= 0 && outcome.logOn2)
        cells.setNumber(m_field[Items2], outcome.items2, 3);
}

void RowWriter::writeScore(const Student &student, const Outcome &outcome, RowCells &cells) const
{
    if (outcome.validity == 'I')
        cells.set(m_field[Level], "9");
    if (!outcome.score)
        return;
    const Score &score = *outcome.score;
    Random random(m_seed, 0x5c0fe + static_cast<std::uint64_t>(m_back),
                  std::uint64_t{student.index} * 16 + static_cast<std::uint64_t>(outcome.area));
    cells.setNumber(m_field[ScaleScore], score.scale);
    cells.setNumber(m_field[Level], score.level);
    const bool isBelowMinimum = outcome.condition == domain::ConditionCode::LOSS;
    const Parts parts = partsOf(student, outcome.area, outcome.grade, score, m_back, isBelowMinimum, m_seed);
    if (score.sem > 0) {
        cells.setNumber(m_field[Sem], score.sem, 4);
        cells.setNumber(m_field[BandMin], score.scale - score.sem);
        cells.setNumber(m_field[BandMax], score.scale + score.sem);
        cells.set(m_field[Measure], measureOf(outcome.area, score.scale));
        cells.setNumber(m_field[CompScore1], parts.score[0]);
        cells.setNumber(m_field[CompLevel1], parts.level[0]);
        cells.setNumber(m_field[CompScore2], parts.score[1]);
        cells.setNumber(m_field[CompLevel2], parts.level[1]);
        if (outcome.grade == 11)
            cells.set(m_field[Eap], random.chance(0.78) ? "1" : "2");
    }
    if (outcome.area == ContentArea::Ela) {
        cells.set(m_field[GenreField], genreOf(outcome.grade, random.next() >> 20));
        if (random.chance(0.03) || isBelowMinimum) {
            constexpr std::array<std::string_view, 5> codes{"B", "I", "L", "T", "M"};
            const std::string_view code =
                codes[static_cast<std::size_t>(random.weighted({0.3, 0.3, 0.1, 0.15, 0.15}))];
            cells.set(m_field[WerPorCode], code);
            cells.set(m_field[WerDevCode], code);
            if (code == "M") // off purpose still scores conventions (SRG23)
                cells.setNumber(m_field[WerCov], random.between(0, 2));
            else
                cells.set(m_field[WerCovCode], code);
        } else {
            const double z = (score.scale - standardOf(outcome.area, outcome.grade, m_back)) / 100.0;
            const auto trait = [&](double centre, int highest) {
                return std::clamp(static_cast<int>(centre + 0.8 * z + 0.6 * random.normal() + 0.5),
                                  highest == 4 ? 1 : 0, highest);
            };
            cells.setNumber(m_field[WerPor], trait(2.2, 4));
            cells.setNumber(m_field[WerDev], trait(1.9, 4));
            cells.setNumber(m_field[WerCov], trait(1.3, 2));
        }
    }
    if (outcome.area == ContentArea::Science)
        for (std::size_t i = 0; i < 3; ++i)
            if (parts.level[i] > 0) // missing where too few of its items were answered (SRG23)
                cells.setNumber(m_field[Domain1 + i], parts.level[i]);
}

void RowWriter::writeSupports(const Student &student, const Outcome &outcome, RowCells &cells) const
{
    // The same for all of a student's tests but for single ones: drawn by student, then thinned by test.
    Random random(m_seed, 0x5099 + static_cast<std::uint64_t>(m_back),
                  std::uint64_t{student.index} * 16 + static_cast<std::uint64_t>(outcome.area));
    Random usual(m_seed, 0x5098, student.index);
    const bool isHelped = student.hasDisability || student.has504;
    const bool isLearner = student.isEnglishLearner();
    const int parts = outcome.hasTwoParts ? 2 : 1;
    bool hasAccommodation = false;
    bool hasDesignated = false;
    for (const SupportColumns &columns : m_supports) {
        const Support &support = *columns.support;
        const bool isMeant = support.forAnyone || (support.forDisability && isHelped)
                             || (support.forEnglishLearner && isLearner);
        const double lot = usual.unit();
        const bool isKept = random.chance(0.92);
        if (!isMeant || lot >= support.share || !isKept)
            continue;
        for (int part = 0; part < parts; ++part)
            cells.set(columns.column[static_cast<std::size_t>(part)], support.value);
        (support.isAccommodation ? hasAccommodation : hasDesignated) = true;
    }
    if (outcome.hasConstructChange) {
        cells.set(m_field[Unlisted1], "NEA_IndividualAids");
        hasAccommodation = true;
    }
    cells.setYesNo(m_field[Accommodations], hasAccommodation);
    cells.setYesNo(m_field[DesignatedSupports], hasDesignated);
    cells.set(m_field[TurnOff1], "No");
    if (outcome.hasTwoParts)
        cells.set(m_field[TurnOff2], "No");
}

void RowWriter::writeHistory(const Student &student, const Outcome &outcome, RowCells &cells) const
{
    // CAST has no history columns (layouts/README.md).
    if (abilityOf(outcome.area) == 2 || outcome.area == ContentArea::Csa)
        return;
    for (int i = 1; i <= kHistoryYears; ++i) {
        const int back = m_back + i;
        if (back > kHistoryYears)
            return;
        const int grade = student.grade - back;
        const PriorEnd end = student.prior[static_cast<std::size_t>(back)][abilityOf(outcome.area)];
        if (end == PriorEnd::NotThere)
            continue;
        const History &columns = m_history[static_cast<std::size_t>(i - 1)];
        cells.setNumber(columns.grade, grade, 2);
        cells.set(columns.eligible, end == PriorEnd::Scored ? "Y" : "N");
        if (end != PriorEnd::Scored) {
            cells.set(columns.condition, end == PriorEnd::NotTested ? "NT" : "PGE");
            continue;
        }
        const std::optional<Score> score = scoreOf(student, outcome.area, grade, back);
        if (!score)
            continue;
        cells.setNumber(columns.scale, score->scale);
        cells.setNumber(columns.level, score->level);
        if (score->sem > 0)
            cells.setNumber(columns.sem, score->sem, 4);
    }
}

} // namespace scoredesk::sample
