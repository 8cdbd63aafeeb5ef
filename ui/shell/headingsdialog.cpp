// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headingsdialog.h"

#include "core/domain/wording.h"
#include "core/files/listfile.h"
#include "core/files/listlayout.h"
#include "ui/widgets/label.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<domain::ListKind> kindOf(const files::FileDescription &file)
{
    return file.likelyList ? file.likelyList : files::listKindOf(file.kind);
}

/// The columns of the report that no heading of \a file is known for, the needed ones first.
QStringList openFields(const files::FileDescription &file)
{
    QSet<QString> known;
    for (const files::Column &column : file.columns)
        known.insert(column.field);
    QStringList open = file.missingColumns;
    for (const files::ListField &field : files::listLayouts().fields(*kindOf(file))) {
        if (!known.contains(field.name) && !open.contains(field.name))
            open.append(field.name);
    }
    return open;
}

} // namespace

HeadingsDialog::HeadingsDialog(const files::FileDescription &file, QWidget *parent)
    : QDialog(parent), m_needed(file.likelyList ? file.missingColumns : QStringList()),
      m_problem(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted)), m_accept(makeButton(tr("Look again"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the headings mean"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(tr("What do these headings mean?"), TypeRole::Heading));
    column->addWidget(wrappingLabel(file.likelyList ? tr("%1 looks like the %2 report, but has headings that Scoredesk does not know. What you say "
                                                         "here holds for later files too.")
                                                          .arg(QFileInfo(file.path).fileName(), domain::listName(*kindOf(file)))
                                                    : tr("%1 is read as the %2 report. It has columns that Scoredesk does not know and passes over. "
                                                         "What you say here holds for later files too.")
                                                          .arg(QFileInfo(file.path).fileName(), domain::listName(*kindOf(file))),
                                    TypeRole::Body, ColorRole::TextMuted));

    auto *inner = new QWidget;
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Label(tr("Heading in the file"), TypeRole::BodyStrong), 0, 0);
    grid->addWidget(new Label(tr("What it says"), TypeRole::BodyStrong), 0, 1);
    const QStringList open = openFields(file);
    for (const QString &heading : file.unknownColumns) {
        auto *meaning = new QComboBox;
        meaning->addItem(tr("Nothing that is needed"), QString());
        for (const QString &field : open)
            meaning->addItem(files::listFieldWords(field), field);
        meaning->setAccessibleName(heading);
        meaning->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        meaning->setMinimumContentsLength(18);
        Label *caption = wrappingLabel(heading);
        caption->setBuddy(meaning);
        grid->addWidget(caption, grid->rowCount(), 0);
        grid->addWidget(meaning, grid->rowCount() - 1, 1);
        connect(meaning, &QComboBox::currentIndexChanged, this, &HeadingsDialog::refresh);
        m_rows.append({heading, meaning});
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);

    auto *buttons = new QDialogButtonBox;
    m_accept->setObjectName(u"acceptHeadings"_s);
    m_accept->setDefault(true);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    onTheme(this, [this, column, grid](const Theme &theme) {
        column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16));
        column->setSpacing(theme.px(12));
        grid->setHorizontalSpacing(theme.px(16));
        grid->setVerticalSpacing(theme.px(8));
        QSize most = parentWidget() ? parentWidget()->window()->size() : QSize();
        if (const QScreen *there = screen())
            most = most.expandedTo(there->availableSize());
        resize(QSize(theme.px(620), theme.px(300 + std::min(8, int(m_rows.size())) * 40)).boundedTo(most));
    });
    refresh();
    if (!m_rows.isEmpty())
        m_rows.first().meaning->setFocus(Qt::OtherFocusReason);
}

bool HeadingsDialog::mayHelp(const files::FileDescription &file)
{
    return kindOf(file).has_value() && !file.unknownColumns.isEmpty() && !openFields(file).isEmpty();
}

files::ListHeadings HeadingsDialog::headings() const
{
    files::ListHeadings said;
    for (const Row &row : m_rows) {
        if (const QString field = row.meaning->currentData().toString(); !field.isEmpty())
            said.insert(row.heading, field);
    }
    return said;
}

void HeadingsDialog::refresh()
{
    const QStringList chosen = headings().values();
    const bool isTwice = QSet<QString>(chosen.begin(), chosen.end()).size() < chosen.size();
    QStringList open;
    for (const QString &field : std::as_const(m_needed)) {
        if (!chosen.contains(field))
            open.append(files::listFieldWords(field));
    }
    QString problem;
    if (isTwice)
        problem = tr("Two headings are said to mean the same. Choose one of them.");
    else if (!open.isEmpty())
        problem = tr("Still to be said, so that the report can be read: %1.").arg(open.join(u", "_s));
    m_problem->setText(problem);
    m_accept->setEnabled(!chosen.isEmpty() && !isTwice && open.isEmpty());
}

} // namespace scoredesk::ui
