// SPDX-License-Identifier: GPL-3.0-or-later
// scoredesk: the composition root of the desk. It makes everything once, hands it on by reference, and holds it as long
// as the application runs.
#include "app/desktop/tour.h"

#include "core/base/clock.h"
#include "core/store/defaultfolder.h"
#include "core/store/passphrasefile.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/shell/desk.h"
#include "ui/shell/fileprompter.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/windowholder.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

using namespace scoredesk;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString cacheFolder;
    QString passphraseFile;
    QString tourFolder;
    QString language;
    std::optional<ui::ThemeController::Choice> theme;
    std::optional<int> textPercent;
    QStringList files;
};

/// Nothing on a wrong call, said on standard error.
std::optional<Options> parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "CAASPP results on the desk of a school district"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption cache(
        u"cache"_s, u"The folder with the encrypted data; your own when not given"_s, u"dir"_s);
    const QCommandLineOption passphrase(
        u"passphrase-file"_s,
        u"File with the passphrase, one trailing newline aside. Where there are no data yet, they are made with it at the first import"_s,
        u"file"_s);
    const QCommandLineOption tour(
        u"tour"_s,
        u"Save a picture of every page in this folder, then exit; sample data only. Without --theme, --scale and --lang: light, "
        "dark, text of 200 percent, and Spanish; with one of them the pages are taken that way only"_s,
        u"dir"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or contrast; of a tour: take these pictures only"_s, u"name"_s);
    const QCommandLineOption language(u"lang"_s, u"en or es; of a tour: take these pictures only"_s, u"code"_s);
    const QCommandLineOption scale(
        u"scale"_s, u"Text size in percent, 100 to 300; of a tour: take these pictures only"_s, u"percent"_s);
    parser.addOptions({cache, passphrase, tour, theme, language, scale});
    parser.addPositionalArgument(u"files"_s, u"TOMS files or folders to import"_s, u"[files…]"_s);
    parser.process(application);

    QTextStream err(stderr);
    Options options;
    options.cacheFolder = parser.isSet(cache) ? parser.value(cache) : store::defaultFolder();
    options.passphraseFile = parser.value(passphrase);
    options.tourFolder = parser.value(tour);
    options.files = parser.positionalArguments();
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        using Choice = ui::ThemeController::Choice;
        if (name == "light"_L1)
            options.theme = Choice::Light;
        else if (name == "dark"_L1)
            options.theme = Choice::Dark;
        else if (name == "contrast"_L1)
            options.theme = Choice::HighContrast;
    }
    if ((parser.isSet(theme) && !options.theme)
        || (parser.isSet(language) && parser.value(language) != "en"_L1 && parser.value(language) != "es"_L1)) {
        err << u"scoredesk: --theme is light, dark or contrast; --lang is en or es\n"_s;
        return std::nullopt;
    }
    options.language = parser.value(language);
    if (parser.isSet(scale)) {
        bool ok = false;
        const int percent = parser.value(scale).toInt(&ok);
        if (!ok || percent < 100 || percent > 300) {
            err << u"scoredesk: --scale is 100 to 300\n"_s;
            return std::nullopt;
        }
        options.textPercent = percent;
    }
    return options;
}

/// Nothing when the file cannot be read, or is too long to hold one.
std::optional<QByteArray> passphraseIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    const Result<store::Passphrase> passphrase = store::readPassphrase(file);
    return passphrase ? std::optional(passphrase->utf8()) : std::nullopt;
}

