// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace scoredesk::testing {

/// A caret-delimited table in memory, to be changed and written.
struct CaretTable
{
    QStringList header;
    QList<QStringList> rows;

    [[nodiscard]] static CaretTable parse(const QByteArray &text);
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] qsizetype column(const QString &name) const; ///< fails the test when there is none
};

/// The folder with the data files of a small synthetic LEA, made once per process.
[[nodiscard]] QString sampleFolder();
/// Its file by tested LEA: as table, and the path of the workbook.
[[nodiscard]] CaretTable sampleTable();
[[nodiscard]] QString sampleFile(const QString &suffix);

} // namespace scoredesk::testing
