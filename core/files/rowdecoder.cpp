// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/rowdecoder.h"

#include "core/domain/cutscores.h"
#include "core/files/tr.h"

#include <algorithm>
#include <array>

namespace scoredesk::files {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxShownValue = 60;
constexpr int kNumberDigits = 15; ///< that a spreadsheet program keeps of a number (Microsoft, Excel specifications and limits)
constexpr int kSurveyedCodes = 8; ///< that many in a row end with a zero by chance once in a hundred million
constexpr int kFirstYear = 1980; ///< no student of a data file was born before, nothing in it happened before
/// One of each era of scales (domain-facts §6). The later is the last whose levels are known: tests may be given new ones, as CSA was in 2025.
constexpr std::array kEras{SchoolYear{2019}, SchoolYear{2024}};
/// The tests that may tell the year, in the order of RowDecoder::yearDates.
constexpr std::array kYearTargets{RowTarget::FinalCompleted, RowTarget::Completed2, RowTarget::Completed1, RowTarget::Start1,
                                  RowTarget::Start2,         RowTarget::WindowEnd1, RowTarget::WindowEnd2};

[[nodiscard]] std::string_view zeroPadded(std::string_view digits, std::size_t length, TextArena &arena)
{
    char *out = arena.take(length);
    std::fill_n(out, length - digits.size(), '0');
    digits.copy(out + (length - digits.size()), digits.size());
    return {out, length};
}

/// The day tests and scores of \a field are dated by: none lies ahead.
[[nodiscard]] bool isTestDay(const QString &field)
{
    return field.startsWith("TestStartDate"_L1) || field.startsWith("TestCompletedDate"_L1) || field == "FinalTestCompletedDate"_L1
        || field == "PaperTestCompletionDate"_L1;
}

/// "A", "NL": a column without a header, as a spreadsheet names it.
[[nodiscard]] QString columnLetters(int column)
{
    QString letters;
    for (int n = column + 1; n > 0; n = (n - 1) / 26)
        letters.prepend(QChar(u'A' + (n - 1) % 26));
    return letters;
}

} // namespace

RowDecoder::RowDecoder(const QList<Column> &columns, bool isDelimited, QDate today, IssueLog &issues)
    : m_columns(columns), m_isDelimited(isDelimited), m_today(today), m_latestBirth(today.isValid() ? Day::of(today).value : INT32_MAX),
      m_latestTest(today.isValid() ? Day::of(today.addDays(1)).value : INT32_MAX), m_issues(issues)
{
    setPlans();
    m_knownRanges = rangesOf(kEras);
    m_ranges = m_knownRanges;
}

void RowDecoder::setPlans()
{
    m_plans.resize(static_cast<std::size_t>(m_columns.size()));
    for (int i = 0; i < m_columns.size(); ++i) {
        const QString &name = m_columns[i].field;
        const Field *field = name.isEmpty() ? nullptr : layouts().fieldOf(name);
        if (!field)
            continue;
        Plan &plan = m_plans[static_cast<std::size_t>(i)];
        plan.target = rowTargetOf(field->name);
        plan.type = field->type;
        plan.length = static_cast<std::uint8_t>(std::min(field->length, 255));
        plan.padded = static_cast<std::uint8_t>(std::min(field->padded, 255));
        plan.isTestDate = isTestDay(field->name);
        plan.isKept = plan.target == RowTarget::None && plan.padded == 0 && (plan.type == FieldType::Text || plan.type == FieldType::Flag);
        plan.isKeptCode = plan.target == RowTarget::None && plan.type == FieldType::Code;
        plan.isLong = plan.type == FieldType::Code && plan.length > kNumberDigits;
        for (std::size_t k = 0; k < kYearDates; ++k) {
            if (plan.target == kYearTargets[k])
                m_yearColumns[k] = i;
        }
        if (field->name == "EndofRecord"_L1)
            m_lastColumn = i;
        else if (plan.target == RowTarget::Ssid)
            m_ssidColumn = i;
        else if (plan.target == RowTarget::RecordType)
            m_typeColumn = i;
        else if (plan.target == RowTarget::Score)
            m_scoreColumn = i;
        else if (plan.target == RowTarget::ScoreAvailable)
            m_releaseColumn = i;
        else if (plan.target == RowTarget::SsrAvailable)
            m_reportColumn = i;
    }
}

