// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/ssrexport.h"

#include "tests/core/documents/pdfbuilder.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QProcess>

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <optional>
#include <tuple>

using namespace scoredesk;
using namespace scoredesk::exports;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::CdsCode;
using domain::ContentArea;
using domain::SchoolYear;
using domain::Ssid;

namespace {

constexpr CdsCode kEast{99'123'450'000'101};
constexpr CdsCode kWest{99'123'450'000'102};

/// A cache of some students, in memory.
class SmallFeed final : public domain::SnapshotFeed
{
public:
    struct Held
    {
        std::string last, first;
        std::int64_t ssid = 0;
        std::int8_t grade = 3;
        CdsCode school;
        QList<domain::SsrDocument> documents;
        std::optional<std::pair<CdsCode, std::int8_t>> lastYear = {}; ///< school and grade then
    };
    std::vector<Held> people;
    std::map<std::int64_t, QByteArray> contents;
    bool isSample = false;

    void report(std::size_t person, const QList<ContentArea> &areas, const QString &language = u"eng"_s,
                int spring = 2024)
    {
        Held &held = people[person];
        domain::SsrDocument document;
        document.id.value = static_cast<std::int64_t>(contents.size()) + 1;
        document.ssid.value = held.ssid;
        document.year.spring = static_cast<std::int16_t>(spring);
        document.areas = areas;
        document.language = language;
        const QByteArray pdf =
            simplePdf({{QString::fromStdString(held.last) + u' ' + language, u"SAMPLE"_s}});
        document.pages = 1;
        document.bytes = pdf.size();
        document.sha256 = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256);
        contents[document.id.value] = pdf;
        held.documents.append(document);
    }

    Result<domain::LeaInfo> lea() const override
    {
        domain::LeaInfo info;
        info.code = CdsCode{99'123'450'000'000};
        info.year.spring = 2024;
        info.asOf = QDateTime(QDate(2024, 6, 5), QTime(12, 0), Qt::UTC);
        info.generation = 1;
        info.isSample = isSample;
        return info;
    }
    Result<void> places(const std::function<void(const domain::Place &)> &visit) const override
    {
        visit({kWest, u"West School"_s});
        visit({kEast, u"East School"_s});
        return {};
    }
    Result<void> students(const std::function<bool(const domain::StudentView &)> &visit) const override
    {
        for (std::size_t i = 0; i < people.size(); ++i) {
            domain::StudentView view;
            view.id.value = static_cast<std::int64_t>(i) + 1;
            view.ssid.value = people[i].ssid;
            view.lastName = people[i].last;
            view.firstName = people[i].first;
            view.grade = people[i].grade;
            view.school = people[i].school;
            view.district = people[i].school.district();
            visit(view);
        }
        return {};
    }
    Result<void> records(const std::function<bool(const domain::ScoreRecord &)> &visit) const override
    {
        for (std::size_t i = 0; i < people.size(); ++i) {
            domain::ScoreRecord record;
            record.id.value = static_cast<std::int64_t>(i) + 1;
            record.student.value = static_cast<std::int64_t>(i) + 1;
            record.ssid.value = people[i].ssid;
            record.year.spring = 2024;
            record.gradeEnrolled = people[i].grade;
            record.calpadsSchool = people[i].school;
            visit(record);
            if (people[i].lastYear) {
                record.year.spring = 2023;
                std::tie(record.calpadsSchool, record.gradeEnrolled) = *people[i].lastYear;
                visit(record);
            }
        }
        return {};
    }
    Result<void> documents(
        const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &visit) const override
    {
        for (std::size_t i = 0; i < people.size(); ++i) {
            for (const domain::SsrDocument &document : people[i].documents)
                visit({static_cast<std::int64_t>(i) + 1}, document);
        }
        return {};
    }

    [[nodiscard]] DocumentBytes bytes() const
    {
        return [this](Id<domain::SsrDocument> id) -> Result<QByteArray> { return contents.at(id.value); };
    }
    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> snapshot() const
    {
        const auto built = analytics::Snapshot::build(*this);
        REQUIRE(built);
        return *built;
    }
};

