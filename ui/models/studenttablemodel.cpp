// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/studenttablemodel.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"

#include <QtCore/QThreadPool>

#include <algorithm>

namespace scoredesk::ui {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

domain::Day newestScore(const analytics::Snapshot &snapshot, const analytics::StudentRow &student)
{
    domain::Day newest;
    for (const domain::ScoreRecord &record : snapshot.recordsOf(student)) {
        if (record.year == snapshot.lea().year)
            newest = std::max(newest, record.scoreAvailable);
    }
    return newest;
}

/// Why a student is not eligible: the condition code of all areas when it is one, else what it means.
QString notEligibleReason(const analytics::Snapshot &snapshot, const analytics::StudentRow &student)
{
    const QString noScore = StudentTableModel::tr("No test gave a score to report");
    std::optional<domain::ConditionCode> only;
    for (const domain::ScoreRecord &record : snapshot.recordsOf(student)) {
        if (record.year != snapshot.lea().year)
            continue;
        if (only && *only != record.condition)
            return noScore;
        only = record.condition;
    }
    if (!only || *only == domain::ConditionCode::None)
        return noScore;
    return StudentTableModel::tr("%1 in every area").arg(domain::code(*only));
}

/// Whether a report is held for tests only whose results come in September.
bool awaitsSeptember(const analytics::Snapshot &snapshot, const analytics::StudentRow &student)
{
    if (!isHeld(student.report) || student.report == domain::ReportBox::HeldOther)
        return false;
    const domain::LeaInfo &lea = snapshot.lea();
    const auto records = snapshot.recordsOf(student);
    return std::all_of(records.begin(), records.end(), [&lea](const domain::ScoreRecord &r) {
        return r.year != lea.year || !domain::countsThisYear(r) || domain::awaitsSeptember(r.area, r.year, domain::asOfDay(lea.asOf));
    });
}

/// Why a test has no score, in a few words.
QString whyWords(const analytics::Snapshot &snapshot, domain::ContentArea area, const domain::ScoreVerdict &verdict)
{
    const domain::LeaInfo &lea = snapshot.lea();
    const bool waits = verdict.reason == domain::ScoreReason::BeingScored
        && domain::awaitsSeptember(area, lea.year, domain::asOfDay(lea.asOf));
    return waits ? domain::inSeptember() : reasonName(verdict.reason);
}

/// The alternate assessment that is taken in place of \a area.
std::optional<domain::ContentArea> alternateOf(domain::ContentArea area)
{
    switch (area) {
    case domain::ContentArea::Ela:
        return domain::ContentArea::CaaEla;
    case domain::ContentArea::Math:
        return domain::ContentArea::CaaMath;
    case domain::ContentArea::Science:
        return domain::ContentArea::CaaScience;
    default:
        return std::nullopt;
    }
}

} // namespace

StudentTableModel::StudentTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void StudentTableModel::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_job.drop();
    // The old listing indexes the old snapshot: both go together.
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_names = std::make_shared<NameOrder>();
    m_asked = {};
    m_listing = {};
    endResetModel();
    relist();
}

void StudentTableModel::setFilter(const StudentFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    relist();
}

void StudentTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    if (Column(column) == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = Column(column);
    m_sortOrder = order;
    relist();
}

void StudentTableModel::relist()
{
    m_job.drop();
    if (!m_snapshot || m_snapshot->students().size() <= kAtOnce) {
        auto listing = m_snapshot ? listStudents(*m_snapshot, m_filter, m_sortColumn, m_sortOrder, {}, m_names.get())
                                  : Result<StudentListing>(StudentListing());
        apply(listing ? std::move(listing).value() : StudentListing());
        return;
    }
    m_isBusy = true;
    auto work = [snapshot = m_snapshot, names = m_names, filter = m_filter, column = m_sortColumn,
                 order = m_sortOrder](jobs::JobContext &job) { return listStudents(*snapshot, filter, column, order, job, names.get()); };
    m_job.start(jobs::start<StudentListing>(QThreadPool::globalInstance(), std::move(work)), this,
                [this](Result<StudentListing> listing) {
                    if (listing)
                        apply(std::move(listing).value());
                });
}

