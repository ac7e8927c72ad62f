// SPDX-License-Identifier: EUPL-1.2
#include "core/base/read_characters.hpp"

#include <algorithm>
#include <array>

namespace bestek {
namespace {

using enum CharacterKind;

/// Alphabets are told apart by the 256 characters that they stand among.
constexpr char32_t alphabet_of(char32_t code) noexcept { return code >> 8U; }
constexpr char32_t kFirstOther = 0x370;  // behind Latin

bool is_letter_or_digit(const ReadCharacter& one) noexcept {
  return one.is_letter() || one.is_digit() || one.kind == kDigit;
}
bool is_any_digit(const ReadCharacter& one) noexcept { return one.is_digit() || one.kind == kDigit; }

/// What stands with a number and belongs to it by itself.
bool is_unit_sign(char32_t code) noexcept {
  return std::u32string_view(U"%‰€$£°").find(code) != std::u32string_view::npos;
}
/// What joins two words or numbers to one.
bool is_connector(char32_t code) noexcept {
  return std::u32string_view(U".,:/-_'+#\u2010\u2011\u2012\u2013\u2212\u2019").find(code) != std::u32string_view::npos;
}

}  // namespace

ReadCharacters::ReadCharacters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    characters_.push_back(read_character(text, at));
    at = characters_.back().end;
  }
  before_.resize(size());
  after_.resize(size());
  std::size_t seen = kNone;
  for (std::size_t i = 0; i < size(); ++i) {
    before_[i] = seen;
    if (characters_[i].is_seen()) seen = i;
    leftward_ = leftward_ || characters_[i].runs_leftward();
  }
  seen = kNone;
  for (std::size_t i = size(); i-- > 0;) {
    after_[i] = seen;
    if (characters_[i].is_seen()) seen = i;
  }
  note_alphabets();
}

void ReadCharacters::note_alphabets() {
  for (std::size_t begin = 0; begin < size();) {
    std::size_t end = begin;
    bool latin = false;
    const ReadCharacter* own = nullptr;
    for (; end < size() && (characters_[end].is_letter() || !characters_[end].is_seen()); ++end) {
      const ReadCharacter& one = characters_[end];
      latin = latin || one.is_latin();
      if (one.is_letter() && one.code >= kFirstOther && (one.kind == kPlain || one.kind == kCyrillic)) own = &one;
    }
    if (own != nullptr && !latin && letters({begin, end}) > 1 &&
        std::ranges::find(alphabets_, alphabet_of(own->code)) == alphabets_.end())
      alphabets_.push_back(alphabet_of(own->code));
    begin = std::max(end, begin + 1);
  }
}

std::optional<std::size_t> ReadCharacters::seen_before(std::size_t at) const noexcept {
  return before_[at] == kNone ? std::nullopt : std::optional(before_[at]);
}
std::optional<std::size_t> ReadCharacters::seen_after(std::size_t at) const noexcept {
  return after_[at] == kNone ? std::nullopt : std::optional(after_[at]);
}

std::size_t ReadCharacters::beside(std::size_t at, int step) const noexcept {
  return at == kNone ? kNone : step < 0 ? before_[at] : after_[at];
}

template <class Test>
Stretch ReadCharacters::around(std::size_t at, const Test& belongs) const noexcept {
  const auto in = [&](std::size_t i) { return !characters_[i].is_seen() || belongs(characters_[i]); };
  Stretch found{at, at + 1};
  while (found.begin > 0 && at - found.begin < kFarthest && in(found.begin - 1)) --found.begin;
  while (found.end < size() && found.end - at < kFarthest && in(found.end)) ++found.end;
  return found;
}

Stretch ReadCharacters::word(std::size_t at) const noexcept {
  return around(at, [](const ReadCharacter& one) { return one.is_letter(); });
}

Stretch ReadCharacters::token(std::size_t at) const noexcept {
  return around(at, [](const ReadCharacter& one) { return !one.is_space(); });
}

std::size_t ReadCharacters::letters(Stretch word) const noexcept {
  std::size_t count = 0;
  for (std::size_t i = word.begin; i < word.end; ++i)
    if (characters_[i].is_letter()) ++count;
  return count;
}

