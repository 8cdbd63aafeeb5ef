// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/resultscan.h"

#include <algorithm>

namespace scoredesk::analytics {

ResultScan::ResultScan(const ResultColumns &columns, const AggregateQuery &query, bool withRegistered)
    : m_columns(columns),
      m_flag(static_cast<std::uint8_t>(query.cohort == Cohort::ClassOf ? int(ResultColumns::CountsInClassOf)
                                       : withRegistered ? ResultColumns::CountsThisYear | ResultColumns::RegisteredOnly
                                                        : int(ResultColumns::CountsThisYear))),
      m_newSince(query.newSince)
{
    takeRanges(query);
    for (const Filter &filter : query.where)
        addTest(filter, query.basis);
}

std::size_t ResultScan::size() const
{
    std::size_t sum = 0;
    for (const ResultColumns::Range range : m_ranges)
        sum += range.size();
    return sum;
}

std::size_t ResultScan::select(std::size_t first, std::size_t last,
                               std::array<std::uint32_t, kBlock> &rows) const
{
    std::size_t count = 0;
    const std::uint8_t *const flags = m_columns.flags.data();
    for (std::size_t row = first; row < last; ++row) {
        rows[count] = static_cast<std::uint32_t>(row);
        count += (flags[row] & m_flag) != 0;
    }
    const auto keep = [&rows, &count](auto isWanted) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t row = rows[i];
            rows[kept] = row;
            kept += isWanted(row);
        }
        count = kept;
    };
    if (m_newSince.isValid())
        keep([days = m_columns.scoreAvailable.data(),
              since = m_newSince.value](std::uint32_t row) -> std::size_t { return days[row] >= since; });
    for (const Test &test : m_tests) {
        const std::uint8_t *const wanted = test.wanted.data();
        if (test.students)
            keep([wanted, students = test.students](std::uint32_t row) -> std::size_t {
                return wanted[students[row]];
            });
        else if (test.column.bytes)
            keep([wanted, codes = test.column.bytes](std::uint32_t row) -> std::size_t {
                return wanted[codes[row]];
            });
        else
            keep([wanted, codes = test.column.words](std::uint32_t row) -> std::size_t {
                return wanted[codes[row]];
            });
    }
    return count;
}

/// A filter of final tested schools needs only their rows.
void ResultScan::takeRanges(const AggregateQuery &query)
{
    const auto bySchool = std::ranges::find_if(query.where, [&query](const Filter &filter) {
        return filter.dimension == Dimension::School && query.basis != domain::Basis::Enrolled;
    });
    if (bySchool == query.where.end()) {
        m_ranges.push_back(m_columns.rows(query.year, query.area));
        return;
    }
    std::vector<std::uint16_t> schools = bySchool->codes;
    std::ranges::sort(schools);
    schools.erase(std::unique(schools.begin(), schools.end()), schools.end());
    for (const std::uint16_t school : schools)
        m_ranges.push_back(m_columns.rows(query.year, query.area, school));
}

void ResultScan::addTest(const Filter &filter, domain::Basis basis)
{
    Test test{codeColumn(filter.dimension, m_columns, basis), {}};
    if (filter.dimension == Dimension::Group) {
        const auto groups = m_columns.groups();
        test.wanted = groups->among(filter.codes);
        if (groups->students() == 0 && m_columns.size() > 0) // nobody said how many there are: nobody is in a group
            test.wanted.assign(std::size_t{*std::ranges::max_element(m_columns.student)} + 1,
                               std::ranges::find(filter.codes, StudentGroups::kNoGroup) != filter.codes.end());
        test.students = m_columns.student.data();
    } else if (filter.dimension == Dimension::Races) {
        test.wanted.assign(256, 0);
        for (std::size_t bits = 0; bits < test.wanted.size(); ++bits)
            test.wanted[bits] = std::ranges::any_of(filter.codes, [bits](std::uint16_t code) {
                return code == kNoRace ? bits == 0 : ((bits >> (code - 1U)) & 1U) != 0;
            });
    } else {
        test.wanted.assign(std::max<std::size_t>(codeCount(filter.dimension, m_columns), 1), 0);
        for (const std::uint16_t code : filter.codes)
            test.wanted[code] = 1;
    }
    m_tests.push_back(std::move(test));
}

} // namespace scoredesk::analytics
