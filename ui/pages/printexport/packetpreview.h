// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/printexport/packetpaper.h"

#include <QtCore/QCache>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include <memory>

namespace scoredesk::ui {

/// The sheets of a packet below each other, as wide as there is room. Only what is in sight is painted. Page up and down go by sheets.
class PacketPreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PacketPreview(QWidget *parent = nullptr);

    /// Null shows nothing. The place in the packet is kept where it still is one.
    void setPaper(std::shared_ptr<const PacketPaper> paper);
    void showSheet(int sheet);
    [[nodiscard]] int currentSheet() const;
    QSize minimumSizeHint() const override { return {260, 200}; }
    QSize sizeHint() const override { return {560, 700}; }

Q_SIGNALS:
    void currentSheetChanged(int sheet);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] double scale() const;
    [[nodiscard]] double sheetHeight() const;
    void placeBars();
    void describe();

    std::shared_ptr<const PacketPaper> m_paper;
    QCache<int, QPixmap> m_pictures;
};

} // namespace scoredesk::ui
