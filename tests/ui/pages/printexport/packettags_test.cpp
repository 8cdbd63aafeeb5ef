// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wording.h"
#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"
#include "tests/support/themedpage.h"
#include "ui/models/cellwords.h"
#include "ui/pages/printexport/packetpaper.h"
#include "ui/pages/printexport/packetsaver.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QSignalSpy>

#include <algorithm>
#include <functional>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

/// An element of a tagged PDF, as poppler and qpdf tell it.
struct Element
{
    QString type, text;        ///< "TH"; what its pieces say, blanks as one
    QString scope, alt, actual;
    int depth = 0, columns = 1;
    [[nodiscard]] QString words() const { return actual.isEmpty() ? text : actual; }
};

/// All elements in the order in which they are read.
std::vector<Element> elementsOf(const QString &path)
{
    std::vector<Element> elements;
    for (const QString &line : QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-struct-text"_s, path})).split(u'\n', Qt::SkipEmptyParts)) {
        const QString said = line.trimmed();
        if (said.startsWith(u'"')) {
            elements.back().text += said.mid(1, said.size() - 2);
        } else if (said.startsWith(u"/Scope"_s)) {
            elements.back().scope = said.section(u' ', 1).remove(u'/');
        } else if (said.startsWith(u"/ColSpan"_s)) {
            elements.back().columns = said.section(u' ', 1).toInt();
        } else if (!said.startsWith(u'/') && !said.startsWith(u'(')) { // "(No content?)" is a cell without words
            Element element;
            element.type = said.section(QRegularExpression(u"[ :]"_s), 0, 0);
            element.depth = int(line.indexOf(said)) / 2;
            elements.push_back(element);
        }
    }
    for (Element &element : elements)
        element.text = element.text.simplified();
    // what poppler leaves out: the same tree, in the same order
    const QJsonObject objects
        = QJsonDocument::fromJson(outputOf(u"qpdf"_s, {u"--json"_s, u"--json-key=qpdf"_s, path}))[u"qpdf"].toArray().at(1).toObject();
    const auto dictionaryOf = [&objects](const QJsonValue &reference) {
        return objects[u"obj:"_s + reference.toString()].toObject()[u"value"].toObject();
    };
    std::size_t at = 0;
    const std::function<void(const QJsonValue &)> visit = [&](const QJsonValue &reference) {
        const QJsonObject element = dictionaryOf(reference);
        if (!element.contains(u"/S"_s))
            return;
        REQUIRE(at < elements.size());
        REQUIRE(element[u"/S"].toString() == u'/' + elements[at].type);
        elements[at].alt = element[u"/Alt"].toString().mid(2);
        elements[at++].actual = element[u"/ActualText"].toString().mid(2);
        const QJsonValue kids = element[u"/K"];
        if (!kids.isArray())
            visit(kids);
        for (const QJsonValue &kid : kids.toArray())
            visit(kid);
    };
    const QJsonObject catalogue = dictionaryOf(objects[u"trailer"].toObject()[u"value"].toObject()[u"/Root"]);
    visit(dictionaryOf(catalogue[u"/StructTreeRoot"])[u"/K"]);
    CHECK(at == elements.size());
    return elements;
}

/// The operators of a file that paint, or begin to, outside of all marked content; and pieces that do not end where they should.
QStringList unmarkedOf(const QString &path, const TempFolder &folder)
{
    const QString plain = folder.file(u"plain.pdf"_s);
    static_cast<void>(outputOf(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path, plain}));
    QStringList found;
    bool isContent = false;
    int open = 0;
    const QByteArray bytes = folder.read(u"plain.pdf"_s);
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith("%% Contents for page"))
            isContent = true;
        if (line == "endstream") {
            if (isContent && open != 0)
                found.append(u"a page ends with %1 open"_s.arg(open));
            isContent = false;
            open = 0;
        }
        if (!isContent)
            continue;
        const QByteArray operation = line.trimmed().split(' ').last();
        if (operation == "BDC" || operation == "BMC")
            ++open;
        else if (operation == "EMC")
            --open;
        else if (QList<QByteArray>{"BT", "Tj", "m", "re", "l", "c", "f", "f*", "S", "B", "Do", "sh"}.contains(operation) && open != 1)
            found.append(QString::fromLatin1(line));
        if (line.contains("-7340033"))
            found.append(u"a mark is left"_s);
    }
    return found;
}

