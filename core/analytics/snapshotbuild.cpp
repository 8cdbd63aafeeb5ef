// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/balance.h"
#include "core/analytics/snapshotdata.h"

#include <QtCore/QString>

#include <algorithm>
#include <atomic>
#include <future>
#include <limits>
#include <new>
#include <system_error>
#include <unordered_map>

namespace scoredesk::analytics {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// Few different texts, many times: language codes.
class SharedTexts
{
public:
    explicit SharedTexts(TextPool &pool) : m_pool(pool) {}
    std::string_view add(std::string_view text)
    {
        for (const std::string_view known : m_known)
            if (known == text)
                return known;
        if (m_known.size() >= kMost)
            return m_pool.add(text);
        return m_known.emplace_back(m_pool.add(text));
    }

private:
    static constexpr std::size_t kMost = 64;
    TextPool &m_pool;
    std::vector<std::string_view> m_known;
};

/// Folded names of one student while a snapshot is built.
struct FoldedName
{
    std::string_view last;
    std::string_view others;
    std::size_t firstLength = 0; ///< of others, the first name
    std::uint64_t start = 0;     ///< first eight bytes of last, comparable as a number

    static std::uint64_t startOf(std::string_view text)
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i)
            value = (value << 8) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
        return value;
    }
};

/// Sorts both halves beside each other.
template <typename Less>
void sortOnTwoCores(std::vector<std::uint32_t> &order, Less less)
{
    constexpr std::size_t kWorthAThread = 20'000;
    if (order.size() < kWorthAThread) {
        std::ranges::sort(order, less);
        return;
    }
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2);
    auto lower =
        std::async(std::launch::async, [&order, middle, less] { std::sort(order.begin(), middle, less); });
    std::sort(middle, order.end(), less);
    lower.get();
    std::inplace_merge(order.begin(), middle, order.end(), less);
}

/// The steps of Snapshot::build, with what only they need.
class Builder
{
public:
    Builder(const SnapshotFeed &feed, Snapshot::Data &data, const jobs::JobContext &job, Snapshot::Source source);
    Result<void> read();
    void join();
    /// Asks the job; once it was cancelled, it stays so.
    bool hasStopped();

private:
    Result<void> readPlaces();
    Result<void> readStudents();
    Result<void> readColumns();
    Result<void> readRecords();
    Result<void> readDocuments();
    Result<void> readRegistrations();
    Result<void> readClaims();
    /// Gives each student the next of the records; false for one of nobody.
    bool joinRecord(const ScoreRecord &record, std::size_t index);
    void forgetColumns();
    void keepNewestRecords();
    void order();
    void index();
    void makeColumns();
    std::int32_t schoolIndex(CdsCode code);
    /// Called for every row; asks the job now and then, because that is a call through a pointer and an atomic read.
    bool goesOn();

    static constexpr int kRowsPerPoll = 256;
    const SnapshotFeed &m_feed;
    Snapshot::Data &m_data;
    const jobs::JobContext &m_job;
    Snapshot::Source m_source;
    int m_rowsToPoll = 0;
    std::size_t m_joined = 0; ///< the student that the next record may be of
    std::uint64_t m_columnsOrder = 0; ///< of the students, as the columns number them
    std::atomic<bool> m_isStopped = false; ///< told to the thread that makes the list
    TextPool m_foldedPool;
    std::vector<FoldedName> m_folded; ///< by feed order
    std::vector<std::string_view> m_foldedIds;
    std::vector<bool> m_documentHeld; ///< by feed order
    bool m_anyDocument = false;
    std::vector<std::uint32_t> m_order; ///< list order to feed order
    std::vector<Place> m_places;        ///< all with a name, LEAs too
    std::unordered_map<std::int64_t, std::int32_t> m_schoolByCode;
};

Builder::Builder(const SnapshotFeed &feed, Snapshot::Data &data, const jobs::JobContext &job, Snapshot::Source source)
    : m_feed(feed), m_data(data), m_job(job), m_source(source)
{}

bool Builder::goesOn()
{
    if (--m_rowsToPoll > 0)
        return true;
    m_rowsToPoll = kRowsPerPoll;
    return !hasStopped();
}