RowDecoder::Ranges RowDecoder::rangesOf(std::span<const SchoolYear> years)
{
    Ranges found{};
    for (const ContentArea area : kContentAreas) {
        auto &ranges = found[static_cast<std::size_t>(area)];
        Range all;
        for (int grade = 0; grade < static_cast<int>(ranges.size()); ++grade) {
            Range &range = ranges[static_cast<std::size_t>(grade)];
            for (const SchoolYear year : years) {
                const auto scale = scoreScale(area, grade, year);
                if (!scale)
                    continue;
                range.lowest = range.lowest == 0 ? scale->lowest : std::min(range.lowest, scale->lowest);
                range.highest = std::max(range.highest, scale->highest);
            }
            if (range.highest > 0) {
                all.lowest = all.lowest == 0 ? range.lowest : std::min(all.lowest, range.lowest);
                all.highest = std::max(all.highest, range.highest);
            }
        }
        for (Range &range : ranges) {
            if (range.highest == 0)
                range = all;
        }
    }
    return found;
}

QString RowDecoder::shown(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).left(kMaxShownValue);
}

QString RowDecoder::header(int column) const
{
    if (column < 0)
        return {};
    const QString name = column < m_columns.size() ? m_columns[column].header : QString();
    return name.isEmpty() ? columnLetters(column) : name;
}

void RowDecoder::reject(Context &context, int column, std::string_view value, const QString &reason)
{
    ++context.findings.rejected;
    if (m_issues.wants(RowIssue::Kind::Rejected))
        m_issues.add({RowIssue::Kind::Rejected, context.row.number, header(column), shown(value), reason});
}

void RowDecoder::remark(RowIssue::Kind kind, Context &context, int column, std::string_view value, const QString &reason)
{
    if (m_issues.wants(kind))
        m_issues.add({kind, context.row.number, header(column), shown(value), reason});
}

void RowDecoder::repaired(Context &context, const RawCell &raw, std::string_view now)
{
    ++context.findings.repaired;
    if (m_issues.wants(RowIssue::Kind::Repaired))
        remark(RowIssue::Kind::Repaired, context, raw.column, raw.text,
               Tr::tr("A spreadsheet program changed this cell; it was read as “%1”.").arg(shown(now)));
}

/// A code as it was before a spreadsheet took it for a number: leading zeros put back, "1.9647330000000E13" written out. Codes whose
/// digits are lost stay as they are, and \a failed says so.
std::string_view RowDecoder::repairedCode(Context &context, const RawCell &raw, const Plan &plan, bool &failed)
{
    std::string_view text = trimmed(raw.text);
    const std::size_t length = plan.length;
    if (text.size() == length || text.empty() || length == 0)
        return text;
    std::string_view digits = text;
    if (!isDigits(digits)) {
        // A number with a point or an exponent; a word ("KN", "TBD") is none.
        if (text.find_first_of(".Ee") == std::string_view::npos || text.front() < '0' || text.front() > '9')
            return text;
        const auto exact = exactNumber(text);
        if (!exact) {
            failed = true;
            return text;
        }
        const std::string written = std::to_string(*exact);
        digits = m_arena.keep(written);
    }
    // How many zeros can have been lost: county codes and district codes have one at most, as have the first digits of an SSID.
    const std::size_t most = length == 14 || length == 10 || length == 7 ? 1 : length - 1;
    if (digits.size() > length || length - digits.size() > most)
        return digits;
    if (digits.size() < length)
        digits = zeroPadded(digits, length, m_arena);
    if (digits != raw.text)
        repaired(context, raw, digits);
    return digits;
}

/// The day of a date cell, and its text as ISO; empty when it is none (a word, 31 February, 1900).
std::optional<Day> RowDecoder::day(Context &context, const RawCell &raw, const Plan &plan, std::string_view &text)
{
    std::optional<Day> day = m_days.day(text);
    if (!day) {
        day = damagedDay(text);
        if (day) {
            text = isoText(*day, m_arena);
            repaired(context, raw, text);
        }
    }
    static constexpr Day kEarliest = Day::of(kFirstYear, 1, 1);
    static constexpr Day kLatest = Day::of(2100, 1, 1);
    if (day && (*day < kEarliest || *day > kLatest))
        return std::nullopt;
    if (day && plan.target == RowTarget::BirthDate && day->value > m_latestBirth)
        return std::nullopt;
    return day;
}

