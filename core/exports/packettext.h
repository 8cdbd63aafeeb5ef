// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/boardpacket.h"

// The words of a board packet, through the translator of the application.

namespace scoredesk::exports {

[[nodiscard]] QString packetTitle(domain::SchoolYear year, bool isPartial);
[[nodiscard]] QString allStudents();
[[nodiscard]] QString allGrades();
[[nodiscard]] QString byDimension(analytics::Dimension dimension);
[[nodiscard]] QString areaTitle(domain::ContentArea area, domain::SchoolYear year);
[[nodiscard]] QString groupTitle(domain::ContentArea area, domain::SchoolYear year);
[[nodiscard]] QString coverageTitle(domain::ContentArea area, domain::SchoolYear year);
[[nodiscard]] QString schoolTitle(const QString &school, domain::SchoolYear year);
[[nodiscard]] QString notesTitle();
/// In place of a table that would tell too much of a small group.
[[nodiscard]] QString droppedSentence(analytics::Dimension by);
/// In place of the tables of an area whose total is hidden.
[[nodiscard]] QString hiddenAreaSentence(domain::ContentArea area);
/// A row that keeps the numbers of an earlier packet.
/// Why a school is told without its grades.
[[nodiscard]] QString noGradesSentence();
[[nodiscard]] QString heldLabel(const QString &label);
[[nodiscard]] QString heldSentence(const QDateTime &asOf);
/// Why levels are put together.
[[nodiscard]] QString groupedSentence();
[[nodiscard]] QString asOfWords(const QDateTime &asOf);
[[nodiscard]] QString partialWords();
/// Who attests, what for, what kind of packet: paragraphs of the cover.
/// What is attested is said of the areas of \a headlines that stand for their students at least with care; nothing of one that is hidden.
[[nodiscard]] QStringList coverSentences(const PacketContent &content, const std::vector<PacketHeadline> &headlines);
/// Coverage, the estimate of the final percent, the hard bounds.
/// Without \a hasShares only coverage.
[[nodiscard]] QStringList coverageSentences(const analytics::Representativeness &found, bool hasShares);
/// Students of \a query (its `by` aside) who were tested at a school of another district, or with Basis::Enrolled are enrolled at one.
[[nodiscard]] std::vector<std::uint32_t> studentsElsewhere(const analytics::Snapshot &snapshot, analytics::AggregateQuery query);
/// Who is in the totals: everybody in the files loaded, \a elsewhere of them as above. Without that number where \a isPublic, since of few
/// students it tells of each.
[[nodiscard]] QString includedSentence(domain::Basis basis, std::int64_t elsewhere, bool isPublic);
/// That rows of the groups add up to fewer than all, of students whose group no file says; without their number where \a isPublic, since what is
/// hidden could be worked out with it. Empty where there are none.
[[nodiscard]] QStringList unknownGroupSentences(const analytics::Representativeness &found, bool isPublic);
[[nodiscard]] QStringList methodSentences(const PacketContent &content, const PacketOptions &options);

} // namespace scoredesk::exports
