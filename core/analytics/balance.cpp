// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/balance.h"

#include <algorithm>

namespace scoredesk::analytics {

using namespace domain;

namespace {

/// The rows of \a year; records come newest year first, so they are one run.
std::span<const ScoreRecord> ofYear(std::span<const ScoreRecord> records, SchoolYear year)
{
    const auto first = std::ranges::find_if(records, [year](const ScoreRecord &r) { return r.year == year; });
    const auto last =
        std::find_if(first, records.end(), [year](const ScoreRecord &r) { return r.year != year; });
    return {first, last};
}

bool isHeld(ReportBox box)
{
    return box >= ReportBox::HeldForEla && box <= ReportBox::HeldOther;
}

/// Whether reports list nearly all who have a row. Who moved away since has a row and is listed no more; a report that was filtered by
/// school, grade or test lists many fewer, and is no count of who is registered.
bool isWhole(std::int64_t withRow, std::int64_t withBoth)
{
    return withBoth * 10 >= withRow * 9;
}

bool isNotFinished(const ScoreVerdict &verdict)
{
    return (verdict.box == ScoreBox::NoScoreYet && verdict.reason != ScoreReason::BeingScored)
           || verdict.box == ScoreBox::OnePartOnly;
}

} // namespace

const ScoreRecord *currentRecord(std::span<const ScoreRecord> records, SchoolYear year, ContentArea area)
{
    const ScoreRecord *best = nullptr;
    for (const ScoreRecord &record : ofYear(records, year))
        if (record.area == area && countsThisYear(record)
            && (!best || record.scoreAvailable > best->scoreAvailable))
            best = &record;
    return best;
}

StudentBoxes boxesOf(std::span<const ScoreRecord> records, SchoolYear year, const Registration &registration)
{
    StudentBoxes boxes;
    std::array<const ScoreRecord *, kContentAreas.size()> best{};
    bool any = false, alternate = false;
    int grade = -1;
    for (const ScoreRecord &record : ofYear(records, year)) {
        if (!countsThisYear(record))
            continue;
        any = true;
        alternate = alternate || isAlternate(record.area);
        grade = std::max<int>(grade, record.gradeAssessed >= 0 ? record.gradeAssessed : record.gradeEnrolled);
        const ScoreRecord *&stands = best[areaIndex(record.area)];
        if (!stands || record.scoreAvailable > stands->scoreAvailable)
            stands = &record;
    }
    if (!any && !registration.isListed)
        return boxes;
    const std::uint8_t expected = expectedOf(registration, grade, alternate);
    for (std::size_t i = 0; i < best.size(); ++i)
        if (best[i])
            boxes[i] = verdictOf(*best[i], registration.isAppealPending(kContentAreas[i]));
        else if ((expected >> i & 1U) != 0)
            boxes[i] = verdictOf(registration, kContentAreas[i]);
    return boxes;
}

std::vector<ScoreRecord> awaitedTests(std::span<const ScoreRecord> records, SchoolYear year, const Registration &registration, CdsCode school)
{
    std::vector<ScoreRecord> awaited;
    if (!registration.isListed)
        return awaited;
    const std::span<const ScoreRecord> current = ofYear(records, year);
    const StudentBoxes boxes = boxesOf(records, year, registration);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const ContentArea area = kContentAreas[i];
        if (!boxes[i] || !registration.says(area, true) || currentRecord(current, year, area))
            continue;
        // What a row says of the person, and nothing of its test.
        const ScoreRecord known = records.empty() ? ScoreRecord{} : records.front();
        ScoreRecord test;
        test.student = known.student;
        test.ssid = known.ssid;
        test.year = year;
        test.area = area;
        test.gradeEnrolled = current.empty() || known.gradeEnrolled < 0 ? registration.grade : known.gradeEnrolled;
        test.gradeAssessed = current.empty() || known.gradeAssessed < 0 ? test.gradeEnrolled : known.gradeAssessed;
        test.calpadsSchool = current.empty() ? school : known.calpadsSchool;
        test.finalTestedSchool = current.empty() ? school : known.finalTestedSchool;
        test.calpadsDistrict = current.empty() ? school.district() : known.calpadsDistrict;
        test.finalTestedDistrict = current.empty() ? school.district() : known.finalTestedDistrict;
        test.gender = known.gender;
        test.elas = known.elas;
        test.ethnicity = known.ethnicity;
        test.parentEducation = known.parentEducation;
        test.races = known.races;
        test.elStatus = known.elStatus;
        test.economicDisadvantage = known.economicDisadvantage;
        test.disability = known.disability;
        test.section504 = known.section504;
        test.migrant = known.migrant;
        test.military = known.military;
        test.homeless = known.homeless;
        test.foster = known.foster;
        awaited.push_back(test);
    }
    return awaited;
}

BalanceBuilder::BalanceBuilder(const LeaInfo &lea, std::size_t schools, bool documentsHeld)
    : m_lea(lea), m_asOf(asOfDay(lea.asOf)), m_documentsHeld(documentsHeld), m_schools(schools)
{
    for (std::size_t i = 0; i < m_areas.size(); ++i)
        m_areas[i].area = kContentAreas[i];
    for (std::size_t i = 0; i < schools; ++i)
        m_schools[i].school = static_cast<std::int32_t>(i);
}

