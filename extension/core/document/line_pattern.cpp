// SPDX-License-Identifier: EUPL-1.2
#include "core/document/line_pattern.hpp"

namespace bestek {

LinePattern::LinePattern(std::string_view canonical_line) : literals_(1) {
  for (std::size_t i = 0; i < canonical_line.size(); ++i) {
    const char c = canonical_line[i];
    const bool brace = c == '{' || c == '}';
    if (brace && i + 1 < canonical_line.size() && canonical_line[i + 1] == c) {
      literals_.back().append(2, c);  // a brace of the text itself
      ++i;
    } else if (c == '{') {
      const std::size_t end = canonical_line.find('}', i);
      names_.emplace_back(canonical_line.substr(i + 1, end - i - 1));
      literals_.emplace_back();
      i = end;
    } else {
      literals_.back() += c;
    }
  }
}

std::optional<std::vector<FilledSpan>> LinePattern::match(std::string_view line) const {
  const std::string& last = literals_.back();
  if (!line.starts_with(literals_.front()) || !line.ends_with(last)) {
    return std::nullopt;
  }
  if (names_.empty()) {
    return line == last ? std::optional(std::vector<FilledSpan>()) : std::nullopt;
  }
  std::vector<FilledSpan> spans;
  std::size_t at = literals_.front().size();
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool final = i + 1 == names_.size();
    if (at >= line.size()) {
      return std::nullopt;
    }
    const std::size_t end = final ? line.size() - last.size() : line.find(literals_[i + 1], at + 1);
    if (end == std::string_view::npos || end <= at || line.substr(at, end - at).find('\t') != std::string_view::npos) {
      return std::nullopt;
    }
    spans.push_back({names_[i], at, end});
    at = end + literals_[i + 1].size();
  }
  return spans;
}

bool LinePattern::is_only_match(std::string_view line, const std::vector<FilledSpan>& spans) const {
  // The match above takes each literal as early as it can: another match takes one of them later.
  for (std::size_t i = 0; i + 1 < spans.size(); ++i) {
    const std::size_t limit = spans.back().end;
    const std::size_t next = line.find(literals_[i + 1], spans[i].end + 1);
    if (literals_[i + 1].empty() || next < limit) {
      return false;
    }
  }
  return true;
}

}  // namespace bestek
