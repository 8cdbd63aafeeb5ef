// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrreader.h"

#include "core/documents/pdfbounds.h"
#include "core/documents/pdfrepair.h"
#include "core/documents/ssrtext.h"
#include "core/documents/tr.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;

namespace {

Error refusal(const QString &name, const QString &reason)
{
    return {ErrorKind::InvalidInput, name, reason};
}

Error tooLarge(const QString &name, const SsrLimits &limits)
{
    return refusal(name,
                   Tr::tr("The PDF is larger than %1 MB. Download the reports of one school or grade at a time.")
                       .arg(limits.maxBytes / 1024 / 1024));
}

/// Poppler writes what it dislikes to standard error, where no part of a student's file belongs.
void keepPopplerQuiet()
{
    static const bool once = [] {
        poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
        return true;
    }();
    static_cast<void>(once);
}

/// \a pdf must outlive the document: Poppler reads from its bytes.
std::unique_ptr<poppler::document> opened(const QByteArray &pdf)
{
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(pdf.constData(), static_cast<int>(pdf.size())));
}

QString textOf(const poppler::document &document, int index, std::int64_t maxCharacters)
{
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page)
        return {};
    const poppler::byte_array utf8 = page->text().to_utf8();
    const auto size = std::min(static_cast<std::int64_t>(utf8.size()), maxCharacters);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(size));
}

/// The pages of one student and year.
struct Part
{
    domain::Ssid ssid;
    domain::SchoolYear year;
    std::vector<PageRun> runs;
    std::array<bool, domain::kContentAreas.size()> areas{};
    bool alternate = false;
    QString language;
    bool isSample = false;
    int pages = 0;

    bool isYearNamed = false;   ///< year stands on a page with the SSID
    bool hasPlainPage = false;  ///< a page after the first has no title
    int pagesSinceSsid = 0;     ///< from the last page with the SSID to the end

    void add(int page, const PageFacts &facts)
    {
        if (!runs.empty() && runs.back().first + runs.back().count == page)
            ++runs.back().count;
        else
            runs.push_back({page, 1});
        ++pages;
        pagesSinceSsid = facts.ssid.isValid() ? 1 : pagesSinceSsid + 1;
        hasPlainPage = hasPlainPage || !facts.hasTitle;
        // A later page may speak of the years before, or of the next.
        if (facts.year.isValid() && (!year.isValid() || (facts.ssid.isValid() && !isYearNamed))) {
            year = facts.year;
            isYearNamed = facts.ssid.isValid();
        }
        for (std::size_t i = 0; i < areas.size(); ++i)
            areas[i] = areas[i] || facts.areas[i];
        alternate = alternate || facts.alternate;
        isSample = isSample || facts.isSample;
        if (!facts.language.isEmpty() && (language.isEmpty() || language == u"eng"_s))
            language = facts.language;
    }

    /// The areas by name. "Alternate Assessment" may stand in the title alone; then the plain headings mean the alternates.
    [[nodiscard]] QList<domain::ContentArea> areaList() const
    {
        using domain::ContentArea;
        QList<ContentArea> list;
        const auto has = [this](ContentArea area) { return areas[domain::areaIndex(area)]; };
        for (const ContentArea area : domain::kContentAreas) {
            bool found = has(area);
            if (alternate) {
                if (area == ContentArea::Ela || area == ContentArea::Math || area == ContentArea::Science)
                    found = false;
                else if (area == ContentArea::CaaEla)
                    found = found || has(ContentArea::Ela);
                else if (area == ContentArea::CaaMath)
                    found = found || has(ContentArea::Math);
                else if (area == ContentArea::CaaScience)
                    found = found || has(ContentArea::Science);
            }
            if (found)
                list.append(area);
        }
        return list;
    }
};

