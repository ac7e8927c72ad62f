# SPDX-License-Identifier: EUPL-1.2
# cmake -DSOURCE=… -DFUNCTION=… -DHEADER=… -DFILES=…;… -P EmbedFiles.cmake
# Writes SOURCE: the files as they are, by name, as what the function that HEADER declares gives.
cmake_minimum_required(VERSION 3.25)
set(rows "")
foreach(path IN LISTS FILES)
  cmake_path(GET path FILENAME name)
  file(READ "${path}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" literal "${bytes}")
  string(APPEND rows "    {\"${name}\"sv, \"${literal}\"sv},\n")
endforeach()
file(WRITE "${SOURCE}"
"// SPDX-License-Identifier: EUPL-1.2
#include \"${HEADER}\"

using namespace std::string_view_literals;

namespace bestek {
namespace {
constexpr CarriedFile kFiles[] = {
${rows}};
}  // namespace

std::span<const CarriedFile> ${FUNCTION}() noexcept { return kFiles; }

}  // namespace bestek
")
