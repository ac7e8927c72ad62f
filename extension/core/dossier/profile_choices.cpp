// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_choices.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

constexpr std::string_view kGroups = "groups";
constexpr std::string_view kModels = "models";
constexpr std::string_view kYes = "yes";
constexpr std::string_view kNo = "no";

struct Choice {
  std::string_view id;
  std::string_view name;  ///< its key in the catalogues
  std::array<std::string_view, 4> fields{};
  bool always = false;  ///< every document stands under it; the others are conditions of passages
};

constexpr std::array<Choice, 34> kChoices{{
    {"procedure", "choice.procedure", {"procedure"}, true},
    {"level", "choice.level", {"level"}, true},
    {"regime", "choice.regime", {"regime"}, true},
    {kLanguageChoice, "choice.language", {kLanguageChoice}, true},
    {kTermsChoice, "choice.general-terms", {kTermsChoice}, true},
    {kGroups, "choice.groups", {kGroups}},
    {"framework", "choice.framework", {"framework"}},
    {"long-framework", "choice.long-framework", {"framework", "term-months", "extensions", "extension-months"}},
    {"one-supplier", "choice.one-supplier", {"framework", "suppliers"}},
    {"lots", "choice.lots", {"lots"}},
    {"participants", "choice.participants", {"participants", "authority"}},
    {"personal-data", "choice.personal-data", {"personal-data"}},
    {"central", "choice.central", {"authority-type"}},
    {"extensions", "choice.extensions", {"extensions"}},
    {"urgent", "choice.urgent", {"urgent"}},
    {"question-rounds", "choice.question-rounds", {"date-earlier-questions"}},
    {"notice-rounds", "choice.notice-rounds", {"date-earlier-notices"}},
    {kModels, "choice.models", {kModels}},
    {"several-suppliers", "choice.several-suppliers", {"framework", "suppliers"}},
    {"call-off-ranking", "choice.call-off-ranking", {"call-off-manner", "framework", "suppliers"}},
    {"call-off-competition", "choice.call-off-competition", {"call-off-manner", "framework", "suppliers"}},
    {"call-off-both", "choice.call-off-both", {"call-off-manner", "framework", "suppliers"}},
    {"call-off-own", "choice.call-off-own", {"call-off-manner", "framework", "suppliers"}},
    {"lot-values", "choice.lot-values", {"lots"}},
    {"lot-maxima", "choice.lot-maxima", {"lots"}},
    {"lot-tenders-limited", "choice.lot-tenders-limited", {"lots-per-tender", "lots"}},
    {"lot-wins-limited", "choice.lot-wins-limited", {"lots-per-winner", "lots"}},
    {"lot-choice-preference", "choice.lot-choice-preference", {"lot-choice", "lots-per-winner", "lots"}},
    {"lot-choice-number", "choice.lot-choice-number", {"lot-choice", "lots-per-winner", "lots"}},
    {"lot-choice-own", "choice.lot-choice-own", {"lot-choice", "lots-per-winner", "lots"}},
    {"bibob", "choice.bibob", {"authority-kind"}},
    {"prior-involvement", "choice.prior-involvement", {"prior-involvement"}},
    {"subcontractors-named", "choice.subcontractors-named", {"subcontractor-data"}},
    {"early-objection", "choice.early-objection", {"early-objection"}},
}};

const Choice* find_choice(std::string_view id) noexcept {
  const auto* found = std::ranges::find(kChoices, id, &Choice::id);
  return found == kChoices.end() ? nullptr : found;
}

bool is_always(std::string_view id) noexcept {
  const Choice* choice = find_choice(id);
  return choice != nullptr && choice->always;
}

std::string value_of(const TenderProfile& profile, std::string_view choice) {
  if (choice == kLanguageChoice) return std::string(language_code(profile.language));
  if (choice == kGroups || choice == kModels) {
    std::vector<std::string> words = choice == kGroups ? profile.groups : profile.models;
    std::ranges::sort(words);
    std::string text;
    for (const std::string& one : words) text += (text.empty() ? "" : ",") + one;
    return text;
  }
  if (is_always(choice)) return stored_value(profile, *find_profile_field(choice));
  return std::string(profile_condition(profile, choice).value_or(false) ? kYes : kNo);
}

}  // namespace

