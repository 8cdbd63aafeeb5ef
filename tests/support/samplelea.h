// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/domain/snapshotfeed.h"
#include "core/domain/student.h"
#include "tests/support/stringmaker.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace scoredesk::testing {

using namespace Qt::StringLiterals;

/// A made-up LEA for tests of models and pages: students in four schools with a bit of everything that a list or a profile has
/// to show. The n-th student is always the same. Years 2023-24 and, for every third student, 2022-23.
class SampleLea final : public domain::SnapshotFeed
{
public:
    /// After \a students come \a alternates who take the CAA: complete, not scored, and not marked eligible for an SSR.
    explicit SampleLea(int students, bool ssrDatesKnown = true, int alternates = 0) : m_ssrDatesKnown(ssrDatesKnown)
    {
        for (int i = 0; i < students + alternates; ++i)
            add(i);
        for (int i = students; i < students + alternates; ++i)
            takeAlternate(m_entries[std::size_t(i)]);
    }

    static constexpr domain::SchoolYear kYear{2024};

    [[nodiscard]] static domain::Ssid ssidOf(int n) { return domain::Ssid{1'000'000'000 + std::int64_t(n) * 7}; }

    [[nodiscard]] Result<domain::LeaInfo> lea() const override
    {
        domain::LeaInfo info;
        info.code = domain::CdsCode{19'64733'0000000};
        info.name = u"Sample Unified"_s;
        info.year = kYear;
        info.asOf = QDateTime(QDate(2024, 6, 5), QTime(13, 0), Qt::UTC);
        info.generation = 3;
        info.isSample = true;
        info.ssrDatesKnown = m_ssrDatesKnown;
        return info;
    }
    [[nodiscard]] Result<void> places(const std::function<void(const domain::Place &)> &visit) const override
    {
        for (std::size_t i = 0; i < kSchools.size(); ++i)
            visit({schoolOf(int(i)), QString::fromUtf8(kSchools[i])});
        return {};
    }
    [[nodiscard]] Result<void> students(const std::function<bool(const domain::StudentView &)> &visit) const override
    {
        for (const Entry &entry : m_entries) {
            domain::StudentView view;
            view.id = entry.id;
            view.ssid = entry.ssid;
            view.lastName = entry.last;
            view.firstName = entry.first;
            view.localId = entry.localId;
            view.languageCode = entry.language;
            view.grade = entry.grade;
            view.school = entry.school;
            view.district = entry.school.district();
            visit(view);
        }
        return {};
    }
    [[nodiscard]] Result<void> records(const std::function<bool(const domain::ScoreRecord &)> &visit) const override
    {
        for (const Entry &entry : m_entries) {
            for (const domain::ScoreRecord &record : entry.records)
                visit(record);
        }
        return {};
    }
    [[nodiscard]] Result<void> documents(
        const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &) const override
    {
        return {};
    }

    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> snapshot() const
    {
        auto built = analytics::Snapshot::build(*this);
        REQUIRE(built);
        return *built;
    }

    /// Everything of student \a n, with a row of \a columns columns per record.
    [[nodiscard]] domain::StudentFile file(int n, int columns = 40) const
    {
        const Entry &entry = m_entries[std::size_t(n)];
        domain::StudentFile file;
        file.student.id = entry.id;
        file.student.ssid = entry.ssid;
        file.student.lastName = QString::fromStdString(entry.last);
        file.student.firstName = QString::fromStdString(entry.first);
        file.student.localId = QString::fromStdString(entry.localId);
        file.student.birthDate = QDate(2024 - 6 - entry.grade, 3, 9);
        file.student.grade = entry.grade;
        file.student.school = entry.school;
        file.student.languageCode = QString::fromStdString(entry.language);
        file.schoolName = QString::fromUtf8(kSchools[std::size_t(n) % kSchools.size()]);
        file.districtName = u"Sample Unified"_s;
        file.asOf = lea()->asOf;
        file.ssrDatesKnown = m_ssrDatesKnown;
        for (const domain::ScoreRecord &record : entry.records) {
            file.records.append(record);
            domain::OriginalRow row;
            for (int c = 0; c < columns; ++c) {
                row.columns.append(u"Column%1"_s.arg(c + 1));
                row.cells.append(c % 3 == 0 ? u"%1"_s.arg(n * 1000 + c) : QString());
            }
            file.originals.append(row);
        }
        if (n % 3 == 0) {
            domain::SsrDocument document;
            document.id = Id<domain::SsrDocument>{n + 1};
            document.ssid = entry.ssid;
            document.year = kYear;
            document.areas = {domain::ContentArea::Ela, domain::ContentArea::Math};
            document.language = u"eng"_s;
            document.pages = 4;
            document.bytes = 123'456;
            file.documents.append(document);
            domain::FormerScore former;
            former.area = domain::ContentArea::Ela;
            former.year = kYear;
            former.asOf = QDateTime(QDate(2024, 5, 21), QTime(13, 0), Qt::UTC);
            former.scaleScore = 2431;
            former.level = 2;
            former.scoreAvailable = domain::Day::of(2024, 5, 20);
            file.former.append(former);
        }
        return file;
    }

    [[nodiscard]] int count() const { return int(m_entries.size()); }
    [[nodiscard]] static domain::CdsCode schoolOf(int n) { return domain::CdsCode{19'64733'6000000 + n % 4 + 1}; }

private:
    static constexpr std::array<const char *, 4> kSchools{"Cedar Ridge Middle", "Del Sol Elementary", "Juniper High",
                                                          "Alder Creek Elementary"};

    struct Entry
    {
        Id<domain::Student> id;
        domain::Ssid ssid;
        std::string last, first, localId, language;
        std::int8_t grade = 3;
        domain::CdsCode school;
        std::vector<domain::ScoreRecord> records;
    };

    void add(int n)
    {
        using domain::ContentArea;
        static const std::array<const char *, 12> last{"Abdi",  "Aguilar Peña", "Álvarez", "Baptiste", "Castillo Vega", "Dang",
                                                       "Łukasz", "Ellison",     "Farah",   "Gutierrez", "O’Neill",      "Ramos Delgado"};
        static const std::array<const char *, 10> first{"Hodan", "Sofía", "Benicio", "Noémie", "Íñigo",
                                                        "Quỳnh", "Grace", "Ilyas",   "Owen",   "Adriana"};
        static const std::array<std::int8_t, 8> grades{3, 4, 5, 6, 7, 8, 11, 12};
        Entry entry;
        entry.id = Id<domain::Student>{n + 1};
        entry.ssid = ssidOf(n);
        entry.last = last[std::size_t(n) % last.size()];
        entry.first = first[std::size_t(n / 12) % first.size()];
        if (n >= 120)
            entry.first += " " + std::to_string(n);
        entry.localId = "L" + std::to_string(50'000 + n * 13 % 9'973);
        entry.language = n % 4 == 0 ? "SPA" : n % 9 == 0 ? "VIE" : "ENG";
        entry.grade = grades[std::size_t(n) % grades.size()];
        entry.school = schoolOf(n);
        for (const ContentArea area : {ContentArea::Ela, ContentArea::Math, ContentArea::Science}) {
            const bool isRegistered = area == ContentArea::Science ? entry.grade == 5 || entry.grade == 8 || entry.grade == 12
                                                                   : entry.grade != 12;
            if (isRegistered)
                entry.records.push_back(record(n, entry, area, kYear));
        }
        if (n % 3 == 0 && entry.grade < 9 && entry.grade > 3) {
            for (const ContentArea area : {ContentArea::Ela, ContentArea::Math})
                entry.records.push_back(record(n, entry, area, domain::SchoolYear{2023}));
        }
        m_entries.push_back(std::move(entry));
    }

    static void takeAlternate(Entry &entry)
    {
        entry.grade = 4;
        entry.records.resize(2);
        const std::array areas{domain::ContentArea::CaaEla, domain::ContentArea::CaaMath};
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const domain::ScoreRecord before = entry.records[i];
            domain::ScoreRecord taken;
            taken.id = before.id;
            taken.student = before.student;
            taken.ssid = before.ssid;
            taken.uin = 1'000'000'000'000'000 + before.id.value;
            taken.year = kYear;
            taken.area = areas[i];
            taken.gradeEnrolled = taken.gradeAssessed = 4;
            taken.calpadsSchool = taken.finalTestedSchool = entry.school;
            taken.calpadsDistrict = taken.finalTestedDistrict = entry.school.district();
            taken.testStart1 = domain::Day::of(kYear.spring, 4, 6);
            taken.opportunity[0] = domain::OpportunityStatus::Completed;
            taken.finalCompleted = domain::Day::of(kYear.spring, 4, 8);
            entry.records[i] = taken;
        }
    }

    [[nodiscard]] domain::ScoreRecord record(int n, const Entry &entry, domain::ContentArea area, domain::SchoolYear year) const
    {
        const int areaNumber = int(area);
        domain::ScoreRecord r;
        r.id = Id<domain::ScoreRecord>{std::int64_t(n) * 20 + areaNumber + (year == kYear ? 0 : 10)};
        r.student = entry.id;
        r.ssid = entry.ssid;
        r.uin = 1'000'000'000'000'000 + r.id.value;
        r.year = year;
        r.area = area;
        r.gradeEnrolled = std::int8_t(entry.grade - (year == kYear ? 0 : 1));
        r.gradeAssessed = r.gradeEnrolled;
        r.calpadsSchool = entry.school;
        r.calpadsDistrict = entry.school.district();
        r.finalTestedSchool = r.calpadsSchool;
        r.finalTestedDistrict = r.calpadsDistrict;
        r.ethnicity = std::int16_t(100 * (n % 8 + 1));
        r.gender = n % 2 ? domain::Gender::Female : domain::Gender::Male;
        r.elas = n % 5 == 0 ? domain::Elas::EL : domain::Elas::EO;
        r.elStatus = n % 5 == 0 ? domain::YesNo::Yes : domain::YesNo::No;
        r.economicDisadvantage = n % 3 == 0 ? domain::YesNo::Yes : domain::YesNo::No;
        r.disability = n % 8 == 0 ? domain::YesNo::Yes : domain::YesNo::No;
        r.ssrEligible = domain::YesNo::Yes;
        r.include = domain::IncludeIndicator::Y;
        const bool isTwoPart = domain::isSmarterBalanced(area);
        r.testStart1 = domain::Day::of(year.spring, 5, 6);
        r.testCompleted1 = domain::Day::of(year.spring, 5, 7);
        r.opportunity[0] = domain::OpportunityStatus::Completed;
        if (isTwoPart) {
            r.testStart2 = domain::Day::of(year.spring, 5, 8);
            r.testCompleted2 = domain::Day::of(year.spring, 5, 9);
            r.opportunity[1] = domain::OpportunityStatus::Completed;
        }
        const int state = year == kYear ? (n * 3 + areaNumber * 5) % 23 : 0;
        if (state == 3) { // exempt
            r = cleared(r);
            r.condition = domain::ConditionCode::PGE;
            r.include = domain::IncludeIndicator::N;
            return r;
        }
        if (state == 7) { // complete, being scored
            r.include = domain::IncludeIndicator::Blank;
            r.attemptedness = domain::Attemptedness::Complete;
            return r;
        }
        if (state == 11 && isTwoPart) { // the performance task is missing
            r.testStart2 = {};
            r.testCompleted2 = {};
            r.opportunity[1] = domain::OpportunityStatus::Blank;
            r.include = domain::IncludeIndicator::Blank;
            return r;
        }
        if (state == 15) { // not started
            r = cleared(r);
            r.include = domain::IncludeIndicator::Blank;
            return r;
        }
        r.attemptedness = domain::Attemptedness::Complete;
        r.validity = domain::ScoreValidity::Valid;
        r.level = std::int8_t(1 + (n + areaNumber) % 4);
        const int base = area == domain::ContentArea::Science ? 100 : 2300;
        r.scaleScore = std::int16_t(area == domain::ContentArea::Science ? entry.grade * 100 / 10 + base + 20 * r.level
                                                                         : base + 60 * r.level + 20 * r.gradeAssessed + n % 17);
        r.sem = std::int16_t(isTwoPart ? 20 + n % 9 : -1);
        if (isTwoPart)
            r.compositeClaim = {std::int8_t(1 + n % 3), std::int8_t(1 + (n + 1) % 3)};
        if (area == domain::ContentArea::Ela)
            std::copy_n("1095L", 6, r.measure.begin());
        if (area == domain::ContentArea::Math)
            std::copy_n("845Q", 5, r.measure.begin());
        r.scoreAvailable = domain::Day::of(year.spring, 5, unsigned(20 + n % 9));
        if (m_ssrDatesKnown)
            r.ssrAvailable = domain::Day::of(year.spring, 5, unsigned(21 + n % 9));
        return r;
    }

    [[nodiscard]] static domain::ScoreRecord cleared(domain::ScoreRecord r)
    {
        r.testStart1 = r.testCompleted1 = r.testStart2 = r.testCompleted2 = {};
        r.opportunity = {};
        return r;
    }

    std::vector<Entry> m_entries;
    bool m_ssrDatesKnown = true;
};

} // namespace scoredesk::testing
