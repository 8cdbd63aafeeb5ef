// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::analytics {

/// \a text folded for search: lower case, no accents (Ł, Ø, ß, Đ, Æ too), apostrophes and hyphens gone or parted. UTF-8 in and out.
[[nodiscard]] std::string foldForSearch(std::string_view text);

struct SearchHits
{
    std::int64_t total = 0;               ///< all that match, not only those listed
    std::vector<std::uint32_t> students;  ///< indexes into Snapshot::students(), best first
};

/// Finds students while the user types: words in any order, each the start or a part of a name, the SSID, the local ID or the
/// school's name; every word must match. Immutable; any thread. A keystroke over 600,000 students takes at most some milliseconds.
class SearchIndex
{
public:
    struct Entry { std::string_view name; std::string_view localId; std::int64_t ssid = 0; std::int32_t school = -1; };

    SearchIndex(std::span<const Entry> entries, std::span<const std::string_view> schoolNames);
    ~SearchIndex();
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// At most \a limit students, ranked: whole word, start of the last name, start of another word, inside a word; then by name.
    [[nodiscard]] SearchHits find(QStringView text, std::size_t limit) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace scoredesk::analytics
