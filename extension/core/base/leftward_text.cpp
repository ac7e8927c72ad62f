// SPDX-License-Identifier: EUPL-1.2
#include "core/base/leftward_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/read_character.hpp"

namespace bestek {
namespace {

// As far as a text without letters that run leftward needs it: Unicode's annex 9, rules W1 to W7, N1 and N2, in a
// paragraph that runs from right to left.
enum class Run : std::uint8_t { kWord, kNumber, kSeparator, kTerminator, kMathSign, kOther };

struct Line {
  std::vector<Run> runs;
  bool leftward = false;
};

bool is_math_sign(const utf8proc_property_t& property) noexcept {
  return property.category == UTF8PROC_CATEGORY_SM || property.category == UTF8PROC_CATEGORY_PD;
}

void add(Line& line, char32_t code) {
  const utf8proc_property_t& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
  switch (property.bidi_class) {
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
    case UTF8PROC_BIDI_CLASS_AN:
      line.leftward = true;
      break;
    case UTF8PROC_BIDI_CLASS_L:
      line.runs.push_back(Run::kWord);
      break;
    case UTF8PROC_BIDI_CLASS_EN:
      line.runs.push_back(Run::kNumber);
      break;
    case UTF8PROC_BIDI_CLASS_ES:
    case UTF8PROC_BIDI_CLASS_CS:
      line.runs.push_back(is_math_sign(property) ? Run::kMathSign : Run::kSeparator);
      break;
    case UTF8PROC_BIDI_CLASS_ET:
      line.runs.push_back(Run::kTerminator);
      break;
    case UTF8PROC_BIDI_CLASS_NSM:
      if (!line.runs.empty()) line.runs.push_back(line.runs.back());
      break;
    case UTF8PROC_BIDI_CLASS_BN:
      break;
    default:
      line.runs.push_back(is_math_sign(property) ? Run::kMathSign : Run::kOther);
  }
}

/// Signs inside a number and beside one are parts of it; a number behind a word goes with it.
void resolve(std::vector<Run>& runs) {
  for (std::size_t i = 1; i + 1 < runs.size(); ++i) {
    const bool sign = runs[i] == Run::kSeparator || runs[i] == Run::kMathSign;
    if (sign && runs[i - 1] == Run::kNumber && runs[i + 1] == Run::kNumber) runs[i] = Run::kNumber;
  }
  const auto join = [](const auto& begin, const auto& end) {
    bool beside = false;
    for (auto at = begin; at != end; ++at) {
      if (beside && *at == Run::kTerminator) *at = Run::kNumber;
      beside = *at == Run::kNumber;
    }
  };
  join(runs.begin(), runs.end());
  join(runs.rbegin(), runs.rend());
  const auto word = std::ranges::find(runs, Run::kWord);
  std::replace(word, runs.end(), Run::kNumber, Run::kWord);
}

bool is_reordered(std::vector<Run> runs) {
  resolve(runs);
  const auto word = std::ranges::find(runs, Run::kWord);
  std::size_t pieces = word == runs.end() ? 0 : 1;
  bool in_number = false;
  for (auto at = runs.begin(); at != word; ++at) {
    const bool number = *at == Run::kNumber;
    if (number && !in_number) ++pieces;
    in_number = number;
  }
  if (in_number && word != runs.end()) --pieces;  // the word is right behind it
  const bool signed_number = word == runs.end() && pieces == 1 && std::ranges::count(runs, Run::kMathSign) > 0;
  return pieces > 1 || signed_number;
}

}  // namespace

bool is_reordered_leftward(std::string_view text) {
  std::vector<Line> lines(1);
  for (std::size_t at = 0; at < text.size();) {
    const ReadCharacter one = read_character(text, at);
    if (one.code == '\n' || one.code == '\t') {
      lines.emplace_back();
    } else {
      add(lines.back(), one.code);
    }
    at = one.end;
  }
  if (std::ranges::any_of(lines, &Line::leftward)) return false;
  return std::ranges::any_of(lines, [](const Line& line) { return is_reordered(line.runs); });
}

}  // namespace bestek
