// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetpaper.h"

#include "core/base/text.h"
#include "core/domain/wording.h"
#include "core/exports/aggregatetable.h"
#include "ui/charts/levelchart.h"
#include "ui/models/cellwords.h"
#include "ui/pages/printexport/sheetmeasures.h"
#include "ui/pages/printexport/sheettext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using exports::PacketPage;
using namespace sheets;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PacketPaper)
};

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
    if (const auto *text = std::get_if<Text>(&block))
        return textHeight(font(wordsOf(text->kind).type), text->words, kWidth) + (text->kind == TextKind::Note ? 4 : 6);
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
            cell(mean ? tenthsInWords(*mean) : untold);
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
    put(Text{page.subtitle, TextKind::Lead});
    put(Text{page.title, TextKind::Title});
    put(Text{m_content.asOfStamp(), TextKind::Lead});
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

} // namespace scoredesk::ui