ReportBox BalanceBuilder::add(std::span<const ScoreRecord> records, std::int32_t school, bool documentHeld,
                              const Registration &registration)
{
    const std::span<const ScoreRecord> current = ofYear(records, m_lea.year);
    if (current.empty() && !registration.isListed)
        return ReportBox::NotKnown;
    ++m_sheet.students;
    SchoolBalance none;
    SchoolBalance &ofSchool = school >= 0 ? m_schools[static_cast<std::size_t>(school)] : none;

    bool eligible = false, released = false;
    for (const ScoreRecord &record : current) {
        eligible = eligible || record.ssrEligible == YesNo::Yes;
        released = released
                   || (record.ssrAvailable.isValid() && (!m_asOf.isValid() || record.ssrAvailable <= m_asOf));
        FileRows &inFile = m_sheet.inFile[areaIndex(record.area)];
        ++inFile.records;
        inFile.scored += record.hasLevel() ? 1 : 0;
        if (!countsThisYear(record))
            continue;
        AreaBalance &area = m_areas[areaIndex(record.area)];
        ++area.records;
        if (record.hasLevel()) {
            ++area.scored;
            // Shares are over valid scores: Include Indicator Y alone (domain-facts §4; T is LOSS, R is invalidated).
            if (record.include == IncludeIndicator::Y)
                ++area.levels[static_cast<std::size_t>(record.level - 1)];
        }
    }

    const StudentBoxes boxes = boxesOf(current, m_lea.year, registration);
    const QList<ContentArea> byGrade = current.empty() ? expectedAreas(registration.grade, false) : QList<ContentArea>();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i])
            continue;
        const ContentArea area = kContentAreas[i];
        const bool hasRow = currentRecord(current, m_lea.year, area) != nullptr;
        // A report without tests lists who is to take what the grade takes, or has a row of.
        const bool isListed = registration.says(area, hasRow || !current.empty() || byGrade.contains(area));
        m_areas[i].withRow += hasRow ? 1 : 0;
        m_listed[i].withBoth += hasRow && isListed ? 1 : 0;
        m_listed[i].either += hasRow || isListed ? 1 : 0;
        ++m_areas[i].students;
        ++m_areas[i].boxes[static_cast<std::size_t>(boxes[i]->box)];
        ++ofSchool.tests;
        ofSchool.scored += boxes[i]->box == ScoreBox::Scored ? 1 : 0;
        ofSchool.notFinished += isNotFinished(*boxes[i]) ? 1 : 0;
    }

    const ReportBox report = reportBoxOf(current, m_lea.ssrDatesKnown, m_asOf, documentHeld, registration);
    ++m_sheet.reports[static_cast<std::size_t>(report)];
    m_sheet.reportsExpected += report != ReportBox::NotEligible ? 1 : 0;
    const bool isOut = m_lea.ssrDatesKnown ? released : documentHeld;
    if (eligible) {
        ++m_sheet.reportsEligible;
        ++ofSchool.reportsEligible;
        m_sheet.reportsReleased += isOut ? 1 : 0;
        ofSchool.reportsReleased += isOut ? 1 : 0;
    }
    ofSchool.reportsHeld += isHeld(report) ? 1 : 0;
    m_sheet.heldNotEligible += isHeld(report) && !eligible ? 1 : 0;
    return report;
}

BalanceSheet BalanceBuilder::finish()
{
    std::int64_t withRow = 0, withBoth = 0;
    bool isAnyWhole = false;
    const auto isOfAll = [this](std::size_t i) { return m_areas[i].withRow > 0 && isWhole(m_areas[i].withRow, m_listed[i].withBoth); };
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        withRow += m_areas[i].withRow;
        withBoth += m_listed[i].withBoth;
        isAnyWhole = isAnyWhole || isOfAll(i);
    }
    // Of an area without a row there is nothing to compare with. It is counted by a report that names it and is whole elsewhere.
    for (std::size_t i = 0; i < m_areas.size() && m_lea.hasRegistrations; ++i)
        if (isOfAll(i) || (m_areas[i].withRow == 0 && m_listed[i].either > 0 && isAnyWhole)) {
            m_areas[i].registered = m_listed[i].either;
            m_areas[i].notListed = m_areas[i].withRow - m_listed[i].withBoth;
        }
    m_sheet.isRegistrationWhole = m_lea.hasRegistrations && isWhole(withRow, withBoth);
    for (const AreaBalance &area : m_areas)
        if (area.students > 0)
            m_sheet.areas.push_back(area);
    for (const SchoolBalance &school : m_schools)
        if (school.tests > 0)
            m_sheet.schools.push_back(school);
    // Shares compared as cross products: exact, and a stable order among equals.
    std::ranges::stable_sort(m_sheet.schools, [](const SchoolBalance &a, const SchoolBalance &b) {
        return a.scored * b.tests < b.scored * a.tests;
    });
    if (!m_lea.ssrDatesKnown && !m_documentsHeld)
        m_sheet.reportsReleased = -1;
    return std::move(m_sheet);
}

} // namespace scoredesk::analytics
