// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetpaper.h"

#include "core/domain/wording.h"
#include "core/exports/aggregatetable.h"
#include "ui/charts/levelchart.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using exports::PacketPage;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PacketPaper)
};

constexpr double kMargin = 40;
constexpr double kWidth = PacketPaper::kSize.width() - 2 * kMargin;
constexpr double kBodyTop = 104; ///< below title and rule
constexpr double kBodyBottom = PacketPaper::kSize.height() - 52;
constexpr double kRow = 14.5;
constexpr double kAboveNumbers = 6;
constexpr double kHeader = 26; ///< of two lines; longer headings take what they need

/// No rounding of letters to whole units: what is laid out here is painted at many scales.
QFont paperFont()
{
    QFont font = QApplication::font();
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferQuality);
    return font;
}

QString star()
{
    return u"*"_s;
}

QString number(std::int64_t count)
{
    return countText(count);
}

double textHeight(const QFont &font, const QString &words, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap, words).height();
}

void scaleFont(QFont &font, double by)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, int(std::floor(font.pixelSize() * by))));
    else
        font.setPointSizeF(font.pointSizeF() * by);
}

QString share(double fraction)
{
    return tenthsText(int(std::lround(fraction * 1000)));
}

} // namespace

ChartTheme PacketPaper::sheetTheme()
{
    return ChartTheme::paper(9, paperFont());
}

PacketPaper::PacketPaper(exports::PacketContent content, const ChartTheme &theme)
    : m_content(std::move(content)), m_theme(theme)
{
    layOut();
}

