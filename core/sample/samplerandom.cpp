// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplerandom.h"

#include <numeric>

namespace scoredesk::sample {

namespace {

// splitmix64 (S. Vigna, public domain): spreads near seeds over all bits.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t first, std::uint64_t second)
    : m_engine(mixed(mixed(mixed(seed) ^ first) ^ (second * 0x9e3779b97f4a7c15U)))
{}

int Random::below(int count)
{
    // The upper 32 bits scaled: the bias for small counts is below 1e-6.
    return static_cast<int>(((m_engine() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
}

double Random::unit()
{
    return static_cast<double>(m_engine() >> 11) * (1.0 / 9007199254740992.0);
}

double Random::normal()
{
    std::uint64_t sum = 0;
    for (int i = 0; i < 6; ++i) {
        const std::uint64_t bits = m_engine();
        sum += (bits >> 32) + (bits & 0xffffffffU);
    }
    return static_cast<double>(sum) * (1.0 / 4294967296.0) - 6.0;
}

int Random::weighted(std::span<const double> weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double left = unit() * total;
    int last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0)
            continue;
        last = static_cast<int>(i);
        if (left < weights[i])
            return last;
        left -= weights[i];
    }
    return last;
}

std::uint64_t shuffled(std::uint64_t index, std::uint64_t count, std::uint64_t seed)
{
    if (count < 2)
        return 0;
    std::uint64_t factor = count * 387 / 1000 + 1;
    while (std::gcd(factor, count) != 1)
        ++factor;
    return (index % count * (factor % count) + mixed(seed) % count) % count;
}

} // namespace scoredesk::sample