/// A number as TOMS writes it: without point and exponent, zeros before it up to the length of its field. What is no number stays.
std::string_view RowDecoder::repairedNumber(Context &context, const RawCell &raw, const Plan &plan)
{
    const std::string_view value = trimmed(raw.text);
    std::string_view digits = value;
    if (!isDigits(value)) {
        const auto exact = exactNumber(value);
        if (!exact)
            return raw.text;
        digits = m_arena.keep(std::to_string(*exact));
    }
    if (digits.size() < plan.padded)
        digits = zeroPadded(digits, plan.padded, m_arena);
    if (digits == value)
        return raw.text;
    repaired(context, raw, digits);
    return digits;
}

void RowDecoder::survey(const RawRow &row)
{
    for (const RawCell &cell : row.cells) {
        if (static_cast<std::size_t>(cell.column) >= m_plans.size())
            continue;
        Plan &plan = m_plans[static_cast<std::size_t>(cell.column)];
        const std::string_view text = plan.isLong ? trimmed(cell.text) : std::string_view();
        if (text.size() != plan.length || !isDigits(text) || text.front() == '0')
            continue;
        ++plan.surveyed;
        plan.endingInZero += text.back() == '0' ? 1 : 0;
        plan.hasWholeNumber = plan.hasWholeNumber || (cell.type == CellType::Number && text.back() != '0');
    }
}

std::vector<RowDecoder::Digits> RowDecoder::digitsOfColumns() const
{
    std::vector<Digits> digits;
    for (const Plan &plan : m_plans) {
        if (plan.hasWholeNumber)
            digits.push_back(Digits::Whole);
        else
            digits.push_back(plan.surveyed >= kSurveyedCodes && plan.endingInZero == plan.surveyed ? Digits::Rounded : Digits::Unknown);
    }
    return digits;
}

void RowDecoder::setDigits(const std::vector<Digits> &digits)
{
    for (std::size_t i = 0; i < m_plans.size() && i < digits.size(); ++i)
        m_plans[i].digits = digits[i];
}

void RowDecoder::noteLostDigits()
{
    for (int i = static_cast<int>(m_plans.size()); i-- > 0;) { // each goes before those that are there
        const Plan &plan = m_plans[static_cast<std::size_t>(i)];
        if (plan.lost == 0)
            continue;
        const QString reason = plan.target == RowTarget::Uin
            ? Tr::tr("A spreadsheet program shortened the numbers of this column, and their last digits are lost (rows: %1). These rows are known by "
                     "SSID, test and year instead. Get the file again from TOMS and do not open it in a spreadsheet program before importing it.")
            : Tr::tr("A spreadsheet program shortened the numbers of this column, and their last digits are lost (rows: %1). They are kept as they "
                     "stand. Get the file again from TOMS and do not open it in a spreadsheet program before importing it.");
        m_issues.addForFile({RowIssue::Kind::Noted, 0, header(i), {}, reason.arg(plan.lost)});
    }
}

/// Whether \a text is what is left of a number that had more digits than a spreadsheet keeps: the last is a zero. One that begins with a zero has
/// fifteen at most, and is whole.
bool RowDecoder::isRounded(const RawCell &raw, const Plan &plan, std::string_view text)
{
    if (!plan.isLong || text.size() <= kNumberDigits || text.back() != '0' || text.front() == '0' || !isDigits(text))
        return false;
    if (raw.text.find_first_of("Ee") != std::string_view::npos || plan.digits == Digits::Rounded)
        return true;
    return raw.type == CellType::Number && plan.digits != Digits::Whole;
}

/// A cell right of the last header.
bool RowDecoder::extraCell(Context &context, const RawCell &raw)
{
    if (m_issues.wants(RowIssue::Kind::Noted))
        remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
               Tr::tr("This cell stands right of the last header and was left out. Give its column a header and import the file again if it is needed."));
    return true;
}

/// \a isLost: digits of the code are gone; it is only kept.
bool RowDecoder::codeCell(Context &context, const RawCell &raw, const Plan &plan, std::string_view &text, bool &isLost)
{
    bool failed = false;
    text = repairedCode(context, raw, plan, failed);
    if (failed && plan.target != RowTarget::None && plan.target != RowTarget::Uin) {
        reject(context, raw.column, raw.text,
               Tr::tr("A spreadsheet program shortened this code; its last digits are lost. Download the file from TOMS again and do not save it in a "
                      "spreadsheet program; the row was left out."));
        return false;
    }
    isLost = failed || isRounded(raw, plan, text);
    if (isLost) {
        ++context.out.record.lostCodes;
        ++m_plans[static_cast<std::size_t>(raw.column)].lost;
    }
    return true;
}

