// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importreportmodel.h"

#include "tests/support/modelguard.h"
#include "tests/support/stringmaker.h"

using namespace scoredesk;
using namespace scoredesk::ui;
using scoredesk::testing::ModelGuard;
using namespace Qt::StringLiterals;

namespace {

sync::ImportReport someReport()
{
    sync::FileReport read;
    read.path = u"/downloads/scores.xlsx"_s;
    read.kind = files::FileKind::StudentScoreData;
    read.year = domain::SchoolYear{2024};
    read.rows = 1200;
    read.inserted = 1190;
    read.rejectedCount = 1;
    read.rejected = {{files::RowIssue::Kind::Rejected, 17, u"SSID"_s, u"12"_s, u"An SSID has 10 digits. Correct the row."_s}};
    read.notes = {{files::RowIssue::Kind::Repaired, 4, u"RecordType"_s, u"1"_s, u"Read as 01."_s}};
    read.unknownColumns = {u"FutureColumn"_s, u"AnotherOne"_s};
    sync::FileReport refused;
    refused.path = u"/downloads/elpac.xlsx"_s;
    refused.kind = files::FileKind::ElpacScoreData;
    refused.refusal = u"This is an ELPAC file."_s;
    sync::ImportReport report;
    report.files = {read, refused};
    return report;
}

} // namespace

TEST_CASE("an import report says of each file what was read and what was refused", "[ui][models]")
{
    ImportFileModel model;
    ModelGuard guard(&model);
    model.setReport(someReport());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(1, ImportFileModel::File).data().toString() == u"scores.xlsx"_s);
    CHECK(model.index(1, ImportFileModel::Outcome).data(StatusRole).toInt() == int(CellStatus::Warning));
    CHECK(model.index(0, ImportFileModel::Outcome).data(StatusRole).toInt() == int(CellStatus::Failed));
    CHECK(model.index(0, ImportFileModel::Outcome).data(Qt::ToolTipRole).toString() == u"This is an ELPAC file."_s);
    model.sort(ImportFileModel::Rows, Qt::DescendingOrder);
    CHECK(model.index(0, ImportFileModel::Rows).data(SortRole).toLongLong() == 1200);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("a claim report of CERS has its name and its rows", "[ui][models]")
{
    sync::FileReport claims;
    claims.path = u"/downloads/claims.csv"_s;
    claims.kind = files::FileKind::CersClaims;
    claims.rows = 420;
    sync::ImportReport report;
    report.files = {claims};
    ImportFileModel model;
    model.setReport(report);
    CHECK(model.index(0, ImportFileModel::What).data().toString() == u"CERS claim report"_s);
    CHECK(model.index(0, ImportFileModel::Rows).data(SortRole).toLongLong() == 420);
}

TEST_CASE("a file from TOMS is told apart by the end of its name, which is copied whole", "[ui][models]")
{
    const QString name = u"99654320000000_CAASPP_Student_Score_Data_File_TestedStudentScoreData_2024_DLMTR.CSV"_s;
    sync::ImportReport report = someReport();
    report.files.front().path = u"/downloads/"_s + name;
    ImportIssueModel model;
    model.setReport(report);
    CHECK(model.index(1, ImportIssueModel::File).data(CopyRole).toString() == name);
}

