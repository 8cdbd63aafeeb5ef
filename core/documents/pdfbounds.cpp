// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfbounds.h"

#include "core/documents/tr.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>
#include <map>

namespace scoredesk::documents {

namespace {

/// Thrown out of a stream that unpacks to too much. No std::exception: libqpdf would take that for damage and go on.
struct TooMuch
{
};

/// Counts what comes and keeps none of it.
class Counter final : public Pipeline
{
public:
    explicit Counter(std::int64_t most) : Pipeline("counter", nullptr), m_most(most) {}
    void write(const unsigned char *, std::size_t size) override
    {
        m_count += static_cast<std::int64_t>(size);
        if (m_count > m_most)
            throw TooMuch();
    }
    void finish() override {}
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    std::int64_t m_most;
    std::int64_t m_count = 0;
};

class BoundsCheck
{
public:
    explicit BoundsCheck(std::int64_t maxPerPage) : m_maxPerPage(maxPerPage) {}

    /// Throws TooMuch.
    void checkPage(QPDFPageObjectHelper page)
    {
        std::int64_t left = m_maxPerPage;
        for (QPDFObjectHandle &stream : page.getPageContents())
            take(left, sizeOf(stream, left));
        // A form may be drawn by many pages: it is unpacked once.
        page.forEachFormXObject(true, [this, &left](QPDFObjectHandle &form, QPDFObjectHandle &, const std::string &) {
            const QPDFObjGen id = form.getObjGen();
            auto known = m_formSizes.find(id);
            if (known == m_formSizes.end())
                known = m_formSizes.emplace(id, sizeOf(form, left)).first;
            take(left, known->second);
        });
    }

private:
    static void take(std::int64_t &left, std::int64_t size)
    {
        left -= size;
        if (left < 0)
            throw TooMuch();
    }
    static std::int64_t sizeOf(QPDFObjectHandle &stream, std::int64_t most)
    {
        if (!stream.isStream())
            return 0;
        Counter counter(most);
        // What cannot be unpacked is damage, and draws nothing. Specialized: run lengths are unpacked too.
        static_cast<void>(stream.pipeStreamData(&counter, 0, qpdf_dl_specialized, true));
        return counter.count();
    }

    std::int64_t m_maxPerPage;
    std::map<QPDFObjGen, std::int64_t> m_formSizes;
};

} // namespace

Result<void> checkBounds(const QByteArray &pdf, const QString &name, const PdfBounds &bounds,
                         const jobs::JobContext &job)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true); // they would go to standard error
        file.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        if (static_cast<std::int64_t>(file.getXRefTable().size()) > bounds.maxObjects)
            return Error{ErrorKind::InvalidInput, name,
                         Tr::tr("The PDF is made of far more parts than Student Score Reports are. Download the reports "
                                "of one school or grade at a time.")};
        BoundsCheck check(bounds.maxContentPerPage);
        int number = 0;
        for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
            if (job.isCancelled())
                return Error{ErrorKind::Cancelled, {}, {}};
            ++number;
            try {
                check.checkPage(page);
            } catch (const TooMuch &) {
                return Error{ErrorKind::InvalidInput, name,
                             Tr::tr("Page %1 holds far more than a page of a Student Score Report does. Download it "
                                    "again from TOMS.")
                                 .arg(number)};
            }
        }
        return {};
    } catch (const std::exception &) {
        return Error{ErrorKind::InvalidInput, name,
                     Tr::tr("The PDF is damaged beyond repair. Download it again from TOMS.")};
    }
}

} // namespace scoredesk::documents
