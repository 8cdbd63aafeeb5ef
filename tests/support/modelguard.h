// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <memory>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QAbstractItemModelTester;
QT_END_NAMESPACE

namespace scoredesk::testing {

/// Watches a model for as long as it lives and keeps what QAbstractItemModelTester complains about.
/// The tester alone passes silently under Catch2, so every test ends with
/// `CHECK(guard.complaints().isEmpty())`. One guard at a time sees the complaints of all guarded models;
/// GUI thread only.
class ModelGuard
{
public:
    explicit ModelGuard(QAbstractItemModel *model);
    ~ModelGuard();
    ModelGuard(const ModelGuard &) = delete;
    ModelGuard &operator=(const ModelGuard &) = delete;

    /// What the tester said so far, oldest first.
    [[nodiscard]] QStringList complaints() const;

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QStringList m_complaints;
    ModelGuard *m_outer = nullptr;
    QtMessageHandler m_previous = nullptr;

    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
};

} // namespace scoredesk::testing
