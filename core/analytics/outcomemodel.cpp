// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/outcomemodel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace scoredesk::analytics {

namespace {

/// One kind of stratum: how many values it has, and how far apart they are thought to be before anything is seen.
struct Factor
{
    int size;
    double deviation; ///< standard deviation of a value's effect, as a share 0 … 1
};
// Group gaps of the state's own results are about these sizes (public-figures.md); the fit moves them as far as the data say.
constexpr std::array<Factor, 9> kFactors{{
    {static_cast<int>(kAnchors), 0.20},
    {14, 0.05}, // grade
    {4, 0.10},  // disability
    {8, 0.10},  // EL acronym
    {4, 0.08},  // economic disadvantage
    {9, 0.08},  // ethnicity
    {8, 0.03},  // gender
    {14, 0.03}, // grade, this year only
    {4, 0.03},  // disability, this year only
}};
constexpr std::size_t kShared = 7; ///< factors that both years have; the rest are of this year alone
constexpr double kYearDeviation = 0.04;
constexpr double kSchoolDeviation = 0.06;
/// How alike a school's effect is in two years running.
constexpr double kSchoolCorrelation = 0.85;
/// A prior deviation weighs as much as so many values of its factor.
constexpr double kPriorWeight = 3;
constexpr int kRounds = 6;

constexpr int kFixed = 2; ///< the level of all, and this year's shift
constexpr int startOf(std::size_t factor)
{
    int start = kFixed;
    for (std::size_t i = 0; i < factor; ++i)
        start += kFactors[i].size;
    return start;
}
constexpr int kEffects = startOf(kFactors.size());

/// The effects that a row has, ascending; a row of last year has none of this year's alone.
struct Pattern
{
    std::array<int, kFixed + kFactors.size()> effects;
    int count = 0;
};

/// Who was not tested yet has no final tested school: the one of enrolment is the best guess.
std::uint16_t schoolOf(const ResultColumns &columns, std::uint32_t row)
{
    const std::uint16_t tested = columns.schoolTested[row];
    return columns.schools[tested].code.isValid() ? tested : columns.schoolEnrolled[row];
}

Pattern patternOf(const ResultColumns &c, std::uint32_t row, bool isNow)
{
    const std::array<std::uint8_t, kFactors.size()> values{
        c.anchor[row], c.gradeAssessed[row],        c.disability[row],
        c.elas[row],   c.economicDisadvantage[row], c.ethnicity[row],
        c.gender[row], c.gradeAssessed[row],        c.disability[row]};
    Pattern pattern;
    pattern.effects[static_cast<std::size_t>(pattern.count++)] = 0;
    if (isNow)
        pattern.effects[static_cast<std::size_t>(pattern.count++)] = 1;
    int start = kFixed;
    for (std::size_t i = 0; i < kFactors.size(); ++i) {
        if (i < kShared || isNow)
            pattern.effects[static_cast<std::size_t>(pattern.count++)] =
                start + std::min<int>(values[i], kFactors[i].size - 1);
        start += kFactors[i].size;
    }
    return pattern;
}

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

/// Sums over the rows of one school in one year.
struct SchoolSums
{
    Vector effects = Vector::Zero(kEffects); ///< rows with each effect
    double rows = 0, met = 0;
};

/// A school's two effects, of last year and this one, given the others.
struct School
{
    std::array<SchoolSums, 2> years;                   ///< before, now
    Eigen::Matrix2d inverse = Eigen::Matrix2d::Zero(); ///< of its own precision
    Eigen::Vector2d mean = Eigen::Vector2d::Zero();
};

} // namespace

struct OutcomeModel::Fit
{
    Matrix cross = Matrix::Zero(kEffects, kEffects); ///< how many rows have both effects
    Vector met = Vector::Zero(kEffects);
    double rows = 0, metRows = 0;
    std::vector<School> schools;
    std::vector<int> schoolAt; ///< by code: index into schools, -1 none

    std::array<double, kFactors.size()> variances{};
    double schoolVariance = kSchoolDeviation * kSchoolDeviation;
    double noise = 0.2;
    Vector mean;
    Matrix covariance; ///< of the effects that are not schools'

