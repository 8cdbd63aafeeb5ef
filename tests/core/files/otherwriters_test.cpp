// SPDX-License-Identifier: GPL-3.0-or-later
//
// Workbooks of other programs. `./dev test --long` installs these programs; there, one that is missing is a failure.
#include "tests/core/files/scoretable.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#if !defined(__SANITIZE_THREAD__) // after QProcess has forked, the thread sanitizer no longer sees our locks

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

/// Whether the test can be made without \a program: only where not every program has to be there.
bool maySkip(const char *program)
{
    if (qEnvironmentVariableIsSet("SCOREDESK_LONG"))
        FAIL(program << " is not installed");
    WARN("not checked: " << program << " is not installed");
    return true;
}

bool runs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

[[nodiscard]] QStringList conversion(const TempFolder &folder, const QString &file, const QString &filter = {})
{
    QStringList arguments{u"-env:UserInstallation=file://"_s + folder.file(u"profile"_s), u"--headless"_s};
    if (!filter.isEmpty())
        arguments << filter;
    return arguments << u"--convert-to"_s << u"xlsx:Calc MS Excel 2007 XML"_s << u"--outdir"_s << folder.file(u"out"_s) << folder.file(file);
}

ScoreTable people()
{
    ScoreTable table = scoreTable();
    for (int i = 0; i < 25; ++i)
        table.row().with(u"StudentFirstName"_s, u"Zoë & <Ada> %1"_s.arg(i)).with(u"UIN"_s, QString::number(572'400'000'000'017 + i * 10).rightJustified(16, u'0'));
    return table;
}

} // namespace

TEST_CASE("LibreOffice and Scoredesk read each other's workbooks", "[files][slow]")
{
    const QString soffice = QStandardPaths::findExecutable(u"soffice"_s);
    if (soffice.isEmpty() && maySkip("LibreOffice"))
        return;
    TempFolder folder;
    const ScoreTable table = people();
    table.writeWorkbook(folder.file(u"ours.xlsx"_s), false, false, u"SAMPLE"_s);
    REQUIRE(runs(soffice, conversion(folder, u"ours.xlsx"_s)));
    const Reading ours = readAll(folder.file(u"ours.xlsx"_s));
    const Reading theirs = readAll(folder.file(u"out/ours.xlsx"_s));
    REQUIRE(theirs.ok);
    CHECK(theirs.rows.size() == 25);
    CHECK(sameRecords(ours, theirs));
    CHECK(ours.rows[3].cells == theirs.rows[3].cells);
}

TEST_CASE("a text that went through LibreOffice reads as it was", "[files][slow]")
{
    const QString soffice = QStandardPaths::findExecutable(u"soffice"_s);
    if (soffice.isEmpty() && maySkip("LibreOffice"))
        return;
    TempFolder folder;
    const Reading plain = readAll(folder.write(u"scores.csv"_s, people().text()));
    // Carets between cells, quotes, UTF-8: numbers and dates become those of the spreadsheet.
    REQUIRE(runs(soffice, conversion(folder, u"scores.csv"_s, u"--infilter=CSV:94,34,76,1"_s)));
    const Reading theirs = readAll(folder.file(u"out/scores.xlsx"_s));
    REQUIRE(theirs.ok);
    REQUIRE(theirs.rows.size() == 25);
    CHECK(theirs.findings.repaired > 0);
    CHECK(sameRecords(plain, theirs));
    CHECK(plain.rows[3].cells == theirs.rows[3].cells);
}

TEST_CASE("workbooks of openpyxl read as the text they were made of", "[files][slow]")
{
    // The system's own has the packages of the system; another may stand before it.
    QString python;
    for (const QString &candidate : {u"/usr/bin/python3"_s, QStandardPaths::findExecutable(u"python3"_s)}) {
        if (python.isEmpty() && !candidate.isEmpty() && runs(candidate, {u"-c"_s, u"import openpyxl"_s}))
            python = candidate;
    }
    if (python.isEmpty() && maySkip("openpyxl"))
        return;
    TempFolder folder;
    const Reading plain = readAll(folder.write(u"scores.csv"_s, people().text()));
    REQUIRE(plain.rows.size() == 25);
    // Texts as texts, or as a person's script would have them: days as days, whole numbers as numbers.
    const QString script = uR"py(
import csv, datetime, openpyxl, re, sys
source, target, write_only, typed = sys.argv[1], sys.argv[2], sys.argv[3] == "write-only", sys.argv[4] == "typed"
book = openpyxl.Workbook(write_only=write_only)
sheet = book.create_sheet("Scores") if write_only else book.active
def cell(text, number):
    if typed and number > 0 and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    if typed and number > 0 and re.fullmatch(r"\d{1,15}", text):
        return int(text)
    return text or None
with open(source, encoding="utf-8", newline="") as rows:
    for number, row in enumerate(csv.reader(rows, delimiter="^")):
        sheet.append([cell(text, number) for text in row])
book.save(target)
)py"_s;
    for (const QString &mode : {u"normal"_s, u"write-only"_s}) {
        for (const QString &kind : {u"texts"_s, u"typed"_s}) {
            CAPTURE(mode, kind);
            const QString book = folder.file(mode + kind + u".xlsx"_s);
            REQUIRE(runs(python, {u"-c"_s, script, folder.file(u"scores.csv"_s), book, mode, kind}));
            const Reading theirs = readAll(book);
            REQUIRE(theirs.ok);
            CHECK(theirs.rows.size() == 25);
            CHECK((theirs.findings.repaired > 0) == (kind == u"typed"_s));
            CHECK(sameRecords(plain, theirs));
            CHECK(plain.rows[3].cells == theirs.rows[3].cells);
        }
    }
}

#endif
