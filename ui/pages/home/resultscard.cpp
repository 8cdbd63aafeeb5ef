// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/resultscard.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelwidgets.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <numeric>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kLeastShown = 11; // look.md §6; the state's public site masks fewer

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            emptyLayout(inner);
        }
        delete item;
    }
}

} // namespace

ResultsCard::ResultsCard(QWidget *parent) : Card(tr("Results so far"), QString(), parent)
{
    setObjectName(u"resultsCard"_s);
}

void ResultsCard::setSnapshot(const analytics::Snapshot &snapshot)
{
    emptyLayout(body());
    const domain::SchoolYear year = snapshot.lea().year;
    bool hasFour = false;
    for (const analytics::AreaBalance &area : snapshot.balance().areas) {
        addArea(area, year);
        hasFour = hasFour || (!domain::isAlternate(area.area) && area.area != domain::ContentArea::Csa);
    }
    if (hasFour) {
        QStringList names;
        for (int level = 1; level <= 4; ++level)
            names.append(domain::levelName(domain::ContentArea::Ela, level, year));
        body()->addWidget(new LevelLegend(names, this));
    }
    body()->addStretch(1);
    setSource(snapshot.isPartial() ? tr("Partial until the state publishes") : QString());
}

void ResultsCard::addArea(const analytics::AreaBalance &area, domain::SchoolYear year)
{
    const std::int64_t n = std::accumulate(area.levels.begin(), area.levels.end(), std::int64_t(0));
    if (n == 0)
        return;
    const bool hasThree = domain::isAlternate(area.area) || area.area == domain::ContentArea::Csa;
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(domain::areaName(area.area), TypeRole::BodyStrong, ColorRole::Text, this));
    line->addStretch(1);
    body()->addLayout(line);
    if (n < kLeastShown) {
        line->addWidget(new Label(tr("N = %1").arg(countText(n)), TypeRole::Small, ColorRole::TextMuted, this));
        body()->addWidget(new Label(tr("Fewer than 11 valid scores: not shown"), TypeRole::Small, ColorRole::TextMuted, this));
        return;
    }
    const QString met = hasThree ? tr("%1 at level 3 · N = %2").arg(percentText(area.levels[2], n), countText(n))
                                 : tr("%1 met or exceeded · N = %2")
                                       .arg(percentText(area.levels[2] + area.levels[3], n), countText(n));
    line->addWidget(new Label(met, TypeRole::Small, ColorRole::TextMuted, this));
    auto *bar = new LevelBar(this);
    bar->setAccessibleName(tr("%1, %2").arg(domain::areaName(area.area), met));
    QList<LevelBar::Level> levels;
    for (int level = 1; level <= (hasThree ? 3 : 4); ++level)
        levels.append({domain::levelName(area.area, level, year), area.levels[std::size_t(level - 1)]});
    bar->setLevels(levels);
    bar->setMarksActivatable(true);
    connect(bar, &LevelBar::markActivated, this, [this, a = area.area](int index) {
        StudentFilter filter;
        filter.scores = {{{a}, {}, {}, {index + 1}}};
        Q_EMIT doorOpened(filter);
    });
    body()->addWidget(bar);
}

} // namespace scoredesk::ui
