// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour.h"

#include "core/base/clock.h"
#include "core/sample/samplelea.h"
#include "core/store/cache.h"
#include "core/sync/importer.h"
#include "ui/pages/firstrun/firstrunpage.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/pages/firstrun/tomsguide.h"
#include "ui/pages/printexport/packetpane.h"
#include "ui/pages/printexport/printexportpage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/results/rulesdialog.h"
#include "ui/pages/results/timecard.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/importdialogs.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/timeslider.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

namespace scoredesk {

using namespace Qt::StringLiterals;

namespace {

/// Between two steps, for layouts; and where a page reads off the GUI thread (one student, one report).
constexpr int kSettleMs = 150;
constexpr int kReadMs = 1500;
constexpr QSize kWindowSize(1440, 900);
/// At 200 % text a window has room for as much on a screen twice as large.
constexpr QSize kLargeWindowSize(1900, 1300);
constexpr int kMostInAWindow = 140; ///< percent of text size up to which the usual window has room for it

/// RFC 4180; what a spreadsheet would run is disarmed.
QString csvCell(const QString &text)
{
    QString safe = ui::spreadsheetSafe(text);
    if (safe.contains(u',') || safe.contains(u'"'))
        safe = u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
    return safe;
}

constexpr int kGradeWithYears = 8; ///< with tests in all three areas and years behind it

bool hasLevel(const QAbstractItemModel &model, int row, ui::StudentColumn column)
{
    return model.index(row, int(column)).data(ui::LevelRole).toInt() > 0;
}

ui::CellStatus reportStatus(const QAbstractItemModel &model, int row)
{
    return ui::CellStatus(model.index(row, int(ui::StudentColumn::Ssr)).data(ui::StatusRole).toInt());
}

/// The first row of the grade that is as \a isWanted asks; else whoever stands in the middle.
template <typename IsWanted>
int firstRow(const QAbstractItemModel &model, IsWanted isWanted)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const int grade = model.index(row, int(ui::StudentColumn::Grade)).data().toString().toInt();
        if (grade == kGradeWithYears && isWanted(row))
            return row;
    }
    return model.rowCount() / 2;
}

/// Scored in two areas and waiting for science, so that the report is held: what Score Status is there to explain.
int rowWithAStory(const QAbstractItemModel &model)
{
    return firstRow(model, [&](int row) {
        return hasLevel(model, row, ui::StudentColumn::Ela) && hasLevel(model, row, ui::StudentColumn::Math)
               && !hasLevel(model, row, ui::StudentColumn::Science)
               && reportStatus(model, row) == ui::CellStatus::Held;
    });
}

/// With a level in all three areas and the report released: its PDF is among the sample's files.
int rowWithAReport(const QAbstractItemModel &model)
{
    return firstRow(model, [&](int row) {
        return hasLevel(model, row, ui::StudentColumn::Ela) && hasLevel(model, row, ui::StudentColumn::Math)
               && hasLevel(model, row, ui::StudentColumn::Science)
               && reportStatus(model, row) == ui::CellStatus::Done;
    });
}

} // namespace

QList<TourLook> tourLooks(std::optional<ui::ThemeController::Choice> theme, std::optional<int> textPercent, const QString &language)
{
    using Choice = ui::ThemeController::Choice;
    if (!theme && !textPercent && language.isEmpty())
        return {{Choice::Light, 100, u"light"_s}, {Choice::Dark, 100, u"dark"_s}, {Choice::Light, 200, u"200"_s}};
    TourLook look{theme.value_or(Choice::Light), textPercent.value_or(100), {}};
    QStringList parts;
    if (!language.isEmpty())
        parts.append(language);
    if (look.theme == Choice::Dark)
        parts.append(u"dark"_s);
    else if (look.theme == Choice::HighContrast)
        parts.append(u"contrast"_s);
    if (look.textPercent != 100)
        parts.append(QString::number(look.textPercent));
    look.name = parts.isEmpty() ? u"light"_s : parts.join(u'-');
    return {look};
}

