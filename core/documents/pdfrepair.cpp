// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfrepair.h"

#include "core/documents/tr.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <optional>

namespace scoredesk::documents {

namespace {

void openQuietly(QPDF &file, const QByteArray &pdf)
{
    file.setSuppressWarnings(true); // they would go to standard error
    file.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
}

QByteArray writtenOut(QPDF &file)
{
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setPreserveEncryption(false);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

Error refusal(const QString &name, const QPDFExc &error)
{
    if (error.getErrorCode() == qpdf_e_password)
        return {ErrorKind::InvalidInput, name,
                Tr::tr("The PDF is protected with a password. Download it again from TOMS without one.")};
    return {ErrorKind::InvalidInput, name,
            Tr::tr("The PDF is damaged beyond repair. Download it again from TOMS.")};
}

Error refusal(const QString &name)
{
    return {ErrorKind::InvalidInput, name,
            Tr::tr("The PDF is damaged beyond repair. Download it again from TOMS.")};
}

} // namespace

Result<QByteArray> rewritten(const QByteArray &pdf, const QString &name)
{
    try {
        QPDF file;
        openQuietly(file, pdf);
        if (file.getAllPages().empty())
            return Error{ErrorKind::InvalidInput, name, Tr::tr("The PDF has no pages. Download it again from TOMS.")};
        return writtenOut(file);
    } catch (const QPDFExc &error) {
        return refusal(name, error);
    } catch (const std::exception &) {
        return refusal(name);
    }
}

Result<void> splitPages(const QByteArray &pdf, const std::vector<std::vector<PageRun>> &parts, const QString &name,
                        const std::function<Result<void>(std::size_t part, QByteArray pages)> &visit)
{
    try {
        // libqpdf keeps every object it has read until the file is closed.
        constexpr std::size_t kPartsPerOpening = 100;
        std::optional<QPDF> whole;
        std::vector<QPDFPageObjectHelper> pages;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (part % kPartsPerOpening == 0) {
                pages.clear();
                openQuietly(whole.emplace(), pdf);
                QPDFPageDocumentHelper helper(*whole);
                helper.pushInheritedAttributesToPage();
                pages = helper.getAllPages();
            }
            QByteArray bytes;
            {
                QPDF file;
                file.emptyPDF();
                QPDFPageDocumentHelper target(file);
                for (const PageRun &run : parts[part]) {
                    for (int i = run.first; i < run.first + run.count; ++i) {
                        QPDFPageObjectHelper &page = pages.at(static_cast<std::size_t>(i));
                        page.removeUnreferencedResources();
                        target.addPage(page, false);
                    }
                }
                bytes = writtenOut(file);
            }
            if (Result<void> done = visit(part, std::move(bytes)); !done)
                return done;
        }
        return {};
    } catch (const QPDFExc &error) {
        return refusal(name, error);
    } catch (const std::exception &) {
        return refusal(name);
    }
}

} // namespace scoredesk::documents
