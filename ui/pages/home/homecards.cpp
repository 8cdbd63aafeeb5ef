// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/homecards.h"

#include "core/analytics/representativeness.h"
#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/donut.h"
#include "ui/widgets/doorrow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rows.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using domain::ReportBox;
using domain::ScoreBox;
using domain::ScoreReason;

namespace {

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a door may be what was just clicked
        } else if (QLayout *inner = item->layout()) {
            emptyLayout(inner);
        }
        delete item;
    }
}

/// Rows of 26 that follow each other without a gap.
QVBoxLayout *closeRows(QBoxLayout *body)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    body->addLayout(rows);
    return rows;
}

/// Of the newest year the newest file by tested and by enrolled LEA: what the numbers stand on.
QList<domain::SourceSummary> newestOfEachBasis(const QList<domain::SourceSummary> &sources, domain::SchoolYear year)
{
    QList<domain::SourceSummary> newest;
    for (const domain::SourceSummary &source : sources) {
        const auto isSame = [&](const domain::SourceSummary &known) { return known.basis == source.basis && known.list == source.list && known.isClaims == source.isClaims; };
        if (source.year == year && std::none_of(newest.begin(), newest.end(), isSame))
            newest.append(source);
    }
    return newest;
}

StudentFilter reportFilter(const QList<ReportBox> &boxes)
{
    StudentFilter filter;
    filter.reports = boxes;
    return filter;
}

StudentFilter scoreFilter(const QList<ScoreBox> &boxes, const QList<ScoreReason> &reasons = {},
                          const QList<domain::ContentArea> &areas = {})
{
    StudentFilter filter;
    filter.scores = {{areas, boxes, reasons, {}}};
    return filter;
}

} // namespace

DoorCard::DoorCard(const QString &title, QWidget *parent) : Card(title, QString(), parent) {}

void DoorCard::clearBody()
{
    emptyLayout(body());
}

void DoorCard::setDoors(const QList<Door> &doors, const QString &nothing, const QString &foot)
{
    clearBody();
    QVBoxLayout *rows = closeRows(body());
    for (const Door &door : doors) {
        if (door.count == 0)
            continue;
        auto *row = new DoorRow(door.label, qint64(door.count), this);
        connect(row, &DoorRow::clicked, this, [this, filter = door.filter] { Q_EMIT doorOpened(filter); });
        rows->addWidget(row);
    }
    if (rows->count() == 0)
        body()->addWidget(wrappingLabel(nothing, TypeRole::Body, ColorRole::TextMuted, this));
    body()->addStretch(1);
    if (!foot.isEmpty())
        body()->addWidget(wrappingLabel(foot, TypeRole::Small, ColorRole::TextMuted, this));
}

void DoorCard::setUnavailable(const QString &sentence)
{
    clearBody();
    body()->addWidget(wrappingLabel(sentence, TypeRole::Body, ColorRole::TextMuted, this));
    body()->addStretch(1);
}

SsrStatusCard::SsrStatusCard(QWidget *parent)
    : Card(tr("SSR Status"), QString(), parent), m_known(new QWidget(this)), m_donut(new DonutWidget(m_known)),
      m_number(new Label(QString(), TypeRole::Display, ColorRole::Text, m_known)),
      m_of(wrappingLabel(QString(), TypeRole::Body, ColorRole::TextMuted, m_known)), m_doors(new QVBoxLayout),
      m_sum(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted, this)),
      m_unknown(wrappingLabel(QString(), TypeRole::Body, ColorRole::TextMuted, this))
{
    setObjectName(u"ssrStatusCard"_s);
    m_of->setObjectName(u"ssrOf"_s);
    m_sum->setObjectName(u"ssrSum"_s);
    auto *row = new QHBoxLayout(m_known);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_donut, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->addWidget(m_number);
    words->addWidget(m_of);
    words->addLayout(m_doors);
    row->addLayout(words, 1);
    onTheme(this, [=, this](const Theme &theme) {
        row->setSpacing(theme.px(20));
        words->setSpacing(0);
        m_doors->setContentsMargins(0, theme.px(6), 0, 0);
        m_doors->setSpacing(0);
    });
    body()->addWidget(m_known);
    body()->addWidget(m_unknown);
    body()->addStretch(1);
    body()->addWidget(m_sum);
}

