// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/listlayout.h"

#include "core/base/text.h"
#include "core/files/celltext.h"

#include <QtCore/QSet>

#include <algorithm>

/// Resources of a static library are dropped by the linker unless asked for; must stand outside any namespace.
static void loadReportResources()
{
    Q_INIT_RESOURCE(reports);
}

namespace scoredesk::files {

using namespace Qt::StringLiterals;
using domain::ListKind;

namespace {

constexpr std::array kKinds{ListKind::StairsAppeals, ListKind::TestAssignment, ListKind::SsrDistribution};

[[nodiscard]] QChar letterOf(ListKind kind)
{
    return kind == ListKind::SsrDistribution ? u'D' : kind == ListKind::TestAssignment ? u'T' : u'A';
}

[[nodiscard]] ListFieldType typeOf(const QString &word)
{
    static const QHash<QString, ListFieldType> types{
        {u"ssid"_s, ListFieldType::Ssid},   {u"date"_s, ListFieldType::Date},         {u"grade"_s, ListFieldType::Grade},
        {u"cds"_s, ListFieldType::Cds},     {u"year"_s, ListFieldType::Year},         {u"tests"_s, ListFieldType::Tests},
        {u"test"_s, ListFieldType::Test},   {u"progress"_s, ListFieldType::Progress}, {u"appeal"_s, ListFieldType::Appeal}};
    return types.value(word, ListFieldType::Text);
}

[[nodiscard]] domain::TestProgress progressOfWord(const QString &word)
{
    if (word == "notstarted"_L1)
        return domain::TestProgress::NotStarted;
    if (word == "started"_L1)
        return domain::TestProgress::Started;
    if (word == "completed"_L1)
        return domain::TestProgress::Completed;
    return word == "removed"_L1 ? domain::TestProgress::Removed : domain::TestProgress::Unknown;
}

/// Columns of results: such a table is a list of scores, whatever else stands in it.
[[nodiscard]] bool hasScores(const Header &header)
{
    return std::any_of(header.columns.begin(), header.columns.end(), [](const Column &column) {
        const QString name = normalizedName(column.header);
        return name.contains("scalescore"_L1) || name.contains("achievementlevel"_L1);
    });
}

} // namespace

ListLayouts::ListLayouts()
{
    loadReportResources();
    const auto rows = [](const char *name) { return resourceTable(u":/scoredesk/reports/"_s + QLatin1StringView(name)); };
    const auto insert = [this](const QString &heading, int field, const QString &reports) {
        for (const ListKind kind : kKinds) {
            QHash<QString, int> &names = m_byName[static_cast<std::size_t>(kind) - 1];
            if (reports.contains(letterOf(kind)) && !names.contains(heading))
                names.insert(heading, field);
        }
    };
    QHash<QString, int> byField;
    for (const QStringList &row : rows("fields.tsv")) {
        const auto field = static_cast<int>(m_fields.size());
        byField.insert(row.value(0), field);
        m_fields.append({row.value(0), typeOf(row.value(1)), row.value(2), row.value(3)});
        insert(normalizedName(row.value(0)), field, row.value(2));
    }
    for (const QStringList &row : rows("aliases.tsv"))
        if (const int field = byField.value(row.value(1), -1); field >= 0)
            insert(row.value(0), field, row.value(2));
    for (const QStringList &row : rows("tests.tsv"))
        m_tests.append({row.value(0).split(u' '),
                        {domain::areaFromCode(row.value(1)), static_cast<std::uint8_t>(row.value(2).toInt())}});
    for (const QStringList &row : rows("statuses.tsv"))
        m_progress.insert(row.value(0), progressOfWord(row.value(1)));
    for (const QStringList &row : rows("appealtypes.tsv"))
        m_appeals.insert(row.value(0), domain::AppealType(row.value(1).toInt()));
}

const ListField *ListLayouts::fieldOf(ListKind kind, QStringView heading) const
{
    const auto &names = m_byName[static_cast<std::size_t>(kind) - 1];
    const auto it = names.constFind(normalizedName(heading));
    return it == names.constEnd() ? nullptr : &m_fields.at(it.value());
}

std::optional<TestMeaning> ListLayouts::testOf(QStringView name) const
{
    const QString normalized = normalizedName(name);
    for (const TestName &test : m_tests)
        if (std::all_of(test.words.begin(), test.words.end(), [&normalized](const QString &word) { return normalized.contains(word); }))
            return test.meaning;
    return std::nullopt;
}

std::optional<domain::TestProgress> ListLayouts::progressOf(QStringView status) const
{
    const auto it = m_progress.constFind(normalizedName(status));
    return it == m_progress.constEnd() ? std::nullopt : std::optional(it.value());
}

std::optional<domain::AppealType> ListLayouts::appealOf(QStringView type) const
{
    const auto it = m_appeals.constFind(normalizedName(type));
    return it == m_appeals.constEnd() ? std::nullopt : std::optional(it.value());
}

bool ListLayouts::isWhole(ListKind kind, const Header &header) const
{
    return std::all_of(m_fields.begin(), m_fields.end(), [&header, letter = letterOf(kind)](const ListField &field) {
        return !field.needed.contains(letter) || header.has(field.name);
    });
}

const ListLayouts &listLayouts()
{
    static const ListLayouts table;
    return table;
}

Header headerOf(const RawRow &row, ListKind kind)
{
    Header header;
    QSet<QString> taken;
    for (const RawCell &cell : row.cells) {
        while (header.columns.size() < cell.column)
            header.columns.append(Column{});
        const std::string_view text = trimmed(cell.text);
        Column column;
        column.header = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const ListField *field = listLayouts().fieldOf(kind, column.header);
        if (field && !taken.contains(field->name)) {
            column.field = field->name;
            taken.insert(field->name);
            ++header.known;
        } else if (!column.header.isEmpty()) {
            header.unknownColumns.append(column.header);
        }
        header.columns.append(column);
    }
    return header;
}

std::optional<ListHeader> listHeaderOf(const RawRow &row)
{
    if (row.cells.size() < 3)
        return std::nullopt;
    // A table with appeals names tests too, so it is asked for first; one with tests may say languages.
    for (const ListKind kind : kKinds) {
        Header header = headerOf(row, kind);
        if (listLayouts().isWhole(kind, header) && !hasScores(header))
            return ListHeader{kind, std::move(header)};
    }
    return std::nullopt;
}

} // namespace scoredesk::files
