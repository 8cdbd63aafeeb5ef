// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlines.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QFontMetrics>

#include <algorithm>

namespace scoredesk::ui {

namespace {

constexpr qsizetype kFirstGuess = 32; ///< letters, about a cell's width

/// Whether a line may end at \a at in \a text: before a space, after a hyphen or an underscore.
bool isBreak(const QString &text, qsizetype at)
{
    if (at < 1 || at >= text.size())
        return false;
    const QChar before = text.at(at - 1);
    return text.at(at) == QLatin1Char(' ') || (at > 1 && (before == QLatin1Char('-') || before == QLatin1Char('_')));
}

/// The last place to break up to \a last, or 0.
qsizetype lastBreak(const QString &text, qsizetype last)
{
    for (qsizetype at = last; at > 0; --at) {
        if (isBreak(text, at))
            return at;
    }
    return 0;
}

/// The last place up to \a last that parts no grapheme; 0 where the first one goes further.
qsizetype lastGraphemeEnd(const QString &text, qsizetype last)
{
    const QString part = text.left(last + 2); // with what tells whether a grapheme goes on, a whole surrogate pair
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, part);
    finder.setPosition(last);
    return finder.isAtBoundary() ? last : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

/// The last place up to \a last to part a word that is wider than a line: before the capital of "StudentScoreData", else between any two
/// letters. 0 where not even one fits.
qsizetype lastBreakInWord(const QString &text, qsizetype last)
{
    for (qsizetype at = last; at > 1; --at) {
        if (text.at(at - 1).isLower() && text.at(at).isUpper())
            return at;
    }
    return last > 0 ? lastGraphemeEnd(text, last) : 0;
}

/// How many letters from the start of \a text fit \a width, not more than those of one line. Measures pieces not much longer than what
/// fits, and few of them.
qsizetype fittingLetters(const QString &text, const QFontMetrics &metrics, int width)
{
    const qsizetype most = std::min(text.size(), kMostLineLetters);
    const auto fitsIn = [&](qsizetype letters) { return metrics.horizontalAdvance(text.left(letters)) <= width; };
    qsizetype fitting = 0;
    qsizetype over = most + 1;
    for (qsizetype guess = std::min(kFirstGuess, most); fitting < most; guess = std::min(2 * guess, most)) {
        if (!fitsIn(guess)) {
            over = guess;
            break;
        }
        fitting = guess;
    }
    while (over - fitting > 1) {
        const qsizetype middle = fitting + (over - fitting) / 2;
        (fitsIn(middle) ? fitting : over) = middle;
    }
    return fitting;
}

/// What of \a text stands in the lines behind one that ends at \a cut.
QString behind(const QString &text, qsizetype cut)
{
    return text.mid(text.at(cut) == QLatin1Char(' ') ? cut + 1 : cut);
}

} // namespace

QString clipped(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype cut = lastGraphemeEnd(text, most);
    if (cut == 0) // one letter and a thousand accents
        cut = text.at(most).isLowSurrogate() ? most - 1 : most;
    return text.left(cut) + QChar(0x2026);
}

QStringList wrappedLines(const QString &text, const QFontMetrics &metrics, int width, int most)
{
    QStringList lines;
    QString left = clipped(text, kMostRowLetters);
    while (lines.size() + 1 < most) {
        const qsizetype fitting = fittingLetters(left, metrics, width);
        if (fitting == left.size())
            break;
        qsizetype cut = lastBreak(left, fitting);
        if (cut == 0)
            cut = lastBreakInWord(left, fitting);
        if (cut == 0)
            break;
        lines.append(left.left(cut));
        left = behind(left, cut);
    }
    lines.append(left);
    return lines;
}

QStringList smallLines(const QString &text, const QFontMetrics &metrics, int room)
{
    const int width = room - 2; // a laid-out line is rounded up
    const qsizetype fitting = fittingLetters(text, metrics, width);
    if (fitting == text.size())
        return {text};
    qsizetype cut = lastBreak(text, fitting);
    if (cut == 0)
        cut = lastGraphemeEnd(text, fitting);
    if (cut == 0 || text.size() > cut + kMostLineLetters)
        return {};
    const QString second = behind(text, cut);
    return fittingLetters(second, metrics, width) == second.size() ? QStringList{text.left(cut), second} : QStringList();
}

} // namespace scoredesk::ui
