// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace scoredesk {

/// A value or the reason why there is none. Carries the member names of C++23's std::expected,
/// so that it can become an alias for it.
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;
    using error_type = Error;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    /// The value; a programming error (assert) when there is none.
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    [[nodiscard]] const Error &error() const & { return std::get<1>(m_state); }
    [[nodiscard]] Error &&error() && { return std::get<1>(std::move(m_state)); }

    template <typename U>
    [[nodiscard]] T value_or(U &&fallback) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the reason of the failure.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;
    using error_type = Error;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error &error() const & { return *m_error; }
    [[nodiscard]] Error &&error() && { return *std::move(m_error); }

private:
    std::optional<Error> m_error;
};

} // namespace scoredesk
