# SPDX-License-Identifier: EUPL-1.2
# Third-party libraries, all from the distribution. README.md gives the reason for each.
find_package(LibXml2 2.9 REQUIRED)                                # LibXml2::LibXml2
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)              # OpenSSL::Crypto
find_package(nlohmann_json 3.9 REQUIRED)                          # nlohmann_json::nlohmann_json
find_package(CLI11 2.1 REQUIRED)                                  # CLI11::CLI11, command line only
find_package(Catch2 3 REQUIRED)                                   # Catch2::Catch2WithMain, tests only
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)                  # ICU::uc ICU::i18n, tests only

# Packs the .oxt. The system's own: another one that a person has may have another zlib, and so other bytes.
find_program(BESTEK_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
mark_as_advanced(BESTEK_PYTHON)

# library_without_package(<target> <prefix> <header> <library>): for those that bring no CMake package of use on Debian.
function(library_without_package target prefix header library)
  find_path(${prefix}_INCLUDE_DIR ${header} REQUIRED)
  find_library(${prefix}_LIBRARY ${library} REQUIRED)
  mark_as_advanced(${prefix}_INCLUDE_DIR ${prefix}_LIBRARY)
  add_library(${target} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION "${${prefix}_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${${prefix}_INCLUDE_DIR}")
endfunction()
library_without_package(Gettext::Po GETTEXT_PO gettext-po.h gettextpo)  # only the tool that compiles the words uses it
library_without_package(libzip::zip LIBZIP zip.h zip)                   # its own package asks for command-line tools
library_without_package(utf8proc::utf8proc UTF8PROC utf8proc.h utf8proc)
library_without_package(PCRE2::PCRE2 PCRE2 pcre2.h pcre2-8)

# Static, with hidden symbols in the component: the office's process has a SQLite of the system in it already, and one
# of that name that we carry would be ignored or forced upon the system (facts of LibreOffice on Debian).
find_path(SQLITE_INCLUDE_DIR sqlite3.h REQUIRED)
find_library(SQLITE_STATIC_LIBRARY NAMES libsqlite3.a REQUIRED)
mark_as_advanced(SQLITE_INCLUDE_DIR SQLITE_STATIC_LIBRARY)
find_package(Threads REQUIRED)
add_library(SQLite::Static STATIC IMPORTED)
set_target_properties(SQLite::Static PROPERTIES
  IMPORTED_LOCATION "${SQLITE_STATIC_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${SQLITE_INCLUDE_DIR}"
  INTERFACE_LINK_LIBRARIES "Threads::Threads;${CMAKE_DL_LIBS};m")
