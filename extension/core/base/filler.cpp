// SPDX-License-Identifier: EUPL-1.2
#include "core/base/filler.hpp"

#include <algorithm>
#include <array>

#include "core/base/currency.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

constexpr std::array<std::string_view, 55> kFillers{
    "uiterlijk",  "op",        "om",       "per",         "is",    "de",       "het",       "ten",
    "hoogste",    "maximaal",  "maximum",  "max",         "circa", "ca",       "voorlopig", "ultimo",
    "indicatief", "gepland",   "verwacht", "verwachting", "naar",  "initieel", "een",       "bedrag",
    "van",        "totaal",    "in",       "niet",        "later", "dan",      "vast",      "by",
    "on",         "no",        "than",     "at",          "most",  "up",       "to",        "the",
    "about",      "initially", "planned",  "expected",    "a",     "total",    "of",        "minimaal",
    "latest",     "not",       "datum",    "date",        "dd",    "d",        "zegge"};

}  // namespace

std::string_view behind_filler(std::string_view text) noexcept {
  TextScanner scan(text, 0);
  for (;;) {
    const std::size_t before = scan.at();
    scan.blanks();
    scan.take_any({"(", ")", ",", ".", ":", ";", "~", "\"", "\u201c", "\u201d", "\u2264"});
    scan.go_to(scan.at() + euro_at_begin(scan.rest()));
    const std::size_t begin = scan.at();
    const std::string_view word = scan.word();
    // A word that begins the value itself ("een half jaar", "vier miljoen") is read with it.
    if (std::ranges::none_of(kFillers, [&](std::string_view one) { return same_letters(one, word); }))
      scan.go_to(begin);
    if (scan.at() == before) return text.substr(before);
  }
}

}  // namespace bestek
