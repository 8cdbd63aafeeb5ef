// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/sample/samplelea.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

QString number(double value)
{
    const int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return QString::number(value, 'f', digits);
}

void printLine(const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace

std::optional<double> Row::ratio() const
{
    if (!theirs || *theirs <= 0 || ours <= 0)
        return std::nullopt;
    return goalKind == Goal::TimesTheFloor ? ours / *theirs : *theirs / ours;
}

Bench::Bench(QString workFolder, bool isQuick, QStringList wanted)
    : m_work(workFolder), m_isQuick(isQuick), m_wanted(std::move(wanted))
{
    if (!QDir().mkpath(workFolder))
        fail(u"the folder %1 cannot be made"_s.arg(workFolder));
}

bool Bench::wants(const QString &name) const
{
    return m_wanted.isEmpty() || std::any_of(m_wanted.begin(), m_wanted.end(), [&](const QString &start) {
               return name.startsWith(start);
           });
}

bool Bench::wantsGroup(const QString &start) const
{
    return wants(start) || std::any_of(m_wanted.begin(), m_wanted.end(), [&](const QString &name) {
               return name.startsWith(start);
           });
}

QString Bench::freshFolder(const QString &name) const
{
    const QString path = work(name);
    QDir(path).removeRecursively();
    if (!QDir().mkpath(path))
        fail(u"the folder %1 cannot be made"_s.arg(path));
    return path;
}

const Bench::Sample &Bench::sample(int students)
{
    for (const auto &[size, made] : m_samples) {
        if (size == students)
            return made;
    }
    remark(u"making a sample of %1 students"_s.arg(students));
    sample::SampleOptions options;
    options.students = students;
    options.seed = 20240517;
    options.outDir = freshFolder(u"sample-%1"_s.arg(students));
    options.reports = 0;
    options.earlierYears = 0;
    Sample made;
    std::optional<sample::SampleResult> result;
    made.seconds = seconds([&] {
        Result<sample::SampleResult> written = sample::writeSampleLea(options);
        if (!written)
            fail(u"the sample was not made: %1"_s.arg(written.error().detail));
        result = *std::move(written);
    });
    for (const QString &path : result->created) {
        const QString name = QFileInfo(path).fileName().toLower();
        if (name.contains(u"testedstudent"_s) && name.endsWith(u".xlsx"_s))
            made.xlsx = path;
        else if (name.contains(u"testedstudent"_s) && name.endsWith(u".csv"_s))
            made.csv = path;
        else
            QFile::remove(path); // a gigabyte nobody asks for
    }
    if (made.xlsx.isEmpty() || made.csv.isEmpty())
        fail(u"the sample has no file by tested LEA"_s);
    made.rows = result->testedRows;
    made.allRows = 2 * (result->testedRows + result->enrolledRows);
    m_samples.emplace_back(students, made);
    return m_samples.back().second;
}

void Bench::add(Row row)
{
    if (!wants(row.name))
        return;
    if (m_rows.empty())
        printLine(u"%1 %2 %3 %4 %5 %6"_s.arg(u"row"_s, -28)
                      .arg(u"size"_s, 9)
                      .arg(u"ours"_s, 14)
                      .arg(u"theirs"_s, 10)
                      .arg(u"ratio"_s, 9)
                      .arg(u"  goal"_s));
    const std::optional<double> ratio = row.ratio();
    QString goal;
    switch (row.goalKind) {
    case Goal::None:
        break;
    case Goal::AtMost:
        goal = u"≤ %1 %2"_s.arg(number(row.goal), row.unit);
        break;
    case Goal::TimesFaster:
        goal = u"≥ %1 ×"_s.arg(number(row.goal));
        break;
    case Goal::TimesTheFloor:
        goal = u"≤ %1 × the floor"_s.arg(number(row.goal));
        break;
    }
    const QString theirs = row.theirs ? number(*row.theirs) : row.peer.isEmpty() ? QString() : u"not run"_s;
    QString line = u"%1 %2 %3 %4 %5   %6"_s.arg(row.name, -28)
                       .arg(row.size, 9)
                       .arg(QString(number(row.ours) + u' ' + row.unit), 14)
                       .arg(theirs, 10)
                       .arg(ratio ? QString(number(*ratio) + u" ×"_s) : QString(), 9)
                       .arg(goal, -18);
    if (!row.peer.isEmpty())
        line += u"  peer: "_s + row.peer;
    if (!row.note.isEmpty())
        line += u"  "_s + row.note;
    printLine(line);
    m_rows.push_back(std::move(row));
}

bool Bench::writeJson(const QString &path) const
{
    QJsonArray array;
    for (const Row &row : m_rows) {
        const std::optional<double> ratio = row.ratio();
        array.append(
            QJsonObject{{u"name"_s, row.name},
                        {u"size"_s, static_cast<qint64>(row.size)},
                        {u"unit"_s, row.unit},
                        {u"ours"_s, row.ours},
                        {u"peer"_s, row.peer.isEmpty() ? QJsonValue() : QJsonValue(row.peer)},
                        {u"theirs"_s, row.theirs ? QJsonValue(*row.theirs) : QJsonValue()},
                        {u"ratio"_s, ratio ? QJsonValue(*ratio) : QJsonValue()},
                        {u"goal"_s, row.goalKind == Goal::None ? QJsonValue() : QJsonValue(row.goal)}});
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(array).toJson()) > 0 && file.commit();
}

void Bench::remark(const QString &text) const
{
    std::fputs((u"bench: "_s + text + u'\n').toUtf8().constData(), stderr);
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

std::optional<double> timedProgram(const QString &program, const QStringList &arguments,
                                   const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    bool isDone = false;
    const double took = seconds([&] {
        process.start(program, arguments);
        isDone = process.waitForStarted() && process.waitForFinished(-1);
    });
    // qpdf ends with 3 when it warned.
    if (!isDone || process.exitStatus() != QProcess::NormalExit
        || (process.exitCode() != 0 && process.exitCode() != 3))
        return std::nullopt;
    return took;
}

QJsonObject child(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s, name} + arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        fail(u"the child process %1 failed"_s.arg(name));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

std::int64_t statusKilobytes(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(QByteArray("\n" + QByteArray(field) + ":"));
    if (at < 0)
        return 0;
    const QByteArray line = text.mid(at + 1, text.indexOf('\n', at + 1) - at - 1);
    return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toLongLong();
}

void forgetPeak()
{
    QFile references(u"/proc/self/clear_refs"_s);
    if (!references.open(QIODevice::WriteOnly) || references.write("5") != 1)
        fail(u"the peak of memory cannot be reset"_s);
}

void fail(const QString &what)
{
    std::fputs((u"bench: "_s + what + u'\n').toUtf8().constData(), stderr);
    std::exit(1);
}

} // namespace scoredesk::bench
