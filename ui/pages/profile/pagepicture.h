// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace scoredesk::ui {

/// A page of a report on paper white, in the proportions of a letter page until it is there.
class PagePicture : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(QWidget *parent = nullptr);

    /// \a words stand in the empty page: "Reading…", or why there is no picture. A null image shows them.
    void setPicture(const QImage &image, const QString &words);

    /// \a px in place of the width of a small preview, logical px.
    void setPaperWidth(int px);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void doubleClicked();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    QString m_words;
    int m_paperWidth = 0; ///< 0: that of the preview
};

} // namespace scoredesk::ui
