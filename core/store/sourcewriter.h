// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache.h"
#include "core/store/database.h"
#include "core/store/rowwords.h"
#include "core/store/stateindex.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace scoredesk::store {

/// Whether a row says that no score will come: it is invalidated or has a condition code.
[[nodiscard]] bool isSettledUnscored(const domain::ScoreRecord &record);

/// Writes one source after the other into the open transaction of a generation: new states go in as they come, and what they mean is
/// decided when the source's as-of time is known, at its end. What ends up current depends on the sources alone, never on their order:
/// of two states of a row the newer one wins, and that is decided by, in this order,
///   whether a source with a date of its own said it;
///   the as-of of the newest such source that said it, or of the newest one;
///   whether that source has a column of Score Available Dates: what a file without it leaves blank says nothing of when;
///   its evidence: the Score Available Date, or the as-of day itself when the row says that no score will come, or nothing;
///   how few of its codes a spreadsheet program shortened; how many known columns the source's file has; the time of that file; the SSR Available Date; the larger hash.
/// A file without any date only has the time of the file, and a copy or an unpacked archive has a new one: such a file, most often
/// one from before the first scores, never takes anything back that a dated file said.
/// So among files of one day a score is never rolled back by a row without one, what invalidates a score wins over it, and else the
/// later download wins. Rows without UIN belong to the row with a UIN of the same SSID, record type and year, if there is one, whichever
/// came first; of several UINs to the one whose newest state is the newest.
/// Of two students with one UIN the newer row has the test: an SSID was corrected. Where one source says both and its dates do not tell
/// which is right, or where two sources give it to students whom neither name nor birth date makes one, the UIN is wrong, and from then
/// on each keeps the newest row of their own. Throws Failure.
class SourceWriter
{
public:
    explicit SourceWriter(Database &database);
    ~SourceWriter();

    void begin(const SourceInfo &source);
    void add(std::span<const IncomingRow> rows);
    /// What encodes the rows of the source being read.
    [[nodiscard]] RowWords &words()
    {
        Q_ASSERT(m_isReading && m_words);
        return *m_words;
    }
    [[nodiscard]] SourceOutcome end(const SourceEnd &end);
    void drop();
    /// Decides, of the rows so far, which of several students with one UIN has the test, and brings duplicates() up to date.
    void judgeContests();
    [[nodiscard]] const std::vector<SourceOutcome::Duplicate> &duplicates() const { return m_duplicates; }

    /// The file behind the source \a id was seen again, unchanged but younger.
    void setFileTime(std::int64_t id, std::int64_t fileTime);

    /// True once a source brought something that was not there.
    [[nodiscard]] bool hasChanges() const { return m_hasChanges; }

private:
    struct Source
    {
        std::int64_t id = 0;
        std::int64_t asOf = 0;
        std::int64_t fileTime = 0;
        std::int32_t asOfDay = 0; ///< domain::Day, in California
        int year = 0;
        int fields = 0; ///< columns whose field is known
        bool isDated = false;
        bool hasScoreDates = false; ///< there is a column for them
        bool hasSighting = false;
    };
    struct StudentState
    {
        std::int64_t ssid = 0; ///< 0: no such student
        std::uint64_t textHash = 0;
        std::uint64_t candidateText = 0;
        std::uint32_t lead = PositionTable::kNone;      ///< state the text comes from
        std::uint32_t candidate = PositionTable::kNone; ///< best state of the source being read
        std::uint16_t nextNumber = 1;
        bool isNew = false;
        bool isListed = true; ///< has a current state, as the database knows
    };
    struct PlaceMemo
    {
        std::int64_t code = 0;
        std::string name;
    };
    /// One more row with the UIN of another row, of another student or record type, in the source being read.
    struct Contest
    {
        std::int64_t identity = 0;
        std::size_t duplicate = 0; ///< its place in m_duplicates
        auto operator<=>(const Contest &) const = default;
    };
    /// All states without UIN of one key belong to one UIN.
    struct Join
    {
        std::int64_t key = 0;
        std::int64_t uin = 0;
        auto operator<=>(const Join &) const = default;
    };
    struct Statements;

