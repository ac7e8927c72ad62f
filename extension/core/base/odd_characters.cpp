// SPDX-License-Identifier: EUPL-1.2
#include "core/base/odd_characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "core/base/read_characters.hpp"
#include "core/base/utf8_text.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

using enum CharacterKind;

constexpr std::size_t kNamed = 3;       // characters that a message names
constexpr std::size_t kMostOdd = 1000;  // of a text, wrong ones and others; nobody looks at more

enum class Verdict : std::uint8_t { kLawful, kOdd, kWrong };

Verdict wrong_if(bool wrong) noexcept { return wrong ? Verdict::kWrong : Verdict::kOdd; }

/// The three flags that are written with tags: a black flag, letters, the end.
bool is_in_flag(const ReadCharacters& text, std::size_t at) {
  constexpr std::array<std::u32string_view, 3> kFlags{U"gbeng", U"gbsct", U"gbwls"};
  constexpr char32_t kFlag = 0x1F3F4, kTags = 0xE0000, kEnd = 0xE007F;
  std::size_t begin = at;
  for (std::size_t most = 6; begin > 0 && most > 0 && text[begin].kind == kTag; --most) --begin;
  if (text[begin].code != kFlag) return false;
  return std::ranges::any_of(kFlags, [&](std::u32string_view letters) {
    for (std::size_t i = 0; i < letters.size(); ++i)
      if (text.code(begin + 1 + i) != kTags + letters[i]) return false;
    const std::size_t end = begin + 1 + letters.size();
    return text.code(end) == kEnd && at <= end;
  });
}

/// One selector behind what has more forms than one: a sign, a picture, a letter of a script that has such letters; or
/// in a keycap.
bool selects_form(const ReadCharacters& text, std::size_t at) {
  constexpr char32_t kKeycap = 0x20E3;
  if (at == 0) return false;
  const ReadCharacter& base = text[at - 1];
  if (base.code < 0x80)
    return text.code(at + 1) == kKeycap && (base.is_digit() || base.code == '#' || base.code == '*');
  return base.kind == kPlain && (base.is_sign() || base.is_caseless_letter());
}

bool joins(const ReadCharacters& text, std::size_t at) {
  if (at == 0) return false;
  if (text[at - 1].joins()) return true;
  std::size_t before = at - 1;
  for (int most = 2; most > 0 && before > 0 && (text[before].kind == kSelector || text[before].is_skin_tone()); --most)
    --before;
  return text[before].is_picture() && at + 1 < text.size() && text[at + 1].is_picture();
}

/// Whether the character that nobody sees stands inside a number, a date, a unit or an id.
bool splits_value(const ReadCharacters& text, std::size_t at) {
  const auto left = text.seen_before(at);
  const auto right = text.seen_after(at);
  if (!left || !right) return false;
  if (text.between_groups(*left, *right)) return true;
  if (text[*left].is_space() || text[*right].is_space()) return false;
  const Stretch token = text.token(at);
  if (text.is_address(token)) return false;
  if (text.joined_to_digit(*left, *right)) return true;
  const bool in_word = text[*left].is_letter() && text[*right].is_letter();
  return (in_word && text.is_unit(text.word(at))) || text.is_dotted(token);
}

Verdict judge_soft_hyphen(const ReadCharacters& text, std::size_t at) {
  constexpr std::size_t kLongWord = 5;  // a shorter one is not broken, but may well be a unit
  const auto left = text.seen_before(at);
  const auto right = text.seen_after(at);
  if (left && right && text[*left].is_letter() && text[*right].is_letter()) {
    const Stretch word = text.word(at);
    if (text.letters(word) >= kLongWord && !text.is_between_numbers(word) && !text.is_dotted(text.token(at)))
      return Verdict::kLawful;
  }
  return splits_value(text, at) ? Verdict::kWrong : Verdict::kLawful;
}

/// Digits of another script are lawful in a text of that script, and never beside ours in one number.
Verdict judge_digit(const ReadCharacters& text, std::size_t at) {
  const auto left = text.seen_before(at);
  const auto right = text.seen_after(at);
  const auto ours = [&](const std::optional<std::size_t>& beside) { return beside && text[*beside].is_digit(); };
  return !ours(left) && !ours(right) && text.has_letters_like(at) ? Verdict::kLawful : Verdict::kWrong;
}

