// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplestudent.h"

#include "core/sample/samplecalendar.h"
#include "core/sample/samplerandom.h"

#include <algorithm>

namespace scoredesk::sample {

const std::array<SpecialShare, static_cast<std::size_t>(Special::Count) - 1> kSpecialShares{{
    {Special::NotTested, 8},
    {Special::MedicalEmergency, 3},
    {Special::ParentExemption, 12},
    {Special::ParentExemptionMath, 3},
    {Special::NewEnglishLearner, 6},
    {Special::BelowMinimum, 3},
    {Special::Invalidated, 2},
    {Special::ConstructChanged, 2},
    {Special::OnePart, 8},
    {Special::PartExpired, 4},
    {Special::NotStarted, 6},
    {Special::AlternateNothing, 2},
    {Special::AlternateFew, 2},
    {Special::AlternateNoTask, 2},
    {Special::Alternate, 8},
    {Special::Spanish, 10},
    {Special::MovedIn, 12},
    {Special::MovedOut, 12},
    {Special::CharterOut, 4},
    {Special::NonPublic, 4},
    {Special::CountyProgramme, 3},
    {Special::CountyHere, 2},
    {Special::AreaMissing, 6},
    {Special::Exited, 10},
    {Special::Paper, 2},
}};

namespace {

using domain::Day;

constexpr int kBlock = 1000;
constexpr int kAwkwardPerThousand = 43;
constexpr int kTwinsPerThousand = 6;

Special specialOf(std::uint64_t position)
{
    std::uint64_t from = 0;
    for (const SpecialShare &share : kSpecialShares) {
        from += static_cast<std::uint64_t>(share.perThousand);
        if (position < from)
            return share.special;
    }
    return Special::None;
}

struct EthnicGroup
{
    int code;
    std::uint8_t races;
    double share;     ///< of California's students, 2023-24
    double affluence; ///< how the share grows with a school's affluence
    double poverty;   ///< share economically disadvantaged
    double ability;   ///< in deviations, the gaps of public-figures.md
    const char *names;
};

// Shares: California enrolment by ethnicity 2023-24, rounded. Not reported counts as 800.
constexpr std::array<EthnicGroup, 9> kEthnicGroups{{
    {500, 0x01, 0.561, -0.55, 0.77, -0.10, "hispanic"},
    {700, 0x40, 0.200, 0.70, 0.40, 0.20, "white"},
    {200, 0x04, 0.098, 0.85, 0.40, 0.52, "asian"},
    {600, 0x20, 0.049, -0.20, 0.76, -0.36, "black"},
    {800, 0x44, 0.046, 0.45, 0.42, 0.18, "two"},
    {400, 0x10, 0.023, 0.25, 0.42, 0.34, "filipino"},
    {800, 0x00, 0.014, 0.00, 0.55, 0.00, "none"},
    {300, 0x08, 0.004, -0.20, 0.66, -0.18, "pacific"},
    {100, 0x02, 0.005, -0.30, 0.72, -0.30, "native"},
}};

struct Language
{
    std::string_view ceds;
    std::string_view calpads;
    double share;      ///< within the group
    const char *names; ///< name group; empty: the ethnic group's own
};

constexpr std::array<Language, 2> kHispanicLanguages{{{"SPA", "01", 0.60, ""}, {"ENG", "00", 0.40, ""}}};
constexpr std::array<Language, 9> kAsianLanguages{{{"CHI", "07", 0.15, "asian-zh"},
                                                   {"YUE", "03", 0.10, "asian-zh"},
                                                   {"VIE", "02", 0.17, "asian-vi"},
                                                   {"KOR", "04", 0.06, "asian-ko"},
                                                   {"PAN", "28", 0.05, "asian-in"},
                                                   {"HIN", "22", 0.06, "asian-in"},
                                                   {"HMN", "23", 0.04, "asian-other"},
                                                   {"JPN", "08", 0.02, "asian-other"},
                                                   {"ENG", "00", 0.35, "asian-zh"}}};
constexpr std::array<Language, 2> kFilipinoLanguages{{{"FIL", "05", 0.40, ""}, {"ENG", "00", 0.60, ""}}};
constexpr std::array<Language, 5> kWhiteLanguages{{{"ENG", "00", 0.92, ""},
                                                   {"ARM", "12", 0.02, "armenian"},
                                                   {"RUS", "29", 0.02, "russian"},
                                                   {"ARA", "11", 0.025, "arabic"},
                                                   {"UKR", "38", 0.015, "russian"}}};
constexpr std::array<Language, 1> kEnglishOnly{{{"ENG", "00", 1.0, ""}}};

template <std::size_t N>
const Language &pickLanguage(const std::array<Language, N> &languages, Random &random)
{
    std::array<double, N> weights{};
    for (std::size_t i = 0; i < N; ++i)
        weights[i] = languages[i].share;
    return languages[static_cast<std::size_t>(random.weighted(weights))];
}

const std::string &pick(const Words &words, Random &random)
{
    return words[static_cast<std::size_t>(random.below(static_cast<int>(words.size())))];
}

int drawGrade(Special special, Random &random)
{
    switch (special) {
    case Special::AreaMissing:
        return std::array{5, 8, 11}[static_cast<std::size_t>(random.below(3))];
    case Special::AlternateNoTask:
        return random.chance(0.5) ? 5 : 8;
    case Special::NotTested:
    case Special::MedicalEmergency:
    case Special::ParentExemption:
    case Special::ParentExemptionMath:
    case Special::NewEnglishLearner:
    case Special::BelowMinimum:
    case Special::Invalidated:
    case Special::ConstructChanged:
    case Special::OnePart:
    case Special::PartExpired:
    case Special::NotStarted:
    case Special::AlternateNothing:
    case Special::AlternateFew:
    case Special::Alternate:
    case Special::Spanish:
    case Special::Paper: {
        const int grade = random.between(3, 9);
        return grade == 9 ? 11 : grade;
    }
    default:
        break;
    }
    // Enrolment of public-figures.md for 3-8 and 11; 10 and 12 only by their science tests.
    constexpr std::array grades{3, 4, 5, 6, 7, 8, 11, 10, 12};
    return grades[static_cast<std::size_t>(random.weighted({420, 425, 431, 436, 437, 433, 473, 80, 170}))];
}

void drawNames(Student &student, const EthnicGroup &group, const char *languageNames, Random &random)
{
    const WordLists &lists = wordLists();
    std::string pool = *languageNames != '\0' ? languageNames : group.names;
    if (pool == "two" || pool == "none")
        pool =
            std::array{"white", "black", "asian-ko", "hispanic"}[static_cast<std::size_t>(random.below(4))];
    if (pool == "asian")
        pool = "asian-other";
    student.name.last = pick(lists.last.at(pool), random);
    // Children of families long in the country often carry common English given names.
    const bool takesCommon =
        pool != "white" && pool != "black" && random.chance(student.language == "ENG" ? 0.45 : 0.12);
    const std::string givenPool = takesCommon ? "white" : pool;
    if (student.gender == 'X')
        student.name.first = pick(lists.neutral, random);
    else
        student.name.first =
            pick(student.gender == 'F' ? lists.female.at(givenPool) : lists.male.at(givenPool), random);
    if (pool == "hispanic" && random.chance(0.22))
        student.name.last += (random.chance(0.3) ? "-" : " ") + pick(lists.last.at(pool), random);
    else if (random.chance(0.035))
        student.name.last += "-" + pick(lists.last.at("white"), random);
    if (random.chance(0.72))
        student.name.middle = pick(lists.middle, random);
}

void drawLanguageStatus(Student &student, Random &random)
{
    const int year = kCurrentSpring - 1 - student.grade; // fall of kindergarten is one before
    student.firstUsSchool = weekdayFrom(Day::of(year, 8, 10), random.between(0, 14));
    if (student.language == "ENG") {
        student.elas = random.chance(0.004) ? "TBD" : "EO";
        return;
    }
    if (random.chance(0.10)) {
        student.elas = "IFEP";
        return;
    }
    if (random.chance(0.10)) {
        // Arrived later than kindergarten.
        const int arrival = random.between(year + 1, kCurrentSpring - 1);
        student.firstUsSchool =
            weekdayFrom(Day::of(arrival, 8, 1),
                        arrival == kCurrentSpring - 1 ? random.between(0, 20) : random.between(0, 240));
        // Not so late that only the new-learner rule fits: those are drawn on purpose.
        student.firstUsSchool.value = std::min(student.firstUsSchool.value, Day::of(2023, 4, 10).value);
    }
    student.elEntry = weekdayFrom(student.firstUsSchool, random.between(0, 25));
    constexpr std::array<double, 13> reclassified{0,    0,    0,    0.17, 0.24, 0.33, 0.42,
                                                  0.49, 0.55, 0.60, 0.63, 0.66, 0.68};
    const double quick = 0.25 * student.ability[0];
    if (random.chance(
            std::clamp(reclassified[static_cast<std::size_t>(student.grade)] + quick, 0.02, 0.95))) {
        student.elas = "RFEP";
        const int latest = Day::of(2024, 2, 28).value;
        student.rfep =
            weekdayFrom(Day{random.between(std::min(student.elEntry.value + 400, latest - 30), latest)}, 0);
    } else {
        student.elas = "EL";
    }
}

void drawEarlierYears(Student &student, Random &random)
{
    const bool cameLater = random.chance(0.16);
    const int years = cameLater ? random.between(0, 2) : kHistoryYears;
    for (int back = 1; back <= kHistoryYears; ++back) {
        for (std::size_t a = 0; a < kAbilities; ++a) {
            const double lot = random.unit();
            PriorEnd &end = student.prior[static_cast<std::size_t>(back)][a];
            end = PriorEnd::NotThere;
            const bool inUs = student.firstUsSchool < Day::of(kCurrentSpring - back, 3, 1);
            if (back > years || !inUs || !takesTest(student.grade - back, a, student.scienceGrade))
                continue;
            // Spring 2021 was tested by about three of four: schools that were closed could leave it out.
            const double tested = back == 3 ? 0.72 : 0.965;
            if (lot < tested)
                end = PriorEnd::Scored;
            else if (back < 3)
                end = lot < tested + 0.025 ? PriorEnd::NotTested : PriorEnd::ParentExemption;
        }
    }
}

void placeStudent(Student &student, const Schools &schools, Random &random)
{
    using Kind = School::Kind;
    student.enrolledSchool = student.testedSchool = schools.homeSchool(student.grade, student.schoolLot);
    const int elsewhere = schools.otherSchool(Kind::Elsewhere, student.grade, false);
    switch (student.special) {
    case Special::MovedIn:
        student.testedSchool = elsewhere;
        break;
    case Special::MovedOut:
        student.enrolledSchool = elsewhere;
        break;
    case Special::CharterOut:
        student.enrolledSchool = schools.otherSchool(Kind::Charter, student.grade, true);
        break;
    case Special::NonPublic:
        student.enrolledSchool = student.testedSchool =
            schools.otherSchool(Kind::NonPublic, student.grade, false);
        break;
    case Special::CountyProgramme:
        student.testedSchool = schools.otherSchool(Kind::County, student.grade, false);
        break;
    case Special::CountyHere:
        student.enrolledSchool = schools.otherSchool(Kind::County, student.grade, false);
        break;
    default:
        break;
    }
    const bool moved = student.special == Special::MovedIn || student.special == Special::MovedOut
                       || student.special == Special::CharterOut;
    student.enrolled =
        moved ? weekdayFrom(Day::of(2024, 4, 29), random.between(0, 25))
              : weekdayFrom(Day::of(2023, 8, 16), random.chance(0.93) ? 0 : random.between(10, 200));
}

} // namespace

bool takesTest(int grade, std::size_t ability, int scienceGrade)
{
    if (ability < 2)
        return (grade >= 3 && grade <= 8) || grade == 11;
    return grade == 5 || grade == 8 || (grade >= 10 && grade == scienceGrade);
}

Student makeStudent(std::uint32_t index, int students, std::uint64_t seed, const Schools &schools)
{
    Random random(seed, 0x57ade47, index);
    const auto block = static_cast<std::uint64_t>(std::min(students, kBlock));
    const std::uint64_t blockNumber = index / block;
    const std::uint64_t position = shuffled(index % block, block, seed + blockNumber) * kBlock / block;
    const std::uint64_t namePosition =
        shuffled(index % block, block, seed + 7919 * (blockNumber + 1)) * kBlock / block;

    Student student;
    student.index = index;
    student.special = specialOf(position);
    // Unique for 100 million students; 99 is not the start of SSIDs in use.
    student.ssid =
        9'900'000'000
        + static_cast<std::int64_t>((std::uint64_t{index} * 48'271'009 + seed % 90'000'000 * 7) % 99'999'989);
    student.localId = 100'000 + static_cast<std::int64_t>(shuffled(index, 1'000'003, seed));
    student.grade = drawGrade(student.special, random);
    student.scienceGrade =
        std::array{10, 11, 12}[static_cast<std::size_t>(random.weighted({0.14, 0.68, 0.18}))];
    if (student.grade == 10 || student.special == Special::AreaMissing)
        student.scienceGrade = student.grade == 10 ? 10 : 11;
    student.gender = "FMX"[random.weighted({0.486, 0.511, 0.003})];
    student.schoolLot = random.unit();
    const School &home = schools.at(schools.homeSchool(student.grade, student.schoolLot));

    std::array<double, kEthnicGroups.size()> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] =
            kEthnicGroups[i].share * std::max(0.15, 1.0 + kEthnicGroups[i].affluence * home.affluence);
    std::size_t groupIndex = static_cast<std::size_t>(random.weighted(weights));
    if (student.special == Special::NewEnglishLearner || student.special == Special::Spanish)
        groupIndex = 0;
    const EthnicGroup &group = kEthnicGroups[groupIndex];
    student.ethnicity = group.code;
    student.races = group.races;
    if (groupIndex == 0 && random.chance(0.45))
        student.races |= 0x40;

