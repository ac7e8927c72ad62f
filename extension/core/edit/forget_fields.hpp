// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/insertion_planner.hpp"

namespace bestek {

/// Fields that a person took out of documents on purpose.
struct ForgottenFields {
  std::optional<Dossier> dossier;                    ///< as it becomes
  std::map<std::string, PlannedDocument> documents;  ///< of a document on its own, which remembers its fields itself
  std::size_t fields = 0;                            ///< taken out
  std::size_t back = 0;                              ///< no longer said to be taken out
};

/// That fields which no longer stand where the template put them (lost_fields) went on purpose: the dossier keeps for
/// which reason, and a further one that goes is told again. One that is back is no longer taken out; for that no reason
/// is asked. A document without a dossier (null) forgets them. Text is never touched. `document` narrows it down to one
/// file; "" means every one. Errors: forget.no-reason, reason.too-long, forget.no-fields, state.frozen.
[[nodiscard]] Result<ForgottenFields> plan_forgetting_fields(const std::map<std::string, DocumentText>& texts,
                                                             const Dossier* dossier, std::string_view document,
                                                             std::string_view reason);

}  // namespace bestek
