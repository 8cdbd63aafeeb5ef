// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfdescription.h"
#include "core/documents/pdfletters.h"
#include "core/documents/pdfmarks.h"
#include "tests/core/documents/pdfbuilder.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QProcess>

#include <catch2/catch.hpp>

#include <string>

using namespace scoredesk;
using namespace scoredesk::documents;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

/// As QPdfWriter writes it for a painter that is scaled.
QByteArray mark(const QRectF &rectangle)
{
    QByteArray numbers;
    for (const double one : {rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height()})
        numbers += QByteArray::number(int(one)) + ' ';
    return "q\n16.6666666 0 0 16.6666666 0 0 cm\n" + numbers + "re\nf\nQ\n";
}

QByteArray element(std::size_t index)
{
    return mark(PdfMark::element(index));
}

QByteArray end()
{
    return mark(PdfMark::end());
}

QByteArray words(const QByteArray &line)
{
    return "BT\n/F1 12 Tf 72 700 Td (" + line + ") Tj\nET\n";
}

QByteArray pdfOf(const QList<QByteArray> &pages)
{
    QByteArray kids;
    for (qsizetype i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(4 + 2 * i) + " 0 R ";
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                              "<< /Type /Pages /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Count " + QByteArray::number(pages.size())
                                  + " /Kids [" + kids + "] >>",
                              "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    for (qsizetype i = 0; i < pages.size(); ++i) {
        objects.append("<< /Type /Page /Parent 2 0 R /Contents " + QByteArray::number(5 + 2 * i) + " 0 R >>");
        objects.append("<< /Length " + QByteArray::number(pages[i].size()) + " >>\nstream\n" + pages[i] + "\nendstream");
    }
    return pdfOfObjects(objects);
}

/// A heading, a figure, a table of one row.
PdfStructure someStructure()
{
    PdfStructure structure{{.role = PdfRole::Document}};
    structure.push_back({.role = PdfRole::Heading1});
    structure.push_back({.role = PdfRole::Figure, .alternate = u"Two of three \u2265 3"_s, .box = QRectF(72, 100, 200, 50)});
    structure.push_back({.role = PdfRole::Table});
    structure.push_back({.role = PdfRole::Row, .parent = 3});
    structure.push_back({.role = PdfRole::RowHeader, .actual = u"Cedar Ridge Middle"_s, .parent = 4});
    structure.push_back({.role = PdfRole::Cell, .columns = 2, .parent = 4});
    return structure;
}

PdfDescription someDescription()
{
    PdfDescription description;
    description.title = u"Results <2023> & more"_s;
    description.author = u"Cedar Ridge"_s;
    description.language = u"es-US"_s;
    description.made = QDateTime(QDate(2024, 6, 5), QTime(13, 0), Qt::UTC);
    return description;
}

