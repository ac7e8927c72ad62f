// SPDX-License-Identifier: EUPL-1.2
#include "core/base/needed_letters.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/base/ascii.hpp"

namespace bestek {
namespace {

constexpr int kMaxDepth = 32;  // groups in groups

constexpr std::size_t kMaxMembers = 12;  // of a class of characters: of more nearly every text has one
constexpr std::string_view kAnyDigit = "0123456789";

bool is_ascii_word(char c) noexcept { return is_letter(c) || is_digit(c); }
bool is_one_of(char c, std::string_view some) noexcept { return some.find(c) != std::string_view::npos; }

/// How many bytes the character has with which the text begins, if it is a sign beyond ASCII that has no other case:
/// general punctuation and currency (U+2000 to U+20BF), U+00A0 to U+00BF without the micro sign. 0 for any other.
std::size_t sign_size(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) == 0xE2U && (byte(1) == 0x80U || byte(1) == 0x81U || byte(1) == 0x82U)) return 3;
  return byte(0) == 0xC2U && byte(1) >= 0xA0U && byte(1) != 0xB5U ? 2 : 0;
}

/// How often what stands before it is repeated.
struct Repeat {
  bool once = true;       ///< exactly
  std::size_t least = 1;  ///< of many no more than three are counted
};

/// Reads the syntax of an expression just as far as its plain letters go. Whatever it does not know ends the reading
/// (`lost`), and then nothing is needed.
class PatternReader {
 public:
  explicit PatternReader(std::string_view pattern) noexcept : rest_(pattern) {}

  [[nodiscard]] NeededLetters read() {
    std::vector<NeededLetters> ways = alternatives(0);
    if (lost_ || !rest_.empty() || ways.empty()) return {};
    if (ways.size() == 1) return std::move(ways.front());
    return {{}, {std::move(ways)}};
  }

 private:
  /// What a row of parts needs, gathered from left to right.
  struct Row {
    NeededLetters needed;
    std::string letters;  ///< that stand in a row at the end of what was read

    void end_letters() {
      const std::size_t size = std::min<std::size_t>(letters.size(), 3);
      for (std::size_t i = 0; size > 0 && i + size <= letters.size(); ++i)
        needed.all.push_back(letter_run(std::string_view(letters).substr(i, size)));
      letters.clear();
    }
  };

  void skip(std::size_t count) noexcept { rest_.remove_prefix(std::min(count, rest_.size())); }
  bool take(std::string_view what) noexcept {
    if (!rest_.starts_with(what)) return false;
    skip(what.size());
    return true;
  }
  void skip_behind(char end) noexcept {
    const std::size_t at = rest_.find(end);
    lost_ = lost_ || at == std::string_view::npos;
    skip(at == std::string_view::npos ? rest_.size() : at + 1);
  }

  /// To the end of the group or of all; none when one of them needs nothing.
  std::vector<NeededLetters> alternatives(int depth) {
    std::vector<NeededLetters> ways;
    do {
      Row row;
      while (!lost_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') part(row, depth);
      row.end_letters();
      ways.push_back(std::move(row.needed));
    } while (!lost_ && take("|"));
    if (std::ranges::any_of(ways, &NeededLetters::empty)) ways.clear();
    return ways;
  }

  void part(Row& row, int depth) {
    const char c = rest_.front();
    if (c == '(') return group(row, depth);
    if (c == '\\') return escape(row);
    if (c == '[') return character_class(row);
    if (const std::size_t size = sign_size(rest_); size > 0) {
      const std::string_view sign = rest_.substr(0, size);
      skip(size);
      return literal(row, sign);
    }
    const std::string_view one = rest_.substr(0, 1);
    skip(1);
    if (c == '^' || c == '$') return;  // as wide as nothing
    if (c == '.' || static_cast<unsigned char>(c) >= 0x80U) return unknown(row);
    // One that repeats nothing, such as "*" at the beginning, is no expression.
    lost_ = lost_ || is_one_of(c, "*+?");
    literal(row, one);
  }

  /// A character that stands for itself.
  void literal(Row& row, std::string_view bytes) {
    const Repeat repeat = repeated();
    for (std::size_t i = 0; i < repeat.least; ++i) row.letters += bytes;
    if (!repeat.once) row.end_letters();
  }

  void one_of(Row& row, std::string_view characters) {
    row.end_letters();
    std::vector<NeededLetters> ways;
    ways.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i) ways.push_back({{letter_run(characters.substr(i, 1))}, {}});
    if (repeated().least > 0 && !ways.empty()) row.needed.one_of_each.push_back(std::move(ways));
  }

  void unknown(Row& row) {
    row.end_letters();
    (void)repeated();
  }

