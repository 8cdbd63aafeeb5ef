// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/statuslook.h"
#include "ui/widgets/textcache.h"
#include "ui/widgets/textlines.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace scoredesk::ui {

namespace {

/// Draws pieces of one line after each other from the start edge, mirrored in right-to-left layouts.
class LinePainter
{
public:
    LinePainter(QPainter &painter, const QRect &box, Qt::LayoutDirection direction, const Theme &theme, TextCache &texts)
        : m_painter(painter), m_box(box), m_direction(direction), m_theme(theme), m_texts(texts), m_x(box.left())
    {
    }

    [[nodiscard]] int room() const { return std::max(0, m_box.right() + 1 - m_x); }
    void skip(int width) { m_x += width; }

    QRect take(int width, int height)
    {
        const QRect cell(m_x, m_box.top() + (m_box.height() - height) / 2, width, height);
        m_x += width;
        return QStyle::visualRect(m_direction, m_box, cell);
    }

    void text(const QString &words, TypeRole role, const QColor &color)
    {
        if (words.isEmpty())
            return;
        const TextCache::Line &line = m_texts.line(words, role, m_theme, m_direction, room());
        m_painter.setFont(m_theme.font(role));
        m_painter.setPen(color);
        paintLine(m_painter, line, take(line.width, m_box.height()).topLeft(), m_box.height());
    }

private:
    QPainter &m_painter;
    QRect m_box;
    Qt::LayoutDirection m_direction;
    const Theme &m_theme;
    TextCache &m_texts;
    int m_x;
};

constexpr int kMarginPx = 10; ///< at both sides of a cell's content

} // namespace

CellDelegate::CellDelegate(CellKind kind, QObject *parent) : QStyledItemDelegate(parent), m_kind(kind) {}

Qt::Alignment CellDelegate::alignment(CellKind kind)
{
    return (kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    paintBackground(*painter, option, index, theme);
    paintContent(*painter, option, index, theme);
    const auto *table = qobject_cast<const DataTable *>(option.widget);
    if (table && table->hasFocus() && table->currentIndex() == index)
        paintFocusRing(*painter, QRectF(option.rect), theme.px(2), theme);
    painter->restore();
}

void CellDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const Theme &theme) const
{
    const auto *table = qobject_cast<const DataTable *>(option.widget);
    ColorRole plane = ColorRole::Surface;
    if (option.state.testFlag(QStyle::State_Selected))
        plane = ColorRole::Selection;
    else if (index.data(TotalsRowRole).toBool())
        plane = ColorRole::Sunken;
    else if (table && table->hoveredRow() == index.row())
        plane = ColorRole::Hover;
    painter.fillRect(option.rect, theme.color(plane));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.color(ColorRole::Line));
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const Theme &theme) const
{
    const int margin = theme.px(kMarginPx);
    QRect box = option.rect.adjusted(margin, 0, -margin, -1);
    const Qt::LayoutDirection direction = option.direction;
    TextCache own; // for a view that keeps none
    auto *table = qobject_cast<const DataTable *>(option.widget);
    TextCache &texts = table ? table->texts() : own;
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isMuted = index.data(MutedRole).toBool();
    const bool isBold = index.data(BoldRole).toBool() || index.data(TotalsRowRole).toBool();
    const TypeRole body = isBold ? TypeRole::BodyStrong : TypeRole::Body;
    const TypeRole small = TypeRole::Small;
    const QColor ink = theme.color(isMuted ? ColorRole::TextMuted : ColorRole::Text);

    switch (m_kind) {
    case CellKind::Number: {
        LinePainter line(painter, box, direction, theme, texts);
        line.skip(box.width() - texts.line(text, body, theme, direction, box.width()).width);
        line.text(text, body, ink);
        return;
    }
    case CellKind::LevelBar: {
        const QList<double> shares = index.data(LevelSharesRole).value<QList<double>>();
        if (shares.isEmpty()) {
            LinePainter(painter, box, direction, theme, texts).text(text, small, theme.color(ColorRole::TextMuted));
            return;
        }
        const int height = std::min(theme.px(20), box.height() - theme.px(6));
        const QRectF bar(box.left(), box.top() + (box.height() - height) / 2.0, box.width(), height);
        paintLevelBar(painter, bar, shares, theme, direction);
        return;
    }
    case CellKind::Progress: {
        LinePainter line(painter, box, direction, theme, texts);
        const QVariant fraction = index.data(ProgressRole);
        const QString trailing = clipped(index.data(TrailingRole).toString());
        if (!fraction.isValid()) {
            line.text(text, small, theme.color(ColorRole::TextMuted));
            return;
        }
        const QFontMetrics metrics(theme.font(body));
        const int percentWidth = metrics.horizontalAdvance(wholePercent(1)) + 1;
        const int trailingWidth = trailing.isEmpty() ? 0 : QFontMetrics(theme.font(small)).horizontalAdvance(trailing) + theme.px(8) + 2;
        const int gap = theme.px(10);
        const int barWidth = std::min(theme.px(120), line.room() - percentWidth - trailingWidth - gap);
        if (barWidth >= theme.px(24)) {
            paintProgress(painter, QRectF(line.take(barWidth, theme.px(8))), fraction.toDouble(), theme, direction);
            line.skip(gap);
        }
        line.skip(std::max(0, percentWidth - texts.line(text, body, theme, direction, percentWidth).width));
        line.text(text, body, ink);
        if (!trailing.isEmpty()) {
            line.skip(theme.px(8));
            line.text(trailing, small, theme.color(ColorRole::TextMuted));
        }
        return;
    }
    default:
        break;
    }

    const QString second = index.data(SecondLineRole).toString();
    if (second.isEmpty() && m_kind == CellKind::Text) {
        const int height = QFontMetrics(theme.font(body)).height();
        const int fitting = box.height() / height;
        const bool isTooWide = !texts.fits(text, body, theme, direction, box.width());
        // a row of two lines or more has room for a sentence
        if (fitting >= 2 && isTooWide) {
            const QStringList lines = texts.wrapped(text, body, theme, box.width(), std::min(fitting, kMostRowLines));
            int top = box.top() + (box.height() - int(lines.size()) * height) / 2;
            for (const QString &words : lines) {
                LinePainter(painter, QRect(box.left(), top, box.width(), height), direction, theme, texts).text(words, body, ink);
                top += height;
            }
            return;
        }
        // in a row of one line what is too long stands whole in two small ones
        if (isTooWide) {
            const TypeRole caption = isBold ? TypeRole::CaptionStrong : TypeRole::Caption;
            const QStringList lines = texts.small(text, caption, theme, box.width());
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const int part = box.height() / int(lines.size());
                LinePainter(painter, QRect(box.left(), box.top() + int(i) * part, box.width(), part), direction, theme, texts)
                    .text(lines[i], caption, ink);
            }
            if (!lines.isEmpty())
                return;
        }
    }
    if (!second.isEmpty()) {
        const int firstHeight = QFontMetrics(theme.font(body)).height();
        const int secondHeight = QFontMetrics(theme.font(small)).height();
        const int top = box.top() + (box.height() - firstHeight - secondHeight) / 2;
        LinePainter below(painter, QRect(box.left(), top + firstHeight, box.width(), secondHeight), direction, theme, texts);
        below.text(second, small, theme.color(ColorRole::TextMuted));
        box = QRect(box.left(), top, box.width(), firstHeight);
    }
    LinePainter line(painter, box, direction, theme, texts);
    const QString trailing = index.data(TrailingRole).toString();
    if (m_kind == CellKind::Level) {
        const int level = index.data(LevelRole).toInt();
        if (level >= 1 && level <= 4) {
            const int side = theme.px(18);
            const double ratio = painter.device()->devicePixelRatioF();
            painter.drawPixmap(line.take(side, side).topLeft(), levelBadgePixmap(level, side, ratio, theme));
            line.skip(theme.px(6));
        }
    } else if (m_kind == CellKind::Status) {
        const StatusLook look = statusLook(CellStatus(index.data(StatusRole).toInt()));
        if (look.icon != Icon::None) {
            const int side = theme.px(14);
            paintIcon(painter, QRectF(line.take(side, side)), look.icon, theme.color(look.color), direction);
            line.skip(theme.px(8));
        }
    }
    if (m_kind == CellKind::Link && !isMuted)
        line.text(text, TypeRole::BodyStrong, theme.color(ColorRole::Accent));
    else
        line.text(text, body, ink);
    if (!trailing.isEmpty()) {
        line.skip(theme.px(6));
        line.text(trailing, body, theme.color(ColorRole::TextMuted));
    }
}

