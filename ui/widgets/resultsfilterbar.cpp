// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resultsfilterbar.h"

#include "core/analytics/releases.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/staysopen.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QActionGroup>
#include <QtCore/QMetaMethod>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Dimension;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ResultsFilterBar)
};

constexpr qsizetype kMostNamed = 3;
constexpr int kMostDays = 25; ///< the newest

QString enrolledText()
{
    //: beside "Schools": students are counted at the school they are enrolled in, not where they were tested
    return Tr::tr("where enrolled");
}

QStringList namesOf(const analytics::Filter &filter, const analytics::AggregateQuery &query, const analytics::ResultColumns &columns)
{
    QStringList names;
    for (const std::uint16_t code : filter.codes) {
        //: in place of a value's name: none that the loaded results know
        names.append(analytics::isCode(filter.dimension, code, columns)
                         ? analytics::valueName(filter.dimension, code, columns, query.area, query.year)
                         : Tr::tr("unknown value"));
    }
    return names;
}

QString joined(const QStringList &names)
{
    //: between the values of one filter: "3, 4, 5"
    return names.join(Tr::tr(", "));
}

/// A chip has room for a few values.
QString fewOf(const QStringList &names)
{
    if (names.size() <= kMostNamed)
        return joined(names);
    //: %1 the first values of a filter
    return Tr::tr("%1 and %n more", nullptr, int(names.size() - 2)).arg(joined(names.first(2)));
}

} // namespace

QStringList filterWords(const analytics::AggregateQuery &query, const analytics::ResultColumns &columns)
{
    QStringList words;
    if (query.cohort == analytics::Cohort::ClassOf)
        //: %1 is the year in which students finish school
        words.append(Tr::tr("Class of %1").arg(query.year.spring));
    for (const analytics::Filter &filter : query.where) {
        //: %1 a field such as "School", %2 the values asked for
        words.append(Tr::tr("%1: %2").arg(analytics::dimensionName(filter.dimension), joined(namesOf(filter, query, columns))));
    }
    if (query.newSince.isValid())
        words.append(Tr::tr("%1: %2").arg(Tr::tr("New since"), dateText(query.newSince)));
    if (query.basis == domain::Basis::Enrolled)
        words.append(Tr::tr("%1: %2").arg(Tr::tr("Schools"), enrolledText()));
    return words;
}

QList<Dimension> offeredDimensions(const analytics::ResultColumns &columns)
{
    QList<Dimension> offered{Dimension::School,   Dimension::Grade,       Dimension::Gender,     Dimension::Ethnicity,
                             Dimension::Races,    Dimension::ElStatus,    Dimension::Elas,       Dimension::EconomicDisadvantage,
                             Dimension::Disability, Dimension::Section504, Dimension::Migrant,    Dimension::Military,
                             Dimension::Homeless, Dimension::Foster,      Dimension::ParentEducation, Dimension::Status};
    constexpr std::size_t kBlankAndOne = 2;
    if (analytics::codeCount(Dimension::Lea, columns) > kBlankAndOne)
        offered.prepend(Dimension::Lea);
    if (!columns.groups()->groups().empty())
        offered.append(Dimension::Group);
    return offered;
}

ResultsFilterBar::ResultsFilterBar(ResultsQuestion &question, QWidget *parent)
    : QWidget(parent), m_question(question), m_flow(new FlowLayout(this)),
      m_add(makeButton(tr("Add a filter"), ButtonKind::Default, Icon::Filter, this)),
      m_clear(makeButton(tr("Clear all"), ButtonKind::Text, Icon::None, this))
{
    setObjectName(u"resultsFilterBar"_s);
    m_add->setObjectName(u"addResultsFilter"_s);
    m_clear->setObjectName(u"clearResultsFilters"_s);
    m_flow->setContentsMargins(0, 0, 0, 0);
    onTheme(this, [this](const Theme &theme) { m_flow->setGaps(theme.px(8), theme.px(8)); });
    auto *menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    m_add->setMenu(menu);
    connect(m_clear, &QPushButton::clicked, &m_question, &ResultsQuestion::clearFilters);
    connect(&m_question, &ResultsQuestion::changed, this, &ResultsFilterBar::showChips);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_clear);
    m_clear->hide();
}

void ResultsFilterBar::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_add->setEnabled(m_snapshot != nullptr);
    m_shown = {};
    showChips();
}

void ResultsFilterBar::fillMenu(QMenu &menu)
{
    menu.clear();
    if (!m_snapshot)
        return;
    for (const Dimension dimension : offeredDimensions(m_snapshot->results())) {
        QMenu *values = menu.addMenu(analytics::dimensionName(dimension).replace(u'&', u"&&"_s));
        values->addAction(QString()); // a menu without an entry does not open; replaced by the values when it does
        connect(values, &QMenu::aboutToShow, this, [this, values, dimension] {
            values->clear();
            fillValues(*values, dimension);
        });
    }
    menu.addSeparator();
    //: a filter: scores that became available on a day or later
    fillDays(*menu.addMenu(tr("New since")));
    //: a choice: at which school students are counted
    fillPlaces(*menu.addMenu(tr("Schools")));
}

void ResultsFilterBar::change(const std::function<void(analytics::AggregateQuery &)> &set)
{
    analytics::AggregateQuery query = m_question.query();
    set(query);
    m_question.setQuery(query);
}

