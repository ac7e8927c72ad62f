// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/finding_output.hpp"
#include "cli/library_source.hpp"
#include "cli/publication_output.hpp"
#include "cli/target.hpp"
#include "core/base/messages.hpp"
#include "core/base/visible_text.hpp"
#include "core/check/check.hpp"
#include "core/check/offered_fixes.hpp"
#include "core/check/stale_tables.hpp"
#include "core/document/document_role.hpp"
#include "core/document/protocol.hpp"
#include "core/plan/plan_tables.hpp"

namespace bestek::cli {
namespace {

struct CheckOptions {
  std::string target, library, rules, role;
  bool publication = false;
  GoingOn going_on;
};

/// Whether the finding says that something could not be checked, wherever that is.
bool is_not_checked(const Finding& finding) {
  const std::string& rule = finding.rule;
  return rule == "RULE" || rule == "DOS-01" || rule == "DOC-01" || (rule == "LIB-05" && finding.document.empty());
}

Result<std::vector<Finding>> check_all(const Target& target, const Library& library, const CheckOptions& options) {
  const Dossier* dossier = target.dossier ? &*target.dossier : nullptr;
  auto unreadable = target.unreadable;
  if (target.home_fault) unreadable.emplace(kDossierFile, *target.home_fault);
  auto findings = check_tender(dossier, target.texts, library, today(), options.rules, unreadable, {},
                               options.publication ? CheckProfile::kPublication : CheckProfile::kDrafting);
  if (findings && dossier != nullptr && target.unreadable.empty())
    add_stale_tables(*findings, stale_tables(*dossier, library, target.texts), dossier);
  if (findings) leave_refused(*findings, dossier, target.texts, library.taxonomy());
  return findings;
}

/// A document of a dossier is checked as part of it, by what the profile and the other documents say; what is found
/// elsewhere is left out, but not what could not be checked.
Result<std::vector<Finding>> findings_of(const Target& target, const Library& library, const CheckOptions& options,
                                         const Settings& settings) {
  if (!target.home) return check_all(target, library, options);
  const auto whole = read_target_to_check(target.home->folder, settings);
  auto findings = whole ? check_all(*whole, library, options) : whole.error();
  if (!findings) return findings;
  const std::string& file = target.texts.begin()->first;
  std::erase_if(*findings,
                [&](const Finding& finding) { return finding.document != file && !is_not_checked(finding); });
  return findings;
}

/// The role of one document that does not say its own. Errors: those of named_role; check.role-of-dossier.
Status take_role(Target& target, const std::string& role) {
  if (role.empty()) return Done{};
  if (target.tender() != nullptr) return Error{"check.role-of-dossier", {target.path.string(), 0, {}, {}}, {}};
  if (const auto known = named_role(role); !known) return known.error();
  target.texts.begin()->second.properties.insert_or_assign(std::string(kRoleProperty), role);
  return Done{};
}

int run_check(const CheckOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  auto target = options.going_on.asked() ? read_target_to_edit(options.target, nullptr, settings)
                                         : read_target_to_check(options.target, settings);
  if (!target) return refuse(target.error(), settings);
  for (const Error& doubt : refusals(*target, &library->taxonomy()))
    std::cerr << "bestek: " << said(doubt, settings) << "\n";
  if (const Status known = take_role(*target, options.role); !known) return refuse(known.error(), settings);
  auto findings = findings_of(*target, *library, options, settings);
  if (!findings) return refuse(findings.error(), settings);
  if (options.publication)
    return report_publication(*target, *library, options.rules, std::move(*findings), options.going_on, settings);
  const std::size_t errors = count_errors(*findings);
  if (!settings.json) {
    for (const Finding& finding : *findings) print_finding(finding, settings.language);
  }
  if (settings.json) {
    std::cout << escaped_json(findings_json(*findings)) << "\n";
  } else {
    std::cout << word("check.done", settings.language,
                      {{"findings", counted("count.findings", findings->size(), settings.language)},
                       {"errors", counted("count.errors", errors, settings.language)}})
              << "\n";
    if (std::ranges::any_of(target->unreadable, [](const auto& one) { return is_kept(one.second); }))
      std::cout << word("hint.file.kept", settings.language) << "\n";
  }
  return errors == 0 && !nothing_was_checked(*findings) ? kExitGood : kExitFindings;
}

}  // namespace

void add_check_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<CheckOptions>();
  Command check = app.command("check");
  check.required("TARGET", options->target, "target.document");
  check.option("--library", options->library, "library.source");
  check.option("--rules", options->rules, "check.rules");
  check.option("--role", options->role, "check.role");
  check.flag("--publication", options->publication, "check.publication");
  check.option("--reason", options->going_on.reason, "check.reason", "--publication");
  check.option("--as", options->going_on.role, "check.as", "--reason");
  check.flag("--json", settings.json, "json.findings");
  check.run([options, &settings] { return run_check(*options, settings); });
}

}  // namespace bestek::cli
