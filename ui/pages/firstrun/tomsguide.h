// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace scoredesk::ui {

/// Which reports to get in TOMS, in which order, and how. Names of reports and choices are TOMS's own (TOMS User Guide,
/// reports of an LEA CAASPP coordinator).
class TomsGuide : public QDialog
{
    Q_OBJECT

public:
    explicit TomsGuide(QWidget *parent = nullptr);

Q_SIGNALS:
    void folderRequested();
};

} // namespace scoredesk::ui
