// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace scoredesk::store {

/// 32 secret bytes in memory of their own: locked against swapping where the system allows it, fenced by guard pages, wiped at the
/// end. Moved, never copied.
class SecretKey
{
public:
    static constexpr std::size_t kBytes = 32;

    SecretKey(); ///< all zero
    [[nodiscard]] static SecretKey random();
    SecretKey(SecretKey &&other) noexcept : m_bytes(other.m_bytes) { other.m_bytes = nullptr; }
    SecretKey &operator=(SecretKey &&other) noexcept;
    SecretKey(const SecretKey &) = delete;
    SecretKey &operator=(const SecretKey &) = delete;
    ~SecretKey();

    [[nodiscard]] std::span<unsigned char, kBytes> bytes()
    {
        return std::span<unsigned char, kBytes>(m_bytes, kBytes);
    }
    [[nodiscard]] std::span<const unsigned char, kBytes> bytes() const
    {
        return std::span<const unsigned char, kBytes>(m_bytes, kBytes);
    }

private:
    unsigned char *m_bytes;
};

} // namespace scoredesk::store
