// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/bench/district.h"

#include "core/analytics/representativeness.h"
#include "core/analytics/snapshot.h"
#include "core/base/clock.h"
#include "core/exports/boardpacket.h"
#include "ui/models/prompter.h"
#include "ui/pages/printexport/packetsaver.h"
#include "ui/pages/results/resultspage.h"
#include "ui/shell/desk.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>

// What a person waits for on the Results page of a large district: from the unlocked cache to the first chart, from a click to new numbers, from a
// click to the board packet.

namespace scoredesk::bench {

using namespace Qt::StringLiterals;
using namespace analytics;
using domain::ContentArea;

namespace {

constexpr QSize kWindow(1440, 900);
constexpr int kStudents = 300'000;
constexpr int kOpenings = 3;
constexpr int kRounds = 6;
constexpr int kSheets = 40;
const QByteArray kWords = "a passphrase for the bench";

/// No one sees a file dialog in a bench.
class NoPrompter final : public ui::Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &, const QString &, std::function<void(const QString &)>) override {}
};

template <typename Condition>
void waitFor(Condition isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        if (timer.elapsed() > 60'000)
            fail(u"the Results page did not come to its end"_s);
    }
}

store::Passphrase passphrase()
{
    return store::Passphrase(kWords);
}

/// The cache of the district; with --keep it is there the next time.
QString districtFolder(Bench &bench, const District &district)
{
    const QString folder = bench.work(u"district-%1"_s.arg(district.students()));
    if (store::Cache::exists(folder)) {
        const auto cache = store::Cache::open(folder, passphrase());
        const auto lea = cache ? cache->lea() : cache.error();
        if (lea && lea->generation > 0)
            return folder;
    }
    (void)bench.freshFolder(u"district-%1"_s.arg(district.students()));
    double took = 0;
    {
        Result<store::Cache> cache = store::Cache::create(folder, passphrase());
        if (!cache)
            fail(u"no cache for the district"_s);
        took = seconds([&] {
            if (const auto filled = district.fill(*cache); !filled)
                fail(u"the district does not fill the cache: %1"_s.arg(filled.error().detail));
        });
        // As the desktop does after an import, while nobody waits.
        const double keeping = seconds([&] {
            const auto built = Snapshot::build(*cache->feed());
            const auto kept = built ? cache->keepColumns((*built)->lea().generation,
                                                         [&](const auto &keep) {
                                                             (*built)->pack(keep);
                                                             return true;
                                                         })
                                    : built.error();
            if (!kept || !*kept)
                fail(u"the columns of the district are not kept"_s);
        });
        bench.remark(u"snapshot built from rows and its columns kept in %1 s"_s.arg(keeping, 0, 'f', 1));
    }
    bench.remark(u"a district of %1 students in five years, %2 MB, made in %3 s"_s.arg(district.students())
                     .arg(QFileInfo(folder + u"/cache.db"_s).size() >> 20)
                     .arg(took, 0, 'f', 1));
    return folder;
}

struct Opened
{
    double chart = 0; ///< seconds to the painted chart
    double whole = 0; ///< to everything else
};

/// From the key, which is derived before, to the chart; then to the whole snapshot.
Opened openToChart(const QString &folder)
{
    const SystemClock clock;
    ui::Desk desk(clock);
    NoPrompter prompter;
    ui::ResultsPage page(prompter);
    page.resize(kWindow);
    page.show();
    QCoreApplication::processEvents();
    desk.setFolder(folder);
    double keySeconds = 0;
    {
        keySeconds = seconds([&] {
            if (!store::Cache::open(folder, passphrase()))
                fail(u"the cache does not open"_s);
        });
    }
    QObject::connect(&desk, &ui::Desk::snapshotChanged, &page, [&] { page.setSnapshot(desk.snapshot()); });
    Opened opened;
    opened.whole = seconds([&] {
        opened.chart = seconds([&] {
            desk.open(kWords);
            waitFor([&] { return page.answer().has_value(); });
            page.showChart(true);
            QCoreApplication::sendPostedEvents();
            page.repaint();
        });
        waitFor([&] { return desk.snapshot() != nullptr && !desk.snapshot()->students().empty(); });
    });
    opened.chart -= keySeconds;
    opened.whole -= keySeconds;
    return opened;
}

