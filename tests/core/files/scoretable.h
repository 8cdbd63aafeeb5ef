// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace scoredesk::testing {

/// Rows of a Student Score Data File, to be written in any of its shapes.
struct ScoreTable
{
    QStringList headers;
    std::vector<QStringList> rows; ///< as wide as the header

    /// The value of \a field in the last row, to be set.
    ScoreTable &with(const QString &header, const QString &value);
    /// One more row: a student of the test LEA with a scored ELA test of May 2024.
    ScoreTable &row();
    ScoreTable &row(qint64 ssid);

    [[nodiscard]] QByteArray text(char delimiter = '^', const QByteArray &lineEnd = "\r\n", bool quoteAll = false) const;
    /// Writes a workbook. \a numbers: cells of digits are written as numbers, as Excel would have them.
    void writeWorkbook(const QString &path, bool numbers = false, bool shared = false, const QString &preamble = {},
                       std::int64_t rowsPerSheet = 1'048'576) const;
};

/// An empty table with the true headers of \a year.
[[nodiscard]] ScoreTable scoreTable(QStringView year = u"2023-24");

/// A row that was visited, copied.
struct TakenRow
{
    std::int64_t number = 0;
    domain::ScoreRecord record;
    QString lastName, firstName, birthDate, localId, language;
    QMap<QString, QString> cells; ///< by header
};

/// What reading a file came to.
struct Reading
{
    files::FileDescription description;
    bool ok = false;
    Error error;
    files::FileFindings findings;
    std::vector<TakenRow> rows;
    bool columnsInOrder = true; ///< of every row, each column once
};

/// Recognises and reads \a path as of \a today.
[[nodiscard]] Reading readAll(const QString &path, QDate today = QDate(2024, 7, 1));

/// Every record of two readings and their students' words are the same, whatever their columns.
[[nodiscard]] bool sameRecords(const Reading &a, const Reading &b);

} // namespace scoredesk::testing
