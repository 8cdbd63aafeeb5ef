# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DNM=<nm> -DREADELF=<readelf> -DPROGRAM=<file> -P symbols.cmake
# The program has SQLite inside, exports none of it and loads no second one by itself.

cmake_policy(VERSION 3.25)

execute_process(COMMAND "${NM}" "${PROGRAM}" OUTPUT_VARIABLE inside RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "cannot read the symbols of ${PROGRAM}")
endif()
if(NOT inside MATCHES "[ ]sqlite3_open_v2")
    message(FATAL_ERROR "${PROGRAM} has no sqlite3_open_v2 inside: this test would prove nothing")
endif()

execute_process(COMMAND "${NM}" -D --defined-only "${PROGRAM}" OUTPUT_VARIABLE exported RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "cannot read the dynamic symbols of ${PROGRAM}")
endif()
string(REGEX MATCHALL "[^\n]* sqlite3[^\n]*" leaks "${exported}")
if(leaks)
    message(FATAL_ERROR "${PROGRAM} exports ${leaks}")
endif()

execute_process(COMMAND "${READELF}" -d "${PROGRAM}" OUTPUT_VARIABLE dynamic RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR dynamic MATCHES "libsqlite3|libQt6Sql")
    message(FATAL_ERROR "${PROGRAM} links another SQLite")
endif()
