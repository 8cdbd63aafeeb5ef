// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace scoredesk {

/// A row id that cannot be mixed up with another table's: Id<Student> is not Id<Record>.
/// 0 is "no row".
template <typename Tag>
struct Id
{
    std::int64_t value = 0;

    [[nodiscard]] constexpr bool isValid() const noexcept { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

} // namespace scoredesk

template <typename Tag>
struct std::hash<scoredesk::Id<Tag>>
{
    std::size_t operator()(const scoredesk::Id<Tag> &id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};
