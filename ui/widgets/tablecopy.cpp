// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecopy.h"

#include "ui/widgets/cellroles.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// HTML takes seconds to paste beyond this; plain text does not.
constexpr qsizetype kMostHtmlCells = 5000;
constexpr std::size_t kRowsBetweenLooks = 32; ///< at the clock
constexpr std::size_t kRowsForEstimate = 512;
constexpr int kTurnMs = 6; ///< of the GUI thread: a frame has 16

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

QString copyMarkFor(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QVariant mark = widget->property(kCopyMarkProperty); mark.isValid())
            return mark.toString();
    }
    return {};
}

RowCopy::RowCopy(const QAbstractItemModel &model, std::vector<int> rows, const QList<int> &columns, QString mark, CopyForm form)
    : m_model(model), m_rows(std::move(rows)), m_parts(partsOf(model, columns)), m_mark(std::move(mark)),
      m_withHtml(form == CopyForm::WithHtml && qsizetype(m_rows.size()) * m_parts.size() <= kMostHtmlCells)
{
    m_html = u"<table>"_s;
    appendRow([](const Part &part) { return part.title; }, true);
}

QList<RowCopy::Part> RowCopy::partsOf(const QAbstractItemModel &model, const QList<int> &columns)
{
    QList<Part> parts;
    for (const int column : columns) {
        parts.append({column, -1, model.headerData(column, Qt::Horizontal).toString()});
        for (const auto &[titleRole, role] : {std::pair(LevelTitleRole, LevelRole), std::pair(TrailingTitleRole, TrailingRole)}) {
            const QVariant title = model.headerData(column, Qt::Horizontal, titleRole);
            if (title.isValid())
                parts.append({column, role, title.toString()});
        }
    }
    return parts;
}

/// \a text for the plain form. A cell that begins with a quote would swallow those behind it; without HTML beside it, leading zeros are kept
/// as a formula keeps them.
QString RowCopy::plainCell(const QString &text) const
{
    if (text.startsWith(u'"'))
        return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
    return !m_withHtml && hasLeadingZero(text) ? u"=\""_s + text + u'"' : text;
}

template <typename TextOf>
void RowCopy::appendRow(TextOf textOf, bool isHeader)
{
    if (m_withHtml)
        m_html += u"<tr>"_s;
    const auto append = [this, isHeader](const QString &cell, bool isFirst) {
        const QString text = spreadsheetSafe(cell);
        if (!isFirst)
            m_plain += u'\t';
        m_plain += plainCell(text);
        if (m_withHtml) {
            const QString tag = isHeader ? u"th"_s : u"td"_s;
            m_html += u'<' + tag + u" style='mso-number-format:\"\\@\"'>"_s + text.toHtmlEscaped() + u"</"_s
                      + tag + u'>';
        }
    };
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        append(textOf(m_parts.at(i)), i == 0);
    if (!m_mark.isEmpty())
        append(m_mark, m_parts.isEmpty());
    m_plain += u'\n';
    if (m_withHtml)
        m_html += u"</tr>"_s;
}

bool RowCopy::run(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    for (; m_next < m_rows.size(); ++m_next) {
        if (milliseconds >= 0 && m_next % kRowsBetweenLooks == 0 && clock.elapsed() >= milliseconds)
            return false;
        if (m_next == kRowsForEstimate) // a text of 30 MB is not moved again and again while it grows
            m_plain.reserve(qsizetype(double(m_plain.size()) / double(m_next) * double(m_rows.size()) * 1.2));
        appendRow(
            [&](const Part &part) {
                return part.role < 0 ? cellText(m_model, m_rows[m_next], part.column)
                                     : m_model.index(m_rows[m_next], part.column).data(part.role).toString();
            },
            false);
    }
    return true;
}

double RowCopy::fraction() const
{
    return m_rows.empty() ? 1 : double(m_next) / double(m_rows.size());
}

std::unique_ptr<QMimeData> RowCopy::take()
{
    auto data = std::make_unique<QMimeData>();
    data->setText(std::exchange(m_plain, {}));
    if (m_withHtml)
        data->setHtml(std::exchange(m_html, {}) + u"</table>"_s);
    return data;
}

std::unique_ptr<QMimeData> copyRows(const QAbstractItemModel &model, const QModelIndexList &rows,
                                    const QList<int> &columns, const QString &mark, CopyForm form)
{
    std::vector<int> numbers;
    numbers.reserve(std::size_t(rows.size()));
    for (const QModelIndex &row : rows)
        numbers.push_back(row.row());
    RowCopy copy(model, std::move(numbers), columns, mark, form);
    copy.run(-1);
    return copy.take();
}

TableCopier::TableCopier(QObject *parent) : QObject(parent)
{
    m_turn.setInterval(0); // after what waits: keys, painting
    connect(&m_turn, &QTimer::timeout, this, &TableCopier::goOn);
}

void TableCopier::start(const QAbstractItemModel &model, std::vector<int> rows, const QList<int> &columns, const QString &mark)
{
    cancel();
    const int count = int(rows.size());
    auto copy = std::make_unique<RowCopy>(model, std::move(rows), columns, mark);
    if (copy->isSmall()) {
        copy->run(-1);
        QGuiApplication::clipboard()->setMimeData(copy->take().release());
        return;
    }
    m_copy = std::move(copy);
    for (const auto change : {&QAbstractItemModel::modelAboutToBeReset, &QAbstractItemModel::modelReset})
        connect(&model, change, this, &TableCopier::cancel, Qt::UniqueConnection);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &TableCopier::cancel, Qt::UniqueConnection);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TableCopier::cancel, Qt::UniqueConnection);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TableCopier::cancel, Qt::UniqueConnection);
    connect(&model, &QObject::destroyed, this, &TableCopier::cancel, Qt::UniqueConnection);
    m_turn.start();
    Q_EMIT started(count);
}

void TableCopier::cancel()
{
    if (!m_copy)
        return;
    m_turn.stop();
    m_copy.reset();
    Q_EMIT ended();
}

void TableCopier::goOn()
{
    if (!m_copy->run(kTurnMs)) {
        Q_EMIT progressed(m_copy->fraction());
        return;
    }
    QGuiApplication::clipboard()->setMimeData(m_copy->take().release());
    cancel(); // nothing is left to be done
}

} // namespace scoredesk::ui
