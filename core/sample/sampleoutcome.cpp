// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sampleoutcome.h"

#include "core/sample/samplecalendar.h"
#include "core/sample/samplerandom.h"

#include <algorithm>

namespace scoredesk::sample {

namespace {

using domain::ConditionCode;
using domain::ContentArea;
using domain::Day;

// The release calendar of 2023-24: scores from late April, reports from 21 May (coordinator e-mail of 17 May 2024); alternate
// and Spanish tests in September.
constexpr Day kFirstScores = Day::of(2024, 4, 26);
constexpr Day kFirstReports = Day::of(2024, 5, 21);
constexpr Day kLateTests = Day::of(2024, 9, 10);
constexpr int kDaysToDerivedCodes = 10; ///< from the end of the window to an NT that nobody set

ContentArea areaOf(std::size_t ability, bool isAlternate)
{
    constexpr std::array usual{ContentArea::Ela, ContentArea::Math, ContentArea::Science};
    constexpr std::array alternate{ContentArea::CaaEla, ContentArea::CaaMath, ContentArea::CaaScience};
    return isAlternate ? alternate[ability] : usual[ability];
}

/// One student's year in the making.
class Year
{
public:
    Year(const Student &student, int back, Day asOf, const Schools &schools, std::uint64_t seed)
        : m_student(student), m_back(back), m_asOf(asOf),
          m_random(seed, 0x0a7c0e, std::uint64_t{student.index} * 8 + static_cast<std::uint64_t>(back))
    {
        const School &school = schools.at(
            back == 0 ? student.testedSchool : schools.homeSchool(student.grade - back, student.schoolLot));
        // 364 days keep the weekday.
        m_windowStart = plusDays(school.windowStart, -364 * back);
        m_windowEnd = plusDays(school.windowEnd, -364 * back);
        const double share = 0.5 * (m_random.unit() + m_random.unit());
        m_next = weekdayFrom(m_windowStart,
                             static_cast<int>(share * 0.70 * (m_windowEnd.value - m_windowStart.value)));
    }

    std::vector<Outcome> run()
    {
        const int grade = m_student.grade - m_back;
        for (std::size_t a = 0; a < kAbilities; ++a) {
            if (!takesTest(grade, a, m_student.scienceGrade))
                continue;
            if (m_back > 0 && m_student.prior[static_cast<std::size_t>(m_back)][a] == PriorEnd::NotThere)
                continue;
            if (m_back == 0 && a == 2 && m_student.special == Special::AreaMissing)
                continue;
            m_outcomes.push_back(take(areaOf(a, m_student.isAlternate), grade));
        }
        if (m_back == 0 && grade == 12 && m_student.scienceGrade < 12)
            m_outcomes.push_back(carryOver());
        if (m_back == 0 && m_student.takesSpanish)
            m_outcomes.push_back(take(ContentArea::Csa, grade));
        releaseReports();
        return std::move(m_outcomes);
    }

private:
    const Student &m_student;
    int m_back;
    Day m_asOf;
    Random m_random;
    Day m_windowStart, m_windowEnd, m_next;
    std::vector<Outcome> m_outcomes;

    Day notLate(Day day) const { return std::min(day, m_windowEnd); }
    bool isKnown(Day day) const { return m_back > 0 || day <= m_asOf; }