bool RowDecoder::dateCell(Context &context, const RawCell &raw, const Plan &plan)
{
    std::string_view text = trimmed(raw.text);
    if (text.empty())
        return true;
    const auto found = day(context, raw, plan, text);
    if (!found) {
        if (plan.target != RowTarget::None) {
            reject(context, raw.column, raw.text,
                   Tr::tr("This is not a possible date here. Dates look like 2024-05-20. Correct the cell or download the file from TOMS again; the row "
                          "was left out."));
            return false;
        }
        if (m_issues.wants(RowIssue::Kind::Noted))
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
                   Tr::tr("This is not a possible date. It is kept as it stands; compare it with TOMS."));
        keep(raw.column, text);
        return true;
    }
    if (plan.isTestDate && found->value > m_latestTest) {
        reject(context, raw.column, raw.text,
               Tr::tr("No test can be dated after today, %1. Check the date of this computer; if it is right, correct the cell or download the file from "
                      "TOMS again. The row was left out.")
                   .arg(m_today.toString(Qt::ISODate)));
        return false;
    }
    ScoreRecord &r = context.out.record;
    switch (plan.target) {
    case RowTarget::BirthDate: context.out.student.birthDate = text; break;
    case RowTarget::Start1: r.testStart1 = *found; break;
    case RowTarget::Start2: r.testStart2 = *found; break;
    case RowTarget::Completed1: r.testCompleted1 = *found; break;
    case RowTarget::Completed2: r.testCompleted2 = *found; break;
    case RowTarget::FinalCompleted: r.finalCompleted = *found; break;
    case RowTarget::WindowEnd1: r.windowEnd1 = *found; break;
    case RowTarget::WindowEnd2: r.windowEnd2 = *found; break;
    case RowTarget::ScoreAvailable: r.scoreAvailable = *found; break;
    case RowTarget::SsrAvailable: r.ssrAvailable = *found; break;
    case RowTarget::StudentExit: r.studentExit = *found; break;
    default: break;
    }
    keep(raw.column, text);
    return true;
}

bool RowDecoder::cell(Context &context, const RawCell &raw)
{
    if (static_cast<std::size_t>(raw.column) >= m_plans.size())
        return extraCell(context, raw);
    const Plan &plan = m_plans[static_cast<std::size_t>(raw.column)];
    const std::string_view text = raw.text;
    if (text.empty())
        return true;
    // Once: a program puts one such mark before a text, and a cell may hold a million of them.
    if (text.front() == '=' || text.front() == '\'') {
        const bool isWord = plan.type == FieldType::Text;
        if (const auto plain = withoutTextTrick(text, isWord, m_arena)) {
            repaired(context, raw, *plain);
            return plain->empty() || plainCell(context, {raw.column, CellType::Text, *plain}, plan);
        }
    }
    return plainCell(context, raw, plan);
}

bool RowDecoder::plainCell(Context &context, const RawCell &raw, const Plan &plan)
{
    std::string_view text = raw.text;
    const bool isPlainCode = plan.isPlainCode(text);
    if (plan.isKept || (plan.isKeptCode && isPlainCode)) {
        keep(raw.column, text);
        return true;
    }
    if (plan.type == FieldType::Date)
        return dateCell(context, raw, plan);
    bool isLost = false;
    if (plan.type == FieldType::Code) {
        if (!isPlainCode && !codeCell(context, raw, plan, text, isLost))
            return false;
    } else if (plan.type == FieldType::Int || plan.padded > 0) {
        text = repairedNumber(context, raw, plan);
        if (plan.type == FieldType::Int && plan.target == RowTarget::None && !isDigits(trimmed(text)) && m_issues.wants(RowIssue::Kind::Noted))
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
                   Tr::tr("This is not a whole number. It is kept as it stands; compare it with TOMS."));
    }
    if (text.empty())
        return true; // a code of blanks is none
    if (plan.target != RowTarget::None && !isLost) {
        const std::string_view value = trimmed(text);
        if (!value.empty() && !store(context, raw, plan, value))
            return false;
    }
    keep(raw.column, text);
    return true;
}

