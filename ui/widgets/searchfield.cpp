// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/deskstyle.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace scoredesk::ui {

namespace {

enum ResultRole { ResultIdRole = Qt::UserRole + 1, DetailRole, IsHeadingRole };

/// As high as two lines where a result has details, one line else.
int rowHeight(const QModelIndex &index, const Theme &theme)
{
    const int body = QFontMetrics(theme.font(TypeRole::Body)).height();
    if (index.data(IsHeadingRole).toBool() || index.data(DetailRole).toString().isEmpty())
        return std::max(theme.px(28), body + theme.px(8));
    return std::max(theme.px(40), body + QFontMetrics(theme.font(TypeRole::Small)).height() + theme.px(6));
}

/// Headings small and muted, results in two lines: title, and under it the detail, muted and cut short at its start, for an SSID
/// ends it.
class ResultDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const QRect box = option.rect.adjusted(theme.px(12), 0, -theme.px(12), 0);
        const int start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        painter->save();
        if (index.data(IsHeadingRole).toBool()) {
            painter->setFont(theme.font(TypeRole::SmallStrong));
            painter->setPen(theme.color(ColorRole::TextMuted));
            painter->drawText(box, start, index.data().toString());
        } else {
            const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
            if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
                paintRounded(*painter, QRectF(option.rect).adjusted(theme.px(4), 0, -theme.px(4), 0), theme.radiusS(),
                             theme.color(isCurrent ? ColorRole::Selection : ColorRole::Hover));
            }
            const QFont body = theme.font(TypeRole::Body);
            const QString detail = index.data(DetailRole).toString();
            const QFont small = theme.font(TypeRole::Small);
            const int titleHeight = QFontMetrics(body).height();
            const int height = titleHeight + (detail.isEmpty() ? 0 : QFontMetrics(small).height());
            const QRect first(box.left(), box.top() + (box.height() - height) / 2, box.width(), titleHeight);
            painter->setFont(body);
            painter->setPen(theme.color(ColorRole::Text));
            painter->drawText(first, start, QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
            painter->setFont(small);
            painter->setPen(theme.color(ColorRole::TextMuted));
            painter->drawText(QRect(box.left(), first.bottom() + 1, box.width(), height - titleHeight), start,
                              QFontMetrics(small).elidedText(detail, Qt::ElideLeft, box.width()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        return {theme.px(200), rowHeight(index, theme)};
    }
};

} // namespace

SearchField::SearchField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_model(new QStandardItemModel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    m_edit->setClearButtonEnabled(false);
    m_edit->installEventFilter(this);
    m_edit->setAccessibleName(tr("Search"));
    m_edit->addAction(icon(Icon::Search, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    onTheme(this, [this](const Theme &) { m_edit->setTextMargins(0, 0, hintWidth(), 0); });
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            closePopup();
        Q_EMIT queryChanged(text);
    });
}

void SearchField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString SearchField::query() const
{
    return m_edit->text();
}

void SearchField::clear()
{
    m_edit->clear();
    m_model->clear(); // names must not stay in a hidden list
    closePopup();
    Q_EMIT queryChanged(QString());
}

void SearchField::activateField()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool SearchField::isPopupOpen() const
{
    return m_popup && m_popup->isVisible();
}

int SearchField::hintWidth() const
{
    const Theme &theme = themeOf(this);
    const QString hint = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    return QFontMetrics(theme.font(TypeRole::Caption)).horizontalAdvance(hint) + theme.px(16);
}

QSize SearchField::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(420), m_edit->sizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {themeOf(this).px(200), m_edit->sizeHint().height()};
}

void SearchField::setResults(const QList<SearchGroup> &groups)
{
    m_model->clear();
    for (const SearchGroup &group : groups) {
        if (group.results.isEmpty())
            continue;
        const qint64 more = group.total - group.results.size();
        auto *heading = new QStandardItem(more > 0 ? tr("%1, %2 in all").arg(group.title, QLocale().toString(group.total))
                                                   : group.title);
        heading->setData(true, IsHeadingRole);
        heading->setFlags(Qt::ItemIsEnabled);
        m_model->appendRow(heading);
        for (const SearchResult &result : group.results) {
            auto *item = new QStandardItem(result.title);
            item->setData(result.id, ResultIdRole);
            item->setData(result.detail, DetailRole);
            item->setData(result.detail.isEmpty() ? result.title : tr("%1, %2").arg(result.title, result.detail),
                          Qt::AccessibleTextRole);
            m_model->appendRow(item);
        }
    }
    if (m_edit->text().trimmed().isEmpty()) {
        closePopup();
        return;
    }
    if (m_model->rowCount() == 0) {
        auto *nothing = new QStandardItem(tr("Nothing found. Search by name, SSID, local ID, or school."));
        nothing->setData(true, IsHeadingRole);
        nothing->setFlags(Qt::ItemIsEnabled);
        m_model->appendRow(nothing);
    }
    openPopup();
}

