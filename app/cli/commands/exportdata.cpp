// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/session.h"
#include "core/exports/dataexport.h"

#include <QtCore/QDate>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <variant>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

/// The year, or nothing where none is asked for; a sentence where it is no year.
std::variant<std::optional<domain::SchoolYear>, QString> yearOf(const Arguments &arguments)
{
    const auto text = arguments.value(u"year"_s);
    if (!text)
        return std::optional<domain::SchoolYear>();
    const auto year = domain::SchoolYear::fromCode(*text);
    if (!year)
        return u"--year is a school year such as 2023-24."_s;
    return year;
}

std::variant<domain::Day, QString> dayOf(const Arguments &arguments, const QString &option)
{
    const auto text = arguments.value(option);
    if (!text)
        return domain::Day();
    const QDate date = QDate::fromString(*text, Qt::ISODate);
    if (!date.isValid())
        return u"--%1 is a date such as 2024-05-20."_s.arg(option);
    return domain::Day::of(date.year(), unsigned(date.month()), unsigned(date.day()));
}

ExitStatus answer(const Result<exports::ExportedFile> &done, Console &console, const QString &nothing)
{
    if (!done && done.error().kind == ErrorKind::NotFound && done.error().subject == "results"_L1)
        return console.fail(ExitStatus::Failed, u"not-found"_s, nothing);
    if (!done)
        return console.fail(done.error());
    const QJsonObject file{{u"path"_s, done->path},         {u"students"_s, qint64(done->students)},
                           {u"rows"_s, qint64(done->rows)}, {u"pages"_s, 0}, // a data file has rows, and no pages
                           {u"bytes"_s, qint64(done->bytes)},
                           {u"sha256"_s, QString::fromLatin1(done->sha256.toHex())}};
    console.answer(QJsonObject{{u"files"_s, QJsonArray{file}}},
                   u"%1 rows of %2 students in %3\n"_s.arg(done->rows).arg(done->students).arg(QDir::toNativeSeparators(done->path)));
    return ExitStatus::Done;
}

std::variant<exports::DataFileRequest, QString> dataRequest(const Arguments &arguments)
{
    exports::DataFileRequest request;
    const QString by = arguments.value(u"by"_s).value_or(QString());
    if (by == "tested"_L1)
        request.by = domain::Basis::Tested;
    else if (by != "enrolled"_L1)
        return u"export data needs --by enrolled or --by tested."_s;
    const QString format = arguments.value(u"format"_s).value_or(QString());
    if (format == "csv"_L1)
        request.form = exports::DataForm::Csv;
    else if (format != "xlsx"_L1)
        return u"export data needs --format xlsx or --format csv."_s;
    const QString out = arguments.value(u"out"_s).value_or(QString());
    if (out.isEmpty())
        return u"export data needs --out FILE."_s;
    request.path = QDir().absoluteFilePath(out);
    for (auto [option, day] : {std::pair(u"from"_s, &request.from), std::pair(u"to"_s, &request.to)}) {
        const auto parsed = dayOf(arguments, option);
        if (const auto *sentence = std::get_if<QString>(&parsed))
            return *sentence;
        *day = std::get<domain::Day>(parsed);
    }
    if (request.from.isValid() && request.to.isValid() && request.to < request.from)
        return u"--to is before --from."_s;
    const auto year = yearOf(arguments);
    if (const auto *sentence = std::get_if<QString>(&year))
        return *sentence;
    request.year = std::get<std::optional<domain::SchoolYear>>(year);
    return request;
}

ExitStatus runData(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"export data takes options only."_s);
    const auto request = dataRequest(arguments);
    if (const auto *sentence = std::get_if<QString>(&request))
        return wrongUsage(console, *sentence);
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    return answer(exports::exportDataFile(std::get<store::Cache>(opened), std::get<exports::DataFileRequest>(request),
                                          console.job(u"Writing"_s)),
                  console, u"No row of the cache is asked for: look at --by, the year and the dates."_s);
}

std::variant<exports::DistrictExportRequest, QString> districtRequest(const Arguments &arguments)
{
    exports::DistrictExportRequest request;
    const QString out = arguments.value(u"out"_s).value_or(QString());
    if (out.isEmpty())
        return u"export district needs --out FILE.csv."_s;
    request.path = QDir().absoluteFilePath(out);
    for (const QString &text : arguments.values(u"school"_s)) {
        const auto school = domain::CdsCode::fromText(text);
        if (!school)
            return u"--school is a county-district-school code of 14 digits."_s;
        request.schools << *school;
    }
    const auto year = yearOf(arguments);
    if (const auto *sentence = std::get_if<QString>(&year))
        return *sentence;
    request.year = std::get<std::optional<domain::SchoolYear>>(year);
    return request;
}

ExitStatus runDistrict(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"export district takes options only."_s);
    const auto request = districtRequest(arguments);
    if (const auto *sentence = std::get_if<QString>(&request))
        return wrongUsage(console, *sentence);
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    return answer(exports::exportDistrict(std::get<store::Cache>(opened), std::get<exports::DistrictExportRequest>(request),
                                          console.job(u"Writing"_s)),
                  console, u"No result in the cache is asked for: look at the year and the schools."_s);
}

} // namespace

Command exportDataCommand()
{
    using Takes = OptionSpec::Takes;
    return {u"export data"_s,
            u"--by enrolled|tested --format xlsx|csv --out FILE"_s,
            u"Writes the Student Score Data File: every row and cell as it came."_s,
            u"With --from or --to only rows with a Score Available Date in that time; else unscored ones too."_s,
            {{u"by"_s, Takes::Value, u"enrolled|tested"_s, u"Rows of students enrolled in this LEA, or tested in it."_s},
             {u"from"_s, Takes::Value, u"DATE"_s, u"First Score Available Date."_s},
             {u"to"_s, Takes::Value, u"DATE"_s, u"Last Score Available Date."_s},
             {u"format"_s, Takes::Value, u"xlsx|csv"_s, u"A workbook, or text with carets between cells."_s},
             {u"year"_s, Takes::Value, u"Y"_s, u"The school year, 2023-24; the newest when not given."_s},
             {u"out"_s, Takes::Value, u"FILE"_s, u"The file to write."_s}},
            runData};
}

Command exportDistrictCommand()
{
    using Takes = OptionSpec::Takes;
    return {u"export district"_s,
            u"--out FILE.csv"_s,
            u"Writes one row for each result, in the columns of CERS's District/School Export."_s,
            u""_s,
            {{u"year"_s, Takes::Value, u"Y"_s, u"The school year, 2023-24; the newest when not given."_s},
             {u"school"_s, Takes::Values, u"CDS"_s, u"Only students of these schools, 14 digits each."_s},
             {u"out"_s, Takes::Value, u"FILE.csv"_s, u"The file to write."_s}},
            runDistrict};
}

} // namespace scoredesk::cli
