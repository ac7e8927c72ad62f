# SPDX-License-Identifier: EUPL-1.2
# What nearly every file reads is read once for each kind of target: the standard library and libxml2's tree, and for
# tests, command line and component what is heavy there. No file rests on it: the preset `coverage` builds without.
#   bestek_precompile(<target> <header>...)     its own, with the headers named here
#   bestek_precompile_as(<target> <other>)      shares what the other has
set(BESTEK_COMMON_HEADERS <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional>
  <set> <span> <string> <string_view> <utility> <variant> <vector>)

# g++ 12 sees overflows in ("text" + std::string) as soon as headers are precompiled (GCC bug 105651 under other names).
function(bestek_quieten target)
  foreach(warning array-bounds stringop-overflow stringop-overread)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-${warning}>)
  endforeach()
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
