// SPDX-License-Identifier: GPL-3.0-or-later
// The two built programs side by side: they mean the same data, and the desk takes pictures of made-up ones only.
#include "core/store/defaultfolder.h"
#include "tests/core/sync/samplefolder.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>
#include <QtGui/QImage>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

struct Call
{
    int status = -1;
    QString err;
    QString out{};
};

/// Runs \a program with \a home as the home and data folder of its user.
Call run(const char *program, const QString &home, const QStringList &arguments, const QString &platform = u"offscreen"_s)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(display);
    process.setProcessEnvironment(environment);
    process.start(QString::fromLocal8Bit(program), arguments);
    REQUIRE(process.waitForStarted());
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()),
            QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

TEST_CASE("the default folder does not depend on what a program calls itself", "[app]")
{
    const QString before = QCoreApplication::applicationName();
    const QString organization = QCoreApplication::organizationName();
    const QString folder = store::defaultFolder();
    QCoreApplication::setApplicationName(u"another"_s);
    QCoreApplication::setOrganizationName(u"somebody"_s);
    CHECK(store::defaultFolder() == folder);
    QCoreApplication::setApplicationName(before);
    QCoreApplication::setOrganizationName(organization);
    CHECK(QDir::isAbsolutePath(folder));
}

TEST_CASE("desk and command line mean the same data when no folder is named", "[app][slow]")
{
    const TempFolder home;
    const QString pass = home.write(u"pass"_s, "correct horse\n");
    const QStringList tour{u"--passphrase-file"_s, pass, u"--lang"_s, u"en"_s, u"--tour"_s,
                           home.file(u"out"_s)};
    const Call none = run(SCOREDESK_DESK, home.path(), tour);
    CHECK(none.status == 1);
    CHECK(none.err.contains(u"there are no data"_s));

    REQUIRE(run(SCOREDESK_CLI, home.path(), {u"init"_s, u"--passphrase-file"_s, pass}).status == 0);
    const Call empty = run(SCOREDESK_DESK, home.path(), tour);
    CHECK(empty.status == 1);
    CHECK(empty.err.contains(u"nothing has been imported"_s));
    CHECK(run(SCOREDESK_CLI, home.path(), {u"status"_s, u"--passphrase-file"_s, pass}).status == 0);
}

TEST_CASE("the desk says how it is used and which version it is where there is no display", "[app]")
{
    const TempFolder home;
    const QString platform = u"xcb"_s; // as on a desktop
    const Call version = run(SCOREDESK_DESK, home.path(), {u"--version"_s}, platform);
    CHECK(version.status == 0);
    CHECK(version.out == u"scoredesk "_s + QStringLiteral(SCOREDESK_VERSION) + u'\n');
    const Call help = run(SCOREDESK_DESK, home.path(), {u"--cache"_s, home.path(), u"--help"_s}, platform);
    CHECK(help.status == 0);
    CHECK(help.out.contains(u"--passphrase-file"_s));
    CHECK(help.out.startsWith(u"Usage: "_s));
}

TEST_CASE("a tour takes no picture of data that are not made up", "[app][slow]")
{
    const TempFolder home;
    const QString pass = home.write(u"pass"_s, "correct horse\n");
    // county 99 marks the sample; 19 is a real one
    QString text = QString::fromUtf8(sampleTable().text());
    text.replace(QRegularExpression(u"\\b99(\\d{12})\\b"_s), u"19\\1"_s);
    const QString file = home.write(u"scores.csv"_s, text.toUtf8());
    REQUIRE(run(SCOREDESK_CLI, home.path(), {u"init"_s, u"--passphrase-file"_s, pass}).status == 0);
    REQUIRE(run(SCOREDESK_CLI, home.path(), {u"import"_s, file, u"--passphrase-file"_s, pass}).status == 0);
    const QString out = home.file(u"out"_s);
    const Call refused = run(SCOREDESK_DESK, home.path(),
                             {u"--passphrase-file"_s, pass, u"--lang"_s, u"en"_s, u"--tour"_s, out});
    CHECK(refused.status == 1);
    CHECK(refused.err.contains(u"sample data only"_s));
    CHECK(QDir(out).entryList({u"*.png"_s, u"*.csv"_s}, QDir::Files).isEmpty());
}

TEST_CASE("a passphrase too short for new data is refused before a window stands", "[app]")
{
    const TempFolder home;
    const QString pass = home.write(u"pass"_s, "short\n");
    const Call refused = run(SCOREDESK_DESK, home.path(), {u"--passphrase-file"_s, pass});
    CHECK(refused.status == 1);
    CHECK(refused.err.contains(u"too short for new data"_s));
    CHECK(refused.err.contains(u"8 characters"_s));
}

TEST_CASE("a tour in one look takes its pictures and no others", "[app][slow]")
{
    const TempFolder home;
    const QString pass = home.write(u"pass"_s, "correct horse\n");
    REQUIRE(run(SCOREDESK_CLI, home.path(), {u"init"_s, u"--passphrase-file"_s, pass}).status == 0);
    REQUIRE(run(SCOREDESK_CLI, home.path(), {u"import"_s, sampleFile(u".csv"_s), u"--passphrase-file"_s, pass}).status == 0);
    const QString out = home.file(u"out"_s);
    const Call call = run(SCOREDESK_DESK, home.path(),
                          {u"--passphrase-file"_s, pass, u"--theme"_s, u"dark"_s, u"--scale"_s, u"125"_s, u"--tour"_s, out});
    CHECK(call.status == 0);
    const QStringList pictures = QDir(out).entryList({u"*.png"_s}, QDir::Files);
    CHECK(pictures.contains(u"home-dark-125.png"_s));
    for (const QString &picture : pictures)
        CHECK(picture.endsWith(u"-dark-125.png"_s));
    const QImage home125(out + u"/home-dark-125.png"_s);
    CHECK(home125.pixelColor(home125.width() / 2, home125.height() / 2).lightness() < 100);
}

TEST_CASE("what is one is said of one, in both languages", "[app]")
{
    const QString language = GENERATE(u"en"_s, u"es"_s);
    const bool isSpanish = language == "es"_L1;
    QTranslator catalogue;
    REQUIRE(catalogue.load(u"scoredesk_"_s + language, QStringLiteral(SCOREDESK_CATALOGUES)));
    const auto said = [&catalogue](const char *context, const char *text, int n) {
        return catalogue.translate(context, text, nullptr, n).replace(u"%Ln"_s, QString::number(n));
    };
    constexpr const char *kReport = "scoredesk::ui::ImportReportDialog";
    CHECK(said(kReport, "%Ln rows read", 1) == (isSpanish ? u"1 fila leída"_s : u"1 row read"_s));
    CHECK(said(kReport, "%Ln rows read", 2) == (isSpanish ? u"2 filas leídas"_s : u"2 rows read"_s));
    CHECK(said(kReport, "%Ln SSRs", 1) == u"1 SSR"_s);
    CHECK(said("scoredesk::ui::HomePage", "%Ln tests have no row in the file.", 1)
          == (isSpanish ? u"1 examen no tiene fila en el archivo."_s : u"1 test has no row in the file."_s));
}
