// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace scoredesk::cli {

/// A number as people write it: "1,234".
[[nodiscard]] inline QString counted(std::int64_t n)
{
    return QLocale().toString(qlonglong(n));
}

/// "1 row", "1,234 rows".
[[nodiscard]] inline QString counted(std::int64_t n, const QString &one, const QString &many)
{
    return counted(n) + u' ' + (n == 1 ? one : many);
}

} // namespace scoredesk::cli
