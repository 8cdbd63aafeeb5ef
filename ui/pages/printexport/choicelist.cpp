// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/choicelist.h"

#include "ui/widgets/theme.h"

#include <QtCore/QSignalBlocker>

#include <algorithm>
#include <map>

namespace scoredesk::ui {

namespace {

constexpr int kKeyRole = Qt::UserRole + 1;

QString keyOf(const ChoiceList::Choice &choice)
{
    return choice.key.isEmpty() ? QString::number(choice.id) : choice.key;
}

} // namespace

ChoiceList::ChoiceList(const QString &name, int lines, QWidget *parent) : QListWidget(parent), m_lines(lines)
{
    setAccessibleName(name);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, &ChoiceList::changed);
    onTheme(this, [this](const Theme &) { updateGeometry(); });
}

void ChoiceList::setChoices(const std::vector<Choice> &choices)
{
    std::map<QString, bool> before;
    for (int i = 0; i < count(); ++i)
        before[item(i)->data(kKeyRole).toString()] = item(i)->checkState() == Qt::Checked;
    const QSignalBlocker quiet(this);
    clear();
    for (const Choice &choice : choices) {
        auto *made = new QListWidgetItem(choice.words, this);
        made->setToolTip(choice.words);
        made->setData(Qt::UserRole, choice.id);
        made->setData(kKeyRole, keyOf(choice));
        made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const auto known = before.find(keyOf(choice));
        made->setCheckState((known != before.end() ? known->second : choice.isChosen) ? Qt::Checked : Qt::Unchecked);
    }
    updateGeometry();
}

std::vector<int> ChoiceList::chosen() const
{
    std::vector<int> ids;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == Qt::Checked)
            ids.push_back(item(i)->data(Qt::UserRole).toInt());
    return ids;
}

void ChoiceList::choose(int id, bool on)
{
    for (int i = 0; i < count(); ++i)
        if (item(i)->data(Qt::UserRole).toInt() == id)
            item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

QSize ChoiceList::sizeHint() const
{
    const int row = count() > 0 ? std::max(sizeHintForRow(0), 1) : themeOf(this).px(22);
    return {themeOf(this).px(240), row * std::clamp(count(), 1, m_lines) + 2 * frameWidth() + 2};
}

QSize ChoiceList::minimumSizeHint() const
{
    return {themeOf(this).px(140), sizeHint().height()}; // long names are cut short, and stand whole in the tooltip
}

} // namespace scoredesk::ui
