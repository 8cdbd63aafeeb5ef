// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlines.h"

#include "tests/support/stringmaker.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/datatable.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QFontMetrics>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCellWidth = 180;

/// Of the processor, not of the clock on the wall: what else runs on the computer does not count.
class ProcessorTimer
{
public:
    [[nodiscard]] double milliseconds() const { return double(std::clock() - m_start) * 1e3 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

/// Paints cells of a table with one column.
class CellPainter
{
public:
    explicit CellPainter(int height) : m_image(kCellWidth, height, QImage::Format_ARGB32_Premultiplied)
    {
        m_table.setModel(&m_model);
        m_option.widget = &m_table;
        m_option.rect = m_image.rect();
    }

    /// The milliseconds that painting \a text took.
    double paint(const QString &text)
    {
        m_model.clear();
        m_model.appendRow(new QStandardItem(text));
        QPainter painter(&m_image);
        const ProcessorTimer timer;
        m_delegate.paint(&painter, m_option, m_model.index(0, 0));
        return timer.milliseconds();
    }

    /// The same again for the cell painted last.
    double again()
    {
        QPainter painter(&m_image);
        const ProcessorTimer timer;
        m_delegate.paint(&painter, m_option, m_model.index(0, 0));
        return timer.milliseconds();
    }

    [[nodiscard]] int widthHint() const { return m_delegate.sizeHint(m_option, m_model.index(0, 0)).width(); }
    [[nodiscard]] int heightHint() const { return m_delegate.heightFor(m_model.index(0, 0), kCellWidth, themeOf(&m_table)); }

private:
    QStandardItemModel m_model;
    DataTable m_table;
    CellDelegate m_delegate{CellKind::Text};
    QStyleOptionViewItem m_option;
    QImage m_image;
};

bool isGraphemeEnd(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary();
}

} // namespace

TEST_CASE("what is too long for a row of one line stands whole in two small ones", "[ui][table]")
{
    const QFontMetrics metrics{QGuiApplication::font()};
    const int room = metrics.horizontalAdvance(u"Waiting for several"_s) + 4;
    CHECK(smallLines(u"Held"_s, metrics, room) == QStringList{u"Held"_s});
    CHECK(smallLines(u"Waiting for several areas"_s, metrics, room)
          == QStringList{u"Waiting for several"_s, u"areas"_s});
    // a hyphen is a place to break, and where there is none the word is broken; no letter is lost
    for (const QString &name : {u"Wolfeschlegel-Hausenberger, M."_s, u"Wolfeschlegelsteinhausen, A."_s}) {
        const QStringList lines = smallLines(name, metrics, room);
        REQUIRE(lines.size() == 2);
        QString whole = lines.join(QString());
        CHECK(whole.remove(u' ') == QString(name).remove(u' '));
        for (const QString &line : lines)
            CHECK(metrics.horizontalAdvance(line) <= room);
    }
    CHECK(smallLines(QString(200, u'w'), metrics, room).isEmpty());
}

TEST_CASE("a broken word and a clipped text keep accents, pairs and emoji whole", "[ui][table]")
{
    const QFontMetrics metrics{QGuiApplication::font()};
    const QString letter = GENERATE(u"e\u0301"_s, u"\U0001D538"_s, u"\U0001F469\u200D\U0001F3EB"_s, u"e\u0301\u0323"_s);
    CAPTURE(letter);
    const QString word = letter.repeated(12);
    int broken = 0;
    for (int room = 4; room < metrics.horizontalAdvance(word); ++room) {
        const QStringList lines = smallLines(word, metrics, room);
        if (lines.isEmpty())
            continue;
        REQUIRE(lines.size() == 2);
        ++broken;
        CHECK(lines.join(QString()) == word);
        CHECK(isGraphemeEnd(word, lines.first().size()));
        CHECK(std::max(metrics.horizontalAdvance(lines[0]), metrics.horizontalAdvance(lines[1])) <= room);
    }
    CHECK(broken > 3);

    const QString text = letter.repeated(kMostLineLetters);
    for (qsizetype most = kMostLineLetters - 6; most <= kMostLineLetters; ++most) {
        QString shown = clipped(text, most);
        REQUIRE(shown.endsWith(u'…'));
        shown.chop(1);
        CHECK(shown.size() <= most);
        CHECK(most - shown.size() < letter.size());
        CHECK(text.startsWith(shown));
        CHECK(isGraphemeEnd(text, shown.size()));
    }
    CHECK(clipped(word) == word);
}

TEST_CASE("one letter with a thousand accents is cut nevertheless, and no pair with it", "[ui][table]")
{
    const QString accents = u"e"_s + QString(5'000, QChar(0x301));
    CHECK(clipped(accents).size() == kMostLineLetters + 1);
    const QString pairs = u"e"_s + u"\U0001E8D0"_s.repeated(5'000); // combining, each of two units
    const QString shown = clipped(pairs);
    CHECK(shown.size() == kMostLineLetters);
    CHECK(shown.at(shown.size() - 2).isLowSurrogate());
    CHECK(smallLines(accents, QFontMetrics(QGuiApplication::font()), kCellWidth).isEmpty());
}

TEST_CASE("a text wraps at its spaces, and a long one ends after the lines of a row", "[ui][table]")
{
    const QFontMetrics metrics{QGuiApplication::font()};
    const QString sentence = u"The row has no date of a test, so that its year is taken from the name of the file"_s;
    const int room = metrics.horizontalAdvance(u"The row has no date of"_s);
    const QStringList lines = wrappedLines(sentence, metrics, room, std::numeric_limits<int>::max());
    CHECK(lines.size() > 3);
    CHECK(lines.first() == u"The row has no date of"_s);
    CHECK(lines.join(u' ') == sentence);
    for (const QString &line : lines)
        CHECK(metrics.horizontalAdvance(line) <= room);
    CHECK(wrappedLines(sentence, metrics, room, 2) == QStringList{lines.first(), sentence.mid(lines.first().size() + 1)});
    CHECK(wrappedLines(QString(sentence + u' ').repeated(2'000), metrics, room, kMostRowLines).size() == kMostRowLines);
}

TEST_CASE("a word wider than a line is broken, before a capital where it has one, and no letter is lost", "[ui][table]")
{
    const QFontMetrics metrics{QGuiApplication::font()};
    const QString name = u"EnrolledStudentScoreData_2024_DLMTR.CSV"_s;
    const QStringList lines = wrappedLines(name, metrics, metrics.horizontalAdvance(u"EnrolledStudentSc"_s), kMostRowLines);
    REQUIRE(lines.size() >= 2);
    CHECK(lines.first() == u"EnrolledStudent"_s);
    CHECK(lines.join(QString()) == name);
    const QString plain = QString(60, u'w');
    const int room = metrics.horizontalAdvance(QString(25, u'w'));
    const QStringList parts = wrappedLines(plain, metrics, room, kMostRowLines);
    CHECK(parts.size() == 3);
    CHECK(parts.join(QString()) == plain);
    for (const QString &part : parts)
        CHECK(metrics.horizontalAdvance(part) <= room);
}

TEST_CASE("a parted text is found again without measuring", "[ui][table]")
{
    const Theme theme = Theme::make(ThemeKind::Light, QFont());
    TextCache cache;
    const QString name = u"Wolfeschlegelsteinhausen-Castellanos, Maximiliano"_s;
    const int room = QFontMetrics(theme.font(TypeRole::Caption)).horizontalAdvance(name) * 2 / 3;
    const QStringList lines = cache.small(name, TypeRole::Caption, theme, room);
    REQUIRE(lines.size() == 2);
    CHECK(cache.small(name, TypeRole::Caption, theme, room).constData() == lines.constData());
    const QStringList rows = cache.wrapped(name, TypeRole::Body, theme, room, 3);
    REQUIRE(rows.size() >= 2);
    CHECK(cache.wrapped(name, TypeRole::Body, theme, room, 3).constData() == rows.constData());
    CHECK(cache.small(name, TypeRole::Caption, theme, 10).isEmpty());
    CHECK(cache.count() == 3);
    cache.clear();
    CHECK(cache.count() == 0);
}

TEST_CASE("a cell of any length is painted in a bounded time", "[ui][table]")
{
    // Far above what it takes, far below what laying out every letter takes; the least of several.
    constexpr double kFirstMs = 60;
    constexpr double kAgainMs = 4;
    constexpr int kRounds = 5;
    constexpr qsizetype kLetters = 100'000;
    const QString piece = GENERATE(u"w"_s, u"wolf "_s, u"w-"_s, u"e\u0301"_s, u"\U0001F469\u200D\U0001F3EB"_s, u"\u0301"_s, u"学校"_s);
    const int height = GENERATE(30, 90); // one line, and a row of several
    CAPTURE(piece, height);
    CellPainter cell(height);
    (void)cell.paint(piece.repeated(4)); // the font is loaded
    double first = std::numeric_limits<double>::max();
    double again = first;
    double hints = first;
    for (int round = 0; round < kRounds; ++round) {
        first = std::min(first, cell.paint(QString::number(round) + piece.repeated(kLetters / piece.size())));
        for (int i = 0; i < kRounds; ++i)
            again = std::min(again, cell.again());
        const ProcessorTimer timer;
        CHECK(cell.widthHint() > 0);
        CHECK(cell.heightHint() < 4'000);
        hints = std::min(hints, timer.milliseconds());
    }
    CAPTURE(first, again, hints);
    CHECK(first < kFirstMs);
    CHECK(again < kAgainMs);
    CHECK(hints < 5 * kFirstMs);
}
