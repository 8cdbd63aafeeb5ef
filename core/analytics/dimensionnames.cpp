// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dimension.h"
#include "core/domain/scorestatus.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

// Words of the dimensions and their values. Student groups are called as the state's results pages call them.

namespace scoredesk::analytics {

using namespace domain;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::analytics)
};

struct YesNoWords
{
    QString yes, no;
};

YesNoWords yesNoWords(Dimension dimension)
{
    switch (dimension) {
    case Dimension::ElStatus:
        return {Tr::tr("English learners"), Tr::tr("Not English learners")};
    case Dimension::EconomicDisadvantage:
        return {Tr::tr("Socioeconomically disadvantaged"), Tr::tr("Not socioeconomically disadvantaged")};
    case Dimension::Disability:
        return {Tr::tr("Students with disabilities"), Tr::tr("Students without disabilities")};
    case Dimension::Migrant:
        return {Tr::tr("Migrant education"), Tr::tr("Not migrant education")};
    case Dimension::Military:
        return {Tr::tr("Military families"), Tr::tr("Not military families")};
    case Dimension::Homeless:
        return {Tr::tr("Homeless"), Tr::tr("Not homeless")};
    case Dimension::Foster:
        return {Tr::tr("Foster youth"), Tr::tr("Not foster youth")};
    case Dimension::Section504:
        return {Tr::tr("With a Section 504 plan"), Tr::tr("Without a Section 504 plan")};
    default:
        return {};
    }
}

QString genderName(std::uint16_t code)
{
    switch (static_cast<Gender>(code)) {
    case Gender::Female:
        return Tr::tr("Female");
    case Gender::Male:
        return Tr::tr("Male");
    case Gender::Nonbinary:
        return Tr::tr("Nonbinary");
    case Gender::Blank:
        break;
    }
    return {};
}

// Source: L22, ParentEducationLevel; domain-facts §9.
QString parentEducationName(std::uint16_t code)
{
    switch (code + 9) {
    case 10:
        return Tr::tr("Graduate school");
    case 11:
        return Tr::tr("College graduate");
    case 12:
        return Tr::tr("Some college");
    case 13:
        return Tr::tr("High school graduate");
    case 14:
        return Tr::tr("Not a high school graduate");
    default:
        return Tr::tr("Declined to state");
    }
}

QString raceName(std::uint16_t code)
{
    // ReportingEthnicity has words for all but its last, which also stands for "not reported".
    constexpr std::array kReporting{500, 100, 200, 300, 400, 600, 700};
    if (code >= 1 && code <= kReporting.size())
        return ethnicityName(kReporting[code - 1U]);
    return code == 8 ? Tr::tr("Two or more races") : Tr::tr("No race reported");
}

} // namespace

QString dimensionName(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Lea:
        return Tr::tr("LEA");
    case Dimension::School:
        return Tr::tr("School");
    case Dimension::Grade:
        return Tr::tr("Grade");
    case Dimension::Gender:
        return Tr::tr("Gender");
    case Dimension::Ethnicity:
        return Tr::tr("Ethnicity");
    case Dimension::ElStatus:
        return Tr::tr("English learner status");
    case Dimension::EconomicDisadvantage:
        return Tr::tr("Socioeconomic status");
    case Dimension::Disability:
        return Tr::tr("Disability");
    case Dimension::Migrant:
        return Tr::tr("Migrant education");
    case Dimension::Military:
        return Tr::tr("Military families");
    case Dimension::Homeless:
        return Tr::tr("Homeless");
    case Dimension::Foster:
        return Tr::tr("Foster youth");
    case Dimension::ParentEducation:
        return Tr::tr("Parent education");
    case Dimension::Section504:
        return Tr::tr("Section 504");
    case Dimension::Level:
        return Tr::tr("Level");
    case Dimension::Elas:
        return Tr::tr("English language acquisition status");
    case Dimension::Races:
        return Tr::tr("Race and ethnicity, each");
    case Dimension::Status:
        return Tr::tr("Score status");
    case Dimension::GradeEnrolled:
        return Tr::tr("Grade enrolled");
    case Dimension::Group:
        //: of students, which a person keeps: a class, a watch list
        return Tr::tr("Group");
    }
    return {};
}

QString valueName(Dimension dimension, std::uint16_t code, const ResultColumns &columns, ContentArea area,
                  SchoolYear year)
{
    QString name;
    switch (dimension) {
    case Dimension::Lea:
        if (code < columns.leas.size())
            name = columns.leas[code].name;
        break;
    case Dimension::School:
        if (code < columns.schools.size())
            name = columns.schools[code].name;
        break;
    case Dimension::Grade:
    case Dimension::GradeEnrolled:
        if (code > 0)
            //: %1 is a grade, "5" or "K"
            name = Tr::tr("Grade %1").arg(gradeName(code - 1));
        break;
    case Dimension::Gender:
        name = genderName(code);
        break;
    case Dimension::Ethnicity:
        name = ethnicityName(code * 100);
        break;
    case Dimension::Races:
        return raceName(code);
    case Dimension::Elas:
        name = elasName(static_cast<Elas>(code));
        break;
    case Dimension::ParentEducation:
        if (code > 0)
            name = parentEducationName(code);
        break;
    case Dimension::Level:
        name = code == 9 ? Tr::tr("No score") : levelName(area, code, year);
        if (name.isEmpty() && code > 0)
            //: %1 is the number of an achievement level the test does not have
            name = Tr::tr("Level %1").arg(code);
        break;
    case Dimension::Status:
        return boxName(static_cast<ScoreBox>(code));
    case Dimension::Group:
        if (code == StudentGroups::kNoGroup)
            return Tr::tr("In no group");
        name = valueCode(dimension, code, columns);
        return name.isEmpty() ? Tr::tr("A group that is not kept any more") : name;
    default:
        if (code > 0) {
            const YesNoWords words = yesNoWords(dimension);
            name = code == static_cast<std::uint16_t>(YesNo::Yes) ? words.yes : words.no;
        }
    }
    if (!name.isEmpty())
        return name;
    if (dimension == Dimension::Level)
        return Tr::tr("No level yet");
    const bool isPlaceOrGrade = dimension == Dimension::Lea || dimension == Dimension::School || dimension == Dimension::Grade;
    //: the data file's column is blank or has a code nobody knows; which of the two is not kept
    return isPlaceOrGrade ? Tr::tr("Blank in the file") : Tr::tr("Blank or not a known code");
}

} // namespace scoredesk::analytics
