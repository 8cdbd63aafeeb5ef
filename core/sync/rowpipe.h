// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/boundedqueue.h"
#include "core/files/scorefile.h"
#include "core/store/cache.h"

#include <memory>
#include <vector>

namespace scoredesk::store {
class ContentHasher;
}

namespace scoredesk::sync {

/// Some hundred rows with all their text, in one piece of memory that is used again and again.
class RowBatch
{
public:
    RowBatch();
    /// False when there is no room for \a row; an empty batch takes any row.
    [[nodiscard]] bool add(const files::ScoreRow &row, const store::ContentHasher &hasher);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::span<const store::IncomingRow> rows() const { return m_rows; }

private:
    [[nodiscard]] std::string_view keep(std::string_view text);

    std::vector<store::IncomingRow> m_rows;
    std::vector<char> m_text; ///< never grows while rows point into it
    std::vector<store::CellView> m_cells;
};

/// What the rows as a whole tell, seen as they pass.
struct RowSurvey
{
    domain::CdsCode calpadsDistrict, testedDistrict; ///< of the rows so far, while they are all the same
    bool isCalpadsConstant = true, isTestedConstant = true;
    bool namesCacheLea = false; ///< the LEA of the cache stands in one of the two columns of some row
    domain::Day newestDate;     ///< newest availability of a score or a report, in the future too
    std::int64_t rows = 0;

    void see(const domain::ScoreRecord &record, domain::CdsCode cacheLea);
};

/// Batches on their way from the thread that reads to the one that writes, and the empty ones back.
struct RowPipe
{
    static constexpr std::size_t kBatches = 6;
    RowPipe();
    files::BoundedQueue<std::unique_ptr<RowBatch>> full{kBatches};
    files::BoundedQueue<std::unique_ptr<RowBatch>> empty{kBatches};
};

} // namespace scoredesk::sync
