// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/analytics/snapshot.h"
#include "core/base/clock.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/shell/desk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/themecontroller.h"

#include <QtWidgets/QApplication>

#include <random>

// What a person waits for: from the passphrase to a Home whose numbers stand, from a click on a student to their painted profile.

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow(1440, 900);
constexpr int kOpenings = 5;
constexpr int kProfiles = 300;

/// Runs the event loop until \a isDone; more than a minute fails the run.
template <typename Condition>
void waitFor(Condition isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        if (timer.elapsed() > 60'000)
            fail(u"a page did not come to its end"_s);
    }
}

/// No one sees a file dialog in a bench.
class NoPrompter final : public ui::Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &, const QString &,
                        std::function<void(const QString &)>) override
    {}
};

bool isUpdating(const QWidget &page)
{
    const QList<ui::Card *> cards = page.findChildren<ui::Card *>();
    return std::any_of(cards.begin(), cards.end(), [](const ui::Card *card) { return card->isUpdating(); });
}

double secondsToHome(const QString &folder, const QByteArray &passphrase, std::int64_t &students)
{
    const SystemClock clock;
    ui::Desk desk(clock);
    ui::HomePage page;
    page.resize(kWindow);
    page.show();
    QCoreApplication::processEvents();
    QObject::connect(&desk, &ui::Desk::snapshotChanged, &page, [&] {
        page.setSources(desk.sources());
        page.setSnapshot(desk.snapshot());
    });
    desk.setFolder(folder);
    const double took = seconds([&] {
        desk.open(passphrase);
        waitFor([&] { return desk.snapshot() != nullptr; });
        waitFor([&] { return !isUpdating(page); });
        QCoreApplication::sendPostedEvents();
        page.repaint();
    });
    students = static_cast<std::int64_t>(desk.snapshot()->students().size());
    return took;
}

void benchProfiles(Bench &bench, const QString &folder, const QByteArray &passphrase)
{
    const SystemClock clock;
    ui::Desk desk(clock);
    desk.setFolder(folder);
    desk.open(passphrase);
    waitFor([&] { return desk.snapshot() != nullptr; });
    NoPrompter prompter;
    ui::ProfilePage page(desk, prompter);
    page.resize(kWindow);
    page.setSnapshot(desk.snapshot());
    page.setTab(ui::ProfilePage::Tab::ScoreStatus);
    page.show();
    QCoreApplication::processEvents();
    bool isLoaded = false;
    QObject::connect(&page, &ui::ProfilePage::loaded, &page, [&isLoaded](bool isShown) {
        if (!isShown)
            fail(u"a student of the list has no profile"_s);
        isLoaded = true;
    });
    const auto students = desk.snapshot()->students();
    std::mt19937 random(12);
    std::vector<double> times;
    for (int i = 0; i < kProfiles; ++i) {
        const domain::Ssid ssid = students[random() % students.size()].ssid;
        isLoaded = false;
        times.push_back(1000 * seconds([&] {
                            page.open(ui::StudentSequence::of(ssid));
                            waitFor([&isLoaded] { return isLoaded; });
                            QCoreApplication::sendPostedEvents();
                            page.repaint();
                        }));
    }
    bench.add({u"profile-painted"_s, static_cast<std::int64_t>(students.size()), u"ms"_s,
               percentile(times, 0.95), {}, {}, Goal::AtMost, 30,
               u"p95 from the click to the painted Score Status, median %1 ms"_s.arg(median(times), 0, 'f', 1)});
}

} // namespace

void benchPages(Bench &bench, const QString &folder, const QByteArray &passphrase)
{
    ui::ThemeController theme(*qApp);
    theme.setChoice(ui::ThemeController::Choice::Light);
    if (bench.wants(u"unlock-painted"_s)) {
        std::vector<double> times;
        std::int64_t students = 0;
        for (int i = 0; i < kOpenings; ++i)
            times.push_back(secondsToHome(folder, passphrase, students));
        bench.add({u"unlock-painted"_s, students, u"s"_s, median(times), {}, {}, Goal::AtMost, 1,
                   u"from the passphrase, key derivation included, to a painted Home whose numbers stand"_s});
    }
    if (bench.wants(u"profile-painted"_s))
        benchProfiles(bench, folder, passphrase);
}

} // namespace scoredesk::bench
