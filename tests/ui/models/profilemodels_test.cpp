// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellwords.h"
#include "ui/models/historymodel.h"
#include "ui/models/originalrowmodel.h"
#include "ui/models/reportingmodel.h"
#include "ui/models/schoolbalancemodel.h"
#include "ui/models/scorestatusmodel.h"

#include "core/domain/profile.h"
#include "tests/support/modelguard.h"
#include "tests/support/samplelea.h"

using namespace scoredesk;
using namespace scoredesk::ui;
using scoredesk::testing::ModelGuard;
using scoredesk::testing::SampleLea;
using namespace Qt::StringLiterals;

TEST_CASE("an instant at midnight in California is a day, any other has its time", "[ui][models]")
{
    const QDate today(2024, 6, 7);
    const auto utc = [](QDate day, int hour) { return QDateTime(day, QTime(hour, 0), Qt::UTC); };
    CHECK(instantText(utc({2024, 6, 5}, 7), today) == u"Wed, Jun 5"_s);
    CHECK(instantText(utc({2023, 12, 5}, 8), today) == u"Dec 5, 2023"_s);
    CHECK(instantText(utc({2024, 6, 5}, 13), today) == u"Wed, Jun 5, 6:00 AM"_s);
    CHECK(instantText({}, today).isEmpty());
}

