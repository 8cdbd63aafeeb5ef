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

/// One page of one report, in English or in Spanish.
class Page
{
public:
    Page(QPainter &painter, const Fonts &fonts, bool spanish) : m_painter(painter), m_fonts(fonts), m_isSpanish(spanish) {}

    void draw(const Student &student, const std::vector<Outcome> &outcomes, const School &school, const Agency &lea)
    {
        line(m_fonts.title, word("title"), 56);
        line(m_fonts.body, word("sample"), 40);
        field("year", u"2023–24"_s);
        const PersonName &name = student.name;
        field("name", QString::fromStdString(name.last + ", " + name.first + (name.middle.empty() ? "" : " " + name.middle)));
        field("ssid", QString::number(student.ssid).rightJustified(10, u'0'));
        field("birth", QString::fromStdString(isoText(student.birth)));
        field("grade", QString::number(student.grade));
        field("school", QString::fromStdString(school.name));
        field("district", QString::fromStdString(lea.name));
        field("language", word("languageName"));
        m_y += 24;
        for (const Outcome &outcome : outcomes)
            if (!outcome.isCarriedOver && outcome.area != ContentArea::Csa)
                drawArea(student, outcome);
    }

private:
    QPainter &m_painter;
    const Fonts &m_fonts;
    bool m_isSpanish;
    int m_y = 90;

    QString word(const char *key) const
    {
        const auto &words = wordLists().report.at(key);
        return QString::fromStdString(m_isSpanish ? words.second : words.first);
    }
    void line(const QFont &font, const QString &text, int height, int indent = 0)
    {
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        m_painter.drawText(kLeft + indent, m_y, text);
        m_y += height;
    }
    void field(const char *key, const QString &value) { line(m_fonts.body, word(key) + u": "_s + value, 30); }

    void drawArea(const Student &student, const Outcome &outcome)
    {
        const std::size_t which = abilityOf(outcome.area);
        line(m_fonts.heading, word(std::array{"ela", "math", "science"}[which]), 42);
        if (!outcome.score) {
            line(m_fonts.body, word("noscore").arg(domain::code(outcome.condition)), 54);
            return;
        }
        const Score &score = *outcome.score;
        const QByteArray levelKey = "level" + QByteArray::number(score.level);
        line(m_fonts.body, word("score") + u": "_s + QString::number(score.scale) + u"   "_s + word("level") + u' ' + QString::number(score.level)
                 + u", "_s + word(levelKey.constData()), 22);
        drawBar(score.level);
        if (score.sem > 0) {
            line(m_fonts.body, word("error").arg(score.scale - score.sem).arg(score.scale + score.sem), 30);
            const bool isEla = outcome.area == ContentArea::Ela;
            line(m_fonts.body, word(isEla ? "lexile" : "quantile") + u": "_s + QString::fromStdString(measureOf(outcome.area, score.scale)), 30);
        }
        drawHistory(student, outcome);
        m_y += 28;
    }

    void drawBar(int level)
    {
        constexpr int kPart = kWidth / 4 - 8;
        for (int i = 0; i < 4; ++i) {
            const QRect part(kLeft + i * (kPart + 8), m_y, kPart, i + 1 == level ? 26 : 10);
            m_painter.fillRect(part, QColor(kLevelColours[static_cast<std::size_t>(i)]));
        }
        m_y += 58;
    }

    void drawHistory(const Student &student, const Outcome &outcome)
    {
        QStringList years;
        for (int back = kHistoryYears; back > 0 && domain::isSmarterBalanced(outcome.area); --back) {
            if (student.prior[static_cast<std::size_t>(back)][abilityOf(outcome.area)] != PriorEnd::Scored)
                continue;
            if (const auto score = scoreOf(student, outcome.area, student.grade - back, back))
                years.append(QString::number(kCurrentSpring - back) + u" – "_s + QString::number(score->scale));
        }
        if (!years.isEmpty())
            line(m_fonts.body, word("history") + u": "_s + years.join(u"   "_s), 30);
    }
};

QByteArray compose(const Student &student, const std::vector<Outcome> &outcomes, const School &school, const Agency &lea, const Fonts &fonts)
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
        Page(painter, fonts, false).draw(student, outcomes, school, lea);
        if (student.language == "SPA") {
            writer.newPage();
            Page(painter, fonts, true).draw(student, outcomes, school, lea);
        }
    }
    return pdf;
}

} // namespace

Result<QStringList> writeReports(const SampleOptions &options, int wanted, const Schools &schools, const jobs::JobContext &job, std::int64_t done,
                                 std::int64_t total)
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr)
        return Error{ErrorKind::Internal, u"SSR"_s, u"PDFs need a QGuiApplication"_s};
    const QDir folder(QDir(options.outDir).absoluteFilePath(u"SSR"_s));
    if (!folder.mkpath(u"."_s))
        return Error{ErrorKind::Storage, folder.path(), u"cannot make the folder"_s};

    struct Due
    {
        std::uint32_t index;
        QString path;
    };
    std::vector<Due> due;
    const domain::Day asOf = domain::Day::of(options.asOf);
    for (std::uint32_t index = 0; index < static_cast<std::uint32_t>(options.students) && static_cast<int>(due.size()) < wanted; ++index) {
        if (index % 1024 == 0 && job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const Student student = makeStudent(index, options.students, options.seed, schools);
        if (schools.at(student.enrolledSchool).agency != 0)
            continue;
        const std::vector<Outcome> outcomes = outcomesOf(student, 0, asOf, schools, options.seed);
        if (std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome &o) { return o.ssrAvailable.isValid() && domain::areaIndex(o.area) < 3; }))
            due.push_back({index, folder.filePath(QString::number(student.ssid) + u"_CAASPP_SSR_2024.pdf"_s)});
    }

    std::atomic<std::size_t> next{0};
    std::atomic<std::int64_t> written{0};
    std::atomic<bool> isBroken{false};
    const auto work = [&] {
        const Fonts fonts;
        for (std::size_t i = next++; i < due.size() && !isBroken && !job.isCancelled(); i = next++) {
            const Student student = makeStudent(due[i].index, options.students, options.seed, schools);
            const QByteArray pdf = compose(student, outcomesOf(student, 0, asOf, schools, options.seed), schools.at(student.enrolledSchool),
                                           schools.lea(), fonts);
            QSaveFile file(due[i].path);
            if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
                isBroken = true;
            const std::int64_t count = ++written;
            job.report({done + std::min<std::int64_t>(count, wanted), total});
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
