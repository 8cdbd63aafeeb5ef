// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/profile.h"

#include "core/domain/cutscores.h"
#include "core/domain/reportlanguage.h"

#include <QtCore/QHash>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

/// HTML reports are made from this year on (coordinator e-mail of 2024-05-17).
constexpr SchoolYear kFirstHtmlYear{2024};

int gradeOf(const ScoreRecord &record)
{
    return record.gradeAssessed >= 0 ? record.gradeAssessed : record.gradeEnrolled;
}

Day latest(std::initializer_list<Day> days)
{
    return std::max(days); // Day::kNone is the least
}

ScoreStatusRow statusRowOf(const ScoreRecord &record, bool isAppealPending)
{
    ScoreStatusRow row;
    row.area = record.area;
    row.year = record.year;
    row.grade = gradeOf(record);
    row.verdict = verdictOf(record, isAppealPending);
    row.condition = record.condition;
    row.conditionText = code(record.condition);
    row.scoreAvailable = record.scoreAvailable;
    row.scaleScore = record.scaleScore;
    row.sem = record.sem;
    row.level = record.hasLevel() ? record.level : 0;
    row.hasRow = true;
    row.completed = latest({record.testCompleted1, record.testCompleted2, record.finalCompleted});
    row.partOne = record.opportunity[0];
    row.partTwo = record.opportunity[1];
    if (row.level > 0 && row.scaleScore > 0)
        if (const auto scale = scoreScale(row.area, row.grade, row.year))
            row.levelDisagrees = scale->levelOf(row.scaleScore) != row.level;
    return row;
}

/// The cell of \a field as it came; empty when the row has no such column.
QString cellOf(const OriginalRow &row, QLatin1StringView field)
{
    const qsizetype column = row.fields.indexOf(field);
    return column >= 0 && column < row.cells.size() ? row.cells.at(column).trimmed() : QString();
}

std::int16_t scoreFromText(const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value > 0 && value < 10'000 ? static_cast<std::int16_t>(value) : std::int16_t(-1);
}

std::int8_t smallFromText(const QString &text, std::int8_t missing)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= 0 && value <= 99 ? static_cast<std::int8_t>(value) : missing;
}

/// The records of one year, newest year first; each year's records keep their order.
std::map<SchoolYear, std::vector<ScoreRecord>, std::greater<>> byYear(const QList<ScoreRecord> &records)
{
    std::map<SchoolYear, std::vector<ScoreRecord>, std::greater<>> years;
    for (const ScoreRecord &record : records)
        years[record.year].push_back(record);
    return years;
}

bool isAlternateStudent(std::span<const ScoreRecord> records)
{
    return std::ranges::any_of(records, [](const ScoreRecord &r) { return isAlternate(r.area); });
}

/// What reports say of \a year.
Registration registrationOf(const StudentFile &file, SchoolYear year)
{
    return year == file.listYear ? file.registration : Registration{};
}

/// Areas with a counting row, and those the student is registered for, in the order of kContentAreas.
QList<ContentArea> areasOf(std::span<const ScoreRecord> records, const Registration &registration)
{
    int grade = -1;
    std::array<bool, kContentAreas.size()> in{};
    for (const ScoreRecord &record : records) {
        if (!countsThisYear(record))
            continue;
        grade = std::max(grade, gradeOf(record));
        in[areaIndex(record.area)] = true;
    }
    const bool isAny = grade >= 0 || registration.isListed;
    const std::uint8_t expected = isAny ? expectedOf(registration, grade, isAlternateStudent(records)) : std::uint8_t(0);
    QList<ContentArea> areas;
    for (const ContentArea area : kContentAreas)
        if (in[areaIndex(area)] || (expected & areaBit(area)) != 0)
            areas << area;
    return areas;
}

DocumentState stateOf(ReportBox box)
{
    switch (box) {
    case ReportBox::Released:
        return DocumentState::NotDownloaded;
    case ReportBox::HeldForEla:
    case ReportBox::HeldForMath:
    case ReportBox::HeldForScience:
    case ReportBox::HeldForCsa:
    case ReportBox::HeldForSeveral:
    case ReportBox::HeldOther:
        return DocumentState::Held;
    case ReportBox::NotEligible:
        return DocumentState::NotEligible;
    case ReportBox::NotKnown:
    case ReportBox::Count:
        break;
    }
    return DocumentState::NotKnown;
}

/// Makes the report rows of one student, taking each document once.
class ReportRows
{
public:
    explicit ReportRows(const StudentFile &file)
        : m_file(file), m_asOf(asOfDay(file.asOf)),
          m_taken(static_cast<std::size_t>(file.documents.size()), false)
    {}

