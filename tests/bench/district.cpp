// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district.h"

#include "core/domain/cutscores.h"
#include "core/store/rowwords.h"

#include <QtCore/QTimeZone>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr std::int64_t kFirstSchool = 19'64733'0000001;
constexpr std::int64_t kFirstSsid = 1'000'000'000;
constexpr int kPerSchool = 500;
constexpr std::size_t kBatch = 4096;
constexpr std::array kLastNames{"Garcia", "Nguyen", "Smith", "Lopez", "Kim", "Martinez", "Johnson", "Singh"};
constexpr std::array kFirstNames{"Ana", "Minh", "John", "Rosa", "Jae", "Luis", "Emma", "Arjun"};

QDateTime newestDay(int yearsAgo)
{
    return QDateTime(QDate(District::kNewest.spring - yearsAgo, 6, 5), QTime(12, 0), Qt::UTC);
}

std::int64_t ssidOf(int student)
{
    return kFirstSsid + std::int64_t(student) * 7;
}

std::string lastNameOf(int student)
{
    return kLastNames[std::size_t(student) % kLastNames.size()] + std::to_string(student % 9973);
}

std::string firstNameOf(int student)
{
    return kFirstNames[std::size_t(student / 8) % kFirstNames.size()];
}

} // namespace

District::District(int students) : m_students(students), m_schools(std::max(4, students / kPerSchool)) {}

std::array<ScoreRecord, District::kRecords> District::recordsOf(int student) const
{
    std::minstd_rand random(static_cast<unsigned>(student) * 2654435761U + 20240605U);
    random.discard(2);
    const auto below = [&random](int n) { return int((random() >> 4) % unsigned(n)); };
    const auto yesIn = [&below](int n) { return below(n) == 0 ? YesNo::Yes : YesNo::No; };
    ScoreRecord r;
    r.ssid = {ssidOf(student)};
    r.finalTestedSchool = r.calpadsSchool = CdsCode{kFirstSchool + below(m_schools)};
    r.finalTestedDistrict = r.calpadsDistrict = r.calpadsSchool.district();
    r.gender = static_cast<Gender>(1 + below(2));
    r.ethnicity = static_cast<std::int16_t>(100 * (1 + below(8)));
    r.races = static_cast<std::uint8_t>(1U << (r.ethnicity / 100 - 1));
    r.economicDisadvantage = static_cast<YesNo>(1 + below(2));
    r.elStatus = yesIn(5);
    r.elas = r.elStatus == YesNo::Yes ? Elas::EL : below(4) == 0 ? Elas::RFEP : Elas::EO;
    r.disability = yesIn(8);
    r.section504 = yesIn(40);
    r.migrant = yesIn(60);
    r.military = yesIn(80);
    r.homeless = yesIn(30);
    r.foster = yesIn(150);
    r.parentEducation = static_cast<std::int8_t>(10 + below(6));
    const int grade = 3 + below(6);
    const int ability = below(300);
    std::array<ScoreRecord, kRecords> records;
    std::size_t at = 0;
    for (int yearsAgo = 0; yearsAgo < kYears; ++yearsAgo)
        for (const ContentArea area : kAreas) {
            r.area = area;
            r.year = SchoolYear{static_cast<std::int16_t>(kNewest.spring - yearsAgo)};
            r.uin = std::int64_t(student) * int(kRecords) + std::int64_t(at) + 1'000'000'000'000'000;
            r.gradeAssessed = r.gradeEnrolled = static_cast<std::int8_t>(std::max(3, grade - yearsAgo));
            r.scoreAvailable = r.ssrAvailable = {};
            r.scaleScore = -1;
            r.level = 0;
            r.compositeClaim = {};
            r.domain = {};
            // One in ten of the newest year is not scored yet; of the years before one in thirty never was.
            const bool isScored = below(yearsAgo == 0 ? 10 : 30) > 0;
            r.include = isScored ? IncludeIndicator::Y : IncludeIndicator::Blank;
            r.attemptedness = isScored ? Attemptedness::Complete : Attemptedness::Partial;
            r.validity = isScored ? ScoreValidity::Valid : ScoreValidity::Blank;
            if (isScored) {
                const std::optional<ScoreScale> scale = scoreScale(area, r.gradeAssessed, r.year);
                const int lowest = scale ? scale->levelFrom[0] : 2300;
                r.scaleScore = static_cast<std::int16_t>(lowest - 80 + (ability + below(200)) * (isSmarterBalanced(area) ? 1 : 0)
                                                         + (isSmarterBalanced(area) ? 0 : below(120)));
                r.level = static_cast<std::int8_t>(scale ? scale->levelOf(r.scaleScore) : 1 + below(4));
                for (auto &claim : r.compositeClaim)
                    claim = static_cast<std::int8_t>(1 + below(3));
                r.scoreAvailable = Day::of(r.year.spring, 5, 1U + unsigned(below(30)));
                r.ssrAvailable = r.scoreAvailable;
            }
            records[at++] = r;
        }
    return records;
}

