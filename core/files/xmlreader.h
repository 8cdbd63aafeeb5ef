// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/blockreader.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace scoredesk::files {

/// The attributes of an element, as expat gives them.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **attributes) : m_attributes(attributes) {}
    /// By local name; empty when it is not there.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;

private:
    const char **m_attributes;
};

/// "x:row" → "row".
[[nodiscard]] std::string_view localName(std::string_view name);

/// Takes what an XML part holds; any call may stop the reading.
class XmlVisitor
{
public:
    virtual ~XmlVisitor() = default;
    virtual void start(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
    [[nodiscard]] bool isStopped() const { return m_stopped; }

protected:
    void stop() { m_stopped = true; }

private:
    bool m_stopped = false;
};

enum class XmlEnd {
    Complete,
    Stopped,
    Damaged,
    Doctype,
    TooMuch, ///< a piece of markup without an end, elements in elements in elements, more names than a parser may keep
    NoBytes
};

/// A parser whose memory is limited and counted in \a use, which outlives it. Whatever may make it take memory stands in an XmlMemory;
/// beyond the limit it ends with XML_ERROR_NO_MEMORY.
[[nodiscard]] XML_ParserStruct *newXmlParser(std::size_t &use);

/// As long as it lives, parsers on this thread take memory for the count given.
class XmlMemory
{
public:
    explicit XmlMemory(std::size_t &use);
    ~XmlMemory();
    XmlMemory(const XmlMemory &) = delete;
    XmlMemory &operator=(const XmlMemory &) = delete;

private:
    std::size_t *m_before;
};

/// Reads an XML part with expat, block by block. A DOCTYPE ends it: no office program writes one, and it is what entity attacks need.
class XmlFeed
{
public:
    /// Both outlive this.
    XmlFeed(BlockReader &bytes, XmlVisitor &visitor);
    ~XmlFeed();
    XmlFeed(const XmlFeed &) = delete;
    XmlFeed &operator=(const XmlFeed &) = delete;

    /// Reads the next block; how it ended once it did.
    [[nodiscard]] std::optional<XmlEnd> step();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads a whole XML part.
[[nodiscard]] XmlEnd readXml(BlockReader &bytes, XmlVisitor &visitor);

} // namespace scoredesk::files
