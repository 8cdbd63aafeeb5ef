// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/deskstyle.h"
#include "ui/widgets/elidedlabel.h"

#include <QtWidgets/QBoxLayout>

namespace scoredesk::ui {

Card::Card(const QString &title, const QString &source, QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setFrameKind(this, FrameKind::Card);
    auto *outer = new QVBoxLayout(this);
    m_header = new QHBoxLayout;
    m_title = new Label(title, TypeRole::BodyStrong, ColorRole::Text);
    m_source = new ElidedLabel(QString(), TypeRole::Small, ColorRole::TextMuted);
    m_header->addWidget(m_title, 0, Qt::AlignBaseline);
    m_header->addWidget(m_source, 1, Qt::AlignBaseline);
    m_body = new QVBoxLayout;
    outer->addLayout(m_header);
    outer->addLayout(m_body, 1);
    onTheme(this, [this, outer](const Theme &theme) {
        outer->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14));
        outer->setSpacing(theme.px(8));
        m_header->setSpacing(theme.px(8));
        m_body->setSpacing(theme.px(4));
    });
    setTitle(title);
    setSource(source);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setSource(const QString &source)
{
    m_sourceText = source;
    const QString shown = m_isUpdating ? tr("Updating") : source;
    m_source->setText(shown);
    m_source->setToolTip(shown);
    setAccessibleDescription(shown);
}

void Card::setUpdating(bool on)
{
    m_isUpdating = on;
    setSource(m_sourceText);
}

} // namespace scoredesk::ui
