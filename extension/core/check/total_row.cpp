// SPDX-License-Identifier: EUPL-1.2
#include "core/check/total_row.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/text.hpp"

namespace bestek {
namespace {

// Words that a total is named by, and those that may stand with them: "Totale weging", "Totaal te behalen punten".
constexpr std::array<std::string_view, 9> kTotalWords{"totaal", "total",      "totale",      "totalen", "totals",
                                                      "som",    "eindtotaal", "totaalscore", "sum"};
constexpr std::array<std::string_view, 2> kSumSigns{"\u03c3", "\u2211"};  // folded
constexpr std::array<std::string_view, 50> kWithTotal{"weging",
                                                      "wegingen",
                                                      "weegfactor",
                                                      "wegingsfactor",
                                                      "gewicht",
                                                      "gewichten",
                                                      "punten",
                                                      "points",
                                                      "weight",
                                                      "weights",
                                                      "weighting",
                                                      "score",
                                                      "scores",
                                                      "grand",
                                                      "overall",
                                                      "van",
                                                      "de",
                                                      "of",
                                                      "the",
                                                      "gunningscriteria",
                                                      "gunningscriterium",
                                                      "criteria",
                                                      "all",
                                                      "alle",
                                                      "maximum",
                                                      "maximaal",
                                                      "maximale",
                                                      "max",
                                                      "maximal",
                                                      "procent",
                                                      "percent",
                                                      "aantal",
                                                      "number",
                                                      "te",
                                                      "to",
                                                      "be",
                                                      "behalen",
                                                      "behaalbare",
                                                      "haalbare",
                                                      "haalbaar",
                                                      "verdienen",
                                                      "toe",
                                                      "kennen",
                                                      "awarded",
                                                      "obtainable",
                                                      "possible",
                                                      "mogelijke",
                                                      "in",
                                                      "eind",
                                                      "inschrijving"};

}  // namespace

TotalRow total_row(const std::string& low_name) {
  std::string letters;
  for (const char c : low_name) letters += c >= 'a' && c <= 'z' ? c : ' ';
  const std::vector<std::string> words = split(letters, ' ');
  const auto is_total = [](const std::string& word) {
    return std::ranges::find(kTotalWords, word) != kTotalWords.end();
  };
  const bool sign =
      std::ranges::any_of(kSumSigns, [&](std::string_view one) { return low_name.find(one) != std::string::npos; });
  if (!sign && std::ranges::none_of(words, is_total)) return TotalRow::kNone;
  const bool all = std::ranges::all_of(words, [&](const std::string& word) {
    return is_total(word) || std::ranges::find(kWithTotal, word) != kWithTotal.end();
  });
  if (all) return TotalRow::kTotal;
  return sign || is_total(words.front()) || is_total(words.back()) ? TotalRow::kOfSome : TotalRow::kNone;
}

}  // namespace bestek
