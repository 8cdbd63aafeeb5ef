// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sampleschools.h"

#include "core/sample/samplecalendar.h"
#include "core/sample/samplerandom.h"
#include "core/sample/samplewords.h"

#include <algorithm>
#include <cmath>

namespace scoredesk::sample {

namespace {

// County 99 is not a county of California: no row can be taken for a real LEA's.
constexpr int kLea = 0;
constexpr int kCountyOffice = 1;
constexpr int kUnionHigh = 2;
constexpr int kNeighbour = 3;
constexpr int kDirectCharter = 4;

std::string digits(int value, std::size_t width)
{
    std::string text = std::to_string(value);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

int atLeastOne(double count)
{
    return std::max(1, static_cast<int>(count + 0.5));
}

} // namespace

Schools::Schools(int students, std::uint64_t seed)
    : m_agencies{{"99654320000000", "Sample Unified"},
                 {"99109990000000", "Sample County Office of Education"},
                 {"99667010000000", "Alder Valley Joint Union High"},
                 {"99668230000000", "Lakeshore Unified"},
                 {"99654320137001", "Harbor Point Academy"}}
{
    using Kind = School::Kind;
    const double n = students;
    const int elementaries = atLeastOne(n * 0.375 * 0.85 / 225);
    const int middles = atLeastOne(n * 0.125 * 0.8 / 250);
    const int highs = atLeastOne(n * 0.135 * 0.85 / 420);
    const auto addMany = [&](int count, Kind kind, const std::string &words, const std::string &suffix,
                             int low, int high, double size) {
        for (int i = 0; i < count; ++i) {
            School school;
            school.kind = kind;
            school.name = takeName(words, suffix);
            school.lowGrade = low;
            school.highGrade = high;
            school.size = size;
            if (kind == Kind::Charter || kind == Kind::CharterHigh) {
                school.charterIndicator = "LF";
                school.charterNumber = digits(1200 + m_nextCode % 800, 4);
            }
            add(std::move(school), seed);
        }
    };
    // Schools that serve several levels first, so that a lot keeps its school from one level to the next.
    addMany(atLeastOne(elementaries / 9.0), Kind::K8, "k8", " K-8", 0, 8, 55);
    addMany(atLeastOne(elementaries / 15.0), Kind::Charter, "charter", " Charter", 0, 8, 42);
    addMany(1 + students / 60'000, Kind::Independent, "independent", " Independent Study", 0, 12, 9);
    addMany(elementaries, Kind::Elementary, "elementary", " Elementary", 0, 5, 75);
    addMany(middles, Kind::Middle, "middle", " Middle", 6, 8, 250);
    addMany(highs, Kind::High, "high", " High", 9, 12, 420);
    addMany(students > 5'000 ? atLeastOne(highs / 8.0) : 0, Kind::CharterHigh, "charter", " Charter High", 9,
            12, 110);
    addMany(atLeastOne(highs / 5.0), Kind::Continuation, "continuation", " Continuation", 10, 12, 30);

    const auto addOther = [&](const char *name, Kind kind, int agency, int low, int high, const char *code,
                              const char *charter) {
        School school;
        school.kind = kind;
        school.name = name;
        school.agency = agency;
        school.lowGrade = low;
        school.highGrade = high;
        school.code = code;
        if (*charter != '\0') {
            school.charterIndicator = "DF";
            school.charterNumber = charter;
        }
        add(std::move(school), seed);
    };
    addOther("Lakeshore Elementary", Kind::Elsewhere, kNeighbour, 0, 5, "99668236100017", "");
    addOther("Lakeshore Middle", Kind::Elsewhere, kNeighbour, 6, 8, "99668236100025", "");
    addOther("Alder Valley High", Kind::Elsewhere, kUnionHigh, 9, 12, "99667013900011", "");
    addOther("Harbor Point Academy", Kind::Charter, kDirectCharter, 0, 12, "99654320137001", "1377");
    addOther("Hillside Learning Center (NPS)", Kind::NonPublic, kLea, 0, 12, "99654327000019", "");
    addOther("Sample County Special Education", Kind::County, kCountyOffice, 0, 12, "99109996069011", "");
}

std::string Schools::takeName(const std::string &kind, const std::string &suffix)
{
    const WordLists &lists = wordLists();
    auto used =
        std::find_if(m_used.begin(), m_used.end(), [&](const auto &entry) { return entry.first == kind; });
    if (used == m_used.end())
        used = m_used.insert(m_used.end(), {kind, 0});
    const Words &first = lists.schools.at(kind);
    if (used->second < first.size())
        return first[used->second++] + suffix;
    const Words &places = lists.schools.at("place");
    const Words &prefixes = lists.schools.at("prefix");
    const std::size_t turn = m_nextPlace++;
    const std::string &place = places[turn % places.size()];
    const std::size_t round = turn / places.size();
    if (round == 0)
        return place + suffix;
    if (round <= prefixes.size())
        return prefixes[round - 1] + " " + place + suffix;
    return place + " " + std::to_string(round) + suffix;
}

void Schools::add(School school, std::uint64_t seed)
{
    Random random(seed, 0x5c001, static_cast<std::uint64_t>(m_schools.size()));
    if (school.code.empty())
        school.code = m_agencies[kLea].code.substr(0, 7) + digits(6'000'000 + m_nextCode * 11, 7);
    ++m_nextCode;
    school.size *= 0.75 + 0.5 * random.unit();
    school.affluence = std::clamp(random.normal() * 0.55, -1.2, 1.2);
    school.effect = random.normal() * 0.13;
    if (school.kind == School::Kind::Continuation) {
        school.affluence -= 0.4;
        school.effect -= 0.55;
    }
    // TOMS: each school picks its window within the LEA's (here 25 March to 14 June 2024).
    school.windowStart = weekdayFrom(domain::Day::of(2024, 3, 25), random.between(0, 24));
    school.windowEnd = domain::Day{std::min(weekdayFrom(school.windowStart, random.between(56, 80)).value,
                                            domain::Day::of(2024, 6, 14).value)};
    m_schools.push_back(std::move(school));
}

int Schools::homeSchool(int grade, double lot) const
{
    double total = 0;
    for (const School &school : m_schools)
        if (school.size > 0 && school.serves(grade))
            total += school.size;
    double left = lot * total;
    int last = 0;
    for (int i = 0; i < count(); ++i) {
        const School &school = at(i);
        if (school.size <= 0 || !school.serves(grade))
            continue;
        last = i;
        if (left < school.size)
            return i;
        left -= school.size;
    }
    return last;
}

int Schools::otherSchool(School::Kind kind, int grade, bool directFunded) const
{
    for (int i = 0; i < count(); ++i) {
        const School &school = at(i);
        if (school.size > 0 || !school.serves(grade))
            continue;
        if (directFunded ? school.charterIndicator == "DF" : school.kind == kind)
            return i;
    }
    return 0;
}

} // namespace scoredesk::sample