/// What is clicked on, one after the other.
std::vector<AggregateQuery> clicks(const AggregateQuery &first, const ResultColumns &columns)
{
    std::vector<AggregateQuery> all;
    AggregateQuery query = first;
    const auto next = [&](auto change) {
        change(query);
        all.push_back(query);
    };
    next([](AggregateQuery &q) { q.area = ContentArea::Math; });
    next([](AggregateQuery &q) { q.by = {Dimension::Grade}; });
    next([](AggregateQuery &q) { q.by = {Dimension::Ethnicity}; });
    next([](AggregateQuery &q) { q.where = {{Dimension::Gender, {1}}}; });
    next([](AggregateQuery &q) { q.where.push_back({Dimension::EconomicDisadvantage, {1}}); });
    next([](AggregateQuery &q) { q.by = {Dimension::Grade, Dimension::Ethnicity}; });
    next([&](AggregateQuery &q) { q.year = columns.years()[1]; });
    next([](AggregateQuery &q) { q.where.clear(); });
    next([](AggregateQuery &q) { q.by = {Dimension::School}; });
    next([](AggregateQuery &q) { q.where = {{Dimension::School, {2, 3, 5}}}; });
    next([](AggregateQuery &q) { q.by = {Dimension::Races}; });
    next([&](AggregateQuery &q) {
        q.where.clear();
        q.year = columns.years()[0];
        q.isPublic = true;
    });
    next([](AggregateQuery &q) {
        q.isPublic = false;
        q.by = {Dimension::School};
        q.where = {{Dimension::Disability, {1}}};
    });
    next([](AggregateQuery &q) {
        q.where.clear();
        q.basis = domain::Basis::Enrolled;
    });
    return all;
}

