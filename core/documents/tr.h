// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>

namespace scoredesk::documents {

/// The context of this library's sentences in the translation catalogues.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::documents)
};

} // namespace scoredesk::documents
