// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include <functional>
#include <span>
#include <vector>

namespace scoredesk::cli {

/// One command of the tool. run() says everything through the console and returns how the process ends.
struct Command
{
    QString name;                    ///< "import", "export ssr"
    QString usage;                   ///< what follows the name: "PATH…"
    QString summary;                 ///< one line
    QString details;                 ///< more for --help; may be empty
    std::vector<OptionSpec> options; ///< beside the global ones
    std::function<ExitStatus(const Arguments &, Console &)> run;
};

[[nodiscard]] Command initCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command statusCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command studentCommand();
[[nodiscard]] Command aggregateCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command sampleCommand();
[[nodiscard]] Command exportDataCommand();
[[nodiscard]] Command exportDistrictCommand();
[[nodiscard]] Command exportSsrCommand();

/// All of them, in the order --help lists them.
[[nodiscard]] std::span<const Command> allCommands();

/// A wrong call of \a command: exit status 2.
[[nodiscard]] ExitStatus wrongUsage(Console &console, const QString &sentence);

} // namespace scoredesk::cli
