// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/boardpacket.h"
#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/pages/printexport/exportsource.h"
#include "ui/pages/printexport/packetprinter.h"
#include "ui/pages/printexport/packetsaver.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>
#include <variant>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPrinter;
class QPushButton;

namespace scoredesk::ui {

class ChoiceList;
class Label;
class MessageBar;
class PacketPreview;

/// The board packet: what goes in on the left, its sheets on the right, and out as PDF, pictures or a workbook.
class PacketPane : public QWidget
{
    Q_OBJECT

public:
    PacketPane(ExportSource &source, Prompter &prompter, QWidget *parent = nullptr);

    /// Null forgets everything, what a person wrote too.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    /// When partial results are said to be representative; the packet states the rules.
    void setIndicationRules(const analytics::IndicationRules &rules);
    [[nodiscard]] exports::PacketOptions options() const;
    /// The packet of what is ticked now; null while it is being made, when the preview still shows the one before, and where there is no answer.
    [[nodiscard]] std::shared_ptr<const PacketPaper> paper() const { return m_paper; }
    /// Asks where to, then saves.
    void save(PacketSaver::Form form);
    /// Saves paper(); nothing where there is none, or while another is being saved.
    void saveAs(PacketSaver::Form form, const QString &path);
    void setOptions(const exports::PacketOptions &options);
    /// Asks which printer and pages, then prints.
    void print();
    void printOn(std::unique_ptr<QPrinter> printer);
    void cancelSaving();
    /// What public packets of the shown year told before, as kept in the cache.
    [[nodiscard]] const ExportSource::KeptList &givenOut() const { return m_givenOut; }
    void focusFirst();
    /// Reads again what was told in public.
    void readGivenOut();

Q_SIGNALS:
    void savingStarted(const QString &what);
    /// givenOut() is another.
    void givenOutChanged();
    void savingProgressed(double fraction);
    void savingEnded();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makePreview();
    void fillChoices();
    void changeLater();
    void compose();
    /// Sheets that are laid out, or why there are none.
    using Answer = std::variant<std::shared_ptr<const PacketPaper>, analytics::AggregateRefusal>;
    void show(Answer answer);
    void start(std::shared_ptr<const PacketPaper> paper, PacketSaver::Form form, const QString &path);
    void showSaved(const Result<QStringList> &files);
    void showPrinted(bool isPrinted);
    /// A public packet left the office: what it told is kept.
    void noteGivenOut(const exports::PacketContent &content);
    void takeGivenOut(Result<ExportSource::KeptList> kept);
    void showGivenOut();
    void refreshButtons();

    ExportSource &m_source;
    Prompter &m_prompter;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    std::shared_ptr<const PacketPaper> m_paper;
    std::shared_ptr<const PacketPaper> m_asked;   ///< a person is asked where to save it, or how to print it
    std::shared_ptr<const PacketPaper> m_leaving; ///< being saved or printed
    ExportSource::KeptList m_givenOut;            ///< oldest first
    LatestOnly<ExportSource::KeptList> m_keptJob;
    PacketPrinter m_printer;
    LatestOnly<Answer> m_job;
    PacketSaver m_saver;
    bool m_isRefused = false; ///< the message says why there is no packet
    QTimer m_settle; ///< several ticks in a row make one packet
    ChoiceList *m_areas, *m_groups, *m_schools;
    QCheckBox *m_public, *m_extremes;
    QLineEdit *m_attested, *m_purpose;
    analytics::IndicationRules m_rules;
    PacketPreview *m_preview;
    Label *m_where;
    MessageBar *m_message;
    QBoxLayout *m_across = nullptr;
    QWidget *m_form = nullptr;
    QWidget *m_givenOutBox = nullptr;
    QPushButton *m_pdf, *m_png, *m_xlsx, *m_print;
};

} // namespace scoredesk::ui
