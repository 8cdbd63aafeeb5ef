// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sodium.h>

#include <vector>

namespace scoredesk::store {

Result<QByteArray> fingerprintOf(const QString &path, const QByteArray &settings, const jobs::JobContext &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), file.errorString()};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    const QByteArray length = QByteArray::number(settings.size()) + ' ' + settings;
    const auto update = [&state](const char *data, qint64 size) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(data),
                                  static_cast<unsigned long long>(size));
    };
    update(length.constData(), length.size());
    std::vector<char> buffer(std::size_t{1} << 18);
    for (;;) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const qint64 got = file.read(buffer.data(), qint64(buffer.size()));
        if (got < 0)
            return Error{ErrorKind::Storage, QFileInfo(path).fileName(), file.errorString()};
        if (got == 0)
            break;
        update(buffer.data(), got);
    }
    QByteArray sum(crypto_generichash_BYTES, '\0');
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(sum.data()), std::size_t(sum.size()));
    return sum;
}

} // namespace scoredesk::store