void SsrStatusCard::setSnapshot(const analytics::Snapshot &snapshot)
{
    const analytics::BalanceSheet &balance = snapshot.balance();
    setSource(tr("As of %1").arg(instantText(snapshot.lea().asOf)));
    const bool isKnown = balance.reportsReleased >= 0;
    m_known->setVisible(isKnown);
    m_unknown->setVisible(!isKnown);
    m_sum->setVisible(isKnown);
    emptyLayout(m_doors);
    if (!isKnown) {
        m_unknown->setText(tr("The loaded files do not say which SSRs are released. %1")
                               .arg(domain::notLoaded(u"SSR Availability"_s)));
        return;
    }
    m_number->setText(countText(balance.reportsReleased));
    // Once reports say who is registered, of all of them whose SSR can come; before, TOMS's denominator: students the file marks
    // eligible. A report can be held before the file marks the student, so the parts add up to the students, not to that.
    const std::int64_t all = balance.isRegistrationWhole ? balance.reportsExpected : balance.reportsEligible;
    m_of->setText(balance.isRegistrationWhole
                      ? tr("of %Ln SSRs of registered students released", nullptr, int(all))
                  : snapshot.lea().hasRegistrations
                      ? tr("of %Ln eligible SSRs released, of the records loaded. The Test Assignment report that is loaded lists a part of the students.",
                           nullptr, int(all))
                      : tr("of %Ln eligible SSRs released, of the records loaded. Get the Test Assignment report in TOMS.", nullptr, int(all)));
    m_donut->setValue(balance.reportsReleased, all,
                      tr("%1 of %Ln SSRs released", nullptr, int(all)).arg(countText(balance.reportsReleased)));
    const auto addDoor = [this](const QString &label, std::int64_t count, const QList<ReportBox> &boxes) {
        auto *row = new DoorRow(label, qint64(count), m_known);
        connect(row, &DoorRow::clicked, this, [this, boxes] { Q_EMIT doorOpened(reportFilter(boxes)); });
        m_doors->addWidget(row);
    };
    addDoor(reportWord(ReportBox::Released), balance.reports[std::size_t(ReportBox::Released)], {ReportBox::Released});
    addDoor(reportWord(ReportBox::HeldOther), sumOf(heldDoors(balance)),
            {ReportBox::HeldForEla, ReportBox::HeldForMath, ReportBox::HeldForScience, ReportBox::HeldForCsa,
             ReportBox::HeldForSeveral, ReportBox::HeldOther});
    if (balance.heldNotEligible > 0) {
        // else it would seem that eligible less released is what is held
        //: below "Held 298": a count of students
        auto *ofThem = wrappingLabel(tr("of them %Ln not yet eligible", nullptr, int(balance.heldNotEligible)), TypeRole::Small,
                                     ColorRole::TextMuted, m_known);
        ofThem->setObjectName(u"heldNotEligible"_s);
        m_doors->addWidget(ofThem);
    }
    const std::int64_t notEligible = balance.reports[std::size_t(ReportBox::NotEligible)];
    const std::int64_t unknown = balance.reports[std::size_t(ReportBox::NotKnown)];
    const std::int64_t released = balance.reports[std::size_t(ReportBox::Released)];
    const std::int64_t held = sumOf(heldDoors(balance));
    addDoor(domain::boxName(ReportBox::NotEligible), notEligible, {ReportBox::NotEligible});
    if (unknown > 0)
        addDoor(domain::boxName(ReportBox::NotKnown), unknown, {ReportBox::NotKnown});
    showSum(balance, released, held, unknown);
}

