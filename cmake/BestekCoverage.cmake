# SPDX-License-Identifier: EUPL-1.2
# With BESTEK_COVERAGE the target `coverage` runs the unit tests and prints how much of extension/core they reach: statements, and
# branches without those that only an exception takes. Every test in it runs from a clean count.
if(NOT BESTEK_COVERAGE)
  return()
endif()
find_program(GCOVR gcovr REQUIRED)
add_compile_options(--coverage -fprofile-abs-path)
add_link_options(--coverage)
add_custom_target(coverage
  COMMAND "${CMAKE_COMMAND}" -DFOLDER=${CMAKE_BINARY_DIR} -P "${CMAKE_CURRENT_LIST_DIR}/ForgetCounts.cmake"
  COMMAND "${CMAKE_CTEST_COMMAND}" --output-on-failure --no-tests=error
  COMMAND "${GCOVR}" --root "${CMAKE_SOURCE_DIR}" --filter "${CMAKE_SOURCE_DIR}/extension/core/" --exclude-throw-branches
          --exclude-unreachable-branches --print-summary --txt "${CMAKE_BINARY_DIR}/coverage.txt" "${CMAKE_BINARY_DIR}"
  WORKING_DIRECTORY "${CMAKE_BINARY_DIR}" USES_TERMINAL VERBATIM)
