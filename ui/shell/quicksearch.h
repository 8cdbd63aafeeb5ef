// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "ui/widgets/searchfield.h"

#include <QtGui/QAction>

namespace scoredesk::ui {

/// What a line of the search results leads to.
struct SearchTarget
{
    enum class Kind { Student, School, Command };
    Kind kind = Kind::Command;
    qint64 value = 0; ///< SSID, CDS code, or index into the commands

    [[nodiscard]] QVariant toVariant() const { return QVariantList{int(kind), value}; }
    [[nodiscard]] static SearchTarget fromVariant(const QVariant &variant);
};

/// Students (from the search index), schools and commands that \a query finds, grouped, the best few of each. \a snapshot
/// may be null: then there are only commands.
[[nodiscard]] QList<SearchGroup> quickSearch(const QString &query, const analytics::Snapshot *snapshot,
                                             const QList<QAction *> &commands);

} // namespace scoredesk::ui
