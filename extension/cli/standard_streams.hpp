// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.hpp"

namespace bestek::cli {

/// Before anything is opened: a standard stream that was closed gets nothing to read or write, so that no file of a
/// tender takes its number and receives what is printed. Refuses a standard output that cannot be written
/// (output.closed): nobody would see what a command did.
[[nodiscard]] Status take_standard_streams();

/// At the end of every command: whether all that was printed has arrived, whenever it was written (output.lost).
[[nodiscard]] Status close_output();

}  // namespace bestek::cli
