# SPDX-License-Identifier: GPL-3.0-or-later

# scoredesk_add_translations(target)
# English has plurals only: "1 page", "2 pages".
# Compiles translations/scoredesk_<lang>.ts into the target as :/i18n/scoredesk_<lang>.qm. Qt's own texts
# (qtbase_<lang>.qm) are not copied: they come from QLibraryInfo::TranslationsPath.
function(scoredesk_add_translations target)
    set(compiled "")
    foreach(language IN ITEMS en es)
        set(catalogue "${PROJECT_SOURCE_DIR}/translations/scoredesk_${language}.ts")
        set(qm "${CMAKE_CURRENT_BINARY_DIR}/${target}_i18n/scoredesk_${language}.qm")
        add_custom_command(OUTPUT "${qm}"
            COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/${target}_i18n"
            COMMAND Qt6::lrelease -silent "${catalogue}" -qm "${qm}"
            DEPENDS "${catalogue}"
            COMMENT "Compiling scoredesk_${language}.ts"
            VERBATIM)
        list(APPEND compiled "${qm}")
    endforeach()
    qt_add_resources(${target} "${target}_i18n" PREFIX "/i18n"
        BASE "${CMAKE_CURRENT_BINARY_DIR}/${target}_i18n" FILES ${compiled})
endfunction()
