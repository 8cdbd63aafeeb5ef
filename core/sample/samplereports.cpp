// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplereports.h"

#include "core/sample/samplecalendar.h"
#include "core/sample/sampleoutcome.h"
#include "core/sample/samplestudent.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

namespace scoredesk::sample {

using namespace Qt::StringLiterals;

namespace {

using domain::ContentArea;

constexpr int kDotsPerInch = 144; // coordinates below are half points
constexpr int kLeft = 100;
constexpr int kWidth = 1024;

// Level colours of the reports parents know: orange, yellow, green, blue (what-users-do.md).
constexpr std::array<QRgb, 4> kLevelColours{0xffd9722e, 0xffe3b93c, 0xff4f9a57, 0xff2f6db0};

struct Fonts
{
    QFont title{u"DejaVu Sans"_s};
    QFont heading{u"DejaVu Sans"_s};
    QFont body{u"DejaVu Sans"_s};
    Fonts()
    {
        title.setPixelSize(40);
        title.setBold(true);
        heading.setPixelSize(28);
        heading.setBold(true);
        body.setPixelSize(20);
        // Any spacing switches ligatures off: "Unified" must stay seven letters when the text is read back.
        for (QFont *font : {&title, &heading, &body})
            font->setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    }
};

/// One report to be written: the student's main one, or that of the Spanish test, which TOMS keeps apart.
struct Due
{
    std::uint32_t index = 0;
    bool isSpanishTest = false;
    QString path;
};

bool belongs(const Outcome &outcome, bool spanishTest)
{
    return !outcome.isCarriedOver && (outcome.area == ContentArea::Csa) == spanishTest;
}

/// One page of one report, in English or in Spanish.
class Page
{
public:
    Page(QPainter &painter, const Fonts &fonts, bool spanish, std::uint64_t seed)
        : m_painter(painter), m_fonts(fonts), m_isSpanish(spanish), m_seed(seed)
    {}

    void draw(const Student &student, const std::vector<Outcome> &outcomes, bool spanishTest,
              const School &school, const Agency &lea)
    {
        m_painter.fillRect(QRect(0, 0, 1224, 20), QColor(0xff1f3a5f));
        line(m_fonts.title, word("title"), 56);
        line(m_fonts.body, word("sample"), 40);
        field("year", u"2023–24"_s);
        const PersonName &name = student.name;
        field("name", QString::fromStdString(name.last + ", " + name.first
                                             + (name.middle.empty() ? "" : " " + name.middle)));
        field("ssid", QString::number(student.ssid).rightJustified(10, u'0'));
        field("birth", QString::fromStdString(isoText(student.birth)));
        field("grade", QString::number(student.grade));
        field("school", QString::fromStdString(school.name));
        field("district", QString::fromStdString(lea.name));
        field("language", word("languageName"));
        m_y += 22;
        for (const Outcome &outcome : outcomes)
            if (belongs(outcome, spanishTest))
                drawArea(student, outcome);
    }

private:
    QPainter &m_painter;
    const Fonts &m_fonts;
    bool m_isSpanish;
    std::uint64_t m_seed;
    int m_y = 90;

    QString word(const char *key) const
    {
        const auto &words = wordLists().report.at(key);
        return QString::fromStdString(m_isSpanish ? words.second : words.first);
    }
    QString word(const QByteArray &key) const { return word(key.constData()); }
    void line(const QFont &font, const QString &text, int height, int indent = 0)
    {
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        m_painter.drawText(kLeft + indent, m_y, text);
        m_y += height;
    }
    void field(const char *key, const QString &value) { line(m_fonts.body, word(key) + u": "_s + value, 30); }

    QString heading(const Outcome &outcome) const
    {
        if (outcome.area == ContentArea::Csa)
            return word("csa");
        const QString name = word(std::array{"ela", "math", "science"}[abilityOf(outcome.area)]);
        // A name of its own for the alternate test of science: it is not the CAST.
        return domain::isAlternate(outcome.area) ? word("alternate") + u' ' + name.section(u" (CAST"_s, 0, 0)
                                                 : name;
    }

    QString levelText(const Outcome &outcome, int level) const
    {
        if (outcome.area == ContentArea::Csa)
            return word("range") + u' ' + QString::number(level);
        const QString number = word("level") + u' ' + QString::number(level);
        return domain::isAlternate(outcome.area)
                   ? number + u" - "_s + word("alternateLevel")
                   : number + u", "_s + word("level" + QByteArray::number(level));
    }

    void drawArea(const Student &student, const Outcome &outcome)
    {
        line(m_fonts.heading, heading(outcome), 40);
        if (!outcome.score) {
            line(m_fonts.body, word("noscore").arg(domain::code(outcome.condition)), 50);
            return;
        }
        const Score &score = *outcome.score;
        line(m_fonts.body,
             word("score") + u": "_s + QString::number(score.scale) + u"   "_s
                 + levelText(outcome, score.level),
             20);
        const bool hasFour = domain::isSmarterBalanced(outcome.area) || outcome.area == ContentArea::Science;
        drawBar(score.level, hasFour ? 4 : 3);
        drawParts(student, outcome);
        if (score.sem > 0) {
            line(m_fonts.body, word("error").arg(score.scale - score.sem).arg(score.scale + score.sem), 28);
            const bool isEla = outcome.area == ContentArea::Ela;
            line(m_fonts.body,
                 word(isEla ? "lexile" : "quantile") + u": "_s
                     + QString::fromStdString(measureOf(outcome.area, score.scale)),
                 28);
        }
        drawHistory(student, outcome);
        m_y += 24;
    }