/// Whether what stands for a level can be one. Of a year whose levels are not known it is kept as it came, without a meaning.
bool RowDecoder::checkLevel(Context &context)
{
    if (!context.oddLevel)
        return true;
    const RawCell &raw = *context.oddLevel;
    bool firmly = false;
    if (yearOf(context.out.record, firmly) > kEras.back()) {
        if (m_issues.wants(RowIssue::Kind::Noted))
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
                   Tr::tr("This is no level that Scoredesk knows. It is kept as it came; compare it with TOMS."));
        return true;
    }
    reject(context, raw.column, raw.text,
           Tr::tr("This is no level: 1 to %1, or 9 for no score. Correct the cell or download the file from TOMS again; the row was left out.")
               .arg(context.highestLevel));
    return false;
}

/// Whether a scale score can occur for its test and grade in the year of the row, or in any when it does not tell its year (domain-facts
/// §6). Where no scale is known (CAA science, CSA since 2024-25) it passes.
bool RowDecoder::checkScore(Context &context)
{
    const ScoreRecord &r = context.out.record;
    if (r.scaleScore < 0)
        return true;
    const std::size_t grade = r.gradeAssessed < 0 ? 0 : static_cast<std::size_t>(r.gradeAssessed);
    bool firmly = false;
    const SchoolYear year = yearOf(r, firmly);
    if (year != m_rangesYear) {
        m_rangesYear = year;
        m_ranges = year.isValid() ? rangesOf({&year, 1}) : m_knownRanges;
    }
    const auto isIn = [&r](const Range &range) { return range.highest == 0 || (r.scaleScore >= range.lowest && r.scaleScore <= range.highest); };
    const Range &range = m_ranges[static_cast<std::size_t>(r.area)][grade];
    if (range.highest == 0) {
        if (!isIn(m_knownRanges[static_cast<std::size_t>(r.area)][grade]) && m_issues.wants(RowIssue::Kind::Noted))
            remark(RowIssue::Kind::Noted, context, m_scoreColumn, std::to_string(r.scaleScore),
                   Tr::tr("Scoredesk does not know the scale of %1 in %2, so this score could not be checked. It is kept as it came; compare it with TOMS.")
                       .arg(areaCode(r.area), year.code()));
        return true;
    }
    if (isIn(range))
        return true;
    reject(context, m_scoreColumn, std::to_string(r.scaleScore),
           Tr::tr("This is no possible scale score for %1 in grade %2 (%3 to %4). Correct the cell or download the file from TOMS again; the row was left out.")
               .arg(areaCode(r.area))
               .arg(r.gradeAssessed)
               .arg(range.lowest)
               .arg(range.highest));
    return false;
}

/// The day results come out may be announced, until December of the year they are of (domain-facts §10); any other day ahead is damage.
bool RowDecoder::checkRelease(Context &context, Day day, int column)
{
    if (!day.isValid() || day.value <= m_latestTest)
        return true;
    bool firmly = false;
    SchoolYear year = yearOf(context.out.record, firmly);
    if (!firmly)
        year = SchoolYear::of(m_today);
    if (day <= Day::of(year.spring, 12, 31))
        return true;
    reject(context, column, day.iso().toStdString(),
           Tr::tr("Results of %1 cannot come out on this day. Check the date of this computer; if it is right, correct the cell or download the file from "
                  "TOMS again. The row was left out.")
               .arg(year.code()));
    return false;
}

bool RowDecoder::complete(Context &context)
{
    const ScoreRecord &record = context.out.record;
    if (!context.hasType) {
        reject(context, m_typeColumn, {},
               Tr::tr("The record type is missing, so nobody can say which test this is. Download the file from TOMS again; the row was left out."));
        return false;
    }
    if (!record.ssid.isValid()) {
        reject(context, m_ssidColumn, {},
               Tr::tr("The Statewide Student Identifier is missing. Download the file from TOMS again; the row was left out."));
        return false;
    }
    if (!checkLevel(context) || !checkScore(context) || !checkRelease(context, record.scoreAvailable, m_releaseColumn)
        || !checkRelease(context, record.ssrAvailable, m_reportColumn))
        return false;
    if (context.out.student.languageCode.empty())
        context.out.student.languageCode = context.calpadsLanguage;
    return true;
}

