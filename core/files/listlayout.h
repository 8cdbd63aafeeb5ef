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
    std::optional<domain::ContentArea> area; ///< empty: no summative test of the CAASPP (ELPAC, interim), or several of them
    std::uint8_t part = 0;
    bool isSeveral = false;                  ///< the name fits tests of different areas
};

/// The columns of SSR Distribution, Test Assignment and STAIRS and Appeals, and the words in their cells, from resources/reports.
/// Immutable.
class ListLayouts
{
public:
    ListLayouts(); ///< reads the resources; use listLayouts()

    /// The column a heading of \a kind means, by \a headings before the known ones; null when nobody knows it.
    [[nodiscard]] const ListField *fieldOf(domain::ListKind kind, QStringView heading, const ListHeadings &headings = {}) const;
    /// The columns of \a kind that a heading may be said to mean.
    [[nodiscard]] QList<ListField> fields(domain::ListKind kind) const;
    /// The column of that name, in any case; null when there is none. fields() of all reports are what there is.
    [[nodiscard]] const ListField *fieldNamed(QStringView name) const;
    /// Empty when no line of tests.tsv fits.
    [[nodiscard]] std::optional<TestMeaning> testOf(QStringView name) const;
    /// What a cell with several names means, part by part; a part that is not understood has no value.
    struct NamedTest
    {
        QString name;
        std::optional<TestMeaning> meaning;
    };
    [[nodiscard]] QList<NamedTest> testsOf(const QString &names) const;
    /// The primary language code a cell stands for: a code as it is, of a name its code, of two languages the one beside English. Empty
    /// when it is no language that is known.
    [[nodiscard]] QString languageOf(const QString &text) const;
    [[nodiscard]] std::optional<domain::TestProgress> progressOf(QStringView status) const;
    [[nodiscard]] std::optional<domain::AppealType> appealOf(QStringView type) const;
    /// Whether the columns of \a header are enough for \a kind.
    [[nodiscard]] bool isWhole(domain::ListKind kind, const Header &header) const;
    /// The columns \a kind cannot be without that are not in \a header.
    [[nodiscard]] QStringList missing(domain::ListKind kind, const Header &header) const;

private:
    struct TestName
    {
        QStringList groups; ///< each of words that mean the same, as the line has it
        TestMeaning meaning;
    };
    QList<ListField> m_fields;
    std::array<QHash<QString, int>, 3> m_byName; ///< by kind - 1; normalised heading to index in m_fields
    QList<TestName> m_tests;
    QHash<QString, domain::TestProgress> m_progress;
    QHash<QString, domain::AppealType> m_appeals;
    QHash<QString, QString> m_languages;
};

[[nodiscard]] const ListLayouts &listLayouts();

/// What a column says, in words for a person: "how far the test is" of TestStatus; the name itself of one that is not known.
[[nodiscard]] QString listFieldWords(const QString &field);

/// A header row of one of the reports.
struct ListHeader
{
    domain::ListKind kind = domain::ListKind::SsrDistribution;
    Header header;
    QStringList missing; ///< columns it cannot be without and that no heading is known to mean: somebody has to say
};

/// What \a row is as the header of \a kind. Of two columns that mean the same the first has it; the other counts as unknown.
[[nodiscard]] Header headerOf(const RawRow &row, domain::ListKind kind, const ListHeadings &headings = {});
/// Which report \a row is the header of; empty for a row of anything else, a table with scores among them. \a words: the name of the file
/// and what stands above the row. Students and tests alone make no Test Assignment report, many a table of a school has those: it says how
/// far the tests are, or its name is among the words. With missing columns: a report by its name or its other columns, and there are as
/// many headings that nobody knows.
[[nodiscard]] std::optional<ListHeader> listHeaderOf(const RawRow &row, const QString &words, const ListHeadings &headings = {});

} // namespace scoredesk::files
