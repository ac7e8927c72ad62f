// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "cli/clause_ids.hpp"
#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/plan/mark_rows.hpp"

namespace bestek::cli {
namespace {

struct MarkOptions {
  std::string target, library;
  std::optional<std::string> clauses;
};

int run_mark(const MarkOptions& options, const Settings& settings) {
  const auto ids =
      options.clauses ? named_ids(*options.clauses) : Result<std::vector<std::string>>(std::vector<std::string>());
  if (!ids) return refuse(ids.error(), settings);
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  // One document of a dossier is marked with what the dossier knows of it.
  const auto target = read_tender_to_edit(options.target, library->taxonomy(), settings);
  if (!target) return refuse(target.error(), settings);
  const std::string file = behind_links(options.target).filename().string();
  const std::string document = target->texts.contains(file) ? file : "";
  auto plan = plan_marks(target->texts, *library, target->dossier ? &*target->dossier : nullptr, document, *ids);
  if (!plan) return refuse(plan.error(), settings);
  for (const Error& note : plan->notes) std::cerr << message_with_place(note, settings.language) << "\n";
  const Json names = names_of(plan->documents);
  if (const Status written = write_documents(plan->documents, *target); !written)
    return refuse(written.error(), settings);
  if (settings.json) {
    Json marked = Json::array();
    for (const MarkPlan::Marked& one : plan->marked)
      marked.push_back({{"id", one.clause->id}, {"placement", one.placement}, {"document", one.document}});
    print_json({{"marked", marked}, {"rows", plan->rows}, {"properties", plan->properties}, {"documents", names}});
  } else {
    std::cout << word("mark.done", settings.language, {{"count", std::to_string(plan->marked.size())}}) << "\n";
    if (plan->rows > 0)
      std::cout << word("mark.rows", settings.language, {{"count", std::to_string(plan->rows)}}) << "\n";
    if (plan->properties > 0)
      std::cout << word("mark.properties", settings.language, {{"count", std::to_string(plan->properties)}}) << "\n";
  }
  return kExitGood;
}

}  // namespace

void add_mark_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<MarkOptions>();
  Command mark = app.command("mark", "mark");
  mark.required("TARGET", options->target, "target.odt");
  mark.option("--clauses", options->clauses, "mark.clauses");
  mark.option("--library", options->library, "library.source");
  mark.flag("--json", settings.json, "json.mark");
  mark.run([options, &settings] { return run_mark(*options, settings); });
}

}  // namespace bestek::cli
