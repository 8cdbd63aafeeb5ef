// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfsource.h"

#include <algorithm>
#include <array>

namespace scoredesk::documents {

using namespace std::string_view_literals;

namespace {

constexpr std::int64_t kMaxObjects = 2'000'000;
constexpr std::size_t kMaxPages = 100'000;

/// Attributes a page takes from the nodes above it (ISO 32000-1, table 30).
constexpr std::array kInherited{"/Resources"sv, "/MediaBox"sv, "/CropBox"sv, "/Rotate"sv};

/// What a page loses on its way into another file: its place in the old tree, and what points into structures that stay behind.
/// AA holds actions to run on opening.
constexpr std::array kLeftBehind{"/Type"sv, "/Parent"sv,    "/StructParents"sv, "/B"sv,
                                 "/AA"sv,   "/PieceInfo"sv, "/Tabs"sv};

template <std::size_t N>
bool isOneOf(std::string_view key, const std::array<std::string_view, N> &keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

std::optional<PdfSource> PdfSource::open(std::string_view bytes)
{
    PdfSource source(bytes);
    if (!bytes.starts_with("%PDF-"sv) || !source.readTable() || !source.readObjects() || !source.readPages())
        return std::nullopt;
    return source;
}

bool PdfSource::readTable()
{
    const std::size_t tail = m_bytes.size() > 1024 ? m_bytes.size() - 1024 : 0;
    const std::size_t mark = m_bytes.rfind("startxref"sv);
    if (mark == std::string_view::npos || mark < tail)
        return false;
    PdfLexer end(m_bytes, mark + "startxref"sv.size());
    const PdfToken at = end.next();
    if (at.kind != PdfToken::Kind::Integer || at.integer <= 0 || static_cast<std::size_t>(at.integer) >= mark)
        return false;
    PdfLexer lexer(m_bytes, static_cast<std::size_t>(at.integer));
    if (lexer.text(lexer.next().at) != "xref"sv)
        return false;
    while (true) {
        const PdfToken first = lexer.next();
        if (first.kind == PdfToken::Kind::Keyword && lexer.text(first.at) == "trailer"sv)
            break;
        const PdfToken count = lexer.next();
        if (first.kind != PdfToken::Kind::Integer || count.kind != PdfToken::Kind::Integer)
            return false;
        if (!readSection(lexer, first.integer, count.integer))
            return false;
    }
    const std::optional<PdfValue> trailer = pdfValueAt(m_bytes, lexer.position());
    if (!trailer || !trailer->isDictionary)
        return false;
    for (const std::string_view key : {"/Encrypt"sv, "/Prev"sv, "/XRefStm"sv}) {
        if (trailer->entry(key))
            return false;
    }
    const PdfReference *root = referenceIn(*trailer, "/Root"sv);
    if (!root)
        return false;
    m_root = root->number;
    m_rootGeneration = root->generation;
    return true;
}

bool PdfSource::readSection(PdfLexer &lexer, std::int64_t first, std::int64_t count)
{
    if (first < 0 || count < 0 || count > kMaxObjects || first > kMaxObjects - count)
        return false;
    // An entry is 20 bytes long: a count that the file cannot hold is a lie.
    if (static_cast<std::size_t>(count) * 18 > m_bytes.size())
        return false;
    m_places.resize(std::max(m_places.size(), static_cast<std::size_t>(first + count)));
    for (std::int64_t i = 0; i < count; ++i) {
        const PdfToken offset = lexer.next();
        const PdfToken generation = lexer.next();
        const PdfToken state = lexer.next();
        if (offset.kind != PdfToken::Kind::Integer || generation.kind != PdfToken::Kind::Integer
            || state.kind != PdfToken::Kind::Keyword)
            return false;
        const std::string_view letter = lexer.text(state.at);
        if (letter == "f"sv)
            continue;
        if (letter != "n"sv || offset.integer < 0
            || static_cast<std::size_t>(offset.integer) >= m_bytes.size())
            return false;
        m_places[static_cast<std::size_t>(first + i)] = {static_cast<std::size_t>(offset.integer),
                                                         generation.integer, std::nullopt};
    }
    return true;
}

bool PdfSource::readObjects()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i].offset > 0 && !readObject(static_cast<std::int64_t>(i), m_places[i]))
            return false;
    }
    // A stream's length may stand in an object of its own, further on: so streams come second.
    for (Place &place : m_places) {
        if (place.object && place.object->hasStream && !readStream(*place.object))
            return false;
    }
    return true;
}

