// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace scoredesk::ui {

/// Takes everything out of \a layout and deletes it, once control is back in the event loop: what is removed may be what was
/// just clicked.
void emptyLayout(QLayout *layout);

} // namespace scoredesk::ui
