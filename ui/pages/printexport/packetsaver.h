// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/pdfstructure.h"
#include "ui/pages/printexport/packetpaper.h"

#include <QtCore/QBuffer>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>

class QPainter;
class QPdfWriter;

namespace scoredesk::ui {

class PaintedTags;

/// Saves a packet. Sheets are painted on the GUI thread, where Qt Charts works, one for each turn of the event loop; what follows (the
/// PDF's tags and description, encoding pictures, the workbook, writing) runs on another. A file appears whole or not at all, readable by its owner
/// alone. One run at a time; it ends with its owner.
class PacketSaver : public QObject
{
    Q_OBJECT

public:
    enum class Form { Pdf, Png, Xlsx };
    Q_ENUM(Form)

    explicit PacketSaver(QObject *parent = nullptr);
    ~PacketSaver() override;

    /// Png: \a path is "packet.png" and the files are packet-01.png, packet-02.png …; where one of these is there already, packet-2-01.png …
    void start(std::shared_ptr<const PacketPaper> paper, Form form, const QString &path);
    /// Nothing is left behind, unless the file was taking its place at that moment: then finished() says so.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Dots per inch of a PNG.
    static constexpr int kDotsPerInch = 150;

Q_SIGNALS:
    void progressed(double fraction);
    /// Once for each start(): the files that were written.
    void finished(const scoredesk::Result<QStringList> &files);

private:
    /// Who comes first: a file that takes its place, or a person who cancels.
    class Gate;

    void step();
    void removeWritten();
    void paintPdfSheet();
    void paintPicture();
    void endPdf();
    void waitFor(const QFuture<Result<QStringList>> &future);
    void finish(Result<QStringList> result);

    std::shared_ptr<const PacketPaper> m_paper;
    Form m_form = Form::Pdf;
    QString m_path;
    QStringList m_written; ///< pictures, from before they are begun
    std::shared_ptr<Gate> m_gate;
    int m_next = 0;
    bool m_isRunning = false, m_isCancelled = false;
    QFuture<Result<QStringList>> m_work;
    QByteArray m_bytes;
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    documents::PdfStructure m_structure; ///< of the sheets painted so far
    std::unique_ptr<PaintedTags> m_tags;
};

/// One sheet as a picture.
[[nodiscard]] QImage sheetPicture(const PacketPaper &paper, int sheet, double pixelsPerPoint);

} // namespace scoredesk::ui
