// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/publication.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace scoredesk::exports {

/// What a public packet told, kept so that later packets of the year cannot be laid beside it to work out what neither tells. Only numbers
/// that were told stand in it; of hidden rows that they were hidden.
class PacketRecord
{
public:
    PacketRecord(domain::SchoolYear year, domain::Basis basis, const QDateTime &asOf);

    void add(const analytics::Publication &tables, const analytics::ResultColumns &columns);
    /// JSON, the same for the same packet.
    [[nodiscard]] QString text() const;

    /// What those of \a records that are of \a year told of \a area, oldest first. Places count only where the basis is the same. A record that cannot be
    /// read is left out.
    [[nodiscard]] static std::vector<analytics::EarlierPublication> earlier(const QStringList &records, domain::ContentArea area,
                                                                            domain::SchoolYear year, domain::Basis basis,
                                                                            const analytics::ResultColumns &columns);
    /// The as-of time of a record, for a list; invalid where it cannot be read.
    [[nodiscard]] static QDateTime asOf(const QString &record);
    /// Whether it is of \a year.
    [[nodiscard]] static bool isOf(const QString &record, domain::SchoolYear year);

private:
    QJsonObject m_root, m_areas;
};

} // namespace scoredesk::exports
