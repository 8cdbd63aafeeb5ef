// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/prompter.h"

#include <QtCore/QStringList>

namespace scoredesk::ui {

/// Asks by the platform's file dialogs, without blocking.
class FilePrompter : public Prompter
{
public:
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                        std::function<void(const QString &)> answer) override;
    /// An empty list when the person changed their mind.
    virtual void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(const QStringList &)> answer);
    void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> answer) override;
    void openFolder(const QString &path) override;
};

} // namespace scoredesk::ui