bool ReadCharacters::has_latin(Stretch word) const noexcept {
  for (std::size_t i = word.begin; i < word.end; ++i)
    if (characters_[i].is_latin()) return true;
  return false;
}

bool ReadCharacters::all_alike(Stretch word) const noexcept {
  for (std::size_t i = word.begin; i < word.end; ++i)
    if (characters_[i].is_letter() && characters_[i].kind != kLookAlike) return false;
  return true;
}

bool ReadCharacters::has_digit(Stretch token) const noexcept {
  for (std::size_t i = token.begin; i < token.end; ++i)
    if (is_any_digit(characters_[i])) return true;
  return false;
}

bool ReadCharacters::number_beside(Stretch word, int step) const noexcept {
  std::size_t at = beside(step < 0 ? word.begin : word.end - 1, step);
  if (at != kNone && characters_[at].is_space()) at = beside(at, step);
  return at != kNone && is_any_digit(characters_[at]);
}

bool ReadCharacters::is_between_numbers(Stretch word) const noexcept {
  return number_beside(word, -1) && number_beside(word, 1);
}

bool ReadCharacters::is_unit(Stretch word) const noexcept {
  if (number_beside(word, -1)) return true;
  for (std::size_t i = word.begin; i < word.end; ++i)
    if (characters_[i].is_letter() && !characters_[i].is_capital()) return false;
  return number_beside(word, 1);
}

bool ReadCharacters::is_dotted(Stretch token) const noexcept {
  for (std::size_t i = token.begin; i < token.end; ++i) {
    const char32_t code = characters_[i].code;
    if (code != '.' && code != '_') continue;
    const std::size_t left = before_[i];
    const std::size_t right = after_[i];
    const bool joins =
        left != kNone && right != kNone && characters_[left].is_letter() && characters_[right].is_letter();
    if (joins && (code == '_' || !characters_[right].is_capital())) return true;  // no sentence begins there
  }
  return false;
}

bool ReadCharacters::is_address(Stretch token) const noexcept {
  constexpr std::array<std::u32string_view, 2> kBeginnings{U"://", U"www."};
  for (std::size_t i = token.begin; i < token.end; ++i) {
    if (characters_[i].code == '@') return true;
    for (const std::u32string_view beginning : kBeginnings) {
      std::size_t same = 0;
      while (same < beginning.size() && i + same < token.end && characters_[i + same].code == beginning[same]) ++same;
      if (same == beginning.size()) return true;
    }
  }
  return false;
}

std::size_t ReadCharacters::digits(std::size_t at, int step) const noexcept {
  std::size_t count = 0;
  for (; at != kNone && count < kFarthest && is_any_digit(characters_[at]); at = beside(at, step)) ++count;
  return count;
}

bool ReadCharacters::between_groups(std::size_t left, std::size_t right) const noexcept {
  constexpr std::size_t kGroup = 3;
  const bool space_left = characters_[left].is_space();
  const bool space_right = characters_[right].is_space();
  if (space_left == space_right) return false;
  const std::size_t first = digits(space_left ? before_[left] : left, -1);
  return first > 0 && first <= kGroup && digits(space_right ? after_[right] : right, 1) == kGroup;
}

ReadCharacters::Piece ReadCharacters::piece(std::size_t at, int step) const noexcept {
  const bool sign = is_unit_sign(characters_[at].code);
  if (sign || is_connector(characters_[at].code)) at = beside(at, step);
  Piece found = sign ? Piece::kWord : Piece::kNone;
  for (std::size_t far = 0; at != kNone && far < kFarthest && is_letter_or_digit(characters_[at]); ++far) {
    if (is_any_digit(characters_[at])) return Piece::kDigits;
    found = Piece::kWord;
    at = beside(at, step);
  }
  return found;
}

bool ReadCharacters::joined_to_digit(std::size_t left, std::size_t right) const noexcept {
  const Piece one = piece(left, -1);
  const Piece other = piece(right, 1);
  return one != Piece::kNone && other != Piece::kNone && (one == Piece::kDigits || other == Piece::kDigits);
}

bool ReadCharacters::has_letters_like(std::size_t at) const noexcept {
  return std::ranges::find(alphabets_, alphabet_of(characters_[at].code)) != alphabets_.end();
}

}  // namespace bestek
