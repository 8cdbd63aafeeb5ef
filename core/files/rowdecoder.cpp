// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/rowdecoder.h"

#include "core/domain/cutscores.h"
#include "core/files/celltext.h"
#include "core/files/tr.h"

#include <QtCore/QHash>

#include <algorithm>
#include <cstring>

namespace scoredesk::files {

using namespace domain;

namespace {

constexpr int kMaxShownValue = 60;
constexpr std::int16_t kHighestNumber = 9999;
constexpr std::size_t kLongCode = 16;
constexpr int kFirstYear = 1980; ///< no student of a data file was born before, nothing in it happened before
constexpr SchoolYear kEarlierEra{2019};
constexpr SchoolYear kLaterEra{2024};

[[nodiscard]] QString shown(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).left(kMaxShownValue);
}

[[nodiscard]] YesNo yesNo(std::string_view text)
{
    switch (text.front()) {
    case 'Y':
    case 'y':
        return YesNo::Yes;
    case 'N':
    case 'n':
        return YesNo::No;
    default:
        return YesNo::Blank;
    }
}

[[nodiscard]] ConditionCode conditionOf(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, ConditionCode>, 8> kCodes{{{"NT", ConditionCode::NT},
                                                                                 {"NTE", ConditionCode::NTE},
                                                                                 {"PGE", ConditionCode::PGE},
                                                                                 {"NEL", ConditionCode::NEL},
                                                                                 {"LOSS", ConditionCode::LOSS},
                                                                                 {"INC0", ConditionCode::INC0},
                                                                                 {"INC1", ConditionCode::INC1},
                                                                                 {"NER", ConditionCode::NER}}};
    for (const auto &[word, code] : kCodes) {
        if (text == word)
            return code;
    }
    return ConditionCode::Other;
}

[[nodiscard]] Elas elasOf(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, Elas>, 6> kCodes{{{"EO", Elas::EO},
                                                                       {"EL", Elas::EL},
                                                                       {"IFEP", Elas::IFEP},
                                                                       {"RFEP", Elas::RFEP},
                                                                       {"TBD", Elas::TBD},
                                                                       {"ADEL", Elas::ADEL}}};
    for (const auto &[word, code] : kCodes) {
        if (text == word)
            return code;
    }
    return Elas::Blank;
}

} // namespace

enum class RowDecoder::Target : std::uint8_t {
    None,
    RecordType, Ssid, Uin,
    LastName, FirstName, MiddleName, BirthDate, LocalId, CedsLanguage, CalpadsLanguage,
    CalpadsSchoolName, CalpadsDistrictName, FinalSchoolName, FinalDistrictName,
    Gender, GradeEnrolled, GradeAssessed,
    CalpadsDistrict, CalpadsSchool, FinalDistrict, FinalSchool,
    Condition, Attempted, Validity, Include, SsrEligible, ConstructChange, NonPublic, ScienceCurrentYear,
    Opportunity1, Opportunity2, Opportunity3, Opportunity4, Items1, Items2,
    Score, Sem, BandMin, BandMax, Level, CompositeScore1, CompositeScore2, Composite1, Composite2,
    Claim1, Claim2, Claim3, Claim4, Domain1, Domain2, Domain3, Measure,
    Start1, Start2, Completed1, Completed2, FinalCompleted, WindowEnd1, WindowEnd2, ScoreAvailable, SsrAvailable, StudentExit,
    ElasCode, Ethnicity, ParentEducation,
    Race0, Race1, Race2, Race3, Race4, Race5, Race6, Race7,
    ElStatus, Economic, Disability, Section504, Migrant, Military, Homeless, Foster
};

struct RowDecoder::Context
{
    const RawRow &row;
    ScoreRow &out;
    FileFindings &findings;
    std::string_view calpadsLanguage;
};

