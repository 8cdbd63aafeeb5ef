// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/stringmaker.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtGui/QAccessible>
#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QWidget>

#include <memory>

namespace scoredesk::testing {

/// A theme for one test, on the whole application; gives the application back as it was.
class ThemedPage
{
public:
    explicit ThemedPage(ui::ThemeController::Choice choice = ui::ThemeController::Choice::Light, int textPercent = 100)
        : m_palette(QApplication::palette()), m_font(QApplication::font())
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_controller = std::make_unique<ui::ThemeController>(*qApp);
        m_controller->setChoice(choice);
        m_controller->setTextPercent(textPercent);
    }
    ~ThemedPage()
    {
        m_controller.reset();
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(m_palette);
        QApplication::setFont(m_font);
    }
    [[nodiscard]] ui::ThemeController &controller() { return *m_controller; }
    ThemedPage(const ThemedPage &) = delete;
    ThemedPage &operator=(const ThemedPage &) = delete;

private:
    QPalette m_palette;
    QFont m_font;
    std::unique_ptr<ui::ThemeController> m_controller;
};

/// Every string 40 % longer and between brackets: what a translation may do to a layout.
class LongWords final : public QTranslator
{
public:
    LongWords() { QCoreApplication::installTranslator(this); }
    ~LongWords() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // Qt's own strings hold keywords and patterns that must stay.
        if (QByteArray(context).startsWith('Q') || text.size() < 4 || text.startsWith(QStringLiteral("ddd"))
            || text.startsWith(QStringLiteral("MMM")) || text.startsWith(QStringLiteral("h:mm")))
            return text;
        return QLatin1Char('[') + text + QString(text.size() * 2 / 5, QLatin1Char('~')) + QLatin1Char(']');
    }
};

/// The Spanish catalogue and locale for one test. The binary must have it as a resource.
class InSpanish final
{
public:
    InSpanish()
    {
        REQUIRE(m_translator.load(QStringLiteral(":/i18n/scoredesk_es.qm")));
        REQUIRE(QCoreApplication::installTranslator(&m_translator));
    }
    ~InSpanish() { QCoreApplication::removeTranslator(&m_translator); }
    InSpanish(const InSpanish &) = delete;
    InSpanish &operator=(const InSpanish &) = delete;

private:
    QTranslator m_translator;
};

/// Shows \a page at \a size and writes what it looks like to \a folder: an artefact to be looked at, never compared.
inline void grabPage(QWidget &page, const QSize &size, const QString &folder, const QString &name)
{
    page.setAutoFillBackground(true);
    page.resize(size);
    page.show();
    QTest::qWait(60);
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(page.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

/// Buttons whose words do not fit, and focusable widgets that a screen reader cannot name.
inline QStringList faultsOf(const QWidget &page)
{
    QStringList faults;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            faults.append(QStringLiteral("clipped button: ") + button->text());
    }
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored
            && label->width() < label->sizeHint().width() - 1)
            faults.append(QStringLiteral("clipped label: ") + label->text());
    }
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!accessible || accessible->text(QAccessible::Name).isEmpty()) {
            faults.append(QStringLiteral("no accessible name: %1 %2")
                              .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()));
        }
    }
    return faults;
}

} // namespace scoredesk::testing
