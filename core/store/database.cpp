// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sodium.h>
#include <sqlite3.h>

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <array>
#include <cstring>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

void beforeStep(const DatabaseHooks *hooks)
{
    if (hooks && hooks->beforeStep)
        hooks->beforeStep();
}

/// sqlite3_errmsg may quote a value, so only the code's own text goes into the detail.
[[noreturn]] void failWith(sqlite3 *database, int code)
{
    const int extended = database ? sqlite3_extended_errcode(database) : code;
    const char *file = database ? sqlite3_db_filename(database, "main") : nullptr;
    const QString name = file ? QFileInfo(QString::fromUtf8(file)).fileName() : QString();
    const QString detail = u"SQLite %1: %2"_s.arg(extended).arg(QString::fromUtf8(sqlite3_errstr(code)));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        fail(ErrorKind::Storage, u"locked"_s, detail);
    case SQLITE_FULL:
        fail(ErrorKind::Storage, u"full"_s, file ? QFileInfo(QString::fromUtf8(file)).absolutePath() : detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        fail(ErrorKind::Corrupt, name, detail);
    case SQLITE_INTERRUPT:
        fail(ErrorKind::Cancelled, name, detail);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        throw Failure(file ? storageError(QString::fromUtf8(file), detail) : Error{ErrorKind::Storage, name, detail});
    default:
        fail(ErrorKind::Internal, name, detail);
    }
}

constexpr int kOpenWaitMs = 5'000;

int pollCancel(void *context)
{
    return (*static_cast<std::function<bool()> *>(context))() ? 1 : 0;
}

} // namespace

Statement::Statement(sqlite3 *database, std::string_view sql, const DatabaseHooks *hooks) : m_hooks(hooks)
{
    const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        failWith(database, code);
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_hooks, other.m_hooks);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        failWith(sqlite3_db_handle(m_statement), code);
}

bool Statement::step()
{
    try {
        beforeStep(m_hooks);
    } catch (...) {
        reset();
        throw;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    sqlite3 *database = sqlite3_db_handle(m_statement);
    if (code != SQLITE_DONE) {
        sqlite3_reset(m_statement); // the code stays with the connection until its next call
        failWith(database, code);
    }
    sqlite3_reset(m_statement);
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

void Statement::bindOne(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement, index));
}

void Statement::bindInteger(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindOne(int index, std::string_view text)
{
    // A null pointer would bind NULL.
    check(sqlite3_bind_text64(m_statement, index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Statement::bindOne(int index, const Blob &blob)
{
    check(sqlite3_bind_blob64(m_statement, index, blob.bytes.empty() ? "" : blob.bytes.data(),
                              blob.bytes.size(), SQLITE_STATIC));
}

void Statement::bindOne(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text64(m_statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int index, const QByteArray &bytes)
{
    bindOne(index, Blob{std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))});
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::string_view Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

QString Statement::string(int column) const
{
    const std::string_view utf8 = text(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray Statement::bytes(int column) const
{
    const std::string_view data = blob(column);
    return QByteArray(data.data(), static_cast<qsizetype>(data.size()));
}

Database::Database(const QString &path, const SecretKey &key, Mode mode, const DatabaseHooks *hooks)
    : m_hooks(hooks)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
                | SQLITE_OPEN_READWRITE; // WAL needs its -shm written by readers too
    if (mode == Mode::Create)
        flags |= SQLITE_OPEN_CREATE;
    try {
        open(path.toUtf8(), flags, key, mode);
    } catch (const Failure &failure) {
        // No room or no right for the -shm: where neither log nor journal has anything to tell, the file is read as it stands.
        const bool isRefused = failure.error().kind == ErrorKind::Storage && failure.error().subject != "locked"_L1;
        const bool isWhole = QFileInfo(path + u"-wal"_s).size() == 0 && QFileInfo(path + u"-journal"_s).size() == 0;
        if (mode != Mode::Read || !isRefused || !isWhole)
            throw;
        open(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1",
             SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, key, mode);
    }
}

void Database::open(const QByteArray &name, int flags, const SecretKey &key, Mode mode)
{
    int code = sqlite3_open_v2(name.constData(), &m_database, flags, nullptr);
    const auto check = [this](int result) {
        if (result == SQLITE_OK)
            return;
        try {
            failWith(m_database, result);
        } catch (...) {
            sqlite3_close_v2(m_database);
            m_database = nullptr;
            throw;
        }
    };
    check(code);

    sqlite3mc_config(m_database, "cipher", sqlite3mc_cipher_index("aegis"));
    sqlite3mc_config_cipher(m_database, "aegis", "algorithm", 4); // AEGIS-256
    // 32 bytes without the prefix would be taken for a passphrase and run through a slow derivation for every connection.
    std::array<char, 4 + SecretKey::kBytes> raw{'r', 'a', 'w', ':'};
    std::memcpy(raw.data() + 4, key.bytes().data(), SecretKey::kBytes);
    code = sqlite3_key_v2(m_database, "main", raw.data(), static_cast<int>(raw.size()));
    sodium_memzero(raw.data(), raw.size());
    check(code);
    try {
        // The first read waits in every mode: another program that opens or closes the cache holds it for a moment.
        setBusyTimeout(kOpenWaitMs);
        if (mode == Mode::Create)
            execute("PRAGMA page_size = 8192");
        execute("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
        if (mode == Mode::Read)
            execute("PRAGMA cache_size = -16384; PRAGMA query_only = ON");
        else
            execute("PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL");
        const std::int64_t pages = mode == Mode::Write && m_hooks && m_hooks->pageLimit ? m_hooks->pageLimit() : 0;
        if (pages > 0)
            execute(QByteArray("PRAGMA max_page_count = ").append(QByteArray::number(pages)).constData());
        (void)scalar("SELECT count(*) FROM sqlite_schema"); // a wrong key shows here
        if (mode != Mode::Read)
            setBusyTimeout(0);
    } catch (...) {
        sqlite3_close_v2(m_database);
        m_database = nullptr;
        throw;
    }
}

Database::~Database()
{
    sqlite3_close_v2(m_database);
}

void Database::execute(const char *sql)
{
    while (*sql) {
        beforeStep(m_hooks);
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(m_database, sql, -1, &statement, &sql);
        if (code != SQLITE_OK)
            failWith(m_database, code);
        if (!statement)
            continue; // white space or a comment
        do
            code = sqlite3_step(statement);
        while (code == SQLITE_ROW);
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            failWith(m_database, code);
    }
}

std::int64_t Database::scalar(std::string_view sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Database::setBusyTimeout(int milliseconds)
{
    sqlite3_busy_timeout(m_database, milliseconds);
}

void Database::setCancelPoll(std::function<bool()> isCancelled)
{
    m_isCancelled = std::make_unique<std::function<bool()>>(std::move(isCancelled));
    constexpr int kOperationsBetweenPolls = 100'000; // about a millisecond
    sqlite3_progress_handler(m_database, kOperationsBetweenPolls, pollCancel, m_isCancelled.get());
}

bool Database::isInTransaction() const
{
    return m_database && sqlite3_get_autocommit(m_database) == 0;
}

Transaction::Transaction(Database &database, Kind kind) : m_database(&database)
{
    database.execute(kind == Kind::Immediate ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (!m_isOpen || !m_database->isInTransaction())
        return;
    // Not through execute(): a rollback cannot be allowed to throw, and SQLite does it at close when it fails here.
    sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database->execute("COMMIT");
    m_isOpen = false;
}

} // namespace scoredesk::store
