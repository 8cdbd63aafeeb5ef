// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfassembler.h"

#include <algorithm>
#include <array>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

/// Children of a node of the page tree.
constexpr std::size_t kFanOut = 64;

std::string reference(std::int64_t number)
{
    return std::to_string(number) + " 0 R";
}

} // namespace

std::string pdfText(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(),
                                     [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
    std::string out;
    if (isPlain) {
        out += '(';
        for (const QChar c : text) {
            if (c == u'(' || c == u')' || c == u'\\')
                out += '\\';
            out += static_cast<char>(c.unicode());
        }
        return out + ')';
    }
    constexpr auto kHex = "0123456789ABCDEF"sv;
    out = "<FEFF";
    for (const QChar c : text) {
        for (const unsigned shift : {12U, 8U, 4U, 0U})
            out += kHex[c.unicode() >> shift & 0xFU];
    }
    return out + '>';
}

void PdfAssembler::writeText(std::int64_t number, const std::string &text)
{
    const std::array<std::string_view, 1> parts{text};
    m_output.write(number, parts);
}

void PdfAssembler::add(const PdfSource &source, const QStringList &bookmark)
{
    m_copies.assign(source.objectCount(), {});
    // Pages are numbered first: notes and links may point at any of them.
    for (const PdfPage &page : source.pages())
        m_copies[static_cast<std::size_t>(page.object)] = {Copy::State::Done, m_output.allocate()};
    if (!bookmark.isEmpty())
        addBookmark(bookmark, m_copies[static_cast<std::size_t>(source.pages().front().object)].number);
    for (const PdfPage &page : source.pages())
        emitPage(source, page);
}

void PdfAssembler::emitPage(const PdfSource &source, const PdfPage &page)
{
    for (const PdfPageAttribute &attribute : page.attributes) {
        const PdfObject *held = source.object(attribute.object);
        if (!held)
            continue;
        for (const PdfReference &ref : held->value.references) {
            if (ref.at.begin >= attribute.value.begin && ref.at.end <= attribute.value.end)
                copyFrom(source, ref.number, ref.generation);
        }
    }
    const std::int64_t number = m_copies[static_cast<std::size_t>(page.object)].number;
    m_text = "<< /Type /Page /Parent " + reference(nodeFor(0));
    for (const PdfPageAttribute &attribute : page.attributes) {
        const PdfObject *held = source.object(attribute.object);
        if (!held)
            continue;
        m_text.append(" ").append(attribute.key).append(" ");
        appendRewritten(source, attribute.value, *held, m_text, false);
    }
    m_text += " >>";
    writeText(number, m_text);
    ++m_pages;
    addToTree(0, number, 1);
}

void PdfAssembler::copyFrom(const PdfSource &source, std::int64_t object, std::int64_t generation)
{
    // Children come before their parents, so that what a parent says is final when it is compared with what is there.
    const auto enter = [&](std::int64_t number, std::int64_t itsGeneration) {
        const PdfObject *held = source.object(number, itsGeneration);
        if (!held)
            return;
        Copy &copy = m_copies[static_cast<std::size_t>(number)];
        if (copy.state == Copy::State::Unseen) {
            copy.state = Copy::State::Open;
            m_stack.push_back({number, held, 0});
        } else if (copy.state == Copy::State::Open && copy.number == 0) {
            copy.number =
                m_output
                    .allocate(); // a circle: its number is needed before it is written, so it cannot be shared
        }
    };
    enter(object, generation);
    while (!m_stack.empty()) {
        Frame &frame = m_stack.back();
        const std::vector<PdfReference> &references = frame.held->value.references;
        if (frame.nextReference < references.size()) {
            const PdfReference &ref = references[frame.nextReference++];
            enter(ref.number, ref.generation);
            continue;
        }
        const Frame done = frame;
        m_stack.pop_back();
        emitObject(source, done);
        m_copies[static_cast<std::size_t>(done.object)].state = Copy::State::Done;
    }
}

void PdfAssembler::emitObject(const PdfSource &source, const Frame &frame)
{
    Copy &copy = m_copies[static_cast<std::size_t>(frame.object)];
    m_text.clear();
    appendRewritten(source, frame.held->value.at, *frame.held, m_text, frame.held->hasStream);
    std::array<std::string_view, 4> parts{m_text};
    std::size_t count = 1;
    if (frame.held->hasStream) {
        parts = {m_text, "\nstream\n"sv, source.text(frame.held->stream), "\nendstream"sv};
        count = 4;
    }
    const std::span<const std::string_view> bytes(parts.data(), count);
    if (copy.number != 0)
        m_output.write(copy.number, bytes);
    else
        copy.number = m_output.share(bytes);
}

void PdfAssembler::appendRewritten(const PdfSource &source, PdfSpan span, const PdfObject &object,
                                   std::string &out, bool inlineLength) const
{
    const PdfEntry *length = inlineLength ? object.value.entry("/Length"sv) : nullptr;
    std::size_t at = span.begin;
    for (const PdfReference &ref : object.value.references) {
        if (ref.at.begin < span.begin || ref.at.end > span.end)
            continue;
        out.append(source.text({at, ref.at.begin}));
        at = ref.at.end;
        if (length && ref.at.begin == length->value.begin) {
            out += std::to_string(object.stream.end - object.stream.begin);
            continue;
        }
        const PdfObject *target = source.object(ref.number, ref.generation);
        const std::int64_t number = target ? m_copies[static_cast<std::size_t>(ref.number)].number : 0;
        out += number > 0 ? reference(number) : "null";
    }
    out.append(source.text({at, span.end}));
}

std::int64_t PdfAssembler::nodeFor(std::size_t level)
{
    if (m_tree.size() == level)
        m_tree.emplace_back();
    if (m_tree[level].number == 0)
        m_tree[level].number = m_output.allocate();
    return m_tree[level].number;
}

void PdfAssembler::addToTree(std::size_t level, std::int64_t number, std::int64_t pages)
{
    static_cast<void>(nodeFor(level));
    m_tree[level].kids.push_back(number);
    m_tree[level].pages += pages;
    if (m_tree[level].kids.size() == kFanOut)
        closeNode(level, false);
}

void PdfAssembler::closeNode(std::size_t level, bool isRoot)
{
    const std::int64_t parent = isRoot ? 0 : nodeFor(level + 1);
    const TreeNode node = std::exchange(m_tree[level], {});
    std::string text = "<< /Type /Pages /Count " + std::to_string(node.pages);
    if (parent != 0)
        text += " /Parent " + reference(parent);
    text += " /Kids [";
    for (const std::int64_t kid : node.kids)
        text += ' ' + reference(kid);
    writeText(node.number, text + " ] >>");
    if (parent != 0)
        addToTree(level + 1, node.number, node.pages);
}

std::int64_t PdfAssembler::finishTree()
{
    for (std::size_t level = 0;; ++level) {
        const bool isTop = level + 1 == m_tree.size();
        if (isTop) {
            const std::int64_t root = nodeFor(level);
            closeNode(level, true);
            return root;
        }
        if (!m_tree[level].kids.empty())
            closeNode(level, false);
    }
}

void PdfAssembler::addBookmark(const QStringList &path, std::int64_t page)
{
    if (m_bookmarks.empty())
        m_bookmarks.emplace_back(); // the root
    qsizetype same = 0;
    while (same < path.size() - 1 && same < m_lastPath.size() && path[same] == m_lastPath[same])
        ++same;
    m_lastItems.resize(static_cast<std::size_t>(same));
    for (qsizetype level = same; level < path.size(); ++level) {
        const std::size_t parent = m_lastItems.empty() ? 0 : m_lastItems.back();
        const std::size_t index = m_bookmarks.size();
        Bookmark item;
        item.title = path[level];
        item.page = page;
        item.parent = parent;
        item.previous = m_bookmarks[parent].lastChild;
        if (item.previous != 0)
            m_bookmarks[item.previous].next = index;
        else
            m_bookmarks[parent].firstChild = index;
        m_bookmarks[parent].lastChild = index;
        ++m_bookmarks[parent].children;
        m_bookmarks.push_back(std::move(item));
        m_lastItems.push_back(index);
    }
    m_lastPath = path;
}

std::int64_t PdfAssembler::writeOutline()
{
    for (Bookmark &item : m_bookmarks)
        item.number = m_output.allocate();
    for (std::size_t i = 0; i < m_bookmarks.size(); ++i) {
        const Bookmark &item = m_bookmarks[i];
        std::string text = "<<";
        if (i == 0)
            text += " /Type /Outlines";
        else
            text += " /Title " + pdfText(item.title) + " /Dest [" + reference(item.page) + " /Fit] /Parent "
                    + reference(m_bookmarks[item.parent].number);
        const auto link = [&](const char *key, std::size_t to) {
            if (to != 0)
                text += key + reference(m_bookmarks[to].number);
        };
        link(" /Prev ", item.previous);
        link(" /Next ", item.next);
        link(" /First ", item.firstChild);
        link(" /Last ", item.lastChild);
        // Negative: closed, so that a district's outline opens as a list of its schools.
        if (item.children > 0)
            text += " /Count " + std::to_string(i == 0 ? item.children : -item.children);
        writeText(item.number, text + " >>");
    }
    return m_bookmarks.front().number;
}

Result<void> PdfAssembler::finish(const QString &title, const QDateTime &created)
{
    const std::int64_t tree = finishTree();
    std::string catalog =
        "<< /Type /Catalog /Pages " + reference(tree) + " /ViewerPreferences << /DisplayDocTitle true >>";
    if (!m_bookmarks.empty())
        catalog += " /PageMode /UseOutlines /Outlines " + reference(writeOutline());
    const std::int64_t root = m_output.allocate();
    writeText(root, catalog + " >>");
    const std::int64_t info = m_output.allocate();
    std::string text = "<< /Title " + pdfText(title) + " /Producer "
                       + pdfText(u"Scoredesk %1"_s.arg(QStringLiteral(SCOREDESK_VERSION)));
    if (created.isValid())
        text += " /CreationDate " + pdfText(created.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s));
    writeText(info, text + " >>");
    return m_output.commit(root, info);
}

} // namespace scoredesk::documents
