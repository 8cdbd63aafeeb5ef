// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counts.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/session.h"
#include "core/domain/reportlanguage.h"
#include "core/domain/wording.h"
#include "core/exports/ssrexport.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <variant>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

/// "05", "5", "KN" and "K"; empty for anything else.
std::optional<int> gradeFrom(const QString &text)
{
    if (text.compare("KN"_L1, Qt::CaseInsensitive) == 0 || text.compare("K"_L1, Qt::CaseInsensitive) == 0)
        return 0;
    bool isNumber = false;
    const int grade = text.toInt(&isNumber);
    return isNumber && grade >= 0 && grade <= 12 ? std::optional(grade) : std::nullopt;
}

/// The ISO code of a report language given by code ("spa", "SPA", "01") or by name ("Spanish"); empty for anything else.
std::optional<QString> languageFrom(const QString &text)
{
    const QString wanted = text.trimmed();
    const QStringList languages = domain::reportLanguages();
    if (const QString iso = domain::languageOf(wanted); languages.contains(iso))
        return iso;
    for (const QString &iso : languages) {
        const QString name = domain::languageName(iso);
        if (wanted.compare(name, Qt::CaseInsensitive) == 0
            || wanted.compare(name.section(" ("_L1, 0, 0), Qt::CaseInsensitive) == 0)
            return iso;
    }
    return std::nullopt;
}

QString knownLanguages()
{
    QStringList words;
    for (const QString &iso : domain::reportLanguages())
        words << u"%1 %2"_s.arg(iso, domain::languageName(iso));
    return words.join(u", "_s);
}

/// The filter, or the sentence that says what is wrong with it.
std::variant<exports::SsrFilter, QString> filterOf(const Arguments &arguments)
{
    exports::SsrFilter filter;
    if (const auto year = arguments.value(u"year"_s)) {
        filter.year = domain::SchoolYear::fromCode(*year);
        if (!filter.year)
            return u"--year is a school year such as 2023-24."_s;
    }
    for (const QString &text : arguments.values(u"school"_s)) {
        const auto school = domain::CdsCode::fromText(text);
        if (!school)
            return u"--school is a county-district-school code of 14 digits."_s;
        filter.schools << *school;
    }
    for (const QString &text : arguments.values(u"grade"_s)) {
        const auto grade = gradeFrom(text);
        if (!grade)
            return u"--grade is 3 to 12."_s;
        filter.grades << *grade;
    }
    for (const QString &text : arguments.values(u"area"_s)) {
        const auto area = domain::areaFromCode(text);
        if (!area)
            return u"--area is ELA, MATH, SCIENCE, CAA-ELA, CAA-MATH, CAA-SCIENCE or CSA."_s;
        filter.areas << *area;
    }
    if (const auto language = arguments.value(u"language"_s);
        language && language->compare("all"_L1, Qt::CaseInsensitive) != 0) {
        const auto known = languageFrom(*language);
        if (!known)
            return u"--language is all or one of: %1."_s.arg(knownLanguages());
        filter.language = *known;
    }
    return filter;
}

/// What stands in the file of --ssid-file.
struct SsidList
{
    QList<domain::Ssid> ssids;
    QList<int> skipped; ///< numbers of lines that hold something else, from 1
};

