// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claimwriter.h"
#include "core/store/columnparts.h"
#include "core/store/listreader.h"
#include "core/store/pasttime.h"
#include "core/store/queries.h"
#include "core/store/reading.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace scoredesk::store {

namespace {

/// One connection in one reading transaction, opened at the first call.
class StoreFeed final : public domain::SnapshotFeed
{
public:
    StoreFeed(std::shared_ptr<const CacheImpl> cache, const QDateTime &until)
        : m_cache(std::move(cache)), m_until(until)
    {}

    Result<domain::LeaInfo> lea() const override
    {
        if (isEmpty())
            return domain::LeaInfo{};
        return guarded([&] {
            return m_until.isValid() ? leaAt(database(), m_until.toMSecsSinceEpoch()) : readLea(database());
        });
    }
    Result<void> places(const std::function<void(const domain::Place &)> &visit) const override
    {
        if (isEmpty())
            return {};
        return guarded([&] {
            Statement places = database().prepare("SELECT code, name FROM place ORDER BY code");
            while (places.step())
                visit({{places.integer(0)}, places.string(1)});
        });
    }
    Result<void> students(const std::function<bool(const domain::StudentView &)> &visit) const override;
    Result<void> records(const std::function<bool(const domain::ScoreRecord &)> &visit) const override;
    Result<void> registrations(
        const std::function<bool(domain::Ssid, const domain::Registration &)> &visit) const override;
    Result<void> columns(const std::function<bool(std::string_view)> &visit) const override
    {
        if (isEmpty() || m_until.isValid())
            return {};
        return guarded([&] { readColumnParts(database(), visit); });
    }
    Result<void> claims(const std::function<bool(const domain::ClaimResult &)> &visit) const override
    {
        if (isEmpty())
            return {};
        return guarded([&] { readClaims(database(), m_until.isValid() ? m_until.toMSecsSinceEpoch() : 0, visit); });
    }
    Result<void> documents(
        const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &visit) const override;

private:
    /// Once empty, always empty: all calls see the same generation.
    [[nodiscard]] bool isEmpty() const
    {
        m_isEmpty = m_isEmpty || (!m_database && m_cache->isFilling());
        return m_isEmpty;
    }

    [[nodiscard]] Database &database() const
    {
        if (!m_database) {
            m_database.emplace(m_cache->openCache(Database::Mode::Read));
            m_database->execute("BEGIN");
            (void)m_database->scalar("SELECT max(id) FROM generation"); // the first read fixes the generation
        }
        return *m_database;
    }

    /// The lists of the newest year, as they stood.
    void lists(const std::function<bool(const ListedThings &)> &visit) const
    {
        const std::int64_t until = m_until.isValid() ? m_until.toMSecsSinceEpoch() : 0;
        const domain::SchoolYear year = until > 0 ? leaAt(database(), until).year : readLea(database()).year;
        readListings(database(), year, until, visit);
    }
    /// \a known: of the students who have a row.
    void listedStudents(std::vector<std::int64_t> known, const std::function<bool(const domain::StudentView &)> &visit) const;