    Outcome take(ContentArea area, int grade)
    {
        Outcome outcome;
        outcome.area = area;
        outcome.grade = grade;
        outcome.hasTwoParts = domain::isSmarterBalanced(area);
        outcome.windowStart = m_windowStart;
        outcome.windowEnd = m_windowEnd;
        outcome.isPaper = m_back == 0 && m_student.special == Special::Paper && !domain::isAlternate(area);

        // Draw everything whether it is used or not: one area's end does not move the others' dates.
        outcome.completed1 = notLate(m_next);
        outcome.start1 =
            std::min(outcome.completed1, weekdayFrom(outcome.completed1, -m_random.between(0, 2)));
        outcome.completed2 = notLate(weekdayFrom(outcome.completed1, m_random.between(1, 5)));
        outcome.start2 =
            std::min(outcome.completed2, weekdayFrom(outcome.completed2, -m_random.between(0, 1)));
        const Day last = outcome.hasTwoParts ? outcome.completed2 : outcome.completed1;
        m_next = notLate(weekdayFrom(last, m_random.between(1, 7)));
        const int lag = area == ContentArea::Ela    ? m_random.between(13, 25)
                        : area == ContentArea::Math ? m_random.between(11, 22)
                                                    : m_random.between(14, 31);
        const bool isLate = area != ContentArea::Science && !outcome.hasTwoParts;
        outcome.scoreAvailable =
            isLate ? plusDays(kLateTests, -364 * m_back)
                   : std::max(weekdayFrom(last, lag), weekdayFrom(plusDays(kFirstScores, -364 * m_back), 0));
        const bool isLong = area == ContentArea::Science;
        outcome.items1 = isLong                      ? m_random.between(41, 50)
                         : area == ContentArea::Ela  ? m_random.between(19, 23)
                         : area == ContentArea::Math ? m_random.between(16, 20)
                                                     : m_random.between(12, 28);
        outcome.items2 = outcome.hasTwoParts ? m_random.between(3, 6) : -1;
        const double rest = m_random.unit();

        if (m_back == 0 && !endsSpecially(outcome, rest)) {
            follow(outcome);
        } else if (m_back > 0) {
            const PriorEnd end = m_student.prior[static_cast<std::size_t>(m_back)][abilityOf(area)];
            if (end == PriorEnd::Scored)
                follow(outcome);
            else
                setCode(outcome, end == PriorEnd::NotTested ? ConditionCode::NT : ConditionCode::PGE);
        }
        return outcome;
    }

    /// The ordinary course: not started, started, one part done, all done, scored, as far as the as-of day.
    void follow(Outcome &outcome)
    {
        if (!isKnown(outcome.start1)) {
            clearTest(outcome);
            return;
        }
        outcome.logOn1 = true;
        if (isKnown(outcome.completed1)) {
            outcome.opportunity[0] = 'C';
        } else {
            outcome.completed1 = Day();
            outcome.items1 = -1;
        }
        if (outcome.hasTwoParts) {
            outcome.logOn2 = isKnown(outcome.start2);
            if (isKnown(outcome.completed2)) {
                outcome.opportunity[1] = 'C';
            } else {
                outcome.completed2 = Day();
                outcome.items2 = -1;
                if (!outcome.logOn2)
                    outcome.start2 = Day();
            }
        } else {
            outcome.start2 = outcome.completed2 = Day();
        }
        const bool isComplete =
            outcome.completed1.isValid() && (!outcome.hasTwoParts || outcome.completed2.isValid());
        if (isComplete)
            outcome.attempted = 'Y';
        if (!isComplete || !isKnown(outcome.scoreAvailable)) {
            outcome.scoreAvailable = Day();
            return;
        }
        outcome.score = scoreOf(m_student, outcome.area, outcome.grade, m_back);
        outcome.validity = 'V';
        outcome.include = 'Y';
        outcome.ssrEligible = 'Y';
    }

    static void clearTest(Outcome &outcome)
    {
        outcome.start1 = outcome.completed1 = outcome.start2 = outcome.completed2 = outcome.scoreAvailable =
            Day();
        outcome.items1 = outcome.items2 = -1;
        outcome.logOn1 = outcome.logOn2 = false;
        outcome.opportunity = {};
    }

    /// A code without a test: Include N, no report.
    static void setCode(Outcome &outcome, ConditionCode condition)
    {
        clearTest(outcome);
        outcome.condition = condition;
        outcome.include = condition == ConditionCode::NEL ? 'E' : 'N';
        outcome.attempted = 'N';
        outcome.ssrEligible = 'N';
    }

