// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/reason_text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

// Of what people write where a reason is asked and they have none, folded: "wordt later nog ingevuld door de inkoper",
// "to be decided later on", "zie boven". Words that say why are not among them.
constexpr std::array<std::string_view, 136> kEvasive{
    "aan",        "aangevuld",   "aanvullen",  "above",     "added",     "al",         "als",       "and",
    "applicable", "applies",     "apply",      "are",       "as",        "at",         "be",        "below",
    "beneden",    "bepaald",     "bepalen",    "boven",     "completed", "daar",       "dat",       "de",
    "decide",     "decided",     "determined", "deze",      "die",       "dit",        "does",      "door",
    "een",        "enter",       "entered",    "er",        "filled",    "follow",     "followed",  "following",
    "follows",    "for",         "geen",       "gegeven",   "geldt",     "geval",      "given",     "hebben",
    "heeft",      "het",         "hier",       "hierboven", "hieronder", "ieder",      "in",        "ingevuld",
    "is",         "it",          "its",        "just",      "kan",       "komen",      "komt",      "later",
    "moment",     "motivation",  "motivering", "n",         "na",        "nader",      "needed",    "niemand",
    "niet",       "no",          "nobody",     "nodig",     "nog",       "none",       "not",       "now",
    "nu",         "nvt",         "of",         "om",        "on",        "onbekend",   "onbekende", "onder",
    "op",         "open",        "point",      "reason",    "reasoning", "reasons",    "reden",     "redenen",
    "relevant",   "required",    "see",        "staat",     "still",     "tba",        "tbd",       "te",
    "text",       "that",        "the",        "there",     "this",      "time",       "to",        "toegelicht",
    "toegevoegd", "toelichting", "toepassing", "toevoegen", "too",       "uitgewerkt", "unknown",   "van",
    "volgen",     "volgende",    "volgt",      "voor",      "vul",       "vullen",     "was",       "wel",
    "will",       "worden",      "wordt",      "written",   "yet",       "zal",        "zie",       "zullen"};
static_assert(std::ranges::is_sorted(kEvasive));
// By whom it will be said: no reason, and a role all the same.
constexpr std::array<std::string_view, 8> kWhoWill{"inkoop", "inkoper", "juridisch",   "juridische",
                                                   "jurist", "lawyer",  "procurement", "purchaser"};
static_assert(std::ranges::is_sorted(kWhoWill));

/// Without what stands round and in it: "n.v.t." is "nvt".
std::string bare(std::string word) {
  std::erase_if(word, [](char c) { return std::string_view(".,;:!?()\"'/-").find(c) != std::string_view::npos; });
  return word;
}

/// Whether one of its words is neither empty nor in a table.
bool tells(std::string_view text, std::initializer_list<std::span<const std::string_view>> tables) {
  return std::ranges::any_of(split(folded(canonical_text(text)), ' '), [&](const std::string& one) {
    const std::string word = bare(one);
    return !word.empty() && std::ranges::none_of(tables, [&](const auto& table) {
      return std::ranges::binary_search(table, std::string_view(word));
    });
  });
}

}  // namespace

bool is_evasion(std::string_view reason) { return !tells(reason, {kEvasive, kWhoWill}); }

bool names_nobody(std::string_view role) { return !tells(role, {kEvasive}); }

bool gives_reason(std::string_view text) {
  const std::string reason = canonical_text(text);
  return code_points(reason) >= kMinReasonCharacters && split(reason, ' ').size() >= kMinReasonWords &&
         !is_evasion(reason);
}

}  // namespace bestek
