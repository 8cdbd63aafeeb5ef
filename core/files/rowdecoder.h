// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/celltext.h"
#include "core/files/issuelog.h"
#include "core/files/layouts.h"
#include "core/files/rawrow.h"
#include "core/files/rowtarget.h"
#include "core/files/scorefile.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace scoredesk::files {

/// Turns raw rows into score records by the meaning of their columns. One per file and thread.
class RowDecoder
{
public:
    RowDecoder(const QList<Column> &columns, bool isDelimited, QDate today, IssueLog &issues);

    /// Looks at the codes of \a row that are longer than a number of a spreadsheet can be: for finding out, from the first rows, which
    /// columns were numbers once.
    void survey(const RawRow &row);
    /// What the survey found of the long codes of a column.
    enum class Digits {
        Unknown, ///< numbers are taken for shortened where they look so, texts are not
        Rounded, ///< every code ends with a zero: no accident, but what is left of the last digit
        Whole,   ///< some number ends with another digit: no spreadsheet program wrote them, and nothing is lost
    };
    [[nodiscard]] std::vector<Digits> digitsOfColumns() const;
    void setDigits(const std::vector<Digits> &digits);
    /// Says of every column how many of its codes are not whole.
    void noteLostDigits();

    /// Takes rows whose tests are dated ahead of today, which are rejected otherwise: for finding out which year a file is of.
    void takeFutureTests() { m_latestTest = INT32_MAX; }

    /// Whether the row could be taken; then \a out is filled, seen in this object's and the row's memory until the next call. The
    /// year is not checked here. Otherwise the reason is in the issues; truncated is set when the file ended inside the row.
    [[nodiscard]] bool decode(const RawRow &row, ScoreRow &out, FileFindings &findings);

    /// The administration year the row's own test dates tell; invalid when it has none or carries an earlier year's science test
    /// (ScienceCurrentYearFlag N). \a firmly: from test dates or windows, not only from the day the score came out.
    [[nodiscard]] static domain::SchoolYear yearOf(const domain::ScoreRecord &record, bool &firmly);

    /// Reports a row of another year than the file's, with the date that tells it.
    void rejectYear(const ScoreRow &row, domain::SchoolYear its, domain::SchoolYear files, FileFindings &findings);

private:
    /// What is done with the cells of a column.
    struct Plan
    {
        RowTarget target = RowTarget::None;
        FieldType type = FieldType::Text;
        std::uint8_t length = 0;
        std::uint8_t padded = 0;
        bool isTestDate = false;
        bool isKept = true;      ///< nothing to read or repair: any text is as good as another
        bool isKeptCode = false; ///< nothing to read, and nothing to repair when it has its length
        bool isLong = false;     ///< a code with more digits than a spreadsheet's number keeps
        Digits digits = Digits::Unknown;
        bool hasWholeNumber = false; ///< a number among those surveyed has more digits than a spreadsheet keeps
        std::int64_t surveyed = 0;
        std::int64_t endingInZero = 0; ///< of those
        std::int64_t lost = 0;         ///< codes whose last digits are gone

        /// Whether a code has its length. A long one may have been a number only where it ends with a zero.
        [[nodiscard]] bool isPlainCode(std::string_view text) const
        {
            return text.size() == length && !(isLong && text.back() == '0');
        }
    };
    struct Context // of one row
    {
        const RawRow &row;
        ScoreRow &out;
        FileFindings &findings;
        std::string_view calpadsLanguage;
        bool hasType = false;
        std::optional<RawCell> oddLevel = std::nullopt; ///< the first cell that is no level of the tests Scoredesk knows
        int highestLevel = 0;                           ///< the highest it could be
    };
    static constexpr std::size_t kYearDates = 7;

