// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/aggregatepane.h"

#include "core/analytics/dimension.h"
#include "core/domain/wording.h"
#include "ui/pages/printexport/choicelist.h"
#include "ui/pages/printexport/reportmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSignalBlocker>
#include <QtCore/QThreadPool>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <chrono>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Dimension;

namespace {

constexpr auto kSettle = std::chrono::milliseconds(200);
/// The kind under which reports are kept.
const QString kKind = u"aggregate-report"_s;
/// What a report may be parted by; overlapping and inner dimensions (Level, Status) have no place in CERS's file.
constexpr std::array kGroups{Dimension::Gender,  Dimension::Ethnicity,  Dimension::Races,    Dimension::Elas,
                             Dimension::ElStatus, Dimension::EconomicDisadvantage, Dimension::Disability, Dimension::Section504,
                             Dimension::Migrant, Dimension::Military,   Dimension::Homeless, Dimension::Foster,
                             Dimension::ParentEducation};

} // namespace

AggregatePane::AggregatePane(ExportSource &source, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_source(source), m_prompter(prompter), m_areas(new ChoiceList(tr("Content areas"), 7)),
      m_groups(new ChoiceList(tr("Student groups"), 8)), m_schools(new ChoiceList(tr("Only these schools"), 8)),
      m_year(new QComboBox), m_bySchool(new QCheckBox(tr("Rows for each school"))),
      m_public(new QCheckBox(tr("Hide small groups in every table"))),
      m_stamp(wrappingLabel(QString(), TypeRole::BodyStrong)), m_count(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted)),
      m_message(new MessageBar), m_rows(new DataTable), m_model(new ReportModel(this)),
      m_names(new QComboBox), m_keep(makeButton(tr("Keep"))), m_forget(makeButton(tr("Forget"), ButtonKind::Text)),
      m_csv(makeButton(tr("Save CSV (CERS columns)…"))), m_xlsx(makeButton(tr("Save Excel workbook…"), ButtonKind::Primary, Icon::Download))
{
    setObjectName(u"aggregatePane"_s);
    m_csv->setObjectName(u"saveAggregateCsv"_s);
    m_xlsx->setObjectName(u"saveAggregateXlsx"_s);
    m_year->setAccessibleName(tr("School year"));
    m_names->setObjectName(u"keptReports"_s);
    m_names->setAccessibleName(tr("Name of the report"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->lineEdit()->setPlaceholderText(tr("Name of the report"));
    m_names->lineEdit()->setMaxLength(80);
    m_names->lineEdit()->setAccessibleName(tr("Name of the report"));
    m_keep->setObjectName(u"keepReport"_s);
    m_forget->setObjectName(u"forgetReport"_s);
    m_bySchool->setChecked(true);
    m_rows->setAccessibleName(tr("Rows of the report"));
    m_rows->setModel(m_model);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    auto *across = new QHBoxLayout;
    across->addWidget(makeForm(), 2);
    auto *side = new QVBoxLayout;
    side->addWidget(m_stamp);
    side->addWidget(m_rows, 1);
    side->addWidget(m_count);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_csv);
    buttons->addWidget(m_xlsx);
    side->addLayout(buttons);
    across->addLayout(side, 4);
    column->addLayout(across, 1);
    onTheme(this, [column, across, side, buttons](const Theme &theme) {
        column->setSpacing(theme.px(12));
        across->setSpacing(theme.px(16));
        side->setSpacing(theme.px(8));
        buttons->setSpacing(theme.px(8));
    });

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &AggregatePane::answer);
    const auto later = [this] { m_settle.start(); };
    for (ChoiceList *list : {m_areas, m_groups, m_schools})
        connect(list, &ChoiceList::changed, this, later);
    for (QCheckBox *box : {m_bySchool, m_public})
        connect(box, &QCheckBox::toggled, this, later);
    connect(m_year, &QComboBox::currentIndexChanged, this, later);
    connect(m_names, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < m_kept.size())
            ask(m_kept.at(index).body);
    });
    connect(m_names, &QComboBox::editTextChanged, this, &AggregatePane::refreshKept);
    const auto taken = [this](Result<ExportSource::KeptList> kept) { showKept(std::move(kept)); };
    connect(m_keep, &QPushButton::clicked, this, [this, taken] {
        m_keptJob.start(m_source.keep(kKind, {m_names->currentText().trimmed(), question()}), this, taken);
    });
    connect(m_forget, &QPushButton::clicked, this, [this, taken] {
        m_keptJob.start(m_source.forget(kKind, m_names->currentText().trimmed()), this, taken);
    });
    connect(m_csv, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { save(false); });
    refreshButtons();
}

