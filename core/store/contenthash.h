// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace scoredesk::store {

/// What a row says, in 128 bits: the sum of a hash of every filled cell together with what its column means, so that neither the order of
/// columns nor another spelling of a header nor an empty column makes a difference. Not against forgery: XXH3.
class ContentHasher
{
public:
    using Hash = std::array<std::uint64_t, 2>;

    /// \a columns: headers in file order; \a fields: the canonical field of each, empty where unknown.
    ContentHasher(const QStringList &columns, const QStringList &fields);

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_seeds.size()); }
    [[nodiscard]] std::uint64_t seedOf(int column) const { return m_seeds[static_cast<std::size_t>(column)]; }
    /// Adds one filled cell; \a column is in [0, columnCount()).
    void add(int column, std::string_view text, Hash &hash) const;

private:
    std::vector<std::uint64_t> m_seeds;
};

/// A 64-bit hash of \a text continued from \a seed.
[[nodiscard]] std::uint64_t hashText(std::string_view text, std::uint64_t seed);

} // namespace scoredesk::store
