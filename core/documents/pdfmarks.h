// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/pdfstructure.h"

#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::documents {

/// What a page draws, as marked content (ISO 32000-1, 14.6).
struct MarkedContent
{
    std::string content;
    std::vector<std::size_t> elements; ///< whose content each piece is, by the piece's MCID
};

/// \a content, the operators of a whole page, with the marks of PdfMark in place of which pieces begin and end as marked content; all that
/// is painted outside of them becomes an artifact. Nothing else changes. Errors: Internal, where marks are not in pairs, stand inside of
/// text or of a path, or name no element of \a structure; where the content is marked already, cannot be read, or has an image within it.
[[nodiscard]] Result<MarkedContent> markedContent(std::string_view content, const PdfStructure &structure);

} // namespace scoredesk::documents
