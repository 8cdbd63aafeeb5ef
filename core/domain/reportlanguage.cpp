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

} // namespace

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
