// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrtext.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

/// A heading is short: a sentence that begins with an area's name is none.
constexpr qsizetype kMaxHeadingWords = 12;

struct Heading
{
    QLatin1StringView start; ///< folded: lower case, accents gone
    ContentArea area;
};

// Longer starts stand first. Names: SSRs of 2021-22 … 2023-24 in English and Spanish (domain-facts §10).
constexpr std::array kHeadings{
    Heading{"california spanish assessment"_L1, ContentArea::Csa},
    Heading{"evaluacion de espanol de california"_L1, ContentArea::Csa},
    Heading{"spanish reading"_L1, ContentArea::Csa},
    Heading{"csa"_L1, ContentArea::Csa},
    Heading{"english language arts"_L1, ContentArea::Ela},
    Heading{"artes del lenguaje en ingles"_L1, ContentArea::Ela},
    Heading{"artes linguisticas en ingles"_L1, ContentArea::Ela},
    Heading{"lengua y literatura en ingles"_L1, ContentArea::Ela},
    Heading{"ela"_L1, ContentArea::Ela},
    Heading{"mathematics"_L1, ContentArea::Math},
    Heading{"matematicas"_L1, ContentArea::Math},
    Heading{"california science test"_L1, ContentArea::Science},
    Heading{"prueba de ciencias de california"_L1, ContentArea::Science},
    Heading{"science"_L1, ContentArea::Science},
    Heading{"ciencias"_L1, ContentArea::Science},
    Heading{"cast"_L1, ContentArea::Science},
};

/// Lower case without accents, for comparing words.
QString folded(QStringView text)
{
    const QString parted = text.toString().normalized(QString::NormalizationForm_D);
    QString out;
    out.reserve(parted.size());
    for (const QChar c : parted) {
        if (c.category() != QChar::Mark_NonSpacing)
            out.append(c.toLower());
    }
    return out;
}

ContentArea alternateOf(ContentArea area)
{
    switch (area) {
    case ContentArea::Ela:
        return ContentArea::CaaEla;
    case ContentArea::Math:
        return ContentArea::CaaMath;
    case ContentArea::Science:
        return ContentArea::CaaScience;
    default:
        return area;
    }
}

/// \a line without the words that name a programme, so that the area stands first: "CAA for Science" -> "science".
QStringView withoutProgramme(QStringView line, bool &alternate)
{
    constexpr std::array kProgrammes{"smarter balanced summative assessment"_L1,
                                     "smarter balanced assessment"_L1,
                                     "smarter balanced"_L1,
                                     "california alternate assessments"_L1,
                                     "california alternate assessment"_L1,
                                     "evaluacion alternativa de california"_L1,
                                     "evaluaciones alternativas de california"_L1,
                                     "alternate assessment"_L1,
                                     "caa"_L1};
    for (const QLatin1StringView programme : kProgrammes) {
        if (!line.startsWith(programme))
            continue;
        QStringView rest = line.sliced(programme.size());
        if (!rest.isEmpty() && rest.front().isLetterOrNumber())
            continue;
        alternate = alternate || programme.contains("altern"_L1) || programme == "caa"_L1;
        while (!rest.isEmpty() && !rest.front().isLetterOrNumber())
            rest = rest.sliced(1);
        for (const QLatin1StringView joint : {"for "_L1, "in "_L1, "de "_L1, "en "_L1, "para "_L1}) {
            if (rest.startsWith(joint)) {
                rest = rest.sliced(joint.size());
                break;
            }
        }
        return rest;
    }
    return line;
}

void readHeading(QStringView line, PageFacts &facts)
{
    if (line.count(u' ') >= kMaxHeadingWords)
        return;
    bool alternate = false;
    const QStringView name = withoutProgramme(line, alternate);
    facts.alternate = facts.alternate || alternate;
    for (const Heading &heading : kHeadings) {
        if (!name.startsWith(heading.start))
            continue;
        const QStringView rest = name.sliced(heading.start.size());
        if (!rest.isEmpty() && rest.front().isLetterOrNumber())
            continue;
        const ContentArea area = alternate ? alternateOf(heading.area) : heading.area;
        facts.areas[domain::areaIndex(area)] = true;
        return;
    }
}

