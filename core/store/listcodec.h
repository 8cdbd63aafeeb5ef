// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"

#include <string>
#include <string_view>

namespace scoredesk::store {

// The columns item and said of the table listing: texts with a unit separator (U+001F) between, which no cell of a report holds.

[[nodiscard]] std::string packStudent(const domain::ListedStudent &student);
/// False for a text that packStudent() did not make. The SSID and the names of places are not in it.
[[nodiscard]] bool unpackStudent(std::string_view said, domain::ListedStudent &student);

[[nodiscard]] std::string itemOf(const domain::TestAssignment &assignment);
[[nodiscard]] std::string packAssignment(const domain::TestAssignment &assignment);
[[nodiscard]] bool unpackAssignment(std::string_view item, std::string_view said, domain::TestAssignment &assignment);

/// An appeal is known by its test, its type and its case; without a case number by the day it was filed.
[[nodiscard]] std::string itemOf(const domain::Appeal &appeal);
[[nodiscard]] std::string packAppeal(const domain::Appeal &appeal);
[[nodiscard]] bool unpackAppeal(std::string_view item, std::string_view said, domain::Appeal &appeal);

} // namespace scoredesk::store
