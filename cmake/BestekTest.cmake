# SPDX-License-Identifier: EUPL-1.2
# bestek_test(<layer> [<file>...])
#   One Catch2 binary `test_<layer>` of every *_test.cpp in the current folder, linked with `bestek_<layer>`. Each test
#   case is a test of ctest.
#   The files named are compiled alone: what they call by a short name others call so too.
#   Tests of one layer share a scratch folder and so take turns; layers run side by side.
#   Tests find the tree through BESTEK_SOURCE_DIR and may write below scratch_folder() (tests/unit/scratch.hpp).
include(Catch)

function(bestek_test layer)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp")
  set(name "test_${layer}")
  set(scratch "${CMAKE_BINARY_DIR}/scratch/${name}")
  file(MAKE_DIRECTORY "${scratch}")
  add_executable(${name} ${sources})
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_link_libraries(${name} PRIVATE bestek_options bestek_${layer} Catch2::Catch2WithMain)
  target_compile_definitions(${name} PRIVATE BESTEK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  # What tests say of the core is said of code that is optimised; they need not be so themselves.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  if(TARGET test_base AND NOT layer STREQUAL "base")
    bestek_precompile_as(${name} test_base)
  else()
    bestek_precompile(${name} <catch2/catch_test_macros.hpp>)
  endif()
  catch_discover_tests(${name} TEST_PREFIX "${layer}: " WORKING_DIRECTORY "${scratch}"
    DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120 LABELS unit RESOURCE_LOCK scratch_${name})
endfunction()
