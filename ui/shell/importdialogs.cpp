// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/importdialogs.h"

#include "ui/models/cellwords.h"
#include "ui/models/importreportmodel.h"
#include "ui/shell/headingsdialog.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/wholerows.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// Everything of \a model as tab-separated text with headers.
QString asText(const QAbstractItemModel &model, const QString &mark)
{
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0));
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns.append(column);
    return copyRows(model, rows, columns, mark, CopyForm::PlainAlone)->text();
}

void layOut(QDialog *dialog, QVBoxLayout *column, double width, double height)
{
    onTheme(dialog, [dialog, column, width, height](const Theme &theme) {
        column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16));
        column->setSpacing(theme.px(12));
        // large text asks for more than a screen has: as large as that, or as the window it belongs to
        QSize most = dialog->parentWidget() ? dialog->parentWidget()->window()->size() : QSize();
        if (const QScreen *screen = dialog->screen())
            most = most.expandedTo(screen->availableSize());
        dialog->resize(QSize(theme.px(width), theme.px(height)).boundedTo(most));
    });
}

} // namespace

bool isImportable(const files::FileDescription &file)
{
    return files::isOfRows(file.kind) || file.kind == files::FileKind::SsrPdf;
}

PreviewModel::PreviewModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("File"), CellKind::Text},
                {tr("What it is"), CellKind::Status},
                {tr("Layout"), CellKind::Text},
                {tr("Columns"), CellKind::Number},
                {tr("To note"), CellKind::Text}});
}

void PreviewModel::setFiles(const QList<files::FileDescription> &files)
{
    QList<TableRow> rows;
    // what needs a look comes first
    QList<files::FileDescription> ordered = files;
    std::stable_partition(ordered.begin(), ordered.end(), [](const files::FileDescription &file) { return !isImportable(file); });
    for (const files::FileDescription &file : std::as_const(ordered)) {
        TableRow row;
        row.id = file.path;
        TableCell name;
        name.text = shortFileName(file.path);
        name.copy = QFileInfo(file.path).fileName();
        name.spoken = QFileInfo(file.path).fileName();
        name.bold = true;
        name.toolTip = file.path;
        TableCell what;
        // a look at the first bytes tells a PDF or a page, not what is on its pages
        what.text = file.kind == files::FileKind::SsrPdf    ? tr("PDF")
                    : file.kind == files::FileKind::SsrHtml ? tr("HTML")
                                                            : fileKindName(file.kind);
        what.status = isImportable(file) ? CellStatus::Done : CellStatus::NotMade;
        TableCell layout;
        layout.text = QString(file.layout).replace(u'-', QChar(0x2013)); // a school year
        TableCell columns;
        if (!file.columns.isEmpty()) {
            columns.text = countText(file.columns.size());
            columns.sort = file.columns.size();
        }
        QStringList notes;
        if (file.kind == files::FileKind::SsrPdf)
            notes.append(tr("Taken if its pages are Student Score Reports. The import reads them and says so."));
        else if (file.kind == files::FileKind::SsrHtml)
            notes.append(tr("HTML reports cannot be imported yet. Leave them in TOMS, or get the PDF."));
        else if (!isImportable(file))
            notes.append(file.reason.isEmpty() ? tr("Left alone.") : file.reason);
        if (file.isSample)
            notes.append(tr("Made-up data (SAMPLE)."));
        if (!file.unknownColumns.isEmpty() && (files::isList(file.kind) || file.kind == files::FileKind::StudentGroups)) {
            notes.append(tr("Columns nobody knows, which are passed over: %1.").arg(file.unknownColumns.join(u", "_s)));
        } else if (!file.unknownColumns.isEmpty() && isImportable(file)) {
            notes.append(tr("%Ln columns nobody knows: %1. They are kept.", nullptr, int(file.unknownColumns.size()))
                             .arg(file.unknownColumns.join(u", "_s)));
        }
        TableCell unknown = mutedCell(notes.join(u' '));
        unknown.toolTip = unknown.text;
        row.cells = {name, what, layout, columns, unknown};
        rows.append(row);
    }
    setRows(rows);
}

