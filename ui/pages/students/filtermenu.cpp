// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/students/filtermenu.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/nameorder.h"
#include "ui/widgets/staysopen.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <limits>
#include <set>
#include <string_view>
#include <vector>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FilterMenu)
};

using SnapshotPtr = std::shared_ptr<const analytics::Snapshot>;

/// An ampersand in a school's name is no mnemonic.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QAction *addCheck(QMenu &menu, const QString &text, bool isOn, FilterStack &stack,
                  std::function<void(StudentFilter &, bool)> change)
{
    QAction *action = menu.addAction(plain(text));
    action->setCheckable(true);
    action->setChecked(isOn);
    QObject::connect(action, &QAction::toggled, &stack, [&stack, change = std::move(change)](bool on) {
        StudentFilter filter = stack.filter();
        change(filter, on);
        stack.setFilter(filter);
    });
    return action;
}

/// A check per value of a list field: several values of one field widen the list.
template <typename T>
void addValue(QMenu &menu, const QString &text, QList<T> StudentFilter::*member, const T &value, FilterStack &stack)
{
    keepOpenWhileTicked(menu);
    addCheck(menu, text, (stack.filter().*member).contains(value), stack, [member, value](StudentFilter &filter, bool on) {
        (filter.*member).removeAll(value);
        if (on)
            (filter.*member).append(value);
    });
}

void fillSchools(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot)
{
    QList<domain::Place> schools;
    std::set<std::int32_t> used;
    for (const analytics::SchoolBalance &school : snapshot->balance().schools)
        used.insert(school.school);
    for (const std::int32_t index : used) {
        if (index >= 0)
            schools.append(snapshot->schools()[std::size_t(index)]);
    }
    const QCollator collator = wordOrder();
    std::sort(schools.begin(), schools.end(),
              [&collator](const auto &a, const auto &b) { return collator.compare(a.name, b.name) < 0; });
    for (const domain::Place &school : std::as_const(schools))
        addValue(menu, school.name.isEmpty() ? school.code.text() : school.name, &StudentFilter::schools, school.code, stack);
}

void fillGrades(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot)
{
    std::bitset<std::size_t(std::numeric_limits<std::int8_t>::max()) + 1>
        grades; // no tree: 300,000 students are looked at
    for (const analytics::StudentRow &student : snapshot->students()) {
        if (student.grade >= 0)
            grades.set(std::size_t(student.grade));
    }
    for (int grade = 0; grade < int(grades.size()); ++grade) {
        if (grades.test(std::size_t(grade)))
            addValue(menu, domain::gradeName(grade), &StudentFilter::grades, grade, stack);
    }
}

void fillReports(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot)
{
    for (int i = 0; i < int(domain::ReportBox::Count); ++i) {
        const auto box = domain::ReportBox(i);
        if (snapshot->balance().reports[std::size_t(i)] > 0 || stack.filter().reports.contains(box))
            addValue(menu, domain::boxName(box), &StudentFilter::reports, box, stack);
    }
}

void fillScores(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot)
{
    for (const analytics::AreaBalance &area : snapshot->balance().areas) {
        QMenu *areaMenu = menu.addMenu(plain(domain::areaName(area.area)));
        keepOpenWhileTicked(*areaMenu);
        for (int i = 0; i < int(domain::ScoreBox::Count); ++i) {
            if (area.boxes[std::size_t(i)] == 0)
                continue;
            const auto box = domain::ScoreBox(i);
            // One condition per area: its boxes widen it, another area's narrow the list.
            const auto isOfArea = [a = area.area](const ScoreCondition &c) {
                return c.areas == QList<domain::ContentArea>{a} && c.reasons.isEmpty() && c.levels.isEmpty();
            };
            const QList<ScoreCondition> &scores = stack.filter().scores;
            const bool isOn = std::any_of(scores.begin(), scores.end(),
                                          [&](const ScoreCondition &c) { return isOfArea(c) && c.boxes.contains(box); });
            addCheck(*areaMenu, domain::boxName(box), isOn, stack, [=, a = area.area](StudentFilter &filter, bool on) {
                auto condition = std::find_if(filter.scores.begin(), filter.scores.end(), isOfArea);
                if (condition == filter.scores.end()) {
                    filter.scores.append({{a}, {}, {}, {}});
                    condition = filter.scores.end() - 1;
                }
                condition->boxes.removeAll(box);
                if (on)
                    condition->boxes.append(box);
                if (condition->boxes.isEmpty())
                    filter.scores.erase(condition);
            });
        }
    }
}

void fillGroups(QMenu &menu, FilterStack &stack)
{
    for (int i = 0; i < kStudentGroupCount; ++i) {
        const auto group = StudentGroup(i);
        QMenu *groupMenu = menu.addMenu(groupName(group));
        for (const bool isMember : {true, false}) {
            addCheck(*groupMenu, isMember ? Tr::tr("Yes") : Tr::tr("No"),
                     stack.filter().groups.contains({group, isMember}), stack,
                     [group, isMember](StudentFilter &filter, bool on) {
                         // Yes and No of one group shut each other out.
                         filter.groups.removeAll({group, true});
                         filter.groups.removeAll({group, false});
                         if (on)
                             filter.groups.append({group, isMember});
                     });
        }
    }
}

