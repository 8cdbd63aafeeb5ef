// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filterstack.h"

#include <functional>
#include <memory>

class QMenu;

namespace scoredesk::ui {

/// Fills \a menu with everything a list can be filtered by, the values that \a snapshot has, and a check on those that are
/// set. An action changes \a stack. Call it each time before the menu is shown. \a manage: what an entry beside the groups of students
/// does; without it there is none.
void fillFilterMenu(QMenu &menu, FilterStack &stack, const std::shared_ptr<const analytics::Snapshot> &snapshot,
                    const std::function<void()> &manage = {});

/// Only the values of \a field, for a click on its chip.
void fillFieldMenu(QMenu &menu, FilterField field, FilterStack &stack,
                   const std::shared_ptr<const analytics::Snapshot> &snapshot, const std::function<void()> &manage = {});

} // namespace scoredesk::ui
