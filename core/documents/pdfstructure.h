// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace scoredesk::documents {

/// What a piece of a document is: standard structure types of ISO 32000-1, 14.8.4.
enum class PdfRole : std::uint8_t {
    Document,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    Figure,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell
};

/// One piece: content of a page, or others that stand in it.
struct PdfElement
{
    PdfRole role = PdfRole::Paragraph;
    QString alternate{}; ///< Figure: in words what it shows
    QString actual{};    ///< the words in full where the page shows them cut short; else empty
    int columns = 1;   ///< of a table, that a cell takes
    QRectF box{};        ///< Figure: in points, from the lower left corner of its page
    std::size_t parent = 0; ///< its place in the structure
};

/// The pieces of a document in reading order, each after its parent. The first is the Document itself, and has none.
using PdfStructure = std::vector<PdfElement>;

/// How content is told apart while it is painted: QPdfWriter has no word for it, but writes a filled rectangle with the numbers it was
/// given. One of these stands before and one behind the content of an element, far off any page, where nothing else is painted; they are
/// to be painted without a pen, between pieces, not inside a clip. describedPdf() takes them out.
struct PdfMark
{
    enum class Kind : std::uint8_t { Element = 1, Header, Footer, End };
    static constexpr int kLeft = -7'340'033; ///< of every mark, and of nothing else

    /// What follows is content of this element of the structure.
    [[nodiscard]] static QRectF element(std::size_t index) { return rectangle(Kind::Element, static_cast<double>(index)); }
    /// What follows is repeated at the head or the foot of pages, and not to be read.
    [[nodiscard]] static QRectF header() { return rectangle(Kind::Header, 0); }
    [[nodiscard]] static QRectF footer() { return rectangle(Kind::Footer, 0); }
    /// What was begun ends. Whatever stands outside of all pieces is decoration.
    [[nodiscard]] static QRectF end() { return rectangle(Kind::End, 0); }

private:
    [[nodiscard]] static QRectF rectangle(Kind kind, double index) { return {kLeft, index, static_cast<double>(kind), 0}; }
};

} // namespace scoredesk::documents
