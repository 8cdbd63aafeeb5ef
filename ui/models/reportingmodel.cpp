// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reportingmodel.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};

const QString &english()
{
    static const QString code = QStringLiteral("eng");
    return code;
}

/// A cell's room is small: the whole sentence stands in its tooltip and in the detail card.
QString shortState(const domain::ReportRow &file)
{
    switch (file.state) {
    case domain::DocumentState::Present:
        return Tr::tr("Here");
    case domain::DocumentState::NotDownloaded:
        return Tr::tr("Not downloaded");
    case domain::DocumentState::Held:
        return Tr::tr("Held");
    case domain::DocumentState::NotEligible:
        return domain::boxName(domain::ReportBox::NotEligible);
    case domain::DocumentState::NotMade:
        return domain::documentSentence(file);
    case domain::DocumentState::NotKnown:
        return Tr::tr("Not loaded");
    }
    return {};
}

bool isHtmlColumn(int column)
{
    return column == ReportingModel::HtmlEnglish || column == ReportingModel::HtmlOther;
}

const domain::ReportRow *fileOf(const ReportingModel::Line &line, bool isHtml, const QString &language)
{
    const auto found = std::find_if(line.files.begin(), line.files.end(), [&](const domain::ReportRow &file) {
        return file.isHtml == isHtml && file.language == language;
    });
    return found == line.files.end() ? nullptr : &*found;
}

/// A PDF that has a second language has the English pages too, in the same file.
bool isBilingual(const domain::ReportRow &file)
{
    return file.document && !file.isHtml && file.document->language != english();
}

/// "3–4", "1, 4": page numbers, in order.
QString pageRanges(const QList<int> &pages)
{
    QStringList ranges;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const qsizetype first = i;
        while (i + 1 < pages.size() && pages[i + 1] == pages[i] + 1)
            ++i;
        //: a range of page numbers, "3–4"
        ranges.append(first == i ? countText(pages[i]) : Tr::tr("%1–%2").arg(countText(pages[first]), countText(pages[i])));
    }
    return ranges.join(Tr::tr(", "));
}

QList<int> pagesIn(const QStringList &languages, const QString &language)
{
    QList<int> pages;
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (languages[i] == language)
            pages.append(int(i) + 1);
    }
    return pages;
}

} // namespace

QString areaList(const QList<domain::ContentArea> &areas)
{
    QStringList names;
    for (const domain::ContentArea area : areas)
        names.append(domain::areaName(area));
    return names.join(Tr::tr(", "));
}

QString reportName(const QList<domain::ContentArea> &areas, bool isHtml)
{
    if (areas.size() == 1 && areas.first() == domain::ContentArea::Csa)
        return Tr::tr("CSA Student Score Report");
    if (isHtml && areas.size() == 1) {
        //: a report over one content area: "ELA report"
        return Tr::tr("%1 report").arg(domain::areaName(areas.first()));
    }
    return Tr::tr("CAASPP Student Score Report");
}

ReportingModel::ReportingModel(QObject *parent) : CellTableModel(parent)
{
    setRows({});
}

void ReportingModel::setRows(const QList<domain::ReportRow> &rows)
{
    m_lines.clear();
    m_otherLanguage.clear();
    m_pageLanguages.clear();
    for (const domain::ReportRow &row : rows) {
        if (row.language != english() && m_otherLanguage.isEmpty())
            m_otherLanguage = row.language;
        auto line = row.isFormer ? m_lines.end() // each on a line of its own
                                 : std::find_if(m_lines.begin(), m_lines.end(),
                                                [&](const Line &l) { return l.year == row.year && l.areas == row.areas && !l.isFormer; });
        if (line == m_lines.end()) {
            m_lines.append({row.year, row.areas, {}, row.isFormer});
            line = m_lines.end() - 1;
        }
        line->files.append(row);
    }

    const QString other = m_otherLanguage.isEmpty() ? tr("other language") : domain::languageName(m_otherLanguage);
    QList<TableColumn> columns{{tr("Report"), CellKind::Text},
                               {tr("Content areas"), CellKind::Text},
                               {tr("Year"), CellKind::Text},
                               {tr("Date made available"), CellKind::Text},
                               {tr("PDF, English"), CellKind::Link},
                               //: %1 a language: "PDF, Spanish"
                               {tr("PDF, %1").arg(other), CellKind::Link},
                               {tr("HTML, English"), CellKind::Link},
                               {tr("HTML, %1").arg(other), CellKind::Link}};
    QList<TableRow> table;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        TableRow row;
        row.id = i;
        row.cells.resize(ColumnCount);
        const bool onlyHtml = std::all_of(line.files.begin(), line.files.end(), [](const auto &f) { return f.isHtml; });
        row.cells[Report].text = reportName(line.areas, onlyHtml);
        row.cells[Report].bold = true;
        row.cells[Areas].text = areaList(line.areas);
        row.cells[Year].text = domain::schoolYearName(line.year);
        domain::Day available;
        for (const domain::ReportRow &file : line.files)
            available = std::max(available, file.available);
        // A report that is or could be here has a date in TOMS, which the data file may not tell.
        const bool isDated = std::none_of(line.files.begin(), line.files.end(), [](const auto &f) {
            return f.state == domain::DocumentState::Present || f.state == domain::DocumentState::NotDownloaded;
        });
        if (available.isValid()) {
            row.cells[Available].text = dateText(available);
            row.cells[Available].copy = available.iso();
        } else {
            row.cells[Available] = line.isFormer ? mutedCell(domain::documentSentence(line.files.first())) : mutedCell(isDated ? shortState(line.files.first()) : tr("Not in the data file"));
            if (isDated)
                row.cells[Available].toolTip = domain::documentSentence(line.files.first());
        }
        for (const int column : {PdfEnglish, PdfOther, HtmlEnglish, HtmlOther})
            row.cells[column] = fileCell(line, column);
        table.append(row);
    }
    setTable(columns, std::move(table));
}

