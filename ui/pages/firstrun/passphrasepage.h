// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace scoredesk::ui {

class Label;
class MessageBar;

/// How hard a passphrase is to guess, by its length and variety alone: words for a hint, a gate only at Short.
enum class PassphraseStrength { Short, Fair, Good };
/// Under 8 characters is Short. Good has at least 6 different characters and 16 in all, or 12 of three kinds.
[[nodiscard]] PassphraseStrength strengthOf(const QString &passphrase);

/// Makes a passphrase for new data (typed twice) or takes it to unlock what is there.
class PassphrasePage : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Create, Unlock };

    explicit PassphrasePage(QWidget *parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// A way back is always there while a passphrase is made; with locked data only when something waits for them.
    void setBackVisible(bool visible);
    /// Waits for the answer: the form is shut.
    void setBusy(bool busy);
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    /// Forgets what was typed.
    void clear();
    void focusFirst();

Q_SIGNALS:
    void passphraseEntered(const QByteArray &utf8);
    void cancelled();

private:
    void refresh();
    void submit();

    Mode m_mode = Mode::Unlock;
    bool m_isBusy = false;
    MessageBar *m_messages;
    Label *m_title;
    Label *m_lead;
    Label *m_firstLabel;
    QLineEdit *m_first;
    Label *m_hint;
    Label *m_secondLabel;
    QLineEdit *m_second;
    Label *m_mismatch;
    QWidget *m_loss;
    QPushButton *m_submit;
    QPushButton *m_cancel;
};

} // namespace scoredesk::ui