void readSsid(const QString &text, PageFacts &facts)
{
    static const QString kLabel =
        u"(?:SSID|State(?:wide)? Student Identifier|(?:State )?Student ID|Student #|Student Number|"
        u"N[uú]mero de estudiante|Estudiante n\\.?[oº°])[ \\t]*(?:\\(SSID\\))?[ \\t]*"_s;
    static const QRegularExpression kLabelled(
        kLabel + u"(?:[:#.=][ \\t]*)?\\r?\\n?[ \\t]*(\\d{10})(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kAsked(kLabel + u":"_s, QRegularExpression::CaseInsensitiveOption);
    auto matches = kLabelled.globalMatch(text);
    while (matches.hasNext()) {
        const auto ssid = domain::Ssid::fromText(matches.next().capturedView(1));
        if (!ssid || !ssid->isValid())
            continue;
        if (facts.ssid.isValid() && facts.ssid != *ssid)
            facts.namesSeveral = true;
        else
            facts.ssid = *ssid;
    }
    facts.hasLostSsid = !facts.ssid.isValid() && kAsked.match(text).hasMatch();
}

/// What stands where a report begins: its title, alone in a line but for the year, and the student's birth date.
void readBeginning(const QString &line, PageFacts &facts)
{
    static const QRegularExpression kTitle(
        u"^(?:caaspp )?(?:20\\d\\d\\W+\\d{2,4} )?(?:student score report|informe de (?:calificaciones|puntajes|resultados)"
        u"(?: del? (?:la )?estudiante)?(?: caaspp)?)(?:\\W+20\\d\\d\\W+\\d{2,4})?$"_s);
    static const QRegularExpression kBirthDate(u"^(?:date of birth|birth ?date|fecha de nacimiento)\\b"_s);
    facts.hasTitle = facts.hasTitle || kTitle.match(line).hasMatch();
    facts.hasBirthDate = facts.hasBirthDate || kBirthDate.match(line).hasMatch();
}

/// The newest year named: a report's history names older ones.
void readYear(const QString &text, PageFacts &facts)
{
    static const QRegularExpression kYear(u"(?<!\\d)(20\\d\\d)[-\\x{2010}-\\x{2013}](\\d\\d)(?!\\d)"_s);
    static const QRegularExpression kSpring(u"\\b(?:Spring|Primavera(?: de)?) (20\\d\\d)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    auto years = kYear.globalMatch(text);
    while (years.hasNext()) {
        const auto match = years.next();
        const int first = match.capturedView(1).toInt();
        const int second = match.capturedView(2).toInt();
        if (second == (first + 1) % 100)
            facts.year = std::max(facts.year, domain::SchoolYear{static_cast<std::int16_t>(first + 1)});
    }
    if (facts.year.isValid())
        return;
    auto springs = kSpring.globalMatch(text);
    while (springs.hasNext())
        facts.year =
            std::max(facts.year,
                     domain::SchoolYear{static_cast<std::int16_t>(springs.next().capturedView(1).toInt())});
}

/// The language by its script, else by the small words only it has. Languages: domain-facts §10.
QString languageOf(const QString &text)
{
    struct Words
    {
        QString language;
        QSet<QString> words;
        int count = 0;
    };
    std::array<Words, 4> known{
        Words{u"eng"_s,
              {u"the"_s, u"and"_s, u"of"_s, u"is"_s, u"for"_s, u"your"_s, u"this"_s, u"with"_s, u"to"_s,
               u"was"_s}},
        Words{u"spa"_s,
              {u"el"_s, u"la"_s, u"los"_s, u"las"_s, u"de"_s, u"del"_s, u"que"_s, u"en"_s, u"su"_s, u"para"_s,
               u"con"_s, u"por"_s}},
        Words{u"fil"_s, {u"ang"_s, u"ng"_s, u"mga"_s, u"sa"_s, u"iyong"_s, u"ay"_s, u"para"_s, u"nang"_s}},
        Words{u"vie"_s,
              {u"của"_s, u"và"_s, u"học"_s, u"điểm"_s, u"là"_s, u"các"_s, u"trong"_s, u"được"_s, u"cho"_s}},
    };
    int hangul = 0;
    int arabic = 0;
    int han = 0;
    int letters = 0;
    QString word;
    const auto endWord = [&] {
        for (Words &language : known)
            language.count += language.words.contains(word) ? 1 : 0;
        word.clear();
    };
    for (const QChar c : text) {
        if (!c.isLetter()) {
            if (!word.isEmpty())
                endWord();
            continue;
        }
        ++letters;
        switch (c.script()) {
        case QChar::Script_Hangul:
            ++hangul;
            break;
        case QChar::Script_Arabic:
            ++arabic;
            break;
        case QChar::Script_Han:
            ++han;
            break;
        default:
            word.append(c.toLower());
        }
    }
    if (!word.isEmpty())
        endWord();
    if (letters == 0)
        return {};
    // A name in another script does not make a page of that language: a fifth of the letters must be of it.
    for (const auto &[count, language] : {std::pair{hangul, u"kor"_s}, {arabic, u"ara"_s}, {han, u"chi"_s}}) {
        if (count * 5 > letters)
            return language;
    }
    const auto best = std::max_element(known.begin(), known.end(),
                                       [](const Words &a, const Words &b) { return a.count < b.count; });
    return best->count > 0 ? best->language : u"eng"_s;
}

} // namespace

PageFacts factsOf(QStringView text)
{
    PageFacts facts;
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    readSsid(composed, facts);
    readYear(composed, facts);
    facts.language = languageOf(composed);
    static const QRegularExpression kSample(u"\\bSAMPLE\\b"_s);
    facts.isSample = kSample.match(composed).hasMatch();
    for (const QStringView part : QStringView(composed).split(u'\n')) {
        const QString line = folded(part).simplified();
        readHeading(line, facts);
        readBeginning(line, facts);
    }
    return facts;
}

} // namespace scoredesk::documents
