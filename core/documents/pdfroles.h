// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/pdfstructure.h"

#include <string_view>

namespace scoredesk::documents {

/// The name of the standard structure type, with its slash.
[[nodiscard]] constexpr std::string_view structureType(PdfRole role)
{
    switch (role) {
    case PdfRole::Document:
        return "/Document";
    case PdfRole::Section:
        return "/Sect";
    case PdfRole::Heading1:
        return "/H1";
    case PdfRole::Heading2:
        return "/H2";
    case PdfRole::Heading3:
        return "/H3";
    case PdfRole::Paragraph:
        return "/P";
    case PdfRole::Figure:
        return "/Figure";
    case PdfRole::Table:
        return "/Table";
    case PdfRole::Row:
        return "/TR";
    case PdfRole::ColumnHeader:
    case PdfRole::RowHeader:
        return "/TH";
    case PdfRole::Cell:
        return "/TD";
    }
    return "/NonStruct";
}

} // namespace scoredesk::documents