RowDecoder::Target RowDecoder::targetOf(const QString &field)
{
    using T = Target;
    static const QHash<QString, Target> targets{
        {QStringLiteral("RecordType"), T::RecordType},
        {QStringLiteral("SSID"), T::Ssid},
        {QStringLiteral("UIN"), T::Uin},
        {QStringLiteral("StudentLastName"), T::LastName},
        {QStringLiteral("StudentFirstName"), T::FirstName},
        {QStringLiteral("StudentMiddleName"), T::MiddleName},
        {QStringLiteral("DateofBirth"), T::BirthDate},
        {QStringLiteral("LocalStudentID"), T::LocalId},
        {QStringLiteral("CEDSLanguageCode"), T::CedsLanguage},
        {QStringLiteral("CALPADSPrimaryLanguage"), T::CalpadsLanguage},
        {QStringLiteral("CALPADSSchoolName"), T::CalpadsSchoolName},
        {QStringLiteral("CALPADSDistrictName"), T::CalpadsDistrictName},
        {QStringLiteral("FinalTestedSchoolName"), T::FinalSchoolName},
        {QStringLiteral("FinalTestedDistrictName"), T::FinalDistrictName},
        {QStringLiteral("Gender"), T::Gender},
        {QStringLiteral("CALPADSGrade"), T::GradeEnrolled},
        {QStringLiteral("GradeAssessed"), T::GradeAssessed},
        {QStringLiteral("CALPADSDistrictCode"), T::CalpadsDistrict},
        {QStringLiteral("CALPADSSchoolCode"), T::CalpadsSchool},
        {QStringLiteral("FinalTestedDistrictCode"), T::FinalDistrict},
        {QStringLiteral("FinalTestedSchoolCode"), T::FinalSchool},
        {QStringLiteral("ConditionCode"), T::Condition},
        {QStringLiteral("Attemptedness"), T::Attempted},
        {QStringLiteral("ScoreStatus"), T::Validity},
        {QStringLiteral("IncludeIndicator"), T::Include},
        {QStringLiteral("SSREligible"), T::SsrEligible},
        {QStringLiteral("UnlistedResourcesConstructChange"), T::ConstructChange},
        {QStringLiteral("CALPADSNPSSchoolFlag"), T::NonPublic},
        {QStringLiteral("ScienceCurrentYearFlag"), T::ScienceCurrentYear},
        {QStringLiteral("OpportunityTestingStatus1"), T::Opportunity1},
        {QStringLiteral("OpportunityTestingStatus2"), T::Opportunity2},
        {QStringLiteral("OpportunityTestingStatus3"), T::Opportunity3},
        {QStringLiteral("OpportunityTestingStatus4"), T::Opportunity4},
        {QStringLiteral("ItemsAttempted1"), T::Items1},
        {QStringLiteral("ItemsAttempted2"), T::Items2},
        {QStringLiteral("ScaleScore"), T::Score},
        {QStringLiteral("StandardErrorMeasurement"), T::Sem},
        {QStringLiteral("SmarterScaleScoresErrorBandsMin"), T::BandMin},
        {QStringLiteral("SmarterScaleScoresErrorBandsMax"), T::BandMax},
        {QStringLiteral("AchievementLevels"), T::Level},
        {QStringLiteral("SmarterCompClaim1Score"), T::CompositeScore1},
        {QStringLiteral("SmarterCompClaim2Score"), T::CompositeScore2},
        {QStringLiteral("SmarterCompClaim1PL"), T::Composite1},
        {QStringLiteral("SmarterCompClaim2PL"), T::Composite2},
        {QStringLiteral("SmarterClaim1PL"), T::Claim1},
        {QStringLiteral("SmarterClaim2PL"), T::Claim2},
        {QStringLiteral("SmarterClaim3PL"), T::Claim3},
        {QStringLiteral("SmarterClaim4PL"), T::Claim4},
        {QStringLiteral("Domain1Level"), T::Domain1},
        {QStringLiteral("Domain2Level"), T::Domain2},
        {QStringLiteral("Domain3Level"), T::Domain3},
        {QStringLiteral("LexileorQuantileMeasure"), T::Measure},
        {QStringLiteral("TestStartDate1"), T::Start1},
        {QStringLiteral("TestStartDate2"), T::Start2},
        {QStringLiteral("TestCompletedDate1"), T::Completed1},
        {QStringLiteral("TestCompletedDate2"), T::Completed2},
        {QStringLiteral("FinalTestCompletedDate"), T::FinalCompleted},
        {QStringLiteral("SchoolEndDateTestWindow1"), T::WindowEnd1},
        {QStringLiteral("SchoolEndDateTestWindow2"), T::WindowEnd2},
        {QStringLiteral("ScoreAvailableDate"), T::ScoreAvailable},
        {QStringLiteral("SSRAvailableDate"), T::SsrAvailable},
        {QStringLiteral("StudentExitDate"), T::StudentExit},
        {QStringLiteral("ELAS"), T::ElasCode},
        {QStringLiteral("ReportingEthnicity"), T::Ethnicity},
        {QStringLiteral("ParentEducationLevel"), T::ParentEducation},
        {QStringLiteral("HispanicorLatino"), T::Race0},
        {QStringLiteral("AmericanIndianorAlaskaNative"), T::Race1},
        {QStringLiteral("Asian"), T::Race2},
        {QStringLiteral("HawaiianOrOtherPacificIslander"), T::Race3},
        {QStringLiteral("Filipino"), T::Race4},
        {QStringLiteral("BlackorAfricanAmerican"), T::Race5},
        {QStringLiteral("White"), T::Race6},
        {QStringLiteral("TwoorMoreRaces"), T::Race7},
        {QStringLiteral("ELStatus"), T::ElStatus},
        {QStringLiteral("EconomicDisadvantageStatus"), T::Economic},
        {QStringLiteral("CALPADSSpecialEducation"), T::Disability},
        {QStringLiteral("Section504Status"), T::Section504},
        {QStringLiteral("MigrantStatus"), T::Migrant},
        {QStringLiteral("MilitaryStatus"), T::Military},
        {QStringLiteral("HomelessStatus"), T::Homeless},
        {QStringLiteral("FosterStatus"), T::Foster},
    };
    return targets.value(field, Target::None);
}

