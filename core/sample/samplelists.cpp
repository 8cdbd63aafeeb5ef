// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplelists.h"

#include "core/domain/registration.h"
#include "core/files/xlsxwriter.h"
#include "core/sample/samplecalendar.h"
#include "core/sample/sampleoutcome.h"
#include "core/sample/samplestudent.h"

#include <QtCore/QDir>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace scoredesk::sample {

using namespace Qt::StringLiterals;
using domain::ContentArea;
using domain::Day;
using domain::ListKind;

namespace {

constexpr int kNewcomersPerThousand = 4;
constexpr std::uint32_t kResetEvery = 190; ///< one student in so many had a test reset that was scored since

const std::vector<QString> kPlaceHeaders{u"District Code"_s, u"District Name"_s, u"School Code"_s, u"School Name"_s,
                                         u"SSID"_s,          u"Last Name"_s,     u"First Name"_s,  u"Middle Name"_s,
                                         u"Grade"_s};

std::string_view testName(ContentArea area)
{
    switch (area) {
    case ContentArea::Ela:
        return "Smarter Balanced Summative Assessment for ELA";
    case ContentArea::Math:
        return "Smarter Balanced Summative Assessment for Mathematics";
    case ContentArea::Science:
        return "California Science Test (CAST)";
    case ContentArea::CaaEla:
        return "California Alternate Assessment (CAA) for ELA";
    case ContentArea::CaaMath:
        return "California Alternate Assessment (CAA) for Mathematics";
    case ContentArea::CaaScience:
        return "California Alternate Assessment (CAA) for Science";
    case ContentArea::Csa:
        return "California Spanish Assessment (CSA)";
    }
    return {};
}

std::string_view statusOf(const Outcome &outcome, Day asOf)
{
    const Day last = outcome.hasTwoParts ? outcome.completed2 : outcome.completed1;
    if (last.isValid() && last <= asOf)
        return "Completed";
    const bool isStarted = outcome.logOn1 || outcome.logOn2 || outcome.opportunity[0] != 0 || outcome.opportunity[1] != 0
                           || (outcome.start1.isValid() && outcome.start1 <= asOf);
    return isStarted ? "In Progress" : "Not Started";
}

/// One of the three workbooks.
class List
{
public:
    Result<void> open(const SampleOptions &options, const Agency &lea, ListKind kind, const std::vector<QString> &more)
    {
        const QString name = domain::listName(kind);
        QString stem = name;
        m_path = QDir(options.outDir)
                     .absoluteFilePath(u"CAASPP_LEA_"_s + stem.replace(u' ', u'_') + u"_Report_"_s + QString::fromStdString(lea.code)
                                       + u'_' + options.asOf.toString(u"yyMMdd"_s) + u"060000.xlsx"_s);
        std::vector<files::TableColumn> columns;
        for (const QString &header : kPlaceHeaders)
            columns.push_back({header, 16.0});
        for (const QString &header : more)
            columns.push_back({header, 24.0});
        files::XlsxOptions layout;
        layout.sheetName = stem;
        layout.preamble = u"SAMPLE – "_s + name + u" Report, "_s + domain::SchoolYear{kCurrentSpring}.code() + u", as of "_s
                          + options.asOf.toString(u"MM/dd/yyyy"_s) + u" – "_s + QString::fromStdString(lea.name)
                          + u" – made-up students"_s;
        auto writer = files::XlsxWriter::create(m_path, columns, layout);
        if (!writer)
            return writer.error();
        m_writer = std::move(*writer);
        return {};
    }

    void write(const Student &student, const Schools &schools, const std::vector<std::string> &more)
    {
        const School &school = schools.at(student.enrolledSchool);
        const Agency &agency = schools.agencyOf(school);
        int column = 0;
        const std::string grade = student.grade == 0 ? "KN" : (student.grade < 10 ? "0" : "") + std::to_string(student.grade);
        for (const std::string &text : {agency.code, agency.name, school.code, school.name, std::to_string(student.ssid),
                                        std::string(student.name.last), std::string(student.name.first),
                                        std::string(student.name.middle), grade})
            m_writer->text(column++, text);
        for (const std::string &text : more)
            m_writer->text(column++, text);
        m_writer->endRow();
    }

