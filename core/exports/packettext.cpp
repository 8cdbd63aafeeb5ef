// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/packettext.h"

#include "core/analytics/shares.h"
#include "core/base/text.h"
#include "core/domain/wording.h"
#include "core/exports/aggregatetable.h"
#include "core/files/xlsxwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

QString counted(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

QString decimal(double value)
{
    return tenthsInWords(value);
}

QString yearName(domain::SchoolYear year)
{
    return domain::schoolYearName(year);
}

} // namespace

QString packetTitle(domain::SchoolYear year, bool isPartial)
{
    //: %1 is a school year
    return (isPartial ? Tr::tr("CAASPP results %1, partial results") : Tr::tr("CAASPP results %1")).arg(yearName(year));
}

QString allStudents()
{
    return Tr::tr("All students");
}

QString allGrades()
{
    return Tr::tr("All grades");
}

QString byDimension(Dimension dimension)
{
    if (dimension == Dimension::Grade)
        return Tr::tr("By grade");
    if (dimension == Dimension::School)
        return Tr::tr("By school");
    //: heading of a table; %1 is a student group such as "Gender"
    return Tr::tr("By group: %1").arg(dimensionName(dimension));
}

QString areaTitle(domain::ContentArea area, domain::SchoolYear year)
{
    //: title of a page; %1 is a content area, %2 a school year
    return Tr::tr("%1 by grade and school, %2").arg(domain::areaName(area), yearName(year));
}

QString groupTitle(domain::ContentArea area, domain::SchoolYear year)
{
    //: title of a page; %1 is a content area, %2 a school year
    return Tr::tr("%1 by student group, %2").arg(domain::areaName(area), yearName(year));
}

QString coverageTitle(domain::ContentArea area, domain::SchoolYear year)
{
    //: title of a page; %1 is a content area, %2 a school year
    return Tr::tr("%1: do these results stand for all students? %2").arg(domain::areaName(area), yearName(year));
}

QString schoolTitle(const QString &school, domain::SchoolYear year)
{
    //: title of a page; %1 is a school, %2 a school year
    return Tr::tr("%1, %2").arg(school, yearName(year));
}

QString notesTitle()
{
    return Tr::tr("Notes on method");
}

QString droppedSentence(Dimension by)
{
    //: %1 is a student group or "School"
    return Tr::tr("%1: not shown here, so that the numbers of a small group cannot be worked out.")
        .arg(dimensionName(by));
}

QString hiddenAreaSentence(domain::ContentArea area)
{
    //: %1 is a content area
    return Tr::tr("%1: not shown here, to protect a group of few students.").arg(domain::areaName(area));
}

QString noGradesSentence()
{
    return Tr::tr("A table without grades tells only the whole school: its grades would tell of groups of few students.");
}

QString heldLabel(const QString &label)
{
    return label + u" †"_s;
}

QString heldSentence(const QDateTime &asOf)
{
    //: %1 is a date and time
    return Tr::tr("† Numbers as the packet of %1 told them, not those of today: they are kept so that who lays the two packets side by side cannot work "
                  "out the numbers of few students.")
        .arg(domain::asOfText(asOf, QDate(1970, 1, 1)));
}

QString groupedSentence()
{
    return Tr::tr("Some rows tell only how many met the standard (levels 3–4) and how many did not (1–2), so that a small group cannot be "
                  "worked out.");
}

QString asOfWords(const QDateTime &asOf)
{
    //: %1 is a date and time; with the year always, as paper is kept
    return Tr::tr("As of %1").arg(domain::asOfText(asOf, QDate(1970, 1, 1)));
}

QString partialWords()
{
    return Tr::tr("Partial results");
}

