// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stringmaker.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/wholerows.h"

#include <QtCore/QMimeData>
#include <QtGui/QGuiApplication>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>

#include <catch2/catch.hpp>

using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

/// Three people with codes that begin with zero, and a name that is a formula.
void fill(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({u"Student"_s, u"SSID"_s, u"Grade"_s});
    model.setHeaderData(1, Qt::Horizontal, int(CellKind::Code), KindRole);
    model.setHeaderData(2, Qt::Horizontal, int(CellKind::Number), KindRole);
    const QList<QStringList> rows{{u"Abdi, Hodan"_s, u"0218845031"_s, u"7"_s},
                                  {u"=Aguilar"_s, u"0734410925"_s, u"8"_s},
                                  {u"Chen\tMei"_s, u"1271950683"_s, u"5"_s}};
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row)
            items.append(new QStandardItem(cell));
        model.appendRow(items);
    }
}

} // namespace

TEST_CASE("copying a selection gives headers, keeps leading zeros and disarms formulas", "[ui][table]")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    table.selectAll();
    const auto data = table.selectionAsMimeData();
    REQUIRE(data);
    CHECK(data->text()
          == u"Student\tSSID\tGrade\nAbdi, Hodan\t0218845031\t7\n'=Aguilar\t0734410925\t8\nChen Mei\t1271950683\t5\n"_s);
    CHECK(data->html().contains(u"mso-number-format"_s));
    CHECK(data->html().contains(u">0218845031<"_s));
}

TEST_CASE("a table that shows whole rows cuts none at its foot, and takes all the room when all fit", "[ui][table]")
{
    QStandardItemModel model;
    for (int i = 0; i < 10; ++i)
        fill(model);
    auto *table = new DataTable;
    table->setModel(&model);
    WholeRows rows(table);
    for (const int height : {333, 350, 361}) {
        rows.resize(500, height);
        rows.show();
        QTest::qWait(10);
        CAPTURE(height);
        CHECK(table->height() <= height);
        CHECK(table->height() > height - table->rowHeight(0));
        CHECK(table->viewport()->height() % table->rowHeight(0) == 0);
    }
    model.removeRows(3, model.rowCount() - 3);
    QTest::qWait(10);
    CHECK(table->height() == 361);
}

TEST_CASE("copying follows the columns as they are shown", "[ui][table]")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    table.setColumnHidden(2, true);
    table.horizontalHeader()->moveSection(1, 0);
    table.selectRow(0);
    const auto data = table.selectionAsMimeData();
    REQUIRE(data);
    CHECK(data->text() == u"SSID\tStudent\n0218845031\tAbdi, Hodan\n"_s);
}

TEST_CASE("a large copy has no html and writes codes so that zeros survive", "[ui][table]")
{
    QStandardItemModel model(2600, 2);
    for (int row = 0; row < model.rowCount(); ++row) {
        model.setItem(row, 0, new QStandardItem(u"0123456789"_s));
        model.setItem(row, 1, new QStandardItem(u"-4.4"_s));
    }
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0));
    const auto data = copyRows(model, rows, {0, 1});
    CHECK_FALSE(data->hasHtml());
    CHECK(data->text().contains(u"\n=\"0123456789\"\t-4.4\n"_s));
}

TEST_CASE("a text alone keeps zeros itself, and a quote swallows no cell behind it", "[ui][table]")
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(u"\"Bo\" Lee"_s));
    model.setItem(0, 1, new QStandardItem(u"01"_s));
    const QModelIndexList rows{model.index(0, 0)};
    CHECK(copyRows(model, rows, {0, 1})->text().endsWith(u"\n\"\"\"Bo\"\" Lee\"\t01\n"_s)); // the HTML beside it keeps the zero
    const auto alone = copyRows(model, rows, {0, 1}, {}, CopyForm::PlainAlone);
    CHECK(alone->text().endsWith(u"\t=\"01\"\n"_s));
    CHECK_FALSE(alone->hasHtml());
}

TEST_CASE("what a spreadsheet would run is disarmed, numbers are left alone", "[ui][table]")
{
    CHECK(spreadsheetSafe(u"=1+1"_s) == u"'=1+1"_s);
    CHECK(spreadsheetSafe(u"@SUM(A1)"_s) == u"'@SUM(A1)"_s);
    CHECK(spreadsheetSafe(u"-4.4"_s) == u"-4.4"_s);
    CHECK(spreadsheetSafe(u"-"_s) == u"'-"_s);
    CHECK(spreadsheetSafe(u"a\tb\nc"_s) == u"a b c"_s);
    CHECK(spreadsheetSafe(u"O'Neil"_s) == u"O'Neil"_s);
}

TEST_CASE("the table draws each column in its kind and opens rows by keyboard", "[ui][table]")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    table.resize(600, 300);
    table.show();
    const auto *code = qobject_cast<CellDelegate *>(table.itemDelegateForColumn(1));
    REQUIRE(code);
    CHECK(code->kind() == CellKind::Code);

    QSignalSpy activated(&table, &DataTable::rowActivated);
    table.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated.first().first().toModelIndex().row() == 1);
    QTest::keyClick(&table, Qt::Key_End);
    CHECK(table.currentIndex().row() == 2);
    QTest::keyClick(&table, Qt::Key_Home);
    CHECK(table.currentIndex().row() == 0);
}

TEST_CASE("a column keeps to its bound, and a table of two lines narrows rather than scrolls", "[ui][table]")
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"Status"_s, u"Why"_s});
    model.appendRow({new QStandardItem(u"Scored"_s),
                     new QStandardItem(u"Score is final unless it is re-scored by the contractor before September."_s)});
    DataTable table;
    table.setRowHeight(DataTable::RowHeight::TwoLines);
    table.setFitsRows(true);
    table.setModel(&model);
    table.setStretchColumns({1});
    table.resize(280, 200);
    table.show();
    CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
    table.setWidest(1, 60);
    table.setStretchColumns({0});
    CHECK(table.columnWidth(1) == themeOf(&table).px(60));
}

TEST_CASE("columns fill the width", "[ui][table]")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    table.resize(900, 300);
    table.show();
    QCoreApplication::processEvents();
    CHECK(table.horizontalHeader()->length() == table.viewport()->width());
    table.setStretchColumns({0});
    table.resize(700, 300);
    QCoreApplication::processEvents();
    CHECK(table.horizontalHeader()->length() == table.viewport()->width());
}
