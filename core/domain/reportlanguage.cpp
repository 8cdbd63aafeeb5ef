// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reportlanguage.h"

#include "core/domain/codetable.h"

#include <QtCore/QHash>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

struct ReportLanguage
{
    QString iso;
    SchoolYear since;
};

const QHash<QString, ReportLanguage> &languagesByCode()
{
    static const QHash<QString, ReportLanguage> table = [] {
        QHash<QString, ReportLanguage> byCode;
        for (const QStringList &row : codeTable(u"report-languages.tsv"_s)) {
            const ReportLanguage language{row.value(0), SchoolYear{row.value(2).toShort()}};
            for (const QString &code : row.value(1).split(u' '))
                byCode.insert(code, language);
        }
        return byCode;
    }();
    return table;
}

const QHash<QString, QString> &otherLanguages()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> isoByCode;
        for (const QStringList &row : codeTable(u"languages.tsv"_s)) {
            isoByCode.insert(row.value(0).toUpper(), row.value(0));
            for (const QString &code : row.value(1).split(u' ', Qt::SkipEmptyParts))
                isoByCode.insert(code, row.value(0));
        }
        return isoByCode;
    }();
    return table;
}

} // namespace

QString languageOf(const QString &primaryLanguageCode)
{
    const QString reported = reportLanguageOf(primaryLanguageCode);
    return reported.isEmpty() ? otherLanguages().value(primaryLanguageCode.trimmed().toUpper()) : reported;
}

QStringList reportLanguages()
{
    QStringList languages{u"eng"_s};
    for (const QStringList &row : codeTable(u"report-languages.tsv"_s))
        languages << row.value(0);
    return languages;
}

QString reportLanguageOf(const QString &primaryLanguageCode)
{
    return languagesByCode().value(primaryLanguageCode.trimmed().toUpper()).iso;
}

std::optional<QString> secondReportLanguage(const QString &primaryLanguageCode, SchoolYear year)
{
    const ReportLanguage language = languagesByCode().value(primaryLanguageCode.trimmed().toUpper());
    if (language.iso.isEmpty() || year < language.since)
        return std::nullopt;
    return language.iso;
}

} // namespace scoredesk::domain
