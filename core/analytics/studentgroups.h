// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/studentgroup.h"

#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// The groups of students a person keeps, found among the students of one snapshot. Immutable. A group's code is its id, which stays when other groups come
/// and go: a filter that names it means that group or nobody.
class StudentGroups
{
public:
    struct Group
    {
        std::uint16_t code = 0;
        QString name;                        ///< as a person gave it; another group may have the same
        QString label;                       ///< see domain::groupLabels()
        std::int64_t members = 0;            ///< whether they are in the loaded data or not
        std::vector<std::uint32_t> students; ///< those who are: indexes, ascending
    };
    using IndexOf = std::function<std::optional<std::uint32_t>(domain::Ssid)>;

    StudentGroups() = default;
    /// \a students: how many the snapshot has; \a indexOf: where one stands among them.
    StudentGroups(std::span<const domain::StudentGroup> groups, std::size_t students, const IndexOf &indexOf);

    [[nodiscard]] std::span<const Group> groups() const
    {
        return m_groups;
    } ///< in the order they were given: by name
    /// Null for a code of none.
    [[nodiscard]] const Group *find(std::uint16_t code) const;
    [[nodiscard]] const Group *find(QStringView label) const; ///< case aside
    /// One more than the highest code.
    [[nodiscard]] std::size_t codeCount() const { return m_codeCount; }
    [[nodiscard]] std::size_t students() const { return m_students; }
    /// The groups a student is in; empty for none.
    [[nodiscard]] std::span<const std::uint16_t> codesOf(std::uint32_t student) const
    {
        if (student + std::size_t{1} >= m_start.size())
            return {};
        return std::span(m_codes).subspan(m_start[student], m_start[student + 1] - m_start[student]);
    }
    /// 1 for each student in any of the groups \a codes, by index; kNoGroup among them means those in no group.
    [[nodiscard]] std::vector<std::uint8_t> among(std::span<const std::uint16_t> codes) const;

    /// The code of being in no group.
    static constexpr std::uint16_t kNoGroup = 0;

private:
    std::vector<Group> m_groups;
    std::size_t m_codeCount = 1;
    std::size_t m_students = 0;
    std::vector<std::uint32_t> m_start; ///< by student; one more at the end
    std::vector<std::uint16_t> m_codes;
};

/// Where the groups of a snapshot stand: people change them while it lives, and readers take the ones that are there when they begin. Any thread.
class StudentGroupsPlace
{
public:
    void put(std::shared_ptr<const StudentGroups> groups)
    {
        const std::lock_guard lock(m_mutex);
        m_groups = std::move(groups);
    }
    /// Never null.
    [[nodiscard]] std::shared_ptr<const StudentGroups> take() const
    {
        const std::lock_guard lock(m_mutex);
        return m_groups;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const StudentGroups> m_groups = std::make_shared<const StudentGroups>();
};

} // namespace scoredesk::analytics
