# SPDX-License-Identifier: EUPL-1.2
# Third-party libraries, all from the distribution. README.md gives the reason for each.
find_package(LibXml2 2.9 REQUIRED)                                # LibXml2::LibXml2
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)              # OpenSSL::Crypto
find_package(nlohmann_json 3.9 REQUIRED)                          # nlohmann_json::nlohmann_json
find_package(CLI11 2.1 REQUIRED)                                  # CLI11::CLI11, command line only
find_package(Catch2 3 REQUIRED)                                   # Catch2::Catch2WithMain, tests only

# GNU gettext's reader of .po files brings none either; only the tool that compiles the words uses it.
find_path(GETTEXT_PO_INCLUDE_DIR gettext-po.h REQUIRED)
find_library(GETTEXT_PO_LIBRARY gettextpo REQUIRED)
mark_as_advanced(GETTEXT_PO_INCLUDE_DIR GETTEXT_PO_LIBRARY)
add_library(Gettext::Po UNKNOWN IMPORTED)
set_target_properties(Gettext::Po PROPERTIES
  IMPORTED_LOCATION "${GETTEXT_PO_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${GETTEXT_PO_INCLUDE_DIR}")

# Debian's CMake package of libzip asks for command-line tools that we do not need.
find_path(LIBZIP_INCLUDE_DIR zip.h REQUIRED)
find_library(LIBZIP_LIBRARY zip REQUIRED)
mark_as_advanced(LIBZIP_INCLUDE_DIR LIBZIP_LIBRARY)
add_library(libzip::zip UNKNOWN IMPORTED)
set_target_properties(libzip::zip PROPERTIES
  IMPORTED_LOCATION "${LIBZIP_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${LIBZIP_INCLUDE_DIR}")

# utf8proc brings no CMake package on Debian.
find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
mark_as_advanced(UTF8PROC_INCLUDE_DIR UTF8PROC_LIBRARY)
add_library(utf8proc::utf8proc UNKNOWN IMPORTED)
set_target_properties(utf8proc::utf8proc PROPERTIES
  IMPORTED_LOCATION "${UTF8PROC_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${UTF8PROC_INCLUDE_DIR}")

# Nor does PCRE2, under a name that is the same everywhere.
find_path(PCRE2_INCLUDE_DIR pcre2.h REQUIRED)
find_library(PCRE2_LIBRARY pcre2-8 REQUIRED)
mark_as_advanced(PCRE2_INCLUDE_DIR PCRE2_LIBRARY)
add_library(PCRE2::PCRE2 UNKNOWN IMPORTED)
set_target_properties(PCRE2::PCRE2 PROPERTIES
  IMPORTED_LOCATION "${PCRE2_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${PCRE2_INCLUDE_DIR}")

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