int CellDelegate::heightFor(const QModelIndex &index, int width, const Theme &theme) const
{
    const QFontMetrics metrics(
        theme.font(index.data(BoldRole).toBool() ? TypeRole::BodyStrong : TypeRole::Body));
    const int room = width - 2 * theme.px(kMarginPx);
    const QStringList lines = wrappedLines(index.data(Qt::DisplayRole).toString(), metrics, room, kMostRowLines);
    return int(lines.size()) * metrics.height() + theme.px(8) + 1; // the rule below
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QFontMetrics body(theme.font(index.data(BoldRole).toBool() ? TypeRole::BodyStrong : TypeRole::Body));
    const QFontMetrics small(theme.font(TypeRole::Small));
    int width = body.horizontalAdvance(clipped(index.data(Qt::DisplayRole).toString()));
    const QString trailing = clipped(index.data(TrailingRole).toString());
    if (!trailing.isEmpty())
        width += theme.px(8) + body.horizontalAdvance(trailing);
    switch (m_kind) {
    case CellKind::Level:
        if (index.data(LevelRole).toInt() > 0)
            width += theme.px(24);
        break;
    case CellKind::Status:
        width += theme.px(22);
        break;
    case CellKind::Progress:
        width = theme.px(120 + 10) + body.horizontalAdvance(wholePercent(1)) + 2;
        if (!trailing.isEmpty())
            width += theme.px(8) + small.horizontalAdvance(trailing) + 2;
        break;
    case CellKind::LevelBar:
        width = std::max(width, theme.px(200));
        break;
    default:
        break;
    }
    int height = theme.px(30);
    const QString second = clipped(index.data(SecondLineRole).toString());
    if (!second.isEmpty()) {
        width = std::max(width, small.horizontalAdvance(second));
        height = std::max(theme.px(44), body.height() + small.height() + theme.px(8));
    }
    return {width + 2 * theme.px(kMarginPx) + 2, height};
}

} // namespace scoredesk::ui
