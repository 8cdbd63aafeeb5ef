// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/boardpacket.h"

#include "core/analytics/suppression.h"
#include "core/domain/wording.h"
#include "core/exports/aggregatetable.h"
#include "core/exports/packetrecord.h"
#include "core/exports/packettext.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

constexpr double kMeaningful = 0.1; // Austin 2009, as representativeness.h

/// What representativeness compares by, last year's level aside; each is published or hidden with the tables.
constexpr std::array kCompared{Dimension::School,  Dimension::Grade,
                               Dimension::Ethnicity, Dimension::Elas,
                               Dimension::EconomicDisadvantage, Dimension::Disability,
                               Dimension::Gender};

/// The answers to one area.
struct AreaAnswers
{
    domain::ContentArea area = domain::ContentArea::Ela;
    Publication tables;
    std::optional<Representativeness> coverage;
};

class Composer
{
public:
    Composer(const Snapshot &snapshot, const PacketOptions &options, PacketContent &content)
        : m_snapshot(snapshot), m_options(options), m_content(content)
    {}

    [[nodiscard]] std::optional<AggregateRefusal> addArea(domain::ContentArea area)
    {
        AggregateQuery query;
        query.area = area;
        query.year = m_options.year;
        query.basis = m_options.basis;
        query.isPublic = m_options.isPublic;
        std::vector<Dimension> by;
        for (const Dimension dimension : kPacketBreakdowns)
            if (isAsked(dimension) || std::ranges::find(kCompared, dimension) != kCompared.end())
                by.push_back(dimension);
        const domain::SchoolYear year = query.year.isValid() ? query.year : m_snapshot.lea().year;
        PublicationAnswer answer = publication(
            m_snapshot, query, by,
            {.earlier = m_options.isPublic ? PacketRecord::earlier(m_options.earlier, area, year, query.basis, columns())
                                           : std::vector<EarlierPublication>(),
             .guardsExtremes = m_options.guardsExtremes});
        if (auto *refusal = std::get_if<AggregateRefusal>(&answer))
            return std::move(*refusal);
        AreaAnswers answers{area, std::get<Publication>(std::move(answer)), std::nullopt};
        const Aggregate &total = answers.tables.total;
        m_content.year = total.query.year;
        m_content.asOf = total.asOf;
        m_content.isPartial = m_content.isPartial || total.isPartial;
        AggregateQuery everybody = query;
        everybody.isPublic = false;
        const RepresentativenessAnswer coverage = representativeness(m_snapshot, everybody, m_options.rules);
        if (const auto *found = std::get_if<Representativeness>(&coverage))
            answers.coverage = *found;
        m_areas.push_back(std::move(answers));
        const std::vector<std::uint32_t> elsewhere = studentsElsewhere(m_snapshot, query);
        m_elsewhere.insert(elsewhere.begin(), elsewhere.end());
        return std::nullopt;
    }

    [[nodiscard]] QString record() const
    {
        PacketRecord record(m_content.year, m_options.basis, m_content.asOf);
        for (const AreaAnswers &answers : m_areas)
            record.add(answers.tables, columns());
        return record.text();
    }

