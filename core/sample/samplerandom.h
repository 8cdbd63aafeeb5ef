// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <span>

namespace scoredesk::sample {

/// Random numbers that are the same everywhere for the same seed. std::mt19937_64 is fixed by the standard; the
/// standard distributions are not, so none is used: only integers and exactly rounded operations on double.
class Random
{
public:
    /// A stream of its own for each \a first and \a second of one \a seed, e.g. a student and a year.
    Random(std::uint64_t seed, std::uint64_t first, std::uint64_t second);

    [[nodiscard]] std::uint64_t next() { return m_engine(); }
    /// 0 … count - 1; count > 0.
    [[nodiscard]] int below(int count);
    /// low … high, both included.
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    /// [0, 1), a multiple of 2^-53.
    [[nodiscard]] double unit();
    [[nodiscard]] bool chance(double probability) { return unit() < probability; }
    /// About normal, mean 0, deviation 1, within ±6: the sum of twelve uniform numbers, because logarithms and
    /// cosines differ in the last bit from one library to the next.
    [[nodiscard]] double normal();
    /// Index into \a weights, drawn by them; not all may be 0.
    [[nodiscard]] int weighted(std::span<const double> weights);
    [[nodiscard]] int weighted(std::initializer_list<double> weights)
    {
        return weighted(std::span<const double>(weights.begin(), weights.size()));
    }

private:
    std::mt19937_64 m_engine;
};

/// The index-th of \a count numbers in an order that \a seed decides: a bijection of 0 … count - 1.
[[nodiscard]] std::uint64_t shuffled(std::uint64_t index, std::uint64_t count, std::uint64_t seed);

} // namespace scoredesk::sample