    void drawBar(int level, int levels)
    {
        const int part = kWidth / levels - 8;
        for (int i = 0; i < levels; ++i) {
            const QRect box(kLeft + i * (part + 8), m_y, part, i + 1 == level ? 24 : 10);
            m_painter.fillRect(box, QColor(kLevelColours[static_cast<std::size_t>(i)]));
        }
        m_y += 54;
    }

    void drawParts(const Student &student, const Outcome &outcome)
    {
        const bool isBelowMinimum = outcome.condition == domain::ConditionCode::LOSS;
        const Parts parts =
            partsOf(student, outcome.area, outcome.grade, *outcome.score, 0, isBelowMinimum, m_seed);
        if (parts.count == 0)
            return;
        line(m_fonts.body, word("areas"), 28);
        const QByteArray stem = std::array{"ela", "math", "science"}[abilityOf(outcome.area)];
        for (int i = 0; i < parts.count; ++i) {
            const int level = parts.level[static_cast<std::size_t>(i)];
            if (level > 0)
                line(m_fonts.body,
                     word(stem + QByteArray::number(i + 1)) + u": "_s
                         + word("claim" + QByteArray::number(level)),
                     28, 24);
        }
    }

    void drawHistory(const Student &student, const Outcome &outcome)
    {
        QStringList years;
        for (int back = kHistoryYears;
             back > 0 && abilityOf(outcome.area) < 2 && outcome.area != ContentArea::Csa; --back) {
            if (student.prior[static_cast<std::size_t>(back)][abilityOf(outcome.area)] != PriorEnd::Scored)
                continue;
            if (const auto score = scoreOf(student, outcome.area, student.grade - back, back))
                years.append(QString::number(kCurrentSpring - back) + u" – "_s
                             + QString::number(score->scale));
        }
        if (!years.isEmpty())
            line(m_fonts.body, word("history") + u": "_s + years.join(u"   "_s), 28);
    }
};

QByteArray compose(const Student &student, const std::vector<Outcome> &outcomes, bool spanishTest,
                   const Schools &schools, const Fonts &fonts, std::uint64_t seed)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(kDotsPerInch);
        writer.setTitle(u"CAASPP Student Score Report 2023–24 – SAMPLE"_s);
        writer.setCreator(u"SAMPLE"_s);
        QPainter painter(&writer);
        const School &school = schools.at(student.enrolledSchool);
        Page(painter, fonts, false, seed).draw(student, outcomes, spanishTest, school, schools.lea());
        if (student.language == "SPA") {
            writer.newPage();
            Page(painter, fonts, true, seed).draw(student, outcomes, spanishTest, school, schools.lea());
        }
    }
    return pdf;
}

} // namespace

Result<QStringList> writeReports(const SampleOptions &options, int wanted, const Schools &schools,
                                 const jobs::JobContext &job, std::int64_t done, std::int64_t total)
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr)
        return Error{ErrorKind::Internal, u"SSR"_s, u"PDFs need a QGuiApplication"_s};
    const QDir folder(QDir(options.outDir).absoluteFilePath(u"SSR"_s));
    if (!folder.mkpath(u"."_s))
        return Error{ErrorKind::Storage, folder.path(), u"cannot make the folder"_s};

    std::vector<Due> due;
    const domain::Day asOf = domain::Day::of(options.asOf);
    for (std::uint32_t index = 0;
         index < static_cast<std::uint32_t>(options.students) && static_cast<int>(due.size()) < wanted;
         ++index) {
        if (index % 1024 == 0 && job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const Student student = makeStudent(index, options.students, options.seed, schools);
        if (schools.at(student.enrolledSchool).agency != 0)
            continue;
        const std::vector<Outcome> outcomes = outcomesOf(student, 0, asOf, schools, options.seed);
        for (const bool isSpanishTest : {false, true}) {
            const bool isOut =
                std::any_of(outcomes.begin(), outcomes.end(), [isSpanishTest](const Outcome &outcome) {
                    return belongs(outcome, isSpanishTest) && outcome.ssrAvailable.isValid();
                });
            if (isOut && static_cast<int>(due.size()) < wanted)
                due.push_back(
                    {index, isSpanishTest,
                     folder.filePath(QString::number(student.ssid)
                                     + (isSpanishTest ? u"_CSA"_s : u"_CAASPP"_s) + u"_SSR_2024.pdf"_s)});
        }
    }

    std::atomic<std::size_t> next{0};
    std::atomic<std::int64_t> written{0};
    std::atomic<bool> isBroken{false};
    const auto makeSome = [&] {
        const Fonts fonts;
        for (std::size_t i = next++; i < due.size() && !isBroken && !job.isCancelled(); i = next++) {
            const Student student = makeStudent(due[i].index, options.students, options.seed, schools);
            const QByteArray pdf = compose(student, outcomesOf(student, 0, asOf, schools, options.seed),
                                           due[i].isSpanishTest, schools, fonts, options.seed);
            QSaveFile file(due[i].path);
            if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
                isBroken = true;
            const std::int64_t count = ++written;
            job.report({done + std::min<std::int64_t>(count, wanted), total});
        }
    };
    const auto work = [&] {
        try {
            makeSome();
        } catch (...) { // out of memory: nothing may leave a thread
            isBroken = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1U, 8U); ++i)
            threads.emplace_back(work);
    }
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    if (isBroken)
        return Error{ErrorKind::Storage, folder.path(), u"a report could not be written"_s};
    QStringList created;
    for (const Due &report : due)
        created.append(report.path);
    return created;
}

} // namespace scoredesk::sample
