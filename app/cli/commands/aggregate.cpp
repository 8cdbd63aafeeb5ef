// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/aggregate.h"
#include "app/cli/command.h"
#include "app/cli/counts.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/session.h"
#include "core/analytics/claimresults.h"
#include "core/analytics/representativeness.h"
#include "core/analytics/shares.h"
#include "core/base/text.h"
#include "core/domain/wording.h"
#include "core/sync/scoreimport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;
using analytics::Aggregate;
using analytics::AggregateQuery;
using analytics::AggregateRow;
using analytics::Dimension;

namespace {

QString knownDimensions()
{
    QStringList codes;
    for (const Dimension dimension : analytics::kDimensions)
        codes << analytics::dimensionCode(dimension);
    return codes.join(u' ');
}

/// A filter as it was written; its values are known once the results are.
struct WrittenFilter
{
    Dimension dimension = Dimension::Lea;
    QStringList values;
};

struct WrittenQuery
{
    AggregateQuery query;
    QDateTime until; ///< of --as-of: the end of that day
    std::vector<WrittenFilter> where;
};

/// What the options say, or the sentence that says what is wrong with them.
std::variant<WrittenQuery, QString> writtenQuery(const Arguments &arguments)
{
    WrittenQuery written;
    AggregateQuery &query = written.query;
    const auto area = domain::areaFromCode(arguments.value(u"area"_s).value_or(QString()));
    if (!area)
        return u"--area is ELA, MATH, SCIENCE, CAA-ELA, CAA-MATH, CAA-SCIENCE or CSA."_s;
    query.area = *area;
    for (const QString &word : arguments.values(u"by"_s)) {
        const auto dimension = analytics::dimensionFromCode(word.trimmed());
        if (!dimension)
            return u"--by is one or more of: %1."_s.arg(knownDimensions());
        query.by.push_back(*dimension);
    }
    if (query.by.empty())
        return u"aggregate needs --by with one or more of: %1."_s.arg(knownDimensions());
    for (const QString &filter : arguments.options.value(u"where"_s)) {
        const qsizetype equals = filter.indexOf(u'=');
        const auto dimension =
            analytics::dimensionFromCode(QStringView(filter).left(std::max<qsizetype>(equals, 0)));
        if (equals < 0 || !dimension)
            return u"--where is DIM=V[,V…] with one of: %1."_s.arg(knownDimensions());
        written.where.push_back({*dimension, filter.sliced(equals + 1).split(u',')});
    }
    if (const auto year = arguments.value(u"year"_s)) {
        const auto known = domain::SchoolYear::fromCode(*year);
        if (!known)
            return u"--year is a school year such as 2023-24."_s;
        query.year = *known;
    }
    if (const auto basis = arguments.value(u"basis"_s)) {
        if (*basis != "tested"_L1 && *basis != "enrolled"_L1)
            return u"--basis is tested or enrolled."_s;
        query.basis = *basis == "enrolled"_L1 ? domain::Basis::Enrolled : domain::Basis::Tested;
    }
    if (const auto asOf = arguments.value(u"as-of"_s)) {
        const QDate day = QDate::fromString(*asOf, Qt::ISODate);
        if (!day.isValid())
            return u"--as-of is a date such as 2024-05-22."_s;
        written.until = sync::startOfDayInCalifornia(day.addDays(1)).addMSecs(-1);
    }
    query.cohort = arguments.has(u"class-of"_s) ? analytics::Cohort::ClassOf : analytics::Cohort::ThisYear;
    query.isPublic = arguments.has(u"public"_s);
    return written;
}

/// Fills in the values of the filters; the sentence about the first that is none.
std::optional<QString> findValues(WrittenQuery &written, const analytics::ResultColumns &columns)
{
    for (const WrittenFilter &filter : written.where) {
        analytics::Filter found{filter.dimension, {}};
        QStringList values = filter.values;
        if (const QString whole = values.join(u','); filter.dimension == Dimension::Group
            && analytics::valueFromCode(Dimension::Group, whole, columns))
            values = {whole}; // a group's name may have commas
        for (const QString &value : std::as_const(values)) {
            const auto code = analytics::valueFromCode(filter.dimension, value, columns);
            if (!code && filter.dimension == Dimension::Group)
                return u"--where group: no group has one of the names, or several have. --by group says what they are called."_s;
            if (!code)
                return u"--where %1: a value is not one of the dimension, or nobody in the loaded results has it."_s
                    .arg(analytics::dimensionCode(filter.dimension));
            found.codes.push_back(*code);
        }
        written.query.where.push_back(std::move(found));
    }
    return std::nullopt;
}

QJsonValue jsonOptional(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

template <typename Counts>
QJsonArray jsonCounts(const Counts &counts)
{
    QJsonArray array;
    for (const std::int64_t count : counts)
        array << qint64(count);
    return array;
}

/// Adds the single claims of a row: of the data file where it has some, else of CERS's claim report, else why there are none.
void addSingleClaims(QJsonObject &json, const Aggregate &answer, const AggregateRow &row, const analytics::Snapshot &snapshot)
{
    QJsonArray claims;
    QString reason;
    const bool areOfFile = !domain::isSmarterBalanced(answer.query.area) || analytics::hasSingleClaims(answer);
    for (int i = 0; i < analytics::kClaims; ++i) {
        std::optional<std::array<std::int64_t, 3>> levels = row.measures.claim(i);
        if (!areOfFile && !domain::singleClaimName(answer.query.area, i).isEmpty()) {
            const analytics::SingleClaim told = analytics::singleClaim(snapshot, answer, row, i);
            levels = told.isTold() ? std::optional(told.levels) : std::nullopt;
            reason = reason.isEmpty() ? analytics::reasonCode(told) : reason;
        }
        claims << (levels ? QJsonValue(jsonCounts(*levels)) : QJsonValue());
    }
    json.insert(u"claims"_s, claims);
    const bool areOfCers = !areOfFile && analytics::areClaimsFromCers(snapshot, answer);
    json.insert(u"claimsFrom"_s, areOfCers ? QJsonValue(u"cers"_s) : areOfFile ? QJsonValue(u"data-file"_s) : QJsonValue());
    json.insert(u"claimsReason"_s, jsonText(reason));
}

/// Who is registered to test, by reports, of those asked about; nothing where that is not known or the answer is for the public.
std::optional<analytics::Representativeness> registeredOf(const Aggregate &answer, const analytics::Snapshot &snapshot)
{
    if (answer.query.isPublic)
        return std::nullopt;
    analytics::RepresentativenessAnswer found = analytics::representativeness(snapshot, answer.query);
    auto *coverage = std::get_if<analytics::Representativeness>(&found);
    // Dropped filters would make it an answer to another question.
    if (!coverage || !coverage->isOfRegistered || !coverage->ignored.empty())
        return std::nullopt;
    return std::move(*coverage);
}

/// Registered students of a row: told of the total, and of the values of one dimension that registered students have been put in.
std::optional<std::int64_t> registeredIn(const std::optional<analytics::Representativeness> &coverage, const Aggregate &answer,
                                         const AggregateRow &row)
{
    if (!coverage)
        return std::nullopt;
    if (&row == &answer.total)
        return coverage->registered;
    if (row.codes.size() != 1)
        return std::nullopt;
    for (const analytics::GroupCoverage &group : coverage->groups)
        if (group.dimension == answer.query.by.front() && group.code == row.codes[0])
            return group.registered;
    return std::nullopt;
}

/// What --details adds to a row.
QJsonObject detailsJson(const Aggregate &answer, const AggregateRow &row, const analytics::Snapshot &snapshot,
                        std::optional<std::int64_t> registered)
{
    const analytics::Measures &m = row.measures;
    QJsonArray composites, domains;
    for (int i = 0; i < analytics::kCompositeClaims; ++i)
        composites << jsonCounts(m.compositeClaim(i));
    for (int i = 0; i < analytics::kScienceDomains; ++i)
        domains << jsonCounts(m.scienceDomain(i));
    QJsonObject json{
            {u"compositeClaims"_s, composites},
            {u"domains"_s, domains},
            {u"nearNextLevel"_s, jsonCounts(m.nearNext)},
            {u"matched"_s, qint64(m.matched)},
            {u"meanChange"_s, jsonOptional(m.meanChange())},
            {u"matchedPercentMet"_s, jsonOptional(m.matchedPercentMet())},
            {u"matchedPercentMetBefore"_s, jsonOptional(m.matchedPercentMetBefore())},
            {u"registered"_s, registered ? QJsonValue(qint64(*registered)) : QJsonValue()},
            {u"ssrReleased"_s, answer.ssrKnown ? QJsonValue(qint64(m.ssrReleased)) : QJsonValue()}};
    addSingleClaims(json, answer, row, snapshot);
    return json;
}

QJsonObject rowJson(const Aggregate &answer, const AggregateRow &row, const analytics::Snapshot &snapshot,
                    std::optional<std::int64_t> registered)
{
    const analytics::ResultColumns &columns = snapshot.results();
    QJsonObject key;
    for (std::size_t i = 0; i < row.codes.size(); ++i)
        key.insert(analytics::dimensionCode(answer.query.by[i]),
                   analytics::valueCode(answer.query.by[i], row.codes[i], columns));
    QJsonObject json{{u"key"_s, key}, {u"label"_s, analytics::rowLabel(answer, row, columns)}};
    const bool hidden = row.isSuppressed;
    const analytics::Measures &m = row.measures;
    const auto count = [hidden](std::int64_t n) { return hidden ? QJsonValue() : QJsonValue(qint64(n)); };
    json.insert(u"records"_s, count(m.records));
    json.insert(u"tested"_s, count(m.tested));
    json.insert(u"scored"_s, count(m.scored));
    QJsonValue levels;
    if (!hidden)
        levels =
            QJsonArray{qint64(m.levels[0]), qint64(m.levels[1]), qint64(m.levels[2]), qint64(m.levels[3])};
    json.insert(u"levels"_s, levels);
    json.insert(u"percentMet"_s, jsonOptional(m.percentMet()));
    json.insert(u"meanScaleScore"_s, jsonOptional(m.meanScaleScore()));
    json.insert(u"standardError"_s, jsonOptional(m.standardError()));
    json.insert(u"distanceFromStandard"_s, jsonOptional(m.distanceFromStandard()));
    json.insert(u"suppressed"_s, hidden);
    if (answer.query.withDetails)
        json.insert(u"details"_s, hidden ? QJsonValue() : QJsonValue(detailsJson(answer, row, snapshot, registered)));
    return json;
}

QJsonObject jsonOf(const Aggregate &answer, const analytics::Snapshot &snapshot)
{
    QJsonArray by, rows, notes;
    for (const Dimension dimension : answer.query.by)
        by << analytics::dimensionCode(dimension);
    const auto coverage = answer.query.withDetails ? registeredOf(answer, snapshot) : std::nullopt;
    for (const AggregateRow &row : answer.rows)
        rows << rowJson(answer, row, snapshot, registeredIn(coverage, answer, row));
    for (const analytics::AggregateNote &note : answer.notes)
        notes << analytics::sentenceFor(note);
    return {{u"area"_s, domain::areaCode(answer.query.area)},
            {u"year"_s, jsonText(answer.query.year.code())},
            {u"asOf"_s, jsonInstant(answer.asOf)},
            {u"partial"_s, answer.isPartial},
            {u"by"_s, by},
            {u"rows"_s, rows},
            {u"total"_s, rowJson(answer, answer.total, snapshot, registeredIn(coverage, answer, answer.total))},
            {u"notes"_s, notes}};
}

QString decimal(std::optional<double> number)
{
    return number ? tenthsInWords(*number) : u"\u2013"_s;
}

QStringList rowCells(const Aggregate &answer, const AggregateRow &row,
                     const analytics::ResultColumns &columns)
{
    QStringList cells{analytics::rowLabel(answer, row, columns)};
    const analytics::Measures &m = row.measures;
    if (row.isSuppressed) {
        while (cells.size() < 12)
            cells << u"*"_s;
        return cells;
    }
    for (const std::int64_t count : {m.records, m.tested, m.scored})
        cells << QLocale().toString(qlonglong(count));
    const std::vector<int> tenths = analytics::roundedShares(m.levels, 1000);
    const auto share = [](int part) { return part < 0 ? u"\u2013"_s : decimal(part / 10.0) + u" %"_s; };
    for (std::size_t level = 0; level < m.levels.size(); ++level)
        cells << QLocale().toString(qlonglong(m.levels[level])) + u"  "_s
                     + share(tenths.empty() ? -1 : tenths[level]);
    cells << share(analytics::metTenths(m.levels)) << decimal(m.meanScaleScore()) << decimal(m.standardError())
          << decimal(m.distanceFromStandard());
    return cells;
}

QString textOf(const Aggregate &answer, const analytics::Snapshot &snapshot)
{
    const auto &columns = snapshot.results();
    QString text = u"%1, %2%3. As of %4%5\n\n"_s.arg(
        domain::areaName(answer.query.area), domain::schoolYearName(answer.query.year),
        snapshot.lea().isSample ? u", SAMPLE"_s : QString(), domain::asOfText(answer.asOf),
        answer.isPartial ? u", partial."_s : u"."_s);
    const auto coverage = registeredOf(answer, snapshot);
    QList<QStringList> rows{{coverage ? QString() : u"Of the records loaded"_s, u"Records"_s, u"Tested"_s, u"Scored"_s, u"Level 1"_s,
                             u"Level 2"_s, u"Level 3"_s, u"Level 4"_s, u"Met"_s, u"Mean"_s, u"SE"_s,
                             u"DFS (local)"_s}};
    for (const AggregateRow &row : answer.rows)
        rows << rowCells(answer, row, columns);
    rows << rowCells(answer, answer.total, columns);
    rows.last().first() = u"Total"_s;
    text += alignedTable(rows, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    for (const analytics::AggregateNote &note : answer.notes)
        text += analytics::sentenceFor(note) + u'\n';
    if (coverage)
        return text + u"Counted are records of the data file. Of %1 registered students %2 are scored.\n"_s
                          .arg(counted(coverage->registered), counted(coverage->scored));
    if (snapshot.lea().hasRegistrations)
        return text + u"Counted are records of the data file; status says how many are registered.\n"_s;
    return text + u"Registered students: "_s + domain::notLoaded(u"Test Assignment"_s) + u'\n';
}

/// With --as-of nothing is to be got in TOMS: a file may be loaded and tell of a later day alone.
QString missingText(const analytics::AggregateRefusal &refusal, const QString &asOf)
{
    using Reason = analytics::AggregateRefusal::Reason;
    if (asOf.isEmpty() || refusal.reason == Reason::AreaNotTaken)
        return analytics::sentenceFor(refusal);
    const QString what = refusal.reason == Reason::YearNotLoaded ? u" of "_s + refusal.subject : QString();
    return u"Nothing that is loaded tells of results%1 as of %2. A data file without score dates counts from the time of the file. "
           u"Without --as-of all that is loaded is looked at."_s.arg(what, asOf);
}

ExitStatus run(const Arguments &arguments, Console &console)
{
    if (!arguments.positionals.isEmpty())
        return wrongUsage(console, u"aggregate takes options only."_s);
    auto parsed = writtenQuery(arguments);
    if (const auto *sentence = std::get_if<QString>(&parsed))
        return wrongUsage(console, *sentence);
    auto &written = std::get<WrittenQuery>(parsed);
    written.query.withDetails = arguments.has(u"details"_s);
    auto opened = openCache(arguments, console);
    if (const auto *status = std::get_if<ExitStatus>(&opened))
        return *status;
    auto read = readSnapshot(std::get<store::Cache>(opened), console, written.until);
    if (const auto *status = std::get_if<ExitStatus>(&read))
        return *status;
    const auto &snapshot = *std::get<std::shared_ptr<const analytics::Snapshot>>(read);
    if (const auto sentence = findValues(written, snapshot.results()))
        return wrongUsage(console, *sentence);
    const analytics::AggregateAnswer answer = analytics::aggregate(snapshot, written.query);
    if (const auto *refusal = std::get_if<analytics::AggregateRefusal>(&answer)) {
        using Reason = analytics::AggregateRefusal::Reason;
        const QString sentence = analytics::sentenceFor(*refusal);
        const bool isMissing = refusal->reason == Reason::NothingLoaded
                               || refusal->reason == Reason::YearNotLoaded
                               || refusal->reason == Reason::AreaNotTaken;
        return isMissing ? console.fail(ExitStatus::Failed, u"not-found"_s,
                                        missingText(*refusal, arguments.value(u"as-of"_s).value_or(QString())))
                         : wrongUsage(console, sentence);
    }
    const auto &aggregate = std::get<Aggregate>(answer);
    console.answer(jsonOf(aggregate, snapshot),
                   console.isJson() ? QString() : textOf(aggregate, snapshot));
    return ExitStatus::Done;
}

} // namespace

Command aggregateCommand()
{
    using Takes = OptionSpec::Takes;
    return {
        u"aggregate"_s,
        u"--area A --by DIM[,DIM…]"_s,
        u"Results by school, grade, student group or level."_s,
        u"DIM is one or more of:\n"_s + knownDimensions()
            + u"\n"
              u"Values are the codes of the data file (gender=F, grade=05, ethnicity=500, homeless=Yes), "
              u"blank as nothing (gender=).\n"
              u"elStatus is the file's Yes and No, elas the acronyms; races has students of several races in each of their rows.\n"
              u"group is the name of a group of students, of several with one name NAME (YEAR, SCHOOL); it is not for --public.\n"_s,
        {{u"area"_s, Takes::Value, u"A"_s, u"ELA, MATH, SCIENCE, CAA-ELA, CAA-MATH, CAA-SCIENCE or CSA."_s},
         {u"by"_s, Takes::Values, u"DIM"_s, u"A row for each of its values; several are crossed."_s},
         {u"where"_s, Takes::Value, u"DIM=V[,V…]"_s,
          u"Only records with one of these values; given again, all must hold."_s},
         {u"year"_s, Takes::Value, u"Y"_s, u"The school year, 2023-24; the newest when not given."_s},
         {u"basis"_s, Takes::Value, u"BASIS"_s,
          u"tested: by final tested school and LEA (when not given); enrolled: by the CALPADS ones."_s},
         {u"class-of"_s,
          Takes::Nothing,
          {},
          u"High-school CAST of the students in grade 12, tests of their grades 10 and 11 too."_s},
         {u"details"_s,
          Takes::Nothing,
          {},
          u"With --json: claims, CAST domains, change of the same students, who is within 10 points of the next level, SSRs; not "
          u"with --public."_s},
         {u"as-of"_s, Takes::Value, u"DATE"_s,
          u"As things stood at the end of that day: by the files with an as-of not after it."_s},
         {u"public"_s,
          Takes::Nothing,
          {},
          u"Hides groups with fewer than 11 tested, and what would let them be worked out. "
          u"This holds for one answer: tables that go out together are a board packet or an aggregate report, which guard them together."_s}},
        run};
}

} // namespace scoredesk::cli
