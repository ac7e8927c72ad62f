// SPDX-License-Identifier: EUPL-1.2
#include "core/base/currency.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

constexpr std::string_view kEuroSign = "\u20ac";
// A longer name before those that it begins with.
constexpr std::array<std::string_view, 6> kEuroNames{kEuroSign, "euro's", "euro\u2019s", "euros", "euro", "eur"};

}  // namespace

std::size_t euro_at_begin(std::string_view text) noexcept {
  for (const std::string_view name : kEuroNames) {
    if (!same_letters(text.substr(0, name.size()), name)) continue;
    const bool whole = name == kEuroSign || text.size() == name.size() || !is_letter(text[name.size()]);
    if (whole) return name.size();
  }
  return 0;
}

std::size_t euro_at_end(std::string_view text) noexcept {
  for (const std::string_view name : kEuroNames) {
    if (text.size() < name.size() || !same_letters(text.substr(text.size() - name.size()), name)) continue;
    const bool whole =
        name == kEuroSign || text.size() == name.size() || !is_letter(text[text.size() - name.size() - 1]);
    if (whole) return name.size();
  }
  return 0;
}

bool names_euro(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && is_letter(text[at - 1])) continue;
    if (euro_at_begin(text.substr(at)) > 0) return true;
  }
  return false;
}

}  // namespace bestek
