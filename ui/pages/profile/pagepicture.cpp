// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/pagepicture.h"

#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace scoredesk::ui {

namespace {

constexpr int kWidthPx = 230;
constexpr double kLetter = 11.0 / 8.5;

} // namespace

PagePicture::PagePicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    onTheme(this, [this](const Theme &) { updateGeometry(); });
}

void PagePicture::setPicture(const QImage &image, const QString &words)
{
    m_image = image;
    m_words = words;
    setAccessibleName(image.isNull() ? words : tr("Page of the report"));
    updateGeometry();
    update();
}

void PagePicture::setPaperWidth(int px)
{
    m_paperWidth = px;
    updateGeometry();
}

void PagePicture::mouseDoubleClickEvent(QMouseEvent *event)
{
    QWidget::mouseDoubleClickEvent(event);
    if (!m_image.isNull())
        Q_EMIT doubleClicked();
}

QSize PagePicture::sizeHint() const
{
    const bool isPreview = m_paperWidth == 0; // its height stays, whatever the page: what stands beside it does not jump
    const int width = isPreview ? themeOf(this).px(kWidthPx) : m_paperWidth;
    const double shape = isPreview || m_image.isNull() ? kLetter : double(m_image.height()) / std::max(1, m_image.width());
    return {width, int(width * shape)};
}

void PagePicture::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.fillRect(rect(), theme.color(ColorRole::Sunken));
        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        const int margin = theme.px(16);
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), Qt::white); // paper, in both themes
        const QSizeF fitted = QSizeF(m_image.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF((width() - fitted.width()) / 2, 0), fitted), m_image);
    }
    painter.setPen(QPen(theme.color(ColorRole::Line), 0));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace scoredesk::ui
