// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/ssrviewer.h"

#include "ui/models/cellwords.h"
#include "ui/pages/profile/pagepicture.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/paint.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOwnWidthPx = 816; // a letter page of 8.5 in at 96 px an inch
constexpr double kStep = 1.25;
constexpr double kLeast = 0.25;
constexpr double kMost = 4;
constexpr double kOfWindow = 0.94;

} // namespace

SsrViewer::SsrViewer(SsrRenderer &renderer, const QByteArray &pdf, const QString &title, int page,
                     int pageCount, QWidget *parent)
    : QDialog(parent), m_renderer(renderer), m_pdf(pdf), m_page(page), m_pageCount(std::max(1, pageCount)),
      m_message(new MessageBar(this)), m_area(new QScrollArea(this)), m_picture(new PagePicture),
      m_place(new Label(QString(), TypeRole::Body, ColorRole::Text, this)),
      m_percent(new Label(QString(), TypeRole::Small, ColorRole::TextMuted, this)),
      m_previous(makeButton(tr("Previous page"), ButtonKind::Icon, Icon::ChevronLeft, this)),
      m_next(makeButton(tr("Next page"), ButtonKind::Icon, Icon::ChevronRight, this)),
      m_closer(makeButton(tr("Zoom in"), ButtonKind::Icon, Icon::Plus, this)),
      m_further(makeButton(tr("Zoom out"), ButtonKind::Icon, Icon::Dash, this))
{
    setObjectName(u"ssrViewer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_message->setObjectName(u"viewerMessage"_s);
    m_message->hide();
    m_area->setObjectName(u"ssrViewerPages"_s);
    m_area->setAccessibleName(title);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_area->setBackgroundRole(QPalette::Window);
    m_area->setWidget(m_picture);
    m_area->viewport()->installEventFilter(this);
    m_area->installEventFilter(this);

    auto *bar = new QHBoxLayout;
    makeBar(bar);
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_message);
    column->addWidget(m_area, 1);
    onTheme(this, [this, bar, column](const Theme &theme) {
        column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16));
        column->setSpacing(theme.px(12));
        bar->setSpacing(theme.px(8));
        const QSize most = parentWidget() ? parentWidget()->window()->size() * kOfWindow : QSize(1200, 840);
        resize(most.boundedTo(QSize(std::max(theme.px(1200), 1200), most.height())));
    });
    m_area->setFocus(Qt::OtherFocusReason);
    goTo(page);
}

void SsrViewer::makeBar(QBoxLayout *bar)
{
    auto *width = makeButton(tr("Full width"), ButtonKind::Default, Icon::None, this);
    auto *whole = makeButton(tr("Whole page"), ButtonKind::Default, Icon::None, this);
    auto *save = makeButton(tr("Save…"), ButtonKind::Default, Icon::Download, this);
    auto *close = makeButton(tr("Close"), ButtonKind::Primary, Icon::None, this);
    m_previous->setObjectName(u"viewerPrevious"_s);
    m_next->setObjectName(u"viewerNext"_s);
    m_closer->setObjectName(u"viewerZoomIn"_s);
    m_further->setObjectName(u"viewerZoomOut"_s);
    width->setObjectName(u"viewerFullWidth"_s);
    whole->setObjectName(u"viewerWholePage"_s);
    save->setObjectName(u"viewerSave"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previous, m_place, m_next})
        bar->addWidget(widget);
    bar->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_further, m_percent, m_closer, width, whole})
        bar->addWidget(widget);
    bar->addStretch(1);
    bar->addWidget(save);
    bar->addWidget(close);
    // Enter is not to close what was opened by Enter.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    connect(m_previous, &QPushButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(m_closer, &QPushButton::clicked, this, [this] { zoomBy(kStep); });
    connect(m_further, &QPushButton::clicked, this, [this] { zoomBy(1 / kStep); });
    connect(width, &QPushButton::clicked, this, [this] { setZoom(Zoom::FullWidth); });
    connect(whole, &QPushButton::clicked, this, [this] { setZoom(Zoom::WholePage); });
    connect(save, &QPushButton::clicked, this, &SsrViewer::saveRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    const auto addKeys = [this](const QList<QKeySequence> &keys, auto slot) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, slot);
    };
    QList<QKeySequence> closer = QKeySequence::keyBindings(QKeySequence::ZoomIn);
    if (const QKeySequence unshifted(Qt::CTRL | Qt::Key_Equal); !closer.contains(unshifted))
        closer.append(unshifted);
    addKeys(closer, [this] { zoomBy(kStep); });
    addKeys(QKeySequence::keyBindings(QKeySequence::ZoomOut), [this] { zoomBy(1 / kStep); });
    addKeys({QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { setZoom(Zoom::WholePage); });
}