/// The place of the report that a page with an SSID belongs to; none when it begins one. The page goes on with the report before it when
/// that is of the same student, unless it names another year in its title, or a later one.
std::optional<std::size_t> placeOf(const PageFacts &facts, const std::vector<Part> &parts,
                                   std::optional<std::size_t> current, const std::vector<std::size_t> &ofStudent)
{
    if (current && parts[*current].ssid == facts.ssid) {
        const domain::SchoolYear year = parts[*current].year;
        if (!facts.year.isValid() || !year.isValid() || facts.year == year || (facts.year < year && !facts.hasTitle))
            return current;
    }
    for (auto place = ofStudent.rbegin(); place != ofStudent.rend(); ++place) {
        if (!facts.year.isValid() || parts[*place].year == facts.year)
            return *place;
    }
    return std::nullopt;
}

/// Whether a page without an SSID is the first of another report: such a page must not be filed under the student before it.
bool beginsReport(const PageFacts &facts, const Part &before)
{
    if (facts.hasLostSsid)
        return true;
    if (!facts.hasTitle)
        return false;
    // The title alone may stand on every page.
    const bool hasArea = std::any_of(facts.areas.begin(), facts.areas.end(), [](bool has) { return has; });
    return facts.hasBirthDate || (before.hasPlainPage && facts.year.isValid() && hasArea);
}

/// Pages without a student's number continue the report before them, or open the first one; not without end, and not when they are the
/// first of a report themselves.
Result<std::vector<Part>> partsOf(const poppler::document &document, const QString &name,
                                  const jobs::JobContext &job, const SsrLimits &limits)
{
    std::vector<Part> parts;
    std::map<std::int64_t, std::vector<std::size_t>> bySsid;
    std::vector<std::pair<int, PageFacts>> opening;
    std::optional<std::size_t> current;
    const int pages = document.pages();
    QElapsedTimer timer;
    timer.start();
    for (int page = 0; page < pages; ++page) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        if (std::chrono::milliseconds(timer.elapsed()) > limits.maxTimePerPage * (page + 5))
            return refusal(name, Tr::tr("Reading the PDF takes far longer than a Student Score Report does. Download it again from TOMS."));
        const PageFacts facts = factsOf(textOf(document, page, limits.maxTextPerPage));
        job.report({page + 1, pages});
        if (facts.namesSeveral)
            return refusal(
                name, Tr::tr("Page %1 names more than one student: it is a list, not a Student Score Report.").arg(page + 1));
        if (facts.ssid.isValid()) {
            std::vector<std::size_t> &ofStudent = bySsid[facts.ssid.value];
            current = placeOf(facts, parts, current, ofStudent);
            if (!current) {
                current = parts.size();
                ofStudent.push_back(parts.size());
                parts.emplace_back().ssid = facts.ssid;
            }
        } else if (current && beginsReport(facts, parts[*current])) {
            return refusal(name, Tr::tr("Page %1 begins a report without a Statewide Student Identifier, so nobody can say "
                                        "whose it is. Download the reports from TOMS again.")
                                     .arg(page + 1));
        }
        const auto unnamed = current ? parts[*current].pagesSinceSsid : static_cast<int>(opening.size());
        if (!facts.ssid.isValid() && unnamed >= limits.maxPagesPerReport)
            return refusal(name, Tr::tr("Up to page %1, more than %2 pages in a row name no student: no Student Score Report is so "
                                        "long. Download the reports from TOMS again.")
                                     .arg(page + 1)
                                     .arg(limits.maxPagesPerReport));
        if (!current) {
            opening.emplace_back(page, facts);
            continue;
        }
        Part &part = parts[*current];
        for (const auto &[earlier, earlierFacts] : opening)
            part.add(earlier, earlierFacts);
        opening.clear();
        part.add(page, facts);
    }
    if (parts.empty())
        return refusal(
            name,
            Tr::tr("No SSID was found in the PDF, so it is no Student Score Report. A scan has no text to read."));
    return parts;
}

Result<void> checked(const Part &part, const QString &name)
{
    const int page = part.runs.front().first + 1;
    if (!part.year.isValid())
        return refusal(name, Tr::tr("On page %1 begins a report without a school year, so it cannot be filed.").arg(page));
    if (part.areaList().isEmpty())
        return refusal(name, Tr::tr("On page %1 begins a report without a content area (ELA, mathematics, science, CSA): it "
                                    "is no Student Score Report.")
                                 .arg(page));
    return {};
}