    void add(const ResultColumns &columns, std::span<const std::uint32_t> from, bool isNow);
    void solve();
    void learnVariances();
    [[nodiscard]] Eigen::Matrix2d schoolPrior() const;
    [[nodiscard]] Eigen::Matrix<double, kEffects, 2> couplingOf(const School &school) const;
};

void OutcomeModel::Fit::add(const ResultColumns &columns, std::span<const std::uint32_t> from, bool isNow)
{
    schoolAt.resize(std::max<std::size_t>(schoolAt.size(), columns.schools.size()), -1);
    for (const std::uint32_t row : from) {
        const Pattern pattern = patternOf(columns, row, isNow);
        const double isMet = columns.standing[row] >= ResultColumns::ScoredAt + 3 ? 1 : 0;
        int &at = schoolAt[schoolOf(columns, row)];
        if (at < 0) {
            at = static_cast<int>(schools.size());
            schools.emplace_back();
        }
        SchoolSums &school = schools[static_cast<std::size_t>(at)].years[isNow ? 1 : 0];
        school.rows += 1;
        school.met += isMet;
        rows += 1;
        metRows += isMet;
        for (int i = 0; i < pattern.count; ++i) {
            const int effect = pattern.effects[static_cast<std::size_t>(i)];
            school.effects[effect] += 1;
            met[effect] += isMet;
            // Effects of a pattern ascend: only the lower half is filled.
            for (int j = 0; j <= i; ++j)
                cross(effect, pattern.effects[static_cast<std::size_t>(j)]) += 1;
        }
    }
}

Eigen::Matrix2d OutcomeModel::Fit::schoolPrior() const
{
    Eigen::Matrix2d covariances;
    covariances << 1, kSchoolCorrelation, kSchoolCorrelation, 1;
    return (covariances * schoolVariance).inverse();
}

Eigen::Matrix<double, kEffects, 2> OutcomeModel::Fit::couplingOf(const School &school) const
{
    Eigen::Matrix<double, kEffects, 2> coupling;
    coupling.col(0) = school.years[0].effects / noise;
    coupling.col(1) = school.years[1].effects / noise;
    return coupling;
}

/// Means and covariances given the variances. Schools touch only their own rows, so they are solved one by one and taken out of the
/// system that is left (Schur complement).
void OutcomeModel::Fit::solve()
{
    Matrix precision = Matrix(cross.selfadjointView<Eigen::Lower>()) / noise;
    Vector right = met / noise;
    precision(0, 0) += 1; // the level of all may be anything
    precision(1, 1) += 1 / (kYearDeviation * kYearDeviation);
    for (std::size_t i = 0; i < kFactors.size(); ++i)
        for (int k = 0; k < kFactors[i].size; ++k)
            precision(startOf(i) + k, startOf(i) + k) += 1 / variances[i];
    const Eigen::Matrix2d prior = schoolPrior();
    for (School &school : schools) {
        Eigen::Matrix2d own = prior;
        own(0, 0) += school.years[0].rows / noise;
        own(1, 1) += school.years[1].rows / noise;
        school.inverse = own.inverse();
        const auto coupling = couplingOf(school);
        const Eigen::Vector2d seen(school.years[0].met / noise, school.years[1].met / noise);
        precision.noalias() -= coupling * school.inverse * coupling.transpose();
        right.noalias() -= coupling * (school.inverse * seen);
    }
    const Eigen::LLT<Matrix> factored(precision);
    mean = factored.solve(right);
    covariance = factored.solve(Matrix::Identity(kEffects, kEffects));
    for (School &school : schools) {
        const Eigen::Vector2d seen(school.years[0].met / noise, school.years[1].met / noise);
        school.mean = school.inverse * (seen - couplingOf(school).transpose() * mean);
    }
}

