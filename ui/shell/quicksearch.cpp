// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quicksearch.h"

#include "core/analytics/searchindex.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(QuickSearch)
};

constexpr std::size_t kStudentsShown = 8;
constexpr qsizetype kSchoolsShown = 4;
constexpr qsizetype kCommandsShown = 6;

std::string folded(const QString &text)
{
    return analytics::foldForSearch(text.toStdString());
}

SearchGroup studentGroup(const QString &query, const analytics::Snapshot &snapshot)
{
    SearchGroup group;
    group.title = Tr::tr("Students");
    const analytics::SearchHits hits = snapshot.search().find(query, kStudentsShown);
    group.total = hits.total;
    for (const std::uint32_t index : hits.students) {
        const analytics::StudentRow &student = snapshot.students()[index];
        QStringList detail;
        if (student.grade >= 0)
            detail.append(Tr::tr("Grade %1").arg(domain::gradeName(student.grade)));
        if (student.school >= 0)
            detail.append(snapshot.schools()[static_cast<std::size_t>(student.school)].name);
        detail.append(student.ssid.text());
        group.results.append({snapshot.displayName(student), detail.join(u" · "_s),
                              SearchTarget{SearchTarget::Kind::Student, student.ssid.value}.toVariant()});
    }
    return group;
}

SearchGroup schoolGroup(const QString &query, const analytics::Snapshot &snapshot)
{
    SearchGroup group;
    group.title = Tr::tr("Schools");
    const std::string needle = folded(query.trimmed());
    for (const domain::Place &school : snapshot.schools()) {
        if (folded(school.name).find(needle) == std::string::npos)
            continue;
        ++group.total;
        if (group.results.size() < kSchoolsShown) {
            group.results.append({school.name, Tr::tr("Its students"),
                                  SearchTarget{SearchTarget::Kind::School, school.code.value}.toVariant()});
        }
    }
    return group;
}

SearchGroup commandGroup(const QString &query, const QList<QAction *> &commands)
{
    SearchGroup group;
    group.title = Tr::tr("Commands");
    const std::string needle = folded(query.trimmed());
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QAction *action = commands.at(i);
        QString words = action->text();
        words.remove(u'&');
        // at the start of a word: "an" is not meant to find every "pane"
        if (!action->isEnabled() || !action->isVisible()
            || (" " + folded(words)).find(" " + needle) == std::string::npos)
            continue;
        ++group.total;
        if (group.results.size() < kCommandsShown) {
            group.results.append({words, action->shortcut().toString(QKeySequence::NativeText),
                                  SearchTarget{SearchTarget::Kind::Command, i}.toVariant()});
        }
    }
    return group;
}

} // namespace

SearchTarget SearchTarget::fromVariant(const QVariant &variant)
{
    const QVariantList parts = variant.toList();
    if (parts.size() != 2)
        return {};
    return {Kind(parts.at(0).toInt()), parts.at(1).toLongLong()};
}

QList<SearchGroup> quickSearch(const QString &query, const analytics::Snapshot *snapshot, const QList<QAction *> &commands)
{
    QList<SearchGroup> groups;
    if (query.trimmed().isEmpty())
        return groups;
    if (snapshot) {
        groups.append(studentGroup(query, *snapshot));
        groups.append(schoolGroup(query, *snapshot));
    }
    groups.append(commandGroup(query, commands));
    return groups;
}

} // namespace scoredesk::ui