void StudentTableModel::apply(StudentListing listing)
{
    m_isBusy = false;
    beginResetModel();
    m_listing = std::move(listing);
    endResetModel();
    Q_EMIT listingChanged();
}

std::int64_t StudentTableModel::totalCount() const
{
    return m_snapshot ? std::int64_t(m_snapshot->students().size()) : 0;
}

domain::Ssid StudentTableModel::ssidAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_snapshot->students()[m_listing.students[std::size_t(row)]].ssid;
}

std::optional<int> StudentTableModel::rowOf(domain::Ssid ssid) const
{
    const auto student = m_snapshot ? m_snapshot->indexOf(ssid) : std::nullopt;
    if (!student)
        return std::nullopt;
    const auto found = std::find(m_listing.students.begin(), m_listing.students.end(), *student);
    if (found == m_listing.students.end())
        return std::nullopt;
    return int(found - m_listing.students.begin());
}

int StudentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listing.students.size());
}

int StudentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString StudentTableModel::text(const analytics::StudentRow &student, Column column) const
{
    const auto fromRecord = [&](auto value) -> QString {
        const auto records = m_snapshot->recordsOf(student);
        return records.empty() ? QString() : value(records.front());
    };
    switch (column) {
    case Column::Name:
        return m_snapshot->displayName(student);
    case Column::SsidNumber:
        return student.ssid.text();
    case Column::Grade:
        return domain::gradeName(student.grade);
    case Column::School:
        return student.school < 0 ? QString() : m_snapshot->schools()[std::size_t(student.school)].name;
    case Column::Ssr:
        return reportWord(student.report);
    case Column::Why:
        if (student.report == domain::ReportBox::NotEligible)
            return notEligibleReason(*m_snapshot, student);
        if (awaitsSeptember(*m_snapshot, student))
            return domain::inSeptember();
        return student.report == domain::ReportBox::Released ? QString() : domain::boxName(student.report);
    case Column::Language:
        return student.languageCode.empty() ? QString() : domain::languageName(utf8(student.languageCode));
    case Column::LocalId:
        return utf8(student.localId);
    case Column::NewestScore:
        return dateText(newestScore(*m_snapshot, student));
    case Column::LanguageStatus:
        return fromRecord([](const domain::ScoreRecord &r) { return domain::code(r.elas); });
    case Column::EconomicDisadvantage:
        return fromRecord([](const domain::ScoreRecord &r) { return yesNo(r.economicDisadvantage); });
    case Column::Disability:
        return fromRecord([](const domain::ScoreRecord &r) { return yesNo(r.disability); });
    case Column::Ethnicity:
        return fromRecord([](const domain::ScoreRecord &r) {
            return r.ethnicity > 0 ? domain::ethnicityName(r.ethnicity) : QString();
        });
    default:
        return {};
    }
}

QVariant StudentTableModel::areaData(const analytics::StudentRow &student, domain::ContentArea area, int role) const
{
    // Roles that no score cell has are asked for each cell of each frame: they need no look at the records.
    if (role == BoldRole || role == SecondLineRole || role == TotalsRowRole || role == StatusRole)
        return {};
    if (m_asked.student != &student || m_asked.area != area)
        m_asked = {&student, area, m_snapshot->verdict(student, area)};
    const std::optional<domain::ScoreVerdict> &verdict = m_asked.verdict;
    if (!verdict) {
        // who takes the alternate test has it in columns of its own, which need not be shown
        const auto alternate = alternateOf(area);
        const auto taken = alternate ? m_snapshot->verdict(student, *alternate) : std::nullopt;
        switch (role) {
        case Qt::DisplayRole:
            return taken ? tr("CAA") : QStringLiteral("–");
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            if (taken)
                return tr("%1: %2").arg(domain::areaName(*alternate), whyWords(*m_snapshot, *alternate, *taken));
            return role == Qt::ToolTipRole ? QVariant() : tr("Not registered");
        case CopyRole:
            return taken ? QVariant() : QString();
        case MutedRole:
            return true;
        default:
            return {};
        }
    }
    const domain::ScoreRecord *record = m_snapshot->current(student, area);
    const bool hasScore = record && record->hasLevel() && record->scaleScore >= 0
        && verdict->box != domain::ScoreBox::Invalidated;
    switch (role) {
    case Qt::DisplayRole:
        return hasScore ? QString::number(record->scaleScore)
                        : shortVerdict(*verdict, record ? record->condition : domain::ConditionCode::None);
    case LevelRole:
        return hasScore ? QVariant(int(record->level)) : QVariant();
    case TrailingRole:
        return hasScore && record->condition != domain::ConditionCode::None ? QVariant(domain::code(record->condition))
                                                                            : QVariant();
    case MutedRole:
        return !hasScore;
    case Qt::AccessibleTextRole:
        if (hasScore) {
            //: spoken for a score cell; %1 scale score, %2 level digit, %3 level name
            return tr("%1, level %2, %3")
                .arg(record->scaleScore)
                .arg(int(record->level))
                .arg(domain::levelName(area, record->level, record->year));
        }
        return domain::boxName(verdict->box);
    case Qt::ToolTipRole:
        return hasScore ? domain::levelName(area, record->level, record->year)
                        : whyWords(*m_snapshot, area, *verdict);
    default:
        return {};
    }
}

