// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/boundedqueue.h"
#include "core/files/scorefile.h"
#include "core/store/cache.h"

#include <QtCore/QString>

#include <memory>
#include <vector>

namespace scoredesk::store {
class RowWords;
}

namespace scoredesk::sync {

/// Some hundred rows with all their text, in one piece of memory that is used again and again.
class RowBatch
{
public:
    RowBatch();
    /// False when there is no room for \a row; an empty batch takes any row. Errors: Internal, for cells out of order.
    [[nodiscard]] Result<bool> add(const files::ScoreRow &row, store::RowWords &words);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::span<const store::IncomingRow> rows() const { return m_rows; }

private:
    void makeRoom(std::size_t bytes);
    [[nodiscard]] std::string_view keep(std::string_view text);

    std::vector<store::IncomingRow> m_rows;
    std::unique_ptr<char[]> m_text; ///< never replaced while rows point into it
    std::size_t m_textSize = 0;
    std::size_t m_textRoom = 0;
    std::vector<store::CellView> m_cells;
};

/// What one district column tells over all rows; blanks tell nothing. A charter that is its own LEA has a code of its own, and is of
/// its district too.
class DistrictColumn
{
public:
    void see(domain::CdsCode code);
    [[nodiscard]] bool isBlank() const { return !m_code.isValid(); }
    /// The code of every row, or else the district of every row, or nothing.
    [[nodiscard]] domain::CdsCode constant() const;
    [[nodiscard]] bool isConstantCode() const { return m_code.isValid() && !m_codeVaries; }
    /// Every row is of \a lea.
    [[nodiscard]] bool isOnly(domain::CdsCode lea) const;

private:
    domain::CdsCode m_code; ///< of the first row that has one
    domain::CdsCode m_last;
    bool m_codeVaries = false;
    bool m_districtVaries = false;
};

/// What the rows as a whole tell, seen as they pass.
struct RowSurvey
{
    struct District
    {
        domain::CdsCode code;
        QString name;
    };
    static constexpr std::size_t kMaxDistricts = 200;

    domain::CdsCode expectedLea; ///< the cache's, or the one the user gave; may be invalid
    bool namesExpected = false;  ///< it stands in one of the two columns of some row
    DistrictColumn enrolled, tested;
    std::vector<District> districts; ///< the first that are named, in the order they come
    domain::Day newestDate;          ///< newest availability of a score or a report, in the future too
    std::int64_t rows = 0;
    std::int64_t foreignRows = 0; ///< that name a district, and in no column the expected one

    void see(const domain::ScoreRecord &record, const domain::StudentText &text);
    [[nodiscard]] QString nameOf(domain::CdsCode code) const;
    /// One of the columns varies and the other does not: that one the file was made by.
    [[nodiscard]] bool tellsBasis() const
    {
        return !enrolled.isBlank() && !tested.isBlank()
               && enrolled.isConstantCode() != tested.isConstantCode();
    }

private:
    void seeDistrict(domain::CdsCode code, std::string_view name, domain::CdsCode &last);

    domain::CdsCode m_lastEnrolled, m_lastTested;
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
