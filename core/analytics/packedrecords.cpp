// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/packedrecords.h"

#include "core/analytics/packedvalues.h"
#include "core/domain/recordfields.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::size_t kStretch = 1024; ///< so that the records being filled stay in the processor's cache
static_assert(kStretch <= kPackedStretch);

/// Calls \a field with every field of \a r.
template <typename Record, typename Field>
void visitFields(Record &r, Field field)
{
    field(r.id.value), field(r.student.value), field(r.ssid.value), field(r.uin), field(r.year.spring);
    field(r.scoreAvailable.value), field(r.ssrAvailable.value);
    visitFacts(r, field);
}

/// The number that stands for a field: of a code its number, of a letter its byte.
template <typename Field>
using NumberOf = typename std::conditional_t<
    std::is_enum_v<Field>, std::underlying_type<Field>,
    std::conditional_t<std::is_same_v<Field, char>, std::type_identity<std::uint8_t>, std::type_identity<Field>>>::type;

/// Where each field lies in a record, in bytes: a record is read and filled field by field, which no visitor of one record does.
template <typename Stretch>
void forEachField(const ScoreRecord &pattern, Stretch stretch)
{
    const auto *const start = reinterpret_cast<const char *>(&pattern);
    visitFields(pattern, [&](const auto &field) {
        using Field = std::remove_cvref_t<decltype(field)>;
        stretch(std::type_identity<Field>{}, static_cast<std::size_t>(reinterpret_cast<const char *>(&field) - start));
    });
}

bool isKnown(const ScoreRecord &record)
{
    return std::ranges::find(kContentAreas, record.area) != kContentAreas.end();
}

} // namespace

void packRecords(std::span<const ScoreRecord> records, std::string &out)
{
    for (std::size_t at = 0; at < records.size(); at += kStretch) {
        const auto stretch = records.subspan(at, std::min(kStretch, records.size() - at));
        forEachField(stretch.front(), [&]<typename Field>(std::type_identity<Field>, std::size_t offset) {
            using Number = NumberOf<Field>;
            std::array<Number, kStretch> numbers;
            for (std::size_t i = 0; i < stretch.size(); ++i)
                std::memcpy(&numbers[i], reinterpret_cast<const char *>(&stretch[i]) + offset, sizeof(Number));
            packed::packStretch<Number>(std::span<const Number>(numbers).first(stretch.size()), out);
        });
    }
    endPacked(out);
}

bool unpackRecords(std::string_view part, std::size_t count, std::vector<ScoreRecord> &records)
{
    const std::size_t before = records.size();
    records.resize(before + count);
    const auto all = std::span(records).subspan(before);
    for (std::size_t at = 0; at < count; at += kStretch) {
        const auto stretch = all.subspan(at, std::min(kStretch, count - at));
        bool isWhole = true;
        forEachField(stretch.front(), [&]<typename Field>(std::type_identity<Field>, std::size_t offset) {
            using Number = NumberOf<Field>;
            std::array<Number, kStretch> numbers;
            isWhole = isWhole && packed::unpackStretch<Number>(part, std::span(numbers).first(stretch.size()));
            if (!isWhole)
                return;
            for (std::size_t i = 0; i < stretch.size(); ++i)
                std::memcpy(reinterpret_cast<char *>(&stretch[i]) + offset, &numbers[i], sizeof(Number));
        });
        if (!isWhole || !std::ranges::all_of(stretch, isKnown))
            return false;
    }
    return isPackedEnd(part);
}

} // namespace scoredesk::analytics
