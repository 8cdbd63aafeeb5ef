// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/searchfield.h"

#include <QtCore/QEvent>
#include <QtCore/QTimeZone>
#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_lea(new ElidedLabel(QString(), TypeRole::BodyStrong)), m_year(new Label(QString(), TypeRole::BodyStrong)),
      m_sample(new SampleBadge), m_search(new SearchField), m_asOf(new AsOfBadge), m_times(new QMenu(this)), m_start(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    auto *start = m_start;
    m_lea->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // as wide as its words, narrower where there is no room
    start->addWidget(m_lea);
    start->addWidget(m_year);
    start->addWidget(m_sample);
    start->addStretch(1);
    auto *end = new QHBoxLayout;
    end->addStretch(1);
    end->addWidget(m_asOf);
    // equal stretch at both sides keeps the search in the middle while there is room
    row->addLayout(start, 3);
    row->addWidget(m_search, 4);
    row->addLayout(end, 3);
    m_search->setPlaceholder(tr("Search students, schools, commands"));
    m_asOf->setObjectName(u"asOfBadge"_s);
    m_times->setObjectName(u"timesMenu"_s);
    m_times->setAccessibleName(tr("Results as of"));
    connect(m_asOf, &QAbstractButton::clicked, this, &TopBar::openTimes);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onTheme(this, [this, row, start](const Theme &theme) {
        row->setContentsMargins(theme.px(20), 0, theme.px(16), 1);
        row->setSpacing(theme.px(16));
        start->setSpacing(theme.px(20));
        m_search->setMinimumWidth(std::min(theme.px(240), 300)); // very large text needs the room for LEA and date
        m_search->setMaximumWidth(theme.px(420));
        shareRoom();
        setFixedHeight(std::max(theme.px(48), QFontMetrics(theme.font(TypeRole::Body)).height() + theme.px(24)));
    });
    setSnapshot(nullptr);
}

std::optional<double> shareScored(const analytics::BalanceSheet &balance)
{
    std::int64_t students = 0;
    std::int64_t scored = 0;
    for (const analytics::AreaBalance &area : balance.areas) {
        students += area.students;
        scored += area.boxes[static_cast<std::size_t>(domain::ScoreBox::Scored)];
    }
    if (students == 0)
        return std::nullopt;
    return double(scored) / double(students);
}

QStringList asOfWords(const QDateTime &asOf, QDate today)
{
    const QDateTime local = asOf.toTimeZone(QTimeZone("America/Los_Angeles"));
    if (!today.isValid())
        today = QDate::currentDate();
    const bool isWholeDay = local.time() == QTime(0, 0);
    if (local.date().year() != today.year())
        return {instantText(asOf, today), dateText(local.date(), today)}; // these have a year and no weekday
    //: a day without its weekday in Qt's date letters, "Jun 5"
    const QString day = QLocale().toString(local, TopBar::tr("MMM d"));
    //: a day without its weekday, and a time, in Qt's date letters, "Jun 5, 6:00 AM"
    return {instantText(asOf, today), isWholeDay ? day : QLocale().toString(local, TopBar::tr("MMM d, h:mm AP")), day};
}

void TopBar::setSnapshot(const analytics::Snapshot *snapshot)
{
    m_lea->setVisible(snapshot != nullptr);
    m_year->setVisible(snapshot != nullptr);
    m_asOf->setVisible(snapshot != nullptr);
    m_sample->setVisible(snapshot != nullptr && snapshot->lea().isSample);
    if (!snapshot) {
        m_lea->setText(QString());
        m_lea->setToolTip(QString());
        m_year->setText(QString());
        m_search->clear();
        return;
    }
    const domain::LeaInfo &lea = snapshot->lea();
    m_lea->setText(lea.name);
    m_lea->setToolTip(lea.name);
    m_year->setText(domain::schoolYearName(lea.year));
    QString partial;
    QString shortPartial;
    if (const std::optional<double> share = shareScored(snapshot->balance()); share && snapshot->isPartial()) {
        //: beside the as-of time: the year's results are not whole yet; %1 is a percent
        partial = tr("Partial, %1 scored").arg(percentText(qint64(*share * 10000), 10000));
        //: the same where there is little room
        shortPartial = tr("Partial, %1").arg(percentText(qint64(*share * 10000), 10000));
    }
    m_asOf->setAsOf(asOfWords(lea.asOf), partial, shortPartial);
    shareRoom();
}

void TopBar::setTimes(const QList<KnownTime> &times, const QDateTime &shown)
{
    m_times->clear();
    const bool hasChoice = times.size() > 1;
    m_asOf->setFocusPolicy(hasChoice ? Qt::StrongFocus : Qt::NoFocus);
    m_asOf->setCursor(hasChoice ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_asOf->setAccessibleDescription(hasChoice ? tr("Opens the list of earlier times") : QString());
    if (!hasChoice)
        return;
    auto *group = new QActionGroup(m_times);
    m_times->setToolTipsVisible(true);
    QAction *heading = m_times->addAction(tr("See the results as of"));
    heading->setEnabled(false);
    for (qsizetype i = 0; i < times.size(); ++i) {
        const KnownTime &time = times.at(i);
        const QString when = instantText(time.at);
        //: in the list of times: %1 a date, %2 how many rows the file of that day has
        const QString words = tr("%1 · %2 rows").arg(i == 0 ? tr("%1 (newest)").arg(when) : when, countText(time.rows));
        QAction *action = m_times->addAction(words);
        action->setToolTip(time.files.join(u'\n'));
        action->setCheckable(true);
        action->setChecked(shown.isValid() ? time.at == shown : i == 0);
        action->setData(i == 0 ? QDateTime() : time.at);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, until = action->data().toDateTime()] { Q_EMIT timeChosen(until); });
    }
}

void TopBar::openTimes()
{
    if (!m_times->isEmpty() && m_asOf->isVisible())
        m_times->popup(m_asOf->mapToGlobal(QPoint(0, m_asOf->height())));
}

void TopBar::shareRoom()
{
    // first the search gives way, down to its least width; only then does the badge drop words
    const QMargins margins = layout()->contentsMargins();
    const int taken = margins.left() + margins.right() + 2 * layout()->spacing() + m_start->sizeHint().width() + m_search->minimumWidth();
    const int least = m_asOf->minimumSizeHint().width();
    const int given = std::clamp(width() - taken, least, std::max(least, m_asOf->sizeHint().width()));
    m_asOf->setMinimumWidth(given);
    // not from the label's own hint, which follows a new text size later
    const int name = QFontMetrics(themeOf(this).font(TypeRole::BodyStrong)).horizontalAdvance(m_lea->text()) + 2;
    const int leastName = std::min(name, themeOf(this).px(60));
    m_lea->setMinimumWidth(std::clamp(name + width() - taken - given, leastName, name));
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        shareRoom(); // a part has taken another text or text size
    return QWidget::event(event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    shareRoom();
    QWidget::resizeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(ColorRole::Line));
}

} // namespace scoredesk::ui