TEST_CASE("score status says for every test its state and why", "[ui][models]")
{
    const SampleLea lea(120);
    ScoreStatusModel model;
    ModelGuard guard(&model);
    int exempt = 0, scored = 0, open = 0;
    for (int n = 0; n < lea.count(); ++n) {
        const domain::StudentProfile profile = domain::profileOf(lea.file(n));
        model.setRows(profile.scoreStatus);
        REQUIRE(model.rowCount() == profile.scoreStatus.size());
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                CHECK_FALSE(model.index(row, column).data().toString().isEmpty());
            const domain::ScoreStatusRow &status = profile.scoreStatus[row];
            const QModelIndex score = model.index(row, ScoreStatusModel::Score);
            CHECK(score.data(MutedRole).toBool() == (status.scaleScore < 0));
            CHECK(model.index(row, ScoreStatusModel::Appeal).data(MutedRole).toBool());
            exempt += status.verdict.box == domain::ScoreBox::Pge ? 1 : 0;
            scored += status.verdict.box == domain::ScoreBox::Scored ? 1 : 0;
            open += status.verdict.box == domain::ScoreBox::OnePartOnly ? 1 : 0;
            if (status.verdict.box == domain::ScoreBox::Pge) {
                CHECK(model.index(row, ScoreStatusModel::Condition).data().toString() == u"PGE"_s);
                CHECK(model.index(row, ScoreStatusModel::Available).data().toString() == u"Does not apply"_s);
            }
            if (status.verdict.box == domain::ScoreBox::OnePartOnly)
                CHECK(model.index(row, ScoreStatusModel::Available).data().toString() == u"Not yet"_s);
        }
    }
    CHECK(exempt > 0);
    CHECK(scored > 0);
    CHECK(open > 0);
    model.clear();
    CHECK(model.rowCount() == 0);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("a report that is here is a link, any other says why not", "[ui][models]")
{
    const SampleLea lea(60);
    ReportingModel model;
    ModelGuard guard(&model);
    int links = 0, reasons = 0;
    for (int n = 0; n < lea.count(); ++n) {
        const domain::StudentProfile profile = domain::profileOf(lea.file(n));
        model.setRows(profile.reporting);
        qsizetype files = 0;
        for (const ReportingModel::Line &line : model.lines())
            files += line.files.size();
        CHECK(files == profile.reporting.size());
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = ReportingModel::PdfEnglish; column <= ReportingModel::HtmlOther; ++column) {
                const QModelIndex cell = model.index(row, column);
                CHECK_FALSE(cell.data().toString().isEmpty());
                const domain::ReportRow *file = model.fileAt(row, column);
                const bool isHere = file && file->state == domain::DocumentState::Present;
                CHECK(cell.data(MutedRole).toBool() != isHere);
                (isHere ? links : reasons) += 1;
            }
        }
    }
    CHECK(links > 0);
    CHECK(reasons > 0);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("a report of two languages says which pages are in which", "[ui][models]")
{
    domain::ReportRow english;
    english.year = SampleLea::kYear;
    english.areas = {domain::ContentArea::Ela, domain::ContentArea::Math};
    english.language = u"eng"_s;
    english.state = domain::DocumentState::Present;
    english.document = domain::SsrDocument();
    english.document->id = {7};
    english.document->language = u"spa"_s;
    english.document->pages = 5;
    domain::ReportRow spanish = english;
    spanish.language = u"spa"_s;

    ReportingModel model;
    ModelGuard guard(&model);
    model.setRows({english, spanish});
    REQUIRE(model.rowCount() == 1);
    const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
    CHECK(model.awaitsPages(english));
    CHECK(cell(ReportingModel::PdfEnglish) == u"In a file of 5 pages"_s); // not "5 pages", which it has not
    model.setPageLanguages({7}, {u"eng"_s, u"eng"_s, u"spa"_s, u"spa"_s, u"spa"_s});
    CHECK_FALSE(model.awaitsPages(spanish));
    CHECK(cell(ReportingModel::PdfEnglish) == u"Pages 1–2"_s);
    CHECK(cell(ReportingModel::PdfOther) == u"Pages 3–5"_s);
    CHECK(model.pagesOf(spanish) == QList<int>{3, 4, 5});
    CHECK(model.pagesSentence(english) == u"5 pages: English 1–2, Spanish 3–5"_s);
    // a file that turns out to be in Spanish alone has no English pages to show
    model.setPageLanguages({7}, QStringList(5, u"spa"_s));
    CHECK(model.index(0, ReportingModel::PdfEnglish).data(MutedRole).toBool());
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("history lists the newest year first with the distance to the next level", "[ui][models]")
{
    const SampleLea lea(30);
    HistoryModel model;
    ModelGuard guard(&model);
    const domain::StudentProfile profile = domain::profileOf(lea.file(3)); // grade 6, two years
    REQUIRE(profile.history.size() >= 3);
    model.setProfile(profile);
    REQUIRE(model.rowCount() == profile.history.size());
    CHECK(model.index(0, HistoryModel::Year).data(SortRole).toInt() == 2024);
    CHECK(model.index(model.rowCount() - 1, HistoryModel::Year).data(SortRole).toInt() == 2023);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::AscendingOrder);
        model.sort(column, Qt::DescendingOrder);
    }
    CHECK(model.rowCount() == profile.history.size());
    FormerScoreModel former;
    ModelGuard formerGuard(&former);
    former.setScores(profile.former);
    REQUIRE(former.rowCount() == 1);
    CHECK(former.index(0, FormerScoreModel::Score).data().toString() == u"2431"_s);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("every column of every row of a student is shown", "[ui][models]")
{
    const SampleLea lea(12);
    const domain::StudentFile file = lea.file(3, 375);
    OriginalRowModel model;
    ModelGuard guard(&model);
    model.setFile(file);
    REQUIRE(model.rowCount() == 375);
    REQUIRE(model.columnCount() == file.records.size() + 1);
    for (int r = 0; r < file.originals.size(); ++r) {
        for (int c = 0; c < 375; ++c)
            REQUIRE(model.index(c, r + 1).data().toString() == file.originals[r].cells[c]);
    }
    CHECK(model.hasValue(0));
    CHECK_FALSE(model.hasValue(1));
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("a column named twice in one file keeps both values", "[ui][models]")
{
    domain::StudentFile file = SampleLea(4).file(0, 2);
    file.originals[0].columns = {u"A"_s, u"A"_s};
    file.originals[0].cells = {u"first"_s, u"second"_s};
    OriginalRowModel model;
    model.setFile(file);
    CHECK(model.index(0, 1).data().toString() == u"first"_s);
    CHECK(model.index(1, 1).data().toString() == u"second"_s);
}

TEST_CASE("schools stand with the least scored first", "[ui][models]")
{
    const auto snapshot = SampleLea(200).snapshot();
    SchoolBalanceModel model;
    ModelGuard guard(&model);
    model.setSnapshot(snapshot.get());
    REQUIRE(model.rowCount() == 4);
    for (int row = 1; row < 4; ++row) {
        CHECK(model.index(row - 1, SchoolBalanceModel::TestsScored).data(ProgressRole).toDouble()
              <= model.index(row, SchoolBalanceModel::TestsScored).data(ProgressRole).toDouble());
    }
    CHECK(domain::CdsCode::fromText(model.index(0, 0).data(IdRole).toString()).has_value());
    model.setSnapshot(snapshot.get(), 2);
    CHECK(model.rowCount() == 2);
    const auto unknown = SampleLea(50, false).snapshot();
    model.setSnapshot(unknown.get());
    CHECK(model.index(0, SchoolBalanceModel::ReportsHeld).data().toString() == u"Not loaded"_s);
    CHECK(guard.complaints().isEmpty());
}
