// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListWidget>

#include <vector>

namespace scoredesk::ui {

/// Things to tick, in a list as high as a few of them; Space ticks the current one.
class ChoiceList : public QListWidget
{
    Q_OBJECT

public:
    /// \a name is what a screen reader says; at most \a lines are in sight at a time.
    ChoiceList(const QString &name, int lines, QWidget *parent = nullptr);

    struct Choice
    {
        int id = 0;
        QString words;
        bool isChosen = false;
        QString key{}; ///< what stays the same when ids do not, as a school's CDS code while its number follows the loaded schools
    };
    /// Keeps what is ticked where the same keys are in it, or ids where there are no keys.
    void setChoices(const std::vector<Choice> &choices);
    [[nodiscard]] std::vector<int> chosen() const; ///< ids in the order shown
    void choose(int id, bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

private:
    int m_lines;
};

} // namespace scoredesk::ui
