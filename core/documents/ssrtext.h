// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <array>
#include <cstdint>

namespace scoredesk::documents {

/// What the words of one page of a Student Score Report say.
struct PageFacts
{
    domain::Ssid ssid;         ///< invalid when the page names none
    bool namesSeveral = false; ///< two different SSIDs stand on the page: it is a list, not a report
    domain::SchoolYear year;   ///< invalid when the page names none
    std::array<bool, domain::kContentAreas.size()> areas{}; ///< by areaIndex; alternates already told apart
    bool alternate = false;                                 ///< "Alternate Assessment" stands on it
    QString language; ///< ISO 639-2: "eng" or the second language of the page; empty without words
    bool isSample = false;
    bool hasTitle = false;      ///< "Student Score Report" stands on it as a line
    bool hasBirthDate = false;  ///< a birth date is asked for by label, as where a report begins
    bool hasLostSsid = false;   ///< a label asks for an SSID, and no ten digits follow
};

/// Reads the words of one page; \a text as a PDF gives it, lines in reading order.
[[nodiscard]] PageFacts factsOf(QStringView text);

} // namespace scoredesk::documents
