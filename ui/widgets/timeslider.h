// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QAbstractSlider>

namespace scoredesk::ui {

/// A track with a stop for each of a few times, the oldest at the start. Arrows go from stop to stop, Home and End to the ends, a press or a
/// drag to the nearest. Where stops are many, some have no words under them; the one it stands on always has.
class TimeSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimeSlider(QWidget *parent = nullptr);

    /// \a words stand under the stops; \a spoken is what a screen reader and the tooltip say, as many.
    void setStops(const QStringList &words, const QStringList &spoken);
    [[nodiscard]] int stops() const { return int(m_words.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Space: start or stop going from stop to stop.
    void playToggled();
    /// A person moved it, by whatever means.
    void moved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] double placeOf(int stop) const; ///< from the left edge
    [[nodiscard]] int stopAt(double x) const;
    void describe();

    QStringList m_words;
    QStringList m_spoken;
};

} // namespace scoredesk::ui
