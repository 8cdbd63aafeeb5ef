// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/session.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"init takes no arguments; --cache names the folder."_s);
    const QString folder = cacheFolder(arguments);
    if (store::Cache::exists(folder))
        return console.fail(ExitStatus::Failed, u"exists"_s,
                            u"There is a cache in %1 already."_s.arg(QDir::toNativeSeparators(folder)));
    auto passphrase = readPassphrase(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&passphrase))
        return *status;
    if (std::get<store::Passphrase>(passphrase).utf8().isEmpty())
        return console.fail(ExitStatus::Failed, u"invalid-input"_s,
                            u"The passphrase is empty. A cache needs one."_s);
    const auto cache = store::Cache::create(folder, std::get<store::Passphrase>(passphrase));
    if (!cache)
        return console.fail(cache.error());

    // The files of a cache (store::Cache); whatever else lies in the folder was there before.
    QStringList created;
    const QDir made(folder);
    for (const QString &name : {u"cache.db"_s, u"desk.db"_s, u"key.json"_s})
        if (made.exists(name))
            created << made.absoluteFilePath(name);
    console.answer(
        {{u"created"_s, QJsonArray::fromStringList(created)}},
        u"Made an empty cache in %1.\nKeep the passphrase: without it nobody can read the cache.\n"_s.arg(
            QDir::toNativeSeparators(folder)));
    return ExitStatus::Done;
}

} // namespace

Command initCommand()
{
    return {u"init"_s,
            {},
            u"Makes an empty cache."_s,
            u"The passphrase given becomes the cache's. It cannot be recovered."_s,
            {},
            run};
}

} // namespace scoredesk::cli
