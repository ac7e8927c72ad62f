// SPDX-License-Identifier: EUPL-1.2
#include "core/check/check.hpp"

#include <algorithm>
#include <utility>

#include "core/base/messages.hpp"
#include "core/base/words.hpp"
#include "core/check/copies_beside.hpp"
#include "core/check/offered_fixes.hpp"
#include "core/check/rules.hpp"
#include "core/check/rules_lint.hpp"
#include "core/document/document_claim.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/folder_signs.hpp"
#include "core/law/law_tables.hpp"
#include "core/library/library_rules.hpp"

namespace bestek {
namespace {

/// What kept something from being checked, as a finding of its own.
Finding not_checked(const char* rule, const Error& error, const std::string& document) {
  Finding finding;
  finding.rule = rule;
  for (const Language language : kLanguages) {
    finding.message.set(language, message_with_place(error, language));
    finding.basis.set(language, std::string(word(word_context::kName, "basis.not-checked", language)));
  }
  finding.document = document;
  finding.clause = error.place.clause;
  return finding;
}

/// What the names say of files, and of the others what stands in them.
std::vector<Error> signs_beside(const Dossier& dossier) {
  std::vector<Error> signs = folder_signs(dossier);
  for (Error& copy : copies_beside(dossier)) {
    const auto same = [&](const Error& sign) { return sign.place.file == copy.place.file; };
    if (std::ranges::none_of(signs, same)) signs.push_back(std::move(copy));
  }
  return signs;
}

}  // namespace

Result<std::vector<Finding>> check_tender(const Dossier* dossier, const std::map<std::string, DocumentText>& texts,
                                          const Library& library, const Date& now,
                                          const std::filesystem::path& team_rules,
                                          const std::map<std::string, Error>& unreadable, const std::stop_token& stop) {
  const LibraryRules words = load_library_rules(library.folder());
  RuleSet rules;
  rules.add(library.folder() / "rules");
  if (!team_rules.empty()) {
    std::error_code failure;
    if (!std::filesystem::is_directory(team_rules, failure))
      return Error{"file.missing", {team_rules.string(), 0, {}, {}}, {}};
    rules.add(team_rules);
  }
  std::vector<Finding> findings;
  findings.reserve(words.problems.size());
  for (const Error& problem : words.problems) findings.push_back(not_checked("RULE", problem, {}));
  for (const Error& unknown : unknown_procedures(rules, library.taxonomy()))
    findings.push_back(not_checked("RULE", unknown, {}));
  const auto law = load_law(library.folder() / kLawFile);
  if (!law) findings.push_back(not_checked("RULE", or_missing_part(law.error(), kLawFile), {}));
  const auto model = build_dossier_model(
      {dossier, &texts, &library, &words.citations, &words.words, now, &unreadable, law ? &*law : nullptr, stop});
  if (!model) return model.error();
  // Rules ask what a text names: where nobody can say, every one of them might be told as a fault that is none.
  std::vector<Finding> said = words.has_citations ? rules.run(model->get(), stop) : rules.fault_findings();
  if (stop.stop_requested()) return Error{"check.stopped", {}, {}};
  findings.insert(findings.end(), said.begin(), said.end());
  for (const auto& [file, error] : unreadable) findings.push_back(not_checked("DOC-01", error, file));
  if (dossier != nullptr) {
    const std::string file = kDossierFile;
    for (const Error& unknown : unknown_words(dossier->profile, library.taxonomy(), file))
      findings.push_back(not_checked("DOS-01", unknown, {}));
  }
  for (Error& doubt : refusals({dossier, claims_of(texts), nullptr})) {
    const std::string file = std::exchange(doubt.place.file, {});
    findings.push_back(not_checked("DOC-02", doubt, file));
  }
  if (dossier != nullptr) {
    for (Error& sign : signs_beside(*dossier)) {
      const std::filesystem::path path = std::exchange(sign.place.file, {});
      findings.push_back(not_checked("DOC-03", sign, path.filename().string()));
      findings.back().severity = FindingSeverity::kWarning;
    }
    leave_published(findings, *dossier);
  }
  sort_findings(findings);
  return findings;
}

}  // namespace bestek
