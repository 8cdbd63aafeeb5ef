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
#include <QtWidgets/QStackedWidget>

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
    : QWidget(parent), m_source(source), m_prompter(prompter), m_what(combo(tr("What to write"))), m_stack(new QStackedWidget),
      m_schools(new ChoiceList(tr("Schools"), 8)), m_grades(new ChoiceList(tr("Grades"), 8)), m_areas(new ChoiceList(tr("Content areas"), 7)),
      m_districtSchools(new ChoiceList(tr("Schools"), 12)), m_language(combo(tr("Language"))), m_form(combo(tr("How"))),
      m_by(combo(tr("Whose rows"))), m_dataForm(combo(tr("Format"))), m_dataYear(combo(tr("School year"))),
      m_districtYear(combo(tr("School year"))), m_dated(new QCheckBox(tr("Only scores that became available"))),
      m_from(dateField(tr("From"))), m_to(dateField(tr("To"))), m_message(new MessageBar),
      m_save(makeButton(tr("Save…"), ButtonKind::Primary, Icon::Download))
{
    setObjectName(u"dataPane"_s);
    m_save->setObjectName(u"saveData"_s);
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
    m_stack->addWidget(makeReports());
    m_stack->addWidget(makeDataFile());
    m_stack->addWidget(makeDistrict());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->addWidget(m_what);
    box->addWidget(m_stack, 1);
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

    connect(m_what, &QComboBox::currentIndexChanged, this, [this](int index) { m_stack->setCurrentIndex(index); });
    connect(m_dated, &QCheckBox::toggled, this, [this](bool on) {
        m_from->setEnabled(on);
        m_to->setEnabled(on);
    });
    connect(m_save, &QPushButton::clicked, this, &DataPane::save);
    refreshButtons();
}

QWidget *DataPane::makeReports()
{
    return form({{tr("How"), m_form}, {tr("Schools"), m_schools}, {tr("Grades"), m_grades}, {tr("Content areas"), m_areas}, {tr("Language"), m_language}},
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
    return form({{tr("School year"), m_districtYear}, {tr("Schools"), m_districtSchools}},
                tr("One row for each result, in the columns of the export in CERS. None ticked: all schools."));
}

void DataPane::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_message->hide();
    cancelSaving();
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
                               false});
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
    return filter;
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
    return request;
}

void DataPane::choose(What what)
{
    m_what->setCurrentIndex(int(what));
}

void DataPane::save()
{
    if (!m_snapshot || m_isSaving)
        return;
    QString name, ending;
    switch (What(m_what->currentIndex())) {
    case What::Reports: {
        static constexpr std::array kEndings{"pdf", "zip", ""};
        ending = QString::fromLatin1(kEndings[std::size_t(m_form->currentData().toInt())]);
        name = u"score-reports-%1"_s.arg(m_snapshot->lea().year.code());
        if (!ending.isEmpty())
            name += u'.' + ending;
        break;
    }
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
    const QString filter = ending.isEmpty() ? tr("Folder (*)") : u"%1 (*.%2)"_s.arg(ending.toUpper(), ending);
    m_prompter.chooseSaveFile(this, m_what->currentText(), name, filter, [this](const QString &path) {
        if (!path.isEmpty() && m_snapshot && !m_isSaving)
            write(path);
    });
}

void DataPane::write(const QString &path)
{
    m_isSaving = true;
    m_message->hide();
    refreshButtons();
    //: in the strip at the foot of the window; %1 is "Student Score Data File"
    Q_EMIT savingStarted(tr("Saving: %1").arg(m_what->currentText()));
    const auto place = [](const QString &written) {
        const QFileInfo file(written);
        //: %1 is a file's name, %2 a folder
        return tr("%1 in %2").arg(file.fileName(), file.path());
    };
    const auto showFile = [this, place](Result<exports::ExportedFile> done) {
        if (!done)
            return show(&done.error(), {});
        //: %1 a number of rows, %2 of students, %3 a file and its folder
        show(nullptr, tr("%1 rows of %2 students: %3").arg(countText(done->rows), countText(done->students), place(done->path)));
    };
    switch (What(m_what->currentIndex())) {
    case What::Reports: {
        const exports::SsrTarget target{exports::SsrForm(m_form->currentData().toInt()), path};
        m_reportsJob.start(m_source.writeReports(m_snapshot, reportFilter(), target), this, [this, place, path](Result<exports::SsrExport> done) {
            if (!done)
                return show(&done.error(), {});
            //: %1 a number of reports, %2 of students, %3 of pages, %4 a file and its folder
            QString words = tr("%1 reports of %2 students, %3 pages: %4")
                                .arg(countText(done->documents), countText(done->students), countText(done->pages), place(path));
            if (done->studentsWithout > 0)
                words += u' ' + tr("%n more students have no report here.", nullptr, int(done->studentsWithout));
            show(nullptr, words);
        });
        break;
    }
    case What::DataFile: {
        exports::DataFileRequest request = dataRequest();
        request.path = path;
        m_fileJob.start(m_source.writeData(request), this, showFile);
        break;
    }
    case What::District: {
        exports::DistrictExportRequest request = districtRequest();
        request.path = path;
        m_fileJob.start(m_source.writeDistrict(request), this, showFile);
        break;
    }
    }
}

void DataPane::show(const Error *error, const QString &words)
{
    m_isSaving = false;
    refreshButtons();
    Q_EMIT savingEnded();
    if (!error) {
        m_message->showMessage(MessageKind::Positive, tr("Saved"), words);
    } else if ((error->kind == ErrorKind::NotFound && error->subject == "results"_L1)
               || (error->kind == ErrorKind::InvalidInput && What(m_what->currentIndex()) == What::Reports)) {
        m_message->showMessage(MessageKind::Caution, tr("Nothing to write"), tr("Nothing that is loaded is asked for. Tick less, or load the file in question."));
    } else if (error->kind != ErrorKind::Cancelled) {
        const Explanation said = describe(*error);
        m_message->showMessage(MessageKind::Danger, said.headline, said.sentence);
    }
}

void DataPane::refreshButtons()
{
    m_save->setEnabled(m_snapshot && !m_isSaving);
}

void DataPane::cancelSaving()
{
    m_fileJob.drop(); // files appear whole or not at all
    m_reportsJob.drop();
    if (std::exchange(m_isSaving, false))
        Q_EMIT savingEnded();
    refreshButtons();
}

void DataPane::focusFirst()
{
    m_what->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
