// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetpane.h"

#include "core/domain/wording.h"
#include "core/exports/packetrecord.h"
#include "ui/pages/printexport/choicelist.h"
#include "ui/pages/printexport/packetpreview.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QThreadPool>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <chrono>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Dimension;

namespace {

constexpr auto kSettle = std::chrono::milliseconds(200);
constexpr int kMostWords = 120; ///< a line of the cover
/// The kind under which what public packets told is kept.
const QString kGivenOut = ExportSource::givenOutKind();

} // namespace

PacketPane::PacketPane(ExportSource &source, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_source(source), m_prompter(prompter), m_areas(new ChoiceList(tr("Content areas"), 7)),
      m_groups(new ChoiceList(tr("Student groups"), 10)), m_schools(new ChoiceList(tr("Schools with a page of their own"), 8)),
      m_public(new QCheckBox(tr("For the public"))), m_extremes(new QCheckBox(tr("Hide shares of 0% and 100% too"))),
      m_attested(new QLineEdit), m_purpose(new QLineEdit), m_preview(new PacketPreview),
      m_where(new Label(QString(), TypeRole::Small, ColorRole::TextMuted)), m_message(new MessageBar),
      m_pdf(makeButton(tr("Save PDF…"), ButtonKind::Primary, Icon::Download)), m_png(makeButton(tr("Save pictures…"))),
      m_xlsx(makeButton(tr("Save tables…"))), m_print(makeButton(tr("Print…"), ButtonKind::Default, Icon::Print))
{
    setObjectName(u"packetPane"_s);
    m_pdf->setObjectName(u"savePdf"_s);
    m_png->setObjectName(u"savePng"_s);
    m_xlsx->setObjectName(u"saveXlsx"_s);
    m_print->setObjectName(u"printPacket"_s);
    m_public->setObjectName(u"packetPublic"_s);
    m_public->setChecked(true);
    m_attested->setAccessibleName(tr("Who attests"));
    m_attested->setPlaceholderText(tr("Name and office"));
    m_purpose->setAccessibleName(tr("Purpose"));
    m_purpose->setPlaceholderText(tr("Board meeting of June 11"));
    for (QLineEdit *edit : {m_attested, m_purpose})
        edit->setMaxLength(kMostWords);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    m_across = new QHBoxLayout;
    m_form = makeForm();
    m_across->addWidget(m_form, 2);
    m_across->addWidget(makePreview(), 3);
    column->addLayout(m_across, 1);
    onTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.px(12));
        m_across->setSpacing(theme.px(16));
    });

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &PacketPane::compose);
    for (ChoiceList *list : {m_areas, m_groups, m_schools})
        connect(list, &ChoiceList::changed, this, &PacketPane::changeLater);
    for (QCheckBox *box : {m_public, m_extremes})
        connect(box, &QCheckBox::toggled, this, &PacketPane::changeLater);
    for (QLineEdit *edit : {m_attested, m_purpose})
        connect(edit, &QLineEdit::textEdited, this, &PacketPane::changeLater);
    connect(m_public, &QCheckBox::toggled, m_extremes, &QWidget::setEnabled);
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(PacketSaver::Form::Pdf); });
    connect(m_png, &QPushButton::clicked, this, [this] { save(PacketSaver::Form::Png); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { save(PacketSaver::Form::Xlsx); });
    connect(m_print, &QPushButton::clicked, this, &PacketPane::print);
    connect(&m_printer, &PacketPrinter::progressed, this, &PacketPane::savingProgressed);
    connect(&m_printer, &PacketPrinter::finished, this, &PacketPane::showPrinted);
    connect(&m_saver, &PacketSaver::progressed, this, &PacketPane::savingProgressed);
    connect(&m_saver, &PacketSaver::finished, this, &PacketPane::showSaved);
    connect(m_preview, &PacketPreview::currentSheetChanged, this, [this](int sheet) {
        m_where->setText(m_paper ? tr("Page %1 of %2").arg(sheet + 1).arg(m_paper->sheetCount()) : QString());
    });
    refreshButtons();
}

