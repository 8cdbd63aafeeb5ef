// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/failure.h"
#include "core/store/secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace scoredesk::store {

/// Bytes for a BLOB parameter; they must live until the statement was reset.
struct Blob
{
    std::string_view bytes;
};

/// Asked by every connection of a cache that was opened with it. The program opens its caches without; what stands here is how the tests
/// of recovery break the disk under one cache.
struct DatabaseHooks
{
    std::function<void()> beforeStep;        ///< of any statement; may throw Failure
    std::function<std::int64_t()> pageLimit; ///< at how many pages a connection opened for writing takes the disk for full; 0: never
};

/// A prepared statement. Parameters are named in the SQL and bound in the order in which their names first appear. Views that are
/// bound or read live until the next step or reset. Throws Failure.
class Statement
{
public:
    Statement(sqlite3 *database, std::string_view sql, const DatabaseHooks *hooks = nullptr);
    Statement(Statement &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)), m_hooks(other.m_hooks)
    {}
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Resets, and binds all parameters.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        reset();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }
    /// True: there is a row to read. False: done, and reset.
    bool step();
    /// bind() and step() to the end, for statements without rows to read.
    template <typename... Values>
    void run(const Values &...values)
    {
        bind(values...);
        while (step()) {
        }
    }
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    void bindOne(int index, std::nullptr_t);
    void bindOne(int index, std::string_view text);
    void bindOne(int index, const Blob &blob);
    void bindOne(int index, const QString &text);
    void bindOne(int index, const QByteArray &bytes); ///< a BLOB
    void bindInteger(int index, std::int64_t value);
    template <std::integral Integer>
    void bindOne(int index, Integer value)
    {
        bindInteger(index, static_cast<std::int64_t>(value));
    }
    void check(int code) const;

    sqlite3_stmt *m_statement = nullptr;
    const DatabaseHooks *m_hooks = nullptr;
};

/// One connection to an encrypted file; one thread at a time. Throws Failure: Storage (subject "locked" when another connection
/// writes, "full" when the disk is full (with the folder as detail), else the file's name), Corrupt.
class Database
{
public:
    enum class Mode { Read, Write, Create };

    /// \a hooks outlive the connection. Reading needs neither room on the disk nor the right to write, as long as no log waits.
    Database(const QString &path, const SecretKey &key, Mode mode, const DatabaseHooks *hooks = nullptr);
    Database(Database &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)), m_isCancelled(std::move(other.m_isCancelled)),
          m_hooks(other.m_hooks)
    {}
    Database &operator=(Database &&) = delete;
    Database(const Database &) = delete;
    ~Database();

    void execute(const char *sql); ///< one or several statements without parameters
    [[nodiscard]] Statement prepare(std::string_view sql) { return Statement(m_database, sql, m_hooks); }
    /// The first column of the first row; 0 when there is none.
    [[nodiscard]] std::int64_t scalar(std::string_view sql);
    void setBusyTimeout(int milliseconds);
    /// Long statements stop with Cancelled once \a isCancelled says so.
    void setCancelPoll(std::function<bool()> isCancelled);
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] sqlite3 *handle() const { return m_database; }

private:
    void open(const QByteArray &name, int flags, const SecretKey &key, Mode mode);

    sqlite3 *m_database = nullptr;
    std::unique_ptr<std::function<bool()>> m_isCancelled;
    const DatabaseHooks *m_hooks = nullptr;
};

/// Rolls back unless committed.
class Transaction
{
public:
    enum class Kind { Read, Immediate };
    Transaction(Database &database, Kind kind);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();
    void commit();

private:
    Database *m_database;
    bool m_isOpen = true;
};

} // namespace scoredesk::store
