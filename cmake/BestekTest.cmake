# SPDX-License-Identifier: EUPL-1.2
# bestek_test(<layer>)
#   One Catch2 binary `test_<layer>` of every *_test.cpp in the current folder, linked with `bestek_<layer>`. Each test
#   case is a test of ctest.
#   Tests of one layer share a scratch folder and so take turns; layers run side by side.
#   Tests find the tree through BESTEK_SOURCE_DIR and may write below BESTEK_SCRATCH_DIR.
include(Catch)

function(bestek_test layer)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp")
  set(name "test_${layer}")
  set(scratch "${CMAKE_BINARY_DIR}/scratch/${name}")
  file(MAKE_DIRECTORY "${scratch}")
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE bestek_options bestek_${layer} Catch2::Catch2WithMain)
  target_compile_definitions(${name} PRIVATE BESTEK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  # What tests say of the core is said of code that is optimised; they need not be so themselves.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  # Of the files and not of the target: what differs between targets may not be defined where headers are precompiled.
  set_source_files_properties(${sources} PROPERTIES COMPILE_DEFINITIONS "BESTEK_SCRATCH_DIR=\"${scratch}\"")
  if(TARGET test_base AND NOT layer STREQUAL "base")
    bestek_precompile_as(${name} test_base)
  else()
    bestek_precompile(${name} <catch2/catch_test_macros.hpp>)
  endif()
  catch_discover_tests(${name} TEST_PREFIX "${layer}: " WORKING_DIRECTORY "${scratch}"
    DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120 LABELS unit RESOURCE_LOCK scratch_${name})
endfunction()
