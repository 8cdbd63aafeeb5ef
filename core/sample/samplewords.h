// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace scoredesk::sample {

/// UTF-8.
using Words = std::vector<std::string>;

/// A test resource (accommodation or designated support) the sample may assign.
struct Support
{
    std::string column; ///< without the opportunity number
    std::string value;
    bool forDisability = false;
    bool forEnglishLearner = false;
    bool forAnyone = false;
    double share = 0; ///< of those who may get it, 0 … 1
    bool isAccommodation = false;
};

/// A name as one string each, UTF-8.
struct PersonName
{
    std::string last, first, middle;
};

/// The word lists in resources/sample, read once.
struct WordLists
{
    std::map<std::string, Words> last, female, male; ///< by group
    Words neutral, middle;
    std::vector<PersonName> awkward;
    std::map<std::string, Words> schools; ///< by kind
    std::vector<Support> supports;
    std::map<std::string, std::pair<std::string, std::string>> report; ///< key → English, Spanish
};

/// Read from the resources at the first call; any thread.
[[nodiscard]] const WordLists &wordLists();

} // namespace scoredesk::sample
