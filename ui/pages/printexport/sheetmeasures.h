// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/printexport/packetpaper.h"

// Where things stand on a sheet of a board packet, in points.

namespace scoredesk::ui::sheets {

inline constexpr double kMargin = 40;
inline constexpr double kWidth = PacketPaper::kSize.width() - 2 * kMargin;
inline constexpr double kBodyTop = 104; ///< below title and rule
inline constexpr double kBodyBottom = PacketPaper::kSize.height() - 52;
inline constexpr double kRow = 14.5;

} // namespace scoredesk::ui::sheets