void fillLanguageStatus(QMenu &menu, FilterStack &stack)
{
    using domain::Elas;
    for (const Elas status : {Elas::EO, Elas::EL, Elas::IFEP, Elas::RFEP, Elas::TBD, Elas::ADEL}) {
        //: a code and what it means: "EL: English learner"
        addValue(menu, Tr::tr("%1: %2").arg(domain::code(status), domain::elasName(status)), &StudentFilter::languageStatus,
                 status, stack);
    }
}

void fillEthnicities(QMenu &menu, FilterStack &stack)
{
    for (int code = 100; code <= 800; code += 100)
        addValue(menu, domain::ethnicityName(code), &StudentFilter::ethnicities, code, stack);
}

void fillGenders(QMenu &menu, FilterStack &stack)
{
    using domain::Gender;
    for (const Gender gender : {Gender::Female, Gender::Male, Gender::Nonbinary})
        addValue(menu, genderName(gender), &StudentFilter::genders, gender, stack);
}

void fillOwnGroups(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot, const std::function<void()> &manage)
{
    const auto groups = snapshot->groups();
    for (const analytics::StudentGroups::Group &group : groups->groups())
        //: a group of students and how many are in it
        addValue(menu, Tr::tr("%1 (%2)").arg(group.label, countText(std::int64_t(group.students.size()))), &StudentFilter::ownGroups, group.code, stack);
    if (!manage)
        return;
    if (menu.isEmpty())
        menu.addAction(Tr::tr("No groups yet. Select students in the list to make one."))->setEnabled(false);
    menu.addSeparator();
    QAction *action = menu.addAction(Tr::tr("Manage groups…"));
    action->setObjectName(QStringLiteral("manageGroups"));
    QObject::connect(action, &QAction::triggered, &stack, manage);
}

void fillLanguages(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot)
{
    std::vector<std::string_view> codes; // a few dozen: those met most often come first
    for (const analytics::StudentRow &student : snapshot->students()) {
        if (std::find(codes.begin(), codes.end(), student.languageCode) == codes.end())
            codes.push_back(student.languageCode);
    }
    QList<std::pair<QString, QString>> languages;
    for (const std::string_view code : codes) {
        const QString text = QString::fromUtf8(code.data(), qsizetype(code.size()));
        if (!text.isEmpty())
            languages.append({domain::languageName(text), text});
    }
    const QCollator collator = wordOrder();
    std::sort(languages.begin(), languages.end(),
              [&collator](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    keepOpenWhileTicked(menu);
    for (const auto &[name, code] : std::as_const(languages)) {
        addCheck(menu, name, stack.filter().languages.contains(code), stack,
                 [value = QString(code)](StudentFilter &filter, bool on) {
                     filter.languages.removeAll(value);
                     if (on)
                         filter.languages.append(value);
                 });
    }
}

} // namespace

void fillFieldMenu(QMenu &menu, FilterField field, FilterStack &stack, const SnapshotPtr &snapshot, const std::function<void()> &manage)
{
    if (!snapshot)
        return;
    switch (field) {
    case FilterField::School:
        fillSchools(menu, stack, snapshot);
        break;
    case FilterField::Grade:
        fillGrades(menu, stack, snapshot);
        break;
    case FilterField::Score:
        fillScores(menu, stack, snapshot);
        break;
    case FilterField::Report:
        fillReports(menu, stack, snapshot);
        break;
    case FilterField::Group:
        fillGroups(menu, stack);
        break;
    case FilterField::LanguageStatus:
        fillLanguageStatus(menu, stack);
        break;
    case FilterField::Ethnicity:
        fillEthnicities(menu, stack);
        break;
    case FilterField::Gender:
        fillGenders(menu, stack);
        break;
    case FilterField::Language:
        fillLanguages(menu, stack, snapshot);
        break;
    case FilterField::OwnGroup:
        fillOwnGroups(menu, stack, snapshot, manage);
        break;
    case FilterField::Text:
    case FilterField::Chosen: // chosen elsewhere: it can only be taken away
        break;
    }
}

void fillFilterMenu(QMenu &menu, FilterStack &stack, const SnapshotPtr &snapshot, const std::function<void()> &manage)
{
    menu.clear();
    const std::pair<FilterField, QString> fields[] = {
        {FilterField::School, Tr::tr("School")},
        {FilterField::Grade, Tr::tr("Grade")},
        {FilterField::Report, Tr::tr("SSR")},
        {FilterField::Score, Tr::tr("Score status")},
        {FilterField::Group, Tr::tr("Student group")},
        {FilterField::LanguageStatus, Tr::tr("English language status")},
        {FilterField::Ethnicity, Tr::tr("Ethnicity")},
        {FilterField::Gender, Tr::tr("Gender")},
        {FilterField::Language, Tr::tr("Language")},
        {FilterField::OwnGroup, Tr::tr("Group")},
    };
    for (const auto &[field, title] : fields) {
        QMenu *fieldMenu = menu.addMenu(title);
        fillFieldMenu(*fieldMenu, field, stack, snapshot, manage);
        fieldMenu->setEnabled(!fieldMenu->isEmpty());
    }
}

} // namespace scoredesk::ui
