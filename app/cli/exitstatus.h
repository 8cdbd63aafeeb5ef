// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scoredesk::cli {

/// How the process ends. Scripts depend on the numbers: do not renumber.
enum class ExitStatus : int {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Refused = 3,       ///< the input, or some of it; the report says what
    Locked = 4,        ///< wrong passphrase, or none
    NotAuthorised = 5, ///< the results service said no
    Cancelled = 130    ///< Ctrl+C, as shells have it
};

} // namespace scoredesk::cli
