// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firstrun/firstrunpage.h"

#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QScrollArea>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent), m_messages(new MessageBar),
      m_sample(makeButton(tr("Explore the sample"), ButtonKind::Primary)),
      m_folder(makeButton(tr("Choose a folder…"))), m_guide(makeButton(tr("Which files?"), ButtonKind::Text)),
      m_service(makeButton(tr("Connect…")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    scroll->setWidget(content);
    auto *across = new QHBoxLayout(content);
    auto *column = new QWidget;
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto *box = new QVBoxLayout(column);

    auto *title = wrappingLabel(tr("Welcome to Scoredesk"), TypeRole::Display);
    auto *lead = wrappingLabel(tr("CAASPP scores, Student Score Reports and results for your LEA. Choose how to start. "
                                  "You can do the others later."),
                               TypeRole::Heading, ColorRole::TextMuted);
    onTheme(lead, [lead](const Theme &theme) {
        QFont font = theme.font(TypeRole::Heading);
        font.setWeight(QFont::Normal);
        lead->setFont(font);
    });

    m_sample->setObjectName(u"exploreSample"_s);
    m_folder->setObjectName(u"chooseFolder"_s);
    m_service->setEnabled(false);
    auto *doors = new QHBoxLayout;
    doors->addWidget(makeDoor(int(Icon::Flask), tr("Explore the sample LEA"),
                              tr("Sample Unified: a district of made-up schools and students in the middle of a release. "
                                 "Nothing in it is real."),
                              tr("Marked SAMPLE everywhere."), m_sample, nullptr),
                     1);
    doors->addWidget(makeDoor(int(Icon::Folder), tr("Open my TOMS downloads"),
                              tr("Choose the folder where you save TOMS files. Scoredesk reads Student Score Data Files "
                                 "and SSR PDFs of any year since 2020–21."),
                              tr("Files are read, never changed. Works offline."), m_folder, m_guide),
                     1);
    doors->addWidget(makeDoor(int(Icon::Cloud), tr("Connect to a results service"),
                              tr("Not in this version. Later a county office or vendor can give you an address; until "
                                 "then get the files in TOMS and open their folder."),
                              tr("Scoredesk never asks for a TOMS password."), m_service, nullptr),
                     1);

    auto *drop = new QFrame;
    drop->setFrameShape(QFrame::StyledPanel);
    setFrameKind(drop, FrameKind::DropZone);
    auto *dropRow = new QHBoxLayout(drop);
    auto *dropWords = new QVBoxLayout;
    dropWords->addStretch(1);
    dropWords->addWidget(wrappingLabel(tr("Or drop files anywhere in this window"), TypeRole::BodyStrong));
    dropWords->addWidget(wrappingLabel(tr(".xlsx .csv .txt .pdf: you see what was recognized before anything is imported"),
                                       TypeRole::Body, ColorRole::TextMuted));
    dropWords->addStretch(1);
    dropRow->addStretch(1);
    dropRow->addWidget(new IconLabel(Icon::Download, 24, ColorRole::TextMuted));
    dropRow->addLayout(dropWords, 3);
    dropRow->addStretch(1);

    auto *privacy = new QHBoxLayout;
    privacy->addWidget(new IconLabel(Icon::Lock, 16, ColorRole::TextMuted), 0, Qt::AlignTop);
    privacy->addWidget(wrappingLabel(tr("Everything stays on this computer, encrypted. Scoredesk sends nothing anywhere."),
                                     TypeRole::Body, ColorRole::TextMuted),
                       1);

    box->addStretch(1);
    box->addWidget(m_messages);
    box->addWidget(title);
    box->addWidget(lead);
    box->addLayout(doors);
    box->addWidget(drop);
    box->addLayout(privacy);
    box->addStretch(2);
    onTheme(this, [column, box, doors, dropRow, dropWords, privacy, drop](const Theme &theme) {
        column->setMaximumWidth(theme.px(948));
        box->setContentsMargins(theme.px(8), theme.px(32), theme.px(8), theme.px(32));
        box->setSpacing(theme.px(12));
        doors->setSpacing(theme.px(24));
        doors->setContentsMargins(0, theme.px(20), 0, theme.px(12));
        drop->setMinimumHeight(theme.px(112));
        dropRow->setSpacing(theme.px(16));
        dropWords->setSpacing(theme.px(2));
        privacy->setContentsMargins(0, theme.px(12), 0, 0);
        privacy->setSpacing(theme.px(8));
    });
    m_guide->setToolTip(tr("What to get in TOMS"));
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
    connect(m_folder, &QPushButton::clicked, this, &FirstRunPage::folderRequested);
    connect(m_guide, &QPushButton::clicked, this, &FirstRunPage::guideRequested);
}

QWidget *FirstRunPage::makeDoor(int which, const QString &title, const QString &what, const QString &note,
                                QPushButton *button, QPushButton *second)
{
    auto *door = new QFrame;
    door->setFrameShape(QFrame::StyledPanel);
    setFrameKind(door, FrameKind::Card);
    door->setAccessibleName(title);
    auto *column = new QVBoxLayout(door);
    auto *mark = new IconLabel(Icon(which), 32, button->isEnabled() ? ColorRole::Accent : ColorRole::TextMuted);
    auto *words = wrappingLabel(what, TypeRole::Body, ColorRole::TextMuted);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button);
    if (second)
        buttons->addWidget(second);
    buttons->addStretch(1);
    column->addWidget(mark);
    column->addWidget(wrappingLabel(title, TypeRole::Heading));
    column->addWidget(words, 1);
    column->addWidget(wrappingLabel(note, TypeRole::Caption, ColorRole::TextMuted));
    column->addLayout(buttons);
    button->setAccessibleDescription(what);
    onTheme(door, [column, buttons](const Theme &theme) {
        column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
        column->setSpacing(theme.px(10));
        buttons->setSpacing(theme.px(8));
    });
    return door;
}

void FirstRunPage::setBusy(bool busy)
{
    m_sample->setEnabled(!busy);
    m_folder->setEnabled(!busy);
}

void FirstRunPage::focusFirst()
{
    m_sample->setFocus(Qt::TabFocusReason); // with its ring: Enter is enough to begin
}

} // namespace scoredesk::ui
