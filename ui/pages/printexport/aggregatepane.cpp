// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/aggregatepane.h"

#include "ui/models/cellwords.h"
#include "ui/pages/printexport/aggregateform.h"
#include "ui/pages/printexport/reportmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QSignalBlocker>
#include <QtCore/QThreadPool>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <chrono>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using exports::ReportKind;

namespace {

constexpr auto kSettle = std::chrono::milliseconds(200);
/// The kind under which reports are kept.
const QString kKind = u"aggregate-report"_s;
/// px at 100 %: a long name of a group does not push the numbers out of sight.
constexpr double kWidestGroup = 250, kWidest = 420;
/// Below so much the form stands above the rows.
constexpr double kLeastBeside = 680;
/// Notes beside the rows, so that a long list does not take their place.
constexpr qsizetype kMostNotes = 4;

QString fileName(const exports::AggregateTable &table, const QString &ending)
{
    const QString kind = table.kind == ReportKind::Longitudinal ? u"-longitudinal"_s
                         : table.kind == ReportKind::Claims     ? u"-claims"_s
                         : table.isPublic                       ? u"-public"_s
                                                                : QString();
    return u"aggregate-report-%1%2.%3"_s.arg(table.year.code(), kind, ending);
}

/// At least as wide as what is in it: it scrolls down, and cuts nothing off at the side.
class FormScroll final : public QScrollArea
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width();
        return {widget() ? widget()->minimumSizeHint().width() + bar : bar, QScrollArea::minimumSizeHint().height()};
    }
    [[nodiscard]] QSize sizeHint() const override { return QScrollArea::sizeHint().expandedTo(minimumSizeHint()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

AggregatePane::AggregatePane(ExportSource &source, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_source(source), m_prompter(prompter), m_form(new AggregateForm),
      m_stamp(wrappingLabel(QString(), TypeRole::BodyStrong)), m_count(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted)),
      m_message(new MessageBar), m_rows(new DataTable), m_model(new ReportModel(this)), m_names(new QComboBox),
      m_keep(makeButton(tr("Keep"))), m_forget(makeButton(tr("Forget"), ButtonKind::Text)),
      m_csv(makeButton(tr("Save CSV (CERS columns)…"))), m_xlsx(makeButton(tr("Save Excel workbook…"), ButtonKind::Primary, Icon::Download))
{
    setObjectName(u"aggregatePane"_s);
    m_csv->setObjectName(u"saveAggregateCsv"_s);
    m_xlsx->setObjectName(u"saveAggregateXlsx"_s);
    m_names->setObjectName(u"keptReports"_s);
    m_names->setAccessibleName(tr("Name of the report"));
    m_names->setEditable(true);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(14);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->lineEdit()->setPlaceholderText(tr("Name of the report"));
    m_names->lineEdit()->setMaxLength(80);
    m_names->lineEdit()->setAccessibleName(tr("Name of the report"));
    m_keep->setObjectName(u"keepReport"_s);
    m_forget->setObjectName(u"forgetReport"_s);
    m_rows->setAccessibleName(tr("Rows of the report"));
    m_rows->setFitsOnce(true); // by rows from all over the report
    m_rows->setFrozenColumn(0);
    m_rows->setModel(m_model);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    auto *across = m_across = new QHBoxLayout;
    across->addWidget(makeForm(), 2);
    auto *side = new QVBoxLayout;
    side->addWidget(m_stamp);
    side->addWidget(m_rows, 1);
    side->addWidget(m_count);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_csv);
    buttons->addWidget(m_xlsx);
    side->addLayout(buttons);
    across->addLayout(side, 5);
    column->addLayout(across, 1);
    onTheme(this, [column, across, side, buttons](const Theme &theme) {
        column->setSpacing(theme.px(12));
        across->setSpacing(theme.px(16));
        side->setSpacing(theme.px(8));
        buttons->setSpacing(theme.px(8));
    });

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &AggregatePane::answer);
    connect(m_form, &AggregateForm::changed, this, &AggregatePane::answerLater);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { m_prompter.openFolder(m_folder); });
    connect(m_names, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < m_kept.size())
            ask(m_kept.at(index).body);
    });
    connect(m_names, &QComboBox::editTextChanged, this, &AggregatePane::refreshKept);
    const auto taken = [this](Result<ExportSource::KeptList> kept) { showKept(std::move(kept)); };
    connect(m_keep, &QPushButton::clicked, this, [this, taken] {
        m_keptJob.start(m_source.keep(kKind, {m_names->currentText().trimmed(), question()}), this, taken);
    });
    connect(m_forget, &QPushButton::clicked, this, [this, taken] {
        m_keptJob.start(m_source.forget(kKind, m_names->currentText().trimmed()), this, taken);
    });
    connect(m_csv, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { save(false); });
    refreshButtons();
}

void AggregatePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // narrow, the rows go below what they are asked by, in equal parts
    const bool isNarrow = width() < themeOf(this).px(kLeastBeside);
    m_across->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_across->setStretch(0, isNarrow ? 1 : 2);
    m_across->setStretch(1, isNarrow ? 1 : 5);
}

QWidget *AggregatePane::makeForm()
{
    auto *scroll = new FormScroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->addWidget(wrappingLabel(tr("Kept reports"), TypeRole::BodyStrong));
    box->addWidget(m_names);
    auto *keeping = new QHBoxLayout;
    keeping->addWidget(m_keep);
    keeping->addWidget(m_forget);
    keeping->addStretch(1);
    box->addLayout(keeping);
    box->addWidget(m_form, 1);
    onTheme(content, [box](const Theme &theme) {
        box->setSpacing(theme.px(8));
        box->setContentsMargins(theme.px(2), theme.px(2), theme.px(12), theme.px(2));
    });
    scroll->setWidget(content);
    return scroll;
}

void AggregatePane::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_job.drop();
    cancelSaving();
    m_settle.stop();
    m_message->hide();
    m_form->setSnapshot(m_snapshot);
    if (m_snapshot) {
        answer();
        m_keptJob.start(m_source.kept(kKind), this, [this](Result<ExportSource::KeptList> kept) { showKept(std::move(kept)); });
        readGivenOut();
        return;
    }
    m_keptJob.drop();
    m_givenOutJob.drop();
    m_noteJob.drop();
    m_givenOut.clear();
    showKept(ExportSource::KeptList());
    m_names->clearEditText();
    m_table.reset();
    m_model->setTable(nullptr);
    m_stamp->setText({});
    m_count->setText({});
    refreshButtons();
}

void AggregatePane::readGivenOut()
{
    if (!m_snapshot)
        return;
    m_givenOutJob.start(m_source.kept(ExportSource::givenOutKind()), this, [this](const Result<ExportSource::KeptList> &kept) {
        if (!kept || !m_snapshot)
            return;
        QStringList records;
        for (const ExportSource::Kept &one : *kept)
            records.append(one.body);
        if (std::exchange(m_givenOut, records) != records && report().isPublic)
            answerLater();
    });
}

exports::AggregateReport AggregatePane::report() const
{
    exports::AggregateReport report = m_form->report();
    if (report.isPublic)
        report.earlier = m_givenOut;
    return report;
}

QString AggregatePane::question() const
{
    return m_form->question();
}

void AggregatePane::ask(const QString &question)
{
    m_form->ask(question);
}

void AggregatePane::showKept(Result<ExportSource::KeptList> kept)
{
    if (!kept)
        return;
    m_kept = *kept;
    const QString name = m_names->currentText();
    {
        const QSignalBlocker quiet(m_names);
        m_names->clear();
        for (const ExportSource::Kept &one : std::as_const(m_kept))
            m_names->addItem(one.name);
        m_names->setEditText(name);
    }
    refreshKept();
}

void AggregatePane::refreshKept()
{
    const QString name = m_names->currentText().trimmed();
    m_keep->setEnabled(m_snapshot && !name.isEmpty());
    m_forget->setEnabled(std::ranges::find(m_kept, name, &ExportSource::Kept::name) != m_kept.end());
}

void AggregatePane::answerLater()
{
    if (!m_snapshot)
        return;
    // Rows stay in sight until the new ones are there, but nobody saves them for what is asked for now.
    m_job.drop();
    m_table.reset();
    refreshButtons();
    m_count->setText(tr("Being worked out…"));
    m_settle.start();
}

void AggregatePane::answer()
{
    if (!m_snapshot)
        return;
    const auto work = [snapshot = m_snapshot, report = report()](jobs::JobContext &job) -> Result<Answer> {
        Result<exports::AggregateTableAnswer> found = exports::aggregateTable(*snapshot, report, job);
        if (!found)
            return found.error();
        return std::make_shared<const exports::AggregateTableAnswer>(*std::move(found));
    };
    m_job.start(jobs::start<Answer>(QThreadPool::globalInstance(), work), this, [this](const Result<Answer> &found) { show(found); });
}

