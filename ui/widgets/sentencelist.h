// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace scoredesk::ui {

/// Sentences one below the other, each with a door to the students it tells of, where it tells of any.
class SentenceList : public QWidget
{
    Q_OBJECT

public:
    struct Sentence
    {
        QString text;
        QString who; ///< what those students are called, for the door's name; empty: no door
        bool operator==(const Sentence &) const = default;
    };

    explicit SentenceList(QWidget *parent = nullptr);

    /// \a hasHead: the first one is what the others explain.
    void setSentences(const QList<Sentence> &sentences, bool hasHead = true);
    [[nodiscard]] const QList<Sentence> &sentences() const { return m_sentences; }

Q_SIGNALS:
    /// The door of sentence \a index.
    void opened(int index);

private:
    QList<Sentence> m_sentences;
    QGridLayout *m_grid;
};

} // namespace scoredesk::ui
