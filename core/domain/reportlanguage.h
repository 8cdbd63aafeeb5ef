// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace scoredesk::domain {

/// The ISO 639-2 code a primary language code of a data file stands for: "SPA" and "01" are "spa", "03" (Cantonese) and "07"
/// (Mandarin) are "chi". Empty for a language no Student Score Report is made in, English included.
/// Source: code lists of L22; resources/domain/report-languages.tsv.
[[nodiscard]] QString reportLanguageOf(const QString &primaryLanguageCode);

/// The ISO 639-2 or 639-3 code, in small letters, of the language a primary language code stands for, English and languages without a
/// report included: "22" and "HIN" are "hin". Empty when it is not in the lists. Source: resources/domain/languages.tsv.
[[nodiscard]] QString languageOf(const QString &primaryLanguageCode);

/// ISO 639-2 codes of the languages reports are made in, English first.
[[nodiscard]] QStringList reportLanguages();

/// The second language of a student's report in \a year; English is always the first. Empty when there is none.
/// Source: Spanish, Vietnamese, Filipino and Traditional Chinese always, Korean from 2022-23, Arabic from 2023-24
/// (Scoring and Reporting Guide 2023-24; domain-facts §10).
[[nodiscard]] std::optional<QString> secondReportLanguage(const QString &primaryLanguageCode, SchoolYear year);

} // namespace scoredesk::domain