QWidget *PacketPane::makeForm()
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    const auto addField = [box](const QString &caption, QWidget *field, const QString &hint = {}) {
        auto *label = wrappingLabel(caption, TypeRole::BodyStrong);
        box->addWidget(label);
        label->setBuddy(field);
        box->addWidget(field);
        if (!hint.isEmpty())
            box->addWidget(wrappingLabel(hint, TypeRole::Small, ColorRole::TextMuted));
    };
    box->addWidget(m_public);
    box->addWidget(wrappingLabel(tr("Hides groups with fewer than 11 tested, and what would let them be worked out from "
                                    "other pages. Agendas are public."),
                                 TypeRole::Small, ColorRole::TextMuted));
    box->addWidget(m_extremes);
    addField(tr("Content areas"), m_areas);
    addField(tr("Student groups"), m_groups, tr("A page each, in every content area."));
    addField(tr("School pages"), m_schools, tr("Every school is on the page of each area. Those ticked here get their own."));
    addField(tr("Who attests that the results represent the students tested"), m_attested);
    addField(tr("Purpose"), m_purpose);
    m_givenOutBox = new QWidget;
    m_givenOutBox->setLayout(new QVBoxLayout);
    m_givenOutBox->layout()->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_givenOutBox);
    box->addStretch(1);
    onTheme(content, [box](const Theme &theme) {
        box->setSpacing(theme.px(8));
        box->setContentsMargins(theme.px(2), theme.px(2), theme.px(12), theme.px(2));
    });
    scroll->setWidget(content);
    return scroll;
}

QWidget *PacketPane::makePreview()
{
    auto *side = new QWidget;
    auto *box = new QVBoxLayout(side);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_preview, 1);
    box->addWidget(m_where);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_xlsx, m_png, m_print, m_pdf})
        buttons->addWidget(button);
    box->addLayout(buttons);
    onTheme(side, [box, buttons](const Theme &theme) {
        box->setSpacing(theme.px(8));
        buttons->setSpacing(theme.px(8));
    });
    return side;
}

void PacketPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // narrow, the preview goes below what it shows
    const bool isNarrow = width() < themeOf(this).px(640);
    m_across->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PacketPane::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_message->hide();
    m_job.drop();
    m_settle.stop();
    cancelSaving();
    m_keptJob.drop();
    if (!m_snapshot) {
        m_givenOut.clear();
        showGivenOut();
        m_paper.reset();
        m_asked.reset();
        m_preview->setPaper(nullptr);
        for (ChoiceList *list : {m_areas, m_groups, m_schools})
            list->setChoices({});
        m_attested->clear();
        m_purpose->clear();
        m_public->setChecked(true);
        m_extremes->setChecked(false);
        refreshButtons();
        return;
    }
    fillChoices();
    changeLater();
    compose();
    readGivenOut();
}

void PacketPane::readGivenOut()
{
    if (m_snapshot)
        m_keptJob.start(m_source.kept(kGivenOut), this, [this](Result<ExportSource::KeptList> kept) { takeGivenOut(std::move(kept)); });
}

void PacketPane::takeGivenOut(Result<ExportSource::KeptList> kept)
{
    if (!kept || !m_snapshot)
        return;
    ExportSource::KeptList ofYear;
    for (const ExportSource::Kept &one : std::as_const(*kept))
        if (exports::PacketRecord::isOf(one.body, m_snapshot->lea().year))
            ofYear.append(one);
    if (ofYear == m_givenOut)
        return;
    m_givenOut = ofYear;
    showGivenOut();
    changeLater();
    Q_EMIT givenOutChanged();
}

