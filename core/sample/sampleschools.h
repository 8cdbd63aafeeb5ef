// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace scoredesk::sample {

/// A local educational agency as the district columns name it.
struct Agency
{
    std::string code; ///< 14 digits
    std::string name;
};

/// A school of the sample.
struct School
{
    enum class Kind {
        Elementary,
        Middle,
        High,
        K8,
        Continuation,
        Independent,
        Charter,
        CharterHigh,
        Elsewhere,
        NonPublic,
        County
    };
    Kind kind = Kind::Elementary;
    std::string name;
    std::string code; ///< 14 digits
    int agency = 0;   ///< index into Schools::agencies
    int lowGrade = 0;
    int highGrade = 12;
    double size = 0;                    ///< students a grade, for drawing
    double affluence = 0;               ///< about -1 … 1
    double effect = 0;                  ///< on ability, in deviations
    std::string charterIndicator;       ///< "LF", "DF" or empty
    std::string charterNumber;          ///< 4 digits
    domain::Day windowStart, windowEnd; ///< its test window of 2023-24
    [[nodiscard]] bool serves(int grade) const { return grade >= lowGrade && grade <= highGrade; }
};

/// The schools of the sample LEA, and of the neighbours its movers come from and go to.
class Schools
{
public:
    /// How many there are grows with \a students.
    Schools(int students, std::uint64_t seed);

    [[nodiscard]] const School &at(int school) const { return m_schools[static_cast<std::size_t>(school)]; }
    [[nodiscard]] const Agency &agencyOf(const School &school) const
    {
        return m_agencies[static_cast<std::size_t>(school.agency)];
    }
    [[nodiscard]] const Agency &lea() const { return m_agencies.front(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_schools.size()); }
    /// The school of the LEA that a student with the lot \a lot in [0, 1) attends in \a grade: the same lot stays at the same
    /// school while it serves the grade.
    [[nodiscard]] int homeSchool(int grade, double lot) const;
    /// A school of \a kind that is not the LEA's own (Elsewhere, NonPublic, County), serving \a grade; charters of the
    /// direct-funded sort when \a directFunded.
    [[nodiscard]] int otherSchool(School::Kind kind, int grade, bool directFunded) const;

private:
    void add(School school, std::uint64_t seed);
    std::string takeName(const std::string &kind, const std::string &suffix);

    std::vector<Agency> m_agencies;
    std::vector<School> m_schools;
    std::vector<std::pair<std::string, std::size_t>> m_used; ///< next name by kind
    std::size_t m_nextPlace = 0;
    int m_nextCode = 101;
};

} // namespace scoredesk::sample
