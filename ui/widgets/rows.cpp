// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace scoredesk::ui {

ProgressTrack::ProgressTrack(const QString &label, QWidget *parent) : DoorButton(parent), m_label(label)
{
    setDoor(false);
    describe();
}

void ProgressTrack::setValue(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    m_reason.clear();
    describe();
}

void ProgressTrack::setReason(const QString &reason)
{
    m_reason = reason;
    describe();
}

int ProgressTrack::endRoom() const
{
    const bool hasDoor = isDoor() || std::any_of(m_group.begin(), m_group.end(), [](const auto *row) { return row->isDoor(); });
    return hasDoor ? chevronRoom(themeOf(this)) : 0; // as a DoorRow, so that numbers stand below each other
}

QString ProgressTrack::percentText() const
{
    return m_total > 0 ? wholePercent(double(m_done) / double(m_total)) : QString();
}

QString ProgressTrack::countText() const
{
    const QLocale locale;
    //: how many of how many, "9,442 of 11,240"
    return tr("%1 of %2").arg(locale.toString(m_done), locale.toString(m_total));
}

void ProgressTrack::describe()
{
    if (m_reason.isEmpty()) {
        //: spoken: what, percent, how many of how many
        setAccessibleName(tr("%1, %2, %3").arg(m_label, percentText(), countText()));
    } else {
        setAccessibleName(tr("%1: %2").arg(m_label, m_reason));
    }
    updateGeometry();
    update();
}

void ProgressTrack::alignTracks(const QList<ProgressTrack *> &rows)
{
    for (ProgressTrack *row : rows)
        row->m_group = rows;
}

ProgressTrack::Widths ProgressTrack::ownWidths() const
{
    const Theme &theme = themeOf(this);
    Widths own;
    own.label = QFontMetrics(theme.font(TypeRole::Body)).horizontalAdvance(m_label) + 1;
    if (m_reason.isEmpty()) {
        own.percent = QFontMetrics(theme.font(TypeRole::BodyStrong)).horizontalAdvance(percentText()) + 1;
        own.count = QFontMetrics(theme.font(TypeRole::Small)).horizontalAdvance(countText()) + 1;
    }
    return own;
}

ProgressTrack::Widths ProgressTrack::widths() const
{
    Widths all = ownWidths();
    for (const ProgressTrack *row : m_group) {
        const Widths other = row->ownWidths();
        all.label = std::max(all.label, other.label);
        all.percent = std::max(all.percent, other.percent);
        all.count = std::max(all.count, other.count);
    }
    return all;
}

QSize ProgressTrack::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const Widths w = widths();
    const int width = w.label + w.percent + w.count + theme.px(120 + 3 * 12) + endRoom();
    return {width, std::max(theme.px(34), QFontMetrics(theme.font(TypeRole::Body)).height() + theme.px(8))};
}

QSize ProgressTrack::minimumSizeHint() const
{
    const Widths w = widths();
    const Theme &theme = themeOf(this);
    return {w.label + w.percent + w.count + theme.px(40 + 3 * 12) + endRoom(), sizeHint().height()};
}

void ProgressTrack::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const Widths w = widths();
    const int gap = theme.px(12);
    const QRect box = rect();
    const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), box, r); };
    const auto text = [&](const QRect &r, Qt::Alignment alignment, const QString &words) {
        painter.drawText(place(r), int(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter)), words);
    };

    paintDoor(painter, theme);
    painter.setPen(theme.color(ColorRole::Text));
    painter.setFont(theme.font(TypeRole::Body));
    text(QRect(0, 0, w.label, height()), Qt::AlignLeft, m_label);
    // the bar begins at 85 px where the labels are short, so that cards side by side look alike
    const int barLeft = std::max(w.label + gap, theme.px(84));
    if (!m_reason.isEmpty()) {
        painter.setPen(theme.color(ColorRole::TextMuted));
        const QFont small = theme.font(TypeRole::Small);
        painter.setFont(small);
        const int room = width() - barLeft;
        text(QRect(barLeft, 0, room, height()), Qt::AlignLeft,
             QFontMetrics(small).elidedText(m_reason, Qt::ElideRight, room));
        return;
    }
    const int countLeft = width() - endRoom() - w.count;
    const int percentLeft = countLeft - gap - w.percent;
    const int barWidth = percentLeft - gap - barLeft;
    if (barWidth > 0 && m_total > 0) {
        const double barHeight = theme.px(8);
        const QRect track(barLeft, int((height() - barHeight) / 2), barWidth, int(barHeight));
        paintProgress(painter, QRectF(place(track)), double(m_done) / double(m_total), theme, layoutDirection());
    }
    painter.setPen(theme.color(ColorRole::Text));
    painter.setFont(theme.font(TypeRole::BodyStrong));
    text(QRect(percentLeft, 0, w.percent, height()), Qt::AlignRight, percentText());
    painter.setPen(theme.color(ColorRole::TextMuted));
    painter.setFont(theme.font(TypeRole::Small));
    text(QRect(countLeft, 0, w.count, height()), Qt::AlignRight, countText());
    paintFocus(painter, theme);
}

FactRow::FactRow(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    onTheme(this, [flow](const Theme &theme) { flow->setGaps(theme.px(28), theme.px(8)); });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactRow::addFact(const QString &caption, const QString &value, bool isCode)
{
    auto *fact = new QWidget;
    auto *column = new QVBoxLayout(fact);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *captionLabel = new Label(caption, TypeRole::Caption, ColorRole::TextMuted);
    auto *valueLabel = new Label(value);
    if (isCode)
        valueLabel->setLayoutDirection(Qt::LeftToRight);
    valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    valueLabel->setAccessibleName(tr("%1: %2").arg(caption, value));
    column->addWidget(captionLabel);
    column->addWidget(valueLabel);
    layout()->addWidget(fact);
}

void FactRow::clear()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    onTheme(this, [this](const Theme &theme) {
        m_grid->setHorizontalSpacing(theme.px(16));
        m_grid->setVerticalSpacing(theme.px(8));
        m_grid->setColumnMinimumWidth(0, theme.px(110));
    });
}

void FactGrid::addFact(const QString &caption, const QString &value, bool isMuted)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(new Label(caption, TypeRole::Body, ColorRole::TextMuted), row, 0, Qt::AlignTop);
    Label *valueLabel = wrappingLabel(value, TypeRole::Body, isMuted ? ColorRole::TextMuted : ColorRole::Text);
    valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    valueLabel->setAccessibleName(tr("%1: %2").arg(caption, value));
    m_grid->addWidget(valueLabel, row, 1);
}

void FactGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace scoredesk::ui
