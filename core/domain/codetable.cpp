// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codetable.h"

#include <QtCore/QFile>
#include <QtCore/QResource>

// Q_INIT_RESOURCE names a function of the global namespace. Calling it also keeps the linker from dropping the table.
static void initDomainResources()
{
    Q_INIT_RESOURCE(scoredesk_domain);
}

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

QList<QStringList> codeTable(const QString &name)
{
    initDomainResources();
    QFile file(u":/scoredesk/domain/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "codeTable", "a code table is missing from the program");
    QList<QStringList> rows;
    if (!opened)
        return rows;
    bool header = true;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (std::exchange(header, false))
            continue;
        QStringList cells;
        for (const QStringView cell : line.split(u'\t'))
            cells << cell.trimmed().toString();
        rows << cells;
    }
    return rows;
}

} // namespace scoredesk::domain
