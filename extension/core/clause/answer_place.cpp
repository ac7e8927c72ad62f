// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/answer_place.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "core/base/ascii.hpp"
#include "core/base/duration.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

// With what a sentence, or a part of one, ends.
constexpr std::array<std::string_view, 7> kStops{".", ",", ";", ":", "!", "?", "\u2026"};
constexpr std::array<std::string_view, 6> kArticles{"de", "het", "een", "the", "a", "an"};
constexpr std::array<std::string_view, 4> kSigns{"€", "EUR", "%", "procent"};
// What ends with a full stop of its own, besides what has one inside ("B.V.", "m.b.t.").
constexpr std::array<std::string_view, 23> kAbbreviations{
    "bv.",  "nv.", "enz.", "etc.", "nr.",   "art.", "max.", "min.", "incl.", "excl.", "no.",  "inc.",
    "ltd.", "co.", "dhr.", "mw.",  "mevr.", "drs.", "dr.",  "mr.",  "ir.",   "ing.",  "prof."};
constexpr std::size_t kAbbreviatedPart = 2;  // letters between two full stops

bool is_letters(std::string_view text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
    return c == ' ' || (static_cast<unsigned char>(c) < 0x80 && std::ispunct(static_cast<unsigned char>(c)) != 0) ||
           (c >= '0' && c <= '9');
  });
}

std::size_t stop_at_begin(std::string_view text) noexcept {
  for (const std::string_view stop : kStops)
    if (text.starts_with(stop)) return stop.size();
  return 0;
}

std::string_view without_stops(std::string_view text) noexcept {
  for (bool stops = true; stops;) {
    stops = false;
    for (const std::string_view stop : kStops) {
      if (!text.ends_with(stop)) continue;
      text.remove_suffix(stop.size());
      stops = true;
    }
  }
  return text;
}

std::string_view first_word(std::string_view text) noexcept { return text.substr(0, text.find(' ')); }

std::string_view last_word(std::string_view text) noexcept {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// The word that follows a fill-in directly or after a blank, without the punctuation at its end.
std::string_view next_word(std::string_view after) noexcept {
  if (after.starts_with(' ')) after.remove_prefix(1);
  after = first_word(after);
  return without_stops(after);
}

/// The last word before a fill-in; "" where no blank parts them, since then it is one word with the answer.
std::string_view word_before(std::string_view before) noexcept {
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  return last_word(before);
}

bool any(std::span<const AnswerPlace> places, auto&& test) { return std::any_of(places.begin(), places.end(), test); }

/// Whether the full stop behind the text is a word's own: "B.V", "e.o", "enz".
bool is_abbreviated(std::string_view without_stop) {
  const std::string word = folded(last_word(without_stop));
  if (std::ranges::find(kAbbreviations, word + ".") != kAbbreviations.end()) return true;
  const std::vector<std::string> parts = split(word, '.');
  return parts.size() > 1 && std::ranges::all_of(parts, [](const std::string& part) {
           return part.size() <= kAbbreviatedPart && is_letters(part);
         });
}

/// "diensten." before ".", "gedeeld!" before ", en"; "B.V." loses its full stop only to another one.
void drop_stops(std::string& answer, std::span<const AnswerPlace> places) {
  const std::string_view plain = without_stops(answer);
  if (plain.empty() || plain.size() == answer.size()) return;
  if (!any(places, [](const AnswerPlace& place) { return stop_at_begin(place.after) > 0; })) return;
  const bool abbreviated = answer[plain.size()] == '.' && is_abbreviated(plain);
  const bool doubled =
      std::all_of(places.begin(), places.end(), [](const AnswerPlace& place) { return place.after.starts_with('.'); });
  answer.resize(plain.size() + (abbreviated && !doubled ? 1 : 0));
}

/// "€ 500" behind "€ ", "60 %" before " %".
void drop_signs(std::string& answer, std::span<const AnswerPlace> places) {
  for (const std::string_view sign : kSigns) {
    if (answer.starts_with(sign) && answer.size() > sign.size() &&
        any(places, [&](const AnswerPlace& place) { return canonical_text(place.before).ends_with(sign); }))
      answer = canonical_text(answer.substr(sign.size()));
    if (answer.ends_with(sign) && answer.size() > sign.size() &&
        any(places, [&](const AnswerPlace& place) { return canonical_text(place.after).starts_with(sign); }))
      answer = canonical_text(answer.substr(0, answer.size() - sign.size()));
  }
}

/// "De inschrijver" behind "de ", "10 dagen" before " dagen".
void drop_words(std::string& answer, std::span<const AnswerPlace> places) {
  const std::string first = folded(first_word(answer));
  if (first.size() < answer.size() && is_letters(first) &&
      any(places, [&](const AnswerPlace& place) { return folded(word_before(place.before)) == first; }))
    answer = canonical_text(std::string_view(answer).substr(first_word(answer).size()));
  const std::string last = folded(last_word(answer));
  // "90 dagen" before "kalenderdagen" too: they are the same.
  const auto unit = named_unit(last);
  const auto says = [&](const AnswerPlace& place) {
    const std::string next = folded(next_word(place.after));
    return next == last || (unit && unit == named_unit(next));
  };
  if (last.size() < answer.size() && is_letters(last) && any(places, says))
    answer = canonical_text(std::string_view(answer).substr(0, answer.size() - last_word(answer).size()));
}

/// The unit of time with which the text begins: "working days after" has two words.
std::string unit_at_begin(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  const std::string one = folded(without_stops(first_word(text)));
  const std::size_t blank = text.find(' ');
  if (blank != std::string_view::npos) {
    const std::string two = one + " " + folded(without_stops(first_word(text.substr(blank + 1))));
    if (named_unit(two)) return two;
  }
  return named_unit(one) ? one : std::string();
}

/// Whether what stands before is the beginning of the sentence that goes on with the fill-in.
bool in_a_sentence(const AnswerPlace& place) {
  const std::string before = canonical_text(place.before);
  return !before.empty() && std::string_view(".!?:•–-").find(before.back()) == std::string_view::npos;
}

/// "De levering" in the middle of a sentence; a name ("De Haagse Hogeschool") keeps its capital.
void drop_capital(std::string& answer, std::span<const AnswerPlace> places) {
  const std::string_view first = first_word(answer);
  if (first.size() + 1 >= answer.size() || first.front() < 'A' || first.front() > 'Z') return;
  if (std::ranges::find(kArticles, std::string_view(folded(first))) == kArticles.end()) return;
  const char next = answer[first.size() + 1];
  if (next < 'a' || next > 'z' || places.empty()) return;
  if (std::all_of(places.begin(), places.end(), in_a_sentence)) answer.front() = lower(answer.front());
}

}  // namespace

