// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrmerge.h"

#include "core/documents/pdfassembler.h"
#include "core/documents/pdfoutput.h"
#include "core/documents/pdfrepair.h"
#include "core/documents/pdfsource.h"
#include "core/documents/tr.h"

#include <string_view>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

Result<MergeSummary> mergePdfs(const MergeSource &next, const QString &path, const MergeOptions &options,
                               const jobs::JobContext &job)
{
    PdfOutput output(path);
    if (const Result<void> ok = output.open(); !ok)
        return ok.error();
    PdfAssembler assembler(output);
    MergeSummary summary;
    while (true) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        Result<std::optional<MergeInput>> input = next();
        if (!input)
            return input.error();
        if (!*input)
            break;
        QByteArray pdf = std::move((*input)->pdf);
        std::optional<PdfSource> source = PdfSource::open(viewOf(pdf));
        if (!source) {
            Result<QByteArray> simple = rewritten(pdf, QString::number(summary.documents + 1));
            if (!simple)
                return simple.error();
            pdf = *std::move(simple);
            source = PdfSource::open(viewOf(pdf));
            ++summary.rewritten;
        }
        if (!source)
            return Error{ErrorKind::InvalidInput, QString::number(summary.documents + 1),
                         Tr::tr("The PDF has no page tree that can be read.")};
        assembler.add(*source, (*input)->bookmark);
        ++summary.documents;
        if (output.hasFailed())
            return output.failure();
        job.report({summary.documents, options.total});
    }
    if (summary.documents == 0)
        return Error{ErrorKind::InvalidInput, {}, Tr::tr("There is no report to merge.")};
    if (const Result<void> ok = assembler.finish(options.title, options.created); !ok)
        return ok.error();
    summary.pages = assembler.pages();
    summary.bytes = output.size();
    summary.sha256 = output.sha256();
    return summary;
}

} // namespace scoredesk::documents
