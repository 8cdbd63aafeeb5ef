// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codes.h"

#include "core/domain/appeal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

/// Digits only, exactly \a length of them; no sign, no blanks, no digits of other scripts.
std::optional<std::int64_t> digits(QStringView text, qsizetype length)
{
    if (text.size() != length)
        return std::nullopt;
    std::int64_t value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

QString areaCode(ContentArea area)
{
    switch (area) {
    case ContentArea::Ela:
        return u"ELA"_s;
    case ContentArea::Math:
        return u"MATH"_s;
    case ContentArea::CaaEla:
        return u"CAA-ELA"_s;
    case ContentArea::CaaMath:
        return u"CAA-MATH"_s;
    case ContentArea::CaaScience:
        return u"CAA-SCIENCE"_s;
    case ContentArea::Science:
        return u"SCIENCE"_s;
    case ContentArea::Csa:
        return u"CSA"_s;
    }
    return {};
}

std::optional<ContentArea> areaFromCode(QStringView code)
{
    for (const ContentArea area : kContentAreas)
        if (code.compare(areaCode(area), Qt::CaseInsensitive) == 0)
            return area;
    return std::nullopt;
}

std::optional<ContentArea> areaFromRecordType(int recordType)
{
    for (const ContentArea area : kContentAreas)
        if (static_cast<int>(area) == recordType)
            return area;
    return std::nullopt;
}

QString code(ConditionCode c)
{
    switch (c) {
    case ConditionCode::None:
    case ConditionCode::Other:
        return {};
    case ConditionCode::NT:
        return u"NT"_s;
    case ConditionCode::NTE:
        return u"NTE"_s;
    case ConditionCode::PGE:
        return u"PGE"_s;
    case ConditionCode::NEL:
        return u"NEL"_s;
    case ConditionCode::LOSS:
        return u"LOSS"_s;
    case ConditionCode::INC0:
        return u"INC0"_s;
    case ConditionCode::INC1:
        return u"INC1"_s;
    case ConditionCode::NER:
        return u"NER"_s;
    }
    return {};
}

ConditionCode conditionFromText(std::string_view text)
{
    using enum ConditionCode;
    constexpr std::array<std::pair<std::string_view, ConditionCode>, 8> kCodes{{{"NT", NT},
                                                                                 {"NTE", NTE},
                                                                                 {"PGE", PGE},
                                                                                 {"NEL", NEL},
                                                                                 {"LOSS", LOSS},
                                                                                 {"INC0", INC0},
                                                                                 {"INC1", INC1},
                                                                                 {"NER", NER}}};
    if (text.empty())
        return None;
    const auto isSame = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
    for (const auto &[word, code] : kCodes) {
        if (std::equal(text.begin(), text.end(), word.begin(), word.end(), isSame))
            return code;
    }
    return Other;
}

QString code(IncludeIndicator i)
{
    switch (i) {
    case IncludeIndicator::Blank:
        return {};
    case IncludeIndicator::Y:
        return u"Y"_s;
    case IncludeIndicator::T:
        return u"T"_s;
    case IncludeIndicator::R:
        return u"R"_s;
    case IncludeIndicator::E:
        return u"E"_s;
    case IncludeIndicator::N:
        return u"N"_s;
    }
    return {};
}

QString code(Elas e)
{
    switch (e) {
    case Elas::Blank:
        return {};
    case Elas::EO:
        return u"EO"_s;
    case Elas::EL:
        return u"EL"_s;
    case Elas::IFEP:
        return u"IFEP"_s;
    case Elas::RFEP:
        return u"RFEP"_s;
    case Elas::TBD:
        return u"TBD"_s;
    case Elas::ADEL:
        return u"ADEL"_s;
    }
    return {};
}

QString code(Gender g)
{
    switch (g) {
    case Gender::Blank:
        return {};
    case Gender::Female:
        return u"F"_s;
    case Gender::Male:
        return u"M"_s;
    case Gender::Nonbinary:
        return u"X"_s;
    }
    return {};
}

SchoolYear SchoolYear::of(QDate day)
{
    if (!day.isValid())
        return {};
    return SchoolYear{static_cast<std::int16_t>(day.month() >= 7 ? day.year() + 1 : day.year())};
}

QString SchoolYear::code() const
{
    if (!isValid())
        return {};
    return u"%1-%2"_s.arg(spring - 1).arg(spring % 100, 2, 10, QChar(u'0'));
}

std::optional<SchoolYear> SchoolYear::fromCode(QStringView code)
{
    if (code.size() != 7 || (code[4] != u'-' && code[4] != u'\u2013'))
        return std::nullopt;
    const auto fall = digits(code.first(4), 4);
    const auto spring = digits(code.last(2), 2);
    if (!fall || !spring || (*fall + 1) % 100 != *spring)
        return std::nullopt;
    const SchoolYear year{static_cast<std::int16_t>(*fall + 1)};
    return year.isValid() ? std::optional(year) : std::nullopt;
}

Day Day::of(QDate date)
{
    if (!date.isValid())
        return {};
    return Day{static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date))};
}

QDate Day::toDate() const
{
    return isValid() ? QDate(1970, 1, 1).addDays(value) : QDate();
}

QString Day::iso() const
{
    return isValid() ? toDate().toString(Qt::ISODate) : QString();
}

QString CdsCode::text() const
{
    return isValid() ? u"%1"_s.arg(qlonglong(value), 14, 10, QChar(u'0')) : QString();
}

std::optional<CdsCode> CdsCode::fromText(QStringView text)
{
    const auto value = digits(text, 14);
    if (!value || *value == 0)
        return std::nullopt;
    return CdsCode{*value};
}

QString Ssid::text() const
{
    return isValid() ? u"%1"_s.arg(qlonglong(value), 10, 10, QChar(u'0')) : QString();
}

std::optional<Ssid> Ssid::fromText(QStringView text)
{
    const auto value = digits(text, 10);
    if (!value || *value == 0)
        return std::nullopt;
    return Ssid{*value};
}

bool Appeal::isPending() const
{
    return status.startsWith("Pending"_L1, Qt::CaseInsensitive)
           || status.startsWith("Partial"_L1, Qt::CaseInsensitive)
           || status.startsWith("Draft"_L1, Qt::CaseInsensitive);
}

} // namespace scoredesk::domain
