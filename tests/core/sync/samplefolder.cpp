// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/samplefolder.h"

#include "core/sample/samplelea.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace scoredesk::testing {

using namespace Qt::StringLiterals;

CaretTable CaretTable::parse(const QByteArray &text)
{
    CaretTable table;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        QStringList cells = QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line).split(u'^');
        for (QString &cell : cells)
            if (cell.size() > 1 && cell.startsWith(u'"') && cell.endsWith(u'"'))
                cell = cell.mid(1, cell.size() - 2).replace(u"\"\""_s, u"\""_s);
        if (table.header.isEmpty())
            table.header = cells;
        else
            table.rows.append(cells);
    }
    return table;
}

QByteArray CaretTable::text() const
{
    QByteArray text;
    const auto append = [&text](QStringList cells) {
        for (QString &cell : cells)
            if (cell.contains(u'"'))
                cell = u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
        text += cells.join(u'^').toUtf8() + "\r\n";
    };
    append(header);
    for (const QStringList &row : rows)
        append(row);
    return text;
}

qsizetype CaretTable::column(const QString &name) const
{
    const qsizetype found = header.indexOf(name);
    INFO(name.toStdString());
    REQUIRE(found >= 0);
    return found;
}

QString sampleFolder()
{
    static const TempFolder folder;
    static const bool isMade = [] {
        sample::SampleOptions options;
        options.students = 150;
        options.seed = 7;
        options.outDir = folder.path();
        options.reports = 0;
        options.earlierYears = 0;
        options.lists = false;
        options.claims = false;
        REQUIRE(sample::writeSampleLea(options));
        return true;
    }();
    REQUIRE(isMade);
    return folder.path();
}

QString sampleFile(const QString &suffix)
{
    for (const QString &name : QDir(sampleFolder()).entryList(QDir::Files))
        if (name.contains(u"Tested"_s) && name.endsWith(suffix, Qt::CaseInsensitive))
            return sampleFolder() + u'/' + name;
    FAIL("the sample has no such file");
    return {};
}

CaretTable sampleTable()
{
    QFile file(sampleFile(u".csv"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return CaretTable::parse(file.readAll());
}

} // namespace scoredesk::testing
