// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counts.h"
#include "core/sample/samplelea.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>

#include <limits>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"sample takes options only."_s);
    sample::SampleOptions options;
    bool isNumber = false;
    options.students = arguments.value(u"students"_s).value_or(QString()).toInt(&isNumber);
    if (!isNumber || options.students < 1)
        return wrongUsage(console, u"--students is a number, 1 or more."_s);
    options.seed = arguments.value(u"seed"_s).value_or(u"1"_s).toULongLong(&isNumber);
    if (!isNumber)
        return wrongUsage(console, u"--seed is a number, 0 or more."_s);
    if (const auto reports = arguments.value(u"reports"_s)) {
        options.reports = *reports == "all"_L1 ? std::numeric_limits<int>::max() : reports->toInt(&isNumber);
        if (!isNumber || options.reports < 0)
            return wrongUsage(console, u"--reports is a number, 0 or more, or all."_s);
    }
    for (const QString &day : arguments.values(u"earlier"_s)) {
        options.earlierDays.append(QDate::fromString(day, Qt::ISODate));
        if (!options.earlierDays.last().isValid() || options.earlierDays.last() >= options.asOf)
            return wrongUsage(console, u"--earlier is one or more days before %1, such as 2024-05-22."_s.arg(options.asOf.toString(Qt::ISODate)));
    }
    const auto folder = arguments.value(u"out"_s);
    if (!folder || folder->isEmpty())
        return wrongUsage(console, u"--out names the folder to write to."_s);
    options.outDir = QDir(*folder).absolutePath();

    const auto result = sample::writeSampleLea(options, console.job(u"Writing"_s));
    if (!result)
        return console.fail(result.error());
    QString text = result->created.join(u'\n') + u'\n';
    text += u"%1 tested, %2 enrolled, %3. All of it is made up.\n"_s.arg(counted(result->testedRows, u"row"_s, u"rows"_s),
                                                                         counted(result->enrolledRows, u"row"_s, u"rows"_s),
                                                                         counted(result->reports, u"score report"_s, u"score reports"_s));
    console.answer({{u"created"_s, QJsonArray::fromStringList(result->created)}}, text);
    return ExitStatus::Done;
}

} // namespace

Command sampleCommand()
{
    using Takes = OptionSpec::Takes;
    return {
        u"sample"_s,
        u"--students N --seed S --out DIR"_s,
        u"Writes a synthetic LEA as TOMS-shaped files, all marked SAMPLE."_s,
        {},
        {{u"students"_s, Takes::Value, u"N"_s, u"How many students."_s},
         {u"seed"_s, Takes::Value, u"S"_s, u"The same seed gives the same data files; 1 when not given."_s},
         {u"out"_s, Takes::Value, u"DIR"_s, u"The folder to write to."_s},
         {u"reports"_s, Takes::Value, u"N|all"_s,
          u"How many score reports; all up to 2,500 students when not given."_s},
         {u"earlier"_s, Takes::Values, u"DAY"_s,
          u"The data files as they were on these days too, for looking back: 2024-05-08,2024-05-22."_s}},
        run};
}

} // namespace scoredesk::cli
