// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <utility>

#include "core/check/check.hpp"
#include "core/check/explanations.hpp"
#include "core/tender/dossier_change.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_place.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// rule, about (as a finding says it), reason, role -> {explain, documents, saved}: why the finding stays; as `bestek
/// explain`
Result<Json> explain(const ActionContext& context, const Json& arguments) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  auto tender = Tender::open_to_change(context.context, context.document, &(*library)->taxonomy());
  if (!tender) return tender.error();
  const auto& dossier = tender->dossier();
  if (!dossier) return writer_error("writer.no-dossier", tender->current_name());
  auto recorded = load_internal(dossier->folder);
  if (!recorded) return recorded.error();
  RuleSet rules;
  rules.add((*library)->folder() / "rules");
  const auto findings = check_tender(&*dossier, tender->texts(), **library, today(), {}, tender->unreadable());
  if (!findings) return findings.error();
  const ExplainRequest request{arguments.at("rule").get<std::string>(), arguments.value("about", ""),
                               arguments.value("reason", ""), arguments.value("role", ""), today()};
  const auto plan =
      plan_explaining(request, *findings, rules, std::move(*recorded), *dossier, **library, tender->texts());
  if (!plan) return plan.error();
  auto others = dossier_change(&*dossier, plan->dossier);
  if (!others) return others.error();
  const std::filesystem::path internal = dossier->folder / kInternalFile;
  auto bytes = writable_internal(plan->internal, internal.string());
  if (!bytes) return bytes.error();
  others->push_back({internal, std::move(*bytes)});
  const Status done =
      tender->apply(plan->documents, word("undo.explain", context.language), &(*library)->taxonomy(), *others);
  if (!done) return done.error();
  tender->announce();
  Json documents = Json::array();
  for (const auto& [file, planned] : plan->documents) documents.push_back(file);
  return Json{{"explain", plan->finding.explain},
              {"documents", std::move(documents)},
              {"saved", tender->closed(plan->documents)}};
}

constexpr std::array kExplainActions = {NamedAction{"tender.explain", explain}};

}  // namespace

std::span<const NamedAction> explain_actions() noexcept { return kExplainActions; }

}  // namespace bestek::writer
