// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/resultcolumns.h"

#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::analytics {

/// The columns and the records of a snapshot as a row of parts, for the store to keep beside the rows they are made of: reading them takes a tenth of
/// the time that making them takes. The first part says what the others hold. It is of one program, one set of cut scores and one order of
/// students; whatever differs, or is damaged, makes the parts useless, and the snapshot is made from the rows.
class PackedColumns
{
public:
    /// Calls \a visit with each part, in order, until it returns false. \a students: how many there are, and \a order what
    /// orderMark() says of their list.
    static void pack(const ResultColumns &columns, std::span<const domain::ScoreRecord> records, std::size_t students,
                     std::uint64_t order, const std::function<bool(std::string_view)> &visit);

    /// Takes the next part. False when it is not one of these, or of other students: then all is lost.
    [[nodiscard]] bool take(std::string_view part, std::size_t students);
    /// Whether all parts were taken and what they hold fits together.
    [[nodiscard]] bool finish();
    /// Of the list that the columns number their students by.
    [[nodiscard]] std::uint64_t order() const { return m_order; }
    [[nodiscard]] ResultColumns &columns() { return m_columns; }
    [[nodiscard]] std::vector<domain::ScoreRecord> &records() { return m_records; }

    /// A number that two lists of the same SSIDs in different orders hardly share; \a ssidOf gives that of one of \a list.
    template <typename List, typename SsidOf>
    [[nodiscard]] static std::uint64_t orderMark(const List &list, SsidOf ssidOf)
    {
        std::uint64_t mark = kMarkStart;
        for (const auto &one : list)
            mark = mixed(mark, static_cast<std::uint64_t>(std::invoke(ssidOf, one).value));
        return mark;
    }

private:
    static constexpr std::uint64_t kMarkStart = 0xCBF29CE484222325U;
    [[nodiscard]] static constexpr std::uint64_t mixed(std::uint64_t mark, std::uint64_t value)
    {
        mark = (mark ^ value) * 0x9E3779B97F4A7C15U;
        return mark ^ (mark >> 29);
    }
    [[nodiscard]] static std::uint64_t rulesMark(std::span<const domain::SchoolYear> years);
    [[nodiscard]] bool takeHead(std::string_view part, std::size_t students);
    [[nodiscard]] bool takeColumn(std::string_view part);
    [[nodiscard]] bool hasKnownCodes() const;
    [[nodiscard]] bool liesBySchool() const;

    ResultColumns m_columns;
    std::vector<domain::ScoreRecord> m_records;
    std::size_t m_part = 0; ///< taken so far
    std::size_t m_students = 0, m_rowCount = 0, m_recordCount = 0;
    std::uint64_t m_order = 0;
};

} // namespace scoredesk::analytics
