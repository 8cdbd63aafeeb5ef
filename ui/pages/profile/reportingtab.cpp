// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/reportingtab.h"

#include "core/base/storage.h"
#include "core/documents/ssrreader.h"
#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/historymodel.h"
#include "ui/pages/profile/layouts.h"
#include "ui/pages/profile/pagepicture.h"
#include "ui/pages/profile/ssrviewer.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rows.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using domain::DocumentState;

namespace {

/// A file's name for saving: which report and whose, as TOMS names single reports by SSID.
QString suggestedName(const domain::ReportRow &file, domain::Ssid ssid)
{
    return u"SSR_%1_%2_%3.%4"_s.arg(file.year.code(), ssid.text(), file.language, file.isHtml ? u"html"_s : u"pdf"_s);
}

Result<QByteArray> writeWhole(const QString &path, const QByteArray &bytes)
{
    if (auto refused = refusalToWrite(path))
        return *std::move(refused);
    QSaveFile out(path);
    // Its owner's alone before the first byte is in it.
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || out.write(bytes) != bytes.size() || !out.commit())
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), out.errorString()};
    return QByteArray();
}

} // namespace

ReportingTab::ReportingTab(StudentSource &source, Prompter &prompter, SsrRenderer &renderer, QWidget *parent)
    : ProfileTab(parent), m_source(source), m_prompter(prompter), m_renderer(renderer), m_model(new ReportingModel(this)),
      m_table(new DataTable(this)), m_message(new MessageBar(this)), m_details(new QWidget(this)),
      m_previewCard(new Card(QString(u' '), QString(), m_details)), m_picture(new PagePicture(m_previewCard)),
      m_facts(new FactGrid(m_previewCard)),
      m_view(makeButton(tr("View larger"), ButtonKind::Default, Icon::Search, m_previewCard)),
      m_save(makeButton(tr("Save…"), ButtonKind::Primary, Icon::Download, m_previewCard)),
      m_missing(new Card(tr("What is missing"), QString(), m_details)),
      m_missingText(wrappingLabel(QString(), TypeRole::Body, ColorRole::Text, m_missing))
{
    setObjectName(u"reportingTab"_s);
    m_table->setObjectName(u"reportingTable"_s);
    m_save->setObjectName(u"saveReport"_s);
    m_view->setObjectName(u"viewReport"_s);
    m_message->setObjectName(u"reportingMessage"_s);
    m_message->hide();
    m_table->setAccessibleName(tr("Reporting"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setStretchColumns({ReportingModel::Report});
    m_table->setFitsRows(true);
    m_table->emptyState()->setWords(tr("No reports for this student."));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showLine(current.row(), current.column()); });
    for (const auto activated : {&DataTable::linkActivated, &DataTable::rowActivated}) {
        connect(m_table, activated, this, [this](const QModelIndex &index) {
            showLine(index.row(), index.column());
            openViewer();
        });
    }
    connect(m_picture, &PagePicture::doubleClicked, this, &ReportingTab::openViewer);
    connect(m_view, &QPushButton::clicked, this, &ReportingTab::openViewer);
    connect(m_save, &QPushButton::clicked, this, &ReportingTab::save);

    auto *words = new QVBoxLayout;
    words->addWidget(m_facts);
    words->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_view);
    buttons->addStretch(1);
    words->addLayout(buttons);
    auto *preview = new QHBoxLayout;
    preview->addWidget(m_picture, 0, Qt::AlignTop);
    preview->addLayout(words, 1);
    m_previewCard->body()->addLayout(preview);
    m_missing->body()->addWidget(m_missingText);
    m_missing->body()->addStretch(1);

    auto *details = new SideBySide(m_details);
    details->addWidget(m_previewCard, 2);
    details->addWidget(m_missing, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_message);
    layout->addWidget(m_details);
    layout->addStretch(1);
    onTheme(this, [=](const Theme &theme) {
        layout->setSpacing(theme.px(16));
        preview->setSpacing(theme.px(24));
        words->setSpacing(theme.px(12));
        buttons->setSpacing(theme.px(8));
    });
}

void ReportingTab::setStudent(const LoadedStudent *student)
{
    m_bytesJob.drop();
    m_pictureJob.drop();
    if (!student)
        m_saveJob.drop(); // locked; a save goes on while the next student is looked at
    m_message->hide();
    m_wordsBytesJob.drop();
    m_wordsJob.drop();
    m_bytes.clear();
    if (m_viewer)
        m_viewer->close(); // what is saved from it is the report that is chosen here, and that is another now
    m_ssid = student ? student->profile.student.ssid : domain::Ssid();
    m_records = student ? student->profile.records : QList<domain::ScoreRecord>();
    m_file.reset();
    m_line = -1;
    m_unread.clear();
    m_model->setRows(student ? student->profile.reporting : QList<domain::ReportRow>());
    for (const ReportingModel::Line &line : m_model->lines()) {
        for (const domain::ReportRow &file : line.files) {
            if (m_model->awaitsPages(file) && !m_unread.contains(file.document->id))
                m_unread.append(file.document->id);
        }
    }
    m_table->fitColumns();
    m_table->updateGeometry();
    const bool any = m_model->rowCount() > 0;
    m_details->setVisible(any);
    if (any) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        showLine(0);
    } else {
        m_picture->setPicture({}, {});
        m_previewCard->setTitle(QString(u' '));
        m_facts->clear();
        m_missingText->clear();
    }
    readNextPages();
}