void PacketPane::showGivenOut()
{
    QLayout *box = m_givenOutBox->layout();
    while (QLayoutItem *item = box->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_givenOutBox->setVisible(!m_givenOut.isEmpty());
    if (m_givenOut.isEmpty())
        return;
    box->addWidget(wrappingLabel(tr("Given out this year"), TypeRole::BodyStrong));
    box->addWidget(wrappingLabel(tr("What these packets told is taken into account, so that nothing hidden can be worked out from two of them. Saving or "
                                    "printing a packet for the public puts it here."),
                                 TypeRole::Small, ColorRole::TextMuted));
    for (const ExportSource::Kept &one : std::as_const(m_givenOut)) {
        //: a packet in a list; %1 is a date and time
        const QString words = tr("As of %1").arg(domain::asOfText(exports::PacketRecord::asOf(one.body), QDate(1970, 1, 1)));
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(wrappingLabel(words, TypeRole::Body), 1);
        QPushButton *remove = makeButton(tr("Was not given out"), ButtonKind::Text);
        //: spoken; %1 is "As of Jun 5"
        remove->setAccessibleName(tr("%1: was not given out").arg(words));
        connect(remove, &QPushButton::clicked, this, [this, name = one.name] {
            m_keptJob.start(m_source.forget(kGivenOut, name), this, [this](Result<ExportSource::KeptList> kept) { takeGivenOut(std::move(kept)); });
        });
        line->addWidget(remove);
        box->addWidget(row);
    }
}

void PacketPane::noteGivenOut(const exports::PacketContent &content)
{
    if (content.record.isEmpty())
        return;
    // The same packet again is the same.
    const QByteArray hash = QCryptographicHash::hash(content.record.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString name = content.asOf.toUTC().toString(Qt::ISODate) + u' ' + QString::fromLatin1(hash);
    m_keptJob.start(m_source.keep(kGivenOut, {name, content.record}), this,
                    [this](Result<ExportSource::KeptList> kept) { takeGivenOut(std::move(kept)); });
}

void PacketPane::fillChoices()
{
    const analytics::ResultColumns &columns = m_snapshot->results();
    const domain::SchoolYear year = m_snapshot->lea().year;
    std::vector<ChoiceList::Choice> areas, groups, schools;
    std::vector<bool> isThere(columns.schools.size());
    for (const domain::ContentArea area : domain::kContentAreas) {
        const auto rows = columns.rows(year, area);
        if (rows.isEmpty())
            continue;
        areas.push_back({int(area), domain::areaName(area), !domain::comesInSeptember(area)});
        for (std::uint32_t row = rows.first; row < rows.last; ++row)
            isThere[columns.schoolTested[row]] = true;
    }
    for (const Dimension dimension : exports::kPacketBreakdowns)
        groups.push_back({int(dimension), analytics::dimensionName(dimension),
                          dimension == Dimension::Ethnicity || dimension == Dimension::Elas || dimension == Dimension::EconomicDisadvantage
                              || dimension == Dimension::Disability});
    for (const std::uint16_t code : analytics::readingOrder(Dimension::School, columns))
        if (code != 0 && code < isThere.size() && isThere[code])
            schools.push_back({int(code), analytics::valueName(Dimension::School, code, columns, domain::ContentArea::Ela, year), false,
                               analytics::valueCode(Dimension::School, code, columns)});
    m_areas->setChoices(areas);
    m_groups->setChoices(groups);
    m_schools->setChoices(schools);
}

exports::PacketOptions PacketPane::options() const
{
    exports::PacketOptions options;
    for (const int id : m_areas->chosen())
        options.areas.push_back(domain::ContentArea(id));
    for (const int id : m_groups->chosen())
        options.breakdowns.push_back(Dimension(id));
    for (const int id : m_schools->chosen())
        options.schools.push_back(std::uint16_t(id));
    options.isPublic = m_public->isChecked();
    options.guardsExtremes = options.isPublic && m_extremes->isChecked();
    options.attestedBy = m_attested->text();
    options.purpose = m_purpose->text();
    options.rules = m_rules;
    if (options.isPublic)
        for (const ExportSource::Kept &one : m_givenOut)
            options.earlier.append(one.body);
    return options;
}

void PacketPane::setIndicationRules(const analytics::IndicationRules &rules)
{
    if (m_rules == rules)
        return;
    m_rules = rules;
    changeLater();
}

void PacketPane::changeLater()
{
    // What is ticked must not go out as what was ticked before.
    m_job.drop();
    m_paper.reset();
    m_where->setText(m_snapshot ? tr("Being made…") : QString());
    refreshButtons();
    m_settle.start();
}

void PacketPane::compose()
{
    m_settle.stop();
    if (!m_snapshot)
        return;
    m_job.start(jobs::start<Answer>(QThreadPool::globalInstance(),
                                    [snapshot = m_snapshot, options = options(), theme = PacketPaper::sheetTheme()](jobs::JobContext &job) -> Result<Answer> {
                                        exports::PacketAnswer made = exports::boardPacket(*snapshot, options, job);
                                        if (job.isCancelled())
                                            return Error{ErrorKind::Cancelled, {}, {}};
                                        if (auto *refusal = std::get_if<analytics::AggregateRefusal>(&made))
                                            return Answer(std::move(*refusal));
                                        return Answer(std::make_shared<const PacketPaper>(std::get<exports::PacketContent>(std::move(made)), theme));
                                    }),
                this, [this](Result<Answer> answer) {
                    if (answer)
                        show(std::move(answer).value());
                });
}

void PacketPane::show(Answer answer)
{
    if (auto *paper = std::get_if<std::shared_ptr<const PacketPaper>>(&answer)) {
        m_paper = std::move(*paper);
        if (std::exchange(m_isRefused, false)) // what is said of a saved one stays
            m_message->hide();
    } else {
        m_isRefused = true;
        m_paper.reset();
        const bool isNothingChosen = m_areas->chosen().empty() && m_areas->count() > 0;
        m_message->showMessage(MessageKind::Caution, tr("No packet can be made of this"),
                               isNothingChosen ? tr("Tick at least one content area.")
                                               : sentenceFor(std::get<analytics::AggregateRefusal>(answer)));
    }
    m_preview->setPaper(m_paper);
    refreshButtons();
}

void PacketPane::refreshButtons()
{
    const bool canLeave = m_paper && !m_saver.isRunning() && !m_printer.isRunning();
    for (QPushButton *button : {m_pdf, m_png, m_xlsx, m_print}) {
        if (!canLeave && button == window()->focusWidget())
            m_preview->setFocus(Qt::OtherFocusReason); // else the focus goes wherever the window begins
        button->setEnabled(canLeave);
    }
}

void PacketPane::save(PacketSaver::Form form)
{
    if (!m_paper || m_saver.isRunning())
        return;
    static constexpr std::array kEndings{"pdf", "png", "xlsx"};
    const QString ending = QString::fromLatin1(kEndings[std::size_t(form)]);
    const QString day = domain::dayInCalifornia(m_paper->content().asOf).toString(Qt::ISODate);
    const QString name = u"board-packet-%1%2.%3"_s.arg(day, m_paper->content().isPublic ? QString() : u"-internal"_s, ending);
    m_asked = m_paper; // an import may come while the question is open; the name is of this one
    m_prompter.chooseSaveFile(this, tr("Save the board packet"), name, u"%1 (*.%2)"_s.arg(ending.toUpper(), ending),
                              [this, form](const QString &path) {
                                  const auto paper = std::exchange(m_asked, nullptr);
                                  if (paper && !path.isEmpty())
                                      start(paper, form, path);
                              });
}

void PacketPane::saveAs(PacketSaver::Form form, const QString &path)
{
    if (m_paper)
        start(m_paper, form, path);
}

void PacketPane::start(std::shared_ptr<const PacketPaper> paper, PacketSaver::Form form, const QString &path)
{
    if (m_saver.isRunning() || m_printer.isRunning())
        return;
    m_leaving = paper;
    m_saver.start(std::move(paper), form, path);
    refreshButtons();
    Q_EMIT savingStarted(tr("Saving the board packet"));
}

void PacketPane::setOptions(const exports::PacketOptions &options)
{
    const auto choose = [](ChoiceList *list, const auto &wanted) {
        for (int i = 0; i < list->count(); ++i) {
            const int id = list->item(i)->data(Qt::UserRole).toInt();
            list->choose(id, std::ranges::any_of(wanted, [id](auto value) { return int(value) == id; }));
        }
    };
    choose(m_areas, options.areas);
    choose(m_groups, options.breakdowns);
    choose(m_schools, options.schools);
    m_public->setChecked(options.isPublic);
    m_extremes->setChecked(options.guardsExtremes);
    m_attested->setText(options.attestedBy);
    m_purpose->setText(options.purpose);
    m_rules = options.rules;
    changeLater();
}

void PacketPane::print()
{
    if (!m_paper || m_saver.isRunning() || m_printer.isRunning())
        return;
    auto printer = std::shared_ptr<std::unique_ptr<QPrinter>>(new std::unique_ptr<QPrinter>(PacketPrinter::makePrinter(*m_paper)));
    m_asked = m_paper;
    auto *dialog = new QPrintDialog(printer->get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, m_paper->sheetCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(std::move(*printer)); });
    dialog->open();
}

void PacketPane::printOn(std::unique_ptr<QPrinter> printer)
{
    const auto paper = m_asked ? std::exchange(m_asked, nullptr) : m_paper;
    if (!paper || m_saver.isRunning() || m_printer.isRunning())
        return;
    m_leaving = paper;
    m_printer.start(paper, std::move(printer));
    refreshButtons();
    Q_EMIT savingStarted(tr("Printing the board packet"));
}

void PacketPane::cancelSaving()
{
    m_saver.cancel();
    m_printer.cancel();
}

void PacketPane::showPrinted(bool isPrinted)
{
    Q_EMIT savingEnded();
    refreshButtons();
    const auto paper = std::exchange(m_leaving, nullptr);
    if (!isPrinted || !m_snapshot || !paper) {
        if (m_snapshot)
            m_message->showMessage(MessageKind::Caution, tr("Not printed"), tr("The printer did not take the pages, or printing was cancelled."));
        return;
    }
    m_message->showMessage(MessageKind::Positive, tr("Sent to the printer"), tr("%n pages", nullptr, paper->sheetCount()));
    noteGivenOut(paper->content());
}

void PacketPane::showSaved(const Result<QStringList> &files)
{
    const auto paper = std::exchange(m_leaving, nullptr);
    if (files && paper && m_snapshot)
        noteGivenOut(paper->content());
    Q_EMIT savingEnded();
    refreshButtons();
    if (!files) {
        if (files.error().kind != ErrorKind::Cancelled) {
            const Explanation said = describe(files.error());
            m_message->showMessage(MessageKind::Danger, said.headline, said.sentence);
        }
        return;
    }
    if (!m_snapshot)
        return; // locked meanwhile: the screen says nothing
    const QFileInfo first(files->first());
    m_message->showMessage(MessageKind::Positive, tr("Saved"),
                           //: %1 is a file's name, %2 a folder
                           files->size() == 1 ? tr("%1 in %2").arg(first.fileName(), first.path())
                                              //: %1 and %2 are the first and the last file's name, %3 a folder
                                              : tr("%1 to %2 in %3").arg(first.fileName(), QFileInfo(files->last()).fileName(), first.path()));
}

void PacketPane::focusFirst()
{
    m_public->setFocus(Qt::OtherFocusReason);
}

} // namespace scoredesk::ui
