// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/domain/scorestatus.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace scoredesk::ui {

/// A student group that a row of the data file marks with yes or no.
enum class StudentGroup { EnglishLearner, EconomicDisadvantage, Disability, Section504, Migrant, Homeless, Foster, Military };
inline constexpr int kStudentGroupCount = 8;

/// "In one of these areas, one of these boxes, for one of these reasons, at one of these levels." An empty list asks nothing.
struct ScoreCondition
{
    QList<domain::ContentArea> areas;
    QList<domain::ScoreBox> boxes;
    QList<domain::ScoreReason> reasons;
    QList<int> levels; ///< of scores that stand in box Scored
    bool operator==(const ScoreCondition &) const = default;
};

struct GroupCondition
{
    StudentGroup group = StudentGroup::EnglishLearner;
    bool isMember = true;
    bool operator==(const GroupCondition &) const = default;
};

/// Students named one by one, because no field tells them apart: those behind a mark of a chart.
struct ChosenStudents
{
    QString name;                      ///< "ELA 2023–24 · Grade 5 · Standard Met"
    std::vector<domain::Ssid> students; ///< ascending
};

/// Which students a list shows: every field must hold, and within one field any of its values will do. An empty field asks nothing.
struct StudentFilter
{
    QString text;                        ///< as typed into the search box
    QList<domain::CdsCode> schools;      ///< CALPADS (enrolled)
    QList<int> grades;                   ///< CALPADS grade, K = 0
    QList<ScoreCondition> scores;        ///< each must hold
    QList<domain::ReportBox> reports;
    QList<GroupCondition> groups;        ///< each must hold
    QList<domain::Elas> languageStatus;
    QList<int> ethnicities;              ///< ReportingEthnicity
    QList<domain::Gender> genders;
    QStringList languages;               ///< as they came, "SPA" or "01"
    QList<std::uint16_t> ownGroups;      ///< in any of them: codes of analytics::StudentGroups
    std::shared_ptr<const ChosenStudents> chosen; ///< only these; null asks nothing

    [[nodiscard]] bool isEmpty() const { return *this == StudentFilter(); }
    bool operator==(const StudentFilter &) const = default;
};

/// One removable part of a filter.
enum class FilterField { Text, School, Grade, Score, Report, Group, LanguageStatus, Ethnicity, Gender, Language, OwnGroup, Chosen };
struct FilterKey
{
    FilterField field = FilterField::Text;
    qsizetype index = 0; ///< which of scores or groups; else 0
    bool operator==(const FilterKey &) const = default;
};

/// A part of a filter as a chip says it: "Grade" "3, 4".
struct FilterPart
{
    FilterKey key;
    QString field;
    QString value; ///< short where it is one of many: "PGE, NTE and 3 more"
    QString whole; ///< every value
    bool operator==(const FilterPart &) const = default;
};

/// The parts of \a filter in words, the text first. \a snapshot gives the names of schools; without one their codes stand.
[[nodiscard]] QList<FilterPart> partsOf(const StudentFilter &filter, const analytics::Snapshot *snapshot);
/// \a filter without one part.
[[nodiscard]] StudentFilter without(StudentFilter filter, const FilterKey &key);
/// What a list filtered so is called: "SSR: Waiting for science", "3 filters"; empty for an empty filter.
[[nodiscard]] QString listName(const StudentFilter &filter, const analytics::Snapshot *snapshot);

[[nodiscard]] QString groupName(StudentGroup group);
/// What \a record says of \a group.
[[nodiscard]] domain::YesNo membership(const domain::ScoreRecord &record, StudentGroup group);

/// Whether \a student passes everything but the text, which SearchIndex decides for all students at once.
[[nodiscard]] bool matches(const StudentFilter &filter, const analytics::Snapshot &snapshot, const analytics::StudentRow &student);
/// How many of the student's tests \a condition is about.
[[nodiscard]] int matchingTests(const ScoreCondition &condition, const analytics::Snapshot &snapshot,
                                const analytics::StudentRow &student);

} // namespace scoredesk::ui

Q_DECLARE_METATYPE(scoredesk::ui::StudentFilter)
