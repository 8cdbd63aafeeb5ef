// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/outcomemodel.h"

#include "tests/core/analytics/resultrows.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

std::vector<std::uint32_t> all(const ResultColumns &columns)
{
    std::vector<std::uint32_t> rows(columns.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

bool isOfThisYear(const ResultColumns &columns, std::uint32_t row)
{
    const ResultColumns::Range range = columns.rows(kThisYear, ContentArea::Ela);
    return row >= range.first && row < range.last;
}

ScoreRecord aStudent(CdsCode school, bool hasMet)
{
    ScoreRecord record = aResult(ContentArea::Ela, hasMet ? 2510 : 2400, hasMet ? 3 : 1);
    record.finalTestedSchool = school;
    return record;
}

/// The same model, written down as one system of all effects, schools' too, and solved whole: what OutcomeModel must come to by taking
/// the schools out one by one.
class DenseModel
{
public:
    struct Row
    {
        std::vector<int> effects; ///< of all but schools
        int school = 0;
        bool isNow = true, hasMet = false;
    };

    DenseModel(const std::vector<Row> &rows, int schools) : m_schools(schools)
    {
        const auto count = static_cast<Eigen::Index>(rows.size());
        Eigen::MatrixXd design = Eigen::MatrixXd::Zero(count, size());
        Eigen::VectorXd met(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const Row &row = rows[std::size_t(i)];
            design.row(i) = designOf(row).transpose();
            met[i] = row.hasMet ? 1 : 0;
        }
        const Eigen::MatrixXd cross = design.transpose() * design;
        const Eigen::VectorXd sums = design.transpose() * met;
        for (std::size_t f = 0; f < kSizes.size(); ++f)
            m_variances[f] = kDeviations[f] * kDeviations[f];
        for (int round = 0; round <= 6; ++round) {
            solve(cross, sums);
            if (round < 6)
                learn(sums, met.sum(), double(count));
        }
    }

    [[nodiscard]] RemainingEstimate estimate(const std::vector<Row> &rows) const
    {
        RemainingEstimate remaining;
        Eigen::VectorXd all = Eigen::VectorXd::Zero(size());
        for (const Row &row : rows) {
            const Eigen::VectorXd effects = designOf(row);
            all += effects;
            const double chance = std::clamp(effects.dot(m_mean), 0.005, 0.995);
            remaining.met += chance;
            remaining.variance += chance * (1 - chance);
        }
        remaining.variance += all.dot(m_covariance * all);
        return remaining;
    }

    static constexpr int kFixed = 2, kShared = 7;
    static constexpr std::array kSizes{int(kAnchors), 14, 4, 8, 4, 9, 8, 14, 4};
    static constexpr std::array kDeviations{0.20, 0.05, 0.10, 0.10, 0.08, 0.08, 0.03, 0.03, 0.03};
    static constexpr int kEffects = [] {
        int sum = kFixed;
        for (const int its : kSizes)
            sum += its;
        return sum;
    }();

private:
    [[nodiscard]] int size() const { return kEffects + 2 * m_schools; }
    [[nodiscard]] int startOf(std::size_t factor) const { return std::accumulate(kSizes.begin(), kSizes.begin() + long(factor), kFixed); }
    [[nodiscard]] int schoolAt(int school) const { return kEffects + 2 * school; }

    [[nodiscard]] Eigen::VectorXd designOf(const Row &row) const
    {
        Eigen::VectorXd design = Eigen::VectorXd::Zero(size());
        for (const int effect : row.effects)
            design[effect] = 1;
        design[schoolAt(row.school) + (row.isNow ? 1 : 0)] = 1;
        return design;
    }
    [[nodiscard]] static Eigen::Matrix2d shape()
    {
        Eigen::Matrix2d alike;
        alike << 1, 0.85, 0.85, 1;
        return alike.inverse();
    }
    void solve(const Eigen::MatrixXd &cross, const Eigen::VectorXd &sums)
    {
        Eigen::MatrixXd precision = cross / m_noise;
        precision(0, 0) += 1;
        precision(1, 1) += 1 / (0.04 * 0.04);
        for (std::size_t f = 0; f < kSizes.size(); ++f)
            for (int k = 0; k < kSizes[f]; ++k)
                precision(startOf(f) + k, startOf(f) + k) += 1 / m_variances[f];
        for (int s = 0; s < m_schools; ++s)
            precision.block<2, 2>(schoolAt(s), schoolAt(s)) += shape() / m_schoolVariance;
        m_covariance = precision.inverse();
        m_mean = m_covariance * sums / m_noise;
    }
    void learn(const Eigen::VectorXd &sums, double met, double rows)
    {
        for (std::size_t f = 0; f < kSizes.size(); ++f) {
            const double squares = m_mean.segment(startOf(f), kSizes[f]).squaredNorm()
                                   + m_covariance.diagonal().segment(startOf(f), kSizes[f]).sum();
            m_variances[f] = (3 * kDeviations[f] * kDeviations[f] + squares) / (3 + kSizes[f]);
        }
        double squares = 0;
        for (int s = 0; s < m_schools; ++s) {
            const Eigen::Vector2d own = m_mean.segment<2>(schoolAt(s));
            const Eigen::Matrix2d moments = own * own.transpose() + m_covariance.block<2, 2>(schoolAt(s), schoolAt(s));
            squares += (shape() * moments).trace() / 2;
        }
        m_schoolVariance = (3 * 0.06 * 0.06 + squares) / (3 + m_schools);
        m_noise = std::clamp((met - m_mean.dot(sums)) / rows, 0.02, 0.25);
    }

    int m_schools;
    std::array<double, kSizes.size()> m_variances{};
    double m_schoolVariance = 0.06 * 0.06;
    double m_noise = 0.2;
    Eigen::VectorXd m_mean;
    Eigen::MatrixXd m_covariance;
};

/// The effects of row \a at of \a c, as OutcomeModel describes its strata.
DenseModel::Row denseRow(const ResultColumns &c, std::uint32_t at, bool isNow)
{
    const std::array<int, DenseModel::kSizes.size()> values{
        c.anchor[at], c.gradeAssessed[at], c.disability[at], c.elas[at],         c.economicDisadvantage[at],
        c.ethnicity[at], c.gender[at],     c.gradeAssessed[at], c.disability[at]};
    DenseModel::Row row;
    row.effects.push_back(0);
    if (isNow)
        row.effects.push_back(1);
    int start = DenseModel::kFixed;
    for (std::size_t f = 0; f < values.size(); ++f) {
        if (isNow || f < std::size_t(DenseModel::kShared))
            row.effects.push_back(start + std::min(values[f], DenseModel::kSizes[f] - 1));
        start += DenseModel::kSizes[f];
    }
    row.school = c.schools[c.schoolTested[at]].code == kSchoolA ? 0 : 1;
    row.isNow = isNow;
    row.hasMet = c.standing[at] >= ResultColumns::ScoredAt + 3;
    return row;
}

} // namespace

TEST_CASE("schools taken out one by one come to the same as one system of all effects", "[analytics][model]")
{
    const bool hasBefore = GENERATE(true, false);
    std::mt19937 random(7); // NOLINT: the same rows each time
    ResultRows made;
    for (int i = 0; i < 240; ++i) {
        const auto grade = int(3 + random() % 6);
        const int level = int(1 + random() % 4), levelBefore = int(1 + random() % 4);
        ScoreRecord now = aResult(ContentArea::Ela, 2500, level, grade);
        now.finalTestedSchool = random() % 3 == 0 ? kSchoolA : kSchoolB;
        now.disability = random() % 5 == 0 ? YesNo::Yes : YesNo::No;
        now.economicDisadvantage = random() % 2 == 0 ? YesNo::Yes : YesNo::No;
        now.ethnicity = static_cast<std::int16_t>(100 * (random() % 3));
        ScoreRecord before = now;
        before.year = SchoolYear{2023};
        before.level = static_cast<std::int8_t>(levelBefore);
        before.gradeAssessed = before.gradeEnrolled = static_cast<std::int8_t>(grade - 1);
        if (random() % 4 == 0)
            made.add({now});
        else
            made.add({now, before});
    }
    const ResultColumns columns = made.columns();
    std::vector<std::uint32_t> now, before, asked;
    for (const std::uint32_t row : all(columns)) {
        const bool isNow = isOfThisYear(columns, row);
        if (!isNow && hasBefore)
            before.push_back(row);
        else if (isNow)
            (row % 3 == 0 ? asked : now).push_back(row);
    }
    REQUIRE(asked.size() > 40);
    REQUIRE(before.empty() == !hasBefore);
    std::vector<DenseModel::Row> denseRows, denseAsked;
    for (const std::uint32_t row : before)
        denseRows.push_back(denseRow(columns, row, false));
    for (const std::uint32_t row : now)
        denseRows.push_back(denseRow(columns, row, true));
    for (const std::uint32_t row : asked)
        denseAsked.push_back(denseRow(columns, row, true));
    const DenseModel dense(denseRows, 2);
    const OutcomeModel model(columns, now, before);
    for (const std::size_t count : {std::size_t{1}, std::size_t{12}, asked.size()}) {
        const RemainingEstimate ours = model.estimate(std::span(asked).first(count));
        const RemainingEstimate theirs = dense.estimate({denseAsked.begin(), denseAsked.begin() + long(count)});
        CHECK(ours.met == Approx(theirs.met).epsilon(1e-8));
        CHECK(ours.variance == Approx(theirs.variance).epsilon(1e-8));
    }
}

TEST_CASE("last year's results of a school say something of this year's, and make it surer", "[analytics][model]")
{
    ResultRows rows;
    const auto addYear = [&rows](CdsCode school, int met, int of, int spring) {
        for (int i = 0; i < of; ++i) {
            ScoreRecord record = aStudent(school, i < met);
            record.year = SchoolYear{static_cast<std::int16_t>(spring)};
            rows.add(record, 1);
        }
    };
    addYear(kSchoolA, 160, 200, 2023);
    addYear(kSchoolB, 60, 200, 2023);
    addYear(kSchoolA, 5, 10, 2024); // few results yet, of the same share in both
    addYear(kSchoolB, 5, 10, 2024);
    const ResultColumns columns = rows.columns();
    std::vector<std::uint32_t> now, before, ofA, ofB;
    for (const std::uint32_t row : all(columns)) {
        const bool isNow = isOfThisYear(columns, row);
        (isNow ? now : before).push_back(row);
        if (isNow)
            (columns.schools[columns.schoolTested[row]].code == kSchoolA ? ofA : ofB).push_back(row);
    }
    REQUIRE(before.size() == 400);
    REQUIRE(now.size() == 20);
    const OutcomeModel alone(columns, now, {}), both(columns, now, before);
    CHECK(alone.estimate(ofA).met == Approx(alone.estimate(ofB).met));
    CHECK(both.estimate(ofA).met > both.estimate(ofB).met + 1);
    CHECK(both.estimate(ofA).variance < alone.estimate(ofA).variance);
}

TEST_CASE("a model that was given nothing estimates nothing", "[analytics][model]")
{
    ResultRows rows;
    rows.add(aStudent(kSchoolA, true), 3);
    const ResultColumns columns = rows.columns();
    const OutcomeModel model(columns, {}, {});
    CHECK(model.isEmpty());
    CHECK(model.estimate(all(columns)).met == 0);
    CHECK(model.estimate(all(columns)).variance == 0);
}

TEST_CASE("students of a school are taken to do as their school does, and are less sure where it has few",
          "[analytics][model]")
{
    ResultRows rows;
    rows.add(aStudent(kSchoolA, true), 160);
    rows.add(aStudent(kSchoolA, false), 40);
    rows.add(aStudent(kSchoolB, true), 60);
    rows.add(aStudent(kSchoolB, false), 140);
    const ResultColumns columns = rows.columns();
    const OutcomeModel model(columns, all(columns), {});
    const auto at = [&](std::uint32_t first) {
        std::vector<std::uint32_t> some(100);
        std::iota(some.begin(), some.end(), first);
        return model.estimate(some);
    };
    const RemainingEstimate a = at(0), b = at(200);
    CHECK(a.met == Approx(80).margin(4));
    CHECK(b.met == Approx(30).margin(4));
    // A hundred coins of this kind have a variance of 16 and 21; not knowing the school's own share adds to it.
    CHECK(a.variance > 16);
    CHECK(a.variance < 60);
    CHECK(b.variance > 21);
}

TEST_CASE("a school that nothing is known of is taken for the middle, with a wide margin",
          "[analytics][model]")
{
    ResultRows rows;
    rows.add(aStudent(kSchoolA, true), 100);
    rows.add(aStudent(kSchoolA, false), 100);
    rows.add(aStudent(kSchoolB, false), 100);
    const ResultColumns columns = rows.columns();
    std::vector<std::uint32_t> known(200), unknown(100);
    std::iota(known.begin(), known.end(), 0U);
    std::iota(unknown.begin(), unknown.end(), 200U);
    const OutcomeModel model(columns, known, {});
    const RemainingEstimate guess = model.estimate(unknown);
    CHECK(guess.met == Approx(50).margin(6));
    CHECK(guess.variance > 4 * model.estimate(std::span(known).first(100)).variance / 2);
    CHECK(guess.variance > 60);
}

TEST_CASE("where a student stood before and stands beside is what going through all records says", "[analytics][model]")
{
    std::mt19937 random(11); // NOLINT: the same rows each time
    for (int round = 0; round < 200; ++round) {
        std::vector<ScoreRecord> records;
        for (const int spring : {2024, 2023, 2022, 2021})
            for (const ContentArea area : {ContentArea::Ela, ContentArea::Math, ContentArea::Science})
                for (auto times = random() % 3; times > 0; --times) {
                    ScoreRecord record = aResult(area, 2500 + int(records.size()), int(1 + random() % 4), 5, spring); // a score of its own
                    if (random() % 3 == 0)
                        record.include = IncludeIndicator::Blank;
                    records.push_back(record);
                }
        if (records.empty())
            continue;
        ResultRows rows;
        rows.add(records);
        const ResultColumns columns = rows.columns();
        std::vector<std::uint32_t> at(records.size());
        for (std::uint32_t row = 0; row < columns.size(); ++row)
            at[std::size_t(columns.scaleScore[row] - 2500)] = row;
        const auto counts = [&](std::size_t i) {
            return records[i].include == IncludeIndicator::Y && (columns.flags[at[i]] & ResultColumns::CountsThisYear) != 0;
        };
        for (std::size_t i = 0; i < records.size(); ++i) {
            const ScoreRecord *before = nullptr, *beside = nullptr;
            for (std::size_t j = 0; j < records.size(); ++j) {
                const ScoreRecord &other = records[j];
                if (!counts(j))
                    continue;
                if (other.year < records[i].year && (!before || (before->area != records[i].area && other.area == records[i].area)))
                    before = &other;
                else if (other.year == records[i].year && other.area != records[i].area && !beside)
                    beside = &other;
            }
            CHECK(columns.anchor[at[i]] == (before ? before->level : 0) + 5 * (beside ? beside->level : 0));
        }
    }
}