Result<void> District::addYear(store::Generation &generation, int yearsAgo) const
{
    store::SourceInfo info;
    info.fileName = u"district-%1.csv"_s.arg(kNewest.spring - yearsAgo);
    info.columns = info.fields = {u"RecordType"_s, u"UIN"_s, u"SSID"_s, u"StudentLastName"_s, u"StudentFirstName"_s, u"ScaleScore"_s};
    info.basis = Basis::Tested;
    info.hasSsrAvailableDate = true;
    if (auto begun = generation.beginSource(info); !begun)
        return begun;
    store::RowWords &words = generation.rowWords();
    std::int64_t rows = 0;
    struct Texts
    {
        std::string last, first, school;
    };
    std::vector<store::IncomingRow> batch;
    std::vector<Texts> texts(kBatch + kAreas.size());
    std::vector<std::vector<char>> encoded(kBatch + kAreas.size());
    const auto flush = [&]() -> Result<void> {
        auto added = generation.addRows(batch);
        batch.clear();
        return added;
    };
    for (int student = 0; student < m_students; ++student) {
        const auto records = recordsOf(student);
        for (std::size_t area = 0; area < kAreas.size(); ++area) {
            const std::size_t slot = batch.size();
            store::IncomingRow &row = batch.emplace_back();
            row.record = records[std::size_t(yearsAgo) * kAreas.size() + area];
            row.rowNumber = ++rows + 1;
            texts[slot] = {lastNameOf(student), firstNameOf(student),
                           "School " + std::to_string(row.record.calpadsSchool.value - kFirstSchool + 1)};
            row.student.lastName = texts[slot].last;
            row.student.firstName = texts[slot].first;
            row.student.birthDate = "2012-03-04";
            row.student.calpadsSchoolName = row.student.finalTestedSchoolName = texts[slot].school;
            row.student.calpadsDistrictName = row.student.finalTestedDistrictName = "Oak Unified";
            const std::array cells{std::to_string(int(row.record.area)), std::to_string(row.record.uin), std::to_string(row.record.ssid.value),
                                   texts[slot].last, texts[slot].first, std::to_string(row.record.scaleScore)};
            std::array<store::CellView, 6> views;
            for (std::size_t i = 0; i < cells.size(); ++i)
                views[i] = {int(i), cells[i]};
            encoded[slot].clear();
            store::ContentHasher::Hash hash{};
            if (!words.encode(views, encoded[slot], hash))
                return Error{ErrorKind::Internal, u"district"_s, u"a row was not taken"_s};
            row.contentHash[0] = hash[0];
            row.contentHash[1] = hash[1];
            row.encodedCells = {encoded[slot].data(), encoded[slot].size()};
        }
        if (batch.size() >= kBatch)
            if (auto added = flush(); !added)
                return added;
    }
    if (auto added = flush(); !added)
        return added;
    store::SourceEnd end;
    end.year = SchoolYear{static_cast<std::int16_t>(kNewest.spring - yearsAgo)};
    end.asOf = end.fileTime = newestDay(yearsAgo);
    end.basis = Basis::Tested;
    end.lea = CdsCode{kFirstSchool}.district();
    end.leaName = u"Oak Unified"_s;
    end.isSample = true;
    end.rows = rows;
    const auto ended = generation.endSource(end);
    return ended ? Result<void>() : ended.error();
}

Result<void> District::addList(store::Generation &generation) const
{
    store::ListSource source;
    source.kind = ListKind::SsrDistribution;
    source.fileName = u"district-ssr.xlsx"_s;
    source.year = kNewest;
    source.asOf = source.fileTime = newestDay(0);
    source.isSample = true;
    source.fingerprint = "district";
    if (auto begun = generation.beginList(source); !begun)
        return begun;
    for (int student = 0; student < m_students; ++student) {
        const ScoreRecord record = recordsOf(student).front();
        ListRow row;
        row.rowNumber = student + 2;
        row.student.ssid = record.ssid;
        row.student.lastName = QString::fromStdString(lastNameOf(student));
        row.student.firstName = QString::fromStdString(firstNameOf(student));
        row.student.birthDate = QDate(2012, 3, 4);
        row.student.grade = record.gradeEnrolled;
        row.student.school = record.calpadsSchool;
        row.student.district = record.calpadsDistrict;
        row.student.language = u"eng"_s;
        for (const ContentArea area : kAreas)
            row.student.areas = static_cast<std::uint8_t>(row.student.areas | areaBit(area));
        if (auto added = generation.addListRow(row); !added)
            return added;
    }
    const auto ended = generation.endList({CdsCode{kFirstSchool}.district(), u"Oak Unified"_s, m_students, {}});
    return ended ? Result<void>() : ended.error();
}

Result<void> District::fill(store::Cache &cache) const
{
    auto generation = cache.beginGeneration();
    if (!generation)
        return generation.error();
    for (int yearsAgo = kYears; yearsAgo-- > 0;)
        if (auto added = addYear(*generation, yearsAgo); !added)
            return added;
    if (auto added = addList(*generation); !added)
        return added;
    const auto committed = generation->commit(u"import"_s, newestDay(0));
    return committed ? Result<void>() : committed.error();
}

} // namespace scoredesk::bench