RowDecoder::RowDecoder(const QList<Column> &columns, bool isDelimited, QDate today, IssueLog &issues)
    : m_columns(columns), m_isDelimited(isDelimited), m_today(Day::of(today).value), m_issues(issues)
{
    m_plans.resize(static_cast<std::size_t>(columns.size()));
    for (int i = 0; i < columns.size(); ++i) {
        const QString &name = columns[i].field;
        const Field *field = name.isEmpty() ? nullptr : layouts().fieldOf(name);
        if (!field)
            continue;
        Plan &plan = m_plans[static_cast<std::size_t>(i)];
        plan.target = targetOf(field->name);
        plan.type = field->type;
        plan.length = static_cast<std::uint8_t>(std::min(field->length, 255));
        plan.isRecord = plan.target != Target::None;
        if (field->name == QStringLiteral("EndofRecord"))
            m_lastColumn = i;
        else if (plan.target == Target::Ssid)
            m_ssidColumn = i;
        else if (plan.target == Target::RecordType)
            m_typeColumn = i;
        else if (plan.target == Target::Score)
            m_scoreColumn = i;
    }
    for (const ContentArea area : kContentAreas) {
        auto &ranges = m_ranges[static_cast<std::size_t>(area)];
        Range all;
        for (int grade = 0; grade < static_cast<int>(ranges.size()); ++grade) {
            Range &range = ranges[static_cast<std::size_t>(grade)];
            for (const SchoolYear year : {kEarlierEra, kLaterEra}) {
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
}

QString RowDecoder::header(int column) const
{
    return column >= 0 && column < m_columns.size() ? m_columns[column].header : QString();
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
    // Numbers of registrations and opportunities: nothing says how long they must be in text, so only a number cell is known as damaged.
    if (length == kLongCode && raw.type != CellType::Number)
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
    if (digits.size() < length) {
        char *out = m_arena.take(length);
        std::fill_n(out, length - digits.size(), '0');
        digits.copy(out + (length - digits.size()), digits.size());
        digits = {out, length};
    }
    if (digits != raw.text)
        repaired(context, raw, digits);
    return digits;
}

/// The day of a date cell, and its text as ISO; empty when it is none (a word, 31 February, 1900).
std::optional<Day> RowDecoder::day(Context &context, const RawCell &raw, const Plan &plan, std::string_view &text)
{
    std::optional<Day> day = isoDay(text);
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
    if (day && plan.target == Target::BirthDate && day->value > m_today)
        return std::nullopt;
    return day;
}

bool RowDecoder::number(Context &context, const RawCell &raw, std::string_view &text, std::int16_t &to)
{
    std::optional<std::int64_t> value = wholeNumber(text);
    if (!value) {
        value = exactNumber(text);
        if (value) {
            const std::string written = std::to_string(*value);
            text = m_arena.keep(written);
            repaired(context, raw, text);
        }
    }
    if (!value) {
        reject(context, raw.column, raw.text,
               Tr::tr("“%1” is not a whole number. Correct the cell or download the file from TOMS again; the row was left out.").arg(shown(raw.text)));
        return false;
    }
    if (*value > kHighestNumber) {
        reject(context, raw.column, raw.text,
               Tr::tr("%1 is too high for this column. Correct the cell or download the file from TOMS again; the row was left out.").arg(shown(raw.text)));
        return false;
    }
    to = static_cast<std::int16_t>(*value);
    return true;
}

bool RowDecoder::level(Context &context, const RawCell &raw, std::string_view text, std::int8_t &to, std::int8_t highest)
{
    const auto value = exactNumber(text);
    if (value && ((*value >= 1 && *value <= highest) || *value == 9)) {
        to = static_cast<std::int8_t>(*value);
        return true;
    }
    reject(context, raw.column, raw.text,
           Tr::tr("“%1” is no level: 1 to %2, or 9 for no score. Correct the cell or download the file from TOMS again; the row was left out.")
               .arg(shown(raw.text))
               .arg(highest));
    return false;
}

bool RowDecoder::cell(Context &context, const RawCell &raw)
{
    if (static_cast<std::size_t>(raw.column) >= m_plans.size()) {
        if (m_isDelimited) {
            reject(context, -1, {},
                   Tr::tr("The row has %1 cells, the header %2. A delimiter stands inside a cell; download the file from TOMS again. The row was left out.")
                       .arg(context.row.width)
                       .arg(m_columns.size()));
            return false;
        }
        remark(RowIssue::Kind::Noted, context, -1, raw.text, Tr::tr("A cell right of the last header was left out."));
        return true;
    }
    const Plan &plan = m_plans[static_cast<std::size_t>(raw.column)];
    std::string_view text = raw.text;
    if (plan.type == FieldType::Code && text.size() != plan.length) {
        bool failed = false;
        text = repairedCode(context, raw, plan, failed);
        if (failed && plan.isRecord && plan.target != Target::Uin) {
            reject(context, raw.column, raw.text,
                   Tr::tr("A spreadsheet program shortened this code to “%1”; its last digits are lost. Download the file from TOMS again and do "
                          "not save it in a spreadsheet program; the row was left out.")
                       .arg(shown(raw.text)));
            return false;
        }
        if (failed)
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
                   Tr::tr("A spreadsheet program shortened this code; its last digits are lost. It is kept as it stands."));
    } else if (plan.type == FieldType::Date) {
        text = trimmed(text);
        if (text.empty())
            return true;
        const auto found = day(context, raw, plan, text);
        if (!found) {
            if (plan.isRecord) {
                reject(context, raw.column, raw.text,
                       Tr::tr("“%1” is not a possible date here. Dates look like 2024-05-20. Correct the cell or download the file from TOMS again; the "
                              "row was left out.")
                           .arg(shown(raw.text)));
                return false;
            }
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text, Tr::tr("This is not a possible date. It is kept as it stands."));
        } else if (plan.isRecord) {
            ScoreRecord &r = context.out.record;
            switch (plan.target) {
            case Target::BirthDate: context.out.student.birthDate = text; break;
            case Target::Start1: r.testStart1 = *found; break;
            case Target::Start2: r.testStart2 = *found; break;
            case Target::Completed1: r.testCompleted1 = *found; break;
            case Target::Completed2: r.testCompleted2 = *found; break;
            case Target::FinalCompleted: r.finalCompleted = *found; break;
            case Target::WindowEnd1: r.windowEnd1 = *found; break;
            case Target::WindowEnd2: r.windowEnd2 = *found; break;
            case Target::ScoreAvailable: r.scoreAvailable = *found; break;
            case Target::SsrAvailable: r.ssrAvailable = *found; break;
            case Target::StudentExit: r.studentExit = *found; break;
            default: break;
            }
        }
        m_cells.push_back({raw.column, text});
        return true;
    }
    if (plan.isRecord) {
        const std::string_view value = trimmed(text);
        if (!value.empty()) {
            std::string_view stored = value;
            if (plan.type == FieldType::Int) {
                if (!store(context, raw, plan, stored))
                    return false;
                if (raw.text.find_first_of(".eE") != std::string_view::npos) {
                    const std::string written = std::to_string(exactNumber(value).value_or(0));
                    text = m_arena.keep(written);
                }
            } else if (!store(context, raw, plan, stored)) {
                return false;
            }
        }
    }
    m_cells.push_back({raw.column, text});
    return true;
}

bool RowDecoder::store(Context &context, const RawCell &raw, const Plan &plan, std::string_view text)
{
    ScoreRecord &r = context.out.record;
    StudentText &s = context.out.student;
    const auto bad = [&](const QString &reason) {
        reject(context, raw.column, raw.text, reason);
        return false;
    };
    const auto cds = [&](CdsCode &to) {
        const auto value = text.size() == 14 ? wholeNumber(text) : std::nullopt;
        if (!value)
            return bad(Tr::tr("“%1” is no county-district-school code (14 digits). Correct the cell or download the file from TOMS again; the row was left out.")
                           .arg(shown(raw.text)));
        to.value = *value;
        return true;
    };
    const auto flag = [&](YesNo &to) {
        to = yesNo(text);
        return true;
    };
    const auto race = [&](int bit) {
        if (yesNo(text) == YesNo::Yes)
            r.races = static_cast<std::uint8_t>(r.races | (1U << static_cast<unsigned>(bit)));
        return true;
    };
    const auto opportunity = [&](std::size_t index) {
        const char c = text.front();
        r.opportunity[index] = c == 'C' ? OpportunityStatus::Completed
            : c == 'E'                  ? OpportunityStatus::Expired
            : c == 'I'                  ? OpportunityStatus::Invalidated
                                        : OpportunityStatus::Blank;
        return true;
    };

    switch (plan.target) {
    case Target::RecordType: {
        const auto value = wholeNumber(text);
        const auto area = value ? areaFromRecordType(static_cast<int>(std::min<std::int64_t>(*value, 1000))) : std::nullopt;
        if (!area)
            return bad(Tr::tr("“%1” is no record type of a CAASPP test (01 to 06, 09). The row was left out.").arg(shown(raw.text)));
        r.area = *area;
        return true;
    }
    case Target::Ssid: {
        const auto value = text.size() == 10 ? wholeNumber(text) : std::nullopt;
        if (!value || *value == 0)
            return bad(Tr::tr("“%1” is no Statewide Student Identifier (10 digits). Correct the cell or download the file from TOMS again; the row was left out.")
                           .arg(shown(raw.text)));
        r.ssid.value = *value;
        return true;
    }
    case Target::Uin: {
        const auto value = wholeNumber(text);
        // A spreadsheet keeps 15 digits: a 16-digit number that ends with 0 may have ended with anything.
        const bool isRounded = raw.type == CellType::Number && text.size() >= 16 && text.back() == '0' && text.front() != '0';
        if (value && !isRounded && text.size() <= 16)
            r.uin = *value;
        else
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
                   Tr::tr("This number is not whole: a spreadsheet program keeps 15 digits. The row is known by its SSID, test and year instead."));
        return true;
    }
    case Target::LastName: s.lastName = text; return true;
    case Target::FirstName: s.firstName = text; return true;
    case Target::MiddleName: s.middleName = text; return true;
    case Target::LocalId: s.localId = text; return true;
    case Target::CedsLanguage: s.languageCode = text; return true;
    case Target::CalpadsLanguage: context.calpadsLanguage = text; return true;
    case Target::CalpadsSchoolName: s.calpadsSchoolName = text; return true;
    case Target::CalpadsDistrictName: s.calpadsDistrictName = text; return true;
    case Target::FinalSchoolName: s.finalTestedSchoolName = text; return true;
    case Target::FinalDistrictName: s.finalTestedDistrictName = text; return true;
    case Target::Gender:
        r.gender = text == "F" ? Gender::Female : text == "M" ? Gender::Male : text == "X" ? Gender::Nonbinary : Gender::Blank;
        return true;
    case Target::GradeEnrolled:
        if (text == "KN")
            r.gradeEnrolled = 0;
        else if (const auto value = wholeNumber(text); value && *value <= 12)
            r.gradeEnrolled = static_cast<std::int8_t>(*value);
        return true;
    case Target::GradeAssessed: {
        const auto value = wholeNumber(text);
        if (!value || *value < 3 || *value > 12)
            return bad(Tr::tr("“%1” is no tested grade (03 to 12). Correct the cell or download the file from TOMS again; the row was left out.").arg(shown(raw.text)));
        r.gradeAssessed = static_cast<std::int8_t>(*value);
        return true;
    }
    case Target::CalpadsDistrict: return cds(r.calpadsDistrict);
    case Target::CalpadsSchool: return cds(r.calpadsSchool);
    case Target::FinalDistrict: return cds(r.finalTestedDistrict);
    case Target::FinalSchool: return cds(r.finalTestedSchool);
    case Target::Condition: r.condition = conditionOf(text); return true;
    case Target::Attempted:
        r.attemptedness = text == "Y" ? Attemptedness::Complete
            : text == "P"             ? Attemptedness::Partial
            : text == "N"             ? Attemptedness::NonCompletion
                                      : Attemptedness::Blank;
        return true;
    case Target::Validity:
        r.validity = text == "V" ? ScoreValidity::Valid : text == "I" ? ScoreValidity::Invalid : ScoreValidity::Blank;
        return true;
    case Target::Include:
        r.include = text == "Y" ? IncludeIndicator::Y
            : text == "T"       ? IncludeIndicator::T
            : text == "R"       ? IncludeIndicator::R
            : text == "E"       ? IncludeIndicator::E
            : text == "N"       ? IncludeIndicator::N
                                : IncludeIndicator::Blank;
        return true;
    case Target::SsrEligible: return flag(r.ssrEligible);
    case Target::ConstructChange: return flag(r.constructChange);
    case Target::NonPublic: return flag(r.nonPublicSchool);
    case Target::ScienceCurrentYear: return flag(r.scienceCurrentYear);
    case Target::Opportunity1: return opportunity(0);
    case Target::Opportunity2: return opportunity(1);
    case Target::Opportunity3: return opportunity(2);
    case Target::Opportunity4: return opportunity(3);
    case Target::Items1: return number(context, raw, text, r.itemsAttempted1);
    case Target::Items2: return number(context, raw, text, r.itemsAttempted2);
    case Target::Score: return number(context, raw, text, r.scaleScore);
    case Target::Sem: return number(context, raw, text, r.sem);
    case Target::BandMin: return number(context, raw, text, r.errorBandMin);
    case Target::BandMax: return number(context, raw, text, r.errorBandMax);
    case Target::CompositeScore1: return number(context, raw, text, r.compositeClaimScore[0]);
    case Target::CompositeScore2: return number(context, raw, text, r.compositeClaimScore[1]);
    case Target::Level: return level(context, raw, text, r.level, 4);
    case Target::Composite1: return level(context, raw, text, r.compositeClaim[0], 3);
    case Target::Composite2: return level(context, raw, text, r.compositeClaim[1], 3);
    case Target::Claim1: return level(context, raw, text, r.claim[0], 3);
    case Target::Claim2: return level(context, raw, text, r.claim[1], 3);
    case Target::Claim3: return level(context, raw, text, r.claim[2], 3);
    case Target::Claim4: return level(context, raw, text, r.claim[3], 3);
    case Target::Domain1: return level(context, raw, text, r.domain[0], 3);
    case Target::Domain2: return level(context, raw, text, r.domain[1], 3);
    case Target::Domain3: return level(context, raw, text, r.domain[2], 3);
    case Target::Measure: text.copy(r.measure.data(), r.measure.size()); return true;
    case Target::ElasCode: r.elas = elasOf(text); return true;
    case Target::Ethnicity:
        if (const auto value = wholeNumber(text); value && *value >= 100 && *value <= 800)
            r.ethnicity = static_cast<std::int16_t>(*value);
        return true;
    case Target::ParentEducation:
        if (const auto value = wholeNumber(text); value && *value >= 10 && *value <= 15)
            r.parentEducation = static_cast<std::int8_t>(*value);
        return true;
    case Target::Race0: return race(0);
    case Target::Race1: return race(1);
    case Target::Race2: return race(2);
    case Target::Race3: return race(3);
    case Target::Race4: return race(4);
    case Target::Race5: return race(5);
    case Target::Race6: return race(6);
    case Target::Race7: return race(7);
    case Target::ElStatus: return flag(r.elStatus);
    case Target::Economic: return flag(r.economicDisadvantage);
    case Target::Disability: return flag(r.disability);
    case Target::Section504: return flag(r.section504);
    case Target::Migrant: return flag(r.migrant);
    case Target::Military: return flag(r.military);
    case Target::Homeless: return flag(r.homeless);
    case Target::Foster: return flag(r.foster);
    default: return true;
    }
}