/// The tour in the language that is set, and, unless one language or one look was asked for, once more in Spanish.
int runTour(const Options &options, const QByteArray &passphrase, ui::Desk &desk, ui::ThemeController &themes,
            ui::Settings &settings, ui::FilePrompter &prompter, ui::Language &language)
{
    QTextStream err(stderr);
    if (!desk.hasCache()) {
        err << u"scoredesk: there are no data in that folder\n"_s;
        return 1;
    }
    int status = 0;
    {
        ui::MainWindow window(desk, themes, settings, prompter);
        Tour tour(window, themes, settings, options.tourFolder, tourLooks(options.theme, options.textPercent, options.language));
        QObject::connect(&desk, &ui::Desk::opened, &tour, [&] {
            if (desk.isSample()) {
                tour.start();
                return;
            }
            // pictures lie in the open, so there are none of students
            err << (desk.snapshot() ? u"scoredesk: --tour takes pictures of sample data only\n"_s
                                    : u"scoredesk: nothing has been imported into these data yet\n"_s)
                << Qt::flush;
            QCoreApplication::exit(1);
        });
        QObject::connect(&desk, &ui::Desk::openFailed, &tour, [&err](const Error &error) {
            err << u"scoredesk: "_s << ui::describe(error).headline << u'\n' << Qt::flush;
            QCoreApplication::exit(error.kind == ErrorKind::Unauthorized ? 4 : 1);
        });
        window.start();
        window.show();
        desk.open(passphrase);
        status = QApplication::exec();
    }
    if (status != 0 || !options.language.isEmpty() || options.theme || options.textPercent)
        return status;

    language.set(u"es"_s);
    ui::MainWindow window(desk, themes, settings, prompter);
    Tour tour(window, themes, settings, options.tourFolder, tourLooks({}, {}, u"es"_s));
    window.start();
    window.show();
    QTimer::singleShot(0, &tour, [&tour] { tour.start(); });
    return QApplication::exec();
}

/// A call that only asks how the program is used, or which version it is.
bool isQuestion(int argc, char *argv[])
{
    constexpr std::array<std::string_view, 5> kQuestions{"--help", "-h", "--help-all", "--version", "-v"};
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--")
            return false;
        if (std::find(kQuestions.begin(), kQuestions.end(), argument) != kQuestions.end())
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"scoredesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCOREDESK_VERSION));
    QCoreApplication::setOrganizationName(u"scoredesk"_s);
    if (isQuestion(argc, argv)) { // it is answered where there is no display, too
        const QCoreApplication application(argc, argv);
        return parse(application) ? 0 : 2;
    }
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Scoredesk"_s);
    QApplication::setDesktopFileName(u"scoredesk"_s);

    const std::optional<Options> options = parse(application);
    if (!options)
        return 2;
    const bool isTour = !options->tourFolder.isEmpty();

    QSettings store(QSettings::IniFormat, QSettings::UserScope, u"scoredesk"_s, u"desk"_s);
    // a tour neither reads nor changes how a person has set the desk
    QSettings tourStore(QDir(options->tourFolder).filePath(u".desk.ini"_s), QSettings::IniFormat);
    ui::Settings settings(isTour ? tourStore : store);

    ui::Language language;
    const QString usual = isTour ? u"en"_s : settings.language();
    language.set(options->language.isEmpty() ? usual : options->language);

    ui::ThemeController themes(application);
    themes.setChoice(options->theme.value_or(ui::ThemeController::Choice(settings.theme())));
    themes.setTextPercent(options->textPercent.value_or(settings.textPercent()));
    themes.setPatterns(settings.hasPatterns());
    QApplication::setWindowIcon(QIcon(u":/desktop/scoredesk.svg"_s));

    const SystemClock clock;
    ui::Desk desk(clock);
    desk.setFolder(options->cacheFolder);
    ui::FilePrompter prompter;
    QByteArray passphrase;
    if (!options->passphraseFile.isEmpty()) {
        std::optional<QByteArray> read = passphraseIn(options->passphraseFile);
        if (!read || read->isEmpty()) {
            QTextStream(stderr) << (read ? u"scoredesk: the file of --passphrase-file is empty\n"_s
                                         : u"scoredesk: the file of --passphrase-file cannot be read\n"_s);
            return 1;
        }
        passphrase = std::move(*read);
        if (!isTour && !desk.hasCache() && ui::strengthOf(QString::fromUtf8(passphrase)) == ui::PassphraseStrength::Short) {
            QTextStream(stderr) << u"scoredesk: the passphrase of --passphrase-file is too short for new data, which need 8 characters\n"_s;
            return 1;
        }
    }
    if (isTour) {
        const int status = runTour(*options, passphrase, desk, themes, settings, prompter, language);
        QFile::remove(tourStore.fileName());
        return status;
    }

    const ui::WindowHolder holder(desk, themes, settings, prompter, language);
    ui::MainWindow &window = holder.window(); // the first one
    window.start();
    window.show();
    if (!passphrase.isEmpty() && desk.hasCache())
        desk.open(passphrase);
    else if (!passphrase.isEmpty())
        window.setNewPassphrase(passphrase);
    passphrase.fill('\0');
    if (!options->files.isEmpty())
        window.offerImport(options->files);
    return QApplication::exec();
}
