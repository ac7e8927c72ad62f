// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bestek {

/// A fill-in's text in a line: bytes from begin to end.
struct FilledSpan {
  std::string name;
  std::size_t begin = 0, end = 0;
};

/// A line of a release's canonical text, in which each fill-in stands for any text.
class LinePattern {
 public:
  explicit LinePattern(std::string_view canonical_line);

  /// Where the fill-ins stand in a line that fits; nothing for one that does not. A fill-in is never empty and never
  /// more than one cell.
  [[nodiscard]] std::optional<std::vector<FilledSpan>> match(std::string_view line) const;
  /// Whether the spans of a match are the only ones possible.
  [[nodiscard]] bool is_only_match(std::string_view line, const std::vector<FilledSpan>& spans) const;

 private:
  std::vector<std::string> literals_;  // one more than names_
  std::vector<std::string> names_;
};

}  // namespace bestek