    void addYear(SchoolYear year, std::span<const ScoreRecord> records, bool datesKnown)
    {
        const Registration registration = registrationOf(m_file, year);
        QList<ContentArea> combined = areasOf(records, registration);
        const bool hasCsa = combined.removeOne(ContentArea::Csa);
        QStringList languages{u"eng"_s};
        // Who asked for a report in another language than the one spoken at home is in SSR Distribution with it.
        const bool isSaid = year == m_file.listYear && !m_file.reportLanguage.isEmpty();
        if (const auto second = secondReportLanguage(isSaid ? m_file.reportLanguage : m_file.student.languageCode, year))
            languages << *second;

        // A language report held is proof of release for every file of the same report.
        addReports(false, year, combined, records, datesKnown, languages);
        if (hasCsa)
            addReports(false, year, {ContentArea::Csa}, records, datesKnown, languages);
        if (year < kFirstHtmlYear) {
            addReports(true, year, combined, records, datesKnown, languages);
            return;
        }
        for (const ContentArea area : std::as_const(combined))
            addReports(true, year, {area}, records, datesKnown, languages);
        if (hasCsa)
            addReports(true, year, {ContentArea::Csa}, records, datesKnown, languages);
    }

    /// Documents no row asked for: of years without a row, of a language the code does not tell.
    void addRest(SchoolYear year)
    {
        for (qsizetype i = 0; i < m_file.documents.size(); ++i) {
            const SsrDocument &document = m_file.documents.at(i);
            if (m_taken[static_cast<std::size_t>(i)] || document.year != year)
                continue;
            m_taken[static_cast<std::size_t>(i)] = true;
            ReportRow row;
            row.isHtml = document.isHtml;
            row.year = year;
            row.areas = document.areas;
            row.language = document.language;
            row.state = DocumentState::Present;
            row.box = ReportBox::Released;
            row.document = document;
            row.isFormer = std::ranges::any_of(m_file.documents, [&document](const SsrDocument &other) {
                return isSameReport(other, document) && isNewerReport(other, document);
            });
            rows << row;
        }
    }

    QList<ReportRow> rows;

private:
    void addReports(bool isHtml, SchoolYear year, const QList<ContentArea> &areas,
                    std::span<const ScoreRecord> records, bool datesKnown, const QStringList &languages)
    {
        if (areas.isEmpty())
            return;
        std::vector<ScoreRecord> own;
        for (const ScoreRecord &record : records)
            if (areas.contains(record.area) && countsThisYear(record))
                own.push_back(record);
        // An HTML report of one area waits for the others as the PDF does, but is made only where its own row is eligible.
        const bool wholeReport = !areas.contains(ContentArea::Csa);
        ReportBox box =
            reportBoxOf(wholeReport ? records : std::span<const ScoreRecord>(own), datesKnown, m_asOf, false,
                        wholeReport ? registrationOf(m_file, year) : Registration{});
        if (isHtml && wholeReport && areas.size() == 1 && box != ReportBox::NotKnown) {
            const bool refused = !own.empty() && std::ranges::all_of(own, [](const ScoreRecord &r) {
                return r.ssrEligible == YesNo::No;
            });
            if (refused)
                box = ReportBox::NotEligible;
        }
        Day available;
        for (const ScoreRecord &record : own)
            available = std::max(available, record.ssrAvailable);
        const qsizetype first = rows.size();
        for (const QString &language : languages) {
            ReportRow row;
            row.isHtml = isHtml;
            row.year = year;
            row.areas = areas;
            row.language = language;
            row.available = available;
            row.box = box;
            row.state = isHtml && year < kFirstHtmlYear ? DocumentState::NotMade : stateOf(box);
            row.awaitsSeptember = box != ReportBox::HeldOther && row.state == DocumentState::Held
                                  && std::ranges::all_of(areas, [this, year](ContentArea area) {
                                         return domain::awaitsSeptember(area, year, m_asOf);
                                     });
            row.document = take(row);
            if (row.document)
                row.state = DocumentState::Present;
            rows << row;
        }
        shareBilingualPdf(isHtml, first);
        const bool held = std::any_of(rows.cbegin() + first, rows.cend(),
                                      [](const ReportRow &r) { return r.document.has_value(); });
        for (qsizetype i = first; held && i < rows.size(); ++i) {
            rows[i].box = ReportBox::Released;
            if (rows.at(i).state != DocumentState::Present)
                rows[i].state = DocumentState::NotDownloaded;
        }
    }

    /// A PDF in a second language holds the English pages too (domain-facts §10: English always, the second language in the
    /// same file), so the English row is there with it.
    void shareBilingualPdf(bool isHtml, qsizetype first)
    {
        if (isHtml || rows.at(first).document)
            return;
        for (qsizetype i = first + 1; i < rows.size(); ++i) {
            if (!rows.at(i).document)
                continue;
            rows[first].document = rows.at(i).document;
            rows[first].state = DocumentState::Present;
            return;
        }
    }

