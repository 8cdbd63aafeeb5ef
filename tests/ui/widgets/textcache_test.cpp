// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textcache.h"

#include "tests/support/stringmaker.h"
#include "ui/widgets/datatable.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QStandardItemModel>

#include <catch2/catch.hpp>

using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the text cache gives whole lines, cuts what is too wide, and stays bounded", "[ui][table]")
{
    const Theme theme = Theme::make(ThemeKind::Light, QFont());
    TextCache cache;
    const QString name = u"Castellanos-Villanueva, Maximiliano"_s;
    const TextCache::Line whole = cache.line(name, TypeRole::BodyStrong, theme, Qt::LeftToRight, 1000);
    CHECK(whole.text.text() == name);
    CHECK(whole.width >= QFontMetrics(theme.font(TypeRole::BodyStrong)).horizontalAdvance(name) - 1);
    const TextCache::Line cut = cache.line(name, TypeRole::BodyStrong, theme, Qt::LeftToRight, 90);
    CHECK(cut.text.text().endsWith(u'…'));
    CHECK(cut.width <= 90);
    CHECK(cache.line(name, TypeRole::BodyStrong, theme, Qt::LeftToRight, 1000).text.text() == name);
    for (int i = 0; i < 3 * TextCache::kMostLines; ++i)
        (void)cache.line(QString::number(i), TypeRole::Body, theme, Qt::LeftToRight, 1000);
    CHECK(cache.count() <= TextCache::kMostLines);

    QFont large;
    large.setPointSizeF(2 * theme.font(TypeRole::Body).pointSizeF());
    const Theme larger = Theme::make(ThemeKind::Light, large);
    const int before = cache.line(u"Held"_s, TypeRole::Body, theme, Qt::LeftToRight, 1000).width;
    const int after = cache.line(u"Held"_s, TypeRole::Body, larger, Qt::LeftToRight, 1000).width;
    CHECK(after > before);
}

TEST_CASE("an emptied table leaves no text in the cache", "[ui][table]")
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"Student"_s});
    model.appendRow(new QStandardItem(u"Abdi, Hodan"_s));
    DataTable table;
    table.setModel(&model);
    table.resize(300, 200);
    table.grab();
    CHECK(table.texts().count() > 0);
    model.clear();
    CHECK(table.texts().count() == 0);
}