SsrReading readingOf(const Part &part, QByteArray content)
{
    SsrReading reading;
    reading.document.ssid = part.ssid;
    reading.document.year = part.year;
    reading.document.areas = part.areaList();
    reading.document.language = part.language.isEmpty() ? u"eng"_s : part.language;
    reading.document.pages = part.pages;
    reading.document.bytes = content.size();
    reading.document.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    reading.content = std::move(content);
    reading.isSample = part.isSample;
    return reading;
}

} // namespace

Result<void> readSsr(const QString &path, const SsrVisitor &visit, const jobs::JobContext &job,
                     const SsrLimits &limits)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, name, file.errorString()};
    if (file.size() > limits.maxBytes)
        return tooLarge(name, limits);
    QByteArray pdf = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Storage, name, file.errorString()};
    return readSsr(std::move(pdf), name, visit, job, limits);
}

Result<void> readSsr(QByteArray pdf, const QString &name, const SsrVisitor &visit, const jobs::JobContext &job,
                     const SsrLimits &limits)
{
    if (pdf.size() > limits.maxBytes)
        return tooLarge(name, limits);
    // Readers accept up to 1,024 bytes before the mark (ISO 32000-1, annex H.3.4.1).
    if (!QByteArrayView(pdf).first(std::min<qsizetype>(pdf.size(), 1024)).contains("%PDF-"))
        return refusal(name, Tr::tr("The file is no PDF. Download it again from TOMS."));

    keepPopplerQuiet();
    std::unique_ptr<poppler::document> document = opened(pdf);
    // Asking a locked document for its pages crashes Poppler 22.12.
    if (!document || (!document->is_locked() && document->pages() == 0)) {
        document.reset();
        Result<QByteArray> repaired = rewritten(pdf, name);
        if (!repaired)
            return repaired.error();
        pdf = *std::move(repaired);
        document = opened(pdf);
    }
    if (document && document->is_locked())
        return refusal(name,
                       Tr::tr("The PDF is protected with a password. Download it again from TOMS without one."));
    if (!document || document->pages() == 0)
        return refusal(name, Tr::tr("The PDF is damaged beyond repair. Download it again from TOMS."));
    if (document->pages() > limits.maxPages)
        return refusal(
            name,
            Tr::tr("The PDF has more than %1 pages. Download the reports of one school or grade at a time.")
                .arg(limits.maxPages));
    if (Result<void> bounded = checkBounds(pdf, name, limits.bounds, job); !bounded)
        return bounded;

    Result<std::vector<Part>> parts = partsOf(*document, name, job, limits);
    if (!parts)
        return parts.error();
    for (const Part &part : *parts) {
        if (const Result<void> ok = checked(part, name); !ok)
            return ok.error();
    }
    document.reset();

    if (parts->size() == 1)
        return visit(readingOf(parts->front(), std::move(pdf)));
    std::vector<std::vector<PageRun>> runs;
    for (const Part &part : *parts)
        runs.push_back(part.runs);
    return splitPages(pdf, runs, name, [&](std::size_t part, QByteArray content) -> Result<void> {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        return visit(readingOf((*parts)[part], std::move(content)));
    });
}

Result<QStringList> pageLanguages(const QByteArray &pdf, const jobs::JobContext &job, const SsrLimits &limits)
{
    keepPopplerQuiet();
    const std::unique_ptr<poppler::document> document = opened(pdf);
    if (!document || document->is_locked() || document->pages() == 0 || document->pages() > limits.maxPages)
        return refusal({}, Tr::tr("The file is no PDF. Download it again from TOMS."));
    QStringList languages;
    for (int page = 0; page < document->pages(); ++page) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const QString language = factsOf(textOf(*document, page, limits.maxTextPerPage)).language;
        if (!language.isEmpty())
            languages.append(language);
        else
            languages.append(languages.isEmpty() ? u"eng"_s : languages.last());
    }
    return languages;
}

} // namespace scoredesk::documents
