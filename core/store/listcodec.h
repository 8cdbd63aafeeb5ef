// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"

#include <string>
#include <string_view>

namespace scoredesk::store {

// The columns item and said of the table listing: texts with a unit separator (U+001F) between, which no cell of a report holds.

/// What stands in said from when a report that lists nearly all who were listed before leaves the thing out.
inline constexpr std::string_view kNotListed = "-";

[[nodiscard]] std::string packStudent(const domain::ListedStudent &student);
/// False for a text that packStudent() did not make. The SSID and the names of places are not in it.
[[nodiscard]] bool unpackStudent(std::string_view said, domain::ListedStudent &student);

/// What two rows of one report say of one student: the areas of both; the rest of the row that \a isFirst leads, else the larger text.
/// Empty for a text that packStudent() did not make.
[[nodiscard]] std::string joinStudents(const std::string &first, const std::string &second, bool isFirst, bool isSecond);

[[nodiscard]] std::string itemOf(const domain::TestAssignment &assignment);
[[nodiscard]] std::string packAssignment(const domain::TestAssignment &assignment);
/// What two rows of one report say of one test: domain::joined().
[[nodiscard]] std::string joinAssignments(const std::string &first, const std::string &second);
[[nodiscard]] bool unpackAssignment(std::string_view item, std::string_view said, domain::TestAssignment &assignment);

/// An appeal is known by its test, its type and its case; without a case number by the day it was filed.
[[nodiscard]] std::string itemOf(const domain::Appeal &appeal);
[[nodiscard]] std::string packAppeal(const domain::Appeal &appeal);
/// What two rows of one report say of one appeal: the one that was decided last, else filed last, else the larger text.
[[nodiscard]] std::string joinAppeals(std::string_view item, const std::string &first, const std::string &second);
[[nodiscard]] bool unpackAppeal(std::string_view item, std::string_view said, domain::Appeal &appeal);

} // namespace scoredesk::store