    bool endsSpecially(Outcome &outcome, double rest)
    {
        const bool isElaOrAlone = abilityOf(outcome.area) == 0;
        switch (m_student.special) {
        case Special::NotTested:
            setCode(outcome, ConditionCode::NT);
            return true;
        case Special::MedicalEmergency:
            setCode(outcome, ConditionCode::NTE);
            return true;
        case Special::ParentExemption:
            setCode(outcome, ConditionCode::PGE);
            return true;
        case Special::ParentExemptionMath:
            if (outcome.area != ContentArea::Math)
                return false;
            setCode(outcome, ConditionCode::PGE);
            return true;
        case Special::NewEnglishLearner:
            if (outcome.area != ContentArea::Ela)
                return false;
            setCode(outcome, ConditionCode::NEL);
            return true;
        case Special::BelowMinimum:
            return isElaOrAlone && endBelowMinimum(outcome);
        case Special::Invalidated:
            return outcome.area == ContentArea::Math && endInvalid(outcome, false);
        case Special::ConstructChanged:
            return outcome.area == ContentArea::Math && endInvalid(outcome, true);
        case Special::OnePart:
            return outcome.area == ContentArea::Math && endOnePart(outcome, false);
        case Special::PartExpired:
            return outcome.area == ContentArea::Ela && endOnePart(outcome, true);
        case Special::NotStarted:
            endUnstarted(outcome);
            return true;
        case Special::AlternateNothing:
            return isElaOrAlone && endAlternate(outcome, ConditionCode::INC0);
        case Special::AlternateFew:
            return isElaOrAlone && endAlternate(outcome, ConditionCode::INC1);
        case Special::AlternateNoTask:
            return outcome.area == ContentArea::CaaScience && endAlternate(outcome, ConditionCode::NER);
        default:
            break;
        }
        // A few more of every kind, as in any district.
        if (rest < 0.004) {
            setCode(outcome, ConditionCode::PGE);
            return true;
        }
        if (rest < 0.010) {
            endUnstarted(outcome);
            return true;
        }
        return false;
    }

    void endUnstarted(Outcome &outcome) const
    {
        clearTest(outcome);
        if (plusDays(m_windowEnd, kDaysToDerivedCodes) <= m_asOf)
            setCode(outcome, ConditionCode::NT);
    }

    bool endBelowMinimum(Outcome &outcome)
    {
        follow(outcome);
        if (!outcome.completed1.isValid())
            return true;
        outcome.items1 = m_random.between(3, 8);
        if (outcome.hasTwoParts && outcome.completed2.isValid()) {
            outcome.items2 = m_random.between(0, 1);
            if (outcome.items2 == 0) // complete is who answered in both parts (domain-facts §3)
                outcome.attempted = 'P';
        }
        if (!outcome.score)
            return true;
        outcome.score = lowestScore(outcome.area, outcome.grade, 0, m_back);
        outcome.condition = ConditionCode::LOSS;
        outcome.include = 'T';
        return true;
    }

    /// Score removed (domain-facts §3, §5): by an invalidation appeal, or by an unlisted resource that changes the construct.
    bool endInvalid(Outcome &outcome, bool byResource)
    {
        follow(outcome);
        if (!outcome.completed1.isValid())
            return true;
        outcome.score.reset();
        outcome.validity = 'I';
        outcome.include = 'R';
        outcome.ssrEligible = 'N';
        outcome.hasConstructChange = byResource;
        outcome.isInvalidated = !byResource;
        if (!byResource)
            outcome.opportunity = {'I', outcome.opportunity[1] != 0 ? 'I' : char(0)};
        return true;
    }

