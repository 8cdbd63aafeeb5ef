// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/printexportpage.h"

#include "ui/pages/printexport/aggregatepane.h"
#include "ui/pages/printexport/datapane.h"
#include "ui/pages/printexport/packetpane.h"
#include "ui/widgets/label.h"

#include <QtGui/QShowEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

PrintExportPage::PrintExportPage(ExportSource &source, Prompter &prompter, QWidget *parent)
    : Page(parent), m_tabs(new QTabBar), m_stack(new QStackedWidget), m_packet(new PacketPane(source, prompter)),
      m_aggregate(new AggregatePane(source, prompter)), m_data(new DataPane(source, prompter))
{
    setObjectName(u"printExportPage"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setObjectName(u"printExportTabs"_s);
    m_tabs->setAccessibleName(tr("What to get out"));
    m_tabs->addTab(tr("Board packet"));
    m_tabs->addTab(tr("Aggregate report"));
    m_tabs->addTab(tr("Reports and data files"));
    m_stack->addWidget(m_packet);
    m_stack->addWidget(m_aggregate);
    m_stack->addWidget(m_data);
    auto *column = new QVBoxLayout(this);
    auto *title = new Label(tr("Print & export"), TypeRole::Title);
    column->addWidget(title);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    onTheme(this, [column](const Theme &theme) {
        column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
        column->setSpacing(theme.px(12));
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        Q_EMIT statusTextChanged(statusText());
    });
    connect(m_packet, &PacketPane::savingStarted, this, &PrintExportPage::savingStarted);
    connect(m_packet, &PacketPane::savingProgressed, this, &PrintExportPage::savingProgressed);
    connect(m_packet, &PacketPane::savingEnded, this, &PrintExportPage::savingEnded);
    connect(m_aggregate, &AggregatePane::savingStarted, this, &PrintExportPage::savingStarted);
    connect(m_aggregate, &AggregatePane::savingProgressed, this, &PrintExportPage::savingProgressed);
    connect(m_aggregate, &AggregatePane::savingEnded, this, &PrintExportPage::savingEnded);
    connect(m_aggregate, &AggregatePane::gaveOut, m_packet, &PacketPane::readGivenOut);
    connect(m_packet, &PacketPane::givenOutChanged, m_aggregate, &AggregatePane::readGivenOut);
    connect(m_data, &DataPane::savingStarted, this, &PrintExportPage::savingStarted);
    connect(m_data, &DataPane::savingProgressed, this, &PrintExportPage::savingProgressed);
    connect(m_data, &DataPane::savingEnded, this, &PrintExportPage::savingEnded);
}

void PrintExportPage::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_isStale = true;
    if (!m_snapshot)
        cancelSaving(); // before anything else
    if (!m_snapshot || isVisible())
        fill();
}

void PrintExportPage::fill()
{
    m_isStale = false;
    m_packet->setSnapshot(m_snapshot);
    m_aggregate->setSnapshot(m_snapshot);
    m_data->setSnapshot(m_snapshot);
}

void PrintExportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        fill();
}

QString PrintExportPage::statusText() const
{
    return m_tabs->tabText(m_tabs->currentIndex());
}

void PrintExportPage::focusFirst()
{
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void PrintExportPage::showPane(Pane pane)
{
    m_tabs->setCurrentIndex(int(pane));
}

PrintExportPage::Pane PrintExportPage::pane() const
{
    return Pane(m_tabs->currentIndex());
}

void PrintExportPage::cancelSaving()
{
    m_packet->cancelSaving();
    m_aggregate->cancelSaving();
    m_data->cancelSaving();
}

} // namespace scoredesk::ui
