// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>
#include <utility>

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
    /// Asks for a folder to put files into; else as chooseSaveFile().
    virtual void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> answer)
    {
        chooseSaveFile(parent, title, {}, {}, std::move(answer));
    }
    /// Shows a person the folder of files that were written.
    virtual void openFolder(const QString &path) { (void)path; }
};

} // namespace scoredesk::ui
