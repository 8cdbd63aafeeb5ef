// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cachefixture.h"

#include "core/store/contenthash.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <deque>

namespace scoredesk::testing {

using namespace Qt::StringLiterals;

store::Passphrase testPassphrase()
{
    return store::Passphrase(QByteArray("a long enough passphrase"));
}

TempCache::TempCache()
    : m_folder((QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath())
               + u"/scoredesk-test-XXXXXX"_s)
{
    REQUIRE(m_folder.isValid());
    auto made = store::Cache::create(path(), testPassphrase(), kTestCost);
    REQUIRE(made);
    m_cache.emplace(std::move(made).value());
}

void TempCache::reopen(std::shared_ptr<const store::DatabaseHooks> hooks, store::Cache::IfLost ifLost)
{
    m_cache.reset();
    auto opened = store::Cache::open(path(), testPassphrase(), std::move(hooks), ifLost);
    REQUIRE(opened);
    m_cache.emplace(std::move(opened).value());
}

namespace {

using Cells = std::vector<std::pair<std::string, std::string>>;

Cells cellsOf(const TestRow &row)
{
    Cells cells{{"RecordType", "0" + std::to_string(int(row.area))},
                {"UIN", row.uin ? std::to_string(row.uin) : std::string()},
                {"SSID", std::to_string(row.ssid)},
                {"StudentLastName", row.lastName},
                {"StudentFirstName", row.firstName},
                {"DateofBirth", row.birthDate},
                {"CALPADSSchoolCode", std::to_string(row.school)},
                {"CALPADSSchoolName", row.schoolName},
                {"CALPADSGrade", std::to_string(row.grade)},
                {"ScaleScore", row.score < 0 ? std::string() : std::to_string(row.score)},
                {"AchievementLevels", row.level ? std::to_string(row.level) : std::string()},
                {"ScoreStatus", row.isInvalidated ? "I" : ""},
                {"ScoreAvailableDate",
                 row.availableDay == kNoDay ? std::string() : std::to_string(row.availableDay)}};
    cells.insert(cells.end(), row.extra.begin(), row.extra.end());
    return cells;
}

} // namespace

Result<store::SourceOutcome> apply(store::Generation &generation, const TestFile &file)
{
    QStringList columns;
    std::deque<Cells> all; // keeps addresses
    for (const TestRow &row : file.rows) {
        all.push_back(cellsOf(row));
        if (!file.hasScoreDates)
            std::erase_if(all.back(), [](const auto &cell) { return cell.first == "ScoreAvailableDate"; });
        for (const auto &cell : all.back())
            if (!columns.contains(QString::fromStdString(cell.first)))
                columns.append(QString::fromStdString(cell.first));
    }
    if (file.isReversed)
        std::reverse(columns.begin(), columns.end());
    store::SourceInfo info;
    info.fileName = u"test.csv"_s;
    info.columns = columns;
    info.fields = columns;
    info.hasSsrAvailableDate = file.hasSsrAvailableDate;
    if (const auto begun = generation.beginSource(info); !begun)
        return begun.error();

    const store::ContentHasher hasher(columns, info.fields);
    std::deque<std::vector<char>> encoded;
    std::vector<store::IncomingRow> incoming;
    for (std::size_t i = 0; i < file.rows.size(); ++i) {
        const TestRow &row = file.rows[i];
        std::vector<store::CellView> cells;
        for (const auto &[header, text] : all[i])
            if (!text.empty())
                cells.push_back({int(columns.indexOf(QString::fromStdString(header))), text});
        std::sort(cells.begin(), cells.end(),
                  [](const auto &a, const auto &b) { return a.column < b.column; });
        store::IncomingRow in;
        store::ContentHasher::Hash hash{};
        for (const store::CellView &cell : cells)
            hasher.add(cell.column, cell.text, hash);
        REQUIRE(store::encodeCells(cells, encoded.emplace_back()));
        in.encodedCells = {encoded.back().data(), encoded.back().size()};
        in.contentHash[0] = hash[0];
        in.contentHash[1] = hash[1];
        in.rowNumber = std::int64_t(i) + file.firstRowNumber;
        in.record.ssid = {row.ssid};
        in.record.uin = row.uin;
        in.record.lostCodes = std::uint8_t(row.lostCodes);
        in.record.area = row.area;
        in.record.scaleScore = std::int16_t(row.score);
        in.record.level = std::int8_t(row.level);
        in.record.validity =
            row.isInvalidated ? domain::ScoreValidity::Invalid : domain::ScoreValidity::Blank;
        in.record.scoreAvailable = {file.hasScoreDates ? row.availableDay : kNoDay};
        in.record.gradeEnrolled = std::int8_t(row.grade);
        in.record.calpadsSchool = {row.school};
        in.student.lastName = row.lastName;
        in.student.firstName = row.firstName;
        in.student.birthDate = row.birthDate;
        in.student.calpadsSchoolName = row.schoolName;
        incoming.push_back(in);
    }
    if (const auto added = generation.addRows(incoming); !added)
        return added.error();
    store::SourceEnd end;
    end.year = file.year;
    end.asOf = file.asOf;
    end.isDated = file.isDated;
    end.fileTime = file.fileTime;
    end.lea = {19647330000000};
    end.leaName = u"Oak Unified"_s;
    end.rows = std::int64_t(file.rows.size());
    const auto before = generation.duplicates();
    REQUIRE(before);
    Result<store::SourceOutcome> outcome = generation.endSource(end);
    if (outcome) {
        // Whatever the rows are: each is counted once, and what is reported before the end stands at the end.
        const auto lost = std::count_if(outcome->duplicates.begin(), outcome->duplicates.end(), [](const auto &duplicate) { return !duplicate.isShared; });
        CHECK(outcome->inserted + outcome->updated + outcome->unchanged + outcome->older + lost == end.rows);
        CHECK(lost == std::count_if(before->begin(), before->end(), [](const auto &duplicate) { return !duplicate.isShared; }));
    }
    return outcome;
}

store::SourceOutcome import(store::Cache &cache, const std::vector<TestFile> &files)
{
    auto generation = cache.beginGeneration();
    REQUIRE(generation);
    store::SourceOutcome last;
    for (const TestFile &file : files) {
        auto outcome = apply(*generation, file);
        REQUIRE(outcome);
        last = std::move(outcome).value();
    }
    REQUIRE(generation->commit(u"import"_s, QDateTime(QDate(2024, 6, 1), QTime(12, 0), Qt::UTC)));
    return last;
}

QStringList dump(const store::Cache &cache)
{
    QStringList lines;
    const auto feed = cache.feed();
    QList<domain::Ssid> ssids;
    REQUIRE(feed->students([&](const domain::StudentView &student) {
        ssids.append(student.ssid);
        return true;
    }));
    REQUIRE(feed->places([&](const domain::Place &place) {
        lines.append(u"place %1 %2"_s.arg(place.code.value).arg(place.name));
    }));
    for (const domain::Ssid ssid : ssids) {
        const auto found = cache.student(ssid);
        REQUIRE(found);
        REQUIRE(found->has_value());
        const domain::StudentFile &file = **found;
        lines.append(u"student %1 %2 %3 %4 %5 %6 %7"_s.arg(ssid.value)
                         .arg(file.student.lastName, file.student.firstName)
                         .arg(file.student.grade)
                         .arg(file.student.school.value)
                         .arg(file.schoolName, file.student.birthDate.toString(Qt::ISODate)));
        for (qsizetype i = 0; i < file.records.size(); ++i) {
            const domain::ScoreRecord &record = file.records.at(i);
            QStringList cells;
            for (qsizetype c = 0; c < file.originals.at(i).columns.size(); ++c)
                if (!file.originals.at(i).cells.at(c).isEmpty())
                    cells.append(file.originals.at(i).columns.at(c) + u'='
                                 + file.originals.at(i).cells.at(c));
            cells.sort();
            lines.append(u"row %1 %2 %3 %4 %5 %6 [%7]"_s.arg(ssid.value)
                             .arg(record.uin)
                             .arg(record.year.spring)
                             .arg(int(record.area))
                             .arg(record.scaleScore)
                             .arg(record.scoreAvailable.value)
                             .arg(cells.join(u' ')));
        }
        for (const domain::FormerScore &former : file.former)
            lines.append(u"former %1 %2 %3 %4 %5 %6"_s.arg(ssid.value)
                             .arg(former.year.spring)
                             .arg(int(former.area))
                             .arg(former.scaleScore)
                             .arg(former.scoreAvailable.value)
                             .arg(former.asOf.toString(Qt::ISODate)));
    }
    lines.sort();
    return lines;
}

} // namespace scoredesk::testing
