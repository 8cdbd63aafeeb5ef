// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scorerecord.h"

#include <array>
#include <cstdint>
#include <deque>
#include <tuple>
#include <vector>

namespace scoredesk::store {

/// A hash table from a 64-bit number to a position: open addressing, at most two thirds full, 12 bytes an entry at that. A position is
/// never removed, only pointed elsewhere.
class PositionTable
{
public:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    void reserve(std::size_t entries);
    [[nodiscard]] std::uint32_t find(std::int64_t key) const;
    /// Fetches into the processor's cache what find(\a key) will read.
    void prefetch(std::int64_t key) const;
    void set(std::int64_t key, std::uint32_t position);
    void clear();

private:
    [[nodiscard]] std::size_t firstSlotOf(std::int64_t key) const;
    [[nodiscard]] std::size_t slotOf(std::int64_t key) const;
    void grow(std::size_t slots);

    std::vector<std::int64_t> m_keys;
    std::vector<std::uint32_t> m_positions;
    std::size_t m_count = 0;
};

/// One state of one row, as much of it as deciding takes.
struct State
{
    std::int64_t id = 0; ///< record.id: student x 65536 + number
    std::int64_t identity = 0;
    std::array<std::uint64_t, 2> hash{};
    std::int64_t rowId = 0;
    std::int64_t sharedAsOf = 0; ///< of a shared state: the as-of of the oldest source that says so
    std::int64_t person = 0; ///< see personOf()
    std::int32_t scoreAvailable = 0;
    std::int32_t ssrAvailable = 0;
    std::uint32_t source = 0;                  ///< position of the newest source that said it
    std::uint32_t firstSource = 0;             ///< position of the one with the oldest as-of
    std::uint32_t next = PositionTable::kNone; ///< an earlier state of the same identity
    std::uint32_t seenRow = 0;                 ///< the row of the source being read that says it; 0: not seen
    std::uint8_t area = 0;                     ///< record type
    std::uint8_t lostCodes = 0;                ///< see domain::ScoreRecord
    bool isSettledUnscored = false;            ///< no score will come: invalidated, or a condition code
    bool isCurrent = false;
    bool isShared =
        false; ///< a source gave its UIN to another student as well, and no date tells which is right
    bool isNew = false;     ///< inserted by the source being read
    bool isDead = false;    ///< deleted again
    bool isSighted = false; ///< its newest source stands in that source's sighting, not in the record
    bool isBeaten = false;  ///< another row of the source being read has the test this one says it has
    bool isCounted = false; ///< the outcome of the source being read counts it already
    bool isHead = false;    ///< the newest inserted of its identity

    /// Position of the student, student.id - 1.
    [[nodiscard]] std::uint32_t student() const { return static_cast<std::uint32_t>((id >> 16) - 1); }
};

/// Every state in the cache, by identity: about 100 bytes a record. In pieces, so that growing never holds two copies.
class StateIndex
{
public:
    void clear();
    void reserve(std::size_t states);
    /// The newest inserted state of \a identity, or kNone; the others follow State::next.
    [[nodiscard]] std::uint32_t find(std::int64_t identity) const { return m_heads.find(identity); }
    void prefetch(std::int64_t identity) const { m_heads.prefetch(identity); }
    std::uint32_t add(State state);

    [[nodiscard]] State &operator[](std::uint32_t position) { return m_states[position]; }
    [[nodiscard]] std::deque<State> &states() { return m_states; }

private:
    std::deque<State> m_states;
    PositionTable m_heads;
};

/// The identity a row gives itself: its UIN, or else its key: SSID, record type and year packed below zero. Exact, so two rows never
/// share one by chance. \a spring 0 stands for a year not known yet. Rows without UIN may join those of a UIN, see SourceWriter.
[[nodiscard]] constexpr std::int64_t identityOf(std::int64_t uin, std::int64_t ssid, int recordType,
                                                int spring)
{
    return uin > 0 ? uin : -(((ssid << 4 | recordType) << 12 | spring) + 1);
}
/// How late the day is that speaks for a row, among rows of files of one day: when its score was there; when none will come, the day
/// of the file; before all others when it only waits for one. Days are domain::Day.
[[nodiscard]] constexpr std::int32_t evidenceOf(std::int32_t scoreAvailable, bool isSettledUnscored,
                                                std::int32_t asOfDay)
{
    return scoreAvailable != INT32_MIN || !isSettledUnscored ? scoreAvailable : asOfDay;
}

/// Last name, first name and birth date of a row as three hashes of 20 bits, letters A to Z in either case; 0 for a blank one.
[[nodiscard]] std::int64_t personOf(const domain::StudentText &text);
/// Whether fewer than two of the three agree; what is blank agrees with everything. A corrected SSID leaves at least two as they were.
[[nodiscard]] bool isOtherPerson(std::int64_t person, std::int64_t other);

/// Later than any evidence: the as-of day while rows are still read.
inline constexpr std::int32_t kAfterAll = INT32_MAX;

/// Evidence while rows are still read.
[[nodiscard]] constexpr std::int32_t evidenceSoFar(std::int32_t scoreAvailable, bool isSettledUnscored)
{
    return evidenceOf(scoreAvailable, isSettledUnscored, kAfterAll);
}

/// Whether dates say which of two rows of one file is the newer.
[[nodiscard]] constexpr bool tellsApart(std::int32_t evidence, std::int32_t other)
{
    return evidence != other && evidence != kAfterAll && other != kAfterAll;
}

/// Which of two rows of one file is the newer: the greater, by the order of SourceWriter.
[[nodiscard]] inline auto orderSoFar(const State &state)
{
    return std::tuple(evidenceSoFar(state.scoreAvailable, state.isSettledUnscored), -int{state.lostCodes}, state.ssrAvailable, state.hash);
}

/// The same identity with its year filled in.
[[nodiscard]] constexpr std::int64_t withYear(std::int64_t provisional, int spring)
{
    return -(((-provisional - 1) | spring) + 1);
}

} // namespace scoredesk::store