Tour::Tour(ui::MainWindow &window, ui::ThemeController &themes, ui::Settings &settings, QString folder, QList<TourLook> looks)
    : m_window(window), m_themes(themes), m_settings(settings), m_folder(std::move(folder)), m_looks(std::move(looks))
{
}

void Tour::start()
{
    if (!m_window.isSample() || !QDir().mkpath(m_folder) || !makeImport()) {
        finish(false);
        return;
    }
    for (qsizetype i = 0; i < m_looks.size(); ++i) {
        add([this, look = m_looks.at(i)] {
            m_themes.setTextPercent(look.textPercent);
            m_themes.setChoice(look.theme);
            m_window.resize(look.textPercent > kMostInAWindow ? kLargeWindowSize : kWindowSize);
        });
        addPages(m_looks.at(i).name, i == 0);
        if (i == 0)
            add([this] { writeStudentList(); });
    }
    next();
}

void Tour::addPages(const QString &look, bool withPacket)
{
    using PageId = ui::MainWindow::PageId;
    using Tab = ui::ProfilePage::Tab;
    add([this, look] {
        ui::FirstRunPage page;
        grabAlone(page, u"first-run-"_s + look);
        ui::PassphrasePage passphrase;
        passphrase.setMode(ui::PassphrasePage::Mode::Create);
        grabAlone(passphrase, u"passphrase-"_s + look);
        ui::PassphrasePage lock;
        lock.setMode(ui::PassphrasePage::Mode::Unlock);
        grabAlone(lock, u"lock-"_s + look);
        grabDialogs(look);
        ui::TomsGuide guide;
        m_isWhole = guide.grab().save(u"%1/toms-guide-%2.png"_s.arg(m_folder, look)) && m_isWhole;
    });
    add([this] { m_window.showPage(PageId::Home); }, kReadMs);
    add([this, look] { grab(u"home-"_s + look); });
    add([this] { m_window.showStudents({}); }, kReadMs);
    add([this, look] { grab(u"students-"_s + look); });
    add([this] { m_window.showPage(PageId::Results); }, kReadMs);
    add([this, look] { grab(u"results-"_s + look); });
    add([this] { m_window.results()->showChart(true); });
    add([this, look] { grab(u"results-chart-"_s + look); });
    add([this] { m_window.results()->showChart(false); });
    addResultsViews(look);
    // as of an earlier release, where the data have one
    add([this] {
        if (ui::TimeSlider *slider = m_window.results()->time()->slider(); slider->stops() > 2) {
            slider->setValue(slider->maximum() - 2);
            Q_EMIT slider->moved();
        }
    }, kReadMs);
    add([this, look] {
        grab(u"results-past-"_s + look);
        ui::TimeCard *card = m_window.results()->time();
        for (QWidget *outer = card->parentWidget(); outer; outer = outer->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(outer))
                area->ensureWidgetVisible(card);
        }
    });
    add([this, look] { grab(u"results-time-"_s + look); });
    add([this] { m_window.showPage(PageId::Home); }, kReadMs);
    add([this, look] {
        grab(u"home-past-"_s + look);
        if (auto *newest = m_window.findChild<QAction *>(u"newestResults"_s))
            newest->trigger();
    }, kReadMs);
    add([this] {
        m_window.showPage(PageId::PrintExport);
        m_window.printExport()->showPane(ui::PrintExportPage::Pane::Packet);
    }, kReadMs);
    add([this, look] { grab(u"board-packet-"_s + look); });
    if (withPacket) {
        add([this, look] {
            m_window.printExport()->packet()->saveAs(ui::PacketSaver::Form::Pdf,
                                                     u"%1/board-packet-%2.pdf"_s.arg(m_folder, look));
        }, kReadMs);
    }
    add([this] { m_window.printExport()->showPane(ui::PrintExportPage::Pane::Aggregate); }, kReadMs);
    add([this, look] { grab(u"aggregate-report-"_s + look); });
    add([this] { m_window.printExport()->showPane(ui::PrintExportPage::Pane::Data); }, kReadMs);
    add([this, look] { grab(u"data-files-"_s + look); });
    const auto addTab = [&](Tab tab, const QString &name) {
        add([this, tab] { m_window.profile()->setTab(tab); }, tab == Tab::Reporting ? kReadMs : kSettleMs);
        add([this, look, name] { grab(u"profile-%1-%2"_s.arg(name, look)); });
    };
    add([this] { openStudent(rowWithAReport(m_window.students()->model())); }, kReadMs);
    addTab(Tab::Overview, u"overview"_s);
    addTab(Tab::Reporting, u"reporting"_s);
    addTab(Tab::History, u"history"_s);
    add([this] { openStudent(rowWithAStory(m_window.students()->model())); }, kReadMs);
    addTab(Tab::ScoreStatus, u"score-status"_s);
    addTab(Tab::Reporting, u"reporting-held"_s);
    add([this] {
        m_window.showPage(PageId::Home);
        ui::SearchField *search = m_window.topBar()->search();
        search->activateField();
        if (auto *edit = search->findChild<QLineEdit *>()) {
            edit->setText(u"an"_s);
            Q_EMIT search->queryChanged(edit->text());
        }
    });
    add([this, look] {
        grab(u"search-"_s + look);
        m_window.topBar()->search()->clear();
    });
}

