// SPDX-License-Identifier: EUPL-1.2
// What people recorded of findings (internal_file.hpp), put to what a check finds now.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/check/finding.hpp"
#include "core/check/rules.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/internal_file.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Gives each finding of a rule the digest of what it is about: the clause or paragraph as a reader sees it, its value,
/// and what is said of it. To be done before anything else is added to the words of a finding.
void add_subjects(std::vector<Finding>& findings, const std::map<std::string, DocumentText>& texts);

/// Puts the explanations to the findings with explain="internal" that they are of: with the same rule, document,
/// clause, tag and position, and first to the one with the same text. One of another rule or text says so. Gives the
/// explanations that belong to no finding.
[[nodiscard]] std::vector<Explanation> add_answers(std::vector<Finding>& findings, const InternalFile& recorded);

/// What somebody says of a finding.
struct ExplainRequest {
  std::string rule;  ///< or the key of one line (line_key), which says all
  /// Which finding, as about_of() says it or how that begins; also a clause, a tag or a key. "" where the rule finds
  /// one.
  std::string about;
  std::string reason, role;
  Date day;
};

/// What becomes of it.
struct ExplainPlan {
  Finding finding;
  InternalFile internal;
  /// Of "document": what is written into the guide, and the dossier that remembers it.
  std::map<std::string, PlannedDocument> documents;
  std::optional<Dossier> dossier;
};

/// Of "internal" the reason is recorded with the finding's identity and digests. Of "document" it goes into the guide:
/// into the rule's field, or with the passage that has it. `findings`: all of the tender, by rules which are `rules`.
/// Errors: those of check_explained; explain.rule-unknown, explain.not-found (the rule finds nothing), explain.no-about
/// (nothing of that), explain.which (more than one; with what tells them apart), explain.only-mended,
/// explain.no-place (neither field nor passage), those of plan_fill and plan_insertion.
[[nodiscard]] Result<ExplainPlan> plan_explaining(const ExplainRequest& request, const std::vector<Finding>& findings,
                                                  const RuleSet& rules, InternalFile recorded, const Dossier& dossier,
                                                  const Library& library,
                                                  const std::map<std::string, DocumentText>& texts);

/// Takes back what was recorded of the rule, or of one line by its key; `about` as in a request, by document, position,
/// clause, tag or key. Errors:
/// explain.none-recorded, explain.which.
[[nodiscard]] Result<InternalFile> without_explanation(InternalFile recorded, const std::string& rule,
                                                       const std::string& about);

}  // namespace bestek
