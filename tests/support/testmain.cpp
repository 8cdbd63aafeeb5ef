// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>

#ifdef SCOREDESK_TEST_WIDGETS
#include <QtWidgets/QApplication>
using Application = QApplication;
#else
#include <QtGui/QGuiApplication>
using Application = QGuiApplication;
#endif

/// The main of every test binary. It prepares the process itself, because the build runs the binary to list
/// its tests, and a person runs it by hand.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());

    const Application application(argc, argv);
    return Catch::Session().run(argc, argv);
}
