// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/describe.h"

#include <QtCore/QCoreApplication>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::ui::Errors)
};

/// \a named with the file or folder in it where there is one, else \a plain.
QString withSubject(const QString &subject, const QString &named, const QString &plain)
{
    return subject.isEmpty() ? plain : named.arg(subject);
}

} // namespace

Explanation describe(const Error &error)
{
    const QString &subject = error.subject;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::Offline:
        return {Tr::tr("There is no network"), Tr::tr("Check the connection and try again. What is on this computer can be used meanwhile.")};
    case ErrorKind::Network:
        return {Tr::tr("The other side did not answer as it should"), Tr::tr("Try again in some minutes. Nothing was changed here.")};
    case ErrorKind::Unauthorized:
        return {Tr::tr("That is not the passphrase"), Tr::tr("Type it again. Capital letters count; check Caps Lock and the keyboard's language.")};
    case ErrorKind::Storage:
        if (subject == "locked"_L1)
            return {Tr::tr("Another program is writing to these data"), Tr::tr("Scoredesk may be open twice, or the command line is importing. Wait until it is done, then try again.")};
        if (subject == "full"_L1)
            return {Tr::tr("The disk is full"), Tr::tr("There is no room left in %1. Free some space there, then try again. The data held before are whole.").arg(error.detail)};
        if (subject == "not-a-file"_L1)
            return {Tr::tr("That is no file"), Tr::tr("At %1 stands a folder, a pipe or a device, and writing would replace it. Choose the name of a file.").arg(error.detail)};
        return {withSubject(subject, Tr::tr("%1 cannot be read or written"), Tr::tr("A file cannot be read or written")),
                Tr::tr("Check that the disk is not full and that you may open the folder, then try again. The data held before are whole.")};
    case ErrorKind::Corrupt:
        if (subject == "keyless"_L1)
            return {Tr::tr("The key of these data is missing"), Tr::tr("The folder holds data, but not key.json, which opens them. Put that file back, or choose another folder.")};
        if (subject == "newer"_L1)
            return {Tr::tr("A newer Scoredesk made these data"), Tr::tr("This version cannot read them and left them as they are. Open them with the newer version, or choose another folder.")};
        return {withSubject(subject, Tr::tr("%1 is damaged"), Tr::tr("The data on this computer are damaged")),
                Tr::tr("Get the files from TOMS again and import them into a new folder.")};
    case ErrorKind::InvalidInput:
        return {withSubject(subject, Tr::tr("%1 is not what it should be"), Tr::tr("The input is not what it should be")),
                Tr::tr("Nothing was taken from it. Get the report from TOMS again and do not open it in another program before.")};
    case ErrorKind::NotFound:
        return {withSubject(subject, Tr::tr("%1 is not there"), Tr::tr("That is not there")),
                Tr::tr("It may have been moved or removed. Choose it again.")};
    case ErrorKind::Internal:
        break;
    }
    return {Tr::tr("Something went wrong inside Scoredesk"), Tr::tr("The data held before are whole. Close Scoredesk and open it again; if it happens twice, report it with the steps.")};
}

} // namespace scoredesk::ui
