// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/columnparts.h"

#include "core/store/contenthash.h"

namespace scoredesk::store {

namespace {

constexpr std::string_view kNewest = "SELECT max(id) FROM generation";

/// With the number, so that no part can stand in the place of another.
std::int64_t hashOf(std::string_view content, std::int64_t number)
{
    return static_cast<std::int64_t>(hashText(content, static_cast<std::uint64_t>(number)));
}

/// The number of the first part that is missing or damaged, or that \a visit did not want to go on after; else 0.
std::int64_t visitParts(Database &database, const PartVisitor &visit, bool &isDamaged)
{
    Statement parts = database.prepare(R"sql(
        SELECT number, is_end, hash, content
          FROM column_part
         WHERE generation_id = (SELECT max(id) FROM generation)
         ORDER BY number
    )sql");
    std::int64_t next = 1;
    bool isEnd = true;
    isDamaged = false;
    while (parts.step()) {
        const std::string_view content = parts.blob(3);
        isEnd = parts.integer(1) != 0;
        isDamaged = parts.integer(0) != next || parts.integer(2) != hashOf(content, next);
        if (isDamaged || (!isEnd && !visit(content)))
            return next;
        ++next;
    }
    isDamaged = !isEnd;
    return isDamaged ? next : 0;
}

} // namespace

bool writeColumnParts(Database &database, std::int64_t generation, const std::function<bool(const PartVisitor &)> &parts)
{
    if (generation <= 0 || database.scalar(kNewest) != generation)
        return false;
    database.execute("DELETE FROM column_part");
    Statement insert = database.prepare(R"sql(
        INSERT INTO column_part (number, generation_id, is_end, hash, content)
        VALUES (:number, :generation_id, :is_end, :hash, :content)
    )sql");
    std::int64_t number = 0;
    const auto add = [&](std::string_view content, bool isEnd) {
        ++number;
        insert.run(number, generation, int(isEnd), hashOf(content, number), Blob{content});
    };
    const bool isWhole = parts([&add](std::string_view content) {
        add(content, false);
        return true;
    });
    add("", true);
    return isWhole;
}

void readColumnParts(Database &database, const PartVisitor &visit)
{
    bool isDamaged = false;
    (void)visitParts(database, visit, isDamaged);
}

std::int64_t damagedColumnPart(Database &database)
{
    bool isDamaged = false;
    const std::int64_t number = visitParts(database, [](std::string_view) { return true; }, isDamaged);
    return isDamaged ? number : 0;
}

} // namespace scoredesk::store
