// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cellroles.h"
#include "ui/widgets/icons.h"

namespace scoredesk::ui {

/// The icon before a status word and its colour: the same in a table's cell and on a card (look.md §3).
struct StatusLook
{
    Icon icon;
    ColorRole color;
};

[[nodiscard]] StatusLook statusLook(CellStatus status);

} // namespace scoredesk::ui