void SearchField::openPopup()
{
    if (!m_popup) {
        m_popup = new QFrame(window());
        m_popup->setFrameShape(QFrame::StyledPanel);
        setFrameKind(m_popup, FrameKind::Raised);
        m_list = new QListView(m_popup);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setModel(m_model);
        m_list->setItemDelegate(new ResultDelegate(m_list));
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setMouseTracking(true);
        m_list->setAccessibleName(tr("Search results"));
        m_list->viewport()->setAutoFillBackground(false);
        auto *box = new QVBoxLayout(m_popup);
        box->addWidget(m_list);
        onTheme(m_popup, [box](const Theme &theme) {
            box->setContentsMargins(1, theme.px(6), 1, theme.px(6));
        });
        connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
            m_list->setCurrentIndex(index);
            choose();
        });
    }
    const Theme &theme = themeOf(this);
    int rows = 0;
    for (int i = 0; i < std::min(m_model->rowCount(), 18); ++i)
        rows += rowHeight(m_model->index(i, 0), theme);
    const QPoint corner = mapTo(window(), QPoint(0, height() + theme.px(4)));
    const int wide = std::max(width(), theme.px(420));
    const int left = std::max(0, std::min(corner.x() + (width() - wide) / 2, window()->width() - wide));
    const int frame = 2 * (m_popup->frameWidth() + m_list->frameWidth() + theme.px(6)) + 2; // a few results need no scroll bar
    const int high = std::min(rows + frame, std::max(theme.px(120), window()->height() - corner.y() - theme.px(8)));
    m_popup->setGeometry(left, corner.y(), wide, high);
    m_popup->show();
    m_popup->raise();
    if (m_list->currentIndex().isValid())
        return; // another size of the window, the same results
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!m_model->index(i, 0).data(IsHeadingRole).toBool()) {
            choosable(m_model->index(i, 0));
            break;
        }
    }
    m_list->scrollToTop();
}

void SearchField::choosable(const QModelIndex &index)
{
    m_list->setCurrentIndex(index);
    // The focus stays in the field, so it is the field that tells what Enter would open.
    m_edit->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void SearchField::closePopup()
{
    if (m_popup)
        m_popup->hide();
    m_edit->setAccessibleDescription({});
}

void SearchField::step(int by)
{
    int row = m_list->currentIndex().row();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        row += by;
        if (row < 0 || row >= m_model->rowCount())
            return;
        if (!m_model->index(row, 0).data(IsHeadingRole).toBool()) {
            choosable(m_model->index(row, 0));
            return;
        }
    }
}

void SearchField::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || index.data(IsHeadingRole).toBool())
        return;
    const QVariant id = index.data(ResultIdRole);
    clear();
    Q_EMIT resultActivated(id);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept(); // empties the field first; the page's own Escape comes after it
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        closePopup();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            if (!m_edit->text().isEmpty())
                clear();
            else
                m_edit->clearFocus();
            return true;
        }
        if (isPopupOpen()) {
            if (key == Qt::Key_Down || key == Qt::Key_Up) {
                step(key == Qt::Key_Down ? 1 : -1);
                return true;
            }
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                choose();
                return true;
            }
        } else if (key == Qt::Key_Down && !m_edit->text().trimmed().isEmpty()) {
            Q_EMIT queryChanged(m_edit->text());
            return true;
        }
    }
    if (event->type() == QEvent::Paint) {
        // the key hint lies over the field's end: let the field paint first, then add it
        m_edit->removeEventFilter(this);
        QCoreApplication::sendEvent(m_edit, event);
        m_edit->installEventFilter(this);
        if (m_edit->text().isEmpty()) {
            const Theme &theme = themeOf(this);
            QPainter painter(m_edit);
            const QString hint = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
            const int wide = hintWidth() - theme.px(6);
            const int high = theme.px(20);
            const QRect box = QStyle::visualRect(
                layoutDirection(), m_edit->rect(),
                QRect(m_edit->width() - wide - theme.px(6), (m_edit->height() - high) / 2, wide, high));
            paintRounded(painter, QRectF(box), theme.radiusS(), theme.color(ColorRole::Sunken),
                         theme.color(ColorRole::Line));
            painter.setFont(theme.font(TypeRole::Caption));
            painter.setPen(theme.color(ColorRole::TextMuted));
            painter.drawText(box, Qt::AlignCenter, hint);
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchField::paintEvent(QPaintEvent *) {}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isPopupOpen())
        openPopup();
}

} // namespace scoredesk::ui
