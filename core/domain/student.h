// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"
#include "core/domain/scorerecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace scoredesk::domain {

/// One student as the newest row about them says.
struct Student
{
    Id<Student> id;
    Ssid ssid;
    QString lastName, firstName, middleName;
    QString localId;
    QDate birthDate;
    std::int8_t grade = -1; ///< CALPADSGrade, KN = 0
    CdsCode school, district; ///< CALPADS (enrolled)
    QString languageCode;   ///< as it came: "SPA" or "01"

    /// "Last, First M." as TOMS lists students.
    [[nodiscard]] QString displayName() const;
    bool operator==(const Student &) const = default;
};

/// A school or a district by code, with the name the newest file gave it.
struct Place
{
    CdsCode code;
    QString name;
    bool operator==(const Place &) const = default;
};

struct SsrDocument; // its id names it
/// A Student Score Report held in the cache, without its bytes.
struct SsrDocument
{
    Id<SsrDocument> id;
    Ssid ssid;
    SchoolYear year;
    QList<ContentArea> areas; ///< at least one, in the order of kContentAreas
    QString language; ///< ISO 639-2: "eng", "spa"
    bool isHtml = false;
    int pages = 0;
    std::int64_t bytes = 0;
    QByteArray sha256; ///< 32 bytes
    QDateTime came{};  ///< the time of the oldest file seen with these bytes: a report is made once, a copy of it has a later time
};

/// Whether two documents are one report, made once or again: of one student, year, areas, language and form.
[[nodiscard]] inline bool isSameReport(const SsrDocument &a, const SsrDocument &b)
{
    return a.ssid == b.ssid && a.year == b.year && a.isHtml == b.isHtml && a.areas == b.areas && a.language == b.language;
}

/// Whether \a a came after \a b; of two that came at once the content decides, so that the order of imports never does.
[[nodiscard]] inline bool isNewerReport(const SsrDocument &a, const SsrDocument &b)
{
    return a.came != b.came ? (!b.came.isValid() || (a.came.isValid() && a.came > b.came)) : a.sha256 > b.sha256;
}

/// One former state of a record that a later file replaced. The store holds every one, also where only other columns changed;
/// profileOf leaves those out.
struct FormerScore
{
    ContentArea area = ContentArea::Ela;
    SchoolYear year;
    QDateTime asOf; ///< of the file that said so
    std::int16_t scaleScore = -1;
    std::int8_t level = 0;
    ConditionCode condition = ConditionCode::None;
    Day scoreAvailable;
    bool isInvalidated = false;
    std::int64_t uin = 0; ///< of its row; 0 when the file has none
};

/// A prior-year score that stands in the history columns (Minus1 … Minus3) of a current row, or in an earlier year's own row.
struct HistoryScore
{
    SchoolYear year;
    ContentArea area = ContentArea::Ela;
    std::int8_t grade = -1;
    std::int16_t scaleScore = -1;
    std::int16_t sem = -1;
    std::int8_t level = 0;
    ConditionCode condition = ConditionCode::None;
    bool isInvalidated = false; ///< known of a year's own row only; history columns do not say it
};

/// A whole row as it came, in the order of its file: header names and cells (empty ones too), and the field each column means by
/// the name of the newest layout ("ScaleScoreMinus1"), empty where nobody knows it.
struct OriginalRow
{
    QStringList columns;
    QStringList cells;
    QStringList fields;
    bool operator==(const OriginalRow &) const = default;
};

/// Everything the cache holds about one student; profileOf (profile.h) turns it into what the pages show.
struct StudentFile
{
    Student student;
    QString schoolName, districtName;
    QList<ScoreRecord> records;       ///< current ones, all years, newest year first
    QList<OriginalRow> originals;     ///< one for each of records, same order
    QList<FormerScore> former;        ///< newest first
    QList<SsrDocument> documents;
    QDateTime asOf;                   ///< of the whole cache
    bool ssrDatesKnown = false;       ///< records are of the cache's newest year, and a loaded file of it has a column SSRAvailableDate
    SchoolYear listYear{};            ///< the cache's newest year, which the next three are of
    Registration registration{};      ///< what TOMS's reports say the student is to test
    std::optional<QList<Appeal>> appeals{}; ///< by test, type and case; none while no STAIRS and Appeals report of that year was loaded
    QString reportLanguage{};         ///< of the Student Score Report as SSR Distribution says it, a primary language code; empty: it says none
};

/// What a cache is about, and how new it is.
struct LeaInfo
{
    CdsCode code;       ///< invalid while nothing is loaded
    QString name;
    SchoolYear year;    ///< newest in the cache
    QDateTime asOf;     ///< UTC; invalid while nothing is loaded
    std::int64_t generation = 0; ///< 0 while nothing is loaded
    bool isSample = false;
    bool ssrDatesKnown = false;  ///< a loaded file of the newest year has a column SSRAvailableDate
    bool hasRegistrations = false; ///< a report of the newest year that says who is registered is loaded
    bool hasAppeals = false;     ///< a STAIRS and Appeals report of the newest year is loaded
    bool operator==(const LeaInfo &) const = default;
};

} // namespace scoredesk::domain
