// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/celltext.h"
#include "core/files/rowdecoder.h"
#include "core/files/tr.h"

#include <algorithm>
#include <array>

namespace scoredesk::files {

using namespace domain;

namespace {

constexpr std::int16_t kHighestNumber = 9999;

/// "Y", "Yes", "N", "No" in any case; Blank for every other word.
[[nodiscard]] YesNo yesNo(std::string_view text)
{
    const auto is = [text](std::string_view word) {
        return text.size() == word.size()
            && std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return (static_cast<unsigned char>(a) | 0x20U) == static_cast<unsigned char>(b); });
    };
    if (is("no") || is("n"))
        return YesNo::No;
    return is("yes") || is("y") ? YesNo::Yes : YesNo::Blank;
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

bool RowDecoder::number(Context &context, const RawCell &raw, std::string_view text, std::int16_t &to)
{
    const std::optional<std::int64_t> value = wholeNumber(text);
    if (!value) {
        reject(context, raw.column, raw.text,
               Tr::tr("This is not a whole number. Correct the cell or download the file from TOMS again; the row was left out."));
        return false;
    }
    if (*value > kHighestNumber) {
        reject(context, raw.column, raw.text,
               Tr::tr("This is too high for its column. Correct the cell or download the file from TOMS again; the row was left out."));
        return false;
    }
    to = static_cast<std::int16_t>(*value);
    return true;
}

/// Which levels there are depends on the year, which may stand in a later cell: see checkLevel().
void RowDecoder::level(Context &context, const RawCell &raw, std::string_view text, std::int8_t &to, std::int8_t highest)
{
    const auto value = wholeNumber(text);
    if (value && ((*value >= 1 && *value <= highest) || *value == 9)) {
        to = static_cast<std::int8_t>(*value);
    } else if (!context.oddLevel) {
        context.oddLevel = raw;
        context.highestLevel = highest;
    }
}

/// A code that is not in its column's list: kept with the row, but without a meaning.
void RowDecoder::noteCode(Context &context, const RawCell &raw)
{
    if (m_issues.wants(RowIssue::Kind::Noted))
        remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
               Tr::tr("This is not in the list of codes of its column. It is kept as it came and means nothing to Scoredesk; compare it with TOMS."));
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
            return bad(Tr::tr("This is no county-district-school code (14 digits). Correct the cell or download the file from TOMS again; the row was left out."));
        to.value = *value;
        return true;
    };
    const auto known = [&](bool isKnown) {
        if (!isKnown)
            noteCode(context, raw);
        return true;
    };
    const auto flag = [&](YesNo &to) {
        to = yesNo(text);
        return known(to != YesNo::Blank);
    };
    const auto race = [&](int bit) {
        const YesNo answer = yesNo(text);
        if (answer == YesNo::Yes)
            r.races = static_cast<std::uint8_t>(r.races | (1U << static_cast<unsigned>(bit)));
        return known(answer != YesNo::Blank);
    };
    const auto opportunity = [&](std::size_t index) {
        const char c = text.front();
        r.opportunity[index] = c == 'C' ? OpportunityStatus::Completed
            : c == 'E'                  ? OpportunityStatus::Expired
            : c == 'I'                  ? OpportunityStatus::Invalidated
                                        : OpportunityStatus::Blank;
        return known(r.opportunity[index] != OpportunityStatus::Blank);
    };

    switch (plan.target) {
    case RowTarget::RecordType: {
        const auto value = wholeNumber(text);
        const auto area = value ? areaFromRecordType(static_cast<int>(std::min<std::int64_t>(*value, 1000))) : std::nullopt;
        if (!area)
            return bad(Tr::tr("This is no record type of a CAASPP test (01 to 06, 09). Correct the cell or download the CAASPP file from TOMS again; the row was left out."));
        r.area = *area;
        context.hasType = true;
        return true;
    }
    case RowTarget::Ssid: {
        const auto value = text.size() == 10 ? wholeNumber(text) : std::nullopt;
        if (!value || *value == 0)
            return bad(Tr::tr("This is no Statewide Student Identifier (10 digits). Correct the cell or download the file from TOMS again; the row was left out."));
        r.ssid.value = *value;
        return true;
    }
    case RowTarget::Uin: {
        const auto value = wholeNumber(text);
        if (value && text.size() <= 16)
            r.uin = *value;
        else
            remark(RowIssue::Kind::Noted, context, raw.column, raw.text,
                   Tr::tr("This is no UIN (16 digits). The row is known by its SSID, test and year instead."));
        return true;
    }
    case RowTarget::LastName: s.lastName = text; return true;
    case RowTarget::FirstName: s.firstName = text; return true;
    case RowTarget::MiddleName: s.middleName = text; return true;
    case RowTarget::LocalId: s.localId = text; return true;
    case RowTarget::CedsLanguage: s.languageCode = text; return true;
    case RowTarget::CalpadsLanguage: context.calpadsLanguage = text; return true;
    case RowTarget::CalpadsSchoolName: s.calpadsSchoolName = text; return true;
    case RowTarget::CalpadsDistrictName: s.calpadsDistrictName = text; return true;
    case RowTarget::FinalSchoolName: s.finalTestedSchoolName = text; return true;
    case RowTarget::FinalDistrictName: s.finalTestedDistrictName = text; return true;
    case RowTarget::Gender:
        // 2018-19 wrote the words.
        r.gender = text == "F" || text == "Female" ? Gender::Female
            : text == "M" || text == "Male"        ? Gender::Male
            : text == "X" || text == "Nonbinary"   ? Gender::Nonbinary
                                                   : Gender::Blank;
        return known(r.gender != Gender::Blank);
    case RowTarget::GradeEnrolled:
        if (text == "KN")
            r.gradeEnrolled = 0;
        else if (const auto value = wholeNumber(text); value && *value <= 12)
            r.gradeEnrolled = static_cast<std::int8_t>(*value);
        return known(r.gradeEnrolled >= 0);
    case RowTarget::GradeAssessed: {
        const auto value = wholeNumber(text);
        if (!value || *value < 3 || *value > 12)
            return bad(Tr::tr("This is no tested grade (03 to 12). Correct the cell or download the file from TOMS again; the row was left out."));
        r.gradeAssessed = static_cast<std::int8_t>(*value);
        return true;
    }
    case RowTarget::CalpadsDistrict: return cds(r.calpadsDistrict);
    case RowTarget::CalpadsSchool: return cds(r.calpadsSchool);
    case RowTarget::FinalDistrict: return cds(r.finalTestedDistrict);
    case RowTarget::FinalSchool: return cds(r.finalTestedSchool);
    case RowTarget::Condition: r.condition = conditionFromText(text); return known(r.condition != ConditionCode::Other);
    case RowTarget::Attempted:
        r.attemptedness = text == "Y" ? Attemptedness::Complete
            : text == "P"             ? Attemptedness::Partial
            : text == "N"             ? Attemptedness::NonCompletion
                                      : Attemptedness::Blank;
        return known(r.attemptedness != Attemptedness::Blank);
    case RowTarget::Validity:
        r.validity = text == "V" ? ScoreValidity::Valid : text == "I" ? ScoreValidity::Invalid : ScoreValidity::Blank;
        return known(r.validity != ScoreValidity::Blank);
    case RowTarget::Include:
        r.include = text == "Y" ? IncludeIndicator::Y
            : text == "T"       ? IncludeIndicator::T
            : text == "R"       ? IncludeIndicator::R
            : text == "E"       ? IncludeIndicator::E
            : text == "N"       ? IncludeIndicator::N
                                : IncludeIndicator::Blank;
        return known(r.include != IncludeIndicator::Blank);
    case RowTarget::SsrEligible: return flag(r.ssrEligible);
    case RowTarget::ConstructChange: return flag(r.constructChange);
    case RowTarget::NonPublic: return flag(r.nonPublicSchool);
    case RowTarget::ScienceCurrentYear: return flag(r.scienceCurrentYear);
    case RowTarget::Opportunity1: return opportunity(0);
    case RowTarget::Opportunity2: return opportunity(1);
    case RowTarget::Opportunity3: return opportunity(2);
    case RowTarget::Opportunity4: return opportunity(3);
    case RowTarget::Items1: return number(context, raw, text, r.itemsAttempted1);
    case RowTarget::Items2: return number(context, raw, text, r.itemsAttempted2);
    case RowTarget::Score: return number(context, raw, text, r.scaleScore);
    case RowTarget::Sem: return number(context, raw, text, r.sem);
    case RowTarget::BandMin: return number(context, raw, text, r.errorBandMin);
    case RowTarget::BandMax: return number(context, raw, text, r.errorBandMax);
    case RowTarget::CompositeScore1: return number(context, raw, text, r.compositeClaimScore[0]);
    case RowTarget::CompositeScore2: return number(context, raw, text, r.compositeClaimScore[1]);
    case RowTarget::Level: level(context, raw, text, r.level, 4); return true;
    case RowTarget::Composite1: level(context, raw, text, r.compositeClaim[0], 3); return true;
    case RowTarget::Composite2: level(context, raw, text, r.compositeClaim[1], 3); return true;
    case RowTarget::Claim1: level(context, raw, text, r.claim[0], 3); return true;
    case RowTarget::Claim2: level(context, raw, text, r.claim[1], 3); return true;
    case RowTarget::Claim3: level(context, raw, text, r.claim[2], 3); return true;
    case RowTarget::Claim4: level(context, raw, text, r.claim[3], 3); return true;
    case RowTarget::Domain1: level(context, raw, text, r.domain[0], 3); return true;
    case RowTarget::Domain2: level(context, raw, text, r.domain[1], 3); return true;
    case RowTarget::Domain3: level(context, raw, text, r.domain[2], 3); return true;
    case RowTarget::Measure: // "1095L", "EM150Q": what is longer is none
        if (text.size() < r.measure.size())
            text.copy(r.measure.data(), text.size());
        return known(text.size() < r.measure.size());
    case RowTarget::ElasCode: r.elas = elasOf(text); return known(r.elas != Elas::Blank);
    case RowTarget::Ethnicity:
        if (const auto value = wholeNumber(text); value && *value >= 100 && *value <= 800)
            r.ethnicity = static_cast<std::int16_t>(*value);
        return known(r.ethnicity >= 100);
    case RowTarget::ParentEducation:
        if (const auto value = wholeNumber(text); value && *value >= 10 && *value <= 15)
            r.parentEducation = static_cast<std::int8_t>(*value);
        return known(r.parentEducation >= 10);
    case RowTarget::Race0: return race(0);
    case RowTarget::Race1: return race(1);
    case RowTarget::Race2: return race(2);
    case RowTarget::Race3: return race(3);
    case RowTarget::Race4: return race(4);
    case RowTarget::Race5: return race(5);
    case RowTarget::Race6: return race(6);
    case RowTarget::Race7: return race(7);
    case RowTarget::ElStatus: return flag(r.elStatus);
    case RowTarget::Economic: return flag(r.economicDisadvantage);
    case RowTarget::Disability: return flag(r.disability);
    case RowTarget::Section504: return flag(r.section504);
    case RowTarget::Migrant: return flag(r.migrant);
    case RowTarget::Military: return flag(r.military);
    case RowTarget::Homeless: return flag(r.homeless);
    case RowTarget::Foster: return flag(r.foster);
    default: return true;
    }
}

} // namespace scoredesk::files
