// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QtGui/QGuiApplication>

#include <algorithm>
#include <cstdio>

using namespace scoredesk::cli;
using namespace Qt::StringLiterals;

namespace {

/// What libraries tell each other may hold a file's content: none of it reaches standard error.
void swallowMessage(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type == QtFatalMsg)
        std::fputs("scoredesk-cli: a fatal error inside the program.\n", stderr);
}

QString optionLines(std::span<const OptionSpec> options)
{
    QList<QStringList> rows;
    for (const OptionSpec &option : options) {
        QString value;
        if (option.takes != OptionSpec::Takes::Nothing)
            value = u' ' + option.value;
        if (option.takes == OptionSpec::Takes::Values)
            value += u'\u2026';
        rows << QStringList{u"  --"_s + option.name + value, option.help};
    }
    return alignedTable(rows);
}

QString generalHelp()
{
    QString text = u"Usage: scoredesk-cli COMMAND [OPTIONS]\n\nCommands:\n"_s;
    QList<QStringList> rows;
    for (const Command &command : allCommands())
        rows << QStringList{u"  "_s + command.name + u' ' + command.usage, command.summary};
    text += alignedTable(rows);
    text += u"\nOptions of every command, before or after it:\n"_s + optionLines(globalOptions());
    text += u"\nExit status: 0 done, 1 failed, 2 wrong usage, 3 input refused, 4 wrong passphrase or locked, "
            u"5 not authorised, "
            "130 cancelled.\n"_s;
    return text;
}

QString helpOf(const Command &command)
{
    QString text = u"Usage: scoredesk-cli %1 %2\n\n%3\n"_s.arg(command.name, command.usage, command.summary);
    if (!command.details.isEmpty())
        text += command.details + u'\n';
    if (!command.options.empty())
        text += u"\nOptions:\n"_s + optionLines(command.options);
    text += u"\nOptions of every command:\n"_s + optionLines(globalOptions());
    return text;
}

/// Of a word that several commands begin with ("export"): each in full. Empty for any other.
QString helpOfGroup(const QString &word)
{
    QString text;
    for (const Command &command : allCommands()) {
        if (!command.name.startsWith(QString(word + u' ')))
            continue;
        if (text.isEmpty())
            text = u"Usage: scoredesk-cli %1 WHAT [OPTIONS]\n"_s.arg(word);
        text += u"\n  %1 %2\n      %3\n"_s.arg(command.name, command.usage, command.summary);
    }
    if (!text.isEmpty())
        text += u"\nOptions of each: scoredesk-cli %1 WHAT --help\n"_s.arg(word);
    return text;
}

ExitStatus run(const QStringList &arguments)
{
    // The document of a failed call is JSON too, whatever else is wrong with the call.
    Console console(arguments.contains("--json"_L1));
    const QString name = commandIn(arguments);
    const auto commands = allCommands();
    const auto command = std::ranges::find_if(commands, [&name](const Command &c) { return c.name == name; });
    const bool known = command != commands.end();
    const ParseResult parsed = parseArguments(arguments, known ? std::span<const OptionSpec>(command->options)
                                                               : std::span<const OptionSpec>());
    if (parsed.arguments.has(u"version"_s)) {
        console.answer({{u"version"_s, QString::fromLatin1(SCOREDESK_VERSION)}},
                       u"scoredesk-cli %1\n"_s.arg(QLatin1StringView(SCOREDESK_VERSION)));
        return ExitStatus::Done;
    }
    if (parsed.arguments.has(u"help"_s)) {
        const QString group = known || name.isEmpty() ? QString() : helpOfGroup(name);
        const QString help = known ? helpOf(*command) : group.isEmpty() ? generalHelp() : group;
        console.answer({{u"help"_s, help}}, help);
        return ExitStatus::Done;
    }
    if (!known)
        return wrongUsage(console,
                          name.isEmpty() ? u"A command is missing."_s : u"There is no such command."_s);
    if (parsed.error)
        return wrongUsage(console, parsed.error->sentence);
    try {
        return command->run(parsed.arguments, console);
    } catch (...) { // out of memory, no thread to be had, or a mistake; what it says may hold anything
        return console.fail({scoredesk::ErrorKind::Internal, {}, {}});
    }
}

QStringList argumentsOf(int argc, char *argv[])
{
#ifdef Q_OS_WIN
    // Only the wide command line holds every character; Qt reads it.
    const QCoreApplication reader(argc, argv);
    return QCoreApplication::arguments().sliced(1);
#else
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    watchForCancel();
    // Composing a PDF needs fonts, so this is a QGuiApplication; it shows nothing and needs no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(swallowMessage);
    const QStringList arguments = argumentsOf(argc, argv);
    // Qt takes options of its own out of what it is given ("-platform"); here every argument is ours.
    int qtArgumentCount = 1;
    const QGuiApplication application(qtArgumentCount, argv);
    QCoreApplication::setApplicationName(u"scoredesk"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(SCOREDESK_VERSION));
    return static_cast<int>(run(arguments));
}
