// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counts.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/session.h"
#include "core/domain/wording.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

QString percentText(std::int64_t part, std::int64_t whole, const QString &ofWhat = {})
{
    return whole > 0 ? QLocale().toString(100.0 * double(part) / double(whole), 'f', 1) + u" %"_s + ofWhat : u"none"_s;
}

/// Areas with a row in the file or with a student who is registered by grade.
QList<domain::ContentArea> areasOf(const analytics::BalanceSheet &sheet)
{
    QList<domain::ContentArea> areas;
    for (const domain::ContentArea area : domain::kContentAreas)
        if (sheet.inFile[domain::areaIndex(area)].records > 0
            || std::ranges::any_of(sheet.areas, [area](const auto &balance) { return balance.area == area; }))
            areas << area;
    return areas;
}

/// What is known of one area: registered students, and of the rows.
struct AreaCounts
{
    analytics::FileRows inFile;
    std::int64_t registered = -1;
    std::int64_t notListed = 0;      ///< of registered, with a row and in no report
    std::int64_t scoredThisYear = 0; ///< without a prior-year cohort, who are not registered this year
    std::int64_t carriedOver = 0;    ///< scored rows of a prior-year cohort: in `scored` of the contract, in no registered
};

AreaCounts countsOf(const analytics::BalanceSheet &sheet, domain::ContentArea area)
{
    AreaCounts counts{sheet.inFile[domain::areaIndex(area)]};
    for (const analytics::AreaBalance &balance : sheet.areas) {
        if (balance.area == area) {
            counts.registered = balance.registered;
            counts.notListed = balance.notListed;
            counts.scoredThisYear = balance.scored;
        }
    }
    counts.carriedOver = std::max<std::int64_t>(0, counts.inFile.scored - counts.scoredThisYear);
    return counts;
}

QString textOf(const analytics::Snapshot &snapshot)
{
    const domain::LeaInfo &lea = snapshot.lea();
    const analytics::BalanceSheet &sheet = snapshot.balance();
    if (lea.generation == 0)
        return u"Nothing is loaded yet. Get the Student Score Data File in TOMS and run: scoredesk-cli import FILE\n"_s;
    QString text = lea.name;
    if (lea.code.isValid())
        text += u" ("_s + lea.code.text() + u')';
    text += u", "_s + domain::schoolYearName(lea.year) + (lea.isSample ? u", SAMPLE"_s : QString()) + u'\n';
    text += u"As of %1%2. %3.\n\n"_s.arg(domain::asOfText(lea.asOf),
                                                 snapshot.isPartial() ? u", partial"_s : QString(),
                                                 counted(sheet.students, u"student"_s, u"students"_s));
    QList<QStringList> rows{{u"Area"_s, u"Registered"_s, u"Rows"_s, u"Scored"_s, u"Share"_s}};
    bool anyKnown = false, anyUnknown = false;
    QString carriedOver, notListed;
    for (const domain::ContentArea area : areasOf(sheet)) {
        const AreaCounts counts = countsOf(sheet, area);
        const bool isKnown = counts.registered >= 0;
        (isKnown ? anyKnown : anyUnknown) = true;
        rows << QStringList{domain::areaName(area), isKnown ? counted(counts.registered) : u"not known"_s,
                            counted(counts.inFile.records), counted(counts.inFile.scored),
                            isKnown ? percentText(counts.scoredThisYear, counts.registered, u" of the registered"_s)
                                    : percentText(counts.inFile.scored, counts.inFile.records, u" of the rows loaded"_s)};
        if (isKnown && counts.notListed > 0)
            notListed += u"%1: %2 of the registered have a row here and stand in no registration report.\n"_s.arg(domain::areaName(area),
                                                                                                                 counted(counts.notListed));
        if (counts.carriedOver > 0)
            carriedOver += u"%1: %2 of the scored carried over from an earlier year's test; a share of the registered leaves them out.\n"_s.arg(
                domain::areaName(area), counted(counts.carriedOver));
    }
    text += alignedTable(rows, {1, 2, 3}) + notListed + carriedOver;
    if (lea.hasRegistrations && anyUnknown)
        text += u"The Test Assignment or SSR Distribution report that is loaded lists only a part of the students, so it does not say "
                u"how many are registered. Get it in TOMS without a filter.\n"_s;
    else if (!anyKnown || anyUnknown)
        text += u"Registered students: "_s + domain::notLoaded(u"Test Assignment"_s) + u'\n';
    text += u'\n';
    if (sheet.reportsReleased < 0)
        text += u"SSRs: %1 eligible. "_s.arg(counted(sheet.reportsEligible, u"student"_s, u"students"_s))
                + domain::notLoaded(u"SSR Availability"_s) + u'\n';
    else
        text += u"SSRs: %1 of %2 released (%3).\n"_s.arg(counted(sheet.reportsReleased), counted(sheet.reportsEligible),
                                                         percentText(sheet.reportsReleased, sheet.reportsEligible));
    return text;
}

