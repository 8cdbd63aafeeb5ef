// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace scoredesk::testing {

/// Pages of words, one list of lines each, as the simplest PDF there is: one cross-reference table, a Helvetica font and a stand-in for a
/// template (\a templateBytes long, the same in every file) used by all pages.
[[nodiscard]] QByteArray simplePdf(const QList<QStringList> &pages, int templateBytes = 2000);

/// A PDF of these objects, numbered from 1, with a right cross-reference table; object 1 is the catalog.
[[nodiscard]] QByteArray pdfOfObjects(const QList<QByteArray> &objects);

/// The lines of a report's page: title, SSID, year and what else is given.
[[nodiscard]] QStringList reportPage(const QString &ssid, const QStringList &more,
                                     const QString &year = QStringLiteral("2023\u201324"));

/// What the program qpdf says to `--check`; empty when all is well.
[[nodiscard]] QString qpdfComplaint(const QString &path);

/// Runs qpdf with \a arguments and returns the bytes it made.
[[nodiscard]] QByteArray throughQpdf(const QByteArray &pdf, const QStringList &arguments);

/// The words of each page; none for a page that cannot be shown.
[[nodiscard]] QStringList pageTexts(const QByteArray &pdf);

} // namespace scoredesk::testing