AnswerPlace answer_place(std::string_view before, std::string_view after) {
  // A letter at the fill-in's side keeps the blank there while all others are collapsed.
  AnswerPlace place{canonical_text(std::string(before) + "x"), canonical_text("x" + std::string(after))};
  place.before.pop_back();
  place.after.erase(0, 1);
  return place;
}

std::string mended_answer(std::string_view answer, std::span<const AnswerPlace> places) {
  std::string mended = canonical_text(answer);
  if (mended.empty()) return mended;
  drop_stops(mended, places);
  drop_signs(mended, places);
  drop_words(mended, places);
  drop_capital(mended, places);
  return mended.empty() ? canonical_text(answer) : mended;
}

bool doubles_stop(std::string_view answer, const AnswerPlace& place) {
  std::string mended(answer);
  drop_stops(mended, std::span(&place, 1));
  return mended != answer;
}

std::string answer_in_place(std::string_view answer, const AnswerPlace& place) {
  const bool abbreviated = answer.ends_with('.') && is_abbreviated(answer.substr(0, answer.size() - 1));
  return std::string(answer.substr(0, answer.size() - (abbreviated && place.after.starts_with('.') ? 1 : 0)));
}

std::string answer_from_place(std::string_view written, const AnswerPlace& place) {
  const bool abbreviated = !written.ends_with('.') && place.after.starts_with('.') && is_abbreviated(written);
  return std::string(written) + (abbreviated ? "." : "");
}

std::optional<Error> unit_clash(std::string_view name, std::string_view answer, std::span<const AnswerPlace> places) {
  const std::string text = canonical_text(answer);
  if (text.find(' ') == std::string::npos || !named_unit(folded(last_word(text)))) return std::nullopt;
  for (const AnswerPlace& place : places)
    if (std::string unit = unit_at_begin(place.after); !unit.empty())
      return Error{"fill.unit-twice", {}, {{"name", std::string(name)}, {"value", text}, {"unit", std::move(unit)}}};
  return std::nullopt;
}

Result<std::string> fitting_answer(std::string_view name, std::string_view answer,
                                   std::span<const AnswerPlace> places) {
  std::string mended = mended_answer(answer, places);
  if (auto clash = unit_clash(name, mended, places)) return std::move(*clash);
  return mended;
}

}  // namespace bestek