QFont PacketPaper::font(TypeRole role) const
{
    QFont made = m_theme.theme().font(role);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

void PacketPaper::beginSheet(std::size_t page, bool isContinued)
{
    m_sheets.push_back({page, isContinued, {}});
    m_y = m_content.pages[page].kind == PacketPage::Kind::Cover ? kMargin + 24 : kBodyTop;
    if (!isContinued)
        m_starts.push_back({m_content.pages[page].title, int(m_sheets.size()) - 1});
}

double PacketPaper::room() const
{
    return kBodyBottom - m_y;
}

void PacketPaper::put(Block block, double keepWith)
{
    const double height = heightOf(block);
    if (height + keepWith > room() && !m_sheets.back().blocks.empty()) {
        beginSheet(m_sheets.back().page, true);
        if (std::holds_alternative<Space>(block))
            return;
    }
    m_sheets.back().blocks.push_back({std::move(block), m_y, height});
    m_y += height;
}

double PacketPaper::heightOf(const Block &block) const
{
    if (const auto *text = std::get_if<Text>(&block)) {
        switch (text->kind) {
        case TextKind::Title:
            return textHeight(font(TypeRole::Display), text->words, kWidth) + 6;
        case TextKind::Heading:
            return textHeight(font(TypeRole::Heading), text->words, kWidth) + 6;
        case TextKind::Paragraph:
            return textHeight(font(TypeRole::Body), text->words, kWidth) + 6;
        case TextKind::Note:
            return textHeight(font(TypeRole::Caption), text->words, kWidth) + 4;
        }
    }
    if (const auto *bars = std::get_if<Bars>(&block))
        return barsHeight(bars->data, bars->data.rows.size(), bars->hasLegend, bars->isGrouped);
    if (const auto *grid = std::get_if<Grid>(&block))
        return headerOf(*grid) + kRow * double(grid->rows.size()) + 4;
    if (const auto *callout = std::get_if<Callout>(&block))
        return textHeight(font(TypeRole::Heading), callout->headline, kWidth - 24)
               + textHeight(font(TypeRole::Body), callout->words, kWidth - 24) + 24;
    return std::get<Space>(block).height;
}

double PacketPaper::barsHeight(const LevelData &data, qsizetype rows, bool hasLegend, bool isGrouped) const
{
    return LevelChart::plainHeight(data, rows, m_theme, {.isGrouped = isGrouped, .hasLegend = hasLegend}, kWidth) + 4;
}

double PacketPaper::headerOf(const Grid &grid) const
{
    double all = 0, height = kHeader;
    for (const double width : grid.widths)
        all += width;
    for (std::size_t column = 0; column < grid.widths.size(); ++column)
        height = std::max(height, textHeight(font(TypeRole::CaptionStrong), grid.headers[qsizetype(column)], grid.widths[column] / all * kWidth - 6) + 4);
    return height;
}

void PacketPaper::layOut()
{
    for (std::size_t at = 0; at < m_content.pages.size(); ++at) {
        const PacketPage &page = m_content.pages[at];
        beginSheet(at, false);
        switch (page.kind) {
        case PacketPage::Kind::Cover:
            putCover(page);
            break;
        case PacketPage::Kind::Notes:
            for (const QString &sentence : page.sentences)
                put(Text{sentence, TextKind::Paragraph});
            break;
        default:
            for (const exports::PacketTable &table : page.tables) {
                if (&table != &page.tables.front())
                    put(Space{10});
                putTable(table, page.kind == PacketPage::Kind::School || table.header == analytics::dimensionName(analytics::Dimension::Grade));
            }
            if (page.representativeness)
                putCoverage(*page.representativeness);
            put(Space{6});
            for (const QString &sentence : page.sentences)
                put(Text{sentence, TextKind::Note});
        }
    }
}

LevelData PacketPaper::levelsOf(const exports::PacketTable &table) const
{
    LevelData data;
    data.heading = table.header;
    const int levels = levelCount(table.area);
    for (int level = 1; level <= levels; ++level)
        data.levelNames.append(domain::levelName(table.area, level, m_content.year));
    data.metName = levels == 4 ? Tr::tr("Met or exceeded") : data.levelNames.last();
    const auto rowOf = [](const exports::PacketRow &from) {
        LevelRow row;
        row.label = from.label;
        row.isHidden = from.isSuppressed;
        if (from.isSuppressed) {
            row.reason = Tr::tr("Not shown, to protect a small group");
            return row;
        }
        row = levelRow(from.measures);
        row.label = from.label;
        if (from.detail > analytics::Detail::Met)
            row.reason = Tr::tr("Only counts, to protect a small group");
        return row;
    };
    LevelRow total = rowOf(table.total);
    total.isTotal = true;
    data.rows.append(total);
    for (const exports::PacketRow &row : table.rows)
        data.rows.append(rowOf(row));
    return data;
}

PacketPaper::Grid PacketPaper::numbersOf(const exports::PacketTable &table, bool hasMeans) const
{
    const int levels = levelCount(table.area);
    Grid grid;
    grid.hasTotal = true;
    grid.headers = {table.header, Tr::tr("Records"), Tr::tr("Tested"), Tr::tr("Valid scores (N)")};
    grid.widths = {3.2, 1, 1, 1.2};
    for (int level = 1; level <= levels; ++level) {
        //: heading of a narrow column: number of students at a level
        grid.headers.append(Tr::tr("Level %1").arg(level));
        grid.widths.push_back(0.95);
    }
    grid.headers.append(levels == 4 ? Tr::tr("Met or exceeded") : Tr::tr("Level 3 %"));
    grid.widths.push_back(1.25);
    if (hasMeans) {
        grid.headers.append(Tr::tr("Mean scale score"));
        grid.widths.push_back(1.1);
    }
    const auto add = [&](const exports::PacketRow &row) {
        std::vector<Cell> cells{{row.label}};
        const auto &m = row.measures;
        const auto cell = [&](const QString &words) { cells.push_back({row.isSuppressed ? star() : words}); };
        for (const std::int64_t count : {m.records, m.tested, m.scored})
            cell(number(count));
        const QString untold = u"–"_s;
        if (row.detail == analytics::Detail::Met && levels == 4) {
            //: number of students at levels 1 and 2 together
            cells.push_back({Tr::tr("1–2: %1").arg(number(m.levels[0])), false, 2});
            cells.push_back({});
            //: number of students at levels 3 and 4 together
            cells.push_back({Tr::tr("3–4: %1").arg(number(m.levels[2])), false, 2});
            cells.push_back({});
        } else if (row.detail == analytics::Detail::Met) {
            cells.push_back({Tr::tr("1–2: %1").arg(number(m.levels[0])), false, 2});
            cells.push_back({});
            cell(number(m.levels[2]));
        } else {
            for (int level = 0; level < levels; ++level)
                cell(row.detail == analytics::Detail::Levels ? number(m.levels[std::size_t(level)]) : untold);
        }
        cell(row.metTenths() >= 0 ? tenthsText(row.metTenths()) : untold);
        if (hasMeans) {
            const auto mean = m.meanScaleScore();
            cell(mean ? QLocale().toString(*mean, 'f', 1) : untold);
        }
        grid.rows.push_back(std::move(cells));
    };
    add(table.total);
    for (const exports::PacketRow &row : table.rows)
        add(row);
    return grid;
}

void PacketPaper::putTable(const exports::PacketTable &table, bool hasMeans)
{
    if (!table.instead.isEmpty()) {
        put(Text{table.title, TextKind::Heading}, 3 * kRow);
        put(Text{table.instead, TextKind::Paragraph});
        return;
    }
    const LevelData all = levelsOf(table);
    // Bars of one kind beside each other: where a row puts levels together, all do; the numbers below tell the levels of the others. The
    // chart does not do so for tests of three levels, nor is there anything to draw where only counts are told.
    const bool isGrouped = table.isGrouped();
    const bool hasBars = table.hasShares() && (!isGrouped || all.levels() == 4);
    const double rowHeight = barsHeight(all, 1, false, isGrouped) - barsHeight(all, 0, false, isGrouped);
    Grid numbers = numbersOf(table, hasMeans);
    const double whole = heightOf(Text{table.title, TextKind::Heading}) + (hasBars ? barsHeight(all, all.rows.size(), true, isGrouped) : 0)
                         + kAboveNumbers + heightOf(numbers);
    // together, where a sheet has room for it and for something else
    if (whole > room() && whole < (kBodyBottom - kBodyTop) / 2 && !m_sheets.back().blocks.empty())
        beginSheet(m_sheets.back().page, true);
    put(Text{table.title, TextKind::Heading},
        hasBars ? barsHeight(all, std::min<qsizetype>(3, all.rows.size()), true, isGrouped) : kHeader + 3 * kRow);
    for (qsizetype from = 0; hasBars && from < all.rows.size();) {
        const bool hasLegend = from == 0;
        const auto fits = qsizetype((room() - barsHeight(all, 0, hasLegend, isGrouped)) / rowHeight);
        const qsizetype count = std::clamp<qsizetype>(fits, 1, all.rows.size() - from);
        LevelData piece = all;
        piece.rows = all.rows.mid(from, count);
        put(Bars{std::move(piece), hasLegend, isGrouped});
        from += count;
        if (from < all.rows.size())
            beginSheet(m_sheets.back().page, true);
    }
    put(Space{kAboveNumbers});
    putGrid(std::move(numbers));
}

void PacketPaper::putGrid(Grid grid)
{
    const std::vector<std::vector<Cell>> all = std::move(grid.rows);
    const double header = headerOf(grid);
    const auto fits = [this, header] { return std::max<std::ptrdiff_t>(0, std::ptrdiff_t((room() - header - 4) / kRow)); };
    for (std::size_t from = 0; from < all.size();) {
        const auto left = std::ptrdiff_t(all.size() - from);
        if (fits() < std::min<std::ptrdiff_t>(3, left))
            beginSheet(m_sheets.back().page, true);
        const std::ptrdiff_t count = std::clamp<std::ptrdiff_t>(fits(), 1, left);
        grid.rows.assign(all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(from) + count);
        put(grid);
        grid.hasTotal = false;
        from += std::size_t(count);
    }
}

void PacketPaper::putCover(const PacketPage &page)
{
    put(Text{page.subtitle, TextKind::Heading});
    put(Text{page.title, TextKind::Title});
    put(Text{m_content.asOfStamp(), TextKind::Heading});
    put(Space{14});
    Grid grid;
    // Where it is known of one area only, the others are told by what they have.
    const bool isOfRegistered = !page.headlines.empty()
                                && std::ranges::all_of(page.headlines, [](const exports::PacketHeadline &h) { return h.registered >= 0; });
    grid.headers = {Tr::tr("Content area"), isOfRegistered ? Tr::tr("Registered") : Tr::tr("Records"), Tr::tr("Valid scores (N)"), Tr::tr("Scored"),
                    Tr::tr("Met or exceeded"), Tr::tr("Stands for all?")};
    grid.widths = {2, 1, 1.2, 1, 1.2, 1.7};
    for (const exports::PacketHeadline &headline : page.headlines) {
        const bool isHidden = headline.total.isSuppressed;
        const auto &m = headline.total.measures;
        const std::int64_t all = isOfRegistered ? headline.registered : m.records;
        const auto cell = [&](const QString &words) { return Cell{isHidden ? star() : words}; };
        grid.rows.push_back(
            {{domain::areaName(headline.area)},
             cell(number(all)),
             cell(number(m.scored)),
             cell(percentText(m.scored, all)),
             cell(headline.total.metTenths() >= 0 ? tenthsText(headline.total.metTenths()) : u"–"_s),
             Cell{headline.indication && !isHidden ? analytics::indicationName(*headline.indication) : QString(),
                  headline.indication == analytics::Indication::NotYet}});
    }
    putGrid(std::move(grid));
    put(Space{14});
    for (const QString &sentence : page.sentences)
        put(Text{sentence, TextKind::Paragraph});
}

void PacketPaper::putCoverage(const exports::PacketRepresentativeness &said)
{
    put(Callout{said.headline, said.sentences.join(u'\n')});
    put(Space{8});
    Grid grid;
    grid.headers = {Tr::tr("Group"), said.isOfRegistered ? Tr::tr("Registered") : Tr::tr("Records"), Tr::tr("Valid scores (N)"), Tr::tr("Scored"),
                    said.isOfRegistered ? Tr::tr("Share of registered") : Tr::tr("Share of records"), Tr::tr("Share of scores"), Tr::tr("Difference")};
    grid.widths = {3.2, 1, 1.2, 1, 1.2, 1.2, 1.2};
    for (const exports::PacketCoverageTable &table : said.tables) {
        put(Text{table.header, TextKind::Heading}, kHeader + 2 * kRow);
        grid.rows.clear();
        for (const exports::PacketCoverage &row : table.rows) {
            const auto cell = [&row](const QString &words) { return Cell{row.isSuppressed ? star() : words}; };
            const double difference = std::round((row.shareOfScored - row.shareOfRegistered) * 1000) / 10;
            const QString points = (difference > 0 ? u"+"_s : QString()) + QLocale().toString(difference, 'f', 1);
            grid.rows.push_back({{row.label},
                                 cell(number(row.registered)),
                                 cell(number(row.scored)),
                                 cell(percentText(row.scored, row.registered)),
                                 cell(share(row.shareOfRegistered)),
                                 cell(share(row.shareOfScored)),
                                 //: %1 a difference in percentage points; the mark says that it is a large one
                                 Cell{row.isSuppressed ? star() : row.isFarOff ? Tr::tr("%1 ■").arg(points) : points,
                                      row.isFarOff}});
        }
        putGrid(grid);
        put(Space{6});
    }
    if (!said.tables.empty())
        put(Text{Tr::tr("■ a clear difference (see the notes on method). Differences are in percentage points."), TextKind::Note});
}

QString PacketPaper::summary(int sheet) const
{
    const Sheet &shown = m_sheets[std::size_t(sheet)];
    QStringList lines{m_content.pages[shown.page].title};
    for (const Placed &placed : shown.blocks)
        if (const auto *bars = std::get_if<Bars>(&placed.block))
            lines.append(LevelChart(bars->data, m_theme, {.isGrouped = bars->isGrouped}).summary());
    return lines.join(u". "_s);
}

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
