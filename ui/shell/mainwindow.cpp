// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows; how it follows the desk and its pages is in mainwindowsignals.cpp, menus, keys and search in mainwindowactions.cpp.
#include "ui/shell/mainwindow.h"

#include "ui/models/cellwords.h"
#include "ui/pages/firstrun/firstrunpage.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/printexport/printexportpage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/results/timecard.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/fileprompter.h"
#include "ui/shell/groupsdialog.h"
#include "ui/shell/importdialogs.h"
#include "ui/shell/settings.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/jobsstrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QCloseEvent>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <array>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Where the window may stand: the screen less its panels, and less a title bar above the window.
QRect roomOnScreen(const QWidget *window)
{
    const QScreen *screen = window->screen() ? window->screen() : QGuiApplication::primaryScreen();
    const QRect available = screen ? screen->availableGeometry() : QRect(0, 0, 1920, 1080);
    return available.adjusted(0, window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window), 0, 0);
}

} // namespace

QRect fitInto(const QRect &wanted, const QRect &room)
{
    QRect place(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
    return place;
}

MainWindow::MainWindow(Desk &desk, ThemeController &themes, Settings &settings, FilePrompter &prompter,
                       QWidget *parent)
    : QMainWindow(parent), m_desk(desk), m_themes(themes), m_settings(settings), m_prompter(prompter),
      m_outer(new QStackedWidget), m_firstRun(new FirstRunPage), m_passphrase(new PassphrasePage),
      m_topBar(new TopBar), m_rail(new NavRail), m_sampleBar(new MessageBar), m_pastBar(new MessageBar), m_messages(new MessageBar), m_pages(new QStackedWidget),
      m_home(new HomePage), m_students(new StudentsPage), m_profile(new ProfilePage(desk, prompter)), m_results(new ResultsPage(prompter)),
      m_printExport(new PrintExportPage(desk, prompter)),
      m_strip(new JobsStrip), m_lockTimer(desk.clock())
{
    m_workspace = makeWorkspace();
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_outer->addWidget(m_firstRun);
    m_outer->addWidget(m_passphrase);
    m_outer->addWidget(m_workspace);
    column->addWidget(m_outer, 1);
    column->addWidget(m_strip);
    setCentralWidget(central);
    setAcceptDrops(true);

    makeMenus();
    connectDesk();
    connectPages();
    if (const auto layout = m_settings.studentList())
        m_students->setListLayout(*layout);
    connect(m_students, &StudentsPage::listLayoutChanged, this,
            [this](const StudentListLayout &layout) { m_settings.setStudentList(layout); });

    connect(&m_lockTimer, &LockTimer::expired, this, &MainWindow::lockUnattended);
    qApp->installEventFilter(this);

    onTheme(this, [this](const Theme &theme) {
        // the least window grows with the text only as far as a screen can follow
        const QRect room = roomOnScreen(this);
        setMinimumSize(QSize(theme.px(1024), theme.px(700)).boundedTo(room.size()));
        if (isVisible() && !isMaximized() && !isFullScreen() && (size().width() < minimumWidth() || size().height() < minimumHeight()))
            setGeometry(fitInto(QRect(pos(), size().expandedTo(minimumSize())), room)); // what grows stays on the screen
    });
    resize(1440, 900);
    const QByteArray geometry = m_settings.windowGeometry();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    if (!isMaximized() && !isFullScreen())
        setGeometry(fitInto(this->geometry(), roomOnScreen(this)));
    refreshTitle();
}

QWidget *MainWindow::makeWorkspace()
{
    const auto addPage = [this](PageId page, Icon which, const QString &name) {
        m_rail->addPage(which, name);
        m_railPages.append(page);
    };
    addPage(PageId::Home, Icon::Home, tr("Home"));
    addPage(PageId::Students, Icon::Students, tr("Students"));
    addPage(PageId::Results, Icon::Results, tr("Results"));
    addPage(PageId::PrintExport, Icon::Print, tr("Print & export"));
    NavItem *settingsItem = m_rail->addFootItem(Icon::Settings, tr("Settings"), QString());
    m_lockItem = m_rail->addFootItem(Icon::Lock, tr("Lock"), QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText));
    connect(settingsItem, &QAbstractButton::clicked, this, &MainWindow::showSettings);
    connect(m_lockItem, &QAbstractButton::clicked, this, [this] { m_desk.lock(); });
    connect(m_rail, &NavRail::pageActivated, this, [this](int id) { showPage(m_railPages.value(id)); });

    m_pages->addWidget(m_home);
    m_pages->addWidget(m_students);
    m_pages->addWidget(m_profile);
    m_pages->addWidget(m_results);
    m_pages->addWidget(m_printExport);

    auto *workspace = new QWidget;
    auto *column = new QVBoxLayout(workspace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_rail);
    m_pane = new QWidget;
    auto *pane = new QVBoxLayout(m_pane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(0);
    m_sampleBar->setObjectName(u"sampleBar"_s);
    m_pastBar->setObjectName(u"pastBar"_s);
    m_pastBar->setClosable(false);
    m_pastBar->hide();
    for (MessageBar *bar : {m_sampleBar, m_pastBar, m_messages}) {
        bar->setOuterMargins(QMargins(24, 12, 24, 0));
        pane->addWidget(bar);
    }
    connect(m_sampleBar, &MessageBar::actionTriggered, this, &MainWindow::goToOwnData);
    connect(m_pastBar, &MessageBar::actionTriggered, this, [this] { m_desk.showTime({}); });
    pane->addWidget(m_pages, 1);
    across->addWidget(m_pane, 1);
    column->addLayout(across, 1);
    return workspace;
}

void MainWindow::start()
{
    if (m_desk.isOpen() && m_desk.snapshot()) {
        takeSnapshot();
        showWorkspace();
    } else if (!m_desk.isOpen() && m_desk.hasCache()) {
        showPassphrase(false);
    } else {
        m_outer->setCurrentWidget(m_firstRun);
        m_strip->setStatusText(tr("No data yet"));
        m_firstRun->focusFirst();
    }
    refreshCommands();
    refreshTitle();
}

void MainWindow::showPassphrase(bool isNew)
{
    m_passphrase->setMode(isNew ? PassphrasePage::Mode::Create : PassphrasePage::Mode::Unlock);
    m_passphrase->setBackVisible(isNew || m_pending);
    m_passphrase->setBusy(false);
    m_passphrase->clear();
    m_outer->setCurrentWidget(m_passphrase);
    m_strip->setStatusText(isNew ? tr("No data yet") : tr("Locked"));
    m_passphrase->focusFirst();
    refreshTitle();
}

void MainWindow::showWorkspace()
{
    m_outer->setCurrentWidget(m_workspace);
    PageId page = m_rail->currentPage() < 0 ? PageId(m_settings.lastPage()) : currentPage();
    if (page == PageId::Profile && !m_profile->current().isValid())
        page = PageId::Students; // a lock has forgotten who was looked at
    showPage(page);
}

void MainWindow::takeSnapshot()
{
    const auto snapshot = m_desk.snapshot();
    if (m_groups)
        m_groups->close(); // it shows students of another snapshot
    m_topBar->setSnapshot(snapshot.get());
    m_topBar->setTimes(m_desk.times(), m_desk.shownTime());
    m_home->setSources(m_desk.sources());
    m_home->setSnapshot(snapshot);
    m_students->setSnapshot(snapshot);
    m_profile->setSnapshot(snapshot);
    m_results->time()->setPrevious(nullptr);
    m_results->setSnapshot(snapshot);
    m_results->time()->setReleases(m_desk.releases(), m_desk.shownTime());
    m_printExport->setSnapshot(snapshot);
    if (m_desk.previous()) { // of a window that is made anew
        m_home->setPrevious(m_desk.previous());
        m_results->time()->setPrevious(m_desk.previous());
    }
    showSampleBar();
    showPastBar();
    if (snapshot && m_outer->currentWidget() == m_firstRun)
        showWorkspace(); // the data were empty until another program filled them
    if (snapshot && m_outer->currentWidget() == m_workspace)
        m_strip->setStatusText(stripText());
    refreshCommands();
    refreshTitle();
}

MainWindow::PageId MainWindow::currentPage() const
{
    return PageId(m_pages->currentIndex());
}

void MainWindow::showPage(PageId id)
{
    if (!m_desk.isOpen())
        return;
    m_pages->setCurrentIndex(int(id));
    // a profile belongs to the list of students
    m_rail->setCurrentPage(int(m_railPages.indexOf(id == PageId::Profile ? PageId::Students : id)));
    if (id != PageId::Profile)
        m_settings.setLastPage(int(id));
    auto *page = qobject_cast<Page *>(m_pages->currentWidget());
    m_strip->setStatusText(stripText());
    page->focusFirst();
    refreshTitle();
}

void MainWindow::showStudents(const StudentFilter &filter)
{
    m_students->showFiltered(filter);
    showPage(PageId::Students);
}

void MainWindow::showStudent(const StudentSequence &sequence)
{
    m_profile->open(sequence);
    showPage(PageId::Profile);
}

void MainWindow::offerImport(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_desk.preview(paths);
}

void MainWindow::showPreview(const QStringList &paths, const QList<files::FileDescription> &files)
{
    auto *dialog = new ImportPreviewDialog(paths, files, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] {
                auto options = dialog->options();
                options.headings = m_saidHeadings;
                startImport(dialog->paths(), options);
            });
    connect(dialog, &ImportPreviewDialog::headingsSaid, this, [this, paths](const files::ListHeadings &headings) {
        m_saidHeadings.insert(headings);
        m_desk.preview(paths, m_saidHeadings);
    });
    dialog->open();
}