    /// Pages of everything that was added, cover first.
    void compose(const QStringList &refused)
    {
        PacketPage cover;
        cover.kind = PacketPage::Kind::Cover;
        cover.title = m_content.title;
        cover.subtitle = m_content.leaName;
        for (const AreaAnswers &answers : m_areas) {
            const Publication::Held *held = answers.tables.heldRow(Dimension::Lea);
            PacketHeadline headline{answers.area, rowOf(answers.tables.total.total, allStudents(), held), std::nullopt};
            if (answers.coverage)
                headline.indication = answers.coverage->indication;
            if (answers.coverage && answers.coverage->isOfRegistered && !held) // numbers of another day have no share of today's
                headline.registered = answers.coverage->registered;
            cover.headlines.push_back(std::move(headline));
        }
        const QString included = includedSentence(m_options.basis, std::int64_t(m_elsewhere.size()), m_content.isPublic);
        cover.sentences = coverSentences(m_content, cover.headlines);
        if (!m_elsewhere.empty())
            cover.sentences.append(included);
        m_content.pages.push_back(std::move(cover));
        for (const AreaAnswers &answers : m_areas) {
            const AggregateRow &total = answers.tables.total.total;
            if (total.isSuppressed) {
                addSentencePage(answers, hiddenAreaSentence(answers.area));
                continue;
            }
            if (answers.coverage && answers.coverage->scored == 0 && total.measures.scored == 0) {
                addSentencePage(answers, nobodyScoredText(*answers.coverage));
                continue;
            }
            addAreaPage(answers);
            addGroupPage(answers);
            if (answers.coverage && !answers.tables.heldRow(Dimension::Lea))
                addCoveragePage(answers);
        }
        for (const std::uint16_t school : m_options.schools)
            addSchoolPage(school);
        PacketPage notes;
        notes.kind = PacketPage::Kind::Notes;
        notes.title = notesTitle();
        notes.subtitle = m_content.leaName;
        notes.sentences = QStringList{included} + methodSentences(m_content, m_options) + refused;
        m_content.pages.push_back(std::move(notes));
    }

private:
    [[nodiscard]] bool isAsked(Dimension dimension) const
    {
        return std::ranges::find(m_options.breakdowns, dimension) != m_options.breakdowns.end();
    }
    [[nodiscard]] const ResultColumns &columns() const { return m_snapshot.results(); }

    /// \a held: null where the row is as it is today.
    [[nodiscard]] static PacketRow rowOf(const AggregateRow &row, const QString &label, const Publication::Held *held)
    {
        return {held ? heldLabel(label) : label, row.measures, row.isSuppressed, row.detail, held ? held->asOf : QDateTime()};
    }

    [[nodiscard]] PacketTable tableOf(const Publication &tables, const Aggregate &answer) const
    {
        const Dimension by = answer.query.by.front();
        PacketTable table;
        table.title = byDimension(by);
        table.header = dimensionName(by);
        table.area = answer.query.area;
        table.total = rowOf(answer.total, allStudents(), tables.heldRow(Dimension::Lea));
        if (std::ranges::find(tables.dropped, by) != tables.dropped.end()) {
            table.instead = droppedSentence(by);
            return table;
        }
        for (const AggregateRow &row : answer.rows)
            table.rows.push_back(rowOf(row, valueName(by, row.codes[0], columns(), answer.query.area, answer.query.year),
                                       tables.heldRow(by, row.codes[0])));
        return table;
    }

    [[nodiscard]] QStringList notesOf(const std::vector<PacketTable> &tables) const
    {
        QStringList notes;
        std::int64_t hidden = 0;
        for (const PacketTable &table : tables)
            hidden += std::ranges::count_if(table.rows, &PacketRow::isSuppressed);
        if (hidden > 0)
            notes.append(sentenceFor(AggregateNote{AggregateNote::Kind::RowsHidden, hidden, {}}));
        if (std::ranges::any_of(tables, &PacketTable::isGrouped))
            notes.append(groupedSentence());
        QDateTime held;
        for (const PacketTable &table : tables) {
            if (table.total.asOf.isValid())
                held = table.total.asOf;
            for (const PacketRow &row : table.rows)
                if (row.asOf.isValid())
                    held = row.asOf;
        }
        if (held.isValid())
            notes.append(heldSentence(held));
        return notes;
    }

    void addAreaPage(const AreaAnswers &answers)
    {
        PacketPage page;
        page.kind = PacketPage::Kind::Area;
        page.area = answers.area;
        page.title = areaTitle(answers.area, m_content.year);
        page.subtitle = m_content.leaName + u" · "_s + domain::testName(answers.area);
        for (const Dimension by : {Dimension::Grade, Dimension::School})
            page.tables.push_back(tableOf(answers.tables, *answers.tables.by(by)));
        page.sentences = notesOf(page.tables);
        m_content.pages.push_back(std::move(page));
    }