namespace {

/// What the person who answers for the packet attests. Without a name a line to sign.
QStringList attestation(const PacketContent &content, const std::vector<PacketHeadline> &headlines)
{
    QStringList covered, notCovered;
    bool isOfAll = true;
    for (const PacketHeadline &headline : headlines) {
        if (headline.total.isSuppressed || !headline.indication)
            continue;
        const QString area = domain::areaName(headline.area);
        isOfAll = isOfAll && headline.indication == Indication::Representative;
        if (headline.indication == Indication::NotYet)
            notCovered.append(area);
        else
            //: %1 is a content area, in a list of those attested
            covered.append(headline.indication == Indication::UseWithCare ? Tr::tr("%1 (to be used with care)").arg(area) : area);
    }
    if (covered.isEmpty() && !notCovered.isEmpty())
        return {Tr::tr("No area stands for all students yet: that these results represent the students tested is not attested.")};
    const QString areas = QLocale().createSeparatedList(covered);
    QString text;
    if (!content.attestedBy.isEmpty())
        //: %1 is the name of a person, %2 a list of content areas
        text = isOfAll ? Tr::tr("%1 attests that these results represent the students tested.").arg(content.attestedBy)
                       : Tr::tr("%1 attests that the results of %2 represent the students tested.").arg(content.attestedBy, areas);
    else
        //: %1 is a list of content areas
        text = isOfAll ? Tr::tr("These results represent the students tested.") : Tr::tr("The results of %1 represent the students tested.").arg(areas);
    if (!notCovered.isEmpty())
        //: %1 is a list of content areas
        text += u' ' + Tr::tr("It is not attested of %1.").arg(QLocale().createSeparatedList(notCovered));
    QStringList lines{text};
    if (content.attestedBy.isEmpty())
        //: %1 is a line to sign on
        lines.append(Tr::tr("Attested by: %1").arg(QString(36, u'_')));
    return lines;
}

} // namespace

QStringList coverSentences(const PacketContent &content, const std::vector<PacketHeadline> &headlines)
{
    const bool isAnyNotYet = std::ranges::any_of(headlines, [](const PacketHeadline &headline) {
        return !headline.total.isSuppressed && headline.indication == Indication::NotYet;
    });
    QStringList lines;
    if (!content.purpose.isEmpty())
        //: %1 is what the packet is for, as a person wrote it
        lines.append(Tr::tr("Purpose: %1").arg(content.purpose));
    lines += attestation(content, headlines);
    if (isAnyNotYet)
        lines.append(Tr::tr("An area marked “Not yet” does not stand for all students so far; its page on that says what is missing."));
    if (content.isPartial)
        lines.append(Tr::tr("Partial results: they change every day until the state publishes, which it does in the fall. Each "
                            "area has a page that says how far they stand for all students."));
    lines.append(content.isPublic ? Tr::tr("Groups with fewer than 11 tested are not shown, nor what would let them be worked out.")
                                  : Tr::tr("Not for publication: small groups are shown with their numbers."));
    return lines;
}

QStringList coverageSentences(const Representativeness &found, bool hasShares)
{
    QStringList lines;
    const std::array<std::int64_t, 2> parts{found.scored, found.registered - found.scored};
    const std::vector<int> shares = roundedShares(parts, 1000);
    if (!shares.empty())
        //: %1 and %2 are numbers of students, %3 a percentage; the data file lists who has a record, reports of TOMS who is registered
        lines.append((found.isOfRegistered
                          ? Tr::tr("Registered students who have a valid score: %1 of %2 (%3%). Students whose score can still come: %4.")
                          : Tr::tr("Students with a record who have a valid score: %1 of %2 (%3%). Students whose score can still come: %4."))
                         .arg(counted(found.scored), counted(found.registered), decimal(shares[0] / 10.0), counted(found.awaiting)));
    if (!hasShares)
        return lines;
    if (found.estimate)
        //: percentages; the interval is a 90 % interval
        lines.append(Tr::tr("Estimated final percent at or above the standard: %1% (nine times in ten between %2% and %3%).")
                         .arg(decimal(found.estimate->percent), decimal(found.estimate->low), decimal(found.estimate->high)));
    lines.append((found.isOfRegistered
                      ? Tr::tr("Whatever comes, it will be between %1% (no remaining student meets the standard) and %2% (all do).")
                      : Tr::tr("Of the students with a record it will be between %1% (no remaining student meets the standard) and %2% (all do); "
                               "students without a record are not in this."))
                     .arg(decimal(found.boundLow), decimal(found.boundHigh)));
    return lines;
}

std::vector<std::uint32_t> studentsElsewhere(const Snapshot &snapshot, AggregateQuery query)
{
    const domain::CdsCode own = snapshot.lea().code;
    const std::vector<domain::Place> &leas = snapshot.results().leas;
    query.isPublic = false;
    query.by = {Dimension::Lea};
    std::vector<std::uint32_t> students;
    for (std::size_t code = 1; own.isValid() && code < leas.size(); ++code) {
        if (leas[code].code == own)
            continue;
        const std::array<std::uint16_t, 1> codes{static_cast<std::uint16_t>(code)};
        const std::vector<std::uint32_t> there = studentsBehind(snapshot, query, codes);
        students.insert(students.end(), there.begin(), there.end());
    }
    return students;
}

