// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/resultcolumns.h"

#include "core/domain/cutscores.h"
#include "core/domain/scorestatus.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::size_t kAreas = kContentAreas.size();
constexpr int kGrades = 14; ///< blank, K … 12

std::uint8_t gradeCodeOf(int grade)
{
    return grade >= 0 && grade <= 12 ? static_cast<std::uint8_t>(grade + 1) : std::uint8_t{0};
}

/// Codes of schools or LEAs, numbered in their order once all are known.
class PlaceNumbers
{
public:
    void note(CdsCode code)
    {
        if (code.value != m_last && code.isValid()) {
            m_last = code.value;
            m_numbers.try_emplace(code.value, std::uint16_t{0});
        }
    }
    /// What has no number any more (a 65,536th school) is counted as blank.
    std::vector<Place> number(const std::unordered_map<std::int64_t, QString> &names)
    {
        std::vector<std::int64_t> codes;
        for (const auto &[code, number] : m_numbers)
            codes.push_back(code);
        std::ranges::sort(codes);
        std::vector<Place> places{Place{}};
        for (const std::int64_t code : codes) {
            if (places.size() > std::numeric_limits<std::uint16_t>::max())
                break;
            m_numbers[code] = static_cast<std::uint16_t>(places.size());
            const auto name = names.find(code);
            places.push_back({CdsCode{code}, name == names.end() ? CdsCode{code}.text() : name->second});
        }
        m_last = 0;
        return places;
    }
    [[nodiscard]] std::uint16_t of(CdsCode code)
    {
        if (!code.isValid())
            return 0;
        if (code.value != m_last) {
            m_last = code.value;
            m_lastNumber = m_numbers.find(code.value)->second;
        }
        return m_lastNumber;
    }

private:
    std::unordered_map<std::int64_t, std::uint16_t> m_numbers;
    std::int64_t m_last = 0;
    std::uint16_t m_lastNumber = 0;
};

/// The scales of one year, looked up once.
class Scales
{
public:
    const std::optional<ScoreScale> &of(ContentArea area, int grade, SchoolYear year)
    {
        const std::size_t slot = static_cast<std::size_t>(year.spring) * kAreas * kGrades
                                 + areaIndex(area) * kGrades + gradeCodeOf(grade);
        const auto [found, isNew] = m_scales.try_emplace(slot);
        if (isNew)
            found->second = scoreScale(area, grade, year);
        return found->second;
    }

private:
    std::unordered_map<std::size_t, std::optional<ScoreScale>> m_scales;
};

/// Include Indicator Y and a level 1 … 4 (cli.md: `scored`).
bool isValidScore(const ScoreRecord &record)
{
    return record.include == IncludeIndicator::Y && record.hasLevel();
}

std::uint32_t packedClaims(const ScoreRecord &record)
{
    std::uint32_t packed = 0;
    int shift = 0;
    const auto pack = [&packed, &shift](const auto &levels) {
        for (const std::int8_t level : levels) {
            packed |= static_cast<std::uint32_t>(level >= 1 && level <= 3 ? level : 0) << shift;
            shift += 2;
        }
    };
    pack(record.compositeClaim);
    pack(record.claim);
    pack(record.domain);
    return packed;
}

template <typename Column>
std::size_t bytesOf(const Column &column)
{
    return column.capacity() * sizeof(typename Column::value_type);
}

} // namespace

/// Two walks over the records: the first numbers the schools, the second puts each row where it belongs.
class ResultColumns::Builder
{
public:
    Builder(std::span<const Student> students, std::span<const Place> places, ResultColumns &columns)
        : m_students(students), m_places(places), m_columns(columns)
    {}
    void build();

private:
    void noteTaken();
    void numberPlaces();
    void findPlacesOfRows();
    /// Whether an awaited test is of a year x area of which somebody has a row.
    [[nodiscard]] bool isTaken(const ScoreRecord &awaited) const
    {
        return m_taken.contains({awaited.year.spring, areaIndex(awaited.area)});
    }
    /// Calls \a visit with the student's records, then with the awaited tests that are kept.
    template <typename Visit>
    void forEachRecord(const Student &student, Visit visit) const
    {
        for (const ScoreRecord &record : student.records)
            visit(record);
        for (const ScoreRecord &record : student.awaited)
            if (isTaken(record))
                visit(record);
    }
    void fillStudent(const Student &student);
    void fillRows(const Student &student);
    void fillRow(const ScoreRecord &record, std::uint32_t at);
    void markCounted(const Student &student);
    void linkLastYear(const Student &student);
    void noteAnchors(const Student &student);
    [[nodiscard]] std::size_t bucket(const ScoreRecord &record);

