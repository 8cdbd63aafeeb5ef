// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsexport.h"

#include "core/base/storage.h"
#include "core/domain/codes.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kWidth = 960; // px of a picture, at 13 px text
constexpr int kBody = 13;

} // namespace

QImage sheetImage(const ResultsSheet &sheet)
{
    const auto chart = sheet.chart(ChartTheme::paper(kBody), sheet.words, false);
    return chartImage(*chart, kWidth);
}

QByteArray sheetBytes(const ResultsSheet &sheet, SheetFormat format)
{
    switch (format) {
    case SheetFormat::Png: {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        sheetImage(sheet).save(&buffer, "PNG");
        return bytes;
    }
    case SheetFormat::Svg:
        return chartSvg(*sheet.chart(ChartTheme::paper(kBody), sheet.words, false), kWidth);
    case SheetFormat::Csv:
        return sheet.table.isEmpty() ? chartCsv(*sheet.chart(ChartTheme::paper(kBody), {}, true), sheet.words) : tableCsv(sheet.table, sheet.words);
    }
    return {};
}

QString sheetFileName(const analytics::AggregateQuery &query, const QString &what, SheetFormat format)
{
    QStringList parts{domain::areaCode(query.area)};
    if (!what.isEmpty())
        parts.append(what);
    if (!query.by.empty())
        parts.append(u"by"_s);
    for (const analytics::Dimension dimension : query.by)
        parts.append(analytics::dimensionCode(dimension));
    parts.append(query.year.code());
    const QString end = format == SheetFormat::Png ? u"png"_s : format == SheetFormat::Svg ? u"svg"_s : u"csv"_s;
    return parts.join(u'_') + u'.' + end;
}

Result<QByteArray> writeSheet(const QString &path, const QByteArray &bytes)
{
    if (auto refused = refusalToWrite(path))
        return *std::move(refused);
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || out.write(bytes) != bytes.size() || !out.commit())
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), {}};
    return bytes;
}

} // namespace scoredesk::ui
