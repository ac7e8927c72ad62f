// SPDX-License-Identifier: EUPL-1.2
#include <com/sun/star/util/XModifiable.hpp>

#include "core/check/check.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/tender/dossier_change.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_place.hpp"
#include "writer/tender.hpp"

namespace bestek::writer {
namespace {

Json described(const Dossier& dossier, Language language) {
  const TenderState state = dossier.state();
  return {{"state", state_id(state)},
          {"state_name", state_name(state, language)},
          {"date", dossier.states.empty() ? "" : format_date(dossier.states.back().date)},
          {"shown", state_shown(dossier, language)}};
}

/// -> {state, state_name, date, shown}: where the tender of the document stands
Result<Json> state(const ActionContext& context, const Json&) {
  const auto dossier = Tender::dossier_of(context.context, context.document);
  if (!dossier) return dossier.error();
  return described(*dossier, context.language);
}

/// What is published is what is saved: a window that shows something else first saves it.
Status check_saved(const ActionContext& context, const Dossier& dossier) {
  for (const DossierDocument& document : dossier.documents) {
    const auto model = open_model(context.context, dossier.path_of(document));
    const Reference<css::util::XModifiable> modifiable(model, UNO_QUERY);
    if (modifiable.is() && modifiable->isModified()) return writer_error("writer.save-first", document.file);
  }
  return Done{};
}

Result<StateStep> step_of(const Json& arguments) {
  const auto id = arguments.at("state").get<std::string>();
  const auto state = state_from_id(id);
  if (!state) return Error{"state.unknown", {}, {{"value", id}}};
  const std::string typed = arguments.value("date", "");
  const auto date = typed.empty() ? std::optional(today()) : parse_typed_date(typed);
  if (!date) return Error{"state.wrong-date", {}, {{"value", typed}}};
  return StateStep{*state, *date, arguments.value("reason", "")};
}

/// state (draft, published, awarded), date (default today), reason -> as tender.state
Result<Json> set_state(const ActionContext& context, const Json& arguments) {
  const auto step = step_of(arguments);
  if (!step) return step.error();
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  auto tender = Tender::open_to_change(context.context, context.document, &(*library)->taxonomy());
  if (!tender) return tender.error();
  const auto& dossier = tender->dossier();
  if (!dossier) return writer_error("writer.no-dossier", tender->current_name());
  if (const Status saved = check_saved(context, *dossier); !saved) return saved.error();
  const auto findings = check_tender(&*dossier, tender->texts(), **library, today());
  if (!findings) return findings.error();
  const auto changed = take_step(*dossier, *step, count_errors(*findings), today());
  if (!changed) return changed.error();
  const auto others = dossier_change(*dossier, *changed);
  if (!others) return others.error();
  if (const Status saved = tender->apply({}, {}, &(*library)->taxonomy(), *others); !saved) return saved.error();
  tender->announce();
  return described(*changed, context.language);
}

constexpr std::array kStateActions = {NamedAction{"tender.state", state}, NamedAction{"tender.set_state", set_state}};

}  // namespace

std::span<const NamedAction> state_actions() noexcept { return kStateActions; }

}  // namespace bestek::writer