    std::span<const Student> m_students;
    std::span<const Place> m_places;
    ResultColumns &m_columns;
    PlaceNumbers m_schools, m_leas;
    Scales m_scales;
    std::unordered_map<std::int16_t, std::size_t> m_yearIndex;
    std::vector<std::uint32_t> m_next; ///< by bucket: where its next row goes
    std::vector<std::uint32_t> m_at;   ///< of the student being filled: where each record went
    std::set<std::pair<std::int16_t, std::size_t>> m_taken; ///< year and area of every record, where anything is awaited
    std::vector<const ScoreRecord *> m_valid; ///< of the student being filled: counted and with a valid score
    std::array<std::vector<const ScoreRecord *>, kAreas> m_validOf; ///< the same by area
    std::vector<ScoreRecord> m_joined; ///< records and awaited tests of the student being filled
};

std::size_t ResultColumns::Builder::bucket(const ScoreRecord &record)
{
    const std::size_t year = m_yearIndex.find(record.year.spring)->second;
    return ((year * kAreas + areaIndex(record.area)) * m_columns.schools.size()
            + m_schools.of(record.finalTestedSchool))
               * kGrades
           + gradeCodeOf(record.gradeAssessed);
}

void ResultColumns::Builder::noteTaken()
{
    if (std::ranges::all_of(m_students, [](const Student &student) { return student.awaited.empty(); }))
        return;
    std::pair<std::int16_t, std::size_t> last{};
    for (const Student &student : m_students)
        for (const ScoreRecord &record : student.records)
            if (const std::pair now(record.year.spring, areaIndex(record.area)); now != last)
                m_taken.insert(last = now);
}

void ResultColumns::Builder::numberPlaces()
{
    std::unordered_map<std::int64_t, QString> names;
    for (const Place &place : m_places)
        names.try_emplace(place.code.value, place.name);
    for (const Student &student : m_students)
        forEachRecord(student, [this](const ScoreRecord &record) {
            m_yearIndex.try_emplace(record.year.spring, 0U);
            m_schools.note(record.finalTestedSchool);
            m_schools.note(record.calpadsSchool);
            m_leas.note(record.finalTestedDistrict);
            m_leas.note(record.calpadsDistrict);
        });
    m_columns.schools = m_schools.number(names);
    m_columns.leas = m_leas.number(names);
    for (const auto &[spring, index] : m_yearIndex)
        m_columns.m_years.push_back(SchoolYear{spring});
    std::ranges::sort(m_columns.m_years, std::greater<>());
    for (std::size_t i = 0; i < m_columns.m_years.size(); ++i)
        m_yearIndex[m_columns.m_years[i].spring] = i;
}

void ResultColumns::Builder::findPlacesOfRows()
{
    const std::size_t buckets = m_columns.m_years.size() * kAreas * m_columns.schools.size() * kGrades;
    m_next.assign(buckets, 0);
    std::uint32_t count = 0;
    for (const Student &student : m_students)
        forEachRecord(student, [this, &count](const ScoreRecord &record) {
            ++m_next[bucket(record)];
            ++count;
        });
    std::uint32_t start = 0;
    m_columns.m_schoolStart.reserve(buckets / kGrades + 1);
    for (std::size_t i = 0; i < buckets; ++i) {
        if (i % kGrades == 0)
            m_columns.m_schoolStart.push_back(start);
        start += std::exchange(m_next[i], start);
    }
    m_columns.m_schoolStart.push_back(start);
    forEachColumn(m_columns, [count](auto &column) { column.resize(count); });
}

