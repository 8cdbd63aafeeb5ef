// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfdescription.h"

#include "core/documents/pdfletters.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;

namespace {

QPDFObjectHandle text(const QString &words)
{
    return QPDFObjectHandle::newUnicodeString(words.toStdString());
}

QPDFObjectHandle outlineOf(QPDF &file, const std::vector<PdfDescription::Bookmark> &bookmarks)
{
    const std::vector<QPDFObjectHandle> pages = file.getAllPages();
    QPDFObjectHandle root = file.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<QPDFObjectHandle> items;
    for (const PdfDescription::Bookmark &bookmark : bookmarks) {
        if (bookmark.page < 0 || static_cast<std::size_t>(bookmark.page) >= pages.size())
            continue;
        QPDFObjectHandle item = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Parent", root);
        QPDFObjectHandle place = QPDFObjectHandle::newArray();
        place.appendItem(pages[static_cast<std::size_t>(bookmark.page)]);
        place.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", place);
        if (!items.empty()) {
            items.back().replaceKey("/Next", item);
            item.replaceKey("/Prev", items.back());
        }
        items.push_back(item);
    }
    if (items.empty())
        return QPDFObjectHandle::newNull();
    root.replaceKey("/First", items.front());
    root.replaceKey("/Last", items.back());
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    return root;
}

} // namespace

Result<QByteArray> describedPdf(const QByteArray &pdf, const PdfDescription &description)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true); // they would go to standard error
        file.processMemoryFile("packet", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        tellPlainLetters(file);
        QPDFObjectHandle root = file.getRoot();
        root.replaceKey("/Lang", text(description.language));
        root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked false >>"));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        QPDFObjectHandle outline = outlineOf(file, description.bookmarks);
        if (!outline.isNull()) {
            root.replaceKey("/Outlines", outline);
            root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        }
        QPDFObjectHandle info = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
        info.replaceKey("/Title", text(description.title));
        if (!description.author.isEmpty())
            info.replaceKey("/Author", text(description.author));
        if (!description.subject.isEmpty())
            info.replaceKey("/Subject", text(description.subject));
        info.replaceKey("/Creator", text(u"Scoredesk"_s));
        const QString made = description.made.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s);
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(made.toStdString()));
        file.getTrailer().replaceKey("/Info", info);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &) {
        return Error{ErrorKind::Internal, {}, u"libqpdf cannot read the composed packet"_s};
    }
}

} // namespace scoredesk::documents