bool Builder::hasStopped()
{
    if (!m_isStopped && m_job.isCancelled())
        m_isStopped = true;
    return m_isStopped;
}

Result<void> Builder::read()
{
    auto lea = m_feed.lea();
    if (!lea)
        return lea.error();
    m_data.lea = *std::move(lea);
    for (const auto step : {&Builder::readPlaces, &Builder::readStudents}) {
        if (auto done = (this->*step)(); !done)
            return done;
        if (hasStopped())
            return Error{ErrorKind::Cancelled, {}, {}};
    }
    // The list and the search take nothing of a record, so they are made beside the reading of the records.
    auto listed = std::async(std::launch::async, [this] {
        order();
        if (!m_isStopped)
            index();
    });
    Result<void> done;
    if (m_source == Snapshot::Source::Columns)
        done = readColumns();
    if (done && !m_data.isFromColumns && !hasStopped())
        done = readRecords();
    if (done && !hasStopped())
        done = readDocuments();
    listed.get();
    if (done && m_data.isFromColumns && !hasStopped()
        && PackedColumns::orderMark(m_order, [this](std::uint32_t at) { return m_data.students[at].ssid; })
               != m_columnsOrder) {
        forgetColumns(); // names are sorted otherwise than they were
        done = readRecords();
    }
    if (done && !hasStopped())
        done = readRegistrations();
    if (done && !hasStopped())
        done = readClaims();
    return done;
}

Result<void> Builder::readColumns()
{
    PackedColumns packed;
    bool isWhole = true;
    const Result<void> done = m_feed.columns([&](std::string_view part) {
        isWhole = packed.take(part, m_data.students.size());
        return isWhole && !hasStopped();
    });
    if (!done || hasStopped() || !isWhole || !packed.finish())
        return done;
    m_data.results = std::move(packed.columns());
    m_data.records = std::move(packed.records());
    m_columnsOrder = packed.order();
    m_data.isFromColumns = true;
    for (std::size_t i = 0; i < m_data.records.size(); ++i)
        if (!joinRecord(m_data.records[i], i)) {
            forgetColumns();
            break;
        }
    return done;
}

void Builder::forgetColumns()
{
    m_data.results = {};
    m_data.records = {};
    m_data.isFromColumns = false;
    m_joined = 0;
    for (StudentRow &student : m_data.students)
        student.firstRecord = student.recordCount = 0;
}

/// After the list, which has the places of the SSIDs.
Result<void> Builder::readRegistrations()
{
    return m_feed.registrations([this](Ssid ssid, const Registration &registration) {
        const auto found = std::ranges::lower_bound(m_data.bySsid, ssid, {}, [](const auto &pair) { return pair.first; });
        if (found != m_data.bySsid.end() && found->first == ssid)
            m_data.students[m_order[found->second]].registration = registration;
        return goesOn();
    });
}

Result<void> Builder::readClaims()
{
    std::vector<ClaimResult> rows;
    const Result<void> done = m_feed.claims([&](const ClaimResult &row) {
        rows.push_back(row);
        return goesOn();
    });
    m_data.claims = ClaimResults(std::move(rows));
    return done;
}

Result<void> Builder::readPlaces()
{
    return m_feed.places([this](const Place &place) {
        m_places.push_back(place);
        if (place.code.district() == place.code)
            return;
        if (m_schoolByCode.try_emplace(place.code.value, static_cast<std::int32_t>(m_data.schools.size()))
                .second)
            m_data.schools.push_back(place);
    });
}

/// A school nobody named is listed by its code.
std::int32_t Builder::schoolIndex(CdsCode code)
{
    if (!code.isValid())
        return -1;
    const auto [place, isNew] =
        m_schoolByCode.try_emplace(code.value, static_cast<std::int32_t>(m_data.schools.size()));
    if (isNew)
        m_data.schools.push_back({code, code.text()});
    return place->second;
}

