// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/edit/forget_fields.hpp"
#include "core/edit/forget_planner.hpp"
#include "core/tender/dossier_change.hpp"

namespace bestek::cli {
namespace {

struct ForgetOptions {
  std::string target, clause, reason;
  bool fields = false;
};

Status write_forgotten(ForgottenFields& plan, const Target& target, const Dossier* dossier) {
  const auto others = dossier_change(dossier, plan.dossier);
  if (!others) return others.error();
  return write_documents(plan.documents, target, *others);
}

int forget_fields(const ForgetOptions& options, const Target& target, const Settings& settings) {
  const Dossier* dossier = target.tender();
  auto plan = plan_forgetting_fields(target.texts, dossier, {}, options.reason);
  if (!plan) return refuse(plan.error(), settings);
  const Json names = names_of(plan->documents);
  if (const Status written = write_forgotten(*plan, target, dossier); !written)
    return refuse(written.error(), settings);
  if (settings.json) {
    print_json({{"forgotten", plan->fields}, {"back", plan->back}, {"documents", names}});
  } else {
    if (plan->fields > 0)
      std::cout << word(dossier == nullptr ? "forget.fields_alone" : "forget.fields", settings.language,
                        {{"count", std::to_string(plan->fields)}})
                << "\n";
    if (plan->back > 0)
      std::cout << word("forget.back", settings.language, {{"count", std::to_string(plan->back)}}) << "\n";
  }
  return kExitGood;
}

int run_forget(const ForgetOptions& options, const Settings& settings) {
  const auto target = read_target_to_edit(options.target, nullptr, settings);
  if (!target) return refuse(target.error(), settings);
  if (options.fields && !options.clause.empty()) return refuse(Error{"forget.mixed", {}, {}}, settings);
  if (options.fields) return forget_fields(options, *target, settings);
  auto plan = plan_forgetting(target->texts, target->tender(), {}, options.clause);
  if (!plan) return refuse(plan.error(), settings);
  const Json names = names_of(plan->documents);
  const auto others = dossier_change(target->tender(), plan->dossier);
  if (!others) return refuse(others.error(), settings);
  if (const Status written = write_documents(plan->documents, *target, *others); !written)
    return refuse(written.error(), settings);
  if (settings.json) {
    print_json({{"forgotten", plan->forgotten}, {"documents", names}});
  } else {
    std::cout << word("forget.done", settings.language,
                      {{"clauses", counted("count.clauses", plan->forgotten, settings.language)}})
              << "\n";
  }
  return kExitGood;
}

}  // namespace

void add_forget_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<ForgetOptions>();
  Command forget = app.command("forget", "forget");
  forget.required("TARGET", options->target, "target.odt");
  forget.option("--clause", options->clause, "forget.clause");
  forget.flag("--fields", options->fields, "forget.fields");
  forget.option("--reason", options->reason, "forget.reason", "--fields");
  forget.flag("--json", settings.json, "json.forget");
  forget.run([options, &settings] { return run_forget(*options, settings); });
}

}  // namespace bestek::cli
