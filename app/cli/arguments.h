// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <span>

namespace scoredesk::cli {

/// One option of a command.
struct OptionSpec
{
    enum class Takes { Nothing, Value, Values };
    QString name; ///< without dashes
    Takes takes = Takes::Nothing;
    QString value; ///< what --help calls the value: "FILE"
    QString help;  ///< one sentence
};

/// The options that may stand before or after every command.
[[nodiscard]] std::span<const OptionSpec> globalOptions();

/// A command line, taken apart.
struct Arguments
{
    QString command;         ///< "import", "export ssr"; empty when there is none
    QStringList positionals; ///< after the command
    QHash<QString, QStringList> options;

    [[nodiscard]] bool has(const QString &name) const { return options.contains(name); }
    /// The last value given for \a name.
    [[nodiscard]] std::optional<QString> value(const QString &name) const;
    /// All values of an option that takes several: given again, separated by commas, or one after the other.
    [[nodiscard]] QStringList values(const QString &name) const;
};

/// A sentence about a wrong command line. It never repeats an argument: that may be a student's name.
struct UsageError
{
    QString sentence;
};

/// The first argument that is neither a global option nor its value, and for "export" the next too: "export ssr". Empty without one.
[[nodiscard]] QString commandIn(const QStringList &arguments);

/// Takes \a arguments (without the program's name) apart by the global options and \a options. `--name value` and `--name=value`;
/// `--` ends the options.
struct ParseResult
{
    Arguments arguments;
    std::optional<UsageError> error;
};
[[nodiscard]] ParseResult parseArguments(const QStringList &arguments, std::span<const OptionSpec> options);

} // namespace scoredesk::cli
