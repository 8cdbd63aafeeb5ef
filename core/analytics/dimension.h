// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/resultcolumns.h"

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace scoredesk::analytics {

/// What results can be parted and filtered by: the student groups of the data file and the places (cli.md, `aggregate`).
/// Saved with filters: do not renumber.
enum class Dimension : std::uint8_t {
    Lea = 0,
    School = 1,
    Grade = 2, ///< assessed
    Gender = 3,
    Ethnicity = 4, ///< ReportingEthnicity: every student once
    ElStatus = 5,  ///< column ELStatus, Yes and No; the acronyms are Elas
    EconomicDisadvantage = 6,
    Disability = 7, ///< special education
    Migrant = 8,
    Military = 9,
    Homeless = 10,
    Foster = 11,
    ParentEducation = 12,
    Section504 = 13,
    Level = 14,
    Elas = 15,
    Races = 16,  ///< the eight Yes/No columns: a student of several races stands in each of their rows
    Status = 17, ///< the box of Score Status
    GradeEnrolled = 18,
    Group = 19 ///< of students, as a person keeps them: who is in several stands in each of their rows; never for publication
};
inline constexpr std::array kDimensions{Dimension::Lea,
                                        Dimension::School,
                                        Dimension::Grade,
                                        Dimension::Gender,
                                        Dimension::Ethnicity,
                                        Dimension::ElStatus,
                                        Dimension::EconomicDisadvantage,
                                        Dimension::Disability,
                                        Dimension::Migrant,
                                        Dimension::Military,
                                        Dimension::Homeless,
                                        Dimension::Foster,
                                        Dimension::ParentEducation,
                                        Dimension::Section504,
                                        Dimension::Level,
                                        Dimension::Elas,
                                        Dimension::Races,
                                        Dimension::Status,
                                        Dimension::GradeEnrolled,
                                        Dimension::Group};

/// Of Dimension::Races: the code of who has Yes in none of the columns. The others are the bit and one.
inline constexpr std::uint16_t kNoRace = 0;

/// "economicDisadvantage": the word of the command line and of JSON.
[[nodiscard]] QString dimensionCode(Dimension dimension);
[[nodiscard]] std::optional<Dimension> dimensionFromCode(QStringView code);
/// "Socioeconomically disadvantaged", for a heading.
[[nodiscard]] QString dimensionName(Dimension dimension);

/// How many codes a dimension has, the blank one (0) with them. Of groups one more than the highest: see isCode().
[[nodiscard]] std::size_t codeCount(Dimension dimension, const ResultColumns &columns);
/// Whether a dimension has that code: of a group that was taken away it has not.
[[nodiscard]] bool isCode(Dimension dimension, std::uint16_t code, const ResultColumns &columns);
/// The data file's own code for one value: "05", "19647330000000", "Yes", "500", of a group its label; empty for blank.
[[nodiscard]] QString valueCode(Dimension dimension, std::uint16_t code, const ResultColumns &columns);
/// The value somebody wrote: the file's code in any case, a grade without its zero too, Y and N. Empty for one that is none, or a school or
/// LEA without any result.
[[nodiscard]] std::optional<std::uint16_t> valueFromCode(Dimension dimension, QStringView text,
                                                         const ResultColumns &columns);
/// For people: "Grade 5", "Not homeless", "Standard Met"; never empty.
[[nodiscard]] QString valueName(Dimension dimension, std::uint16_t code, const ResultColumns &columns,
                                domain::ContentArea area, domain::SchoolYear year);
/// All codes of a dimension in the order people read them: schools, LEAs and groups by name, the rest by code, blank last.
[[nodiscard]] std::vector<std::uint16_t> readingOrder(Dimension dimension, const ResultColumns &columns);
[[nodiscard]] std::vector<std::uint16_t> readingOrder(const StudentGroups &groups);

/// The column of a dimension; one of the two is set, or neither and every code is 0. \a basis decides between the final tested and the CALPADS place.
struct CodeColumn
{
    const std::uint8_t *bytes = nullptr;
    const std::uint16_t *words = nullptr;
    [[nodiscard]] std::uint16_t operator[](std::size_t row) const
    {
        return bytes ? bytes[row] : words ? words[row] : std::uint16_t(0);
    }
};
/// Of Dimension::Races it holds the bits, not a code. Dimension::Group has none: see StudentGroups.
[[nodiscard]] CodeColumn codeColumn(Dimension dimension, const ResultColumns &columns, domain::Basis basis);

} // namespace scoredesk::analytics
