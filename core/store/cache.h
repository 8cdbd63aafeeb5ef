// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/claimresult.h"
#include "core/domain/registration.h"
#include "core/domain/snapshotfeed.h"
#include "core/domain/sourcesummary.h"
#include "core/domain/student.h"
#include "core/domain/studentgroup.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace scoredesk::store {

class CacheImpl;
struct DatabaseHooks;
class GenerationImpl;
class RowWords;

/// What deriving a key from a passphrase costs: Argon2id over \a memoryBytes for about \a milliseconds on the machine that makes the
/// cache; the cost is kept with the key. Tests set \a operations, which leaves the time out.
struct KeyCost
{
    int milliseconds = 250;
    std::int64_t memoryBytes = std::int64_t{64} << 20;
    std::int64_t operations = 0;
};

/// A passphrase, wiped when it goes out of scope.
class Passphrase
{
public:
    explicit Passphrase(QByteArray utf8) : m_utf8(std::move(utf8)) {}
    Passphrase(Passphrase &&) noexcept = default;
    Passphrase &operator=(Passphrase &&) noexcept = default;
    ~Passphrase();
    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }

private:
    QByteArray m_utf8;
};

/// The file a batch of rows came from, as far as known before its rows.
struct SourceInfo
{
    QString fileName;    ///< without folder
    QStringList columns; ///< headers in file order
    QStringList fields;  ///< canonical field of each column, empty where unknown; same length
    domain::Basis basis = domain::Basis::Unknown;
    bool hasSsrAvailableDate = false;
};

/// What is known of a source after its last row.
struct SourceEnd
{
    domain::SchoolYear year;
    QDateTime asOf; ///< UTC
    bool isDated =
        true; ///< as-of comes from dates in the rows; a source without any has the file's time and yields to those with one
    QDateTime
        fileTime; ///< last change of the file: which of two files of the same as-of is the later download
    domain::Basis basis = domain::Basis::Unknown;
    domain::CdsCode lea;
    QString leaName;
    bool isSample = false;
    std::int64_t rows = 0;
    QByteArray fingerprint; ///< of what the file says and of how it was read; see Generation::knownSource
    /// Reading the same bytes again later can give nothing else: as-of comes from dates in the rows, and none is in the future.
    bool isSettled = false;
    QByteArray report; ///< of the reader, given back by Generation::knownSource; may hold cells
};

/// A row on its way into the cache. Views are valid until the batch that owns them is applied.
struct IncomingRow
{
    std::int64_t rowNumber = 0;
    domain::ScoreRecord record; ///< without ids; the year may be set only by SourceEnd
    domain::StudentText student;
    std::string_view encodedCells;     ///< the whole row: Generation::rowWords(), or encodeCells()
    std::uint64_t contentHash[2] = {}; ///< over the filled cells and their columns, whatever their order
};

/// What became of the rows of one source. The four counts and the duplicates that are not shared add up to the rows that were added.
struct SourceOutcome
{
    std::int64_t inserted = 0, updated = 0, unchanged = 0,
                 older = 0; ///< older: kept as a former state, nothing rolled back
    /// A row about a test another row of the source is about; row numbers are those of the file. A row that was not taken is here with the
    /// one of its student that was; of rows of several students with one UIN each that is taken but the first is here with the first, and
    /// each that is not with one that is.
    struct Duplicate
    {
        std::int64_t row = 0, otherRow = 0;
        bool identical = false; ///< says the same in every column
        bool isOtherStudent = false; ///< the two have one UIN and different SSIDs
        bool isByDate = false;       ///< their Score Available Dates differ and say which is the newer
        bool isShared = false; ///< of another student, and both were taken: nothing, or no earlier source, says which of the two is right
    };
    std::vector<Duplicate> duplicates;
    std::int64_t ofOtherPersons = 0;   ///< rows whose UIN another file gave to a student of another name and birth date: both are kept
};

/// A report about who is to test, as known before its rows.
struct ListSource
{
    domain::ListKind kind = domain::ListKind::SsrDistribution;
    QString fileName;       ///< without folder
    domain::SchoolYear year;
    QDateTime asOf;         ///< UTC: the day the report tells of, or the time of the file
    QDateTime fileTime;
    bool isSample = false;
    QByteArray fingerprint; ///< of what the file says
};

/// What is known of it after its last row.
struct ListEnd
{
    domain::CdsCode lea;
    QString leaName;
    std::int64_t rows = 0;
    QByteArray report; ///< of the reader, given back by Generation::knownList
};

