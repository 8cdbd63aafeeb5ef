// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"

#include <QtCore/QDate>
#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace scoredesk::domain {

/// The TOMS reports that say who is to test, and what appeals there are. Numbers are saved: do not renumber.
enum class ListKind : std::uint8_t {
    SsrDistribution = 1, ///< every registered student, with the language of the SSR
    TestAssignment = 2,  ///< every student × test that is assigned, and how far it is
    StairsAppeals = 3    ///< every STAIRS case with its appeal
};

/// "SSR Distribution": TOMS's name of a report, which is data and not translated.
[[nodiscard]] QString listName(ListKind kind);

/// How far a test is by the Test Assignment report, which knows of tests that have no row in the data file yet.
/// Numbers are saved: do not renumber.
enum class TestProgress : std::uint8_t {
    Unknown = 0,    ///< registered, nothing more is said
    NotStarted = 1,
    Started = 2,
    Completed = 3,  ///< all parts
    Removed = 4     ///< no longer registered
};

/// How far a test is of which one report has two rows that do not tell its parts apart: of several schools, say, or of a computer adaptive
/// test and a performance task under one name. Whoever left one school is still registered at the other; done and to do is begun.
/// Whatever the order: of several, one after the other.
[[nodiscard]] constexpr TestProgress joined(TestProgress a, TestProgress b)
{
    using enum TestProgress;
    if (a == b || b == Removed)
        return a;
    if (a == Removed)
        return b;
    const auto isAny = [a, b](TestProgress wanted) { return a == wanted || b == wanted; };
    return isAny(Started) || isAny(Completed) ? Started : NotStarted;
}

/// A student as a report lists them. What the report does not say is empty.
struct ListedStudent
{
    Ssid ssid;
    QString lastName, firstName, middleName, localId;
    QDate birthDate;
    std::int8_t grade = -1; ///< KN = 0
    CdsCode school, district;
    QString schoolName, districtName;
    QString language;       ///< of the SSR, as it came
    std::uint8_t areas = 0; ///< bits of areaIndex: the tests SSR Distribution names; 0: it names none
};

/// One test a student is assigned to.
struct TestAssignment
{
    ContentArea area = ContentArea::Ela;
    std::uint8_t part = 0; ///< 1 computer adaptive test, 2 performance task; 0 the test as a whole
    TestProgress progress = TestProgress::Unknown;
};

/// A row of one of the reports.
struct ListRow
{
    std::int64_t rowNumber = 0;
    ListedStudent student;
    std::optional<TestAssignment> assignment; ///< of Test Assignment
    std::optional<Appeal> appeal;             ///< of STAIRS and Appeals
};

/// What the reports of one year say of one student, put together. Small, because a snapshot holds one of every student.
struct Registration
{
    bool isListed = false;            ///< in SSR Distribution or Test Assignment
    std::int8_t grade = -1;
    std::uint8_t areas = 0;           ///< bits of areaIndex: registered for, as a report names it
    std::uint8_t appealsPending = 0;  ///< bits of areaIndex: a decision is out
    std::array<TestProgress, kContentAreas.size()> progress{}; ///< by areaIndex

    /// Whether a report names \a area for the student.
    [[nodiscard]] constexpr bool has(ContentArea area) const { return (areas >> areaIndex(area) & 1U) != 0; }
    [[nodiscard]] constexpr bool isAppealPending(ContentArea area) const { return (appealsPending >> areaIndex(area) & 1U) != 0; }
    /// Whether a report says the student is to take \a area: it names it, or names no tests and \a isExpected by grade.
    [[nodiscard]] constexpr bool says(ContentArea area, bool isExpected) const
    {
        return has(area) || (isListed && areas == 0 && isExpected);
    }
    constexpr bool operator==(const Registration &) const = default;
};
static_assert(std::is_trivially_copyable_v<Registration>);

[[nodiscard]] constexpr std::uint8_t areaBit(ContentArea area)
{
    return static_cast<std::uint8_t>(1U << areaIndex(area));
}

/// Puts the parts and reports of one student together: add everything, then take result().
class RegistrationBuilder
{
public:
    void addStudent(std::int8_t grade, std::uint8_t areas);
    void addAssignment(const TestAssignment &assignment);
    void addAppeal(ContentArea area, bool isPending);
    /// A test of which every part is removed is not registered; of several parts the test is completed when all are, else started when
    /// one is.
    [[nodiscard]] Registration result() const;

private:
    struct Parts
    {
        int removed = 0, unknown = 0, notStarted = 0, started = 0, completed = 0;
    };
    Registration m_registration;
    std::array<Parts, kContentAreas.size()> m_parts{};
};

} // namespace scoredesk::domain