void benchClicks(Bench &bench, const std::shared_ptr<const Snapshot> &snapshot)
{
    NoPrompter prompter;
    ui::ResultsPage page(prompter);
    page.resize(kWindow);
    page.setSnapshot(snapshot);
    page.show();
    QCoreApplication::processEvents();
    bool isCompared = true;
    QObject::connect(&page, &ui::ResultsPage::representativenessShown, &page, [&isCompared] { isCompared = true; });
    std::vector<double> times;
    std::vector<double> compared;
    QString slowest;
    const AggregateQuery first = page.question().query();
    for (int round = 0; round < kRounds; ++round) {
        page.showChart(round % 2 == 1);
        for (const AggregateQuery &query : clicks(first, snapshot->results())) {
            QCoreApplication::processEvents();
            isCompared = false;
            QElapsedTimer timer;
            timer.start();
            page.question().setQuery(query);
            QCoreApplication::sendPostedEvents();
            page.repaint();
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (!page.answer())
                fail(u"a click of the bench has no answer"_s);
            if (times.size() > 1 && times.back() >= percentile(times, 1))
                slowest = u"%1 of %2"_s.arg(std::int64_t(times.size() - 1) % std::int64_t(clicks(first, snapshot->results()).size()))
                              .arg(round % 2 == 1 ? u"chart"_s : u"table"_s);
            waitFor([&isCompared] { return isCompared; });
            compared.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    const auto students = static_cast<std::int64_t>(snapshot->students().size());
    bench.add({u"results-page-click"_s, students, u"ms"_s, percentile(times, 0.95), {}, {}, Goal::AtMost, 50,
               u"p95 from the question to painted numbers and chart, median %1 ms, slowest %2 ms (click %3)"_s
                   .arg(median(times), 0, 'f', 1)
                   .arg(percentile(times, 1), 0, 'f', 1)
                   .arg(slowest)});
    bench.add({u"results-page-whole"_s, students, u"ms"_s, percentile(compared, 0.95), {}, {}, Goal::None, 0,
               u"p95 until representativeness is shown too"_s});
}

/// The same in every view of the page: another area, other rows, a filter, another view.
void benchViews(Bench &bench, const std::shared_ptr<const Snapshot> &snapshot)
{
    NoPrompter prompter;
    ui::ResultsPage page(prompter);
    page.resize(kWindow);
    page.setSnapshot(snapshot);
    page.show();
    QCoreApplication::processEvents();
    bool isCompared = true;
    QObject::connect(&page, &ui::ResultsPage::representativenessShown, &page, [&isCompared] { isCompared = true; });
    const auto click = [&](bool isAsking, auto change) {
        isCompared = !isAsking;
        const double took = 1000 * seconds([&] {
                                change();
                                QCoreApplication::sendPostedEvents();
                                page.repaint();
                            });
        waitFor([&isCompared] { return isCompared; }); // what runs beside it is another click's trouble
        return took;
    };
    std::vector<double> all;
    for (int tab = 0; tab < ui::kResultsTabs; ++tab) {
        const auto modes = std::max<qsizetype>(1, ui::modeNames(ui::ResultsTab(tab), ContentArea::Ela).size());
        for (int mode = 0; mode < modes; ++mode) {
            std::vector<double> times;
            times.push_back(click(false, [&] { page.setTab(ui::ResultsTab(tab)); }));
            times.push_back(click(false, [&] { page.setMode(mode); }));
            bool isFiltered = false;
            for (const ContentArea area : {ContentArea::Math, ContentArea::Ela})
                for (const Dimension by : {Dimension::School, Dimension::Grade, Dimension::Ethnicity, Dimension::Elas}) {
                    isFiltered = !isFiltered;
                    times.push_back(click(true, [&] {
                        AggregateQuery query = page.question().query();
                        query.area = area;
                        query.by = {by};
                        query.where.clear();
                        if (isFiltered)
                            query.where = {{Dimension::EconomicDisadvantage, {1}}};
                        page.question().setQuery(query);
                    }));
                }
            bench.remark(u"%1 %2: median %3 ms, slowest %4 ms"_s.arg(ui::tabName(ui::ResultsTab(tab)))
                             .arg(mode)
                             .arg(median(times), 0, 'f', 1)
                             .arg(percentile(times, 1), 0, 'f', 1));
            all.insert(all.end(), times.begin(), times.end());
        }
    }
    bench.add({u"results-page-views"_s, static_cast<std::int64_t>(snapshot->students().size()), u"ms"_s, percentile(all, 0.95), {}, {}, Goal::AtMost, 50,
               u"p95 of %1 clicks in all views to painted numbers and chart, median %2 ms"_s.arg(all.size()).arg(median(all), 0, 'f', 1)});
}

void benchRepresentativeness(Bench &bench, const Snapshot &snapshot)
{
    std::vector<double> times;
    AggregateQuery query;
    query.year = snapshot.results().years().front();
    const std::vector<std::vector<Filter>> views{
        {}, {{Dimension::Gender, {1}}}, {{Dimension::EconomicDisadvantage, {1}}, {Dimension::Ethnicity, {3, 5}}}, {{Dimension::Grade, {5, 6}}}};
    for (int round = 0; round < kRounds; ++round)
        for (const ContentArea area : District::kAreas)
            for (const auto &where : views) {
                query.area = area;
                query.where = where;
                times.push_back(1000 * seconds([&] {
                                    const auto answer = representativeness(snapshot, query);
                                    const auto *result = std::get_if<Representativeness>(&answer);
                                    if (!result || result->registered == 0 || !result->estimate)
                                        fail(u"a view of the bench has no representativeness"_s);
                                }));
            }
    bench.add({u"results-representativeness"_s, static_cast<std::int64_t>(snapshot.students().size()), u"ms"_s, percentile(times, 0.95), {}, {},
               Goal::AtMost, 100, u"p95 of one view, median %1 ms"_s.arg(median(times), 0, 'f', 1)});
}

void benchPacket(Bench &bench, const Snapshot &snapshot)
{
    exports::PacketOptions options;
    options.areas.assign(District::kAreas.begin(), District::kAreas.end());
    options.breakdowns.assign(exports::kPacketBreakdowns.begin(), exports::kPacketBreakdowns.end());
    std::shared_ptr<const ui::PacketPaper> paper;
    double making = 0;
    // As many schools as fill the sheets.
    const auto schools = readingOrder(Dimension::School, snapshot.results());
    for (std::size_t i = 0;; ++i) {
        making = seconds([&] {
            auto answer = exports::boardPacket(snapshot, options);
            if (!std::holds_alternative<exports::PacketContent>(answer))
                fail(u"the packet is refused"_s);
            paper = std::make_shared<ui::PacketPaper>(std::get<exports::PacketContent>(std::move(answer)), ui::PacketPaper::sheetTheme());
        });
        if (paper->sheetCount() >= kSheets || i >= schools.size())
            break;
        options.schools.push_back(schools[i]);
    }
    ui::PacketSaver saver;
    bool isDone = false;
    QObject::connect(&saver, &ui::PacketSaver::finished, &saver, [&isDone](const Result<QStringList> &files) {
        if (!files)
            fail(u"the packet is not saved"_s);
        isDone = true;
    });
    const QString path = bench.work(u"packet.pdf"_s);
    const double saving = seconds([&] {
        saver.start(paper, ui::PacketSaver::Form::Pdf, path);
        waitFor([&isDone] { return isDone; });
    });
    bench.add({u"packet-pdf"_s, paper->sheetCount(), u"s"_s, (making + saving) * kSheets / paper->sheetCount(), {}, {}, Goal::AtMost, 5,
               u"for 40 sheets, of %1; numbers and layout %2 s, drawing and saving %3 s, %4 students"_s.arg(paper->sheetCount())
                   .arg(making, 0, 'f', 2)
                   .arg(saving, 0, 'f', 2)
                   .arg(snapshot.students().size())});
    QFile::remove(path);
}

} // namespace

void benchResultsPage(Bench &bench)
{
    const bool wantsOpening = bench.wants(u"results-open-chart"_s) || bench.wants(u"results-open-whole"_s);
    const bool wantsPage = bench.wantsGroup(u"results-page-"_s);
    const bool wantsPacket = bench.wants(u"packet-pdf"_s);
    const bool wantsColumns = bench.wants(u"results-representativeness"_s) || bench.wants(u"results-snapshot-memory"_s);
    if (!wantsOpening && !wantsPage && !wantsPacket && !wantsColumns)
        return;
    ui::ThemeController theme(*qApp);
    theme.setChoice(ui::ThemeController::Choice::Light);
    const District district(bench.scaled(kStudents));
    const QString folder = districtFolder(bench, district);
    if (wantsOpening) {
        std::vector<double> charts;
        std::vector<double> wholes;
        for (int i = 0; i < kOpenings; ++i) {
            const Opened opened = openToChart(folder);
            charts.push_back(opened.chart);
            wholes.push_back(opened.whole);
        }
        bench.add({u"results-open-chart"_s, district.students(), u"s"_s, median(charts), {}, {}, Goal::AtMost, 1.5,
                   u"from the unlocked cache to the painted chart, five years"_s});
        bench.add({u"results-open-whole"_s, district.students(), u"s"_s, median(wholes), {}, {}, Goal::None, 0,
                   u"until students and search stand as well"_s});
    }
    if (!wantsPage && !wantsPacket && !wantsColumns)
        return;
    std::shared_ptr<const Snapshot> snapshot;
    {
        Result<store::Cache> cache = store::Cache::open(folder, passphrase());
        const std::int64_t before = statusKilobytes("VmRSS");
        auto built = cache ? Snapshot::build(*cache->feed()) : cache.error();
        if (!built)
            fail(u"no snapshot of the district"_s);
        snapshot = *std::move(built);
        const auto results = std::int64_t(snapshot->results().size());
        const double bytes = double(snapshot->results().bytes()) + double(snapshot->students().size() * sizeof(domain::Registration));
        bench.add({u"results-snapshot-memory"_s, results, u"bytes"_s, bytes / double(results), {}, {}, Goal::AtMost, 64,
                   u"a result: columns, counts and registration; the whole process grew by %1 MB"_s.arg((statusKilobytes("VmRSS") - before) >> 10)});
    }
    if (wantsPage)
        benchClicks(bench, snapshot);
    if (bench.wants(u"results-page-views"_s))
        benchViews(bench, snapshot);
    if (bench.wants(u"results-representativeness"_s))
        benchRepresentativeness(bench, *snapshot);
    if (wantsPacket)
        benchPacket(bench, *snapshot);
}

} // namespace scoredesk::bench
