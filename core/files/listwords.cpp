// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/listlayout.h"
#include "core/files/tr.h"

#include <algorithm>
#include <array>
#include <utility>

// What the columns of resources/reports/fields.tsv say, for a person who has to tell which heading is which.

namespace scoredesk::files {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<const char *, const char *>, 23> kWords{{
    {"SSID", QT_TRANSLATE_NOOP("scoredesk::files", "SSID")},
    {"StudentLastName", QT_TRANSLATE_NOOP("scoredesk::files", "Last name")},
    {"StudentFirstName", QT_TRANSLATE_NOOP("scoredesk::files", "First name")},
    {"StudentMiddleName", QT_TRANSLATE_NOOP("scoredesk::files", "Middle name")},
    {"DateofBirth", QT_TRANSLATE_NOOP("scoredesk::files", "Date of birth")},
    {"LocalStudentID", QT_TRANSLATE_NOOP("scoredesk::files", "Local student ID")},
    {"Grade", QT_TRANSLATE_NOOP("scoredesk::files", "Grade")},
    {"DistrictCode", QT_TRANSLATE_NOOP("scoredesk::files", "LEA code, 14 digits")},
    {"DistrictName", QT_TRANSLATE_NOOP("scoredesk::files", "LEA name")},
    {"SchoolCode", QT_TRANSLATE_NOOP("scoredesk::files", "School code, 14 digits")},
    {"SchoolName", QT_TRANSLATE_NOOP("scoredesk::files", "School name")},
    {"SchoolYear", QT_TRANSLATE_NOOP("scoredesk::files", "School year")},
    {"ReportDate", QT_TRANSLATE_NOOP("scoredesk::files", "Date of the report")},
    {"SSRLanguage", QT_TRANSLATE_NOOP("scoredesk::files", "SSR language")},
    {"TestsRegistered", QT_TRANSLATE_NOOP("scoredesk::files", "Tests the student is registered for")},
    {"Test", QT_TRANSLATE_NOOP("scoredesk::files", "Test")},
    {"TestStatus", QT_TRANSLATE_NOOP("scoredesk::files", "How far the test is")},
    {"AppealType", QT_TRANSLATE_NOOP("scoredesk::files", "Type of the appeal")},
    {"CaseNumber", QT_TRANSLATE_NOOP("scoredesk::files", "Number of the STAIRS case")},
    {"AppealStatus", QT_TRANSLATE_NOOP("scoredesk::files", "Status of the appeal")},
    {"CaseStatus", QT_TRANSLATE_NOOP("scoredesk::files", "Status of the case")},
    {"DateFiled", QT_TRANSLATE_NOOP("scoredesk::files", "Day the appeal was filed")},
    {"DateDecided", QT_TRANSLATE_NOOP("scoredesk::files", "Day the appeal was decided")},
}};

} // namespace

QString listFieldWords(const QString &field)
{
    const auto it = std::find_if(kWords.begin(), kWords.end(), [&field](const auto &one) { return field == QLatin1StringView(one.first); });
    return it == kWords.end() ? field : Tr::tr(it->second);
}

} // namespace scoredesk::files
