// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/base/result.h"
#include "core/exports/dataexport.h"
#include "core/exports/ssrexport.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>

#include <memory>

namespace scoredesk::ui {

/// What the page needs of the open cache: files written from it, and texts a person keeps in it under a name. GUI thread; the work runs on
/// others. Every future fails with ErrorKind::Cancelled while nothing is open.
class ExportSource
{
public:
    virtual ~ExportSource() = default;

    /// Whether what is shown is an earlier time. Files written from the cache are of the newest data all the same.
    [[nodiscard]] virtual bool isPast() const { return false; }

    /// A text under a name, of one kind: a saved report, what a packet told.
    struct Kept
    {
        QString name, body;
        bool operator==(const Kept &) const = default;
    };
    using KeptList = QList<Kept>;
    /// The kind under which records of what was told in public are kept (exports::PacketRecord).
    [[nodiscard]] static QString givenOutKind() { return QStringLiteral("board-packet"); }
    /// What is kept of \a kind, by name.
    [[nodiscard]] virtual QFuture<Result<KeptList>> kept(const QString &kind) = 0;
    /// Keeps \a text in place of one with its name, or forgets \a name; then what is kept.
    [[nodiscard]] virtual QFuture<Result<KeptList>> keep(const QString &kind, const Kept &text) = 0;
    [[nodiscard]] virtual QFuture<Result<KeptList>> forget(const QString &kind, const QString &name) = 0;

    [[nodiscard]] virtual QFuture<Result<exports::ExportedFile>> writeData(const exports::DataFileRequest &request) = 0;
    [[nodiscard]] virtual QFuture<Result<exports::ExportedFile>> writeDistrict(const exports::DistrictExportRequest &request) = 0;
    [[nodiscard]] virtual QFuture<Result<exports::SsrExport>> writeReports(std::shared_ptr<const analytics::Snapshot> snapshot,
                                                                           const exports::SsrFilter &filter,
                                                                           const exports::SsrTarget &target) = 0;
};

} // namespace scoredesk::ui
