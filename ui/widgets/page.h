// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <memory>

namespace scoredesk::analytics {
class Snapshot;
}

namespace scoredesk::ui {

/// One page of the shell's stack. The shell gives it the snapshot and shows its status text at the foot of
/// the window; what else a page can ask for (open a student, open a filtered list) are signals of its own.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr) : QWidget(parent) {}

    /// Everything the page shows comes from \a snapshot. Null when the desk is locked or empty: the page then
    /// holds no student's data in any widget or model.
    virtual void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot) = 0;

    /// Counts of the page for the status strip, "14 schools, 9,396 valid ELA scores". May be empty.
    [[nodiscard]] virtual QString statusText() const { return {}; }

    /// Where the keyboard goes when the page is opened; the page itself when not overridden.
    virtual void focusFirst() { setFocus(Qt::OtherFocusReason); }

    /// Ctrl+F: find within this page. False when the page has nothing to find in.
    virtual bool startFind() { return false; }

Q_SIGNALS:
    void statusTextChanged(const QString &text);
};

} // namespace scoredesk::ui
