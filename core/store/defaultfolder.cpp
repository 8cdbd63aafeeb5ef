// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/defaultfolder.h"

#include <QtCore/QStandardPaths>

namespace scoredesk::store {

QString defaultFolder()
{
    // never AppLocalDataLocation: it depends on the names the running program has set
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/scoredesk/cache");
}

} // namespace scoredesk::store
