// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplewords.h"

#include "core/base/text.h"

#include <QtCore/QStringList>

// At global scope: the macro names a function made by rcc.
static void initResources()
{
    Q_INIT_RESOURCE(scoredesk_sample);
}

namespace scoredesk::sample {

using namespace Qt::StringLiterals;

namespace {

/// Every row has the four cells the widest table has.
QList<QStringList> table(const QString &name)
{
    QList<QStringList> rows = resourceTable(u":/sample/"_s + name, TableHeader::None);
    for (QStringList &row : rows) {
        while (row.size() < 4)
            row.append(QString());
    }
    return rows;
}

Words wordsOf(const QString &list)
{
    Words words;
    for (const QString &word : list.split(u'|', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

WordLists load()
{
    initResources();
    WordLists lists;
    for (const QStringList &row : table(u"names.tsv"_s)) {
        Words words = wordsOf(row[2]);
        const std::string group = row[1].toStdString();
        if (row[0] == "last"_L1)
            lists.last[group] = std::move(words);
        else if (row[0] == "female"_L1)
            lists.female[group] = std::move(words);
        else if (row[0] == "male"_L1)
            lists.male[group] = std::move(words);
        else if (row[0] == "neutral"_L1)
            lists.neutral = std::move(words);
        else
            lists.middle = std::move(words);
    }
    for (const QStringList &row : table(u"awkward-names.tsv"_s))
        lists.awkward.push_back({row[0].toStdString(), row[1].toStdString(), row[2].toStdString()});
    for (const QStringList &row : table(u"schools.tsv"_s))
        lists.schools[row[0].toStdString()] = wordsOf(row[1]);
    for (const QStringList &row : table(u"supports.tsv"_s)) {
        Support support;
        support.column = row[0].toStdString();
        support.value = row[1].toStdString();
        support.forDisability = row[2] != "el"_L1;
        support.forEnglishLearner = row[2] != "swd"_L1;
        support.forAnyone = row[2] == "any"_L1;
        support.share = row[3].toInt() / 100.0;
        support.isAccommodation = row[0].startsWith("EA"_L1) || row[0].startsWith("NEA"_L1);
        lists.supports.push_back(std::move(support));
    }
    for (const QStringList &row : table(u"reporttext.tsv"_s))
        lists.report[row[0].toStdString()] = {row[1].toStdString(), row[2].toStdString()};
    return lists;
}

} // namespace

const WordLists &wordLists()
{
    static const WordLists lists = load();
    return lists;
}

} // namespace scoredesk::sample
