// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/pdfoutput.h"
#include "core/documents/pdfsource.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::documents {

/// Puts the pages of one PDF after another into a PdfOutput: objects under new numbers, a balanced page tree, bookmarks.
class PdfAssembler
{
public:
    explicit PdfAssembler(PdfOutput &output) : m_output(output) {}

    /// Adds all pages of \a source. \a bookmark: the path of its first page in the outline, "School", "Grade 5", "Last, First"; what equals
    /// the path before is not repeated. Empty: no bookmark.
    void add(const PdfSource &source, const QStringList &bookmark);
    [[nodiscard]] int pages() const { return m_pages; }
    /// Page tree, outline, catalog, document information, end of file.
    [[nodiscard]] Result<void> finish(const QString &title, const QDateTime &created);

private:
    /// Where an object of the present source stands in the output.
    struct Copy
    {
        enum class State : std::uint8_t { Unseen, Open, Done } state = State::Unseen;
        std::int64_t number = 0;
    };
    struct Frame
    {
        std::int64_t object = 0;
        const PdfObject *held = nullptr;
        std::size_t nextReference = 0;
    };
    /// A node of the page tree that still takes children.
    struct TreeNode
    {
        std::int64_t number = 0;
        std::vector<std::int64_t> kids;
        std::int64_t pages = 0;
    };
    struct Bookmark
    {
        QString title;
        std::int64_t page = 0;
        std::size_t parent = 0, firstChild = 0, lastChild = 0, next = 0, previous = 0; ///< 0: none
        std::int64_t children = 0;
        std::int64_t number = 0;
    };

    void copyFrom(const PdfSource &source, std::int64_t object, std::int64_t generation);
    void emitObject(const PdfSource &source, const Frame &frame);
    void emitPage(const PdfSource &source, const PdfPage &page);
    void appendRewritten(const PdfSource &source, PdfSpan span, const PdfObject &object, std::string &out,
                         bool inlineLength) const;
    void addToTree(std::size_t level, std::int64_t number, std::int64_t pages);
    [[nodiscard]] std::int64_t nodeFor(std::size_t level);
    void closeNode(std::size_t level, bool isRoot);
    [[nodiscard]] std::int64_t finishTree();
    void addBookmark(const QStringList &path, std::int64_t page);
    [[nodiscard]] std::int64_t writeOutline();
    void writeText(std::int64_t number, const std::string &text);

    PdfOutput &m_output;
    std::vector<Copy> m_copies;
    std::vector<Frame> m_stack;
    std::string m_text;
    std::vector<TreeNode> m_tree;
    std::vector<Bookmark> m_bookmarks;
    QStringList m_lastPath;
    std::vector<std::size_t> m_lastItems;
    int m_pages = 0;
};

/// \a text as a PDF text string: a literal where it is ASCII, else UTF-16 with a mark.
[[nodiscard]] std::string pdfText(const QString &text);

} // namespace scoredesk::documents