TableCell ReportingModel::fileCell(const Line &line, int column) const
{
    const bool isOther = column == PdfOther || column == HtmlOther;
    if (isOther && m_otherLanguage.isEmpty())
        return mutedCell(tr("English only"));
    const bool isHtml = isHtmlColumn(column);
    const domain::ReportRow *file = fileOf(line, isHtml, isOther ? m_otherLanguage : english());
    if (!file) {
        const bool hasSameKind =
            std::any_of(line.files.begin(), line.files.end(), [&](const auto &f) { return f.isHtml == isHtml; });
        if (hasSameKind)
            return mutedCell(isOther ? tr("English only") : tr("Not made"));
        return mutedCell(isHtml ? tr("Not made combined") : tr("Not made alone"));
    }
    if (file->state == domain::DocumentState::Present && file->document) {
        if (m_pageLanguages.value(file->document->id.value).size() > 0 && pagesOf(*file).isEmpty())
            return mutedCell(tr("No page of the file"));
        TableCell cell;
        cell.text = isHtml ? tr("HTML") : pagesWords(*file);
        //: spoken for a report that can be opened: "CAASPP Student Score Report, 5 pages, English"
        cell.spoken = tr("%1, %2, %3").arg(reportName(line.areas, isHtml), cell.text, domain::languageName(file->language));
        return cell;
    }
    TableCell cell = mutedCell(shortState(*file));
    cell.toolTip = domain::documentSentence(*file);
    cell.spoken = cell.toolTip;
    return cell;
}

QString ReportingModel::pagesWords(const domain::ReportRow &file) const
{
    const QList<int> pages = pagesOf(file);
    if (!pages.isEmpty()) {
        //: which pages of a file are in the language of the column: "Pages 3–4", "Page 2"
        return tr("Pages %1", nullptr, int(pages.size())).arg(pageRanges(pages));
    }
    //: a cell: the pages of a file that has two languages, before it is known which page is in which
    return isBilingual(file) ? tr("In a file of %n pages", nullptr, file.document->pages)
                             : tr("%n pages", nullptr, file.document->pages);
}

QString ReportingModel::pagesSentence(const domain::ReportRow &file) const
{
    const QStringList languages = m_pageLanguages.value(file.document->id.value);
    QStringList parts;
    QStringList told;
    for (const QString &language : languages) {
        if (told.contains(language))
            continue;
        told.append(language);
        //: a language and its pages: "Spanish 3–4"
        parts.append(tr("%1 %2").arg(domain::languageName(language), pageRanges(pagesIn(languages, language))));
    }
    if (parts.size() < 2)
        return countText(file.document->pages);
    //: %n pages of a file, %1 which of them are in which language: "4 pages: English 1–2, Spanish 3–4"
    return tr("%n pages: %1", nullptr, file.document->pages).arg(parts.join(tr(", ")));
}

QList<int> ReportingModel::pagesOf(const domain::ReportRow &file) const
{
    return file.document ? pagesIn(m_pageLanguages.value(file.document->id.value), file.language) : QList<int>();
}

bool ReportingModel::awaitsPages(const domain::ReportRow &file) const
{
    return isBilingual(file) && !m_pageLanguages.contains(file.document->id.value);
}

void ReportingModel::setPageLanguages(Id<domain::SsrDocument> document, const QStringList &languages)
{
    m_pageLanguages.insert(document.value, languages);
    for (qsizetype row = 0; row < m_lines.size(); ++row) {
        for (const int column : {PdfEnglish, PdfOther}) {
            const domain::ReportRow *file = fileAt(int(row), column);
            if (file && file->document && file->document->id == document)
                setCell(int(row), column, fileCell(m_lines[row], column));
        }
    }
}

const domain::ReportRow *ReportingModel::fileAt(int row, int column) const
{
    if (row < 0 || row >= m_lines.size() || column < PdfEnglish || column > HtmlOther)
        return nullptr;
    const bool isOther = column == PdfOther || column == HtmlOther;
    if (isOther && m_otherLanguage.isEmpty())
        return nullptr;
    return fileOf(m_lines[row], isHtmlColumn(column), isOther ? m_otherLanguage : english());
}

} // namespace scoredesk::ui
