// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storage.h"

#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a file is written where nothing or a file stands, and nowhere else", "[base]")
{
    const TempFolder folder;
    CHECK_FALSE(refusalToWrite(folder.file(u"new.csv"_s)));
    CHECK_FALSE(refusalToWrite(folder.write(u"old.csv"_s, "a\n")));
    const QStringList taken{folder.path(),
#ifndef Q_OS_WIN
                            u"/dev/null"_s
#endif
    };
    for (const QString &path : taken) {
        const auto refused = refusalToWrite(path);
        REQUIRE(refused);
        CHECK(refused->kind == ErrorKind::Storage);
        CHECK(refused->subject == u"not-a-file"_s);
        CHECK(refused->detail == QDir::toNativeSeparators(path));
    }
}

TEST_CASE("what cannot be written is named by its whole path", "[base]")
{
    const TempFolder folder;
    const QString path = folder.file(u"out.csv"_s);
    CHECK(storageError(path, u"why"_s) == Error{ErrorKind::Storage, QDir::toNativeSeparators(path), u"why"_s});
}
