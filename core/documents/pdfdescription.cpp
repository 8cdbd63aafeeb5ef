// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfdescription.h"

#include "core/documents/pdfletters.h"
#include "core/documents/pdftags.h"

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

QPDFObjectHandle informationOf(const PdfDescription &description)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", text(description.title));
    if (!description.author.isEmpty())
        info.replaceKey("/Author", text(description.author));
    if (!description.subject.isEmpty())
        info.replaceKey("/Subject", text(description.subject));
    info.replaceKey("/Creator", text(u"Scoredesk"_s));
    const QString made = description.made.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s);
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(made.toStdString()));
    return info;
}

/// \a words for XML 1.0: escaped, and without the control characters it forbids.
QString xmlText(QString words)
{
    words.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r'; });
    return words.toHtmlEscaped();
}

/// The same in XMP (ISO 16684-1), where accessibility tools look for the title.
QString metadataOf(const PdfDescription &description)
{
    const auto alternatives = [](const QString &name, const QString &words) {
        return words.isEmpty() ? QString()
                               : u"<dc:%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:%1>\n"_s.arg(name, xmlText(words));
    };
    QString properties = alternatives(u"title"_s, description.title) + alternatives(u"description"_s, description.subject);
    if (!description.author.isEmpty())
        properties += u"<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>\n"_s.arg(xmlText(description.author));
    properties += u"<dc:language><rdf:Bag><rdf:li>%1</rdf:li></rdf:Bag></dc:language>\n"_s.arg(xmlText(description.language));
    properties += u"<xmp:CreatorTool>Scoredesk</xmp:CreatorTool>\n<xmp:CreateDate>%1</xmp:CreateDate>\n"_s.arg(
        description.made.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
    return u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"_s
           + properties + u"</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"_s;
}

void describe(QPDF &file, const PdfDescription &description)
{
    QPDFObjectHandle root = file.getRoot();
    root.replaceKey("/Lang", text(description.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    QPDFObjectHandle outline = outlineOf(file, description.bookmarks);
    if (!outline.isNull()) {
        root.replaceKey("/Outlines", outline);
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }
    QPDFObjectHandle metadata = file.newStream(metadataOf(description).toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(informationOf(description)));
}

QByteArray writtenOut(QPDF &file)
{
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7"); // tags as ISO 32000-1 has them
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

Result<QByteArray> describedPdf(const QByteArray &pdf, const PdfDescription &description, const PdfStructure &structure)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true); // they would go to standard error
        file.processMemoryFile("packet", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        tellPlainLetters(file);
        if (const Result<void> tagged = addTags(file, structure); !tagged)
            return tagged.error();
        describe(file, description);
        return writtenOut(file);
    } catch (const std::exception &) {
        return Error{ErrorKind::Internal, {}, u"libqpdf cannot read the composed packet"_s};
    }
}

} // namespace scoredesk::documents