ImportPreviewDialog::ImportPreviewDialog(const QStringList &paths, const QList<files::FileDescription> &files,
                                         QWidget *parent)
    : QDialog(parent), m_paths(paths), m_basis(new QButtonGroup(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    const auto usable = std::count_if(files.begin(), files.end(), isImportable);
    const bool hasScores = std::any_of(files.begin(), files.end(), [](const files::FileDescription &file) {
        return file.kind == files::FileKind::StudentScoreData;
    });
    auto *column = new QVBoxLayout(this);
    QString question;
    if (usable == 0)
        question = tr("There is nothing to import in these files");
    else
        question = tr("Import these %Ln files?", nullptr, int(usable));
    column->addWidget(wrappingLabel(question, TypeRole::Heading));
    column->addWidget(wrappingLabel(tr("This is what was recognized, by what is in the files and not by their names. Nothing "
                                       "was imported yet."),
                                    TypeRole::Body, ColorRole::TextMuted));
    if (const auto left = files.size() - usable; left > 0 && usable > 0)
        column->addWidget(wrappingLabel(tr("%n files are not imported; they stand first, with the reason.", nullptr, int(left)), TypeRole::BodyStrong));
    auto *model = new PreviewModel(this);
    model->setFiles(files);
    auto *table = new DataTable;
    table->setModel(model);
    table->setObjectName(u"previewTable"_s);
    // reasons and long names wrap; a file without takes one line, so that many are in sight
    table->setWrapColumns({PreviewModel::File, PreviewModel::Unknown});
    table->setStretchColumns({PreviewModel::File, PreviewModel::Unknown});
    table->setAccessibleName(tr("Files and what was recognized"));
    column->addWidget(new WholeRows(table), 1);

    if (hasScores) {
        column->addWidget(new Label(tr("If a file does not say which students it is about"), TypeRole::BodyStrong));
        const QList<std::pair<domain::Basis, QString>> choices{
            {domain::Basis::Unknown, tr("Let the rows tell (usual)")},
            {domain::Basis::Enrolled, tr("Students enrolled in the LEA now (By Enrolled LEA)")},
            {domain::Basis::Tested, tr("Students tested in the LEA (By Tested LEA)")}};
        for (const auto &[basis, words] : choices) {
            auto *radio = new QRadioButton(words);
            m_basis->addButton(radio, int(basis));
            radio->setChecked(basis == domain::Basis::Unknown);
            column->addWidget(radio);
        }
    }
    auto *buttons = new QDialogButtonBox;
    QPushButton *accept = nullptr;
    if (usable > 0) {
        accept = makeButton(tr("Import %Ln files", nullptr, int(usable)), ButtonKind::Primary);
        accept->setObjectName(u"acceptImport"_s);
        buttons->addButton(accept, QDialogButtonBox::AcceptRole);
        accept->setDefault(true);
    }
    const auto puzzling = std::find_if(files.begin(), files.end(), HeadingsDialog::mayHelp);
    if (puzzling != files.end()) {
        auto *explain = makeButton(tr("Say what the headings mean…"));
        explain->setObjectName(u"explainHeadings"_s);
        buttons->addButton(explain, QDialogButtonBox::ActionRole);
        connect(explain, &QPushButton::clicked, this, [this, file = *puzzling] { askHeadings(file); });
    }
    buttons->addButton(makeButton(usable > 0 ? tr("Cancel") : tr("Close")), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layOut(this, column, 1180, std::clamp(340.0 + 31.0 * double(files.size()), 440.0, 660.0));
    if (accept)
        accept->setFocus(Qt::OtherFocusReason);
}

void ImportPreviewDialog::askHeadings(const files::FileDescription &file)
{
    auto *dialog = new HeadingsDialog(file, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Q_EMIT headingsSaid(dialog->headings());
        reject();
    });
    dialog->open();
}

sync::ImportOptions ImportPreviewDialog::options() const
{
    sync::ImportOptions options;
    if (m_basis->checkedId() >= 0)
        options.basis = domain::Basis(m_basis->checkedId());
    return options;
}

LeaDialog::LeaDialog(const sync::ImportReport &report, QWidget *parent)
    : QDialog(parent), m_choice(new QComboBox), m_code(new QLineEdit),
      m_problem(wrappingLabel(tr("No row of the files is about that LEA. The code has 14 digits."), TypeRole::Small, ColorRole::Danger)),
      m_accept(makeButton(tr("Import"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Which LEA is yours?"));
    for (const sync::FileReport &file : report.files) {
        if (!file.needsLea)
            continue;
        m_paths.append(file.path);
        for (const sync::DistrictSeen &seen : file.districts) {
            const auto it = std::find_if(m_districts.begin(), m_districts.end(),
                                         [&seen](const sync::DistrictSeen &known) { return known.code == seen.code; });
            if (it == m_districts.end())
                m_districts.append(seen);
        }
    }

    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(tr("Which LEA are these files about?"), TypeRole::Heading));
    column->addWidget(wrappingLabel(tr("They name several districts and do not say whose they are. It is asked once: every later "
                                       "import goes by this answer."),
                                    TypeRole::Body, ColorRole::TextMuted));
    m_choice->setObjectName(u"leaChoice"_s);
    m_choice->addItem(tr("Choose a district found in the files"));
    for (const sync::DistrictSeen &district : std::as_const(m_districts)) {
        //: a district: its name, its code
        m_choice->addItem(district.name.isEmpty() ? district.code.text() : tr("%1 · %2").arg(district.name, district.code.text()),
                          QVariant::fromValue(qlonglong(district.code.value)));
    }
    auto *choiceLabel = new Label(tr("&District"));
    choiceLabel->setBuddy(m_choice);
    m_choice->setAccessibleName(tr("District"));
    m_code->setObjectName(u"leaCode"_s);
    m_code->setMaxLength(14);
    m_code->setAccessibleName(tr("The LEA's 14-digit code"));
    auto *codeLabel = new Label(tr("Its 14-digit &code"));
    codeLabel->setBuddy(m_code);
    m_accept->setObjectName(u"acceptLea"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{choiceLabel, m_choice, codeLabel, m_code, m_problem})
        column->addWidget(widget);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(m_choice, &QComboBox::activated, this, [this] {
        if (const domain::CdsCode code{m_choice->currentData().toLongLong()}; code.isValid())
            m_code->setText(code.text());
    });
    connect(m_code, &QLineEdit::textChanged, this, &LeaDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layOut(this, column, 560, 320);
    refresh();
    m_choice->setFocus(Qt::OtherFocusReason);
}

bool LeaDialog::isNeededFor(const sync::ImportReport &report)
{
    return std::any_of(report.files.begin(), report.files.end(), [](const sync::FileReport &file) { return file.needsLea; });
}

domain::CdsCode LeaDialog::lea() const
{
    const auto code = domain::CdsCode::fromText(m_code->text().trimmed());
    const bool isThere = code && std::any_of(m_districts.begin(), m_districts.end(), [&code](const sync::DistrictSeen &district) {
                             return district.code == *code || district.code.district() == *code;
                         });
    return isThere ? *code : domain::CdsCode{};
}

void LeaDialog::refresh()
{
    const bool isKnown = lea().isValid();
    m_accept->setEnabled(isKnown);
    m_problem->setVisible(!isKnown && m_code->text().size() == m_code->maxLength());
}

QString importSummary(const sync::ImportReport &report)
{
    std::int64_t rows = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t refused = 0;
    int documents = 0;
    qsizetype refusedFiles = 0;
    for (const sync::FileReport &file : report.files) {
        rows += file.rows;
        inserted += file.inserted;
        updated += file.updated;
        refused += file.rejectedCount;
        documents += file.documents;
        refusedFiles += file.refusal.isEmpty() ? 0 : 1;
    }
    QStringList parts;
    const auto add = [&parts](std::int64_t count, const QString &words) {
        if (count > 0)
            parts.append(words);
    };
    //: part of a list of counts
    add(rows, ImportReportDialog::tr("%Ln rows read", nullptr, int(rows)));
    //: part of a list of counts: rows
    add(inserted, ImportReportDialog::tr("%Ln new", nullptr, int(inserted)));
    //: part of a list of counts: rows
    add(updated, ImportReportDialog::tr("%Ln changed", nullptr, int(updated)));
    add(documents, ImportReportDialog::tr("%Ln SSRs", nullptr, documents));
    add(refused, ImportReportDialog::tr("%Ln rows refused", nullptr, int(refused)));
    add(refusedFiles, ImportReportDialog::tr("%Ln files not taken", nullptr, int(refusedFiles)));
    if (parts.isEmpty() || (inserted + updated + documents == 0 && !report.hasRefusals()))
        parts.append(ImportReportDialog::tr("nothing new: everything was here already"));
    return parts.join(u" · "_s);
}

ImportReportDialog::ImportReportDialog(const sync::ImportReport &report, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What was imported"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(report.hasRefusals() ? tr("Imported, but not everything") : tr("Imported"), TypeRole::Heading));
    column->addWidget(wrappingLabel(importSummary(report), TypeRole::Body, ColorRole::TextMuted));

    auto *files = new ImportFileModel(this);
    files->setReport(report);
    auto *fileTable = new DataTable;
    fileTable->setModel(files);
    fileTable->setRowHeight(DataTable::RowHeight::TwoLines);
    fileTable->setWrapColumns({ImportFileModel::File});
    fileTable->setStretchColumns({ImportFileModel::File});
    // counts that are nothing of every file only take the room of what there is
    for (const int count : {int(ImportFileModel::Changed), int(ImportFileModel::Unchanged), int(ImportFileModel::Older)}) {
        bool isAnything = false;
        for (int row = 0; row < files->rowCount(); ++row)
            isAnything = isAnything || files->index(row, count).data(SortRole).toLongLong() != 0;
        fileTable->setColumnHidden(count, !isAnything);
    }
    fileTable->fitColumns();
    fileTable->setAccessibleName(tr("Files"));
    column->addWidget(new WholeRows(fileTable), 3);

    auto *issues = new ImportIssueModel(this);
    issues->setReport(report);
    auto *issueTable = new DataTable;
    issueTable->setModel(issues);
    issueTable->setWrapColumns({ImportIssueModel::File, ImportIssueModel::Reason});
    issueTable->setWidest(ImportIssueModel::Value, 160);
    issueTable->setStretchColumns({ImportIssueModel::Reason});
    issueTable->setAccessibleName(tr("What was refused, repaired or remarked upon"));
    column->addWidget(new Label(tr("What was refused, repaired or remarked upon"), TypeRole::BodyStrong));
    column->addWidget(new WholeRows(issueTable), 3);
    issueTable->emptyState()->setWords(tr("Nothing was refused or repaired."));

    auto *buttons = new QDialogButtonBox;
    auto *copy = makeButton(tr("Copy this report"), ButtonKind::Default, Icon::Copy);
    copy->setObjectName(u"copyReport"_s);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    auto *close = makeButton(tr("Close"), ButtonKind::Primary);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this,
            [this, files, report] {
                const QString mark = copyMarkFor(this);
                ImportIssueModel each; // whoever corrects a file goes through it row by row
                each.setReport(report, ImportIssueModel::Lines::Each);
                QGuiApplication::clipboard()->setText(asText(*files, mark) + u'\n' + asText(each, mark));
            });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layOut(this, column, 1180, 640);
    close->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
