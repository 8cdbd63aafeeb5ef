// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/overviewtab.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/historymodel.h"
#include "ui/models/reportingmodel.h"
#include "ui/models/studentfilter.h"
#include "ui/pages/profile/layouts.h"
#include "ui/pages/profile/originalsection.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelwidgets.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/statuslook.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThreeColumnsFromPx = 960;
constexpr int kTwoColumnsFromPx = 600;

/// A status icon before its word.
QWidget *statusLine(CellStatus status, const QString &word, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    onTheme(line, [layout](const Theme &theme) { layout->setSpacing(theme.px(6)); });
    const StatusLook look = statusLook(status);
    layout->addWidget(new IconLabel(look.icon, 16, look.color, line));
    layout->addWidget(wrappingLabel(word, TypeRole::BodyStrong, ColorRole::Text, line), 1);
    return line;
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent) : ProfileTab(parent), m_grid(new QGridLayout), m_originals(new OriginalSection(this))
{
    setObjectName(u"overviewTab"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Overview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_grid);
    layout->addWidget(m_originals);
    layout->addStretch(1);
    onTheme(this, [=, this](const Theme &theme) {
        layout->setSpacing(theme.px(16));
        m_grid->setSpacing(theme.px(16));
        m_columns = 0;
        arrange();
    });
}

void OverviewTab::setStudent(const LoadedStudent *student)
{
    emptyLayout(m_grid);
    m_cards.clear();
    m_columns = 0;
    m_scored = 0;
    m_registered = 0;
    m_originals->setStudent(student);
    if (!student)
        return;
    const domain::StudentProfile &profile = student->profile;
    for (const domain::ScoreStatusRow &row : profile.scoreStatus) {
        const auto record = std::find_if(profile.records.begin(), profile.records.end(), [&](const domain::ScoreRecord &r) {
            return r.area == row.area && r.year == row.year;
        });
        m_cards.append(areaCard(row, record == profile.records.end() ? nullptr : &*record));
        ++m_registered;
        m_scored += row.verdict.box == domain::ScoreBox::Scored ? 1 : 0;
    }
    m_cards.append(reportCard(profile));
    m_cards.append(groupsCard(profile));
    arrange();
}

Card *OverviewTab::areaCard(const domain::ScoreStatusRow &row, const domain::ScoreRecord *record)
{
    auto *card = new Card(domain::areaName(row.area), domain::testName(row.area), this);
    // An invalidated score is not shown as one; the student list hides it too.
    const bool isInvalidated = row.verdict.box == domain::ScoreBox::Invalidated;
    if (row.scaleScore >= 0 && row.level > 0 && !isInvalidated) {
        auto *line = new QHBoxLayout;
        const QString level = domain::levelName(row.area, row.level, row.year);
        line->addWidget(new LevelBadge(row.level, tr("Level %1, %2").arg(row.level).arg(level), card), 0, Qt::AlignVCenter);
        line->addWidget(new Label(QString::number(row.scaleScore), TypeRole::Display, ColorRole::Text, card));
        if (row.sem > 0)
            line->addWidget(new Label(tr("± %1").arg(row.sem), TypeRole::Body, ColorRole::TextMuted, card), 0, Qt::AlignVCenter);
        line->addStretch(1);
        card->body()->addLayout(line);
        onTheme(card, [line](const Theme &theme) { line->setSpacing(theme.px(8)); });
        card->body()->addWidget(wrappingLabel(level, TypeRole::BodyStrong, ColorRole::Text, card));
    } else {
        card->body()->addWidget(statusLine(statusOf(row.verdict), domain::statusName(row), card));
        card->body()->addWidget(wrappingLabel(domain::reasonSentence(row), TypeRole::Body, ColorRole::TextMuted, card));
    }
    auto *facts = new FactGrid(card);
    bool any = false;
    const auto add = [&](const QString &caption, const QString &value) {
        if (value.isEmpty())
            return;
        facts->addFact(caption, value);
        any = true;
    };
    if (row.condition != domain::ConditionCode::None && row.scaleScore >= 0)
        add(tr("Condition code"), domain::code(row.condition));
    if (record) {
        for (int claim = 0; claim < 2; ++claim)
            add(domain::claimName(row.area, claim), claimLevelName(record->compositeClaim[std::size_t(claim)]));
        if (row.area == domain::ContentArea::Science) {
            for (int part = 0; part < 3; ++part)
                add(domain::domainName(part), claimLevelName(record->domain[std::size_t(part)]));
        }
        add(row.area == domain::ContentArea::Ela ? tr("Lexile") : tr("Quantile"), measureText(*record));
    }
    add(tr("Score available"), dateText(row.scoreAvailable));
    card->body()->addWidget(facts);
    facts->setVisible(any);
    card->body()->addStretch(1);
    return card;
}

Card *OverviewTab::reportCard(const domain::StudentProfile &profile)
{
    auto *card = new Card(tr("Student Score Report"), domain::schoolYearName(profile.year), this);
    bool any = false;
    for (const domain::ReportRow &row : profile.reporting) {
        if (row.year != profile.year || row.isHtml)
            continue;
        any = true;
        card->body()->addWidget(statusLine(statusOf(row.box), reportWord(row.box), card));
        const QString where = row.state == domain::DocumentState::Present ? tr("Downloaded") : domain::documentSentence(row);
        //: a report: %1 its content areas, %2 its language, %3 where it is
        card->body()->addWidget(wrappingLabel(tr("%1 (%2): %3").arg(areaList(row.areas), domain::languageName(row.language), where),
                                              TypeRole::Body, ColorRole::TextMuted, card));
    }
    if (!any)
        card->body()->addWidget(wrappingLabel(tr("No report this year."), TypeRole::Body, ColorRole::TextMuted, card));
    card->body()->addStretch(1);
    return card;
}

Card *OverviewTab::groupsCard(const domain::StudentProfile &profile)
{
    auto *card = new Card(tr("Student groups"), tr("As the newest row says"), this);
    auto *facts = new FactGrid(card);
    if (!profile.records.isEmpty()) {
        const domain::ScoreRecord &newest = profile.records.first();
        if (newest.ethnicity > 0)
            facts->addFact(tr("Ethnicity"), domain::ethnicityName(newest.ethnicity));
        if (newest.gender != domain::Gender::Blank)
            facts->addFact(tr("Gender"), genderName(newest.gender));
        for (int i = 0; i < kStudentGroupCount; ++i) {
            const domain::YesNo member = membership(newest, StudentGroup(i));
            if (member != domain::YesNo::Blank)
                facts->addFact(groupName(StudentGroup(i)), yesNo(member), member == domain::YesNo::No);
        }
    }
    card->body()->addWidget(facts);
    card->body()->addStretch(1);
    return card;
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    ProfileTab::resizeEvent(event);
    arrange();
}

void OverviewTab::arrange()
{
    const Theme &theme = themeOf(this);
    const int columns = width() >= theme.px(kThreeColumnsFromPx) ? 3 : width() >= theme.px(kTwoColumnsFromPx) ? 2 : 1;
    if (columns == m_columns || m_cards.isEmpty())
        return;
    m_columns = columns;
    for (Card *card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

QString OverviewTab::statusText() const
{
    return m_registered == 0 ? QString() : tr("%1 of %Ln tests scored", nullptr, int(m_registered)).arg(countText(m_scored));
}

void OverviewTab::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
