// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/printexport/packetpaper.h"

#include <QtCore/QObject>

#include <memory>

class QPainter;
class QPrinter;

namespace scoredesk::ui {

/// Sends the sheets of a packet to a printer, one for each turn of the event loop, since Qt Charts paints on the GUI thread. One run at a time.
class PacketPrinter : public QObject
{
    Q_OBJECT

public:
    explicit PacketPrinter(QObject *parent = nullptr);
    ~PacketPrinter() override;

    /// A printer set for such a packet: Letter, no margins of its own, 600 dots per inch.
    [[nodiscard]] static std::unique_ptr<QPrinter> makePrinter(const PacketPaper &paper);
    /// The pages that \a printer's settings ask for, all where they ask for none.
    void start(std::shared_ptr<const PacketPaper> paper, std::unique_ptr<QPrinter> printer);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_printer != nullptr; }

Q_SIGNALS:
    void progressed(double fraction);
    /// \a isPrinted: all pages went to the printer.
    void finished(bool isPrinted);

private:
    void step();
    void finish(bool isPrinted);

    std::shared_ptr<const PacketPaper> m_paper;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<QPainter> m_painter; ///< after what it paints on
    int m_first = 0, m_next = 0, m_last = 0;
    bool m_isCancelled = false;
};

} // namespace scoredesk::ui
