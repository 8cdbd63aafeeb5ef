// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/scorestatustab.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/scorestatusmodel.h"
#include "ui/pages/profile/layouts.h"
#include "ui/pages/profile/testtimeline.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

ScoreStatusTab::ScoreStatusTab(QWidget *parent)
    : ProfileTab(parent), m_model(new ScoreStatusModel(this)), m_table(new DataTable(this)), m_details(new QWidget(this)),
      m_why(new Card(QString(u' '), QString(), m_details)),
      m_sentence(wrappingLabel(QString(), TypeRole::Body, ColorRole::Text, m_why)), m_timeline(new Timeline(m_why)),
      m_noDates(wrappingLabel(tr("The row has no dates of this test."), TypeRole::Small, ColorRole::TextMuted, m_why)),
      m_appeal(new Card(tr("STAIRS appeal"), QString(), m_details)),
      m_appealText(wrappingLabel(QString(), TypeRole::Body, ColorRole::Text, m_appeal)),
      m_action(new Card(tr("What you can do"), QString(), m_details)),
      m_actionText(wrappingLabel(QString(), TypeRole::Body, ColorRole::Text, m_action))
{
    setObjectName(u"scoreStatusTab"_s);
    m_table->setObjectName(u"scoreStatusTable"_s);
    m_table->setAccessibleName(tr("Score Status"));
    m_table->setModel(m_model);
    m_table->setRowHeight(DataTable::RowHeight::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setStretchColumns({ScoreStatusModel::Why});
    m_table->setWrapColumns({ScoreStatusModel::Why});
    m_table->setFitsRows(true);
    m_table->emptyState()->setWords(tr("No tests this year."));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });

    m_why->body()->addWidget(m_sentence);
    auto *gap = new QVBoxLayout; // the sentence is the answer, the timeline how it came to it
    gap->addWidget(m_timeline);
    onTheme(this, [gap](const Theme &theme) { gap->setContentsMargins(0, theme.px(8), 0, 0); });
    m_why->body()->addLayout(gap);
    m_why->body()->addWidget(m_noDates);
    m_why->body()->addStretch(1);
    m_appeal->body()->addWidget(m_appealText);
    m_appeal->body()->addStretch(1);
    m_action->body()->addWidget(m_actionText);
    m_action->body()->addStretch(1);

    auto *side = new QVBoxLayout;
    side->addWidget(m_appeal);
    side->addWidget(m_action, 1);
    auto *details = new SideBySide(m_details);
    details->addWidget(m_why, 2);
    details->addLayout(side, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_details);
    layout->addStretch(1);
    onTheme(this, [=](const Theme &theme) {
        layout->setSpacing(theme.px(16));
        side->setSpacing(theme.px(16));
    });
}

void ScoreStatusTab::setStudent(const LoadedStudent *student)
{
    m_rows = student ? student->profile.scoreStatus : QList<domain::ScoreStatusRow>();
    m_records = student ? student->profile.records : QList<domain::ScoreRecord>();
    const domain::Day asOf = student ? domain::asOfDay(student->profile.asOf) : domain::Day();
    m_asOf = asOf.isValid() ? asOf.toDate() : QDate::currentDate();
    m_model->setRows(m_rows);
    m_table->fitColumns();
    m_table->updateGeometry();
    m_details->setVisible(!m_rows.isEmpty());
    if (m_rows.isEmpty())
        showRow(-1);
    else
        chooseRow();
}

void ScoreStatusTab::chooseRow()
{
    // The first test that still asks for attention; a student with all scores opens at the first.
    const auto open = std::find_if(m_rows.begin(), m_rows.end(), [](const domain::ScoreStatusRow &row) {
        return row.verdict.box != domain::ScoreBox::Scored;
    });
    const int row = open == m_rows.end() ? 0 : int(open - m_rows.begin());
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->selectRow(row);
    showRow(row);
}

void ScoreStatusTab::showRow(int index)
{
    if (index < 0 || index >= m_rows.size()) {
        m_why->setTitle(QString(u' '));
        m_sentence->clear();
        m_appealText->clear();
        m_actionText->clear();
        m_timeline->setEntries({});
        return;
    }
    const domain::ScoreStatusRow &row = m_rows[index];
    const QString area = domain::areaName(row.area);
    const bool hasScore = row.verdict.box == domain::ScoreBox::Scored;
    //: heading of a detail card; %1 a content area
    m_why->setTitle(hasScore ? tr("%1: how the score came").arg(area) : tr("%1: why there is no score").arg(area));
    m_sentence->setText(domain::reasonSentence(row));
    const auto record = std::find_if(m_records.begin(), m_records.end(), [&](const domain::ScoreRecord &r) {
        return r.area == row.area && r.year == row.year;
    });
    const QList<Timeline::Entry> entries =
        record == m_records.end() ? QList<Timeline::Entry>() : timelineOf(*record, row, m_asOf, QDate::currentDate());
    m_timeline->setEntries(entries);
    m_timeline->setAccessibleName(tr("%1: what happened when").arg(area));
    m_timeline->setVisible(!entries.isEmpty());
    m_noDates->setVisible(entries.isEmpty());
    m_appealText->setText(domain::appealsSentence(row));
    m_actionText->setText(domain::whatYouCanDo(row));
}

QString ScoreStatusTab::statusText() const
{
    if (m_rows.isEmpty())
        return {};
    QStringList words;
    QList<std::pair<QString, int>> counts;
    for (const domain::ScoreStatusRow &row : m_rows) {
        const QString name = domain::statusName(row);
        const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto &c) { return c.first == name; });
        if (found == counts.end())
            counts.append({name, 1});
        else
            ++found->second;
    }
    for (const auto &[name, count] : std::as_const(counts)) {
        //: a count and a status, "1 being scored"
        words.append(tr("%1 %2").arg(countText(count), name.toLower()));
    }
    //: %1 is a list of counts: "4 tests: 3 scored, 1 being scored"
    return tr("%n tests: %1", nullptr, int(m_rows.size())).arg(words.join(tr(", ")));
}

void ScoreStatusTab::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