Result<void> Builder::readStudents()
{
    SharedTexts languages(m_data.pool);
    std::string name;
    return m_feed.students([this, &languages, &name](const StudentView &view) {
        StudentRow row;
        row.ssid = view.ssid;
        row.id = view.id;
        row.lastName = m_data.pool.add(view.lastName);
        row.firstName = m_data.pool.add(view.firstName);
        row.middleName = m_data.pool.add(view.middleName);
        row.localId = m_data.pool.add(view.localId);
        row.languageCode = languages.add(view.languageCode);
        row.grade = view.grade;
        row.school = schoolIndex(view.school);
        m_data.students.push_back(row);

        FoldedName folded;
        folded.last = m_foldedPool.add(foldForSearch(view.lastName));
        name.assign(view.firstName).append(1, ' ').append(view.middleName);
        folded.others = m_foldedPool.add(foldForSearch(name));
        folded.firstLength = foldForSearch(view.firstName).size();
        folded.start = FoldedName::startOf(folded.last);
        m_folded.push_back(folded);
        m_foldedIds.push_back(m_foldedPool.add(foldForSearch(view.localId)));
        return goesOn();
    });
}

bool Builder::joinRecord(const ScoreRecord &record, std::size_t index)
{
    // Both lists come in the order of the student's id: one walk joins them.
    auto &students = m_data.students;
    while (m_joined < students.size() && students[m_joined].id < record.student)
        ++m_joined;
    if (m_joined == students.size() || students[m_joined].id != record.student)
        return false;
    StudentRow &student = students[m_joined];
    if (student.recordCount == std::numeric_limits<std::uint16_t>::max())
        return false;
    if (student.recordCount == 0)
        student.firstRecord = static_cast<std::uint32_t>(index);
    ++student.recordCount;
    return true;
}

Result<void> Builder::readRecords()
{
    // About as many as there are: growing by doubling would copy a hundred megabytes more than once.
    m_data.records.reserve(m_data.students.size() * 5 / 2);
    return m_feed.records([this](const ScoreRecord &record) {
        if (joinRecord(record, m_data.records.size()))
            m_data.records.push_back(record);
        return goesOn();
    });
}

/// The columns have what is asked of earlier years, in a quarter of the memory.
void Builder::keepNewestRecords()
{
    std::vector<ScoreRecord> kept;
    kept.reserve(std::min(m_data.records.size(), m_data.students.size() * 4));
    for (StudentRow &student : m_data.students) {
        const auto all = std::span<const ScoreRecord>(m_data.records).subspan(student.firstRecord, student.recordCount);
        student.firstRecord = student.recordCount > 0 ? static_cast<std::uint32_t>(kept.size()) : 0;
        student.recordCount = 0;
        for (const ScoreRecord &record : all) {
            if (record.year != all.front().year)
                break; // newest year first
            kept.push_back(record);
            ++student.recordCount;
        }
    }
    m_data.records = std::move(kept);
}

Result<void> Builder::readDocuments()
{
    m_documentHeld.assign(m_data.students.size(), false);
    return m_feed.documents([this](Id<Student> id, const SsrDocument &document) {
        if (document.year != m_data.lea.year)
            return goesOn();
        const auto &students = m_data.students;
        const auto found =
            std::lower_bound(students.begin(), students.end(), id,
                             [](const StudentRow &row, Id<Student> wanted) { return row.id < wanted; });
        if (found == students.end() || found->id != id)
            return goesOn();
        m_documentHeld[static_cast<std::size_t>(found - students.begin())] = true;
        m_anyDocument = true;
        return goesOn();
    });
}

