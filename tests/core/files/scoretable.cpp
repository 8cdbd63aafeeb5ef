// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/files/scoretable.h"

#include "core/files/layouts.h"
#include "core/files/xlsxwriter.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>

namespace scoredesk::testing {

using namespace Qt::StringLiterals;

ScoreTable scoreTable(QStringView year)
{
    ScoreTable table;
    table.headers = files::layouts().headers(year);
    REQUIRE(!table.headers.isEmpty());
    return table;
}

ScoreTable &ScoreTable::with(const QString &header, const QString &value)
{
    const qsizetype column = headers.indexOf(header);
    INFO(header.toStdString());
    REQUIRE(column >= 0);
    rows.back()[column] = value;
    return *this;
}

ScoreTable &ScoreTable::row()
{
    return row(9'000'000'001 + static_cast<qint64>(rows.size()));
}

ScoreTable &ScoreTable::row(qint64 ssid)
{
    const QMap<QString, QString> values{
        {u"RecordType"_s, u"01"_s},
        {u"SSID"_s, QString::number(ssid)},
        {u"StudentLastName"_s, u"Sample"_s},
        {u"StudentFirstName"_s, u"Ada"_s},
        {u"DateofBirth"_s, u"2013-02-28"_s},
        {u"Gender"_s, u"F"_s},
        {u"CALPADSGrade"_s, u"05"_s},
        {u"GradeAssessed"_s, u"05"_s},
        {u"CALPADSDistrictCode"_s, u"99100000000000"_s},
        {u"CALPADSDistrictName"_s, u"Sample Unified"_s},
        {u"CALPADSSchoolCode"_s, u"99100000100001"_s},
        {u"CALPADSSchoolName"_s, u"First School"_s},
        {u"FinalTestedDistrictName"_s, u"Sample Unified"_s},
        {u"FinalTestedDistrictCode"_s, u"99100000000000"_s},
        {u"FinalTestedSchoolCode"_s, u"99100000100001"_s},
        {u"FinalTestedSchoolName"_s, u"First School"_s},
        {u"TestStartDate1"_s, u"2024-04-15"_s},
        {u"TestCompletedDate1"_s, u"2024-04-16"_s},
        {u"FinalTestCompletedDate"_s, u"2024-04-18"_s},
        {u"SchoolEndDateTestWindow1"_s, u"2024-05-31"_s},
        {u"Attemptedness"_s, u"Y"_s},
        {u"ScoreStatus"_s, u"V"_s},
        {u"IncludeIndicator"_s, u"Y"_s},
        {u"SSREligible"_s, u"Y"_s},
        {u"SSRAvailableDate"_s, u"2024-05-21"_s},
        {u"LexileorQuantileMeasure"_s, u"1095L"_s},
        {u"ScaleScore"_s, u"2433"_s},
        {u"StandardErrorMeasurement"_s, u"0047"_s},
        {u"AchievementLevels"_s, u"1"_s},
        {u"HispanicorLatino"_s, u"Yes"_s},
        {u"ELAS"_s, u"EO"_s},
        {u"UIN"_s, u"9900000%1"_s.arg(static_cast<int>(rows.size()) * 10 + 1, 9, 10, QChar(u'0'))},
        {u"ScoreAvailableDate"_s, u"2024-05-20"_s},
        {u"EndofRecord"_s, u"ZZ"_s},
    };
    QStringList cells;
    for (const QString &header : headers)
        cells.append(values.value(header));
    rows.push_back(std::move(cells));
    return *this;
}

QByteArray ScoreTable::text(char delimiter, const QByteArray &lineEnd, bool quoteAll) const
{
    const auto line = [&](const QStringList &cells) -> QByteArray {
        QByteArray bytes;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                bytes.append(delimiter);
            QByteArray cell = cells[i].toUtf8();
            if (quoteAll || cell.contains(delimiter) || cell.contains('"') || cell.contains('\n')) {
                cell.replace("\"", "\"\"");
                cell.prepend('"');
                cell.append('"');
            }
            bytes.append(cell);
        }
        return bytes + lineEnd;
    };
    QByteArray bytes = line(headers);
    for (const QStringList &cells : rows)
        bytes += line(cells);
    return bytes;
}

void ScoreTable::writeWorkbook(const QString &path, bool numbers, bool shared, const QString &preamble, std::int64_t rowsPerSheet) const
{
    std::vector<files::TableColumn> columns;
    for (const QString &header : headers)
        columns.push_back({header, 10});
    files::XlsxOptions options;
    options.sharedStrings = shared;
    options.preamble = preamble;
    options.maxRowsPerSheet = rowsPerSheet;
    auto writer = files::XlsxWriter::create(path, columns, options);
    REQUIRE(writer);
    for (const QStringList &cells : rows) {
        for (int i = 0; i < cells.size(); ++i) {
            bool isNumber = false;
            const qlonglong value = cells[i].toLongLong(&isNumber);
            if (numbers && isNumber)
                (*writer)->number(i, std::int64_t{value});
            else
                (*writer)->text(i, cells[i].toStdString());
        }
        (*writer)->endRow();
    }
    REQUIRE((*writer)->finish());
}

Reading readAll(const QString &path, QDate today)
{
    Reading reading;
    auto description = files::recognise(path);
    if (!description) {
        reading.error = description.error();
        return reading;
    }
    reading.description = *description;
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); };
    auto findings = files::readScoreFile(*description, today, [&](const files::ScoreRow &row) {
        TakenRow taken;
        taken.number = row.rowNumber;
        taken.record = row.record;
        taken.lastName = text(row.student.lastName);
        taken.firstName = text(row.student.firstName);
        taken.birthDate = text(row.student.birthDate);
        taken.localId = text(row.student.localId);
        taken.language = text(row.student.languageCode);
        int previous = -1;
        for (const files::Cell &cell : row.cells) {
            reading.columnsInOrder = reading.columnsInOrder && cell.column > previous;
            previous = cell.column;
            taken.cells.insert(description->columns[cell.column].header, text(cell.text));
        }
        reading.rows.push_back(std::move(taken));
    });
    reading.ok = findings.has_value();
    if (findings)
        reading.findings = *findings;
    else
        reading.error = findings.error();
    return reading;
}

bool sameRecords(const Reading &a, const Reading &b)
{
    return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), [](const TakenRow &x, const TakenRow &y) {
        const domain::ScoreRecord &r = x.record;
        const domain::ScoreRecord &s = y.record;
        return r.ssid == s.ssid && r.uin == s.uin && r.area == s.area && r.gradeAssessed == s.gradeAssessed && r.gradeEnrolled == s.gradeEnrolled
            && r.calpadsDistrict == s.calpadsDistrict && r.calpadsSchool == s.calpadsSchool && r.finalTestedDistrict == s.finalTestedDistrict
            && r.scaleScore == s.scaleScore && r.sem == s.sem && r.level == s.level && r.condition == s.condition && r.include == s.include
            && r.scoreAvailable == s.scoreAvailable && r.ssrAvailable == s.ssrAvailable && r.finalCompleted == s.finalCompleted
            && r.testCompleted1 == s.testCompleted1 && r.windowEnd1 == s.windowEnd1 && r.measure == s.measure && r.races == s.races
            && r.elas == s.elas && r.ssrEligible == s.ssrEligible && x.lastName == y.lastName && x.firstName == y.firstName
            && x.birthDate == y.birthDate;
    });
}

} // namespace scoredesk::testing