QString includedSentence(domain::Basis basis, std::int64_t elsewhere, bool isPublic)
{
    if (elsewhere == 0)
        return Tr::tr("All records of the files loaded are counted.");
    const bool isTested = basis == domain::Basis::Tested;
    if (isPublic)
        return isTested ? Tr::tr("All records of the files loaded are counted, those of students who were tested at schools of other districts too.")
                        : Tr::tr("All records of the files loaded are counted, those of students who are enrolled at schools of other districts too.");
    const int count = static_cast<int>(elsewhere);
    return isTested ? Tr::tr("All records of the files loaded are counted: %n students who were tested at schools of other districts are in the totals.",
                             nullptr, count)
                    : Tr::tr("All records of the files loaded are counted: %n students who are enrolled at schools of other districts are in the totals.",
                             nullptr, count);
}

QStringList unknownGroupSentences(const Representativeness &found, bool isPublic)
{
    if (found.ofNoKnownGroup == 0)
        return {};
    QStringList lines = isPublic ? QStringList() : leftOutTexts(found);
    lines.append(Tr::tr("A table of groups may add up to fewer than all registered students: those without a record that says their group are in none "
                        "of its rows."));
    return lines;
}

namespace {

/// What representativeness compares with: not the same in every area where reports list all registered students of some alone.
QString comparedWith(const PacketContent &content)
{
    bool isAnyOfRegistered = false, isAnyOfRecords = false;
    for (const PacketPage &page : content.pages)
        if (page.representativeness)
            (page.representativeness->isOfRegistered ? isAnyOfRegistered : isAnyOfRecords) = true;
    const QString groups = Tr::tr("by school, grade, ethnicity, English language acquisition status, economic disadvantage, disability and gender");
    //: the placeholder is "by school, grade, …"
    const QString registered = Tr::tr("Representativeness compares students with a valid score to all registered students, %1.");
    //: the placeholder is "by school, grade, …"
    const QString records = Tr::tr("Representativeness compares students with a valid score to all students with a record, %1. No report says who else "
                                   "is registered.");
    //: the placeholder is "by school, grade, …"
    const QString either = Tr::tr("Representativeness compares students with a valid score to all registered students, in areas where no report lists "
                                  "those to all students with a record, %1.");
    if (!isAnyOfRegistered)
        return records.arg(groups);
    return (isAnyOfRecords ? either : registered).arg(groups) + u' ' + registeredMeaning();
}

} // namespace

QStringList methodSentences(const PacketContent &content, const PacketOptions &options)
{
    QStringList lines{
        Tr::tr("Source: the Student Score Data File of TOMS as it stood at the time printed on every page. Records are all rows of the "
               "file; valid scores (N) are those with an achievement level that count in the results of the state. Percents are of valid scores."),
        Tr::tr("Percents of one row always add up to 100: each is rounded down, and what is missing goes to those with the largest "
               "remainder. Met or exceeded is levels 3 and 4, rounded as one; for tests of three levels it is level 3."),
        Tr::tr("Mean scale scores are given only where all scores are of one grade."),
        options.basis == domain::Basis::Tested ? Tr::tr("Schools are those where students were tested last.")
                                               : Tr::tr("Schools are those where students are enrolled (CALPADS)."),
        Tr::tr("Students whose test is not finished or not scored yet, and those with a condition code, are in no percent."),
        comparedWith(content) + u' '
            + Tr::tr("A group is marked where its share among students with a score is clearly larger or smaller than among all (by the measure "
                     "customary for comparing two groups, above 0.1). The estimate fills in the missing scores from students who are alike."),
        Tr::tr("The PDF is tagged for screen readers: language, headings, tables with their header cells, and a sentence in place of each chart; its "
               "text can be searched. The workbook holds the same tables.")};
    if (content.isPublic) {
        lines.append(Tr::tr("Not shown (*): groups with fewer than 11 tested, as the state does, and further groups, so that nothing "
                            "hidden can be worked out from totals, from schools and grades taken together, or from school pages."));
        if (options.guardsExtremes)
            lines.append(Tr::tr("Groups of which all or none are at a level, or met the standard, are not shown either."));
        lines.append(Tr::tr("Where few students are at a level, levels 1–2 and 3–4 are put together, so that more groups can be shown."));
        if (!options.earlier.isEmpty())
            lines.append(Tr::tr("Packets of this year that were given out before are taken into account, school pages aside. A row (†) keeps the numbers it had, or "
                                "is not shown, where its new ones beside the old would tell of few students, here or in another row."));
        lines.append(Tr::tr("Not guarded against: what readers know of students by other means."));
    }
    if (content.isSample)
        lines.append(Tr::tr("SAMPLE: students, schools and results are made up."));
    return lines;
}

