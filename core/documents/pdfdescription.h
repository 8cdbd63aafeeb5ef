// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/pdfstructure.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <vector>

namespace scoredesk::documents {

/// What a PDF that this program has composed says of itself.
struct PdfDescription
{
    QString title, author, subject;
    QString language; ///< BCP 47, "en-US", "es-US"
    QDateTime made;   ///< the same time gives the same bytes
    struct Bookmark
    {
        QString title;
        int page = 0; ///< from 0
    };
    std::vector<Bookmark> bookmarks; ///< in page order
};

/// \a pdf as a tagged PDF of \a structure, whose pieces its pages mark (PdfMark), with document information (as metadata too), language, an
/// outline, and a viewer that shows the title in place of the file's name. Ligatures are told as their letters. What pages look like does not change. It does not call itself
/// PDF/UA: that is for a validator to say. Errors: Internal for what is no PDF, or whose marks are not those of \a structure (pdftags.h).
[[nodiscard]] Result<QByteArray> describedPdf(const QByteArray &pdf, const PdfDescription &description, const PdfStructure &structure);

} // namespace scoredesk::documents