int SsrViewer::paperWidth() const
{
    return m_picture->width();
}

void SsrViewer::goTo(int page)
{
    m_page = std::clamp(page, 0, m_pageCount - 1);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pageCount);
    m_place->setText(tr("Page %1 of %2").arg(countText(m_page + 1), countText(m_pageCount)));
    m_area->verticalScrollBar()->setValue(0);
    if (isVisible())
        draw();
}

void SsrViewer::scrollOn(int by)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    const bool isAtEnd = by > 0 ? bar->value() >= bar->maximum() : bar->value() <= bar->minimum();
    if (!isAtEnd) {
        bar->setValue(bar->value() + by * bar->pageStep());
        return;
    }
    const int before = m_page;
    goTo(m_page + by);
    if (by < 0 && m_page != before)
        bar->setValue(bar->maximum());
}

void SsrViewer::setZoom(Zoom zoom)
{
    m_zoom = zoom;
    resizePaper();
    draw();
}

void SsrViewer::zoomBy(double factor)
{
    m_scale = std::clamp(double(paperWidth()) / kOwnWidthPx * factor, kLeast, kMost);
    setZoom(Zoom::Fixed);
}

void SsrViewer::resizePaper()
{
    // with the room of the scroll bar taken off, else a page as wide as the view makes one come and go
    const QSize view =
        m_area->maximumViewportSize() - QSize(m_area->verticalScrollBar()->sizeHint().width(), 0);
    const QSize shape = m_picture->sizeHint();
    const double aspect = double(shape.height()) / std::max(1, shape.width());
    int width = view.width();
    if (m_zoom == Zoom::Fixed)
        width = int(std::lround(kOwnWidthPx * m_scale));
    else if (m_zoom == Zoom::WholePage)
        width = std::min(width, int(view.height() / aspect));
    m_picture->setPaperWidth(std::max(1, width));
    m_picture->resize(m_picture->sizeHint());
    m_percent->setText(wholePercent(double(m_picture->width()) / kOwnWidthPx));
    m_closer->setEnabled(m_picture->width() < kOwnWidthPx * kMost);
    m_further->setEnabled(m_picture->width() > kOwnWidthPx * kLeast);
}

void SsrViewer::draw()
{
    const int width = paperWidth();
    if (m_page == m_drawnPage && width == m_drawnWidth)
        return;
    if (m_page != m_drawnPage)
        m_picture->setPicture({}, tr("Reading…"));
    m_drawnPage = m_page;
    m_drawnWidth = width;
    m_job.start(m_renderer.render(m_pdf, m_page, width, devicePixelRatioF()), this,
                [this](Result<RenderedPage> page) {
                    if (page)
                        m_picture->setPicture(page->image, {});
                    else
                        m_picture->setPicture({},
                                              tr("This PDF cannot be shown here. It can still be saved."));
                    m_picture->setAccessibleName(m_place->text());
                    resizePaper(); // a page may have another shape than a letter
                    Q_EMIT pageFinished(bool(page));
                });
}

void SsrViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        scrollOn(1);
        return;
    case Qt::Key_PageUp:
        scrollOn(-1);
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(m_pageCount - 1);
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

bool SsrViewer::eventFilter(QObject *watched, QEvent *event)
{
    // the scroll area would take these for itself, and stop at the end of the page
    if (event->type() == QEvent::KeyPress && watched == m_area) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_Home
            || key->key() == Qt::Key_End) {
            keyPressEvent(key);
            return true;
        }
    }
    if (event->type() == QEvent::Wheel && watched == m_area->viewport()) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if ((wheel->modifiers() & Qt::ControlModifier) && wheel->angleDelta().y() != 0) {
            zoomBy(wheel->angleDelta().y() > 0 ? kStep : 1 / kStep);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SsrViewer::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (isVisible()) {
        resizePaper();
        draw();
    }
}

void SsrViewer::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // the layout gives the view its size only after this
    QTimer::singleShot(0, this, [this] {
        resizePaper();
        draw();
    });
}

} // namespace scoredesk::ui
