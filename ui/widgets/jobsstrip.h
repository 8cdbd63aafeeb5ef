// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

#include <vector>

class QProgressBar;
class QPushButton;

namespace scoredesk::ui {

class Label;

/// The foot of the window: the newest running job with its bar, percent, time left after 10 s and Cancel, and how
/// many run; without jobs the counts of the page.
class JobsStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobsStrip(QWidget *parent = nullptr);

    /// Shows a job "Importing scores.xlsx" and returns its id.
    int addJob(const QString &text);
    void setJobText(int id, const QString &text);
    /// \a fraction 0..1; negative: not known, and then no percent is shown.
    void setProgress(int id, double fraction);
    void removeJob(int id);
    [[nodiscard]] int jobCount() const { return int(m_jobs.size()); }

    /// What the strip says while nothing runs.
    void setStatusText(const QString &text);

Q_SIGNALS:
    void cancelRequested(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Job
    {
        int id = 0;
        QString text;
        double fraction = -1;
        QElapsedTimer clock;
        bool isCancelling = false;
    };
    void refresh();
    [[nodiscard]] Job *find(int id);
    [[nodiscard]] static QString timeLeft(const Job &job);

    std::vector<Job> m_jobs;
    QString m_status;
    int m_nextId = 1;
    Label *m_text;
    QProgressBar *m_bar;
    Label *m_percent;
    Label *m_left;
    QPushButton *m_cancel;
    Label *m_count;
};

} // namespace scoredesk::ui
