// SPDX-License-Identifier: GPL-3.0-or-later
// The desk at an earlier time: every page, the command line's figures, the way back, and what a lock and an import make of it.
#include "core/analytics/aggregate.h"
#include "tests/core/sync/samplefolder.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/results/timecard.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/jobsstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sentencelist.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/timeslider.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTimeZone>
#include <QtWidgets/QMenu>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

bool waitForTime(Desk &desk, const QDateTime &until)
{
    return QTest::qWaitFor([&] { return desk.shownTime() == until && !desk.askedTime().isValid(); }, kPatienceMs);
}

analytics::Aggregate byGrade(const analytics::Snapshot &snapshot)
{
    analytics::AggregateQuery query;
    query.by = {analytics::Dimension::Grade};
    query.withDetails = false;
    auto answer = analytics::aggregate(snapshot, query);
    REQUIRE(std::holds_alternative<analytics::Aggregate>(answer));
    return std::get<analytics::Aggregate>(std::move(answer));
}

QJsonObject fromCommandLine(const QString &cache, const QString &passphraseFile, QDate day)
{
    QProcess cli;
    cli.start(QStringLiteral(SCOREDESK_CLI),
              {u"--cache"_s, cache, u"--passphrase-file"_s, passphraseFile, u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s,
               u"grade"_s, u"--as-of"_s, day.toString(Qt::ISODate), u"--json"_s});
    REQUIRE(cli.waitForFinished(kPatienceMs));
    REQUIRE(cli.exitCode() == 0);
    return QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
}

} // namespace