struct Packet
{
    explicit Packet(bool isPublic = true) : lea(300)
    {
        exports::PacketOptions options;
        options.areas = {domain::ContentArea::Ela, domain::ContentArea::Math, domain::ContentArea::Science};
        options.breakdowns.assign(exports::kPacketBreakdowns.begin(), exports::kPacketBreakdowns.end());
        options.schools = {0, 1};
        options.isPublic = isPublic;
        auto answer = exports::boardPacket(*lea.snapshot(), options);
        REQUIRE(std::holds_alternative<exports::PacketContent>(answer));
        paper = std::make_shared<PacketPaper>(std::get<exports::PacketContent>(std::move(answer)), PacketPaper::sheetTheme());
    }
    QString save()
    {
        PacketSaver saver;
        QSignalSpy ended(&saver, &PacketSaver::finished);
        const QString path = folder.file(u"packet.pdf"_s);
        saver.start(paper, PacketSaver::Form::Pdf, path);
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 60'000));
        REQUIRE(QFile::exists(path));
        return path;
    }
    [[nodiscard]] const exports::PacketContent &content() const { return paper->content(); }

    ThemedPage themed;
    SampleLea lea;
    TempFolder folder;
    std::shared_ptr<const PacketPaper> paper;
};

QStringList wordsOf(const std::vector<Element> &elements, const QString &type, const QString &scope = {})
{
    QStringList words;
    for (const Element &element : elements)
        if (element.type == type && (scope.isEmpty() || element.scope == scope))
            words.append(element.words());
    return words;
}

/// The rows of all tables as the packet has them: what they are called, and their first number.
std::vector<std::pair<QString, QString>> rowsOf(const exports::PacketContent &content)
{
    std::vector<std::pair<QString, QString>> rows;
    const auto add = [&rows](const QString &label, bool isHidden, std::int64_t number) {
        rows.emplace_back(label, isHidden ? u"*"_s : countText(number));
    };
    for (const exports::PacketPage &page : content.pages) {
        for (const exports::PacketHeadline &headline : page.headlines) {
            const bool isOfRegistered
                = std::ranges::all_of(page.headlines, [](const exports::PacketHeadline &one) { return one.registered >= 0; });
            add(domain::areaName(headline.area), headline.total.isSuppressed,
                isOfRegistered ? headline.registered : headline.total.measures.records);
        }
        for (const exports::PacketTable &table : page.tables) {
            if (!table.instead.isEmpty())
                continue;
            add(table.total.label, table.total.isSuppressed, table.total.measures.records);
            for (const exports::PacketRow &row : table.rows)
                add(row.label, row.isSuppressed, row.measures.records);
        }
        if (page.representativeness)
            for (const exports::PacketCoverageTable &table : page.representativeness->tables)
                for (const exports::PacketCoverage &row : table.rows)
                    add(row.label, row.isSuppressed, row.registered);
    }
    return rows;
}

} // namespace

TEST_CASE("a packet is read in order: a title, a heading for each subject, those of its parts", "[ui][printexport][tags]")
{
    Packet packet;
    const std::vector<Element> elements = elementsOf(packet.save());
    CHECK(wordsOf(elements, u"Document"_s).size() == 1);
    CHECK(wordsOf(elements, u"H1"_s) == QStringList{packet.content().title});
    QStringList subjects, parts;
    for (const exports::PacketPage &page : packet.content().pages) {
        if (page.kind != exports::PacketPage::Kind::Cover)
            subjects.append(page.title + u", partial results"_s);
        for (const exports::PacketTable &table : page.tables)
            parts.append(table.title);
        if (page.representativeness) {
            parts.append(page.representativeness->headline);
            for (const exports::PacketCoverageTable &table : page.representativeness->tables)
                parts.append(table.header);
        }
    }
    CHECK(wordsOf(elements, u"H2"_s) == subjects);
    CHECK(wordsOf(elements, u"H3"_s) == parts);
    CHECK(wordsOf(elements, u"Sect"_s).size() == qsizetype(packet.content().pages.size()));
    int level = 0;
    for (const Element &element : elements) {
        if (element.type.size() != 2 || element.type[0] != u'H' || !element.type[1].isDigit())
            continue;
        CHECK(element.type[1].digitValue() <= level + 1); // none is skipped
        level = element.type[1].digitValue();
    }
}

TEST_CASE("paragraphs of a packet are read with a space between their lines", "[ui][printexport][tags]")
{
    Packet packet;
    const QStringList paragraphs = wordsOf(elementsOf(packet.save()), u"P"_s);
    for (const exports::PacketPage &page : packet.content().pages) {
        for (const QString &sentence : page.sentences) {
            CAPTURE(sentence);
            CHECK(paragraphs.contains(sentence));
        }
        if (page.representativeness)
            CHECK(paragraphs.contains(page.representativeness->sentences.join(u' ')));
    }
    CHECK(paragraphs.contains(packet.content().leaName)); // "Sample Unified", with a glyph for "fi" in fonts that have one
    // nothing that every page repeats
    CHECK(paragraphs.filter(u"Page 1 of"_s).isEmpty());
    CHECK(paragraphs.filter(u"As of Wed"_s).size() == 1);
}

