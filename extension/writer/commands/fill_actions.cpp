// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/fill_value.hpp"
#include "core/document/control_places.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/edit/equal_planner.hpp"
#include "core/edit/fill_edits.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/tender/dossier_change.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_place.hpp"
#include "writer/settings.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

Status apply_fills(const ActionContext& context, Tender& tender, const Library& library,
                   const std::map<std::string, PlannedDocument>& plan, std::span<const FileBytes> others = {}) {
  if (auto done = tender.apply(plan, word("undo.fill", context.language), &library.taxonomy(), others); !done)
    return done;
  tender.announce();
  return Done{};
}

/// A tender that may be changed, with the library by which.
struct Editable {
  SharedLibrary library;
  Tender tender;
};

Result<Editable> open_to_change(const ActionContext& context) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  auto tender = Tender::open_to_change(context.context, context.document, &(*library)->taxonomy());
  if (!tender) return tender.error();
  return Editable{*library, std::move(*tender)};
}

/// Writes the plan into the documents, and into the dossier where there is one.
Status carry_out(const ActionContext& context, Tender& tender, const Library& library, const FillPlan& plan) {
  const Dossier* dossier = tender.dossier() ? &*tender.dossier() : nullptr;
  const auto after = dossier == nullptr ? std::nullopt : std::optional(with_answers(*dossier, plan));
  const auto others = dossier_change(dossier, after);
  if (!others) return others.error();
  return apply_fills(context, tender, library, plan.documents, *others);
}

/// Fills the values in wherever they stand, and remembers them in the dossier where there is one.
Result<FillPlan> fill_everywhere(const ActionContext& context, Tender& tender, const Library& library,
                                 const FillValues& values) {
  const Dossier* dossier = tender.dossier() ? &*tender.dossier() : nullptr;
  const Language language = dossier == nullptr
                                ? language_of(tender.texts().begin()->second, clause_language(context.context))
                                : dossier->profile.language;
  auto plan = plan_fill(values, library, tender.texts(), dossier, language);
  if (!plan) return plan;
  if (auto done = carry_out(context, tender, library, *plan); !done) return done.error();
  return plan;
}

/// values (as in `bestek fill --values`) -> {documents, saved, notes}: fills all that they name, wherever it stands in
/// the dossier
Result<Json> fill_values(const ActionContext& context, const Json& arguments) {
  auto editable = open_to_change(context);
  if (!editable) return editable.error();
  Tender* const tender = &editable->tender;
  if (!tender->dossier()) return writer_error("writer.no-dossier", tender->current_name());
  const auto values = parse_fill_values(arguments.at("values").dump(), "values", tender->dossier()->profile.language);
  if (!values) return values.error();
  const auto plan = fill_everywhere(context, *tender, *editable->library, *values);
  if (!plan) return plan.error();
  Json documents = Json::array();
  for (const auto& [file, planned] : plan->documents) documents.push_back(file);
  return Json{{"documents", std::move(documents)},
              {"saved", tender->closed(plan->documents)},
              {"notes", to_json(cleaned_notes(*values), context.language)}};
}

/// The one weight behind a control of the award table.
Result<Json> fill_weight(const ActionContext& context, Editable& editable, const std::string& file,
                         const std::string& tag, std::string value) {
  Tender& tender = editable.tender;
  if (!value.empty()) {
    const Language language = language_of(tender.texts().at(file), clause_language(context.context));
    auto written = weight_text(std::string(word("tender.weight", context.language)), value, language);
    if (!written) return written.error();
    value = std::move(*written);
  }
  std::map<std::string, PlannedDocument> documents;
  const DocumentText& text = tender.texts().at(file);
  const auto places = ControlPlaces(text, {}).tagged(tag);
  if (places.empty()) return writer_error("document.no-fill-in", file, {{"tag", tag}});
  if (auto planned = add_fills(text, places, value, documents[file].plan.fills); !planned) return planned.error();
  if (auto done = apply_fills(context, tender, *editable.library, documents); !done) return done.error();
  return Json{{"value", value}, {"saved", tender.closed(documents)}};
}