void AggregatePane::show(const Result<Answer> &found)
{
    m_model->setTable(nullptr);
    m_table.reset();
    const auto *table = found ? std::get_if<exports::AggregateTable>(found->get()) : nullptr;
    if (!table) {
        m_stamp->setText({});
        m_count->setText({});
        if (found)
            m_message->showMessage(MessageKind::Caution, tr("No report can be made of this"),
                                   m_form->hasAreas() ? std::get<exports::ReportRefusal>(**found).sentence : tr("Tick at least one content area."));
        refreshButtons();
        return;
    }
    m_message->hide();
    m_table = std::shared_ptr<const exports::AggregateTable>(*found, table);
    m_stamp->setText(exports::stampOf(*m_table));
    m_rows->fitAnew();
    m_model->setTable(m_table);
    for (std::size_t column = 0; column < m_model->columns().size(); ++column)
        m_rows->setWidest(int(column), m_model->columns()[column] == ReportModel::Column::Group ? kWidestGroup : kWidest);
    m_rows->fitColumns();
    const auto hidden = std::ranges::count(m_table->rows, true, &exports::AggregateTableRow::isSuppressed);
    QStringList words{tr("%n rows will be written.", nullptr, int(m_table->rows.size()))};
    if (hidden > 0)
        words.append(tr("%n have no numbers.", nullptr, int(hidden)));
    if (!m_form->lost().isEmpty())
        //: %1 fields such as "School, Grade"
        words.append(tr("Filtered by values that are not loaded: %1.").arg(m_form->lost().join(tr(", "))));
    words += m_table->notes.first(std::min(kMostNotes, m_table->notes.size()));
    if (m_table->notes.size() > kMostNotes)
        words.append(tr("%n more notes stand in the workbook.", nullptr, int(m_table->notes.size() - kMostNotes)));
    m_count->setText(words.join(u' '));
    refreshButtons();
}

void AggregatePane::refreshButtons()
{
    m_csv->setEnabled(m_table && !m_saving.isRunning());
    m_xlsx->setEnabled(m_table && !m_saving.isRunning());
}

void AggregatePane::save(bool asCsv)
{
    if (!m_table || m_saving.isRunning())
        return;
    const QString ending = asCsv ? u"csv"_s : u"xlsx"_s;
    const auto write = [this, asCsv, table = m_table](const QString &path) {
        if (path.isEmpty() || !m_snapshot || m_saving.isRunning())
            return;
        m_message->hide();
        m_saving.start(jobs::start<QString>(QThreadPool::globalInstance(),
                                            [table, path, asCsv](jobs::JobContext &job) -> Result<QString> {
                                                const Result<void> written = asCsv ? exports::writeAggregateCsv(*table, path, job)
                                                                                   : exports::writeAggregateXlsx(*table, path, job);
                                                if (!written)
                                                    return written.error();
                                                return path;
                                            }),
                       this, [this](double fraction) { Q_EMIT savingProgressed(fraction); },
                       [this, table](const Result<QString> &saved) { showSaved(saved, *table); });
        refreshButtons();
        Q_EMIT savingStarted(tr("Saving the aggregate report"));
    };
    m_prompter.chooseSaveFile(this, tr("Save the aggregate report"), fileName(*m_table, ending), u"%1 (*.%2)"_s.arg(ending.toUpper(), ending), write);
}

void AggregatePane::showSaved(const Result<QString> &saved, const exports::AggregateTable &table)
{
    refreshButtons();
    Q_EMIT savingEnded();
    if (!saved) {
        if (saved.error().kind == ErrorKind::Cancelled)
            return;
        const Explanation said = describe(saved.error());
        m_message->showMessage(MessageKind::Danger, said.headline, said.sentence);
        return;
    }
    const QFileInfo file(*saved);
    m_folder = file.path();
    m_message->showMessage(MessageKind::Positive, tr("Saved"),
                           //: %1 is a file's name, %2 a folder
                           tr("%1 in %2").arg(file.fileName(), file.path()), tr("Open the folder"));
    if (table.record.isEmpty())
        return;
    // The same report again is the same.
    const QByteArray hash = QCryptographicHash::hash(table.record.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    m_noteJob.start(m_source.keep(ExportSource::givenOutKind(),
                                  {table.asOf.toUTC().toString(Qt::ISODate) + u' ' + QString::fromLatin1(hash), table.record}),
                    this, [this](const Result<ExportSource::KeptList> &) {
                        readGivenOut();
                        Q_EMIT gaveOut();
                    });
}

void AggregatePane::cancelSaving()
{
    if (!m_saving.stop())
        return;
    refreshButtons();
    Q_EMIT savingEnded();
}

void AggregatePane::focusFirst()
{
    m_names->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
