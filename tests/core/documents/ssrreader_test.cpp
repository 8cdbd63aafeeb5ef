// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrreader.h"

#include "tests/core/documents/pdfbuilder.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>

#include <catch2/catch.hpp>

#include <atomic>
#include <random>

using namespace scoredesk;
using namespace scoredesk::documents;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

const QString kAna = u"1000000001"_s;
const QString kBen = u"1000000002"_s;

/// All reports at once; \a source is a path, or the bytes and the name of a file.
template <typename... Source>
Result<std::vector<SsrReading>> allOf(const Source &...source)
{
    std::vector<SsrReading> readings;
    const Result<void> read = readSsr(source..., [&readings](SsrReading reading) -> Result<void> {
        readings.push_back(std::move(reading));
        return {};
    });
    if (!read)
        return read.error();
    return readings;
}

Result<void> skip(const SsrReading &)
{
    return {};
}

Error refusalOf(const QByteArray &pdf, const SsrLimits &limits = {})
{
    const auto result = readSsr(pdf, u"a.pdf"_s, skip, {}, limits);
    REQUIRE_FALSE(result);
    return result.error();
}

} // namespace

TEST_CASE("a report is filed by student, year, areas and language", "[documents][ssr]")
{
    const TempFolder folder;
    const QByteArray pdf = simplePdf({reportPage(kAna, {u"English Language Arts/Literacy (ELA)"_s}),
                                      {u"Mathematics"_s, u"This is the score of your child"_s}});
    const auto readings = allOf(folder.write(u"r.pdf"_s, pdf));
    REQUIRE(readings);
    REQUIRE(readings->size() == 1);
    const SsrReading &reading = readings->front();
    CHECK(reading.document.ssid.text() == kAna);
    CHECK(reading.document.year.code() == u"2023-24"_s);
    CHECK(reading.document.areas == QList<ContentArea>{ContentArea::Ela, ContentArea::Math});
    CHECK(reading.document.language == u"eng"_s);
    CHECK(reading.document.pages == 2);
    CHECK(reading.document.bytes == pdf.size());
    CHECK(reading.document.sha256 == QCryptographicHash::hash(pdf, QCryptographicHash::Sha256));
    CHECK(reading.content == pdf);
    CHECK_FALSE(reading.isSample);
}

TEST_CASE("a download of several students becomes one report each", "[documents][ssr]")
{
    const QByteArray pdf = simplePdf({reportPage(kAna, {u"Mathematics"_s}),
                                      {u"more about the first"_s},
                                      reportPage(kBen, {u"California Science Test (CAST)"_s}),
                                      reportPage(kAna, {u"English Language Arts"_s})});
    const auto readings = allOf(pdf, u"school.pdf"_s);
    REQUIRE(readings);
    REQUIRE(readings->size() == 2);
    const SsrReading &first = (*readings)[0];
    const SsrReading &second = (*readings)[1];
    CHECK(first.document.ssid.text() == kAna);
    CHECK(first.document.pages == 3);
    CHECK(first.document.areas == QList<ContentArea>{ContentArea::Ela, ContentArea::Math});
    CHECK(second.document.ssid.text() == kBen);
    CHECK(second.document.areas == QList<ContentArea>{ContentArea::Science});

    const QStringList pages = pageTexts(first.content);
    REQUIRE(pages.size() == 3);
    CHECK(pages[1].contains(u"more about the first"_s));
    CHECK_FALSE(first.content.contains(kBen.toLatin1()));
    const TempFolder folder;
    CHECK(qpdfComplaint(folder.write(u"second.pdf"_s, second.content)) == QString());

    const auto again = allOf(pdf, u"school.pdf"_s);
    REQUIRE(again);
    CHECK((*again)[1].document.sha256 == second.document.sha256);
}

