# SPDX-License-Identifier: EUPL-1.2
# What every target of ours compiles with: link `bestek_options` PRIVATE.
add_library(bestek_options INTERFACE)
target_include_directories(bestek_options INTERFACE "${CMAKE_SOURCE_DIR}/extension")
target_compile_features(bestek_options INTERFACE cxx_std_20)
target_compile_options(bestek_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wextra-semi)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(bestek_options INTERFACE -Wduplicated-cond -Wlogical-op)
endif()

# Other compilers warn about other things: only the reference compiler may stop a build.
if(BESTEK_WERROR AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
  # g++ 12 sees a restrict violation in every ("text" + std::string) (GCC bug 105651).
  target_compile_options(bestek_options INTERFACE -Werror -Wno-restrict)
endif()

# g++ takes a class of a source file for one of a header where files are compiled together, and warns of its members.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(bestek_options INTERFACE -Wno-subobject-linkage)
endif()

# Bounds of the standard containers are checked in every build: it costs little and documents come from outside.
target_compile_definitions(bestek_options INTERFACE _GLIBCXX_ASSERTIONS)

if(BESTEK_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(BESTEK_GUIDED)
  # Of every library, so that the fuzzer sees which of their edges an input takes; its own main comes in where it is run.
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