void ResultColumns::Builder::fillRow(const ScoreRecord &record, std::uint32_t at)
{
    ResultColumns &c = m_columns;
    c.schoolTested[at] = m_schools.of(record.finalTestedSchool);
    c.schoolEnrolled[at] = m_schools.of(record.calpadsSchool);
    c.leaTested[at] = m_leas.of(record.finalTestedDistrict);
    c.leaEnrolled[at] = m_leas.of(record.calpadsDistrict);
    c.gradeAssessed[at] = gradeCodeOf(record.gradeAssessed);
    c.gradeEnrolled[at] = gradeCodeOf(record.gradeEnrolled);
    c.scaleScore[at] = record.scaleScore >= 0 ? record.scaleScore : kNone;
    c.distance[at] = c.toNext[at] = c.change[at] = kNone;
    if (isValidScore(record) && record.scaleScore >= 0) {
        if (const auto &scale = m_scales.of(record.area, record.gradeAssessed, record.year)) {
            if (isSmarterBalanced(record.area))
                c.distance[at] = static_cast<std::int16_t>(record.scaleScore - scale->levelFrom[1]);
            // The level is the file's; where it disagrees with the cut scores there is no distance to tell.
            if (record.level < scale->levelCount() && scale->levelOf(record.scaleScore) == record.level)
                c.toNext[at] = static_cast<std::int16_t>(
                    scale->levelFrom[static_cast<std::size_t>(record.level - 1)] - record.scaleScore);
        }
    }
    c.level[at] = static_cast<std::uint8_t>(record.hasLevel() || record.level == 9 ? record.level : 0);
    c.include[at] = static_cast<std::uint8_t>(record.include);
    c.condition[at] = static_cast<std::uint8_t>(record.condition);
    c.attemptedness[at] = static_cast<std::uint8_t>(record.attemptedness);
    const bool isTested = record.include == IncludeIndicator::Y || record.include == IncludeIndicator::T
                          || record.include == IncludeIndicator::R;
    c.standing[at] = static_cast<std::uint8_t>(isValidScore(record) ? ScoredAt + record.level
                                               : isTested           ? Tested
                                                                    : NotTested);
    c.status[at] = static_cast<std::uint8_t>(verdictOf(record).box);
    c.gender[at] = static_cast<std::uint8_t>(record.gender);
    c.elas[at] = static_cast<std::uint8_t>(record.elas);
    c.elStatus[at] = static_cast<std::uint8_t>(record.elStatus);
    c.ethnicity[at] = static_cast<std::uint8_t>(
        record.ethnicity >= 100 && record.ethnicity <= 800 ? record.ethnicity / 100 : 0);
    c.parentEducation[at] = static_cast<std::uint8_t>(
        record.parentEducation >= 10 && record.parentEducation <= 15 ? record.parentEducation - 9 : 0);
    c.races[at] = record.races;
    c.economicDisadvantage[at] = static_cast<std::uint8_t>(record.economicDisadvantage);
    c.disability[at] = static_cast<std::uint8_t>(record.disability);
    c.section504[at] = static_cast<std::uint8_t>(record.section504);
    c.migrant[at] = static_cast<std::uint8_t>(record.migrant);
    c.military[at] = static_cast<std::uint8_t>(record.military);
    c.homeless[at] = static_cast<std::uint8_t>(record.homeless);
    c.foster[at] = static_cast<std::uint8_t>(record.foster);
    c.claims[at] = packedClaims(record);
    c.scoreAvailable[at] = record.scoreAvailable.value;
    c.ssrAvailable[at] = record.ssrAvailable.value;
}

/// Of the rows of one student x test x year the one with the newest Score Available Date counts, the first of equals (cli.md).
void ResultColumns::Builder::markCounted(const Student &student)
{
    const auto &records = student.records;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const ScoreRecord &record = records[i];
        const bool thisYear = countsThisYear(record);
        const bool classOf = record.area == ContentArea::Science && record.gradeEnrolled == 12;
        bool isBest = thisYear, isBestOfClass = classOf;
        for (std::size_t j = 0; j < records.size(); ++j) {
            const ScoreRecord &other = records[j];
            if (j == i || other.year != record.year || other.area != record.area)
                continue;
            const bool isNewer = other.scoreAvailable > record.scoreAvailable
                                 || (other.scoreAvailable == record.scoreAvailable && j < i);
            if (isNewer && countsThisYear(other))
                isBest = false;
            if (isNewer && other.gradeEnrolled == 12)
                isBestOfClass = false;
        }
        m_columns.flags[m_at[i]] =
            static_cast<std::uint8_t>((isBest ? CountsThisYear : 0) | (isBestOfClass ? CountsInClassOf : 0));
    }
}