    /// All asked breakdowns after each other: a table of two rows does not need a sheet of its own.
    void addGroupPage(const AreaAnswers &answers)
    {
        PacketPage page;
        page.kind = PacketPage::Kind::Groups;
        page.area = answers.area;
        page.title = groupTitle(answers.area, m_content.year);
        page.subtitle = m_content.leaName + u" · "_s + domain::testName(answers.area);
        for (const Dimension by : kPacketBreakdowns)
            if (isAsked(by))
                page.tables.push_back(tableOf(answers.tables, *answers.tables.by(by)));
        if (page.tables.empty())
            return;
        page.sentences = notesOf(page.tables);
        m_content.pages.push_back(std::move(page));
    }

    /// In place of tables without a number, or of zeros alone.
    void addSentencePage(const AreaAnswers &answers, const QString &sentence)
    {
        PacketPage page;
        page.kind = PacketPage::Kind::Area;
        page.area = answers.area;
        page.title = areaTitle(answers.area, m_content.year);
        page.subtitle = m_content.leaName + u" · "_s + domain::testName(answers.area);
        PacketTable table;
        table.area = answers.area;
        table.title = allStudents();
        table.header = allStudents();
        table.total = rowOf(answers.tables.total.total, allStudents(), nullptr);
        table.instead = sentence;
        page.tables.push_back(std::move(table));
        m_content.pages.push_back(std::move(page));
    }

    /// Whether the packet tells the numbers of a group.
    [[nodiscard]] bool isShown(const AreaAnswers &answers, Dimension dimension, std::uint16_t code) const
    {
        if (!m_options.isPublic)
            return true;
        const Aggregate *answer = answers.tables.by(dimension);
        if (!answer)
            return false;
        const auto row = std::ranges::find_if(answer->rows, [code](const AggregateRow &r) { return r.codes[0] == code; });
        return row != answer->rows.end() && !row->isSuppressed && !answers.tables.heldRow(dimension, code);
    }

    void addCoveragePage(const AreaAnswers &answers)
    {
        const Representativeness &found = *answers.coverage;
        PacketPage page;
        page.kind = PacketPage::Kind::Representativeness;
        page.area = answers.area;
        page.title = coverageTitle(answers.area, m_content.year);
        page.subtitle = m_content.leaName + u" · "_s + domain::testName(answers.area);
        PacketRepresentativeness said;
        said.indication = found.indication;
        said.headline = indicationName(found.indication);
        said.isOfRegistered = found.isOfRegistered;
        said.sentences = coverageSentences(found, answers.tables.total.total.detail <= Detail::Met);
        for (const Shortfall shortfall : found.shortfalls)
            if (shortfall == Shortfall::Margin
                || (shortfall == Shortfall::Difference && !found.largest.empty()
                    && isShown(answers, found.largest.front().dimension, found.largest.front().code)))
                said.sentences.append(sentenceFor(shortfall, found, columns()));
        said.sentences += unknownGroupSentences(found, m_options.isPublic);
        for (const Dimension by : kCompared) {
            PacketCoverageTable table;
            table.header = dimensionName(by);
            for (const GroupCoverage &group : found.groups) {
                if (group.dimension != by)
                    continue;
                PacketCoverage row;
                row.label = valueName(by, group.code, columns(), answers.area, m_content.year);
                row.isSuppressed = !isShown(answers, by, group.code);
                if (!row.isSuppressed) {
                    row.registered = group.registered;
                    row.scored = group.scored;
                    row.shareOfRegistered = group.shareOfRegistered;
                    row.shareOfScored = group.shareOfScored;
                    row.isFarOff = std::abs(group.difference) > kMeaningful;
                }
                table.rows.push_back(std::move(row));
            }
            if (!table.rows.empty())
                said.tables.push_back(std::move(table));
        }
        page.representativeness = std::move(said);
        for (const Indication indication :
             {Indication::Representative, Indication::UseWithCare, Indication::NotYet})
            page.sentences.append(ruleText(indication, m_options.rules, found.isOfRegistered));
        m_content.pages.push_back(std::move(page));
    }