    void load();
    void loadSources();
    void loadStates();
    void loadSightings();
    void loadStudents();
    [[nodiscard]] std::int64_t rowHeaderId(const SourceInfo &source);
    void addRow(const IncomingRow &row);
    [[nodiscard]] std::uint32_t insertState(const IncomingRow &row, std::uint32_t student,
                                            std::int64_t identity, bool isCurrent);
    void removeState(State &state);
    [[nodiscard]] std::uint32_t studentAt(std::int64_t ssid);
    void considerText(const IncomingRow &row, std::uint32_t student, std::uint32_t state,
                      std::uint32_t replaced);
    void insertStudent(const IncomingRow &row, std::uint32_t student, std::uint32_t state);
    void notePlaces(const IncomingRow &row);
    void notePlace(PlaceMemo &memo, domain::CdsCode code, std::string_view name);

    void judge(std::span<const Contest> contests);
    void followBeaten();
    void markShared();
    void markOtherPersons(SourceOutcome &outcome);
    void share(State &state, std::int64_t asOf);
    [[nodiscard]] std::vector<std::uint32_t> newSharers(std::span<const std::uint32_t> group);
    [[nodiscard]] std::vector<std::uint32_t> sharersOf(std::span<const std::uint32_t> group);
    [[nodiscard]] std::uint32_t newestOf(std::span<const std::uint32_t> group);
    void resolveProvisional();
    void noteSightings();
    void join();
    [[nodiscard]] std::vector<Join> findJoins();
    [[nodiscard]] std::int64_t keyOf(const State &state) const;
    [[nodiscard]] bool hasLiveState(std::int64_t identity);
    void decide(SourceOutcome &outcome);
    void decideJoined(SourceOutcome &outcome);
    void gather(std::int64_t identity, std::vector<std::uint32_t> &group);
    void decideAmong(std::span<const std::uint32_t> group, SourceOutcome &outcome);
    void decideFor(std::span<const std::uint32_t> group, std::uint32_t best, SourceOutcome &outcome);
    void writeSightings();
    void decideTexts();
    void decideListed();
    void writePlaces();
    void loadWords();
    void writeWords();
    [[nodiscard]] bool isNewer(const Source &a, const Source &b) const; ///< of two sources that said the same
    [[nodiscard]] bool isNewer(const State &a, const State &b) const;   ///< as a state of one row
    [[nodiscard]] bool leads(const State &a, const State &b) const;     ///< as the origin of a student's text

    Database &m_database;
    std::unique_ptr<Statements> m_sql;
    StateIndex m_states;
    std::vector<StudentState> m_students; ///< student.id - 1 is the position
    PositionTable m_studentBySsid;
    std::vector<Source> m_sources;
    std::vector<Join> m_joins;     ///< by key
    std::int64_t m_withoutUin = 0; ///< states without UIN; while there are none, nothing joins
    std::int64_t m_nextRowId = 1;
    std::int64_t m_nextSourceId = 1;

    // of the source being read
    bool m_isReading = false;
    std::uint32_t m_source = 0;
    std::int64_t m_rowHeader = 0;
    std::optional<RowWords> m_words;
    std::vector<std::uint32_t> m_provisional; ///< states without UIN
    std::vector<std::int64_t> m_touched;      ///< identities that a join changed
    std::vector<SourceOutcome::Duplicate> m_duplicates;
    std::vector<std::size_t> m_beaten; ///< places in m_duplicates of rows that another of the same student and test was better than
    std::vector<Contest> m_contests;
    std::unordered_map<std::int64_t, std::string> m_places;
    std::array<PlaceMemo, 4> m_placeMemos;
    std::vector<char> m_facts;
    bool m_hasChanges = false;
};

} // namespace scoredesk::store
