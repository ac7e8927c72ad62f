// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/hash.hpp"

namespace bestek {

/// Of all that somebody read who answered: another one, and the answer no longer counts. 20 characters (a-z, 2-7).
[[nodiscard]] inline std::string answer_digest(std::string_view read) {
  constexpr std::size_t kLength = 20;
  return sha256_base32(read, kLength);
}

}  // namespace bestek