std::string format_choices(const TenderProfile& profile, std::span<const std::string> conditions) {
  std::string text;
  for (const Choice& choice : kChoices) {
    const bool asked = std::ranges::any_of(conditions, [&](const std::string& condition) {
      return condition == choice.id || (choice.id == kGroups && condition.starts_with(kOneGroup)) ||
             (choice.id == kModels && condition.starts_with(kOneModel));
    });
    if (!asked && !is_always(choice.id)) continue;
    text += (text.empty() ? "" : ";") + std::string(choice.id) + "=" + value_of(profile, choice.id);
  }
  return text;
}

ReadChoices read_choices(std::string_view kept, const TenderProfile& profile) {
  ReadChoices read;
  if (kept.empty()) return read;
  for (const std::string& part : split(kept, ';')) {
    if (part.empty()) continue;
    const std::size_t sign = part.find('=');
    if (sign == std::string::npos || find_choice(part.substr(0, sign)) == nullptr) {
      read.unknown.push_back(part.substr(0, sign));
      continue;
    }
    OtherChoice other{part.substr(0, sign), part.substr(sign + 1), {}};
    other.now = value_of(profile, other.choice);
    if (other.now != other.was) read.others.push_back(std::move(other));
  }
  return read;
}

std::optional<std::vector<OtherChoice>> other_choices(std::string_view kept, const TenderProfile& profile) {
  ReadChoices read = read_choices(kept, profile);
  if (kept.empty() || !read.unknown.empty()) return std::nullopt;
  return std::move(read.others);
}

std::vector<OtherChoice> changed_choices(const TenderProfile& before, const TenderProfile& after) {
  std::vector<OtherChoice> changed;
  for (const Choice& choice : kChoices) {
    OtherChoice one{std::string(choice.id), value_of(before, choice.id), value_of(after, choice.id)};
    if (one.was != one.now) changed.push_back(std::move(one));
  }
  return changed;
}

std::string kept_choice(std::string_view kept, std::string_view choice) {
  for (const std::string& part : split(kept, ';')) {
    const std::size_t sign = part.find('=');
    if (sign != std::string::npos && part.substr(0, sign) == choice) return part.substr(sign + 1);
  }
  return {};
}

bool decides(std::string_view field, std::string_view choice) noexcept {
  const Choice* found = find_choice(choice);
  return found != nullptr && !field.empty() && std::ranges::find(found->fields, field) != found->fields.end();
}

std::string choice_fields(std::string_view choice) {
  const Choice* found = find_choice(choice);
  std::string all;
  for (const std::string_view field : found == nullptr ? Choice{}.fields : found->fields)
    if (!field.empty()) all += (all.empty() ? "" : ", ") + std::string(field);
  return all;
}

std::string choice_name(std::string_view choice, Language language) {
  const Choice* found = find_choice(choice);
  return std::string(found == nullptr ? choice : word(word_context::kName, found->name, language));
}

std::string choice_text(std::string_view choice, const std::string& value, const Taxonomy& taxonomy,
                        Language language) {
  if (value.empty()) return std::string(word(word_context::kName, "choice.none", language));
  if (choice == kLanguageChoice) {
    const auto named = language_from_code(value);
    return named ? language_name(*named, language) : value;
  }
  TenderProfile shown;
  shown.language = language;
  if (choice == kGroups) {
    shown.groups = split(value, ',');
  } else if (choice == kModels) {
    shown.models = split(value, ',');
  } else if (!is_always(choice)) {
    return std::string(value == kYes ? word(word_context::kName, "choice.yes", language)
                                     : word(word_context::kName, "choice.no", language));
  } else if (!set_stored_value(shown, *find_profile_field(choice), value)) {
    return value;
  }
  return profile_text(shown, choice, taxonomy);
}

Error about_choice(const char* code, const std::string& file, const OtherChoice& other, const Taxonomy& taxonomy) {
  Error error{code, {file, 0, {}, {}}, {{"fields", choice_fields(other.choice)}}};
  for (const Language language : kLanguages) {
    const std::string suffix = "." + std::string(language_code(language));
    error.args.emplace_back("choice" + suffix, choice_name(other.choice, language));
    error.args.emplace_back("was" + suffix, choice_text(other.choice, other.was, taxonomy, language));
    error.args.emplace_back("now" + suffix, choice_text(other.choice, other.now, taxonomy, language));
  }
  return error;
}

}  // namespace bestek
