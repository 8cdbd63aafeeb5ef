// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QList>
#include <QtCore/QTemporaryDir>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace scoredesk::testing {

inline constexpr int kNoDay = domain::Day::kNone;

/// One row of a file: cells by header, and the typed fields the store looks at, taken from the same cells.
struct TestRow
{
    std::int64_t ssid = 1234500001;
    std::int64_t uin = 0; ///< 0: the row has no UIN
    domain::ContentArea area = domain::ContentArea::Ela;
    int score = 2500;
    int level = 3;
    int availableDay = 19'800; ///< domain::Day; kNoDay: blank
    bool isInvalidated = false;
    int lostCodes = 0; ///< see domain::ScoreRecord
    std::string lastName = "Moreno", firstName = "Ana", birthDate = "2013-02-03";
    std::string schoolName = "Oak Elementary";
    std::int64_t school = 19647330000001;
    int grade = 5;
    std::vector<std::pair<std::string, std::string>> extra; ///< more cells: header, text
};

/// A file of such rows, without its bytes: what sync would hand to the store.
struct TestFile
{
    QDateTime asOf = QDateTime(QDate(2024, 5, 20), QTime(7, 0), Qt::UTC);
    QDateTime fileTime = QDateTime(QDate(2024, 5, 20), QTime(18, 0), Qt::UTC);
    domain::SchoolYear year{2024};
    bool isDated = true;
    std::vector<TestRow> rows;
    bool isReversed = false; ///< columns in the opposite order
    bool hasSsrAvailableDate = true;
    bool hasScoreDates = true; ///< false: without the column, whatever the rows have
    std::int64_t firstRowNumber = 2;
};

/// A cheap key for tests: the cost of a real one is tested by itself.
inline constexpr store::KeyCost kTestCost{1, 8192, 1};

[[nodiscard]] store::Passphrase testPassphrase();

/// An empty cache in a folder of its own; in memory where the system has a place for that, because there SQLite's flushes cost nothing.
class TempCache
{
public:
    TempCache();
    [[nodiscard]] store::Cache &operator*() { return *m_cache; }
    [[nodiscard]] store::Cache *operator->() { return &*m_cache; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return file(QStringLiteral("cache")); }
    void close() { m_cache.reset(); }
    void reopen(std::shared_ptr<const store::DatabaseHooks> hooks = {}, store::Cache::IfLost ifLost = store::Cache::IfLost::Refuse);

private:
    QTemporaryDir m_folder;
    std::optional<store::Cache> m_cache;
};

/// Applies \a file to \a generation as one source.
[[nodiscard]] Result<store::SourceOutcome> apply(store::Generation &generation, const TestFile &file);
/// Applies \a files to \a cache as one generation and commits it; fails the test on an error.
store::SourceOutcome import(store::Cache &cache, const std::vector<TestFile> &files);

/// Everything a user can see, in an order that does not depend on how it came in: students, current rows cell by cell, former scores, places.
[[nodiscard]] QStringList dump(const store::Cache &cache);

} // namespace scoredesk::testing
