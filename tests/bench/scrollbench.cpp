// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/analytics/snapshot.h"
#include "ui/pages/students/studentspage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/themecontroller.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow(1440, 900);
constexpr int kFrames = 1'000;

/// Milliseconds of each of kFrames steps of the scroll bar by \a step, painted at once.
std::vector<double> scrollFrames(ui::DataTable &table, int step)
{
    QScrollBar &bar = *table.verticalScrollBar();
    bar.setValue(0);
    QCoreApplication::processEvents();
    std::vector<double> frames;
    int direction = 1;
    for (int frame = 0; frame < kFrames; ++frame) {
        if (bar.value() + direction * step > bar.maximum() || bar.value() + direction * step < 0)
            direction = -direction;
        frames.push_back(1000 * seconds([&] {
                             bar.setValue(bar.value() + direction * step);
                             QCoreApplication::sendPostedEvents();
                             table.viewport()->repaint();
                         }));
    }
    return frames;
}

} // namespace

void benchScroll(Bench &bench, const std::shared_ptr<const analytics::Snapshot> &snapshot)
{
    ui::ThemeController theme(*qApp);
    theme.setChoice(ui::ThemeController::Choice::Light);
    ui::StudentsPage page;
    page.resize(kWindow);
    page.show();
    page.setSnapshot(snapshot);
    auto *table = page.findChild<ui::DataTable *>();
    const auto students = static_cast<int>(snapshot->students().size());
    if (!table
        || !QTest::qWaitFor([&] { return table->model() && table->model()->rowCount() == students; }, 20'000))
        fail(u"the list of students did not fill"_s);
    QTest::qWait(200);
    const bool isByItem = table->verticalScrollMode() == QAbstractItemView::ScrollPerItem;
    const int rowStep = isByItem ? 1 : table->rowHeight(0);
    const int pageStep = table->verticalScrollBar()->pageStep();
    for (const auto &[name, step] : {std::pair{u"scroll-wheel"_s, 3 * rowStep},
                                     {u"scroll-page"_s, pageStep},
                                     {u"scroll-jump"_s, table->verticalScrollBar()->maximum() / 97}}) {
        const std::vector<double> frames = scrollFrames(*table, step);
        bench.add({name,
                   students,
                   u"ms"_s,
                   percentile(frames, 0.99),
                   {},
                   {},
                   Goal::AtMost,
                   16,
                   u"p99 of %1 frames at %2 × %3, median %4 ms"_s.arg(kFrames)
                       .arg(kWindow.width())
                       .arg(kWindow.height())
                       .arg(median(frames), 0, 'f', 2)});
    }
}

} // namespace scoredesk::bench