QWidget *AggregatePane::makeForm()
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    const auto addField = [box](const QString &caption, QWidget *field, const QString &hint = {}) {
        box->addWidget(wrappingLabel(caption, TypeRole::BodyStrong));
        box->addWidget(field);
        if (!hint.isEmpty())
            box->addWidget(wrappingLabel(hint, TypeRole::Small, ColorRole::TextMuted));
    };
    addField(tr("Kept reports"), m_names);
    auto *keeping = new QHBoxLayout;
    keeping->addWidget(m_keep);
    keeping->addWidget(m_forget);
    keeping->addStretch(1);
    box->addLayout(keeping);
    addField(tr("School year"), m_year);
    addField(tr("Content areas"), m_areas);
    addField(tr("Student groups"), m_groups);
    box->addWidget(m_bySchool);
    addField(tr("Only these schools"), m_schools, tr("None ticked: all schools."));
    box->addWidget(m_public);
    box->addWidget(wrappingLabel(tr("Each table is looked at by itself. For a public agenda use the board packet, which checks its tables "
                                    "against each other."),
                                 TypeRole::Small, ColorRole::TextMuted));
    box->addStretch(1);
    onTheme(content, [box](const Theme &theme) {
        box->setSpacing(theme.px(8));
        box->setContentsMargins(theme.px(2), theme.px(2), theme.px(12), theme.px(2));
    });
    scroll->setWidget(content);
    return scroll;
}

void AggregatePane::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_job.drop();
    cancelSaving();
    m_settle.stop();
    m_message->hide();
    if (m_snapshot) {
        fillChoices();
        answer();
        m_keptJob.start(m_source.kept(kKind), this, [this](Result<ExportSource::KeptList> kept) { showKept(std::move(kept)); });
        return;
    }
    m_keptJob.drop();
    showKept(ExportSource::KeptList());
    m_names->clearEditText();
    m_table.reset();
    m_model->setTable(nullptr);
    m_stamp->setText({});
    m_count->setText({});
    for (ChoiceList *list : {m_areas, m_groups, m_schools})
        list->setChoices({});
    const QSignalBlocker quiet(m_year);
    m_year->clear();
    refreshButtons();
}

void AggregatePane::fillChoices()
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
    std::vector<ChoiceList::Choice> areas, groups, schools;
    for (const domain::ContentArea area : domain::kContentAreas) {
        const bool isTaken = std::ranges::any_of(columns.years(), [&](domain::SchoolYear year) { return !columns.rows(year, area).isEmpty(); });
        if (isTaken)
            areas.push_back({int(area), domain::areaName(area), area == domain::ContentArea::Ela || area == domain::ContentArea::Math});
    }
    for (const Dimension dimension : kGroups)
        groups.push_back({int(dimension), analytics::dimensionName(dimension), false});
    std::vector<bool> isThere(columns.schools.size());
    for (const std::uint16_t code : columns.schoolTested)
        isThere[code] = true;
    for (const std::uint16_t code : analytics::readingOrder(Dimension::School, columns))
        if (code != 0 && code < isThere.size() && isThere[code])
            schools.push_back({int(code),
                               analytics::valueName(Dimension::School, code, columns, domain::ContentArea::Ela, m_snapshot->lea().year),
                               false});
    m_areas->setChoices(areas);
    m_groups->setChoices(groups);
    m_schools->setChoices(schools);
}

