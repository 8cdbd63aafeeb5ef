// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secret.h"

#include "core/store/cache.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace scoredesk::store {

SecretKey::SecretKey()
{
    // Nothing works without the library's set-up; it may be called any number of times, from any thread.
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_bytes = static_cast<unsigned char *>(sodium_malloc(kBytes));
    if (!m_bytes)
        throw std::bad_alloc();
    std::memset(m_bytes, 0, kBytes);
}

SecretKey SecretKey::random()
{
    SecretKey key;
    randombytes_buf(key.m_bytes, kBytes);
    return key;
}

SecretKey &SecretKey::operator=(SecretKey &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

SecretKey::~SecretKey()
{
    sodium_free(m_bytes); // wipes; a null pointer is fine
}

Passphrase::~Passphrase()
{
    // Where somebody else still holds the bytes, data() would wipe a fresh copy only.
    if (!m_utf8.isEmpty() && m_utf8.isDetached())
        sodium_memzero(m_utf8.data(), static_cast<std::size_t>(m_utf8.size()));
}

} // namespace scoredesk::store
