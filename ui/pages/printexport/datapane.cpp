// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/datapane.h"

#include "core/analytics/dimension.h"
#include "core/domain/reportlanguage.h"
#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/pages/printexport/choicelist.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <array>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

QComboBox *combo(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    onTheme(box, [box](const Theme &) {
        // a combo box keeps the sizes it worked out, and fonts follow the theme a moment later: this makes it work them out again
        QTimer::singleShot(0, box, [box] {
            QEvent change(QEvent::StyleChange);
            QCoreApplication::sendEvent(box, &change);
            box->updateGeometry();
        });
    });
    return box;
}

/// A column of captions, each above its field.
QWidget *form(std::initializer_list<std::pair<QString, QWidget *>> fields, const QString &hint)
{
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(wrappingLabel(hint, TypeRole::Body, ColorRole::TextMuted));
    for (const auto &[caption, field] : fields) {
        if (!caption.isEmpty())
            box->addWidget(wrappingLabel(caption, TypeRole::BodyStrong));
        box->addWidget(field);
    }
    box->addStretch(1);
    onTheme(content, [box](const Theme &theme) { box->setSpacing(theme.px(8)); });
    return content;
}

QDateEdit *dateField(const QString &name)
{
    auto *edit = new QDateEdit;
    edit->setAccessibleName(name);
    edit->setCalendarPopup(true);
    edit->setEnabled(false);
    return edit;
}

domain::Day dayOf(QDate date)
{
    return domain::Day::of(date.year(), unsigned(date.month()), unsigned(date.day()));
}

} // namespace

DataPane::DataPane(ExportSource &source, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_source(source), m_prompter(prompter), m_what(combo(tr("What to write"))),
      m_schools(new ChoiceList(tr("Schools"), 8)), m_grades(new ChoiceList(tr("Grades"), 8)), m_areas(new ChoiceList(tr("Content areas"), 7)),
      m_districtSchools(new ChoiceList(tr("Schools"), 12)), m_language(combo(tr("Language"))), m_form(combo(tr("How"))),
      m_by(combo(tr("Whose rows"))), m_dataForm(combo(tr("Format"))), m_dataYear(combo(tr("School year"))),
      m_districtYear(combo(tr("School year"))), m_dated(new QCheckBox(tr("Only scores that became available"))),
      m_bySchool(new QCheckBox(tr("Each school by itself"))), m_districtBySchool(new QCheckBox(tr("Each school by itself"))),
      m_from(dateField(tr("From"))), m_to(dateField(tr("To"))), m_message(new MessageBar), m_past(new MessageBar), m_only(new MessageBar),
      m_save(makeButton(tr("Save…"), ButtonKind::Primary, Icon::Download))
{
    setObjectName(u"dataPane"_s);
    m_past->setObjectName(u"filesAreOfTheNewest"_s);
    m_past->setClosable(false);
    m_past->hide();
    m_only->setObjectName(u"chosenStudents"_s);
    m_only->setClosable(false);
    m_only->hide();
    m_save->setObjectName(u"saveData"_s);
    m_bySchool->setObjectName(u"reportsBySchool"_s);
    m_districtBySchool->setObjectName(u"districtBySchool"_s);
    m_what->addItem(tr("Student Score Reports (PDF)"));
    m_what->addItem(tr("Student Score Data File"));
    m_what->addItem(tr("District/School export"));
    m_form->addItem(tr("One PDF, by school, grade and name"), int(exports::SsrForm::Merge));
    m_form->addItem(tr("A zip file with a PDF for each report"), int(exports::SsrForm::Zip));
    m_form->addItem(tr("A folder with a PDF for each report"), int(exports::SsrForm::Folder));
    m_by->addItem(tr("Students enrolled in this LEA"), int(domain::Basis::Enrolled));
    m_by->addItem(tr("Students tested in this LEA"), int(domain::Basis::Tested));
    m_dataForm->addItem(tr("Excel workbook"), int(exports::DataForm::Xlsx));
    m_dataForm->addItem(tr("Text with carets (CSV)"), int(exports::DataForm::Csv));
    m_forms = {makeReports(), makeDataFile(), makeDistrict()};

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_past);
    column->addWidget(m_only);
    column->addWidget(m_message);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->addWidget(m_what);
    for (QWidget *form : m_forms)
        box->addWidget(form, 1);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(wrappingLabel(tr("These files hold names and scores of students. Only you can read them; keep them where that stays so."),
                                  TypeRole::Small, ColorRole::TextMuted),
                    1);
    foot->addWidget(m_save);
    column->addLayout(foot);
    onTheme(this, [column, box, content](const Theme &theme) {
        column->setSpacing(theme.px(12));
        box->setSpacing(theme.px(12));
        box->setContentsMargins(theme.px(2), theme.px(2), theme.px(12), theme.px(2));
        content->setMaximumWidth(theme.px(720)); // a form is read downwards
    });

    const auto showForm = [this](int index) {
        for (int i = 0; i < int(m_forms.size()); ++i)
            m_forms[std::size_t(i)]->setVisible(i == index);
        m_only->setVisible(index == int(What::Reports) && !m_students.isEmpty());
    };
    connect(m_what, &QComboBox::currentIndexChanged, this, showForm);
    showForm(m_what->currentIndex());
    connect(m_dated, &QCheckBox::toggled, this, [this](bool on) {
        m_from->setEnabled(on);
        m_to->setEnabled(on);
    });
    connect(m_only, &MessageBar::actionTriggered, this, [this] { chooseStudents({}); });
    connect(m_save, &QPushButton::clicked, this, &DataPane::save);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { m_prompter.openFolder(m_folder); });
    refreshButtons();
}

