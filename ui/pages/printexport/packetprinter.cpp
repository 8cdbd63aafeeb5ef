// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetprinter.h"

#include <QtCore/QTimer>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace scoredesk::ui {

namespace {

constexpr int kDotsPerInch = 600;

} // namespace

PacketPrinter::PacketPrinter(QObject *parent) : QObject(parent) {}

PacketPrinter::~PacketPrinter()
{
    m_painter.reset();
}

std::unique_ptr<QPrinter> PacketPrinter::makePrinter(const PacketPaper &paper)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::Letter));
    printer->setResolution(kDotsPerInch);
    printer->setFullPage(true); // sheets have margins
    printer->setFromTo(1, paper.sheetCount());
    printer->setDocName(paper.content().title);
    return printer;
}

void PacketPrinter::start(std::shared_ptr<const PacketPaper> paper, std::unique_ptr<QPrinter> printer)
{
    if (m_printer || !paper || !printer)
        return;
    m_paper = std::move(paper);
    m_printer = std::move(printer);
    m_isCancelled = false;
    const int sheets = m_paper->sheetCount();
    const bool isRange = m_printer->printRange() == QPrinter::PageRange && m_printer->fromPage() > 0;
    m_first = m_next = isRange ? std::clamp(m_printer->fromPage(), 1, sheets) - 1 : 0;
    m_last = isRange ? std::clamp(m_printer->toPage(), m_first + 1, sheets) - 1 : sheets - 1;
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_printer.get())) {
        QTimer::singleShot(0, this, [this] { finish(false); });
        return;
    }
    QTimer::singleShot(0, this, &PacketPrinter::step);
}

void PacketPrinter::cancel()
{
    m_isCancelled = true;
}

void PacketPrinter::step()
{
    if (m_isCancelled) {
        m_printer->abort();
        finish(false);
        return;
    }
    if (m_next > m_last) {
        finish(m_painter->end());
        return;
    }
    Q_EMIT progressed(double(m_next - m_first) / (m_last - m_first + 1));
    if (m_next > m_first && !m_printer->newPage()) {
        finish(false);
        return;
    }
    // Paper of another size than Letter takes the sheet as large as it fits.
    const QSizeF page = m_printer->pageLayout().fullRectPixels(m_printer->resolution()).size();
    const double scale = std::min(page.width() / PacketPaper::kSize.width(), page.height() / PacketPaper::kSize.height());
    m_painter->save();
    m_painter->translate((page.width() - scale * PacketPaper::kSize.width()) / 2, (page.height() - scale * PacketPaper::kSize.height()) / 2);
    m_painter->scale(scale, scale);
    m_paper->paint(*m_painter, m_next++);
    m_painter->restore();
    QTimer::singleShot(0, this, &PacketPrinter::step);
}

void PacketPrinter::finish(bool isPrinted)
{
    m_painter.reset();
    m_printer.reset();
    m_paper.reset();
    Q_EMIT finished(isPrinted);
}

} // namespace scoredesk::ui
