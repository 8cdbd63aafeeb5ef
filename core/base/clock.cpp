// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QtCore/QTimeZone>

namespace scoredesk {

QDate Clock::todayInCalifornia() const
{
    const QTimeZone losAngeles("America/Los_Angeles");
    return losAngeles.isValid() ? now().toTimeZone(losAngeles).date() : now().addSecs(-8 * 3600).date();
}

} // namespace scoredesk
