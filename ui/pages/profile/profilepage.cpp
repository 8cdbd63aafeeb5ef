// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/profilepage.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/pages/profile/historytab.h"
#include "ui/pages/profile/overviewtab.h"
#include "ui/pages/profile/reportingtab.h"
#include "ui/pages/profile/scorestatustab.h"
#include "ui/pages/profile/ssrrenderer.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rows.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSlowMs = 300;
constexpr int kWholeHeaderFromPx = 540; // of the page: below that the header would take what the tabs need

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

ProfilePage::ProfilePage(StudentSource &source, Prompter &prompter, QWidget *parent, SsrRenderer *renderer)
    : Page(parent), m_source(source), m_ownRenderer(renderer ? nullptr : std::make_unique<PopplerSsrRenderer>()),
      m_back(makeButton(tr("Students"), ButtonKind::Text, Icon::ChevronLeft, this)),
      m_listName(new Label(QString(), TypeRole::Small, ColorRole::TextMuted, this)),
      m_place(new Label(QString(), TypeRole::Small, ColorRole::TextMuted, this)),
      m_previous(makeButton(tr("Previous student"), ButtonKind::Icon, Icon::ChevronLeft, this)),
      m_next(makeButton(tr("Next student"), ButtonKind::Icon, Icon::ChevronRight, this)), m_content(nullptr)
{
    setObjectName(u"profilePage"_s);
    setAccessibleName(tr("Student profile"));
    m_content = new QWidget(this);
    m_empty = new EmptyState(this);
    m_name = new Label(QString(), TypeRole::Title, ColorRole::Text, m_content);
    m_copy = makeButton(tr("Copy SSID"), ButtonKind::Default, Icon::Copy, m_content);
    m_facts = new FactRow(m_content);
    m_factLine = new ElidedLabel(QString(), TypeRole::Small, ColorRole::TextMuted, m_content);
    m_factLine->setObjectName(u"studentFactLine"_s);
    m_tabBar = new QTabBar(m_content);
    m_stack = new QStackedWidget(m_content);
    m_back->setObjectName(u"backToStudents"_s);
    m_previous->setObjectName(u"previousStudent"_s);
    m_next->setObjectName(u"nextStudent"_s);
    m_name->setObjectName(u"studentName"_s);
    m_copy->setObjectName(u"copySsid"_s);
    m_place->setObjectName(u"studentPlace"_s);
    m_tabBar->setObjectName(u"profileTabs"_s);
    m_tabBar->setAccessibleName(tr("Student profile"));
    m_tabBar->setExpanding(false);
    m_tabBar->setDrawBase(true);

    SsrRenderer &pages = renderer ? *renderer : *m_ownRenderer;
    m_tabs = {new OverviewTab, new ScoreStatusTab, new ReportingTab(source, prompter, pages), new HistoryTab};
    const QStringList titles{tr("Overview"), tr("Score Status"), tr("Reporting"), tr("History")};
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        m_tabBar->addTab(titles[i]);
        m_tabBar->setTabToolTip(int(i), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)).toString(QKeySequence::NativeText));
        m_stack->addWidget(scrolling(m_tabs[i], m_stack));
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        shortcut->setContext(Qt::WindowShortcut); // Qt asks for a visible parent: the page in front
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            setTab(Tab(i));
            m_tabs[i]->focusFirst();
        });
    }

    auto *top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addWidget(m_listName);
    top->addStretch(1);
    top->addWidget(m_place);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_copy);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addLayout(head);
    content->addWidget(m_facts);
    content->addWidget(m_factLine);
    content->addWidget(m_tabBar);
    content->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    m_arrange = [this, layout, content] {
        const Theme &theme = themeOf(this);
        const bool isCompact = m_isCompact.value_or(false);
        layout->setContentsMargins(theme.px(24), theme.px(isCompact ? 6 : 20), theme.px(24), theme.px(isCompact ? 6 : 16));
        layout->setSpacing(theme.px(isCompact ? 0 : 4));
        content->setSpacing(theme.px(isCompact ? 4 : 12));
        m_facts->setVisible(!isCompact);
        m_factLine->setVisible(isCompact);
    };
    onTheme(this, [=, this](const Theme &theme) {
        m_isCompact.reset();
        fitHeader();
        top->setSpacing(theme.px(8));
        head->setSpacing(theme.px(8));
    });

    connect(m_tabBar, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        announceStatus();
    });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT backRequested(current()); });
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_copy, &QPushButton::clicked, this, &ProfilePage::copySsid);
    const auto addShortcut = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut); // Qt asks for a visible parent: the page in front
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { step(-1); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { step(1); });
    addShortcut(QKeySequence(Qt::Key_Escape), [this] { Q_EMIT backRequested(current()); });
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        // What stands is another student: it must not be taken for the one asked for.
        forget();
        m_empty->setWords(tr("Reading…"));
    });
    forget();
}

ProfilePage::~ProfilePage() = default;

void ProfilePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHeader();
}

void ProfilePage::fitHeader()
{
    const bool isCompact = height() < themeOf(this).px(kWholeHeaderFromPx);
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    m_arrange();
}

