// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/snapshot.h"

#include "core/analytics/balance.h"
#include "core/analytics/snapshotdata.h"

#include <QtCore/QString>

#include <algorithm>

namespace scoredesk::analytics {

using namespace domain;

Snapshot::Snapshot() : m_data(std::make_unique<Data>()) {}
Snapshot::~Snapshot() = default;

bool Snapshot::isFromColumns() const
{
    return m_data->isFromColumns;
}

void Snapshot::pack(const std::function<bool(std::string_view)> &visit) const
{
    PackedColumns::pack(m_data->results, m_data->records, m_data->students.size(), m_data->orderMark(), visit);
}

const LeaInfo &Snapshot::lea() const
{
    return m_data->lea;
}

std::span<const StudentRow> Snapshot::students() const
{
    return m_data->students;
}

std::span<const Place> Snapshot::schools() const
{
    return m_data->schools;
}

std::span<const ScoreRecord> Snapshot::records() const
{
    return m_data->records;
}

std::span<const ScoreRecord> Snapshot::recordsOf(const StudentRow &student) const
{
    return std::span<const ScoreRecord>(m_data->records).subspan(student.firstRecord, student.recordCount);
}

std::int64_t Snapshot::recordsOfAllYears() const
{
    return std::ranges::count_if(m_data->results.flags, [](std::uint8_t flags) { return (flags & ResultColumns::RegisteredOnly) == 0; });
}

const ScoreRecord *Snapshot::current(const StudentRow &student, ContentArea area) const
{
    return currentRecord(recordsOf(student), m_data->lea.year, area);
}

std::optional<ScoreVerdict> Snapshot::verdict(const StudentRow &student, ContentArea area) const
{
    return boxesOf(recordsOf(student), m_data->lea.year, student.registration)[areaIndex(area)];
}

const BalanceSheet &Snapshot::balance() const
{
    return m_data->balance;
}

bool Snapshot::isPartial() const
{
    const auto isSettledArea = [](const AreaBalance &area) {
        std::int64_t settled = 0;
        for (std::size_t box = 0; box < area.boxes.size(); ++box)
            settled += isSettled(ScoreBox(box)) ? area.boxes[box] : 0;
        return settled == area.students;
    };
    const bool allSettled =
        !m_data->balance.areas.empty() && std::ranges::all_of(m_data->balance.areas, isSettledArea);
    return domain::isPartial(m_data->lea.year, asOfDay(m_data->lea.asOf), allSettled);
}

const SearchIndex &Snapshot::search() const
{
    return *m_data->search;
}

const ClaimResults &Snapshot::claims() const
{
    return m_data->claims;
}

const ResultColumns &Snapshot::results() const
{
    return m_data->results;
}

std::optional<std::uint32_t> Snapshot::indexOf(Ssid ssid) const
{
    const auto found =
        std::ranges::lower_bound(m_data->bySsid, ssid, {}, [](const auto &pair) { return pair.first; });
    if (found == m_data->bySsid.end() || found->first != ssid)
        return std::nullopt;
    return found->second;
}

void Snapshot::useGroups(std::span<const StudentGroup> groups) const
{
    m_data->results.useGroups(std::make_shared<const StudentGroups>(
        groups, m_data->students.size(), [this](Ssid ssid) { return indexOf(ssid); }));
}

QString Snapshot::displayName(const StudentRow &student) const
{
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    Student named;
    named.lastName = text(student.lastName);
    named.firstName = text(student.firstName);
    named.middleName = text(student.middleName);
    return named.displayName();
}

} // namespace scoredesk::analytics
