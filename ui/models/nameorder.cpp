// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nameorder.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace scoredesk::ui {

namespace {

QCollator collatorOf(const QLocale &locale)
{
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// Names that many students share are given a key once.
class NameRanks
{
public:
    [[nodiscard]] std::uint32_t add(std::string_view name)
    {
        const auto [it, isNew] = m_numbers.try_emplace(name, std::uint32_t(m_names.size()));
        if (isNew)
            m_names.push_back(name);
        return it->second;
    }
    /// By number, the place of each name.
    [[nodiscard]] std::vector<std::uint32_t> ranks(const QCollator &collator) const
    {
        std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keys;
        keys.reserve(m_names.size());
        for (std::uint32_t i = 0; i < m_names.size(); ++i)
            keys.emplace_back(collator.sortKey(QString::fromUtf8(m_names[i].data(), qsizetype(m_names[i].size()))), i);
        std::sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) {
            const int compared = a.first.compare(b.first);
            return compared != 0 ? compared < 0 : a.second < b.second;
        });
        std::vector<std::uint32_t> ranks(keys.size());
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i > 0 && keys[i - 1].first.compare(keys[i].first) != 0)
                ++rank; // names that differ in case alone stand together
            ranks[keys[i].second] = rank;
        }
        return ranks;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
    std::vector<std::string_view> m_names;
};

} // namespace

QCollator wordOrder()
{
    return collatorOf(QLocale());
}

NameOrder::NameOrder() = default; // QLocale() is the language on screen

const std::vector<std::uint32_t> &NameOrder::of(const analytics::Snapshot &snapshot) const
{
    if (m_locale.language() != QLocale::English && m_locale.language() != QLocale::C)
        std::call_once(m_once, [this, &snapshot] { m_order = make(snapshot); });
    return m_order;
}

std::vector<std::uint32_t> NameOrder::make(const analytics::Snapshot &snapshot) const
{
    const auto students = snapshot.students();
    struct Entry
    {
        std::uint32_t last, first, middle, student;
    };
    std::vector<Entry> entries(students.size());
    NameRanks lasts;
    NameRanks others;
    for (std::uint32_t i = 0; i < students.size(); ++i)
        entries[i] = {lasts.add(students[i].lastName), others.add(students[i].firstName), others.add(students[i].middleName), i};
    const QCollator collator = collatorOf(m_locale);
    const std::vector<std::uint32_t> lastRanks = lasts.ranks(collator);
    const std::vector<std::uint32_t> otherRanks = others.ranks(collator);
    for (Entry &entry : entries)
        entry = {lastRanks[entry.last], otherRanks[entry.first], otherRanks[entry.middle], entry.student};
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.last, a.first, a.middle, a.student) < std::tie(b.last, b.first, b.middle, b.student);
    });
    std::vector<std::uint32_t> order(entries.size());
    std::transform(entries.begin(), entries.end(), order.begin(), [](const Entry &entry) { return entry.student; });
    return order;
}

} // namespace scoredesk::ui