void ReportingTab::showLine(int row, int column)
{
    if (row < 0 || row >= m_model->lines().size())
        return;
    const ReportingModel::Line &line = m_model->lines()[row];
    const domain::ReportRow *file = m_model->fileAt(row, column);
    if (!file || file->state != DocumentState::Present) {
        const auto present = std::find_if(line.files.begin(), line.files.end(),
                                          [](const auto &f) { return f.state == DocumentState::Present; });
        if (present != line.files.end())
            file = &*present;
        else if (!file && !line.files.isEmpty())
            file = &line.files.first();
    }
    m_line = row;
    showFile(file, line);
    describeMissing(line);
}

void ReportingTab::showFile(const domain::ReportRow *file, const ReportingModel::Line &line)
{
    const std::optional<domain::ReportRow> wanted = file ? std::optional(*file) : std::nullopt;
    const bool isSame = m_file && wanted && m_file->document && wanted->document && m_file->document->id == wanted->document->id
                        && m_file->language == wanted->language;
    m_file = wanted;
    const bool isHere = m_file && m_file->state == DocumentState::Present && m_file->document;
    m_save->setEnabled(isHere);
    m_view->setEnabled(isHere && !m_file->isHtml);
    if (!isSame) {
        m_bytes.clear();
        m_isViewerAsked = false;
    }
    m_facts->clear();
    if (!m_file)
        return;
    fillFacts(line);
    if (!isHere) {
        m_bytesJob.drop();
        m_pictureJob.drop();
        m_picture->setPicture({}, domain::documentSentence(*m_file));
    } else if (m_file->isHtml) {
        m_bytesJob.drop();
        m_pictureJob.drop();
        m_picture->setPicture({}, tr("An HTML report. Save it to open it in a browser."));
    } else if (!isSame) {
        startPreview();
    }
}

void ReportingTab::fillFacts(const ReportingModel::Line &line)
{
    const bool isHere = m_file->state == DocumentState::Present && m_file->document;
    m_facts->clear();
    m_previewCard->setTitle(titleOf(line));
    m_facts->addFact(tr("Content areas"), areaList(line.areas));
    m_facts->addFact(tr("Language"), domain::languageName(m_file->language));
    if (isHere) {
        m_facts->addFact(tr("Pages"), m_model->pagesSentence(*m_file));
        m_facts->addFact(tr("Size"), QLocale().formattedDataSize(m_file->document->bytes, 0, QLocale::DataSizeTraditionalFormat));
    } else {
        m_facts->addFact(tr("File"), domain::documentSentence(*m_file), true);
    }
    if (m_file->available.isValid())
        m_facts->addFact(tr("Made available"), dateText(m_file->available));
    for (const domain::ScoreRecord &record : std::as_const(m_records)) {
        if (record.year != line.year || !line.areas.contains(record.area) || measureText(record).isEmpty())
            continue;
        m_facts->addFact(record.area == domain::ContentArea::Ela ? tr("Lexile") : tr("Quantile"), measureText(record));
    }
}

QString ReportingTab::titleOf(const ReportingModel::Line &line) const
{
    //: a report and its year
    return tr("%1, %2").arg(reportName(line.areas, m_file->isHtml), domain::schoolYearName(line.year));
}

void ReportingTab::startPreview()
{
    m_pictureJob.drop();
    m_picture->setPicture({}, tr("Reading…"));
    m_bytesJob.start(m_source.document(m_file->document->id), this, [this](Result<QByteArray> bytes) {
        if (!bytes) {
            if (bytes.error().kind != ErrorKind::Cancelled)
                m_picture->setPicture({}, tr("The report could not be read from Scoredesk's data."));
            Q_EMIT previewFinished(false);
            return;
        }
        m_bytes = *std::move(bytes);
        // of two languages it is not known yet where this one begins: notePages() goes on
        if (!m_model->awaitsPages(*m_file))
            drawPreview();
    });
}

void ReportingTab::drawPreview()
{
    if (std::exchange(m_isViewerAsked, false))
        openViewer();
    m_pictureJob.start(m_renderer.render(m_bytes, firstPage(), m_picture->sizeHint().width(), devicePixelRatioF()), this,
                       [this](Result<RenderedPage> page) {
                           if (page)
                               m_picture->setPicture(page->image, {});
                           else
                               m_picture->setPicture({}, tr("This PDF cannot be shown here. It can still be saved."));
                           Q_EMIT previewFinished(bool(page));
                       });
}

int ReportingTab::firstPage() const
{
    const QList<int> pages = m_model->pagesOf(*m_file);
    return pages.isEmpty() ? 0 : pages.first() - 1;
}

