# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DROOT=<tree> -DLUPDATE=<lupdate> -DWORK=<folder> -P translations.cmake
# Every catalogue is complete for the sources as they are now: a copy brought up to date has nothing unfinished.

cmake_policy(VERSION 3.25)

file(GLOB catalogues RELATIVE "${ROOT}/translations" "${ROOT}/translations/scoredesk_*.ts")
if(NOT catalogues)
    message(FATAL_ERROR "no catalogues under ${ROOT}/translations")
endif()
file(MAKE_DIRECTORY "${WORK}")
set(folders "")
foreach(folder IN ITEMS core ui app)
    if(IS_DIRECTORY "${ROOT}/${folder}")
        list(APPEND folders ${folder})
    endif()
endforeach()
foreach(catalogue IN LISTS catalogues)
    configure_file("${ROOT}/translations/${catalogue}" "${WORK}/${catalogue}" COPYONLY)
    set(which "")
    if(catalogue STREQUAL "scoredesk_en.ts")
        set(which -pluralonly)
    endif()
    execute_process(
        COMMAND "${LUPDATE}" -silent ${which} -no-obsolete -locations none -I . ${folders} -ts "${WORK}/${catalogue}"
        WORKING_DIRECTORY "${ROOT}" RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "lupdate failed: ${said}")
    endif()
    file(STRINGS "${WORK}/${catalogue}" messages REGEX "<source>")
    file(STRINGS "${WORK}/${catalogue}" unfinished REGEX "type=\"unfinished\"")
    list(LENGTH messages total)
    list(LENGTH unfinished open)
    if(total EQUAL 0)
        message(FATAL_ERROR "${catalogue} is empty")
    endif()
    if(open GREATER 0)
        message(SEND_ERROR "${catalogue}: ${open} of ${total} texts are not translated; see ./dev translate")
    endif()
    message("${catalogue}: ${total} texts")
endforeach()
