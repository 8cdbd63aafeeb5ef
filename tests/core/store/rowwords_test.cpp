// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowwords.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <map>
#include <string>

using namespace scoredesk;
using Cells = std::vector<std::pair<int, std::string>>;

namespace {

constexpr int kColumns = 6;

QStringList columnNames()
{
    QStringList names;
    for (int i = 0; i < kColumns; ++i)
        names.append(QString::number(i));
    return names;
}

/// Rows as one file after the other writes them into one cache.
class Rows
{
public:
    void beginFile()
    {
        m_words.emplace(columnNames(), columnNames());
        for (int i = 0; i < kColumns; ++i)
            REQUIRE(m_words->load(i, {m_packed[std::size_t(i)].data(), m_packed[std::size_t(i)].size()}));
    }
    void add(const Cells &cells)
    {
        std::vector<store::CellView> views;
        store::ContentHasher::Hash expected{};
        for (const auto &[column, text] : cells) {
            views.push_back({column, text});
            m_hasher.add(column, text, expected);
        }
        store::ContentHasher::Hash hash{};
        REQUIRE(m_words->encode(views, m_encoded.emplace_back(), hash));
        CHECK(hash == expected);
        m_cells.push_back(cells);
    }
    void endFile()
    {
        for (int i = 0; i < kColumns; ++i)
            if (m_words->hasNewWords(i))
                m_packed[std::size_t(i)] = m_words->packedWords(i);
    }
    [[nodiscard]] bool comeBack() const
    {
        std::vector<store::ColumnWords> words(kColumns);
        for (std::size_t i = 0; i < words.size(); ++i)
            REQUIRE(store::unpackWords({m_packed[i].data(), m_packed[i].size()}, words[i]));
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            Cells cells;
            const bool isWhole = store::decodeCells({m_encoded[i].data(), m_encoded[i].size()}, words,
                                                    [&](int column, std::string_view text) {
                                                        cells.emplace_back(column, std::string(text));
                                                    });
            if (!isWhole || cells != m_cells[i])
                return false;
        }
        return true;
    }
    [[nodiscard]] std::size_t bytesOf(std::size_t row) const { return m_encoded[row].size(); }
    [[nodiscard]] std::size_t lastBytes() const { return m_encoded.back().size(); }
    [[nodiscard]] std::size_t wordBytes(int column) const { return m_packed[std::size_t(column)].size(); }

private:
    std::optional<store::RowWords> m_words;
    store::ContentHasher m_hasher{columnNames(), columnNames()};
    std::vector<std::vector<char>> m_packed = std::vector<std::vector<char>>(kColumns);
    std::vector<std::vector<char>> m_encoded;
    std::vector<Cells> m_cells;
};

} // namespace

TEST_CASE("rows written with words come back as they were, and hash as their cells do", "[store]")
{
    CHECK(rc::check("rows of two files with texts that come again", [] {
        // Few different texts, alike at both ends, of every length around the borders of the format.
        const auto text = rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 40), rc::gen::inRange(0, 3)), [](auto pair) {
            std::string made(std::size_t(pair.first), 'x');
            if (!made.empty())
                made[made.size() / 2] = char('a' + pair.second);
            return made;
        });
        Rows rows;
        for (int file = 0; file < 2; ++file) {
            rows.beginFile();
            const auto made = *rc::gen::container<std::vector<std::vector<std::pair<int, std::string>>>>(
                200, rc::gen::container<std::vector<std::pair<int, std::string>>>(
                         rc::gen::pair(rc::gen::inRange(0, kColumns), text)));
            for (const auto &cells : made) {
                const std::map<int, std::string> row(cells.begin(), cells.end());
                rows.add(Cells(row.begin(), row.end()));
            }
            rows.endFile();
        }
        RC_ASSERT(rows.comeBack());
    }));
}

TEST_CASE("a text that comes again takes two bytes, in the next file too", "[store]")
{
    const Cells cells{{0, "South Valley Oak Middle"}, {3, "2024-05-20"}};
    Rows rows;
    rows.beginFile();
    for (int i = 0; i < 20; ++i)
        rows.add(cells);
    rows.endFile();
    CHECK(rows.bytesOf(0) > 30);
    CHECK(rows.lastBytes() == 4);
    rows.beginFile();
    rows.add(cells);
    CHECK(rows.lastBytes() == 4);
    CHECK(rows.comeBack());
}