/// Whether the file ended inside \a row: cells are missing, or the end mark that every row has is not whole.
bool RowDecoder::isCut(const RawRow &row) const
{
    if (!row.isCutShort)
        return false;
    if (m_lastColumn < 0)
        return row.width < m_columns.size();
    if (row.width <= m_lastColumn)
        return true;
    if (row.width > m_lastColumn + 1 || m_endMark.empty())
        return false;
    return row.cells.empty() || row.cells.back().column != m_lastColumn || row.cells.back().text != m_endMark;
}

/// Whether a row of a text has as many cells as the header.
bool RowDecoder::checkWidth(Context &context)
{
    const RawRow &row = context.row;
    const auto valueAt = [&row](int column) {
        const auto it = std::find_if(row.cells.begin(), row.cells.end(), [column](const RawCell &cell) { return cell.column == column; });
        return it == row.cells.end() ? std::string_view() : it->text;
    };
    if (isCut(row)) {
        context.findings.truncated = true;
        reject(context, row.width - 1, valueAt(row.width - 1),
               Tr::tr("The file ends inside this row; download it from TOMS again. The row was left out."));
        return false;
    }
    const auto headers = static_cast<int>(m_columns.size());
    if (row.width <= headers && (m_lastColumn < 0 || row.width > m_lastColumn))
        return true;
    const int column = row.width > headers ? headers : row.width - 1;
    reject(context, column, valueAt(column),
           Tr::tr("Cells in this row: %1, in the header: %2. A line was broken or a delimiter stands inside a cell. Download the file from TOMS "
                  "again; the row was left out.")
               .arg(row.width)
               .arg(headers));
    return false;
}

bool RowDecoder::decode(const RawRow &row, ScoreRow &out, FileFindings &findings)
{
    m_arena.reset();
    m_count = 0;
    if (m_cells.size() < row.cells.size())
        m_cells.resize(row.cells.size());
    out.rowNumber = row.number;
    out.sheet = row.sheet;
    out.record = ScoreRecord{};
    out.student = StudentText{};
    Context context{row, out, findings, {}, false};
    if (m_isDelimited && !checkWidth(context))
        return false;
    if (row.repeatedColumn >= 0) {
        reject(context, row.repeatedColumn, {},
               Tr::tr("The sheet has two cells for this place, so nobody can say which one is right. Download the file from TOMS again; the row was left out."));
        return false;
    }
    for (const RawCell &raw : row.cells) {
        if (isOnlyKept(raw))
            keep(raw.column, raw.text);
        else if (!cell(context, raw))
            return false;
    }
    if (!complete(context))
        return false;
    if (m_endMark.empty() && m_lastColumn >= 0 && row.cells.back().column == m_lastColumn)
        m_endMark = row.cells.back().text;
    out.cells = {m_cells.data(), m_count};
    return true;
}

std::array<Day, RowDecoder::kYearDates> RowDecoder::yearDates(const ScoreRecord &record)
{
    return {record.finalCompleted, record.testCompleted2, record.testCompleted1, record.testStart1,
            record.testStart2,     record.windowEnd1,     record.windowEnd2};
}

SchoolYear RowDecoder::yearOf(const ScoreRecord &record, bool &firmly)
{
    firmly = false;
    if (record.scienceCurrentYear == YesNo::No)
        return {};
    for (const Day day : yearDates(record)) {
        if (day.isValid()) {
            firmly = true;
            return SchoolYear::of(day.toDate()); // a test belongs to the school year of its day
        }
    }
    // A score may come out until December of the year it was tested in.
    if (record.scoreAvailable.isValid())
        return SchoolYear{static_cast<std::int16_t>(record.scoreAvailable.toDate().year())};
    return {};
}

void RowDecoder::rejectYear(const ScoreRow &row, SchoolYear its, SchoolYear files, FileFindings &findings)
{
    ++findings.rejected;
    if (!m_issues.wants(RowIssue::Kind::Rejected))
        return;
    const auto dates = yearDates(row.record);
    const auto told = std::find_if(dates.begin(), dates.end(), [](Day day) { return day.isValid(); });
    const auto index = static_cast<std::size_t>(told - dates.begin());
    m_issues.add({RowIssue::Kind::Rejected, row.rowNumber, told == dates.end() ? QString() : header(m_yearColumns[index]),
                  told == dates.end() ? its.code() : told->iso(),
                  Tr::tr("The test dates of this row are of %1, the file is of %2. Import the file of %1 as well; the row was left out.")
                      .arg(its.code(), files.code())});
}

} // namespace scoredesk::files