/// A student's change: valid scores of the same Smarter Balanced test in this grade and, the year before, in the grade below.
void ResultColumns::Builder::linkLastYear(const Student &student)
{
    const auto &records = student.records;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const ScoreRecord &now = records[i];
        if (!isSmarterBalanced(now.area) || !isValidScore(now) || now.scaleScore < 0)
            continue;
        for (std::size_t j = i + 1; j < records.size(); ++j) {
            const ScoreRecord &before = records[j];
            if (before.area == now.area && before.year.spring + 1 == now.year.spring
                && before.gradeAssessed + 1 == now.gradeAssessed
                && (m_columns.flags[m_at[j]] & CountsThisYear) && isValidScore(before)
                && before.scaleScore >= 0) {
                m_columns.change[m_at[i]] = static_cast<std::int16_t>(now.scaleScore - before.scaleScore);
                m_columns.levelBefore[m_at[i]] = static_cast<std::uint8_t>(before.level);
            }
        }
    }
}

/// What else is known of a student at each result: where they stood before, and where they stand in another area. Records come newest year
/// first, so each is looked up among the valid ones.
void ResultColumns::Builder::noteAnchors(const Student &student)
{
    using Records = std::vector<const ScoreRecord *>;
    const auto &records = student.records;
    m_valid.clear();
    for (Records &ofArea : m_validOf)
        ofArea.clear();
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (!isValidScore(records[i]) || !(m_columns.flags[m_at[i]] & CountsThisYear))
            continue;
        m_valid.push_back(&records[i]);
        m_validOf[areaIndex(records[i].area)].push_back(&records[i]);
    }
    const auto firstOf = [](const Records &among, SchoolYear year) {
        return std::ranges::lower_bound(among, year, std::ranges::greater(), &ScoreRecord::year);
    };
    const auto newestBefore = [](const Records &among, SchoolYear year) {
        const auto it = std::ranges::upper_bound(among, year, std::ranges::greater(), &ScoreRecord::year);
        return it == among.end() ? nullptr : *it;
    };
    for (std::size_t i = 0; i < records.size(); ++i) {
        const ScoreRecord &record = records[i];
        // The newest of the same area is better than a newer one of another.
        const ScoreRecord *before = newestBefore(m_validOf[areaIndex(record.area)], record.year);
        if (!before)
            before = newestBefore(m_valid, record.year);
        // Of each test and year one counts, so those of the same area are few.
        const auto beside = std::find_if(firstOf(m_valid, record.year), m_valid.cend(), [&record](const ScoreRecord *other) {
            return other->year != record.year || other->area != record.area;
        });
        const int besideLevel = beside != m_valid.cend() && (*beside)->year == record.year ? (*beside)->level : 0;
        m_columns.anchor[m_at[i]] = static_cast<std::uint8_t>((before ? before->level : 0) + 5 * besideLevel);
    }
}

void ResultColumns::Builder::fillStudent(const Student &student)
{
    if (!student.awaited.empty()) {
        m_joined.assign(student.records.begin(), student.records.end());
        for (const ScoreRecord &record : student.awaited)
            if (isTaken(record))
                m_joined.push_back(record);
        const std::size_t rows = student.records.size();
        fillRows({m_joined, student.listed, {}});
        for (std::size_t i = rows; i < m_at.size(); ++i)
            m_columns.flags[m_at[i]] = RegisteredOnly;
        return;
    }
    fillRows(student);
}

void ResultColumns::Builder::fillRows(const Student &student)
{
    m_at.clear();
    for (std::size_t i = 0; i < student.records.size(); ++i) {
        const std::uint32_t at = m_next[bucket(student.records[i])]++;
        m_at.push_back(at);
        m_columns.student[at] = student.listed;
        fillRow(student.records[i], at);
    }
    markCounted(student);
    linkLastYear(student);
    noteAnchors(student);
}

