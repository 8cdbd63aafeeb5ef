// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/pdfsyntax.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace scoredesk::documents {

/// One object of a PDF: a direct object, and the bytes of its stream when it has one.
struct PdfObject
{
    PdfValue value;
    bool hasStream = false;
    PdfSpan stream;
};

/// An attribute of a page, its own or inherited from the page tree: where its value stands.
struct PdfPageAttribute
{
    std::string_view key;
    std::int64_t object = 0; ///< the object whose bytes hold it
    PdfSpan value;
};

/// A page: its object, and what of it goes along.
struct PdfPage
{
    std::int64_t object = 0;
    std::vector<PdfPageAttribute> attributes; ///< without Type, Parent and what means nothing in another file
};

/// Reads the objects of a simple PDF in place: one cross-reference table, no encryption, no object streams, no increments. That is what
/// most report writers make; whatever is not so simple is refused, for libqpdf to write anew.
class PdfSource
{
public:
    /// \a bytes must outlive the source. Empty when the file is not of that simple kind.
    [[nodiscard]] static std::optional<PdfSource> open(std::string_view bytes);

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<PdfPage> &pages() const { return m_pages; }
    /// One more than the largest object number.
    [[nodiscard]] std::size_t objectCount() const { return m_places.size(); }
    /// Null for a number that is free or missing, which PDF takes for the null object.
    [[nodiscard]] const PdfObject *object(std::int64_t number, std::int64_t generation) const;
    /// The same, whatever its generation; for objects that pages() names.
    [[nodiscard]] const PdfObject *object(std::int64_t number) const;
    [[nodiscard]] std::string_view text(PdfSpan span) const
    {
        return m_bytes.substr(span.begin, span.end - span.begin);
    }

private:
    struct Place
    {
        std::size_t offset = 0; ///< 0: free
        std::int64_t generation = 0;
        std::optional<PdfObject> object;
    };

    explicit PdfSource(std::string_view bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool readTable();
    [[nodiscard]] bool readSection(PdfLexer &lexer, std::int64_t first, std::int64_t count);
    [[nodiscard]] bool readObjects();
    [[nodiscard]] bool readObject(std::int64_t number, Place &place);
    [[nodiscard]] bool readStream(PdfObject &object);
    [[nodiscard]] std::optional<std::int64_t> integerAt(std::int64_t number, std::int64_t generation) const;
    [[nodiscard]] const PdfReference *referenceIn(const PdfValue &value, std::string_view key) const;
    [[nodiscard]] bool readPages();
    [[nodiscard]] bool isSound(const PdfPage &page) const;
    [[nodiscard]] bool isSoundContent(PdfSpan content, const PdfValue &holder) const;

    std::string_view m_bytes;
    std::vector<Place> m_places;
    std::int64_t m_root = 0;
    std::int64_t m_rootGeneration = 0;
    std::vector<PdfPage> m_pages;
};

} // namespace scoredesk::documents
