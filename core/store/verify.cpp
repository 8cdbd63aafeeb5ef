// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include "core/store/columnparts.h"
#include "core/store/contenthash.h"
#include "core/store/listreader.h"
#include "core/store/reading.h"
#include "core/store/rowwords.h"

#include <QtCore/QCryptographicHash>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxProblems = 1000;

class Verifier
{
public:
    Verifier(const CacheImpl &cache, const jobs::JobContext &job) : m_cache(cache), m_job(job) {}

    QList<Problem> run()
    {
        if (!m_cache.missing().isEmpty())
            add(u"the file was gone and has been made anew, empty: import the files again"_s, m_cache.missing());
        for (const bool isDesk : {false, true}) {
            const QString name = isDesk ? u"desk.db"_s : u"cache.db"_s;
            checked(name, [&] {
                Database database =
                    isDesk ? m_cache.openDesk(Database::Mode::Read) : m_cache.openCache(Database::Mode::Read);
                database.setCancelPoll([this] { return m_job.isCancelled(); });
                Transaction transaction(database, Transaction::Kind::Read);
                checked(name, [&] { pages(database, name); });
                if (isDesk)
                    return;
                checked(name, [&] { generations(database); });
                checked(name, [&] { states(database); });
                checked(name, [&] { rows(database); });
                checked(name, [&] { documents(database); });
                checked(name, [&] { lists(database); });
                checked(name, [&] { claims(database); });
                checked(name, [&] {
                    if (const std::int64_t part = damagedColumnPart(database); part > 0)
                        add(u"packed columns are missing or damaged: part"_s, QString::number(part));
                });
            });
        }
        return m_problems;
    }

private:
    void add(const QString &what, const QString &where)
    {
        if (m_problems.size() < kMaxProblems)
            m_problems.append({what, where});
    }

    /// One damaged part does not keep the others from being looked at.
    template <typename Check>
    void checked(const QString &where, Check check)
    {
        try {
            check();
        } catch (const Failure &failure) {
            if (failure.error().kind != ErrorKind::Corrupt)
                throw;
            add(failure.error().detail, where);
        }
    }

    /// Every page is authenticated as it is read, so a page somebody changed shows as damage here.
    void pages(Database &database, const QString &name)
    {
        Statement integrity = database.prepare("PRAGMA integrity_check");
        while (integrity.step())
            if (integrity.text(0) != "ok")
                add(integrity.string(0), name);
        Statement foreignKeys = database.prepare("PRAGMA foreign_key_check");
        while (foreignKeys.step())
            add(u"row %1 of %2 refers to nothing in %3"_s.arg(foreignKeys.integer(1))
                    .arg(foreignKeys.string(0), foreignKeys.string(2)),
                name);
    }

    void expectNone(Database &database, std::string_view sql, const QString &what)
    {
        Statement found = database.prepare(sql);
        while (found.step())
            add(what, u"%1"_s.arg(found.integer(0)));
    }

    void generations(Database &database)
    {
        expectNone(database, "SELECT id FROM generation WHERE id > (SELECT count(*) FROM generation)",
                   u"a generation is missing before"_s);
        expectNone(database,
                   "SELECT id FROM source WHERE generation_id IS NULL AND EXISTS (SELECT 1 FROM generation)",
                   u"a source is in no generation"_s);
        expectNone(database, "SELECT student_id FROM student_draft", u"a draft of a student was left"_s);
    }

