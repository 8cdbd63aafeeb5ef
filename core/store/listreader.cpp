// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listreader.h"

#include "core/store/listcodec.h"
#include "core/store/queries.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

namespace scoredesk::store {

using namespace Qt::StringLiterals;
using domain::ListKind;

namespace {

/// Puts the lines of one student after the other together.
class Gatherer
{
public:
    Gatherer(Statement &lines, std::int64_t until) : m_lines(lines), m_until(until) {}

    void run(const std::function<bool(const ListedThings &)> &visit)
    {
        while (m_lines.step()) {
            const domain::Ssid ssid{m_lines.integer(0)};
            if (ssid != m_things.ssid) {
                if (!finish(visit))
                    return;
                m_things = {};
                m_builder = {};
                m_studentTime = std::numeric_limits<std::int64_t>::min();
                m_things.ssid = ssid;
            }
            const auto kind = ListKind(m_lines.small(1));
            const std::string_view item = m_lines.text(2);
            if (kind != m_kind || item != m_item)
                takeWord();
            m_kind = kind;
            m_item = item;
            // The word of the latest span that had begun; without a time in question, the current one.
            if (m_until > 0 ? m_lines.integer(4) <= m_until : m_lines.integer(5) != 0) {
                m_word = m_lines.text(3);
                m_time = m_until > 0 ? std::min(m_lines.integer(6), m_until) : m_lines.integer(6);
                m_hasWord = true;
            }
        }
        (void)finish(visit);
    }

private:
    [[nodiscard]] bool finish(const std::function<bool(const ListedThings &)> &visit)
    {
        takeWord();
        if (!m_hasAny)
            return true;
        m_hasAny = false;
        m_things.registration = m_builder.result();
        return visit(m_things);
    }

    void takeWord()
    {
        if (!m_hasWord)
            return;
        m_hasWord = false;
        const bool isListed = m_word != kNotListed;
        if (!isListed && m_item.empty())
            return;
        m_hasAny = true;
        if (m_item.empty()) {
            domain::ListedStudent student;
            check(unpackStudent(m_word, student));
            student.ssid = m_things.ssid;
            m_builder.addStudent(student.grade, student.areas);
            // SSR Distribution alone knows the language of the report.
            const QString language = m_things.student && student.language.isEmpty() ? m_things.student->language : student.language;
            if (m_time > m_studentTime || !m_things.student) {
                m_studentTime = m_time;
                m_things.student = std::move(student);
            }
            m_things.student->language = language;
        } else if (m_kind == ListKind::TestAssignment) {
            domain::TestAssignment assignment;
            check(unpackAssignment(m_item, isListed ? m_word : packAssignment({{}, 0, domain::TestProgress::Removed}), assignment));
            m_builder.addAssignment(assignment);
        } else {
            domain::Appeal appeal;
            check(unpackAppeal(m_item, m_word, appeal));
            m_builder.addAppeal(appeal.area, appeal.isPending());
            m_things.appeals.append(std::move(appeal));
        }
    }

    static void check(bool isWhole)
    {
        if (!isWhole)
            fail(ErrorKind::Corrupt, u"cache.db"_s, u"a line of a report is damaged"_s);
    }

    Statement &m_lines;
    std::int64_t m_until;
    ListedThings m_things;
    domain::RegistrationBuilder m_builder;
    ListKind m_kind = ListKind::SsrDistribution;
    std::string m_item, m_word;
    std::int64_t m_time = 0;
    std::int64_t m_studentTime = 0;
    bool m_hasWord = false;
    bool m_hasAny = false;
};

} // namespace

void readListings(Database &database, domain::SchoolYear year, std::int64_t until,
                  const std::function<bool(const ListedThings &)> &visit)
{
    Statement lines = database.prepare(kListings);
    lines.bind(year.spring);
    Gatherer(lines, until).run(visit);
}

ListedThings readListings(Database &database, domain::SchoolYear year, domain::Ssid ssid, std::int64_t until)
{
    ListedThings found;
    Statement lines = database.prepare(kStudentListings);
    lines.bind(year.spring, ssid.value);
    Gatherer(lines, until).run([&found](const ListedThings &things) {
        found = things;
        return true;
    });
    std::sort(found.appeals.begin(), found.appeals.end(), [](const domain::Appeal &a, const domain::Appeal &b) {
        return std::tuple(domain::areaIndex(a.area), b.date, a.caseNumber, a.type) < std::tuple(domain::areaIndex(b.area), a.date, b.caseNumber, b.type);
    });
    return found;
}

bool hasLists(Database &database, domain::SchoolYear year, bool appeals, std::int64_t until)
{
    Statement select = database.prepare(R"sql(
        SELECT 1
          FROM list_file
         WHERE year = :year AND (kind = 3) = :appeals AND as_of <= :until
         LIMIT 1
    )sql");
    select.bind(year.spring, int(appeals), until > 0 ? until : std::numeric_limits<std::int64_t>::max());
    return select.step();
}

} // namespace scoredesk::store
