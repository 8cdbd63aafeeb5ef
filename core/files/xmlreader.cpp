// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xmlreader.h"

#include <expat.h>

#include <memory>

namespace scoredesk::files {

namespace {

struct Run
{
    XML_Parser parser = nullptr;
    XmlVisitor &visitor;
    bool sawDoctype = false;

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
    if (run.visitor.isStopped())
        return;
    run.visitor.start(localName(name), XmlAttributes(attributes));
    run.checkStopped();
}

void XMLCALL onEnd(void *data, const XML_Char *name)
{
    Run &run = runOf(data);
    if (run.visitor.isStopped())
        return; // an empty element ends even after its start stopped the parser
    run.visitor.end(localName(name));
    run.checkStopped();
}

void XMLCALL onText(void *data, const XML_Char *text, int length)
{
    Run &run = runOf(data);
    if (run.visitor.isStopped())
        return;
    run.visitor.text({text, static_cast<std::size_t>(length)});
    run.checkStopped();
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
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser{XML_ParserCreate(nullptr), &XML_ParserFree};
    Run run;
};

XmlFeed::XmlFeed(BlockReader &bytes, XmlVisitor &visitor) : m_state(std::make_unique<State>(bytes, visitor))
{
    XML_Parser parser = m_state->parser.get();
    XML_SetUserData(parser, &m_state->run);
    XML_SetElementHandler(parser, onStart, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    XML_SetStartDoctypeDeclHandler(parser, onDoctype);
}

XmlFeed::~XmlFeed() = default;

std::optional<XmlEnd> XmlFeed::step()
{
    BlockReader &bytes = m_state->bytes;
    const bool more = bytes.advance(nullptr);
    if (!more && bytes.error())
        return XmlEnd::NoBytes;
    const int length = more ? static_cast<int>(bytes.end() - bytes.begin()) : 0;
    const XML_Status status = XML_Parse(m_state->parser.get(), more ? bytes.begin() : "", length, more ? XML_FALSE : XML_TRUE);
    if (m_state->run.sawDoctype)
        return XmlEnd::Doctype;
    if (m_state->run.visitor.isStopped())
        return XmlEnd::Stopped;
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
