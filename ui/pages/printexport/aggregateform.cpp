// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/aggregateform.h"

#include "core/analytics/savedquery.h"
#include "core/domain/wording.h"
#include "ui/pages/printexport/choicelist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/resultsfilterbar.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

#include <algorithm>
#include <array>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Dimension;
using exports::ReportKind;

namespace {

/// Kinds as they are kept in a saved question.
constexpr std::array kKinds{std::pair{ReportKind::Yearly, "yearly"}, std::pair{ReportKind::Longitudinal, "longitudinal"},
                            std::pair{ReportKind::Claims, "claims"}};

QString schoolCode(int id, const analytics::Snapshot &snapshot)
{
    return analytics::valueCode(Dimension::School, std::uint16_t(id), snapshot.results());
}

QComboBox *combo(const QString &name, const QString &objectName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

} // namespace

AggregateForm::AggregateForm(QWidget *parent)
    : QWidget(parent), m_kind(combo(tr("Kind of report"), u"reportKind"_s)), m_year(combo(tr("School year"), u"reportYear"_s)),
      m_yearCaption(wrappingLabel(tr("School year"), TypeRole::BodyStrong)), m_gradesCaption(wrappingLabel(tr("Grades"), TypeRole::BodyStrong)),
      m_gradesHint(wrappingLabel(tr("Two or more. The highest is of the most recent year, the others of the years before."), TypeRole::Small,
                                 ColorRole::TextMuted)),
      m_kindHint(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted)),
      m_publicHint(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted)), m_areas(new ChoiceList(tr("Content areas"), 7)),
      m_grades(new ChoiceList(tr("Grades"), 7)), m_groups(new ChoiceList(tr("Student groups"), 8)),
      m_schools(new ChoiceList(tr("Only these schools"), 8)), m_lea(new QCheckBox(tr("Rows for the whole LEA"))),
      m_bySchool(new QCheckBox(tr("Rows for each school"))), m_public(new QCheckBox(tr("Hide small groups"))),
      m_filter(new ResultsFilterBar(m_question))
{
    setObjectName(u"aggregateForm"_s);
    m_public->setObjectName(u"hideSmallGroups"_s);
    m_lea->setChecked(true);
    m_bySchool->setChecked(true);
    m_kind->addItem(tr("One year"), int(ReportKind::Yearly));
    m_kind->addItem(tr("From grade to grade (longitudinal)"), int(ReportKind::Longitudinal));
    m_kind->addItem(tr("Claims and domains"), int(ReportKind::Claims));
    std::vector<ChoiceList::Choice> grades;
    for (const int grade : exports::longitudinalGrades())
        grades.push_back({grade, domain::gradeName(grade), grade <= 5});
    m_grades->setChoices(grades);

    auto *box = new QVBoxLayout(this);
    const auto addField = [box](const QString &caption, QWidget *field) {
        box->addWidget(wrappingLabel(caption, TypeRole::BodyStrong));
        box->addWidget(field);
    };
    addField(tr("Kind of report"), m_kind);
    box->addWidget(m_kindHint);
    box->addWidget(m_yearCaption);
    box->addWidget(m_year);
    addField(tr("Content areas"), m_areas);
    box->addWidget(m_gradesCaption);
    box->addWidget(m_grades);
    box->addWidget(m_gradesHint);
    addField(tr("Student groups"), m_groups);
    box->addWidget(m_lea);
    box->addWidget(m_bySchool);
    addField(tr("Only these schools"), m_schools);
    box->addWidget(wrappingLabel(tr("None ticked: all schools."), TypeRole::Small, ColorRole::TextMuted));
    addField(tr("Filters"), m_filter);
    box->addWidget(m_public);
    box->addWidget(m_publicHint);
    box->addStretch(1);
    onTheme(this, [box](const Theme &theme) {
        box->setSpacing(theme.px(8));
        box->setContentsMargins(0, 0, 0, 0);
    });

    const auto changedNow = [this] {
        refreshKind();
        Q_EMIT changed();
    };
    for (ChoiceList *list : {m_grades, m_groups, m_schools})
        connect(list, &ChoiceList::changed, this, &AggregateForm::changed);
    connect(m_areas, &ChoiceList::changed, this, [this] {
        syncQuestion();
        Q_EMIT changed();
    });
    for (QCheckBox *check : {m_lea, m_bySchool})
        connect(check, &QCheckBox::toggled, this, &AggregateForm::changed);
    connect(m_public, &QCheckBox::toggled, this, [this, changedNow] {
        fillGroups();
        changedNow();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this, changedNow] {
        fillGroups();
        changedNow();
    });
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        syncQuestion();
        Q_EMIT changed();
    });
    connect(&m_question, &ResultsQuestion::changed, this, &AggregateForm::changed);
    refreshKind();
}

