// SPDX-License-Identifier: EUPL-1.2
#include "cli/standard_streams.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace bestek::cli {

Status take_standard_streams() {
  // The lowest free number is the one that is given out. What is open for reading only refuses what is printed.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", O_RDONLY) != stream) return Error{"output.closed", {}, {}};
  const int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags == -1 || (flags & O_ACCMODE) == O_RDONLY) return Error{"output.closed", {}, {}};
  return Done{};
}

Status close_output() {
  std::cout.flush();
  const bool arrived = std::cout.good() && std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  // A disk of the network or a full quota may be told of only here.
  if (close(STDOUT_FILENO) != 0 || !arrived) return Error{"output.lost", {}, {}};
  return Done{};
}

}  // namespace bestek::cli
