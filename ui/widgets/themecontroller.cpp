// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themecontroller.h"

#include "ui/widgets/deskstyle.h"
#include "ui/widgets/focusring.h"

#include <QtCore/QEvent>
#include <QtCore/QVariant>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#ifdef Q_OS_WIN
#    include <QtCore/QSettings>
#endif

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr char kControllerProperty[] = "scoredeskThemeController";

/// Body is the platform's size, at least 10 pt (13 on macOS, where a point is a pixel).
QFont platformBody()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
#ifdef Q_OS_MACOS
    constexpr double kLeast = 13;
#else
    constexpr double kLeast = 10;
#endif
    if (font.pointSizeF() < kLeast)
        font.setPointSizeF(kLeast);
    font.setWeight(QFont::Normal);
    return font;
}

ThemeController *controllerOf(QApplication *application)
{
    return application ? application->property(kControllerProperty).value<ThemeController *>() : nullptr;
}

} // namespace

ThemeController::ThemeController(QApplication &application)
    : m_application(application), m_platformPalette(QApplication::palette()), m_platformFont(platformBody()),
      m_style(new DeskStyle)
{
    m_application.setProperty(kControllerProperty, QVariant::fromValue(this));
    apply();
    QApplication::setStyle(m_style);
    QApplication::setPalette(m_theme.palette()); // setStyle has put the style's own standard palette
    m_application.installEventFilter(this);
    new FocusRing(this);
}

ThemeController::~ThemeController()
{
    m_application.removeEventFilter(this);
    m_application.setProperty(kControllerProperty, QVariant());
}

void ThemeController::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeController::setTextPercent(int percent)
{
    const int bounded = std::clamp(percent, 100, 300);
    if (m_textPercent == bounded)
        return;
    m_textPercent = bounded;
    apply();
}

void ThemeController::setPatterns(bool on)
{
    if (m_hasPatterns == on)
        return;
    m_hasPatterns = on;
    apply();
}

ThemeKind ThemeController::systemKind([[maybe_unused]] const QPalette &platformPalette)
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0 ? ThemeKind::Dark : ThemeKind::Light;
#else
    const bool isDark = platformPalette.color(QPalette::Window).lightness()
                        < platformPalette.color(QPalette::WindowText).lightness();
    return isDark ? ThemeKind::Dark : ThemeKind::Light;
#endif
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    // The platform announces its own light/dark switch to the application; what we set ourselves comes the same way.
    if (watched == &m_application && event->type() == QEvent::ThemeChange && !m_isApplying
        && m_choice == Choice::FollowSystem)
        apply();
    return QObject::eventFilter(watched, event);
}

void ThemeController::apply()
{
    m_isApplying = true;
    ThemeKind kind = ThemeKind::Light;
    switch (m_choice) {
    case Choice::FollowSystem:
        kind = systemKind(m_platformPalette);
        break;
    case Choice::Light:
        break;
    case Choice::Dark:
        kind = ThemeKind::Dark;
        break;
    case Choice::HighContrast:
        kind = ThemeKind::HighContrast;
        break;
    }
    QFont body = m_platformFont;
    body.setPointSizeF(m_platformFont.pointSizeF() * m_textPercent / 100.0);
    m_theme = Theme::make(kind, body, m_platformPalette);
    m_theme.setPatterns(m_hasPatterns);
    m_style->setTheme(m_theme);

    QApplication::setFont(body);
    QApplication::setPalette(m_theme.palette());
    Q_EMIT themeChanged();
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(widget, &change);
    }
    m_isApplying = false;
}

const Theme &themeOf(const QWidget *)
{
    if (const ThemeController *controller = controllerOf(qApp))
        return controller->theme();
    static const Theme fallback = Theme::make(ThemeKind::Light, platformBody());
    return fallback;
}

void onTheme(QWidget *widget, std::function<void(const Theme &)> apply)
{
    apply(themeOf(widget));
    if (ThemeController *controller = controllerOf(qApp)) {
        QObject::connect(controller, &ThemeController::themeChanged, widget,
                         [widget, apply = std::move(apply)] { apply(themeOf(widget)); });
    }
}

} // namespace scoredesk::ui
