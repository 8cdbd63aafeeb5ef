// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/fingerprint.h"
#include "core/files/zipwriter.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <QtCore/QBuffer>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

using Parts = QList<std::pair<QByteArray, QByteArray>>;

const Parts kParts{{"[Content_Types].xml", "<Types/>"},
                   {"docProps/core.xml", "<modified>2024-05-20</modified>"},
                   {"xl/workbook.xml", "<workbook/>"},
                   {"xl/sharedStrings.xml", "<sst><si><t>Lavender</t></si></sst>"},
                   {"xl/worksheets/sheet1.xml", "<sheetData><row><c><v>2510</v></c></row></sheetData>"}};

QByteArray archive(const Parts &parts, bool compressHarder = false)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    files::ZipWriter zip(buffer);
    for (const auto &[name, content] : parts) {
        zip.beginEntry(name, compressHarder);
        zip.write({content.constData(), std::size_t(content.size())});
        zip.endEntry();
    }
    REQUIRE(zip.finish());
    return buffer.data();
}

class Fingerprints
{
public:
    QByteArray of(const QByteArray &bytes, const QByteArray &settings = "1")
    {
        const auto print = files::fingerprintOf(m_folder.write(u"file.bin"_s, bytes), settings);
        REQUIRE(print);
        CHECK(print->size() == 16);
        return *print;
    }

private:
    TempFolder m_folder;
};

Parts with(qsizetype part, const QByteArray &content)
{
    Parts parts = kParts;
    parts[part].second = content;
    return parts;
}

} // namespace

TEST_CASE("a workbook packed again is the same file", "[files]")
{
    Fingerprints print;
    const QByteArray first = print.of(archive(kParts));
    CHECK(archive(kParts, true) != archive(kParts));
    CHECK(print.of(archive(kParts, true)) == first);
    Parts turned = kParts;
    std::reverse(turned.begin(), turned.end());
    CHECK(print.of(archive(turned)) == first);
    CHECK(print.of(archive(with(1, "<modified>2024-06-01</modified><by>SAMPLE</by>"))) == first);
}

TEST_CASE("a workbook with another cell is another file", "[files]")
{
    Fingerprints print;
    const QByteArray first = print.of(archive(kParts));
    CHECK(print.of(archive(with(4, "<sheetData><row><c><v>2511</v></c></row></sheetData>"))) != first);
    CHECK(print.of(archive(with(3, "<sst><si><t>Lavendel</t></si></sst>"))) != first);
    CHECK(print.of(archive(kParts), "2") != first);
    Parts more = kParts;
    more.append(std::pair<QByteArray, QByteArray>("xl/worksheets/sheet2.xml", "<sheetData/>"));
    CHECK(print.of(archive(more)) != first);
    Parts renamed = kParts;
    renamed[4].first = "xl/worksheets/sheet2.xml";
    CHECK(print.of(archive(renamed)) != first);
}

TEST_CASE("any other file is its bytes", "[files]")
{
    Fingerprints print;
    QByteArray text(700'000, 'a');
    const QByteArray first = print.of(text);
    CHECK(print.of(text) == first);
    text[600'000] = 'b';
    CHECK(print.of(text) != first);
    // What only begins like an archive is no archive.
    const QByteArray whole = archive(kParts);
    const QByteArray cut = whole.first(whole.size() - 30);
    CHECK(print.of(cut) == print.of(cut));
    CHECK(print.of(cut) != print.of(whole));
    QByteArray otherCut = cut;
    otherCut[cut.size() / 2] = char(otherCut[cut.size() / 2] ^ 1);
    CHECK(print.of(otherCut) != print.of(cut));
}

TEST_CASE("a fingerprint that cannot be taken says why", "[files]")
{
    TempFolder folder;
    const auto missing = files::fingerprintOf(folder.file(u"none.csv"_s), "1");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::Storage);
    const auto stopped = files::fingerprintOf(folder.write(u"a.csv"_s, "a^b\n"), "1", jobs::JobContext([] { return true; }, {}));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
}