    std::shared_ptr<const CacheImpl> m_cache;
    QDateTime m_until; ///< not valid: now
    mutable std::optional<Database> m_database;
    mutable bool m_isEmpty = false;
    /// Of the lists, once they were read for the students: a large district's take a quarter of a second.
    mutable std::optional<std::vector<std::pair<domain::Ssid, domain::Registration>>> m_registrations;
};

Result<void> StoreFeed::students(const std::function<bool(const domain::StudentView &)> &visit) const
{
    if (isEmpty())
        return {};
    return guarded([&] {
        Statement students = database().prepare(m_until.isValid() ? kFeedAllStudents : kFeedStudents);
        std::vector<std::int64_t> known;
        while (students.step()) {
            domain::StudentView student;
            student.id = {students.integer(0)};
            student.ssid = {students.integer(1)};
            student.lastName = students.text(2);
            student.firstName = students.text(3);
            student.middleName = students.text(4);
            student.localId = students.text(5);
            student.languageCode = students.text(6);
            student.grade = static_cast<std::int8_t>(students.small(7));
            student.school = {students.integer(8)};
            student.district = {students.integer(9)};
            known.push_back(student.ssid.value);
            if (!visit(student))
                return;
        }
        listedStudents(std::move(known), visit);
    });
}

/// Those of whom no row is loaded.
void StoreFeed::listedStudents(std::vector<std::int64_t> known, const std::function<bool(const domain::StudentView &)> &visit) const
{
    std::sort(known.begin(), known.end());
    std::vector<std::pair<domain::Ssid, domain::Registration>> registrations;
    bool goesOn = true;
    lists([&](const ListedThings &things) {
        registrations.emplace_back(things.ssid, things.registration);
        if (!things.student || !things.registration.isListed || std::binary_search(known.begin(), known.end(), things.ssid.value))
            return true;
        const domain::ListedStudent &listed = *things.student;
        const std::array texts{listed.lastName.toUtf8(), listed.firstName.toUtf8(), listed.middleName.toUtf8(),
                               listed.localId.toUtf8(), listed.language.toUtf8()};
        const auto view = [&texts](std::size_t i) {
            return std::string_view(texts[i].constData(), static_cast<std::size_t>(texts[i].size()));
        };
        domain::StudentView student;
        student.id = idOfListed(things.ssid);
        student.ssid = things.ssid;
        student.lastName = view(0);
        student.firstName = view(1);
        student.middleName = view(2);
        student.localId = view(3);
        student.languageCode = view(4);
        student.grade = listed.grade;
        student.school = listed.school;
        student.district = listed.district;
        goesOn = visit(student);
        return goesOn;
    });
    if (goesOn)
        m_registrations = std::move(registrations);
}

Result<void> StoreFeed::registrations(
    const std::function<bool(domain::Ssid, const domain::Registration &)> &visit) const
{
    if (isEmpty())
        return {};
    return guarded([&] {
        if (!m_registrations) {
            lists([&visit](const ListedThings &things) { return visit(things.ssid, things.registration); });
            return;
        }
        for (const auto &[ssid, registration] : *m_registrations)
            if (!visit(ssid, registration))
                return;
    });
}

Result<void> StoreFeed::records(const std::function<bool(const domain::ScoreRecord &)> &visit) const
{
    if (isEmpty())
        return {};
    return guarded([&] {
        struct Source
        {
            domain::SchoolYear year;
            std::int64_t asOf = 0;
        };
        std::unordered_map<std::int64_t, Source> known;
        Statement sources = database().prepare("SELECT id, year, as_of FROM source");
        while (sources.step())
            known.emplace(sources.integer(0),
                          Source{{static_cast<std::int16_t>(sources.small(1))}, sources.integer(2)});
        std::unordered_set<std::int64_t> stood;
        if (m_until.isValid())
            stood = statesAt(database(), m_until.toMSecsSinceEpoch());
        Statement students = database().prepare("SELECT id, ssid FROM student ORDER BY id");
        Statement records = database().prepare(m_until.isValid() ? kFeedStates : kFeedRecords);
        std::int64_t studentId = 0;
        domain::Ssid ssid;
        struct Said
        {
            domain::ScoreRecord record;
            std::int64_t asOf = 0;
        };
        std::vector<Said> ofStudent;
        const auto flush = [&] {
            // Of several rows of one test the one of the newest file comes first.
            std::sort(ofStudent.begin(), ofStudent.end(), [](const Said &a, const Said &b) {
                return std::tuple(-a.record.year.spring, areaIndex(a.record.area), -a.asOf, a.record.id)
                       < std::tuple(-b.record.year.spring, areaIndex(b.record.area), -b.asOf, b.record.id);
            });
            const bool goesOn = std::all_of(ofStudent.begin(), ofStudent.end(),
                                            [&visit](const Said &said) { return visit(said.record); });
            ofStudent.clear();
            return goesOn;
        };
        while (records.step()) {
            if (m_until.isValid() && !stood.contains(records.integer(0)))
                continue;
            domain::ScoreRecord record;
            fillRecord(records, record);
            if (record.student.value != studentId && !flush())
                return;
            while (studentId < record.student.value && students.step()) { // both are in the order of students
                studentId = students.integer(0);
                ssid = {students.integer(1)};
            }
            record.ssid = ssid;
            const Source &source = known[records.integer(5)];
            record.year = source.year;
            ofStudent.push_back({record, source.asOf});
        }
        (void)flush();
    });
}

Result<void> StoreFeed::documents(
    const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &visit) const
{
    if (isEmpty())
        return {};
    return guarded([&] {
        Statement documents = database().prepare(kFeedDocuments);
        while (documents.step())
            if (!visit({documents.integer(9)}, {{documents.integer(0)},
                                                {documents.integer(1)},
                                                {static_cast<std::int16_t>(documents.small(2))},
                                                areasOf(documents.integer(3)),
                                                documents.string(4),
                                                documents.integer(5) != 0,
                                                documents.small(6),
                                                documents.integer(7),
                                                documents.bytes(8),
                                                instantOf(documents.integer(10))}))
                return;
    });
}

} // namespace

std::unique_ptr<domain::SnapshotFeed> makeFeed(std::shared_ptr<const CacheImpl> cache, const QDateTime &until)
{
    return std::make_unique<StoreFeed>(std::move(cache), until);
}

} // namespace scoredesk::store