/// Whether a scale score can occur for its test and grade, in the scales before and since 2020-21 (domain-facts §6). Tests whose scale is
/// not known (CAA science) pass.
bool RowDecoder::checkScore(Context &context)
{
    const ScoreRecord &r = context.out.record;
    if (r.scaleScore < 0)
        return true;
    const std::size_t grade = r.gradeAssessed < 0 ? 0 : static_cast<std::size_t>(r.gradeAssessed);
    const Range &range = m_ranges[static_cast<std::size_t>(r.area)][grade];
    if (range.highest == 0 || (r.scaleScore >= range.lowest && r.scaleScore <= range.highest))
        return true;
    reject(context, m_scoreColumn, std::to_string(r.scaleScore),
           Tr::tr("%1 is no possible scale score for %2 in grade %3 (%4 to %5). Correct the cell or download the file from TOMS again; the row was left out.")
               .arg(r.scaleScore)
               .arg(areaCode(r.area))
               .arg(r.gradeAssessed)
               .arg(range.lowest)
               .arg(range.highest));
    return false;
}

bool RowDecoder::complete(Context &context)
{
    if (!context.out.record.ssid.isValid()) {
        reject(context, m_ssidColumn, {},
               Tr::tr("The Statewide Student Identifier is missing. Download the file from TOMS again; the row was left out."));
        return false;
    }
    if (!checkScore(context))
        return false;
    if (context.out.student.languageCode.empty())
        context.out.student.languageCode = context.calpadsLanguage;
    return true;
}

