// SPDX-License-Identifier: EUPL-1.2
#include "core/document/template_fields.hpp"

#include <charconv>
#include <string_view>

#include "core/base/text.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/control_places.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

constexpr double kWholePercentage = 100;

std::optional<double> number_of(std::string_view text) noexcept {
  double number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool is_number(FillType type) noexcept {
  return type == FillType::kInteger || type == FillType::kDecimal || type == FillType::kPercentage ||
         type == FillType::kMoney || type == FillType::kDuration;
}

/// What holds of the type where the document says no range.
void set_usual_range(FillIn& fill) {
  if (!is_number(fill.type)) return;
  fill.min = fill.type == FillType::kInteger || fill.type == FillType::kDuration ? 1 : 0;
  if (fill.type == FillType::kPercentage) fill.max = kWholePercentage;
}

/// "min=1" or "max=24"; false for anything else.
bool set_bound(FillIn& fill, std::string_view word) {
  const std::size_t sign = word.find('=');
  const auto number = sign == std::string_view::npos ? std::nullopt : number_of(word.substr(sign + 1));
  if (!number || !is_number(fill.type)) return false;
  const std::string_view name = word.substr(0, sign);
  if (name == "min") fill.min = number;
  if (name == "max") fill.max = number;
  return name == "min" || name == "max";
}

}  // namespace

FillIn plain_fill_in(const PlacedFillIn& field) {
  FillIn fill;
  fill.name = field.name;
  for (const Language language : kLanguages) fill.label.set(language, field.label);
  if (field.choices.empty()) return fill;
  fill.type = FillType::kChoice;
  fill.choices = field.choices;
  return fill;
}

std::optional<FillIn> declared_field(const DocumentText& document, const PlacedFillIn& field) {
  const auto declared = document.properties.find(std::string(kTypePropertyPrefix) + field.name);
  if (declared == document.properties.end()) return std::nullopt;
  const auto words = split(canonical_text(declared->second), ' ');
  const auto type = words.empty() ? std::nullopt : fill_type_from_id(words.front());
  if (!type || *type == FillType::kChoice) return std::nullopt;
  FillIn fill = plain_fill_in(field);
  fill.choices.clear();
  fill.type = *type;
  set_usual_range(fill);
  for (std::size_t i = 1; i < words.size(); ++i)
    if (!set_bound(fill, words[i])) return std::nullopt;
  if (fill.min && fill.max && *fill.min > *fill.max) return std::nullopt;
  return fill;
}

std::pair<std::string, std::string> field_property(const MadeField& field) {
  const std::string name = field.tag.substr(kTagPrefix.size());
  return {std::string(kFieldPropertyPrefix) + name, field.label.empty() ? name : field.label};
}

std::vector<MadeField> lost_fields(const DocumentText& document, const std::vector<Placement>& placements) {
  const ControlPlaces places(document, placements);
  std::vector<MadeField> lost;
  const auto& properties = document.properties;
  for (auto at = properties.lower_bound(kFieldPropertyPrefix);
       at != properties.end() && at->first.starts_with(kFieldPropertyPrefix); ++at) {
    std::string tag = std::string(kTagPrefix) + at->first.substr(kFieldPropertyPrefix.size());
    if (places.outside_clauses(tag).empty()) lost.push_back({std::move(tag), canonical_text(at->second)});
  }
  return lost;
}

std::string template_value(std::string_view tag, const TenderProfile& profile, std::string_view role,
                           const Taxonomy& taxonomy) {
  if (tag.starts_with(kProfileTagPrefix)) return profile_text(profile, tag.substr(kProfileTagPrefix.size()), taxonomy);
  const TermSet* terms = taxonomy.term_set(role, profile.general_terms);
  if (!tag.starts_with(kTermTagPrefix) || terms == nullptr) return {};
  return std::string(term_name(*terms, tag.substr(kTermTagPrefix.size()), profile.language));
}

}  // namespace bestek
