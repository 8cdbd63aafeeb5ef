// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>
#include <array>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

const OptionSpec *find(std::span<const OptionSpec> options, QStringView name)
{
    const auto spec = std::ranges::find_if(options, [name](const OptionSpec &o) { return o.name == name; });
    return spec == options.end() ? nullptr : &*spec;
}

bool isOption(const QString &argument)
{
    return argument.startsWith("--"_L1) && argument.size() > 2;
}

struct SplitOption
{
    QString name;
    std::optional<QString> value;
};

SplitOption split(const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    if (equals < 0)
        return {argument.sliced(2), std::nullopt};
    return {argument.sliced(2, equals - 2), argument.sliced(equals + 1)};
}

/// Joined by "export" and its object, the command is two words.
bool takesSecondWord(const QString &command)
{
    return command == "export"_L1;
}

} // namespace

std::span<const OptionSpec> globalOptions()
{
    using Takes = OptionSpec::Takes;
    static const std::array options{
        OptionSpec{u"cache"_s, Takes::Value, u"DIR"_s,
                   u"The cache folder; the desktop app's own when not given."_s},
        OptionSpec{
            u"passphrase-file"_s, Takes::Value, u"FILE"_s,
            u"Unlocks the cache. SCOREDESK_PASSPHRASE_FD, the number of an open file descriptor, does too."_s},
        OptionSpec{
            u"json"_s, Takes::Nothing, {}, u"One JSON document on standard output in place of text."_s},
        OptionSpec{u"help"_s, Takes::Nothing, {}, u"Says how a command is used."_s},
        OptionSpec{u"version"_s, Takes::Nothing, {}, u"Prints the version."_s},
    };
    return options;
}

std::optional<QString> Arguments::value(const QString &name) const
{
    const QStringList given = options.value(name);
    return given.isEmpty() ? std::nullopt : std::optional(given.last());
}

QStringList Arguments::values(const QString &name) const
{
    QStringList all;
    for (const QString &given : options.value(name))
        all << given.split(u',', Qt::SkipEmptyParts);
    return all;
}

QString commandIn(const QStringList &arguments)
{
    QString command;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (isOption(argument)) {
            const SplitOption option = split(argument);
            const OptionSpec *spec = find(globalOptions(), option.name);
            if (spec && spec->takes == OptionSpec::Takes::Value && !option.value)
                ++i;
            continue;
        }
        if (argument.startsWith(u'-'))
            continue;
        if (!command.isEmpty())
            return command + u' ' + argument;
        command = argument;
        if (!takesSecondWord(command))
            return command;
    }
    return command;
}

ParseResult parseArguments(const QStringList &arguments, std::span<const OptionSpec> options)
{
    ParseResult result;
    Arguments &parsed = result.arguments;
    const auto fail = [&result](const QString &sentence) {
        result.error = UsageError{sentence};
        return result;
    };
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!optionsEnded && argument == "--"_L1) {
            optionsEnded = true;
            continue;
        }
        if (!optionsEnded && argument == "-h"_L1) {
            parsed.options.insert(u"help"_s, {});
            continue;
        }
        if (optionsEnded || !isOption(argument)) {
            if (parsed.command.isEmpty())
                parsed.command = argument;
            else if (takesSecondWord(parsed.command))
                parsed.command += u' ' + argument;
            else
                parsed.positionals << argument;
            continue;
        }
        const SplitOption option = split(argument);
        const OptionSpec *spec = find(options, option.name);
        if (!spec)
            spec = find(globalOptions(), option.name);
        if (!spec)
            return fail(u"Argument %1 is not an option of this command."_s.arg(i + 1));
        QStringList &values = parsed.options[spec->name];
        if (spec->takes == OptionSpec::Takes::Nothing) {
            if (option.value)
                return fail(u"--%1 takes no value."_s.arg(spec->name));
            continue;
        }
        if (option.value) {
            values << *option.value;
            continue;
        }
        if (i + 1 >= arguments.size() || isOption(arguments.at(i + 1)))
            return fail(u"--%1 needs a value."_s.arg(spec->name));
        values << arguments.at(++i);
        while (spec->takes == OptionSpec::Takes::Values && i + 1 < arguments.size()
               && !isOption(arguments.at(i + 1)) && arguments.at(i + 1) != "--"_L1)
            values << arguments.at(++i);
    }
    return result;
}

} // namespace scoredesk::cli
