// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace bestek {

/// White space of one paragraph: ODF takes a run of it in its XML as one space, and as none at the paragraph's start.
class OdfSpace {
 public:
  /// The characters as a reader sees them, after those that came before.
  [[nodiscard]] std::string collapsed(std::string_view characters);
  /// Spaces, tabs and line breaks that are elements stay.
  void add_fixed() noexcept { after_space_ = false; }

 private:
  bool after_space_ = true;
};

}  // namespace bestek