TEST_CASE("every row of a packet's tables is headed, and so is every column", "[ui][printexport][tags]")
{
    Packet packet(GENERATE(true, false));
    const std::vector<Element> elements = elementsOf(packet.save());
    std::vector<std::pair<QString, QString>> rows;
    std::size_t columns = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i].type != u"TR"_s)
            continue;
        std::vector<Element> cells;
        std::size_t width = 0;
        for (std::size_t at = i + 1; at < elements.size() && elements[at].depth > elements[i].depth; ++at) {
            cells.push_back(elements[at]);
            width += std::size_t(elements[at].columns);
        }
        REQUIRE(cells.size() > 3);
        if (elements[i - 1].type == u"Table"_s) {
            columns = width;
            for (const Element &cell : cells) {
                CHECK(cell.type == u"TH"_s);
                CHECK(cell.scope == u"Column"_s);
                CHECK(!cell.text.isEmpty());
            }
            continue;
        }
        CHECK(width == columns);
        CHECK(cells.front().type == u"TH"_s);
        CHECK(cells.front().scope == u"Row"_s);
        for (std::size_t at = 1; at < cells.size(); ++at)
            CHECK(cells[at].type == u"TD"_s);
        rows.emplace_back(cells.front().words(), cells[1].words());
    }
    CHECK(rows == rowsOf(packet.content()));
    const QStringList heads = wordsOf(elements, u"TH"_s, u"Column"_s);
    for (const QString &head : {u"Valid scores (N)"_s, u"Met or exceeded"_s, u"Level 4"_s})
        CHECK(heads.contains(head));
}

TEST_CASE("every chart of a packet says in words what it shows", "[ui][printexport][tags]")
{
    Packet packet;
    const std::vector<Element> elements = elementsOf(packet.save());
    QStringList said;
    for (int sheet = 0; sheet < packet.paper->sheetCount(); ++sheet)
        said.append(packet.paper->summary(sheet));
    int figures = 0;
    for (const Element &element : elements) {
        CHECK((element.type == u"Figure"_s) == !element.alt.isEmpty());
        if (element.alt.isEmpty())
            continue;
        ++figures;
        CAPTURE(element.alt);
        const QString summary = element.alt.section(u". "_s, 1).chopped(int(u" The table that follows has the numbers."_s.size()));
        CHECK(!summary.isEmpty());
        CHECK(!said.filter(summary).isEmpty());
    }
    CHECK(figures > 5);
}

TEST_CASE("nothing on a packet's sheets stands outside of its tags, and the file is in order", "[ui][printexport][tags]")
{
    Packet packet;
    const QString path = packet.save();
    CHECK(unmarkedOf(path, packet.folder).join(u'\n') == QString());
    CHECK(outputOf(u"qpdf"_s, {u"--check"_s, path}).contains("No syntax or stream encoding errors"));
    const QByteArray info = outputOf(u"pdfinfo"_s, {path});
    CHECK(info.contains("Tagged:          yes"));
    CHECK(info.contains("Metadata Stream: yes"));
    CHECK(info.contains("Title:           Sample Unified: CAASPP results 2023"));
    CHECK(info.contains(QByteArray("Pages:           ").append(QByteArray::number(packet.paper->sheetCount()))));
    const QByteArray plain = packet.folder.read(u"plain.pdf"_s);
    CHECK(plain.contains("/Lang (en-US)"));
    CHECK(plain.count("/StructParents ") == packet.paper->sheetCount());
    CHECK(!plain.contains("pdfuaid")); // no validator has seen it
}

TEST_CASE("tags change nothing of what a sheet looks like", "[ui][printexport][tags]")
{
    Packet packet;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(1200);
        QPainter painter(&writer);
        painter.scale(1200 / 72.0, 1200 / 72.0);
        for (int sheet = 0; sheet < packet.paper->sheetCount(); ++sheet) {
            if (sheet > 0)
                writer.newPage();
            packet.paper->paint(painter, sheet);
        }
    }
    CHECK(!bytes.contains("StructTreeRoot"));
    const auto picturesOf = [&packet](const QString &path, const QString &name) {
        static_cast<void>(outputOf(u"pdftoppm"_s, {u"-r"_s, u"60"_s, path, packet.folder.file(name)}));
        std::vector<QByteArray> pictures;
        for (const QString &file : QDir(packet.folder.path()).entryList({name + u"-*.ppm"_s}, QDir::Files, QDir::Name))
            pictures.push_back(packet.folder.read(file));
        return pictures;
    };
    const std::vector<QByteArray> before = picturesOf(packet.folder.write(u"untagged.pdf"_s, bytes), u"before"_s);
    const std::vector<QByteArray> after = picturesOf(packet.save(), u"after"_s);
    REQUIRE(int(before.size()) == packet.paper->sheetCount());
    CHECK((before == after));
}