exports::AggregateReport AggregatePane::report() const
{
    exports::AggregateReport report;
    for (const int id : m_areas->chosen())
        report.areas.push_back(domain::ContentArea(id));
    report.year = domain::SchoolYear{std::int16_t(m_year->currentData().toInt())};
    for (const int id : m_groups->chosen())
        report.subgroups.push_back(Dimension(id));
    const std::vector<int> schools = m_schools->chosen();
    if (!schools.empty()) {
        analytics::Filter filter{Dimension::School, {}};
        for (const int id : schools)
            filter.codes.push_back(std::uint16_t(id));
        report.schools = filter.codes;
    }
    report.withSchools = m_bySchool->isChecked() || !schools.empty();
    report.isPublic = m_public->isChecked();
    return report;
}

QString AggregatePane::question() const
{
    QJsonArray areas, groups, schools;
    for (const int id : m_areas->chosen())
        areas.append(domain::areaCode(domain::ContentArea(id)));
    for (const int id : m_groups->chosen())
        groups.append(analytics::dimensionCode(Dimension(id)));
    for (const int id : m_schools->chosen())
        if (m_snapshot)
            schools.append(analytics::valueCode(Dimension::School, std::uint16_t(id), m_snapshot->results()));
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"year"_s, m_year->currentData().toInt()},
                                                       {u"areas"_s, areas},
                                                       {u"groups"_s, groups},
                                                       {u"schools"_s, schools},
                                                       {u"bySchool"_s, m_bySchool->isChecked()},
                                                       {u"public"_s, m_public->isChecked()}})
                                 .toJson(QJsonDocument::Compact));
}

void AggregatePane::ask(const QString &question)
{
    if (!m_snapshot)
        return;
    const QJsonObject asked = QJsonDocument::fromJson(question.toUtf8()).object();
    const auto choose = [&asked](ChoiceList *list, const QString &key, auto codeOf) {
        const QJsonArray wanted = asked.value(key).toArray();
        for (int i = 0; i < list->count(); ++i) {
            const int id = list->item(i)->data(Qt::UserRole).toInt();
            list->choose(id, wanted.contains(codeOf(id)));
        }
    };
    choose(m_areas, u"areas"_s, [](int id) { return domain::areaCode(domain::ContentArea(id)); });
    choose(m_groups, u"groups"_s, [](int id) { return analytics::dimensionCode(Dimension(id)); });
    choose(m_schools, u"schools"_s,
           [this](int id) { return analytics::valueCode(Dimension::School, std::uint16_t(id), m_snapshot->results()); });
    m_bySchool->setChecked(asked.value(u"bySchool"_s).toBool(true));
    m_public->setChecked(asked.value(u"public"_s).toBool());
    if (const int year = m_year->findData(asked.value(u"year"_s).toInt()); year >= 0)
        m_year->setCurrentIndex(year);
    m_settle.start();
}

void AggregatePane::showKept(Result<ExportSource::KeptList> kept)
{
    if (!kept)
        return;
    m_kept = *kept;
    const QString name = m_names->currentText();
    {
        const QSignalBlocker quiet(m_names);
        m_names->clear();
        for (const ExportSource::Kept &one : std::as_const(m_kept))
            m_names->addItem(one.name);
        m_names->setEditText(name);
    }
    refreshKept();
}

void AggregatePane::refreshKept()
{
    const QString name = m_names->currentText().trimmed();
    m_keep->setEnabled(m_snapshot && !name.isEmpty());
    m_forget->setEnabled(std::ranges::find(m_kept, name, &ExportSource::Kept::name) != m_kept.end());
}

