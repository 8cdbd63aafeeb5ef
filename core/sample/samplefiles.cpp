// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplefiles.h"

#include "core/files/layouts.h"
#include "core/files/xlsxwriter.h"
#include "core/sample/sampleoutcome.h"
#include "core/sample/samplerow.h"
#include "core/sample/samplestudent.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace scoredesk::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChunkStudents = 1'500;

/// A row as text: where it stands in its chunk, and which files it belongs to.
struct RowSpan
{
    std::size_t from = 0;
    std::size_t length = 0; ///< with the line end
    bool isTested = false;
    bool isEnrolled = false;
};

struct Chunk
{
    std::string text;
    std::vector<RowSpan> rows;
};

/// Both forms of one of a year's two files.
class Outputs
{
public:
    Outputs(bool enrolled, const QStringList &headers) : m_headers(headers), m_isEnrolled(enrolled) {}

    Result<void> open(const SampleOptions &options, int back, const Agency &lea)
    {
        const int spring = kCurrentSpring - back;
        const QString stem =
            QDir(options.outDir)
                .absoluteFilePath(QString::fromStdString(lea.code) + u"_CAASPP_Student_Score_Data_File_"_s
                                  + (m_isEnrolled ? u"Enrolled"_s : u"Tested"_s) + u"StudentScoreData_"_s
                                  + QString::number(spring));
        if (options.xlsx) {
            std::vector<files::TableColumn> columns;
            for (const QString &header : m_headers)
                columns.push_back({header, 14.0});
            files::XlsxOptions layout;
            layout.sheetName = u"StudentScoreData"_s;
            layout.preamble = u"SAMPLE – CAASPP Student Score Data File by "_s
                              + (m_isEnrolled ? u"Enrolled"_s : u"Tested"_s) + u" LEA, "_s
                              + domain::SchoolYear{static_cast<std::int16_t>(spring)}.code() + u" – "_s
                              + QString::fromStdString(lea.name) + u" – made-up students, made-up scores"_s;
            auto writer = files::XlsxWriter::create(stem + u".xlsx"_s, columns, layout);
            if (!writer)
                return writer.error();
            m_workbook = std::move(*writer);
            m_created.append(stem + u".xlsx"_s);
        }
        if (options.csv) {
            m_text = std::make_unique<QSaveFile>(stem + u"_DLMTR.CSV"_s);
            if (!m_text->open(QIODevice::WriteOnly))
                return failed();
            m_created.append(m_text->fileName());
            const QByteArray header = m_headers.join(u'^').toUtf8() + "\r\n";
            if (m_text->write(header) != header.size())
                return failed();
        }
        return {};
    }

    void write(const Chunk &chunk)
    {
        for (const RowSpan &row : chunk.rows) {
            if (m_isEnrolled ? !row.isEnrolled : !row.isTested)
                continue;
            ++m_rows;
            const std::string_view text(chunk.text.data() + row.from, row.length);
            if (m_text && !m_isBroken)
                m_isBroken = m_text->write(text.data(), static_cast<qint64>(text.size()))
                             != static_cast<qint64>(text.size());
            if (m_workbook)
                writeCells(text.substr(0, text.size() - 2));
        }
    }

    Result<void> finish()
    {
        if (m_text && (m_isBroken || !m_text->commit()))
            return failed();
        return m_workbook ? m_workbook->finish() : Result<void>();
    }

    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] const QStringList &created() const { return m_created; }

private:
    QStringList m_headers;
    bool m_isEnrolled;
    bool m_isBroken = false;
    std::int64_t m_rows = 0;
    std::unique_ptr<files::XlsxWriter> m_workbook;
    std::unique_ptr<QSaveFile> m_text;
    QStringList m_created;

    Error failed() const { return {ErrorKind::Storage, m_text->fileName(), m_text->errorString()}; }

    void writeCells(std::string_view line)
    {
        int column = 0;
        for (std::size_t from = 0; from <= line.size(); ++column) {
            const std::size_t end = std::min(line.find('^', from), line.size());
            if (end > from)
                m_workbook->text(column, line.substr(from, end - from));
            from = end + 1;
        }
        m_workbook->endRow();
    }
};

void fill(Chunk &chunk, std::uint32_t first, std::uint32_t last, const SampleOptions &options, int back,
          const Schools &schools, const RowWriter &writer, const jobs::JobContext &job)
{
    chunk.text.clear();
    chunk.rows.clear();
    RowCells cells(writer.columns());
    const domain::Day asOf = domain::Day::of(options.asOf);
    for (std::uint32_t index = first; index < last && !job.isCancelled(); ++index) {
        const Student student = makeStudent(index, options.students, options.seed, schools);
        const bool isTested = back > 0 || schools.at(student.testedSchool).agency == 0;
        const bool isEnrolled = back > 0 || schools.at(student.enrolledSchool).agency == 0;
        for (const Outcome &outcome : outcomesOf(student, back, asOf, schools, options.seed)) {
            writer.write(student, outcome, cells);
            const std::size_t from = chunk.text.size();
            cells.appendTo(chunk.text, '^');
            chunk.text += "\r\n";
            chunk.rows.push_back({from, chunk.text.size() - from, isTested, isEnrolled});
        }
    }
}

} // namespace

Result<YearRows> writeYear(const SampleOptions &options, int back, const Schools &schools,
                           const jobs::JobContext &job, std::int64_t done, std::int64_t total)
{
    const QString year = domain::SchoolYear{static_cast<std::int16_t>(kCurrentSpring - back)}.code();
    const QStringList headers = files::layouts().headers(year);
    if (headers.isEmpty())
        return Error{ErrorKind::Internal, year, u"no layout of that year"_s};
    const RowWriter writer(headers, back, schools, options.seed);
    std::array<Outputs, 2> outputs{Outputs(false, headers), Outputs(true, headers)};
    for (Outputs &output : outputs)
        if (Result<void> opened = output.open(options, back, schools.lea()); !opened)
            return opened.error();

    // Two phases in turn, each on all processors: make some chunks, then write them to the two files side by side.
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    std::vector<Chunk> chunks(threads);
    std::atomic<bool> hasFailed{false};
    const auto guarded = [&hasFailed](auto work) {
        return [&hasFailed, work] {
            try {
                work();
            } catch (...) { // out of memory: nothing may leave a thread
                hasFailed = true;
            }
        };
    };
    const auto students = static_cast<std::uint32_t>(options.students);
    for (std::uint32_t next = 0; next < students;) {
        {
            std::vector<std::jthread> makers;
            for (Chunk &chunk : chunks) {
                const std::uint32_t first = next;
                const std::uint32_t last =
                    std::min(students, first + static_cast<std::uint32_t>(kChunkStudents));
                next = last;
                makers.emplace_back(guarded(
                    [&, first, last] { fill(chunk, first, last, options, back, schools, writer, job); }));
            }
        }
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        {
            std::vector<std::jthread> savers;
            for (Outputs &output : outputs)
                savers.emplace_back(guarded([&] {
                    for (const Chunk &chunk : chunks)
                        output.write(chunk);
                }));
        }
        if (hasFailed)
            return Error{ErrorKind::Internal, {}, u"rows could not be made"_s};
        job.report({done + next, total});
    }

    YearRows result;
    for (Outputs &output : outputs) {
        if (Result<void> finished = output.finish(); !finished)
            return finished.error();
        result.created += output.created();
    }
    result.tested = outputs[0].rows();
    result.enrolled = outputs[1].rows();
    return result;
}

} // namespace scoredesk::sample