    const Language &language = group.code == 500   ? pickLanguage(kHispanicLanguages, random)
                               : group.code == 200 ? pickLanguage(kAsianLanguages, random)
                               : group.code == 400 ? pickLanguage(kFilipinoLanguages, random)
                               : group.code == 700 ? pickLanguage(kWhiteLanguages, random)
                                                   : kEnglishOnly[0];
    const bool mustBeSpanish =
        student.special == Special::NewEnglishLearner || student.special == Special::Spanish;
    student.language = mustBeSpanish ? kHispanicLanguages[0].ceds : language.ceds;
    student.languageCode = mustBeSpanish ? kHispanicLanguages[0].calpads : language.calpads;
    drawNames(student, group, language.names, random);

    student.isPoor = random.chance(std::clamp(group.poverty + 0.045 - 0.22 * home.affluence, 0.05, 0.97));
    student.isHomeless = random.chance(student.isPoor ? 0.055 : 0.004);
    student.isFoster = random.chance(student.isPoor ? 0.009 : 0.001);
    student.isMigrant = student.language == "SPA" && random.chance(0.025);
    student.isMilitary = random.chance(0.018);
    student.isPoor = student.isPoor || student.isHomeless || student.isFoster || student.isMigrant;
    student.parentEducation = 10
                              + (student.isPoor ? random.weighted({0.05, 0.11, 0.23, 0.29, 0.24, 0.08})
                                                : random.weighted({0.30, 0.30, 0.19, 0.12, 0.03, 0.06}));
    student.hasDisability = random.chance(student.gender == 'M' ? 0.165 : 0.095);
    student.isAlternate =
        student.special == Special::Alternate || student.special == Special::AlternateNothing
        || student.special == Special::AlternateFew || student.special == Special::AlternateNoTask;
    if (student.isAlternate || student.special == Special::NonPublic
        || student.special == Special::ConstructChanged)
        student.hasDisability = true;
    if (student.hasDisability) {
        constexpr std::array<std::string_view, 11> kinds{"SLD", "SLI", "AUT", "OHI", "ID", "EMN",
                                                         "OI",  "HI",  "VI",  "MD",  "TBI"};
        student.disability = kinds[static_cast<std::size_t>(
            student.isAlternate
                ? random.weighted({0, 0, 0.42, 0.03, 0.40, 0, 0.05, 0, 0, 0.10, 0})
                : random.weighted({0.46, 0.15, 0.13, 0.17, 0.02, 0.03, 0.012, 0.012, 0.004, 0.006, 0.003}))];
    }
    student.has504 = !student.hasDisability && random.chance(0.03);