void AggregateForm::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    const auto before = std::exchange(m_snapshot, std::move(snapshot));
    const QSignalBlocker quiet(this);
    m_lost.clear();
    if (!m_snapshot) {
        m_question.reset({});
        m_filter->setSnapshot(nullptr);
        for (ChoiceList *list : {m_areas, m_groups, m_schools})
            list->setChoices({});
        m_year->clear();
        m_public->setChecked(false);
        return;
    }
    const analytics::AggregateQuery asked = m_question.query();
    m_question.reset(before ? analytics::carriedOver(asked, before->results(), m_snapshot->results()) : analytics::AggregateQuery());
    fillChoices();
    syncQuestion();
    m_filter->setSnapshot(m_snapshot);
}

void AggregateForm::fillChoices()
{
    const analytics::ResultColumns &columns = m_snapshot->results();
    {
        const QSignalBlocker quiet(m_year);
        const QVariant before = m_year->currentData();
        m_year->clear();
        for (const domain::SchoolYear year : columns.years())
            m_year->addItem(domain::schoolYearName(year), int(year.spring));
        m_year->setCurrentIndex(std::max(0, m_year->findData(before)));
    }
    std::vector<ChoiceList::Choice> areas, schools;
    for (const domain::ContentArea area : domain::kContentAreas) {
        const bool isTaken = std::ranges::any_of(columns.years(), [&](domain::SchoolYear year) { return !columns.rows(year, area).isEmpty(); });
        if (isTaken)
            areas.push_back({int(area), domain::areaName(area), area == domain::ContentArea::Ela || area == domain::ContentArea::Math});
    }
    std::vector<bool> isThere(columns.schools.size());
    for (const std::uint16_t code : columns.schoolTested)
        isThere[code] = true;
    for (const std::uint16_t code : analytics::readingOrder(Dimension::School, columns))
        if (code != 0 && code < isThere.size() && isThere[code])
            schools.push_back({int(code),
                               analytics::valueName(Dimension::School, code, columns, domain::ContentArea::Ela, m_snapshot->lea().year),
                               false, schoolCode(int(code), *m_snapshot)});
    m_areas->setChoices(areas);
    m_schools->setChoices(schools);
    fillGroups();
}

void AggregateForm::fillGroups()
{
    if (!m_snapshot)
        return;
    std::vector<ChoiceList::Choice> groups;
    for (const Dimension dimension : exports::reportSubgroups(isPublic()))
        groups.push_back({int(dimension), analytics::dimensionName(dimension), false});
    m_groups->setChoices(groups);
}

void AggregateForm::refreshKind()
{
    const bool isLongitudinal = kind() == ReportKind::Longitudinal;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_gradesCaption, m_grades, m_gradesHint})
        widget->setVisible(isLongitudinal);
    m_yearCaption->setText(isLongitudinal ? tr("Most recent school year") : tr("School year"));
    m_kindHint->setText(isLongitudinal             ? tr("The same students in each grade, beside everybody who was in it. ELA and math.")
                        : kind() == ReportKind::Claims ? tr("Below, near and above standard; single claims where a claim report of CERS is loaded.")
                                                       : tr("Everybody of one year."));
    m_public->setEnabled(kind() == ReportKind::Yearly);
    m_publicHint->setText(kind() != ReportKind::Yearly ? tr("Small groups can be hidden in the report of one year.")
                          : isPublic() ? tr("Groups with fewer than 11 tested are hidden, and what they could be worked out from. Groups stand for the LEA as a "
                                            "whole, and there are no filters, since both would tell of them.")
                                       : tr("For people who may see results of few students."));
    m_filter->setEnabled(!isPublic());
}

void AggregateForm::syncQuestion()
{
    if (!m_snapshot)
        return;
    // The bar offers the values that somebody has in the area and year.
    analytics::AggregateQuery query = m_question.query();
    const std::vector<int> areas = m_areas->chosen();
    if (!areas.empty())
        query.area = domain::ContentArea(areas.front());
    query.year = domain::SchoolYear{std::int16_t(m_year->currentData().toInt())};
    m_question.reset(query);
}

bool AggregateForm::isPublic() const
{
    return m_public->isChecked() && kind() == ReportKind::Yearly;
}

bool AggregateForm::hasAreas() const
{
    return !m_areas->chosen().empty();
}

ReportKind AggregateForm::kind() const
{
    return ReportKind(m_kind->currentData().toInt());
}

