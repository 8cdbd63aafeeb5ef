// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/passphrasefile.h"

#include <QtCore/QIODevice>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

Result<Passphrase> readPassphrase(QIODevice &device)
{
    // The bytes go into one place only, which Passphrase wipes.
    QByteArray bytes(kLongestPassphrase + 1, '\0');
    qint64 size = 0;
    qint64 got = 0;
    while (size < bytes.size() && (got = device.read(bytes.data() + size, bytes.size() - size)) > 0)
        size += got;
    bytes.truncate(size);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    Passphrase passphrase(std::move(bytes));
    if (got < 0)
        return Error{ErrorKind::Storage, u"passphrase"_s, device.errorString()};
    if (size > kLongestPassphrase)
        return Error{ErrorKind::InvalidInput, u"passphrase"_s, u"too long"_s};
    return passphrase;
}

} // namespace scoredesk::store
