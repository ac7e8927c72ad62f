# SPDX-License-Identifier: EUPL-1.2
# bestek_test(<layer> [LIBS lib...] [SOURCES file...])
#   One Catch2 binary `test_<layer>` of every *_test.cpp in the current folder (or of SOURCES), linked with
#   `bestek_<layer>` if there is such a target and with LIBS. Each test case is a test of ctest.
#   Tests of one layer share a scratch folder and so take turns; layers run side by side.
#   Tests find the tree through BESTEK_SOURCE_DIR and may write below BESTEK_SCRATCH_DIR.
include(Catch)

function(bestek_test layer)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBS;SOURCES")
  if(NOT arg_SOURCES)
    file(GLOB arg_SOURCES CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp")
  endif()
  set(name "test_${layer}")
  set(scratch "${CMAKE_BINARY_DIR}/scratch/${name}")
  file(MAKE_DIRECTORY "${scratch}")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE bestek_options Catch2::Catch2WithMain ${arg_LIBS})
  if(TARGET bestek_${layer})
    target_link_libraries(${name} PRIVATE bestek_${layer})
  endif()
  target_compile_definitions(${name} PRIVATE
    BESTEK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" BESTEK_SCRATCH_DIR="${scratch}")
  catch_discover_tests(${name} TEST_PREFIX "${layer}: " WORKING_DIRECTORY "${scratch}"
    DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120 LABELS unit RESOURCE_LOCK scratch_${name})
endfunction()
