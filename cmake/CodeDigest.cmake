# SPDX-License-Identifier: EUPL-1.2
# cmake -DHEADER=… -DFOLDERS=…;… -P CodeDigest.cmake
# Writes the digest of the sources in FOLDERS into HEADER: an index that other code made may say other things.
cmake_minimum_required(VERSION 3.25)
set(digests "")
foreach(folder IN LISTS FOLDERS)
  file(GLOB sources "${folder}/*.cpp" "${folder}/*.hpp")
  list(SORT sources)
  foreach(source IN LISTS sources)
    file(SHA256 "${source}" digest)
    string(APPEND digests "${digest}")
  endforeach()
endforeach()
string(SHA256 digest "${digests}")
file(CONFIGURE OUTPUT "${HEADER}" @ONLY CONTENT
"// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace bestek {

/// The digest of the code by which a library is read.
inline constexpr std::string_view kLibraryCode = \"@digest@\";

}  // namespace bestek
")
