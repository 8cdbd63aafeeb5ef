// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "ui/models/prompter.h"

#include <QtWidgets/QDialog>

#include <functional>
#include <memory>
#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace scoredesk::ui {

class Label;

/// Asks for the name of a group of students, one that no other group has. accepted() means: name() is one.
class GroupNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a title: what is done; \a name: stands in the field; \a taken: labels of the other groups.
    GroupNameDialog(const QString &title, const QString &name, const QStringList &taken, QWidget *parent);
    [[nodiscard]] QString name() const;

private:
    void refresh();

    QStringList m_taken;
    QLineEdit *m_name;
    Label *m_problem;
    QPushButton *m_accept;
};

/// The groups of students: who is in each, another name, students taken out, the whole group taken away. It asks; somebody else changes them
/// and calls takeGroups().
class GroupsDialog : public QDialog
{
    Q_OBJECT

public:
    GroupsDialog(std::shared_ptr<const analytics::Snapshot> snapshot, QWidget *parent);

    /// The groups are others; what is shown and selected stays where it is there still.
    void takeGroups();
    void showProblem(const QString &words);

Q_SIGNALS:
    void renameRequested(std::uint16_t group, const QString &name);
    void removeRequested(std::uint16_t group);
    void removeMembersRequested(std::uint16_t group, const std::vector<scoredesk::domain::Ssid> &students);

private:
    [[nodiscard]] const analytics::StudentGroups::Group *current() const;
    void showGroups();
    void showMembers();
    void refresh();
    void askForName();
    void askToRemove();
    void removeMembers();

    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    std::shared_ptr<const analytics::StudentGroups> m_groups; ///< as they are shown
    QListWidget *m_list, *m_members;
    Label *m_notLoaded, *m_problem;
    QPushButton *m_rename, *m_remove, *m_removeMembers;
};

} // namespace scoredesk::ui
