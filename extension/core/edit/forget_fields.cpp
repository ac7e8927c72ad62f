// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/forget_fields.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/text.hpp"
#include "core/clause/given_text.hpp"
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

void accept(const LostField& lost, const std::string& reason, MadeWith& made) {
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

Status record(const std::vector<LostField>& lost, const std::string& reason, const Dossier& dossier,
              DossierDocument& document) {
  if (const Status open = check_may_change(dossier, std::span(&document.file, 1)); !open) return open;
  const bool asked = std::ranges::any_of(lost, &LostField::is_untold);
  if (const Status told = check_reason(reason); asked && !told) return told;
  for (const LostField& one : lost) accept(one, reason, document.made);
  return Done{};
}

DossierDocument* home_of(std::optional<Dossier>& dossier, const std::string& file) noexcept {
  if (!dossier) return nullptr;
  const auto found = std::ranges::find(dossier->documents, file, &DossierDocument::file);
  return found == dossier->documents.end() ? nullptr : &*found;
}

PropertyEdits forgotten(const std::vector<LostField>& lost) {
  PropertyEdits properties;
  for (const LostField& one : lost) properties.emplace_back(field_property(one.made).first, std::string());
  return properties;
}

}  // namespace

Result<ForgottenFields> plan_forgetting_fields(const std::map<std::string, DocumentText>& texts, const Dossier* dossier,
                                               std::string_view document, std::string_view reason) {
  if (const Status given = check_reason_text(reason); !given) return given.error();
  const std::string why = canonical_text(reason);
  ForgottenFields plan;
  if (dossier != nullptr) plan.dossier = *dossier;
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    DossierDocument* home = home_of(plan.dossier, file);
    if (plan.dossier && home == nullptr) continue;
    const auto lost = losses(text, home == nullptr ? MadeWith{} : home->made);
    if (lost.empty()) continue;
    const auto back = static_cast<std::size_t>(std::ranges::count_if(lost, &LostField::is_back));
    plan.back += back;
    plan.fields += lost.size() - back;
    if (home == nullptr) {
      plan.documents[file].plan.properties = forgotten(lost);
    } else if (const Status recorded = record(lost, why, *dossier, *home); !recorded) {
      return recorded.error();
    }
  }
  if (plan.fields + plan.back == 0) return Error{"forget.no-fields", {std::string(document), 0, {}, {}}, {}};
  return plan;
}

}  // namespace bestek
