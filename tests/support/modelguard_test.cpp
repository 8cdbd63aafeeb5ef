// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelguard.h"

#include "tests/support/stringmaker.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringListModel>

using scoredesk::testing::ModelGuard;

namespace {

/// Grows without saying so: what the guard is there to notice.
class SilentModel final : public QAbstractListModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }

    void growAndLie()
    {
        beginInsertRows({}, m_rows, m_rows);
        m_rows += 3;
        endInsertRows();
    }

private:
    int m_rows = 1;
};

} // namespace

TEST_CASE("the model guard hears a model that miscounts its rows", "[support]")
{
    SilentModel model;
    const ModelGuard guard(&model);
    CHECK(guard.complaints().isEmpty());
    model.growAndLie();
    CHECK_FALSE(guard.complaints().isEmpty());
}

TEST_CASE("the model guard is silent about a sound model, under another guard too", "[support]")
{
    QStringListModel model;
    const ModelGuard outer(&model);
    {
        QStringListModel other;
        const ModelGuard inner(&other);
        REQUIRE(other.insertRows(0, 2));
        CHECK(inner.complaints().isEmpty());
    }
    REQUIRE(model.insertRows(0, 3));
    REQUIRE(model.removeRows(1, 1));
    model.sort(0);
    CHECK(outer.complaints().isEmpty());
    CHECK(model.rowCount() == 2);
}