    bool endOnePart(Outcome &outcome, bool expired)
    {
        outcome.completed2 = Day();
        if (!expired)
            outcome.start2 = Day();
        outcome.items2 = -1;
        outcome.scoreAvailable = Day();
        if (!isKnown(outcome.completed1)) {
            clearTest(outcome);
            return true;
        }
        outcome.logOn1 = true;
        outcome.opportunity[0] = 'C';
        if (expired) {
            outcome.logOn2 = true;
            outcome.opportunity[1] = 'E';
            outcome.items2 = 0;
            outcome.attempted = 'P';
        }
        if (plusDays(m_windowEnd, kDaysToDerivedCodes) <= m_asOf) {
            outcome.condition = ConditionCode::NT;
            outcome.include = 'N';
            outcome.attempted = expired ? 'P' : 'N';
            outcome.ssrEligible = 'N';
        }
        return true;
    }

    bool endAlternate(Outcome &outcome, ConditionCode condition)
    {
        follow(outcome);
        if (!outcome.completed1.isValid())
            return true;
        outcome.condition = condition;
        outcome.items1 = condition == ConditionCode::INC0 ? 0 : m_random.between(1, 3);
        outcome.attempted = condition == ConditionCode::INC0 ? 'N' : 'P';
        outcome.include = condition == ConditionCode::NER ? 'N' : 'Y';
        if (condition == ConditionCode::NER)
            outcome.score.reset();
        else if (outcome.score)
            outcome.score =
                lowestScore(outcome.area, outcome.grade, condition == ConditionCode::INC1 ? 1 : 0, m_back);
        return true;
    }

    /// The class-of-2024 row: tested in grade 10 or 11 of an earlier year, in this year's file once more, without a report.
    Outcome carryOver()
    {
        const int back = 12 - m_student.scienceGrade;
        Outcome outcome;
        outcome.area = m_student.isAlternate ? ContentArea::CaaScience : ContentArea::Science;
        outcome.grade = m_student.scienceGrade;
        outcome.isCarriedOver = true;
        outcome.windowStart = plusDays(m_windowStart, -364 * back);
        outcome.windowEnd = plusDays(m_windowEnd, -364 * back);
        if (m_student.prior[static_cast<std::size_t>(back)][2] != PriorEnd::Scored) {
            setCode(outcome, ConditionCode::NT);
            return outcome;
        }
        outcome.completed1 = outcome.start1 = weekdayFrom(outcome.windowStart, m_random.between(10, 40));
        outcome.items1 = m_random.between(41, 50);
        outcome.logOn1 = true;
        outcome.opportunity[0] = 'C';
        outcome.attempted = 'Y';
        outcome.validity = 'V';
        outcome.include = 'Y';
        outcome.ssrEligible = 'N';
        outcome.score = scoreOf(m_student, outcome.area, outcome.grade, back);
        outcome.scoreAvailable = weekdayFrom(outcome.completed1, 30);
        return outcome;
    }

    /// A report needs every registered area scored or coded (coordinator e-mail of 17 May 2024); it is out one working day later.
    void releaseReports()
    {
        const auto release = [this](bool spanish) {
            Day newest;
            bool isAnyScored = false;
            for (const Outcome &outcome : m_outcomes) {
                if ((outcome.area == ContentArea::Csa) != spanish || outcome.isCarriedOver)
                    continue;
                if (!outcome.score && outcome.include == 0)
                    return;
                isAnyScored = isAnyScored || outcome.score.has_value();
                if (outcome.scoreAvailable.isValid() && outcome.score)
                    newest = std::max(newest, outcome.scoreAvailable);
            }
            if (!isAnyScored)
                return;
            const Day day =
                std::max(weekdayFrom(newest, 1), weekdayFrom(plusDays(kFirstReports, -364 * m_back), 0));
            if (!isKnown(day))
                return;
            for (Outcome &outcome : m_outcomes)
                if ((outcome.area == ContentArea::Csa) == spanish && !outcome.isCarriedOver
                    && outcome.ssrEligible == 'Y')
                    outcome.ssrAvailable = day;
        };
        release(false);
        release(true);
    }
};

} // namespace

std::vector<Outcome> outcomesOf(const Student &student, int back, Day asOf, const Schools &schools,
                                std::uint64_t seed)
{
    return Year(student, back, asOf, schools, seed).run();
}

} // namespace scoredesk::sample
