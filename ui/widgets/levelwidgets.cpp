// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/levelwidgets.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace scoredesk::ui {

LevelBadge::LevelBadge(int level, const QString &name, QWidget *parent) : QWidget(parent), m_level(level)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLevel(level, name);
}

void LevelBadge::setLevel(int level, const QString &name)
{
    m_level = level;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize LevelBadge::sizeHint() const
{
    const int side = themeOf(this).px(18);
    return {side, side};
}

void LevelBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLevelBadge(painter, QRectF(rect()), m_level, themeOf(this));
}

LevelBar::LevelBar(QWidget *parent) : MarkWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelBar::setLevels(const QList<Level> &levels)
{
    m_levels = levels;
    marksChanged();
}

QList<double> LevelBar::shares() const
{
    qint64 total = 0;
    for (const Level &level : m_levels)
        total += level.count;
    QList<double> result;
    if (total > 0) {
        for (const Level &level : m_levels)
            result.append(double(level.count) / double(total));
    }
    return result;
}

QRectF LevelBar::barRect() const
{
    // one line of room around the bar for the focus ring of a segment
    const double ring = themeOf(this).lineTwo();
    return QRectF(rect()).adjusted(0, ring, 0, -ring);
}

QList<Mark> LevelBar::marks() const
{
    const QList<double> parts = shares();
    const QList<QRectF> segments = levelBarSegments(barRect(), parts, layoutDirection());
    QList<Mark> result;
    const QLocale locale;
    const QList<int> percents = levelPercents(parts);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString percent = percentOf(locale.toString(percents.at(i)));
        const QString count = locale.toString(m_levels.at(i).count);
        Mark mark;
        mark.rect = segments.at(i);
        //: spoken for one segment of a level bar: level's digit, its name, percent, count
        mark.name = tr("Level %1, %2, %3, N = %4")
                        .arg(locale.toString(int(i) + 1), m_levels.at(i).name, percent, count);
        mark.toolTip = m_levels.at(i).name + u'\n' + tr("%1, N = %2").arg(percent, count);
        if (areMarksActivatable())
            mark.toolTip += u'\n' + tr("Enter: show students");
        result.append(mark);
    }
    return result;
}

QSize LevelBar::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(320), theme.px(26) + 2 * theme.lineTwo()};
}

QSize LevelBar::minimumSizeHint() const
{
    return {themeOf(this).px(80), sizeHint().height()};
}

void LevelBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QList<double> parts = shares();
    if (parts.isEmpty()) {
        paintRounded(painter, barRect(), theme.radiusS(), theme.color(ColorRole::Sunken), theme.color(ColorRole::Line));
        return;
    }
    const QList<QRectF> segments = paintLevelBar(painter, barRect(), parts, theme, layoutDirection());
    if (showsFocus() && currentMark() < segments.size()) {
        const double ring = theme.lineTwo();
        // at either end of the bar there is no room outside it
        paintFocusRing(painter, segments.at(currentMark()).adjusted(-ring, -ring, ring, ring).intersected(QRectF(rect())), theme.radiusS(),
                       theme);
    }
}

LevelLegend::LevelLegend(const QStringList &names, QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    QList<QHBoxLayout *> entries;
    for (qsizetype i = 0; i < names.size() && i < 4; ++i) {
        auto *entry = new QWidget;
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new LevelBadge(int(i) + 1, names.at(i)));
        row->addWidget(new Label(names.at(i), TypeRole::Small, ColorRole::TextMuted));
        entries.append(row);
        flow->addWidget(entry);
    }
    onTheme(this, [flow, entries](const Theme &theme) {
        flow->setGaps(theme.px(16), theme.px(4));
        for (QHBoxLayout *entry : entries)
            entry->setSpacing(theme.px(6));
    });
}

} // namespace scoredesk::ui
