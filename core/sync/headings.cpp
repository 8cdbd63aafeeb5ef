// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/headings.h"

#include "core/base/text.h"
#include "core/files/listlayout.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace scoredesk::sync {

using namespace Qt::StringLiterals;

namespace {

const QString kKind = u"report-heading"_s;
const QString kField = u"field"_s;

} // namespace

Result<files::ListHeadings> knownHeadings(const store::Cache &cache)
{
    const auto saved = cache.savedQuestions(kKind);
    if (!saved)
        return saved.error();
    files::ListHeadings headings;
    for (const store::SavedQuestion &one : *saved) {
        const QString field = QJsonDocument::fromJson(one.body.toUtf8()).object().value(kField).toString();
        if (files::listLayouts().fieldNamed(field))
            headings.insert(one.name, field);
    }
    return headings;
}

Result<void> rememberHeadings(const store::Cache &cache, const files::ListHeadings &headings)
{
    for (auto it = headings.cbegin(); it != headings.cend(); ++it) {
        if (!it.value().isEmpty() && !files::listLayouts().fieldNamed(it.value()))
            return Error{ErrorKind::InvalidInput, it.value(), {}};
    }
    for (auto it = headings.cbegin(); it != headings.cend(); ++it) {
        const QString name = normalizedName(it.key());
        const QJsonObject body{{kField, it.value()}};
        const Result<void> done =
            it.value().isEmpty()
                ? cache.removeQuestion(kKind, name)
                : cache.saveQuestion(kKind, {name, QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))});
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace scoredesk::sync
