// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/trendlines.h"

#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <numeric>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TrendView)
};

} // namespace

QList<LineChoice> lineChoices(const ViewQuestion &question, const std::vector<TrendGroup> &groups)
{
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const bool isChosen = !question.lines.empty();
    if (!isChosen)
        std::stable_sort(order.begin(), order.end(), [&groups](std::size_t a, std::size_t b) { return groups[a].size > groups[b].size; });
    QList<LineChoice> choices;
    for (const TrendGroup &group : groups)
        choices.append({group.label, group.codes, false});
    qsizetype drawn = 0;
    for (const std::size_t at : order) {
        const bool isWanted = isChosen ? std::ranges::count(question.lines, groups[at].codes) > 0 : groups[at].size >= 0;
        if (isWanted && drawn < kMostLines) {
            choices[qsizetype(at)].isChosen = true;
            ++drawn;
        }
    }
    return choices;
}

QStringList lineNotes(const ViewQuestion &question, const QList<LineChoice> &choices, const std::vector<TrendGroup> &groups)
{
    QStringList notes;
    const qsizetype drawn = std::count_if(choices.begin(), choices.end(), [](const LineChoice &choice) { return choice.isChosen; });
    if (drawn < choices.size() && question.lines.empty() && drawn == kMostLines)
        //: %1 and %2 are numbers of groups of students
        notes.append(Tr::tr("The chart has lines of the %1 largest of %2 groups; choose others under Lines. The table has all.")
                         .arg(countText(drawn), countText(choices.size())));
    const auto untold = std::count_if(groups.begin(), groups.end(), [](const TrendGroup &group) { return group.size < 0; });
    if (untold > 0)
        notes.append(Tr::tr("%n groups have no line: too few students have a score, or they are not shown.", nullptr, int(untold)));
    return notes;
}

} // namespace scoredesk::ui