    void addSchoolPage(std::uint16_t school)
    {
        if (m_areas.empty() || school >= codeCount(Dimension::School, columns()))
            return;
        PacketPage page;
        page.kind = PacketPage::Kind::School;
        const QString name = valueName(Dimension::School, school, columns(), m_areas.front().area, m_content.year);
        page.title = schoolTitle(name, m_content.year);
        page.subtitle = m_content.leaName;
        bool hasNoGrades = false;
        for (const AreaAnswers &answers : m_areas) {
            const Aggregate &schools = *answers.tables.by(Dimension::School);
            const auto own = std::ranges::find_if(schools.rows, [school](const AggregateRow &r) { return r.codes[0] == school; });
            if (own == schools.rows.end())
                continue; // nobody there takes it
            PacketTable table;
            table.area = answers.area;
            table.title = domain::areaName(answers.area);
            table.header = dimensionName(Dimension::Grade);
            table.total = rowOf(*own, allGrades(), answers.tables.heldRow(Dimension::School, school));
            if (own->isSuppressed)
                table.instead = hiddenAreaSentence(answers.area);
            for (const AggregateRow &cell : answers.tables.schoolsByGrade.rows)
                if (cell.codes[0] == school && !own->isSuppressed)
                    table.rows.push_back(rowOf(cell, valueName(Dimension::Grade, cell.codes[1], columns(), answers.area, m_content.year),
                                               nullptr));
            // A list of hidden grades below a total says whose students the total is of.
            if (std::ranges::all_of(table.rows, &PacketRow::isSuppressed))
                table.rows.clear();
            hasNoGrades = hasNoGrades || (table.rows.empty() && !own->isSuppressed);
            page.tables.push_back(std::move(table));
        }
        if (page.tables.empty())
            return;
        page.sentences = notesOf(page.tables);
        if (hasNoGrades)
            page.sentences.append(noGradesSentence());
        m_content.pages.push_back(std::move(page));
    }

    const Snapshot &m_snapshot;
    const PacketOptions &m_options;
    PacketContent &m_content;
    std::vector<AreaAnswers> m_areas;
    std::set<std::uint32_t> m_elsewhere; ///< students who count here and are of another district
};

} // namespace

int PacketRow::metTenths() const
{
    return isSuppressed || detail > Detail::Met || measures.scored < kFewestPublic ? -1 : exports::metTenths(measures);
}

bool PacketTable::isGrouped() const
{
    return total.detail == Detail::Met
           || std::ranges::find(rows, Detail::Met, &PacketRow::detail) != rows.end();
}

bool PacketTable::hasShares() const
{
    return total.metTenths() >= 0 || std::ranges::any_of(rows, [](const PacketRow &row) { return row.metTenths() >= 0; });
}

QString PacketContent::asOfStamp() const
{
    return asOfWords(asOf);
}

QString PacketContent::partialStamp() const
{
    return isPartial ? partialWords() : QString();
}

PacketAnswer boardPacket(const Snapshot &snapshot, const PacketOptions &options, const jobs::JobContext &job)
{
    PacketContent content;
    content.leaName = snapshot.lea().name;
    content.isSample = snapshot.lea().isSample;
    content.isPublic = options.isPublic;
    content.attestedBy = options.attestedBy.trimmed();
    content.purpose = options.purpose.trimmed();
    Composer composer(snapshot, options, content);
    std::optional<AggregateRefusal> refusal;
    QStringList refused;
    std::int64_t done = 0;
    bool hasAny = false;
    for (const domain::ContentArea area : options.areas) {
        if (job.isCancelled())
            break;
        if (auto reason = composer.addArea(area)) {
            refused.append(sentenceFor(*reason));
            refusal = std::move(reason);
        } else {
            hasAny = true;
        }
        job.report({++done, static_cast<std::int64_t>(options.areas.size())});
    }
    if (!hasAny)
        return refusal.value_or(AggregateRefusal{AggregateRefusal::Reason::NothingLoaded, {}});
    content.title = packetTitle(content.year, content.isPartial);
    composer.compose(refused);
    if (content.isPublic)
        content.record = composer.record();
    return content;
}

} // namespace scoredesk::exports
