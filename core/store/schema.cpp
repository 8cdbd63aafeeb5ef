// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

// Outside any namespace, as Qt's macro asks: a static library's resources must be named once.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace scoredesk::store {

void migrate(Database &database, const QString &name, int first, int version)
{
    initMigrations();
    const auto from = database.scalar("PRAGMA user_version");
    if (from > version)
        fail(ErrorKind::Corrupt, name + u".db"_s, u"made by a newer version of this program"_s);
    for (int next = std::max(int(from) + 1, first); next <= version; ++next) {
        QFile file(u":/migrations/%1-%2.sql"_s.arg(name).arg(next, 2, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            fail(ErrorKind::Internal, name, u"a migration is missing"_s);
        Transaction transaction(database, Transaction::Kind::Immediate);
        database.execute(file.readAll().constData());
        database.execute(QByteArray("PRAGMA user_version = " + QByteArray::number(next)).constData());
        transaction.commit();
    }
}

void createIndexes(Database &database)
{
    database.execute("CREATE UNIQUE INDEX IF NOT EXISTS student_ssid ON student (ssid)");
}

} // namespace scoredesk::store
