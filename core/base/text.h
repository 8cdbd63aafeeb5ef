// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QStringView>

namespace scoredesk {

/// The name of a column however it is spelled: letters and digits, case folded. "County/District Code 1" and "CountyDistrictCode1" are
/// one name. Empty for a header of blanks and signs.
[[nodiscard]] QString normalizedName(QStringView header);

/// \a fraction 0 to 1 as a whole percentage that says 0 only of nothing and 100 only of all: 0.997 is 99.
[[nodiscard]] int wholePercentage(double fraction);

/// A mean, a distance or a difference with one decimal, half away from zero by its decimals: 2,584.45 is 2,584.5 although the number nearest
/// to it in binary is a little less, and -1.45 is -1.5. The one rounding of such figures on screen, paper and in files; percents of levels have
/// theirs in core/analytics/shares.h.
[[nodiscard]] double roundedTenths(double value);
/// That in words, by the locale: "2,584.5".
[[nodiscard]] QString tenthsInWords(double value);

/// Whether the first line of a table that is no remark names its columns.
enum class TableHeader { Skipped, None };

/// The rows of a tab-separated table in the program's resources (":/…"), UTF-8; empty lines, remarks (#) and the header are left out,
/// cells are trimmed. Every row has the cells its line has. The resource must have been initialised; a missing one is a mistake of our
/// own: it asserts, and gives no rows.
[[nodiscard]] QList<QStringList> resourceTable(const QString &path, TableHeader header = TableHeader::Skipped);

} // namespace scoredesk
