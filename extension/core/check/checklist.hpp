// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/check/finding.hpp"
#include "core/check/prepared_check.hpp"
#include "core/dossier/internal_file.hpp"

namespace bestek {

/// What no machine can decide of this tender, with what somebody said of it.
struct ChecklistItem {
  Finding question;   ///< rule: its id; message: the question
  std::string about;  ///< digest of the question as it stands
  std::optional<InternalAnswer> answer;
  bool asked_anew = false;  ///< the question is another one than was answered
  [[nodiscard]] bool open() const noexcept { return !answer || asked_anew; }
};

struct Checklist {
  std::vector<ChecklistItem> items;     ///< in the order of the rules
  std::vector<InternalAnswer> unasked;  ///< answers to questions that are not, or no longer, asked here
  std::vector<Error> not_checked;       ///< what of the library cannot be used
  [[nodiscard]] std::size_t open() const noexcept;
};

/// The questions that rules with role="question" ask of the tender. Errors: those of prepare_check.
[[nodiscard]] Result<Checklist> make_checklist(const CheckInput& input, const InternalFile& recorded);

/// The internal file with an answer, "CHK-01=yes". Errors: checklist.no-answer (not of that form), checklist.unknown
/// (no such question here), checklist.wrong-answer, those of check_recorded.
[[nodiscard]] Result<InternalFile> answered(InternalFile file, const Checklist& list, std::string_view answer,
                                            std::string_view reason, std::string_view role, const Date& today);

}  // namespace bestek
