# SPDX-License-Identifier: GPL-3.0-or-later
install(FILES linux/scoredesk.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES linux/scoredesk.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
    RENAME io.github.scoredesk.Scoredesk.metainfo.xml)
install(FILES linux/scoredesk.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES linux/copyright DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/scoredesk")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Scoredesk maintainers <scoredesk@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# The libraries come from the programs themselves. What only run time asks for is named: Qt's own texts, the
# SVG image plugin's library, the encodings PDF reports use, California's time zone, a font.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-translations-l10n, libqt6svg6, poppler-data, tzdata, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Reads the score files and reports a coordinator downloads, keeps them
encrypted on the computer, and shows for every student which scores and
reports there are and why others are not there. Works without a network.")