  void escape(Row& row) {
    skip(1);
    if (rest_.empty()) return lose();
    const char c = rest_.front();
    const std::string_view one = rest_.substr(0, 1);
    skip(1);
    if (is_one_of(c, "bBAzZGK")) return;  // as wide as nothing
    if (!is_word_character(c) && c != '\n') return literal(row, one);
    if (c == 'd') return one_of(row, kAnyDigit);
    if (c == 'N' && rest_.starts_with('{')) return lose();
    if (is_one_of(c, "DwWsShHvVRNXnrtfea")) return unknown(row);
    if (c != 'x' && c != 'p' && c != 'P') return lose();
    if (rest_.starts_with('{')) {
      skip_behind('}');
    } else if (c == 'x') {
      while (!rest_.empty() && is_one_of(rest_.front(), "0123456789abcdefABCDEF")) skip(1);
    } else {
      skip(1);
    }
    unknown(row);
  }

  /// "[xX]" is a letter in either case, "[.;]" one of two.
  void character_class(Row& row) {
    skip(1);
    std::string members;
    bool plain = !take("^");
    for (bool first = true; !lost_; first = false) {
      if (rest_.empty()) return lose();
      const char c = rest_.front();
      skip(1);
      if (c == ']' && !first) break;
      if (c == '[' && !rest_.empty() && is_one_of(rest_.front(), ":.=")) {
        const std::size_t end = rest_.find_first_not_of("^abcdefghijklmnopqrstuvwxyz", 1);
        if (rest_.front() != ':' || end == std::string_view::npos || !rest_.substr(end).starts_with(":]"))
          return lose();
        skip(end + 2);
      }
      plain = plain && is_word_character(c) == is_ascii_word(c) && !is_one_of(c, "[\\") &&
              (c != '-' || first || rest_.starts_with(']'));
      members += lower(c);
      if (c != '\\') continue;
      lost_ = lost_ || rest_.empty() || is_one_of(rest_.front(), "QEc");
      skip(1);
    }
    if (!plain || members.size() > kMaxMembers) return unknown(row);
    const bool one_letter = members.find_first_not_of(members.front()) == std::string::npos;
    if (one_letter) return literal(row, std::string_view(members).substr(0, 1));
    one_of(row, members);
  }

  void group(Row& row, int depth) {
    if (depth >= kMaxDepth) return lose();
    skip(1);
    if (take("*")) {  // a verb
      lost_ = lost_ || !(rest_.starts_with("SKIP)") || rest_.starts_with("F)") || rest_.starts_with("FAIL)"));
      return skip_behind(')');
    }
    bool wide = true, needs = true;
    if (take("?") && !take(":") && !take(">")) {
      if (take("=") || take("<=")) {
        wide = false;
      } else if (take("!") || take("<!")) {
        wide = needs = false;
      } else if (!flags()) {
        return;
      }
    }
    if (wide) row.end_letters();
    std::vector<NeededLetters> ways = alternatives(depth + 1);
    if (!take(")")) return lose();
    if (repeated().least > 0 && needs && !ways.empty()) row.needed.one_of_each.push_back(std::move(ways));
  }

  /// Behind "(?": whether a group follows with its flags, "(?i:…)", rather than flags for what comes, "(?i)".
  bool flags() {
    while (!rest_.empty() && is_one_of(rest_.front(), "imsUJ-^")) skip(1);
    if (take(")")) return false;
    if (!take(":")) lose();  // a name, a call, a condition, blanks that mean nothing
    return true;
  }

  Repeat repeated() {
    Repeat repeat;
    if (take("?") || take("*")) {
      repeat = {false, 0};
    } else if (take("+")) {
      repeat = {false, 1};
    } else if (const auto counted = counts()) {
      repeat = *counted;
    } else {
      return repeat;
    }
    if (!take("?")) (void)take("+");
    return repeat;
  }

  /// "{2}", "{2,}", "{0,8}"; nothing where there is none, as for a brace that stands for itself. "{,8}" is one or the
  /// other by version.
  std::optional<Repeat> counts() {
    if (!rest_.starts_with('{')) return std::nullopt;
    const std::size_t end = rest_.find_first_not_of("0123456789, ", 1);
    if (end == std::string_view::npos || rest_[end] != '}' || end == 1) return std::nullopt;
    const std::string_view inside = rest_.substr(1, end - 1);
    if (!is_digit(inside.front()) || inside.find(' ') != std::string_view::npos ||
        std::ranges::count(inside, ',') > 1) {
      lose();
      return std::nullopt;
    }
    skip(end + 1);
    const std::string_view least = inside.substr(0, inside.find(','));
    if (least.size() > 1 && least.front() == '0') {
      lose();
      return std::nullopt;
    }
    const bool many = least.size() > 1 || least.front() > '3';
    return Repeat{inside == "1", many ? std::size_t{3} : static_cast<std::size_t>(least.front() - '0')};
  }

  void lose() noexcept { lost_ = true; }

  std::string_view rest_;
  bool lost_ = false;
};

}  // namespace

NeededLetters needed_letters(std::string_view pattern) { return PatternReader(pattern).read(); }

bool NeededLetters::may_be_in(const LetterRuns& text) const noexcept {
  const auto has = [&](LetterRun one) { return text.may_have(one); };
  const auto any_is = [&](const std::vector<NeededLetters>& some) {
    return std::ranges::any_of(some, [&](const NeededLetters& one) { return one.may_be_in(text); });
  };
  return std::ranges::all_of(all, has) && std::ranges::all_of(one_of_each, any_is);
}

}  // namespace bestek