/// Greek letters at either end of a Latin word are signs: "μm", "γM", "cosα".
bool is_greek_sign(const ReadCharacters& text, Stretch word) {
  const auto greek = [&](std::size_t at) { return text[at].is_greek_sign(); };
  std::size_t begin = word.begin;
  while (begin < word.end && greek(begin)) ++begin;
  std::size_t end = word.end;
  while (end > begin && greek(end - 1)) --end;
  for (std::size_t i = begin; i < end; ++i)
    if (text[i].kind == kLookAlike || text[i].kind == kCyrillic) return false;
  return true;
}

/// The e and i with two dots that another keyboard has: sound documents have them in "creëren".
bool has_dots(const ReadCharacters& text, std::size_t at) {
  constexpr char32_t kDots = 0x308;
  return std::u32string_view(U"\u0401\u0407\u0451\u0457").find(text[at].code) != std::u32string_view::npos ||
         text.code(at + 1) == kDots;
}

Verdict judge_letter(const ReadCharacters& text, std::size_t at) {
  const Stretch word = text.word(at);
  if (is_greek_sign(text, word)) return Verdict::kLawful;
  const Stretch token = text.token(at);
  const bool in_value = text.has_digit(token) || text.is_unit(word) || text.is_dotted(token);
  if (text.has_latin(word)) {
    if (in_value && !text.is_address(token)) return Verdict::kWrong;
    return has_dots(text, at) ? Verdict::kLawful : Verdict::kOdd;
  }
  if (!text.all_alike(word) || text.has_letters_like(at)) return Verdict::kLawful;
  return in_value ? Verdict::kWrong : Verdict::kLawful;
}

/// A stroke through a number or a unit takes it away, or not: nobody knows. Through a word it is odd.
Verdict judge_overlay(const ReadCharacters& text, std::size_t at) {
  if (text.is_on_number(at)) return text.is_keycap(at) ? Verdict::kLawful : Verdict::kWrong;
  const auto left = text.seen_before(at);
  if (!left || !text[*left].is_letter()) return Verdict::kLawful;
  return wrong_if(text.is_unit(text.word(at)));
}

bool is_symbol(const TextPlace& place, std::size_t at) {
  const auto behind = std::ranges::upper_bound(place.symbols, at, {}, &TextSpan::begin);
  return behind != place.symbols.begin() && at < std::prev(behind)->end;
}

/// Whether a private character is a digit in the fonts of symbols that have those ("Symbol"), or nearly so: nobody
/// writes a sign right against a digit.
bool is_digit_of_symbols(const ReadCharacters& text, std::size_t at) {
  constexpr char32_t kZero = 0xF030, kNine = 0xF039;
  const auto among = [](char32_t code) { return code >= kZero && code <= kNine; };
  const auto digit = [&](char32_t code) { return among(code) || (code >= '0' && code <= '9'); };
  return among(text[at].code) && (digit(text.code(at + 1)) || (at > 0 && digit(text.code(at - 1))));
}

/// Where the piece ends that is looked at at once: behind a space, if there is one.
std::size_t piece_end(std::string_view text, std::size_t from) {
  constexpr std::size_t kPiece = 16'384;
  if (text.size() - from <= kPiece) return text.size();
  const std::size_t space = text.rfind(' ', from + kPiece);
  if (space != std::string_view::npos && space > from) return space + 1;
  std::size_t end = from + kPiece;
  while (end < text.size() && is_continuation(text[end])) ++end;
  return end;
}

/// What Writer puts into a recorded row that is empty, which needs text for its record.
bool is_row_joiner(char32_t code) noexcept { return code == 0x200D || code == 0x2060; }