void MainWindow::startImport(const QStringList &paths, const sync::ImportOptions &options)
{
    m_lastOptions = options;
    visibleMessages()->hide(); // what went wrong before is over
    // real files never go into the sample's cache: that one is closed and the own data are opened or made
    const bool mayImportHere = m_desk.isOpen() && m_desk.openFolder() == m_desk.folder();
    if (mayImportHere) {
        m_desk.importFiles(paths, options);
        return;
    }
    const bool isFromSample = m_desk.isOpen() && m_desk.openFolder() == m_desk.sampleFolder();
    m_desk.lock(); // an opening that is under way is given up too
    m_pending = PendingImport{m_desk.folder(), paths, options, isFromSample};
    const bool isNew = !m_desk.hasCache();
    if (isNew && m_newPassphrase) {
        m_firstRun->setBusy(true);
        m_desk.create(m_newPassphrase->utf8());
        return;
    }
    showPassphrase(isNew);
    if (!isNew)
        m_passphrase->messages()->showMessage(MessageKind::Accent, tr("The import waits for your passphrase"),
                                              tr("It goes into your own data. Back gives it up."));
}

void MainWindow::finishImport(const sync::ImportReport &report)
{
    if (m_desk.snapshot())
        showWorkspace();
    showImported(report);
    if (LeaDialog::isNeededFor(report)) {
        askForLea(report);
    } else if (!m_desk.snapshot()) {
        auto *dialog = new ImportReportDialog(report, this);
        dialog->open();
    }
}

