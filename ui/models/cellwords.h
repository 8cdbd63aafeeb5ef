// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"
#include "ui/models/cellroles.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QString>

// Short words of cells and facts; whole sentences are core/domain/wording.h. Numbers and dates go by QLocale.

namespace scoredesk::ui {

/// "Wed, Jun 5" in the year of \a today, else "Jun 5, 2024"; empty for no date. Without \a today the computer's date is taken.
[[nodiscard]] QString dateText(QDate day, QDate today = {});
[[nodiscard]] QString dateText(domain::Day day, QDate today = {});
/// "Wed, Jun 5, 6:00 AM" in California's time, where releases and deadlines are; midnight stands for the whole day, "Wed, Jun 5".
[[nodiscard]] QString instantText(const QDateTime &instant, QDate today = {});
/// "12,480"
[[nodiscard]] QString countText(qint64 count);
/// "71%": whole percents on screen; empty when \a of is 0.
[[nodiscard]] QString percentText(qint64 part, qint64 of);
/// "46.6%": one decimal, in tables.
[[nodiscard]] QString percentOneText(qint64 part, qint64 of);

/// What a list's cell says in place of a score: "Being scored", "PGE", "Invalidated".
[[nodiscard]] QString shortVerdict(const domain::ScoreVerdict &verdict, domain::ConditionCode condition);
[[nodiscard]] CellStatus statusOf(const domain::ScoreVerdict &verdict);
/// A reason in a few words, for chips and doors: "Complete, being scored".
[[nodiscard]] QString reasonName(domain::ScoreReason reason);

/// "Held" for every box of held reports, else the name of the box: "Released", "Not eligible", "Not known".
[[nodiscard]] QString reportWord(domain::ReportBox box);
[[nodiscard]] CellStatus statusOf(domain::ReportBox box);
[[nodiscard]] bool isHeld(domain::ReportBox box);

[[nodiscard]] QString yesNo(domain::YesNo value); ///< "Yes", "No"; empty for blank
[[nodiscard]] QString genderName(domain::Gender gender);
/// Below, near or above the standard: the three levels of claims and CAST domains.
[[nodiscard]] QString claimLevelName(int level);

/// The name of a file without what TOMS begins each name with, the LEA's code and the report: the end tells files apart.
[[nodiscard]] QString shortFileName(const QString &path);

} // namespace scoredesk::ui
