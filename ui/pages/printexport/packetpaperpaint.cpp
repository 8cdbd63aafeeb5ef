// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetpaper.h"

#include "ui/charts/levelchart.h"
#include "ui/pages/printexport/sheetmeasures.h"
#include "ui/pages/printexport/sheettext.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using namespace sheets;
using exports::PacketPage;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PacketPaper)
};

void scaleFont(QFont &font, double by)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, int(std::floor(font.pixelSize() * by))));
    else
        font.setPointSizeF(font.pointSizeF() * by);
}

} // namespace

void PacketPaper::paint(QPainter &painter, int sheet) const
{
    const Sheet &shown = m_sheets[std::size_t(sheet)];
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (m_content.pages[shown.page].kind != PacketPage::Kind::Cover)
        paintHead(painter, shown);
    for (const Placed &placed : shown.blocks)
        paintBlock(painter, placed);
    paintFoot(painter, sheet + 1);
    painter.restore();
}

void PacketPaper::paintHead(QPainter &painter, const Sheet &sheet) const
{
    const PacketPage &page = m_content.pages[sheet.page];
    QString title = page.title;
    if (m_content.isPartial)
        //: title of a page; %1 is what it is about
        title = Tr::tr("%1, partial results").arg(title);
    if (sheet.isContinued)
        //: title of a further sheet of the same page
        title = Tr::tr("%1 (continued)").arg(title);
    const QFont stampFont = font(TypeRole::BodyStrong);
    const QString stamp = m_content.asOfStamp();
    const double stampWidth = QFontMetricsF(stampFont).horizontalAdvance(stamp) + 4;
    painter.setPen(m_theme.ink());
    painter.setFont(stampFont);
    painter.drawText(QRectF(kMargin + kWidth - stampWidth, kMargin, stampWidth, 14), Qt::AlignRight | Qt::AlignVCenter, stamp);
    painter.setFont(font(TypeRole::Body));
    painter.setPen(m_theme.mutedInk());
    painter.drawText(QRectF(kMargin, kMargin, kWidth - stampWidth - 8, 14), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font(TypeRole::Body)).elidedText(page.subtitle, Qt::ElideRight, kWidth - stampWidth - 8));
    painter.setPen(m_theme.ink());
    painter.setFont(font(TypeRole::Title));
    // a long title (a school's name, Spanish) takes two lines, and only then gets smaller
    QFont titleFont = font(TypeRole::Title);
    while (textHeight(titleFont, title, kWidth) > 38 && titleFont.pixelSize() > 9)
        titleFont.setPixelSize(titleFont.pixelSize() - 1);
    painter.setFont(titleFont);
    painter.drawText(QRectF(kMargin, kMargin + 16, kWidth, 38), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, title);
    painter.setPen(QPen(m_theme.ink(), 0.8));
    painter.drawLine(QPointF(kMargin, kBodyTop - 8), QPointF(kMargin + kWidth, kBodyTop - 8));
}

void PacketPaper::paintFoot(QPainter &painter, int page) const
{
    const double top = kSize.height() - 44;
    painter.setPen(QPen(m_theme.theme().color(ColorRole::Line), 0.5));
    painter.drawLine(QPointF(kMargin, top), QPointF(kMargin + kWidth, top));
    const QRectF line(kMargin, top + 4, kWidth, 14);
    painter.setFont(font(TypeRole::Caption));
    painter.setPen(m_theme.mutedInk());
    QStringList parts{m_content.leaName};
    if (m_content.isPartial)
        parts.append(m_content.partialStamp());
    if (m_content.isSample)
        parts.append(Tr::tr("SAMPLE"));
    if (!m_content.isPublic)
        parts.append(Tr::tr("Not for publication"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, parts.join(u" · "_s));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, Tr::tr("Page %1 of %2").arg(page).arg(sheetCount()));
}

