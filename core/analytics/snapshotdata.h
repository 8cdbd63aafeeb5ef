// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/claimresults.h"
#include "core/analytics/packedcolumns.h"
#include "core/analytics/searchindex.h"
#include "core/analytics/snapshot.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace scoredesk::analytics {

/// Text that stays where it is until the pool goes.
class TextPool
{
public:
    std::string_view add(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > m_free.size()) {
            const std::size_t size = std::max(kBlock, text.size());
            m_blocks.push_back(std::make_unique<char[]>(size));
            m_free = {m_blocks.back().get(), size};
        }
        std::memcpy(m_free.data(), text.data(), text.size());
        const std::string_view kept(m_free.data(), text.size());
        m_free = m_free.subspan(text.size());
        return kept;
    }

private:
    static constexpr std::size_t kBlock = 1 << 20;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::span<char> m_free;
};

struct Snapshot::Data
{
    domain::LeaInfo lea;
    TextPool pool;
    std::vector<domain::Place> schools;
    std::vector<StudentRow> students;
    std::vector<domain::ScoreRecord> records;
    std::vector<std::pair<domain::Ssid, std::uint32_t>> bySsid;
    BalanceSheet balance;
    std::unique_ptr<SearchIndex> search;
    ResultColumns results;
    ClaimResults claims;
    bool isFromColumns = false;

    [[nodiscard]] std::uint64_t orderMark() const
    {
        return PackedColumns::orderMark(students, &StudentRow::ssid);
    }
};

} // namespace scoredesk::analytics
