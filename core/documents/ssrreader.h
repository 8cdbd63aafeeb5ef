// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/documents/pdfbounds.h"
#include "core/domain/student.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <cstdint>
#include <functional>

namespace scoredesk::documents {

/// One student's report, found in a PDF.
struct SsrReading
{
    domain::SsrDocument
        document; ///< ssid, year, areas, language, pages, bytes and sha256 are set; the id is not
    QByteArray
        content; ///< a whole PDF: the file itself when it is about one student, else that student's pages
    bool isSample = false; ///< the word SAMPLE stands on its pages
};

/// How much of a PDF is looked at before it is refused. A PDF comes from outside and is not to be trusted.
struct SsrLimits
{
    std::int64_t maxBytes = std::int64_t{512} * 1024 * 1024;
    int maxPages = 50'000;
    int maxPagesPerReport = 12; ///< from a page with an SSID on; the longest is 5 in each of two languages (domain-facts §10)
    std::chrono::milliseconds maxTimePerPage{2'000}; ///< on average; checked between two pages
    std::int64_t maxTextPerPage = 200'000;           ///< characters
    PdfBounds bounds;                                ///< looked at before a page is interpreted
};

/// Takes one report after another, on the thread of the reader. An error ends the reading and is passed on.
using SsrVisitor = std::function<Result<void>(SsrReading)>;

/// Gives \a visit the reports in the PDF \a path, in the order of their pages, one for each student and year: pages of one student with titles of
/// different years are different reports. Text alone is read: no script,
/// link, form or embedded file is touched. A damaged file is put right by libqpdf once.
///
/// A page belongs to the student whose ten digits follow the label "SSID", "Student ID", "Student #" or "Statewide Student
/// Identifier"; a page without them continues the one before, or opens the first report. It is refused when it begins a report itself, or when
/// more than maxPagesPerReport pages would follow one name: it could be another student's. The year is "2023–24" (hyphen or en dash) or else "Spring 2024";
/// areas are the lines that begin with an area's name; the language is that of the pages beside the English ones.
///
/// Every page is read and every report checked before the first is given, so a refusal comes before any of them; only damage libqpdf
/// meets when it takes a report's pages out comes later. Memory holds the file and one report, however many there are.
///
/// Errors: those of \a visit, InvalidInput with the reason in Error::detail, a whole sentence without a student's data (no PDF, a password, no SSID, no
/// year, no content area, a limit), Storage when the file cannot be read, Cancelled.
/// Source: SSR contents and languages, domain-facts §10 (SRG25, EM24, caaspp.org 2023-24).
[[nodiscard]] Result<void> readSsr(const QString &path, const SsrVisitor &visit,
                                   const jobs::JobContext &job = {}, const SsrLimits &limits = {});

/// The same for the bytes of a PDF; \a name stands in errors.
[[nodiscard]] Result<void> readSsr(QByteArray pdf, const QString &name, const SsrVisitor &visit,
                                   const jobs::JobContext &job = {}, const SsrLimits &limits = {});

/// The language of each page of \a pdf, ISO 639-2, in their order; a page without words has that of the page before it, the first then
/// "eng". For the content of a reading, which is bounded already. Any thread. Errors: InvalidInput when it is no PDF that opens or
/// has more pages than \a limits allow, Cancelled.
[[nodiscard]] Result<QStringList> pageLanguages(const QByteArray &pdf, const jobs::JobContext &job = {},
                                                const SsrLimits &limits = {});

} // namespace scoredesk::documents
