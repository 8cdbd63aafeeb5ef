// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplescores.h"

#include "core/domain/cutscores.h"
#include "core/sample/samplerandom.h"

#include <algorithm>
#include <array>

namespace scoredesk::sample {

namespace {

using domain::ContentArea;

struct Scale
{
    double mean = 0;
    double deviation = 1;
};

struct GradeScale
{
    int grade;
    Scale ela;
    Scale math;
};

// Math means: state page of 2022-23; ELA: the fluent group's means less the learners' distance (public-figures.md); deviations
// chosen so that the shares met come out as published.
constexpr std::array<GradeScale, 7> kGradeScales{{
    {3, {2412, 92}, {2422, 86}},
    {4, {2454, 97}, {2461, 89}},
    {5, {2492, 101}, {2481, 96}},
    {6, {2514, 100}, {2499, 110}},
    {7, {2540, 103}, {2513, 114}},
    {8, {2551, 105}, {2519, 123}},
    {11, {2588, 119}, {2540, 127}},
}};

Scale scaleOf(ContentArea area, int grade)
{
    if (domain::isSmarterBalanced(area)) {
        for (const GradeScale &entry : kGradeScales)
            if (entry.grade == grade)
                return area == ContentArea::Ela ? entry.ela : entry.math;
        return {2500, 100};
    }
    if (area == ContentArea::Science)
        return grade == 5 ? Scale{204, 18} : grade == 8 ? Scale{404, 17} : Scale{603, 19};
    const int base = (grade > 8 ? 9 : grade) * 100;
    return {base + 46.0, 14};
}

/// The alternate science test's ranges are not published (domain-facts §6): the sample takes the alternate math test's.
std::optional<domain::ScoreScale> publishedCuts(ContentArea area, int grade, domain::SchoolYear year)
{
    if (std::optional<domain::ScoreScale> cuts = domain::scoreScale(area, grade, year);
        cuts || area != ContentArea::CaaScience)
        return cuts;
    return domain::scoreScale(ContentArea::CaaMath, grade > 8 ? 11 : grade, year);
}

/// domain::scoreScale, read once for every test, grade and year the sample asks for.
std::optional<domain::ScoreScale> cutsOf(ContentArea area, int grade, int back)
{
    constexpr int kGrades = 13;
    using Table =
        std::array<std::array<std::array<std::optional<domain::ScoreScale>, kHistoryYears + 1>, kGrades>,
                   domain::kContentAreas.size()>;
    static const Table table = [] {
        Table cuts;
        for (const ContentArea each : domain::kContentAreas)
            for (int g = 3; g < kGrades; ++g)
                for (int b = 0; b <= kHistoryYears; ++b)
                    cuts[domain::areaIndex(each)][static_cast<std::size_t>(g)][static_cast<std::size_t>(b)] =
                        publishedCuts(each, g,
                                      domain::SchoolYear{static_cast<std::int16_t>(kCurrentSpring - b)});
        return cuts;
    }();
    if (grade < 3 || grade >= kGrades || back < 0 || back > kHistoryYears)
        return std::nullopt;
    return table[domain::areaIndex(area)][static_cast<std::size_t>(grade)][static_cast<std::size_t>(back)];
}

int rounded(double value)
{
    return static_cast<int>(value + (value < 0 ? -0.5 : 0.5));
}

} // namespace

std::size_t abilityOf(ContentArea area)
{
    switch (area) {
    case ContentArea::Math:
    case ContentArea::CaaMath:
        return 1;
    case ContentArea::Science:
    case ContentArea::CaaScience:
        return 2;
    default:
        return 0;
    }
}

std::optional<Score> scoreOf(const Student &student, ContentArea area, int grade, int back)
{
    const std::optional<domain::ScoreScale> cuts = cutsOf(area, grade, back);
    if (!cuts)
        return std::nullopt;
    const std::size_t which = abilityOf(area);
    const Scale scale = scaleOf(area, grade);
    double z = student.ability[which] + student.form[static_cast<std::size_t>(back)][which];
    if (domain::isAlternate(area))
        z += 0.7; // the scale of the alternate tests is about their takers, not about all
    if (which == 1 && back > 0)
        z -= 0.02 * back; // the state gained about a point a year
    Score score;
    score.scale = std::clamp(rounded(scale.mean + scale.deviation * z), cuts->lowest, cuts->highest);
    score.level = cuts->levelOf(score.scale);
    if (domain::isSmarterBalanced(area)) {
        // Error is least in the middle of the scale and grows to its ends.
        const double off = (score.scale - scale.mean) / scale.deviation;
        score.sem = std::clamp(
            rounded((which == 0 ? 25.0 : 23.0) + 5.0 * off * off - 2.5 * off + 0.4 * grade), 18, 95);
    }
    return score;
}

std::optional<Score> lowestScore(ContentArea area, int grade, int above, int back)
{
    const std::optional<domain::ScoreScale> cuts = cutsOf(area, grade, back);
    if (!cuts)
        return std::nullopt;
    Score score;
    score.scale = cuts->lowest + above;
    score.level = 1;
    score.sem = domain::isSmarterBalanced(area) ? 95 : 0;
    return score;
}

Parts partsOf(const Student &student, ContentArea area, int grade, const Score &score, int back,
              bool isBelowMinimum, std::uint64_t seed)
{
    Random random(seed, 0x9a275 + static_cast<std::uint64_t>(back),
                  std::uint64_t{student.index} * 16 + static_cast<std::uint64_t>(area));
    const int standard = standardOf(area, grade, back);
    Parts parts;
    if (domain::isSmarterBalanced(area)) {
        parts.count = 2;
        const int spread = score.sem * 13 / 10;
        for (std::size_t i = 0; i < 2; ++i) {
            parts.score[i] = score.scale + rounded(random.normal() * spread * 0.6);
            parts.level[i] = nearness(parts.score[i], standard, spread);
        }
    } else if (area == ContentArea::Science) {
        parts.count = 3;
        for (std::size_t i = 0; i < 3; ++i) {
            const int part = score.scale + rounded(random.normal() * 9);
            const bool isMissing = isBelowMinimum || random.chance(0.004);
            parts.level[i] = isMissing ? 0 : nearness(part, standard, 8);
        }
    }
    return parts;
}

std::string measureOf(ContentArea area, int scaleScore)
{
    const bool isLexile = area == ContentArea::Ela;
    const double raw = isLexile ? (scaleScore - 2160) * 2.6 : (scaleScore - 2140) * 2.1;
    const int measure = std::clamp(rounded(raw / 5) * 5, -400, 1900);
    if (measure > 0)
        return std::to_string(measure) + (isLexile ? "L" : "Q");
    return (isLexile ? "BR" : "EM") + std::to_string(-measure) + (isLexile ? "L" : "Q");
}

int nearness(int score, int standard, int margin)
{
    return score < standard - margin ? 1 : score >= standard + margin ? 3 : 2;
}

int standardOf(ContentArea area, int grade, int back)
{
    const std::optional<domain::ScoreScale> cuts = cutsOf(area, grade, back);
    return cuts ? cuts->levelFrom[1] : 0;
}

} // namespace scoredesk::sample
