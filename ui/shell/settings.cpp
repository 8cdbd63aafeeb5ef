// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include <array>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindowVersion = 1;
constexpr int kStudentListVersion = 1;
constexpr int kLastColumn = int(StudentColumn::Count) - 1;

int bounded(const QSettings &store, const QString &key, int fallback, int least, int most)
{
    bool ok = false;
    const int value = store.value(key, fallback).toInt(&ok);
    return ok && value >= least && value <= most ? value : fallback;
}

} // namespace

int Settings::theme() const
{
    return bounded(m_store, u"look/theme"_s, 0, 0, 3);
}

void Settings::setTheme(int choice)
{
    m_store.setValue(u"look/theme"_s, choice);
}

int Settings::textPercent() const
{
    return bounded(m_store, u"look/textPercent"_s, 100, 100, 200);
}

void Settings::setTextPercent(int percent)
{
    m_store.setValue(u"look/textPercent"_s, percent);
}

bool Settings::hasPatterns() const
{
    return m_store.value(u"look/patterns"_s, false).toBool();
}

void Settings::setPatterns(bool on)
{
    m_store.setValue(u"look/patterns"_s, on);
}

QString Settings::language() const
{
    const QString code = m_store.value(u"look/language"_s).toString();
    return code == "en"_L1 || code == "es"_L1 ? code : QString();
}

void Settings::setLanguage(const QString &code)
{
    m_store.setValue(u"look/language"_s, code);
}

int Settings::lockAfterMinutes() const
{
    return bounded(m_store, u"lock/afterMinutes"_s, 10, 0, 240);
}

void Settings::setLockAfterMinutes(int minutes)
{
    m_store.setValue(u"lock/afterMinutes"_s, minutes);
}

QByteArray Settings::windowGeometry() const
{
    if (m_store.value(u"window/version"_s).toInt() != kWindowVersion)
        return {};
    return m_store.value(u"window/geometry"_s).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(u"window/version"_s, kWindowVersion);
    m_store.setValue(u"window/geometry"_s, geometry);
}

int Settings::lastPage() const
{
    return bounded(m_store, u"window/page"_s, 0, 0, 4);
}

void Settings::setLastPage(int page)
{
    m_store.setValue(u"window/page"_s, page);
}

std::optional<StudentListLayout> Settings::studentList() const
{
    if (m_store.value(u"students/layoutVersion"_s).toInt() != kStudentListVersion)
        return std::nullopt;
    StudentListLayout layout;
    for (const QString &text : m_store.value(u"students/columns"_s).toString().split(u',')) {
        bool ok = false;
        const int column = text.toInt(&ok);
        if (ok && column >= 0 && column <= kLastColumn && !layout.shown.contains(StudentColumn(column)))
            layout.shown.append(StudentColumn(column));
    }
    layout.sortColumn =
        StudentColumn(bounded(m_store, u"students/sortColumn"_s, int(StudentColumn::Name), 0, kLastColumn));
    layout.sortOrder =
        m_store.value(u"students/sortDescending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    return layout;
}

void Settings::setStudentList(const StudentListLayout &layout)
{
    QStringList shown;
    for (const StudentColumn column : layout.shown)
        shown.append(QString::number(int(column)));
    m_store.setValue(u"students/layoutVersion"_s, kStudentListVersion);
    m_store.setValue(u"students/columns"_s, shown.join(u','));
    m_store.setValue(u"students/sortColumn"_s, int(layout.sortColumn));
    m_store.setValue(u"students/sortDescending"_s, layout.sortOrder == Qt::DescendingOrder);
}

analytics::IndicationRules Settings::indicationRules() const
{
    const QStringList parts = m_store.value(u"results/indicationRules"_s).toString().split(u' ');
    analytics::IndicationRules read;
    const std::array fields{&read.representativeCoverage, &read.careCoverage,         &read.representativeDifference,
                            &read.careDifference,         &read.representativeMargin, &read.careMargin};
    bool areNumbers = parts.size() == qsizetype(fields.size());
    for (std::size_t i = 0; areNumbers && i < fields.size(); ++i)
        *fields[i] = QLocale::c().toDouble(parts.at(qsizetype(i)), &areNumbers);
    return areNumbers && read.arePossible() ? read : analytics::IndicationRules();
}

void Settings::setIndicationRules(const analytics::IndicationRules &rules)
{
    QStringList parts;
    for (const double value : {rules.representativeCoverage, rules.careCoverage, rules.representativeDifference, rules.careDifference,
                               rules.representativeMargin, rules.careMargin})
        parts.append(QLocale::c().toString(value, 'g', 6));
    m_store.setValue(u"results/indicationRules"_s, parts.join(u' '));
}

} // namespace scoredesk::ui