Result<void> writePacketXlsx(const PacketContent &content, const QString &path, const std::function<bool()> &mayCommit)
{
    std::vector<files::TableColumn> columns{{Tr::tr("Page"), 44},       {Tr::tr("Content area"), 14}, {Tr::tr("Table"), 26},
                                            {Tr::tr("Row"), 34},        {Tr::tr("Records"), 10},      {Tr::tr("Tested"), 10},
                                            {Tr::tr("Valid scores (N)"), 16}, {Tr::tr("Level 1"), 9}, {Tr::tr("Level 2"), 9},
                                            {Tr::tr("Level 3"), 9},     {Tr::tr("Level 4"), 9},       {Tr::tr("Level 1 %"), 10},
                                            {Tr::tr("Level 2 %"), 10},  {Tr::tr("Level 3 %"), 10},    {Tr::tr("Level 4 %"), 10},
                                            {Tr::tr("Met or exceeded %"), 18}, {Tr::tr("Mean scale score"), 16}, {Tr::tr("Note"), 44}};
    // after the page, its tables and rows, and what is counted of them
    enum Column { FirstLevel = 7, FirstShare = 11, MetShare = 15, MeanScore = 16, Note = 17 };
    QStringList stamp{content.leaName, content.asOfStamp()};
    if (content.isPartial)
        stamp.append(content.partialStamp());
    if (content.isSample)
        stamp.append(Tr::tr("SAMPLE"));
    if (!content.isPublic)
        stamp.append(Tr::tr("Not for publication"));
    auto made = files::XlsxWriter::create(path, columns,
                                          {.sheetName = Tr::tr("Board packet"), .preamble = stamp.join(u" · "_s)});
    if (!made)
        return made.error();
    files::XlsxWriter &out = **made;
    const auto writeRow = [&](const PacketPage &page, const PacketTable &table, const PacketRow &row) {
        int column = 0;
        for (const QString &text : {page.title, domain::areaName(table.area), table.title, row.label})
            out.text(column++, text.toUtf8().toStdString());
        if (row.isSuppressed) {
            out.text(Note,
                     Tr::tr("Not shown: fewer than 11 tested, or to protect such a group").toUtf8().toStdString());
            out.endRow();
            return;
        }
        const Measures &m = row.measures;
        for (const std::int64_t count : {m.records, m.tested, m.scored})
            out.number(column++, count);
        if (row.detail > Detail::Met) {
            out.text(Note, Tr::tr("Only counts, to protect a small group").toUtf8().toStdString());
            out.endRow();
            return;
        }
        if (row.detail == Detail::Met) {
            out.text(FirstLevel, Tr::tr("1–2: %1").arg(counted(row.measures.levels[0])).toUtf8().toStdString());
            out.text(FirstLevel + 2, Tr::tr("3–4: %1").arg(counted(row.measures.levels[2])).toUtf8().toStdString());
            if (row.metTenths() >= 0)
                out.number(MetShare, row.metTenths() / 10.0);
            out.text(Note, Tr::tr("Levels put together, to protect a small group").toUtf8().toStdString());
            out.endRow();
            return;
        }
        const std::size_t levels = domain::isAlternate(table.area) || table.area == domain::ContentArea::Csa ? 3 : 4;
        const std::vector<int> shares = roundedShares(m.levels, 1000);
        for (std::size_t level = 0; level < levels; ++level) {
            out.number(FirstLevel + int(level), m.levels[level]);
        }
        for (std::size_t level = 0; row.metTenths() >= 0 && level < levels; ++level)
            out.number(FirstShare + int(level), shares[level] / 10.0);
        if (row.metTenths() >= 0)
            out.number(MetShare, row.metTenths() / 10.0);
        if (const auto mean = m.meanScaleScore())
            out.number(MeanScore, roundedTenths(*mean));
        out.endRow();
    };
    for (const PacketPage &page : content.pages)
        for (const PacketTable &table : page.tables) {
            writeRow(page, table, table.total);
            for (const PacketRow &row : table.rows)
                writeRow(page, table, row);
            if (table.instead.isEmpty())
                continue;
            for (int column = 0; const QString &text : {page.title, domain::areaName(table.area), table.title})
                out.text(column++, text.toUtf8().toStdString());
            out.text(Note, table.instead.toUtf8().toStdString());
            out.endRow();
        }
    if (mayCommit && !mayCommit())
        return Error{ErrorKind::Cancelled, {}, {}};
    const Result<void> done = out.finish();
    if (done)
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return done;
}

} // namespace scoredesk::exports
