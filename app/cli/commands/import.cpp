// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/importtext.h"
#include "app/cli/counts.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/session.h"
#include "core/base/text.h"
#include "core/domain/wording.h"
#include "core/files/listlayout.h"
#include "core/sync/importer.h"

#include <QtCore/QJsonArray>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

QString kindCode(files::FileKind kind)
{
    using enum files::FileKind;
    switch (kind) {
    case StudentScoreData:
        return u"student-score-data"_s;
    case SsrPdf:
        return u"ssr-pdf"_s;
    case SsrHtml:
        return u"ssr-html"_s;
    case SsrDistribution:
        return u"ssr-distribution"_s;
    case TestAssignment:
        return u"test-assignment"_s;
    case StairsAppeals:
        return u"stairs-appeals"_s;
    case StudentGroups:
        return u"student-groups"_s;
    case CersClaims:
        return u"cers-claims"_s;
    case ElpacScoreData:
        return u"elpac-score-data"_s;
    case OtherTable:
        return u"other-table"_s;
    case Unknown:
        break;
    }
    return u"unknown"_s;
}

QString basisCode(domain::Basis basis)
{
    switch (basis) {
    case domain::Basis::Tested:
        return u"tested"_s;
    case domain::Basis::Enrolled:
        return u"enrolled"_s;
    case domain::Basis::Unknown:
        break;
    }
    return {};
}

QString yearFromCode(files::FileFindings::YearFrom from)
{
    using enum files::FileFindings::YearFrom;
    switch (from) {
    case Rows:
        return u"rows"_s;
    case FileName:
        return u"file-name"_s;
    case Layout:
        return u"layout"_s;
    }
    return {};
}

QJsonArray jsonIssues(const std::vector<files::RowIssue> &issues)
{
    QJsonArray array;
    for (const files::RowIssue &issue : issues) {
        QJsonObject object{{u"row"_s, qint64(issue.row)},
                           {u"column"_s, issue.column},
                           {u"value"_s, issue.value},
                           {u"reason"_s, issue.reason}};
        if (!issue.sheet.isEmpty())
            object.insert(u"sheet"_s, issue.sheet);
        array << object;
    }
    return array;
}

QJsonObject jsonFile(const sync::FileReport &file)
{
    return {{u"path"_s, file.path},
            {u"kind"_s, kindCode(file.kind)},
            {u"layout"_s, jsonText(file.layout)},
            {u"year"_s, jsonText(file.year.code())},
            {u"yearFrom"_s, file.year.isValid() ? QJsonValue(yearFromCode(file.yearFrom)) : QJsonValue()},
            {u"basis"_s, jsonText(basisCode(file.basis))},
            {u"asOf"_s, jsonInstant(file.asOf)},
            {u"rows"_s, qint64(file.rows)},
            {u"inserted"_s, qint64(file.inserted)},
            {u"updated"_s, qint64(file.updated)},
            {u"unchanged"_s, qint64(file.unchanged)},
            {u"older"_s, qint64(file.older)},
            {u"repaired"_s, qint64(file.repaired)},
            {u"documents"_s, file.documents},
            {u"groups"_s, qint64(file.groupsMade + file.groupsChanged + file.groupsUnchanged)},
            {u"rejected"_s, jsonIssues(file.rejected)},
            {u"rejectedCount"_s, qint64(file.rejectedCount)},
            {u"notes"_s, jsonIssues(file.notes)},
            {u"unknownColumns"_s, QJsonArray::fromStringList(file.unknownColumns)},
            {u"refusal"_s, jsonText(file.refusal)}};
}