SmallFeed someFeed()
{
    SmallFeed feed;
    feed.people = {{"Young", "Ana", 1'000'000'001, 4, kWest, {}},
                   {"Adams", "Bo", 1'000'000'002, 3, kWest, {}},
                   {"Zhou", "Cy", 1'000'000'003, 3, kEast, {}},
                   {"Baker", "Di", 1'000'000'004, 3, kWest, {}},
                   {"Nobody", "Ed", 1'000'000'005, 3, kEast, {}}};
    feed.report(0, {ContentArea::Ela, ContentArea::Math});
    feed.report(1, {ContentArea::Ela, ContentArea::Math}, u"spa"_s);
    feed.report(2, {ContentArea::Science});
    feed.report(3, {ContentArea::Csa});
    feed.report(3, {ContentArea::Ela, ContentArea::Math});
    feed.report(3, {ContentArea::Ela}, u"eng"_s, 2023);
    return feed;
}

QStringList ssidsOf(const SsrSelection &selection)
{
    QStringList list;
    for (const SelectedSsr &report : selection.reports)
        list.append(report.document.ssid.text().right(1));
    return list;
}

} // namespace

TEST_CASE("reports are selected by school, grade, area, list, language and year", "[exports][ssr]")
{
    const SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selected = [&](const SsrFilter &filter) {
        const auto selection = selectSsrs(*snapshot, feed, filter);
        REQUIRE(selection);
        return ssidsOf(*selection);
    };
    SsrFilter filter;
    CHECK(selected(filter)
          == QStringList{u"3"_s, u"2"_s, u"4"_s, u"4"_s, u"1"_s}); // East; West: grade 3 by name, grade 4
    filter.schools = {kWest};
    CHECK(selected(filter) == QStringList{u"2"_s, u"4"_s, u"4"_s, u"1"_s});
    filter.grades = {4};
    CHECK(selected(filter) == QStringList{u"1"_s});
    filter = {};
    filter.areas = {ContentArea::Science, ContentArea::Csa};
    CHECK(selected(filter) == QStringList{u"3"_s, u"4"_s});
    filter = {};
    filter.ssids = QList<Ssid>{Ssid{1'000'000'004}, Ssid{9}};
    CHECK(selected(filter) == QStringList{u"4"_s, u"4"_s});
    filter.ssids = QList<Ssid>();
    CHECK(selected(filter) == QStringList());
    filter = {};
    filter.language = u"SPA"_s;
    CHECK(selected(filter) == QStringList{u"2"_s});
    filter = {};
    filter.year = SchoolYear{2023};
    CHECK(selected(filter) == QStringList{u"4"_s});
}

TEST_CASE("the selection says for how many students no report is held", "[exports][ssr]")
{
    const SmallFeed feed = someFeed();
    const auto selection = selectSsrs(*feed.snapshot(), feed, {});
    REQUIRE(selection);
    CHECK(selection->students == 4);
    CHECK(selection->studentsWithout == 1);
    CHECK(selection->ssidsNotLoaded == 0);
}

TEST_CASE("a report belongs to the school and grade of its own year", "[exports][ssr]")
{
    SmallFeed feed;
    feed.people = {{"Ames", "Amy", 1000000001, 4, kEast, {}, std::pair(kWest, std::int8_t(3))}, // moved up, and over
                   {"Bohm", "Bo", 1000000002, 4, kWest, {}, std::pair(kEast, std::int8_t(3))},
                   {"Cole", "Cy", 1000000003, 4, kWest, {}, {}}}; // of last year only the report is known
    for (std::size_t person = 0; person < feed.people.size(); ++person) {
        feed.report(person, {ContentArea::Ela}, u"eng"_s, 2023);
        feed.report(person, {ContentArea::Ela}, u"eng"_s, 2024);
    }
    const auto snapshot = feed.snapshot();
    const auto selected = [&](int spring, const QList<CdsCode> &schools, const QList<int> &grades) {
        SsrFilter filter;
        filter.year = SchoolYear{static_cast<std::int16_t>(spring)};
        filter.schools = schools;
        filter.grades = grades;
        const auto selection = selectSsrs(*snapshot, feed, filter);
        REQUIRE(selection);
        QList<std::int64_t> ssids;
        for (const SelectedSsr &report : selection->reports)
            ssids.append(report.document.ssid.value - 1000000000);
        return ssids;
    };
    using List = QList<std::int64_t>;
    CHECK(selected(2024, {kEast}, {}) == List{1});
    CHECK(selected(2023, {kEast}, {}) == List{2});
    CHECK(selected(2023, {kWest}, {}) == List{1, 3});
    CHECK(selected(2023, {}, {3}) == List{2, 1}); // East before West
    CHECK(selected(2023, {}, {4}) == List{3});
    CHECK(selected(2024, {}, {4}) == List{1, 2, 3});

    SsrFilter filter;
    filter.year = SchoolYear{2023};
    const auto selection = selectSsrs(*snapshot, feed, filter);
    REQUIRE(selection);
    const TempFolder folder;
    REQUIRE(exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Folder, folder.file(u"reports"_s), true}));
    CHECK(QDir(folder.file(u"reports"_s)).entryList(QDir::Files, QDir::Name)
          == QStringList{u"SSR_2022-23_03_1000000001_ELA_eng.pdf"_s, u"SSR_2022-23_03_1000000002_ELA_eng.pdf"_s,
                         u"SSR_2022-23_04_1000000003_ELA_eng.pdf"_s});
}

TEST_CASE("a merged file holds the selected reports in order", "[exports][ssr]")
{
    const SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const TempFolder folder;
    const auto done =
        exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Merge, folder.file(u"all.pdf"_s), true});
    REQUIRE(done);
    REQUIRE(done->files.size() == 1);
    CHECK(done->students == 4);
    CHECK(done->documents == 5);
    CHECK(done->pages == 5);
    const QByteArray pdf = folder.read(u"all.pdf"_s);
    CHECK(done->files[0].sha256 == QCryptographicHash::hash(pdf, QCryptographicHash::Sha256));
    CHECK(qpdfComplaint(folder.file(u"all.pdf"_s)) == QString());
    const QStringList texts = pageTexts(pdf);
    REQUIRE(texts.size() == 5);
    CHECK(texts[0].contains(u"Zhou"_s));
    CHECK(texts[1].contains(u"Adams"_s));
    CHECK(texts[4].contains(u"Young"_s));
    CHECK(texts[4].contains(u"SAMPLE"_s));
    CHECK(pdf.contains("/Title (East School)"));
    CHECK(pdf.contains("/Title (Grade 4)"));
    CHECK(pdf.contains("/Title (Student Score Reports 2023-24)"));
}

TEST_CASE("a folder gets one plainly named file for each report", "[exports][ssr]")
{
    SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const TempFolder folder;
    const auto done =
        exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Folder, folder.file(u"reports"_s), true});
    REQUIRE(done);
    CHECK(done->files.size() == 5);
    CHECK(QDir(folder.file(u"reports"_s)).entryList(QDir::Files, QDir::Name)
          == QStringList{
              u"SSR_2023-24_03_1000000002_ELA-MATH_spa.pdf"_s, u"SSR_2023-24_03_1000000003_SCIENCE_eng.pdf"_s,
              u"SSR_2023-24_03_1000000004_CSA_eng.pdf"_s, u"SSR_2023-24_03_1000000004_ELA-MATH_eng.pdf"_s,
              u"SSR_2023-24_04_1000000001_ELA-MATH_eng.pdf"_s});
    CHECK(folder.read(u"reports/SSR_2023-24_03_1000000003_SCIENCE_eng.pdf"_s) == feed.contents.at(3));
}

TEST_CASE("of a report that was made again only the newest goes out", "[exports][ssr]")
{
    SmallFeed feed = someFeed();
    // A second and a third of one report; the second is the newest.
    QList<domain::SsrDocument> &held = feed.people[0].documents;
    REQUIRE(held.size() == 1);
    held[0].came = QDateTime({2024, 5, 21}, {8, 0}, Qt::UTC);
    for (const int days : {20, -3}) {
        domain::SsrDocument again = held[0];
        again.id.value = static_cast<std::int64_t>(feed.contents.size()) + 1;
        again.came = held[0].came.addDays(days);
        again.sha256 = QByteArray(32, static_cast<char>('a' + days + 3));
        feed.contents[again.id.value] = simplePdf({{u"made again %1"_s.arg(days), u"SAMPLE"_s}});
        held.append(again);
    }
    domain::SsrDocument spanish = held[0];
    spanish.id.value = static_cast<std::int64_t>(feed.contents.size()) + 1;
    spanish.language = u"spa"_s;
    feed.contents[spanish.id.value] = feed.contents.at(held[0].id.value);
    held.append(spanish);
    const auto snapshot = feed.snapshot();
    SsrFilter filter;
    filter.ssids = QList<Ssid>{{feed.people[0].ssid}};
    const auto selection = selectSsrs(*snapshot, feed, filter);
    REQUIRE(selection);
    REQUIRE(selection->reports.size() == 2);
    CHECK(selection->reports[0].document.id == held[1].id);
    CHECK(selection->reports[1].document.id == spanish.id);
    CHECK(selection->former == 2);
    const TempFolder folder;
    const auto done =
        exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Merge, folder.file(u"all.pdf"_s), false});
    REQUIRE(done);
    CHECK(done->former == 2);
    CHECK(selection->students == 1);
}