void AggregateForm::setKind(ReportKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

exports::AggregateReport AggregateForm::report() const
{
    exports::AggregateReport report;
    report.kind = kind();
    for (const int id : m_areas->chosen())
        report.areas.push_back(domain::ContentArea(id));
    report.year = domain::SchoolYear{std::int16_t(m_year->currentData().toInt())};
    report.grades = m_grades->chosen();
    for (const int id : m_groups->chosen())
        report.subgroups.push_back(Dimension(id));
    for (const int id : m_schools->chosen())
        report.schools.push_back(std::uint16_t(id));
    report.withLea = m_lea->isChecked();
    report.withSchools = m_bySchool->isChecked() || !report.schools.empty();
    report.isPublic = isPublic();
    const analytics::AggregateQuery &asked = m_question.query();
    report.basis = asked.basis;
    if (!report.isPublic) {
        report.where = asked.where;
        report.newSince = asked.newSince;
    }
    return report;
}

QString AggregateForm::question() const
{
    if (!m_snapshot)
        return {};
    const auto codes = [](const ChoiceList *list, auto codeOf) {
        QJsonArray chosen;
        for (const int id : list->chosen())
            chosen.append(codeOf(id));
        return chosen;
    };
    QJsonObject asked = analytics::savedQuery(m_question.query(), m_snapshot->results(), m_snapshot->lea().year);
    const auto *kindName = std::ranges::find(kKinds, kind(), [](const auto &one) { return one.first; });
    QJsonObject root{{u"kind"_s, QLatin1StringView(kindName->second)},
                     {u"areas"_s, codes(m_areas, [](int id) { return domain::areaCode(domain::ContentArea(id)); })},
                     {u"grades"_s, codes(m_grades, [](int id) { return id; })},
                     {u"groups"_s, codes(m_groups, [](int id) { return analytics::dimensionCode(Dimension(id)); })},
                     {u"schools"_s, codes(m_schools, [this](int id) { return schoolCode(id, *m_snapshot); })},
                     {u"lea"_s, m_lea->isChecked()},
                     {u"bySchool"_s, m_bySchool->isChecked()},
                     {u"public"_s, m_public->isChecked()},
                     {u"filter"_s, asked}};
    // Of the newest year: the year is left out, so that what was kept follows the years.
    if (const int year = m_year->currentData().toInt(); year != m_snapshot->lea().year.spring)
        root.insert(u"year"_s, year);
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

void AggregateForm::ask(const QString &question)
{
    if (!m_snapshot)
        return;
    {
        const QSignalBlocker quiet(this);
        const QJsonObject asked = QJsonDocument::fromJson(question.toUtf8()).object();
        const auto choose = [&asked](ChoiceList *list, const QString &key, auto codeOf) {
            const QJsonArray wanted = asked.value(key).toArray();
            for (int i = 0; i < list->count(); ++i) {
                const int id = list->item(i)->data(Qt::UserRole).toInt();
                list->choose(id, wanted.contains(codeOf(id)));
            }
        };
        const QString kindName = asked.value(u"kind"_s).toString();
        for (const auto &[kind, name] : kKinds)
            if (kindName == QLatin1StringView(name) || (kindName.isEmpty() && kind == ReportKind::Yearly))
                setKind(kind);
        m_public->setChecked(asked.value(u"public"_s).toBool());
        fillGroups();
        choose(m_areas, u"areas"_s, [](int id) { return domain::areaCode(domain::ContentArea(id)); });
        if (asked.contains(u"grades"_s))
            choose(m_grades, u"grades"_s, [](int id) { return id; });
        choose(m_groups, u"groups"_s, [](int id) { return analytics::dimensionCode(Dimension(id)); });
        choose(m_schools, u"schools"_s, [this](int id) { return schoolCode(id, *m_snapshot); });
        m_lea->setChecked(asked.value(u"lea"_s).toBool(true));
        m_bySchool->setChecked(asked.value(u"bySchool"_s).toBool(true));
        const int year = m_year->findData(asked.value(u"year"_s).toInt(m_snapshot->lea().year.spring));
        m_year->setCurrentIndex(std::max(0, year));
        const auto filter = analytics::restoredQuery(asked.value(u"filter"_s).toObject(), m_snapshot->results(), m_snapshot->lea().year);
        m_lost = filter ? filter->lost : QStringList();
        m_question.reset(filter ? filter->query : analytics::AggregateQuery());
        syncQuestion();
        refreshKind();
    }
    Q_EMIT changed();
}

void AggregateForm::focusFirst()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
