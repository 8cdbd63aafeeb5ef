// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counts.h"
#include "app/cli/session.h"
#include "core/analytics/columncheck.h"

#include <QtCore/QJsonArray>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QList<store::Problem>> problemsOf(const store::Cache &cache, Console &console)
{
    auto found = cache.verify(console.job(u"Verifying"_s));
    if (!found || !found->isEmpty())
        return found;
    const auto fits = analytics::columnsFitRows(*cache.feed(), console.job(u"Comparing"_s));
    if (!fits && fits.error().kind != ErrorKind::Corrupt)
        return fits.error();
    if (!fits || !*fits)
        found->append({u"the packed columns are not what the rows make"_s, u"cache.db"_s});
    return found;
}

/// A cache that is whole for all that is known, but not for this program or without its key.
bool isRefusal(const Error &error)
{
    return error.subject == "newer"_L1 || error.subject == "keyless"_L1;
}

store::Problem findingOf(const Error &error)
{
    if (error.subject == "lost"_L1)
        return {u"the file is gone, and with it everything that was loaded: put it back, or import the files again"_s, u"cache.db"_s};
    return {u"The cache is too damaged to be read."_s, error.subject};
}

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"verify takes no arguments."_s);
    auto opened = tryOpenCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    auto &cache = std::get<Result<store::Cache>>(opened);
    auto found = cache ? problemsOf(*cache, console) : Result<QList<store::Problem>>(cache.error());
    if (!found && (found.error().kind != ErrorKind::Corrupt || isRefusal(found.error())))
        return console.fail(found.error());

    // A cache too damaged to be looked through is a finding as well.
    const QList<store::Problem> problems = found ? *found : QList<store::Problem>{findingOf(found.error())};
    QJsonArray array;
    QString text;
    for (const store::Problem &problem : problems) {
        array << QJsonObject{{u"what"_s, problem.what}, {u"where"_s, problem.where}};
        text += problem.where + u": "_s + problem.what + u'\n';
    }
    text += problems.isEmpty() ? u"The cache is whole.\n"_s : counted(problems.size(), u"problem.\n"_s, u"problems.\n"_s);
    console.answer({{u"ok"_s, problems.isEmpty()}, {u"problems"_s, array}}, text);
    return problems.isEmpty() ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace

Command verifyCommand()
{
    return {u"verify"_s, {}, u"Checks the whole cache: pages, foreign keys, generations, document hashes."_s,
            {},          {}, run};
}

} // namespace scoredesk::cli
