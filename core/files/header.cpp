// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/header.h"

#include "core/base/text.h"
#include "core/files/celltext.h"
#include "core/files/layouts.h"

#include <QtCore/QSet>

#include <algorithm>

namespace scoredesk::files {

using namespace Qt::StringLiterals;

bool Header::has(QStringView field) const
{
    return std::any_of(columns.begin(), columns.end(), [field](const Column &c) { return c.field == field; });
}

bool Header::isScoreFile() const
{
    int telling = 0;
    for (const QString &field : {u"ScaleScore"_s, u"AchievementLevels"_s, u"ConditionCode"_s, u"GradeAssessed"_s, u"IncludeIndicator"_s})
        telling += has(field) ? 1 : 0;
    return telling >= 2 && has(u"RecordType") && has(u"SSID");
}

bool Header::isElpac() const
{
    return std::any_of(columns.begin(), columns.end(), [](const Column &column) {
        const QString name = normalizedName(column.header);
        return name.contains("elpac"_L1) || name.startsWith("orallanguage"_L1) || name.startsWith("writtenlanguage"_L1)
            || name.startsWith("overallscalescore"_L1) || name.startsWith("overallperformancelevel"_L1);
    });
}

Header headerOf(const RawRow &row)
{
    Header header;
    QSet<QString> taken;
    for (const RawCell &cell : row.cells) {
        while (header.columns.size() < cell.column)
            header.columns.append(Column{});
        const std::string_view text = trimmed(cell.text);
        Column column;
        column.header = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const Field *field = layouts().fieldOf(column.header);
        const bool isBlank = field && field->name == "Blank"_L1;
        if (field && (isBlank || !taken.contains(field->name))) {
            column.field = field->name;
            taken.insert(field->name);
            header.known += isBlank ? 0 : 1;
        } else if (!column.header.isEmpty()) {
            header.unknownColumns.append(column.header);
        }
        header.columns.append(column);
    }
    return header;
}

} // namespace scoredesk::files
