// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/aggregaterows.h"

#include "core/analytics/resultscan.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <vector>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kWholeLea = std::numeric_limits<std::uint16_t>::max() + 1U;

/// One year of the report, and each student's row in it; kNoRow: not in the grade, or without a score.
struct Step
{
    domain::SchoolYear year;
    int grade = 0;
    std::vector<std::uint32_t> rowOf; ///< by student, whom the filter lets through or not
};

/// Organisation (a school's code, or kWholeLea), which of the groups, code of the value.
using Key = std::tuple<std::uint32_t, std::size_t, std::uint16_t>;
struct Line
{
    std::vector<Measures> all, cohort; ///< by step
};

/// Adds the students of one report to the lines they belong to.
class Follower
{
public:
    Follower(AggregateRows &rows, domain::ContentArea area, std::vector<Step> steps)
        : m_rows(rows), m_columns(rows.columns()), m_query(rows.query(area)), m_groups(rows.groups()), m_steps(std::move(steps)),
          m_school(codeColumn(Dimension::School, m_columns, m_query.basis))
    {
        for (const auto &group : m_groups)
            m_codes.push_back(group ? codeColumn(*group, m_columns, m_query.basis) : CodeColumn());
    }

    void run()
    {
        std::vector<std::uint32_t> students; // of the most recent year, whom the filter lets through
        for (std::size_t at = 0; at < m_steps.size() && !m_rows.isCancelled(); ++at) {
            Step &step = m_steps[at];
            AggregateQuery query = m_query;
            query.year = step.year;
            query.newSince = {};
            const bool isLast = at + 1 == m_steps.size();
            ResultScan(m_columns, query).forEachRow([&](std::uint32_t row) {
                if (!belongs(row, step.grade))
                    return;
                addTo(&Line::all, at, row, row, true);
                if (isLast)
                    students.push_back(m_columns.student[row]);
            });
            query.where.clear();
            ResultScan(m_columns, query).forEachRow([&](std::uint32_t row) {
                if (belongs(row, step.grade))
                    step.rowOf[m_columns.student[row]] = row;
            });
        }
        std::ranges::sort(students);
        students.erase(std::unique(students.begin(), students.end()), students.end());
        for (const std::uint32_t student : students)
            addCohort(student);
    }

    /// The lines as rows: the LEA, then schools, each by group and value, from the first year to the last.
    void write() const
    {
        const AggregateReport &report = m_rows.report();
        if (report.withLea)
            writeOf(kWholeLea);
        if (report.withSchools)
            for (const std::uint16_t school : readingOrder(Dimension::School, m_columns))
                if (m_rows.wantsSchool(school))
                    writeOf(school);
    }

private:
    [[nodiscard]] bool belongs(std::uint32_t row, int grade) const
    {
        return m_columns.standing[row] > ResultColumns::ScoredAt && m_columns.scaleScore[row] != ResultColumns::kNone
               && m_columns.gradeEnrolled[row] == m_columns.gradeAssessed[row] && int(m_columns.gradeAssessed[row]) - 1 == grade;
    }

    void addCohort(std::uint32_t student)
    {
        const std::uint32_t last = m_steps.back().rowOf[student];
        bool isOneSchool = true;
        for (const Step &step : m_steps) {
            const std::uint32_t row = step.rowOf[student];
            if (row == kNoRow)
                return;
            isOneSchool = isOneSchool && m_school[row] == m_school[last];
        }
        for (std::size_t at = 0; at < m_steps.size(); ++at)
            addTo(&Line::cohort, at, m_steps[at].rowOf[student], last, isOneSchool);
    }

    /// Adds the score of \a row to the lines that \a groupedBy belongs to.
    void addTo(std::vector<Measures> Line::*which, std::size_t at, std::uint32_t row, std::uint32_t groupedBy, bool toSchool)
    {
        const auto add = [&](std::uint32_t organisation, std::size_t group, std::uint16_t code) {
            Line &line = m_lines[{organisation, group, code}];
            if (line.all.empty()) {
                line.all.resize(m_steps.size());
                line.cohort.resize(m_steps.size());
            }
            addScore((line.*which)[at], row);
        };
        const AggregateReport &report = m_rows.report();
        const std::uint16_t school = m_school[groupedBy];
        for (const std::uint32_t organisation : {kWholeLea, std::uint32_t(school)}) {
            const bool isLea = organisation == kWholeLea;
            if (isLea ? !report.withLea : !report.withSchools || !toSchool || !m_rows.wantsSchool(school))
                continue;
            for (std::size_t group = 0; group < m_groups.size(); ++group) {
                if (!m_groups[group]) {
                    add(organisation, group, 0);
                } else if (*m_groups[group] != Dimension::Races) {
                    add(organisation, group, m_codes[group][groupedBy]);
                } else if (const std::uint16_t races = m_codes[group][groupedBy]; races == 0) {
                    add(organisation, group, kNoRace);
                } else {
                    for (std::uint16_t bit = 0; bit < 8; ++bit)
                        if ((races >> bit & 1) != 0)
                            add(organisation, group, static_cast<std::uint16_t>(bit + 1));
                }
            }
        }
    }

