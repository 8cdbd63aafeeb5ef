// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

Language::Language(QString catalogues) : m_catalogues(std::move(catalogues)) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

void Language::set(const QString &code)
{
    QLocale locale = QLocale::system();
    if (code == "es"_L1)
        locale = QLocale(QLocale::Spanish, QLocale::UnitedStates);
    else if (code == "en"_L1 || locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    if (m_ours.load(locale, u"scoredesk"_s, u"_"_s, m_catalogues)) // English has its plurals there
        QCoreApplication::installTranslator(&m_ours);
    if (locale.language() == QLocale::English)
        return;
    if (m_qts.load(locale, u"qtbase"_s, u"_"_s, m_catalogues)
        || m_qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
}

} // namespace scoredesk::ui
