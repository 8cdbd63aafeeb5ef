// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/cache.h"

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace scoredesk::store {

/// The longest passphrase that is read, in bytes. Nobody types more; and a wrong file is not read whole.
inline constexpr qint64 kLongestPassphrase = 64 * 1024;

/// The passphrase in \a device, which is open for reading (Unbuffered, so that no other copy of it stays behind) and read to its end: a
/// pipe may give its bytes in pieces. One trailing line end is not part of it. May be empty.
/// Errors: Storage when reading fails, InvalidInput for one that is too long.
[[nodiscard]] Result<Passphrase> readPassphrase(QIODevice &device);

} // namespace scoredesk::store
