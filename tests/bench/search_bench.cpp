// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/search_bench.h"

#include "core/analytics/searchindex.h"

#include <QtCore/QString>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace scoredesk::bench {

using analytics::SearchIndex;
using Clock = std::chrono::steady_clock;

namespace {

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Pronounceable words; distinct ones grow with the number asked for.
std::vector<std::string> makeWords(std::size_t count, std::mt19937 &random)
{
    constexpr std::string_view kConsonants = "bcdfghjklmnprstvz";
    constexpr std::string_view kVowels = "aaeeiou";
    std::vector<std::string> words;
    words.reserve(count);
    while (words.size() < count) {
        std::string word;
        const std::size_t syllables = 2 + random() % 3;
        for (std::size_t i = 0; i < syllables; ++i) {
            word += kConsonants[random() % kConsonants.size()];
            word += kVowels[random() % kVowels.size()];
            if (random() % 4 == 0)
                word += kConsonants[random() % kConsonants.size()];
        }
        words.push_back(word);
    }
    return words;
}

/// Rank r is drawn with a weight of about 1/r, as names are.
const std::string &pick(const std::vector<std::string> &words, std::mt19937 &random)
{
    const double share = std::generate_canonical<double, 32>(random);
    const auto rank = static_cast<std::size_t>(std::pow(double(words.size()), share)) - 1;
    return words[std::min(rank, words.size() - 1)];
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * double(values.size())))];
}

} // namespace

SearchFigures searchFigures(std::size_t students, unsigned seed)
{
    std::mt19937 random(seed);
    const auto lastNames = makeWords(60'000, random);
    const auto firstNames = makeWords(40'000, random);
    std::vector<std::string> schools;
    for (int i = 0; i < 900; ++i)
        schools.push_back(makeWords(1, random).front() + " Elementary");
    std::vector<std::string> last(students), others(students), localIds(students);
    std::string plain; // what the peer scans
    for (std::size_t i = 0; i < students; ++i) {
        last[i] = pick(lastNames, random);
        if (random() % 5 == 0)
            last[i] += ' ' + pick(lastNames, random);
        others[i] = pick(firstNames, random);
        if (random() % 2 == 0)
            others[i] += ' ' + pick(firstNames, random);
        localIds[i] = std::to_string(100'000 + random() % 900'000);
        plain += last[i] + ' ' + others[i] + '\n';
    }
    std::vector<SearchIndex::Entry> entries(students);
    for (std::size_t i = 0; i < students; ++i)
        entries[i] = {last[i], others[i], localIds[i], 1'000'000'000 + std::int64_t(i) * 7919 % 8'999'999'999,
                      std::int32_t(random() % schools.size())};
    const std::vector<std::string_view> schoolNames(schools.begin(), schools.end());

    SearchFigures figures;
    figures.students = students;
    const auto buildStart = Clock::now();
    const SearchIndex index(entries, schoolNames);
    figures.buildMs = msSince(buildStart);
    figures.megabytes = double(index.bytes()) / 1e6;

    // Forty texts, each typed letter by letter: names, two words, numbers.
    std::vector<double> ours, scans;
    std::int64_t matches = 0;
    for (int text = 0; text < 40; ++text) {
        std::string typed;
        if (text % 10 == 9)
            typed = std::to_string(1'000'000'000 + random() % 1'000'000'000);
        else if (text % 10 >= 6)
            typed = pick(firstNames, random).substr(0, 4) + ' ' + pick(lastNames, random);
        else
            typed = pick(lastNames, random) + pick(firstNames, random);
        for (std::size_t letters = 1; letters <= std::min<std::size_t>(10, typed.size()); ++letters) {
            const std::string prefix = typed.substr(0, letters);
            const QString query = QString::fromStdString(prefix);
            auto start = Clock::now();
            matches += index.find(query, 50).total;
            ours.push_back(msSince(start));
            start = Clock::now();
            for (std::size_t at = plain.find(prefix); at != std::string::npos;
                 at = plain.find(prefix, plain.find('\n', at)))
                ++matches;
            scans.push_back(msSince(start));
        }
    }
    figures.p50Ms = quantile(ours, 0.5);
    figures.p95Ms = quantile(ours, 0.95);
    figures.worstMs = *std::ranges::max_element(ours);
    figures.scanP95Ms = matches > 0 ? quantile(scans, 0.95) : 0;
    return figures;
}

} // namespace scoredesk::bench
