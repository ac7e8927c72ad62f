// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/mark_rows.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// document (file name), clause (id), both optional -> {marked: [{id, placement, document}], rows,
/// properties, saved: [file that was closed], notes}: puts marks round clauses and into derived rows that stand there
/// without them, and puts lost properties back
Result<Json> mark(const ActionContext& context, const Json& arguments) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  auto tender = Tender::open_to_change(context.context, context.document, &(*library)->taxonomy());
  if (!tender) return tender.error();
  std::vector<std::string> clauses;
  if (std::string clause = arguments.value("clause", ""); !clause.empty()) clauses.push_back(std::move(clause));
  const Dossier* dossier = tender->dossier() ? &*tender->dossier() : nullptr;
  const auto plan = plan_marks(tender->texts(), **library, dossier, arguments.value("document", ""), clauses);
  if (!plan) return plan.error();
  if (auto done = tender->apply(plan->documents, word("undo.mark", context.language), &(*library)->taxonomy()); !done)
    return done.error();
  tender->announce();
  Json marked = Json::array();
  for (const MarkPlan::Marked& one : plan->marked)
    marked.push_back({{"id", one.clause->id}, {"placement", one.placement}, {"document", one.document}});
  return Json{{"marked", std::move(marked)},
              {"rows", plan->rows},
              {"properties", plan->properties},
              {"saved", tender->closed(plan->documents)},
              {"notes", to_json(plan->notes, context.language)}};
}

constexpr std::array kMarkActions = {NamedAction{"clauses.mark", mark}};

}  // namespace

std::span<const NamedAction> mark_actions() noexcept { return kMarkActions; }

}  // namespace bestek::writer
