// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/prompter.h"
#include "ui/widgets/page.h"

class QStackedWidget;
class QTabBar;

namespace scoredesk::ui {

class AggregatePane;
class DataPane;
class ExportSource;
class PacketPane;

/// Get something out: the board packet and the aggregate report, each with a preview of what will be written, and files of many students.
class PrintExportPage : public Page
{
    Q_OBJECT

public:
    enum class Pane { Packet = 0, Aggregate = 1, Data = 2 };
    Q_ENUM(Pane)

    /// \a source and \a prompter must outlive the page.
    PrintExportPage(ExportSource &source, Prompter &prompter, QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

    void showPane(Pane pane);
    [[nodiscard]] Pane pane() const;
    [[nodiscard]] PacketPane *packet() const { return m_packet; }
    [[nodiscard]] AggregatePane *aggregate() const { return m_aggregate; }
    [[nodiscard]] DataPane *data() const { return m_data; }
    void cancelSaving();

Q_SIGNALS:
    /// For the strip at the foot of the window.
    void savingStarted(const QString &what);
    void savingProgressed(double fraction);
    void savingEnded();

private:
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    bool m_isStale = false; ///< panes are filled when the page is seen
    void fill();
    void showEvent(QShowEvent *event) override;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    PacketPane *m_packet;
    AggregatePane *m_aggregate;
    DataPane *m_data;
};

} // namespace scoredesk::ui
