// SPDX-License-Identifier: GPL-3.0-or-later
// The main job whole: the real window from first run to a report on disk, and nothing of a student left in the open.
#include "core/sample/samplelea.h"
#include "tests/core/sync/samplefolder.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/firstrun/firstrunpage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/profile/reportingtab.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/searchfield.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

/// No name of the sample, and nothing a program would write by itself.
constexpr char kMarker[] = "Zyxqwvmarkovic";

/// Everything a program may take for its own (home, data, settings, temporary files) inside one folder.
class OwnPlaces
{
public:
    OwnPlaces()
    {
        for (const auto &[name, below] :
             std::initializer_list<std::pair<const char *, QString>>{{"HOME", u"home"_s},
                                                                     {"TMPDIR", u"tmp"_s},
                                                                     {"XDG_DATA_HOME", u"home/data"_s},
                                                                     {"XDG_CONFIG_HOME", u"home/config"_s},
                                                                     {"XDG_CACHE_HOME", u"home/cache"_s}}) {
            m_before.emplace_back(name, qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name))
                                                                        : std::nullopt);
            REQUIRE(QDir().mkpath(m_folder.filePath(below)));
            qputenv(name, QFile::encodeName(m_folder.filePath(below)));
        }
    }
    ~OwnPlaces()
    {
        for (const auto &[name, value] : m_before) {
            if (value)
                qputenv(name, *value);
            else
                qunsetenv(name);
        }
    }
    OwnPlaces(const OwnPlaces &) = delete;
    OwnPlaces &operator=(const OwnPlaces &) = delete;

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::vector<std::pair<const char *, std::optional<QByteArray>>> m_before;
};

bool holdsMarker(const QByteArray &bytes)
{
    const QByteArray lower = bytes.toLower();
    const QByteArray marker = QByteArray(kMarker).toLower();
    QByteArray wide; // between its letters the same in either byte order
    for (const char letter : marker)
        wide += QByteArray(1, letter) + '\0';
    wide.chop(1);
    return lower.contains(marker) || lower.contains(wide);
}

/// The files under \a folder, by name or content, in which the marker stands.
QStringList filesWithMarker(const QString &folder, int *seen = nullptr)
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (seen)
            ++*seen;
        if (holdsMarker(file.readAll()) || holdsMarker(file.fileName().toUtf8()))
            found.append(file.fileName());
    }
    return found;
}

struct Marked
{
    domain::Ssid ssid;
    QString folder; ///< data files of the sample in which this student bears the marker, and the reports
};

/// A small sample LEA in which one student who has a report bears the marker as last name.
Marked writeMarkedLea(const QString &folder)
{
    sample::SampleOptions options;
    options.students = 80;
    options.seed = 11;
    options.outDir = folder;
    options.reports = 6;
    options.xlsx = false;
    options.earlierYears = 0;
    REQUIRE(sample::writeSampleLea(options));
    const QStringList reports = QDir(folder + u"/SSR"_s).entryList(QDir::Files, QDir::Name);
    REQUIRE_FALSE(reports.isEmpty());
    const auto ssid = domain::Ssid::fromText(reports.first().left(10));
    REQUIRE(ssid);
    int marked = 0;
    const QStringList names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadWrite));
        CaretTable table = CaretTable::parse(file.readAll());
        if (!table.header.contains(u"SSID"_s))
            continue;
        for (QStringList &row : table.rows) {
            if (row.at(table.column(u"SSID"_s)) == ssid->text()) {
                row[table.column(u"StudentLastName"_s)] = QString::fromLatin1(kMarker);
                ++marked;
            }
        }
        REQUIRE(file.seek(0));
        REQUIRE(file.resize(0));
        const QByteArray text = table.text();
        REQUIRE(file.write(text) == text.size());
    }
    REQUIRE(marked > 0);
    return {*ssid, folder};
}

