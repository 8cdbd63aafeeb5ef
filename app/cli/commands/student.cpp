// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/session.h"
#include "core/domain/profile.h"
#include "core/domain/wording.h"

#include <QtCore/QJsonArray>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

QString yesNo(YesNo value)
{
    return value == YesNo::Yes ? u"Yes"_s : value == YesNo::No ? u"No"_s : QString();
}

QJsonObject jsonDemographics(const StudentProfile &profile)
{
    if (profile.records.isEmpty())
        return {};
    const ScoreRecord &newest = profile.records.first();
    return {
        {u"gender"_s, jsonText(code(newest.gender))},
        {u"ethnicity"_s, newest.ethnicity > 0 ? QJsonValue(QString::number(newest.ethnicity)) : QJsonValue()},
        {u"elas"_s, jsonText(code(newest.elas))},
        {u"language"_s, jsonText(profile.student.languageCode)},
        {u"economicDisadvantage"_s, jsonText(yesNo(newest.economicDisadvantage))},
        {u"disability"_s, jsonText(yesNo(newest.disability))},
        {u"section504"_s, jsonText(yesNo(newest.section504))},
        {u"migrant"_s, jsonText(yesNo(newest.migrant))},
        {u"military"_s, jsonText(yesNo(newest.military))},
        {u"homeless"_s, jsonText(yesNo(newest.homeless))},
        {u"foster"_s, jsonText(yesNo(newest.foster))}};
}

QJsonArray jsonAppeals(const ScoreStatusRow &row)
{
    QJsonArray appeals;
    for (const Appeal &appeal : row.appeals.value_or(QList<Appeal>()))
        appeals << QJsonObject{{u"type"_s, appealName(appeal.type)},
                               {u"status"_s, appeal.status},
                               {u"date"_s, jsonDay(appeal.date)},
                               {u"decidedDate"_s, jsonDay(appeal.decided)},
                               {u"case"_s, jsonText(appeal.caseNumber)}};
    return appeals;
}

QJsonObject jsonRow(const ScoreStatusRow &row)
{
    QJsonArray codes;
    if (!row.conditionText.isEmpty())
        codes << row.conditionText;
    QJsonObject object{{u"area"_s, areaCode(row.area)},
                       {u"year"_s, row.year.code()},
                       {u"grade"_s, jsonText(gradeCode(row.grade))},
                       {u"status"_s, statusName(row)},
                       {u"box"_s, boxName(row.verdict.box)},
                       {u"loaded"_s, row.hasRow},
                       {u"scoreAvailableDate"_s, jsonDay(row.scoreAvailable)},
                       {u"conditionCodes"_s, codes},
                       {u"appeals"_s, jsonAppeals(row)},
                       {u"scaleScore"_s, jsonNumber(row.scaleScore)},
                       {u"level"_s, jsonNumber(row.level, 0)},
                       {u"levelDisagrees"_s, row.levelDisagrees},
                       {u"reason"_s, reasonSentence(row)}};
    // An empty list of appeals must not be read as "none" while the report was never loaded.
    if (!row.appeals)
        object.insert(u"appealsNotLoaded"_s, appealsSentence(row));
    return object;
}

QJsonArray jsonAreas(const QList<ContentArea> &areas)
{
    QJsonArray array;
    for (const ContentArea area : areas)
        array << areaCode(area);
    return array;
}

QJsonObject jsonReport(const ReportRow &row)
{
    return {{u"kind"_s, row.isHtml ? u"html"_s : u"pdf"_s},
            {u"year"_s, row.year.code()},
            {u"areas"_s, jsonAreas(row.areas)},
            {u"language"_s, row.language},
            {u"availableDate"_s, jsonDay(row.available)},
            {u"present"_s, row.state == DocumentState::Present},
            {u"former"_s, row.isFormer},
            {u"reason"_s, documentSentence(row)}};
}

