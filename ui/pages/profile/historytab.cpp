// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/historytab.h"

#include "core/domain/cutscores.h"
#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/historymodel.h"
#include "ui/pages/profile/layouts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/historybands.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTwoColumnsFromPx = 820;

/// The score on the bands of its own grade and year; empty where no cut scores are known.
std::optional<HistoryBands::Column> columnOf(const domain::HistoryScore &score)
{
    const auto scale = domain::scoreScale(score.area, score.grade, score.year);
    if (!scale)
        return std::nullopt;
    HistoryBands::Column column;
    column.label = HistoryTab::tr("Grade %1").arg(domain::gradeName(score.grade));
    column.secondLabel = domain::schoolYearName(score.year);
    column.lowest = scale->lowest;
    column.highest = scale->highest;
    for (const int cut : scale->levelFrom) {
        if (cut > 0)
            column.cuts.append(cut);
    }
    if (score.isInvalidated) {
        column.spoken = HistoryTab::tr("%1, %2: invalidated").arg(column.label, column.secondLabel);
        return column;
    }
    if (score.scaleScore < 0) {
        column.spoken = HistoryTab::tr("%1, %2: no score").arg(column.label, column.secondLabel);
        return column;
    }
    column.score = score.scaleScore;
    column.error = std::max(0, int(score.sem));
    const QString level = domain::levelName(score.area, score.level, score.year);
    column.spoken = score.sem > 0
        //: %1 grade, %2 year, %3 score, %4 standard error, %5 level
        ? HistoryTab::tr("%1, %2: %3, give or take %4, %5").arg(column.label, column.secondLabel).arg(score.scaleScore).arg(score.sem).arg(level)
        : HistoryTab::tr("%1, %2: %3, %4").arg(column.label, column.secondLabel).arg(score.scaleScore).arg(level);
    return column;
}

} // namespace

HistoryTab::HistoryTab(QWidget *parent)
    : ProfileTab(parent), m_charts(new QGridLayout), m_model(new HistoryModel(this)), m_table(new DataTable(this)),
      m_formerTitle(new Label(tr("Results that were replaced"), TypeRole::BodyStrong, ColorRole::Text, this)),
      m_formerModel(new FormerScoreModel(this)), m_former(new DataTable(this))
{
    setObjectName(u"historyTab"_s);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setFitsRows(true);
    m_table->setStretchColumns({HistoryModel::Level, HistoryModel::ToNext});
    m_table->emptyState()->setWords(tr("No scores of any year."));
    m_former->setObjectName(u"formerTable"_s);
    m_former->setAccessibleName(tr("Results that were replaced"));
    m_former->setModel(m_formerModel);
    m_former->setFitsRows(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_charts);
    layout->addWidget(m_table);
    layout->addWidget(m_formerTitle);
    layout->addWidget(m_former);
    layout->addStretch(1);
    onTheme(this, [=, this](const Theme &theme) {
        layout->setSpacing(theme.px(16));
        m_charts->setSpacing(theme.px(16));
        m_columns = 0;
        arrange();
    });
}

void HistoryTab::setStudent(const LoadedStudent *student)
{
    emptyLayout(m_charts);
    m_cards.clear();
    m_columns = 0;
    if (student) {
        showCharts(student->profile.history);
        m_model->setProfile(student->profile);
        m_formerModel->setScores(student->profile.former);
    } else {
        m_model->clear();
        m_formerModel->clear();
    }
    const bool hasFormer = m_formerModel->rowCount() > 0;
    m_formerTitle->setVisible(hasFormer);
    m_former->setVisible(hasFormer);
    for (DataTable *table : {m_table, m_former}) {
        table->fitColumns();
        table->updateGeometry();
    }
}

void HistoryTab::showCharts(const QList<domain::HistoryScore> &history)
{
    for (const domain::ContentArea area : domain::kContentAreas) {
        QList<HistoryBands::Column> columns;
        domain::SchoolYear newest;
        bool anyScore = false;
        for (const domain::HistoryScore &score : history) {
            if (score.area != area)
                continue;
            if (auto column = columnOf(score)) {
                anyScore = anyScore || column->score.has_value();
                columns.append(*std::move(column));
                newest = std::max(newest, score.year);
            }
        }
        if (!anyScore)
            continue;
        QStringList levels;
        const int levelCount = int(columns.last().cuts.size()) + 1;
        for (int level = 1; level <= levelCount; ++level)
            levels.append(domain::levelName(area, level, newest));
        auto *card = new Card(domain::areaName(area), tr("Scale score by grade, with its standard error"), this);
        auto *bands = new HistoryBands(card);
        bands->setAccessibleName(tr("%1: scale scores by grade").arg(domain::areaName(area)));
        bands->setColumns(columns, levels);
        card->body()->addWidget(bands);
        m_cards.append(card);
    }
    arrange();
}

void HistoryTab::resizeEvent(QResizeEvent *event)
{
    ProfileTab::resizeEvent(event);
    arrange();
}

void HistoryTab::arrange()
{
    const int columns = m_cards.size() > 1 && width() >= themeOf(this).px(kTwoColumnsFromPx) ? 2 : 1;
    if (columns == m_columns || m_cards.isEmpty())
        return;
    m_columns = columns;
    for (Card *card : std::as_const(m_cards))
        m_charts->removeWidget(card);
    for (int i = 0; i < m_cards.size(); ++i)
        m_charts->addWidget(m_cards[i], i / columns, i % columns);
    m_charts->setColumnStretch(0, 1);
    m_charts->setColumnStretch(1, columns > 1 ? 1 : 0);
}

QString HistoryTab::statusText() const
{
    return m_model->rowCount() == 0 ? QString() : tr("%n scores", nullptr, m_model->rowCount());
}

void HistoryTab::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