namespace {

/// Rows lie by school and grade, so each of these is a run of its own.
void countRows(const ResultColumns &c, ResultColumns::Range rows, std::vector<ResultColumns::Counts> &all)
{
    using Counts = ResultColumns::Counts;
    constexpr std::size_t kLevels = 10;
    std::array<Counts, kLevels> ofLevels{};
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
        if (c.flags[row] & ResultColumns::CountsThisYear) {
            Counts &counts = ofLevels[c.level[row]];
            const bool isScored = c.standing[row] > ResultColumns::ScoredAt;
            const bool hasScore = isScored && c.scaleScore[row] != ResultColumns::kNone;
            const bool hasDistance = c.distance[row] != ResultColumns::kNone;
            const std::int64_t score = hasScore ? c.scaleScore[row] : 0;
            counts.notTested += c.standing[row] == ResultColumns::NotTested;
            counts.tested += c.standing[row] == ResultColumns::Tested;
            counts.scored += isScored;
            counts.withScore += hasScore;
            counts.scoreSum += score;
            counts.scoreSquares += score * score;
            counts.withDistance += hasDistance;
            counts.distanceSum += hasDistance ? c.distance[row] : 0;
        }
        const bool isLast = row + 1 == rows.last || c.schoolTested[row + 1] != c.schoolTested[row]
                            || c.gradeAssessed[row + 1] != c.gradeAssessed[row];
        if (!isLast)
            continue;
        for (std::size_t level = 0; level < kLevels; ++level) {
            Counts &counts = ofLevels[level];
            if (counts.notTested + counts.tested + counts.scored == 0)
                continue;
            counts.school = c.schoolTested[row];
            counts.grade = c.gradeAssessed[row];
            counts.level = static_cast<std::uint8_t>(level);
            all.push_back(std::exchange(counts, {}));
        }
    }
}

} // namespace

void ResultColumns::count()
{
    m_counts.clear();
    m_countsStart.clear();
    for (const SchoolYear year : m_years)
        for (const ContentArea area : kContentAreas) {
            m_countsStart.push_back(static_cast<std::uint32_t>(m_counts.size()));
            countRows(*this, rows(year, area), m_counts);
        }
    m_countsStart.push_back(static_cast<std::uint32_t>(m_counts.size()));
    m_counts.shrink_to_fit();
    m_withoutIndicator.clear();
    for (std::size_t row = 0; row < size(); ++row)
        if (include[row] == static_cast<std::uint8_t>(IncludeIndicator::Blank) && level[row] >= 1 && level[row] <= 4)
            m_withoutIndicator.push_back(static_cast<std::uint32_t>(row));
}

void ResultColumns::Builder::build()
{
    noteTaken();
    numberPlaces();
    findPlacesOfRows();
    for (const Student &student : m_students)
        fillStudent(student);
    m_columns.count();
}

ResultColumns ResultColumns::build(std::span<const Student> students, std::span<const Place> places)
{
    ResultColumns columns;
    Builder(students, places, columns).build();
    return columns;
}

ResultColumns::Range ResultColumns::rows(SchoolYear year, ContentArea area) const
{
    const auto found = std::ranges::find(m_years, year);
    if (found == m_years.end())
        return {};
    const std::size_t slot =
        (static_cast<std::size_t>(found - m_years.begin()) * kAreas + areaIndex(area)) * schools.size();
    return {m_schoolStart[slot], m_schoolStart[slot + schools.size()]};
}

ResultColumns::Range ResultColumns::rows(SchoolYear year, ContentArea area, std::uint16_t school) const
{
    const auto found = std::ranges::find(m_years, year);
    if (found == m_years.end() || school >= schools.size())
        return {};
    const std::size_t slot =
        (static_cast<std::size_t>(found - m_years.begin()) * kAreas + areaIndex(area)) * schools.size()
        + school;
    return {m_schoolStart[slot], m_schoolStart[slot + 1]};
}

std::span<const ResultColumns::Counts> ResultColumns::counts(SchoolYear year, ContentArea area) const
{
    const auto found = std::ranges::find(m_years, year);
    if (found == m_years.end())
        return {};
    const std::size_t slot = static_cast<std::size_t>(found - m_years.begin()) * kAreas + areaIndex(area);
    return std::span(m_counts).subspan(m_countsStart[slot], m_countsStart[slot + 1] - m_countsStart[slot]);
}

std::span<const std::uint32_t> ResultColumns::withoutIndicator(SchoolYear year, ContentArea area) const
{
    const Range range = rows(year, area);
    const auto first = std::ranges::lower_bound(m_withoutIndicator, range.first);
    return {first, std::ranges::lower_bound(m_withoutIndicator, range.last)};
}

std::size_t ResultColumns::bytes() const
{
    std::size_t sum = bytesOf(m_withoutIndicator) + bytesOf(m_years) + bytesOf(m_schoolStart) + bytesOf(m_counts) + bytesOf(m_countsStart)
                      + bytesOf(schools) + bytesOf(leas);
    forEachColumn(*this, [&sum](const auto &column) { sum += bytesOf(column); });
    return sum;
}

} // namespace scoredesk::analytics