TEST_CASE("the second language of a report is its language", "[documents][ssr]")
{
    const auto readings = allOf(
        simplePdf({reportPage(kAna, {u"Mathematics"_s, u"This is the score of your child for the year"_s}),
                   {u"El puntaje de su hijo en la prueba de los estudiantes"_s}}),
        u"a.pdf"_s);
    REQUIRE(readings);
    CHECK(readings->front().document.language == u"spa"_s);
}

TEST_CASE("every page of a report tells its language, one without words that of the page before it", "[documents][ssr]")
{
    const QStringList english{u"This is the score of your child for the year"_s};
    const QStringList spanish{u"El puntaje de su hijo en la prueba de los estudiantes"_s};
    const auto languages = pageLanguages(simplePdf({reportPage(kAna, english), english, spanish, {}}));
    REQUIRE(languages);
    CHECK(*languages == QStringList{u"eng"_s, u"eng"_s, u"spa"_s, u"spa"_s});
    const auto none = pageLanguages("no report");
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("an alternate assessment named in the title makes every area an alternate", "[documents][ssr]")
{
    const auto readings = allOf(simplePdf({reportPage(kAna, {u"California Alternate Assessments"_s,
                                                               u"Mathematics"_s, u"Science"_s})}),
                                  u"a.pdf"_s);
    REQUIRE(readings);
    CHECK(readings->front().document.areas
          == QList<ContentArea>{ContentArea::CaaMath, ContentArea::CaaScience});
}

TEST_CASE("reports of one student of two years are two reports", "[documents][ssr]")
{
    const QByteArray pdf = simplePdf({reportPage(kAna, {u"Mathematics"_s}, u"2022-23"_s),
                                      {u"next year, 2023-24, the test is given again"_s},
                                      reportPage(kAna, {u"English Language Arts"_s}, u"2023-24"_s),
                                      {u"SSID: "_s + kAna, u"the score of 2022-23"_s},
                                      reportPage(kAna, {u"Mathematics"_s}, u"2022-23"_s)});
    const auto readings = allOf(pdf, u"a.pdf"_s);
    REQUIRE(readings);
    REQUIRE(readings->size() == 2);
    CHECK((*readings)[0].document.year.code() == u"2022-23"_s);
    CHECK((*readings)[0].document.pages == 3);
    CHECK((*readings)[1].document.year.code() == u"2023-24"_s);
    CHECK((*readings)[1].document.pages == 2);
    CHECK((*readings)[1].document.areas == QList<ContentArea>{ContentArea::Ela});
}

TEST_CASE("a page that may be another student's is not filed under the one before", "[documents][ssr]")
{
    const QStringList first = reportPage(kAna, {u"Mathematics"_s});
    SECTION("its SSID cannot be read")
    {
        CHECK(refusalOf(simplePdf({first, {u"SSID: 12345"_s, u"Mathematics"_s}})).detail.contains(u"Page 2"_s));
    }
    SECTION("it has a title and a birth date")
    {
        CHECK(refusalOf(simplePdf({first, {u"Student Score Report"_s, u"Date of Birth: 2013-01-02"_s}})).detail.contains(u"Page 2"_s));
    }
    SECTION("it has a title, and not every page has")
    {
        const QByteArray pdf = simplePdf({first, {u"more"_s}, {u"Student Score Report 2023-24"_s, u"Mathematics"_s}});
        CHECK(refusalOf(pdf).detail.contains(u"Page 3"_s));
    }
    SECTION("a title on every page is none of a beginning")
    {
        const QStringList more{u"2023-24 Student Score Report"_s, u"Mathematics"_s};
        const auto readings = allOf(simplePdf({first, more, more}), u"a.pdf"_s);
        REQUIRE(readings);
        CHECK(readings->front().document.pages == 3);
    }
    SECTION("no report is so long")
    {
        QList<QStringList> pages{first};
        for (int i = 0; i < 11; ++i)
            pages.append(QStringList{u"more"_s});
        CHECK(allOf(simplePdf(pages), u"a.pdf"_s));
        pages.append(QStringList{u"more"_s});
        CHECK(refusalOf(simplePdf(pages)).detail.contains(u"12 pages"_s));
        pages.last() = first;
        CHECK(allOf(simplePdf(pages), u"a.pdf"_s));
        CHECK(refusalOf(simplePdf(QList<QStringList>(13, {u"cover"_s}) + QList<QStringList>{first})).detail.contains(u"12 pages"_s));
    }
}

TEST_CASE("a sample report is known as one", "[documents][ssr]")
{
    const auto readings = allOf(simplePdf({reportPage(kAna, {u"Mathematics"_s, u"SAMPLE"_s})}), u"a.pdf"_s);
    REQUIRE(readings);
    CHECK(readings->front().isSample);
}

TEST_CASE("a damaged report is put right", "[documents][ssr]")
{
    QByteArray pdf = simplePdf({reportPage(kAna, {u"Mathematics"_s})});
    pdf.replace("startxref\n", "startxref\n9");
    pdf.replace("xref\n0", "xrff\n0");
    const auto readings = allOf(pdf, u"a.pdf"_s);
    CAPTURE(readings ? std::string() : readings.error().detail.toStdString());
    REQUIRE(readings);
    CHECK(readings->front().document.ssid.text() == kAna);
}

TEST_CASE("what is no report is refused with a reason and without a student's data", "[documents][ssr]")
{
    const QByteArray good = simplePdf({reportPage(kAna, {u"Mathematics"_s})});
    const auto [pdf, reason] = GENERATE_COPY(table<QByteArray, QString>({
        {"PK\x03\x04 a workbook", u"no PDF"_s},
        {"", u"no PDF"_s},
        {"%PDF-1.4\nnothing else", u"damaged"_s},
        {simplePdf({{u"A letter to the principal"_s}}), u"No SSID"_s},
        {simplePdf({{u"SSID: 1000000001"_s, u"Mathematics"_s}}), u"school year"_s},
        {simplePdf({reportPage(kAna, {u"Cafeteria menu"_s})}), u"content area"_s},
        {simplePdf({reportPage(kAna, {u"SSID: 1000000002"_s, u"Mathematics"_s})}),
         u"more than one student"_s},
        {throughQpdf(good, {u"--encrypt"_s, u"secret"_s, u"owner"_s, u"256"_s, u"--"_s}), u"password"_s},
    }));
    const Error error = refusalOf(pdf);
    CHECK(error.kind == ErrorKind::InvalidInput);
    CHECK(error.subject == u"a.pdf"_s);
    CHECK(error.detail.contains(reason));
    CHECK_FALSE(error.detail.contains(kAna));
}

TEST_CASE("limits hold", "[documents][ssr]")
{
    const QByteArray pdf = simplePdf({reportPage(kAna, {u"Mathematics"_s}), {u"two"_s}});
    SsrLimits limits;
    limits.maxBytes = 1'048'576;
    CHECK(refusalOf(pdf + QByteArray(1'048'576, ' '), limits).detail.contains(u"larger"_s));
    limits = {};
    limits.maxPages = 1;
    CHECK(refusalOf(pdf, limits).detail.contains(u"more than 1 pages"_s));
    limits = {};
    limits.maxTimePerPage = std::chrono::milliseconds(-1);
    CHECK(refusalOf(pdf, limits).detail.contains(u"far longer"_s));
}

TEST_CASE("a page that unpacks to far more than a report's is refused before it is interpreted", "[documents][ssr]")
{
    const QByteArray good = simplePdf({reportPage(kAna, {u"Mathematics"_s}), {u"two"_s}});
    SsrLimits limits;
    limits.bounds.maxObjects = 3;
    CHECK(refusalOf(good, limits).detail.contains(u"more parts"_s));
    limits = {};
    limits.bounds.maxContentPerPage = 1000; // its template alone is larger
    CHECK(refusalOf(good, limits).detail.contains(u"Page 1 holds far more"_s));

    // 200 MB of a page's drawing, in some hundred kilobytes; and once as a form.
    const QByteArray packed = throughQpdf(simplePdf({reportPage(kAna, {u"Mathematics"_s})}, 200 << 20),
                                          {u"--compress-streams=y"_s, u"--recompress-flate"_s});
    REQUIRE(packed.size() < 2 << 20);
    QElapsedTimer timer;
    timer.start();
    CHECK(refusalOf(packed).detail.contains(u"Page 1 holds far more"_s));
    CHECK(timer.elapsed() < 2'000);

    // 16 MB of blanks as run lengths, in some hundred bytes.
    QByteArray runs;
    for (int i = 0; i < (16 << 20) / 128; ++i)
        runs += "\x81 "; // 128 times a blank
    const QByteArray content = qCompress(runs + '\x80', 9).mid(4); // what is before it is Qt's own
    const QByteArray filled = pdfOfObjects(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /MediaBox [0 0 612 792] /Count 1 /Kids [3 0 R] >>",
         "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
         QByteArray("<< /Filter [/FlateDecode /RunLengthDecode] /Length " + QByteArray::number(content.size())
                    + " >>\nstream\n" + content + "\nendstream")});
    REQUIRE(filled.size() < 2'000);
    CHECK(refusalOf(filled).detail.contains(u"Page 1 holds far more"_s));

    limits = {};
    limits.bounds.maxContentPerPage = 2'100; // the template fits, the page's own words do not
    CHECK(refusalOf(good, limits).detail.contains(u"holds far more"_s));
}

TEST_CASE("reports are given one at a time, and an error of the taker ends the reading", "[documents][ssr]")
{
    const QByteArray pdf = simplePdf({reportPage(kAna, {u"Mathematics"_s}), reportPage(kBen, {u"Mathematics"_s})});
    int taken = 0;
    const auto stopped = readSsr(pdf, u"a.pdf"_s, [&taken](const SsrReading &) -> Result<void> {
        ++taken;
        return Error{ErrorKind::Storage, u"full"_s, {}};
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error() == Error{ErrorKind::Storage, u"full"_s, {}});
    CHECK(taken == 1);
    // The second has no year: nothing is given, not even the first.
    taken = 0;
    const QByteArray bad = simplePdf({reportPage(kAna, {u"Mathematics"_s}), {u"SSID: 1000000002"_s, u"Mathematics"_s}});
    CHECK_FALSE(readSsr(bad, u"a.pdf"_s, [&taken](const SsrReading &) -> Result<void> {
        ++taken;
        return {};
    }));
    CHECK(taken == 0);
}

TEST_CASE("reading stops when cancelled, and says what is not there", "[documents][ssr]")
{
    const QByteArray pdf = simplePdf({reportPage(kAna, {u"Mathematics"_s})});
    const auto cancelled = readSsr(pdf, u"a.pdf"_s, skip, jobs::JobContext([] { return true; }, {}));
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
    const auto missing = readSsr(u"/nowhere/a.pdf"_s, skip);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::Storage);
}

TEST_CASE("a report with bytes gone wrong is read or refused, never more", "[documents][ssr]")
{
    const QByteArray good = simplePdf({reportPage(kAna, {u"Mathematics"_s}), {u"two"_s}}, 200);
    std::mt19937 random(20240517);
    for (int round = 0; round < 200; ++round) {
        QByteArray pdf = good;
        for (int change = 0; change < 4; ++change)
            pdf[static_cast<qsizetype>(random() % static_cast<unsigned>(pdf.size()))] =
                static_cast<char>(random() & 0xFFU);
        const auto readings = allOf(pdf, u"a.pdf"_s);
        if (readings)
            CHECK_FALSE(readings->empty());
        else
            CHECK(readings.error().kind == ErrorKind::InvalidInput);
    }
}
