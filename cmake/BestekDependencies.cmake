# SPDX-License-Identifier: EUPL-1.2
# Third-party libraries, all from the distribution. README.md gives the reason for each.
find_package(LibXml2 2.9 REQUIRED)                                # LibXml2::LibXml2
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation)            # Poco::Foundation
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