/// The parts of the number that the share is of, and of no other: two totals on one card are taken for each other.
void SsrStatusCard::showSum(const analytics::BalanceSheet &balance, std::int64_t released, std::int64_t held, std::int64_t unknown)
{
    const bool isWhole = balance.isRegistrationWhole;
    const std::int64_t all = isWhole ? balance.reportsExpected : balance.reportsEligible;
    const std::int64_t early = isWhole ? 0 : balance.heldNotEligible;
    const std::int64_t open = isWhole ? unknown : 0;
    m_sum->setVisible(released + held - early + open == all);
    //: the parts of a sum of SSRs
    QString sum = tr("Released %1 + held %2").arg(countText(released), countText(held));
    if (early > 0) {
        //: %1 the sum so far, %2 how many of the held ones are to be taken off
        sum = tr("%1 − not yet eligible %2").arg(sum, countText(early));
    }
    if (open > 0)
        sum = tr("%1 + not known %2").arg(sum, countText(open));
    //: %1 the parts of a sum
    m_sum->setText(isWhole ? tr("%1 = %Ln SSRs of registered students", nullptr, int(all)).arg(sum)
                           : tr("%1 = %Ln eligible SSRs", nullptr, int(all)).arg(sum));
}

AreaCard::AreaCard(QWidget *parent) : Card(tr("Scores by content area"), QString(), parent)
{
    setObjectName(u"areaCard"_s);
    setSource(tr("Scored of all registered"));
}

void AreaCard::setSnapshot(const analytics::Snapshot &snapshot)
{
    emptyLayout(body());
    setSource(snapshot.balance().isRegistrationWhole ? tr("Scored of all registered")
                                                     : tr("Scored of the records loaded"));
    std::int64_t notListed = 0;
    for (const analytics::AreaBalance &area : snapshot.balance().areas)
        notListed += area.notListed;
    setToolTip(snapshot.balance().isRegistrationWhole ? analytics::registeredMeaning(notListed) : QString());
    QList<ProgressTrack *> tracks;
    QStringList unscored;
    std::int64_t unscoredTests = 0;
    std::int64_t allScored = 0;
    std::int64_t levels = 0;
    for (const analytics::AreaBalance &area : snapshot.balance().areas) {
        const std::int64_t scored = area.boxes[std::size_t(ScoreBox::Scored)];
        allScored += scored;
        levels += area.scored;
        // Alternate and Spanish results come together, later than the others: one row until the first is there.
        if (domain::comesInSeptember(area.area) && scored == 0) {
            const QString test = area.area == domain::ContentArea::Csa ? tr("CSA") : tr("CAA");
            if (!unscored.contains(test))
                unscored.append(test);
            unscoredTests += area.students;
            continue;
        }
        auto *track = new ProgressTrack(domain::areaName(area.area), this);
        track->setValue(scored, area.students);
        track->setDoor(scored > 0);
        connect(track, &ProgressTrack::clicked, this,
                [this, a = area.area] { Q_EMIT doorOpened(scoreFilter({ScoreBox::Scored}, {}, {a})); });
        body()->addWidget(track);
        tracks.append(track);
    }
    if (!unscored.isEmpty()) {
        auto *track = new ProgressTrack(unscored.join(tr(", ")), this);
        const bool isBeforeFall = domain::awaitsSeptember(domain::ContentArea::Csa, snapshot.lea().year,
                                                          domain::asOfDay(snapshot.lea().asOf));
        track->setReason(isBeforeFall ? tr("%Ln tests · results come in September", nullptr, int(unscoredTests))
                                      : tr("%Ln tests · none scored", nullptr, int(unscoredTests)));
        body()->addWidget(track);
        tracks.append(track);
    }
    ProgressTrack::alignTracks(tracks);
    if (allScored > 0) {
        auto *all = new DoorRow(tr("Scored, all areas"), qint64(allScored), this);
        connect(all, &DoorRow::clicked, this, [this] { Q_EMIT doorOpened(scoreFilter({ScoreBox::Scored})); });
        body()->addWidget(all);
    }
    if (tracks.isEmpty())
        body()->addWidget(wrappingLabel(tr("No scores yet."), TypeRole::Body, ColorRole::TextMuted, this));
    body()->addStretch(1);
    if (levels > allScored) {
        // else the rows of the file, which TOMS counts, would seem to be miscounted here
        body()->addWidget(wrappingLabel(tr("%n more rows have a score that does not count: invalidated, or a second row of a test.",
                                           nullptr, int(levels - allScored)),
                                        TypeRole::Small, ColorRole::TextMuted, this));
    }
}

LoadedCard::LoadedCard(QWidget *parent) : Card(tr("What is loaded"), QString(), parent)
{
    setObjectName(u"loadedCard"_s);
}