    void addScore(Measures &m, std::uint32_t row) const
    {
        const std::int64_t score = m_columns.scaleScore[row];
        ++m.records;
        ++m.tested;
        ++m.scored;
        ++m.levels[std::size_t(m_columns.standing[row] - ResultColumns::ScoredAt) - 1];
        ++m.withScore;
        m.scoreSum += score;
        m.scoreSquares += score * score;
        m.grades |= 1U << m_columns.gradeAssessed[row];
    }

    void writeOf(std::uint32_t organisation) const
    {
        const bool isLea = organisation == kWholeLea;
        for (std::size_t group = 0; group < m_groups.size(); ++group) {
            const std::vector<std::uint16_t> codes =
                m_groups[group] ? readingOrder(*m_groups[group], m_columns) : std::vector<std::uint16_t>{0};
            for (const std::uint16_t code : codes) {
                const auto line = m_lines.find({organisation, group, code});
                for (std::size_t at = 0; line != m_lines.end() && at < m_steps.size(); ++at) {
                    AggregateQuery query = m_query;
                    query.year = m_steps[at].year;
                    AggregateTableRow row = m_rows.row(query, isLea ? std::nullopt : std::optional(std::uint16_t(organisation)));
                    row.grade = m_steps[at].grade;
                    if (m_groups[group])
                        m_rows.setValue(row, *m_groups[group], code);
                    row.measures = line->second.all[at];
                    row.cohort = line->second.cohort[at];
                    m_rows.add(std::move(row));
                }
            }
        }
    }

    AggregateRows &m_rows;
    const ResultColumns &m_columns;
    AggregateQuery m_query;
    std::vector<std::optional<Dimension>> m_groups;
    std::vector<Step> m_steps;
    CodeColumn m_school;
    std::vector<CodeColumn> m_codes; ///< by group
    std::map<Key, Line> m_lines;
};

} // namespace

std::vector<int> longitudinalGrades()
{
    return {3, 4, 5, 6, 7, 8, 11};
}

bool canFollow(domain::ContentArea area)
{
    return domain::isSmarterBalanced(area);
}

std::optional<QString> addLongitudinalRows(AggregateRows &rows, domain::ContentArea area)
{
    if (!canFollow(area))
        //: %1 is a content area
        return Tr::tr("%1 is not taken every year on one scale, so students cannot be followed from grade to grade.").arg(domain::areaName(area));
    std::vector<int> grades = rows.report().grades;
    std::ranges::sort(grades);
    grades.erase(std::unique(grades.begin(), grades.end()), grades.end());
    if (grades.size() < 2)
        return Tr::tr("Tick two grades or more: students are followed from one to the next.");
    const AggregateAnswer answer = aggregate(rows.snapshot(), rows.query(area));
    if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
        return sentenceFor(*refusal);
    const Aggregate &newest = std::get<Aggregate>(answer);
    rows.takeFacts(newest, false);
    const ResultColumns &columns = rows.columns();
    const std::size_t students = columns.student.empty() ? 0 : *std::ranges::max_element(columns.student) + 1U;
    std::vector<Step> steps;
    for (const int grade : grades) {
        // CERS counts back from the most recent year by grades: 11 comes three years after 8.
        const domain::SchoolYear year{static_cast<std::int16_t>(newest.query.year.spring - (grades.back() - grade))};
        if (columns.rows(year, area).isEmpty())
            //: %1 is a content area, %2 a school year, %3 a grade
            rows.note(Tr::tr("%1: nothing is loaded of %2, when these students were in grade %3.")
                          .arg(domain::areaName(area), domain::schoolYearName(year), domain::gradeName(grade)));
        else
            steps.push_back({year, grade, std::vector<std::uint32_t>(students, kNoRow)});
    }
    if (steps.size() < 2)
        //: %1 is a content area
        return Tr::tr("%1: only one year of these grades is loaded. Import the data files of earlier years.").arg(domain::areaName(area));
    Follower follower(rows, area, std::move(steps));
    follower.run();
    follower.write();
    return std::nullopt;
}

} // namespace scoredesk::exports
