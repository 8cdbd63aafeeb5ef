// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "core/store/defaultfolder.h"
#include "core/store/passphrasefile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#endif

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus noPassphrase(Console &console)
{
    return console.fail(ExitStatus::Locked, u"locked"_s,
                        u"The cache is locked. Give --passphrase-file FILE or SCOREDESK_PASSPHRASE_FD."_s);
}

bool isOpenDescriptor(int descriptor)
{
#ifdef Q_OS_WIN
    return descriptor >= 0 && _get_osfhandle(descriptor) != -1;
#else
    return descriptor >= 0 && ::fcntl(descriptor, F_GETFD) != -1;
#endif
}

} // namespace

QString cacheFolder(const Arguments &arguments)
{
    if (const auto folder = arguments.value(u"cache"_s); folder && !folder->isEmpty())
        return QDir(*folder).absolutePath();
    return store::defaultFolder();
}

std::variant<store::Passphrase, ExitStatus> readPassphrase(const Arguments &arguments, Console &console)
{
    QFile file;
    const auto badDescriptor = [&console] {
        return console.fail(
            ExitStatus::WrongUsage, u"usage"_s,
            u"SCOREDESK_PASSPHRASE_FD is not the number of a file descriptor that is open for reading."_s);
    };
    bool isDescriptor = false;
    if (const auto path = arguments.value(u"passphrase-file"_s)) {
        file.setFileName(*path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return console.fail(ExitStatus::Failed, u"storage"_s,
                                u"The file of --passphrase-file is not there or may not be read."_s);
    } else if (qEnvironmentVariableIsSet("SCOREDESK_PASSPHRASE_FD")) {
        bool isNumber = false;
        const int descriptor = qEnvironmentVariableIntValue("SCOREDESK_PASSPHRASE_FD", &isNumber);
        if (!isNumber || !isOpenDescriptor(descriptor)
            || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
            return badDescriptor();
        isDescriptor = true;
    } else {
        return noPassphrase(console);
    }
    Result<store::Passphrase> passphrase = store::readPassphrase(file);
    if (passphrase)
        return *std::move(passphrase);
    if (passphrase.error().kind == ErrorKind::InvalidInput)
        return console.fail(ExitStatus::Failed, u"invalid-input"_s,
                            u"The passphrase file is too long to be one."_s);
    return isDescriptor ? badDescriptor()
                        : console.fail(ExitStatus::Failed, u"storage"_s,
                                       u"The file of --passphrase-file could not be read."_s);
}

std::variant<Result<store::Cache>, ExitStatus> tryOpenCache(const Arguments &arguments, Console &console, store::Cache::IfLost ifLost)
{
    const QString folder = cacheFolder(arguments);
    if (const QFileInfo info(folder); info.isDir() && !(info.isReadable() && info.isExecutable()))
        return console.fail(ExitStatus::Failed, u"storage"_s,
                            u"The folder %1 cannot be read: you have no permission to look into it."_s.arg(QDir::toNativeSeparators(folder)));
    if (!store::Cache::exists(folder))
        return console.fail(ExitStatus::Failed, u"not-found"_s,
                            u"There is no cache in %1. Make one with: scoredesk-cli init"_s.arg(
                                QDir::toNativeSeparators(folder)));
    auto passphrase = readPassphrase(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&passphrase))
        return *status;
    return store::Cache::open(folder, std::get<store::Passphrase>(passphrase), {}, ifLost);
}

std::variant<store::Cache, ExitStatus> openCache(const Arguments &arguments, Console &console, store::Cache::IfLost ifLost)
{
    auto opened = tryOpenCache(arguments, console, ifLost);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    auto &cache = std::get<Result<store::Cache>>(opened);
    if (!cache)
        return console.fail(cache.error());
    if (isCancelRequested())
        return console.fail(Error{ErrorKind::Cancelled, {}, {}});
    return *std::move(cache);
}

std::variant<std::shared_ptr<const analytics::Snapshot>, ExitStatus> readSnapshot(const store::Cache &cache,
                                                                                  Console &console,
                                                                                  const QDateTime &until)
{
    auto snapshot = analytics::Snapshot::build(*cache.feed(until), console.job(u"Reading"_s));
    if (!snapshot)
        return console.fail(snapshot.error());
    const auto groups = cache.studentGroups();
    if (!groups)
        return console.fail(groups.error());
    (*snapshot)->useGroups(*groups);
    // The next command need not build it again. Somebody else may be writing: then it does.
    if (!until.isValid() && !(*snapshot)->isFromColumns())
        (void)cache.keepColumns((*snapshot)->lea().generation, [&](const auto &keep) {
            (*snapshot)->pack(keep);
            return true;
        });
    return *std::move(snapshot);
}

} // namespace scoredesk::cli
