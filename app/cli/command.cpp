// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

std::span<const Command> allCommands()
{
    static const std::vector<Command> commands{initCommand(),   importCommand(),  statusCommand(),
                                               searchCommand(), studentCommand(), aggregateCommand(),
                                               verifyCommand(), sampleCommand(),  exportDataCommand(),
                                               exportDistrictCommand(), exportSsrCommand()};
    return commands;
}

ExitStatus wrongUsage(Console &console, const QString &sentence)
{
    return console.fail(ExitStatus::WrongUsage, u"usage"_s, sentence + u" See --help."_s);
}

} // namespace scoredesk::cli
