// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/markwidget.h"

namespace scoredesk::ui {

/// One group whose share among the scored differs from its share among all who are to test.
struct Gap
{
    QString name;              ///< "Grade 11"
    double ofScored = 0;       ///< share, 0 … 1
    double ofRegistered = 0;
    bool isLarge = false;      ///< more than the rule allows: a square and the caution colour
};

/// Groups as points left and right of a line: how much more or less of the scored than of the registered they are.
class GapRows : public MarkWidget
{
    Q_OBJECT

public:
    explicit GapRows(QWidget *parent = nullptr);

    /// \a isOfRegistered: shares are of all registered; else of the records loaded.
    void setGaps(const QList<Gap> &gaps, bool isOfRegistered = true);
    [[nodiscard]] const QList<Gap> &gaps() const { return m_gaps; }

    [[nodiscard]] QList<Mark> marks() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF rowRect(qsizetype row) const;

    QList<Gap> m_gaps;
    bool m_isOfRegistered = true;
};

} // namespace scoredesk::ui
