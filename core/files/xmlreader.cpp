// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xmlreader.h"

#include "core/files/rawrow.h"

#include <expat.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <utility>

namespace scoredesk::files {

namespace {

constexpr int kMaxDepth = 256; ///< of elements in elements; a worksheet has less than ten

// Expat keeps every name it meets, every element that is open, and a piece of markup until its end is there. All that is bounded by
// bounding the memory it is given.

constexpr std::size_t kMaxParserBytes = 48U << 20U;

thread_local std::size_t *currentUse = nullptr; ///< of the parser that works on this thread

struct BlockHead
{
    std::size_t *use;
    std::size_t size;
};
constexpr std::size_t kHeadSize = (sizeof(BlockHead) + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);

void *takeMemory(std::size_t size)
{
    if (!currentUse || size > kMaxParserBytes - *currentUse)
        return nullptr;
    auto *head = static_cast<BlockHead *>(std::malloc(kHeadSize + size));
    if (!head)
        return nullptr;
    *head = {currentUse, size};
    *currentUse += size;
    return reinterpret_cast<char *>(head) + kHeadSize;
}

BlockHead *headOf(void *memory)
{
    return reinterpret_cast<BlockHead *>(static_cast<char *>(memory) - kHeadSize);
}

void giveMemory(void *memory)
{
    if (!memory)
        return;
    BlockHead *head = headOf(memory);
    *head->use -= head->size;
    std::free(head);
}

void *resizeMemory(void *memory, std::size_t size)
{
    if (!memory)
        return takeMemory(size);
    const BlockHead old = *headOf(memory);
    if (size > old.size && size - old.size > kMaxParserBytes - *old.use)
        return nullptr;
    auto *head = static_cast<BlockHead *>(std::realloc(headOf(memory), kHeadSize + size));
    if (!head)
        return nullptr;
    *old.use += size;
    *old.use -= old.size;
    head->size = size;
    return reinterpret_cast<char *>(head) + kHeadSize;
}

} // namespace

XmlMemory::XmlMemory(std::size_t &use) : m_before(std::exchange(currentUse, &use)) {}

XmlMemory::~XmlMemory()
{
    currentUse = m_before;
}

XML_ParserStruct *newXmlParser(std::size_t &use)
{
    static const XML_Memory_Handling_Suite memory{takeMemory, resizeMemory, giveMemory};
    const XmlMemory scope(use);
    return XML_ParserCreate_MM(nullptr, &memory, nullptr);
}

namespace {

struct Run
{
    XML_Parser parser = nullptr;
    XmlVisitor &visitor;
    bool sawDoctype = false;
    bool isTooMuch = false;
    bool hasMoved = false; ///< something was met since the last block
    int depth = 0;

    void checkStopped() const
    {
        if (visitor.isStopped())
            XML_StopParser(parser, XML_FALSE);
    }
};

[[nodiscard]] Run &runOf(void *data)
{
    return *static_cast<Run *>(data);
}

void XMLCALL onStart(void *data, const XML_Char *name, const XML_Char **attributes)
{
    Run &run = runOf(data);
    run.hasMoved = true;
    if (run.visitor.isStopped())
        return;
    if (++run.depth > kMaxDepth) {
        run.isTooMuch = true;
        XML_StopParser(run.parser, XML_FALSE);
        return;
    }
    run.visitor.start(localName(name), XmlAttributes(attributes));
    run.checkStopped();
}

void XMLCALL onEnd(void *data, const XML_Char *name)
{
    Run &run = runOf(data);
    run.hasMoved = true;
    --run.depth;
    if (run.visitor.isStopped())
        return; // an empty element ends even after its start stopped the parser
    run.visitor.end(localName(name));
    run.checkStopped();
}

void XMLCALL onText(void *data, const XML_Char *text, int length)
{
    Run &run = runOf(data);
    run.hasMoved = true;
    if (run.visitor.isStopped())
        return;
    run.visitor.text({text, static_cast<std::size_t>(length)});
    run.checkStopped();
}

void XMLCALL onComment(void *data, const XML_Char *)
{
    runOf(data).hasMoved = true;
}

void XMLCALL onInstruction(void *data, const XML_Char *, const XML_Char *)
{
    runOf(data).hasMoved = true;
}

void XMLCALL onDoctype(void *data, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    Run &run = runOf(data);
    run.sawDoctype = true;
    XML_StopParser(run.parser, XML_FALSE);
}

} // namespace

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char **a = m_attributes; *a; a += 2) {
        if (localName(a[0]) == name)
            return a[1];
    }
    return {};
}

bool XmlAttributes::has(std::string_view name) const
{
    for (const char **a = m_attributes; *a; a += 2) {
        if (localName(a[0]) == name)
            return true;
    }
    return false;
}

struct XmlFeed::State
{
    State(BlockReader &reader, XmlVisitor &to) : bytes(reader), run{parser.get(), to} {}

    BlockReader &bytes;
    std::size_t memory = 0; ///< what the parser uses
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser{newXmlParser(memory), &XML_ParserFree};
    Run run;
    std::size_t unmoved = 0; ///< bytes since something was met
};

XmlFeed::XmlFeed(BlockReader &bytes, XmlVisitor &visitor) : m_state(std::make_unique<State>(bytes, visitor))
{
    XML_Parser parser = m_state->parser.get();
    XML_SetUserData(parser, &m_state->run);
    XML_SetElementHandler(parser, onStart, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    XML_SetStartDoctypeDeclHandler(parser, onDoctype);
    XML_SetCommentHandler(parser, onComment);
    XML_SetProcessingInstructionHandler(parser, onInstruction);
}

XmlFeed::~XmlFeed() = default;

std::optional<XmlEnd> XmlFeed::step()
{
    BlockReader &bytes = m_state->bytes;
    const bool more = bytes.advance(nullptr);
    if (!more && bytes.error())
        return XmlEnd::NoBytes;
    const int length = more ? static_cast<int>(bytes.end() - bytes.begin()) : 0;
    XML_Status status = XML_STATUS_ERROR;
    {
        const XmlMemory scope(m_state->memory);
        status = XML_Parse(m_state->parser.get(), more ? bytes.begin() : "", length, more ? XML_FALSE : XML_TRUE);
    }
    Run &run = m_state->run;
    if (run.sawDoctype)
        return XmlEnd::Doctype;
    if (run.visitor.isStopped())
        return XmlEnd::Stopped;
    // A comment or a tag that does not end: expat would look for its end from its beginning with each block.
    m_state->unmoved = std::exchange(run.hasMoved, false) ? 0 : m_state->unmoved + static_cast<std::size_t>(length);
    if (run.isTooMuch || m_state->unmoved > kMaxRowBytes || XML_GetErrorCode(m_state->parser.get()) == XML_ERROR_NO_MEMORY)
        return XmlEnd::TooMuch;
    if (status != XML_STATUS_OK)
        return XmlEnd::Damaged;
    if (!more)
        return XmlEnd::Complete;
    return std::nullopt;
}

XmlEnd readXml(BlockReader &bytes, XmlVisitor &visitor)
{
    XmlFeed feed(bytes, visitor);
    for (;;) {
        if (const auto end = feed.step())
            return *end;
    }
}

} // namespace scoredesk::files