void Tour::addResultsViews(const QString &look)
{
    using ui::ResultsTab;
    struct View
    {
        ResultsTab tab;
        int mode;
        QString name;
        analytics::Dimension by;
    };
    using analytics::Dimension;
    const QList<View> views{{ResultsTab::Levels, ui::DivergingLevels, u"diverging"_s, Dimension::Ethnicity},
                            {ResultsTab::Scores, ui::ScoreSpread, u"scores"_s, Dimension::School},
                            {ResultsTab::Scores, ui::NearNextLevel, u"near"_s, Dimension::School},
                            {ResultsTab::Claims, ui::CompositeClaims, u"claims"_s, Dimension::Grade},
                            {ResultsTab::Claims, ui::SingleClaims, u"claims-single"_s, Dimension::School},
                            {ResultsTab::Groups, ui::PercentMetGaps, u"groups"_s, Dimension::Ethnicity},
                            {ResultsTab::Groups, ui::DistanceGaps, u"groups-distance"_s, Dimension::Elas},
                            {ResultsTab::Change, ui::MatchedStudents, u"change"_s, Dimension::Grade},
                            {ResultsTab::Change, ui::GradeToGrade, u"cohorts"_s, Dimension::Grade},
                            {ResultsTab::Trend, ui::OverYears, u"trend"_s, Dimension::School},
                            {ResultsTab::Trend, ui::OverReleases, u"releases"_s, Dimension::School}};
    for (const View &view : views) {
        add([this, view] {
            ui::ResultsPage &page = *m_window.results();
            analytics::AggregateQuery query = page.question().query();
            query.by = {view.by};
            page.question().setQuery(query);
            page.setTab(view.tab);
            page.setMode(view.mode);
        }, 2 * kSettleMs);
        add([this, look, view] { grab(u"results-%1-%2"_s.arg(view.name, look)); });
    }
    add([this] {
        ui::ResultsPage &page = *m_window.results();
        page.setTab(ResultsTab::Levels);
        page.setMode(ui::SeparateLevels);
        page.showChart(false);
    });
}

void Tour::openStudent(int row)
{
    const QAbstractItemModel &model = m_window.students()->model();
    const auto ssid =
        domain::Ssid::fromText(model.index(row, int(ui::StudentColumn::SsidNumber)).data().toString());
    if (!ssid) {
        m_isWhole = false;
        return;
    }
    m_window.showStudent(m_window.students()->sequenceAt(*ssid));
}

void Tour::next()
{
    if (m_step >= m_steps.size()) {
        finish(m_isWhole);
        return;
    }
    const Step &step = m_steps[m_step++];
    step.run();
    QTimer::singleShot(step.settleMs, this, &Tour::next);
}

void Tour::add(std::function<void()> run, int settleMs)
{
    m_steps.push_back({std::move(run), settleMs});
}

