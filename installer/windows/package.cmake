# SPDX-License-Identifier: GPL-3.0-or-later
# Not run here. windeployqt collects Qt's plugins and texts beside the programs; WiX makes the .msi.
find_program(SCOREDESK_WINDEPLOYQT NAMES windeployqt6 windeployqt HINTS "${QT6_INSTALL_PREFIX}/bin")
install(CODE "
    execute_process(COMMAND \"${SCOREDESK_WINDEPLOYQT}\" --release --no-compiler-runtime
        \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/scoredesk.exe\" COMMAND_ERROR_IS_FATAL ANY)
")
install(FILES $<TARGET_RUNTIME_DLLS:scoredesk> DESTINATION "${CMAKE_INSTALL_BINDIR}")

set(CPACK_GENERATOR WIX)
set(CPACK_WIX_VERSION 4)
set(CPACK_WIX_UPGRADE_GUID 3F6C1E0B-2C7D-4B6C-9B0E-7C8B2C1E5A41)
set(CPACK_WIX_PROGRAM_MENU_FOLDER Scoredesk)
set(CPACK_PACKAGE_EXECUTABLES scoredesk Scoredesk)