void LoadedCard::setSnapshot(const analytics::Snapshot &snapshot, const HomeCounts &counts,
                             const QList<domain::SourceSummary> &sources)
{
    emptyLayout(body());
    const domain::LeaInfo &lea = snapshot.lea();
    //: %1 a school year
    setSource(sources.isEmpty() ? domain::schoolYearName(lea.year)
                                    : tr("%1 · %n files read", nullptr, int(sources.size()))
                                          .arg(domain::schoolYearName(lea.year)));
    QVBoxLayout *rows = closeRows(body());
    const auto addRow = [this, rows](const QString &label, std::int64_t count) {
        auto *row = new DoorRow(label, qint64(count), this);
        row->setDoor(false);
        rows->addWidget(row);
    };
    for (const domain::SourceSummary &source : newestOfEachBasis(sources, lea.year))
        addFile(source, rows);
    addRow(tr("Score records, %1").arg(domain::schoolYearName(snapshot.lea().year)), counts.currentRecords);
    std::int64_t counted = 0;
    for (const analytics::AreaBalance &area : snapshot.balance().areas)
        counted += area.records;
    if (counts.currentRecords > counted)
        addRow(tr("of them carried over, not counted this year"), counts.currentRecords - counted);
    if (counts.earlierRecords > 0)
        addRow(tr("Score records, earlier years"), counts.earlierRecords);
    if (sources.isEmpty())
        addRow(tr("Students"), std::int64_t(snapshot.students().size()));
    body()->addStretch(1);
    const auto addMissing = [this](const QString &what, const QString &report) {
        //: %1 what is missing, %2 which TOMS report says it, a sentence
        body()->addWidget(wrappingLabel(tr("%1: %2").arg(what, report), TypeRole::Small, ColorRole::TextMuted, this));
    };
    if (!snapshot.lea().ssrDatesKnown)
        addMissing(tr("SSR dates"), tr("get the SSR Availability report in TOMS."));
    if (!snapshot.lea().hasRegistrations)
        addMissing(tr("Registered tests"), tr("get the Test Assignment report in TOMS."));
    else if (!snapshot.balance().isRegistrationWhole)
        addMissing(tr("Registered tests"), tr("the report that is loaded lists a part of the students. Get it in TOMS without a filter."));
    if (!snapshot.lea().hasAppeals)
        addMissing(tr("Appeals"), tr("get the STAIRS and Appeals report in TOMS."));
}

void LoadedCard::addFile(const domain::SourceSummary &source, QVBoxLayout *rows)
{
    auto *name = new ElidedLabel(shortFileName(source.fileName), TypeRole::Body, ColorRole::Text, this);
    name->setElideMode(Qt::ElideMiddle);
    name->setToolTip(source.fileName);
    name->setAccessibleName(source.fileName);
    const QString basis = source.isClaims                             ? tr("CERS, single claims")
                          : source.list                               ? domain::listName(*source.list)
                          : source.basis == domain::Basis::Tested     ? tr("By Tested LEA")
                          : source.basis == domain::Basis::Enrolled ? tr("By Enrolled LEA")
                                                                    : tr("Enrolled or tested: not known");
    //: a file: its basis, its as-of date, its count of rows
    const QString facts = tr("%1 · as of %2 · %Ln rows", nullptr, int(source.rows)).arg(basis, instantText(source.asOf));
    auto *second = wrappingLabel(facts, TypeRole::Small, ColorRole::TextMuted, this);
    onTheme(second, [second](const Theme &theme) { second->setContentsMargins(0, 0, 0, theme.px(6)); }); // apart from the next file
    rows->addWidget(name);
    rows->addWidget(second);
}

