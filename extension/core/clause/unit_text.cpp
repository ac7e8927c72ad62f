// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/unit_text.hpp"

#include <algorithm>
#include <array>

#include "core/base/duration.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

struct UnitText {
  std::string_view id;
  Bilingual one, many;
};

constexpr std::array<UnitText, 5> kUnits{{
    {"days", {"dag", "day"}, {"dagen", "days"}},
    {"working-days", {"werkdag", "working day"}, {"werkdagen", "working days"}},
    {"weeks", {"week", "week"}, {"weken", "weeks"}},
    {"months", {"maand", "month"}, {"maanden", "months"}},
    {"years", {"jaar", "year"}, {"jaar", "years"}},
}};

}  // namespace

std::string unit_text(std::string_view id, std::string_view count, Language language) {
  const auto* unit = std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitText& one) { return one.id == id; });
  return std::string(unit == kUnits.end() ? id : (count == "1" ? unit->one : unit->many).in(language));
}

std::string unit_named_in(std::string_view label) {
  std::string before;
  for (const std::string& word : split(folded(canonical_text(label)), ' ')) {
    std::string both = before;
    both.append(" ").append(word);
    if (!before.empty() && named_unit(both)) return both;
    if (named_unit(word)) return word;
    before = word;
  }
  return {};
}

}  // namespace bestek
