// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"
#include "core/sample/sampleoutcome.h"
#include "core/sample/sampleschools.h"
#include "core/sample/samplestudent.h"

#include <QtCore/QStringList>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace scoredesk::sample {

/// Where the columns of one year's layout are, by the names of 2023-24; older names are known as aliases.
class ColumnMap
{
public:
    explicit ColumnMap(const QStringList &headers);

    [[nodiscard]] int count() const { return m_count; }
    /// -1 when that year has no such column.
    [[nodiscard]] int at(std::string_view name) const;

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    int m_count = 0;
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_columns;
};

/// The cells of one row, by column.
class RowCells
{
public:
    explicit RowCells(int columns) : m_cells(static_cast<std::size_t>(columns)) {}

    void clear();
    /// Nothing happens for column -1 or an empty text.
    void set(int column, std::string_view text);
    void setNumber(int column, std::int64_t value, int digits = 1); ///< zero-padded to \a digits
    void setDay(int column, domain::Day day);
    void setYesNo(int column, bool value) { set(column, value ? "Yes" : "No"); }
    void setLetter(int column, char letter);
    [[nodiscard]] int filled() const;
    /// Appends the row with \a delimiter between cells, without a line end.
    void appendTo(std::string &text, char delimiter) const;

private:
    struct Piece
    {
        std::uint32_t from = 0;
        std::uint32_t length = 0;
    };
    std::string m_text;
    std::vector<Piece> m_cells;
};

/// Turns outcomes into rows of one year's layout.
class RowWriter
{
public:
    /// \a back: years before 2023-24.
    RowWriter(const QStringList &headers, int back, const Schools &schools, std::uint64_t seed);

    /// Fills \a cells with the row of \a outcome.
    void write(const Student &student, const Outcome &outcome, RowCells &cells) const;
    [[nodiscard]] int columns() const { return m_map.count(); }

private:
    struct Place
    {
        int districtName, districtCode, schoolName, schoolCode, charterIndicator, charterCode, nps;
    };
    struct History
    {
        int eligible, grade, sem, scale, level, condition;
    };
    struct SupportColumns
    {
        const Support *support;
        std::array<int, 2> column;
    };
    void writePerson(const Student &student, const Outcome &outcome, RowCells &cells) const;
    void writeTest(const Student &student, const Outcome &outcome, RowCells &cells) const;
    void writeScore(const Student &student, const Outcome &outcome, RowCells &cells) const;
    void writeSupports(const Student &student, const Outcome &outcome, RowCells &cells) const;
    void writeHistory(const Student &student, const Outcome &outcome, RowCells &cells) const;
    void writePlace(const Place &place, const School &school, RowCells &cells) const;
    [[nodiscard]] const School &testedSchool(const Student &student) const;
    [[nodiscard]] const School &enrolledSchool(const Student &student) const;

    ColumnMap m_map;
    int m_back;
    const Schools &m_schools;
    std::uint64_t m_seed;
    std::vector<int> m_field; ///< by Field, samplerow.cpp
    std::array<Place, 2> m_tested;
    Place m_final;
    std::array<History, kHistoryYears> m_history;
    std::vector<SupportColumns> m_supports;
};

} // namespace scoredesk::sample
