// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/forget_fields.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/text.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

/// Those of which the dossier does not say what is so.
std::vector<LostField> losses(const DocumentText& text, const MadeWith& made) {
  auto lost = lost_fields(text, read_placements(text, nullptr), made);
  std::erase_if(lost, [](const LostField& one) { return !one.is_untold() && !one.is_back(); });
  return lost;
}

void accept(const LostField& lost, std::string_view reason, MadeWith& made) {
  auto known = std::ranges::find(made.fields, lost.made.tag, &MadeField::tag);
  if (known == made.fields.end()) known = made.fields.insert(known, lost.made);
  known->removed = known->places - std::min(known->places, lost.stands);
  if (lost.is_untold()) known->reason = reason;
  if (known->removed == 0) known->reason.clear();
}

Status check_reason(const std::string& reason) {
  if (reason.empty()) return Error{"forget.no-reason", {}, {}};
  if (code_points(reason) > kMaxReasonCharacters)
    return Error{"reason.too-long", {}, {{"value", std::to_string(kMaxReasonCharacters)}}};
  return Done{};
}

}  // namespace

Result<ForgottenFields> plan_forgetting_fields(const std::map<std::string, DocumentText>& texts, const Dossier* dossier,
                                               std::string_view document, std::string_view reason) {
  const std::string why = canonical_text(reason);
  ForgottenFields plan;
  if (dossier != nullptr) plan.dossier = *dossier;
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    const auto home = plan.dossier ? std::ranges::find(plan.dossier->documents, file, &DossierDocument::file)
                                   : std::vector<DossierDocument>::iterator();
    if (plan.dossier && home == plan.dossier->documents.end()) continue;
    const auto lost = losses(text, plan.dossier ? home->made : MadeWith{});
    if (lost.empty()) continue;
    const auto back = static_cast<std::size_t>(std::ranges::count_if(lost, &LostField::is_back));
    plan.back += back;
    plan.fields += lost.size() - back;
    if (!plan.dossier) {
      for (const LostField& one : lost)
        plan.documents[file].plan.properties.emplace_back(field_property(one.made).first, std::string());
      continue;
    }
    if (const Status open = check_may_change(*dossier, std::span(&file, 1)); !open) return open.error();
    const bool asked = std::ranges::any_of(lost, &LostField::is_untold);
    if (const Status told = check_reason(why); asked && !told) return told.error();
    for (const LostField& one : lost) accept(one, why, home->made);
  }
  if (plan.fields + plan.back == 0) return Error{"forget.no-fields", {std::string(document), 0, {}, {}}, {}};
  return plan;
}

}  // namespace bestek
