// SPDX-License-Identifier: EUPL-1.2
#include "core/base/nearest_word.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kPart = 3;  // of the letters: what may be wrong

/// How many letters have to be changed, left out, added or swapped with the next one.
std::size_t letters_apart(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t other_letter = one[i - 1] == other[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other_letter});
      const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last.back();
}

bool is_end_of(std::string_view word, std::string_view whole) noexcept {
  if (word.empty() || whole.size() <= word.size() || !whole.ends_with(word)) return false;
  const char before = whole[whole.size() - word.size() - 1];
  return before == '-' || before == '.';
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& words) {
  if (word.size() > kMaxMistyped) return {};
  const std::string wanted = folded(word);
  std::string nearest;
  std::size_t least = std::max<std::size_t>(1, wanted.size() / kPart) + 1;
  for (const std::string& candidate : words) {
    const std::string known = folded(candidate);
    const std::size_t apart = is_end_of(wanted, known) ? 1 : letters_apart(wanted, known);
    if (apart >= least) continue;
    least = apart;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace bestek
