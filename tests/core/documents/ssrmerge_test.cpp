// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrmerge.h"

#include "tests/core/documents/pdfbuilder.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>

#include <catch2/catch.hpp>

#include <random>

#ifdef Q_OS_UNIX
#    include <sys/file.h>
#endif

using namespace scoredesk;
using namespace scoredesk::documents;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

MergeSource sourceOf(QList<MergeInput> inputs)
{
    return [inputs = std::move(inputs), at = qsizetype{0}]() mutable -> Result<std::optional<MergeInput>> {
        if (at == inputs.size())
            return std::optional<MergeInput>();
        return std::optional(inputs[at++]);
    };
}

MergeSource sourceOf(const QList<QByteArray> &pdfs)
{
    QList<MergeInput> inputs;
    for (const QByteArray &pdf : pdfs)
        inputs.append({pdf, {}});
    return sourceOf(inputs);
}

QByteArray report(int number, int pages = 2)
{
    QList<QStringList> all;
    for (int page = 0; page < pages; ++page)
        all.append({u"report %1 page %2"_s.arg(number).arg(page)});
    return simplePdf(all);
}

QStringList names(const TempFolder &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

TEST_CASE("merged reports keep their pages and order, and share what is equal", "[documents][merge]")
{
    const TempFolder folder;
    const QString path = folder.file(u"all.pdf"_s);
    const auto summary =
        mergePdfs(sourceOf({report(1), report(2), report(3, 1)}), path, {u"Student Score Reports"_s, {}, 3});
    REQUIRE(summary);
    CHECK(summary->documents == 3);
    CHECK(summary->pages == 5);
    CHECK(summary->rewritten == 0);
    CHECK(qpdfComplaint(path) == QString());

    const QByteArray pdf = folder.read(u"all.pdf"_s);
    CHECK(summary->bytes == pdf.size());
    CHECK(summary->sha256 == QCryptographicHash::hash(pdf, QCryptographicHash::Sha256));
    const QStringList texts = pageTexts(pdf);
    REQUIRE(texts.size() == 5);
    CHECK(texts[0].trimmed() == u"report 1 page 0"_s);
    CHECK(texts[3].trimmed() == u"report 2 page 1"_s);
    CHECK(texts[4].trimmed() == u"report 3 page 0"_s);
    CHECK(pdf.count("/BaseFont /Helvetica") == 1);
    CHECK(pdf.count("/Subtype /Form") == 1);
    CHECK(pdf.contains("Scoredesk"));
    CHECK(names(folder) == QStringList{u"all.pdf"_s});
}

TEST_CASE("the same input gives the same bytes", "[documents][merge]")
{
    const TempFolder folder;
    const auto one = mergePdfs(sourceOf({report(1), report(2)}), folder.file(u"1.pdf"_s), {u"t"_s, {}, 0});
    const auto two = mergePdfs(sourceOf({report(1), report(2)}), folder.file(u"2.pdf"_s), {u"t"_s, {}, 0});
    REQUIRE(one);
    REQUIRE(two);
    CHECK(one->sha256 == two->sha256);
}

TEST_CASE("streams that differ in one byte are not shared", "[documents][merge]")
{
    const TempFolder folder;
    QByteArray changed = report(1);
    changed.replace("report 1 page 1", "report 1 page X");
    const auto summary = mergePdfs(sourceOf({report(1), changed}), folder.file(u"all.pdf"_s), {});
    REQUIRE(summary);
    const QStringList texts = pageTexts(folder.read(u"all.pdf"_s));
    CHECK(texts[1].trimmed() == u"report 1 page 1"_s);
    CHECK(texts[3].trimmed() == u"report 1 page X"_s);
}

TEST_CASE("hundreds of pages stand in a balanced tree", "[documents][merge]")
{
    const TempFolder folder;
    const int documents = GENERATE(1, 63, 64, 65, 128, 300);
    QList<QByteArray> pdfs;
    for (int i = 0; i < documents; ++i)
        pdfs.append(report(i, 1));
    const auto summary = mergePdfs(sourceOf(pdfs), folder.file(u"all.pdf"_s), {});
    REQUIRE(summary);
    CHECK(summary->pages == documents);
    CHECK(qpdfComplaint(folder.file(u"all.pdf"_s)) == QString());
    const QStringList texts = pageTexts(folder.read(u"all.pdf"_s));
    REQUIRE(texts.size() == documents);
    CHECK(texts.last().trimmed() == u"report %1 page 0"_s.arg(documents - 1));
}

TEST_CASE("bookmarks follow school, grade and name", "[documents][merge]")
{
    const TempFolder folder;
    const QList<MergeInput> inputs{{report(1), {u"Ávila (East)"_s, u"Grade 3"_s, u"Łuczak, Ana"_s}},
                                   {report(2), {u"Ávila (East)"_s, u"Grade 3"_s, u"Łuczak, Ana"_s}},
                                   {report(3), {u"Ávila (East)"_s, u"Grade 4"_s, u"Øst, Bo"_s}},
                                   {report(4), {u"West"_s, u"Grade 3"_s, u"Poe, Cy"_s}}};
    const auto summary = mergePdfs(sourceOf(inputs), folder.file(u"all.pdf"_s), {u"Reports"_s, {}, 4});
    REQUIRE(summary);
    CHECK(qpdfComplaint(folder.file(u"all.pdf"_s)) == QString());
    const QByteArray pdf = folder.read(u"all.pdf"_s);
    CHECK(pdf.count("/Title (Grade 3)") == 2);
    CHECK(pdf.count("/Title (Grade 4)") == 1);
    CHECK(pdf.count("/Title (West)") == 1);
    CHECK(pdf.count("<FEFF00C10076") == 1); // Áv…: once, though three reports stand below it
    CHECK(pdf.count("<FEFF0141") == 2);     // two reports of one student: two marks
}

TEST_CASE("a file with object streams or increments goes through libqpdf first", "[documents][merge]")
{
    const TempFolder folder;
    const QByteArray packed = throughQpdf(report(1), {u"--object-streams=generate"_s});
    QByteArray damaged = report(2);
    damaged.replace("startxref\n", "startxref\n9");
    const auto summary = mergePdfs(sourceOf({packed, damaged, report(3)}), folder.file(u"all.pdf"_s), {});
    REQUIRE(summary);
    CHECK(summary->rewritten == 2);
    CHECK(summary->pages == 6);
    CHECK(qpdfComplaint(folder.file(u"all.pdf"_s)) == QString());
    CHECK(pageTexts(folder.read(u"all.pdf"_s))[3].trimmed() == u"report 2 page 1"_s);
}

TEST_CASE("circles, lengths apart, inherited attributes and free objects are copied rightly",
          "[documents][merge]")
{
    const QByteArray content = "BT /F1 12 Tf 72 100 Td (circle) Tj ET";
    const QByteArray pdf = pdfOfObjects({
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] /Resources 8 0 R /MediaBox [0 0 300 400] >>",
        "<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [4 0 R] /Rotate 90 >>",
        "<< /Type /Page /Parent 3 0 R /Contents 5 0 R /Annots [7 0 R] /AA << /O << /S /JavaScript /JS (1) >> "
        ">> >>",
        "<< /Length 6 0 R >>\nstream\n" + content + "\nendstream",
        QByteArray::number(content.size()),
        "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /P 4 0 R /Popup 9 0 R /IRT 99 0 R >>",
        "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >>",
        "<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 7 0 R >>",
    });
    const TempFolder folder;
    const auto summary = mergePdfs(sourceOf({pdf, pdf}), folder.file(u"all.pdf"_s), {});
    REQUIRE(summary);
    CHECK(summary->rewritten == 0);
    CHECK(qpdfComplaint(folder.file(u"all.pdf"_s)) == QString());
    const QByteArray merged = folder.read(u"all.pdf"_s);
    CHECK_FALSE(merged.contains("JavaScript"));
    CHECK(merged.count("/Rotate 90") == 2);
    CHECK(merged.count("/MediaBox [0 0 300 400]") == 2);
    CHECK(merged.count("/BaseFont /Courier") == 1);
    CHECK(merged.contains(QByteArray("/Length " + QByteArray::number(content.size()) + " ")));
    CHECK(merged.contains("/IRT null"));
    CHECK(pageTexts(merged)[1].trimmed() == u"circle"_s);
}

