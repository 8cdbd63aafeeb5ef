// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/studentfilter.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StudentFilter)
};

QString joined(QStringList words)
{
    words.removeAll(QString());
    //: between the values of one filter: "3, 4, 5"
    return words.join(Tr::tr(", "));
}

template <typename List, typename Word>
QString joinedWords(const List &values, Word word)
{
    QStringList words;
    for (const auto &value : values)
        words.append(word(value));
    return joined(words);
}

/// A chip has room for a few values.
QString fewOf(QStringList words)
{
    constexpr qsizetype kMost = 3;
    constexpr qsizetype kNamed = 2;
    constexpr qsizetype kShort = 24; // letters: grades, codes
    words.removeAll(QString());
    if (const QString all = joined(words); words.size() <= kMost || all.size() <= kShort)
        return all;
    const qsizetype rest = words.size() - kNamed;
    //: %1 the first values of a filter, "PGE, NTE and 3 more"
    return Tr::tr("%1 and %n more", nullptr, int(rest)).arg(joined(words.first(kNamed)));
}

template <typename List, typename Word>
QStringList wordsOf(const List &values, Word word)
{
    QStringList words;
    for (const auto &value : values)
        words.append(word(value));
    return words;
}

/// "Held" where every box of held reports is asked for: what the door on Home says.
QStringList reportWords(const QList<domain::ReportBox> &boxes)
{
    const auto all = int(domain::ReportBox::Count);
    bool hasAllHeld = true;
    for (int i = 0; i < all; ++i)
        hasAllHeld = hasAllHeld && (!isHeld(domain::ReportBox(i)) || boxes.contains(domain::ReportBox(i)));
    QStringList words;
    for (const domain::ReportBox box : boxes) {
        const QString word = hasAllHeld && isHeld(box) ? reportWord(box) : domain::boxName(box);
        if (!words.contains(word))
            words.append(word);
    }
    return words;
}

QString schoolName(domain::CdsCode code, const analytics::Snapshot *snapshot)
{
    if (snapshot) {
        for (const domain::Place &place : snapshot->schools()) {
            if (place.code == code && !place.name.isEmpty())
                return place.name;
        }
    }
    return code.text();
}

FilterPart scorePart(const ScoreCondition &condition, qsizetype index)
{
    const QStringList reasons = !condition.reasons.isEmpty()
        ? wordsOf(condition.reasons, [](domain::ScoreReason r) { return reasonName(r); })
        : wordsOf(condition.boxes, [](domain::ScoreBox b) { return domain::boxName(b); });
    QString levels;
    if (!condition.levels.isEmpty()) {
        //: %1 is one or more achievement levels, "1, 2"
        levels = Tr::tr("Level %1").arg(joinedWords(condition.levels, [](int l) { return QString::number(l); }));
    }
    const QString areas = joinedWords(condition.areas, [](domain::ContentArea a) { return domain::areaName(a); });
    return {{FilterField::Score, index}, areas.isEmpty() ? Tr::tr("Any test") : areas, joined({fewOf(reasons), levels}),
            joined({joined(reasons), levels})};
}

bool matchesTest(const ScoreCondition &condition, const analytics::Snapshot &snapshot, const analytics::StudentRow &student,
                 domain::ContentArea area)
{
    const auto verdict = snapshot.verdict(student, area);
    if (!verdict)
        return false;
    if (!condition.boxes.isEmpty() && !condition.boxes.contains(verdict->box))
        return false;
    if (!condition.reasons.isEmpty() && !condition.reasons.contains(verdict->reason))
        return false;
    if (!condition.levels.isEmpty()) {
        const domain::ScoreRecord *record = snapshot.current(student, area);
        if (!record || verdict->box != domain::ScoreBox::Scored || !condition.levels.contains(int(record->level)))
            return false;
    }
    return true;
}

bool matchesScore(const ScoreCondition &condition, const analytics::Snapshot &snapshot, const analytics::StudentRow &student)
{
    const auto passes = [&](domain::ContentArea area) { return matchesTest(condition, snapshot, student, area); };
    if (condition.areas.isEmpty())
        return std::any_of(domain::kContentAreas.begin(), domain::kContentAreas.end(), passes);
    return std::any_of(condition.areas.begin(), condition.areas.end(), passes);
}

} // namespace

