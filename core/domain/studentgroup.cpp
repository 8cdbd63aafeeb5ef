// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/studentgroup.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

QStringList groupLabels(std::span<const StudentGroup> groups)
{
    QHash<QString, int> named;
    for (const StudentGroup &group : groups)
        ++named[group.name.toCaseFolded()];
    QStringList labels;
    QSet<QString> given;
    for (const StudentGroup &group : groups) {
        QStringList about;
        if (named.value(group.name.toCaseFolded()) > 1) {
            if (group.year.isValid())
                about << group.year.code();
            if (group.school.isValid())
                about << group.school.text();
        }
        QString label = about.isEmpty() ? group.name : u"%1 (%2)"_s.arg(group.name, about.join(u", "_s));
        // Somebody may have named a group like another one's label.
        while (given.contains(label.toCaseFolded()))
            label += u'*';
        given.insert(label.toCaseFolded());
        labels << label;
    }
    return labels;
}

} // namespace scoredesk::domain