bool PdfSource::readObject(std::int64_t number, Place &place)
{
    PdfLexer lexer(m_bytes, place.offset);
    const PdfToken ownNumber = lexer.next();
    const PdfToken generation = lexer.next();
    const PdfToken keyword = lexer.next();
    if (ownNumber.kind != PdfToken::Kind::Integer || ownNumber.integer != number
        || generation.kind != PdfToken::Kind::Integer || generation.integer != place.generation
        || lexer.text(keyword.at) != "obj"sv)
        return false;
    std::optional<PdfValue> value = pdfValueAt(m_bytes, lexer.position());
    if (!value)
        return false;
    PdfObject object;
    object.value = *std::move(value);
    if (object.value.after == "stream"sv) {
        if (!object.value.isDictionary)
            return false;
        object.hasStream = true;
        std::size_t begin =
            static_cast<std::size_t>(object.value.after.data() - m_bytes.data()) + "stream"sv.size();
        if (begin < m_bytes.size() && m_bytes[begin] == '\r')
            ++begin;
        if (begin >= m_bytes.size() || m_bytes[begin] != '\n')
            return false;
        object.stream.begin = begin + 1;
    } else if (object.value.after != "endobj"sv) {
        return false;
    }
    place.object = std::move(object);
    return true;
}

std::optional<std::int64_t> PdfSource::integerAt(std::int64_t number, std::int64_t generation) const
{
    const PdfObject *held = object(number, generation);
    if (!held || held->hasStream || held->value.isDictionary)
        return std::nullopt;
    const PdfToken token = PdfLexer(m_bytes, held->value.at.begin).next();
    return token.kind == PdfToken::Kind::Integer ? std::optional(token.integer) : std::nullopt;
}

bool PdfSource::readStream(PdfObject &object)
{
    const PdfEntry *entry = object.value.entry("/Length"sv);
    if (!entry)
        return false;
    std::optional<std::int64_t> length;
    if (const PdfReference *reference = referenceIn(object.value, "/Length"sv)) {
        length = integerAt(reference->number, reference->generation);
    } else {
        const PdfToken token = PdfLexer(m_bytes, entry->value.begin).next();
        if (token.kind == PdfToken::Kind::Integer)
            length = token.integer;
    }
    if (!length || *length < 0 || static_cast<std::size_t>(*length) > m_bytes.size() - object.stream.begin)
        return false;
    object.stream.end = object.stream.begin + static_cast<std::size_t>(*length);
    std::size_t after = object.stream.end;
    if (after < m_bytes.size() && m_bytes[after] == '\r')
        ++after;
    if (after < m_bytes.size() && m_bytes[after] == '\n')
        ++after;
    if (!m_bytes.substr(after).starts_with("endstream"sv))
        return false;
    // The numbers inside these are the old file's own.
    const PdfEntry *type = object.value.entry("/Type"sv);
    return !type || (text(type->value) != "/ObjStm"sv && text(type->value) != "/XRef"sv);
}

const PdfObject *PdfSource::object(std::int64_t number, std::int64_t generation) const
{
    if (number <= 0 || static_cast<std::size_t>(number) >= m_places.size())
        return nullptr;
    const Place &place = m_places[static_cast<std::size_t>(number)];
    return place.object && place.generation == generation ? &*place.object : nullptr;
}

const PdfObject *PdfSource::object(std::int64_t number) const
{
    if (number <= 0 || static_cast<std::size_t>(number) >= m_places.size())
        return nullptr;
    const Place &place = m_places[static_cast<std::size_t>(number)];
    return place.object ? &*place.object : nullptr;
}

