// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/representativeness.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace scoredesk::analytics {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::analytics)
};

QString counted(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
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

QString ruleText(Indication indication, const IndicationRules &rules)
{
    const bool isBest = indication == Indication::Representative;
    if (indication == Indication::NotYet)
        return Tr::tr("Not yet: anything less.");
    //: %1 is "Representative" or "Use with care", %2 a whole percentage, %3 and %4 decimal numbers
    return Tr::
        tr("%1: at least %2% of registered students have a score, no group differs from its share by more "
           "than %3, and the final percent is known to ±%4 points.")
            .arg(indicationName(indication))
            .arg(wholePercentage(isBest ? rules.representativeCoverage : rules.careCoverage))
            .arg(decimal(isBest ? rules.representativeDifference : rules.careDifference, 2),
                 decimal(isBest ? rules.representativeMargin : rules.careMargin, 1));
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
        return text.arg(name, decimal(100 * group.shareOfScored, 1),
                        decimal(100 * group.shareOfRegistered, 1));
    }
    case Shortfall::Margin:
        if (!result.estimate)
            return Tr::tr("Nothing is there yet to estimate the final percent from.");
        //: %1 and %2 are percentages
        return Tr::tr("The final percent may still be anything from %1% to %2%.")
            .arg(decimal(result.estimate->low, 1), decimal(result.estimate->high, 1));
    }
    return {};
}

} // namespace scoredesk::analytics
