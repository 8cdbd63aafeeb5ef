// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/studentgroups.h"

#include <algorithm>

namespace scoredesk::analytics {

StudentGroups::StudentGroups(std::span<const domain::StudentGroup> groups, std::size_t students,
                             const IndexOf &indexOf)
    : m_students(students)
{
    constexpr std::int64_t kMostCodes = 65'535;
    const QStringList labels = domain::groupLabels(groups);
    std::vector<std::uint32_t> counts(students + 1, 0);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!groups[i].id.isValid() || groups[i].id.value > kMostCodes)
            continue;
        Group group{static_cast<std::uint16_t>(groups[i].id.value),
                    groups[i].name, labels.at(qsizetype(i)),
                    std::int64_t(groups[i].members.size()),
                    {}};
        for (const domain::Ssid ssid : groups[i].members)
            if (const auto index = indexOf(ssid); index && *index < students) {
                group.students.push_back(*index);
                ++counts[*index + 1];
            }
        std::ranges::sort(group.students);
        m_codeCount = std::max(m_codeCount, std::size_t{group.code} + 1);
        m_groups.push_back(std::move(group));
    }
    m_start = std::move(counts);
    for (std::size_t i = 1; i < m_start.size(); ++i)
        m_start[i] += m_start[i - 1];
    m_codes.resize(m_start.back());
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    for (const Group &group : m_groups)
        for (const std::uint32_t student : group.students)
            m_codes[next[student]++] = group.code;
}

const StudentGroups::Group *StudentGroups::find(std::uint16_t code) const
{
    const auto found = std::ranges::find(m_groups, code, &Group::code);
    return found == m_groups.end() ? nullptr : &*found;
}

const StudentGroups::Group *StudentGroups::find(QStringView label) const
{
    const auto found = std::ranges::find_if(m_groups, [label](const Group &group) {
        return label.compare(group.label, Qt::CaseInsensitive) == 0;
    });
    return found == m_groups.end() ? nullptr : &*found;
}

std::vector<std::uint8_t> StudentGroups::among(std::span<const std::uint16_t> codes) const
{
    std::vector<std::uint8_t> isAmong(m_students, 0);
    for (const std::uint16_t code : codes) {
        if (code == kNoGroup) {
            for (std::size_t student = 0; student < m_students; ++student)
                isAmong[student] |= codesOf(static_cast<std::uint32_t>(student)).empty();
        } else if (const Group *group = find(code)) {
            for (const std::uint32_t student : group->students)
                isAmong[student] = 1;
        }
    }
    return isAmong;
}

} // namespace scoredesk::analytics
