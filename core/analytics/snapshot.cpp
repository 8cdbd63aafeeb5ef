// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/snapshot.h"

#include "core/analytics/balance.h"
#include "core/analytics/searchindex.h"

#include <QtCore/QString>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <future>
#include <limits>
#include <new>
#include <system_error>
#include <unordered_map>

namespace scoredesk::analytics {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// Text that stays where it is until the pool goes.
class TextPool
{
public:
    std::string_view add(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > m_free.size()) {
            const std::size_t size = std::max(kBlock, text.size());
            m_blocks.push_back(std::make_unique<char[]>(size));
            m_free = {m_blocks.back().get(), size};
        }
        std::memcpy(m_free.data(), text.data(), text.size());
        const std::string_view kept(m_free.data(), text.size());
        m_free = m_free.subspan(text.size());
        return kept;
    }

private:
    static constexpr std::size_t kBlock = 1 << 20;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::span<char> m_free;
};

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

} // namespace

struct Snapshot::Data
{
    LeaInfo lea;
    TextPool pool;
    std::vector<Place> schools;
    std::vector<StudentRow> students;
    std::vector<ScoreRecord> records;
    std::vector<std::pair<Ssid, std::uint32_t>> bySsid;
    BalanceSheet balance;
    std::unique_ptr<SearchIndex> search;
    ResultColumns results;
};

namespace {

/// The steps of Snapshot::build, with what only they need.
class Builder
{
public:
    Builder(const SnapshotFeed &feed, Snapshot::Data &data, const jobs::JobContext &job);
    Result<void> read();
    void join();
    /// Asks the job; once it was cancelled, it stays so.
    bool hasStopped();

private:
    Result<void> readPlaces();
    Result<void> readStudents();
    Result<void> readRecords();
    Result<void> readDocuments();
    Result<void> readRegistrations();
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
    int m_rowsToPoll = 0;
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

Builder::Builder(const SnapshotFeed &feed, Snapshot::Data &data, const jobs::JobContext &job)
    : m_feed(feed), m_data(data), m_job(job)
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
    Result<void> done = readRecords();
    if (done && !hasStopped())
        done = readDocuments();
    listed.get();
    if (done && !hasStopped())
        done = readRegistrations();
    return done;
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

Result<void> Builder::readRecords()
{
    // Both lists come in the order of the student's id: one walk joins them.
    std::size_t at = 0;
    auto &students = m_data.students;
    // About as many as there are: growing by doubling would copy a hundred megabytes more than once.
    m_data.records.reserve(students.size() * 5 / 2);
    return m_feed.records([this, &students, &at](const ScoreRecord &record) {
        while (at < students.size() && students[at].id < record.student)
            ++at;
        if (at == students.size() || students[at].id != record.student)
            return goesOn();
        StudentRow &student = students[at];
        if (student.recordCount == std::numeric_limits<std::uint16_t>::max())
            return goesOn();
        if (student.recordCount == 0)
            student.firstRecord = static_cast<std::uint32_t>(m_data.records.size());
        ++student.recordCount;
        m_data.records.push_back(record);
        return goesOn();
    });
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
        students[m_order[i]] = {records, row.firstRecord, static_cast<std::uint32_t>(i), {}};
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
    auto columns = std::async(std::launch::async, [this] { makeColumns(); });
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
    columns.get();
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

Snapshot::Snapshot() : m_data(std::make_unique<Data>()) {}
Snapshot::~Snapshot() = default;

Result<std::shared_ptr<const Snapshot>> Snapshot::build(const SnapshotFeed &feed, const jobs::JobContext &job)
{
    try {
        std::shared_ptr<Snapshot> snapshot(new Snapshot);
        Builder builder(feed, *snapshot->m_data, job);
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

const LeaInfo &Snapshot::lea() const
{
    return m_data->lea;
}

std::span<const StudentRow> Snapshot::students() const
{
    return m_data->students;
}

std::span<const Place> Snapshot::schools() const
{
    return m_data->schools;
}

std::span<const ScoreRecord> Snapshot::records() const
{
    return m_data->records;
}

std::span<const ScoreRecord> Snapshot::recordsOf(const StudentRow &student) const
{
    return std::span<const ScoreRecord>(m_data->records).subspan(student.firstRecord, student.recordCount);
}

const ScoreRecord *Snapshot::current(const StudentRow &student, ContentArea area) const
{
    return currentRecord(recordsOf(student), m_data->lea.year, area);
}

std::optional<ScoreVerdict> Snapshot::verdict(const StudentRow &student, ContentArea area) const
{
    return boxesOf(recordsOf(student), m_data->lea.year, student.registration)[areaIndex(area)];
}

const BalanceSheet &Snapshot::balance() const
{
    return m_data->balance;
}

bool Snapshot::isPartial() const
{
    const auto isSettledArea = [](const AreaBalance &area) {
        std::int64_t settled = 0;
        for (std::size_t box = 0; box < area.boxes.size(); ++box)
            settled += isSettled(ScoreBox(box)) ? area.boxes[box] : 0;
        return settled == area.students;
    };
    const bool allSettled =
        !m_data->balance.areas.empty() && std::ranges::all_of(m_data->balance.areas, isSettledArea);
    return domain::isPartial(m_data->lea.year, asOfDay(m_data->lea.asOf), allSettled);
}

const SearchIndex &Snapshot::search() const
{
    return *m_data->search;
}

const ResultColumns &Snapshot::results() const
{
    return m_data->results;
}

std::optional<std::uint32_t> Snapshot::indexOf(Ssid ssid) const
{
    const auto found =
        std::ranges::lower_bound(m_data->bySsid, ssid, {}, [](const auto &pair) { return pair.first; });
    if (found == m_data->bySsid.end() || found->first != ssid)
        return std::nullopt;
    return found->second;
}

QString Snapshot::displayName(const StudentRow &student) const
{
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    Student named;
    named.lastName = text(student.lastName);
    named.firstName = text(student.firstName);
    named.middleName = text(student.middleName);
    return named.displayName();
}

} // namespace scoredesk::analytics
