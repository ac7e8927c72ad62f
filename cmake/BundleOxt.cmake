# SPDX-License-Identifier: EUPL-1.2
# cmake -DSOURCE_DIR=… -DBUILD_DIR=… -DCOMPONENT=… -DMAP=… -DHEADERS=…;… -DVERSION=… -DPYTHON=… -DSTAGE=… -DOXT=…
#   -P BundleOxt.cmake
# Lays out the extension in STAGE; packaging/lib/pack_oxt.py packs it, and writes OXT.cdx.json beside it, the list of what
# it carries. A library that packaging/oxt_libraries.txt does not promise on the user's machine goes along.
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

foreach(library IN LISTS libraries)
  # The content under the name that is asked for: not every reader follows a symbolic link in a zip.
  get_filename_component(name "${library}" NAME)
  file(COPY_FILE "${library}" "${STAGE}/lib/${name}")
endforeach()

execute_process(COMMAND "${PYTHON}" -B "${SOURCE_DIR}/packaging/lib/pack_oxt.py" "${STAGE}" "${OXT}"
    --list "${OXT}.cdx.json" --version "${VERSION}" --carried ${libraries} --headers ${HEADERS} --map "${MAP}"
    --build "${BUILD_DIR}"
  COMMAND_ERROR_IS_FATAL ANY)