void ProfilePage::addFact(const QString &caption, const QString &value, bool isCode)
{
    m_facts->addFact(caption, value, isCode);
    //: a fact of a student in a line of them: "Grade: 5"
    m_factWords.append(tr("%1: %2").arg(caption, value));
    m_factLine->setText(m_factWords.join(u" · "_s));
    m_factLine->setToolTip(m_factWords.join(u'\n'));
}

void ProfilePage::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    if (!snapshot) {
        m_job.drop();
        m_slow.stop();
        m_sequence = {};
        forget();
        return;
    }
    if (current().isValid())
        load();
}

void ProfilePage::open(const StudentSequence &sequence)
{
    m_sequence = sequence;
    load();
}

void ProfilePage::step(int by)
{
    const auto position = std::ptrdiff_t(m_sequence.position) + by;
    if (position < 0 || position >= std::ptrdiff_t(m_sequence.size()))
        return;
    m_sequence.position = std::size_t(position);
    load();
}

void ProfilePage::load()
{
    showPlace();
    m_slow.start();
    m_job.start(m_source.load(current()), this, [this](Result<domain::StudentFile> file) { showStudent(std::move(file)); });
}

void ProfilePage::showStudent(Result<domain::StudentFile> file)
{
    m_slow.stop();
    if (!file) {
        forget();
        m_empty->setWords(file.error().kind == ErrorKind::NotFound ? tr("This student is not in the data held.")
                                                                    : tr("The student could not be read."),
                          file.error().kind == ErrorKind::NotFound ? tr("A newer file may have left them out.")
                                                                    : tr("Go back to the list and open the student again."));
        Q_EMIT loaded(false);
        return;
    }
    LoadedStudent student;
    student.profile = domain::profileOf(*file);
    student.file = std::move(file).value();
    m_student = std::move(student);
    m_empty->hide();
    m_content->show();
    showHeader();
    for (ProfileTab *tab : std::as_const(m_tabs))
        tab->setStudent(&*m_student);
    announceStatus();
    Q_EMIT loaded(true);
}

void ProfilePage::forget()
{
    m_student.reset();
    m_name->clear();
    m_facts->clear();
    m_factWords.clear();
    m_factLine->clear();
    m_factLine->setToolTip({});
    for (ProfileTab *tab : std::as_const(m_tabs))
        tab->setStudent(nullptr);
    m_content->hide();
    m_empty->setWords(tr("No student is open."));
    m_empty->show();
    showPlace();
    announceStatus();
}

void ProfilePage::showPlace()
{
    m_listName->setText(m_sequence.name);
    const bool hasList = m_sequence.size() > 1;
    m_place->setVisible(hasList);
    m_previous->setVisible(hasList);
    m_next->setVisible(hasList);
    if (hasList) {
        m_place->setText(tr("Student %1 of %2")
                             .arg(countText(qint64(m_sequence.position) + 1), countText(qint64(m_sequence.size()))));
    }
    m_previous->setEnabled(m_sequence.position > 0);
    m_next->setEnabled(m_sequence.position + 1 < m_sequence.size());
}

void ProfilePage::showHeader()
{
    const domain::StudentProfile &profile = m_student->profile;
    const domain::Student &student = profile.student;
    m_name->setText(student.displayName());
    m_facts->clear();
    m_factWords.clear();
    addFact(tr("SSID"), student.ssid.text(), true);
    if (!student.localId.isEmpty())
        addFact(tr("Local ID"), student.localId, true);
    addFact(tr("Grade"), domain::gradeName(student.grade));
    if (!profile.schoolName.isEmpty())
        addFact(tr("School"), profile.schoolName);
    if (student.birthDate.isValid())
        addFact(tr("Date of birth"), dateText(student.birthDate));
    if (!student.languageCode.isEmpty()) {
        //: a language and its code: "Spanish (01)"
        addFact(tr("Primary language"),
                         tr("%1 (%2)").arg(domain::languageName(student.languageCode), student.languageCode));
    }
    if (!profile.records.isEmpty()) {
        const domain::ScoreRecord &newest = profile.records.first();
        if (newest.elas != domain::Elas::Blank)
            addFact(tr("English language status"), domain::code(newest.elas));
        if (newest.economicDisadvantage != domain::YesNo::Blank)
            addFact(tr("Economically disadvantaged"), yesNo(newest.economicDisadvantage));
        if (newest.disability != domain::YesNo::Blank)
            addFact(tr("Special education"), yesNo(newest.disability));
    }
}

void ProfilePage::setTab(Tab tab)
{
    m_tabBar->setCurrentIndex(int(tab));
}

ProfilePage::Tab ProfilePage::tab() const
{
    return Tab(m_tabBar->currentIndex());
}

QString ProfilePage::statusText() const
{
    return m_student ? m_tabs[m_tabBar->currentIndex()]->statusText() : QString();
}

void ProfilePage::announceStatus()
{
    Q_EMIT statusTextChanged(statusText());
}

void ProfilePage::focusFirst()
{
    m_tabBar->setFocus(Qt::OtherFocusReason);
}

void ProfilePage::copySsid()
{
    if (m_student)
        QGuiApplication::clipboard()->setText(m_student->profile.student.ssid.text());
}

} // namespace scoredesk::ui