TEST_CASE("an archive of reports opens elsewhere", "[exports][ssr]")
{
    const SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const TempFolder folder;
    const auto done =
        exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Zip, folder.file(u"all.zip"_s), true});
    REQUIRE(done);
    CHECK(done->files[0].bytes == folder.read(u"all.zip"_s).size());
    CHECK(done->files[0].sha256
          == QCryptographicHash::hash(folder.read(u"all.zip"_s), QCryptographicHash::Sha256));
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-q"_s, folder.file(u"all.zip"_s), u"-d"_s, folder.file(u"out"_s)});
    REQUIRE(unzip.waitForFinished());
    CHECK(unzip.exitCode() == 0);
    CHECK(folder.read(u"out/SSR_2023-24_04_1000000001_ELA-MATH_eng.pdf"_s) == feed.contents.at(1));
}

#ifdef Q_OS_UNIX
TEST_CASE("what is exported is its owner's alone, whatever was there", "[exports][ssr]")
{
    const SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const SsrForm form = GENERATE(SsrForm::Merge, SsrForm::Zip, SsrForm::Folder);
    const TempFolder folder;
    if (form != SsrForm::Folder) {
        const QString old = folder.write(u"out"_s, "old");
        REQUIRE(QFile::setPermissions(old, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    }
    const auto done = exportSsrs(*snapshot, *selection, feed.bytes(), {form, folder.file(u"out"_s), true});
    REQUIRE(done);
    REQUIRE_FALSE(done->files.empty());
    for (const ExportedFile &file : done->files)
        CHECK((QFile::permissions(file.path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}

TEST_CASE("a folder made for reports is its owner's alone, one that was there stays as it was", "[exports][ssr]")
{
    const SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const auto owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const TempFolder folder;
    for (const QString &path : {folder.file(u"made/here"_s), folder.file(u"made/there/"_s)}) {
        REQUIRE(exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Folder, path, true}));
        CHECK((QFileInfo(path).permissions() & (owners | others)) == owners);
    }
    REQUIRE(QDir().mkdir(folder.file(u"shared"_s)));
    REQUIRE(QFile::setPermissions(folder.file(u"shared"_s), owners | QFileDevice::ReadGroup | QFileDevice::ExeGroup));
    REQUIRE(exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Folder, folder.file(u"shared"_s), true}));
    CHECK((QFileInfo(folder.file(u"shared"_s)).permissions() & others) == (QFileDevice::ReadGroup | QFileDevice::ExeGroup));
}
#endif

TEST_CASE("a sample stays marked in the title", "[exports][ssr]")
{
    SmallFeed feed = someFeed();
    feed.isSample = true;
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const TempFolder folder;
    REQUIRE(
        exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Merge, folder.file(u"all.pdf"_s), false}));
    CHECK(folder.read(u"all.pdf"_s).contains("/Title (Student Score Reports 2023-24 \\(SAMPLE\\))"));
    CHECK_FALSE(folder.read(u"all.pdf"_s).contains("/Outlines"));
}

