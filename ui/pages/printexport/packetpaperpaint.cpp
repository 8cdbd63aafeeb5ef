// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetpaper.h"

#include "ui/charts/levelchart.h"
#include "ui/pages/printexport/paintedtags.h"
#include "ui/pages/printexport/sheetmeasures.h"
#include "ui/pages/printexport/sheettext.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using namespace sheets;
using documents::PdfElement;
using documents::PdfRole;
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

/// What has to be said of words that are cut short on paper.
QString inFull(const QString &words, const QString &shown)
{
    return shown == words ? QString() : words;
}

} // namespace

PacketPaper::Words PacketPaper::wordsOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Title:
        return {TypeRole::Display, PdfRole::Heading1};
    case TextKind::Heading:
        return {TypeRole::Heading, PdfRole::Heading3};
    case TextKind::Lead:
        return {TypeRole::Heading, PdfRole::Paragraph};
    case TextKind::Paragraph:
        return {TypeRole::Body, PdfRole::Paragraph};
    case TextKind::Note:
        break;
    }
    return {TypeRole::Caption, PdfRole::Paragraph};
}

void PacketPaper::paint(QPainter &painter, int sheet) const
{
    PaintedTags untold;
    paint(painter, sheet, untold);
}

void PacketPaper::paint(QPainter &painter, int sheet, PaintedTags &tags) const
{
    const Sheet &shown = m_sheets[std::size_t(sheet)];
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    {
        const auto section = tags.section(!shown.isContinued);
        if (m_content.pages[shown.page].kind != PacketPage::Kind::Cover)
            paintHead(painter, shown, tags);
        for (const Placed &placed : shown.blocks)
            paintBlock(painter, placed, tags);
    }
    paintFoot(painter, sheet + 1, tags);
    painter.restore();
}

void PacketPaper::paintHead(QPainter &painter, const Sheet &sheet, PaintedTags &tags) const
{
    const PacketPage &page = m_content.pages[sheet.page];
    QString title = page.title;
    if (m_content.isPartial)
        //: title of a page; %1 is what it is about
        title = Tr::tr("%1, partial results").arg(title);
    if (sheet.isContinued)
        //: title of a further sheet of the same page
        title = Tr::tr("%1 (continued)").arg(title);
    // a long title (a school's name, Spanish) takes two lines, and only then gets smaller
    QFont titleFont = font(TypeRole::Title);
    while (textHeight(titleFont, title, kWidth) > 38 && titleFont.pixelSize() > 9)
        titleFont.setPixelSize(titleFont.pixelSize() - 1);
    // on a further sheet both were heard already
    const auto pieceOf = [&](PdfElement element) { return sheet.isContinued ? tags.header(painter) : tags.piece(painter, std::move(element)); };
    {
        const auto piece = pieceOf({.role = PdfRole::Heading2});
        painter.setPen(m_theme.ink());
        painter.setFont(titleFont);
        paintWrapped(painter, QRectF(kMargin, kMargin + 16, kWidth, 38), Qt::AlignLeft | Qt::AlignVCenter, title);
    }
    const QFont stampFont = font(TypeRole::BodyStrong);
    const QString stamp = m_content.asOfStamp();
    const double stampWidth = QFontMetricsF(stampFont).horizontalAdvance(stamp) + 4;
    {
        const double width = kWidth - stampWidth - 8;
        const QString shown = QFontMetricsF(font(TypeRole::Body)).elidedText(page.subtitle, Qt::ElideRight, width);
        const auto piece = pieceOf({.role = PdfRole::Paragraph, .actual = inFull(page.subtitle, shown)});
        painter.setFont(font(TypeRole::Body));
        painter.setPen(m_theme.mutedInk());
        painter.drawText(QRectF(kMargin, kMargin, width, 14), Qt::AlignLeft | Qt::AlignVCenter, shown);
    }
    const auto repeated = tags.header(painter);
    painter.setPen(m_theme.ink());
    painter.setFont(stampFont);
    painter.drawText(QRectF(kMargin + kWidth - stampWidth, kMargin, stampWidth, 14), Qt::AlignRight | Qt::AlignVCenter, stamp);
    painter.setPen(QPen(m_theme.ink(), 0.8));
    painter.drawLine(QPointF(kMargin, kBodyTop - 8), QPointF(kMargin + kWidth, kBodyTop - 8));
}

