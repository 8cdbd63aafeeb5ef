// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/models/reportingmodel.h"
#include "ui/models/studentsource.h"
#include "ui/pages/profile/profiletab.h"
#include "ui/pages/profile/ssrrenderer.h"

#include <optional>

class QPushButton;

namespace scoredesk::ui {

class Card;
class DataTable;
class FactGrid;
class Label;
class MessageBar;
class PagePicture;

/// Which reports exist, in which language; the chosen one as a picture, to be saved.
class ReportingTab : public ProfileTab
{
    Q_OBJECT

public:
    /// The collaborators outlive the tab.
    ReportingTab(StudentSource &source, Prompter &prompter, SsrRenderer &renderer, QWidget *parent = nullptr);

    void setStudent(const LoadedStudent *student) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

Q_SIGNALS:
    /// The picture of the chosen report stands, or could not be made.
    void previewFinished(bool isShown);
    /// A report was written, or was not.
    void saveFinished(bool isSaved);

private:
    void showLine(int row, int column = -1);
    void showFile(const domain::ReportRow *file, const ReportingModel::Line &line);
    void startPreview();
    void save();
    void writeFile(const QString &path, const QByteArray &bytes);
    void describeMissing(const ReportingModel::Line &line);
    void report(const Error &error, const QString &headline);

    StudentSource &m_source;
    Prompter &m_prompter;
    SsrRenderer &m_renderer;
    LatestOnly<QByteArray> m_bytesJob;
    LatestOnly<RenderedPage> m_pictureJob;
    LatestOnly<QByteArray> m_saveJob;

    domain::Ssid m_ssid;
    QList<domain::ScoreRecord> m_records;
    std::optional<domain::ReportRow> m_file;
    ReportingModel *m_model;
    DataTable *m_table;
    MessageBar *m_message;
    QWidget *m_details;
    Card *m_previewCard;
    PagePicture *m_picture;
    FactGrid *m_facts;
    QPushButton *m_save;
    Card *m_missing;
    Label *m_missingText;
};

} // namespace scoredesk::ui
