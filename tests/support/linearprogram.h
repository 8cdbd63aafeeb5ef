// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace scoredesk::testing {

/// A linear program in small: unknowns of 0 and more, equations, and the least and the most that a sum of unknowns can be. The simplex
/// method on a whole tableau with Bland's rule, so that it ends; nothing of it is shared with what it judges.
class LinearProgram
{
public:
    explicit LinearProgram(std::size_t unknowns) : m_unknowns(unknowns) {}

    /// The unknowns of \a which add up to \a sum, which is 0 or more.
    void add(const std::vector<std::size_t> &which, double sum)
    {
        std::vector<Term> terms;
        for (const std::size_t i : which)
            terms.push_back({i, 1});
        add(terms, sum);
    }
    /// An unknown, so many times.
    struct Term
    {
        std::size_t unknown = 0;
        double times = 1;
    };
    void add(const std::vector<Term> &terms, double sum)
    {
        std::vector<double> row(m_unknowns, 0.0);
        for (const Term &term : terms)
            row[term.unknown] += sum < 0 ? -term.times : term.times;
        m_rows.push_back(std::move(row));
        m_sums.push_back(std::abs(sum));
    }

    /// Finds a solution; false when there is none.
    [[nodiscard]] bool solve()
    {
        const std::size_t rows = m_rows.size();
        for (std::size_t r = 0; r < rows; ++r) {
            m_rows[r].resize(m_unknowns + rows, 0.0);
            m_rows[r][m_unknowns + r] = 1;
            m_basis.push_back(m_unknowns + r);
        }
        std::vector<double> artificial(m_unknowns + rows, 0.0);
        for (std::size_t r = 0; r < rows; ++r)
            artificial[m_unknowns + r] = -1;
        m_columns = m_unknowns + rows;
        if (maximise(artificial) < -1e-6)
            return false;
        // Artificial unknowns left at 0 go out of the basis, or their equation said nothing new.
        for (std::size_t r = 0; r < m_rows.size();) {
            if (m_basis[r] < m_unknowns) {
                ++r;
                continue;
            }
            std::size_t column = 0;
            while (column < m_unknowns && std::abs(m_rows[r][column]) < kTiny)
                ++column;
            if (column < m_unknowns) {
                pivot(r, column);
                ++r;
            } else {
                m_rows.erase(m_rows.begin() + std::ptrdiff_t(r));
                m_sums.erase(m_sums.begin() + std::ptrdiff_t(r));
                m_basis.erase(m_basis.begin() + std::ptrdiff_t(r));
            }
        }
        m_columns = m_unknowns;
        return true;
    }

    /// The most, or with \a sign -1 the least, that the unknowns of \a which come to.
    [[nodiscard]] double extreme(const std::vector<std::size_t> &which, double sign)
    {
        std::vector<double> costs(m_columns, 0.0);
        for (const std::size_t i : which)
            costs[i] += sign;
        return sign * maximise(costs);
    }

private:
    static constexpr double kTiny = 1e-9;

    void pivot(std::size_t row, std::size_t column)
    {
        const double by = m_rows[row][column];
        for (std::size_t c = 0; c < m_columns; ++c)
            m_rows[row][c] /= by;
        m_sums[row] /= by;
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            const double factor = m_rows[r][column];
            if (r == row || std::abs(factor) < kTiny)
                continue;
            for (std::size_t c = 0; c < m_columns; ++c)
                m_rows[r][c] -= factor * m_rows[row][c];
            m_rows[r][column] = 0;
            m_sums[r] -= factor * m_sums[row];
        }
        m_basis[row] = column;
    }

    double maximise(const std::vector<double> &costs)
    {
        std::vector<double> reduced = costs;
        for (std::size_t r = 0; r < m_rows.size(); ++r)
            subtract(reduced, r, costs[m_basis[r]]);
        for (;;) {
            std::size_t column = 0;
            while (column < m_columns && reduced[column] <= kTiny)
                ++column;
            if (column == m_columns)
                break;
            std::optional<std::size_t> leaves;
            double least = 0;
            for (std::size_t r = 0; r < m_rows.size(); ++r) {
                if (m_rows[r][column] <= kTiny)
                    continue;
                const double ratio = m_sums[r] / m_rows[r][column];
                if (!leaves || ratio < least - kTiny || (ratio < least + kTiny && m_basis[r] < m_basis[*leaves])) {
                    leaves = r;
                    least = ratio;
                }
            }
            if (!leaves)
                return HUGE_VAL;
            pivot(*leaves, column);
            subtract(reduced, *leaves, reduced[column]);
        }
        double value = 0;
        for (std::size_t r = 0; r < m_rows.size(); ++r)
            value += costs[m_basis[r]] * m_sums[r];
        return value;
    }

    void subtract(std::vector<double> &from, std::size_t row, double factor) const
    {
        if (factor == 0)
            return;
        for (std::size_t c = 0; c < m_columns; ++c)
            from[c] -= factor * m_rows[row][c];
    }

    std::size_t m_unknowns, m_columns = 0;
    std::vector<std::vector<double>> m_rows;
    std::vector<double> m_sums;
    std::vector<std::size_t> m_basis;
};

} // namespace scoredesk::testing
