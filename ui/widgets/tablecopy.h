// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QModelIndex>
#include <QtCore/QString>

#include <memory>

class QAbstractItemModel;
class QMimeData;

namespace scoredesk::ui {

/// A cell's text made safe for a spreadsheet: an apostrophe before what would be read as a formula (= + - @,
/// unless it is a number), line breaks and tabs as spaces.
[[nodiscard]] QString spreadsheetSafe(const QString &text);

/// \a rows × \a columns of \a model, headers first, for the clipboard. Text comes from CopyRole, else from
/// DisplayRole. Plain text always; HTML with text-formatted cells up to 5,000 cells.
[[nodiscard]] std::unique_ptr<QMimeData> copyRows(const QAbstractItemModel &model, const QModelIndexList &rows,
                                                  const QList<int> &columns);

} // namespace scoredesk::ui
