// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/timecard.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sentencelist.h"
#include "ui/widgets/timeslider.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QThreadPool>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

TimeCard::TimeCard(QWidget *parent)
    : Card(tr("As of each release"), QString(), parent), m_play(makeButton(tr("Play"), ButtonKind::Default, Icon::Play, this)),
      m_slider(new TimeSlider(this)), m_reason(wrappingLabel(QString(), TypeRole::Body, ColorRole::TextMuted, this)),
      m_sentences(new SentenceList(this))
{
    setObjectName(u"timeCard"_s);
    m_play->setObjectName(u"timePlay"_s);
    m_slider->setObjectName(u"timeSlider"_s);
    m_sentences->setObjectName(u"timeSentences"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_play, 0, Qt::AlignTop);
    row->addWidget(m_slider, 1);
    body()->addLayout(row);
    body()->addWidget(m_reason);
    body()->addWidget(m_sentences);
    onTheme(this, [=, this](const Theme &theme) {
        row->setSpacing(theme.px(12));
        body()->setSpacing(theme.px(8));
    });
    m_next.setSingleShot(true);
    m_next.setInterval(kStepMs);
    connect(&m_next, &QTimer::timeout, this, &TimeCard::step);
    connect(m_play, &QPushButton::clicked, this, [this] { setPlaying(!m_isPlaying); });
    connect(m_slider, &TimeSlider::playToggled, this, [this] { setPlaying(!m_isPlaying); });
    connect(m_slider, &TimeSlider::moved, this, [this] {
        setPlaying(false);
        request(m_slider->value());
    });
    connect(m_sentences, &SentenceList::opened, this, &TimeCard::openStudents);
    hide();
}

QList<QWidget *> TimeCard::tabStops() const
{
    QList<QWidget *> stops{m_play, m_slider};
    for (QPushButton *door : m_sentences->findChildren<QPushButton *>()) {
        if (!door->isHidden())
            stops.append(door);
    }
    return stops;
}

void TimeCard::setReleases(const QList<QDateTime> &releases, const QDateTime &shown)
{
    m_releases = releases;
    m_shown = shown;
    setVisible(releases.size() > 1);
    if (releases.size() < 2) {
        setPlaying(false);
        return;
    }
    QStringList words, spoken;
    for (qsizetype i = 0; i < releases.size(); ++i) {
        words.append(dateText(domain::asOfDay(releases.at(i)), releases.last().date()).section(u", "_s, 1));
        //: spoken name of a stop of the slider: %1 a date, %2 its number, %3 how many there are
        spoken.append(tr("Results as of %1, release %2 of %3").arg(instantText(releases.at(i)), countText(i + 1), countText(releases.size())));
    }
    const QSignalBlocker blocker(m_slider); // what is shown is asked for by nobody
    m_slider->setStops(words, spoken);
    const auto at = shown.isValid() ? std::upper_bound(releases.begin(), releases.end(), shown) : releases.end();
    m_slider->setValue(std::max(0, int(at - releases.begin()) - 1));
    if (m_isPlaying) {
        if (m_slider->value() == m_slider->maximum())
            setPlaying(false);
        else
            m_next.start();
    }
}

void TimeCard::setPlaying(bool on)
{
    m_isPlaying = on && m_releases.size() > 1;
    m_play->setText(m_isPlaying ? tr("Pause") : tr("Play"));
    m_play->setIcon(icon(m_isPlaying ? Icon::Pause : Icon::Play));
    m_next.stop();
    if (!m_isPlaying)
        return;
    if (m_slider->value() == m_slider->maximum()) {
        m_slider->setValue(0); // from the first
        request(0);
    } else {
        step();
    }
}

void TimeCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    stop();
}

void TimeCard::step()
{
    if (!m_isPlaying || m_slider->value() == m_slider->maximum()) {
        setPlaying(false);
        return;
    }
    m_slider->setValue(m_slider->value() + 1);
    request(m_slider->value());
}

void TimeCard::request(int stop)
{
    if (stop >= 0 && stop < m_releases.size())
        Q_EMIT timeRequested(stop + 1 == m_releases.size() ? QDateTime() : m_releases.at(stop));
}

void TimeCard::setPrevious(std::shared_ptr<const analytics::Snapshot> previous)
{
    m_previous = std::move(previous);
    askDigest();
}

void TimeCard::setQuestion(std::shared_ptr<const analytics::Snapshot> snapshot, const analytics::AggregateQuery &query)
{
    if (!snapshot) {
        setReleases({}, {});
        m_previous.reset();
    }
    m_snapshot = std::move(snapshot);
    m_query = query;
    askDigest();
}

void TimeCard::askDigest()
{
    m_job.drop();
    const bool isOfThisYear = m_snapshot && m_query.year == m_snapshot->lea().year;
    if (!m_snapshot || !m_previous || m_query.isPublic || !isOfThisYear) {
        m_told.clear();
        m_sentences->setSentences({});
        m_reason->setText(m_snapshot && m_query.isPublic ? tr("What moved the percent is not shown in the public view: it names small groups.")
                          : m_snapshot && !isOfThisYear ? tr("Releases are those of the newest year.")
                                                        : QString());
        m_reason->setVisible(!m_reason->text().isEmpty());
        setSource({});
        Q_EMIT digestShown();
        return;
    }
    m_job.start(jobs::start<analytics::DigestAnswer>(QThreadPool::globalInstance(),
                                                     [before = m_previous, now = m_snapshot, query = m_query](jobs::JobContext &) -> Result<analytics::DigestAnswer> {
                                                         return analytics::digest(*before, *now, query, analytics::digestDimension(*now, query));
                                                     }),
                this, [this](Result<analytics::DigestAnswer> answer) {
                    if (answer)
                        showDigest(*answer);
                });
}

void TimeCard::showDigest(const analytics::DigestAnswer &answer)
{
    m_told.clear();
    const auto *digest = std::get_if<analytics::Digest>(&answer);
    QList<SentenceList::Sentence> sentences;
    if (digest) {
        m_told = analytics::sentencesFor(*digest);
        for (const analytics::DigestSentence &told : m_told)
            sentences.append({told.text, told.students.empty() ? QString() : told.who});
        //: beside the title of a card: %1 and %2 are dates
        setSource(tr("What moved the percent from %1 to %2").arg(instantText(digest->from), instantText(digest->to)));
    } else {
        setSource({});
    }
    m_reason->setVisible(false);
    m_sentences->setSentences(sentences);
    Q_EMIT digestShown();
}

void TimeCard::openStudents(int sentence)
{
    if (sentence < 0 || std::size_t(sentence) >= m_told.size())
        return;
    const analytics::DigestSentence &told = m_told[std::size_t(sentence)];
    auto chosen = std::make_shared<ChosenStudents>();
    //: a list of students: %1 a content area, %2 who, such as "newly scored"
    chosen->name = tr("%1 · %2").arg(domain::areaName(m_query.area), told.who);
    chosen->students = told.students;
    StudentFilter filter;
    filter.chosen = std::move(chosen);
    Q_EMIT studentsRequested(filter);
}

} // namespace scoredesk::ui