    void setPlans();
    /// Whether there is nothing to do for a cell but to keep it; half of them, so it stands before cell().
    [[nodiscard]] bool isOnlyKept(const RawCell &raw) const
    {
        if (static_cast<std::size_t>(raw.column) >= m_plans.size() || raw.text.empty() || raw.text.front() == '=' || raw.text.front() == '\'')
            return false;
        const Plan &plan = m_plans[static_cast<std::size_t>(raw.column)];
        return plan.isKept || (plan.isKeptCode && plan.isPlainCode(raw.text));
    }
    [[nodiscard]] bool cell(Context &context, const RawCell &raw);
    [[nodiscard]] bool plainCell(Context &context, const RawCell &raw, const Plan &plan); ///< without a spreadsheet's marks of a text
    [[nodiscard]] bool extraCell(Context &context, const RawCell &raw);
    [[nodiscard]] bool codeCell(Context &context, const RawCell &raw, const Plan &plan, std::string_view &text, bool &isLost);
    [[nodiscard]] static bool isRounded(const RawCell &raw, const Plan &plan, std::string_view text);
    [[nodiscard]] bool dateCell(Context &context, const RawCell &raw, const Plan &plan);
    [[nodiscard]] std::string_view repairedCode(Context &context, const RawCell &raw, const Plan &plan, bool &failed);
    [[nodiscard]] std::string_view repairedNumber(Context &context, const RawCell &raw, const Plan &plan);
    [[nodiscard]] std::optional<domain::Day> day(Context &context, const RawCell &raw, const Plan &plan, std::string_view &text);
    [[nodiscard]] bool store(Context &context, const RawCell &raw, const Plan &plan, std::string_view text);
    [[nodiscard]] bool number(Context &context, const RawCell &raw, std::string_view text, std::int16_t &to);
    void level(Context &context, const RawCell &raw, std::string_view text, std::int8_t &to, std::int8_t highest);
    void noteCode(Context &context, const RawCell &raw);
    [[nodiscard]] bool isCut(const RawRow &row) const;
    [[nodiscard]] bool checkWidth(Context &context);
    [[nodiscard]] bool complete(Context &context);
    [[nodiscard]] bool checkLevel(Context &context);
    [[nodiscard]] bool checkScore(Context &context);
    [[nodiscard]] bool checkRelease(Context &context, domain::Day day, int column);
    [[nodiscard]] static std::array<domain::Day, kYearDates> yearDates(const domain::ScoreRecord &record);
    void keep(int column, std::string_view text) { m_cells[m_count++] = {column, text}; }
    void reject(Context &context, int column, std::string_view value, const QString &reason);
    void remark(RowIssue::Kind kind, Context &context, int column, std::string_view value, const QString &reason);
    void repaired(Context &context, const RawCell &raw, std::string_view now);
    [[nodiscard]] QString header(int column) const;
    [[nodiscard]] static QString shown(std::string_view value);

    struct Range
    {
        int lowest = 0;
        int highest = 0;
    };
    using Ranges = std::array<std::array<Range, 14>, 10>; ///< by area and grade; 0 … 0 where nothing is known
    [[nodiscard]] static Ranges rangesOf(std::span<const domain::SchoolYear> years);

    QList<Column> m_columns;
    std::vector<Plan> m_plans;
    Ranges m_knownRanges{}; ///< of all years known
    Ranges m_ranges{};      ///< of m_rangesYear
    domain::SchoolYear m_rangesYear;
    bool m_isDelimited = false;
    int m_lastColumn = -1; ///< EndofRecord
    std::string m_endMark; ///< what stands there in the rows so far
    int m_ssidColumn = -1;
    int m_typeColumn = -1;
    int m_scoreColumn = -1;
    int m_releaseColumn = -1;
    int m_reportColumn = -1;
    std::array<int, kYearDates> m_yearColumns{-1, -1, -1, -1, -1, -1, -1};
    QDate m_today;
    std::int32_t m_latestBirth = 0; ///< nobody was born on a later day
    std::int32_t m_latestTest = 0;  ///< a test of a later day cannot have been
    IsoDays m_days;
    IssueLog &m_issues;
    std::vector<Cell> m_cells; ///< the first m_count are the row's; never more than the raw row has
    std::size_t m_count = 0;
    TextArena m_arena;
};

} // namespace scoredesk::files