    void states(Database &database)
    {
        expectNone(database, R"sql(
            SELECT min(id)
              FROM record
             GROUP BY identity
            HAVING sum(is_current) <> 1 AND sum(is_shared) = 0
        )sql",
                   u"not exactly one state of a row is current: record"_s);
        // Students who share a UIN have a current row each; one who does not share it may have another.
        expectNone(database, R"sql(
            SELECT min(id)
              FROM (SELECT identity, student_id, min(id) AS id, sum(is_current) AS current, max(is_shared) AS shared
                      FROM record
                     WHERE identity IN (SELECT identity FROM record WHERE is_shared = 1)
                     GROUP BY identity, student_id)
             GROUP BY identity
            HAVING max(current) > 1 OR sum(current = 0 AND shared = 1) > 0 OR sum(current = 1 AND shared = 0) > 1
        )sql",
                   u"a student who shares a UIN has not exactly one current row of it: record"_s);
        // Only a student with a row that has no UIN, its own or another's, can have one test twice.
        expectNone(database, R"sql(
            SELECT min(record.id)
              FROM record
              JOIN source ON source.id = record.source_id
             WHERE record.is_current = 1
               AND record.student_id IN (SELECT student_id FROM record WHERE identity < 0)
             GROUP BY record.student_id, source.year, substr(record.facts, 1, 1)
            HAVING count(*) > 1 AND min(record.identity) < 0
        )sql",
                   u"one test of a student stands twice, once without UIN: record"_s);
        expectNone(database, "SELECT id FROM record WHERE has_uin = 1 AND identity <= 0",
                   u"the UIN of a row is not its identity: record"_s);
        expectNone(database, "SELECT id FROM record_row WHERE id NOT IN (SELECT row_id FROM record)",
                   u"a row belongs to no record"_s);
        expectNone(database, "SELECT ssid IS NULL FROM student GROUP BY ssid HAVING count(*) > 1",
                   u"an SSID stands twice"_s);
        expectNone(database, "SELECT id FROM student WHERE lead_record_id >> 16 <> id",
                   u"a student's text comes from another's row"_s);
        expectNone(database, R"sql(
            SELECT id
              FROM student
             WHERE is_listed <> EXISTS (SELECT 1 FROM record
                                         WHERE record.id BETWEEN student.id << 16 AND student.id << 16 | 65535
                                           AND is_current = 1)
        )sql",
                   u"a student is listed without a current row, or has one and is not: student"_s);
    }

    void rows(Database &database)
    {
        struct Header
        {
            ContentHasher hasher;
            std::vector<ColumnWords> words;
        };
        std::unordered_map<std::int64_t, Header> known;
        Statement columns = database.prepare(
            "SELECT header, field, words, position FROM row_header_column WHERE row_header_id = :id ORDER BY position");
        Statement ids = database.prepare("SELECT id FROM row_header");
        while (ids.step()) {
            QStringList headers;
            QStringList fields;
            std::vector<ColumnWords> words;
            columns.bind(ids.integer(0));
            while (columns.step()) {
                if (columns.integer(3) != headers.size())
                    add(u"the columns of a row are not in order"_s, columns.string(0));
                headers.append(columns.string(0));
                fields.append(columns.string(1));
                if (!unpackWords(columns.blob(2), words.emplace_back()))
                    add(u"the words of a column are damaged"_s, columns.string(0));
            }
            known.emplace(ids.integer(0), Header{ContentHasher(headers, fields), std::move(words)});
        }
        const std::int64_t total = database.scalar("SELECT count(*) FROM record");
        std::int64_t done = 0;
        Statement rows = database.prepare(R"sql(
            SELECT record.id, record.hash_low, record.hash_high, record_row.row_header_id, record_row.cells, record.facts
              FROM record
              JOIN record_row ON record_row.id = record.row_id
             ORDER BY record.row_id
        )sql");
        while (rows.step()) {
            const QString where = u"record %1"_s.arg(rows.integer(0));
            const auto header = known.find(rows.integer(3));
            if (header == known.end()) {
                add(u"the columns of a row are missing"_s, where);
                continue;
            }
            ContentHasher::Hash hash{};
            bool fits = true;
            const bool isWhole = decodeCells(rows.blob(4), header->second.words, [&](int column, std::string_view text) {
                if (column < header->second.hasher.columnCount())
                    header->second.hasher.add(column, text, hash);
                else
                    fits = false;
            });
            if (!isWhole || !fits
                || hash
                       != ContentHasher::Hash{std::uint64_t(rows.integer(1)), std::uint64_t(rows.integer(2))})
                add(u"the row is not what was imported"_s, where);
            domain::ScoreRecord record;
            if (!unpackFacts(rows.blob(5), record))
                add(u"the typed fields are damaged"_s, where);
            if (++done % 10'000 == 0)
                m_job.report({done, total});
        }
        if (done != total)
            add(u"%1 records have no row"_s.arg(total - done), u"cache.db"_s);
    }

    /// Every line is read, and of each thing one word is current.
    void lists(Database &database)
    {
        expectNone(database,
                   "SELECT id FROM list_file WHERE generation_id IS NULL AND EXISTS (SELECT 1 FROM generation)",
                   u"a report is in no generation"_s);
        expectNone(database, R"sql(
            SELECT min(id)
              FROM listing
             GROUP BY year, ssid, kind, item
            HAVING sum(is_current) <> 1
                OR max(CASE WHEN is_current = 1 THEN last_as_of END) <> max(last_as_of)
        )sql",
                   u"of what reports said of one thing not exactly the newest is current: listing"_s);
        Statement years = database.prepare("SELECT DISTINCT year FROM listing");
        while (years.step())
            readListings(database, {static_cast<std::int16_t>(years.small(0))}, 0,
                         [this](const ListedThings &) { return !m_job.isCancelled(); });
    }

    /// What the table itself does not forbid.
    void claims(Database &database)
    {
        expectNone(database,
                   "SELECT id FROM claim_file WHERE generation_id IS NULL AND EXISTS (SELECT 1 FROM generation)",
                   u"a claim report is in no generation"_s);
        expectNone(database, R"sql(
            SELECT claim_file_id
              FROM claim_result
             WHERE below + near + above > students
                OR (below IS NULL) + (near IS NULL) + (above IS NULL) NOT IN (0, 3)
             GROUP BY claim_file_id
        )sql",
                   u"the levels of a claim are not those of its students: claim_file"_s);
        expectNone(database, R"sql(
            SELECT claim_file_id
              FROM claim_result
              JOIN claim_file ON claim_file.id = claim_file_id
             WHERE claim_result.as_of <> claim_file.as_of OR claim_result.file_time <> claim_file.file_time
             GROUP BY claim_file_id
        )sql",
                   u"a claim is not of the time of its report: claim_file"_s);
    }

    void documents(Database &database)
    {
        Statement documents = database.prepare(R"sql(
            SELECT document.id, document.sha256, document_content.content, document_content.document_id IS NULL
              FROM document
              LEFT JOIN document_content ON document_content.document_id = document.id
        )sql");
        while (documents.step()) {
            const QString where = u"document %1"_s.arg(documents.integer(0));
            if (documents.integer(3) != 0)
                add(u"the content is missing"_s, where);
            else if (QCryptographicHash::hash(documents.bytes(2), QCryptographicHash::Sha256)
                     != documents.bytes(1))
                add(u"the content is not what was imported"_s, where);
        }
    }

    const CacheImpl &m_cache;
    const jobs::JobContext &m_job;
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> verifyCache(const CacheImpl &cache, const jobs::JobContext &job)
{
    return Verifier(cache, job).run();
}

} // namespace scoredesk::store