TEST_CASE("an earlier time has the command line's figures on every page, and a way back", "[ui][shell][time][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    Desk &desk = setup.desk;
    MainWindow &window = *setup.window;
    REQUIRE(desk.releases().size() == 5);
    const auto newest = desk.snapshot();
    auto *bar = window.findChild<MessageBar *>(u"pastBar"_s);
    REQUIRE(bar);
    CHECK(bar->isHidden());
    const QString passphrase = setup.folder.filePath(u"pass"_s);
    {
        QFile file(passphrase);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("sample\n");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    const auto menuEntries = window.topBar()->times()->actions();
    REQUIRE(menuEntries.size() == desk.times().size() + 1); // and a heading
    for (const QDateTime &until : desk.releases().mid(0, 4)) {
        QAction *entry = nullptr;
        for (QAction *action : window.topBar()->times()->actions()) {
            if (action->data().toDateTime() == until)
                entry = action;
        }
        REQUIRE(entry);
        entry->trigger();
        REQUIRE(waitForTime(desk, until));
        const auto past = desk.snapshot();
        CHECK(past != newest);
        CHECK(past->lea().asOf == until);
        const analytics::Aggregate ours = byGrade(*past);
        const QDate day = until.toTimeZone(QTimeZone("America/Los_Angeles")).date();
        const QJsonObject theirs = fromCommandLine(desk.openFolder(), passphrase, day);
        const QJsonArray rows = theirs.value(u"rows"_s).toArray();
        REQUIRE(rows.size() == qsizetype(ours.rows.size()));
        const auto compare = [](const QJsonObject &row, const analytics::Measures &m) {
            CHECK(row.value(u"records"_s).toInteger() == m.records);
            CHECK(row.value(u"tested"_s).toInteger() == m.tested);
            CHECK(row.value(u"scored"_s).toInteger() == m.scored);
            for (int level = 0; level < 4; ++level)
                CHECK(row.value(u"levels"_s).toArray().at(level).toInteger() == m.levels[std::size_t(level)]);
        };
        for (qsizetype i = 0; i < rows.size(); ++i)
            compare(rows.at(i).toObject(), ours.rows[std::size_t(i)].measures);
        compare(theirs.value(u"total"_s).toObject(), ours.total.measures);
        // every page says so and shows it
        CHECK_FALSE(bar->isHidden());
        CHECK(bar->headline().contains(QLocale().toString(day, u"MMM d"_s)));
        REQUIRE(window.results()->answer());
        CHECK(window.results()->answer()->total.measures.scored == ours.total.measures.scored);
        CHECK(window.results()->answer()->asOf == until); // and so what is saved and printed of it
        CHECK(window.results()->sheet().words.stamp.contains(QLocale().toString(day, u"MMM d"_s)));
        CHECK(window.property(kCopyMarkProperty).toString().contains(QLocale().toString(day, u"MMM d"_s)));
        for (const domain::SourceSummary &source : desk.sources())
            CHECK(source.asOf <= until);
    }
    // a student's profile is of that time too
    std::optional<domain::Ssid> rescored;
    const auto past = desk.snapshot();
    for (const analytics::StudentRow &student : past->students()) {
        const auto *then = past->current(student, domain::ContentArea::Ela);
        const auto at = newest->indexOf(student.ssid);
        const auto *now = at ? newest->current(newest->students()[*at], domain::ContentArea::Ela) : nullptr;
        if (then && now && !then->hasLevel() && now->hasLevel()) {
            rescored = student.ssid;
            break;
        }
    }
    REQUIRE(rescored);
    auto file = desk.load(*rescored);
    REQUIRE(QTest::qWaitFor([&] { return file.isFinished(); }, kPatienceMs));
    const auto found = file.result();
    REQUIRE(found);
    CHECK(found->asOf == desk.shownTime());
    for (const domain::ScoreRecord &record : found->records) {
        if (record.year == past->lea().year && record.area == domain::ContentArea::Ela)
            CHECK_FALSE(record.hasLevel());
    }
    Q_EMIT bar->actionTriggered();
    CHECK_FALSE(desk.isPast());
    CHECK(desk.snapshot() == newest);
    CHECK(bar->isHidden());
    CHECK_FALSE(window.property(kCopyMarkProperty).toString().contains(u"2024"_s));
}

TEST_CASE("the slider goes from release to release by keys and plays, with what moved the percent below it", "[ui][shell][time][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    Desk &desk = setup.desk;
    MainWindow &window = *setup.window;
    window.showPage(MainWindow::PageId::Results);
    TimeCard &card = *window.results()->time();
    TimeSlider &slider = *card.slider();
    REQUIRE(card.isVisible());
    CHECK(slider.stops() == 5);
    CHECK(slider.value() == 4);
    CHECK(slider.accessibleName().contains(u"release 5 of 5"_s));
    auto *sentences = card.findChild<SentenceList *>(u"timeSentences"_s);
    REQUIRE(QTest::qWaitFor([&] { return !sentences->sentences().isEmpty(); }, kPatienceMs));
    CHECK(sentences->sentences().size() >= 2);
    CHECK(window.home()->findChild<SentenceList *>() != nullptr);
    // the door opens as many students as the sentence says
    QSignalSpy doors(&card, &TimeCard::studentsRequested);
    Q_EMIT sentences->opened(1);
    REQUIRE(doors.count() == 1);
    const auto filter = doors.first().first().value<StudentFilter>();
    REQUIRE(filter.chosen);
    CHECK(sentences->sentences().at(1).text.contains(QLocale().toString(qlonglong(filter.chosen->students.size()))));
    window.showPage(MainWindow::PageId::Results);

    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_Left);
    REQUIRE(waitForTime(desk, desk.releases().at(3)));
    QTest::keyClick(&slider, Qt::Key_Home);
    REQUIRE(waitForTime(desk, desk.releases().at(0)));
    CHECK(slider.value() == 0);
    // of several the last one counts
    QTest::keyClick(&slider, Qt::Key_Right);
    QTest::keyClick(&slider, Qt::Key_Right);
    REQUIRE(waitForTime(desk, desk.releases().at(2)));
    CHECK(slider.value() == 2);
    QTest::keyClick(&slider, Qt::Key_Space);
    CHECK(card.isPlaying());
    REQUIRE(waitForTime(desk, desk.releases().at(3)));
    QTest::keyClick(&slider, Qt::Key_Space);
    CHECK_FALSE(card.isPlaying());
    QTest::keyClick(&slider, Qt::Key_Space);
    REQUIRE(waitForTime(desk, {}));
    CHECK(QTest::qWaitFor([&] { return !card.isPlaying(); }, kPatienceMs)); // it stops at the newest
    // a lock forgets it all
    QTest::keyClick(&slider, Qt::Key_Home);
    REQUIRE(waitForTime(desk, desk.releases().at(0)));
    desk.lock();
    CHECK_FALSE(desk.isPast());
    CHECK_FALSE(desk.previous());
    CHECK(desk.times().isEmpty());
    CHECK_FALSE(desk.snapshot());
    CHECK(sentences->sentences().isEmpty());
    CHECK(card.isHidden());
    CHECK(window.topBar()->times()->isEmpty());
    CHECK_FALSE(card.isPlaying());
    CHECK(window.findChild<MessageBar *>(u"pastBar"_s)->isHidden());
}

TEST_CASE("a time that is asked for and locked away does not come back", "[ui][shell][time][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    Desk &desk = setup.desk;
    desk.showTime(desk.releases().at(1));
    desk.lock();
    QTest::qWait(600);
    CHECK_FALSE(desk.snapshot());
    CHECK_FALSE(desk.isPast());
}

TEST_CASE("an import goes back to the newest first", "[ui][shell][time][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    Desk &desk = setup.desk;
    desk.showTime(desk.releases().at(1));
    REQUIRE(waitForTime(desk, desk.releases().at(1)));
    QSignalSpy finished(&desk, &Desk::importFinished);
    desk.importFiles({sampleFolder()}, {});
    CHECK_FALSE(desk.isPast());
    REQUIRE(QTest::qWaitFor([&] { return finished.count() > 0; }, kPatienceMs));
    CHECK_FALSE(desk.isPast());
    CHECK(setup.window->findChild<MessageBar *>(u"pastBar"_s)->isHidden());
}
