// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/cache.h"
#include "core/store/secret.h"

#include <QtCore/QString>

namespace scoredesk::store {

/// Wraps \a key with \a passphrase into the new file \a path, readable by the owner alone: Argon2id of the passphrase, then
/// XChaCha20-Poly1305. The file carries its version, the cost and a checksum. Errors: Storage, Internal.
[[nodiscard]] Result<void> writeKeyFile(const QString &path, const SecretKey &key,
                                        const Passphrase &passphrase, KeyCost cost);

/// The key in \a path. Errors: NotFound, Unauthorized for a wrong passphrase, Corrupt for a damaged file or one of a newer
/// version, Storage.
[[nodiscard]] Result<SecretKey> readKeyFile(const QString &path, const Passphrase &passphrase);

} // namespace scoredesk::store
