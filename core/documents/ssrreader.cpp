// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrreader.h"

#include "core/documents/pdfrepair.h"
#include "core/documents/ssrtext.h"

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

    void add(int page, const PageFacts &facts)
    {
        if (!runs.empty() && runs.back().first + runs.back().count == page)
            ++runs.back().count;
        else
            runs.push_back({page, 1});
        ++pages;
        year = std::max(year, facts.year);
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

/// Pages without a student's number continue the report before them, or open the first one.
Result<std::vector<Part>> partsOf(const poppler::document &document, const QString &name,
                                  const jobs::JobContext &job, const SsrLimits &limits)
{
    std::vector<Part> parts;
    std::map<std::int64_t, std::size_t> bySsid;
    std::vector<std::pair<int, PageFacts>> opening;
    std::optional<std::size_t> current;
    const int pages = document.pages();
    QElapsedTimer timer;
    timer.start();
    for (int page = 0; page < pages; ++page) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        if (std::chrono::milliseconds(timer.elapsed()) > limits.maxTimePerPage * (page + 5))
            return refusal(name, u"Reading the PDF takes far longer than a Student Score Report does."_s);
        const PageFacts facts = factsOf(textOf(document, page, limits.maxTextPerPage));
        job.report({page + 1, pages});
        if (facts.namesSeveral)
            return refusal(
                name, u"Page %1 names more than one student: it is a list, not a Student Score Report."_s.arg(
                          page + 1));
        if (facts.ssid.isValid()) {
            const auto [place, isNew] = bySsid.try_emplace(facts.ssid.value, parts.size());
            if (isNew) {
                parts.emplace_back();
                parts.back().ssid = facts.ssid;
            }
            current = place->second;
        }
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
            u"No SSID was found in the PDF, so it is no Student Score Report. A scan has no text to read."_s);
    return parts;
}

Result<void> checked(const Part &part, const QString &name)
{
    const QString where = u"On page %1 "_s.arg(part.runs.front().first + 1);
    if (!part.year.isValid())
        return refusal(name, where + u"begins a report without a school year, so it cannot be filed."_s);
    if (part.areaList().isEmpty())
        return refusal(name,
                       where
                           + u"begins a report without a content area (ELA, mathematics, science, CSA): "
                             u"it is no Student Score Report."_s);
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

Result<std::vector<SsrReading>> readSsr(const QString &path, const jobs::JobContext &job,
                                        const SsrLimits &limits)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, name, file.errorString()};
    if (file.size() > limits.maxBytes)
        return refusal(
            name,
            u"The PDF is larger than %1 MB. Download the reports of one school or grade at a time."_s.arg(
                limits.maxBytes / 1024 / 1024));
    const QByteArray pdf = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Storage, name, file.errorString()};
    return readSsr(pdf, name, job, limits);
}

Result<std::vector<SsrReading>> readSsr(const QByteArray &pdf, const QString &name,
                                        const jobs::JobContext &job, const SsrLimits &limits)
{
    if (pdf.size() > limits.maxBytes)
        return refusal(name, u"The PDF is larger than %1 MB."_s.arg(limits.maxBytes / 1024 / 1024));
    // Readers accept up to 1,024 bytes before the mark (ISO 32000-1, annex H.3.4.1).
    if (!QByteArrayView(pdf).first(std::min<qsizetype>(pdf.size(), 1024)).contains("%PDF-"))
        return refusal(name, u"The file is no PDF."_s);

    keepPopplerQuiet();
    QByteArray content = pdf;
    std::unique_ptr<poppler::document> document = opened(content);
    // Asking a locked document for its pages crashes Poppler 22.12.
    if (!document || (!document->is_locked() && document->pages() == 0)) {
        document.reset();
        Result<QByteArray> repaired = rewritten(pdf, name);
        if (!repaired)
            return repaired.error();
        content = *std::move(repaired);
        document = opened(content);
    }
    if (document && document->is_locked())
        return refusal(name,
                       u"The PDF is protected with a password. Download it again from TOMS without one."_s);
    if (!document || document->pages() == 0)
        return refusal(name, u"The PDF is damaged beyond repair. Download it again from TOMS."_s);
    if (document->pages() > limits.maxPages)
        return refusal(
            name,
            u"The PDF has more than %1 pages. Download the reports of one school or grade at a time."_s.arg(
                limits.maxPages));

    Result<std::vector<Part>> parts = partsOf(*document, name, job, limits);
    if (!parts)
        return parts.error();
    for (const Part &part : *parts) {
        if (const Result<void> ok = checked(part, name); !ok)
            return ok.error();
    }
    document.reset();

    std::vector<SsrReading> readings;
    if (parts->size() == 1) {
        readings.push_back(readingOf(parts->front(), std::move(content)));
        return readings;
    }
    std::vector<std::vector<PageRun>> runs;
    for (const Part &part : *parts)
        runs.push_back(part.runs);
    Result<std::vector<QByteArray>> files = splitPages(content, runs, name);
    if (!files)
        return files.error();
    for (std::size_t i = 0; i < files->size(); ++i)
        readings.push_back(readingOf((*parts)[i], std::move((*files)[i])));
    return readings;
}

} // namespace scoredesk::documents