void PacketPaper::paintFoot(QPainter &painter, int page, PaintedTags &tags) const
{
    const auto repeated = tags.footer(painter);
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

void PacketPaper::paintBlock(QPainter &painter, const Placed &placed, PaintedTags &tags) const
{
    const QRectF place(kMargin, placed.top, kWidth, placed.height);
    painter.setPen(m_theme.ink());
    if (const auto *text = std::get_if<Text>(&placed.block)) {
        const Words words = wordsOf(text->kind);
        const auto piece = tags.piece(painter, {.role = words.role});
        painter.setFont(font(words.type));
        if (text->kind == TextKind::Note)
            painter.setPen(m_theme.mutedInk());
        paintWrapped(painter, place, Qt::AlignLeft | Qt::AlignTop, text->words);
    } else if (const auto *bars = std::get_if<Bars>(&placed.block)) {
        const QRectF chartPlace = place.adjusted(0, 0, 0, -4);
        LevelChart chart(bars->data, m_theme, {.isGrouped = bars->isGrouped, .hasLegend = bars->hasLegend});
        //: spoken in place of a chart; %1 are one or two sentences on what it shows
        const auto figure = tags.figure(painter, chartPlace, Tr::tr("Bar chart of achievement levels. %1 The table that follows has the numbers.").arg(chart.summary()));
        chart.paint(painter, chartPlace);
    } else if (const auto *grid = std::get_if<Grid>(&placed.block)) {
        paintGrid(painter, *grid, placed.top, tags);
    } else if (const auto *callout = std::get_if<Callout>(&placed.block)) {
        paintCallout(painter, *callout, place, tags);
    }
}

void PacketPaper::paintCallout(QPainter &painter, const Callout &callout, const QRectF &place, PaintedTags &tags) const
{
    paintRounded(painter, place.adjusted(0, 0, 0, -4), 3, Qt::white, m_theme.theme().color(ColorRole::Caution), 1);
    const QFont heading = font(TypeRole::Heading);
    const double height = textHeight(heading, callout.headline, kWidth - 24);
    painter.setPen(m_theme.ink());
    {
        const auto piece = tags.piece(painter, {.role = PdfRole::Heading3});
        painter.setFont(heading);
        paintWrapped(painter, place.adjusted(12, 8, -12, 0), Qt::AlignLeft | Qt::AlignTop, callout.headline);
    }
    const auto piece = tags.piece(painter, {.role = PdfRole::Paragraph});
    painter.setFont(font(TypeRole::Body));
    paintWrapped(painter, place.adjusted(12, 8 + height + 2, -12, 0), Qt::AlignLeft | Qt::AlignTop, callout.words);
}

QRectF PacketPaper::cellPlace(const Grid &grid, std::size_t column, std::size_t columns, double top, double height)
{
    double all = 0, left = 0, width = 0;
    for (std::size_t i = 0; i < grid.widths.size(); ++i) {
        all += grid.widths[i];
        if (i < column)
            left += grid.widths[i];
        else if (i < column + columns)
            width += grid.widths[i];
    }
    return {kMargin + left / all * kWidth + 3, top, width / all * kWidth - 6, height};
}

void PacketPaper::paintGrid(QPainter &painter, const Grid &grid, double top, PaintedTags &tags) const
{
    const auto table = tags.group({.role = PdfRole::Table});
    paintGridHeader(painter, grid, top, tags);
    double y = top + headerOf(grid);
    painter.setPen(QPen(m_theme.ink(), 0.6));
    painter.drawLine(QPointF(kMargin, y - 1), QPointF(kMargin + kWidth, y - 1));
    for (std::size_t i = 0; i < grid.rows.size(); ++i, y += kRow) {
        const bool isTotal = grid.hasTotal && i == 0;
        if (isTotal)
            painter.fillRect(QRectF(kMargin, y, kWidth, kRow - 0.5), m_theme.theme().color(ColorRole::Sunken));
        paintGridRow(painter, grid, grid.rows[i], isTotal, y, tags);
        painter.setPen(QPen(m_theme.theme().color(ColorRole::Line), 0.4));
        painter.drawLine(QPointF(kMargin, y + kRow - 0.5), QPointF(kMargin + kWidth, y + kRow - 0.5));
    }
}

void PacketPaper::paintGridHeader(QPainter &painter, const Grid &grid, double top, PaintedTags &tags) const
{
    const auto row = tags.group({.role = PdfRole::Row});
    painter.setPen(m_theme.ink());
    for (std::size_t column = 0; column < grid.widths.size(); ++column) {
        const QString &words = grid.headers[qsizetype(column)];
        const QRectF place = cellPlace(grid, column, 1, top, headerOf(grid) - 3);
        // a long word gets smaller, since it cannot be wrapped
        QFont fitting = font(TypeRole::CaptionStrong);
        const auto isTooWide = [&] {
            return std::ranges::any_of(words.split(u' '), [&](const QString &word) { return QFontMetricsF(fitting).horizontalAdvance(word) > place.width(); });
        };
        for (int step = 0; step < 4 && isTooWide(); ++step)
            scaleFont(fitting, 0.93);
        const auto piece = tags.piece(painter, {.role = PdfRole::ColumnHeader});
        painter.setFont(fitting);
        paintWrapped(painter, place, (column < grid.textColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom, words);
    }
}

void PacketPaper::paintGridRow(QPainter &painter, const Grid &grid, const std::vector<Cell> &cells, bool isTotal, double y, PaintedTags &tags) const
{
    const auto row = tags.group({.role = PdfRole::Row});
    painter.setPen(m_theme.ink());
    for (std::size_t column = 0; column < cells.size(); column += cells[column].columns) {
        const Cell &cell = cells[column];
        const QRectF place = cellPlace(grid, column, cell.columns, y, kRow);
        // a long name gets smaller before it is cut
        QFont fitting = font(isTotal || cell.isMarked ? TypeRole::SmallStrong : TypeRole::Small);
        for (int step = 0; step < 4 && QFontMetricsF(fitting).horizontalAdvance(cell.words) > place.width() + 1; ++step)
            scaleFont(fitting, 0.93);
        const QString shown = QFontMetricsF(fitting).elidedText(cell.words, Qt::ElideRight, place.width() + 1);
        const auto piece = tags.piece(painter, {.role = column == 0 ? PdfRole::RowHeader : PdfRole::Cell,
                                                .actual = inFull(cell.words, shown),
                                                .columns = int(cell.columns)});
        painter.setFont(fitting);
        painter.drawText(place, int((column < grid.textColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter), shown);
    }
}

} // namespace scoredesk::ui
