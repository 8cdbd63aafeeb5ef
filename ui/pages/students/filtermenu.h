// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filterstack.h"

#include <memory>

class QMenu;

namespace scoredesk::ui {

/// Fills \a menu with everything a list can be filtered by, the values that \a snapshot has, and a check on those that are
/// set. An action changes \a stack. Call it each time before the menu is shown.
void fillFilterMenu(QMenu &menu, FilterStack &stack, const std::shared_ptr<const analytics::Snapshot> &snapshot);

/// Only the values of \a field, for a click on its chip.
void fillFieldMenu(QMenu &menu, FilterField field, FilterStack &stack,
                   const std::shared_ptr<const analytics::Snapshot> &snapshot);

} // namespace scoredesk::ui
