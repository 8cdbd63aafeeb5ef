// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reportlanguage.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

// Names of languages. Their codes are data, in resources/domain; names stand here because they are translated.

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kContext = "scoredesk::domain";

struct Name
{
    const char *iso;
    const char *english;
};

constexpr std::array kNames{std::to_array<Name>({
    {"eng", QT_TRANSLATE_NOOP("scoredesk::domain", "English")},
    {"spa", QT_TRANSLATE_NOOP("scoredesk::domain", "Spanish")},
    {"vie", QT_TRANSLATE_NOOP("scoredesk::domain", "Vietnamese")},
    {"fil", QT_TRANSLATE_NOOP("scoredesk::domain", "Filipino")},
    {"kor", QT_TRANSLATE_NOOP("scoredesk::domain", "Korean")},
    {"ara", QT_TRANSLATE_NOOP("scoredesk::domain", "Arabic")},
    {"chi", QT_TRANSLATE_NOOP("scoredesk::domain", "Chinese (Traditional)")},
    {"yue", QT_TRANSLATE_NOOP("scoredesk::domain", "Cantonese")},
    {"cmn", QT_TRANSLATE_NOOP("scoredesk::domain", "Mandarin")},
    {"por", QT_TRANSLATE_NOOP("scoredesk::domain", "Portuguese")},
    {"jpn", QT_TRANSLATE_NOOP("scoredesk::domain", "Japanese")},
    {"khm", QT_TRANSLATE_NOOP("scoredesk::domain", "Khmer")},
    {"lao", QT_TRANSLATE_NOOP("scoredesk::domain", "Lao")},
    {"hye", QT_TRANSLATE_NOOP("scoredesk::domain", "Armenian")},
    {"mya", QT_TRANSLATE_NOOP("scoredesk::domain", "Burmese")},
    {"hrv", QT_TRANSLATE_NOOP("scoredesk::domain", "Croatian")},
    {"nld", QT_TRANSLATE_NOOP("scoredesk::domain", "Dutch")},
    {"fas", QT_TRANSLATE_NOOP("scoredesk::domain", "Farsi (Persian)")},
    {"fra", QT_TRANSLATE_NOOP("scoredesk::domain", "French")},
    {"deu", QT_TRANSLATE_NOOP("scoredesk::domain", "German")},
    {"ell", QT_TRANSLATE_NOOP("scoredesk::domain", "Greek")},
    {"cha", QT_TRANSLATE_NOOP("scoredesk::domain", "Chamorro")},
    {"heb", QT_TRANSLATE_NOOP("scoredesk::domain", "Hebrew")},
    {"hin", QT_TRANSLATE_NOOP("scoredesk::domain", "Hindi")},
    {"hmn", QT_TRANSLATE_NOOP("scoredesk::domain", "Hmong")},
    {"hun", QT_TRANSLATE_NOOP("scoredesk::domain", "Hungarian")},
    {"ilo", QT_TRANSLATE_NOOP("scoredesk::domain", "Ilocano")},
    {"ind", QT_TRANSLATE_NOOP("scoredesk::domain", "Indonesian")},
    {"ita", QT_TRANSLATE_NOOP("scoredesk::domain", "Italian")},
    {"pan", QT_TRANSLATE_NOOP("scoredesk::domain", "Punjabi")},
    {"rus", QT_TRANSLATE_NOOP("scoredesk::domain", "Russian")},
    {"smo", QT_TRANSLATE_NOOP("scoredesk::domain", "Samoan")},
    {"srp", QT_TRANSLATE_NOOP("scoredesk::domain", "Serbian")},
    {"tha", QT_TRANSLATE_NOOP("scoredesk::domain", "Thai")},
    {"tur", QT_TRANSLATE_NOOP("scoredesk::domain", "Turkish")},
    {"ton", QT_TRANSLATE_NOOP("scoredesk::domain", "Tongan")},
    {"urd", QT_TRANSLATE_NOOP("scoredesk::domain", "Urdu")},
    {"ceb", QT_TRANSLATE_NOOP("scoredesk::domain", "Cebuano")},
    {"ukr", QT_TRANSLATE_NOOP("scoredesk::domain", "Ukrainian")},
    {"pus", QT_TRANSLATE_NOOP("scoredesk::domain", "Pashto")},
    {"pol", QT_TRANSLATE_NOOP("scoredesk::domain", "Polish")},
    {"aii", QT_TRANSLATE_NOOP("scoredesk::domain", "Assyrian")},
    {"guj", QT_TRANSLATE_NOOP("scoredesk::domain", "Gujarati")},
    {"ium", QT_TRANSLATE_NOOP("scoredesk::domain", "Mien")},
    {"ron", QT_TRANSLATE_NOOP("scoredesk::domain", "Romanian")},
    {"nan", QT_TRANSLATE_NOOP("scoredesk::domain", "Taiwanese")},
    {"lhu", QT_TRANSLATE_NOOP("scoredesk::domain", "Lahu")},
    {"mah", QT_TRANSLATE_NOOP("scoredesk::domain", "Marshallese")},
    {"mix", QT_TRANSLATE_NOOP("scoredesk::domain", "Mixteco")},
    {"kjg", QT_TRANSLATE_NOOP("scoredesk::domain", "Khmu")},
    {"kur", QT_TRANSLATE_NOOP("scoredesk::domain", "Kurdish")},
    {"hbs", QT_TRANSLATE_NOOP("scoredesk::domain", "Serbo-Croatian")},
    {"cld", QT_TRANSLATE_NOOP("scoredesk::domain", "Chaldean")},
    {"amh", QT_TRANSLATE_NOOP("scoredesk::domain", "Amharic")},
    {"ben", QT_TRANSLATE_NOOP("scoredesk::domain", "Bengali")},
    {"nep", QT_TRANSLATE_NOOP("scoredesk::domain", "Nepali")},
    {"som", QT_TRANSLATE_NOOP("scoredesk::domain", "Somali")},
    {"swa", QT_TRANSLATE_NOOP("scoredesk::domain", "Swahili")},
    {"tam", QT_TRANSLATE_NOOP("scoredesk::domain", "Tamil")},
    {"tel", QT_TRANSLATE_NOOP("scoredesk::domain", "Telugu")},
    {"tir", QT_TRANSLATE_NOOP("scoredesk::domain", "Tigrinya")},
    {"sgn", QT_TRANSLATE_NOOP("scoredesk::domain", "Sign language")},
    {"mis", QT_TRANSLATE_NOOP("scoredesk::domain", "Other language")},
    {"und", QT_TRANSLATE_NOOP("scoredesk::domain", "Not known")},
})};

/// The language itself where reportLanguageOf says which report it gets: Cantonese and Mandarin speakers read one report.
QString spokenLanguage(const QString &code)
{
    const QString upper = code.toUpper();
    if (upper == "YUE"_L1 || upper == "03"_L1)
        return u"yue"_s;
    if (upper == "CMN"_L1 || upper == "07"_L1)
        return u"cmn"_s;
    return languageOf(code);
}

} // namespace

QString languageName(const QString &code)
{
    const QString known = code.trimmed();
    const QString iso = spokenLanguage(known);
    const auto name =
        std::ranges::find_if(kNames, [&iso](const Name &n) { return iso == QLatin1StringView(n.iso); });
    return name == kNames.end() ? known : QCoreApplication::translate(kContext, name->english);
}

} // namespace scoredesk::domain
