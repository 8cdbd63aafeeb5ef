// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>

namespace scoredesk::ui {

/// A view of results that a person named.
struct NamedView
{
    QString name;
    QByteArray view; ///< JSON
    bool operator==(const NamedView &) const = default;
};

/// Where named views are kept, encrypted with the rest of what a person made. Answers come off the GUI thread; each is the whole list as it
/// stands then.
class SavedViews
{
public:
    virtual ~SavedViews() = default;
    [[nodiscard]] virtual QFuture<Result<QList<NamedView>>> savedViews() = 0;
    /// A view of the same name is replaced.
    [[nodiscard]] virtual QFuture<Result<QList<NamedView>>> saveView(const NamedView &view) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<NamedView>>> removeView(const QString &name) = 0;
};

} // namespace scoredesk::ui
