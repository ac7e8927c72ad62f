// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/role.hpp"

namespace bestek {
namespace {

struct RoleText {
  std::string_view id;
  std::string_view name;  ///< key of the catalogues
  Bilingual file;         ///< written into the dossier, in its own language
};

// In the order of DocumentRole.
constexpr std::array<RoleText, 4> kRoles{{
    {"guide", "role.guide", {"aanbestedingsleidraad.odt", "tender-guide.odt"}},
    {"programme", "role.programme", {"programma-van-eisen.odt", "programme-of-requirements.odt"}},
    {"agreement", "role.agreement", {"conceptovereenkomst.odt", "draft-agreement.odt"}},
    {"plan", "role.plan", {"contractmanagementplan.odt", "contract-management-plan.odt"}},
}};

const RoleText& text_of_role(DocumentRole role) noexcept { return kRoles.at(static_cast<std::size_t>(role)); }

}  // namespace

std::string_view role_id(DocumentRole role) noexcept { return text_of_role(role).id; }

std::optional<DocumentRole> role_from_id(std::string_view id) noexcept {
  for (const DocumentRole role : kDocumentRoles) {
    if (role_id(role) == id) return role;
  }
  return std::nullopt;
}

std::string_view role_name(DocumentRole role, Language language) noexcept {
  return word(word_context::kName, text_of_role(role).name, language);
}

WordArguments role_names(DocumentRole role) {
  return in_each_language("role", [role](Language language) { return std::string(role_name(role, language)); });
}

std::string_view role_file_name(DocumentRole role, Language language) noexcept {
  return text_of_role(role).file.in(language);
}

bool is_published(DocumentRole role) noexcept { return role != DocumentRole::kPlan; }

DocumentRole home_of(ClauseKind kind) noexcept {
  switch (kind) {
    case ClauseKind::kRequirement:
      return DocumentRole::kProgramme;
    case ClauseKind::kContractClause:
    case ClauseKind::kKpi:
    case ClauseKind::kDefinition:
      return DocumentRole::kAgreement;
    case ClauseKind::kExplanation:
      return DocumentRole::kPlan;
    case ClauseKind::kExclusionGround:
    case ClauseKind::kSuitabilityRequirement:
    case ClauseKind::kSelectionCriterion:
    case ClauseKind::kAwardCriterion:
    case ClauseKind::kBidderInstruction:
    case ClauseKind::kBidderForm:
      break;
  }
  return DocumentRole::kGuide;
}

}  // namespace bestek