TEST_CASE("a cancelled or failed merge leaves what was there", "[documents][merge]")
{
    const TempFolder folder;
    const QString path = folder.write(u"all.pdf"_s, "the file of yesterday");
    int asked = 0;
    const auto cancelled = mergePdfs(sourceOf({report(1), report(2)}), path, {},
                                     jobs::JobContext([&] { return ++asked > 2; }, {}));
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
    CHECK(folder.read(u"all.pdf"_s) == "the file of yesterday");

    const auto bad = mergePdfs(sourceOf({report(1), "%PDF-1.4 no more"}), path, {});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().kind == ErrorKind::InvalidInput);
    CHECK(bad.error().subject == u"2"_s);

    const auto none = mergePdfs(sourceOf(QList<QByteArray>()), path, {});
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::InvalidInput);

    const auto failing = mergePdfs(
        []() -> Result<std::optional<MergeInput>> {
            return Error{ErrorKind::Corrupt, u"cache"_s, {}};
        },
        path, {});
    REQUIRE_FALSE(failing);
    CHECK(failing.error().kind == ErrorKind::Corrupt);
    CHECK(names(folder) == QStringList{u"all.pdf"_s});
    CHECK(folder.read(u"all.pdf"_s) == "the file of yesterday");

    const auto nowhere = mergePdfs(sourceOf({report(1)}), folder.file(u"missing/all.pdf"_s), {});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::Storage);
}

