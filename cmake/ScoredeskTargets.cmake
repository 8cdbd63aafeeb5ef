# SPDX-License-Identifier: GPL-3.0-or-later

# Precompiled headers, each built once and reused by all targets of its kind.
function(scoredesk_add_pch name)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBS" ${ARGN})
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "// built with ${name}\n" @ONLY)
    add_library(${name} STATIC "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE scoredesk_options ${arg_LIBS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        target_compile_options(${name} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
endfunction()

# GCC and MSVC accept a header built with fewer -D than its user; clang does not, so it goes without.
if(SCOREDESK_PCH AND NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    scoredesk_add_pch(scoredesk_pch_core
        LIBS Qt6::Core Qt6::Concurrent
        HEADERS <algorithm> <array> <atomic> <chrono> <cstdint> <functional> <map> <memory> <mutex>
            <optional> <span> <string> <string_view> <thread> <unordered_map> <utility> <variant> <vector>
            <QtCore/QByteArray> <QtCore/QDate> <QtCore/QDateTime> <QtCore/QDir> <QtCore/QFile>
            <QtCore/QHash> <QtCore/QJsonDocument> <QtCore/QList> <QtCore/QString> <QtCore/QStringList>
            <QtCore/QVariant> <QtConcurrent/QtConcurrentRun>)
    scoredesk_add_pch(scoredesk_pch_ui
        LIBS Qt6::Widgets Qt6::Concurrent
        HEADERS <algorithm> <functional> <memory> <optional> <utility> <vector>
            <QtConcurrent/QtConcurrentRun> <QtCore/QtCore> <QtGui/QtGui> <QtWidgets/QtWidgets>)
    if(SCOREDESK_TESTS)
        scoredesk_add_pch(scoredesk_pch_tests
            LIBS Qt6::Core Qt6::Concurrent Catch2::Catch2
            HEADERS <algorithm> <functional> <memory> <optional> <string> <utility> <vector>
                <catch2/catch.hpp> <QtCore/QByteArray> <QtCore/QDateTime> <QtCore/QDir> <QtCore/QFile>
                <QtCore/QList> <QtCore/QString> <QtCore/QVariant> <QtConcurrent/QtConcurrentRun>)
    endif()
endif()

# A precompiled header is taken only where the -D it was built with are there too: hence Qt6::Concurrent.
function(scoredesk_use_pch target pch)
    target_link_libraries(${target} PRIVATE Qt6::Concurrent)
    if(TARGET ${pch})
        target_precompile_headers(${target} REUSE_FROM ${pch})
    endif()
endfunction()

# scoredesk_add_library(scoredesk_store LAYER 40 SOURCES … [MOC] [PUBLIC libs…] [PRIVATE libs…])
#
# One folder, one static library. Links the options and Qt Core; the layer table decides what else it may
# link. MOC runs moc over a core folder's sources; ui folders always have it. A .qrc may stand in SOURCES;
# a static library's user then calls Q_INIT_RESOURCE.
function(scoredesk_add_library name)
    cmake_parse_arguments(arg "MOC" "LAYER" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${name}: what is ${arg_UNPARSED_ARGUMENTS}?")
    endif()
    scoredesk_check_row(${name} "${arg_LAYER}" ${arg_PUBLIC} ${arg_PRIVATE})

    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC scoredesk_options Qt6::Core ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    scoredesk_finish_target(${name} ${arg_LAYER} "${arg_MOC}" "${arg_SOURCES}")
endfunction()

# scoredesk_add_executable(scoredesk-cli LAYER 200 SOURCES … [MOC] [UI] [LIBS libs…])
function(scoredesk_add_executable name)
    cmake_parse_arguments(arg "MOC;UI" "LAYER" "SOURCES;LIBS" ${ARGN})
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${name}: what is ${arg_UNPARSED_ARGUMENTS}?")
    endif()
    scoredesk_check_row(${name} "${arg_LAYER}" ${arg_LIBS})
    set(layer 99)
    if(arg_UI)
        set(layer 200)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE scoredesk_options Qt6::Core ${arg_LIBS})
    scoredesk_finish_target(${name} ${layer} "${arg_MOC}" "${arg_SOURCES}")
endfunction()

function(scoredesk_finish_target name layer moc sources)
    # Qt 6.4's moc stumbles over libstdc++'s <concepts> where no Qt header stands before it; it needs nothing
    # of it, so its include guard keeps it out.
    set_target_properties(${name} PROPERTIES AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS")
    if(layer GREATER 100)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        scoredesk_use_pch(${name} scoredesk_pch_ui)
    else()
        if(moc)
            set_target_properties(${name} PROPERTIES AUTOMOC ON)
        endif()
        scoredesk_use_pch(${name} scoredesk_pch_core)
    endif()
    if(sources MATCHES "\\.qrc")
        set_target_properties(${name} PROPERTIES AUTORCC ON)
    endif()
endfunction()
