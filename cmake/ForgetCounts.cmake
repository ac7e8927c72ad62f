# SPDX-License-Identifier: EUPL-1.2
# cmake -DFOLDER=… -P ForgetCounts.cmake: removes the counts of earlier runs below FOLDER.
file(GLOB_RECURSE counts "${FOLDER}/*.gcda")
if(counts)
  file(REMOVE ${counts})
endif()
