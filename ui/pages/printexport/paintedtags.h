// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/pdfstructure.h"

#include <QtCore/QRectF>

#include <optional>

class QPainter;

namespace scoredesk::ui {

/// Notes what the pieces of pages are while these are painted, and marks their content for documents::describedPdf(). One that has nowhere
/// to note it (screen, picture, printer) paints no marks either.
///
///     const auto table = tags.group({.role = PdfRole::Table});
///     const auto cell = tags.piece(painter, {.role = PdfRole::Cell});
///     painter.drawText(…);
class PaintedTags
{
public:
    /// The document itself comes first in \a into, which is empty and outlives this.
    explicit PaintedTags(documents::PdfStructure *into = nullptr);
    PaintedTags(const PaintedTags &) = delete;
    PaintedTags &operator=(const PaintedTags &) = delete;

    /// While it lives, what is noted stands in it.
    class Group
    {
    public:
        ~Group() { m_tags.m_parent = m_before; }
        Group(const Group &) = delete;
        Group &operator=(const Group &) = delete;

    private:
        friend class PaintedTags;
        Group(PaintedTags &tags, std::size_t parent) : m_tags(tags), m_before(tags.m_parent) { tags.m_parent = parent; }
        PaintedTags &m_tags;
        std::size_t m_before;
    };
    /// While it lives, what is painted is its content. None begins within another.
    class Piece
    {
    public:
        ~Piece();
        Piece(const Piece &) = delete;
        Piece &operator=(const Piece &) = delete;

    private:
        friend class PaintedTags;
        explicit Piece(QPainter *painter) : m_painter(painter) {}
        QPainter *m_painter; ///< none: nothing was begun
    };

    [[nodiscard]] Group group(documents::PdfElement element);
    /// The group of the section that runs; a new one of the document where \a isNew, or none did yet.
    [[nodiscard]] Group section(bool isNew);
    [[nodiscard]] Piece piece(QPainter &painter, documents::PdfElement element);
    /// A figure at \a place, in units of \a painter, that \a words can stand for.
    [[nodiscard]] Piece figure(QPainter &painter, const QRectF &place, const QString &words);
    /// What every page repeats, and nobody wants to hear.
    [[nodiscard]] Piece header(QPainter &painter);
    [[nodiscard]] Piece footer(QPainter &painter);

private:
    [[nodiscard]] std::size_t note(documents::PdfElement element);
    [[nodiscard]] Piece begin(QPainter &painter, const QRectF &mark);

    documents::PdfStructure *m_into;
    std::size_t m_parent = 0;
    std::optional<std::size_t> m_section;
};

} // namespace scoredesk::ui
