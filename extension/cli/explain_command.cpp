// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/base/visible_text.hpp"
#include "core/check/check.hpp"
#include "core/check/explanations.hpp"
#include "core/tender/dossier_change.hpp"

namespace bestek::cli {
namespace {

struct ExplainOptions {
  std::string target, rule, about, reason, role, library, rules;
  bool withdraw = false;
};

Result<FileBytes> internal_bytes(const Dossier& dossier, const InternalFile& file) {
  const std::filesystem::path path = dossier.folder / kInternalFile;
  auto bytes = writable_internal(file, path.string());
  if (!bytes) return bytes.error();
  return FileBytes{path, std::move(*bytes)};
}

int withdraw(const ExplainOptions& options, const Target& target, InternalFile recorded, const Settings& settings) {
  const auto after = without_explanation(std::move(recorded), options.rule, options.about);
  if (!after) return refuse(after.error(), settings);
  auto bytes = internal_bytes(*target.dossier, *after);
  if (!bytes) return refuse(bytes.error(), settings);
  const std::vector<FileBytes> files{std::move(*bytes)};
  if (const Status written = write_locked(target, {}, files); !written) return refuse(written.error(), settings);
  if (settings.json) {
    print_json({{"withdrawn", options.rule}});
  } else {
    std::cout << word("explain.withdrawn", settings.language, {{"rule", options.rule}}) << "\n";
  }
  return kExitGood;
}

/// In the profile in which the rule speaks: before publication every other rule speaks too.
CheckProfile profile_of(const std::string& rule, const RuleSet& rules) {
  for (const RulePattern& pattern : rules.patterns())
    if (pattern.id == rule && !speaks_in(pattern, CheckProfile::kPublication)) return CheckProfile::kDrafting;
  return CheckProfile::kPublication;
}

Status write_explained(ExplainPlan& plan, const Target& target) {
  auto others = dossier_change(&*target.dossier, plan.dossier);
  if (!others) return others.error();
  auto bytes = internal_bytes(*target.dossier, plan.internal);
  if (!bytes) return bytes.error();
  others->push_back(std::move(*bytes));
  return write_documents(plan.documents, target, *others);
}

int explain(const ExplainOptions& options, const Target& target, const Library& library, InternalFile recorded,
            const Settings& settings) {
  RuleSet rules;
  rules.add(library.folder() / "rules");
  if (!options.rules.empty()) rules.add(options.rules);
  const auto findings = check_tender(&*target.dossier, target.texts, library, today(), options.rules, target.unreadable,
                                     {}, profile_of(options.rule, rules));
  if (!findings) return refuse(findings.error(), settings);
  const ExplainRequest request{options.rule, options.about, options.reason, options.role, today()};
  auto plan = plan_explaining(request, *findings, rules, std::move(recorded), *target.dossier, library, target.texts);
  if (!plan) return refuse(plan.error(), settings);
  const Json names = names_of(plan->documents);
  if (const Status written = write_explained(*plan, target); !written) return refuse(written.error(), settings);
  const Finding& finding = plan->finding;
  if (settings.json) {
    print_json(
        {{"rule", finding.rule}, {"about", about_of(finding)}, {"explain", finding.explain}, {"documents", names}});
  } else {
    std::cout << word(finding.explain == kInDocument ? "explain.in_document" : "explain.in_internal", settings.language,
                      {{"rule", finding.rule},
                       {"about", about_of(finding)},
                       {"documents", counted("count.documents", names.size(), settings.language)}})
              << "\n";
  }
  return kExitGood;
}

int run_explain(const ExplainOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const auto target = read_tender_to_edit(options.target, library->taxonomy(), settings);
  if (!target) return refuse(target.error(), settings);
  if (!target->dossier) return refuse(Error{"dossier.none", {options.target, 0, {}, {}}, {}}, settings);
  auto recorded = load_internal(target->dossier->folder);
  if (!recorded) return refuse(recorded.error(), settings);
  return options.withdraw ? withdraw(options, *target, std::move(*recorded), settings)
                          : explain(options, *target, *library, std::move(*recorded), settings);
}

}  // namespace

void add_explain_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<ExplainOptions>();
  Command explain = app.command("explain", "explain");
  explain.required("DOSSIER", options->target, "dossier");
  explain.required("RULE", options->rule, "explain.rule");
  explain.option("--about", options->about, "explain.about");
  explain.option("--reason", options->reason, "explain.reason");
  explain.option("--as", options->role, "explain.as");
  explain.flag("--withdraw", options->withdraw, "explain.withdraw");
  explain.option("--library", options->library, "library.source");
  explain.option("--rules", options->rules, "check.rules");
  explain.flag("--json", settings.json, "json.explain");
  explain.run([options, &settings] { return run_explain(*options, settings); });
}

}  // namespace bestek::cli