QWidget *DataPane::makeReports()
{
    return form({{tr("How"), m_form}, {QString(), m_bySchool}, {tr("Schools"), m_schools}, {tr("Grades"), m_grades}, {tr("Content areas"), m_areas}, {tr("Language"), m_language}},
                tr("Every report that was loaded, or those of the schools, grades and content areas ticked here."));
}

QWidget *DataPane::makeDataFile()
{
    auto *dates = new QWidget;
    auto *line = new QHBoxLayout(dates);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(wrappingLabel(tr("From")));
    line->addWidget(m_from);
    line->addWidget(wrappingLabel(tr("To")));
    line->addWidget(m_to);
    line->addStretch(1);
    return form({{tr("School year"), m_dataYear}, {tr("Whose rows"), m_by}, {tr("Format"), m_dataForm}, {QString(), m_dated}, {QString(), dates}},
                tr("Every row and cell as it came from TOMS, unscored ones too."));
}

QWidget *DataPane::makeDistrict()
{
    return form({{tr("School year"), m_districtYear}, {QString(), m_districtBySchool}, {tr("Schools"), m_districtSchools}},
                tr("One row for each result, in the columns of the export in CERS. None ticked: all schools."));
}

void DataPane::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_message->hide();
    cancelSaving();
    chooseStudents({});
    if (m_snapshot && m_source.isPast())
        m_past->showMessage(MessageKind::Caution, tr("These files are of the newest data"), tr("The other pages show an earlier time; what is written here does not."));
    else
        m_past->hide();
    if (m_snapshot) {
        fillChoices();
    } else {
        for (ChoiceList *list : {m_schools, m_grades, m_areas, m_districtSchools})
            list->setChoices({});
        for (QComboBox *box : {m_language, m_dataYear, m_districtYear})
            box->clear();
        m_dated->setChecked(false);
    }
    refreshButtons();
}

void DataPane::fillChoices()
{
    const analytics::ResultColumns &columns = m_snapshot->results();
    for (QComboBox *box : {m_dataYear, m_districtYear}) {
        const QVariant before = box->currentData();
        box->clear();
        for (const domain::SchoolYear year : columns.years())
            box->addItem(domain::schoolYearName(year), int(year.spring));
        box->setCurrentIndex(std::max(0, box->findData(before)));
    }
    if (m_language->count() == 0) {
        m_language->addItem(tr("All languages"), QString());
        for (const QString &iso : domain::reportLanguages())
            m_language->addItem(domain::languageName(iso), iso);
    }
    std::vector<ChoiceList::Choice> schools, grades, areas;
    std::vector<bool> isThere(columns.schools.size());
    for (const std::uint16_t code : columns.schoolEnrolled)
        isThere[code] = true;
    for (const std::uint16_t code : analytics::readingOrder(analytics::Dimension::School, columns))
        if (code != 0 && code < isThere.size() && isThere[code])
            schools.push_back({int(code),
                               analytics::valueName(analytics::Dimension::School, code, columns, domain::ContentArea::Ela, m_snapshot->lea().year),
                               false, analytics::valueCode(analytics::Dimension::School, code, columns)});
    for (int grade = 3; grade <= 12; ++grade)
        grades.push_back({grade, domain::gradeName(grade), false});
    for (const domain::ContentArea area : domain::kContentAreas)
        areas.push_back({int(area), domain::areaName(area), false});
    m_schools->setChoices(schools);
    m_districtSchools->setChoices(schools);
    m_grades->setChoices(grades);
    m_areas->setChoices(areas);
    const QDate day = m_snapshot->lea().asOf.date();
    if (!m_dated->isChecked()) {
        m_from->setDate(day.addDays(-7));
        m_to->setDate(day);
    }
}