void PacketPaper::paintBlock(QPainter &painter, const Placed &placed) const
{
    const QRectF place(kMargin, placed.top, kWidth, placed.height);
    painter.setPen(m_theme.ink());
    if (const auto *text = std::get_if<Text>(&placed.block)) {
        static constexpr std::array kRoles{TypeRole::Display, TypeRole::Heading, TypeRole::Body, TypeRole::Caption};
        painter.setFont(font(kRoles[std::size_t(text->kind)]));
        if (text->kind == TextKind::Note)
            painter.setPen(m_theme.mutedInk());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text->words);
    } else if (const auto *bars = std::get_if<Bars>(&placed.block)) {
        LevelChart chart(bars->data, m_theme, {.isGrouped = bars->isGrouped, .hasLegend = bars->hasLegend});
        chart.paint(painter, place.adjusted(0, 0, 0, -4));
    } else if (const auto *grid = std::get_if<Grid>(&placed.block)) {
        paintGrid(painter, *grid, placed.top);
    } else if (const auto *callout = std::get_if<Callout>(&placed.block)) {
        paintRounded(painter, place.adjusted(0, 0, 0, -4), 3, Qt::white, m_theme.theme().color(ColorRole::Caution), 1);
        const QFont heading = font(TypeRole::Heading);
        const double height = textHeight(heading, callout->headline, kWidth - 24);
        painter.setPen(m_theme.ink());
        painter.setFont(heading);
        painter.drawText(place.adjusted(12, 8, -12, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, callout->headline);
        painter.setFont(font(TypeRole::Body));
        painter.drawText(place.adjusted(12, 8 + height + 2, -12, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, callout->words);
    }
}

void PacketPaper::paintGrid(QPainter &painter, const Grid &grid, double top) const
{
    double all = 0;
    for (const double width : grid.widths)
        all += width;
    const QFont headFont = font(TypeRole::CaptionStrong), bodyFont = font(TypeRole::Small), strongFont = font(TypeRole::SmallStrong);
    const auto placeOf = [&](std::size_t column, double y, double height) {
        double left = 0;
        for (std::size_t i = 0; i < column; ++i)
            left += grid.widths[i];
        return QRectF(kMargin + left / all * kWidth + 3, y, grid.widths[column] / all * kWidth - 6, height);
    };
    const auto alignment = [&](std::size_t column, Qt::Alignment rest) {
        return int((column < grid.textColumns ? Qt::AlignLeft : Qt::AlignRight) | rest);
    };
    const double header = headerOf(grid);
    painter.setFont(headFont);
    painter.setPen(m_theme.ink());
    for (std::size_t column = 0; column < grid.widths.size(); ++column) {
        // a long word gets smaller, since it cannot be wrapped
        QFont fitting = headFont;
        const QRectF place = placeOf(column, top, header - 3);
        const auto isTooWide = [&] {
            const QStringList words = grid.headers[qsizetype(column)].split(u' ');
            return std::ranges::any_of(words, [&](const QString &word) { return QFontMetricsF(fitting).horizontalAdvance(word) > place.width(); });
        };
        for (int step = 0; step < 4 && isTooWide(); ++step)
            scaleFont(fitting, 0.93);
        painter.setFont(fitting);
        painter.drawText(place, alignment(column, Qt::AlignBottom) | Qt::TextWordWrap,
                         grid.headers[qsizetype(column)]);
    }
    double y = top + header;
    painter.setPen(QPen(m_theme.ink(), 0.6));
    painter.drawLine(QPointF(kMargin, y - 1), QPointF(kMargin + kWidth, y - 1));
    const QPen rule(m_theme.theme().color(ColorRole::Line), 0.4);
    for (std::size_t i = 0; i < grid.rows.size(); ++i, y += kRow) {
        const bool isTotal = grid.hasTotal && i == 0;
        if (isTotal)
            painter.fillRect(QRectF(kMargin, y, kWidth, kRow - 0.5), m_theme.theme().color(ColorRole::Sunken));
        for (std::size_t column = 0; column < grid.rows[i].size(); ++column) {
            const Cell &cell = grid.rows[i][column];
            const QFont &used = isTotal || cell.isMarked ? strongFont : bodyFont;
            painter.setFont(used);
            painter.setPen(m_theme.ink());
            QRectF place = placeOf(column, y, kRow);
            if (cell.columns > 1)
                place.setRight(placeOf(column + cell.columns - 1, y, kRow).right());
            // a long name gets smaller before it is cut
            QFont fitting = used;
            for (int step = 0; step < 4 && QFontMetricsF(fitting).horizontalAdvance(cell.words) > place.width() + 1; ++step)
                scaleFont(fitting, 0.93);
            painter.setFont(fitting);
            painter.drawText(place, alignment(column, Qt::AlignVCenter),
                             QFontMetricsF(fitting).elidedText(cell.words, Qt::ElideRight, place.width() + 1));
        }
        painter.setPen(rule);
        painter.drawLine(QPointF(kMargin, y + kRow - 0.5), QPointF(kMargin + kWidth, y + kRow - 0.5));
    }
}

} // namespace scoredesk::ui
