// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace scoredesk::store {

/// Where a person's cache lies unless another folder is named: in the per-user data folder that does not roam. The same for every
/// program of Scoredesk, whatever it calls itself.
[[nodiscard]] QString defaultFolder();

} // namespace scoredesk::store
