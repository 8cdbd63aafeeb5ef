// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/changecard.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/sentencelist.h"

#include <QtCore/QThreadPool>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

ChangeCard::ChangeCard(QWidget *parent) : Card(tr("Since the last release"), QString(), parent), m_sentences(new SentenceList(this))
{
    setObjectName(u"changeCard"_s);
    body()->addWidget(m_sentences);
    body()->addStretch(1);
    connect(m_sentences, &SentenceList::opened, this, &ChangeCard::open);
    hide();
}

void ChangeCard::setSnapshots(std::shared_ptr<const analytics::Snapshot> previous, std::shared_ptr<const analytics::Snapshot> now)
{
    m_job.drop();
    if (!previous || !now) {
        show({});
        return;
    }
    const auto work = [previous, now](jobs::JobContext &job) -> Result<Digests> {
        Digests digests;
        for (const analytics::AreaBalance &area : now->balance().areas) {
            if (job.isCancelled())
                break;
            analytics::AggregateQuery query;
            query.area = area.area;
            query.withDetails = false;
            auto answer = analytics::digest(*previous, *now, query);
            if (auto *digest = std::get_if<analytics::Digest>(&answer); digest && digest->scoredNow + digest->scoredBefore > 0)
                digests.push_back(std::move(*digest));
        }
        return digests;
    };
    m_job.start(jobs::start<Digests>(QThreadPool::globalInstance(), work), this, [this](Result<Digests> digests) {
        if (digests)
            show(*digests);
    });
}

void ChangeCard::show(const Digests &digests)
{
    m_who.clear();
    QList<SentenceList::Sentence> sentences;
    for (const analytics::Digest &digest : digests) {
        const QString area = domain::areaName(digest.query.area);
        ChosenStudents who;
        for (const auto &moved : digest.students)
            who.students.insert(who.students.end(), moved.begin(), moved.end());
        std::sort(who.students.begin(), who.students.end());
        who.students.erase(std::unique(who.students.begin(), who.students.end()), who.students.end());
        //: a list of students: %1 a content area
        who.name = tr("%1 · newly scored or re-scored").arg(area);
        const std::int64_t newly = digest.of(analytics::Move::NewlyScored).students;
        //: %1 a content area, %2 how many have a score now and had none, %3 a sentence on how the percent moved
        sentences.append({tr("%1, %2 newly scored. %3").arg(area, countText(newly), analytics::sentencesFor(digest).front().text),
                          who.students.empty() ? QString() : who.name});
        m_who.push_back(std::move(who));
    }
    //: beside the title of a card: a date
    setSource(digests.empty() ? QString() : tr("of %1").arg(instantText(digests.front().from)));
    m_sentences->setSentences(sentences, false);
    setVisible(!sentences.isEmpty());
    Q_EMIT changed();
}

void ChangeCard::open(int sentence)
{
    if (sentence < 0 || std::size_t(sentence) >= m_who.size())
        return;
    StudentFilter filter;
    filter.chosen = std::make_shared<ChosenStudents>(m_who[std::size_t(sentence)]);
    Q_EMIT doorOpened(filter);
}

} // namespace scoredesk::ui
