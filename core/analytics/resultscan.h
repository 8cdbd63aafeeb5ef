// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <array>
#include <vector>

namespace scoredesk::analytics {

/// A query made ready to walk over rows: ranges of rows and a table per filter.
class ResultScan
{
public:
    ResultScan(const ResultColumns &columns, const AggregateQuery &query);

    /// Calls \a visit(row) for every row the query is about.
    template <typename Visit>
    void forEachRow(Visit visit) const
    {
        for (const ResultColumns::Range range : m_ranges)
            for (std::uint32_t row = range.first; row < range.last; ++row)
                if (matches(row))
                    visit(row);
    }

private:
    struct Test
    {
        CodeColumn column;
        std::vector<std::uint8_t> wanted; ///< by code, or for races by the byte of bits
    };

    [[nodiscard]] bool matches(std::uint32_t row) const
    {
        if ((m_columns.flags[row] & m_flag) == 0 || m_columns.scoreAvailable[row] < m_newSince)
            return false;
        for (const Test &test : m_tests)
            if (test.wanted[test.column[row]] == 0)
                return false;
        return true;
    }
    void addTest(const Filter &filter, domain::Basis basis);
    void takeRanges(const AggregateQuery &query);

    const ResultColumns &m_columns;
    std::uint8_t m_flag;
    std::int32_t m_newSince;
    std::vector<Test> m_tests;
    std::vector<ResultColumns::Range> m_ranges;
};

} // namespace scoredesk::analytics
