// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/panels.h"

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

constexpr int kMostColumns = 3;

} // namespace

int PanelGrid::columns(double width) const
{
    const int fit = int((width + gap) / std::max(1.0, least + gap));
    return std::clamp(fit, 1, std::max(1, std::min(count, kMostColumns)));
}

double PanelGrid::heightFor(double width) const
{
    const int across = columns(width);
    const int rows = (count + across - 1) / across;
    return rows == 0 ? 0 : rows * height + (rows - 1) * gap;
}

QRectF PanelGrid::panel(int index, double width, double top) const
{
    const int across = columns(width);
    const double each = (width - (across - 1) * gap) / across;
    return {(index % across) * (each + gap), top + (index / across) * (height + gap), each, height};
}

double roundStep(double span, int lines)
{
    if (span <= 0 || lines < 1)
        return 1;
    const double rough = span / lines;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace scoredesk::ui
