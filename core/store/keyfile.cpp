// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyfile.h"

#include "core/store/failure.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#if defined(Q_OS_WIN)
#include <qt_windows.h>
#else
#include <time.h>
#endif

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr std::size_t kSaltBytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kWrappedBytes = SecretKey::kBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
// What a key file may ask of the machine that opens it; more is taken for damage.
constexpr qint64 kMaxMemory = qint64{4} << 30;
constexpr qint64 kMaxOperations = 10'000;

struct Wrapped
{
    qint64 operations = 0;
    qint64 memory = 0;
    std::array<unsigned char, kSaltBytes> salt{};
    std::array<unsigned char, kNonceBytes> nonce{};
    std::array<unsigned char, kWrappedBytes> key{};
};

template <std::size_t N>
QString base64(const std::array<unsigned char, N> &bytes)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(N)).toBase64());
}

template <std::size_t N>
bool fromBase64(const QJsonValue &value, std::array<unsigned char, N> &bytes)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != qsizetype(N))
        return false;
    std::copy(decoded.decoded.begin(), decoded.decoded.end(), bytes.begin());
    return true;
}

/// The cost stands outside the sealed bytes, so it is sealed as associated data.
QByteArray associatedData(const Wrapped &wrapped)
{
    return "scoredesk-key-" + QByteArray::number(kVersion) + '-' + QByteArray::number(wrapped.operations)
           + '-' + QByteArray::number(wrapped.memory);
}

QJsonObject toJson(const Wrapped &wrapped)
{
    return {{u"version"_s, kVersion},
            {u"derivation"_s, u"argon2id13"_s},
            {u"operations"_s, wrapped.operations},
            {u"memoryBytes"_s, wrapped.memory},
            {u"salt"_s, base64(wrapped.salt)},
            {u"cipher"_s, u"xchacha20poly1305-ietf"_s},
            {u"nonce"_s, base64(wrapped.nonce)},
            {u"key"_s, base64(wrapped.key)}};
}

/// Tells a damaged file from a wrong passphrase; it covers nothing secret.
QString checksum(const QJsonObject &fields)
{
    return QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(fields).toJson(QJsonDocument::Compact),
                                                        QCryptographicHash::Sha256)
                                   .toHex());
}

bool derive(const Passphrase &passphrase, const Wrapped &wrapped, SecretKey &out)
{
    const QByteArray &text = passphrase.utf8();
    return crypto_pwhash_argon2id(out.bytes().data(), out.bytes().size(), text.constData(),
                                  static_cast<unsigned long long>(text.size()), wrapped.salt.data(),
                                  static_cast<unsigned long long>(wrapped.operations),
                                  static_cast<std::size_t>(wrapped.memory),
                                  crypto_pwhash_argon2id_ALG_ARGON2ID13)
           == 0;
}

/// Milliseconds of processor time the calling thread has had. std::clock() would count all threads of the program, and on Windows the
/// time that passes.
double threadMilliseconds()
{
#if defined(Q_OS_WIN)
    FILETIME created, ended, kernel, user;
    if (!GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user))
        return 0;
    const auto hundredNanoseconds = [](const FILETIME &time) {
        return double((std::uint64_t{time.dwHighDateTime} << 32) | time.dwLowDateTime);
    };
    return (hundredNanoseconds(kernel) + hundredNanoseconds(user)) / 1e4;
#else
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#endif
}

/// Milliseconds of processor time one derivation of \a passes takes here, the best of two: what else runs in the program or on the
/// machine does not count, or a busy moment would leave the key cheap for good. Nothing when there is no memory for it.
std::optional<double> timeOf(qint64 passes, qint64 memoryBytes)
{
    constexpr int kRuns = 2;
    Wrapped probe;
    probe.operations = passes;
    probe.memory = memoryBytes;
    const Passphrase passphrase(QByteArray("calibration"));
    SecretKey out;
    double best = std::numeric_limits<double>::max();
    for (int run = 0; run < kRuns; ++run) {
        const double start = threadMilliseconds();
        if (!derive(passphrase, probe, out))
            return std::nullopt;
        best = std::min(best, threadMilliseconds() - start);
    }
    return best;
}