/// One step of expectation and maximisation: how far apart the values of each factor are seen to be.
void OutcomeModel::Fit::learnVariances()
{
    for (std::size_t i = 0; i < kFactors.size(); ++i) {
        const int start = startOf(i), size = kFactors[i].size;
        const double prior = kFactors[i].deviation * kFactors[i].deviation;
        const double squares =
            mean.segment(start, size).squaredNorm() + covariance.diagonal().segment(start, size).sum();
        variances[i] = (kPriorWeight * prior + squares) / (kPriorWeight + size);
    }
    const Eigen::Matrix2d shape = schoolPrior() * schoolVariance;
    double squares = 0;
    for (const School &school : schools) {
        const auto coupling = couplingOf(school);
        const Eigen::Matrix2d own =
            school.inverse + school.inverse * (coupling.transpose() * covariance * coupling) * school.inverse;
        squares += (shape * (school.mean * school.mean.transpose() + own)).trace() / 2;
    }
    schoolVariance = (kPriorWeight * kSchoolDeviation * kSchoolDeviation + squares)
                     / (kPriorWeight + static_cast<double>(schools.size()));
    // What the effects leave of the sum of squares; of ones and noughts that is the number of ones.
    const double explained = mean.dot(met);
    double ofSchools = 0;
    for (const School &school : schools)
        ofSchools += school.mean[0] * school.years[0].met + school.mean[1] * school.years[1].met;
    noise = std::clamp((metRows - explained - ofSchools) / rows, 0.02, 0.25);
}

OutcomeModel::OutcomeModel(const ResultColumns &columns, std::span<const std::uint32_t> now,
                           std::span<const std::uint32_t> before)
    : m_columns(columns)
{
    if (now.empty() && before.empty())
        return;
    m_fit = std::make_unique<Fit>();
    m_fit->add(columns, before, false);
    m_fit->add(columns, now, true);
    for (std::size_t i = 0; i < kFactors.size(); ++i)
        m_fit->variances[i] = kFactors[i].deviation * kFactors[i].deviation;
    for (int round = 0; round < kRounds; ++round) {
        m_fit->solve();
        m_fit->learnVariances();
    }
    m_fit->solve();
}

OutcomeModel::~OutcomeModel() = default;

bool OutcomeModel::isEmpty() const
{
    return !m_fit;
}

RemainingEstimate OutcomeModel::estimate(std::span<const std::uint32_t> rows) const
{
    RemainingEstimate remaining;
    if (!m_fit || rows.empty())
        return remaining;
    const Fit &fit = *m_fit;
    Vector effects = Vector::Zero(kEffects);
    std::vector<double> ofSchool(fit.schools.size());
    std::vector<double> ofNewSchool(m_columns.schools.size());
    for (const std::uint32_t row : rows) {
        const Pattern pattern = patternOf(m_columns, row, true);
        double chance = 0;
        for (int i = 0; i < pattern.count; ++i) {
            const int effect = pattern.effects[static_cast<std::size_t>(i)];
            effects[effect] += 1;
            chance += fit.mean[effect];
        }
        const std::uint16_t code = schoolOf(m_columns, row);
        const int at = code < fit.schoolAt.size() ? fit.schoolAt[code] : -1;
        if (at >= 0) {
            ofSchool[static_cast<std::size_t>(at)] += 1;
            chance += fit.schools[static_cast<std::size_t>(at)].mean[1];
        } else {
            ofNewSchool[code] += 1;
        }
        chance = std::clamp(chance, 0.005, 0.995);
        remaining.met += chance;
        remaining.variance += chance * (1 - chance);
    }
    // Of the effects: those of schools move with the others, each through its own rows.
    for (std::size_t i = 0; i < fit.schools.size(); ++i) {
        if (ofSchool[i] == 0)
            continue;
        const School &school = fit.schools[i];
        effects.noalias() -= fit.couplingOf(school) * (school.inverse.col(1) * ofSchool[i]);
        remaining.variance += ofSchool[i] * ofSchool[i] * school.inverse(1, 1);
    }
    for (const double students : ofNewSchool)
        remaining.variance += students * students * fit.schoolVariance;
    remaining.variance += effects.dot(fit.covariance * effects);
    return remaining;
}

} // namespace scoredesk::analytics
