// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace bestek {

/// A stretch of a text, in bytes.
struct TextSpan {
  std::size_t begin = 0, end = 0;
};

}  // namespace bestek
