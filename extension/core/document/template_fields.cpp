// SPDX-License-Identifier: EUPL-1.2
#include "core/document/template_fields.hpp"

#include <algorithm>
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

/// What people call the field: by its name where the template has no label for it.
std::string label_of(std::string_view tag, const std::string& label) {
  if (!label.empty()) return canonical_text(label);
  if (tag.starts_with(kTagPrefix)) tag.remove_prefix(kTagPrefix.size());
  return std::string(tag);
}

/// In how many places outside clauses the field stands, so that somebody sees it. How often a header is kept is the
/// word processor's affair: all that stands beside the body is one.
std::size_t places_of(const DocumentText& document, std::string_view tag, const ControlPlaces& controls) {
  auto places = controls.outside_clauses(tag);
  std::erase_if(places, [&](const ControlPlace& place) { return is_hidden(control_of(document, place)); });
  const auto beside = static_cast<std::size_t>(std::ranges::count(places, true, &ControlPlace::beside));
  return places.size() - beside + std::min<std::size_t>(beside, 1);
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
  return {std::string(kFieldPropertyPrefix) + label_of(field.tag, {}), label_of(field.tag, field.label)};
}

MadeWith made_with(const DocumentText& document) {
  MadeWith made;
  for (const auto& [name, value] : document.properties) {
    const bool kept = name.starts_with(kTagPrefix) && !name.starts_with(kFieldPropertyPrefix) &&
                      !name.starts_with(kStylePropertyPrefix) && !canonical_text(value).empty();
    if (kept) made.properties.emplace(name, canonical_text(value));
  }
  const ControlPlaces controls(document, {});
  for (const ControlPlace& place : controls.all()) {
    if (place.tag.starts_with(kWeightTagPrefix) || made.field(place.tag) != nullptr) continue;
    const std::string& label = control_of(document, place).alias;
    made.fields.push_back({place.tag, label_of(place.tag, label), places_of(document, place.tag, controls)});
  }
  return made;
}

std::vector<LostField> lost_fields(const DocumentText& document, const std::vector<Placement>& placements,
                                   const MadeWith& made) {
  const ControlPlaces places(document, placements);
  std::vector<LostField> lost;
  for (const MadeField& field : made.fields)
    if (const std::size_t stands = places_of(document, field.tag, places); stands < field.places || field.removed > 0)
      lost.push_back({field, stands});
  const auto& properties = document.properties;
  for (auto at = properties.lower_bound(kFieldPropertyPrefix);
       at != properties.end() && at->first.starts_with(kFieldPropertyPrefix); ++at) {
    std::string tag = std::string(kTagPrefix) + at->first.substr(kFieldPropertyPrefix.size());
    if (made.field(tag) == nullptr && places_of(document, tag, places) == 0)
      lost.push_back({{std::move(tag), canonical_text(at->second)}, 0});
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
