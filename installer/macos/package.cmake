# SPDX-License-Identifier: GPL-3.0-or-later
# Not run here. macdeployqt makes the bundle self-contained; signing and notarising take the developer's own
# identity: codesign --deep --options runtime --sign "Developer ID Application: …" Scoredesk.app
find_program(SCOREDESK_MACDEPLOYQT macdeployqt HINTS "${QT6_INSTALL_PREFIX}/bin")
install(CODE "
    execute_process(COMMAND \"${SCOREDESK_MACDEPLOYQT}\" \"\${CMAKE_INSTALL_PREFIX}/scoredesk.app\"
        COMMAND_ERROR_IS_FATAL ANY)
")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME Scoredesk)