QString fieldNames()
{
    QStringList names;
    for (const domain::ListKind kind : {domain::ListKind::SsrDistribution, domain::ListKind::TestAssignment, domain::ListKind::StairsAppeals}) {
        for (const files::ListField &field : files::listLayouts().fields(kind)) {
            if (!names.contains(field.name))
                names.append(field.name);
        }
    }
    return names.join(u", "_s);
}

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (arguments.positionals.isEmpty())
        return wrongUsage(console, u"import needs a file or a folder."_s);
    sync::ImportOptions options;
    if (const auto basis = arguments.value(u"basis"_s)) {
        if (*basis == "tested"_L1)
            options.basis = domain::Basis::Tested;
        else if (*basis == "enrolled"_L1)
            options.basis = domain::Basis::Enrolled;
        else
            return wrongUsage(console, u"--basis is tested or enrolled."_s);
    }
    if (const auto lea = arguments.value(u"lea"_s)) {
        const auto code = domain::CdsCode::fromText(*lea);
        if (!code)
            return wrongUsage(console, u"--lea is a county-district-school code of 14 digits."_s);
        options.lea = *code;
    }
    for (const QString &said : arguments.options.value(u"map"_s)) {
        const qsizetype at = said.lastIndexOf(u'=');
        const QString heading = said.left(at).trimmed(), name = said.mid(at + 1).trimmed();
        const files::ListField *field = files::listLayouts().fieldNamed(name);
        if (at < 0 || normalizedName(heading).isEmpty() || (!field && !name.isEmpty()))
            return wrongUsage(console, u"--map is HEADING=FIELD, and a field is one of: "_s + fieldNames() + u'.');
        options.headings.insert(heading, field ? field->name : QString());
    }
    auto opened = openCache(arguments, console, store::Cache::IfLost::MakeAnew);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    const bool wasLost = std::get<store::Cache>(opened).wasLost();
    if (wasLost)
        console.message(u"cache.db was gone, and with it everything that was loaded before; it has been made anew, empty. Import all the files "
                        u"again that it held."_s);

    const SystemClock clock;
    const auto report = sync::importPaths(std::get<store::Cache>(opened), arguments.positionals, options,
                                          clock, console.job(u"Importing"_s));
    if (!report)
        return console.fail(report.error());

    if (report->files.isEmpty())
        return console.fail(
            ExitStatus::Failed, u"not-found"_s,
            u"No file was found there. Get the Student Score Data File in TOMS and give its path."_s);

    QJsonArray jsonFiles;
    QString text;
    std::int64_t reportFiles = 0, documents = 0, toldWithoutStudent = 0;
    for (const sync::FileReport &file : report->files) {
        jsonFiles << jsonFile(file);
        documents += file.documents;
        // Reports come by the hundred: only what was refused of them is worth a line each.
        const bool isReport = file.kind == files::FileKind::SsrPdf || file.kind == files::FileKind::SsrHtml;
        if (isReport && file.refusal.isEmpty() && file.rejectedCount == 0)
            ++reportFiles;
        else {
            text += textOf(file);
            toldWithoutStudent += file.documentsWithoutStudent;
        }
    }
    if (reportFiles > 0)
        text +=
            u"%1 of score reports: %2 taken\n"_s.arg(counted(reportFiles, u"file"_s, u"files"_s), counted(documents, u"report"_s, u"reports"_s));
    if (report->documentsWithoutStudent > toldWithoutStudent)
        text += u"Reports held of students of whom no row is loaded: %1. Import the Student Score Data File these students are in; "
                u"where an SSID was corrected, download the report from TOMS again.\n"_s.arg(counted(report->documentsWithoutStudent));
    if (report->groupsChanged && !report->changed)
        text += u"Groups of students were changed; the cache holds what it held.\n"_s;
    else if (!report->asOf.isValid())
        text += report->changed ? u"The cache holds reports, but no data file yet.\n"_s : u"Nothing changed; nothing is loaded yet.\n"_s;
    else
        text += (report->changed ? u"The cache is up to date as of %1.\n"_s : u"Nothing changed; the cache is as of %1.\n"_s)
                    .arg(domain::asOfText(report->asOf));
    console.answer({{u"generation"_s, qint64(report->generation)},
                    {u"asOf"_s, jsonInstant(report->asOf)},
                    {u"changed"_s, report->changed},
                    {u"madeAnew"_s, wasLost},
                    {u"documentsWithoutStudent"_s, qint64(report->documentsWithoutStudent)},
                    {u"files"_s, jsonFiles}},
                   text);
    if (!report->hasRefusals())
        return ExitStatus::Done;
    console.message(u"Some of the input was refused; the report says what and why."_s);
    return ExitStatus::Refused;
}

} // namespace

Command importCommand()
{
    using Takes = OptionSpec::Takes;
    return {u"import"_s,
            u"PATH\u2026"_s,
            u"Reads files and folders, recognised by content, in any order."_s,
            u"All of one call becomes visible at once, or nothing does. Reads Student Score Data Files (xlsx, caret, comma or\n"
            "tab) and Student Score Reports (PDF) of any year from 2020-21 on, and the reports Test Assignment, SSR\n"
            "Distribution, and STAIRS and Appeals (xlsx or text), claim reports of CERS (csv), and student group files of CERS (csv\n"
            "or xlsx): each replaces the members of the groups it names, and no other group changes. Exit status 1 when the folders\n"
            "given hold no file, 3 when some of the input was refused or is not there."_s,
            {{u"basis"_s, Takes::Value, u"tested|enrolled"_s,
              u"By which LEA the file was made, where it does not tell."_s},
             {u"lea"_s, Takes::Value, u"CDS14"_s, u"The LEA the file is about, where it does not tell."_s},
             {u"map"_s, Takes::Value, u"HEADING=FIELD"_s,
              u"What a heading of a registration report means, such as \"State of test=TestStatus\"; it is remembered. May be given again; HEADING= forgets it."_s}},
            run};
}

} // namespace scoredesk::cli
