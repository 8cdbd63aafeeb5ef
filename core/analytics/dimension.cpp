// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dimension.h"

#include "core/domain/scorestatus.h"
#include "core/domain/wording.h"

#include <algorithm>
#include <numeric>

namespace scoredesk::analytics {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, kDimensions.size()> kDimensionCodes{"lea",
                                                                       "school",
                                                                       "grade",
                                                                       "gender",
                                                                       "ethnicity",
                                                                       "elStatus",
                                                                       "economicDisadvantage",
                                                                       "disability",
                                                                       "migrant",
                                                                       "military",
                                                                       "homeless",
                                                                       "foster",
                                                                       "parentEducation",
                                                                       "section504",
                                                                       "level",
                                                                       "elas",
                                                                       "races",
                                                                       "status",
                                                                       "gradeEnrolled",
                                                                       "group"};

/// The columns of the data file (L22), in the order of ScoreRecord::races.
constexpr std::array<const char *, 8> kRaceCodes{
    "HispanicorLatino", "AmericanIndianorAlaskaNative", "Asian", "HawaiianOrOtherPacificIslander",
    "Filipino",         "BlackorAfricanAmerican",       "White", "TwoorMoreRaces"};

/// In the order of ScoreBox.
constexpr std::array<const char *, static_cast<std::size_t>(ScoreBox::Count)> kStatusCodes{
    "scored", "NT",    "NTE",         "PGE",           "NEL",         "LOSS",       "INC0",    "INC1",
    "NER",    "other", "invalidated", "appealPending", "onePartOnly", "noScoreYet", "notKnown"};

const std::vector<Place> &placesOf(Dimension dimension, const ResultColumns &columns)
{
    return dimension == Dimension::School ? columns.schools : columns.leas;
}

bool isPlace(Dimension dimension)
{
    return dimension == Dimension::School || dimension == Dimension::Lea;
}

} // namespace

QString dimensionCode(Dimension dimension)
{
    return QString::fromLatin1(kDimensionCodes[static_cast<std::size_t>(dimension)]);
}

std::optional<Dimension> dimensionFromCode(QStringView code)
{
    for (const Dimension dimension : kDimensions)
        if (code.compare(dimensionCode(dimension), Qt::CaseInsensitive) == 0)
            return dimension;
    return std::nullopt;
}

std::size_t codeCount(Dimension dimension, const ResultColumns &columns)
{
    switch (dimension) {
    case Dimension::Lea:
    case Dimension::School:
        return placesOf(dimension, columns).size();
    case Dimension::Grade:
    case Dimension::GradeEnrolled:
        return 14;
    case Dimension::Gender:
        return 4;
    case Dimension::Ethnicity:
    case Dimension::Races:
        return 9;
    case Dimension::Elas:
    case Dimension::ParentEducation:
        return 7;
    case Dimension::Level:
        return 10;
    case Dimension::Status:
        return kStatusCodes.size();
    case Dimension::Group:
        return columns.groups()->codeCount();
    case Dimension::ElStatus:
    case Dimension::EconomicDisadvantage:
    case Dimension::Disability:
    case Dimension::Migrant:
    case Dimension::Military:
    case Dimension::Homeless:
    case Dimension::Foster:
    case Dimension::Section504:
        return 3;
    }
    return 0;
}

bool isCode(Dimension dimension, std::uint16_t code, const ResultColumns &columns)
{
    if (dimension == Dimension::Group)
        return code == StudentGroups::kNoGroup || columns.groups()->find(code);
    return code < codeCount(dimension, columns);
}

QString valueCode(Dimension dimension, std::uint16_t code, const ResultColumns &columns)
{
    if (code >= codeCount(dimension, columns))
        return {}; // of other columns
    if (dimension == Dimension::Status)
        return QString::fromLatin1(kStatusCodes[code]);
    if (code == 0)
        return {};
    switch (dimension) {
    case Dimension::Lea:
    case Dimension::School:
        return placesOf(dimension, columns)[code].code.text();
    case Dimension::Grade:
    case Dimension::GradeEnrolled:
        return gradeCode(code - 1);
    case Dimension::Gender:
        return domain::code(static_cast<Gender>(code));
    case Dimension::Ethnicity:
        return QString::number(code * 100);
    case Dimension::Races:
        return QString::fromLatin1(kRaceCodes[code - 1U]);
    case Dimension::Elas:
        return domain::code(static_cast<Elas>(code));
    case Dimension::ParentEducation:
        return QString::number(code + 9);
    case Dimension::Level:
        return QString::number(code);
    case Dimension::Group: {
        const auto groups = columns.groups();
        const StudentGroups::Group *group = groups->find(code);
        return group ? group->label : QString();
    }
    default:
        return code == static_cast<std::uint16_t>(YesNo::Yes) ? u"Yes"_s : u"No"_s;
    }
}

