// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace scoredesk::ui {

namespace {

struct KindLook
{
    ColorRole tint;
    ColorRole ink;
    Icon icon;
};

KindLook lookOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Positive:
        return {ColorRole::TintPositive, ColorRole::Positive, Icon::Check};
    case MessageKind::Caution:
        return {ColorRole::TintCaution, ColorRole::Caution, Icon::Warn};
    case MessageKind::Danger:
        return {ColorRole::TintDanger, ColorRole::Danger, Icon::Warn};
    case MessageKind::Accent:
        break;
    }
    return {ColorRole::TintAccent, ColorRole::Accent, Icon::Info};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::Info, 16, ColorRole::Accent)),
      m_headline(new Label(QString(), TypeRole::BodyStrong)), m_sentence(wrappingLabel(QString())),
      m_action(makeButton(QString(), ButtonKind::Text)),
      m_close(makeButton(tr("Close this message"), ButtonKind::PlainIcon, Icon::Cross))
{
    auto *row = new QHBoxLayout(this);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_headline);
    words->addWidget(m_sentence);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_headline->setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    onTheme(this, [this, row, words](const Theme &theme) {
        row->setSpacing(theme.px(10));
        words->setSpacing(theme.px(2));
        placeContents();
    });
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

QMargins MessageBar::outerMargins() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(m_outer.left()), theme.px(m_outer.top()), theme.px(m_outer.right()), theme.px(m_outer.bottom())};
}

void MessageBar::placeContents()
{
    const Theme &theme = themeOf(this);
    layout()->setContentsMargins(QMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8)) + outerMargins());
}

void MessageBar::setOuterMargins(const QMargins &at100Percent)
{
    m_outer = at100Percent;
    placeContents();
}

void MessageBar::showMessage(MessageKind kind, const QString &headline, const QString &sentence, const QString &action)
{
    m_kind = kind;
    const KindLook look = lookOf(kind);
    m_icon->setIcon(look.icon, look.ink);
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::setClosable(bool on)
{
    m_close->setVisible(on);
}

QString MessageBar::headline() const
{
    return m_headline->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const KindLook look = lookOf(m_kind);
    const QColor border = theme.kind() == ThemeKind::HighContrast ? theme.color(look.ink) : QColor();
    paintRounded(painter, QRectF(rect().marginsRemoved(outerMargins())), theme.radiusM(), theme.color(look.tint), border);
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_headline(wrappingLabel(QString(), TypeRole::Heading)),
      m_sentence(wrappingLabel(QString(), TypeRole::Body, ColorRole::TextMuted)), m_action(makeButton(QString()))
{
    auto *column = new QVBoxLayout(this);
    m_headline->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    onTheme(this, [column](const Theme &theme) {
        column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
        column->setSpacing(theme.px(8));
    });
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setWords(QString());
}

void EmptyState::setWords(const QString &headline, const QString &sentence, const QString &action)
{
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
}

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_count(new Label(QString(), TypeRole::BodyStrong)),
      m_hint(new Label(QString(), TypeRole::Small, ColorRole::TextMuted)), m_content(new QWidget),
      m_clear(makeButton(tr("Clear selection"), ButtonKind::Text))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *inner = new FlowLayout(m_content); // large text makes it two lines
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_count);
    inner->addWidget(m_clear);
    row->addWidget(m_content, 1);
    row->addWidget(m_hint);
    onTheme(this, [this, inner](const Theme &theme) {
        inner->setGaps(theme.px(8), theme.px(8));
        m_count->setMinimumHeight(theme.controlHeight());
        setMinimumHeight(theme.controlHeight());
    });
    connect(m_clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    setCount(0);
}

QPushButton *SelectionBar::addAction(const QString &text, int icon)
{
    QPushButton *button = makeButton(text, ButtonKind::Default, Icon(icon));
    m_content->layout()->removeWidget(m_clear);
    m_content->layout()->addWidget(button);
    m_content->layout()->addWidget(m_clear); // stays the last
    return button;
}

QList<QWidget *> SelectionBar::tabStops() const
{
    QList<QWidget *> stops;
    for (int i = 0; i < m_content->layout()->count(); ++i) {
        QWidget *widget = m_content->layout()->itemAt(i)->widget();
        if (widget && (widget->focusPolicy() & Qt::TabFocus))
            stops.append(widget);
    }
    return stops;
}

void SelectionBar::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void SelectionBar::setCount(qint64 selected)
{
    m_count->setText(tr("%Ln selected", nullptr, int(selected)));
    m_content->setVisible(selected > 0);
    static_cast<QHBoxLayout *>(layout())->setStretch(0, selected > 0 ? 1 : 0);
    static_cast<QHBoxLayout *>(layout())->setAlignment(m_hint, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace scoredesk::ui
