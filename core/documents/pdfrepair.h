// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstddef>
#include <functional>
#include <vector>

namespace scoredesk::documents {

/// \a pdf written anew by libqpdf: one plain cross-reference table, no object streams, damage put right where libqpdf can. The same bytes
/// in give the same bytes out. Errors: InvalidInput with the reason in detail (a password, damage beyond repair).
[[nodiscard]] Result<QByteArray> rewritten(const QByteArray &pdf, const QString &name);

/// A run of pages [first, first + count).
struct PageRun
{
    int first = 0;
    int count = 0;
};

/// The pages of each list of runs, in that order, as a PDF of their own: \a visit gets them one after another, with the position of the
/// list, and ends the work with an error. Memory holds one of them. Errors: those of \a visit, else as rewritten().
[[nodiscard]] Result<void> splitPages(const QByteArray &pdf, const std::vector<std::vector<PageRun>> &parts,
                                      const QString &name,
                                      const std::function<Result<void>(std::size_t part, QByteArray pages)> &visit);

} // namespace scoredesk::documents
