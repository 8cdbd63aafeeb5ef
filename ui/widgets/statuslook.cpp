// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuslook.h"

namespace scoredesk::ui {

StatusLook statusLook(CellStatus status)
{
    switch (status) {
    case CellStatus::Done:
        return {Icon::Check, ColorRole::Positive};
    case CellStatus::Waiting:
        return {Icon::Clock, ColorRole::Accent};
    case CellStatus::Held:
        return {Icon::Held, ColorRole::Caution};
    case CellStatus::NotMade:
        return {Icon::Dash, ColorRole::TextMuted};
    case CellStatus::Warning:
        return {Icon::Warn, ColorRole::Caution};
    case CellStatus::Failed:
        return {Icon::Cross, ColorRole::Danger};
    case CellStatus::Unknown:
        return {Icon::Help, ColorRole::TextMuted};
    case CellStatus::None:
        break;
    }
    return {Icon::None, ColorRole::Text};
}

} // namespace scoredesk::ui
