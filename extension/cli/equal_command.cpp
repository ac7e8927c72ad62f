// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/edit/equal_planner.hpp"
#include "core/tender/document_files.hpp"

namespace bestek::cli {
namespace {

constexpr const char* kFromDossier = "dossier";

struct EqualOptions {
  std::string target, library;
  EqualRequest request;
};

/// The document that --from names: by its file name alone, or by a path that leads to the dossier's own document.
Status name_document(EqualRequest& request, const Target& target) {
  if (request.from == kFromDossier) request.from.clear();
  if (request.from.empty()) return Done{};
  const std::filesystem::path from = request.from;
  const std::string file = from.filename().string();
  std::error_code failure;
  const bool leads_there = !from.has_parent_path() || std::filesystem::equivalent(from, target.path_of(file), failure);
  if (!target.texts.contains(file) || !leads_there)
    return Error{"equal.no-document", {request.from, 0, {}, {}}, {{"name", request.name}}};
  request.from = file;
  return Done{};
}

int run_equal(const EqualOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  auto target = read_tender_to_edit(options.target, library->taxonomy(), settings);
  if (!target) return refuse(target.error(), settings);
  if (!target->dossier) return refuse(Error{"dossier.none", {options.target, 0, {}, {}}, {}}, settings);
  EqualRequest request = options.request;
  if (const Status named = name_document(request, *target); !named) return refuse(named.error(), settings);
  auto plan = plan_equal(request, *library, target->texts, *target->dossier);
  if (!plan) return refuse(plan.error(), settings);
  const Json names = names_of(plan->documents);
  if (const Status written = write_answers(*plan, *target); !written) return refuse(written.error(), settings);
  if (settings.json) {
    print_json({{"documents", names}});
  } else {
    std::cout << word("equal.done", settings.language,
                      {{"documents", counted("count.documents", names.size(), settings.language)}})
              << "\n";
  }
  return kExitGood;
}

}  // namespace

void add_equal_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<EqualOptions>();
  Command equal = app.command("equal");
  equal.required("DOSSIER", options->target, "dossier");
  equal.option("NAME", options->request.name, "equal.name");
  equal.option("--from", options->request.from, "equal.from", "NAME");
  equal.option("--library", options->library, "library.source");
  equal.flag("--json", settings.json, "json.documents");
  equal.run([options, &settings] { return run_equal(*options, settings); });
}

}  // namespace bestek::cli
