// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/paintedtags.h"

#include <QtGui/QPainter>

namespace scoredesk::ui {

using documents::PdfElement;
using documents::PdfMark;
using documents::PdfRole;

namespace {

void paintMark(QPainter &painter, const QRectF &mark)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRect(mark);
    painter.restore();
}

/// In points, from the lower left corner of the page.
QRectF onPage(const QPainter &painter, const QRectF &place)
{
    const QRectF pixels = painter.combinedTransform().mapRect(place);
    const double point = painter.device()->logicalDpiX() / 72.0;
    return {pixels.left() / point, (painter.device()->height() - pixels.bottom()) / point, pixels.width() / point, pixels.height() / point};
}

} // namespace

PaintedTags::PaintedTags(documents::PdfStructure *into) : m_into(into)
{
    if (m_into)
        m_into->push_back({.role = PdfRole::Document});
}

PaintedTags::Piece::~Piece()
{
    if (m_painter)
        paintMark(*m_painter, PdfMark::end());
}

std::size_t PaintedTags::note(PdfElement element)
{
    if (!m_into)
        return 0;
    element.parent = m_parent;
    m_into->push_back(std::move(element));
    return m_into->size() - 1;
}

PaintedTags::Piece PaintedTags::begin(QPainter &painter, const QRectF &mark)
{
    if (m_into)
        paintMark(painter, mark);
    return Piece(m_into ? &painter : nullptr);
}

PaintedTags::Group PaintedTags::group(PdfElement element)
{
    return {*this, note(std::move(element))};
}

PaintedTags::Group PaintedTags::section(bool isNew)
{
    if (isNew || !m_section)
        m_section = note({.role = PdfRole::Section});
    return {*this, *m_section};
}

PaintedTags::Piece PaintedTags::piece(QPainter &painter, PdfElement element)
{
    return begin(painter, PdfMark::element(note(std::move(element))));
}

PaintedTags::Piece PaintedTags::figure(QPainter &painter, const QRectF &place, const QString &words)
{
    if (!m_into)
        return Piece(nullptr);
    return piece(painter, {.role = PdfRole::Figure, .alternate = words, .box = onPage(painter, place)});
}

PaintedTags::Piece PaintedTags::header(QPainter &painter)
{
    return begin(painter, PdfMark::header());
}

PaintedTags::Piece PaintedTags::footer(QPainter &painter)
{
    return begin(painter, PdfMark::footer());
}

} // namespace scoredesk::ui
