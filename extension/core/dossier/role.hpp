// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/base/language.hpp"
#include "core/base/words.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// What a document of the dossier is for. The plan is never published.
enum class DocumentRole { kGuide, kProgramme, kAgreement, kPlan };
inline constexpr std::array<DocumentRole, 4> kDocumentRoles{DocumentRole::kGuide, DocumentRole::kProgramme,
                                                            DocumentRole::kAgreement, DocumentRole::kPlan};

/// "guide", "programme", "agreement", "plan".
[[nodiscard]] std::string_view role_id(DocumentRole role) noexcept;
[[nodiscard]] std::optional<DocumentRole> role_from_id(std::string_view id) noexcept;
/// "Aanbestedingsleidraad", "Tender guide".
[[nodiscard]] std::string_view role_name(DocumentRole role, Language language) noexcept;
/// {role} of a message.
[[nodiscard]] WordArguments role_names(DocumentRole role);
/// "aanbestedingsleidraad.odt": the file that `bestek new` makes.
[[nodiscard]] std::string_view role_file_name(DocumentRole role, Language language) noexcept;
[[nodiscard]] bool is_published(DocumentRole role) noexcept;
/// The one role in which clauses of this kind stand.
[[nodiscard]] DocumentRole home_of(ClauseKind kind) noexcept;

}  // namespace bestek