QString groupName(StudentGroup group)
{
    switch (group) {
    case StudentGroup::EnglishLearner:
        return Tr::tr("English learner");
    case StudentGroup::EconomicDisadvantage:
        return Tr::tr("Economically disadvantaged");
    case StudentGroup::Disability:
        return Tr::tr("Special education");
    case StudentGroup::Section504:
        return Tr::tr("Section 504");
    case StudentGroup::Migrant:
        return Tr::tr("Migrant");
    case StudentGroup::Homeless:
        return Tr::tr("Homeless");
    case StudentGroup::Foster:
        return Tr::tr("Foster youth");
    case StudentGroup::Military:
        return Tr::tr("Military family");
    }
    return {};
}

domain::YesNo membership(const domain::ScoreRecord &record, StudentGroup group)
{
    switch (group) {
    case StudentGroup::EnglishLearner:
        return record.elStatus;
    case StudentGroup::EconomicDisadvantage:
        return record.economicDisadvantage;
    case StudentGroup::Disability:
        return record.disability;
    case StudentGroup::Section504:
        return record.section504;
    case StudentGroup::Migrant:
        return record.migrant;
    case StudentGroup::Homeless:
        return record.homeless;
    case StudentGroup::Foster:
        return record.foster;
    case StudentGroup::Military:
        return record.military;
    }
    return domain::YesNo::Blank;
}

QList<FilterPart> partsOf(const StudentFilter &filter, const analytics::Snapshot *snapshot)
{
    QList<FilterPart> parts;
    const auto add = [&parts](FilterField field, qsizetype index, const QString &name, const QStringList &words) {
        if (!words.isEmpty())
            parts.append({{field, index}, name, fewOf(words), joined(words)});
    };
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        add(FilterField::Text, 0, Tr::tr("Search"), {text});
    add(FilterField::School, 0, Tr::tr("School"),
        wordsOf(filter.schools, [snapshot](domain::CdsCode c) { return schoolName(c, snapshot); }));
    add(FilterField::Grade, 0, Tr::tr("Grade"), wordsOf(filter.grades, [](int g) { return domain::gradeName(g); }));
    for (qsizetype i = 0; i < filter.scores.size(); ++i)
        parts.append(scorePart(filter.scores[i], i));
    add(FilterField::Report, 0, Tr::tr("SSR"), reportWords(filter.reports));
    for (qsizetype i = 0; i < filter.groups.size(); ++i)
        add(FilterField::Group, i, groupName(filter.groups[i].group), {filter.groups[i].isMember ? Tr::tr("Yes") : Tr::tr("No")});
    add(FilterField::LanguageStatus, 0, Tr::tr("English language status"),
        wordsOf(filter.languageStatus, [](domain::Elas e) { return domain::code(e); }));
    add(FilterField::Ethnicity, 0, Tr::tr("Ethnicity"),
        wordsOf(filter.ethnicities, [](int e) { return domain::ethnicityName(e); }));
    add(FilterField::Gender, 0, Tr::tr("Gender"), wordsOf(filter.genders, [](domain::Gender g) { return genderName(g); }));
    add(FilterField::Language, 0, Tr::tr("Language"),
        wordsOf(filter.languages, [](const QString &l) { return domain::languageName(l); }));
    if (!filter.ownGroups.isEmpty()) {
        const auto groups = snapshot ? snapshot->groups() : std::make_shared<const analytics::StudentGroups>();
        add(FilterField::OwnGroup, 0, Tr::tr("Group"), wordsOf(filter.ownGroups, [&groups](std::uint16_t code) {
                const analytics::StudentGroups::Group *group = groups->find(code);
                //: in place of the name of a group of students
                return group ? group->label : Tr::tr("a group that was deleted");
            }));
    }
    if (filter.chosen)
        parts.append({{FilterField::Chosen, 0}, Tr::tr("From Results"), filter.chosen->name, filter.chosen->name});
    return parts;
}

