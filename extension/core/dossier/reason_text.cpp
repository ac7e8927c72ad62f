// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/reason_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

// Of what people write where a reason is asked and they have none, folded: "wordt later nog ingevuld door de inkoper",
// "to be decided later on", "zie boven". Words that say why are not among them.
constexpr std::array<std::string_view, 142> kEvasive{
    "aan",        "aangevuld", "aanvullen",  "above",      "added",     "al",         "als",        "and",
    "applicable", "applies",   "apply",      "are",        "as",        "at",         "be",         "below",
    "beneden",    "bepaald",   "bepalen",    "boven",      "completed", "daar",       "dat",        "de",
    "decide",     "decided",   "determined", "deze",       "die",       "dit",        "does",       "door",
    "een",        "enter",     "entered",    "er",         "filled",    "follow",     "followed",   "following",
    "follows",    "for",       "geen",       "gegeven",    "geldt",     "geval",      "given",      "hebben",
    "heeft",      "het",       "hier",       "hierboven",  "hieronder", "ieder",      "in",         "ingevuld",
    "inkoop",     "inkoper",   "is",         "it",         "its",       "juridisch",  "juridische", "jurist",
    "just",       "kan",       "komen",      "komt",       "later",     "lawyer",     "moment",     "motivation",
    "motivering", "n",         "na",         "nader",      "needed",    "niet",       "no",         "nodig",
    "nog",        "none",      "not",        "now",        "nu",        "nvt",        "of",         "om",
    "on",         "onbekend",  "onbekende",  "onder",      "op",        "open",       "point",      "procurement",
    "purchaser",  "reason",    "reasoning",  "reasons",    "reden",     "redenen",    "relevant",   "required",
    "see",        "staat",     "still",      "tba",        "tbd",       "te",         "text",       "that",
    "the",        "there",     "this",       "time",       "to",        "toegelicht", "toegevoegd", "toelichting",
    "toepassing", "toevoegen", "too",        "uitgewerkt", "unknown",   "van",        "volgen",     "volgende",
    "volgt",      "voor",      "vul",        "vullen",     "was",       "wel",        "will",       "worden",
    "wordt",      "written",   "yet",        "zal",        "zie",       "zullen"};
static_assert(std::ranges::is_sorted(kEvasive));

/// Without what stands round and in it: "n.v.t." is "nvt".
std::string bare(std::string word) {
  std::erase_if(word, [](char c) { return std::string_view(".,;:!?()\"'/-").find(c) != std::string_view::npos; });
  return word;
}

/// Its words that say something.
std::size_t telling_words(std::string_view text) {
  std::size_t count = 0;
  for (std::string& one : split(folded(canonical_text(text)), ' ')) {
    const std::string word = bare(std::move(one));
    if (!word.empty() && !std::ranges::binary_search(kEvasive, std::string_view(word))) ++count;
  }
  return count;
}

}  // namespace

bool is_evasion(std::string_view text) { return telling_words(text) == 0; }

bool gives_reason(std::string_view text) {
  const std::string reason = canonical_text(text);
  return code_points(reason) >= kMinReasonCharacters && split(reason, ' ').size() >= kMinReasonWords &&
         !is_evasion(reason);
}

}  // namespace bestek