    // Ability: who the student is, the school, and a part of their own; areas correlate at about .75.
    constexpr std::array<double, 6> byParents{0.30, 0.14, -0.02, -0.10, -0.16, -0.04};
    double shared = group.ability + (student.isPoor ? -0.09 : 0.24)
                    + byParents[static_cast<std::size_t>(student.parentEducation - 10)] + home.effect
                    + 0.12 * home.affluence + (student.hasDisability ? -0.70 : 0.10)
                    + (student.isHomeless ? -0.22 : 0.0) + (student.isFoster ? -0.35 : 0.0);
    shared += 0.58 * random.normal();
    const double byGender = student.gender == 'F' ? 1.0 : student.gender == 'M' ? -1.0 : 0.0;
    student.ability = {shared + 0.10 * byGender + 0.33 * random.normal(),
                       shared - 0.045 * byGender + 0.36 * random.normal(),
                       shared - 0.01 * byGender + 0.36 * random.normal()};
    if (!student.isAlternate && random.chance(0.01) && student.language == "SPA")
        student.takesSpanish = true;
    student.takesSpanish = student.takesSpanish || student.special == Special::Spanish;
    drawLanguageStatus(student, random);
    if (student.special == Special::NewEnglishLearner) {
        student.elas = "EL";
        student.rfep = Day();
        student.firstUsSchool = weekdayFrom(Day::of(2023, 8, 14), random.between(0, 200));
        student.elEntry = weekdayFrom(student.firstUsSchool, random.between(1, 25));
    }
    if (student.elas == "EL") {
        student.ability[0] -= 0.62;
        student.ability[1] -= 0.45;
        student.ability[2] -= 0.52;
    } else if (student.elas == "RFEP" || student.elas == "IFEP") {
        for (double &ability : student.ability)
            ability += 0.16;
    }
    for (auto &year : student.form)
        for (double &form : year)
            form = 0.33 * random.normal();
    drawEarlierYears(student, random);
    placeStudent(student, schools, random);

    // Five by 1 September of kindergarten; three in a hundred repeated a year.
    const Day youngest = Day::of(kCurrentSpring - 6 - student.grade, 9, 2);
    student.birth = plusDays(youngest, random.between(0, 364) - (random.chance(0.03) ? 365 : 0));

    const WordLists &lists = wordLists();
    if (namePosition < kAwkwardPerThousand) {
        student.name = lists.awkward[namePosition % lists.awkward.size()];
    } else if (namePosition < kAwkwardPerThousand + kTwinsPerThousand) {
        // Different students of one name; those of one grade share the day of birth too.
        student.birth = plusDays(youngest, 100);
        student.name = {"Garcia", "Maria", namePosition % 2 == 0 ? "" : "G"};
        student.gender = 'F';
    }
    return student;
}

} // namespace scoredesk::sample
