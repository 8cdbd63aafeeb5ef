# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Scoredesk stands on, and the target names the folders use:
#
#   Qt6::Charts Qt6::Core Qt6::Concurrent Qt6::Gui Qt6::Svg Qt6::Widgets Qt6::Test
#   Eigen3::Eigen
#   EXPAT::EXPAT  ZLIB::ZLIB  qpdf::libqpdf
#   PkgConfig::SODIUM  PkgConfig::POPPLER_CPP  PkgConfig::POPPLER_QT6
#   PkgConfig::ISAL    only when SCOREDESK_HAVE_ISAL is true (else zlib alone)
#   Catch2::Catch2  rapidcheck

find_package(Qt6 6.4 REQUIRED COMPONENTS Charts Core Concurrent Gui PrintSupport Svg Widgets LinguistTools)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(EXPAT MODULE REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(qpdf CONFIG REQUIRED)

pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET GLOBAL libsodium)
pkg_check_modules(POPPLER_CPP REQUIRED IMPORTED_TARGET GLOBAL poppler-cpp)
pkg_check_modules(POPPLER_QT6 REQUIRED IMPORTED_TARGET GLOBAL poppler-qt6)

pkg_check_modules(ISAL IMPORTED_TARGET GLOBAL libisal)
set(SCOREDESK_HAVE_ISAL ${ISAL_FOUND})

if(SCOREDESK_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    find_package(Catch2 2.13 REQUIRED)
    find_package(rapidcheck REQUIRED)
endif()