/// What became of its rows. Older: a newer report said something else. Unchanged are also rows about a thing another row is about.
struct ListOutcome
{
    std::int64_t inserted = 0, updated = 0, unchanged = 0, older = 0;
};

/// A claim report of CERS.
struct ClaimSource
{
    QString fileName;       ///< without folder
    domain::SchoolYear year; ///< the newest it has
    QDateTime asOf;         ///< UTC: its ReportDate, or the time of the file
    QDateTime fileTime;
    bool isSample = false;
    QByteArray fingerprint; ///< of what the file says
    std::int64_t rows = 0;
    QByteArray report;      ///< of the reader, given back by Generation::knownClaims
};

/// A file that was read before.
struct KnownSource
{
    QByteArray report;
    std::int64_t rows = 0;
};

/// The one open writing transaction of a cache. Everything added becomes visible with commit(), or not at all: the destructor rolls back.
/// One thread at a time.
class Generation
{
public:
    Generation(Generation &&) noexcept;
    ~Generation();

    /// The LEA and as-of time of the cache as it stands within this transaction.
    [[nodiscard]] Result<domain::LeaInfo> lea() const;
    /// The settled source with this fingerprint, if applying it again would change nothing, whatever came in between: its file is not
    /// younger than it was, or no other file of the same as-of lies between, and then the source is noted to be that young.
    [[nodiscard]] Result<std::optional<KnownSource>> knownSource(const QByteArray &fingerprint,
                                                                 const QDateTime &fileTime);

    [[nodiscard]] Result<void> beginSource(const SourceInfo &source);
    /// Writes the rows of the open source as addRows() takes them, on one thread, which may be another than this one's. Until the source ends.
    [[nodiscard]] RowWords &rowWords();
    /// Errors: InvalidInput when this source cannot be held, while the cache and other sources can: subject "states" (of one student more
    /// than 65,535), "uin" (one at more than a hundred students) or "row" (no number in the file), detail: the number of the row.
    /// Then dropSource().
    [[nodiscard]] Result<void> addRows(std::span<const IncomingRow> rows);
    /// Rows of the open source that have the identity of an earlier one of it, as its rows so far decide.
    [[nodiscard]] Result<std::vector<SourceOutcome::Duplicate>> duplicates();
    /// Decides which of two states of one row is the newer (dated, as-of, a column of Score Available Dates, then evidence, whole codes, known columns, file time, SSR Available Date, content; see
    /// SourceWriter): whatever the order of the imports, the cache ends the same.
    [[nodiscard]] Result<SourceOutcome> endSource(const SourceEnd &end);
    /// Forgets the rows since beginSource, for a file that turned out to be unusable.
    [[nodiscard]] Result<void> dropSource();

    /// The report with this fingerprint, as-of and a time not before this one's: reading it again would change nothing.
    [[nodiscard]] Result<std::optional<KnownSource>> knownList(const ListSource &source);
    /// Begins a report about who is to test; not while a source is open. What a report said of a thing counts by its as-of, then by the
    /// time of its file; what it does not list stays as it was, unless it lists nearly all the others: see settleLists().
    [[nodiscard]] Result<void> beginList(const ListSource &source);
    [[nodiscard]] Result<void> addListRow(const domain::ListRow &row);
    [[nodiscard]] Result<ListOutcome> endList(const ListEnd &end);
    /// Forgets the rows since beginList.
    [[nodiscard]] Result<void> dropList();

    /// After the last report, at the latest by commit(): what a report on everybody left out is not registered any more. Returns how many
    /// tests, and students of SSR Distribution, that is new for.
    [[nodiscard]] Result<std::int64_t> settleLists();

    /// The claim report with this fingerprint and a time not before \a fileTime: reading it again would change nothing.
    [[nodiscard]] Result<std::optional<KnownSource>> knownClaims(const QByteArray &fingerprint, const QDateTime &fileTime);
    /// Takes what a claim report says, each row once; their asOf is the report's. What a report of a newer as-of said of a row stays.
    [[nodiscard]] Result<ListOutcome> addClaims(const ClaimSource &source, std::span<const domain::ClaimResult> rows);

    /// Returns false when the very same bytes are held already; then only an earlier time of theirs is taken.
    [[nodiscard]] Result<bool> addDocument(const domain::SsrDocument &document, const QByteArray &content);

    /// Whose documents belong to no student with a current row: one entry for each document, in order. None was loaded, or the SSID was
    /// corrected.
    [[nodiscard]] Result<std::vector<domain::Ssid>> documentsWithoutStudent() const;