std::optional<std::uint16_t> valueFromCode(Dimension dimension, QStringView text,
                                           const ResultColumns &columns)
{
    text = text.trimmed();
    if (isPlace(dimension)) {
        const auto code = CdsCode::fromText(text);
        if (!code)
            return text.isEmpty() ? std::optional<std::uint16_t>(0) : std::nullopt;
        const auto &places = placesOf(dimension, columns);
        const auto found = std::ranges::lower_bound(places, *code, {}, &Place::code);
        if (found == places.end() || found->code != *code)
            return std::nullopt;
        return static_cast<std::uint16_t>(found - places.begin());
    }
    if (dimension == Dimension::Group) {
        const auto groups = columns.groups();
        const StudentGroups::Group *group = groups->find(text);
        if (!group && !text.isEmpty())
            return std::nullopt;
        return group ? group->code : StudentGroups::kNoGroup;
    }
    for (std::size_t code = 0; code < codeCount(dimension, columns); ++code) {
        const auto value = static_cast<std::uint16_t>(code);
        const QString known = valueCode(dimension, value, columns);
        // Levels 5 to 8 are in no file.
        if (dimension == Dimension::Level && code > 4 && code < 9)
            continue;
        if (text.compare(known, Qt::CaseInsensitive) == 0)
            return value;
        const bool shorter =
            (known.size() == 2 && known.startsWith(u'0') && text == QStringView(known).sliced(1))
            || ((known == "Yes"_L1 || known == "No"_L1) && text.size() == 1
                && text.compare(QStringView(known).first(1), Qt::CaseInsensitive) == 0);
        if (shorter)
            return value;
    }
    return std::nullopt;
}

std::vector<std::uint16_t> readingOrder(const StudentGroups &groups)
{
    std::vector<std::uint16_t> order;
    for (const StudentGroups::Group &group : groups.groups())
        order.push_back(group.code);
    order.push_back(StudentGroups::kNoGroup);
    return order;
}

std::vector<std::uint16_t> readingOrder(Dimension dimension, const ResultColumns &columns)
{
    if (dimension == Dimension::Group)
        return readingOrder(*columns.groups());
    std::vector<std::uint16_t> order(codeCount(dimension, columns));
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    if (dimension == Dimension::Status || order.empty())
        return order;
    if (isPlace(dimension)) {
        const auto &places = placesOf(dimension, columns);
        std::stable_sort(order.begin() + 1, order.end(), [&places](std::uint16_t a, std::uint16_t b) {
            const int byName = places[a].name.localeAwareCompare(places[b].name);
            return byName != 0 ? byName < 0 : places[a].code < places[b].code;
        });
    }
    std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

CodeColumn codeColumn(Dimension dimension, const ResultColumns &columns, Basis basis)
{
    const bool enrolled = basis == Basis::Enrolled;
    const auto bytes = [](const std::vector<std::uint8_t> &column) {
        return CodeColumn{column.data(), nullptr};
    };
    const auto words = [](const std::vector<std::uint16_t> &column) {
        return CodeColumn{nullptr, column.data()};
    };
    switch (dimension) {
    case Dimension::Lea:
        return words(enrolled ? columns.leaEnrolled : columns.leaTested);
    case Dimension::School:
        return words(enrolled ? columns.schoolEnrolled : columns.schoolTested);
    case Dimension::Grade:
        return bytes(columns.gradeAssessed);
    case Dimension::GradeEnrolled:
        return bytes(columns.gradeEnrolled);
    case Dimension::Gender:
        return bytes(columns.gender);
    case Dimension::Ethnicity:
        return bytes(columns.ethnicity);
    case Dimension::ElStatus:
        return bytes(columns.elStatus);
    case Dimension::EconomicDisadvantage:
        return bytes(columns.economicDisadvantage);
    case Dimension::Disability:
        return bytes(columns.disability);
    case Dimension::Migrant:
        return bytes(columns.migrant);
    case Dimension::Military:
        return bytes(columns.military);
    case Dimension::Homeless:
        return bytes(columns.homeless);
    case Dimension::Foster:
        return bytes(columns.foster);
    case Dimension::ParentEducation:
        return bytes(columns.parentEducation);
    case Dimension::Section504:
        return bytes(columns.section504);
    case Dimension::Level:
        return bytes(columns.level);
    case Dimension::Elas:
        return bytes(columns.elas);
    case Dimension::Races:
        return bytes(columns.races);
    case Dimension::Status:
        return bytes(columns.status);
    case Dimension::Group:
        break;
    }
    return {};
}

} // namespace scoredesk::analytics