/// `from`: the byte of the whole text where this piece begins; `size`: of that text.
Verdict judge(const ReadCharacters& text, std::size_t at, std::size_t from, std::size_t size, const TextPlace& place) {
  const ReadCharacter& one = text[at];
  const bool at_edge = from + one.begin == 0 || from + one.end == size;
  if (place.in_row && at_edge && is_row_joiner(one.code)) return Verdict::kLawful;
  switch (one.kind) {
    case kPlain:
      return one.is_mark() && text.is_on_number(at) ? Verdict::kWrong : Verdict::kLawful;
    case kOverlay:
      return judge_overlay(text, at);
    case kNumeral:
      return text.is_in_number(at) ? Verdict::kWrong : Verdict::kLawful;
    case kSign:
      return text.is_sign_of_number(at) ? Verdict::kWrong : Verdict::kLawful;
    case kTurn:
    case kNoncharacter:
      return Verdict::kWrong;
    case kTag:
      return is_in_flag(text, at) ? Verdict::kLawful : Verdict::kWrong;
    case kSoftHyphen:
      return judge_soft_hyphen(text, at);
    case kDigit:
      return judge_digit(text, at);
    case kLookAlike:
    case kCyrillic:
      return judge_letter(text, at);
    case kSelector:
      if (selects_form(text, at)) return Verdict::kLawful;
      break;
    case kJoiner:
      if (joins(text, at)) return Verdict::kLawful;
      break;
    case kMark:
      if (splits_value(text, at)) return Verdict::kWrong;
      return text.runs_leftward() ? Verdict::kLawful : Verdict::kOdd;
    case kPrivate:
      if (is_digit_of_symbols(text, at)) return Verdict::kWrong;
      if (is_symbol(place, from + one.begin)) return Verdict::kLawful;
      break;
    case kUnseen:
    case kControl:
      break;
  }
  return wrong_if(splits_value(text, at));
}

}  // namespace

std::vector<OddCharacter> odd_characters(std::string_view text, const TextPlace& place) {
  std::vector<OddCharacter> odd;
  std::size_t wrong = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = piece_end(text, from);
    const std::string_view piece = text.substr(from, to - from);
    if (may_be_odd(piece)) {
      const ReadCharacters read(piece);
      for (std::size_t i = 0; i < read.size(); ++i) {
        const Verdict verdict = judge(read, i, from, text.size(), place);
        if (verdict == Verdict::kLawful) continue;
        const bool is_wrong = verdict == Verdict::kWrong;
        if (!is_wrong && odd.size() - wrong >= kMostOdd) continue;
        // A mark that is lawful on letters stands on a number.
        const CharacterKind kind = read[i].kind == kPlain ? kOverlay : read[i].kind;
        odd.push_back({from + read[i].begin, from + read[i].end, read[i].code, kind, is_wrong});
        if (is_wrong && ++wrong == kMostOdd) return odd;
      }
    }
    from = to;
  }
  return odd;
}

bool shapes_what_is_read(std::string_view text, std::size_t at) {
  // Most of what nobody sees shapes nothing, whatever stands around it.
  const CharacterKind kind = read_character(text, at).kind;
  if (kind != kJoiner && kind != kSelector) return false;
  constexpr std::size_t kBefore = 16, kBehind = 8;  // in bytes: all that joins() and selects_form() look at
  std::size_t from = at > kBefore ? at - kBefore : 0;
  while (from < at && is_continuation(text[from])) ++from;
  const ReadCharacters around(text.substr(from, at - from + kBehind));
  std::size_t here = 0;
  while (here < around.size() && around[here].begin != at - from) ++here;
  if (here == around.size()) return false;
  return kind == kJoiner ? joins(around, here) : selects_form(around, here);
}

std::string code_point_name(char32_t character) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex;
  for (auto rest = static_cast<std::uint32_t>(character); rest > 0 || hex.size() < 4; rest >>= 4U)
    hex.insert(hex.begin(), kDigits[rest & 0xFU]);
  return "U+" + hex;
}

std::string describe_characters(const std::vector<OddCharacter>& odd, Language language) {
  std::vector<const OddCharacter*> different;
  for (const OddCharacter& one : odd)
    if (std::ranges::none_of(different, [&](const OddCharacter* known) { return known->character == one.character; }))
      different.push_back(&one);
  std::string names;
  for (const OddCharacter* one : different) {
    if (one != different.front()) names += ", ";
    if (one == different[std::min(different.size() - 1, kNamed)] && different.size() > kNamed)
      return names + counted(word_context::kName, "character.more", different.size() - kNamed, language);
    names += code_point_name(one->character) + " (";
    names += word(word_context::kName, character_kind_id(one->kind), language);
    names += ")";
  }
  return names;
}

}  // namespace bestek
