// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/amount_manner.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/currency.hpp"
#include "core/base/filler.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

using Tokens = std::vector<std::string>;

// All folded.
constexpr std::array<std::string_view, 4> kTax{"btw", "vat", "belasting", "tax"};
constexpr std::array<std::string_view, 4> kWith{"incl", "inclusief", "including", "met"};
constexpr std::array<std::string_view, 6> kWithout{"excl", "exclusief", "excluding", "zonder", "without", "ex"};
constexpr std::array<std::string_view, 2> kWithBehind{"included", "inbegrepen"};
constexpr std::array<std::string_view, 39> kCountedUnits{
    "jaar",     "jaren",    "kwartaal", "maand",      "week",    "dag",     "uur",      "stuk",
    "stuks",    "apparaat", "device",   "gebruiker",  "user",    "unit",    "eenheid",  "werkplek",
    "laptop",   "persoon",  "person",   "medewerker", "perceel", "lot",     "item",     "keer",
    "licentie", "licence",  "license",  "contract",   "year",    "quarter", "month",    "day",
    "hour",     "piece",    "fte",      "m",          "j",       "pp",      "workplace"};
constexpr std::array<std::string_view, 4> kEachWords{"jaarlijks", "maandelijks", "annually", "monthly"};
// What "per" leads to besides a unit.
constexpr std::array<std::string_view, 3> kNoUnits{"cent", "saldo", "abuis"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_word(const std::string& token) { return token.front() >= 'a' && token.front() <= 'z'; }

/// Of what kind a byte is; signs stand alone.
enum class ByteKind { kSign, kLetter, kDigit, kOther };

ByteKind kind_of(char c) noexcept {
  if (c >= 'a' && c <= 'z') return ByteKind::kLetter;
  if (c >= '0' && c <= '9') return ByteKind::kDigit;
  return static_cast<unsigned char>(c) >= 0x80U ? ByteKind::kOther : ByteKind::kSign;
}

/// Words, numbers and signs apart, folded.
Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  ByteKind before = ByteKind::kSign;
  for (const char c : folded(text)) {
    if (c == ' ' || c == '.' || c == ',') {
      before = ByteKind::kSign;
      continue;
    }
    const ByteKind kind = kind_of(c);
    if (kind == ByteKind::kSign || kind != before) tokens.emplace_back();
    tokens.back() += c;
    before = kind;
  }
  return tokens;
}

/// Whether tax is within two words behind the word at `at`.
bool leads_to_tax(const Tokens& tokens, std::size_t at) {
  std::size_t words = 0;
  for (std::size_t i = at + 1; i < tokens.size() && words < 2; ++i) {
    if (is_one_of(kTax, tokens[i])) return true;
    if (is_word(tokens[i])) ++words;
  }
  return false;
}

bool is_with_tax(const Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // "te vermeerderen met btw" is without it.
    const bool added = tokens[i] == "met" && i > 0 && tokens[i - 1] == "vermeerderen";
    if (is_one_of(kWith, tokens[i]) && !added && leads_to_tax(tokens, i)) return true;
    if (is_one_of(kTax, tokens[i]) && i + 1 < tokens.size() && is_one_of(kWithBehind, tokens[i + 1])) return true;
  }
  return false;
}

bool is_each(const Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_one_of(kEachWords, tokens[i])) return true;
    if (i + 1 == tokens.size()) break;
    const std::string& next = tokens[i + 1];
    if (tokens[i] == "per" && is_word(next) && !is_one_of(kNoUnits, next)) return true;
    if ((tokens[i] == "/" || tokens[i] == "a") && is_one_of(kCountedUnits, next)) return true;
  }
  return false;
}

std::string_view other_currency(const Tokens& tokens) {
  for (const std::string& token : tokens) {
    if (token == "$" || token == "usd" || token == "dollar" || token == "dollars") return " dollar";
    if (token == "\u00a3" || token == "gbp" || token == "pond" || token == "pounds") return " pound";
    if (token == "chf") return " franc";
  }
  return {};
}

/// Goes behind "exclusief btw"; false where that does not stand there.
bool take_without_tax(std::string_view& text) {
  const std::size_t end = text.find_first_of(" .");
  if (end == std::string_view::npos || !is_one_of(kWithout, folded(text.substr(0, end)))) return false;
  const std::string_view behind = behind_filler(text.substr(end));
  const std::size_t size = std::min(behind.find_first_of(" .,)"), behind.size());
  if (!is_one_of(kTax, folded(behind.substr(0, size)))) return false;
  text = behind.substr(size);
  return true;
}

}  // namespace

std::string amount_manner(std::string_view text) {
  const Tokens tokens = tokens_of(text);
  std::string manner(other_currency(tokens));
  if (is_with_tax(tokens)) manner += " with tax";
  if (is_each(tokens)) manner += " each";
  if (std::ranges::find(tokens, "%") != tokens.end() && !is_one_of(kTax, tokens.back())) manner += " percent";
  return manner;
}

std::optional<double> sole_euros(std::string_view text, Language language) {
  const std::string plain = canonical_text(text);
  if (!amount_manner(plain).empty()) return std::nullopt;
  const bool money = names_euro(plain);
  std::optional<double> said;
  std::string_view rest = behind_filler(plain);
  while (!rest.empty()) {
    if (take_without_tax(rest)) {
      rest = behind_filler(rest);
      continue;
    }
    const auto number = leading_number(std::string(rest), language, money);
    if (!number || (said && *said != number->value)) return std::nullopt;
    said = number->value;
    rest = behind_filler(rest.substr(number->end));
    // "€ 500,-"
    if (rest == "-" || rest == "--") rest = {};
  }
  return said;
}

}  // namespace bestek
