// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/student.h"

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

QString Student::displayName() const
{
    QString name = lastName;
    if (!firstName.isEmpty())
        name += (name.isEmpty() ? QString() : u", "_s) + firstName;
    if (!middleName.isEmpty()) {
        // A middle name's initial may be two UTF-16 units long.
        const qsizetype length = middleName.at(0).isHighSurrogate() && middleName.size() > 1 ? 2 : 1;
        name += u' ' + middleName.first(length) + u'.';
    }
    return name;
}

} // namespace scoredesk::domain
