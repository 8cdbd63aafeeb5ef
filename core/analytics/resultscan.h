// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// A query made ready to walk over rows: ranges of rows and a table per filter. Rows come in blocks, and a filter looks at a whole block
/// before the next one does, so that the inner loops are short and without branches.
class ResultScan
{
public:
    /// \a withRegistered: rows of tests without a row of a data file too (ResultColumns::RegisteredOnly).
    ResultScan(const ResultColumns &columns, const AggregateQuery &query, bool withRegistered = false);

    /// Rows that are looked at.
    [[nodiscard]] std::size_t size() const;

    /// Calls \a visit(std::span<const std::uint32_t>) for the rows the query is about, in order, of the \a part -th of \a parts equal
    /// stretches of the rows.
    template <typename Visit>
    void forEachBlock(Visit visit, std::size_t part = 0, std::size_t parts = 1) const
    {
        std::array<std::uint32_t, kBlock> rows;
        const std::size_t all = size();
        const std::size_t from = all * part / parts, to = all * (part + 1) / parts;
        std::size_t passed = 0; // rows of the ranges before this one
        for (const ResultColumns::Range range : m_ranges) {
            const std::size_t first = std::clamp(from, passed, passed + range.size()) - passed + range.first;
            const std::size_t last = std::clamp(to, passed, passed + range.size()) - passed + range.first;
            passed += range.size();
            for (std::size_t start = first; start < last; start += kBlock) {
                const std::size_t count = select(start, std::min(start + kBlock, last), rows);
                if (count > 0)
                    visit(std::span<const std::uint32_t>(rows.data(), count));
            }
        }
    }

    template <typename Visit>
    void forEachRow(Visit visit) const
    {
        forEachBlock([&visit](std::span<const std::uint32_t> rows) {
            for (const std::uint32_t row : rows)
                visit(row);
        });
    }

private:
    static constexpr std::size_t kBlock = 2048;
    struct Test
    {
        CodeColumn column;
        std::vector<std::uint8_t> wanted; ///< by code, for races by the byte of bits, for groups by student
        const std::uint32_t *students = nullptr; ///< of groups
    };

    [[nodiscard]] std::size_t select(std::size_t first, std::size_t last,
                                     std::array<std::uint32_t, kBlock> &rows) const;
    void addTest(const Filter &filter, domain::Basis basis);
    void takeRanges(const AggregateQuery &query);

    const ResultColumns &m_columns;
    std::uint8_t m_flag;
    domain::Day m_newSince;
    std::vector<Test> m_tests;
    std::vector<ResultColumns::Range> m_ranges;
};

} // namespace scoredesk::analytics