    /// True when anything differs from the generation before. Committing an unchanged one makes no generation.
    [[nodiscard]] bool hasChanges() const;
    /// Number of the generation the cache has now. \a origin: "import", "sync".
    [[nodiscard]] Result<std::int64_t> commit(const QString &origin, const QDateTime &now);

private:
    friend class Cache;
    explicit Generation(std::unique_ptr<GenerationImpl> impl);
    std::unique_ptr<GenerationImpl> m_impl;
};

/// One student at an earlier time, as the snapshot of that time tells: the records that stood.
struct PastStudent
{
    QDateTime until; ///< of the snapshot's feed
    std::vector<Id<domain::ScoreRecord>> records;
};

/// Something verify() found wrong, in words; never a student's data.
struct Problem
{
    QString what;
    QString where; ///< a table and the number of a row in it, or a file
};

/// Something a person gave a name to; see Cache::savedQuestions().
struct SavedQuestion
{
    QString name; ///< one of its kind
    QString body; ///< JSON, of whoever saved it
    bool operator==(const SavedQuestion &) const = default;
};

/// So many groups of students are ever made in one cache: their ids are codes of 16 bits to analytics.
inline constexpr std::int64_t kMostGroups = 65'535;

/// What Cache::replaceGroups() did with a group.
enum class GroupChange : std::uint8_t { Made, Changed, Unchanged };

/// The rows of one state of the cache; a thread uses it alone. While it lives the cache's log cannot be shortened: do not keep it.
class OriginalRows
{
public:
    using Visit = std::function<bool(const domain::ScoreRecord &, const domain::OriginalRow &)>;

    OriginalRows(OriginalRows &&) noexcept;
    OriginalRows &operator=(OriginalRows &&) noexcept;
    ~OriginalRows();

