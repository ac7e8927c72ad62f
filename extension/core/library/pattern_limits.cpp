// SPDX-License-Identifier: EUPL-1.2
#include "core/library/pattern_limits.hpp"

#include <charconv>

#include "core/base/ascii.hpp"

namespace bestek {
namespace {

/// One past a character class that begins at `at`: a bracket right after its start or its "^" belongs to it.
std::size_t class_end(std::string_view pattern, std::size_t at) {
  std::size_t i = at + 1;
  if (i < pattern.size() && pattern[i] == '^') ++i;
  if (i < pattern.size() && pattern[i] == ']') ++i;
  while (i < pattern.size() && pattern[i] != ']') i += pattern[i] == '\\' ? 2U : 1U;
  return i + 1;
}

/// Whether the quantifier that begins here, if there is one, lets its group repeat too often: "*", "+", "{2,}",
/// "{999}".
bool repeats_without_bound(std::string_view rest) {
  if (rest.starts_with('*') || rest.starts_with('+')) return true;
  if (!rest.starts_with('{')) return false;
  const std::string_view inside = rest.substr(1, rest.find('}') - 1);
  const std::size_t comma = inside.find(',');
  const std::string_view most = comma == std::string_view::npos ? inside : inside.substr(comma + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(most.data(), most.data() + most.size(), number);
  if (most.empty()) return true;
  return error != std::errc{} || end != most.data() + most.size() || number > kMaxGroupRepeats;
}

/// "(?R)", "(?1)", "(?-1)", "(?&name)", "(?P>name)": the pattern or a group of it runs inside itself.
bool calls_a_group(std::string_view group) {
  if (!group.starts_with("(?") || group.size() < 4) return false;
  const bool is_signed = (group[2] == '-' || group[2] == '+') && is_digit(group[3]);
  return group[2] == 'R' || group[2] == '&' || is_digit(group[2]) || is_signed || group.substr(2, 2) == "P>";
}

}  // namespace

std::string pattern_fault(std::string_view pattern) {
  for (std::size_t i = 0; i < pattern.size();) {
    if (pattern[i] == '\\') {
      i += 2;
    } else if (pattern[i] == '[') {
      i = class_end(pattern, i);
    } else {
      const std::string_view rest = pattern.substr(i);
      if (calls_a_group(rest) || (rest.starts_with(')') && repeats_without_bound(rest.substr(1))))
        return std::string(rest.substr(0, 20));
      ++i;
    }
  }
  return {};
}

}  // namespace bestek
