// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stateindex.h"

#include <algorithm>
#include <bit>

namespace scoredesk::store {

std::size_t PositionTable::firstSlotOf(std::int64_t key) const
{
    // Identifiers are often consecutive: a multiplicative mix spreads them.
    std::uint64_t x = static_cast<std::uint64_t>(key) * 0x9e3779b97f4a7c15ULL;
    x ^= x >> 32;
    return static_cast<std::size_t>(x) & (m_keys.size() - 1);
}

std::size_t PositionTable::slotOf(std::int64_t key) const
{
    const std::size_t mask = m_keys.size() - 1;
    std::size_t slot = firstSlotOf(key);
    while (m_positions[slot] != kNone && m_keys[slot] != key)
        slot = (slot + 1) & mask;
    return slot;
}

void PositionTable::grow(std::size_t slots)
{
    std::vector<std::int64_t> keys(slots);
    std::vector<std::uint32_t> positions(slots, kNone);
    keys.swap(m_keys);
    positions.swap(m_positions);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (positions[i] == kNone)
            continue;
        const std::size_t slot = slotOf(keys[i]);
        m_keys[slot] = keys[i];
        m_positions[slot] = positions[i];
    }
}

void PositionTable::reserve(std::size_t entries)
{
    const std::size_t slots = std::bit_ceil(std::max<std::size_t>(entries * 3 / 2 + 1, 64));
    if (slots > m_keys.size())
        grow(slots);
}

std::uint32_t PositionTable::find(std::int64_t key) const
{
    return m_keys.empty() ? kNone : m_positions[slotOf(key)];
}

void PositionTable::prefetch(std::int64_t key) const
{
#if defined(__GNUC__)
    if (m_keys.empty())
        return;
    const std::size_t slot = firstSlotOf(key);
    __builtin_prefetch(m_positions.data() + slot);
    __builtin_prefetch(m_keys.data() + slot);
#else
    static_cast<void>(key);
#endif
}

void PositionTable::set(std::int64_t key, std::uint32_t position)
{
    reserve(m_count + 1);
    const std::size_t slot = slotOf(key);
    if (m_positions[slot] == kNone) {
        m_keys[slot] = key;
        ++m_count;
    }
    m_positions[slot] = position;
}

void PositionTable::clear()
{
    *this = PositionTable();
}

void StateIndex::clear()
{
    m_states.clear();
    m_heads.clear();
}

void StateIndex::reserve(std::size_t states)
{
    m_heads.reserve(states);
}

std::uint32_t StateIndex::add(State state)
{
    const auto position = static_cast<std::uint32_t>(m_states.size());
    state.next = m_heads.find(state.identity);
    state.isHead = true;
    if (state.next != PositionTable::kNone)
        m_states[state.next].isHead = false;
    m_heads.set(state.identity, position);
    m_states.push_back(state);
    return position;
}

namespace {

constexpr int kPersonBits = 20;
constexpr std::int64_t kPersonMask = (std::int64_t{1} << kPersonBits) - 1;

/// 1 … kPersonMask of a text, 0 of none.
std::int64_t shortHash(std::string_view text)
{
    if (text.empty())
        return 0;
    std::uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : text) {
        const auto letter = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        hash = (hash ^ letter) * 0x100000001b3ULL;
    }
    return static_cast<std::int64_t>((hash >> 32) % static_cast<std::uint64_t>(kPersonMask)) + 1;
}

} // namespace

std::int64_t personOf(const domain::StudentText &text)
{
    return (shortHash(text.lastName) << (2 * kPersonBits)) | (shortHash(text.firstName) << kPersonBits)
           | shortHash(text.birthDate);
}

bool isOtherPerson(std::int64_t person, std::int64_t other)
{
    int agreeing = 0;
    for (int part = 0; part < 3; ++part, person >>= kPersonBits, other >>= kPersonBits) {
        const std::int64_t one = person & kPersonMask, two = other & kPersonMask;
        agreeing += one == 0 || two == 0 || one == two;
    }
    return agreeing < 2;
}

} // namespace scoredesk::store