StudentFilter without(StudentFilter filter, const FilterKey &key)
{
    switch (key.field) {
    case FilterField::Text:
        filter.text.clear();
        break;
    case FilterField::School:
        filter.schools.clear();
        break;
    case FilterField::Grade:
        filter.grades.clear();
        break;
    case FilterField::Score:
        if (key.index >= 0 && key.index < filter.scores.size())
            filter.scores.removeAt(key.index);
        break;
    case FilterField::Report:
        filter.reports.clear();
        break;
    case FilterField::Group:
        if (key.index >= 0 && key.index < filter.groups.size())
            filter.groups.removeAt(key.index);
        break;
    case FilterField::LanguageStatus:
        filter.languageStatus.clear();
        break;
    case FilterField::Ethnicity:
        filter.ethnicities.clear();
        break;
    case FilterField::Gender:
        filter.genders.clear();
        break;
    case FilterField::Language:
        filter.languages.clear();
        break;
    case FilterField::OwnGroup:
        filter.ownGroups.clear();
        break;
    case FilterField::Chosen:
        filter.chosen.reset();
        break;
    }
    return filter;
}

QString listName(const StudentFilter &filter, const analytics::Snapshot *snapshot)
{
    const QList<FilterPart> parts = partsOf(filter, snapshot);
    if (parts.isEmpty())
        return {};
    if (parts.size() == 1) {
        //: a filtered list's name; %1 the field, %2 its value: "SSR: Waiting for science"
        return Tr::tr("%1: %2").arg(parts.first().field, parts.first().value);
    }
    return Tr::tr("%n filters", nullptr, int(parts.size()));
}

bool matches(const StudentFilter &filter, const analytics::Snapshot &snapshot, const analytics::StudentRow &student)
{
    if (filter.chosen && !std::binary_search(filter.chosen->students.begin(), filter.chosen->students.end(), student.ssid))
        return false;
    if (!filter.ownGroups.isEmpty()) {
        const auto groups = snapshot.groups();
        const auto codes = groups->codesOf(std::uint32_t(&student - snapshot.students().data()));
        if (std::none_of(codes.begin(), codes.end(), [&filter](std::uint16_t code) { return filter.ownGroups.contains(code); }))
            return false;
    }
    if (!filter.grades.isEmpty() && !filter.grades.contains(int(student.grade)))
        return false;
    if (!filter.schools.isEmpty()) {
        if (student.school < 0 || !filter.schools.contains(snapshot.schools()[std::size_t(student.school)].code))
            return false;
    }
    if (!filter.reports.isEmpty() && !filter.reports.contains(student.report))
        return false;
    if (!filter.languages.isEmpty()
        && !filter.languages.contains(QString::fromUtf8(student.languageCode.data(), qsizetype(student.languageCode.size()))))
        return false;
    if (!filter.groups.isEmpty() || !filter.languageStatus.isEmpty() || !filter.ethnicities.isEmpty()
        || !filter.genders.isEmpty()) {
        const auto records = snapshot.recordsOf(student);
        if (records.empty())
            return false;
        const domain::ScoreRecord &newest = records.front();
        for (const GroupCondition &condition : filter.groups) {
            if ((membership(newest, condition.group) == domain::YesNo::Yes) != condition.isMember)
                return false;
        }
        if (!filter.languageStatus.isEmpty() && !filter.languageStatus.contains(newest.elas))
            return false;
        if (!filter.ethnicities.isEmpty() && !filter.ethnicities.contains(int(newest.ethnicity)))
            return false;
        if (!filter.genders.isEmpty() && !filter.genders.contains(newest.gender))
            return false;
    }
    return std::all_of(filter.scores.begin(), filter.scores.end(),
                       [&](const ScoreCondition &c) { return matchesScore(c, snapshot, student); });
}

int matchingTests(const ScoreCondition &condition, const analytics::Snapshot &snapshot, const analytics::StudentRow &student)
{
    const auto passes = [&](domain::ContentArea area) { return matchesTest(condition, snapshot, student, area); };
    if (condition.areas.isEmpty())
        return int(std::count_if(domain::kContentAreas.begin(), domain::kContentAreas.end(), passes));
    return int(std::count_if(condition.areas.begin(), condition.areas.end(), passes));
}

} // namespace scoredesk::ui