bool RowDecoder::decode(const RawRow &row, ScoreRow &out, FileFindings &findings)
{
    m_arena.reset();
    m_cells.clear();
    out.rowNumber = row.number;
    out.record = ScoreRecord{};
    out.student = StudentText{};
    Context context{row, out, findings, {}};
    if (m_isDelimited && (row.width > m_columns.size() || (m_lastColumn >= 0 && row.width <= m_lastColumn))) {
        reject(context, -1, {},
               row.isCutShort
                   ? Tr::tr("The file ends inside this row. Download the file from TOMS again; the row was left out.")
                   : Tr::tr("The row has %1 cells, the header %2: a line was broken or a delimiter stands inside a cell. Download the file from TOMS "
                            "again; the row was left out.")
                         .arg(row.width)
                         .arg(m_columns.size()));
        return false;
    }
    bool hasType = false;
    for (const RawCell &raw : row.cells) {
        if (!cell(context, raw))
            return false;
        hasType = hasType || raw.column == m_typeColumn;
    }
    if (!hasType) {
        reject(context, m_typeColumn, {}, Tr::tr("The record type is missing, so nobody can say which test this is. The row was left out."));
        return false;
    }
    if (!complete(context))
        return false;
    out.cells = m_cells;
    return true;
}

SchoolYear RowDecoder::yearOf(const ScoreRecord &record, bool &firmly)
{
    firmly = false;
    if (record.scienceCurrentYear == YesNo::No)
        return {};
    const auto springOf = [](Day day, bool isRelease) {
        const QDate date = day.toDate();
        // A test belongs to the school year of its day. A score may come out until December of the year it was tested in.
        const int spring = isRelease || date.month() < 7 ? date.year() : date.year() + 1;
        return SchoolYear{static_cast<std::int16_t>(spring)};
    };
    for (const Day day : {record.finalCompleted, record.testCompleted2, record.testCompleted1, record.testStart1, record.testStart2,
                          record.windowEnd1, record.windowEnd2}) {
        if (day.isValid()) {
            firmly = true;
            return springOf(day, false);
        }
    }
    if (record.scoreAvailable.isValid())
        return springOf(record.scoreAvailable, true);
    return {};
}

void RowDecoder::rejectYear(const ScoreRow &row, SchoolYear its, SchoolYear files, FileFindings &findings)
{
    ++findings.rejected;
    if (m_issues.wants(RowIssue::Kind::Rejected))
        m_issues.add({RowIssue::Kind::Rejected, row.rowNumber, {}, its.code(),
                      Tr::tr("The test dates of this row are of %1, the file is of %2. Import the file of %1 as well; the row was left out.")
                          .arg(its.code(), files.code())});
}

bool IssueLog::wants(RowIssue::Kind kind) const
{
    return m_findings.issues.size() < FileFindings::kMaxIssues && (kind == RowIssue::Kind::Rejected || m_remarks < kMaxRemarks);
}

void IssueLog::add(RowIssue issue)
{
    if (issue.kind != RowIssue::Kind::Rejected)
        ++m_remarks;
    m_findings.issues.push_back(std::move(issue));
}

} // namespace scoredesk::files