TEST_CASE("texts alike at both ends are told apart, whichever came last", "[store]")
{
    const std::string one = "Sample Valley Oak Middle School", other = "Sample Valley Elm Middle School";
    Rows rows;
    rows.beginFile();
    for (int i = 0; i < 40; ++i)
        rows.add({{0, i % 3 == 0 ? one : other}, {1, "2024-05-20"}, {2, i % 2 == 0 ? "2024-05-20" : "2024-05-21"}});
    rows.endFile();
    CHECK(rows.wordBytes(0) == 2 * 32);
    CHECK(rows.lastBytes() == 6);
    CHECK(rows.comeBack());
}

TEST_CASE("numbers that are different in every row make no words, and the words of a column are bounded", "[store]")
{
    Rows rows;
    rows.beginFile();
    for (int i = 0; i < 30'000; ++i)
        rows.add({{1, std::to_string(9'900'000'000 + i)}, {2, "Example School " + std::to_string(i % 3000)},
                  {4, i < 15'000 ? "the same for long" : "and another after"}});
    rows.endFile();
    CHECK(rows.wordBytes(1) == 0);
    CHECK(rows.wordBytes(2) < 1024 * 21);
    CHECK(rows.wordBytes(4) == 2 * 18);
    CHECK(rows.comeBack());
}

TEST_CASE("cells that fit no column are refused by the words too, and nothing is written", "[store]")
{
    const std::vector<store::CellView> cells =
        GENERATE(std::vector<store::CellView>{{1, "b"}, {0, "a"}}, std::vector<store::CellView>{{0, "a"}, {0, "again"}},
                 std::vector<store::CellView>{{-1, "a"}}, std::vector<store::CellView>{{kColumns, "a"}});
    store::RowWords words(columnNames(), columnNames());
    std::vector<char> bytes{'x'};
    store::ContentHasher::Hash hash{};
    CHECK_FALSE(words.encode(cells, bytes, hash));
    CHECK(bytes == std::vector<char>{'x'});
}

TEST_CASE("damaged words are told", "[store]")
{
    store::RowWords words(columnNames(), columnNames());
    CHECK_FALSE(words.load(0, std::string_view("\x0a""2024-05", 8))); // cut short
    CHECK_FALSE(words.load(0, std::string_view("\x01""a", 2)));       // no word is so short
    CHECK_FALSE(words.load(-1, std::string_view("\x0a""2024-05-20", 11))); // of no column
    CHECK_FALSE(words.load(kColumns, std::string_view("\x0a""2024-05-20", 11)));
    CHECK(words.load(0, std::string_view("\x0a""2024-05-20", 11)));
}

TEST_CASE("more or longer words than are ever written are damage, and as many as are written are none", "[store]")
{
    const auto packed = [](int count, std::size_t size) {
        std::vector<char> bytes;
        for (int i = 0; i < count; ++i) {
            std::string word = std::to_string(10'000'000 + i);
            word.resize(size, 'x');
            store::appendVarint(word.size(), bytes);
            bytes.insert(bytes.end(), word.begin(), word.end());
        }
        return std::string(bytes.data(), bytes.size());
    };
    store::RowWords words(columnNames(), columnNames());
    CHECK_FALSE(words.load(0, packed(6000, 8)));
    CHECK_FALSE(words.load(0, packed(1025, 8)));
    CHECK_FALSE(words.load(1, packed(1, 256)));
    CHECK(words.load(0, packed(1024, 8)));
    CHECK(words.load(1, packed(3, 255)));
    store::ContentHasher::Hash hash{};
    for (int i = 0; i < 7000; ++i) { // what is refused left nothing behind
        const std::string text = std::to_string(10'000'000 + i);
        std::vector<char> row;
        REQUIRE(words.encode(std::vector<store::CellView>{{0, text}}, row, hash));
        REQUIRE(row.size() == (i < 128 ? 2 : i < 1024 ? 3 : 10));
    }
}