void ReportingTab::readNextPages()
{
    if (m_unread.isEmpty())
        return;
    const Id<domain::SsrDocument> document = m_unread.takeFirst();
    m_wordsBytesJob.start(m_source.document(document), this, [this, document](Result<QByteArray> bytes) {
        if (!bytes) {
            notePages(document, {});
            return;
        }
        m_wordsJob.start(jobs::start<QStringList>(QThreadPool::globalInstance(),
                                                  [pdf = *std::move(bytes)](jobs::JobContext &job) {
                                                      return documents::pageLanguages(pdf, job);
                                                  }),
                         this, [this, document](Result<QStringList> languages) {
                             notePages(document, languages ? *languages : QStringList());
                         });
    });
}

void ReportingTab::notePages(Id<domain::SsrDocument> document, const QStringList &languages)
{
    m_model->setPageLanguages(document, languages);
    m_table->fitColumns();
    if (m_file && m_file->document && m_file->document->id == document) {
        fillFacts(m_model->lines()[m_line]);
        if (!m_bytes.isEmpty())
            drawPreview();
    }
    readNextPages();
}

void ReportingTab::openViewer()
{
    if (!m_view->isEnabled() || m_viewer)
        return;
    if (m_bytes.isEmpty() || m_model->awaitsPages(*m_file)) {
        m_isViewerAsked = true; // when it is read
        return;
    }
    m_viewer = new SsrViewer(m_renderer, m_bytes, titleOf(m_model->lines()[m_line]), firstPage(), m_file->document->pages, this);
    connect(m_viewer, &SsrViewer::saveRequested, this, &ReportingTab::save);
    m_viewer->open();
}

void ReportingTab::save()
{
    if (!m_file || !m_file->document)
        return;
    const Id<domain::SsrDocument> document = m_file->document->id;
    const QString filter = m_file->isHtml ? tr("HTML (*.html)") : tr("PDF (*.pdf)");
    QWidget *asker = m_viewer ? static_cast<QWidget *>(m_viewer) : this;
    m_prompter.chooseSaveFile(asker, tr("Save the report"), suggestedName(*m_file, m_ssid), filter, [this, document](const QString &path) {
        if (path.isEmpty())
            return;
        m_saveJob.start(m_source.document(document), this, [this, path](Result<QByteArray> bytes) {
            if (bytes)
                writeFile(path, *bytes);
            else
                report(bytes.error(), tr("The report was not saved"));
        });
    });
}

void ReportingTab::writeFile(const QString &path, const QByteArray &bytes)
{
    m_saveJob.start(jobs::start<QByteArray>(QThreadPool::globalInstance(),
                                            [path, bytes](jobs::JobContext &) { return writeWhole(path, bytes); }),
                    this, [this, path](Result<QByteArray> written) {
                        if (!written) {
                            report(written.error(), tr("The report was not saved"));
                            return;
                        }
                        visibleMessage()->showMessage(MessageKind::Positive, tr("Saved"), QFileInfo(path).fileName());
                        // the message pushes what is below it down; the button that has the focus stays in sight
                        QTimer::singleShot(0, this, [this] {
                            for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
                                if (auto *area = qobject_cast<QScrollArea *>(above))
                                    area->ensureWidgetVisible(m_save);
                            }
                        });
                        Q_EMIT saveFinished(true);
                    });
}

MessageBar *ReportingTab::visibleMessage() const
{
    return m_viewer ? m_viewer->message() : m_message;
}

void ReportingTab::report(const Error &error, const QString &headline)
{
    if (error.kind != ErrorKind::Cancelled) {
        visibleMessage()->showMessage(
            MessageKind::Danger, headline,
                               error.kind == ErrorKind::Storage
                                   ? tr("The file could not be written there. Choose another folder, or free some space.")
                                   : tr("The report could not be read from Scoredesk's data."));
    }
    Q_EMIT saveFinished(false);
}

void ReportingTab::describeMissing(const ReportingModel::Line &line)
{
    QStringList sentences;
    for (const domain::ReportRow &file : line.files) {
        if (file.state == DocumentState::Present)
            continue;
        const QString what = file.isHtml ? tr("HTML, %1").arg(domain::languageName(file.language))
                                         : tr("PDF, %1").arg(domain::languageName(file.language));
        //: %1 which file of a report, %2 why it is not there
        sentences.append(tr("%1: %2").arg(what, domain::documentSentence(file)));
    }
    m_missingText->setText(sentences.isEmpty() ? tr("Nothing: every file of this report is here.") : sentences.join(u"\n\n"_s));
}

QString ReportingTab::statusText() const
{
    int here = 0, held = 0, missing = 0;
    for (const ReportingModel::Line &line : m_model->lines()) {
        for (const domain::ReportRow &file : line.files) {
            if (file.state == DocumentState::Present)
                ++here;
            else if (file.state == DocumentState::Held)
                ++held;
            else if (file.state == DocumentState::NotDownloaded)
                ++missing;
        }
    }
    if (m_model->rowCount() == 0)
        return {};
    QStringList parts{tr("%n files here", nullptr, here)};
    if (held > 0)
        parts.append(tr("%n held", nullptr, held));
    if (missing > 0)
        parts.append(tr("%n not downloaded", nullptr, missing));
    return parts.join(tr(", "));
}

void ReportingTab::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
