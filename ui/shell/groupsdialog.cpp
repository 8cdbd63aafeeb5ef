// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/groupsdialog.h"

#include "ui/models/cellwords.h"
#include "ui/models/nameorder.h"
#include "ui/widgets/label.h"

#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::StudentGroups;

namespace {

/// A dialog of so many px at 100 %, but no larger than its window or the screen.
void sizeDialog(QDialog *dialog, QVBoxLayout *column, int width, int height)
{
    onTheme(dialog, [dialog, column, width, height](const Theme &theme) {
        column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16));
        column->setSpacing(theme.px(12));
        QSize most = dialog->parentWidget() ? dialog->parentWidget()->window()->size() : QSize();
        if (const QScreen *there = dialog->screen())
            most = most.expandedTo(there->availableSize());
        dialog->resize(QSize(theme.px(width), theme.px(height)).boundedTo(most));
    });
}

QVBoxLayout *listColumn(const QString &caption, QListWidget *list)
{
    auto *column = new QVBoxLayout;
    auto *label = new Label(caption, TypeRole::BodyStrong);
    label->setBuddy(list);
    list->setAccessibleName(caption);
    list->setUniformItemSizes(true);
    list->setTabKeyNavigation(false);
    column->addWidget(label);
    column->addWidget(list, 1);
    return column;
}

} // namespace

GroupNameDialog::GroupNameDialog(const QString &title, const QString &name, const QStringList &taken,
                                 QWidget *parent)
    : QDialog(parent), m_taken(taken), m_name(new QLineEdit(name)),
      m_problem(wrappingLabel({}, TypeRole::Body, ColorRole::TextMuted)),
      m_accept(makeButton(tr("Save"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(title, TypeRole::Heading));
    auto *caption = new Label(tr("Name of the group"), TypeRole::BodyStrong);
    caption->setBuddy(m_name);
    m_name->setObjectName(u"groupName"_s);
    m_name->setAccessibleName(caption->text());
    m_name->setMaxLength(int(domain::StudentGroup::kMostNameLength));
    column->addWidget(caption);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    m_accept->setObjectName(u"acceptGroupName"_s);
    m_accept->setDefault(true);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &GroupNameDialog::refresh);
    column->addWidget(buttons);
    sizeDialog(this, column, 420, 220);
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
    refresh();
}

QString GroupNameDialog::name() const
{
    return m_name->text().simplified();
}

void GroupNameDialog::refresh()
{
    const bool isTaken = m_taken.contains(name(), Qt::CaseInsensitive);
    m_problem->setText(isTaken ? tr("Another group has this name.") : QString());
    m_accept->setEnabled(!name().isEmpty() && !isTaken);
}