namespace {

QList<domain::CdsCode> codesOf(const ChoiceList &list, const analytics::Snapshot &snapshot)
{
    QList<domain::CdsCode> codes;
    for (const int id : list.chosen())
        if (const auto code = domain::CdsCode::fromText(analytics::valueCode(analytics::Dimension::School, std::uint16_t(id), snapshot.results())))
            codes << *code;
    return codes;
}

} // namespace

exports::SsrFilter DataPane::reportFilter() const
{
    exports::SsrFilter filter;
    if (m_snapshot)
        filter.schools = codesOf(*m_schools, *m_snapshot);
    for (const int grade : m_grades->chosen())
        filter.grades << grade;
    for (const int area : m_areas->chosen())
        filter.areas << domain::ContentArea(area);
    filter.language = m_language->currentData().toString();
    if (!m_students.isEmpty())
        filter.ssids = m_students;
    return filter;
}

exports::SsrTarget DataPane::reportTarget() const
{
    exports::SsrTarget target;
    target.form = exports::SsrForm(m_form->currentData().toInt());
    target.bySchool = m_bySchool->isChecked();
    return target;
}

exports::DataFileRequest DataPane::dataRequest() const
{
    exports::DataFileRequest request;
    request.year = domain::SchoolYear{std::int16_t(m_dataYear->currentData().toInt())};
    request.by = domain::Basis(m_by->currentData().toInt());
    request.form = exports::DataForm(m_dataForm->currentData().toInt());
    if (m_dated->isChecked()) {
        request.from = dayOf(m_from->date());
        request.to = dayOf(m_to->date());
    }
    return request;
}

exports::DistrictExportRequest DataPane::districtRequest() const
{
    exports::DistrictExportRequest request;
    request.year = domain::SchoolYear{std::int16_t(m_districtYear->currentData().toInt())};
    if (m_snapshot)
        request.schools = codesOf(*m_districtSchools, *m_snapshot);
    request.bySchool = m_districtBySchool->isChecked();
    return request;
}

void DataPane::choose(What what)
{
    m_what->setCurrentIndex(int(what));
}

void DataPane::chooseStudents(const std::vector<domain::Ssid> &students)
{
    m_students = QList<domain::Ssid>(students.begin(), students.end());
    if (m_students.isEmpty()) {
        m_only->hide();
        return;
    }
    m_only->showMessage(MessageKind::Accent, tr("Only the %n students chosen in the list", nullptr, int(m_students.size())),
                        tr("Schools, grades and content areas ticked here narrow the choice."), tr("All students"));
}

bool DataPane::needsFolder() const
{
    switch (What(m_what->currentIndex())) {
    case What::Reports: {
        const exports::SsrTarget target = reportTarget();
        return target.bySchool || target.form == exports::SsrForm::Folder;
    }
    case What::District:
        return m_districtBySchool->isChecked();
    case What::DataFile:
        break;
    }
    return false;
}

