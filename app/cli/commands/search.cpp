// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counts.h"
#include "app/cli/session.h"
#include "core/analytics/searchindex.h"
#include "core/domain/wording.h"

#include <QtCore/QJsonArray>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualLimit = 50;

ExitStatus run(const Arguments &arguments, Console &console)
{
    const QString text = arguments.positionals.join(u' ');
    if (text.trimmed().isEmpty())
        return wrongUsage(console, u"search needs a text."_s);
    int limit = kUsualLimit;
    if (const auto given = arguments.value(u"limit"_s)) {
        bool isNumber = false;
        limit = given->toInt(&isNumber);
        if (!isNumber || limit < 0)
            return wrongUsage(console, u"--limit is a number of students, 0 or more."_s);
    }
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    auto read = readSnapshot(std::get<store::Cache>(opened), console);
    if (const auto *status = std::get_if<ExitStatus>(&read))
        return *status;
    const auto &snapshot = *std::get<std::shared_ptr<const analytics::Snapshot>>(read);

    const analytics::SearchHits hits = snapshot.search().find(text, static_cast<std::size_t>(limit));
    QJsonArray students;
    QList<QStringList> rows{{u"SSID"_s, u"Name"_s, u"Grade"_s, u"School"_s}};
    for (const std::uint32_t index : hits.students) {
        const analytics::StudentRow &student = snapshot.students()[index];
        domain::Place school;
        if (student.school >= 0)
            school = snapshot.schools()[static_cast<std::size_t>(student.school)];
        const QString name = snapshot.displayName(student);
        students << QJsonObject{{u"ssid"_s, student.ssid.text()},
                                {u"name"_s, name},
                                {u"grade"_s, domain::gradeCode(student.grade)},
                                {u"school"_s, school.code.text()},
                                {u"schoolName"_s, school.name}};
        rows << QStringList{student.ssid.text(), name, domain::gradeName(student.grade), school.name};
    }
    QString lines = hits.students.empty() ? QString() : alignedTable(rows, {2});
    lines += hits.total == std::int64_t(hits.students.size())
                 ? counted(hits.total, u"student"_s, u"students"_s) + u'\n'
                 : u"%1 of %2; --limit shows more\n"_s.arg(counted(std::int64_t(hits.students.size())),
                                                           counted(hits.total, u"student"_s, u"students"_s));
    console.answer({{u"total"_s, qint64(hits.total)}, {u"students"_s, students}}, lines);
    return ExitStatus::Done;
}

} // namespace

Command searchCommand()
{
    return {
        u"search"_s,
        u"TEXT"_s,
        u"Students by name (any order, accents ignored), SSID, local ID or school."_s,
        u"Best first: who is called so by the last name, by a word of it, by the first, by a middle name; "
        u"then whose last,\nfirst or middle name begins so; then who has it inside a name or number; then by school."_s,
        {{u"limit"_s, OptionSpec::Takes::Value, u"N"_s, u"At most N students; 50 when not given."_s}},
        run};
}

} // namespace scoredesk::cli
