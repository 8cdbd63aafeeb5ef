// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace scoredesk {

/// What went wrong, in the terms code may branch on. Core never shows nor translates an error;
/// ui::describe turns it into a sentence with a next step.
enum class ErrorKind {
    Cancelled,    ///< the user asked for it; silent
    Offline,      ///< no network
    Network,      ///< the other side failed
    Unauthorized, ///< wrong passphrase, locked, or not allowed
    Storage,      ///< disk full, no permission, cannot read or write a file
    Corrupt,      ///< our own file is damaged
    InvalidInput, ///< a file or an argument is not what it should be
    NotFound,     ///< nothing there by that name
    Internal      ///< our bug
};

/// \a kind decides, \a subject fills the sentence (a file's name, a column's name: never a student's
/// data), \a detail is for the log (never a student's data either).
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString subject;
    QString detail;

    bool operator==(const Error &) const = default;
};

} // namespace scoredesk

Q_DECLARE_METATYPE(scoredesk::Error)
