// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecopy.h"

#include "ui/widgets/cellroles.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// HTML takes seconds to paste beyond this; plain text does not.
constexpr qsizetype kMostHtmlCells = 5000;

QString cellText(const QAbstractItemModel &model, int row, int column)
{
    const QModelIndex index = model.index(row, column);
    const QVariant copy = index.data(CopyRole);
    return copy.isValid() ? copy.toString() : index.data(Qt::DisplayRole).toString();
}

bool isNumber(const QString &text)
{
    bool ok = false;
    QLocale().toDouble(text, &ok);
    return ok;
}

bool hasLeadingZero(const QString &text)
{
    return text.size() > 1 && text.front() == u'0'
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString spreadsheetSafe(const QString &text)
{
    QString safe = text;
    for (QChar &c : safe) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator)
            c = u' ';
    }
    if (!safe.isEmpty() && QStringView(u"=+-@").contains(safe.front()) && !isNumber(safe))
        safe.prepend(u'\'');
    return safe;
}

std::unique_ptr<QMimeData> copyRows(const QAbstractItemModel &model, const QModelIndexList &rows,
                                    const QList<int> &columns)
{
    const bool withHtml = rows.size() * columns.size() <= kMostHtmlCells;
    QString plain;
    QString html = u"<table>"_s;
    const auto appendRow = [&](const auto &textOf, bool isHeader) {
        html += u"<tr>"_s;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString text = spreadsheetSafe(textOf(columns.at(i)));
            if (i > 0)
                plain += u'\t';
            plain += !withHtml && hasLeadingZero(text) ? u"=\""_s + text + u'"' : text;
            if (withHtml) {
                const QString tag = isHeader ? u"th"_s : u"td"_s;
                html += u'<' + tag + u" style='mso-number-format:\"\\@\"'>"_s + text.toHtmlEscaped() + u"</"_s + tag + u'>';
            }
        }
        plain += u'\n';
        html += u"</tr>"_s;
    };
    appendRow([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); }, true);
    for (const QModelIndex &row : rows)
        appendRow([&](int column) { return cellText(model, row.row(), column); }, false);

    auto data = std::make_unique<QMimeData>();
    data->setText(plain);
    if (withHtml)
        data->setHtml(html + u"</table>"_s);
    return data;
}

} // namespace scoredesk::ui
