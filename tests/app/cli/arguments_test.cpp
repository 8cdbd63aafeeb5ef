// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "tests/support/stringmaker.h"

#include <vector>

using namespace scoredesk::cli;
using namespace Qt::StringLiterals;

namespace {

const std::vector<OptionSpec> kOptions{{u"limit"_s, OptionSpec::Takes::Value, u"N"_s, {}},
                                       {u"grade"_s, OptionSpec::Takes::Values, u"G"_s, {}}};

ParseResult parsed(const QStringList &arguments)
{
    return parseArguments(arguments, kOptions);
}

} // namespace

TEST_CASE("global options stand before or after the command", "[cli]")
{
    for (const QStringList &line : {QStringList{u"--cache"_s, u"c"_s, u"--json"_s, u"search"_s, u"x"_s},
                                    QStringList{u"search"_s, u"--json"_s, u"x"_s, u"--cache"_s, u"c"_s},
                                    QStringList{u"search"_s, u"x"_s, u"--cache=c"_s, u"--json"_s}}) {
        CHECK(commandIn(line) == u"search"_s);
        const ParseResult result = parsed(line);
        REQUIRE_FALSE(result.error.has_value());
        CHECK(result.arguments.command == u"search"_s);
        CHECK(result.arguments.positionals == QStringList{u"x"_s});
        CHECK(result.arguments.value(u"cache"_s) == u"c"_s);
        CHECK(result.arguments.has(u"json"_s));
    }
}

TEST_CASE("export and what it exports are one command", "[cli]")
{
    const QStringList line{u"export"_s,  u"--cache"_s, u"c"_s,   u"ssr"_s,
                           u"--grade"_s, u"5"_s,       u"6,7"_s, u"--grade=8"_s};
    CHECK(commandIn(line) == u"export ssr"_s);
    const ParseResult result = parsed(line);
    REQUIRE_FALSE(result.error.has_value());
    CHECK(result.arguments.command == u"export ssr"_s);
    CHECK(result.arguments.values(u"grade"_s) == QStringList{u"5"_s, u"6"_s, u"7"_s, u"8"_s});
    CHECK(commandIn({u"export"_s}) == u"export"_s);
}

TEST_CASE("a wrong option is told without repeating it", "[cli]")
{
    const ParseResult unknown = parsed({u"search"_s, u"--Delgado"_s});
    REQUIRE(unknown.error.has_value());
    CHECK_FALSE(unknown.error->sentence.contains(u"Delgado"_s));
    CHECK(parsed({u"search"_s, u"--limit"_s}).error.has_value());
    CHECK(parsed({u"search"_s, u"--limit"_s, u"--json"_s}).error.has_value());
    CHECK(parsed({u"search"_s, u"--json=1"_s}).error.has_value());
}

TEST_CASE("after two dashes everything is an argument", "[cli]")
{
    const ParseResult result = parsed({u"search"_s, u"--"_s, u"--limit"_s, u"-x"_s});
    REQUIRE_FALSE(result.error.has_value());
    CHECK(result.arguments.positionals == QStringList{u"--limit"_s, u"-x"_s});
}
