# SPDX-License-Identifier: EUPL-1.2
# cmake -DSOURCE_DIR=… -DCOMPONENT=… -DSTAGE=… -DOXT=… -P BundleOxt.cmake
# Lays out the extension in STAGE and packs it. A library that packaging/oxt_libraries.txt does not promise on
# the user's machine goes along, with the copyright notice of the package that it came from.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${STAGE}")
file(COPY "${SOURCE_DIR}/extension/oxt/" DESTINATION "${STAGE}" PATTERN CMakeLists.txt EXCLUDE)
foreach(folder clauses templates)
  if(EXISTS "${SOURCE_DIR}/${folder}")
    file(COPY "${SOURCE_DIR}/${folder}" DESTINATION "${STAGE}")
  endif()
endforeach()
file(COPY "${SOURCE_DIR}/LICENSE" "${SOURCE_DIR}/LICENSES/CC0-1.0.txt" DESTINATION "${STAGE}/licenses")
file(COPY "${COMPONENT}" DESTINATION "${STAGE}/lib")

file(STRINGS "${SOURCE_DIR}/packaging/oxt_libraries.txt" promised REGEX "^[^#]")
set(excluded "")
foreach(name IN LISTS promised)
  string(REGEX REPLACE "([.+])" "\\\\\\1" name "${name}")
  list(APPEND excluded "^${name}$")
endforeach()
file(GET_RUNTIME_DEPENDENCIES LIBRARIES "${COMPONENT}" PRE_EXCLUDE_REGEXES ${excluded}
  RESOLVED_DEPENDENCIES_VAR libraries)

find_program(dpkg_query dpkg-query)
foreach(library IN LISTS libraries)
  # The content under the name that is asked for: not every reader follows a symbolic link in a zip.
  get_filename_component(name "${library}" NAME)
  file(COPY_FILE "${library}" "${STAGE}/lib/${name}")
  if(NOT dpkg_query)
    continue()
  endif()
  # Debian may have recorded the file with or without /usr.
  string(REGEX REPLACE "^/usr" "" short "${library}")
  foreach(path "/usr${short}" "${short}")
    execute_process(COMMAND "${dpkg_query}" -S "${path}" OUTPUT_VARIABLE owner ERROR_QUIET)
    if(owner MATCHES "^([^:]+):")
      file(COPY_FILE "/usr/share/doc/${CMAKE_MATCH_1}/copyright" "${STAGE}/licenses/${CMAKE_MATCH_1}.txt")
      break()
    endif()
  endforeach()
endforeach()

file(GLOB entries RELATIVE "${STAGE}" "${STAGE}/*")
list(SORT entries)
file(REMOVE "${OXT}")
execute_process(COMMAND "${CMAKE_COMMAND}" -E tar cf "${OXT}" --format=zip -- ${entries}
  WORKING_DIRECTORY "${STAGE}" COMMAND_ERROR_IS_FATAL ANY)
