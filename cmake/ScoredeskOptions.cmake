# SPDX-License-Identifier: GPL-3.0-or-later
#
# scoredesk_options: language level, warnings, defines and sanitizers of our own code. Third-party code
# (sqlite3mc) does not link it.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

find_program(SCOREDESK_CCACHE ccache)
mark_as_advanced(SCOREDESK_CCACHE)
if(SCOREDESK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without these, ccache refuses every compilation that uses a precompiled header.
    set(launcher "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        "${SCOREDESK_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

add_library(scoredesk_options INTERFACE)
target_compile_features(scoredesk_options INTERFACE cxx_std_20)
target_include_directories(scoredesk_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(scoredesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SCOREDESK_VERSION="${PROJECT_VERSION}"
)
if(MSVC)
    target_compile_options(scoredesk_options INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus
        $<$<BOOL:${SCOREDESK_WERROR}>:/WX>)
else()
    target_compile_options(scoredesk_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
        $<$<BOOL:${SCOREDESK_WERROR}>:-Werror>
        $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

# A reader of other people's files: what the compiler can check at run time for little, it checks.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT SCOREDESK_SANITIZE)
    include(CheckPIESupported)
    check_pie_supported()
    target_compile_options(scoredesk_options INTERFACE -fstack-protector-strong)
    target_compile_definitions(scoredesk_options INTERFACE
        $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
    target_link_options(scoredesk_options INTERFACE -Wl,-z,relro,-z,now)
endif()

if(SCOREDESK_SANITIZE)
    target_compile_options(scoredesk_options INTERFACE
        -fsanitize=${SCOREDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # Comparing two empty QLists hands a null pointer and a length of 0 to memcmp, in Qt's own header.
    target_compile_options(scoredesk_options INTERFACE -fno-sanitize=nonnull-attribute)
    target_link_options(scoredesk_options INTERFACE -fsanitize=${SCOREDESK_SANITIZE})
    # The assertions of Qt and of the standard library's containers stand in hot loops: here they cost nothing
    # that matters, in the tree that is also measured they would.
    target_compile_definitions(scoredesk_options INTERFACE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
endif()

if(SCOREDESK_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "SCOREDESK_FUZZ needs clang; use the preset fuzz")
    endif()
    target_compile_options(scoredesk_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
