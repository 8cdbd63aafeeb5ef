// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <mutex>

namespace scoredesk::cli {

/// Standard output and standard error of one call.
///
/// Standard output gets one JSON document, or text for people. Standard error gets progress and messages, and never a student's name,
/// SSID or score: only sentences of our own, file names and counts are written there.
class Console
{
public:
    explicit Console(bool json) : m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }
    /// The one document of this call, or \a text, according to the mode.
    void answer(const QJsonObject &document, const QString &text);
    /// A sentence on standard error.
    void message(const QString &sentence) const;
    /// Says what went wrong and gives the exit status for it; with --json, `{"error":{…}}` is the document. The subject of an error, a
    /// file's name at most, stands only in the document: files of reports are named for their SSID.
    [[nodiscard]] ExitStatus fail(const Error &error);
    [[nodiscard]] ExitStatus fail(ExitStatus status, const QString &kind, const QString &sentence,
                                  const QString &subject = {});

    /// A context that reports as \a what ("Importing"), from any thread, and is cancelled by Ctrl+C. Lives as long as the console.
    [[nodiscard]] jobs::JobContext job(const QString &what);
    /// Ends a progress bar's line.
    void endProgress();

private:
    void showProgress(const QString &what, jobs::Progress progress);

    bool m_json;
    bool m_answered = false;
    std::mutex m_progressMutex; ///< held while the two below are looked at and a line is written
    bool m_barShown = false;
    std::chrono::steady_clock::time_point m_lastProgress;
};

/// What a person reads about \a error: what happened and what to do. Fit for standard error.
[[nodiscard]] QString sentenceFor(const Error &error);

/// Rows of cells as lines, each column as wide as its widest cell; \a rightAligned columns hold numbers.
[[nodiscard]] QString alignedTable(const QList<QStringList> &rows, const QList<int> &rightAligned = {});

/// Ctrl+C and a polite request to end set a flag from now on; a second one ends the process.
void watchForCancel();
[[nodiscard]] bool isCancelRequested();

} // namespace scoredesk::cli
