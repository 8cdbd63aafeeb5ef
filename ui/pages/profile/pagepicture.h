// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace scoredesk::ui {

/// The first page of a report on paper white, in the proportions of a letter page until it is there.
class PagePicture : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(QWidget *parent = nullptr);

    /// \a words stand in the empty page: "Reading…", or why there is no picture. A null image shows them.
    void setPicture(const QImage &image, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    QString m_words;
};

} // namespace scoredesk::ui
