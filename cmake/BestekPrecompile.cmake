# SPDX-License-Identifier: EUPL-1.2
# bestek_precompile(<target> [<header>...])
#   What nearly every file reads is read once per kind of target: the standard library and libxml2's tree, and the
#   headers named here. The layers of the core compile alike and share the one of bestek_base.
#   No file rests on it: the preset `coverage` builds without.
set(BESTEK_COMMON_HEADERS <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional>
  <set> <span> <string> <string_view> <utility> <variant> <vector>)

function(bestek_precompile target)
  if(BESTEK_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${BESTEK_COMMON_HEADERS} <libxml/tree.h> ${ARGN})
  endif()
endfunction()

function(bestek_precompile_as target other)
  if(BESTEK_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()
