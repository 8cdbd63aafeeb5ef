// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "ui/shell/settings.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themecontroller.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// Adds a row: label at the start, \a field beside it, the label as its buddy and name.
void addRow(QGridLayout *grid, const QString &caption, QWidget *field)
{
    const int row = grid->rowCount();
    auto *label = new Label(caption);
    label->setBuddy(field);
    QString name = caption;
    field->setAccessibleName(name.remove(u'&'));
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, ThemeController &themes, QWidget *parent)
    : QDialog(parent), m_languageWaits(wrappingLabel(tr("The language changes when what is running has ended."), TypeRole::Small,
                                                     ColorRole::TextMuted))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(new Label(tr("Settings"), TypeRole::Heading));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);

    auto *theme = new QComboBox;
    theme->addItem(tr("As the system"), int(ThemeController::Choice::FollowSystem));
    theme->addItem(tr("Light"), int(ThemeController::Choice::Light));
    theme->addItem(tr("Dark"), int(ThemeController::Choice::Dark));
    theme->addItem(tr("High contrast"), int(ThemeController::Choice::HighContrast));
    theme->setCurrentIndex(theme->findData(int(themes.choice())));
    addRow(grid, tr("&Colors"), theme);
    connect(theme, &QComboBox::currentIndexChanged, this, [theme, &settings, &themes] {
        settings.setTheme(theme->currentData().toInt());
        themes.setChoice(ThemeController::Choice(theme->currentData().toInt()));
    });

    auto *size = new QComboBox;
    size->setObjectName(u"textSize"_s);
    QList<int> percents{100, 110, 125, 150, 175, 200};
    if (!percents.contains(themes.textPercent())) // keys make it larger in steps of 10
        percents.append(themes.textPercent());
    std::sort(percents.begin(), percents.end());
    for (const int percent : std::as_const(percents))
        size->addItem(wholePercent(percent / 100.0), percent);
    size->setCurrentIndex(size->findData(themes.textPercent()));
    addRow(grid, tr("&Text size"), size);
    connect(size, &QComboBox::currentIndexChanged, this, [size, &settings, &themes] {
        settings.setTextPercent(size->currentData().toInt());
        themes.setTextPercent(size->currentData().toInt());
    });

    auto *language = new QComboBox;
    language->setObjectName(u"language"_s);
    language->addItem(tr("As the system"), QString());
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"Español"_s, u"es"_s);
    language->setCurrentIndex(std::max(0, language->findData(settings.language())));
    addRow(grid, tr("&Language"), language);
    grid->addWidget(m_languageWaits, grid->rowCount(), 1);
    m_languageWaits->hide();
    connect(language, &QComboBox::activated, this, [this, language, &settings] {
        if (language->currentData().toString() == settings.language())
            return;
        settings.setLanguage(language->currentData().toString());
        Q_EMIT languageChanged();
    });

    auto *lock = new QComboBox;
    for (const int minutes : {5, 10, 15, 30, 60})
        lock->addItem(tr("after %n minutes without use", nullptr, minutes), minutes);
    lock->addItem(tr("only by hand"), 0);
    lock->setCurrentIndex(std::max(0, lock->findData(settings.lockAfterMinutes())));
    addRow(grid, tr("Loc&k"), lock);
    connect(lock, &QComboBox::currentIndexChanged, this, [this, lock, &settings] {
        settings.setLockAfterMinutes(lock->currentData().toInt());
        Q_EMIT lockTimeChanged();
    });

    auto *patterns = new QCheckBox(tr("&Patterns on the colors of achievement levels"));
    patterns->setChecked(themes.hasPatterns());
    column->addWidget(patterns);
    connect(patterns, &QCheckBox::toggled, this, [&settings, &themes](bool on) {
        settings.setPatterns(on);
        themes.setPatterns(on);
    });

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(makeButton(tr("Close"), ButtonKind::Primary), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    onTheme(this, [this, column, grid](const Theme &t) {
        column->setContentsMargins(t.px(24), t.px(24), t.px(24), t.px(16));
        column->setSpacing(t.px(16));
        grid->setHorizontalSpacing(t.px(16));
        grid->setVerticalSpacing(t.px(12));
        grid->setColumnMinimumWidth(0, t.px(132));
        setMinimumWidth(t.px(440));
    });
}

void SettingsDialog::setLanguageWaits(bool on)
{
    m_languageWaits->setVisible(on);
}

} // namespace scoredesk::ui
