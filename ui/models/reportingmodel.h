// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"
#include "ui/models/celltablemodel.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace scoredesk::ui {

/// The Reporting tab: a line per report and year, its files side by side: PDF and HTML, English and the other language.
/// A file that is held here is a link; any other says why it is not.
class ReportingModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { Report, Areas, Year, Available, PdfEnglish, PdfOther, HtmlEnglish, HtmlOther, ColumnCount };
    Q_ENUM(Column)

    /// One line: the rows of the profile that it shows.
    struct Line
    {
        domain::SchoolYear year;
        QList<domain::ContentArea> areas;
        QList<domain::ReportRow> files;
        bool isFormer = false; ///< one file, of which a newer one is on another line
    };

    explicit ReportingModel(QObject *parent = nullptr);
    void setRows(const QList<domain::ReportRow> &rows);
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /// The file behind a cell; null where the cell has none.
    [[nodiscard]] const domain::ReportRow *fileAt(int row, int column) const;
    /// What was read of a document with pages in a second language: \a languages has an ISO 639-2 code for each page, or is empty when
    /// nobody could tell. Forgotten with the rows.
    void setPageLanguages(Id<domain::SsrDocument> document, const QStringList &languages);
    /// Whether \a file is a PDF with pages in two languages of which it is not told yet which are which.
    [[nodiscard]] bool awaitsPages(const domain::ReportRow &file) const;
    /// The pages of \a file in its language, from 1, in their order; empty when that is not known.
    [[nodiscard]] QList<int> pagesOf(const domain::ReportRow &file) const;
    /// "4 pages: English 1–2, Spanish 3–4"; the count alone where that is all there is to say. Only of a file that is here.
    [[nodiscard]] QString pagesSentence(const domain::ReportRow &file) const;
    /// The language beside English, ISO 639-2; empty when every report is in English only.
    [[nodiscard]] QString otherLanguage() const { return m_otherLanguage; }

private:
    [[nodiscard]] TableCell fileCell(const Line &line, int column) const;
    [[nodiscard]] QString pagesWords(const domain::ReportRow &file) const;

    QList<Line> m_lines;
    QString m_otherLanguage;
    QHash<std::int64_t, QStringList> m_pageLanguages; ///< by the id of the document
};

/// "CAASPP Student Score Report", "ELA report": what a report over \a areas is called.
[[nodiscard]] QString reportName(const QList<domain::ContentArea> &areas, bool isHtml);
[[nodiscard]] QString areaList(const QList<domain::ContentArea> &areas);

} // namespace scoredesk::ui