/// What a later file replaced, newest first.
QJsonArray jsonFormer(const StudentProfile &profile)
{
    QJsonArray former;
    for (const FormerScore &score : profile.former)
        former << QJsonObject{{u"area"_s, areaCode(score.area)},
                              {u"year"_s, jsonText(score.year.code())},
                              {u"scaleScore"_s, jsonNumber(score.scaleScore)},
                              {u"level"_s, jsonNumber(score.level, 0)},
                              {u"conditionCode"_s, jsonText(code(score.condition))},
                              {u"scoreAvailableDate"_s, jsonDay(score.scoreAvailable)},
                              {u"asOf"_s, jsonInstant(score.asOf)}};
    return former;
}

QJsonObject jsonOf(const StudentProfile &profile)
{
    const Student &student = profile.student;
    QJsonArray scoreStatus, reporting, history;
    for (const ScoreStatusRow &row : profile.scoreStatus)
        scoreStatus << jsonRow(row);
    for (const ReportRow &row : profile.reporting)
        reporting << jsonReport(row);
    for (const HistoryScore &score : profile.history)
        history << QJsonObject{{u"year"_s, score.year.code()},
                               {u"area"_s, areaCode(score.area)},
                               {u"grade"_s, jsonText(gradeCode(score.grade))},
                               {u"scaleScore"_s, jsonNumber(score.scaleScore)},
                               {u"level"_s, jsonNumber(score.level, 0)},
                               {u"conditionCode"_s, jsonText(code(score.condition))}};
    return {{u"ssid"_s, student.ssid.text()},
            {u"name"_s, QJsonObject{{u"last"_s, student.lastName},
                                    {u"first"_s, student.firstName},
                                    {u"middle"_s, student.middleName},
                                    {u"display"_s, student.displayName()}}},
            {u"localId"_s, jsonText(student.localId)},
            {u"birthDate"_s, student.birthDate.isValid() ? QJsonValue(student.birthDate.toString(Qt::ISODate))
                                                         : QJsonValue()},
            {u"grade"_s, gradeCode(student.grade)},
            {u"school"_s, QJsonObject{{u"code"_s, student.school.text()}, {u"name"_s, profile.schoolName}}},
            {u"demographics"_s, jsonDemographics(profile)},
            {u"year"_s, jsonText(profile.year.code())},
            {u"asOf"_s, jsonInstant(profile.asOf)},
            {u"scoreStatus"_s, scoreStatus},
            {u"reporting"_s, reporting},
            {u"history"_s, history},
            {u"former"_s, jsonFormer(profile)}};
}

/// Every row about the student as it came; the file's records and originals stand in one order.
QJsonArray jsonRows(const StudentFile &file)
{
    QJsonArray rows;
    for (qsizetype i = 0; i < file.records.size() && i < file.originals.size(); ++i)
        rows << QJsonObject{{u"area"_s, areaCode(file.records.at(i).area)},
                            {u"year"_s, file.records.at(i).year.code()},
                            {u"columns"_s, QJsonArray::fromStringList(file.originals.at(i).columns)},
                            {u"cells"_s, QJsonArray::fromStringList(file.originals.at(i).cells)}};
    return rows;
}

/// The filled cells of every row.
QString textOfRows(const StudentFile &file)
{
    QString text;
    for (qsizetype i = 0; i < file.records.size() && i < file.originals.size(); ++i) {
        const OriginalRow &original = file.originals.at(i);
        text += u"\nRow %1 %2\n"_s.arg(areaName(file.records.at(i).area),
                                       schoolYearName(file.records.at(i).year));
        QList<QStringList> cells;
        for (qsizetype c = 0; c < original.cells.size(); ++c)
            if (!original.cells.at(c).isEmpty())
                cells << QStringList{u"  "_s + original.columns.at(c), original.cells.at(c)};
        text += alignedTable(cells);
    }
    return text;
}