/// How many passes over the memory come nearest to the wanted time here. Getting the memory costs about as much as a pass, however
/// many passes follow, so the time of a pass is the difference of two measurements.
qint64 calibrated(const KeyCost &cost)
{
    constexpr qint64 kFew = 1;
    constexpr qint64 kMore = 3;
    const std::optional<double> few = timeOf(kFew, cost.memoryBytes);
    const std::optional<double> more = timeOf(kMore, cost.memoryBytes);
    if (!few || !more)
        return kMore;
    const double perPass = std::max((*more - *few) / double(kMore - kFew), 0.01);
    const double once = std::max(*few - perPass * double(kFew), 0.0);
    // Not below libsodium's "interactive" two passes and one more; the upper end keeps a slow moment from locking a user out.
    return std::clamp(qint64(std::lround((cost.milliseconds - once) / perPass)), qint64{3}, qint64{64});
}

} // namespace

Result<void> writeKeyFile(const QString &path, const SecretKey &key, const Passphrase &passphrase,
                          KeyCost cost)
{
    Wrapped wrapped;
    wrapped.memory = cost.memoryBytes;
    wrapped.operations = cost.operations > 0 ? cost.operations : calibrated(cost);
    randombytes_buf(wrapped.salt.data(), wrapped.salt.size());
    randombytes_buf(wrapped.nonce.data(), wrapped.nonce.size());

    SecretKey wrapping;
    if (!derive(passphrase, wrapped, wrapping))
        return Error{ErrorKind::Internal, u"memory"_s, u"no memory for deriving the key"_s};
    const QByteArray data = associatedData(wrapped);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        wrapped.key.data(), nullptr, key.bytes().data(), key.bytes().size(),
        reinterpret_cast<const unsigned char *>(data.constData()),
        static_cast<unsigned long long>(data.size()), nullptr, wrapped.nonce.data(), wrapping.bytes().data());
    QJsonObject fields = toJson(wrapped);
    fields.insert(u"checksum"_s, checksum(fields));

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return storageError(path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray json = QJsonDocument(fields).toJson(QJsonDocument::Indented);
    // A full disk may show only when the buffer is written out.
    if (file.write(json) != json.size() || !file.flush() || !file.commit())
        return storageError(path, file.errorString());
    return {};
}

Result<SecretKey> readKeyFile(const QString &path, const Passphrase &passphrase)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, name, u"no key file"_s};
    if (!file.open(QIODevice::ReadOnly))
        return storageError(path, file.errorString());
    const auto damaged = [&name](const QString &what) { return Error{ErrorKind::Corrupt, name, what}; };

    QJsonObject fields = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    const QString sum = fields.take(u"checksum"_s).toString();
    if (sum.isEmpty() || sum != checksum(fields))
        return damaged(u"the checksum does not fit"_s);
    if (fields.value(u"version"_s).toInt() != kVersion)
        return damaged(u"made by another version"_s);

    Wrapped wrapped;
    wrapped.operations = fields.value(u"operations"_s).toInteger();
    wrapped.memory = fields.value(u"memoryBytes"_s).toInteger();
    if (wrapped.operations < 1 || wrapped.operations > kMaxOperations
        || wrapped.memory < qint64(crypto_pwhash_argon2id_MEMLIMIT_MIN) || wrapped.memory > kMaxMemory
        || !fromBase64(fields.value(u"salt"_s), wrapped.salt)
        || !fromBase64(fields.value(u"nonce"_s), wrapped.nonce)
        || !fromBase64(fields.value(u"key"_s), wrapped.key))
        return damaged(u"a field is out of range"_s);

    SecretKey wrapping;
    if (!derive(passphrase, wrapped, wrapping))
        return Error{ErrorKind::Internal, u"memory"_s, u"no memory for deriving the key"_s};
    SecretKey key;
    const QByteArray data = associatedData(wrapped);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            key.bytes().data(), nullptr, nullptr, wrapped.key.data(), wrapped.key.size(),
            reinterpret_cast<const unsigned char *>(data.constData()),
            static_cast<unsigned long long>(data.size()), wrapped.nonce.data(), wrapping.bytes().data())
        != 0)
        return Error{ErrorKind::Unauthorized, name, u"wrong passphrase"_s};
    return key;
}

} // namespace scoredesk::store
