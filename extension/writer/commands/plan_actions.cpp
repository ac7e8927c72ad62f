// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/plan_tables.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_place.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// -> {kpis, obligations, documents, saved, notes}: brings the KPI annex and the contract-management plan up to date
Result<Json> make_plan(const ActionContext& context, const Json&) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  auto tender = Tender::open_to_change(context.context, context.document, &(*library)->taxonomy());
  if (!tender) return tender.error();
  if (!tender->dossier()) return writer_error("writer.no-dossier", tender->current_name());
  const auto tables = plan_tables(*tender->dossier(), **library, tender->texts());
  if (!tables) return tables.error();
  if (auto done = tender->apply(tables->documents, word("undo.plan", context.language), &(*library)->taxonomy()); !done)
    return done.error();
  tender->announce();
  Json documents = Json::array();
  for (const auto& [file, planned] : tables->documents) documents.push_back(file);
  return Json{{"kpis", tables->kpis},
              {"obligations", tables->obligations},
              {"documents", std::move(documents)},
              {"saved", tender->closed(tables->documents)},
              {"notes", to_json(tables->notes, context.language)}};
}

constexpr std::array kPlanActions = {NamedAction{"plan.make", make_plan}};

}  // namespace

std::span<const NamedAction> plan_actions() noexcept { return kPlanActions; }

}  // namespace bestek::writer