    [[nodiscard]] Result<void> finish() { return m_writer->finish(); }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<files::XlsxWriter> m_writer;
};

/// What becomes of a test in STAIRS: the rest of the row, or nothing.
std::vector<std::string> appealOf(const Student &student, const Outcome &outcome, Day asOf, int number)
{
    const auto row = [&](std::string_view type, std::string_view status, Day filed, Day decided) {
        return std::vector<std::string>{std::string(testName(outcome.area)), "C" + std::to_string(240'000 + number),
                                        std::string(type), std::string(status), isoText(filed), isoText(decided)};
    };
    const Day last = outcome.hasTwoParts && outcome.completed2.isValid() ? outcome.completed2 : outcome.completed1;
    const Day filed = last.isValid() ? std::min(weekdayFrom(last, 1), asOf) : asOf;
    if (outcome.isInvalidated && !outcome.hasConstructChange)
        return row("Invalidate", "Completed", filed, std::min(weekdayFrom(filed, 4), asOf));
    if (student.special == Special::PartExpired && outcome.area == ContentArea::Ela && !outcome.score) {
        const Day recent = weekdayFrom(plusDays(asOf, -4), 0);
        return row("Reopen", "Pending CDE Approval", std::min(recent, asOf), {});
    }
    if (student.index % kResetEvery == 7 && outcome.area == ContentArea::Math && outcome.score)
        return row("Reset", "Completed", filed, std::min(weekdayFrom(filed, 3), asOf));
    return {};
}

} // namespace

Result<QStringList> writeLists(const SampleOptions &options, const Schools &schools, const jobs::JobContext &job)
{
    List distribution, assignment, appeals;
    const std::array opened{
        distribution.open(options, schools.lea(), ListKind::SsrDistribution, {u"SSR Language"_s, u"Tests Registered"_s}),
        assignment.open(options, schools.lea(), ListKind::TestAssignment, {u"Test"_s, u"Test Status"_s}),
        appeals.open(options, schools.lea(), ListKind::StairsAppeals,
                     {u"Test"_s, u"Case Number"_s, u"Appeal Type"_s, u"Appeal Status"_s, u"Date Filed"_s, u"Date Decided"_s})};
    for (const Result<void> &done : opened)
        if (!done)
            return done.error();
    const Day asOf = Day::of(options.asOf);
    const auto known = static_cast<std::uint32_t>(options.students);
    const std::uint32_t all = known + std::max<std::uint32_t>(1, known * kNewcomersPerThousand / 1000);
    int cases = 0;
    for (std::uint32_t index = 0; index < all; ++index) {
        if (index % 256 == 0 && job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const Student student = makeStudent(index, options.students, options.seed, schools);
        const bool isNewcomer = index >= known;
        if (schools.at(student.enrolledSchool).agency != 0 || (isNewcomer && student.grade == 12))
            continue;
        std::string tests;
        const auto addTest = [&](ContentArea area, std::string_view status) {
            tests += (tests.empty() ? "" : "; ") + std::string(testName(area));
            assignment.write(student, schools, {std::string(testName(area)), std::string(status)});
        };
        for (const Outcome &outcome : outcomesOf(student, 0, asOf, schools, options.seed)) {
            if (outcome.isCarriedOver)
                continue;
            addTest(outcome.area, isNewcomer ? "Not Started" : statusOf(outcome, asOf));
            if (isNewcomer)
                continue;
            if (const auto row = appealOf(student, outcome, asOf, cases); !row.empty()) {
                appeals.write(student, schools, row);
                ++cases;
            }
        }
        if (student.special == Special::AreaMissing && !isNewcomer && takesTest(student.grade, 2, student.scienceGrade))
            addTest(student.isAlternate ? ContentArea::CaaScience : ContentArea::Science, "Not Started");
        if (!tests.empty())
            distribution.write(student, schools, {std::string(student.language), tests});
    }
    QStringList paths;
    for (List *list : {&distribution, &assignment, &appeals}) {
        if (const Result<void> done = list->finish(); !done)
            return done.error();
        paths.append(list->path());
    }
    return paths;
}

} // namespace scoredesk::sample