void AggregatePane::answer()
{
    if (!m_snapshot)
        return;
    m_job.start(jobs::start<exports::AggregateTableAnswer>(
                    QThreadPool::globalInstance(),
                    [snapshot = m_snapshot, report = report()](jobs::JobContext &job) -> Result<exports::AggregateTableAnswer> {
                        return exports::aggregateTable(*snapshot, report, job);
                    }),
                this, [this](Result<exports::AggregateTableAnswer> found) {
                    if (found)
                        show(std::move(found).value());
                });
}

void AggregatePane::show(exports::AggregateTableAnswer found)
{
    m_model->setTable(nullptr);
    m_table.reset();
    auto *table = std::get_if<exports::AggregateTable>(&found);
    if (!table) {
        m_stamp->setText({});
        m_count->setText({});
        m_message->showMessage(MessageKind::Caution, tr("No report can be made of this"),
                               m_areas->chosen().empty() ? tr("Tick at least one content area.")
                                                         : std::get<exports::ReportRefusal>(found).sentence);
        refreshButtons();
        return;
    }
    m_message->hide();
    m_table = std::make_shared<const exports::AggregateTable>(std::move(*table));
    m_stamp->setText(exports::stampOf(*m_table));
    m_model->setTable(m_table);
    std::size_t hidden = 0;
    for (const exports::AggregateTableRow &row : m_table->rows)
        hidden += row.isSuppressed;
    m_rows->resizeColumnsToContents();
    QStringList words{tr("%n rows will be written.", nullptr, int(m_table->rows.size()))};
    if (hidden > 0)
        words.append(tr("%n have no numbers.", nullptr, int(hidden)));
    m_count->setText((words + m_table->notes).join(u' '));
    refreshButtons();
}

void AggregatePane::refreshButtons()
{
    m_csv->setEnabled(m_table != nullptr);
    m_xlsx->setEnabled(m_table != nullptr);
}

void AggregatePane::save(bool asCsv)
{
    if (!m_table)
        return;
    const QString ending = asCsv ? u"csv"_s : u"xlsx"_s;
    const QString name = u"aggregate-report-%1.%2"_s.arg(m_table->year.code(), ending);
    m_prompter.chooseSaveFile(this, tr("Save the aggregate report"), name, u"%1 (*.%2)"_s.arg(ending.toUpper(), ending),
                              [this, asCsv, table = m_table](const QString &path) {
                                  if (path.isEmpty() || !m_snapshot)
                                      return;
                                  m_isSaving = true;
                                  Q_EMIT savingStarted(tr("Saving the aggregate report"));
                                  m_saving.start(jobs::start<QString>(QThreadPool::globalInstance(),
                                                                      [table, path, asCsv](jobs::JobContext &) -> Result<QString> {
                                                                          const Result<void> written = asCsv ? exports::writeAggregateCsv(*table, path)
                                                                                                             : exports::writeAggregateXlsx(*table, path);
                                                                          if (!written)
                                                                              return written.error();
                                                                          return path;
                                                                      }),
                                                 this, [this](Result<QString> done) {
                                                     m_isSaving = false;
                                                     Q_EMIT savingEnded();
                                                     if (done) {
                                                         const QFileInfo file(*done);
                                                         m_message->showMessage(MessageKind::Positive, tr("Saved"),
                                                                                //: %1 is a file's name, %2 a folder
                                                                                tr("%1 in %2").arg(file.fileName(), file.path()));
                                                     } else if (done.error().kind != ErrorKind::Cancelled) {
                                                         const Explanation said = describe(done.error());
                                                         m_message->showMessage(MessageKind::Danger, said.headline, said.sentence);
                                                     }
                                                 });
                              });
}

void AggregatePane::cancelSaving()
{
    m_saving.drop(); // the file appears whole or not at all
    if (std::exchange(m_isSaving, false))
        Q_EMIT savingEnded();
}

void AggregatePane::focusFirst()
{
    m_year->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
