// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/packedcolumns.h"

#include "core/analytics/dimension.h"
#include "core/analytics/packedrecords.h"
#include "core/analytics/packedvalues.h"
#include "core/domain/cutscores.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <algorithm>

namespace scoredesk::analytics {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// What the first part begins with. A change of what a column means changes it, as a release does.
const QString kFormat = QStringLiteral("columns 1 of " SCOREDESK_VERSION);

constexpr auto kStream = QDataStream::Qt_6_0;
constexpr std::size_t kMostYears = 64;
constexpr std::size_t kMostPlaces = 1 << 16;
/// More than this make no sense, and would ask for memory that nobody needs.
constexpr std::size_t kMostRowsOfStudent = kMostYears * kContentAreas.size();

std::size_t columnCount()
{
    const ResultColumns none;
    std::size_t count = 0;
    ResultColumns::forEachColumn(none, [&count](const auto &) { ++count; });
    return count;
}

void writePlaces(QDataStream &out, const std::vector<Place> &places)
{
    out << quint32(places.size());
    for (const Place &place : places)
        out << qint64(place.code.value) << place.name;
}

/// By code, the first one blank.
bool readPlaces(QDataStream &in, std::vector<Place> &places)
{
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > kMostPlaces)
        return false;
    for (quint32 i = 0; i < count; ++i) {
        qint64 code = 0;
        QString name;
        in >> code >> name;
        if (in.status() != QDataStream::Ok || (i == 0 ? code != 0 : code <= places.back().code.value))
            return false;
        places.push_back({CdsCode{code}, name});
    }
    return true;
}

} // namespace

std::uint64_t PackedColumns::rulesMark(std::span<const SchoolYear> years)
{
    std::uint64_t mark = kMarkStart;
    for (const SchoolYear year : years)
        for (const ContentArea area : kContentAreas)
            for (int grade = 0; grade <= 12; ++grade)
                if (const auto scale = scoreScale(area, grade, year))
                    for (const int from : scale->levelFrom)
                        mark = mixed(mark, static_cast<std::uint64_t>(from));
                else
                    mark = mixed(mark, 0);
    return mark;
}

void PackedColumns::pack(const ResultColumns &columns, std::span<const ScoreRecord> records, std::size_t students,
                         std::uint64_t order, const std::function<bool(std::string_view)> &visit)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setVersion(kStream);
    out << kFormat << quint64(rulesMark(columns.years())) << quint32(students) << quint64(order) << quint32(columns.size())
        << quint32(records.size()) << quint32(columns.m_years.size());
    for (const SchoolYear year : columns.m_years)
        out << qint16(year.spring);
    writePlaces(out, columns.schools);
    writePlaces(out, columns.leas);
    out << quint32(columns.m_schoolStart.size());
    for (const std::uint32_t start : columns.m_schoolStart)
        out << quint32(start);
    bool goesOn = visit({head.constData(), static_cast<std::size_t>(head.size())});
    std::string part;
    ResultColumns::forEachColumn(columns, [&](const auto &column) {
        if (!goesOn)
            return;
        using Value = typename std::remove_cvref_t<decltype(column)>::value_type;
        part.clear();
        packValues<Value>(std::span<const Value>(column), part);
        endPacked(part);
        goesOn = visit(part);
    });
    for (std::size_t at = 0; goesOn && at < records.size(); at += kRecordsOfPart) {
        part.clear();
        packRecords(records.subspan(at, std::min(kRecordsOfPart, records.size() - at)), part);
        goesOn = visit(part);
    }
}

