// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplecalendar.h"
#include "core/sample/samplerow.h"

#include <algorithm>

namespace scoredesk::sample {

namespace {

struct Alias
{
    std::string_view now;
    std::string_view before;
};

// Renames of 2022-23 → 2023-24 (layouts/README.md), and the one header with spaces of 2021-22.
constexpr std::array kAliases{
    Alias{"CALPADSSpecialEducation", "CALPADSIDEAIndicator"},
    Alias{"SpecialEducationforTesting", "IDEAIndicatorforTesting"},
    Alias{"StudentExitDate", "StudentExitWithdrawalDate"},
    Alias{"StudentExitFileDate", "StudentRemovedCALPADSFileDate"},
    Alias{"ScienceCurrentYearFlag", "CASTCurrentYearFlag"},
    Alias{"ScienceParticipatedHighSchoolGrade", "CASTParticipatedHighSchoolGrade"},
    Alias{"ScienceParticipatedNPSflag", "CASTParticipatedNPSflag"},
    Alias{"ScienceParticipatedDistrictofAccountability", "CASTParticipatedDistrictofAccountability"},
    Alias{"FinalTestedSchoolNPSFlag", "Final Tested School NPS Flag"},
};

} // namespace

ColumnMap::ColumnMap(const QStringList &headers) : m_count(static_cast<int>(headers.size()))
{
    for (int i = 0; i < m_count; ++i)
        m_columns.emplace(headers[i].toStdString(), i);
}

int ColumnMap::at(std::string_view name) const
{
    if (const auto found = m_columns.find(name); found != m_columns.end())
        return found->second;
    for (const Alias &alias : kAliases) {
        if (alias.now != name)
            continue;
        if (const auto found = m_columns.find(alias.before); found != m_columns.end())
            return found->second;
    }
    return -1;
}

void RowCells::clear()
{
    m_text.clear();
    std::fill(m_cells.begin(), m_cells.end(), Piece{});
}

void RowCells::set(int column, std::string_view text)
{
    if (column < 0)
        return;
    m_cells[static_cast<std::size_t>(column)] = {static_cast<std::uint32_t>(m_text.size()),
                                                 static_cast<std::uint32_t>(text.size())};
    m_text.append(text);
}

void RowCells::setNumber(int column, std::int64_t value, int digits)
{
    std::array<char, 24> buffer{};
    std::size_t at = buffer.size();
    for (int written = 0; value > 0 || written < digits; ++written, value /= 10)
        buffer[--at] = static_cast<char>('0' + value % 10);
    set(column, std::string_view(buffer.data() + at, buffer.size() - at));
}

void RowCells::setDay(int column, domain::Day day)
{
    if (column >= 0 && day.isValid())
        set(column, isoText(day));
}

void RowCells::setLetter(int column, char letter)
{
    if (letter != 0)
        set(column, std::string_view(&letter, 1));
}

int RowCells::filled() const
{
    return static_cast<int>(
        std::count_if(m_cells.begin(), m_cells.end(), [](const Piece &piece) { return piece.length > 0; }));
}

void RowCells::appendTo(std::string &text, char delimiter) const
{
    bool isFirst = true;
    for (const Piece &piece : m_cells) {
        if (!isFirst)
            text.push_back(delimiter);
        isFirst = false;
        text.append(m_text, piece.from, piece.length);
    }
}

} // namespace scoredesk::sample
