// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/check/checklist.hpp"
#include "core/check/finding.hpp"
#include "core/dossier/internal_file.hpp"

namespace bestek {

/// The one list on which each line is solved or answered before documents leave the house.
struct PublicationCheck {
  std::vector<Finding> lines;            ///< errors and warnings
  std::vector<Finding> explained;        ///< those of which somebody recorded why they stay
  std::vector<Finding> told;             ///< hints: good to know, and no line
  std::vector<ChecklistItem> questions;  ///< those that nobody answered
  std::string digest;                    ///< of what stands open; "" where nothing does
  std::optional<WentOn> went_on;         ///< somebody goes on with just these lines open
  [[nodiscard]] std::size_t open() const noexcept { return lines.size() + questions.size(); }
};

/// `findings`: those of a check with CheckProfile::kPublication.
[[nodiscard]] PublicationCheck publication_check(std::vector<Finding> findings, const Checklist& list,
                                                 const InternalFile& recorded);

/// The internal file with the decision to go on. Errors: publication.nothing-open, those of check_recorded.
[[nodiscard]] Result<InternalFile> gone_on(InternalFile file, const PublicationCheck& check, std::string_view reason,
                                           std::string_view role, const Date& today);

}  // namespace bestek
