# SPDX-License-Identifier: GPL-3.0-or-later

# scoredesk_add_tests(core|ui|gui SOURCES x_test.cpp … [LIBS scoredesk_files …] [MOC])
#
# One object library per folder, so that a change recompiles little; all of one kind are collected into one
# binary, scoredesk_<kind>_tests, so that little is linked. Every TEST_CASE becomes one CTest test.
function(scoredesk_add_tests kind)
    cmake_parse_arguments(arg "MOC" "" "SOURCES;LIBS" ${ARGN})
    if(NOT kind MATCHES "^(core|ui|gui)$" OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "scoredesk_add_tests(core|ui|gui SOURCES … LIBS …), not ${kind} ${arg_UNPARSED_ARGUMENTS}")
    endif()
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REPLACE "/" "_" name "scoredesk_${folder}")
    add_library(${name} OBJECT ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE scoredesk_test_support ${arg_LIBS})
    if(NOT kind STREQUAL "core")
        target_link_libraries(${name} PRIVATE Qt6::Widgets Qt6::Test)
    endif()
    if(arg_MOC)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
    scoredesk_use_pch(${name} scoredesk_pch_tests)
    set_property(GLOBAL APPEND PROPERTY SCOREDESK_TESTS_${kind} ${name})
endfunction()

# Makes the binary of one kind; nothing when no folder has tests of it.
function(scoredesk_collect_tests kind)
    get_property(objects GLOBAL PROPERTY SCOREDESK_TESTS_${kind})
    if(NOT objects)
        return()
    endif()
    set(binary scoredesk_${kind}_tests)
    add_executable(${binary} "${PROJECT_SOURCE_DIR}/tests/support/testmain.cpp")
    target_link_libraries(${binary} PRIVATE scoredesk_test_support ${objects})
    if(kind STREQUAL "core")
        target_link_libraries(${binary} PRIVATE Qt6::Gui)
    else()
        target_compile_definitions(${binary} PRIVATE SCOREDESK_TEST_WIDGETS)
        target_link_libraries(${binary} PRIVATE Qt6::Widgets Qt6::Test)
    endif()
    # Catch2 2.13 ends with 0 when a name matches nothing; the warning makes that a failure.
    catch_discover_tests(${binary}
        EXTRA_ARGS -w NoTests
        PROPERTIES LABELS ${kind} TIMEOUT 300)
endfunction()

# scoredesk_add_fuzzer(xlsx SOURCES xlsxfuzzer.cpp LIBS scoredesk_files …)
# A libFuzzer program scoredesk_fuzz_<name>; only in a tree configured with SCOREDESK_FUZZ (preset fuzz).
function(scoredesk_add_fuzzer name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    if(NOT SCOREDESK_FUZZ)
        return()
    endif()
    add_executable(scoredesk_fuzz_${name} ${arg_SOURCES})
    target_link_libraries(scoredesk_fuzz_${name} PRIVATE scoredesk_options ${arg_LIBS})
    target_link_options(scoredesk_fuzz_${name} PRIVATE -fsanitize=fuzzer)
endfunction()