#ifdef Q_OS_UNIX
TEST_CASE("what a killed merge left is removed by the next one, what another is writing stays", "[documents][merge]")
{
    const TempFolder folder;
    (void)folder.write(u".scoredesk-AbCdEf.part"_s, "%PDF-1.7 of a process that was killed");
    (void)folder.write(u".scoredesk-notes.part"_s, "of somebody else");
    QFile written(folder.write(u".scoredesk-123456.part"_s, "%PDF-1.7 of a process that runs"));
    REQUIRE(written.open(QIODevice::ReadWrite));
    REQUIRE(::flock(written.handle(), LOCK_EX | LOCK_NB) == 0);

    QStringList meanwhile;
    int asked = 0;
    const auto merged = mergePdfs(
        [&]() -> Result<std::optional<MergeInput>> {
            meanwhile = names(folder);
            return ++asked > 2 ? std::optional<MergeInput>() : std::optional(MergeInput{report(asked), {}});
        },
        folder.file(u"all.pdf"_s), {});
    REQUIRE(merged);
    const QStringList others{u".scoredesk-123456.part"_s, u".scoredesk-notes.part"_s};
#    ifdef Q_OS_LINUX
    CHECK(meanwhile == others); // the new one has no name before it is whole
#    endif
    CHECK(names(folder) == others + QStringList{u"all.pdf"_s});
    CHECK(folder.read(u"all.pdf"_s).startsWith("%PDF-1.7"));
}
#endif

TEST_CASE("what was written long ago is still shared", "[documents][merge]")
{
    const TempFolder folder;
    std::mt19937 random(20240522);
    QList<QByteArray> pdfs;
    for (int i = 0; i < 40; ++i) {
        QStringList
            lines; // differs from file to file, so that the output grows beyond what is held in memory
        for (int line = 0; line < 2000; ++line)
            lines.append(QString::number(random()));
        pdfs.append(simplePdf({{u"report %1"_s.arg(i)}, lines}, 50'000));
    }
    const auto summary = mergePdfs(sourceOf(pdfs), folder.file(u"all.pdf"_s), {});
    REQUIRE(summary);
    CHECK(summary->bytes > 1'500'000);
    CHECK(qpdfComplaint(folder.file(u"all.pdf"_s)) == QString());
    const QByteArray merged = folder.read(u"all.pdf"_s);
    CHECK(merged.count("/Subtype /Form") == 1);
    CHECK(merged.count("/BaseFont /Helvetica") == 1);
    CHECK(pageTexts(merged)[78].trimmed() == u"report 39"_s);
}

TEST_CASE("progress counts documents", "[documents][merge]")
{
    const TempFolder folder;
    QList<std::int64_t> done;
    const auto summary =
        mergePdfs(sourceOf({report(1), report(2)}), folder.file(u"all.pdf"_s), {u"t"_s, {}, 2},
                  jobs::JobContext({}, [&](jobs::Progress p) { done.append(p.total == 2 ? p.done : -1); }));
    REQUIRE(summary);
    CHECK(done == QList<std::int64_t>{1, 2});
}

TEST_CASE("a report with bytes gone wrong is merged or refused, and never spoils the file",
          "[documents][merge]")
{
    const TempFolder folder;
    std::mt19937 random(20240521);
    int merged = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray pdf = report(7, 1);
        for (int change = 0; change < 3; ++change)
            pdf[static_cast<qsizetype>(random() % static_cast<unsigned>(pdf.size()))] =
                static_cast<char>(random() & 0xFFU);
        const auto summary = mergePdfs(sourceOf({report(1), pdf, report(2)}), folder.file(u"all.pdf"_s), {});
        if (!summary) {
            CHECK(summary.error().kind == ErrorKind::InvalidInput);
            continue;
        }
        ++merged;
        const QStringList texts = pageTexts(folder.read(u"all.pdf"_s));
        REQUIRE(texts.size() >= 4);
        CHECK(texts.first().trimmed() == u"report 1 page 0"_s);
        CHECK(texts.last().trimmed() == u"report 2 page 1"_s);
    }
    CHECK(merged > 50);
}
