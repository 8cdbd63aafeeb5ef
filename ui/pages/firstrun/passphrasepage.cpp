// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firstrun/passphrasepage.h"

#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QSet>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortest = 8;

} // namespace

PassphraseStrength strengthOf(const QString &passphrase)
{
    if (passphrase.size() < kShortest)
        return PassphraseStrength::Short;
    QSet<QChar> different;
    bool hasLower = false;
    bool hasUpper = false;
    bool hasDigit = false;
    bool hasOther = false;
    for (const QChar c : passphrase) {
        different.insert(c);
        hasLower = hasLower || c.isLower();
        hasUpper = hasUpper || c.isUpper();
        hasDigit = hasDigit || c.isDigit();
        hasOther = hasOther || !c.isLetterOrNumber();
    }
    const int kinds = int(hasLower) + int(hasUpper) + int(hasDigit) + int(hasOther);
    const bool isLong = passphrase.size() >= 16 || (passphrase.size() >= 12 && kinds >= 3);
    return isLong && different.size() >= 6 ? PassphraseStrength::Good : PassphraseStrength::Fair;
}

PassphrasePage::PassphrasePage(QWidget *parent)
    : QWidget(parent), m_messages(new MessageBar), m_title(wrappingLabel(QString(), TypeRole::Title)),
      m_lead(wrappingLabel(QString(), TypeRole::Body, ColorRole::TextMuted)),
      m_firstLabel(new Label(tr("&Passphrase"))), m_first(new QLineEdit),
      m_hint(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted)),
      m_secondLabel(new Label(tr("&The same again"))), m_second(new QLineEdit),
      m_mismatch(wrappingLabel(tr("The two are not the same."), TypeRole::Small, ColorRole::Danger)),
      m_loss(new QWidget), m_submit(makeButton(QString(), ButtonKind::Primary)), m_cancel(makeButton(tr("Back")))
{
    auto *outer = new QVBoxLayout(this);
    auto *card = new QFrame;
    card->setFrameShape(QFrame::StyledPanel);
    setFrameKind(card, FrameKind::Card);
    // between stretches rather than aligned: an aligned widget loses its height for width, and lines are cut
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(card);
    across->addStretch(1);
    outer->addStretch(1);
    outer->addLayout(across);
    outer->addStretch(2);

    auto *column = new QVBoxLayout(card);
    auto *lossRow = new QHBoxLayout(m_loss);
    lossRow->addWidget(new IconLabel(Icon::Warn, 16, ColorRole::Caution), 0, Qt::AlignTop);
    lossRow->addWidget(wrappingLabel(tr("Nobody can get it back for you. Without it these data stay shut, and the files must be got from "
                                        "TOMS and imported again. Write it down and keep it where your LEA keeps such things.")),
                       1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_submit);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);

    for (QLineEdit *edit : {m_first, m_second}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        connect(edit, &QLineEdit::textChanged, this, &PassphrasePage::refresh);
        connect(edit, &QLineEdit::returnPressed, this, &PassphrasePage::submit);
    }
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    m_first->setObjectName(u"passphrase"_s);
    m_second->setObjectName(u"passphraseAgain"_s);
    m_submit->setObjectName(u"submitPassphrase"_s);
    m_cancel->setObjectName(u"leavePassphrase"_s);
    m_first->setAccessibleName(tr("Passphrase"));
    m_second->setAccessibleName(tr("The same passphrase again"));

    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addWidget(m_messages);
    column->addWidget(m_firstLabel);
    column->addWidget(m_first);
    column->addWidget(m_hint);
    column->addWidget(m_secondLabel);
    column->addWidget(m_second);
    column->addWidget(m_mismatch);
    column->addWidget(m_loss);
    column->addLayout(buttons);
    onTheme(this, [card, column, lossRow, buttons](const Theme &theme) {
        card->setFixedWidth(theme.px(480));
        column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
        column->setSpacing(theme.px(8));
        lossRow->setContentsMargins(0, theme.px(8), 0, 0);
        lossRow->setSpacing(theme.px(8));
        buttons->setSpacing(theme.px(8));
        buttons->setContentsMargins(0, theme.px(8), 0, 0);
    });
    connect(m_submit, &QPushButton::clicked, this, &PassphrasePage::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PassphrasePage::cancelled);
    setMode(Mode::Unlock);
}

void PassphrasePage::setMode(Mode mode)
{
    m_mode = mode;
    const bool isNew = mode == Mode::Create;
    m_title->setText(isNew ? tr("Choose a passphrase") : tr("Scoredesk is locked"));
    m_lead->setText(isNew ? tr("Students' data are encrypted on this computer. The passphrase opens them; it is not your "
                               "TOMS password.")
                          : tr("Type the passphrase to open the data on this computer."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_secondLabel, m_second, m_hint, m_loss, m_cancel})
        widget->setVisible(isNew);
    m_submit->setText(isNew ? tr("Make the encrypted data") : tr("Unlock"));
    m_messages->hide();
    refresh();
}

void PassphrasePage::setBackVisible(bool visible)
{
    m_cancel->setVisible(visible);
}

void PassphrasePage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_first->setEnabled(!busy);
    m_second->setEnabled(!busy);
    refresh();
}

void PassphrasePage::clear()
{
    m_first->clear();
    m_second->clear();
}

void PassphrasePage::focusFirst()
{
    m_first->setFocus(Qt::OtherFocusReason);
    m_first->selectAll();
}

void PassphrasePage::refresh()
{
    const QString first = m_first->text();
    const bool isNew = m_mode == Mode::Create;
    const bool isSame = first == m_second->text();
    const PassphraseStrength strength = strengthOf(first);
    switch (strength) {
    case PassphraseStrength::Short:
        m_hint->setText(tr("At least 8 characters. Four or five words that do not belong together are easy to remember "
                           "and hard to guess."));
        break;
    case PassphraseStrength::Fair:
        m_hint->setText(tr("Fair. Another word makes it much harder to guess."));
        break;
    case PassphraseStrength::Good:
        m_hint->setText(tr("Good."));
        break;
    }
    const bool isWrong = isNew && !m_second->text().isEmpty() && !isSame;
    m_mismatch->setVisible(isWrong);
    m_second->setProperty("invalid", isWrong);
    m_second->update();
    const bool isReady = isNew ? strength != PassphraseStrength::Short && isSame : !first.isEmpty();
    m_submit->setEnabled(isReady && !m_isBusy);
}

void PassphrasePage::submit()
{
    if (!m_submit->isEnabled()) {
        if (m_mode == Mode::Create && m_first->hasFocus())
            m_second->setFocus(Qt::OtherFocusReason);
        return;
    }
    QByteArray utf8 = m_first->text().toUtf8();
    Q_EMIT passphraseEntered(utf8);
    utf8.fill('\0');
}

} // namespace scoredesk::ui