void MainWindow::showImported(const sync::ImportReport &report)
{
    m_lastReport = report;
    const bool hasRefusals = report.hasRefusals();
    visibleMessages()->showMessage(hasRefusals ? MessageKind::Caution : MessageKind::Positive,
                                   hasRefusals ? tr("Imported, but not everything") : tr("Imported"), importSummary(report),
                                   m_desk.snapshot() ? tr("Show what was read") : QString());
}

void MainWindow::askForLea(const sync::ImportReport &report)
{
    auto *dialog = new LeaDialog(report, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        sync::ImportOptions options = m_lastOptions;
        options.lea = dialog->lea();
        startImport(dialog->paths(), options);
    });
    dialog->open();
}

MessageBar *MainWindow::visibleMessages() const
{
    if (m_outer->currentWidget() == m_firstRun)
        return m_firstRun->messages();
    if (m_outer->currentWidget() == m_passphrase)
        return m_passphrase->messages();
    return m_messages;
}

void MainWindow::explain(const Error &error)
{
    const Explanation words = describe(error);
    if (words.headline.isEmpty())
        return;
    m_lastReport.reset();
    visibleMessages()->showMessage(MessageKind::Danger, words.headline, words.sentence);
}

void MainWindow::forgetEverything()
{
    m_pending.reset();
    m_lastReport.reset();
    m_groupMessage.clear();
    m_saidHeadings.clear();
    m_firstRun->setBusy(false);
    m_messages->hide();
    m_topBar->search()->clear();
    const QList<QDialog *> dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->close();
    forgetClipboard();
    m_lockTimer.stop();
}

