// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/models/reportingmodel.h"
#include "ui/models/studentsource.h"
#include "ui/pages/profile/profiletab.h"
#include "ui/pages/profile/ssrrenderer.h"

#include <QtCore/QPointer>

#include <optional>

class QPushButton;

namespace scoredesk::ui {

class Card;
class DataTable;
class FactGrid;
class Label;
class MessageBar;
class PagePicture;
class SsrViewer;

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
    void fillFacts(const ReportingModel::Line &line);
    [[nodiscard]] QString titleOf(const ReportingModel::Line &line) const;
    void startPreview();
    void drawPreview();
    void readNextPages();
    void notePages(Id<domain::SsrDocument> document, const QStringList &languages);
    /// The first page of the chosen report in its language, from 0.
    [[nodiscard]] int firstPage() const;
    void openViewer();
    /// What is in front: the tab's, or the viewer's.
    [[nodiscard]] MessageBar *visibleMessage() const;
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
    LatestOnly<QByteArray> m_wordsBytesJob;
    LatestOnly<QStringList> m_wordsJob;

    domain::Ssid m_ssid;
    QList<domain::ScoreRecord> m_records;
    std::optional<domain::ReportRow> m_file;
    int m_line = -1;     ///< of the model: where m_file stands
    QByteArray m_bytes;  ///< of m_file, once read
    QList<Id<domain::SsrDocument>> m_unread; ///< with two languages, not looked at yet
    QPointer<SsrViewer> m_viewer;
    bool m_isViewerAsked = false; ///< opens as soon as m_bytes are there
    ReportingModel *m_model;
    DataTable *m_table;
    MessageBar *m_message;
    QWidget *m_details;
    Card *m_previewCard;
    PagePicture *m_picture;
    FactGrid *m_facts;
    QPushButton *m_view;
    QPushButton *m_save;
    Card *m_missing;
    Label *m_missingText;
};

} // namespace scoredesk::ui
