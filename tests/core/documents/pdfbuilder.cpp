// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/documents/pdfbuilder.h"

#include "tests/support/tempfolder.h"

#include <QtCore/QProcess>

#include <catch2/catch.hpp>
#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>

namespace scoredesk::testing {

using namespace Qt::StringLiterals;

QByteArray pdfOfObjects(const QList<QByteArray> &objects)
{
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets.append(pdf.size());
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
           + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

QByteArray simplePdf(const QList<QStringList> &pages, int templateBytes)
{
    const auto streamOf = [](const QByteArray &dictionary, const QByteArray &data) {
        return QByteArray("<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n"
                          + data + "\nendstream");
    };
    QByteArray kids;
    for (qsizetype i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(5 + 2 * i) + " 0 R ";
    QByteArray drawing = "q 1 0 0 1 0 0 cm Q\n";
    while (drawing.size() < templateBytes)
        drawing += "0 0 m 10 10 l S\n";
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /T 4 0 R >> "
        ">> /Count "
            + QByteArray::number(pages.size()) + " /Kids [" + kids + "] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        streamOf("/Type /XObject /Subtype /Form /BBox [0 0 612 792]", drawing),
    };
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QByteArray content = "/T Do BT /F1 12 Tf 14 TL 72 720 Td\n";
        for (const QString &line : pages[i]) {
            QString latin = line;
            latin.replace(u'\u2013', QChar(0x96)); // the en dash of WinAnsi
            content += "(" + latin.toLatin1().replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
                       + ") Tj T*\n";
        }
        objects.append("<< /Type /Page /Parent 2 0 R /Contents " + QByteArray::number(6 + 2 * i) + " 0 R >>");
        objects.append(streamOf({}, content + "ET"));
    }
    return pdfOfObjects(objects);
}

QStringList reportPage(const QString &ssid, const QStringList &more, const QString &year)
{
    return QStringList{u"Student Score Report"_s, u"SSID: "_s + ssid, u"School year "_s + year} + more;
}

QString qpdfComplaint(const QString &path)
{
    QProcess qpdf;
    qpdf.setProcessChannelMode(QProcess::MergedChannels);
    qpdf.start(u"qpdf"_s, {u"--check"_s, path});
    REQUIRE(qpdf.waitForFinished());
    return qpdf.exitStatus() == QProcess::NormalExit && qpdf.exitCode() == 0
               ? QString()
               : QString::fromUtf8(qpdf.readAll());
}

QByteArray throughQpdf(const QByteArray &pdf, const QStringList &arguments)
{
    const TempFolder folder;
    const QString in = folder.write(u"in.pdf"_s, pdf);
    QProcess qpdf;
    qpdf.start(u"qpdf"_s, arguments + QStringList{in, folder.file(u"out.pdf"_s)});
    REQUIRE(qpdf.waitForFinished());
    REQUIRE(qpdf.exitCode() == 0);
    return folder.read(u"out.pdf"_s);
}

QStringList pageTexts(const QByteArray &pdf)
{
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.constData(), static_cast<int>(pdf.size())));
    REQUIRE(document);
    QStringList texts;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        const poppler::byte_array utf8 = page ? page->text().to_utf8() : poppler::byte_array();
        texts.append(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }
    return texts;
}

} // namespace scoredesk::testing
