// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_role.hpp"
#include "core/dossier/proposal.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_place.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

Json outcome(const InsertionPlan& plan, const Tender& tender, const ActionContext& context) {
  Json placed = Json::array();
  for (const ClauseToPlace& one : plan.placed) placed.push_back({{"id", one.clause->id}, {"placement", one.placement}});
  Json documents = Json::array();
  Json counts = Json::array();
  for (const auto& [file, planned] : plan.documents) {
    std::size_t clauses = 0;
    for (const FragmentEdit& fragment : planned.plan.fragments) clauses += fragment.clauses.size();
    documents.push_back(file);
    if (clauses > 0) counts.push_back({{"document", file}, {"clauses", clauses}});
  }
  return {{"placed", std::move(placed)},
          {"documents", std::move(documents)},
          {"counts", std::move(counts)},
          {"saved", tender.closed(plan.documents)},
          {"notes", to_json(plan.notes, context.language)}};
}

/// Does the plan in the tender's documents -> {placed, documents, counts, saved, notes}
Result<Json> carry_out(const ActionContext& context, Tender& tender, const Library& library,
                       const Result<InsertionPlan>& plan) {
  if (!plan) return plan.error();
  if (const auto done = tender.apply(plan->documents, word("undo.insert", context.language), &library.taxonomy());
      !done)
    return done.error();
  tender.announce();
  return outcome(*plan, tender, context);
}

using Role = std::optional<DocumentRole>;

/// role (guide, programme, agreement, plan), of a document that does not say it; "" or absent for none
Result<Role> role_argument(const Json& arguments) {
  const std::string id = arguments.value("role", "");
  if (id.empty()) return Role();
  const auto role = named_role(id);
  return role ? Result<Role>(*role) : role.error();
}

Result<Json> insert_at_home(const ActionContext& context, const Library& library, std::span<const std::string> ids,
                            const Asked& asked) {
  auto tender = Tender::open_to_change(context.context, context.document, &library.taxonomy());
  if (!tender) return tender.error();
  const auto plan = tender->dossier() ? plan_insertion(*tender->dossier(), library, ids, tender->texts(), asked)
                                      : plan_insertion(tender->current_text(), library, ids, asked);
  return carry_out(context, *tender, library, plan);
}

Result<Json> insert_at_cursor(const ActionContext& context, const Library& library, std::span<const std::string> ids,
                              const std::string& reason, Role role) {
  // Only this document changes: the others need not even be readable.
  auto tender = Tender::open_alone(context.context, context.document);
  if (!tender) return tender.error();
  if (const Status allowed = tender->may_change(&library.taxonomy()); !allowed) return allowed.error();
  const auto around = Tender::open_to_check(context.context, context.document);
  Surroundings surroundings{tender->home(), nullptr};
  if (around) surroundings.texts = &around->texts();
  return carry_out(
      context, *tender, library,
      plan_insertion(tender->current_text(), library, ids, {Homeless::kAtCursor, reason, role}, surroundings));
}

/// ids, where ("home" or "cursor"), role (of a document that does not say it), reason (for drafts) -> {placed: [{id,
/// placement}], documents: [file], counts: [{document, clauses}], saved: [file that was closed], notes}
Result<Json> insert(const ActionContext& context, const Json& arguments) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const auto ids = arguments.at("ids").get<std::vector<std::string>>();
  if (ids.empty()) return writer_error("writer.nothing-chosen");
  const auto role = role_argument(arguments);
  if (!role) return role.error();
  const std::string reason = arguments.value("reason", "");
  return arguments.value("where", "home") == "cursor"
             ? insert_at_cursor(context, **library, ids, reason, *role)
             : insert_at_home(context, **library, ids, {Homeless::kRefuse, reason, *role});
}

Result<std::vector<std::string>> proposed_ids(const ActionContext& context, const Library& library) {
  const auto dossier = Tender::dossier_of(context.context, context.document);
  if (!dossier) return dossier.error();
  std::vector<std::string> ids;
  for (const ProposedClause& one : propose(library, dossier->profile)) ids.push_back(one.clause->id);
  return ids;
}

/// -> [id]: what the proposal for the dossier's profile holds
Result<Json> proposal(const ActionContext& context, const Json&) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const auto ids = proposed_ids(context, **library);
  if (!ids) return ids.error();
  return Json(*ids);
}

/// -> as clauses.insert
Result<Json> insert_proposal(const ActionContext& context, const Json&) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const auto ids = proposed_ids(context, **library);
  if (!ids) return ids.error();
  return insert_at_home(context, **library, *ids, Homeless::kLeaveOut);
}

constexpr std::array kInsertActions = {
    NamedAction{"clauses.insert", insert},
    NamedAction{"clauses.proposal", proposal},
    NamedAction{"clauses.insert_proposal", insert_proposal},
};

}  // namespace

std::span<const NamedAction> insert_actions() noexcept { return kInsertActions; }

}  // namespace bestek::writer
