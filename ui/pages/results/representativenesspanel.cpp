// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/representativenesspanel.h"

#include "ui/models/cellwords.h"
#include "ui/pages/results/gaprows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/rows.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <functional>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Indication;

namespace {

constexpr std::size_t kMostShown = 8; ///< groups, those that differ most
constexpr std::int64_t kLeastShown = 11; ///< students of a group: fewer are no group to speak of

} // namespace

RepresentativenessPanel::RepresentativenessPanel(QWidget *parent)
    : Card(tr("Representativeness"), QString(), parent), m_icon(new IconLabel(Icon::Info, 18, ColorRole::TextMuted, this)),
      m_indication(new Label(QString(), TypeRole::Heading, ColorRole::Text, this)),
      m_why(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted, this)), m_contents(new QWidget(this)),
      m_coverage(new ProgressTrack(tr("Scored"), m_contents)),
      m_estimate(wrappingLabel(QString(), TypeRole::Body, ColorRole::Text, m_contents)),
      m_bounds(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted, m_contents)),
      m_gapsTitle(wrappingLabel(QString(), TypeRole::SmallStrong, ColorRole::TextMuted, m_contents)), m_gaps(new GapRows(m_contents)),
      m_rules(wrappingLabel(QString(), TypeRole::Caption, ColorRole::TextMuted, m_contents)),
      m_changeRules(makeButton(tr("Change the rules…"), ButtonKind::Text, Icon::None, m_contents))
{
    setObjectName(u"representativenessPanel"_s);
    m_indication->setObjectName(u"indication"_s);
    m_why->setObjectName(u"indicationWhy"_s);
    m_estimate->setObjectName(u"finalEstimate"_s);
    m_bounds->setObjectName(u"finalBounds"_s);
    m_rules->setObjectName(u"indicationRules"_s);
    m_gaps->setAccessibleName(tr("Groups that differ most"));
    m_indication->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_indication, 1);
    auto *contents = new QVBoxLayout(m_contents);
    contents->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_coverage, m_estimate, m_bounds, m_gapsTitle, m_gaps, m_rules})
        contents->addWidget(widget);
    contents->addWidget(m_changeRules, 0, Qt::AlignLeading);
    m_changeRules->setObjectName(u"changeRules"_s);
    connect(m_changeRules, &QPushButton::clicked, this, &RepresentativenessPanel::rulesRequested);
    body()->addLayout(head);
    body()->addWidget(m_why);
    body()->addWidget(m_contents);
    body()->addStretch(1);
    onTheme(this, [=, this](const Theme &theme) {
        head->setSpacing(theme.px(8));
        contents->setSpacing(theme.px(8));
        body()->setSpacing(theme.px(8));
    });
    setReason(QString());
}

QList<QWidget *> RepresentativenessPanel::tabStops() const
{
    return {m_gaps, m_changeRules};
}

void RepresentativenessPanel::showContents(bool on)
{
    m_contents->setVisible(on);
    m_icon->setVisible(on);
    m_indication->setVisible(on);
}

void RepresentativenessPanel::setReason(const QString &reason)
{
    showContents(false);
    m_indication->clear();
    m_gaps->setGaps({});
    m_estimate->clear();
    m_bounds->clear();
    m_why->setText(reason);
    m_why->setVisible(!reason.isEmpty());
    setAccessibleDescription(reason);
}

QString RepresentativenessPanel::indicationText() const
{
    return m_indication->text();
}

void RepresentativenessPanel::setResult(const analytics::Representativeness &result, const analytics::IndicationRules &rules,
                                        const analytics::ResultColumns &columns)
{
    showContents(true);
    switch (result.indication) {
    case Indication::Representative:
        m_icon->setIcon(Icon::Check, ColorRole::Positive);
        break;
    case Indication::UseWithCare:
        m_icon->setIcon(Icon::Warn, ColorRole::Caution);
        break;
    case Indication::NotYet:
        m_icon->setIcon(Icon::Held, ColorRole::Caution);
        break;
    }
    m_indication->setText(analytics::indicationName(result.indication));
    if (result.scored == 0) {
        showNobodyScored(analytics::nobodyScoredText(result));
        return;
    }
    QStringList why;
    for (const analytics::Shortfall shortfall : result.shortfalls)
        why.append(analytics::sentenceFor(shortfall, result, columns));
    if (why.isEmpty())
        why.append(result.isOfRegistered ? tr("The scored students stand for all who are registered, by every group compared.")
                                         : tr("The scored students stand for all records loaded, by every group compared."));
    m_why->setText(why.join(u' '));
    m_why->show();
    m_coverage->setValue(result.scored, result.registered);
    m_estimate->setText(analytics::estimateText(result));
    QStringList bounds;
    if (result.estimate)
        bounds.append(tr("9 of 10 such ranges hold the final percent."));
    bounds.append(analytics::remainingText(result));
    if (result.usesLastYear)
        bounds.append(tr("Last year's levels of the same students took part."));
    bounds += analytics::leftOutTexts(result);
    m_bounds->setText(bounds.join(u' '));

    showGaps(result, rules, columns);
    m_rules->setText(QStringList{tr("Rules"), analytics::ruleText(Indication::Representative, rules, result.isOfRegistered),
                                 analytics::ruleText(Indication::UseWithCare, rules, result.isOfRegistered),
                                 analytics::ruleText(Indication::NotYet, rules),
                                 result.isOfRegistered
                                     ? analytics::registeredMeaning()
                                     : tr("Of the records loaded: no report says who else is registered. Get SSR Distribution or Test Assignment in TOMS and import it.")}
                         .join(u'\n'));
    //: spoken: the indication, why, and where the percent is heading
    setAccessibleDescription(tr("%1. %2 %3").arg(m_indication->text(), m_why->text(), m_estimate->text()));
}

void RepresentativenessPanel::showNobodyScored(const QString &sentence)
{
    m_contents->hide();
    m_gaps->setGaps({});
    m_estimate->clear();
    m_bounds->clear();
    m_why->setText(sentence);
    m_why->show();
    setAccessibleDescription(m_indication->text() + u". "_s + sentence);
}

void RepresentativenessPanel::showGaps(const analytics::Representativeness &result, const analytics::IndicationRules &rules,
                                       const analytics::ResultColumns &columns)
{
    std::vector<analytics::GroupCoverage> shown;
    for (const analytics::GroupCoverage &group : result.groups) {
        if (group.registered >= kLeastShown && result.scored > 0)
            shown.push_back(group);
    }
    std::ranges::stable_sort(shown, std::greater<>(), [](const analytics::GroupCoverage &group) { return std::abs(group.difference); });
    shown.resize(std::min(shown.size(), kMostShown));
    QList<Gap> gaps;
    for (const analytics::GroupCoverage &group : shown) {
        gaps.append({analytics::valueName(group.dimension, group.code, columns, result.query.area, result.query.year), group.shareOfScored,
                     group.shareOfRegistered, std::abs(group.difference) > rules.representativeDifference});
    }
    m_gaps->setGaps(gaps, result.isOfRegistered);
    m_gaps->setVisible(!gaps.isEmpty());
    m_gapsTitle->setVisible(!gaps.isEmpty());
    m_gapsTitle->setText(result.isOfRegistered ? tr("Share of the scored minus share of the registered, in points")
                                               : tr("Share of the scored minus share of the records loaded, in points"));
}

} // namespace scoredesk::ui