QVariant StudentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_snapshot)
        return {};
    const std::uint32_t studentIndex = m_listing.students[std::size_t(index.row())];
    const analytics::StudentRow &student = m_snapshot->students()[studentIndex];
    if (role == IdRole)
        return QVariant::fromValue(qlonglong(student.ssid.value));
    if (role == StudentIndexRole)
        return studentIndex;
    const auto column = Column(index.column());
    if (const auto area = areaOf(column))
        return areaData(student, *area, role);
    switch (role) {
    case Qt::DisplayRole:
        return text(student, column);
    case Qt::TextAlignmentRole:
        return column == Column::Grade ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case StatusRole:
        return column == Column::Ssr ? QVariant(int(statusOf(student.report))) : QVariant();
    case MutedRole:
        return column == Column::Why;
    case BoldRole:
        return column == Column::Name;
    case Qt::ToolTipRole: // what a narrow column may cut short
        return column == Column::Name || column == Column::School || column == Column::Why || column == Column::Language
            ? QVariant(text(student, column))
            : QVariant();
    default:
        return {};
    }
}

QVariant StudentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(Column::Count))
        return {};
    const auto column = Column(section);
    if (role == KindRole) {
        if (areaOf(column))
            return int(CellKind::Level);
        switch (column) {
        case Column::SsidNumber:
        case Column::LocalId:
            return int(CellKind::Code);
        case Column::Grade:
            return int(CellKind::Number);
        case Column::Ssr:
            return int(CellKind::Status);
        default:
            return int(CellKind::Text);
        }
    }
    if (const auto area = areaOf(column); area && role == LevelTitleRole) {
        //: a column of a copied list, %1 a content area: "ELA level"
        return tr("%1 level").arg(domain::areaName(*area));
    } else if (area && role == TrailingTitleRole) {
        //: a column of a copied list, %1 a content area: "ELA condition code"
        return tr("%1 condition code").arg(domain::areaName(*area));
    }
    if (role == Qt::TextAlignmentRole && column == Column::Grade)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (const auto area = areaOf(column))
        return domain::areaName(*area);
    switch (column) {
    case Column::Name:
        return tr("Student");
    case Column::SsidNumber:
        return tr("SSID");
    case Column::Grade:
        return tr("Grade");
    case Column::School:
        return tr("School");
    case Column::Ssr:
        return tr("SSR");
    case Column::Why:
        return tr("Why");
    case Column::Language:
        return tr("Language");
    case Column::LocalId:
        return tr("Local ID");
    case Column::NewestScore:
        return tr("Newest score");
    case Column::LanguageStatus:
        return tr("English language status");
    case Column::EconomicDisadvantage:
        return tr("Economically disadvantaged");
    case Column::Disability:
        return tr("Special education");
    case Column::Ethnicity:
        return tr("Ethnicity");
    default:
        return {};
    }
}

} // namespace scoredesk::ui
