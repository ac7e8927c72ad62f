// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "core/dossier/profile.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string listed(const std::vector<TaxonomyEntry>& entries) {
  std::string text;
  for (const TaxonomyEntry& entry : entries) text += (text.empty() ? "" : ", ") + entry.id;
  return text;
}

Status check_word(const std::vector<TaxonomyEntry>& allowed, std::string_view field, const std::string& value,
                  const std::string& name) {
  if (Taxonomy::find(allowed, value) != nullptr) return Done{};
  return Error{"profile.unknown-word",
               {name, 0, {}, {}},
               {{"field", std::string(field)}, {"value", value}, {"allowed", listed(allowed)}}};
}

}  // namespace

bool is_profile_word(std::string_view word) noexcept {
  constexpr std::size_t kMaxLength = 60;
  const auto allowed = [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  };
  return !word.empty() && word.size() <= kMaxLength && std::all_of(word.begin(), word.end(), allowed);
}

bool is_cpv_code(std::string_view code) noexcept {
  constexpr std::size_t kDigits = 8;
  if (code.empty()) return true;
  const bool has_check_digit = code.size() == kDigits + 2 && code[kDigits] == '-' && is_digit(code.back());
  return (code.size() == kDigits || has_check_digit) &&
         std::all_of(code.begin(), code.begin() + kDigits, [](char c) { return is_digit(c); });
}

bool are_lots(const std::vector<Lot>& lots) noexcept {
  std::set<int> numbers;
  return std::all_of(lots.begin(), lots.end(),
                     [&](const Lot& lot) { return lot.number > 0 && numbers.insert(lot.number).second; });
}

Status check_profile(const TenderProfile& profile, const Taxonomy& taxonomy, const std::string& name) {
  if (const Status good = check_word(taxonomy.procedures, "procedure", profile.procedure, name); !good) return good;
  if (const Status good = check_word(taxonomy.levels, "level", profile.level, name); !good) return good;
  if (!profile.general_terms.empty()) {
    const Status good = check_word(taxonomy.general_terms, "general-terms", profile.general_terms, name);
    if (!good) return good;
  }
  for (const std::string& group : profile.groups) {
    if (const Status good = check_word(taxonomy.groups, "groups", group, name); !good) return good;
  }
  return Done{};
}

}  // namespace bestek