/// By last name, first and middle names, SSID; folded, so that Álvarez stands beside Alvarez.
void Builder::order()
{
    m_order.resize(m_data.students.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_order[i] = static_cast<std::uint32_t>(i);
    sortOnTwoCores(m_order, [this](std::uint32_t a, std::uint32_t b) {
        const FoldedName &x = m_folded[a];
        const FoldedName &y = m_folded[b];
        if (x.start != y.start)
            return x.start < y.start;
        if (const int last = x.last.compare(y.last); last != 0)
            return last < 0;
        if (const int others = x.others.compare(y.others); others != 0)
            return others < 0;
        return m_data.students[a].ssid < m_data.students[b].ssid;
    });
    m_data.bySsid.reserve(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_data.bySsid.emplace_back(m_data.students[m_order[i]].ssid, static_cast<std::uint32_t>(i));
    std::ranges::sort(m_data.bySsid);
}

/// Reads where the records of each student lie, which is not written any more.
void Builder::makeColumns()
{
    std::vector<ResultColumns::Student> students(m_order.size());
    std::vector<std::vector<ScoreRecord>> awaited; // few: most who are registered have a row
    std::vector<std::pair<std::size_t, std::size_t>> awaitedOf;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const StudentRow &row = m_data.students[m_order[i]];
        const auto records =
            std::span<const ScoreRecord>(m_data.records).subspan(row.firstRecord, row.recordCount);
        students[m_order[i]] = {records, static_cast<std::uint32_t>(i), {}};
        const CdsCode school = row.school >= 0 ? m_data.schools[static_cast<std::size_t>(row.school)].code : CdsCode{};
        if (auto tests = awaitedTests(records, m_data.lea.year, row.registration, school); !tests.empty()) {
            awaitedOf.emplace_back(m_order[i], awaited.size());
            awaited.push_back(std::move(tests));
        }
    }
    for (const auto &[student, tests] : awaitedOf)
        students[student].awaited = awaited[tests];
    m_data.results = ResultColumns::build(students, m_places);
}

/// Puts the students in the order of the list, each with the box of their report; the columns are made beside it.
void Builder::join()
{
    std::future<void> columns;
    if (!m_data.isFromColumns)
        columns = std::async(std::launch::async, [this] { makeColumns(); });
    BalanceBuilder builder(m_data.lea, m_data.schools.size(), m_anyDocument);
    // By feed order, as their records lie.
    for (std::size_t i = 0; i < m_data.students.size(); ++i) {
        StudentRow &row = m_data.students[i];
        const auto records =
            std::span<const ScoreRecord>(m_data.records).subspan(row.firstRecord, row.recordCount);
        row.report = builder.add(records, row.school, m_documentHeld[i], row.registration);
        if (!goesOn())
            return;
    }
    m_data.balance = builder.finish();
    if (columns.valid()) {
        columns.get();
        if (m_source != Snapshot::Source::AllRecords)
            keepNewestRecords();
    }
    std::vector<StudentRow> sorted;
    sorted.reserve(m_order.size());
    for (const std::uint32_t from : m_order)
        sorted.push_back(m_data.students[from]);
    m_data.students = std::move(sorted);
}

void Builder::index()
{
    std::vector<SearchIndex::Entry> entries;
    entries.reserve(m_order.size());
    for (const std::uint32_t from : m_order) {
        // The other thread writes where a student's records lie; that is not read here.
        const FoldedName &name = m_folded[from];
        entries.push_back({name.last, name.others.substr(0, name.firstLength),
                           name.others.substr(std::min(name.firstLength, name.others.size())),
                           m_foldedIds[from], m_data.students[from].ssid.value,
                           m_data.students[from].school});
    }
    std::vector<QByteArray> names;
    std::vector<std::string_view> nameViews;
    for (const Place &school : m_data.schools)
        names.push_back(school.name.toUtf8());
    for (const QByteArray &name : names)
        nameViews.emplace_back(name.constData(), static_cast<std::size_t>(name.size()));
    m_data.search = std::make_unique<SearchIndex>(entries, nameViews);
}

} // namespace

Result<std::shared_ptr<const Snapshot>> Snapshot::build(const SnapshotFeed &feed, const jobs::JobContext &job, Source source)
{
    try {
        std::shared_ptr<Snapshot> snapshot(new Snapshot);
        Builder builder(feed, *snapshot->m_data, job, source);
        if (auto read = builder.read(); !read)
            return read.error();
        // A step that stopped early left a part: none of it is shown.
        if (builder.hasStopped())
            return Error{ErrorKind::Cancelled, {}, {}};
        builder.join();
        if (builder.hasStopped())
            return Error{ErrorKind::Cancelled, {}, {}};
        return std::shared_ptr<const Snapshot>(std::move(snapshot));
    } catch (const std::bad_alloc &) {
        return Error{ErrorKind::Internal, u"memory"_s, u"out of memory in the snapshot"_s};
    } catch (const std::system_error &) {
        return Error{ErrorKind::Internal, u"thread"_s, u"no thread can be started"_s};
    } catch (const std::exception &) { // what() may hold anything
        return Error{ErrorKind::Internal, u"snapshot"_s, u"an exception in the snapshot"_s};
    }
}

} // namespace scoredesk::analytics
