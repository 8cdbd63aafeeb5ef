// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsexport.h"

#include "core/domain/codes.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ResultsExport)
};

constexpr double kWidth = 960; // px of a picture, at 13 px text
constexpr int kBody = 13;

LevelChart chartOf(const ResultsSheet &sheet)
{
    LevelData data = sheet.data;
    ChartWords words = sheet.words;
    if (data.rows.size() > kMostChartRows) {
        const QString left = Tr::tr("The chart shows the first %1 of %2 rows.").arg(kMostChartRows).arg(data.rows.size());
        words.note = words.note.isEmpty() ? left : words.note + u' ' + left;
        data.rows = data.rows.first(kMostChartRows);
    }
    return LevelChart(std::move(data), ChartTheme::paper(kBody), sheet.options, words);
}

} // namespace

QImage sheetImage(const ResultsSheet &sheet)
{
    LevelChart chart = chartOf(sheet);
    return chartImage(chart, kWidth);
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
    case SheetFormat::Svg: {
        LevelChart chart = chartOf(sheet);
        return chartSvg(chart, kWidth);
    }
    case SheetFormat::Csv:
        return chartCsv(LevelChart(sheet.data, ChartTheme::paper(kBody)), sheet.words);
    }
    return {};
}

QString sheetFileName(const analytics::AggregateQuery &query, SheetFormat format)
{
    QStringList parts{domain::areaCode(query.area)};
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
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || out.write(bytes) != bytes.size() || !out.commit())
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), {}};
    return bytes;
}

} // namespace scoredesk::ui