/// One SSID a line, or parted by commas; empty lines are fine. A line with anything else is skipped whole, for nobody knows what it asks for;
/// it is named by its number, never by what it holds. Nothing when the file cannot be read.
std::optional<SsidList> readSsids(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return std::nullopt;
    SsidList list;
    for (int line = 1; !file.atEnd(); ++line) {
        QString text = QString::fromUtf8(file.readLine());
        if (line == 1 && text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        QList<domain::Ssid> ofLine;
        bool isSound = true;
        for (const QString &cell : text.split(u',')) {
            if (cell.trimmed().isEmpty())
                continue;
            const auto ssid = domain::Ssid::fromText(cell.trimmed());
            isSound = isSound && ssid;
            if (ssid)
                ofLine << *ssid;
        }
        if (isSound)
            list.ssids << ofLine;
        else
            list.skipped << line;
    }
    return list;
}

/// "4, 9, 12 and 30 more".
QString numbersText(const QList<int> &numbers)
{
    constexpr qsizetype kShown = 20;
    QStringList shown;
    for (const int number : numbers.first(std::min(numbers.size(), kShown)))
        shown << QString::number(number);
    const QString text = shown.join(u", "_s);
    return numbers.size() > kShown ? u"%1 and %2 more"_s.arg(text).arg(numbers.size() - kShown) : text;
}

std::optional<exports::SsrTarget> targetOf(const Arguments &arguments)
{
    struct Form
    {
        QString option;
        exports::SsrForm form;
    };
    static const QList<Form> forms{{u"merge"_s, exports::SsrForm::Merge},
                                   {u"zip"_s, exports::SsrForm::Zip},
                                   {u"folder"_s, exports::SsrForm::Folder}};
    std::optional<exports::SsrTarget> target;
    for (const Form &form : forms) {
        const auto path = arguments.value(form.option);
        if (!path)
            continue;
        if (target || path->isEmpty())
            return std::nullopt;
        target.emplace();
        target->form = form.form;
        target->path = QDir().absoluteFilePath(*path);
    }
    return target;
}

QJsonArray jsonSsids(const QList<domain::Ssid> &ssids)
{
    QJsonArray array;
    for (const domain::Ssid ssid : ssids)
        array << ssid.text();
    return array;
}

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"export ssr takes options only."_s);
    const auto target = targetOf(arguments);
    if (!target)
        return wrongUsage(console,
                          u"export ssr needs one of --merge FILE.pdf, --zip FILE.zip and --folder DIR."_s);
    auto parsed = filterOf(arguments);
    if (const auto *sentence = std::get_if<QString>(&parsed))
        return wrongUsage(console, *sentence);
    auto &filter = std::get<exports::SsrFilter>(parsed);
    QList<int> skippedLines;
    if (const auto path = arguments.value(u"ssid-file"_s)) {
        auto list = readSsids(*path);
        if (!list)
            return console.fail(ExitStatus::Refused, u"invalid-input"_s, u"The file of --ssid-file is not there or cannot be read."_s);
        skippedLines = list->skipped;
        if (!skippedLines.isEmpty())
            console.message(u"Lines of --ssid-file that hold no SSID of ten digits were skipped: %1."_s.arg(numbersText(skippedLines)));
        if (list->ssids.isEmpty())
            return console.fail(ExitStatus::Refused, u"invalid-input"_s, u"The file of --ssid-file holds no SSID of ten digits."_s);
        filter.ssids = std::move(list->ssids);
    }
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto &cache = std::get<store::Cache>(opened);
    auto read = readSnapshot(cache, console);
    if (const auto *status = std::get_if<ExitStatus>(&read))
        return *status;
    const auto &snapshot = *std::get<std::shared_ptr<const analytics::Snapshot>>(read);

    const auto done =
        exports::exportSsrs(snapshot, cache, filter, *target, console.job(u"Writing reports"_s));
    if (!done && done.error().kind == ErrorKind::InvalidInput)
        return console.fail(
            ExitStatus::Failed, u"not-found"_s,
            u"No score report in the cache is of these students. Download them in TOMS and import them."_s);
    if (!done)
        return console.fail(done.error());
    QJsonArray files;
    for (const exports::ExportedFile &file : done->files)
        files << QJsonObject{
            {u"path"_s, file.path},           {u"students"_s, qint64(file.students)},
            {u"rows"_s, 0},                   {u"pages"_s, qint64(file.pages)}, // a report has pages, and no rows
            {u"bytes"_s, qint64(file.bytes)}, {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}};
    QJsonObject json{{u"files"_s, files}};
    QString text = u"%1 of %2, %3, in %4\n"_s.arg(counted(done->documents, u"report"_s, u"reports"_s),
                                                  counted(done->students, u"student"_s, u"students"_s),
                                                  counted(done->pages, u"page"_s, u"pages"_s), QDir::toNativeSeparators(target->path));
    if (done->former > 0) {
        json.insert(u"former"_s, qint64(done->former));
        text += counted(done->former, u"older version"_s, u"older versions"_s) + u" of a report left out\n"_s;
    }
    if (done->studentsWithout > 0) {
        json.insert(u"studentsWithout"_s, qint64(done->studentsWithout));
        text += u"Students asked for of whom no such report is held: %1. Import their reports, if they have one in TOMS.\n"_s.arg(
            done->studentsWithout);
    }
    if (done->ssidsNotLoaded > 0) {
        json.insert(u"ssidsNotLoaded"_s, qint64(done->ssidsNotLoaded));
        text += u"SSIDs asked for of which no row is loaded: %1. Check the list, or import the data file they are in.\n"_s.arg(
            done->ssidsNotLoaded);
    }
    if (filter.ssids)
        json.insert(u"ssidsWithoutReport"_s, jsonSsids(done->ssidsWithoutReport));
    if (!skippedLines.isEmpty()) {
        QJsonArray lines;
        for (const int line : skippedLines)
            lines << line;
        json.insert(u"skippedLines"_s, lines);
    }
    console.answer(json, text);
    if (!done->ssidsWithoutReport.isEmpty())
        console.message(u"SSIDs in --ssid-file of which no such report is here: %1 of %2. --json lists them."_s
                            .arg(counted(done->ssidsWithoutReport.size()), counted(done->ssidsAsked)));
    return done->ssidsWithoutReport.isEmpty() && skippedLines.isEmpty() ? ExitStatus::Done : ExitStatus::Refused;
}

} // namespace

Command exportSsrCommand()
{
    using Takes = OptionSpec::Takes;
    return {u"export ssr"_s,
            u"--merge FILE.pdf | --zip FILE.zip | --folder DIR"_s,
            u"Writes Student Score Reports, by school, grade and name."_s,
            u"Lists may be given as several values, several times, or with commas. Exit status 1 when there is no report to write, "
            "3 when the file of --ssid-file asks\nfor some that are not here or has lines that are no SSID; the others are written."_s,
            {{u"merge"_s, Takes::Value, u"FILE.pdf"_s, u"One PDF of all."_s},
             {u"zip"_s, Takes::Value, u"FILE.zip"_s, u"One archive, a PDF for each report."_s},
             {u"folder"_s, Takes::Value, u"DIR"_s, u"A PDF for each report."_s},
             {u"school"_s, Takes::Values, u"CDS"_s, u"Only students of these schools, 14 digits each."_s},
             {u"grade"_s, Takes::Values, u"G"_s, u"Only these grades."_s},
             {u"area"_s, Takes::Values, u"A"_s, u"Only reports about one of these content areas."_s},
             {u"ssid-file"_s, Takes::Value, u"FILE"_s, u"Only these students, one SSID a line. Other lines are skipped and named by their numbers."_s},
             {u"language"_s, Takes::Value, u"L"_s,
              u"Only this language, by code or name, or all: "_s + knownLanguages() + u'.'},
             {u"year"_s, Takes::Value, u"Y"_s, u"The school year, 2023-24; the newest when not given."_s}},
            run};
}

} // namespace scoredesk::cli
