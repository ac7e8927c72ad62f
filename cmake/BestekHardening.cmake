# SPDX-License-Identifier: EUPL-1.2
# Hardening as the OpenSSF guide for compiler options says, as far as the reference compiler has it; and builds whose
# bytes do not tell where they were made. tests/packaging/check_hardening.py reads all of it from the binaries.
include(CheckPIESupported)
check_pie_supported()

# No binary names the folder that it was built in; counts of what the tests reach have to.
if(NOT BESTEK_COVERAGE)
  add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
endif()
add_link_options(LINKER:-z,relro,-z,now,-z,noexecstack,-z,text)

# The sanitizers look for the faults themselves: what hides one from them, or looks twice, stays out there.
if(NOT BESTEK_SANITIZE)
  set(control_flow $<IF:$<STREQUAL:${CMAKE_SYSTEM_PROCESSOR},aarch64>,-mbranch-protection=standard,-fcf-protection=full>)
  target_compile_options(bestek_options INTERFACE
    -fstack-protector-strong -fstack-clash-protection ${control_flow} -ftrivial-auto-var-init=zero
    -fno-delete-null-pointer-checks -fno-strict-overflow -fno-strict-aliasing
    # glibc warns where nothing is optimised, and checks nothing there.
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
endif()
