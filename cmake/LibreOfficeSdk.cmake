# SPDX-License-Identifier: EUPL-1.2
# Finds an installed LibreOffice with its SDK, writes the C++ headers of the UNO types once, and gives the
# target LibreOffice::Sdk. A component's target calls bestek_component(<target>).
#   LIBREOFFICE_DIR  the office (default: where Debian puts it, or OO_SDK_HOME/..)
find_path(LIBREOFFICE_DIR sdk/include/sal/config.h
  HINTS "$ENV{OO_SDK_HOME}/.." "$ENV{LIBREOFFICE_DIR}"
  PATHS /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice25.2 /opt/libreoffice26.8
  NO_DEFAULT_PATH REQUIRED DOC "Folder of LibreOffice that holds program/ and sdk/")

set(LIBREOFFICE_PROGRAM_DIR "${LIBREOFFICE_DIR}/program")
set(LIBREOFFICE_SDK_DIR "${LIBREOFFICE_DIR}/sdk")
set(LIBREOFFICE_UNO_HEADERS "${CMAKE_BINARY_DIR}/uno-headers")

# 3,357 headers in about three seconds: once per build folder and office version, not per build.
set(types "${LIBREOFFICE_PROGRAM_DIR}/types.rdb" "${LIBREOFFICE_PROGRAM_DIR}/types/offapi.rdb")
set(digest "")
foreach(type IN LISTS types)
  if(NOT EXISTS "${type}")
    message(FATAL_ERROR "${type} is missing. Install libreoffice-dev and LibreOffice of the same version.")
  endif()
  file(SHA256 "${type}" one)
  string(APPEND digest "${one}")
endforeach()
set(stamp "${LIBREOFFICE_UNO_HEADERS}/bestek.stamp")
set(known "")
if(EXISTS "${stamp}")
  file(READ "${stamp}" known)
endif()
if(NOT known STREQUAL digest)
  message(STATUS "Writing the UNO headers")
  file(REMOVE_RECURSE "${LIBREOFFICE_UNO_HEADERS}")
  file(MAKE_DIRECTORY "${LIBREOFFICE_UNO_HEADERS}")
  # -O wants a path with a slash in it: an absolute one always has.
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "LD_LIBRARY_PATH=${LIBREOFFICE_PROGRAM_DIR}"
            "${LIBREOFFICE_SDK_DIR}/bin/cppumaker" -Gc "-O${LIBREOFFICE_UNO_HEADERS}" ${types}
    RESULT_VARIABLE failed ERROR_VARIABLE output OUTPUT_VARIABLE output)
  if(failed)
    message(FATAL_ERROR "cppumaker failed (${failed}):\n${output}")
  endif()
  file(WRITE "${stamp}" "${digest}")
endif()

add_library(bestek_libreoffice_sdk INTERFACE)
add_library(LibreOffice::Sdk ALIAS bestek_libreoffice_sdk)
target_include_directories(bestek_libreoffice_sdk SYSTEM INTERFACE
  "${LIBREOFFICE_SDK_DIR}/include" "${LIBREOFFICE_UNO_HEADERS}")
target_compile_definitions(bestek_libreoffice_sdk INTERFACE UNX GCC LINUX CPPU_ENV=gcc3)
foreach(library uno_sal uno_cppu uno_cppuhelpergcc3 uno_salhelpergcc3)
  find_library(LIBREOFFICE_${library} ${library} PATHS "${LIBREOFFICE_SDK_DIR}/lib" NO_DEFAULT_PATH REQUIRED)
  mark_as_advanced(LIBREOFFICE_${library})
  target_link_libraries(bestek_libreoffice_sdk INTERFACE "${LIBREOFFICE_${library}}")
endforeach()
target_link_options(bestek_libreoffice_sdk INTERFACE "LINKER:-rpath-link,${LIBREOFFICE_PROGRAM_DIR}")

# A component carries what it needs beside itself. RPATH, not RUNPATH: only the former is inherited by the
# libraries it brings (libzip finds its libbz2 through it).
function(bestek_component target)
  target_link_libraries(${target} PRIVATE LibreOffice::Sdk)
  set_target_properties(${target} PROPERTIES
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "$ORIGIN")
  target_link_options(${target} PRIVATE "LINKER:--disable-new-dtags" "LINKER:-z,defs" "LINKER:--exclude-libs,ALL"
    "LINKER:--as-needed")
endfunction()
