// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/pdfstructure.h"

class QPDF;

namespace scoredesk::documents {

/// Makes \a file, whose pages have the marks of PdfMark, a tagged PDF (ISO 32000-1, 14.8): marked content, the tree of its elements, and
/// from each piece the way back to its element. Exceptions: libqpdf's. Errors: Internal, see markedContent(), or where \a structure does
/// not begin with a Document or has an element before its parent; then \a file is not to be used.
[[nodiscard]] Result<void> addTags(QPDF &file, const PdfStructure &structure);

} // namespace scoredesk::documents
