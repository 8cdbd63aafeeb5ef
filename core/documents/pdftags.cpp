// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdftags.h"

#include "core/documents/pdfmarks.h"
#include "core/documents/pdfroles.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <memory>
#include <string>
#include <vector>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;

namespace {

bool isTree(const PdfStructure &structure)
{
    if (structure.empty() || structure.front().role != PdfRole::Document)
        return false;
    for (std::size_t i = 1; i < structure.size(); ++i)
        if (structure[i].parent >= i || structure[i].role == PdfRole::Document)
            return false;
    return true;
}

/// What a reader has to know of an element besides its type: null where there is nothing.
QPDFObjectHandle attributesOf(const PdfElement &element)
{
    QPDFObjectHandle attributes = QPDFObjectHandle::newNull();
    if (element.role == PdfRole::ColumnHeader || element.role == PdfRole::RowHeader || (element.role == PdfRole::Cell && element.columns > 1)) {
        attributes = QPDFObjectHandle::parse("<< /O /Table >>");
        if (element.role != PdfRole::Cell)
            attributes.replaceKey("/Scope", QPDFObjectHandle::newName(element.role == PdfRole::RowHeader ? "/Row" : "/Column"));
        if (element.columns > 1)
            attributes.replaceKey("/ColSpan", QPDFObjectHandle::newInteger(element.columns));
    } else if (element.role == PdfRole::Figure) {
        attributes = QPDFObjectHandle::parse("<< /O /Layout /Placement /Block >>");
        const QRectF &box = element.box;
        attributes.replaceKey("/BBox", QPDFObjectHandle::newFromRectangle({box.left(), box.top(), box.right(), box.bottom()}));
    }
    return attributes;
}

class Tree
{
public:
    Tree(QPDF &file, const PdfStructure &structure) : m_file(file), m_structure(structure)
    {
        for (const PdfElement &element : structure) {
            m_elements.push_back(file.makeIndirectObject(dictionaryOf(element)));
            m_kids.push_back(QPDFObjectHandle::newArray());
        }
    }

    Result<void> addPage(QPDFObjectHandle page)
    {
        Pl_Buffer whole("a page");
        QPDFPageObjectHelper(page).pipeContents(&whole);
        const std::shared_ptr<Buffer> bytes = whole.getBufferSharedPointer();
        const Result<MarkedContent> marked = markedContent({reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize()}, m_structure);
        if (!marked)
            return marked.error();
        page.replaceKey("/Contents", m_file.newStream(marked->content));
        page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(m_pages));
        page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        QPDFObjectHandle owners = QPDFObjectHandle::newArray();
        for (std::size_t piece = 0; piece < marked->elements.size(); ++piece) {
            const std::size_t element = marked->elements[piece];
            addPiece(element, page, static_cast<long long>(piece));
            owners.appendItem(m_elements[element]);
        }
        m_owners.appendItem(QPDFObjectHandle::newInteger(m_pages++));
        m_owners.appendItem(m_file.makeIndirectObject(owners));
        return {};
    }

    void write()
    {
        QPDFObjectHandle root = m_file.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot >>"));
        for (std::size_t i = 1; i < m_structure.size(); ++i) {
            m_kids[m_structure[i].parent].appendItem(m_elements[i]);
            m_elements[i].replaceKey("/P", m_elements[m_structure[i].parent]);
        }
        for (std::size_t i = 0; i < m_structure.size(); ++i)
            if (m_kids[i].getArrayNItems() > 0)
                m_elements[i].replaceKey("/K", m_kids[i].getArrayNItems() == 1 ? m_kids[i].getArrayItem(0) : m_kids[i]);
        m_elements.front().replaceKey("/P", root);
        root.replaceKey("/K", m_elements.front());
        QPDFObjectHandle parents = m_file.makeIndirectObject(QPDFObjectHandle::newDictionary());
        parents.replaceKey("/Nums", m_owners);
        root.replaceKey("/ParentTree", parents);
        root.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(m_pages));
        m_file.getRoot().replaceKey("/StructTreeRoot", root);
        m_file.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    }

private:
    static QPDFObjectHandle dictionaryOf(const PdfElement &element)
    {
        QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
        made.replaceKey("/S", QPDFObjectHandle::newName(std::string(structureType(element.role))));
        if (!element.alternate.isEmpty())
            made.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(element.alternate.toStdString()));
        if (!element.actual.isEmpty())
            made.replaceKey("/ActualText", QPDFObjectHandle::newUnicodeString(element.actual.toStdString()));
        if (QPDFObjectHandle attributes = attributesOf(element); !attributes.isNull())
            made.replaceKey("/A", attributes);
        return made;
    }

    /// An element has the page of its first piece; what it has on others says which.
    void addPiece(std::size_t element, QPDFObjectHandle page, long long piece)
    {
        QPDFObjectHandle &owner = m_elements[element];
        if (!owner.hasKey("/Pg"))
            owner.replaceKey("/Pg", page);
        if (owner.getKey("/Pg").getObjGen() == page.getObjGen()) {
            m_kids[element].appendItem(QPDFObjectHandle::newInteger(piece));
            return;
        }
        QPDFObjectHandle reference = QPDFObjectHandle::parse("<< /Type /MCR >>");
        reference.replaceKey("/Pg", page);
        reference.replaceKey("/MCID", QPDFObjectHandle::newInteger(piece));
        m_kids[element].appendItem(reference);
    }

    QPDF &m_file;
    const PdfStructure &m_structure;
    std::vector<QPDFObjectHandle> m_elements, m_kids; ///< by element
    QPDFObjectHandle m_owners = QPDFObjectHandle::newArray(); ///< page, the elements of its pieces, page …
    long long m_pages = 0;
};

} // namespace

Result<void> addTags(QPDF &file, const PdfStructure &structure)
{
    if (!isTree(structure))
        return Error{ErrorKind::Internal, {}, u"tags of a composed PDF: the elements are no tree"_s};
    Tree tree(file, structure);
    for (const QPDFObjectHandle &page : file.getAllPages())
        if (const Result<void> added = tree.addPage(page); !added)
            return added;
    tree.write();
    return {};
}

} // namespace scoredesk::documents
