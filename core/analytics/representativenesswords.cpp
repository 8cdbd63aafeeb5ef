// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/representativeness.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace scoredesk::analytics {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::analytics)
};

QString counted(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

QString hundredths(double value)
{
    return QLocale().toString(value, 'f', 2);
}

} // namespace

QString indicationName(Indication indication)
{
    switch (indication) {
    case Indication::Representative:
        return Tr::tr("Representative");
    case Indication::UseWithCare:
        return Tr::tr("Use with care");
    case Indication::NotYet:
        return Tr::tr("Not yet");
    }
    return {};
}

QString ruleText(Indication indication, const IndicationRules &rules, bool isOfRegistered)
{
    const bool isBest = indication == Indication::Representative;
    if (indication == Indication::NotYet)
        return Tr::tr("Not yet: anything less.");
    //: %1 is "Representative" or "Use with care", %2 a whole percentage, %3 and %4 decimal numbers
    const QString ofRegistered = Tr::
        tr("%1: at least %2% of registered students have a score, no group differs from its share by more "
           "than %3, and the final percent is known to ±%4 points.");
    //: %1 is "Representative" or "Use with care", %2 a whole percentage, %3 and %4 decimal numbers
    const QString ofRecords = Tr::
        tr("%1: at least %2% of the records loaded have a score, no group differs from its share by more "
           "than %3, and the final percent is known to ±%4 points.");
    return (isOfRegistered ? ofRegistered : ofRecords)
            .arg(indicationName(indication))
            .arg(wholePercentage(isBest ? rules.representativeCoverage : rules.careCoverage))
            .arg(hundredths(isBest ? rules.representativeDifference : rules.careDifference),
                 tenthsInWords(isBest ? rules.representativeMargin : rules.careMargin));
}

QString sentenceFor(Shortfall shortfall, const Representativeness &result, const ResultColumns &columns)
{
    switch (shortfall) {
    case Shortfall::Coverage:
        //: %1 and %2 are numbers of students, %3 a whole percentage
        return (result.isOfRegistered ? Tr::tr("Registered students with a score: %1 of %2 (%3%).")
                                      //: %1 and %2 are numbers of students, %3 a whole percentage
                                      : Tr::tr("Records loaded with a score: %1 of %2 (%3%)."))
            .arg(counted(result.scored), counted(result.registered))
            .arg(wholePercentage(result.coverage()));
    case Shortfall::Difference: {
        const GroupCoverage &group = *std::ranges::max_element(
            result.groups, {}, [](const GroupCoverage &one) { return std::abs(one.difference); });
        const QString name =
            valueName(group.dimension, group.code, columns, result.query.area, result.query.year);
        const bool isMissing = group.difference < 0;
        const QString text = result.isOfRegistered
                                 //: %1 is a group such as "Grade 5"; %2 and %3 are percentages of students
                                 ? (isMissing ? Tr::tr("%1 is missing most: %2% of the scored, %3% of the registered.")
                                              //: %1 is a group such as "Grade 5"; %2 and %3 are percentages of students
                                              : Tr::tr("%1 is ahead of the others: %2% of the scored, %3% of the registered."))
                                 //: %1 is a group such as "Grade 5"; %2 and %3 are percentages of records
                                 : (isMissing ? Tr::tr("%1 is missing most: %2% of the scored, %3% of the records loaded.")
                                              //: %1 is a group such as "Grade 5"; %2 and %3 are percentages of records
                                              : Tr::tr("%1 is ahead of the others: %2% of the scored, %3% of the records loaded."));
        return text.arg(name, tenthsInWords(100 * group.shareOfScored),
                        tenthsInWords(100 * group.shareOfRegistered));
    }
    case Shortfall::Margin:
        if (!result.estimate)
            return Tr::tr("Nothing is there yet to estimate the final percent from.");
        //: %1 and %2 are percentages
        return Tr::tr("The final percent may still be anything from %1% to %2%.")
            .arg(tenthsInWords(result.estimate->low), tenthsInWords(result.estimate->high));
    }
    return {};
}

QString registeredMeaning(std::int64_t notListed)
{
    const QString text = Tr::tr("Registered: everyone whom TOMS's registration reports list for an area, and everyone with a record of it here.");
    if (notListed <= 0)
        return text;
    return text + u' ' + Tr::tr("%n tests have a record here and stand in no such report.", nullptr, static_cast<int>(notListed));
}

QString nobodyScoredText(const Representativeness &result)
{
    const int all = static_cast<int>(result.registered);
    return result.isOfRegistered
               ? Tr::tr("None of the %n registered students has a score yet: nothing can be compared or estimated.", nullptr, all)
               : Tr::tr("None of the %n records loaded has a score yet: nothing can be compared or estimated.", nullptr, all);
}

QString estimateText(const Representativeness &result)
{
    if (!result.estimate)
        return Tr::tr("Nothing is there yet to estimate the final percent from.");
    //: %1 and %2 are percentages: "likely between 41.2% and 44.0%"
    return (result.isOfRegistered
                ? Tr::tr("When all scores are in, the percent met or exceeded is likely between %1% and %2%.")
                //: %1 and %2 are percentages; students who are in no file yet are not in this
                : Tr::tr("When the records loaded all have their scores, the percent met or exceeded is likely between %1% and %2%."))
        .arg(tenthsInWords(result.estimate->low), tenthsInWords(result.estimate->high));
}

QString remainingText(const Representativeness &result)
{
    const int awaiting = static_cast<int>(result.awaiting);
    if (awaiting > 0) {
        const QString text =
            result.isOfRegistered
                //: %1 and %2 are percentages
                ? Tr::tr("%n registered students are still without a score: if none meets the standard it ends at %1%, if all do at %2%.",
                         nullptr, awaiting)
                //: %1 and %2 are percentages; students who are in no file yet are not in this
                : Tr::tr("%n records loaded are still without a score: if none meets the standard they end at %1%, if all do at %2%. "
                         "Students without a record are not in this.",
                         nullptr, awaiting);
        return text.arg(tenthsInWords(result.boundLow), tenthsInWords(result.boundHigh));
    }
    if (result.isFinal())
        return Tr::tr("No score is still to come: the percent is final.");
    return result.isOfRegistered ? Tr::tr("No registered student awaits a score, but results of the year are still coming.")
                                 : Tr::tr("No record loaded awaits a score. Whether others are still to come is not known.");
}

QStringList leftOutTexts(const Representativeness &result)
{
    QStringList texts;
    for (const Dimension dimension : result.ignored)
        //: %1 is a filter, "Score status" or "Level"
        texts.append(Tr::tr("Not filtered by %1 here: who has a score is what is compared.").arg(dimensionName(dimension)));
    if (result.ofNoKnownGroup > 0)
        texts.append(Tr::tr("%n registered students have no record yet that says their groups: they are not compared by those.", nullptr,
                            static_cast<int>(result.ofNoKnownGroup)));
    if (result.notFilterable > 0)
        texts.append(Tr::tr("%n registered students have no record yet that says whether the filter is for them: they are left out.",
                            nullptr, static_cast<int>(result.notFilterable)));
    return texts;
}

} // namespace scoredesk::analytics
