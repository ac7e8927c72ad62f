// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/check/rules.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// What is asked about, and by which rules.
struct CheckInput {
  const Dossier* dossier = nullptr;  ///< null for one document by itself
  const std::map<std::string, DocumentText>* texts = nullptr;
  const Library* library = nullptr;
  Date now;
  /// A folder of a team's own rules beside ours; empty for none.
  std::filesystem::path team_rules = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
  const std::map<std::string, Error>* unreadable = nullptr;
  std::stop_token stop = {};  // NOLINT(readability-redundant-member-init): likewise
};

/// The model of the subject, with the rules that can be asked of it.
struct PreparedCheck {
  RuleSet rules;
  XmlDoc model;
  bool runs = true;                ///< no: nobody can say what a text names, so that every rule might be wrong
  std::vector<Error> not_checked;  ///< what of the library cannot be used
};

/// Errors: file.missing for the team's folder; those of build_dossier_model.
[[nodiscard]] Result<PreparedCheck> prepare_check(const CheckInput& input);

}  // namespace bestek
