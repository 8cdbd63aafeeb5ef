// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobsstrip.h"

#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// An estimate before this would jump about more than it tells.
constexpr qint64 kEstimateAfterMs = 10000;

} // namespace

JobsStrip::JobsStrip(QWidget *parent)
    : QWidget(parent), m_text(new Label(QString(), TypeRole::Small)), m_bar(new QProgressBar),
      m_percent(new Label(QString(), TypeRole::Small, ColorRole::TextMuted)),
      m_left(new Label(QString(), TypeRole::Small, ColorRole::TextMuted)),
      m_cancel(makeButton(tr("Cancel"), ButtonKind::Text)),
      m_count(new Label(QString(), TypeRole::Small, ColorRole::TextMuted))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_percent);
    row->addWidget(m_left);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_count);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(16), 1, theme.px(16), 0);
        row->setSpacing(theme.px(10));
        m_bar->setFixedSize(theme.px(240), theme.px(10));
        m_cancel->setFixedHeight(theme.px(26));
        setFixedHeight(std::max(theme.px(28), QFontMetrics(theme.font(TypeRole::Small)).height() + theme.px(10)));
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_jobs.empty())
            return;
        Job &job = m_jobs.back();
        job.isCancelling = true;
        const int id = job.id;
        refresh();
        Q_EMIT cancelRequested(id);
    });
    refresh();
}

int JobsStrip::addJob(const QString &text)
{
    Job job;
    job.id = m_nextId++;
    job.text = text;
    job.clock.start();
    m_jobs.push_back(job);
    refresh();
    return job.id;
}

JobsStrip::Job *JobsStrip::find(int id)
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.id == id; });
    return it == m_jobs.end() ? nullptr : &*it;
}

void JobsStrip::setJobText(int id, const QString &text)
{
    if (Job *job = find(id)) {
        job->text = text;
        refresh();
    }
}

void JobsStrip::setProgress(int id, double fraction)
{
    if (Job *job = find(id)) {
        job->fraction = fraction;
        refresh();
    }
}

void JobsStrip::removeJob(int id)
{
    std::erase_if(m_jobs, [id](const Job &job) { return job.id == id; });
    refresh();
}

void JobsStrip::setStatusText(const QString &text)
{
    m_status = text;
    refresh();
}

QString JobsStrip::timeLeft(const Job &job)
{
    const qint64 elapsed = job.clock.elapsed();
    if (elapsed < kEstimateAfterMs || job.fraction <= 0.01 || job.fraction >= 1)
        return {};
    const qint64 seconds = qint64(double(elapsed) * (1 - job.fraction) / job.fraction / 1000.0) + 1;
    //: time left, minutes and seconds: "0:04 left"
    return tr("%1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

void JobsStrip::refresh()
{
    const bool isBusy = !m_jobs.empty();
    m_bar->setVisible(isBusy);
    m_percent->setVisible(isBusy);
    m_left->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    m_text->setColorRole(isBusy ? ColorRole::Text : ColorRole::TextMuted);
    if (!isBusy) {
        m_text->setText(m_status);
        m_count->setText(tr("Ready"));
        return;
    }
    const Job &job = m_jobs.back();
    m_text->setText(job.text);
    m_bar->setAccessibleName(job.text);
    m_bar->setValue(int(std::clamp(job.fraction, 0.0, 1.0) * 1000));
    m_percent->setText(job.fraction < 0 ? QString() : wholePercent(std::min(job.fraction, 1.0)));
    m_left->setText(timeLeft(job));
    m_left->setVisible(!m_left->text().isEmpty());
    m_cancel->setEnabled(!job.isCancelling);
    m_cancel->setText(job.isCancelling ? tr("Cancelling") : tr("Cancel"));
    m_count->setText(tr("%Ln jobs", nullptr, int(m_jobs.size())));
}

void JobsStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(ColorRole::Line));
}

} // namespace scoredesk::ui
