// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/listlayout.h"

#include "core/base/text.h"
#include "core/domain/reportlanguage.h"
#include "core/files/celltext.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

/// Resources of a static library are dropped by the linker unless asked for; must stand outside any namespace.
static void loadReportResources()
{
    Q_INIT_RESOURCE(reports);
}

namespace scoredesk::files {

using namespace Qt::StringLiterals;
using domain::ListKind;

namespace {

constexpr std::array kKinds{ListKind::StairsAppeals, ListKind::TestAssignment, ListKind::SsrDistribution};

[[nodiscard]] QChar letterOf(ListKind kind)
{
    return kind == ListKind::SsrDistribution ? u'D' : kind == ListKind::TestAssignment ? u'T' : u'A';
}

[[nodiscard]] ListFieldType typeOf(const QString &word)
{
    static const QHash<QString, ListFieldType> types{
        {u"ssid"_s, ListFieldType::Ssid},   {u"date"_s, ListFieldType::Date},         {u"grade"_s, ListFieldType::Grade},
        {u"cds"_s, ListFieldType::Cds},     {u"year"_s, ListFieldType::Year},         {u"tests"_s, ListFieldType::Tests},
        {u"test"_s, ListFieldType::Test},   {u"progress"_s, ListFieldType::Progress}, {u"appeal"_s, ListFieldType::Appeal}};
    return types.value(word, ListFieldType::Text);
}

[[nodiscard]] domain::TestProgress progressOfWord(const QString &word)
{
    if (word == "notstarted"_L1)
        return domain::TestProgress::NotStarted;
    if (word == "started"_L1)
        return domain::TestProgress::Started;
    if (word == "completed"_L1)
        return domain::TestProgress::Completed;
    return word == "removed"_L1 ? domain::TestProgress::Removed : domain::TestProgress::Unknown;
}

/// Columns of results: such a table is a list of scores, whatever else stands in it.
[[nodiscard]] bool hasScores(const Header &header)
{
    return std::any_of(header.columns.begin(), header.columns.end(), [](const Column &column) {
        const QString name = normalizedName(column.header);
        return name.contains("scalescore"_L1) || name.contains("achievementlevel"_L1);
    });
}

/// The words of a test's name: letters or digits in a row, case folded; a capital after a small letter begins another.
[[nodiscard]] QStringList wordsOf(QStringView name)
{
    QStringList words;
    QString word;
    QChar before;
    const auto end = [&] {
        const bool isJoined = !words.isEmpty() && words.last() == "non"_L1;
        if (isJoined && !word.isEmpty())
            words.last() += word;
        else if (!word.isEmpty() && word != "caaspp"_L1)
            words.append(word);
        word.clear();
    };
    for (const QChar c : name) {
        const bool isOther = c.isDigit() != before.isDigit() || (c.isUpper() && before.isLower());
        if (!c.isLetterOrNumber() || (isOther && !word.isEmpty()))
            end();
        if (c.isLetterOrNumber())
            word += c.toCaseFolded();
        before = c;
    }
    end();
    return words;
}

/// Whether one of the words of \a group, "pt|performance", stands in \a text, "|math|pt|"; "_" is between words that follow one another.
[[nodiscard]] bool hasOneOf(const QString &text, const QString &group)
{
    const QStringList words = group.split(u'|');
    return std::any_of(words.begin(), words.end(), [&text](QString word) {
        return text.contains(u'|' + word.replace(u'_', u'|') + u'|');
    });
}

[[nodiscard]] bool isMoreThan(const QStringList &groups, const QStringList &others)
{
    return groups.size() > others.size()
        && std::all_of(others.begin(), others.end(), [&groups](const QString &group) { return groups.contains(group); });
}

/// Whether \a words, normalised, name the report.
[[nodiscard]] bool isNamed(ListKind kind, const QString &words)
{
    return words.contains(normalizedName(domain::listName(kind))) || (kind == ListKind::StairsAppeals && words.contains("stairs"_L1));
}

/// Whether the columns of \a header, some of which are missing, are those of no other table than \a kind.
[[nodiscard]] bool isLikely(ListKind kind, const Header &header)
{
    const auto has = [&header](QStringView field) { return header.has(field); };
    if (!has(u"SSID"))
        return false;
    switch (kind) {
    case ListKind::SsrDistribution:
        return has(u"TestsRegistered");
    case ListKind::TestAssignment:
        return has(u"Test") || has(u"TestStatus");
    case ListKind::StairsAppeals:
        return has(u"AppealType") || (has(u"CaseNumber") && (has(u"AppealStatus") || has(u"CaseStatus") || has(u"Test")));
    }
    return false;
}

} // namespace

ListLayouts::ListLayouts()
{
    loadReportResources();
    const auto rows = [](const char *name) { return resourceTable(u":/scoredesk/reports/"_s + QLatin1StringView(name)); };
    const auto insert = [this](const QString &heading, int field, const QString &reports) {
        for (const ListKind kind : kKinds) {
            QHash<QString, int> &names = m_byName[static_cast<std::size_t>(kind) - 1];
            if (reports.contains(letterOf(kind)) && !names.contains(heading))
                names.insert(heading, field);
        }
    };
    QHash<QString, int> byField;
    for (const QStringList &row : rows("fields.tsv")) {
        const auto field = static_cast<int>(m_fields.size());
        byField.insert(row.value(0), field);
        m_fields.append({row.value(0), typeOf(row.value(1)), row.value(2), row.value(3)});
        insert(normalizedName(row.value(0)), field, row.value(2));
    }
    for (const QStringList &row : rows("aliases.tsv"))
        if (const int field = byField.value(row.value(1), -1); field >= 0)
            insert(row.value(0), field, row.value(2));
    for (const QStringList &row : rows("tests.tsv"))
        m_tests.append({row.value(0).split(u' '),
                        {domain::areaFromCode(row.value(1)), static_cast<std::uint8_t>(row.value(2).toInt())}});
    for (const QStringList &row : rows("statuses.tsv"))
        m_progress.insert(row.value(0), progressOfWord(row.value(1)));
    for (const QStringList &row : rows("languages.tsv"))
        m_languages.insert(row.value(0), row.value(1));
    for (const QStringList &row : rows("appealtypes.tsv"))
        m_appeals.insert(row.value(0), domain::AppealType(row.value(1).toInt()));
}

const ListField *ListLayouts::fieldOf(ListKind kind, QStringView heading, const ListHeadings &headings) const
{
    const auto &names = m_byName[static_cast<std::size_t>(kind) - 1];
    const QString name = normalizedName(heading);
    const auto said = headings.constFind(name);
    const auto it = names.constFind(said != headings.constEnd() ? normalizedName(*said) : name);
    return it == names.constEnd() ? nullptr : &m_fields.at(it.value());
}

QList<ListField> ListLayouts::fields(ListKind kind) const
{
    QList<ListField> found;
    std::copy_if(m_fields.begin(), m_fields.end(), std::back_inserter(found),
                 [letter = letterOf(kind)](const ListField &field) { return field.reports.contains(letter); });
    return found;
}

const ListField *ListLayouts::fieldNamed(QStringView name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(),
                                 [name](const ListField &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == m_fields.end() ? nullptr : &*it;
}

std::optional<TestMeaning> ListLayouts::testOf(QStringView name) const
{
    const QString text = u'|' + wordsOf(name).join(u'|') + u'|';
    std::vector<const TestName *> fitting;
    for (const TestName &test : m_tests) {
        if (!std::all_of(test.groups.begin(), test.groups.end(), [&text](const QString &group) { return hasOneOf(text, group); }))
            continue;
        if (!test.meaning.area)
            return test.meaning;
        fitting.push_back(&test);
    }
    std::optional<TestMeaning> found;
    bool hasBothParts = false;
    for (const TestName *test : fitting) {
        if (std::any_of(fitting.begin(), fitting.end(), [test](const TestName *other) { return isMoreThan(other->groups, test->groups); }))
            continue;
        const TestMeaning &meaning = test->meaning;
        if (found && found->area != meaning.area)
            return TestMeaning{std::nullopt, 0, true};
        hasBothParts = hasBothParts || (found && found->part > 0 && meaning.part > 0 && found->part != meaning.part);
        if (!found || meaning.part > 0)
            found = meaning;
    }
    if (hasBothParts)
        found->part = 0;
    return found;
}

QList<ListLayouts::NamedTest> ListLayouts::testsOf(const QString &names) const
{
    static const QRegularExpression ends(u"[;|\\n]"_s);
    static const QRegularExpression commas(u","_s);
    static const QRegularExpression joints(u"\\band\\b|[&/+]"_s, QRegularExpression::CaseInsensitiveOption);
    QList<NamedTest> found;
    for (const QString &run : names.split(ends, Qt::SkipEmptyParts)) {
        // "CAA for ELA, Math": who takes one alternate test takes no other kind, so a subject alone is of the kind before it.
        bool isAlternate = false;
        const auto meaningOf = [&](const QString &name) {
            std::optional<TestMeaning> meaning = testOf(name);
            if (isAlternate && meaning && meaning->area && !domain::isAlternate(*meaning->area) && wordsOf(name).size() == 1
                && *meaning->area != domain::ContentArea::Csa && name.compare("CAST"_L1, Qt::CaseInsensitive) != 0)
                meaning = testOf(QString(u"CAA "_s + name));
            isAlternate = meaning && meaning->area ? domain::isAlternate(*meaning->area) : isAlternate;
            return meaning;
        };
        for (const QString &piece : run.split(commas, Qt::SkipEmptyParts)) {
            if (piece.trimmed().isEmpty())
                continue;
            // "ELA and Mathematics" are two names, "ELA/Literacy" is one said twice.
            const bool before = isAlternate;
            QList<NamedTest> parts;
            for (const QString &part : piece.split(joints, Qt::SkipEmptyParts))
                parts.append({part.trimmed(), meaningOf(part.trimmed())});
            const bool isClear = std::all_of(parts.begin(), parts.end(), [](const NamedTest &test) {
                return test.meaning && !test.meaning->isSeveral;
            });
            if (!isClear) {
                isAlternate = before;
                parts = {{piece.trimmed(), meaningOf(piece.trimmed())}};
            }
            found += parts;
        }
    }
    return found;
}

QString ListLayouts::languageOf(const QString &text) const
{
    static const QRegularExpression joints(u"\\band\\b|[;,&/+|]"_s, QRegularExpression::CaseInsensitiveOption);
    const auto codeOf = [this](const QString &name) {
        const QString code = name.trimmed().toUpper();
        return domain::languageOf(code).isEmpty() ? m_languages.value(normalizedName(name)) : code;
    };
    QString found = codeOf(text);
    if (!found.isEmpty())
        return found;
    for (const QString &name : text.split(joints, Qt::SkipEmptyParts)) {
        const QString code = codeOf(name);
        if (code.isEmpty())
            return {};
        if (found.isEmpty() || domain::languageOf(found) == "eng"_L1)
            found = code;
        else if (domain::languageOf(code) != "eng"_L1 && code != found)
            return {};
    }
    return found;
}

std::optional<domain::TestProgress> ListLayouts::progressOf(QStringView status) const
{
    const auto it = m_progress.constFind(normalizedName(status));
    return it == m_progress.constEnd() ? std::nullopt : std::optional(it.value());
}

std::optional<domain::AppealType> ListLayouts::appealOf(QStringView type) const
{
    const auto it = m_appeals.constFind(normalizedName(type));
    return it == m_appeals.constEnd() ? std::nullopt : std::optional(it.value());
}

QStringList ListLayouts::missing(ListKind kind, const Header &header) const
{
    QStringList found;
    for (const ListField &field : m_fields)
        if (field.needed.contains(letterOf(kind)) && !header.has(field.name))
            found.append(field.name);
    return found;
}

bool ListLayouts::isWhole(ListKind kind, const Header &header) const
{
    return missing(kind, header).isEmpty();
}

const ListLayouts &listLayouts()
{
    static const ListLayouts table;
    return table;
}

Header headerOf(const RawRow &row, ListKind kind, const ListHeadings &headings)
{
    Header header;
    QSet<QString> taken;
    for (const RawCell &cell : row.cells) {
        while (header.columns.size() < cell.column)
            header.columns.append(Column{});
        const std::string_view text = trimmed(cell.text);
        Column column;
        column.header = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const ListField *field = listLayouts().fieldOf(kind, column.header, headings);
        if (field && !taken.contains(field->name)) {
            column.field = field->name;
            taken.insert(field->name);
            ++header.known;
        } else if (!column.header.isEmpty()) {
            header.unknownColumns.append(column.header);
        }
        header.columns.append(column);
    }
    return header;
}

std::optional<ListHeader> listHeaderOf(const RawRow &row, const QString &words, const ListHeadings &headings)
{
    if (row.cells.size() < 3)
        return std::nullopt;
    const QString named = normalizedName(words);
    std::optional<ListHeader> likely;
    // A table with appeals names tests too, so it is asked for first; one with tests may say languages.
    for (const ListKind kind : kKinds) {
        ListHeader list{kind, headerOf(row, kind, headings), {}};
        if (hasScores(list.header))
            return std::nullopt;
        list.missing = listLayouts().missing(kind, list.header);
        const bool isOfName = isNamed(kind, named);
        if (kind == ListKind::TestAssignment && !isOfName && !list.header.has(u"TestStatus"))
            list.missing.append(u"TestStatus"_s);
        if (list.missing.isEmpty())
            return list;
        const bool isAnswerable = list.missing.size() <= list.header.unknownColumns.size();
        if (isAnswerable && (isLikely(kind, list.header) || (isOfName && list.header.known > 0))
            && (!likely || list.missing.size() < likely->missing.size()))
            likely = std::move(list);
    }
    return likely;
}

} // namespace scoredesk::files