void DataPane::save()
{
    if (!m_snapshot || isSaving())
        return;
    const What what = What(m_what->currentIndex());
    const auto writeTo = [this, what](const QString &path) {
        if (!path.isEmpty() && m_snapshot && !isSaving())
            write(what, path);
    };
    if (needsFolder()) {
        m_prompter.chooseFolder(this, tr("The folder to put the files into"), writeTo);
        return;
    }
    QString name, ending;
    switch (what) {
    case What::Reports:
        ending = reportTarget().form == exports::SsrForm::Zip ? u"zip"_s : u"pdf"_s;
        name = u"score-reports-%1.%2"_s.arg(m_snapshot->lea().year.code(), ending);
        break;
    case What::DataFile: {
        const exports::DataFileRequest request = dataRequest();
        name = exports::dataFileName(m_snapshot->lea().code, request, *request.year);
        ending = request.form == exports::DataForm::Csv ? u"csv"_s : u"xlsx"_s;
        break;
    }
    case What::District:
        ending = u"csv"_s;
        name = u"district-school-export-%1.csv"_s.arg(districtRequest().year->code());
        break;
    }
    m_prompter.chooseSaveFile(this, m_what->currentText(), name, u"%1 (*.%2)"_s.arg(ending.toUpper(), ending), writeTo);
}

void DataPane::write(What what, const QString &path)
{
    m_message->hide();
    const auto progress = [this](double fraction) { Q_EMIT savingProgressed(fraction); };
    const auto showFile = [this, what, path](const Result<exports::ExportedFile> &done) {
        if (!done)
            return showFailed(what, done.error());
        //: %1 a number of rows, %2 of students
        QString words = tr("%1 rows of %2 students").arg(countText(done->rows), countText(done->students));
        if (done->files > 1)
            words = tr("%1 in %n files", nullptr, int(done->files)).arg(words);
        showDone(words, path);
    };
    switch (what) {
    case What::Reports: {
        exports::SsrTarget target = reportTarget();
        target.path = path;
        m_reportsJob.start(m_source.writeReports(m_snapshot, reportFilter(), target), this, progress,
                           [this, path](const Result<exports::SsrExport> &done) {
                               if (!done)
                                   return showFailed(What::Reports, done.error());
                               //: %1 a number of reports, %2 of students, %3 of pages
                               QString words = tr("%1 reports of %2 students, %3 pages")
                                                   .arg(countText(done->documents), countText(done->students), countText(done->pages));
                               if (done->files.size() > 1)
                                   words = tr("%1 in %n files", nullptr, int(done->files.size())).arg(words);
                               if (done->studentsWithout > 0)
                                   words += u". "_s + tr("%n more students have no report here", nullptr, int(done->studentsWithout));
                               showDone(words, path);
                           });
        break;
    }
    case What::DataFile: {
        exports::DataFileRequest request = dataRequest();
        request.path = path;
        m_fileJob.start(m_source.writeData(request), this, progress, showFile);
        break;
    }
    case What::District: {
        exports::DistrictExportRequest request = districtRequest();
        request.path = path;
        m_fileJob.start(m_source.writeDistrict(request), this, progress, showFile);
        break;
    }
    }
    refreshButtons();
    //: in the strip at the foot of the window; %1 is "Student Score Data File"
    Q_EMIT savingStarted(tr("Saving: %1").arg(m_what->itemText(int(what))));
}

void DataPane::showDone(const QString &words, const QString &path)
{
    refreshButtons();
    Q_EMIT savingEnded();
    const QFileInfo place(path);
    m_folder = place.isDir() ? path : place.path();
    //: %1 what was written, %2 a file or folder
    m_message->showMessage(MessageKind::Positive, tr("Saved"), tr("%1: %2").arg(words, path), tr("Open the folder"));
}

void DataPane::showFailed(What what, const Error &error)
{
    refreshButtons();
    Q_EMIT savingEnded();
    if ((error.kind == ErrorKind::NotFound && error.subject == "results"_L1)
        || (error.kind == ErrorKind::InvalidInput && what == What::Reports)) {
        m_message->showMessage(MessageKind::Caution, tr("Nothing to write"), tr("Nothing that is loaded is asked for. Tick less, or load the file in question."));
    } else if (error.kind != ErrorKind::Cancelled) {
        const Explanation said = describe(error);
        m_message->showMessage(MessageKind::Danger, said.headline, said.sentence);
    }
}

void DataPane::refreshButtons()
{
    m_save->setEnabled(m_snapshot && !isSaving());
}

void DataPane::cancelSaving()
{
    const bool wasFile = m_fileJob.stop(), wasReports = m_reportsJob.stop(); // nothing is left behind of them
    refreshButtons();
    if (wasFile || wasReports)
        Q_EMIT savingEnded();
}

void DataPane::focusFirst()
{
    m_what->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
