// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/base/files.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/plan/plan_tables.hpp"
#include "core/tender/document_files.hpp"

namespace bestek::cli {
namespace {

struct FillOptions {
  std::string target, values, library;
};

int run_fill(const FillOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const auto bytes = read_file(options.values, kMaxValuesBytes);
  if (!bytes) return refuse(bytes.error(), settings);
  auto target = read_tender_to_edit(options.target, library->taxonomy(), settings);
  if (!target) return refuse(target.error(), settings);
  const Dossier* dossier = target->dossier ? &*target->dossier : nullptr;
  const Language language = target->dossier ? target->dossier->profile.language
                                            : language_of(target->texts.begin()->second, settings.language);
  const auto values = parse_fill_values(*bytes, options.values, language);
  if (!values) return refuse(values.error(), settings);
  auto plan = plan_fill(*values, *library, target->texts, dossier, language);
  if (!plan) return refuse(plan.error(), settings);
  for (const Error& note : cleaned_notes(*values)) std::cerr << said(note, settings) << "\n";
  const std::size_t changed = plan->documents.size();
  const Json names = names_of(plan->documents);
  if (const Status written = write_answers(*plan, *target); !written) return refuse(written.error(), settings);
  if (settings.json) {
    print_json({{"documents", names}});
    return kExitGood;
  }
  std::cout << word("fill.done", settings.language,
                    {{"documents", counted("count.documents", changed, settings.language)}})
            << "\n";
  return kExitGood;
}

int run_plan(const FillOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const auto target = read_tender_to_edit(options.target, library->taxonomy(), settings);
  if (!target) return refuse(target.error(), settings);
  if (!target->dossier) return refuse(Error{"dossier.none", {options.target, 0, {}, {}}, {}}, settings);
  auto tables = plan_tables(*target->dossier, *library, target->texts);
  if (!tables) return refuse(tables.error(), settings);
  for (const Error& note : tables->notes) std::cerr << said(note, settings) << "\n";
  const std::size_t changed = tables->documents.size();
  const Json names = names_of(tables->documents);
  if (const Status written = write_documents(tables->documents, *target); !written)
    return refuse(written.error(), settings);
  if (settings.json) {
    print_json({{"kpis", tables->kpis}, {"obligations", tables->obligations}, {"documents", names}});
    return kExitGood;
  }
  std::cout << word("plan.done", settings.language,
                    {{"kpis", counted("count.kpis", tables->kpis, settings.language)},
                     {"obligations", counted("count.obligations", tables->obligations, settings.language)},
                     {"documents", counted("count.documents", changed, settings.language)}})
            << "\n";
  return kExitGood;
}

}  // namespace

void add_fill_commands(Command& app, Settings& settings) {
  const auto options = std::make_shared<FillOptions>();
  Command fill = app.command("fill");
  fill.required("TARGET", options->target, "fill.target");
  fill.required("--values", options->values, "fill.values");
  fill.option("--library", options->library, "library.source");
  fill.flag("--json", settings.json, "json.documents");
  fill.run([options, &settings] { return run_fill(*options, settings); });

  Command plan = app.group("plan");
  Command make = plan.command("make", "plan.make");
  make.required("DOSSIER", options->target, "dossier");
  make.option("--library", options->library, "library.source");
  make.flag("--json", settings.json, "json.plan");
  make.run([options, &settings] { return run_plan(*options, settings); });
}

}  // namespace bestek::cli
