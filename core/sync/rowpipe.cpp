// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/rowpipe.h"

#include "core/store/rowwords.h"

#include <algorithm>

namespace scoredesk::sync {

using namespace Qt::StringLiterals;

namespace {

// Half a megabyte of rows and text: large enough that threads seldom meet, small enough to stay in the processor's cache.
constexpr std::size_t kRowsPerBatch = 384;
constexpr std::size_t kTextPerBatch = 512 * 1024;

} // namespace

RowBatch::RowBatch()
{
    m_rows.reserve(kRowsPerBatch);
    makeRoom(kTextPerBatch);
}

/// Of an empty batch.
void RowBatch::makeRoom(std::size_t bytes)
{
    m_text = std::make_unique_for_overwrite<char[]>(bytes);
    m_textRoom = bytes;
}

void RowBatch::clear()
{
    m_rows.clear();
    m_textSize = 0;
}

std::string_view RowBatch::keep(std::string_view text)
{
    char *const place = m_text.get() + m_textSize;
    text.copy(place, text.size());
    m_textSize += text.size();
    return {place, text.size()};
}

Result<bool> RowBatch::add(const files::ScoreRow &row, store::RowWords &words)
{
    const domain::StudentText &text = row.student;
    std::size_t room = text.lastName.size() + text.firstName.size() + text.middleName.size()
                       + text.birthDate.size() + text.localId.size() + text.languageCode.size()
                       + text.calpadsSchoolName.size() + text.calpadsDistrictName.size()
                       + text.finalTestedSchoolName.size() + text.finalTestedDistrictName.size();
    m_cells.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        m_cells[i] = {row.cells[i].column, row.cells[i].text};
        room += row.cells[i].text.size() + store::RowWords::kMostCellBytes;
    }
    if (m_rows.size() == kRowsPerBatch)
        return false;
    if (m_textRoom - m_textSize < room) {
        if (!m_rows.empty())
            return false;
        makeRoom(room);
    }

    store::IncomingRow &in = m_rows.emplace_back();
    in.rowNumber = row.rowNumber;
    in.record = row.record;
    in.student = {keep(text.lastName),
                  keep(text.firstName),
                  keep(text.middleName),
                  keep(text.birthDate),
                  keep(text.localId),
                  keep(text.languageCode),
                  keep(text.calpadsSchoolName),
                  keep(text.calpadsDistrictName),
                  keep(text.finalTestedSchoolName),
                  keep(text.finalTestedDistrictName)};
    store::ContentHasher::Hash hash{};
    char *const cells = m_text.get() + m_textSize;
    const char *const end = words.encode(m_cells, cells, hash);
    if (!end) {
        m_rows.pop_back();
        return Error{ErrorKind::Internal, {}, u"row %1: cells out of order"_s.arg(row.rowNumber)};
    }
    in.contentHash[0] = hash[0];
    in.contentHash[1] = hash[1];
    in.encodedCells = {cells, static_cast<std::size_t>(end - cells)};
    m_textSize += in.encodedCells.size();
    return true;
}

void DistrictColumn::see(domain::CdsCode code)
{
    if (!code.isValid() || code == m_last)
        return;
    m_last = code;
    if (!m_code.isValid())
        m_code = code;
    m_codeVaries = m_codeVaries || code != m_code;
    m_districtVaries = m_districtVaries || code.district() != m_code.district();
}

domain::CdsCode DistrictColumn::constant() const
{
    if (!m_codeVaries)
        return m_code;
    return m_districtVaries ? domain::CdsCode{} : m_code.district();
}

bool DistrictColumn::isOnly(domain::CdsCode lea) const
{
    return m_code.isValid()
           && ((!m_codeVaries && m_code == lea) || (!m_districtVaries && m_code.district() == lea));
}

void RowSurvey::see(const domain::ScoreRecord &record, const domain::StudentText &text)
{
    ++rows;
    const auto isOfExpected = [this](domain::CdsCode code) { return code == expectedLea || code.district() == expectedLea; };
    if (expectedLea.isValid() && (record.calpadsDistrict.isValid() || record.finalTestedDistrict.isValid())
        && !isOfExpected(record.calpadsDistrict) && !isOfExpected(record.finalTestedDistrict))
        ++foreignRows;
    enrolled.see(record.calpadsDistrict);
    tested.see(record.finalTestedDistrict);
    seeDistrict(record.calpadsDistrict, text.calpadsDistrictName, m_lastEnrolled);
    seeDistrict(record.finalTestedDistrict, text.finalTestedDistrictName, m_lastTested);
    newestDate = std::max({newestDate, record.scoreAvailable, record.ssrAvailable});
}

void RowSurvey::seeDistrict(domain::CdsCode code, std::string_view name, domain::CdsCode &last)
{
    if (!code.isValid() || code == last)
        return;
    last = code;
    namesExpected =
        namesExpected || (expectedLea.isValid() && (code == expectedLea || code.district() == expectedLea));
    const auto known = std::find_if(districts.begin(), districts.end(),
                                    [code](const District &district) { return district.code == code; });
    if (known == districts.end() && districts.size() < kMaxDistricts)
        districts.push_back({code, QString::fromUtf8(name.data(), qsizetype(name.size()))});
}

QString RowSurvey::nameOf(domain::CdsCode code) const
{
    for (const District &district : districts)
        if (district.code == code)
            return district.name;
    return {};
}

RowPipe::RowPipe()
{
    for (std::size_t i = 0; i < kBatches; ++i)
        (void)empty.push(std::make_unique<RowBatch>());
}

} // namespace scoredesk::sync
