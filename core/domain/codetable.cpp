// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codetable.h"

#include "core/base/text.h"

#include <QtCore/QResource>

// Q_INIT_RESOURCE names a function of the global namespace. Calling it also keeps the linker from dropping the table.
static void initDomainResources()
{
    Q_INIT_RESOURCE(scoredesk_domain);
}

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

QList<QStringList> codeTable(const QString &name)
{
    initDomainResources();
    return resourceTable(u":/scoredesk/domain/"_s + name);
}

} // namespace scoredesk::domain