void MainWindow::forgetClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear();
    if (clipboard->ownsSelection()) // what was only marked: some systems give that away as well
        clipboard->clear(QClipboard::Selection);
}

bool MainWindow::isBesideOwnData() const
{
    return m_desk.isSample() && m_desk.openFolder() == m_desk.sampleFolder();
}

void MainWindow::showSampleBar()
{
    // every table of this window and its dialogs copies with it
    QStringList marks;
    if (m_desk.isSample())
        marks.append(tr("SAMPLE"));
    if (m_desk.isPast())
        marks.append(tr("as of %1").arg(instantText(m_desk.snapshot()->lea().asOf)));
    setProperty(kCopyMarkProperty, marks.isEmpty() ? QVariant() : QVariant(marks.join(u" · "_s)));
    if (isBesideOwnData())
        m_sampleBar->showMessage(MessageKind::Accent, tr("This is the sample LEA: nothing in it is real."), {},
                                 m_desk.hasCache() ? tr("Open my own data") : tr("Start with my own files"));
    else
        m_sampleBar->hide();
}

void MainWindow::showPastBar()
{
    if (m_desk.isPast())
        //: %1 is a date, and a time where there is one
        m_pastBar->showMessage(MessageKind::Caution, tr("You see the results as of %1, not the newest.").arg(instantText(m_desk.shownTime())), {},
                               tr("Back to newest"));
    else
        m_pastBar->hide();
}

QString MainWindow::stripText() const
{
    const QString text = qobject_cast<Page *>(m_pages->currentWidget())->statusText();
    if (!m_desk.isPast())
        return text;
    const QString asOf = tr("As of %1").arg(instantText(m_desk.shownTime()));
    //: at the foot of the window while an earlier time is shown: %1 counts of the page, %2 "As of Wed, May 22"
    return text.isEmpty() ? asOf : tr("%1 · %2").arg(text, asOf);
}

bool MainWindow::isSample() const
{
    return m_desk.isSample();
}

void MainWindow::refreshTitle()
{
    // never a student's name: titles are shown in task switchers and screenshots
    QString title = u"Scoredesk"_s;
    if (m_desk.isOpen() && m_desk.snapshot() && m_outer->currentWidget() == m_workspace) {
        const QString page = currentPage() == PageId::Home       ? tr("Home")
                             : currentPage() == PageId::Students ? tr("Students")
                             : currentPage() == PageId::Results ? tr("Results")
                             : currentPage() == PageId::PrintExport ? tr("Print & export")
                                                                 : tr("Student profile");
        const QString lea = m_desk.snapshot()->lea().name;
        title = m_desk.isSample() ? tr("%1 · %2 (SAMPLE) · Scoredesk").arg(page, lea) : tr("%1 · %2 · Scoredesk").arg(page, lea);
    }
    setWindowTitle(title);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    offerImport(paths);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCollapsed(width() < themeOf(this).px(1180));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_desk.refresh(); // the command line may have imported meanwhile
    if (event->type() == QEvent::StyleChange)
        m_rail->setCollapsed(width() < themeOf(this).px(1180));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isBusy() && !m_isClosing) {
        event->ignore();
        auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Scoredesk"), tr("Stop what is running and close?"),
                                         QMessageBox::NoButton, this);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setInformativeText(tr("The data held before are kept whole. What was not finished can be imported or saved again."));
        question->addButton(makeButton(tr("Stop and close")), QMessageBox::AcceptRole);
        auto *stay = makeButton(tr("Keep running"), ButtonKind::Primary);
        question->addButton(stay, QMessageBox::RejectRole);
        question->setDefaultButton(stay);
        connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton *button) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole) {
                m_isClosing = true;
                close();
            }
        });
        question->open();
        return;
    }
    forgetClipboard(); // some systems keep it when the program is gone
    m_settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace scoredesk::ui
