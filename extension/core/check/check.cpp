// SPDX-License-Identifier: EUPL-1.2
#include "core/check/check.hpp"

#include <algorithm>
#include <utility>

#include "core/base/messages.hpp"
#include "core/base/words.hpp"
#include "core/check/copies_beside.hpp"
#include "core/check/explanations.hpp"
#include "core/check/offered_fixes.hpp"
#include "core/check/prepared_check.hpp"
#include "core/document/document_claim.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/folder_signs.hpp"

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

/// Of each document whose role nobody knows, the rules that were asked of none of its text: no findings there is no
/// answer.
void add_unasked_rules(const PreparedCheck& check, CheckProfile profile, std::vector<Finding>& findings) {
  const xmlNode* root = xmlDocGetRootElement(check.model.get());
  std::string rules;
  for (auto* node = first_child(root, "document"); node != nullptr; node = next_sibling(node, "document")) {
    if (!attribute(node, "role").empty()) continue;
    if (rules.empty())
      for (const std::string& id : check.rules.asking_a_role(check.model.get(), profile))
        rules += (rules.empty() ? "" : ", ") + id;
    if (rules.empty()) return;
    findings.push_back(not_checked("DOC-05", {"check.role-unknown", {}, {{"rules", rules}}}, attribute(node, "file")));
    findings.back().severity = FindingSeverity::kHint;
  }
}

/// Whether the rule could have found something here: then an explanation of nothing is one of what is gone.
bool had_its_say(const Explanation& one, const RuleSet& rules, CheckProfile profile,
                 const std::map<std::string, Error>& unreadable) {
  if (unreadable.contains(one.document)) return false;
  const auto pattern = std::ranges::find(rules.patterns(), one.rule, &RulePattern::id);
  return pattern == rules.patterns().end() || speaks_in(*pattern, profile);
}

Error of_none(const Explanation& one, const std::string& file) {
  std::string about = one.document.empty() ? std::string("dossier.xml") : one.document;
  if (!one.position.empty()) about += ", " + one.position;
  return Error{"explain.of-none",
               {file, 0, {}, {}},
               {{"rule", one.rule}, {"about", about}, {"reason", one.reason}, {"role", one.role}}};
}

/// What people recorded of the findings, and what they recorded of findings that are no longer there.
void add_recorded(const Dossier& dossier, const PreparedCheck& check, CheckProfile profile,
                  const std::map<std::string, Error>& unreadable, std::vector<Finding>& findings) {
  const auto recorded = load_internal(dossier.folder);
  if (!recorded) return findings.push_back(not_checked("EXP-02", recorded.error(), {}));
  for (const Explanation& one : add_answers(findings, *recorded)) {
    if (!had_its_say(one, check.rules, profile, unreadable)) continue;
    findings.push_back(not_checked("EXP-01", of_none(one, kInternalFile), {}));
    findings.back().document = one.document;
    findings.back().severity = FindingSeverity::kHint;
  }
}

}  // namespace

Result<std::vector<Finding>> check_tender(const Dossier* dossier, const std::map<std::string, DocumentText>& texts,
                                          const Library& library, const Date& now,
                                          const std::filesystem::path& team_rules,
                                          const std::map<std::string, Error>& unreadable, const std::stop_token& stop,
                                          CheckProfile profile) {
  const auto prepared = prepare_check({dossier, &texts, &library, now, team_rules, &unreadable, stop});
  if (!prepared) return prepared.error();
  std::vector<Finding> findings;
  findings.reserve(prepared->not_checked.size());
  for (const Error& problem : prepared->not_checked) findings.push_back(not_checked("RULE", problem, {}));
  // Rules ask what a text names: where nobody can say, every one of them might be told as a fault that is none.
  std::vector<Finding> said =
      prepared->runs ? prepared->rules.run(prepared->model.get(), stop, profile) : prepared->rules.fault_findings();
  if (stop.stop_requested()) return Error{"check.stopped", {}, {}};
  add_subjects(said, texts);
  if (dossier != nullptr && prepared->runs) add_recorded(*dossier, *prepared, profile, unreadable, said);
  findings.insert(findings.end(), said.begin(), said.end());
  if (prepared->runs) add_unasked_rules(*prepared, profile, findings);
  for (const auto& [file, error] : unreadable) findings.push_back(not_checked("DOC-01", error, file));
  if (dossier != nullptr) {
    const std::string file = kDossierFile;
    for (const Error& unknown : unknown_words(dossier->profile, library.taxonomy(), file))
      findings.push_back(not_checked("DOS-01", unknown, {}));
  }
  for (Error& doubt : refusals({dossier, claims_of(texts), nullptr})) {
    const std::string file = std::exchange(doubt.place.file, {});
    findings.push_back(not_checked("DOC-02", doubt, file));
    if (doubt.code == kOtherRole) findings.back().fix = kRestoreFix;
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
