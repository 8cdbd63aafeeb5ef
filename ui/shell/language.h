// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QTranslator>

namespace scoredesk::ui {

/// The language of words, numbers and dates. What is on screen keeps the words it was made with: see WindowHolder.
class Language
{
public:
    /// \a catalogues is the folder of the compiled catalogues.
    explicit Language(QString catalogues = QStringLiteral(":/i18n"));
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// \a code "en" or "es"; empty: the first of \a system's that there is a catalogue of, else English.
    void set(const QString &code, const QLocale &system = QLocale::system());

private:
    QString m_catalogues;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace scoredesk::ui
