// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/passphrasefile.h"
#include "tests/support/stringmaker.h"

#include <QtCore/QBuffer>

#include <catch2/catch.hpp>

using namespace scoredesk;

namespace {

/// Gives one byte at a time, as a pipe may, and fails at the end when asked to.
class Pipe final : public QIODevice
{
public:
    explicit Pipe(QByteArray bytes, bool fails = false) : m_bytes(std::move(bytes)), m_fails(fails)
    {
        REQUIRE(open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_at == m_bytes.size() || most == 0)
            return m_fails ? -1 : 0;
        *data = m_bytes.at(m_at++);
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_fails;
};

} // namespace

TEST_CASE("a passphrase is read without one line end, however it comes", "[store]")
{
    const auto [bytes, expected] = GENERATE(table<QByteArray, QByteArray>({{"correct horse\n", "correct horse"},
                                                                           {"correct horse\r\n", "correct horse"},
                                                                           {"correct horse", "correct horse"},
                                                                           {"two\n\n", "two\n"},
                                                                           {" blank \n", " blank "},
                                                                           {"\n", ""},
                                                                           {"", ""}}));
    Pipe pipe(bytes);
    const auto passphrase = store::readPassphrase(pipe);
    REQUIRE(passphrase);
    CHECK(passphrase->utf8() == expected);
}

TEST_CASE("what is no passphrase is not read whole", "[store]")
{
    QByteArray longest(store::kLongestPassphrase, 'x');
    QBuffer good(&longest);
    REQUIRE(good.open(QIODevice::ReadOnly));
    CHECK(store::readPassphrase(good)->utf8().size() == store::kLongestPassphrase);
    QByteArray tooLong(store::kLongestPassphrase * 10, 'x');
    QBuffer bad(&tooLong);
    REQUIRE(bad.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto refused = store::readPassphrase(bad);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::InvalidInput);
    CHECK(bad.pos() == store::kLongestPassphrase + 1);
    Pipe broken("half", true);
    CHECK(store::readPassphrase(broken).error().kind == ErrorKind::Storage);
}
