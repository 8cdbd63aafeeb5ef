// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firstrun/tomsguide.h"

#include "ui/widgets/label.h"

#include <QtCore/QLocale>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Step
{
    QString title;
    QString how;
    QString gives;
};

} // namespace

TomsGuide::TomsGuide(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"tomsGuide"_s);
    setWindowTitle(tr("What to get in TOMS"));
    const QList<Step> steps{
        {tr("Student Score Data File, By Enrolled LEA"),
         tr("In TOMS: Reports, LEA Reports, Student Score Data File. Choose CAASPP, the year and By Enrolled LEA, and leave "
            "the dates empty, so that it has everyone. Excel or caret-delimited text, both work."),
         tr("everyone enrolled now: scores, why there is no score, and SSR dates. Start with this one.")},
        {tr("Student Score Data File, By Tested LEA"), tr("The same request with By Tested LEA."),
         tr("students you tested who have moved away. Results for your board are of students tested in the LEA.")},
        {tr("The same files of earlier years"),
         tr("Choose an earlier year in the same request; 2020–21 and later can be read."),
         tr("the History tab of each student.")},
        {tr("Student Score Report (SSR) PDFs"),
         tr("In TOMS: Reports, LEA Reports, Student Score Report PDFs. Choose all schools, grades and languages; Merge Files "
            "may be Yes or No. TOMS sends a mail when they are ready; unpack what it gives into the same folder."),
         tr("the reports themselves, to read, save and hand over.")},
        {tr("Test Assignment report"),
         tr("In TOMS: Reports, LEA Reports, Test Assignment. Choose the year and leave the other filters empty, so that it lists everyone."),
         tr("who is registered for which test: shares of all who should test, and who has no row in the data file.")},
        {tr("SSR Distribution report"),
         tr("In TOMS: Reports, LEA Reports, SSR Distribution, for the whole LEA."),
         tr("who gets a report and in which second language.")},
        {tr("STAIRS and Appeals report"),
         tr("In TOMS: Reports, LEA Reports, STAIRS and Appeals, for the year."),
         tr("which appeals are open or decided, with their case numbers: why a test has no score.")},
    };
    auto *outer = new QVBoxLayout(this);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *content = new QWidget;
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(content);
    column->addWidget(wrappingLabel(tr("Get these in TOMS and save them into one folder"), TypeRole::Heading));
    column->addWidget(wrappingLabel(tr("Only an LEA CAASPP coordinator can request the score data files."), TypeRole::Body,
                                    ColorRole::TextMuted));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step &step = steps.at(i);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(wrappingLabel(step.title, TypeRole::BodyStrong));
        words->addWidget(wrappingLabel(step.how));
        words->addWidget(wrappingLabel(tr("Gives %1").arg(step.gives), TypeRole::Small, ColorRole::TextMuted));
        grid->addWidget(new Label(QLocale().toString(int(i) + 1), TypeRole::Title, ColorRole::Accent), int(i), 0,
                        Qt::AlignTop);
        grid->addLayout(words, int(i), 1);
    }
    column->addLayout(grid);
    column->addWidget(wrappingLabel(tr("Do not open the files in a spreadsheet program before: it drops the zeros of codes and changes dates. "
                                       "Get them again as often as you like; a newer file adds to what is there, and an "
                                       "older one never takes anything back."),
                                    TypeRole::Body, ColorRole::TextMuted));
    column->addStretch(1);
    outer->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    auto *choose = makeButton(tr("Choose a folder…"), ButtonKind::Primary);
    auto *close = makeButton(tr("Close"));
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(choose);
    outer->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT folderRequested();
    });
    onTheme(this, [this, outer, column, grid](const Theme &theme) {
        outer->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16));
        outer->setSpacing(theme.px(16));
        column->setContentsMargins(0, 0, theme.px(8), 0);
        column->setSpacing(theme.px(12));
        grid->setHorizontalSpacing(theme.px(16));
        grid->setVerticalSpacing(theme.px(16));
        // what a screen has less, scrolls
        const QScreen *at = screen();
        resize(QSize(theme.px(640), theme.px(700)).boundedTo(at ? at->availableSize() : QSize(1366, 720)));
    });
}

} // namespace scoredesk::ui
