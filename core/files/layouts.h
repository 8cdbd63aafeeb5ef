// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace scoredesk::files {

/// How the cells of a field are written.
enum class FieldType { Code, Int, Date, Flag, Text };

/// A field of the Student Score Data File, by the name of the newest layout that has it.
struct Field
{
    QString name;
    FieldType type = FieldType::Text;
    int length = 0; ///< characters; codes have exactly this many; 0 where not known
    int padded = 0; ///< numbers have zeros before them up to this length; 0: none
};

/// The layouts of the Student Score Data File, 2018-19 … 2023-24, from resources/layouts. Immutable.
class Layouts
{
public:
    Layouts(); ///< reads the resources; use layouts()

    /// The field a header means, whatever its year and spelling; null when nobody knows it. "Blank12" and the like mean a field "Blank":
    /// columns kept free by the test vendor.
    [[nodiscard]] const Field *fieldOf(QStringView header) const;
    /// The layout that has the most headers in common with \a headers, "2023-24"; the newest of equals; empty when none fits at all.
    [[nodiscard]] QString nearest(const QStringList &headers) const;
    /// The headers of one year's file in file order; empty for a year that is not there.
    [[nodiscard]] QStringList headers(QStringView year) const;
    /// The years there are, oldest first.
    [[nodiscard]] QStringList years() const;

private:
    struct Layout
    {
        QString year;
        QStringList headers;
        QHash<QString, bool> names;
    };
    std::vector<Field> m_fields;
    QHash<QString, int> m_byName; ///< normalised name or alias → index in m_fields
    std::vector<Layout> m_layouts;
    Field m_blank{QStringLiteral("Blank"), FieldType::Text, 0, 0};
};

/// The one table of layouts, read at the first use.
[[nodiscard]] const Layouts &layouts();

} // namespace scoredesk::files
