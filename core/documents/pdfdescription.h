// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

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

/// \a pdf with document information, language, an outline, and a viewer that shows the title in place of the file's name. Ligatures are told as their letters. What Qt 6.4's
/// PDF writer cannot do, tags of structure, is said as it is: MarkInfo Marked false. Errors: Internal for what is no PDF.
[[nodiscard]] Result<QByteArray> describedPdf(const QByteArray &pdf, const PdfDescription &description);

} // namespace scoredesk::documents
