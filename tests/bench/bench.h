// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace scoredesk::analytics {
class Snapshot;
}

namespace scoredesk::bench {

/// How a goal is meant.
enum class Goal {
    None,
    AtMost,       ///< ours, in the row's unit
    TimesFaster,  ///< theirs / ours is at least the goal
    TimesTheFloor ///< ours / theirs is at most the goal
};

/// One line of the table and one object of bench.json.
struct Row
{
    QString name;
    std::int64_t size = 0;
    QString unit;
    double ours = 0;
    QString peer;
    std::optional<double> theirs;
    Goal goalKind = Goal::None;
    double goal = 0;
    QString note; ///< table only

    [[nodiscard]] std::optional<double> ratio() const;
};

/// What a measurement needs, and where its rows go.
class Bench
{
public:
    Bench(QString workFolder, bool isQuick, QStringList wanted);

    [[nodiscard]] bool isQuick() const { return m_isQuick; }
    /// \a full, or a tenth of it in a quick run.
    [[nodiscard]] int scaled(int full) const { return m_isQuick ? std::max(1, full / 10) : full; }
    [[nodiscard]] bool wants(const QString &name) const;
    /// Whether any row whose name begins with \a start may be wanted.
    [[nodiscard]] bool wantsGroup(const QString &start) const;
    [[nodiscard]] QString work(const QString &name) const { return m_work.filePath(name); }
    /// An empty folder of that name.
    [[nodiscard]] QString freshFolder(const QString &name) const;
    /// Data files of a sample LEA with so many students: made once. Keys: "xlsx", "csv", "rows".
    struct Sample
    {
        QString xlsx;
        QString csv;
        std::int64_t rows = 0;
        double seconds = 0;
        std::int64_t allRows = 0; ///< of all files together
    };
    const Sample &sample(int students);

    /// Prints the row and keeps it for the JSON, when it is wanted.
    void add(Row row);
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    bool writeJson(const QString &path) const;
    void remark(const QString &text) const;

private:
    QDir m_work;
    bool m_isQuick;
    QStringList m_wanted;
    std::vector<Row> m_rows;
    std::deque<std::pair<int, Sample>> m_samples;
};

/// Seconds \a work takes.
template <typename Work>
double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The middle one of \a values.
[[nodiscard]] double median(std::vector<double> values);
/// The value that \a share of \a values do not exceed.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// Runs a program to its end; seconds, or nothing when it is not installed or fails.
[[nodiscard]] std::optional<double> timedProgram(const QString &program, const QStringList &arguments,
                                                 const QString &folder = {});
/// Runs this program again as `--child NAME arguments…`; what it printed as JSON, empty when it failed.
[[nodiscard]] QJsonObject child(const QString &name, const QStringList &arguments);
/// Peak and present resident memory of this process, in kilobytes.
[[nodiscard]] std::int64_t statusKilobytes(const char *field);

/// The peak starts anew from what is resident now.
void forgetPeak();

/// A failed measurement ends the run with this.
[[noreturn]] void fail(const QString &what);

// One for each group of rows; each asks Bench::wants itself.
void benchImport(Bench &bench);
void benchSearch(Bench &bench);
void benchOpen(Bench &bench);
void benchMerge(Bench &bench);
void benchSample(Bench &bench);
void benchResults(Bench &bench);
void benchResultsPage(Bench &bench);

/// Home and profile, painted offscreen, of the data in \a folder.
void benchPages(Bench &bench, const QString &folder, const QByteArray &passphrase);
/// Frames of the list of students, offscreen.
void benchScroll(Bench &bench, const std::shared_ptr<const analytics::Snapshot> &snapshot);

/// The child process NAME; its exit status.
int runChild(const QString &name, const QStringList &arguments);
[[nodiscard]] QJsonObject importChild(const QStringList &arguments);
[[nodiscard]] QJsonObject mergeChild(const QStringList &arguments);

/// Seconds the floor of an import takes: see floor.cpp.
[[nodiscard]] double importFloor(const QString &xlsx, const QString &folder);

} // namespace scoredesk::bench
