// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentencelist.h"

#include "ui/widgets/label.h"

#include <QtWidgets/QGridLayout>

namespace scoredesk::ui {

SentenceList::SentenceList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 1);
    onTheme(this, [this](const Theme &theme) {
        m_grid->setHorizontalSpacing(theme.px(12));
        m_grid->setVerticalSpacing(theme.px(4));
    });
}

void SentenceList::setSentences(const QList<Sentence> &sentences, bool hasHead)
{
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < m_sentences.size(); ++i) {
        const Sentence &sentence = m_sentences.at(i);
        auto *words = wrappingLabel(sentence.text, hasHead && i == 0 ? TypeRole::BodyStrong : TypeRole::Body, ColorRole::Text, this);
        m_grid->addWidget(words, i, 0, 1, sentence.who.isEmpty() ? 2 : 1, Qt::AlignVCenter);
        if (sentence.who.isEmpty())
            continue;
        QPushButton *door = makeButton(tr("Show"), ButtonKind::Text, Icon::None, this);
        //: %1 is who, such as "newly scored"
        door->setAccessibleName(tr("Show the students: %1").arg(sentence.who));
        door->setToolTip(door->accessibleName());
        connect(door, &QPushButton::clicked, this, [this, i] { Q_EMIT opened(i); });
        m_grid->addWidget(door, i, 1, Qt::AlignTop);
    }
}

} // namespace scoredesk::ui
