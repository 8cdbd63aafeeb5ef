// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sampleclaims.h"

#include "core/domain/claimresult.h"
#include "core/files/delimitedwriter.h"
#include "core/sample/sampleoutcome.h"
#include "core/sample/samplerandom.h"
#include "core/sample/samplescores.h"
#include "core/sample/samplestudent.h"

#include <QtCore/QDir>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace scoredesk::sample {

using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

constexpr int kFewestTold = 30;
constexpr double kStrays = 0.24; ///< share of single claims that are one level off their composite claim

/// A value of a subgroup by CERS's codes.
struct Subgroup
{
    const char *group;
    const char *value;
    bool operator<(const Subgroup &other) const { return std::pair(std::string_view(group), std::string_view(value)) < std::pair(std::string_view(other.group), std::string_view(other.value)); }
};

constexpr std::array<const char *, 7> kRaces{"HispanicOrLatinoEthnicity", "AmericanIndianOrAlaskaNative", "Asian", "NativeHawaiianOrOtherPacificIslander",
                                             "Filipino", "BlackOrAfricanAmerican", "White"};
/// Claims behind each composite claim, in the order of singleClaimName().
constexpr std::array<const char *, 4> kElaClaims{"SOCK_R", "2-W", "SOCK_LS", "4-CR"};
constexpr std::array<int, 4> kElaComposite{0, 1, 0, 1};
constexpr std::array<const char *, 3> kMathClaims{"1", "SOCK_2", "3"};
constexpr std::array<int, 3> kMathComposite{0, 1, 1};

std::vector<Subgroup> subgroupsOf(const Student &student)
{
    const auto flag = [](bool isTrue) { return isTrue ? "yes" : "no"; };
    std::vector<Subgroup> groups{{"Overall", "Overall"},
                                 {"Sex", student.gender == 'F' ? "Female" : student.gender == 'M' ? "Male" : "Nonbinary"},
                                 {"EnglishLearner", flag(student.isEnglishLearner())},
                                 {"EnglishLanguageAcquisitionStatus", student.elas.data()},
                                 {"Section504Status", flag(student.has504)},
                                 {"IDEAIndicator", flag(student.hasDisability)},
                                 {"MigrantStatus", flag(student.isMigrant)},
                                 {"MilitaryConnectedCode", flag(student.isMilitary)},
                                 {"EconomicDisadvantageStatus", flag(student.isPoor)}};
    for (std::size_t race = 0; race < kRaces.size(); ++race)
        if (student.races >> race & 1U)
            groups.push_back({"Ethnicity", kRaces[race]});
    return groups;
}

/// Below, near, above of one claim of one group.
using Counts = std::array<int, 3>;
/// School (-1: the LEA), area, grade, subgroup, claim.
using Key = std::tuple<int, int, int, Subgroup, int>;

/// The single claims of a student that follow from the composite ones.
void count(const Student &student, const Outcome &outcome, std::uint64_t seed, std::map<Key, Counts> &all)
{
    const bool isEla = outcome.area == ContentArea::Ela;
    const bool isBelowMinimum = outcome.condition == domain::ConditionCode::LOSS;
    const Parts parts = partsOf(student, outcome.area, outcome.grade, *outcome.score, 0, isBelowMinimum, seed);
    Random random(seed, 0xc1a12, std::uint64_t{student.index} * 16 + static_cast<std::uint64_t>(outcome.area));
    const std::vector<Subgroup> groups = subgroupsOf(student);
    const int claims = isEla ? int(kElaClaims.size()) : int(kMathClaims.size());
    for (int claim = 0; claim < claims; ++claim) {
        int level = parts.level[std::size_t(isEla ? kElaComposite[std::size_t(claim)] : kMathComposite[std::size_t(claim)])];
        // Concepts & Procedures is a composite claim by itself.
        const bool isWhole = !isEla && claim == 0;
        if (random.chance(kStrays) && !isWhole)
            level += level == 1 ? 1 : level == 3 ? -1 : random.chance(0.5) ? 1 : -1;
        if (level < 1 || level > 3)
            continue;
        for (const int school : {-1, student.enrolledSchool})
            for (const Subgroup &group : groups)
                ++all[{school, int(outcome.area), outcome.grade, group, claim}][std::size_t(level - 1)];
    }
}

void write(files::DelimitedWriter &out, const Key &key, const Counts &counts, const Schools &schools, const std::string &attributes)
{
    const auto &[school, area, grade, group, claim] = key;
    const bool isEla = area == int(ContentArea::Ela);
    const std::string subject = isEla ? "ELA" : "Math";
    const int students = counts[0] + counts[1] + counts[2];
    const std::string name = school < 0 ? schools.lea().name : schools.at(school).name;
    const std::string code = school < 0 ? schools.lea().code : schools.at(school).code;
    const std::string gradeCode = (grade < 10 ? "0" : "") + std::to_string(grade);
    int column = 0;
    for (const std::string &text : {name, code, subject + " Grade " + std::to_string(grade) + " Summative", std::string("Summative"), subject, gradeCode,
                                    std::to_string(kCurrentSpring), std::string(isEla ? kElaClaims[std::size_t(claim)] : kMathClaims[std::size_t(claim)]),
                                    std::string(group.group), std::string(group.value), std::to_string(students)})
        out.text(column++, text);
    for (const int level : counts)
        out.text(column++, students < kFewestTold ? std::string() : std::to_string(level));
    constexpr int kOtherLevels = 3; ///< CERS has six levels for all subjects
    out.text(column + kOtherLevels, attributes);
    out.endRow();
}

} // namespace

Result<QString> writeClaims(const SampleOptions &options, const Schools &schools, const jobs::JobContext &job)
{
    std::map<Key, Counts> all;
    const domain::Day asOf = domain::Day::of(options.asOf);
    for (std::uint32_t index = 0; index < static_cast<std::uint32_t>(options.students); ++index) {
        if (index % 256 == 0 && job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const Student student = makeStudent(index, options.students, options.seed, schools);
        if (schools.at(student.enrolledSchool).agency != 0)
            continue;
        for (const Outcome &outcome : outcomesOf(student, 0, asOf, schools, options.seed))
            if (domain::isSmarterBalanced(outcome.area) && outcome.score && outcome.include == 'Y')
                count(student, outcome, options.seed, all);
    }
    const QString path = QDir(options.outDir).absoluteFilePath(u"SAMPLE_CERS_Claim_Report_"_s + domain::SchoolYear{kCurrentSpring}.code() + u".csv"_s);
    files::DelimitedOptions layout;
    layout.delimiter = ',';
    auto out = files::DelimitedWriter::create(path, u"OrganizationName,OrganizationId,AssessmentName,AssessmentType,Subject,TestGrade,SchoolYear,Claim,Subgroup,SubgroupValue,"
                                                    "StudentsTested,Level1,Level2,Level3,Level4,Level5,Level6,Attributes"_s.split(u','), layout);
    if (!out)
        return out.error();
    std::string attributes = "ReportDate: " + options.asOf.toString(Qt::ISODate).toStdString()
                             + "T15:05:00.000; AdministrationCondition: Valid; Completeness: Complete; Data: SAMPLE";
    for (const auto &[key, counts] : all) {
        write(**out, key, counts, schools, attributes);
        attributes.clear(); // of the first row alone
    }
    if (const Result<void> done = (*out)->finish(); !done)
        return done.error();
    return path;
}

} // namespace scoredesk::sample
