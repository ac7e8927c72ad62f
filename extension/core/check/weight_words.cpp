// SPDX-License-Identifier: EUPL-1.2
#include "core/check/weight_words.hpp"

#include <algorithm>
#include <array>

namespace bestek {
namespace {

/// Whether it is one of the words, which blanks part, also at both ends.
bool is_one_of(std::string_view words, std::string_view word) noexcept {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1))
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  return false;
}

constexpr std::string_view kWeighing =
    " weging wegingen wegingsfactor weegt weegfactor gewicht telt tellen verhouding weighs weigh weight weights"
    " weighted weighting counts count ratio ";
constexpr std::string_view kBetween =
    " en and is voor for de het the of een are zijn criterium criterion per max maximaal ";
constexpr std::string_view kBeside =
    " mee wordt worden heeft hebben met bedraagt bedragen tussen totaal totale van in op gunning beoordeling gesteld"
    " bepaald vastgesteld hierbij waarbij daarbij bij respectievelijk resp gunningscriteria gunningscriterium has have"
    " a an with to at set by award criteria between total evaluation respectively ";
// How they begin.
constexpr std::array<std::string_view, 21> kOther{
    "korting", "discount", "minst",  "least", "minim", "behaal", "scor",      "scoor", "afwijk", "niet",     "not",
    "binnen",  "waarvan",  "within", "ronde", "round", "deel",   "onderdeel", "part",  "sub",    "voorbeeld"};

}  // namespace

bool is_weighing_word(std::string_view word) noexcept { return is_one_of(kWeighing, word); }
bool is_between_weights(std::string_view word) noexcept { return is_one_of(kBetween, word); }
bool is_beside_weights(std::string_view word) noexcept { return is_one_of(kBeside, word); }
bool is_of_other_numbers(std::string_view word) noexcept {
  return std::ranges::any_of(kOther, [&](std::string_view one) { return word.starts_with(one); });
}

}  // namespace bestek