QList<DoorCard::Door> noScoreYetDoors(const HomeCounts &counts)
{
    QList<DoorCard::Door> doors;
    const auto addReason = [&](ScoreBox box, ScoreReason reason) {
        doors.append({reasonName(reason), counts.of(box, reason), scoreFilter({box}, {reason})});
    };
    const auto addBox = [&](ScoreBox box) { doors.append({domain::boxName(box), counts.inBox(box), scoreFilter({box})}); };
    addReason(ScoreBox::NoScoreYet, ScoreReason::BeingScored);
    addReason(ScoreBox::NoScoreYet, ScoreReason::NotFinished);
    addReason(ScoreBox::NoScoreYet, ScoreReason::NotStarted);
    // Whatever else the box holds, so that the rows add up to it.
    QList<ScoreReason> others;
    std::int64_t rest = 0;
    for (std::size_t i = 0; i < HomeCounts::kReasons; ++i) {
        const auto reason = ScoreReason(i);
        if (reason == ScoreReason::BeingScored || reason == ScoreReason::NotFinished || reason == ScoreReason::NotStarted)
            continue;
        if (counts.of(ScoreBox::NoScoreYet, reason) == 0)
            continue;
        others.append(reason);
        rest += counts.of(ScoreBox::NoScoreYet, reason);
    }
    if (rest > 0) {
        doors.append({others.size() == 1 ? reasonName(others.first()) : DoorCard::tr("No score yet, other reasons"), rest,
                      scoreFilter({ScoreBox::NoScoreYet}, others)});
    }
    addBox(ScoreBox::OnePartOnly);
    addBox(ScoreBox::AppealPending);
    addBox(ScoreBox::NotKnown);
    return doors;
}

QList<DoorCard::Door> settledDoors(const HomeCounts &counts)
{
    constexpr qsizetype kMostRows = 6; // of the reference picture: more push the schools off the page
    // The rarest codes stand together where there are too many rows; their door lists all of them.
    const QList<std::pair<ScoreBox, QString>> rare{{ScoreBox::Ner, domain::code(domain::ConditionCode::NER)},
                                                   {ScoreBox::Loss, domain::code(domain::ConditionCode::LOSS)},
                                                   {ScoreBox::Inc0, domain::code(domain::ConditionCode::INC0)},
                                                   {ScoreBox::Inc1, domain::code(domain::ConditionCode::INC1)},
                                                   {ScoreBox::OtherCode, DoorCard::tr("others")}};
    QList<ScoreBox> boxes{ScoreBox::Pge, ScoreBox::Nte, ScoreBox::Nel, ScoreBox::Nt};
    for (const auto &entry : rare)
        boxes.append(entry.first);
    boxes.append(ScoreBox::Invalidated);
    boxes.removeIf([&](ScoreBox box) { return counts.inBox(box) == 0; });
    const bool joins = boxes.size() > kMostRows;
    QList<ScoreBox> joined;
    std::int64_t joinedCount = 0;
    QStringList codes;
    QList<DoorCard::Door> doors;
    DoorCard::Door invalidated; // comes last
    for (const ScoreBox box : std::as_const(boxes)) {
        const auto found = std::find_if(rare.begin(), rare.end(), [box](const auto &entry) { return entry.first == box; });
        if (joins && found != rare.end()) {
            joined.append(box);
            codes.append(found->second);
            joinedCount += counts.inBox(box);
        } else if (box == ScoreBox::Invalidated) {
            invalidated = {domain::boxName(box), counts.inBox(box), scoreFilter({box})};
        } else {
            doors.append({domain::boxName(box), counts.inBox(box), scoreFilter({box})});
        }
    }
    if (joined.size() == 1)
        doors.append({domain::boxName(joined.first()), joinedCount, scoreFilter(joined)});
    else if (!joined.isEmpty())
        doors.append({DoorCard::tr("Other codes (%1)").arg(codes.join(DoorCard::tr(", "))), joinedCount, scoreFilter(joined)});
    if (!invalidated.label.isEmpty())
        doors.append(invalidated);
    return doors;
}

QList<DoorCard::Door> heldDoors(const analytics::BalanceSheet &balance)
{
    QList<DoorCard::Door> doors;
    for (const ReportBox box : {ReportBox::HeldForScience, ReportBox::HeldForEla, ReportBox::HeldForMath,
                                ReportBox::HeldForCsa, ReportBox::HeldForSeveral, ReportBox::HeldOther})
        doors.append({domain::boxName(box), balance.reports[std::size_t(box)], reportFilter({box})});
    return doors;
}

std::int64_t sumOf(const QList<DoorCard::Door> &doors)
{
    std::int64_t sum = 0;
    for (const DoorCard::Door &door : doors)
        sum += door.count;
    return sum;
}

} // namespace scoredesk::ui
