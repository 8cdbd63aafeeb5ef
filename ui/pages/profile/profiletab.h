// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"

#include <QtWidgets/QWidget>

namespace scoredesk::ui {

/// What a tab of the profile is filled from: the file and what was derived of it, once for all tabs.
struct LoadedStudent
{
    domain::StudentFile file;
    domain::StudentProfile profile;
};

/// One tab of the profile.
class ProfileTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileTab(QWidget *parent = nullptr) : QWidget(parent) {}

    /// Shows \a student; null empties the tab, so that no widget holds anything of a student.
    virtual void setStudent(const LoadedStudent *student) = 0;
    /// Counts for the foot of the window.
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// Where the keyboard goes when the tab is opened from its bar.
    virtual void focusFirst() { setFocus(Qt::OtherFocusReason); }
};

} // namespace scoredesk::ui
