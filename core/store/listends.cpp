// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listends.h"

#include "core/store/failure.h"
#include "core/store/listcodec.h"

#include <algorithm>
#include <array>

namespace scoredesk::store {

using namespace Qt::StringLiterals;
using domain::ListKind;

namespace {

/// From when to when reports named something.
struct Named
{
    std::int64_t first = 0, last = 0;
};

struct Thing
{
    Ended what; ///< since: 0 until it is known
    std::size_t area = 0;
    std::int64_t last = 0;
};

/// The reports of one as-of, together.
struct Report
{
    std::int64_t asOf = 0, rows = 0, fileTime = 0, file = 0;
};

constexpr std::size_t kAreas = domain::kContentAreas.size();

/// Every thing, and who is named for each area (SSR Distribution: one for all).
struct Listed
{
    std::vector<Thing> things;
    std::array<std::vector<Named>, kAreas> students;
};

[[nodiscard]] std::size_t areaOf(ListKind kind, std::string_view item)
{
    if (kind == ListKind::SsrDistribution)
        return 0;
    domain::TestAssignment assignment;
    if (!unpackAssignment(item, "0", assignment))
        fail(ErrorKind::Corrupt, u"cache.db"_s, u"a line of a report is damaged"_s);
    return areaIndex(assignment.area);
}

[[nodiscard]] Listed listedThings(Database &database, domain::SchoolYear year, ListKind kind)
{
    Listed listed;
    Statement select = database.prepare(R"sql(
        SELECT ssid, item, min(first_as_of), max(last_as_of)
          FROM listing
         WHERE year = :year AND kind = :kind AND (item <> '') = :tests
         GROUP BY ssid, item
         ORDER BY ssid, item
    )sql");
    select.bind(year.spring, int(kind), int(kind == ListKind::TestAssignment));
    std::array<std::int64_t, kAreas> lastStudent{};
    while (select.step()) {
        Thing thing{{select.integer(0), std::string(select.text(1)), 0}, 0, select.integer(3)};
        thing.area = areaOf(kind, thing.what.item);
        std::vector<Named> &students = listed.students[thing.area];
        if (lastStudent[thing.area] != thing.what.ssid)
            students.push_back({select.integer(2), thing.last});
        lastStudent[thing.area] = thing.what.ssid;
        students.back().first = std::min(students.back().first, select.integer(2));
        students.back().last = std::max(students.back().last, thing.last);
        listed.things.push_back(std::move(thing));
    }
    return listed;
}

[[nodiscard]] std::vector<Report> reportsOf(Database &database, domain::SchoolYear year, ListKind kind)
{
    std::vector<Report> reports;
    Statement select = database.prepare(R"sql(
        SELECT as_of, sum(rows), max(file_time), min(id)
          FROM (SELECT as_of, max(row_count) AS rows, max(file_time) AS file_time, min(id) AS id
                  FROM list_file
                 WHERE year = :year AND kind = :kind
                 GROUP BY as_of, fingerprint)
         GROUP BY as_of
         ORDER BY as_of
    )sql");
    select.bind(year.spring, int(kind));
    while (select.step())
        reports.push_back({select.integer(0), select.integer(1), select.integer(2), select.integer(3)});
    return reports;
}

/// Those of \a reports that list nearly all of \a students who were known before.
[[nodiscard]] std::vector<Report> wholeReports(const std::vector<Report> &reports, const std::vector<Named> &students)
{
    std::vector<Report> whole;
    for (const Report &report : reports) {
        const std::int64_t ended = whole.empty() ? 0 : whole.back().asOf;
        std::int64_t known = 0, kept = 0;
        for (const Named &student : students) {
            const bool isKnown = student.first < report.asOf && student.last >= ended;
            known += isKnown ? 1 : 0;
            kept += isKnown && student.last >= report.asOf ? 1 : 0;
        }
        if (known > 0 && kept * 10 >= known * 9 && report.rows * 10 >= known * 9)
            whole.push_back(report);
    }
    return whole;
}

} // namespace

std::vector<Ended> putEnds(Database &database, domain::SchoolYear year, ListKind kind)
{
    std::vector<Ended> ended;
    if (kind == ListKind::StairsAppeals)
        return ended;
    const std::vector<Report> reports = reportsOf(database, year, kind);
    if (reports.size() < 2)
        return ended;
    Listed listed = listedThings(database, year, kind);
    std::array<std::vector<Report>, kAreas> whole;
    for (std::size_t i = 0; i < kAreas; ++i)
        whole[i] = wholeReports(reports, listed.students[i]);
    Statement close = database.prepare("UPDATE listing SET is_current = 0 WHERE year = :year AND ssid = :ssid AND kind = :kind AND item = :item");
    Statement insert = database.prepare(R"sql(
        INSERT INTO listing (year, ssid, kind, item, said, first_as_of, last_as_of, file_time, list_file_id, is_current)
        VALUES (:year, :ssid, :kind, :item, :said, :as_of, :as_of, :file_time, :list_file_id, 1)
    )sql");
    for (Thing &thing : listed.things) {
        const std::vector<Report> &by = whole[thing.area];
        const auto at = std::find_if(by.begin(), by.end(), [&thing](const Report &report) { return report.asOf > thing.last; });
        if (at == by.end())
            continue;
        thing.what.since = at->asOf;
        const std::string_view item = thing.what.item;
        close.run(year.spring, thing.what.ssid, int(kind), item);
        insert.run(year.spring, thing.what.ssid, int(kind), item, kNotListed, at->asOf, at->fileTime, at->file);
        ended.push_back(std::move(thing.what));
    }
    return ended;
}

std::vector<Ended> takeEnds(Database &database, domain::SchoolYear year, ListKind kind)
{
    std::vector<Ended> ended;
    {
        Statement select = database.prepare(R"sql(
            SELECT ssid, item, first_as_of
              FROM listing
             WHERE year = :year AND kind = :kind AND said = :said
             ORDER BY ssid, item
        )sql");
        select.bind(year.spring, int(kind), kNotListed);
        while (select.step())
            ended.push_back({select.integer(0), std::string(select.text(1)), select.integer(2)});
    }
    if (ended.empty())
        return ended;
    database
        .prepare("DELETE FROM listing WHERE year = :year AND kind = :kind AND said = :said")
        .run(year.spring, int(kind), kNotListed);
    Statement reopen = database.prepare(R"sql(
        UPDATE listing
           SET is_current = 1
         WHERE id = (SELECT id
                       FROM listing
                      WHERE year = :year AND ssid = :ssid AND kind = :kind AND item = :item
                      ORDER BY last_as_of DESC, file_time DESC, said DESC
                      LIMIT 1)
    )sql");
    for (const Ended &thing : ended)
        reopen.run(year.spring, thing.ssid, int(kind), std::string_view(thing.item));
    return ended;
}

} // namespace scoredesk::store
