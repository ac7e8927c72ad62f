// SPDX-License-Identifier: EUPL-1.2
// A text by its characters, and what stands round each: what odd_characters asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/read_character.hpp"

namespace bestek {

/// Characters of a text, by number.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// The longest stretch on either side that is looked at: no word, number or id is longer, and what somebody made to
/// keep a reader busy is.
inline constexpr std::size_t kFarthest = 64;

class ReadCharacters {
 public:
  explicit ReadCharacters(std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return characters_.size(); }
  [[nodiscard]] const ReadCharacter& operator[](std::size_t at) const noexcept { return characters_[at]; }
  /// 0 behind the end.
  [[nodiscard]] char32_t code(std::size_t at) const noexcept { return at < size() ? characters_[at].code : 0; }

  /// The nearest character that a reader sees.
  [[nodiscard]] std::optional<std::size_t> seen_before(std::size_t at) const noexcept;
  [[nodiscard]] std::optional<std::size_t> seen_after(std::size_t at) const noexcept;

  /// The letters round a place, and what nobody sees among them.
  [[nodiscard]] Stretch word(std::size_t at) const noexcept;
  /// What stands round it without a space.
  [[nodiscard]] Stretch token(std::size_t at) const noexcept;

  [[nodiscard]] std::size_t letters(Stretch word) const noexcept;
  [[nodiscard]] bool has_latin(Stretch word) const noexcept;
  /// All its letters look like Latin ones.
  [[nodiscard]] bool all_alike(Stretch word) const noexcept;
  /// A digit, of whatever script.
  [[nodiscard]] bool has_digit(Stretch token) const noexcept;
  /// Behind a number, or in capitals before one: "12 kg", "1 maart", "EUR 500", "ISO 9001".
  [[nodiscard]] bool is_unit(Stretch word) const noexcept;
  /// As the month of a date: "1 maart 2027".
  [[nodiscard]] bool is_between_numbers(Stretch word) const noexcept;
  /// A name in parts: "laptop.battery", "date_start".
  [[nodiscard]] bool is_dotted(Stretch token) const noexcept;
  /// Of a page or a mailbox.
  [[nodiscard]] bool is_address(Stretch token) const noexcept;

  /// Both are part of one number that stands in groups or has a sign between: "1 000", "1,5".
  [[nodiscard]] bool between_groups(std::size_t left, std::size_t right) const noexcept;
  /// A digit is in the word or number on either side, or in one that a sign joins to it: "2027", "€5", "10%", "BK-27".
  [[nodiscard]] bool joined_to_digit(std::size_t left, std::size_t right) const noexcept;

  /// A mark belongs to a digit, or to a sign of a number: nobody reads what stands under it.
  [[nodiscard]] bool is_on_number(std::size_t mark) const noexcept;
  /// A frame of a button round one digit by itself.
  [[nodiscard]] bool is_keycap(std::size_t mark) const noexcept;
  /// A number in one character is a part of a longer one, or has its sign.
  [[nodiscard]] bool is_in_number(std::size_t numeral) const noexcept;
  /// What looks like a sign of a number stands where that would.
  [[nodiscard]] bool is_sign_of_number(std::size_t sign) const noexcept;

  /// In the text stands a word of the same alphabet, with letters that look like no others.
  [[nodiscard]] bool has_letters_like(std::size_t at) const noexcept;
  /// Some of its letters run from right to left.
  [[nodiscard]] bool runs_leftward() const noexcept { return leftward_; }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  template <class Test>
  [[nodiscard]] Stretch around(std::size_t at, const Test& belongs) const noexcept;
  [[nodiscard]] std::size_t beside(std::size_t at, int step) const noexcept;
  [[nodiscard]] std::size_t digits(std::size_t at, int step) const noexcept;
  [[nodiscard]] bool is_digit_at(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t before_marks(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t over_space(std::size_t at, int step) const noexcept;
  [[nodiscard]] bool number_beside(Stretch word, int step) const noexcept;
  /// What a number or word is that begins or ends here, a sign before it left out: none, without a digit, with one.
  enum class Piece : std::uint8_t { kNone, kWord, kDigits };
  [[nodiscard]] Piece piece(std::size_t at, int step) const noexcept;
  void note_alphabets();

  std::vector<ReadCharacter> characters_;
  std::vector<std::size_t> before_, after_;  ///< the nearest that is seen
  std::vector<char32_t> alphabets_;          ///< those that have words of their own
  bool leftward_ = false;
};

}  // namespace bestek
