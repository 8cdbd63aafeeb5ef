// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetpreview.h"

#include "ui/pages/printexport/packetsaver.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace scoredesk::ui {

namespace {

constexpr int kGap = 12;
constexpr int kKept = 8; ///< pictures of sheets

} // namespace

PacketPreview::PacketPreview(QWidget *parent) : QAbstractScrollArea(parent), m_pictures(kKept)
{
    setObjectName(QStringLiteral("packetPreview"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        describe();
        viewport()->update();
        Q_EMIT currentSheetChanged(currentSheet());
    });
    describe();
}

double PacketPreview::scale() const
{
    return std::max(0.1, (viewport()->width() - 2.0 * kGap) / PacketPaper::kSize.width());
}

double PacketPreview::sheetHeight() const
{
    return std::round(PacketPaper::kSize.height() * scale()) + kGap;
}

void PacketPreview::setPaper(std::shared_ptr<const PacketPaper> paper)
{
    const int sheet = currentSheet();
    m_paper = std::move(paper);
    m_pictures.clear();
    placeBars();
    showSheet(m_paper ? std::min(sheet, m_paper->sheetCount() - 1) : 0);
    describe();
    viewport()->update();
    Q_EMIT currentSheetChanged(currentSheet());
}

void PacketPreview::showSheet(int sheet)
{
    verticalScrollBar()->setValue(int(sheet * sheetHeight()));
}

int PacketPreview::currentSheet() const
{
    if (!m_paper)
        return 0;
    return std::clamp(int((verticalScrollBar()->value() + viewport()->height() / 3.0) / sheetHeight()), 0, m_paper->sheetCount() - 1);
}

void PacketPreview::placeBars()
{
    const int sheets = m_paper ? m_paper->sheetCount() : 0;
    verticalScrollBar()->setRange(0, std::max(0, int(sheets * sheetHeight()) + kGap - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
}

void PacketPreview::describe()
{
    setAccessibleName(m_paper ? tr("Preview, page %1 of %2").arg(currentSheet() + 1).arg(m_paper->sheetCount()) : tr("Preview"));
    setAccessibleDescription(m_paper ? m_paper->summary(currentSheet()) : QString());
}

void PacketPreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Sunken));
    if (m_paper) {
        const int top = verticalScrollBar()->value();
        const double ratio = devicePixelRatioF();
        const QSize size = (PacketPaper::kSize * scale()).toSize();
        const int first = std::max(0, int(top / sheetHeight()));
        const int last = std::min(m_paper->sheetCount() - 1, int((top + viewport()->height()) / sheetHeight()));
        for (int sheet = first; sheet <= last; ++sheet) {
            if (!m_pictures.contains(sheet)) {
                auto made = std::make_unique<QPixmap>(QPixmap::fromImage(sheetPicture(*m_paper, sheet, scale() * ratio)));
                made->setDevicePixelRatio(ratio);
                m_pictures.insert(sheet, made.release());
            }
            const QRect place(QPoint((viewport()->width() - size.width()) / 2, kGap + int(sheet * sheetHeight()) - top), size);
            if (const QPixmap *picture = m_pictures.object(sheet))
                painter.drawPixmap(place.topLeft(), *picture);
            painter.setPen(theme.color(ColorRole::Line));
            painter.drawRect(place.adjusted(0, 0, -1, -1));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(ColorRole::Focus), theme.lineTwo()));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PacketPreview::resizeEvent(QResizeEvent *event)
{
    const int sheet = currentSheet();
    QAbstractScrollArea::resizeEvent(event);
    m_pictures.clear();
    placeBars();
    showSheet(sheet);
}

void PacketPreview::keyPressEvent(QKeyEvent *event)
{
    const int last = m_paper ? m_paper->sheetCount() - 1 : 0;
    switch (event->key()) {
    case Qt::Key_PageDown:
        showSheet(std::min(last, currentSheet() + 1));
        break;
    case Qt::Key_PageUp:
        showSheet(std::max(0, currentSheet() - 1));
        break;
    case Qt::Key_Home:
        showSheet(0);
        break;
    case Qt::Key_End:
        showSheet(last);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PacketPreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace scoredesk::ui
