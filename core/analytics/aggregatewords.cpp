// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/aggregate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

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

} // namespace

QString sentenceFor(const AggregateNote &note)
{
    using Kind = AggregateNote::Kind;
    switch (note.kind) {
    case Kind::NobodyMatches:
        return Tr::tr("Nobody has a record that matches the filter.");
    case Kind::SeveralRaces:
        //: %1 is a number of students
        return Tr::tr("Students of several races stand in each of their rows (%1 of them), so rows add up to "
                      "more than the total.")
            .arg(counted(note.count));
    case Kind::SeveralGroups:
        //: %1 is a number of students
        return Tr::tr("Students of several groups stand in each of their rows (%1 of them), so rows add up to more than the total.")
            .arg(counted(note.count));
    case Kind::GroupMembers:
        //: %1 and %2 are numbers of students, %3 is the name of a group of students
        return Tr::tr("%1 of the %2 students in the group \u201c%3\u201d are in the loaded data.")
            .arg(counted(note.count), counted(note.of), note.detail);
    case Kind::NoScaleScore:
        //: %1 is a number of records
        return Tr::tr("Records with a level and no scale score: %1. They count in the shares and in no mean.")
            .arg(counted(note.count));
    case Kind::NoCutScore:
        //: %1 is a number of records
        return Tr::tr("Records of a grade or year without a known cut score: %1. They are not in the "
                      "distance from standard.")
            .arg(counted(note.count));
    case Kind::MixedGrades:
        return Tr::tr("The total has no mean scale score: its scores are of several grades.");
    case Kind::NoIndicator:
        if (note.count < 0)
            return Tr::tr("Some records have a level, and an Include Indicator that is blank or not a known code. They are in no score and no percent.");
        return Tr::tr("%n records have a level, and an Include Indicator that is blank or not a known code. They are in no score and no percent.",
                      nullptr, static_cast<int>(note.count));
    case Kind::BlankValues:
        //: %1 is the name of a student group such as "Gender", %2 a number of records
        return Tr::tr("%1 is blank in the file, or a code nobody knows, for some records: %2. They have a "
                      "row of their own.")
            .arg(note.detail, counted(note.count));
    case Kind::PublicPart:
        return Tr::tr("Small groups are guarded within these numbers alone. Beside a board packet or an aggregate report of the same data, or numbers "
                      "with other filters, by other dimensions, of other days or by other schools (tested or enrolled), hidden rows can be worked "
                      "out: publish from one place only.");
    case Kind::RowsHidden:
        //: %1 is a number of rows
        return Tr::tr("Rows without numbers: %1. Groups with fewer than 11 tested are hidden, and others so "
                      "that those "
                      "cannot be worked out.")
            .arg(counted(note.count));
    }
    return {};
}

QString sentenceFor(const AggregateRefusal &refusal)
{
    using Reason = AggregateRefusal::Reason;
    switch (refusal.reason) {
    case Reason::NothingLoaded:
        return Tr::tr("Nothing is loaded yet. Get the Student Score Data File in TOMS and import it.");
    case Reason::YearNotLoaded:
        //: %1 is a school year
        return Tr::tr("No results of %1 are loaded. Get the Student Score Data File of that year in TOMS and "
                      "import it.")
            .arg(refusal.subject);
    case Reason::AreaNotTaken:
        //: %1 is a content area
        return Tr::tr("Nobody has a record of %1 in that year.").arg(refusal.subject);
    case Reason::RepeatedDimension:
        //: %1 is a dimension such as "School"
        return Tr::tr("%1 stands twice among the dimensions.").arg(refusal.subject);
    case Reason::EmptyFilter:
        //: %1 is a dimension such as "School"
        return Tr::tr("The filter on %1 has no value.").arg(refusal.subject);
    case Reason::UnknownValue:
        //: %1 is a dimension such as "School"
        return Tr::tr("%1 has no such value in the loaded results.").arg(refusal.subject);
    case Reason::ClassOfNeedsScience:
        return Tr::tr(
            "Only science has a class-of view: high-school CAST by the students who are in grade 12.");
    case Reason::PublicGroup:
        return Tr::tr("Groups of students are not for publication: they overlap with each other and with every other row, so that a hidden number "
                      "could be worked out. Leave the group out.");
    case Reason::PublicFilter:
        return Tr::tr("Tables that are published together have no filters: beside the same tables without them they would tell the numbers of those "
                      "left out.");
    case Reason::TooManyRows:
        return Tr::tr("Too many rows. Cross fewer dimensions, or filter.");
    }
    return {};
}

QString rowLabel(const Aggregate &aggregate, const AggregateRow &row, const ResultColumns &columns)
{
    QStringList names;
    for (std::size_t i = 0; i < row.codes.size(); ++i)
        names << valueName(aggregate.query.by[i], row.codes[i], columns, aggregate.query.area,
                           aggregate.query.year);
    return names.isEmpty() ? Tr::tr("All students") : names.join(u" \u00b7 "_s);
}

} // namespace scoredesk::analytics