QByteArray someContent()
{
    return "0 0 612 792 re\nf\n" + element(1) + words("Results") + end() + element(2) + "10 10 50 50 re\nf\n" + words("66%") + end()
           + element(5) + words("Cedar...") + end() + element(6) + words("12") + end() + "10 20 m 30 20 l\nS\n" + mark(PdfMark::footer())
           + words("Page 1") + end();
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

TEST_CASE("marks become marked content, and all else an artifact", "[documents][tags]")
{
    const QByteArray content = someContent();
    const Result<MarkedContent> made = markedContent(content.toStdString(), someStructure());
    REQUIRE(made);
    CHECK(made->elements == std::vector<std::size_t>{1, 2, 5, 6});
    const QByteArray wanted = "/Artifact BMC\n0 0 612 792 re\nf\nEMC\n/H1 <</MCID 0>> BDC\n\n" + words("Results")
                        + "EMC\n\n/Figure <</MCID 1>> BDC\n\n10 10 50 50 re\nf\n" + words("66%") + "EMC\n\n/TH <</MCID 2>> BDC\n\n" + words("Cedar...")
                        + "EMC\n\n/TD <</MCID 3>> BDC\n\n" + words("12") + "EMC\n\n/Artifact BMC\n10 20 m 30 20 l\nS\nEMC\n"
                        + "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n\n" + words("Page 1") + "EMC\n\n";
    CHECK(made->content == wanted.toStdString());
}

TEST_CASE("a page without marks is an artifact whole, an empty one stays empty", "[documents][tags]")
{
    const PdfStructure structure{{.role = PdfRole::Document}};
    const Result<MarkedContent> made = markedContent("q\n1 0 0 RG\nBT (a) Tj ET\n/T Do\nQ\n", structure);
    REQUIRE(made);
    CHECK(made->content == "q\n1 0 0 RG\n/Artifact BMC\nBT (a) Tj ET\n/T Do\nQ\nEMC\n");
    CHECK(made->elements.empty());
    const Result<MarkedContent> empty = markedContent("", structure);
    REQUIRE(empty);
    CHECK(empty->content.empty());
}

TEST_CASE("marks that are not in order are refused, and no file is made", "[documents][tags]")
{
    const auto content = GENERATE(values<QByteArray>({
        element(1),                                          // never ends
        end(),                                               // never began
        element(1) + end() + end(),                          // ends twice
        element(1) + element(2) + end() + end(),             // within another
        element(7) + end(),                                  // of no element
        mark(PdfMark::header()) + element(1) + end() + end(),
        "BT\n" + element(1) + "(a) Tj ET\n" + end(),         // inside of text
        "0 0 m\n-7340033 1 1 0 re f\n",                      // inside of a path
        "-7340033 1 1 0 re S\n",                             // not filled
        "-7340033 1 1 0 re 5 5 10 10 re f\n",                // not of its own
        "/P <</MCID 0>> BDC (a) Tj EMC\n",                   // marked by somebody else
        "BI /W 1 /H 1 ID x EI\n",                            // bytes that are no operators
        "(never closed",
        "1 2 3",
    }));
    CAPTURE(content.toStdString());
    const Result<MarkedContent> made = markedContent(content.toStdString(), someStructure());
    REQUIRE(!made);
    CHECK(made.error().kind == ErrorKind::Internal);
    const Result<QByteArray> file = describedPdf(pdfOf({content}), someDescription(), someStructure());
    REQUIRE(!file);
    CHECK(file.error().kind == ErrorKind::Internal);
}

TEST_CASE("a structure that is no tree is refused", "[documents][tags]")
{
    const auto structure = GENERATE(values<PdfStructure>({
        {},
        {{.role = PdfRole::Paragraph}},
        {{.role = PdfRole::Document}, {.role = PdfRole::Document}},
        {{.role = PdfRole::Document}, {.role = PdfRole::Table, .parent = 2}, {.role = PdfRole::Row, .parent = 1}},
        {{.role = PdfRole::Document}, {.role = PdfRole::Table, .parent = 1}},
    }));
    const Result<QByteArray> file = describedPdf(pdfOf({words("a")}), someDescription(), structure);
    REQUIRE(!file);
    CHECK(file.error().kind == ErrorKind::Internal);
}

TEST_CASE("a tagged file says what its pieces are, in whose language, under which title", "[documents][tags]")
{
    const Result<QByteArray> file = describedPdf(pdfOf({someContent(), words("an appendix that nobody reads")}), someDescription(), someStructure());
    REQUIRE(file);
    const TempFolder folder;
    const QString path = folder.write(u"tagged.pdf"_s, *file);
    CHECK(qpdfComplaint(path) == QString());
    CHECK(pageTexts(*file).size() == 2);
    const QByteArray info = outputOf(u"pdfinfo"_s, {path});
    CHECK(info.contains("Tagged:          yes"));
    CHECK(info.contains("Title:           Results <2023> & more"));
    const QString tree = QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-struct-text"_s, path}));
    INFO(tree.toStdString());
    for (const QString &said : {u"\"Results\""_s, u"\"66%\""_s, u"\"12\""_s, u"Table"_s, u"TR"_s, u"TH"_s, u"TD"_s})
        CHECK(tree.contains(said));
    CHECK(!tree.contains(u"Page 1"_s));
    CHECK(!tree.contains(u"appendix"_s));
    const QString told = QString::fromUtf8(outputOf(u"qpdf"_s, {u"--json"_s, u"--json-key=qpdf"_s, path}));
    CHECK(told.contains(u"\"/Alt\": \"u:Two of three \u2265 3\""_s));
    CHECK(told.contains(u"\"/ActualText\": \"u:Cedar Ridge Middle\""_s));
    const QByteArray plain = throughQpdf(*file, {u"--qdf"_s, u"--object-streams=disable"_s});
    for (const char *said : {"/Lang (es-US)", "/DisplayDocTitle true", "/Marked true", "/StructParents 0", "/StructParents 1", "/Tabs /S", "/Scope /Row",
                             "/ColSpan 2", "/ParentTreeNextKey 2", "<rdf:li xml:lang=\"x-default\">Results &lt;2023&gt; &amp; more</rdf:li>"})
        CHECK(plain.contains(said));
    CHECK(file->contains("<dc:title>")); // metadata are to be found without unpacking
    CHECK(*file == *describedPdf(pdfOf({someContent(), words("an appendix that nobody reads")}), someDescription(), someStructure()));
}

TEST_CASE("an element may go on on the next page", "[documents][tags]")
{
    const PdfStructure structure{{.role = PdfRole::Document}, {.role = PdfRole::Paragraph}};
    const Result<QByteArray> file
        = describedPdf(pdfOf({element(1) + words("It begins here") + end(), element(1) + words("and ends there.") + end()}), someDescription(), structure);
    REQUIRE(file);
    const TempFolder folder;
    const QString path = folder.write(u"tagged.pdf"_s, *file);
    CHECK(qpdfComplaint(path) == QString());
    const QString tree = QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-struct-text"_s, path})).simplified();
    INFO(tree.toStdString());
    CHECK(tree.count(u"P (block)"_s) == 1);
    CHECK(tree.indexOf(u"It begins here"_s) < tree.indexOf(u"and ends there."_s));
    CHECK(tree.contains(u"and ends there."_s));
}

TEST_CASE("the letters of a ligature, and spaces, can be searched for", "[documents][tags]")
{
    // as Qt writes the map of a font: lists, and ranges of letters that follow each other
    const std::string map = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n3 beginbfrange\n<0000> <0000> <0000>\n"
                            "<0001> <0005> [<0055> <006E> <FB01> <0065> <0009> ]\n<0006> <0007> <FAFF>\n<0008> <0008> <FB03>\nendbfrange\nendcmap\n";
    CHECK(withPlainLetters(map)
          == "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n3 beginbfrange\n<0000> <0000> <0000>\n"
             "<0001> <0005> [<0055> <006E> <00660069> <0065> <0020> ]\n<0006> <0007> [<FAFF><00660066>]\n<0008> <0008> <006600660069>\nendbfrange\nendcmap\n");
    CHECK(withPlainLetters("") == "");
    CHECK(withPlainLetters("beginbfrange <00") == "beginbfrange <00");
}
