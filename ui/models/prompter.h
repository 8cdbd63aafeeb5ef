// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace scoredesk::ui {

/// How a page asks a person for a file, so that tests answer without a dialog. Never blocks: the answer comes by callback.
class Prompter
{
public:
    virtual ~Prompter() = default;

    /// Asks where to save. \a answer gets the chosen path, or an empty string when the person changed their mind; it is
    /// not called when \a parent is gone by then. \a filter as in QFileDialog: "PDF (*.pdf)".
    virtual void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                const QString &filter, std::function<void(const QString &)> answer) = 0;
};

} // namespace scoredesk::ui