GroupsDialog::GroupsDialog(std::shared_ptr<const analytics::Snapshot> snapshot, QWidget *parent)
    : QDialog(parent), m_snapshot(std::move(snapshot)), m_list(new QListWidget), m_members(new QListWidget),
      m_notLoaded(wrappingLabel({}, TypeRole::Body, ColorRole::TextMuted)), m_problem(wrappingLabel({})),
      m_rename(makeButton(tr("Rename…"))), m_remove(makeButton(tr("Delete…"))),
      m_removeMembers(makeButton(tr("Take out of the group")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Groups of students"));
    m_list->setObjectName(u"groups"_s);
    m_members->setObjectName(u"members"_s);
    m_members->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rename->setObjectName(u"renameGroup"_s);
    m_remove->setObjectName(u"removeGroup"_s);
    m_removeMembers->setObjectName(u"removeMembers"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(tr("Groups of students"), TypeRole::Heading));
    column->addWidget(wrappingLabel(tr("Make a group by selecting students in the list, or import a student "
                                       "group file made for CERS. Groups stay on this "
                                       "computer, encrypted with the rest, and are never for publication."),
                                    TypeRole::Body, ColorRole::TextMuted));
    auto *lists = new QHBoxLayout;
    QVBoxLayout *groups = listColumn(tr("Groups"), m_list);
    auto *groupButtons = new QHBoxLayout;
    groupButtons->addWidget(m_rename);
    groupButtons->addWidget(m_remove);
    groupButtons->addStretch(1);
    groups->addLayout(groupButtons);
    QVBoxLayout *members = listColumn(tr("Students in the group"), m_members);
    members->addWidget(m_notLoaded);
    members->addWidget(m_removeMembers, 0, Qt::AlignLeading);
    lists->addLayout(groups, 1);
    lists->addLayout(members, 1);
    column->addLayout(lists, 1);
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(makeButton(tr("Close")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    sizeDialog(this, column, 760, 520);
    onTheme(this, [lists](const Theme &theme) { lists->setSpacing(theme.px(16)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &GroupsDialog::showMembers);
    connect(m_members, &QListWidget::itemSelectionChanged, this, &GroupsDialog::refresh);
    connect(m_rename, &QPushButton::clicked, this, &GroupsDialog::askForName);
    connect(m_remove, &QPushButton::clicked, this, &GroupsDialog::askToRemove);
    connect(m_removeMembers, &QPushButton::clicked, this, &GroupsDialog::removeMembers);
    takeGroups();
    m_list->setFocus(Qt::OtherFocusReason);
}

const StudentGroups::Group *GroupsDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_groups->find(static_cast<std::uint16_t>(item->data(Qt::UserRole).toUInt())) : nullptr;
}

void GroupsDialog::takeGroups()
{
    m_problem->hide();
    const QListWidgetItem *shown = m_list->currentItem();
    const uint code = shown ? shown->data(Qt::UserRole).toUInt() : 0;
    const int row = m_list->currentRow();
    m_groups = m_snapshot->groups();
    showGroups();
    int next = -1;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toUInt() == code)
            next = i;
    m_list->setCurrentRow(next >= 0 ? next : std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    showMembers();
}

void GroupsDialog::showProblem(const QString &words)
{
    m_problem->setText(words);
    m_problem->show();
}

void GroupsDialog::showGroups()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const StudentGroups::Group &group : m_groups->groups()) {
        //: a group of students and how many are in it
        auto *item = new QListWidgetItem(tr("%1 (%2)").arg(group.label, countText(group.members)), m_list);
        item->setData(Qt::UserRole, uint(group.code));
        item->setToolTip(group.label);
    }
}

void GroupsDialog::showMembers()
{
    const QSignalBlocker quiet(m_members);
    m_members->clear();
    const StudentGroups::Group *group = current();
    if (group) {
        for (const std::uint32_t index : group->students) { // students lie in the order of their names
            const analytics::StudentRow &student = m_snapshot->students()[index];
            //: a student in a list: %1 is the name, %2 the SSID
            auto *item = new QListWidgetItem(
                tr("%1 · %2").arg(m_snapshot->displayName(student), student.ssid.text()), m_members);
            item->setData(Qt::UserRole, qlonglong(student.ssid.value));
        }
        if (m_members->count() > 0)
            m_members->setCurrentRow(0, QItemSelectionModel::NoUpdate);
    }
    const std::int64_t missing = group ? group->members - std::int64_t(group->students.size()) : 0;
    m_notLoaded->setText(missing > 0 ? tr("%n more of whom nothing is loaded", nullptr, int(missing))
                                     : QString());
    m_notLoaded->setVisible(missing > 0);
    refresh();
}

void GroupsDialog::refresh()
{
    const bool hasGroup = current() != nullptr;
    m_rename->setEnabled(hasGroup);
    m_remove->setEnabled(hasGroup);
    m_removeMembers->setEnabled(!m_members->selectedItems().isEmpty());
}

void GroupsDialog::askForName()
{
    const StudentGroups::Group *group = current();
    if (!group)
        return;
    QStringList taken;
    for (const StudentGroups::Group &other : m_groups->groups())
        if (other.code != group->code)
            taken << other.label;
    auto *dialog = new GroupNameDialog(tr("Rename the group"), group->name, taken, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, code = group->code] { Q_EMIT renameRequested(code, dialog->name()); });
    dialog->open();
}

void GroupsDialog::askToRemove()
{
    const StudentGroups::Group *group = current();
    if (!group)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Delete the group"),
                                tr("Delete the group “%1”?").arg(group->label), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"confirmRemoveGroup"_s);
    box->setInformativeText(tr("%n students are in it. Their results stay; the group cannot be brought back.",
                               nullptr, int(group->members)));
    QPushButton *yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, code = group->code] { Q_EMIT removeRequested(code); });
    box->open();
}

void GroupsDialog::removeMembers()
{
    const StudentGroups::Group *group = current();
    std::vector<domain::Ssid> students;
    for (const QListWidgetItem *item : m_members->selectedItems())
        students.push_back(domain::Ssid{item->data(Qt::UserRole).toLongLong()});
    if (group && !students.empty())
        Q_EMIT removeMembersRequested(group->code, students);
}

} // namespace scoredesk::ui