void Tour::grabAlone(QWidget &page, const QString &name)
{
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.resize(m_window.size());
    page.show();
    m_isWhole = page.grab().save(u"%1/%2.png"_s.arg(m_folder, name)) && m_isWhole;
}

void Tour::grabDialog(QDialog &dialog, const QString &name)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    dialog.setModal(false);
    dialog.show();
    m_isWhole = dialog.grab().save(u"%1/%2.png"_s.arg(m_folder, name)) && m_isWhole;
}

void Tour::grabDialogs(const QString &look)
{
    ui::SettingsDialog settings(m_settings, m_themes, &m_window);
    grabDialog(settings, u"settings-"_s + look);
    ui::RulesDialog rules{m_settings.indicationRules()};
    rules.setAttribute(Qt::WA_DeleteOnClose, false);
    grabDialog(rules, u"results-rules-"_s + look);
    ui::ImportPreviewDialog preview({m_importFolder.path()}, m_importFiles, &m_window);
    grabDialog(preview, u"import-preview-"_s + look);
    ui::ImportReportDialog report(m_importReport, &m_window);
    grabDialog(report, u"import-report-"_s + look);
}

bool Tour::makeImport()
{
    sample::SampleOptions options;
    options.students = 60;
    options.reports = 2;
    options.xlsx = false;
    options.outDir = m_importFolder.filePath(u"files"_s);
    if (!QDir().mkpath(options.outDir) || !sample::writeSampleLea(options))
        return false;
    const auto write = [&options](const QString &name, const QByteArray &bytes) {
        QFile file(options.outDir + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!write(u"scores.xlsx"_s, "PK\3\4 cut off") || !write(u"12345670000000_ELPAC_2024.csv"_s, "SSID^ELPACSummativeOverallScaleScore\n")
        || !write(u"notes.txt"_s, "call the elementary schools\n"))
        return false;
    // a number where none can be, and a row twice
    const QStringList names = QDir(options.outDir).entryList({u"*Tested*.csv"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile file(options.outDir + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QList<QByteArray> lines = file.readAll().split('\n');
        file.close();
        const qsizetype grade = lines.first().split('^').indexOf("GradeAssessed");
        if (lines.size() < 4 || grade < 0)
            continue;
        QList<QByteArray> cells = lines.at(2).split('^');
        if (grade >= cells.size()) // a row cut short
            continue;
        cells[grade] = "third";
        lines[2] = cells.join('^');
        if (!write(name, lines.join('\n')))
            return false;
    }
    const auto files = sync::preview({options.outDir}, {});
    auto cache = store::Cache::create(m_importFolder.filePath(u"cache"_s), store::Passphrase("made-up data"));
    if (!files || !cache)
        return false;
    const SystemClock clock;
    const auto report = sync::importPaths(*cache, {options.outDir}, {}, clock);
    if (!report)
        return false;
    m_importFiles = *files;
    m_importReport = *report;
    return true;
}

void Tour::grab(const QString &name)
{
    m_isWhole = m_window.grab().save(u"%1/%2.png"_s.arg(m_folder, name)) && m_isWhole;
}

void Tour::writeStudentList()
{
    const QAbstractItemModel &model = m_window.students()->model();
    QSaveFile file(m_folder + u"/students.csv"_s);
    if (!file.open(QIODevice::WriteOnly)) {
        m_isWhole = false;
        return;
    }
    QTextStream out(&file);
    // made-up data say so wherever they go
    const bool isSample = m_window.isSample();
    const auto writeRow = [&](const auto &cell) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = cell(column);
            out << (column > 0 ? u","_s : QString()) << csvCell(text);
        }
        out << (isSample ? u",SAMPLE\r\n"_s : u"\r\n"_s);
    };
    writeRow([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row) {
        writeRow([&](int column) {
            const QModelIndex index = model.index(row, column);
            const QVariant copy = index.data(ui::CopyRole);
            return copy.isValid() ? copy.toString() : index.data().toString();
        });
    }
    out.flush();
    m_isWhole = file.commit() && m_isWhole;
}

void Tour::finish(bool isWhole)
{
    QCoreApplication::exit(isWhole ? 0 : 1);
}

} // namespace scoredesk
