// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// A locale whose language has a catalogue. \a system stays as it is where it is in such a language: people set its formats.
QLocale localeFor(const QString &code, const QLocale &system)
{
    QLocale::Language language = code == "es"_L1 ? QLocale::Spanish : QLocale::English;
    if (code.isEmpty()) {
        const QStringList wanted = system.uiLanguages();
        for (const QString &name : wanted) {
            const QLocale::Language one = QLocale(name).language();
            if (one == QLocale::English || one == QLocale::Spanish) {
                language = one;
                break;
            }
        }
        if (system.language() == language)
            return system;
    }
    return {language, QLocale::UnitedStates};
}

} // namespace

Language::Language(QString catalogues) : m_catalogues(std::move(catalogues)) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

void Language::set(const QString &code, const QLocale &system)
{
    const QLocale locale = localeFor(code, system);
    const QLocale words(locale.language(), locale.territory()); // a system's own would look for catalogues in all its languages
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    if (m_ours.load(words, u"scoredesk"_s, u"_"_s, m_catalogues)) // English has its plurals there
        QCoreApplication::installTranslator(&m_ours);
    if (words.language() == QLocale::English)
        return;
    if (m_qts.load(words, u"qtbase"_s, u"_"_s, m_catalogues)
        || m_qts.load(words, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
}

} // namespace scoredesk::ui
