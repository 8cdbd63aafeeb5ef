// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"
#include "core/files/header.h"

#include <QtCore/QHash>

#include <optional>

namespace scoredesk::files {

/// How the cells of a column of a report are written.
enum class ListFieldType { Ssid, Text, Date, Grade, Cds, Year, Tests, Test, Progress, Appeal };

/// A column of the reports about who is to test, by our own name of it.
struct ListField
{
    QString name;
    ListFieldType type = ListFieldType::Text;
    QString reports; ///< "DT": the reports that have it
    QString needed;  ///< "T": the reports that cannot be without
};

/// What the name of a test means.
struct TestMeaning
{
    std::optional<domain::ContentArea> area; ///< empty: no summative test of the CAASPP (ELPAC, interim)
    std::uint8_t part = 0;
};

/// The columns of SSR Distribution, Test Assignment and STAIRS and Appeals, and the words in their cells, from resources/reports.
/// Immutable.
class ListLayouts
{
public:
    ListLayouts(); ///< reads the resources; use listLayouts()

    /// The column a heading of \a kind means; null when nobody knows it.
    [[nodiscard]] const ListField *fieldOf(domain::ListKind kind, QStringView heading) const;
    /// Empty when no line of tests.tsv fits.
    [[nodiscard]] std::optional<TestMeaning> testOf(QStringView name) const;
    [[nodiscard]] std::optional<domain::TestProgress> progressOf(QStringView status) const;
    [[nodiscard]] std::optional<domain::AppealType> appealOf(QStringView type) const;
    /// Whether the columns of \a header are enough for \a kind.
    [[nodiscard]] bool isWhole(domain::ListKind kind, const Header &header) const;

private:
    struct TestName
    {
        QStringList words;
        TestMeaning meaning;
    };
    QList<ListField> m_fields;
    std::array<QHash<QString, int>, 3> m_byName; ///< by kind - 1; normalised heading to index in m_fields
    QList<TestName> m_tests;
    QHash<QString, domain::TestProgress> m_progress;
    QHash<QString, domain::AppealType> m_appeals;
};

[[nodiscard]] const ListLayouts &listLayouts();

/// A header row of one of the reports.
struct ListHeader
{
    domain::ListKind kind = domain::ListKind::SsrDistribution;
    Header header;
};

/// What \a row is as the header of \a kind. Of two columns that mean the same the first has it; the other counts as unknown.
[[nodiscard]] Header headerOf(const RawRow &row, domain::ListKind kind);
/// Which report \a row is the header of; empty for a row of anything else, a table with scores among them.
[[nodiscard]] std::optional<ListHeader> listHeaderOf(const RawRow &row);

} // namespace scoredesk::files