bool PackedColumns::takeHead(std::string_view part, std::size_t students)
{
    QDataStream in(QByteArray::fromRawData(part.data(), static_cast<qsizetype>(part.size())));
    in.setVersion(kStream);
    QString format;
    quint64 rules = 0, order = 0;
    quint32 ofStudents = 0, rows = 0, records = 0, years = 0, starts = 0;
    in >> format;
    if (format != kFormat)
        return false;
    in >> rules >> ofStudents >> order >> rows >> records >> years;
    if (in.status() != QDataStream::Ok || ofStudents != students || years > kMostYears)
        return false;
    for (quint32 i = 0; i < years; ++i) {
        qint16 spring = 0;
        in >> spring;
        if (!m_columns.m_years.empty() && spring >= m_columns.m_years.back().spring)
            return false;
        m_columns.m_years.push_back(SchoolYear{spring});
    }
    if (!readPlaces(in, m_columns.schools) || !readPlaces(in, m_columns.leas))
        return false;
    in >> starts;
    if (in.status() != QDataStream::Ok || starts != years * kContentAreas.size() * m_columns.schools.size() + 1)
        return false;
    m_columns.m_schoolStart.reserve(starts);
    for (quint32 i = 0; i < starts; ++i) {
        quint32 start = 0;
        in >> start;
        if (in.status() != QDataStream::Ok || start < (i == 0 ? 0 : m_columns.m_schoolStart.back()))
            return false;
        m_columns.m_schoolStart.push_back(start);
    }
    if (!in.atEnd() || m_columns.m_schoolStart.front() != 0 || m_columns.m_schoolStart.back() != rows
        || rows > students * kMostRowsOfStudent || records > rows || rules != rulesMark(m_columns.m_years))
        return false;
    m_students = students;
    m_rowCount = rows;
    m_recordCount = records;
    m_order = order;
    return true;
}

bool PackedColumns::takeColumn(std::string_view part)
{
    std::size_t number = 1;
    bool isTaken = false;
    ResultColumns::forEachColumn(m_columns, [&](auto &column) {
        if (number++ != m_part)
            return;
        using Value = typename std::remove_cvref_t<decltype(column)>::value_type;
        // Of every stretch there is at least its head: a part too short for so many rows is not given their memory.
        if (part.size() < m_rowCount / kPackedStretch * packed::kHeader + kPackedPad)
            return;
        column.resize(m_rowCount);
        isTaken = unpackValues<Value>(part, std::span<Value>(column)) && isPackedEnd(part);
    });
    return isTaken;
}

bool PackedColumns::take(std::string_view part, std::size_t students)
{
    static const std::size_t columns = columnCount();
    bool isTaken = false;
    if (m_part == 0) {
        isTaken = takeHead(part, students);
        m_records.reserve(isTaken ? m_recordCount : 0);
    } else if (m_part <= columns) {
        isTaken = takeColumn(part);
    } else if (m_records.size() < m_recordCount) {
        isTaken = unpackRecords(part, std::min(kRecordsOfPart, m_recordCount - m_records.size()), m_records);
    }
    ++m_part;
    return isTaken;
}

bool PackedColumns::hasKnownCodes() const
{
    const ResultColumns &c = m_columns;
    const auto isBelow = [](const auto &column, std::size_t limit) { return column.empty() || *std::ranges::max_element(column) < limit; };
    for (const Dimension dimension : kDimensions)
        for (const Basis basis : {Basis::Tested, Basis::Enrolled}) {
            if (dimension == Dimension::Races || dimension == Dimension::Group || (basis == Basis::Enrolled && dimension != Dimension::Lea && dimension != Dimension::School))
                continue; // of races every bit has a meaning, groups are no column; of the others both are the same column
            const CodeColumn codes = codeColumn(dimension, c, basis);
            const std::size_t limit = codeCount(dimension, c);
            if (!(codes.bytes ? isBelow(std::span(codes.bytes, c.size()), limit) : isBelow(std::span(codes.words, c.size()), limit)))
                return false;
        }
    constexpr std::size_t kFlags = ResultColumns::CountsThisYear | ResultColumns::CountsInClassOf | ResultColumns::RegisteredOnly;
    return isBelow(c.student, m_students) && isBelow(c.standing, ResultColumns::StandingCount) && isBelow(c.flags, kFlags + 1)
           && isBelow(c.levelBefore, 5) && isBelow(c.anchor, kAnchors) && isBelow(c.claims, std::size_t{1} << (2 * kClaimParts));
}

/// Rows lie where m_schoolStart says.
bool PackedColumns::liesBySchool() const
{
    const auto &starts = m_columns.m_schoolStart;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const auto school = static_cast<std::uint16_t>(i % m_columns.schools.size());
        const auto rows = std::span(m_columns.schoolTested).subspan(starts[i], starts[i + 1] - starts[i]);
        if (!std::ranges::all_of(rows, [school](std::uint16_t code) { return code == school; }))
            return false;
    }
    return true;
}

bool PackedColumns::finish()
{
    if (m_part <= columnCount() || m_records.size() != m_recordCount || !hasKnownCodes() || !liesBySchool())
        return false;
    m_columns.count();
    return true;
}

} // namespace scoredesk::analytics
