// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "tests/support/stringmaker.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/shell/desk.h"
#include "ui/shell/fileprompter.h"
#include "ui/shell/importdialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch.hpp>

namespace scoredesk::testing {

using namespace Qt::StringLiterals;
using namespace scoredesk::ui;

constexpr int kPatienceMs = 60000;

/// Answers as the test wishes, without a dialog.
class FakePrompter final : public ui::FilePrompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &suggestedName, const QString &,
                        std::function<void(const QString &)> answer) override
    {
        suggested = suggestedName;
        answer(saveTo);
    }
    void chooseFolder(QWidget *, const QString &, std::function<void(const QString &)> answer) override { answer(saveTo); }
    void openFolder(const QString &path) override { opened = path; }
    QString saveTo, suggested, opened;
};

/// A desk of its own in a temporary folder, with its window shown.
struct Setup
{
    Setup()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        desk.setFolder(folder.filePath(u"cache"_s));
    }
    ~Setup()
    {
        window.reset();
        QLocale::setDefault(QLocale::c());
    }
    void show()
    {
        window = std::make_unique<MainWindow>(desk, themes, settings, prompter);
        window->resize(1440, 900);
        window->start();
        window->show();
    }
    /// Through the first door, until the workspace stands.
    void exploreSample()
    {
        QSignalSpy opened(&desk, &Desk::opened);
        QSignalSpy failed(&desk, &Desk::openFailed);
        auto *button = window->findChild<QPushButton *>(u"exploreSample"_s);
        REQUIRE(button);
        QTest::mouseClick(button, Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return opened.count() + failed.count() > 0; }, kPatienceMs));
        REQUIRE(opened.count() == 1);
    }

    /// Types \a passphrase (twice where it is new) and waits until the data are open.
    void givePassphrase(const QString &passphrase)
    {
        QSignalSpy opened(&desk, &Desk::opened);
        QSignalSpy failed(&desk, &Desk::openFailed);
        auto *page = window->findChild<PassphrasePage *>();
        REQUIRE(page->isVisible());
        page->findChild<QLineEdit *>(u"passphrase"_s)->setText(passphrase);
        if (page->mode() == PassphrasePage::Mode::Create)
            page->findChild<QLineEdit *>(u"passphraseAgain"_s)->setText(passphrase);
        page->findChild<QPushButton *>(u"submitPassphrase"_s)->click();
        REQUIRE(QTest::qWaitFor([&] { return opened.count() + failed.count() > 0; }, kPatienceMs));
        REQUIRE(opened.count() == 1);
    }
    /// Offers \a paths and says yes to what was recognised in them.
    void acceptImport(const QStringList &paths)
    {
        QSignalSpy previewed(&desk, &Desk::previewReady);
        window->offerImport(paths);
        REQUIRE(QTest::qWaitFor([&] { return previewed.count() > 0; }, kPatienceMs));
        const QList<ImportPreviewDialog *> dialogs = window->findChildren<ImportPreviewDialog *>();
        REQUIRE_FALSE(dialogs.isEmpty());
        auto *accept = dialogs.last()->findChild<QPushButton *>(u"acceptImport"_s);
        REQUIRE(accept);
        accept->click();
    }

    QTemporaryDir folder;
    ThemeController themes{*qApp};
    QSettings store{folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    Settings settings{store};
    SystemClock clock;
    Desk desk{clock};
    FakePrompter prompter;
    std::unique_ptr<MainWindow> window;
};

} // namespace scoredesk::testing
