// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any cells under the headers of a Student Score Data File: a row is refused with an issue, or it is a record within its limits whose
// cells stand by rising column. A row that needed no repair says the same when its cells are read again.
#include "core/files/layouts.h"
#include "core/files/rowdecoder.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace scoredesk;

constexpr char kCellEnd = '\x01';
constexpr char kRowEnd = '\x02';

[[nodiscard]] const QList<files::Column> &columns()
{
    static const QList<files::Column> all = [] {
        QList<files::Column> made;
        for (const QString &header : files::layouts().headers(u"2023-24")) {
            const files::Field *field = files::layouts().fieldOf(header);
            made.append({header, field ? field->name : QString()});
        }
        return made;
    }();
    return all;
}

/// What every row must have to get as far as the checks of the whole record.
void addIdentity(std::vector<files::RawCell> &cells)
{
    for (int i = 0; i < columns().size(); ++i) {
        if (columns()[i].field == u"RecordType")
            cells.push_back({i, files::CellType::Text, "01"});
        else if (columns()[i].field == u"SSID")
            cells.push_back({i, files::CellType::Text, "9900000077"});
    }
}

void require(bool holds, int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "line %d does not hold\n", line);
    std::abort();
}

void checkRecord(const domain::ScoreRecord &r)
{
    require(r.ssid.isValid() && r.ssid.value <= 9'999'999'999);
    require(r.scaleScore >= -1 && r.scaleScore <= 9999 && r.sem >= -1 && r.sem <= 9999);
    require(r.gradeAssessed == -1 || (r.gradeAssessed >= 3 && r.gradeAssessed <= 12));
    require(r.gradeEnrolled >= -1 && r.gradeEnrolled <= 12);
    require(r.level >= 0 && r.level <= 9 && r.uin >= 0);
    require(r.measure.back() == '\0');
}

void decode(const files::RawRow &row, bool isDelimited)
{
    files::FileFindings findings;
    files::IssueLog issues(findings);
    files::RowDecoder decoder(columns(), isDelimited, QDate(2024, 7, 1), issues);
    files::ScoreRow out;
    if (!decoder.decode(row, out, findings)) {
        require(findings.rejected == 1 && !findings.issues.empty() && !findings.issues.back().reason.isEmpty());
        return;
    }
    require(findings.rejected == 0 && out.rowNumber == row.number);
    checkRecord(out.record);
    std::vector<files::RawCell> kept;
    for (const files::Cell &cell : out.cells) {
        require(cell.column >= 0 && cell.column < columns().size() && (kept.empty() || cell.column > kept.back().column));
        kept.push_back({cell.column, files::CellType::Text, cell.text});
    }
    if (findings.repaired > 0)
        return;

    files::RawRow same = row;
    same.cells = kept;
    files::RowDecoder second(columns(), isDelimited, QDate(2024, 7, 1), issues);
    files::ScoreRow again;
    require(second.decode(same, again, findings));
    require(again.record.ssid == out.record.ssid && again.record.uin == out.record.uin && again.record.area == out.record.area);
    require(again.record.scaleScore == out.record.scaleScore && again.record.level == out.record.level);
    require(again.record.finalCompleted == out.record.finalCompleted && again.record.scoreAvailable == out.record.scoreAvailable);
    require(again.cells.size() == out.cells.size());
}

} // namespace

/// A row: whether it has an identity of its own, then cells: column, kind, text. Each row is read by a decoder of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    std::int64_t number = 1;
    for (std::size_t at = 0; at < bytes.size(); ++number) {
        const std::size_t end = std::min(bytes.find(kRowEnd, at), bytes.size());
        const std::string_view text = bytes.substr(at, end - at);
        at = end + 1;
        std::vector<files::RawCell> cells;
        if (text.empty() || (static_cast<std::uint8_t>(text.front()) & 1U) != 0)
            addIdentity(cells);
        for (std::size_t from = 1; from + 2 < text.size();) {
            const std::size_t to = std::min(text.find(kCellEnd, from + 2), text.size());
            const int column = (static_cast<std::uint8_t>(text[from]) * 2 + (static_cast<std::uint8_t>(text[from + 1]) & 1U)) % (columns().size() + 2);
            const auto type = static_cast<files::CellType>((static_cast<std::uint8_t>(text[from + 1]) >> 1U) % 5);
            if (to > from + 2)
                cells.push_back({column, type, text.substr(from + 2, to - from - 2)});
            from = to + 1;
        }
        std::stable_sort(cells.begin(), cells.end(), [](const files::RawCell &a, const files::RawCell &b) { return a.column < b.column; });
        cells.erase(std::unique(cells.begin(), cells.end(), [](const files::RawCell &a, const files::RawCell &b) { return a.column == b.column; }), cells.end());
        files::RawRow row;
        row.number = number;
        row.cells = cells;
        row.width = static_cast<int>(columns().size());
        decode(row, (text.size() & 1U) != 0);
    }
    return 0;
}
