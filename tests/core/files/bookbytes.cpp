// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/files/bookbytes.h"

#include "core/files/zipwriter.h"

#include <catch2/catch.hpp>

#include <QtCore/QBuffer>

namespace scoredesk::testing {

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &entries)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::ReadWrite));
    files::ZipWriter zip(buffer);
    for (const auto &[name, content] : entries) {
        zip.beginEntry(name);
        zip.write({content.constData(), static_cast<std::size_t>(content.size())});
        zip.endEntry();
    }
    REQUIRE(zip.finish());
    return buffer.data();
}

QByteArray workbookOfSheets(const QList<QList<QByteArrayList>> &sheets)
{
    QByteArray names;
    QByteArray relations;
    QList<std::pair<QByteArray, QByteArray>> entries;
    for (qsizetype n = 1; n <= sheets.size(); ++n) {
        QByteArray xml = "<worksheet><sheetData>";
        for (const QByteArrayList &row : sheets[n - 1]) {
            xml += "<row>";
            for (const QByteArray &cell : row)
                xml += cell.isEmpty() ? QByteArray("<c/>") : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
            xml += "</row>";
        }
        const QByteArray id = QByteArray::number(n);
        names += "<sheet name=\"S" + id + "\" r:id=\"r" + id + "\"/>";
        relations += "<Relationship Id=\"r" + id + "\" Type=\"x/worksheet\" Target=\"/xl/s" + id + ".xml\"/>";
        entries.append({"xl/s" + id + ".xml", xml + "</sheetData></worksheet>"});
    }
    entries.append({"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + names + "</sheets></workbook>"});
    entries.append({"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"});
    return zipOf(entries);
}

} // namespace scoredesk::testing
