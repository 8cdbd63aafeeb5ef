# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which folder may use which: the tree of the architecture, as data. Read by configure (link lines) and by
# the test `layers` (#include lines).
#
# A row: folder | target | layer | the targets it may name. What those bring along may be used too.

set(SCOREDESK_LAYER_TABLE
    "core/base|scoredesk_base|10|"
    "core/domain|scoredesk_domain|20|scoredesk_base"
    "core/files|scoredesk_files|30|scoredesk_domain"
    "core/store|scoredesk_store|40|scoredesk_domain"
    "core/analytics|scoredesk_analytics|50|scoredesk_domain"
    "core/documents|scoredesk_documents|60|scoredesk_domain scoredesk_files"
    "core/sync|scoredesk_sync|70|scoredesk_store scoredesk_files scoredesk_documents"
    "core/exports|scoredesk_exports|80|scoredesk_analytics scoredesk_store scoredesk_files scoredesk_documents"
    "core/sample|scoredesk_sample|90|scoredesk_exports"
    "ui/models|scoredesk_ui_models|110|scoredesk_sync scoredesk_exports scoredesk_sample"
    "ui/widgets|scoredesk_ui_widgets|120|scoredesk_ui_models"
    "ui/charts|scoredesk_ui_charts|125|scoredesk_ui_widgets"
    "ui/pages/home|scoredesk_ui_page_home|130|scoredesk_ui_widgets"
    "ui/pages/students|scoredesk_ui_page_students|130|scoredesk_ui_widgets"
    "ui/pages/profile|scoredesk_ui_page_profile|130|scoredesk_ui_widgets"
    "ui/pages/firstrun|scoredesk_ui_page_firstrun|130|scoredesk_ui_widgets"
    "ui/pages/results|scoredesk_ui_page_results|130|scoredesk_ui_charts"
    "ui/pages/printexport|scoredesk_ui_page_printexport|130|scoredesk_ui_charts"
    "ui/shell|scoredesk_ui_shell|140|scoredesk_ui_page_results scoredesk_ui_page_home scoredesk_ui_page_students scoredesk_ui_page_profile scoredesk_ui_page_firstrun scoredesk_ui_page_printexport"
    "app/cli|scoredesk-cli|200|scoredesk_sync scoredesk_exports scoredesk_sample"
    "app/desktop|scoredesk|200|scoredesk_ui_shell"
)

# Everything a target may use: the closure of its row.
function(scoredesk_allowed_targets target out)
    set(open ${target})
    set(seen "")
    while(open)
        list(POP_FRONT open name)
        foreach(row IN LISTS SCOREDESK_LAYER_TABLE)
            string(REPLACE "|" ";" cells "${row}")
            list(GET cells 1 rowTarget)
            if(rowTarget STREQUAL name)
                list(GET cells 3 uses)
                separate_arguments(uses)
                foreach(use IN LISTS uses)
                    if(NOT use IN_LIST seen)
                        list(APPEND seen ${use})
                        list(APPEND open ${use})
                    endif()
                endforeach()
            endif()
        endforeach()
    endwhile()
    set(${out} "${seen}" PARENT_SCOPE)
endfunction()

# The row of a target as <prefix>_FOLDER and <prefix>_LAYER; empty when the table has none.
macro(scoredesk_layer_row target prefix)
    set(${prefix}_FOLDER "")
    set(${prefix}_LAYER "")
    foreach(_row IN LISTS SCOREDESK_LAYER_TABLE)
        string(REPLACE "|" ";" _cells "${_row}")
        list(GET _cells 1 _rowTarget)
        if(_rowTarget STREQUAL "${target}")
            list(GET _cells 0 ${prefix}_FOLDER)
            list(GET _cells 2 ${prefix}_LAYER)
        endif()
    endforeach()
endmacro()

# Fails when `target` is not where the table puts it, or names a library its row does not allow.
function(scoredesk_check_row target layer)
    scoredesk_layer_row(${target} row)
    if(row_FOLDER STREQUAL "" OR row_LAYER STREQUAL "")
        message(FATAL_ERROR "${target} has no row in cmake/ScoredeskLayers.cmake")
    endif()
    file(RELATIVE_PATH here "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    if(NOT here STREQUAL row_FOLDER OR NOT layer EQUAL row_LAYER)
        message(FATAL_ERROR "${target}: the layer table has it in ${row_FOLDER} on layer ${row_LAYER}, "
            "not in ${here} on layer ${layer}")
    endif()
    scoredesk_allowed_targets(${target} allowed)
    foreach(library IN LISTS ARGN)
        if(library MATCHES "^scoredesk(_|$)" AND NOT library STREQUAL "scoredesk_options"
                AND NOT library IN_LIST allowed)
            message(FATAL_ERROR "${target} may not link ${library}: see cmake/ScoredeskLayers.cmake")
        endif()
    endforeach()
endfunction()

# Everything a target links, directly or through others.
function(scoredesk_link_closure target out)
    set(open ${target})
    set(seen "")
    while(open)
        list(POP_FRONT open name)
        string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" name "${name}")
        if(NOT TARGET "${name}" OR name IN_LIST seen)
            continue()
        endif()
        list(APPEND seen "${name}")
        foreach(property IN ITEMS LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
            get_target_property(libraries "${name}" ${property})
            if(libraries)
                list(APPEND open ${libraries})
            endif()
        endforeach()
    endwhile()
    set(${out} "${seen}" PARENT_SCOPE)
endfunction()

# Once all folders are known: nothing in core, and not the command line tool, reaches a widget, on any way.
function(scoredesk_check_layers)
    foreach(row IN LISTS SCOREDESK_LAYER_TABLE)
        string(REPLACE "|" ";" cells "${row}")
        list(GET cells 1 target)
        list(GET cells 2 layer)
        if(NOT TARGET ${target})
            continue()
        endif()
        scoredesk_allowed_targets(${target} allowed)
        scoredesk_link_closure(${target} closure)
        foreach(library IN LISTS closure)
            if(library MATCHES "^scoredesk_" AND NOT library STREQUAL "scoredesk_options"
                    AND NOT library MATCHES "^scoredesk_pch" AND NOT library STREQUAL target
                    AND NOT library IN_LIST allowed)
                message(FATAL_ERROR "${target} reaches ${library}: see cmake/ScoredeskLayers.cmake")
            endif()
            if((layer LESS 100 OR target STREQUAL "scoredesk-cli")
                    AND library MATCHES "^Qt6::(Widgets|Charts|PrintSupport)$")
                message(FATAL_ERROR "${target} reaches ${library}; core has no widgets")
            endif()
        endforeach()
    endforeach()
endfunction()
