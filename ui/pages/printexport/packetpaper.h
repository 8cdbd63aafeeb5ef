// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/pdfstructure.h"
#include "core/exports/boardpacket.h"
#include "ui/charts/charttheme.h"
#include "ui/charts/leveldata.h"

#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <variant>
#include <vector>

class QPainter;

namespace scoredesk::ui {

class PaintedTags;

/// A board packet laid out on Letter sheets, upright. Lengths are points. It is made on any thread, and painted on the GUI thread alone,
/// since the bars are Qt Charts scenes.
class PacketPaper
{
public:
    static constexpr QSizeF kSize{612, 792};

    /// Fonts and colours of sheets. GUI thread: they begin with the font of the application.
    [[nodiscard]] static ChartTheme sheetTheme();

    /// \a theme is of sheetTheme().
    PacketPaper(exports::PacketContent content, const ChartTheme &theme);

    [[nodiscard]] int sheetCount() const { return int(m_sheets.size()); }
    /// Paints one sheet, 0 …, a point to a unit of \a painter.
    void paint(QPainter &painter, int sheet) const;
    /// The same, and says in \a tags what each piece is: a section for each subject of the packet, headings, paragraphs, tables, charts with
    /// their summary. Sheets come in order.
    void paint(QPainter &painter, int sheet, PaintedTags &tags) const;
    [[nodiscard]] const exports::PacketContent &content() const { return m_content; }

    /// Where each subject of the packet begins: its title and its first sheet.
    struct Start
    {
        QString title;
        int sheet = 0;
    };
    [[nodiscard]] const std::vector<Start> &starts() const { return m_starts; }
    /// What a sheet shows, spoken: its title, and the sentences of its charts.
    [[nodiscard]] QString summary(int sheet) const;

private:
    enum class TextKind { Title, Heading, Lead, Paragraph, Note }; ///< Lead looks like a heading and has nothing below it
    struct Words
    {
        TypeRole type;
        documents::PdfRole role;
    };
    struct Text
    {
        QString words;
        TextKind kind = TextKind::Paragraph;
    };
    struct Bars
    {
        LevelData data;
        bool hasLegend = true;
        bool isGrouped = false;
    };
    struct Cell
    {
        QString words;
        bool isMarked = false;
        std::size_t columns = 1; ///< that it takes; those after it are left out
    };
    struct Grid
    {
        QStringList headers;
        std::vector<double> widths; ///< shares of the width
        std::vector<std::vector<Cell>> rows; ///< a cell for each column
        bool hasTotal = false; ///< the first row
        std::size_t textColumns = 1;
    };
    struct Callout
    {
        QString headline, words;
    };
    struct Space
    {
        double height = 0;
    };
    using Block = std::variant<Text, Bars, Grid, Callout, Space>;
    struct Placed
    {
        Block block;
        double top = 0, height = 0;
    };
    struct Sheet
    {
        std::size_t page = 0; ///< in content().pages
        bool isContinued = false;
        std::vector<Placed> blocks;
    };

    void layOut();
    void beginSheet(std::size_t page, bool isContinued);
    void put(Block block, double keepWith = 0);
    /// A table as bars and numbers, in as many pieces as sheets ask for.
    void putTable(const exports::PacketTable &table, bool hasMeans);
    void putGrid(Grid grid);
    void putCover(const exports::PacketPage &page);
    void putCoverage(const exports::PacketRepresentativeness &said);
    [[nodiscard]] double heightOf(const Block &block) const;
    [[nodiscard]] double barsHeight(const LevelData &data, qsizetype rows, bool hasLegend, bool isGrouped) const;
    [[nodiscard]] double headerOf(const Grid &grid) const;
    [[nodiscard]] double room() const;
    [[nodiscard]] QFont font(TypeRole role) const;
    [[nodiscard]] LevelData levelsOf(const exports::PacketTable &table) const;
    [[nodiscard]] Grid numbersOf(const exports::PacketTable &table, bool hasMeans) const;

    [[nodiscard]] static Words wordsOf(TextKind kind);
    void paintHead(QPainter &painter, const Sheet &sheet, PaintedTags &tags) const;
    void paintFoot(QPainter &painter, int number, PaintedTags &tags) const;
    void paintBlock(QPainter &painter, const Placed &placed, PaintedTags &tags) const;
    void paintCallout(QPainter &painter, const Callout &callout, const QRectF &place, PaintedTags &tags) const;
    void paintGrid(QPainter &painter, const Grid &grid, double top, PaintedTags &tags) const;
    void paintGridHeader(QPainter &painter, const Grid &grid, double top, PaintedTags &tags) const;
    void paintGridRow(QPainter &painter, const Grid &grid, const std::vector<Cell> &cells, bool isTotal, double y, PaintedTags &tags) const;
    /// Of a cell that begins in \a column and takes \a columns of them.
    [[nodiscard]] static QRectF cellPlace(const Grid &grid, std::size_t column, std::size_t columns, double top, double height);

    exports::PacketContent m_content;
    ChartTheme m_theme;
    std::vector<Sheet> m_sheets;
    std::vector<Start> m_starts;
    double m_y = 0;
};

} // namespace scoredesk::ui