TEST_CASE("an export that fails leaves no file and no student's data in the error", "[exports][ssr]")
{
    SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const SsrForm form = GENERATE(SsrForm::Merge, SsrForm::Zip);
    const TempFolder folder;
    const SsrTarget target{form, folder.file(u"out"_s), true};

    const auto none = exportSsrs(*snapshot, SsrSelection(), feed.bytes(), target);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::InvalidInput);

    const auto cancelled =
        exportSsrs(*snapshot, *selection, feed.bytes(), target, jobs::JobContext([] { return true; }, {}));
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);

    int given = 0;
    const DocumentBytes failing = [&](Id<domain::SsrDocument> id) -> Result<QByteArray> {
        if (++given == 3)
            return Error{ErrorKind::Corrupt, u"cache.db"_s, {}};
        return feed.contents.at(id.value);
    };
    const auto broken = exportSsrs(*snapshot, *selection, failing, target);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().kind == ErrorKind::Corrupt);

    const auto nowhere =
        exportSsrs(*snapshot, *selection, feed.bytes(), {form, folder.file(u"missing/out"_s), true});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::Storage);
    CHECK(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE("a document that is no PDF any more is the cache's fault", "[exports][ssr]")
{
    SmallFeed feed = someFeed();
    feed.contents[2] = "%PDF-1.4 gone";
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const TempFolder folder;
    const auto done =
        exportSsrs(*snapshot, *selection, feed.bytes(), {SsrForm::Merge, folder.file(u"all.pdf"_s), true});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::Corrupt);
    CHECK(done.error().subject == u"document 2"_s);
}

