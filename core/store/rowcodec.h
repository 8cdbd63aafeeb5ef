// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scorerecord.h"
#include "core/store/cache.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::store {

/// Texts that many rows have in one column, by number; see RowWords.
using ColumnWords = std::vector<std::string>;

/// Reads what encodeCells() or RowWords wrote: \a visit(column, text) for each filled cell, in column order. \a words: of every column that has
/// some. False when \a encoded is damaged, or names a word that is not there.
[[nodiscard]] bool decodeCells(std::string_view encoded, std::span<const ColumnWords> words,
                               const std::function<void(int, std::string_view)> &visit);

/// The typed fields of a record that no SQL asks for, in \a kFactsBytes little-endian bytes: an import binds one parameter instead of
/// sixty, and a snapshot is built three times as fast. The layout belongs to kCacheVersion. Left out are ids, SSID, UIN, year and the two
/// days of availability, which have columns of their own.
void packFacts(const domain::ScoreRecord &record, std::vector<char> &out);
/// Sets those fields of \a record and leaves the others; false when \a facts is not what packFacts() writes.
[[nodiscard]] bool unpackFacts(std::string_view facts, domain::ScoreRecord &record);

/// A number in 7-bit groups, lowest first.
void appendVarint(std::uint64_t value, std::vector<char> &out);
/// Takes one from the front of \a in; false when it ends early.
[[nodiscard]] bool takeVarint(std::string_view &in, std::uint64_t &value);

} // namespace scoredesk::store
