// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtGui/QIcon>

class QPainter;
class QRectF;

namespace scoredesk::ui {

/// The icons of the desk, drawn by ourselves on a 24 grid. The file is resources/icons/<name>.svg.
enum class Icon {
    None = 0,
    Home, Students, Results, Reports, Groups, Delivery, Activity, Settings, Lock, Help, Search, Sync, Clock,
    Calendar, Check, Held, Dash, Warn, Info, Cross, Plus, Filter, Columns, Table, Export, Download, Copy, Print,
    Folder, Cloud, Flask, Key, Globe, Flag, ChevronLeft, ChevronRight, ChevronUp, ChevronDown, Play, Pause,
    Count
};

/// An icon that takes its colour from the theme each time it is painted, so that a live switch needs nothing.
/// Disabled it is TextMuted. Chevrons left and right mirror in right-to-left layouts.
[[nodiscard]] QIcon icon(Icon which, ColorRole role = ColorRole::Text);

/// Paints \a which into \a rect in \a color, mirrored where \a direction asks for it.
void paintIcon(QPainter &painter, const QRectF &rect, Icon which, const QColor &color,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// A pixmap of \a size px (logical) for a screen of \a ratio; cached by icon, size, ratio and colour.
[[nodiscard]] QPixmap iconPixmap(Icon which, int size, double ratio, const QColor &color, bool mirrored = false);

} // namespace scoredesk::ui
