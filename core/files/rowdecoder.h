// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/layouts.h"
#include "core/files/rawrow.h"
#include "core/files/scorefile.h"

#include <array>
#include <optional>
#include <vector>

namespace scoredesk::files {

/// Keeps the first issues of a file, and counts all. Remarks and repairs may fill only a part, so that a file Excel damaged in
/// every row still shows the rows that were left out.
class IssueLog
{
public:
    explicit IssueLog(FileFindings &findings) : m_findings(findings) {}

    /// Whether add() would keep another issue of \a kind: asked before words are made.
    [[nodiscard]] bool wants(RowIssue::Kind kind) const;
    void add(RowIssue issue);

private:
    static constexpr std::size_t kMaxRemarks = FileFindings::kMaxIssues / 2;
    FileFindings &m_findings;
    std::size_t m_remarks = 0;
};

/// Turns raw rows into score records by the meaning of their columns. One per file and thread.
class RowDecoder
{
public:
    RowDecoder(const QList<Column> &columns, bool isDelimited, QDate today, IssueLog &issues);

    /// Whether the row could be taken; then \a out is filled, seen in this object's and the row's memory until the next call. The
    /// year is not checked here. Otherwise the reason is in the issues.
    [[nodiscard]] bool decode(const RawRow &row, ScoreRow &out, FileFindings &findings);

    /// The administration year the row's own test dates tell; invalid when it has none or carries an earlier year's science test
    /// (ScienceCurrentYearFlag N). \a firmly: from test dates or windows, not only from the day the score came out.
    [[nodiscard]] static domain::SchoolYear yearOf(const domain::ScoreRecord &record, bool &firmly);

    /// Reports a row of another year than the file's.
    void rejectYear(const ScoreRow &row, domain::SchoolYear its, domain::SchoolYear files, FileFindings &findings);

private:
    enum class Target : std::uint8_t;
    struct Plan
    {
        Target target{};
        FieldType type = FieldType::Text;
        std::uint8_t length = 0;
        bool isRecord = false; ///< a value that cannot be read makes the row unusable; else it is only remarked
    };
    struct Context; // of one row

    [[nodiscard]] static Target targetOf(const QString &field);
    [[nodiscard]] bool cell(Context &context, const RawCell &raw);
    [[nodiscard]] std::string_view repairedCode(Context &context, const RawCell &raw, const Plan &plan, bool &failed);
    [[nodiscard]] std::optional<domain::Day> day(Context &context, const RawCell &raw, const Plan &plan, std::string_view &text);
    [[nodiscard]] bool store(Context &context, const RawCell &raw, const Plan &plan, std::string_view text);
    [[nodiscard]] bool number(Context &context, const RawCell &raw, std::string_view &text, std::int16_t &to);
    [[nodiscard]] bool level(Context &context, const RawCell &raw, std::string_view text, std::int8_t &to, std::int8_t highest);
    [[nodiscard]] bool complete(Context &context);
    [[nodiscard]] bool checkScore(Context &context);
    void reject(Context &context, int column, std::string_view value, const QString &reason);
    void remark(RowIssue::Kind kind, Context &context, int column, std::string_view value, const QString &reason);
    void repaired(Context &context, const RawCell &raw, std::string_view now);
    [[nodiscard]] QString header(int column) const;

    struct Range
    {
        int lowest = 0;
        int highest = 0;
    };

    QList<Column> m_columns;
    std::vector<Plan> m_plans;
    std::array<std::array<Range, 14>, 10> m_ranges{}; ///< by area and grade, both eras; 0 … 0 where nothing is known
    bool m_isDelimited = false;
    int m_lastColumn = -1; ///< EndofRecord
    int m_ssidColumn = -1;
    int m_typeColumn = -1;
    int m_scoreColumn = -1;
    std::int32_t m_today = 0;
    IssueLog &m_issues;
    std::vector<Cell> m_cells;
    TextArena m_arena;
};

} // namespace scoredesk::files
