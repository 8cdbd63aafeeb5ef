// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>

#include <cmath>
#include <utility>

namespace scoredesk {

QString normalizedName(QStringView header)
{
    QString name;
    name.reserve(header.size());
    for (const QChar c : header) {
        if (c.isLetterOrNumber())
            name.append(c.toCaseFolded());
    }
    return name;
}

QList<QStringList> resourceTable(const QString &path, TableHeader header)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "resourceTable", "a table is missing from the program");
    QList<QStringList> rows;
    if (!isOpen)
        return rows;
    bool isHeader = header == TableHeader::Skipped;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (std::exchange(isHeader, false))
            continue;
        QStringList cells;
        for (const QStringView cell : line.split(u'\t'))
            cells.append(cell.trimmed().toString());
        rows.append(cells);
    }
    return rows;
}

int wholePercentage(double fraction)
{
    const int rounded = static_cast<int>(std::lround(fraction * 100));
    if (rounded == 100 && fraction < 1)
        return 99;
    return rounded == 0 && fraction > 0 ? 1 : rounded;
}

double roundedTenths(double value)
{
    // A quotient that ends in five hundredths times ten is exact: 10 is a sum of two powers of two (Kahan), so halves are seen as such.
    return std::round(value * 10) / 10 + 0.0; // what rounds to nothing has no sign
}

QString tenthsInWords(double value)
{
    return QLocale().toString(roundedTenths(value), 'f', 1);
}

} // namespace scoredesk
