// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellroles.h"
#include "ui/models/latestonly.h"
#include "ui/models/nameorder.h"
#include "ui/models/studentlisting.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <optional>

namespace scoredesk::ui {

/// All students of a snapshot as a table, filtered and sorted by an index list that is made off the GUI thread when there
/// are many. The model holds no row of its own: data() reads the snapshot.
class StudentTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = StudentColumn;
    /// Beside the cell roles of cellroles.h. IdRole gives the SSID as a number.
    enum Role { StudentIndexRole = KindRole + 1 }; ///< index into Snapshot::students()
    Q_ENUM(Role)

    explicit StudentTableModel(QObject *parent = nullptr);

    /// Null empties the table and forgets the filter's results at once.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    /// Lists again what the filter lets through: groups of students have changed.
    void listAgain() { relist(); }
    [[nodiscard]] const std::shared_ptr<const analytics::Snapshot> &snapshot() const { return m_snapshot; }
    void setFilter(const StudentFilter &filter);
    [[nodiscard]] const StudentFilter &filter() const { return m_filter; }

    /// Until the new listing stands, the old rows do: a listing is made at once for few students, else by a job.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const StudentListing &listing() const { return m_listing; }
    [[nodiscard]] std::int64_t totalCount() const;
    [[nodiscard]] domain::Ssid ssidAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(domain::Ssid ssid) const;
    [[nodiscard]] Column sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Students up to this count are listed at once.
    static constexpr std::size_t kAtOnce = 3'000;

Q_SIGNALS:
    /// The rows are those of the newest filter, order and snapshot. Comes after the model's reset.
    void listingChanged();

private:
    void relist();
    void apply(StudentListing listing);
    [[nodiscard]] QVariant areaData(const analytics::StudentRow &student, domain::ContentArea area, int role) const;
    [[nodiscard]] QString text(const analytics::StudentRow &student, Column column) const;

    /// The verdict asked for last: a cell is asked for several roles in a row.
    struct Asked
    {
        const analytics::StudentRow *student = nullptr;
        domain::ContentArea area = domain::ContentArea::Ela;
        std::optional<domain::ScoreVerdict> verdict;
    };

    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    std::shared_ptr<const NameOrder> m_names; ///< of m_snapshot
    mutable Asked m_asked;
    StudentFilter m_filter;
    StudentListing m_listing;
    Column m_sortColumn = Column::Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isBusy = false;
    LatestOnly<StudentListing> m_job;
};

} // namespace scoredesk::ui