QString textOf(const StudentProfile &profile)
{
    const Student &student = profile.student;
    QString text = student.displayName() + u'\n';
    QStringList facts{u"SSID "_s + student.ssid.text()};
    if (const QString grade = gradeName(student.grade); !grade.isEmpty())
        facts << u"grade "_s + grade;
    if (!profile.schoolName.isEmpty())
        facts << profile.schoolName;
    if (student.birthDate.isValid())
        facts << u"born "_s + dayName(Day::of(student.birthDate));
    text += facts.join(u", "_s) + u"\n\nScore Status "_s + schoolYearName(profile.year) + u'\n';
    QList<QStringList> rows;
    for (const ScoreStatusRow &row : profile.scoreStatus)
        rows << QStringList{u"  "_s + areaName(row.area),
                            statusName(row),
                            row.scaleScore > 0 ? QString::number(row.scaleScore) : QString(),
                            levelName(row.area, row.level, row.year),
                            row.conditionText,
                            reasonSentence(row)};
    text += alignedTable(rows, {2});
    text += u"\nReporting\n"_s;
    rows.clear();
    for (const ReportRow &row : profile.reporting) {
        QStringList areas;
        for (const ContentArea area : row.areas)
            areas << areaName(area);
        rows << QStringList{u"  "_s + schoolYearName(row.year), row.isHtml ? u"HTML"_s : u"PDF"_s,
                            areas.join(u", "_s), languageName(row.language), documentSentence(row)};
    }
    text += alignedTable(rows);
    text += u"\nHistory\n"_s;
    rows.clear();
    for (const HistoryScore &score : profile.history)
        rows << QStringList{u"  "_s + schoolYearName(score.year), areaName(score.area),
                            gradeName(score.grade),
                            score.scaleScore > 0 ? QString::number(score.scaleScore) : code(score.condition),
                            levelName(score.area, score.level, score.year)};
    text += alignedTable(rows, {2, 3});
    if (profile.former.isEmpty())
        return text;
    text += u"\nFormer scores\n"_s;
    rows.clear();
    for (const FormerScore &score : profile.former)
        rows << QStringList{u"  "_s + schoolYearName(score.year), areaName(score.area),
                            score.scaleScore > 0 ? QString::number(score.scaleScore) : code(score.condition),
                            levelName(score.area, score.level, score.year),
                            u"as of "_s + asOfText(score.asOf)};
    return text + alignedTable(rows, {2});
}

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (arguments.positionals.size() != 1)
        return wrongUsage(console, u"student needs one SSID of ten digits."_s);
    const auto ssid = Ssid::fromText(arguments.positionals.first());
    if (!ssid) // not repeated here: a mistyped SSID may be somebody's
        return wrongUsage(console, u"That is not an SSID: one has ten digits, not all of them zero. To find it by name: scoredesk-cli search NAME"_s);
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto file = std::get<store::Cache>(opened).student(*ssid);
    if (!file)
        return console.fail(file.error());
    if (!file->has_value())
        return console.fail(ExitStatus::Failed, u"not-found"_s,
                            u"No loaded file has a student with that SSID."_s);
    const StudentProfile profile = profileOf(**file);
    QJsonObject document = jsonOf(profile);
    QString text = textOf(profile);
    if (arguments.has(u"rows"_s)) {
        document.insert(u"rows"_s, jsonRows(**file));
        text += textOfRows(**file);
    }
    console.answer(document, text);
    return ExitStatus::Done;
}

} // namespace

Command studentCommand()
{
    return {u"student"_s,
            u"SSID"_s,
            u"One profile: demographics, Score Status, Reporting, History."_s,
            u"With --json: former lists the scores a later file replaced (area, year, scaleScore, level, "
            u"conditionCode,\nscoreAvailableDate, asOf)."_s,
            {{u"rows"_s,
              OptionSpec::Takes::Nothing,
              {},
              u"Adds the data file's rows as they came, rows: area, year, columns, cells."_s}},
            run};
}

} // namespace scoredesk::cli
