// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/return_properties.hpp"

#include <algorithm>
#include <iterator>

#include "core/document/contradictions.hpp"
#include "core/document/lost_hints.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {
namespace {

PropertyEdits returned(const std::string& file, DocumentText text, const Library& library, const Dossier* dossier) {
  PropertyEdits properties;
  if (dossier != nullptr) properties = returned_properties(text, file, *dossier);
  for (const auto& [name, value] : properties) text.properties[name] = value;
  const Language otherwise = dossier == nullptr ? Language::kDutch : dossier->profile.language;
  for (LostHint& lost : lost_hints(text, read_placements(text, &library), library, otherwise))
    properties.push_back(std::move(lost.property));
  return properties;
}

}  // namespace

void return_properties(const std::map<std::string, DocumentText>& texts, const Library& library, const Dossier* dossier,
                       std::string_view document, MarkPlan& plan) {
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    PropertyEdits properties = returned(file, text, library, dossier);
    if (properties.empty()) continue;
    plan.properties += properties.size();
    std::ranges::move(properties, std::back_inserter(plan.documents[file].plan.properties));
  }
}

}  // namespace bestek
