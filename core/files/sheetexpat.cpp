// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sheetparser.h"

#include "core/files/xmlreader.h"

#include <string>
#include <vector>

namespace scoredesk::files {

namespace {

constexpr std::size_t kMaxCells = 65'536; ///< of a row: four times what Excel has columns
constexpr int kMaxColumns = 16'384;

class SheetVisit final : public XmlVisitor
{
public:
    SheetVisit(std::int64_t skipRows, const SheetVisitor &visit) : m_skip(skipRows), m_visit(visit) {}

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_foreign > 0) {
            ++m_foreign;
            return;
        }
        switch (m_place) {
        case Place::Outside:
            if (name == "sheetData")
                m_place = Place::Data;
            return;
        case Place::Data:
            if (name == "row")
                return startRow(attributes);
            break;
        case Place::Row:
            if (name == "c")
                return startCell(attributes);
            break;
        case Place::Cell:
            if (name == "v") {
                m_place = Place::Value;
                return;
            }
            if (name == "is") {
                m_place = Place::Inline;
                return;
            }
            break;
        case Place::Inline:
            if (name == "t") {
                m_place = Place::InlineText;
                return;
            }
            if (name == "r") {
                m_place = Place::Run;
                return;
            }
            break;
        case Place::Run:
            if (name == "t") {
                m_place = Place::RunText;
                return;
            }
            break;
        case Place::Value:
        case Place::InlineText:
        case Place::RunText:
            break;
        }
        m_foreign = 1; // formulas, phonetic runs, extensions: passed over with all they hold
    }

    void end(std::string_view name) override
    {
        if (m_foreign > 0) {
            --m_foreign;
            return;
        }
        switch (m_place) {
        case Place::Outside:
            return;
        case Place::Data:
            if (name == "sheetData") {
                m_end = SheetEnd::Complete;
                stop();
            }
            return;
        case Place::Row:
            m_place = Place::Data;
            return endRow();
        case Place::Cell:
            m_place = Place::Row;
            return endCell();
        case Place::Value:
        case Place::Inline:
            m_place = Place::Cell;
            return;
        case Place::InlineText:
        case Place::Run:
            m_place = Place::Inline;
            return;
        case Place::RunText:
            m_place = Place::Run;
            return;
        }
    }

    void text(std::string_view text) override
    {
        if (m_foreign > 0)
            return;
        const bool isInline = m_place == Place::InlineText || m_place == Place::RunText;
        if (!isInline && m_place != Place::Value)
            return;
        if (isInline != (m_cell.type == SheetCell::Type::Inline))
            return; // the type says which of the two counts
        m_text.append(text);
        if (m_text.size() > kMaxRowBytes) {
            m_end = SheetEnd::TooLong;
            stop();
        }
    }

    [[nodiscard]] SheetEnd outcome() const { return m_end; }

private:
    enum class Place { Outside, Data, Row, Cell, Value, Inline, InlineText, Run, RunText };

    void startRow(const XmlAttributes &attributes)
    {
        m_place = Place::Row;
        std::int64_t number = 0;
        const std::string_view r = attributes.value("r");
        bool isNumber = !r.empty() && r.size() <= 7;
        for (const char c : r) {
            isNumber = isNumber && c >= '0' && c <= '9';
            number = isNumber ? number * 10 + (c - '0') : 0;
        }
        m_number = isNumber && number > 0 ? number : m_number + 1; // rows count from 1: 0 says nothing
        m_column = -1;
        m_cells.clear();
        m_offsets.clear();
        m_text.clear();
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_place = Place::Cell;
        m_cell = SheetCell{};
        std::int64_t row = 0;
        if (!parseCellReference(attributes.value("r"), m_cell.column, row))
            m_cell.column = m_column + 1;
        m_column = m_cell.column;
        std::uint32_t style = 0;
        const std::string_view s = attributes.value("s");
        bool isNumber = s.size() <= 9;
        for (const char c : s) {
            isNumber = isNumber && c >= '0' && c <= '9';
            style = isNumber ? style * 10 + static_cast<std::uint32_t>(c - '0') : 0;
        }
        m_cell.style = isNumber ? style : 0;
        const std::string_view t = attributes.value("t");
        m_cell.type = t == "s" ? SheetCell::Type::Shared
            : t == "inlineStr" ? SheetCell::Type::Inline
            : t == "str"       ? SheetCell::Type::Formula
            : t == "b"         ? SheetCell::Type::Boolean
            : t == "e"         ? SheetCell::Type::Error
            : t == "d"         ? SheetCell::Type::IsoDate
                               : SheetCell::Type::Number;
        m_textFrom = m_text.size();
    }

    void endCell()
    {
        if (m_text.size() == m_textFrom)
            return;
        m_cells.push_back(m_cell);
        m_offsets.push_back(m_textFrom);
        if (m_cells.size() > kMaxCells || m_column > kMaxColumns * 4) {
            m_end = SheetEnd::TooLong;
            stop();
        }
    }

    void endRow()
    {
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const std::size_t to = i + 1 < m_offsets.size() ? m_offsets[i + 1] : m_text.size();
            m_cells[i].text = std::string_view(m_text).substr(m_offsets[i], to - m_offsets[i]);
        }
        if (!m_visit(m_number, m_cells)) {
            m_end = SheetEnd::Stopped;
            stop();
        }
    }

    std::int64_t m_skip;
    const SheetVisitor &m_visit;
    SheetEnd m_end = SheetEnd::Complete;
    Place m_place = Place::Outside;
    int m_foreign = 0;
    std::int64_t m_number = 0;
    int m_column = -1;
    SheetCell m_cell;
    std::vector<SheetCell> m_cells;
    std::vector<std::size_t> m_offsets;
    std::string m_text;
    std::size_t m_textFrom = 0;
};

} // namespace

bool parseCellReference(std::string_view reference, int &column, std::int64_t &row)
{
    int letters = 0;
    std::size_t i = 0;
    for (; i < reference.size() && i < 3 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
        letters = letters * 26 + (reference[i] - 'A' + 1);
    const std::string_view digits = reference.substr(i);
    if (letters == 0 || letters > kMaxColumns || digits.empty() || digits.size() > 7)
        return false;
    std::int64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
    }
    column = letters - 1;
    row = number;
    return true;
}

SheetEnd parseSheetWithExpat(BlockReader &bytes, std::int64_t skipRows, const SheetVisitor &visit)
{
    SheetVisit visitor(skipRows, visit);
    switch (readXml(bytes, visitor)) {
    case XmlEnd::Complete:
        return SheetEnd::Complete;
    case XmlEnd::Stopped:
        return visitor.outcome();
    case XmlEnd::TooMuch:
        return SheetEnd::TooLong;
    case XmlEnd::Doctype:
        return SheetEnd::Doctype;
    case XmlEnd::NoBytes:
        return SheetEnd::NoBytes;
    case XmlEnd::Damaged:
        break;
    }
    return SheetEnd::Damaged;
}

} // namespace scoredesk::files