void ResultsFilterBar::fillDays(QMenu &menu)
{
    auto *one = new QActionGroup(&menu);
    const domain::Day asked = m_question.query().newSince;
    const auto add = [&](const QString &text, domain::Day day) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(day == asked);
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, day] { change([day](auto &query) { query.newSince = day; }); });
    };
    add(tr("Any day"), {});
    analytics::AggregateQuery everybody = m_question.query();
    everybody.where.clear();
    const auto releases = analytics::releaseSeries(m_snapshot->results(), everybody).releases;
    int listed = 0;
    for (auto release = releases.rbegin(); release != releases.rend() && listed < kMostDays; ++release, ++listed) {
        //: a day with new scores, and how many
        add(tr("%1 (%n new)", nullptr, int(release->added)).arg(dateText(release->day)), release->day);
    }
}

void ResultsFilterBar::fillPlaces(QMenu &menu)
{
    auto *one = new QActionGroup(&menu);
    const auto add = [&](const QString &text, domain::Basis basis) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked((basis == domain::Basis::Enrolled) == (m_question.query().basis == domain::Basis::Enrolled));
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, basis] { change([basis](auto &query) { query.basis = basis; }); });
    };
    add(tr("Where tested"), domain::Basis::Tested);
    add(tr("Where enrolled (CALPADS)"), domain::Basis::Enrolled);
}

void ResultsFilterBar::fillValues(QMenu &menu, Dimension dimension)
{
    if (!m_snapshot)
        return;
    keepOpenWhileTicked(menu);
    analytics::AggregateQuery query = m_question.query();
    query.where.clear();
    query.by = {dimension};
    query.withDetails = false;
    query.isPublic = false;
    const auto answer = analytics::aggregate(*m_snapshot, query);
    std::vector<std::uint16_t> codes;
    if (const auto *rows = std::get_if<analytics::Aggregate>(&answer)) {
        for (const analytics::AggregateRow &row : rows->rows)
            codes.push_back(row.codes[0]);
    }
    const std::vector<std::uint16_t> wanted = m_question.wanted(dimension);
    for (const std::uint16_t code : wanted) { // of another year or area: still there to be taken away
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
    }
    for (const std::uint16_t code : codes) {
        QAction *action = menu.addAction(
            analytics::valueName(dimension, code, m_snapshot->results(), query.area, query.year).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(std::find(wanted.begin(), wanted.end(), code) != wanted.end());
        connect(action, &QAction::toggled, &m_question, [this, dimension, code](bool on) { m_question.setWanted(dimension, code, on); });
    }
    if (dimension == Dimension::Group && isSignalConnected(QMetaMethod::fromSignal(&ResultsFilterBar::manageGroupsRequested))) {
        menu.addSeparator();
        connect(menu.addAction(tr("Manage groups…")), &QAction::triggered, this, &ResultsFilterBar::manageGroupsRequested);
    }
}

void ResultsFilterBar::showChips()
{
    analytics::AggregateQuery shown;
    if (m_snapshot) {
        const analytics::AggregateQuery &asked = m_question.query();
        shown.where = asked.where;
        shown.newSince = asked.newSince;
        shown.basis = asked.basis;
        shown.area = asked.area;
        shown.year = asked.year; // names of levels go by area and year
    }
    if (shown == m_shown)
        return;
    m_shown = shown;
    const std::vector<analytics::Filter> &filters = shown.where;
    // the window's: a widget's own is the one that had the focus last, long after it went elsewhere
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    for (QWidget *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // the chip's own signal may have led here
    }
    m_chips.clear();
    m_flow->addWidget(m_add);
    for (const analytics::Filter &filter : filters) {
        const QStringList names = namesOf(filter, m_question.query(), m_snapshot->results());
        auto *chip = new FilterChip(analytics::dimensionName(filter.dimension), fewOf(names), this);
        chip->setWhole(joined(names));
        const Dimension dimension = filter.dimension;
        connect(chip, &FilterChip::removeRequested, &m_question, [this, dimension] { m_question.setWanted(dimension, {}); });
        connect(chip, &QAbstractButton::clicked, this, [this, chip, dimension] {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fillValues(*menu, dimension);
            const int edge = isRightToLeft() ? chip->width() - menu->sizeHint().width() : 0;
            menu->popup(chip->mapToGlobal(QPoint(edge, chip->height())));
        });
        addChip(chip);
    }
    if (shown.newSince.isValid()) {
        auto *chip = new FilterChip(tr("New since"), dateText(shown.newSince), this);
        connect(chip, &FilterChip::removeRequested, this, [this] { change([](auto &query) { query.newSince = {}; }); });
        connect(chip, &QAbstractButton::clicked, this, [this, chip] {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fillDays(*menu);
            menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
        });
        addChip(chip);
    }
    if (shown.basis == domain::Basis::Enrolled) {
        auto *chip = new FilterChip(tr("Schools"), enrolledText(), this);
        connect(chip, &FilterChip::removeRequested, this, [this] { change([](auto &query) { query.basis = domain::Basis::Tested; }); });
        addChip(chip);
    }
    m_flow->addWidget(m_clear);
    m_clear->setVisible(!m_chips.isEmpty());
    updateGeometry();
    Q_EMIT tabStopsChanged();
    if (hadFocus)
        (m_chips.isEmpty() ? static_cast<QWidget *>(m_add) : m_chips.last())->setFocus(Qt::OtherFocusReason);
}

void ResultsFilterBar::addChip(QWidget *chip)
{
    m_flow->addWidget(chip);
    chip->show();
    m_chips.append(chip);
}

QList<QWidget *> ResultsFilterBar::tabStops() const
{
    QList<QWidget *> stops{m_add};
    stops += m_chips;
    stops.append(m_clear);
    return stops;
}

} // namespace scoredesk::ui
