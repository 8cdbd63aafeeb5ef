// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/delimitedwriter.h"

#include "core/files/privatefile.h"


namespace scoredesk::files {

namespace {
constexpr std::size_t kFlushAt = 1 << 20;
}

DelimitedWriter::DelimitedWriter(const QString &path, int columns, const DelimitedOptions &options)
    : m_file(path), m_options(options), m_columns(columns)
{
}

Result<std::unique_ptr<DelimitedWriter>> DelimitedWriter::create(const QString &path, const QStringList &headers,
                                                                 const DelimitedOptions &options)
{
    std::unique_ptr<DelimitedWriter> writer(new DelimitedWriter(path, static_cast<int>(headers.size()), options));
    if (const Result<void> opened = openPrivately(writer->m_file); !opened)
        return opened.error();
    writer->m_buffer.reserve(kFlushAt + (1 << 16));
    for (int i = 0; i < headers.size(); ++i) {
        writer->advanceTo(i);
        const QByteArray header = headers[i].toUtf8();
        writer->put({header.constData(), static_cast<std::size_t>(header.size())}, options.quoteHeader);
    }
    writer->endRow();
    writer->m_rows = 0;
    return writer;
}

void DelimitedWriter::advanceTo(int column)
{
    for (; m_at < column; ++m_at)
        m_buffer.push_back(m_options.delimiter);
}

void DelimitedWriter::put(std::string_view utf8, bool quote)
{
    for (const char c : utf8)
        quote = quote || c == m_options.delimiter || c == '"' || c == '\n' || c == '\r';
    if (!quote) {
        m_buffer.append(utf8);
        return;
    }
    m_buffer.push_back('"');
    for (const char c : utf8) {
        if (c == '"')
            m_buffer.push_back('"');
        m_buffer.push_back(c);
    }
    m_buffer.push_back('"');
}

void DelimitedWriter::text(int column, std::string_view utf8)
{
    Q_ASSERT(column >= m_at && column < m_columns);
    if (utf8.empty())
        return;
    advanceTo(column);
    put(utf8, false);
}

void DelimitedWriter::endRow()
{
    advanceTo(m_columns - 1);
    m_buffer.append(m_options.crlf ? "\r\n" : "\n");
    m_at = 0;
    ++m_rows;
    if (m_buffer.size() >= kFlushAt)
        flush();
}

void DelimitedWriter::flush()
{
    const auto count = static_cast<qint64>(m_buffer.size());
    if (isOk() && m_file.write(m_buffer.data(), count) != count)
        m_error = m_file.errorString();
    m_buffer.clear();
}

Result<void> DelimitedWriter::finish()
{
    flush();
    if (isOk() && !m_file.commit())
        m_error = m_file.errorString();
    if (!isOk()) {
        Error error = storageError(m_file.fileName(), m_error); // before what was written makes room again
        m_file.cancelWriting();
        return error;
    }
    return {};
}

} // namespace scoredesk::files
