// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace scoredesk::domain {

/// The rows of resources/domain/\a name, a tab-separated table: comment lines (#) and the header are left out, cells are trimmed.
/// A missing table is our own bug and asserts.
[[nodiscard]] QList<QStringList> codeTable(const QString &name);

} // namespace scoredesk::domain
