# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DROOT=<tree> -P sources.cmake
# What no source may hold. A line that has to is marked with a comment `// allowed: <why>`.

cmake_policy(VERSION 3.25)

# what to look for :: folders it is looked for in :: the folder where it may stand :: what to say
set(rules
    "SELECT .*FROM|(^|[(\"])[ \t]*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|PRAGMA|ATTACH)($|[ \"][ a-z_:*(]*|[ ][A-Z]+ .*)$|INSERT INTO |DELETE FROM |CREATE TABLE |CREATE INDEX |R\"sql :: core ui app :: core/store :: SQL stands in core/store only"
    "processEvents|QEventLoop|waitForFinished :: core ui app :: none :: no local event loops and no waiting, use core/base/jobs.h"
    "QSqlDatabase|QtSql|Qt6::Sql :: core ui app cmake :: none :: one SQLite per process, and it is ours"
    "TODO|FIXME :: core ui app tests/core tests/ui tests/gui tests/support tests/bench :: none :: finish it, or open an issue"
    "QCOMPARE|QVERIFY|QTRY_ :: tests :: none :: these pass silently under Catch2, use CHECK and REQUIRE"
    "foreach *\\(|Q_FOREACH|SIGNAL\\(|SLOT\\( :: core ui app tests :: none :: pointer-to-member connects and range-for"
)

set(complaints 0)
set(files 0)
foreach(rule IN LISTS rules)
    string(REPLACE " :: " ";" cells "${rule}")
    list(GET cells 0 pattern)
    list(GET cells 1 folders)
    list(GET cells 2 exempt)
    list(GET cells 3 reason)
    separate_arguments(folders)
    foreach(folder IN LISTS folders)
        file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/${folder}/*.cpp" "${ROOT}/${folder}/*.h")
        foreach(source IN LISTS sources)
            math(EXPR files "${files} + 1")
            if(source MATCHES "^tests/checks/" OR source MATCHES "^${exempt}/")
                continue()
            endif()
            file(STRINGS "${ROOT}/${source}" lines REGEX "${pattern}")
            foreach(line IN LISTS lines)
                if(NOT line MATCHES "// allowed: ")
                    string(STRIP "${line}" line)
                    math(EXPR complaints "${complaints} + 1")
                    message("${source}: ${reason}\n    ${line}")
                endif()
            endforeach()
        endforeach()
    endforeach()
endforeach()

foreach(folder IN ITEMS core ui app tests)
    file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/${folder}/*.cpp" "${ROOT}/${folder}/*.h")
    foreach(source IN LISTS sources)
        file(READ "${ROOT}/${source}" head LIMIT 60)
        if(NOT head MATCHES "^// SPDX-License-Identifier: GPL-3.0-or-later" AND NOT source MATCHES "^tests/checks/")
            math(EXPR complaints "${complaints} + 1")
            message("${source} does not begin with its SPDX line")
        endif()
    endforeach()
endforeach()

if(files EQUAL 0)
    message(FATAL_ERROR "no sources under ${ROOT}")
endif()
message("${complaints} complaints")
if(complaints GREATER 0)
    message(FATAL_ERROR "the house rules are not kept")
endif()
