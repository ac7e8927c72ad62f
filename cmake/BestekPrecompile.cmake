# SPDX-License-Identifier: EUPL-1.2
# bestek_precompile(<target> <header>...)
#   What nearly every file of the target reads is read once: the standard library, libxml2's tree and the headers named here.
#   For tests and the component, whose headers are the heavy ones; the core is small and keeps every warning.
#   No file rests on it: the preset `coverage` builds without.
# bestek_precompile_as(<target> <other>) shares what the other has.
set(BESTEK_COMMON_HEADERS <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional>
  <set> <span> <string> <string_view> <utility> <variant> <vector>)

# g++ 12 sees overflows in ("text" + std::string) as soon as headers are precompiled (GCC bug 105651 under other names).
function(bestek_quieten target)
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds> $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>)
endfunction()

function(bestek_precompile target)
  if(BESTEK_PRECOMPILE)
    bestek_quieten(${target})
    target_precompile_headers(${target} PRIVATE ${BESTEK_COMMON_HEADERS} <libxml/tree.h> ${ARGN})
  endif()
endfunction()

function(bestek_precompile_as target other)
  if(BESTEK_PRECOMPILE)
    bestek_quieten(${target})
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()