    /// Every row current in that state of \a year, in the order of SSID and area, until \a visit says no.
    [[nodiscard]] Result<void> visit(domain::SchoolYear year, const Visit &visit) const;

private:
    friend class Cache;
    struct Connection;
    explicit OriginalRows(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// The encrypted cache of one LEA: cache.db (may be dropped and read again), desk.db (what a person made), key.json (the wrapped key).
/// Reading functions may be called from any thread; each opens its own connection and sees one generation.
class Cache
{
public:
    /// Makes folder and files. Errors: InvalidInput when a cache is there already or the passphrase is empty; Corrupt with subject "keyless"
    /// when databases lie there without the key file that opens them; Storage.
    [[nodiscard]] static Result<Cache> create(const QString &folder, const Passphrase &passphrase,
                                              KeyCost cost = {});
    /// What becomes of a cache.db that is gone while desk.db is there: its data are lost, and whoever opens it must hear of it.
    enum class IfLost {
        Refuse,  ///< an error, and nothing is touched
        MakeAnew ///< an empty one is made for the files to be imported again; wasLost() says so
    };
    /// A cache.db of an older version is made anew, empty; where a newer program made it or desk.db, both stay as they
    /// are and the error is Corrupt with subject "newer". Other errors: Corrupt with subject "lost" and the folder as detail, see IfLost; NotFound
    /// when there is none, Unauthorized for a wrong passphrase, Corrupt, Storage. \a hooks: for tests of recovery, see DatabaseHooks.
    [[nodiscard]] static Result<Cache> open(const QString &folder, const Passphrase &passphrase,
                                            std::shared_ptr<const DatabaseHooks> hooks = {}, IfLost ifLost = IfLost::Refuse);
    [[nodiscard]] static bool exists(const QString &folder);
    /// Whether open() found cache.db gone and made it anew.
    [[nodiscard]] bool wasLost() const;

    Cache(Cache &&) noexcept;
    Cache &operator=(Cache &&) noexcept;
    ~Cache(); ///< wipes the key, once no feed or generation uses it

    /// Errors: Storage with subject "locked" when another connection or process writes, "full" when the disk is full; likewise for
    /// all of Generation.
    [[nodiscard]] Result<Generation> beginGeneration();

    [[nodiscard]] Result<domain::LeaInfo> lea() const;
    /// The files that were read, newest year and as-of first, claim reports of CERS last; the same file read twice is one.
    [[nodiscard]] Result<QList<domain::SourceSummary>> sources() const;
    /// What a snapshot is made of. With \a until, as things stood then: of every row the state that the files with an as-of not after it
    /// said last; names are today's. Its first call fails with NotFound, subject "as-of", when no file is that old.
    [[nodiscard]] std::unique_ptr<domain::SnapshotFeed> feed(const QDateTime &until = {}) const;
    /// Keeps what a snapshot of \a generation packed for its feed to give back: \a parts is called once, with whom to give each part to. False,
    /// and nothing is kept, when it says so, or when that is not the newest generation any more.
    [[nodiscard]] Result<bool> keepColumns(std::int64_t generation,
                                           const std::function<bool(const std::function<bool(std::string_view)> &)> &parts) const;
    /// Nothing when no current row is about them, there is none or every one moved to another SSID, and no report of the newest year lists
    /// them as registered.
    [[nodiscard]] Result<std::optional<domain::StudentFile>> student(domain::Ssid ssid) const;
    /// The same at an earlier time: records that stood, reports about who is to test as they were, and as former scores those that
    /// files not after it said last. Names and downloaded SSRs are today's.
    [[nodiscard]] Result<std::optional<domain::StudentFile>> student(domain::Ssid ssid, const PastStudent &past) const;
    [[nodiscard]] Result<domain::OriginalRow> originalRow(Id<domain::ScoreRecord> record) const;
    /// Bytes of one document.
    [[nodiscard]] Result<QByteArray> document(Id<domain::SsrDocument> document) const;
    /// Rows as they came, for data-file exports, which read them more than once: of one state, whatever is imported meanwhile.
    /// They may outlive the Cache. Errors: Storage.
    [[nodiscard]] Result<OriginalRows> originalRows() const;

    /// What was saved under \a kind ("aggregate-report"), by name. It stands in desk.db and outlives the cache.
    [[nodiscard]] Result<QList<SavedQuestion>> savedQuestions(const QString &kind) const;
    /// Saves \a question, in place of one with the same name. Errors: InvalidInput without a name, Storage.
    [[nodiscard]] Result<void> saveQuestion(const QString &kind, const SavedQuestion &question) const;
    /// One that is not there is no error.
    [[nodiscard]] Result<void> removeQuestion(const QString &kind, const QString &name) const;

    /// Groups of students, by name, year and school. They stand in desk.db and outlive the cache. Errors of all that change them: Storage, and
    /// InvalidInput with subject "name" (none, or too long), "taken" (another group has name, school and year) or "full" (kMostGroups
    /// were made); NotFound for a group that is not there any more.
    [[nodiscard]] Result<QList<domain::StudentGroup>> studentGroups() const;
    /// Keeps \a group as a new one, whatever its id.
    [[nodiscard]] Result<Id<domain::StudentGroup>> addGroup(const domain::StudentGroup &group) const;
    [[nodiscard]] Result<void> renameGroup(Id<domain::StudentGroup> group, const QString &name) const;
    /// One that is not there is no error.
    [[nodiscard]] Result<void> removeGroup(Id<domain::StudentGroup> group) const;
    /// Adds \a members, or takes them out; who is in already, or is not, is no error.
    [[nodiscard]] Result<void> addMembers(Id<domain::StudentGroup> group, std::span<const domain::Ssid> members) const;
    [[nodiscard]] Result<void> removeMembers(Id<domain::StudentGroup> group, std::span<const domain::Ssid> members) const;
    /// All at once: each of \a groups has the members and the subject it says, made where no group has its name, school and year.
    /// Other groups stay. Returns what became of each.
    [[nodiscard]] Result<std::vector<GroupChange>> replaceGroups(std::span<const domain::StudentGroup> groups) const;
    /// How many of \a students no row or report that is loaded tells of.
    [[nodiscard]] Result<std::int64_t> countNotLoaded(std::span<const domain::Ssid> students) const;

    /// Pages, foreign keys, generations, hashes of rows and documents. An empty list: all is well.
    [[nodiscard]] Result<QList<Problem>> verify(const jobs::JobContext &job = {}) const;
    [[nodiscard]] QString folder() const;

private:
    explicit Cache(std::shared_ptr<const CacheImpl> impl);
    std::shared_ptr<const CacheImpl> m_impl; ///< feeds and generations hold it too
};

/// One filled cell of a row: column index in SourceInfo::columns and text.
struct CellView
{
    int column = 0;
    std::string_view text;
};

/// Appends a row to \a out, whose texts are all in it; the store gives it back with originalRow(). False, and nothing appended, when the cells are
/// not in the order of their columns, each column once and below 2^20.
[[nodiscard]] bool encodeCells(std::span<const CellView> cells, std::vector<char> &out);

} // namespace scoredesk::store
