// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/layouts.h"

#include "core/base/text.h"

#include <algorithm>

/// Resources of a static library are dropped by the linker unless asked for; must stand outside any namespace.
static void loadLayoutResources()
{
    Q_INIT_RESOURCE(layouts);
}

namespace scoredesk::files {

namespace {

[[nodiscard]] QList<QStringList> tableRows(const QString &name)
{
    return resourceTable(QStringLiteral(":/scoredesk/layouts/") + name);
}

[[nodiscard]] FieldType typeOf(const QString &word)
{
    if (word == QStringLiteral("code"))
        return FieldType::Code;
    if (word == QStringLiteral("int"))
        return FieldType::Int;
    if (word == QStringLiteral("date"))
        return FieldType::Date;
    return word == QStringLiteral("flag") ? FieldType::Flag : FieldType::Text;
}

[[nodiscard]] bool isBlankName(const QString &normalized)
{
    if (!normalized.startsWith(QStringLiteral("blank")))
        return false;
    return std::all_of(normalized.begin() + 5, normalized.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

Layouts::Layouts()
{
    loadLayoutResources();
    for (const QStringList &row : tableRows(QStringLiteral("fields.tsv"))) {
        if (row.size() < 3)
            continue;
        m_byName.insert(normalizedName(row[0]), static_cast<int>(m_fields.size()));
        m_fields.push_back({row[0], typeOf(row[1]), row[2].toInt(), row.value(5).toInt()});
    }
    for (const QStringList &row : tableRows(QStringLiteral("aliases.tsv"))) {
        const int field = row.size() < 2 ? -1 : m_byName.value(normalizedName(row[1]), -1);
        if (field >= 0 && !m_byName.contains(row[0]))
            m_byName.insert(row[0], field);
    }
    for (const char *year : {"2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24"}) {
        Layout layout;
        layout.year = QLatin1StringView(year);
        for (const QStringList &row : tableRows(QStringLiteral("layout-%1.tsv").arg(layout.year))) {
            layout.headers.append(row[0]);
            layout.names.insert(normalizedName(row[0]), true);
        }
        m_layouts.push_back(std::move(layout));
    }
}

const Field *Layouts::fieldOf(QStringView header) const
{
    const QString name = normalizedName(header);
    const auto it = m_byName.constFind(name);
    if (it != m_byName.constEnd())
        return &m_fields[static_cast<std::size_t>(it.value())];
    return isBlankName(name) ? &m_blank : nullptr;
}

QString Layouts::nearest(const QStringList &headers) const
{
    QString best;
    double bestShare = 0;
    for (const Layout &layout : m_layouts) {
        qsizetype common = 0;
        for (const QString &header : headers)
            common += layout.names.contains(normalizedName(header)) ? 1 : 0;
        const qsizetype all = headers.size() + layout.names.size() - common;
        const double share = all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0;
        if (share > 0 && share >= bestShare) {
            bestShare = share;
            best = layout.year;
        }
    }
    return best;
}

QStringList Layouts::headers(QStringView year) const
{
    const auto it = std::find_if(m_layouts.begin(), m_layouts.end(), [year](const Layout &l) { return l.year == year; });
    return it == m_layouts.end() ? QStringList() : it->headers;
}

QStringList Layouts::years() const
{
    QStringList years;
    for (const Layout &layout : m_layouts)
        years.append(layout.year);
    return years;
}

const Layouts &layouts()
{
    static const Layouts table;
    return table;
}

} // namespace scoredesk::files
