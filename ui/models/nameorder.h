// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"

#include <QtCore/QCollator>
#include <QtCore/QLocale>

#include <cstdint>
#include <mutex>
#include <vector>

namespace scoredesk::ui {

/// How words are put in order for a person: by the language of the words on screen, upper and lower case alike.
[[nodiscard]] QCollator wordOrder();

/// The students of a snapshot in the order of their names in the language that was set when it was made (Spanish has ñ after n). The
/// keys are made once, at the first question, on the thread that asks; every later list only filters. English needs none: the
/// snapshot's own order is it.
class NameOrder
{
public:
    NameOrder();

    /// Indexes into Snapshot::students(); empty: the snapshot's own order. Always asked for the same \a snapshot.
    [[nodiscard]] const std::vector<std::uint32_t> &of(const analytics::Snapshot &snapshot) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> make(const analytics::Snapshot &snapshot) const;

    QLocale m_locale;
    mutable std::once_flag m_once;
    mutable std::vector<std::uint32_t> m_order;
};

} // namespace scoredesk::ui