    /// The newest document that is the report of \a row.
    std::optional<SsrDocument> take(const ReportRow &row)
    {
        std::optional<qsizetype> found;
        for (qsizetype i = 0; i < m_file.documents.size(); ++i) {
            const SsrDocument &document = m_file.documents.at(i);
            if (m_taken[static_cast<std::size_t>(i)] || document.year != row.year
                || document.isHtml != row.isHtml || document.language != row.language)
                continue;
            const bool overlaps =
                document.areas.isEmpty() || std::ranges::any_of(document.areas, [&row](ContentArea area) {
                    return row.areas.contains(area);
                });
            if (overlaps && (!found || (isSameReport(document, m_file.documents.at(*found))
                                        && isNewerReport(document, m_file.documents.at(*found)))))
                found = i;
        }
        if (!found)
            return std::nullopt;
        m_taken[static_cast<std::size_t>(*found)] = true;
        return m_file.documents.at(*found);
    }

    const StudentFile &m_file;
    Day m_asOf;
    std::vector<bool> m_taken;
};

/// Whether a file of \a year says when reports came out: it has the column, whatever this student's cell.
bool hasReportDates(const StudentFile &file, SchoolYear year)
{
    for (qsizetype i = 0; i < file.records.size(); ++i) {
        if (file.records.at(i).year != year)
            continue;
        if (file.records.at(i).ssrAvailable.isValid()
            || (i < file.originals.size() && file.originals.at(i).fields.contains("SSRAvailableDate"_L1)))
            return true;
    }
    return false;
}

QList<ReportRow> reportRowsOf(const StudentFile &file, SchoolYear newest)
{
    auto years = byYear(file.records);
    for (const SsrDocument &document : file.documents)
        years.try_emplace(document.year);
    if (file.registration.isListed)
        years.try_emplace(file.listYear);
    ReportRows reports(file);
    for (const auto &[year, records] : years) {
        const bool datesKnown = (year == newest && file.ssrDatesKnown) || hasReportDates(file, year);
        reports.addYear(year, records, datesKnown);
        reports.addRest(year);
    }
    return reports.rows;
}

QList<HistoryScore> historyOf(const StudentFile &file)
{
    std::map<std::pair<SchoolYear, std::size_t>, HistoryScore> scores;
    for (const ScoreRecord &record : file.records) {
        if (record.scaleScore < 0 && !record.hasLevel() && record.condition == ConditionCode::None)
            continue;
        HistoryScore score;
        // A carried-over row belongs to a year the row does not name; it stands in the year of its file all the same.
        score.year = record.year;
        score.area = record.area;
        score.grade = static_cast<std::int8_t>(gradeOf(record));
        score.scaleScore = record.scaleScore;
        score.sem = record.sem;
        score.level = record.hasLevel() ? record.level : std::int8_t(0);
        score.condition = record.condition;
        score.isInvalidated = verdictOf(record).box == ScoreBox::Invalidated;
        scores.try_emplace({score.year, areaIndex(score.area)}, score);
    }
    for (qsizetype i = 0; i < file.records.size() && i < file.originals.size(); ++i) {
        const ScoreRecord &record = file.records.at(i);
        for (const HistoryScore &score : historyIn(file.originals.at(i), record.area, record.year))
            scores.try_emplace({score.year, areaIndex(score.area)}, score);
    }
    QList<HistoryScore> history;
    for (const auto &[key, score] : scores)
        history << score;
    return history;
}

} // namespace

QList<HistoryScore> historyIn(const OriginalRow &row, ContentArea area, SchoolYear year)
{
    QList<HistoryScore> history;
    if (area == ContentArea::Science || area == ContentArea::CaaScience || !year.isValid())
        return history;
    // Headers are spelled in another way every year; the field a column means is not.
    QHash<QString, QString> cells;
    for (qsizetype i = 0; i < row.fields.size() && i < row.cells.size(); ++i)
        if (row.fields.at(i).contains("Minus"_L1))
            cells.insert(row.fields.at(i), row.cells.at(i).trimmed());
    for (int back = 3; back >= 1; --back) {
        const auto cell = [&cells, back](QLatin1StringView field) {
            return cells.value(field + "Minus"_L1 + QString::number(back));
        };
        HistoryScore score;
        score.year = SchoolYear{static_cast<std::int16_t>(year.spring - back)};
        score.area = area;
        score.grade = smallFromText(cell("GradeAssessed"_L1), -1);
        score.scaleScore = scoreFromText(cell("ScaleScore"_L1));
        score.sem = scoreFromText(cell("SEM"_L1));
        score.level = smallFromText(cell("AchievementLevel"_L1), 0);
        if (score.level > 4)
            score.level = 0;
        score.condition = conditionFromText(cell("ConditionCode"_L1).toStdString());
        if (score.scaleScore >= 0 || score.level > 0 || score.condition != ConditionCode::None)
            history << score;
    }
    return history;
}