const PdfReference *PdfSource::referenceIn(const PdfValue &value, std::string_view key) const
{
    const PdfEntry *entry = value.entry(key);
    if (!entry)
        return nullptr;
    for (const PdfReference &reference : value.references) {
        if (reference.at.begin == entry->value.begin)
            return &reference;
    }
    return nullptr;
}

bool PdfSource::readPages()
{
    const PdfObject *root = object(m_root, m_rootGeneration);
    const PdfReference *tree =
        root && root->value.isDictionary ? referenceIn(root->value, "/Pages"sv) : nullptr;
    if (!tree)
        return false;
    struct Node
    {
        std::int64_t number = 0;
        std::vector<PdfPageAttribute> inherited;
    };
    std::vector<Node> open{{tree->number, {}}};
    std::vector<bool> seen(m_places.size());
    while (!open.empty()) {
        Node node = std::move(open.back());
        open.pop_back();
        const PdfObject *held = object(node.number);
        if (!held || !held->value.isDictionary || held->hasStream
            || seen[static_cast<std::size_t>(node.number)])
            return false;
        seen[static_cast<std::size_t>(node.number)] = true;
        const PdfValue &value = held->value;
        const PdfEntry *kids = value.entry("/Kids"sv);
        if (kids) {
            for (const PdfEntry &entry : value.entries) {
                if (!isOneOf(entry.key, kInherited))
                    continue;
                std::erase_if(node.inherited, [&](const PdfPageAttribute &a) { return a.key == entry.key; });
                node.inherited.push_back({entry.key, node.number, entry.value});
            }
            // A list elsewhere is legal and never seen in a report.
            if (m_bytes[kids->value.begin] != '[')
                return false;
            for (auto kid = value.references.rbegin(); kid != value.references.rend(); ++kid) {
                if (kid->at.begin > kids->value.begin && kid->at.end < kids->value.end)
                    open.push_back({kid->number, node.inherited});
            }
            continue;
        }
        const PdfEntry *type = value.entry("/Type"sv);
        if (!type || text(type->value) != "/Page"sv || m_pages.size() == kMaxPages)
            return false;
        PdfPage page{node.number, {}};
        for (const PdfEntry &entry : value.entries) {
            if (!isOneOf(entry.key, kLeftBehind))
                page.attributes.push_back({entry.key, node.number, entry.value});
        }
        for (const PdfPageAttribute &attribute : node.inherited) {
            if (!value.entry(attribute.key))
                page.attributes.push_back(attribute);
        }
        if (!isSound(page))
            return false;
        m_pages.push_back(std::move(page));
    }
    return !m_pages.empty();
}

bool PdfSource::isSoundContent(PdfSpan content, const PdfValue &holder) const
{
    for (const PdfReference &reference : holder.references) {
        if (reference.at.begin < content.begin || reference.at.end > content.end)
            continue;
        const PdfObject *part = object(reference.number, reference.generation);
        if (part && !part->hasStream)
            return false;
    }
    return true;
}

/// One page that breaks the rules makes viewers stop there, and with it everybody's pages behind it.
bool PdfSource::isSound(const PdfPage &page) const
{
    bool hasBox = false;
    for (const PdfPageAttribute &attribute : page.attributes) {
        const PdfValue &holder = object(attribute.object)->value;
        const PdfReference *reference = referenceIn(holder, attribute.key);
        const PdfObject *target = reference ? object(reference->number, reference->generation) : nullptr;
        const char first = m_bytes[(target ? target->value.at : attribute.value).begin];
        if (attribute.key == "/Contents"sv) {
            const bool isList = first == '[';
            if (!isList && (!reference || (target && !target->hasStream)))
                return false;
            if (isList
                && !isSoundContent(target ? target->value.at : attribute.value,
                                   target ? target->value : holder))
                return false;
        } else if (attribute.key == "/Resources"sv) {
            if (first != '<' || (target && (!target->value.isDictionary || target->hasStream)))
                return false;
        } else if (attribute.key == "/MediaBox"sv) {
            if (first != '[')
                return false;
            hasBox = true;
        }
    }
    return hasBox;
}

} // namespace scoredesk::documents