QJsonObject jsonOf(const analytics::Snapshot &snapshot)
{
    const domain::LeaInfo &lea = snapshot.lea();
    const analytics::BalanceSheet &sheet = snapshot.balance();
    QJsonObject areas;
    // Who is registered stands in the Test Assignment or SSR Distribution report; while none is loaded the share is of the rows.
    for (const domain::ContentArea area : areasOf(sheet)) {
        const AreaCounts counts = countsOf(sheet, area);
        const bool isKnown = counts.registered >= 0;
        areas.insert(domain::areaCode(area),
                     QJsonObject{{u"registered"_s, isKnown ? QJsonValue(qint64(counts.registered)) : QJsonValue()},
                                 {u"notListed"_s, isKnown ? QJsonValue(qint64(counts.notListed)) : QJsonValue()},
                                 {u"records"_s, qint64(counts.inFile.records)},
                                 {u"scored"_s, qint64(counts.inFile.scored)},
                                 {u"carriedOver"_s, qint64(counts.carriedOver)},
                                 {u"percentScored"_s, isKnown ? jsonPercent(counts.scoredThisYear, counts.registered)
                                                              : jsonPercent(counts.inFile.scored, counts.inFile.records)}});
    }
    const bool releasedKnown = sheet.reportsReleased >= 0;
    return {{u"lea"_s, QJsonObject{{u"code"_s, jsonText(lea.code.text())}, {u"name"_s, jsonText(lea.name)}}},
            {u"year"_s, jsonText(lea.year.code())},
            {u"asOf"_s, jsonInstant(lea.asOf)},
            {u"partial"_s, snapshot.isPartial()},
            {u"sample"_s, lea.isSample},
            {u"generation"_s, qint64(lea.generation)},
            {u"students"_s, qint64(sheet.students)},
            {u"areas"_s, areas},
            {u"ssr"_s, QJsonObject{{u"eligible"_s, qint64(sheet.reportsEligible)},
                                   {u"released"_s, jsonNumber(sheet.reportsReleased)},
                                   {u"percentReleased"_s,
                                    releasedKnown ? jsonPercent(sheet.reportsReleased, sheet.reportsEligible)
                                                  : QJsonValue()}}}};
}

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"status takes no arguments."_s);
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    auto read = readSnapshot(std::get<store::Cache>(opened), console);
    if (const auto *status = std::get_if<ExitStatus>(&read))
        return *status;
    const auto &snapshot = *std::get<std::shared_ptr<const analytics::Snapshot>>(read);
    console.answer(jsonOf(snapshot), console.isJson() ? QString() : textOf(snapshot));
    return ExitStatus::Done;
}

} // namespace

Command statusCommand()
{
    return {u"status"_s,
            {},
            u"As-of time, rows and scores by content area, SSR status."_s,
            u"Counts every row of the newest year's data file, those of a prior-year cohort "
            u"(ScienceCurrentYearFlag N) too. carriedOver says how many\nof the scored are such rows; percentScored of the registered leaves them out. registered is everyone\nwhom TOMS's registration reports list for the area and everyone with a row of it; notListed says how many "
            u"of them only have\nthe row. Both are null until a Test Assignment or SSR Distribution report of all students is loaded; then "
            u"percentScored is of the\nregistered, else of the records."_s,
            {},
            run};
}

} // namespace scoredesk::cli
