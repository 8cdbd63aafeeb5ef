// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace scoredesk::ui {

/// The percent of \a part in \a whole with one decimal, rounded as everywhere else: "68.8%". A whole is said only when it is one
/// ("100%"; 99.97 % is "99.9%"), and nothing only when there is nothing ("0.0%"; 0.01 % is "0.1%"). \a whole is not 0.
[[nodiscard]] QString donutPercent(qint64 part, qint64 whole);

/// One part of a whole as a ring of 116 px, the percent in its middle. Nothing else: what it is of stands
/// beside it in words.
class DonutWidget : public QWidget
{
    Q_OBJECT

public:
    explicit DonutWidget(QWidget *parent = nullptr);

    /// \a part of \a whole; a whole of 0 shows an empty track and no percent. \a spoken names it for screen
    /// readers: "8,912 of 12,480 SSRs released, 71.4%".
    void setValue(qint64 part, qint64 whole, const QString &spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_part = 0;
    qint64 m_whole = 0;
};

} // namespace scoredesk::ui
