// SPDX-License-Identifier: EUPL-1.2
#include "core/document/fill_planner.hpp"
#include "core/dossier/dossier.hpp"
#include "writer/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live_place.hpp"
#include "writer/session.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// values (as in `bestek fill --values`) -> {documents}: fills every hole they name, wherever it stands in the dossier
Result<Json> fill_values(const ActionContext& context, const Json& arguments) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const auto values = parse_fill_values(arguments.at("values").dump(), "values");
  if (!values) return values.error();
  auto tender = Tender::open(context.context, context.document);
  if (!tender) return tender.error();
  if (!tender->dossier()) return writer_error("writer.no-dossier", tender->current_name());
  Dossier dossier = *tender->dossier();
  auto plan = plan_fill(*values, **library, tender->texts(), dossier.answers, dossier.profile.language);
  if (!plan) return plan.error();
  if (auto done = tender->apply(plan->documents, word("undo.fill", context.language)); !done) return done.error();
  dossier.answers = std::move(plan->answers);
  if (auto saved = save_dossier(dossier); !saved) return saved.error();
  announce_change(context.document);
  Json documents = Json::array();
  for (const auto& [file, planned] : plan->documents) documents.push_back(file);
  return Json{{"documents", std::move(documents)}};
}

constexpr std::array kActions = {NamedAction{"tender.fill_values", fill_values}};

}  // namespace

std::span<const NamedAction> fill_actions() noexcept { return kActions; }

}  // namespace bestek::writer
