// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QList>

#include <utility>

namespace scoredesk::testing {

/// An archive of entries, each a name and its bytes.
[[nodiscard]] QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &entries);

/// A workbook of sheets "S1", "S2", …: rows of cells, each cell a text.
[[nodiscard]] QByteArray workbookOfSheets(const QList<QList<QByteArrayList>> &sheets);

} // namespace scoredesk::testing
