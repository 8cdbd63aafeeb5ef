// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>

namespace scoredesk::ui {

/// Small multiples: equal panels side by side while each has room, then in further rows.
struct PanelGrid
{
    int count = 0;
    double least = 0;  ///< a panel's least width
    double height = 0; ///< a panel's height
    double gap = 0;

    [[nodiscard]] int columns(double width) const;
    [[nodiscard]] double heightFor(double width) const;
    [[nodiscard]] QRectF panel(int index, double width, double top) const;
};

/// A round distance between lines of an axis of \a span, so that there are at most \a lines.
[[nodiscard]] double roundStep(double span, int lines);

} // namespace scoredesk::ui