/// "cycles" of bestek.buyer.cycles, "date-start" of bestek.profile.date-start.
std::string name_of(const std::string& tag) {
  if (tag.starts_with(kProfileTagPrefix)) return tag.substr(kProfileTagPrefix.size());
  const auto fill = parse_fill_tag(tag);
  return fill ? std::string(fill->name) : std::string();
}

/// tag, placement, value, document (file name; default the current one) -> {value, saved: [file that was closed],
/// notes}: a fill-in or field that has the same name elsewhere in the tender is filled there too; a weight only where
/// it stands
Result<Json> fill(const ActionContext& context, const Json& arguments) {
  auto editable = open_to_change(context);
  if (!editable) return editable.error();
  Tender* const tender = &editable->tender;
  const auto tag = arguments.at("tag").get<std::string>();
  const auto value = arguments.at("value").get<std::string>();
  const std::string file = arguments.value("document", tender->current_name());
  if (!tender->texts().contains(file)) return writer_error("writer.place-gone", file);
  if (tag.starts_with(kWeightTagPrefix)) return fill_weight(context, *editable, file, tag, value);
  const DocumentText& text = tender->texts().at(file);
  const auto place = find_control(text, read_placements(text, nullptr), tag, arguments.value("placement", ""));
  const FillValues values{{{name_of(tag), value}}, {}};
  const auto plan = fill_everywhere(context, *tender, *editable->library, values);
  if (!plan) return plan.error();
  // What says the value already is not planned.
  std::string shown = place ? read_control(block_of(text, *place), control_of(text, *place)).value : value;
  const auto planned = plan->documents.find(file);
  if (planned != plan->documents.end()) {
    for (const FillEdit& one : planned->second.plan.fills)
      if (place && one.tag == tag && one.occurrence == place->occurrence) shown = one.value;
  }
  return Json{{"value", shown},
              {"saved", tender->closed(plan->documents)},
              {"notes", to_json(cleaned_notes(values), context.language)}};
}

/// Makes one value the same everywhere: `from` is the document whose value counts, "" for the dossier.
Result<Json> make_equal(const ActionContext& context, const EqualRequest& request) {
  auto editable = open_to_change(context);
  if (!editable) return editable.error();
  Tender* const tender = &editable->tender;
  if (!tender->dossier()) return writer_error("writer.no-dossier", tender->current_name());
  const auto plan = plan_equal(request, *editable->library, tender->texts(), *tender->dossier());
  if (!plan) return plan.error();
  if (auto done = carry_out(context, *tender, *editable->library, *plan); !done) return done.error();
  Json documents = Json::array();
  for (const auto& [file, planned] : plan->documents) documents.push_back(file);
  return Json{{"documents", std::move(documents)}, {"saved", tender->closed(plan->documents)}};
}

/// tag -> {documents, saved}: what the dossier says goes wherever something else stands
Result<Json> equal(const ActionContext& context, const Json& arguments) {
  return make_equal(context, {arguments.at("tag").get<std::string>(), {}, {}, {}});
}

/// tag, document, clause (its id, "" outside clauses), value (optional) -> {documents, saved}: what stands there
/// becomes the dossier's and goes everywhere
Result<Json> adopt(const ActionContext& context, const Json& arguments) {
  return make_equal(context, {arguments.at("tag").get<std::string>(), arguments.at("document").get<std::string>(),
                              arguments.value("clause", ""), arguments.value("value", "")});
}

constexpr std::array kFillActions = {NamedAction{"tender.fill_values", fill_values}, NamedAction{"tender.fill", fill},
                                     NamedAction{"tender.equal", equal}, NamedAction{"tender.adopt", adopt}};

}  // namespace

std::span<const NamedAction> fill_actions() noexcept { return kFillActions; }

}  // namespace bestek::writer
