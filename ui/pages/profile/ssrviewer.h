// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestonly.h"
#include "ui/pages/profile/ssrrenderer.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace scoredesk::ui {

class MessageBar;
class PagePicture;

/// One report, large: its pages one at a time, nearer and further. Drawn off the GUI thread; a zoomed page is scaled
/// until it is drawn anew.
/// Keys: Page Down and Page Up go through a page and on to the next, Home and End to the first and last, Ctrl + and Ctrl − zoom,
/// Ctrl+0 shows the whole page, Escape closes.
class SsrViewer : public QDialog
{
    Q_OBJECT

public:
    /// \a renderer outlives the viewer. \a title says which report; \a page (from 0) is shown first.
    SsrViewer(SsrRenderer &renderer, const QByteArray &pdf, const QString &title, int page, int pageCount,
              QWidget *parent = nullptr);

    [[nodiscard]] int page() const { return m_page; }
    /// How wide the page is shown, logical px.
    [[nodiscard]] int paperWidth() const;
    /// For what is to be said of the report: that it was saved.
    [[nodiscard]] MessageBar *message() const { return m_message; }

Q_SIGNALS:
    void saveRequested();
    /// The page asked for stands, or could not be drawn.
    void pageFinished(bool isShown);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Zoom { FullWidth, WholePage, Fixed };

    void makeBar(QBoxLayout *bar);
    void goTo(int page);
    void scrollOn(int by);
    void setZoom(Zoom zoom);
    void zoomBy(double factor);
    void resizePaper();
    void draw();

    SsrRenderer &m_renderer;
    QByteArray m_pdf;
    LatestOnly<RenderedPage> m_job;
    int m_page;
    int m_pageCount;
    Zoom m_zoom = Zoom::FullWidth;
    double m_scale = 1; ///< with Fixed: of the page's own size
    int m_drawnPage = -1;
    int m_drawnWidth = 0; ///< of the picture that stands or is under way, logical px
    MessageBar *m_message;
    QScrollArea *m_area;
    PagePicture *m_picture;
    QLabel *m_place;
    QLabel *m_percent;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_closer;
    QPushButton *m_further;
};

} // namespace scoredesk::ui
