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

/// \a text folded for search, as words parted by single spaces, UTF-8 in and out. Lower case; no accents (Ł, Ø, ß, Đ, Æ, Þ too);
/// apostrophes of every kind and full stops vanish (O’Brien is "obrien", J.R. is "jr"); hyphens and other punctuation part words;
/// letters of other scripts stay, case folded. Bytes that are not UTF-8 become U+FFFD and part words.
[[nodiscard]] std::string foldForSearch(std::string_view text);

/// What find() gives.
struct SearchHits
{
    std::int64_t total = 0;               ///< all that match, not only those listed
    std::vector<std::uint32_t> students;  ///< indexes into the entries, best first
};

/// Finds students while the user types: words in any order; every word must match one of
/// * a word of the name, at its start or inside (a last name of several words also counts as one joined word: "delacruz"),
/// * for a word of digits, the SSID, and for a word with a digit, the local ID, at its start or inside,
/// * for three characters or more, the start of a word of the school's name.
/// Immutable; any thread. How it is fast: the distinct words of all names are few, so a word typed is looked for in that vocabulary,
/// and the students of each hit are marked in a bit set; nothing in it grows with the number of matches but the marking.
class SearchIndex
{
public:
    /// Entries in the order of the list of students; names and local ID folded already.
    struct Entry
    {
        std::string_view lastName;
        std::string_view firstName, middleName;
        std::string_view localId;
        std::int64_t ssid = 0;
        std::int32_t school = -1;        ///< index into schoolNames
    };

    /// \a schoolNames as they are (not folded).
    SearchIndex(std::span<const Entry> entries, std::span<const std::string_view> schoolNames);
    ~SearchIndex();
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// At most \a limit students, by the worst rank among the words typed, then the best, then in the order of the entries ("garcia
    /// maria": every García named María, and of them first those called García alone). A word ranks, best first:
    /// 1. it is the last name, or the whole SSID or local ID; 2. one word of a last name of several; 3. a word of the first name;
    /// 4. of the middle name; 5. it is the start of the last name or of the SSID; 6. of a later word of the last name; 7. of a word
    /// of the first name; 8. of the middle name or the local ID; 9. it is inside a word or a number; 10. only the school has it.
    [[nodiscard]] SearchHits find(QStringView text, std::size_t limit) const;

    /// Bytes held, for the bench.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace scoredesk::analytics
