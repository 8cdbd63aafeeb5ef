// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/secret.h"

#include <QtCore/QString>

#include <atomic>
#include <memory>

namespace scoredesk::store {

/// What an open cache is: a folder and the key to the files in it. Shared by all that read or write it; never changed after opening,
/// so that any thread may use it.
class CacheImpl
{
public:
    CacheImpl(QString folder, SecretKey key, std::shared_ptr<const DatabaseHooks> hooks = {})
        : m_folder(std::move(folder)), m_key(std::move(key)), m_hooks(std::move(hooks))
    {}

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const SecretKey &key() const { return m_key; }
    /// A new connection. Throws Failure.
    [[nodiscard]] Database openCache(Database::Mode mode) const
    {
        return Database(cachePath(), m_key, mode, m_hooks.get());
    }
    [[nodiscard]] Database openDesk(Database::Mode mode) const
    {
        return Database(deskPath(), m_key, mode, m_hooks.get());
    }
    [[nodiscard]] QString cachePath() const { return m_folder + QStringLiteral("/cache.db"); }
    [[nodiscard]] QString deskPath() const { return m_folder + QStringLiteral("/desk.db"); }
    [[nodiscard]] QString keyPath() const { return m_folder + QStringLiteral("/key.json"); }

    /// Makes the databases that are not there, brings desk.db up to date and replaces a cache.db of an older version, one process at a
    /// time. Throws Failure: Corrupt with subject "newer" when a newer program made one of them, and then both stay as they are;
    /// Storage with subject "locked" when somebody writes to the older one.
    void prepareFiles() const;

    /// Remembers which of the two databases is gone while the other is there. Before prepareFiles(), which makes it anew, empty.
    void noteMissing();
    /// Its file name, for verify(); empty: none was.
    [[nodiscard]] const QString &missing() const { return m_missing; }
    [[nodiscard]] bool isCacheLost() const { return m_missing == QLatin1String("cache.db"); }

    /// While the first import runs nobody can read the file, and there is nothing in it to read.
    [[nodiscard]] bool isFilling() const { return m_isFilling.load(); }
    void setFilling(bool isFilling) const { m_isFilling.store(isFilling); }

private:
    [[nodiscard]] int versionOf(bool isDesk) const;
    void dropOlderCache() const;

    mutable std::atomic<bool> m_isFilling = false;

    QString m_folder;
    QString m_missing;
    SecretKey m_key;
    std::shared_ptr<const DatabaseHooks> m_hooks;
};

} // namespace scoredesk::store
