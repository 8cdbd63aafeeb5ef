// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/files/boundedqueue.h"
#include "core/files/xlsxtable.h"
#include "core/store/cache.h"
#include "core/store/database.h"
#include "core/store/secret.h"

#include <thread>

// The least an import can cost with the pieces it is made of: inflate the worksheet on one thread, scan it into cells on a second,
// put each row's compact form into an encrypted table on a third, over the machine's cores. What an import does beyond that (finding the
// columns, decoding, checking, telling old rows from new ones, students, codes, the snapshot with its search index) is left out.

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

/// Rows travel in batches, as they do in an import.
struct Batch
{
    std::vector<char> bytes;
    std::vector<std::size_t> ends;
};

constexpr std::size_t kBatchRows = 512;

void insertAll(const QString &path, files::BoundedQueue<Batch> &queue)
{
    const store::SecretKey key = store::SecretKey::random();
    store::Database database(path, key, store::Database::Mode::Create);
    database.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, cells BLOB NOT NULL) STRICT");
    store::Transaction transaction(database, store::Transaction::Kind::Immediate);
    {
        store::Statement insert = database.prepare("INSERT INTO row (id, cells) VALUES (NULL, :cells)");
        while (const std::optional<Batch> batch = queue.pop()) {
            std::size_t begin = 0;
            for (const std::size_t end : batch->ends) {
                insert.run(store::Blob{{batch->bytes.data() + begin, end - begin}});
                begin = end;
            }
        }
    }
    transaction.commit();
}

} // namespace

double importFloor(const QString &xlsx, const QString &folder)
{
    return seconds([&] {
        files::BoundedQueue<Batch> queue(8);
        bool isBroken = false;
        std::thread inserter([&] {
            try {
                insertAll(folder + u"/floor.db"_s, queue);
            } catch (const store::Failure &) {
                isBroken = true;
                queue.abandon();
            }
        });
        const auto table = files::xlsxTable(xlsx);
        if (!table)
            fail(u"the floor cannot read the sample: %1"_s.arg(table.error().detail));
        Batch batch;
        std::vector<store::CellView> cells;
        const Result<void> read = (*table)->read([&](const files::RawRow &row) {
            cells.clear();
            for (const files::RawCell &cell : row.cells)
                cells.push_back({cell.column, cell.text});
            if (!store::encodeCells(cells, batch.bytes))
                return false;
            batch.ends.push_back(batch.bytes.size());
            if (batch.ends.size() == kBatchRows) {
                const bool isTaken = queue.push(std::move(batch));
                batch = {};
                return isTaken;
            }
            return true;
        });
        static_cast<void>(queue.push(std::move(batch)));
        queue.finish();
        inserter.join();
        if (!read || isBroken)
            fail(u"the floor failed"_s);
    });
}

} // namespace scoredesk::bench