TEST_CASE("reports go out school by school", "[exports][ssr]")
{
    SmallFeed feed = someFeed();
    const auto snapshot = feed.snapshot();
    const auto selection = selectSsrs(*snapshot, feed, {});
    REQUIRE(selection);
    const SsrForm form = GENERATE(SsrForm::Merge, SsrForm::Zip, SsrForm::Folder);
    const TempFolder folder;
    const QString path = folder.file(u"out"_s);
    const SsrTarget target{form, path, true, true};
    const auto all = folder.path();
    std::vector<jobs::Progress> told;
    const auto done = exportSsrs(*snapshot, *selection, feed.bytes(), target,
                                 jobs::JobContext([] { return false; }, [&told](jobs::Progress p) { told.push_back(p); }));
    REQUIRE(done);
    CHECK(done->documents == std::int64_t(selection->reports.size()));
    std::int64_t pages = 0;
    for (const ExportedFile &file : done->files)
        pages += file.pages;
    CHECK(pages == done->pages);
    CHECK(pages == done->documents);
    REQUIRE(!told.empty());
    CHECK(told.back().done == done->documents);
    CHECK(told.back().total == done->documents);
    const QStringList entries = QDir(path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    const QString ending = form == SsrForm::Merge ? u".pdf"_s : form == SsrForm::Zip ? u".zip"_s : QString();
    CHECK(entries.contains(u"99123450000102_West-School"_s + ending));
    CHECK(entries.contains(u"99123450000101_East-School"_s + ending));
    std::set<std::int32_t> schools;
    for (const SelectedSsr &report : selection->reports)
        schools.insert(report.school);
    CHECK(entries.size() == qsizetype(schools.size()));

    // Cancelled in the middle of the last school, or failing there: nothing is left, in folders neither.
    const QString other = folder.file(u"other"_s);
    for (const bool isCancelled : {true, false}) {
        std::size_t given = 0;
        const DocumentBytes last = [&](Id<domain::SsrDocument> id) -> Result<QByteArray> {
            if (++given == selection->reports.size() && !isCancelled)
                return Error{ErrorKind::Corrupt, u"cache.db"_s, {}};
            return feed.contents.at(id.value);
        };
        SsrTarget again = target;
        again.path = other;
        const auto stopped = exportSsrs(*snapshot, *selection, last, again,
                                        jobs::JobContext([&] { return isCancelled && given == selection->reports.size(); }, {}));
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().kind == (isCancelled ? ErrorKind::Cancelled : ErrorKind::Corrupt));
        CHECK(!QFileInfo::exists(other));
    }
}

TEST_CASE("a file of a school is named by its code and name", "[exports][ssr]")
{
    CHECK(schoolFileName(kEast, u"Cañada / Peñasquitos K–8"_s) == u"99123450000101_Canada-Penasquitos-K-8"_s);
    CHECK(schoolFileName(kEast, u"../x"_s) == u"99123450000101_x"_s);
    CHECK(schoolFileName(kEast, QString()) == u"99123450000101"_s);
    CHECK(schoolFileName({}, u"West"_s) == u"school-not-known"_s);
}
