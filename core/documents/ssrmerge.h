// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <functional>
#include <optional>

namespace scoredesk::documents {

/// One PDF to be merged.
struct MergeInput
{
    QByteArray pdf;
    QStringList bookmark; ///< path in the outline: "School", "Grade 5", "Last, First"; empty for none
};

/// Gives one PDF after another, then nothing. Called on the thread of the merge; only one of them is held at a time.
using MergeSource = std::function<Result<std::optional<MergeInput>>()>;

/// What a merged PDF says of itself.
struct MergeOptions
{
    QString title;          ///< of the document; never a student's name
    QDateTime created;      ///< invalid: not said
    std::int64_t total = 0; ///< how many will come, for the progress
};

/// The merged file, once it is there.
struct MergeSummary
{
    std::int64_t documents = 0;
    std::int64_t pages = 0;
    std::int64_t bytes = 0;
    std::int64_t rewritten = 0; ///< had to go through libqpdf first
    QByteArray sha256;          ///< 32 bytes
};

/// Writes the pages of all PDFs from \a next into one at \a path. Fonts, images and whatever else is equal is written once; memory
/// holds one input and some bytes for each object. What lies outside the pages (forms, attachments, scripts, tags) stays behind.
/// The file appears at \a path whole or not at all; a file that was there stays until then.
///
/// Errors: those of \a next, Cancelled, Storage, InvalidInput with the number of the document that is no usable PDF in subject, or when
/// there was none at all.
[[nodiscard]] Result<MergeSummary> mergePdfs(const MergeSource &next, const QString &path,
                                             const MergeOptions &options, const jobs::JobContext &job = {});

} // namespace scoredesk::documents
