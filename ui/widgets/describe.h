// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

namespace scoredesk::ui {

/// An error as a person reads it: what happened, and why with what to do. Both are whole sentences.
struct Explanation
{
    QString headline;
    QString sentence;
};

/// The only place that turns an error into words. Cancelled gives an empty headline: nothing is shown for it.
[[nodiscard]] Explanation describe(const Error &error);

} // namespace scoredesk::ui
