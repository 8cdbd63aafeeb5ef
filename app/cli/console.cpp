// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

std::atomic<bool> cancelRequested{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler writes it");

extern "C" void onCancelSignal(int signal)
{
    cancelRequested.store(true);
    std::signal(signal, SIG_DFL);
}

void write(std::FILE *stream, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stream);
    std::fflush(stream);
}

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Offline:
        return u"offline"_s;
    case ErrorKind::Network:
        return u"network"_s;
    case ErrorKind::Unauthorized:
        return u"unauthorized"_s;
    case ErrorKind::Storage:
        return u"storage"_s;
    case ErrorKind::Corrupt:
        return u"corrupt"_s;
    case ErrorKind::InvalidInput:
        return u"invalid-input"_s;
    case ErrorKind::NotFound:
        return u"not-found"_s;
    case ErrorKind::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

ExitStatus statusFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return ExitStatus::Cancelled;
    case ErrorKind::Unauthorized:
        return ExitStatus::Locked;
    case ErrorKind::InvalidInput:
        return ExitStatus::Refused;
    default:
        return ExitStatus::Failed;
    }
}

} // namespace

void watchForCancel()
{
    std::signal(SIGINT, onCancelSignal);
    std::signal(SIGTERM, onCancelSignal);
#ifdef SIGHUP
    if (std::signal(SIGHUP, onCancelSignal) == SIG_IGN) // of nohup
        std::signal(SIGHUP, SIG_IGN);
#endif
}

bool isCancelRequested()
{
    return cancelRequested.load();
}

void Console::answer(const QJsonObject &document, const QString &text)
{
    endProgress();
    Q_ASSERT(!m_answered);
    m_answered = true;
    if (m_json) {
        const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout);
        std::fflush(stdout);
    } else {
        write(stdout, text);
    }
}

void Console::message(const QString &sentence) const
{
    write(stderr, u"scoredesk-cli: "_s + sentence + u'\n');
}

ExitStatus Console::fail(const Error &error)
{
    return fail(statusFor(error.kind), kindName(error.kind), sentenceFor(error), error.subject);
}

ExitStatus Console::fail(ExitStatus status, const QString &kind, const QString &sentence,
                         const QString &subject)
{
    endProgress();
    message(sentence);
    if (m_json && !m_answered) {
        QJsonObject error{{u"kind"_s, kind}, {u"message"_s, sentence}};
        if (!subject.isEmpty())
            error.insert(u"subject"_s, subject);
        answer({{u"error"_s, error}}, {});
    }
    return status;
}

jobs::JobContext Console::job(const QString &what)
{
    {
        const std::lock_guard lock(m_progressMutex);
        m_lastProgress = std::chrono::steady_clock::now();
    }
    return {[] { return isCancelRequested(); },
            [this, what](jobs::Progress progress) { showProgress(what, progress); }};
}

void Console::showProgress(const QString &what, jobs::Progress progress)
{
    using namespace std::chrono_literals;
    static const bool terminal = isTerminal(stderr);
    const std::lock_guard lock(m_progressMutex);
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastProgress < (terminal ? 100ms : 1000ms))
        return;
    m_lastProgress = now;
    const int percent = progress.total > 0 ? static_cast<int>(progress.done * 100 / progress.total) : -1;
    if (!terminal) {
        write(stderr, percent >= 0 ? u"%1: %2 %\n"_s.arg(what).arg(percent)
                                   : u"%1: %2\n"_s.arg(what).arg(progress.done));
        return;
    }
    constexpr int kWidth = 40;
    const int filled = std::clamp(percent, 0, 100) * kWidth / 100;
    const QString bar = percent >= 0 ? u'[' + QString(filled, u'#') + QString(kWidth - filled, u' ')
                                           + u"] %1 %"_s.arg(percent)
                                     : QString::number(progress.done);
    write(stderr, u"\r%1 %2\x1b[K"_s.arg(what, bar));
    m_barShown = true;
}

void Console::endProgress()
{
    const std::lock_guard lock(m_progressMutex);
    if (std::exchange(m_barShown, false))
        write(stderr, u"\r\x1b[K"_s);
}

QString sentenceFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return u"Cancelled. The cache is as it was before."_s;
    case ErrorKind::Offline:
        return u"There is no network connection."_s;
    case ErrorKind::Network:
        return u"The other side could not be reached."_s;
    case ErrorKind::Unauthorized:
        return u"The passphrase is wrong."_s;
    case ErrorKind::Storage:
        if (error.subject == "locked"_L1)
            return u"Another program is writing to this cache. Try again when it is done."_s;
        if (error.subject == "full"_L1)
            return u"The disk is full: there is no room left in %1. Free some space there, then do it again. The cache is as it "
                   u"was before."_s.arg(error.detail);
        if (error.subject == "not-a-file"_L1)
            return u"%1 is no file: a folder, a pipe or a device stands there, and writing would replace it. Nothing was written; give the name of "
                   u"a file."_s.arg(error.detail);
        if (error.subject.isEmpty())
            return u"A file could not be read or written. Check the permissions and that the disk has room."_s;
        return u"%1 could not be read or written%2. Check that its folder is there, the permissions, and that the disk has room."_s.arg(
            error.subject, error.detail.isEmpty() ? QString() : u" (%1)"_s.arg(error.detail));
    case ErrorKind::Corrupt:
        if (error.subject == "keyless"_L1)
            return u"The folder holds cache.db or desk.db, but not key.json, which opens them. Put key.json back, or name another "
                   u"folder."_s;
        if (error.subject == "lost"_L1)
            return u"cache.db is gone from %1, and with it everything that was loaded. Put the file back, or import the files again: "
                   u"scoredesk-cli import PATH"_s.arg(QDir::toNativeSeparators(error.detail));
        if (error.subject == "newer"_L1)
            return u"A newer Scoredesk made this cache. Use that version, or name another folder; nothing was changed."_s;
        return u"The cache is damaged. Run verify for details; a new cache can be filled from the same files again."_s;
    case ErrorKind::InvalidInput:
        return u"The input cannot be used."_s;
    case ErrorKind::NotFound:
        if (error.subject == "as-of"_L1)
            return u"No loaded file is as old as that day. The as-of dates are in: status"_s;
        return u"Nothing was found by that name."_s;
    case ErrorKind::Internal:
        break;
    }
    return u"Something went wrong inside the program. Report it with the version and what you did."_s;
}

QString alignedTable(const QList<QStringList> &rows, const QList<int> &rightAligned)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths.size() <= i)
                widths << 0;
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool right = rightAligned.contains(static_cast<int>(i));
            line += right ? row.at(i).rightJustified(widths.at(i)) : row.at(i).leftJustified(widths.at(i));
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace scoredesk::cli
