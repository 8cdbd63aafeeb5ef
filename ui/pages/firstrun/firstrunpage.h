// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace scoredesk::ui {

class MessageBar;

/// What a new desk shows: three doors, and that files may be dropped anywhere. The third door is shut and says what
/// to do instead, until results services can be connected.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    /// For what goes wrong on the way in.
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    /// While a door is being opened the others wait.
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void sampleRequested();
    void folderRequested();
    void guideRequested();

private:
    [[nodiscard]] QWidget *makeDoor(int icon, const QString &title, const QString &what, const QString &note,
                                    QPushButton *button, QPushButton *second);

    MessageBar *m_messages;
    QPushButton *m_sample;
    QPushButton *m_folder;
    QPushButton *m_guide;
    QPushButton *m_service;
};

} // namespace scoredesk::ui
