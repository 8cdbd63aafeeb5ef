// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any text, alone or under the headings of a report about who is to test: it is refused with a reason, or each of its rows is refused with
// one, passed over, or a student within the limits of domain::ListRow.
#include "core/files/listfile.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace scoredesk;

constexpr std::array<std::string_view, 5> kHeadings{
    "",
    "Test Assignment Report, 2023-24, as of 06/05/2024\nDistrict Code,School Code,SSID,Last Name,First Name,Grade,Test,Test Status\n",
    "SSR Distribution Report, 2023-24, as of 06/05/2024\nDistrict Code,School Code,SSID,Last Name,First Name,Grade,SSR Language,Tests Registered\n",
    "STAIRS and Appeals Report, 2023-24, as of 06/05/2024\nDistrict Code,School Code,SSID,Last Name,First Name,Grade,Test,Appeal Type,Appeal Status\n",
    "SSID^Test Name^Status^Completed Date\n"};

void require(bool holds, int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "line %d does not hold\n", line);
    std::abort();
}

void checkRow(const domain::ListRow &row, domain::ListKind kind)
{
    require(row.rowNumber > 0);
    require(row.student.ssid.isValid() && row.student.ssid.value <= 9'999'999'999);
    require(row.student.grade >= -1 && row.student.grade <= 12);
    if (row.assignment) {
        require(kind == domain::ListKind::TestAssignment && row.assignment->part <= 2);
        require(domain::areaIndex(row.assignment->area) < domain::kContentAreas.size());
        require(row.assignment->progress <= domain::TestProgress::Removed);
    }
    if (row.appeal)
        require(kind == domain::ListKind::StairsAppeals);
}

} // namespace

/// Which headings, then the text under them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("list.csv"));
    if (size == 0)
        return 0;
    QFile out(path);
    require(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    const std::string_view headings = kHeadings[data[0] % kHeadings.size()];
    out.write(headings.data(), qint64(headings.size()));
    out.write(reinterpret_cast<const char *>(data) + 1, qint64(size - 1));
    out.close();

    const Result<files::FileDescription> file = files::recognise(path);
    if (!file) {
        require(file.error().kind != ErrorKind::Internal);
        return 0;
    }
    const std::optional<domain::ListKind> kind = files::listKindOf(file->kind);
    if (!kind)
        return 0;
    std::int64_t visited = 0, last = 0;
    const Result<files::ListFindings> found = files::readListFile(*file, [&](const domain::ListRow &row) {
        checkRow(row, *kind);
        require(row.rowNumber >= last); // a row that names several tests comes once for each
        last = row.rowNumber;
        ++visited;
    });
    if (!found)
        return 0;
    require(found->rows >= found->rejected + found->passedOver);
    require(found->rejected == 0 || !found->issues.empty());
    for (const files::RowIssue &issue : found->issues)
        require(!issue.reason.isEmpty());
    require(visited == 0 || found->rows > found->rejected);
    return 0;
}
