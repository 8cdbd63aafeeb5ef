// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"
#include "core/sample/samplescores.h"
#include "core/sample/samplestudent.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace scoredesk::sample {

/// Where one student × test stands on the as-of day: the makings of a row.
struct Outcome
{
    domain::ContentArea area = domain::ContentArea::Ela;
    int grade = 0; ///< GradeAssessed
    domain::ConditionCode condition = domain::ConditionCode::None;
    char attempted = 0;   ///< N, P, Y; 0 blank
    char validity = 0;    ///< V, I; 0 blank
    char include = 0;     ///< Y, T, R, E, N; 0 blank
    char ssrEligible = 0; ///< Y, N; 0 blank
    bool isInvalidated = false;
    bool hasConstructChange = false;
    bool isPaper = false;
    bool isCarriedOver = false; ///< grade-12 science row of an earlier year
    bool hasTwoParts = false;
    bool logOn1 = false, logOn2 = false;
    std::array<char, 2> opportunity{}; ///< C, E, I; 0 blank
    int items1 = -1, items2 = -1;
    domain::Day start1, completed1, start2, completed2;
    domain::Day windowStart, windowEnd;
    std::optional<Score> score; ///< only once it is available
    domain::Day scoreAvailable, ssrAvailable;
};

/// The rows of \a student in the year \a back years before 2023-24, as the files of \a asOf would show them. Released dates after
/// \a asOf are not in them. \a asOf counts for back 0; earlier years are complete.
[[nodiscard]] std::vector<Outcome> outcomesOf(const Student &student, int back, domain::Day asOf,
                                              const Schools &schools, std::uint64_t seed);

} // namespace scoredesk::sample