/// From the search box to the saved report of the student \a typed finds.
void saveReport(Setup &setup, const QString &typed, const QString &path)
{
    MainWindow &window = *setup.window;
    window.activateWindow(); // offscreen nobody does it when a dialog has closed
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *edit = window.topBar()->search()->findChild<QLineEdit *>();
    REQUIRE(QTest::qWaitFor([&] { return edit->hasFocus(); }, 2000));
    QTest::keyClicks(edit, typed);
    REQUIRE(window.topBar()->search()->isPopupOpen());
    QSignalSpy loaded(window.profile(), &ProfilePage::loaded);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() > 0; }, kPatienceMs));
    REQUIRE(loaded.first().first().toBool());

    window.profile()->setTab(ProfilePage::Tab::Reporting);
    auto *reporting = window.findChild<ReportingTab *>(u"reportingTab"_s);
    auto *save = window.findChild<QPushButton *>(u"saveReport"_s);
    REQUIRE(reporting);
    REQUIRE(save);
    REQUIRE(QTest::qWaitFor([&] { return save->isVisible() && save->isEnabled(); }, kPatienceMs));
    setup.prompter.saveTo = path;
    QSignalSpy saved(reporting, &ReportingTab::saveFinished);
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return saved.count() > 0; }, kPatienceMs));
    CHECK(saved.first().first().toBool());
    CHECK(setup.prompter.suggested.endsWith(u".pdf"_s));
}

/// A whole PDF that only its owner may read.
void checkPdf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.trimmed().endsWith("%%EOF"));
#ifndef Q_OS_WIN
    constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                                                 | QFileDevice::ExeGroup | QFileDevice::ReadOther
                                                 | QFileDevice::WriteOther | QFileDevice::ExeOther;
    CHECK(file.permissions().testFlag(QFileDevice::ReadOwner));
    CHECK_FALSE(file.permissions() & kOthers);
#endif
    const QString qpdf = QStandardPaths::findExecutable(u"qpdf"_s);
    if (qpdf.isEmpty())
        return;
    QProcess check;
    check.start(qpdf, {u"--check"_s, path});
    REQUIRE(check.waitForFinished(60'000));
    INFO(check.readAll().toStdString());
    CHECK(check.exitCode() == 0);
}

} // namespace

TEST_CASE("from first run over the own files to a saved report, and nothing is left in the open",
          "[ui][shell][slow]")
{
    const QTemporaryDir input; // the coordinator's downloads: theirs to keep or to delete
    const Marked lea = writeMarkedLea(input.path());
    CHECK_FALSE(filesWithMarker(input.path()).isEmpty()); // the search finds what is there
    CHECK(holdsMarker(QString::fromLatin1(kMarker).toUpper().toUtf8()));
    const QString utf16 = QString::fromLatin1(kMarker);
    CHECK(holdsMarker(QByteArray(reinterpret_cast<const char *>(utf16.utf16()), utf16.size() * 2)));

    const OwnPlaces places;
    const QString report = places.path() + u"/home/report.pdf"_s;
    const auto leaks = [&] {
        int seen = 0;
        QStringList found = filesWithMarker(places.path(), &seen);
        CHECK(seen > 2); // key, cache and settings at least
        found.removeAll(report);
        return found;
    };
    {
        Setup setup; // its folder is made in the temporary folder of these places
        setup.show();
        REQUIRE(setup.folder.path().startsWith(places.path()));
        CHECK(setup.window->findChild<FirstRunPage *>()->isVisible());
        QSignalSpy imported(&setup.desk, &Desk::importFinished);
        setup.acceptImport({lea.folder});
        setup.givePassphrase(u"four words not together"_s);
        REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
        REQUIRE(setup.desk.snapshot());
        REQUIRE(QTest::qWaitFor([&] { return !setup.desk.hasJobs(); }, kPatienceMs)); // columns are being kept: files come and go
        CHECK(leaks() == QStringList());

        saveReport(setup, QString::fromLatin1(kMarker).toLower(), report);
        checkPdf(report);
        CHECK(leaks() == QStringList());

        setup.desk.lock();
        CHECK(leaks() == QStringList());
        setup.window->close();
        setup.window.reset();
        setup.store.sync();
        CHECK(leaks() == QStringList());
    }
}

TEST_CASE("from first run over the sample to a saved report", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    const auto &students = setup.desk.snapshot()->students();
    // somebody whose report the sample holds
    std::optional<domain::Ssid> ssid;
    for (std::size_t i = 0; i < students.size() && !ssid; ++i) {
        const auto loaded = setup.desk.load(students[i].ssid);
        REQUIRE(QTest::qWaitFor([&] { return loaded.isFinished(); }, kPatienceMs));
        const auto file = loaded.result();
        REQUIRE(file);
        if (!file->documents.isEmpty())
            ssid = students[i].ssid;
    }
    REQUIRE(ssid);
    const QString path = setup.folder.filePath(u"report.pdf"_s);
    saveReport(setup, ssid->text(), path);
    checkPdf(path);
}
