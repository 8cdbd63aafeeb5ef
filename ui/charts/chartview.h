// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"
#include "ui/widgets/markwidget.h"

#include <functional>
#include <memory>

namespace scoredesk::ui {

/// A chart on screen: arrows go from mark to mark, Enter or a click activates one, marks are accessible children, and the whole is
/// described by the chart's summary. It is made anew for each theme.
class ChartView : public MarkWidget
{
    Q_OBJECT

public:
    using Maker = std::function<std::unique_ptr<ChartScene>(const ChartTheme &)>;

    explicit ChartView(QWidget *parent = nullptr);

    /// \a make gives the chart for a theme, now and when the theme changes. Null shows nothing.
    void setChart(Maker make);
    void clear() { setChart({}); }
    [[nodiscard]] const ChartScene *scene() const { return m_scene.get(); }
    [[nodiscard]] ChartMark mark(int index) const { return m_marks.value(index); }

    [[nodiscard]] QList<Mark> marks() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void remake();
    void layOut();

    Maker m_make;
    std::unique_ptr<ChartScene> m_scene;
    QList<ChartMark> m_marks;
};

} // namespace scoredesk::ui
