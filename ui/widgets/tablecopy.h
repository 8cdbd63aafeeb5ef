// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QModelIndex>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

class QAbstractItemModel;
class QMimeData;
class QWidget;

namespace scoredesk::ui {

/// A cell's text made safe for a spreadsheet: an apostrophe before what would be read as a formula (= + - @,
/// unless it is a number), line breaks and tabs as spaces.
[[nodiscard]] QString spreadsheetSafe(const QString &text);

/// A widget with this property marks everything that is copied from the tables inside it and from dialogs over it: its text stands at
/// the end of the header and of each row.
inline constexpr char kCopyMarkProperty[] = "copyMark";
/// The mark that holds for \a widget; empty without one.
[[nodiscard]] QString copyMarkFor(const QWidget *widget);

/// What a copy holds: text alone keeps leading zeros itself.
enum class CopyForm { WithHtml, PlainAlone };

/// Rows of a model as text for the clipboard, headers first, some at a time. Text comes from CopyRole, else from DisplayRole.
/// A column that has a LevelTitleRole or TrailingTitleRole is followed by what it shows at LevelRole or TrailingRole, in columns of their own.
/// Plain text always; HTML with text-formatted cells up to 5,000 cells.
class RowCopy
{
public:
    /// The model must stay as it is until the copy is whole.
    RowCopy(const QAbstractItemModel &model, std::vector<int> rows, const QList<int> &columns, QString mark = {},
            CopyForm form = CopyForm::WithHtml);

    /// Goes on for about \a milliseconds; negative: to the end. Whether it is whole.
    bool run(int milliseconds);
    [[nodiscard]] double fraction() const;
    /// Small enough to be made between two frames, and to be pasted with its formats.
    [[nodiscard]] bool isSmall() const { return m_withHtml; }
    /// The whole copy; once.
    [[nodiscard]] std::unique_ptr<QMimeData> take();

private:
    /// One column of the copy: of the model's column, the text or what stands at \a role.
    struct Part
    {
        int column = 0;
        int role = -1; ///< -1: the text
        QString title;
    };
    [[nodiscard]] static QList<Part> partsOf(const QAbstractItemModel &model, const QList<int> &columns);
    [[nodiscard]] QString plainCell(const QString &text) const;
    template <typename TextOf>
    void appendRow(TextOf textOf, bool isHeader);

    const QAbstractItemModel &m_model;
    std::vector<int> m_rows;
    QList<Part> m_parts;
    QString m_mark; ///< ends each line; none where empty
    bool m_withHtml;
    std::size_t m_next = 0;
    QString m_plain;
    QString m_html;
};

/// \a rows × \a columns of \a model at once.
[[nodiscard]] std::unique_ptr<QMimeData> copyRows(const QAbstractItemModel &model, const QModelIndexList &rows,
                                                  const QList<int> &columns, const QString &mark = {},
                                                  CopyForm form = CopyForm::WithHtml);

/// Puts rows on the clipboard. Many rows are read a few milliseconds at a time, so that the window stays usable; a model that
/// changes meanwhile ends that.
class TableCopier : public QObject
{
    Q_OBJECT

public:
    explicit TableCopier(QObject *parent = nullptr);

    void start(const QAbstractItemModel &model, std::vector<int> rows, const QList<int> &columns, const QString &mark = {});
    /// The clipboard is left as it was.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_copy != nullptr; }

Q_SIGNALS:
    /// Only for copies that take longer than a moment.
    void started(int rows);
    void progressed(double fraction);
    void ended();

private:
    void goOn();

    std::unique_ptr<RowCopy> m_copy;
    QTimer m_turn;
};

} // namespace scoredesk::ui
