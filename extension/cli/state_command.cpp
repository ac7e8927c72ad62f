// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/check/check.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/tender/dossier_change.hpp"
#include "core/tender/office_lock.hpp"

namespace bestek::cli {
namespace {

struct StateOptions {
  std::string target, library, state, date, reason;
};

Result<StateStep> step_of(const StateOptions& options) {
  const auto state = state_from_id(options.state);
  if (!state) return Error{"state.unknown", {}, {{"value", options.state}}};
  const auto date = options.date.empty() ? std::optional(today()) : parse_typed_date(options.date);
  if (!date) return Error{"state.wrong-date", {}, {{"value", options.date}}};
  return StateStep{*state, *date, options.reason};
}

/// Nobody may be writing in what is published.
Status check_closed(const Dossier& dossier) {
  for (const DossierDocument& document : dossier.documents)
    if (const Status closed = check_not_open(dossier.path_of(document)); !closed) return closed;
  return Done{};
}

Result<Dossier> changed_state(const StateOptions& options, const Settings& settings) {
  const auto step = step_of(options);
  if (!step) return step.error();
  const auto library = open_library(options.library, settings);
  if (!library) return library.error();
  auto target = read_target_to_edit(options.target, &library->taxonomy(), settings);
  if (!target) return target.error();
  if (!target->dossier) return Error{"dossier.none", {options.target, 0, {}, {}}, {}};
  if (const Status closed = check_closed(*target->dossier); !closed) return closed.error();
  const auto findings = check_tender(&*target->dossier, target->texts, *library, today());
  if (!findings) return findings.error();
  auto changed = take_step(*target->dossier, *step, count_errors(*findings), today());
  if (!changed) return changed;
  const auto others = dossier_change(*target->dossier, *changed);
  if (!others) return others.error();
  if (const Status saved = write_locked(*target, {}, *others); !saved) return saved.error();
  return changed;
}

void print_state(const Dossier& dossier, const Settings& settings) {
  if (settings.json) {
    Json steps = Json::array();
    for (const StateStep& step : dossier.states)
      steps.push_back({{"state", state_id(step.state)}, {"date", format_date(step.date)}, {"reason", step.reason}});
    Json documents = Json::array();
    for (const DossierDocument& document : dossier.documents) {
      if (document.digest.empty()) continue;
      documents.push_back({{"document", document.file},
                           {"sha256", document.digest},
                           {"changed", !changed_since_publication(dossier, document.file).empty()}});
    }
    const Json date = dossier.states.empty() ? Json() : Json(format_date(dossier.states.back().date));
    return print_json(
        {{"state", state_id(dossier.state())}, {"date", date}, {"steps", steps}, {"documents", documents}});
  }
  std::cout << state_shown(dossier, settings.language) << "\n";
}

/// A document has no state of its own.
Status check_is_dossier(const std::filesystem::path& target) {
  std::error_code failure;
  if (target.filename() == kDossierFile || !std::filesystem::is_regular_file(target, failure)) return Done{};
  const std::filesystem::path folder = target.parent_path();
  return Error{"state.of-document", {target.string(), 0, {}, {}}, {{"folder", folder.empty() ? "." : folder.string()}}};
}

int run_state(const StateOptions& options, const Settings& settings) {
  if (const Status whole = check_is_dossier(options.target); !whole) return refuse(whole.error(), settings);
  const auto dossier =
      options.state.empty() ? read_dossier(options.target, settings) : changed_state(options, settings);
  if (!dossier) return refuse(dossier.error(), settings);
  print_state(*dossier, settings);
  return kExitGood;
}

}  // namespace

void add_state_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<StateOptions>();
  Command state = app.command("state", "state");
  state.required("DOSSIER", options->target, "dossier");
  state.option("--set", options->state, "state.set");
  state.option("--date", options->date, "state.date", "--set");
  state.option("--reason", options->reason, "state.reason", "--set");
  state.option("--library", options->library, "library.source");
  state.flag("--json", settings.json, "json.state");
  state.run([options, &settings] { return run_state(*options, settings); });
}

}  // namespace bestek::cli