QList<FormerScore> replacedScores(const StudentFile &file)
{
    /// What a state says of the result.
    using Said = std::tuple<int, int, ConditionCode, bool>;
    const auto saidBy = [](const auto &state, bool isInvalidated) {
        return Said(state.scaleScore, state.level >= 1 && state.level <= 4 ? state.level : 0, state.condition, isInvalidated);
    };
    using Key = std::tuple<SchoolYear, ContentArea, std::int64_t>;
    std::map<Key, Said> after;
    for (const ScoreRecord &record : file.records) {
        const Said said = saidBy(record, verdictOf(record).box == ScoreBox::Invalidated);
        after.try_emplace(Key(record.year, record.area, record.uin), said);
        after.try_emplace(Key(record.year, record.area, 0), said); // for a state whose row had no UIN yet, or another
    }
    QList<FormerScore> states = file.former;
    std::ranges::stable_sort(states, [](const FormerScore &a, const FormerScore &b) { return a.asOf > b.asOf; });
    QList<FormerScore> replaced;
    for (const FormerScore &state : std::as_const(states)) {
        auto next = after.find(Key(state.year, state.area, state.uin));
        if (next == after.end())
            next = after.find(Key(state.year, state.area, 0));
        const Said said = saidBy(state, state.isInvalidated);
        // A row that said nothing yet ("no score yet") is no former score: nothing anybody was told was replaced.
        const bool saysNothing = state.scaleScore <= 0 && std::get<1>(said) == 0 && state.condition == ConditionCode::None
                                 && !state.isInvalidated;
        if (!saysNothing && (next == after.end() || next->second != said))
            replaced << state;
        after.insert_or_assign(next == after.end() ? Key(state.year, state.area, state.uin) : next->first, said);
    }
    return replaced;
}

StudentProfile profileOf(const StudentFile &file)
{
    StudentProfile profile;
    profile.student = file.student;
    profile.schoolName = file.schoolName;
    profile.districtName = file.districtName;
    profile.former = replacedScores(file);
    profile.records = file.records;
    profile.asOf = file.asOf;
    for (const ScoreRecord &record : file.records)
        profile.year = std::max(profile.year, record.year);
    if (file.registration.isListed)
        profile.year = std::max(profile.year, file.listYear);
    const Registration registration = registrationOf(file, profile.year);
    const auto appealsOf = [&](ContentArea area) -> std::optional<QList<Appeal>> {
        if (!file.appeals || profile.year != file.listYear)
            return std::nullopt;
        QList<Appeal> its;
        for (const Appeal &appeal : *file.appeals)
            if (appeal.area == area)
                its << appeal;
        return its;
    };

    std::vector<ScoreRecord> current;
    std::vector<qsizetype> positions; // of each of them in the file
    for (qsizetype i = 0; i < file.records.size(); ++i) {
        if (file.records.at(i).year == profile.year) {
            current.push_back(file.records.at(i));
            positions.push_back(i);
        }
    }
    const QList<ContentArea> areas = areasOf(current, registration);
    for (const ContentArea area : kContentAreas) {
        bool found = false;
        for (std::size_t i = 0; i < current.size(); ++i) {
            if (current[i].area != area)
                continue;
            ScoreStatusRow row = statusRowOf(current[i], registration.isAppealPending(area));
            row.appeals = appealsOf(area);
            if (row.condition == ConditionCode::Other && positions[i] < file.originals.size())
                row.conditionText = cellOf(file.originals.at(positions[i]), "ConditionCode"_L1);
            row.awaitsSeptember = row.verdict.reason == ScoreReason::BeingScored
                                  && awaitsSeptember(area, profile.year, asOfDay(file.asOf));
            profile.scoreStatus << row;
            found = true;
        }
        if (!found && areas.contains(area)) {
            ScoreStatusRow row;
            row.area = area;
            row.year = profile.year;
            row.grade = file.student.grade;
            row.verdict = verdictOf(registration, area);
            row.isListed = registration.says(area, true);
            row.appeals = appealsOf(area);
            row.awaitsSeptember = row.verdict.reason == ScoreReason::BeingScored
                                  && awaitsSeptember(area, profile.year, asOfDay(file.asOf));
            profile.scoreStatus << row;
        }
    }
    profile.reporting = reportRowsOf(file, profile.year);
    profile.history = historyOf(file);
    return profile;
}

} // namespace scoredesk::domain
