// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace scoredesk::ui {

/// Keeps \a menu open while its check boxes are ticked: a click, Space or Enter changes one, Esc or a click elsewhere closes. Actions
/// that cannot be checked close it as usual. Calling it again changes nothing.
void keepOpenWhileTicked(QMenu &menu);

} // namespace scoredesk::ui