TEST_CASE("refused files come before refused rows, these before repairs, with row, column and what to do", "[ui][models]")
{
    ImportIssueModel model;
    ModelGuard guard(&model);
    model.setReport(someReport());
    REQUIRE(model.rowCount() == 5); // and the two columns nobody knows
    CHECK(model.index(0, ImportIssueModel::File).data().toString() == u"elpac.xlsx"_s);
    CHECK(model.index(0, ImportIssueModel::Reason).data().toString() == u"This is an ELPAC file."_s);
    CHECK(model.index(1, ImportIssueModel::Row).data(SortRole).toLongLong() == 17);
    CHECK(model.index(1, ImportIssueModel::ColumnName).data().toString() == u"SSID"_s);
    CHECK_FALSE(model.index(1, ImportIssueModel::Reason).data(MutedRole).toBool());
    CHECK(model.index(2, ImportIssueModel::Reason).data(MutedRole).toBool());
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("what is said of a whole file has no row", "[ui][models]")
{
    sync::ImportReport report = someReport();
    report.files[0].notes = {{files::RowIssue::Kind::Noted, 0, {}, {}, u"The name says another year."_s}};
    ImportIssueModel model;
    model.setReport(report);
    CHECK(model.index(1, ImportIssueModel::Row).data().toString() == u"17"_s);
    CHECK(model.index(2, ImportIssueModel::Row).data().toString() == QString());
}

TEST_CASE("an import report names the columns nobody knows", "[ui][models]")
{
    ImportIssueModel model;
    model.setReport(someReport());
    QStringList columns;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, ImportIssueModel::Reason).data().toString().startsWith(u"Nobody knows this column"_s))
            columns.append(model.index(row, ImportIssueModel::ColumnName).data().toString());
    }
    CHECK(columns == QStringList{u"FutureColumn"_s, u"AnotherOne"_s});
}

TEST_CASE("rows about which the same is said stand in one line with their numbers, and one by one in a copy", "[ui][models]")
{
    const QString reason = u"An SSID has ten digits. Correct the row."_s;
    sync::ImportReport report;
    sync::FileReport file;
    file.path = u"/downloads/scores.xlsx"_s;
    for (int row = 2; row < 22; ++row)
        file.rejected.push_back({files::RowIssue::Kind::Rejected, row, u"SSID"_s, u"1.9E"_s + QString::number(row), reason});
    file.rejected.push_back({files::RowIssue::Kind::Rejected, 40, u"SSID"_s, u"x"_s, reason});
    file.rejected.push_back({files::RowIssue::Kind::Rejected, 41, u"GradeAssessed"_s, u"x"_s, u"No grade."_s});
    file.rejectedCount = 30;
    for (int row = 2; row < 5; ++row) {
        file.notes.push_back({files::RowIssue::Kind::Repaired, row, u"RecordType"_s, QString::number(row),
                              u"Read as 0%1."_s.arg(row)});
    }
    report.files = {file};

    ImportIssueModel model;
    ModelGuard guard(&model);
    model.setReport(report);
    REQUIRE(model.rowCount() == 4); // two reasons, how many more, one kind of repair
    const auto cell = [&model](int row, ImportIssueModel::Column column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    };
    CHECK(cell(0, ImportIssueModel::Row) == u"2–21, 40"_s);
    CHECK(cell(0, ImportIssueModel::Row, Qt::ToolTipRole).startsWith(u"21 rows"_s));
    CHECK(cell(0, ImportIssueModel::Value).endsWith(u"…"_s));
    CHECK(cell(0, ImportIssueModel::Reason) == reason);
    CHECK(cell(1, ImportIssueModel::Row) == u"41"_s);
    CHECK(cell(2, ImportIssueModel::Reason).startsWith(u"8 rows more"_s));
    CHECK(cell(3, ImportIssueModel::Row) == u"2–4"_s);
    CHECK(cell(3, ImportIssueModel::Reason).contains(u"each was read as it was before"_s));

    model.setReport(report, ImportIssueModel::Lines::Each);
    CHECK(model.rowCount() == 22 + 1 + 3);
    CHECK(cell(19, ImportIssueModel::Row) == u"21"_s);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("row numbers stand as ranges, and of many only the first", "[ui][models]")
{
    CHECK(rowNumbers({}, 4) == QString());
    CHECK(rowNumbers({7}, 4) == u"7"_s);
    CHECK(rowNumbers({7, 8}, 4) == u"7, 8"_s);
    CHECK(rowNumbers({2, 4, 5, 6, 9}, 4) == u"2, 4–6, 9"_s);
    CHECK(rowNumbers({2, 4, 6, 8, 10, 11, 12}, 4) == u"2, 4, 6, 8 and 3 more"_s);
}
