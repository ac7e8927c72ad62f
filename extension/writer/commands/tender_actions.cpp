// SPDX-License-Identifier: EUPL-1.2
#include <com/sun/star/text/XTextDocument.hpp>
#include <filesystem>

#include "core/base/text.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/control_places.hpp"
#include "core/document/placement_reader.hpp"
#include "core/edit/forget_fields.hpp"
#include "core/edit/forget_planner.hpp"
#include "core/law/thresholds.hpp"
#include "core/library/answer_judge.hpp"
#include "core/tender/dossier_change.hpp"
#include "core/tender/new_dossier.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_cache.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"
#include "writer/session.hpp"
#include "writer/settings.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

Json described(const PlacedFillIn& fill, const std::string& tag, const std::string& placement,
               const std::string& file) {
  return {{"tag", tag},          {"placement", placement}, {"document", file},    {"name", fill.name},
          {"label", fill.label}, {"value", fill.value},    {"open", fill.open()}, {"by", filled_by_id(fill.by)}};
}

/// Of a field of the template, with the place that it stands in.
Json described(const TemplateField& field, const std::string& file, Language language) {
  Json json = described(field.fill_in, field.tag, {}, file);
  json["heading"] = field.heading;
  json["place"] = document_area_id(field.area);
  json["place_shown"] = document_area_name(field.area, language);
  return json;
}

/// What the clause says of its fill-in, for the person who fills it.
void describe(Json& json, const FillIn& fill, Language language) {
  json["help"] = fill.help.in(language);
  json["unit"] = fill.unit.in(language);
  json["suggested"] = suggested_text(fill, language);
  if (fill.min) json["min"] = number_text(*fill.min, language);
  if (fill.max) json["max"] = number_text(*fill.max, language);
  Json choices = Json::array();
  for (const FillChoice& choice : fill.choices) choices.push_back(choice.label.in(language));
  if (!choices.empty()) json["choices"] = std::move(choices);
}

Json described(const Placement& placement, const std::string& file) {
  return {{"id", placement.id},
          {"clause", placement.clause_id},
          {"version", placement.version},
          {"document", file},
          {"title", placement.title},
          {"heading", placement.heading},
          {"mark", placement.mark},
          {"text", text_state_id(placement.text)},
          {"library", library_state_id(placement.library)},
          {"marks", mark_state_id(placement.marks)},
          {"reason", placement.reason}};
}

/// Of a placement of which nothing but its hint is left.
std::string title_of(const Clause* clause, const Placement& placement, const ActionContext& context) {
  const ClauseText* text =
      clause == nullptr ? nullptr : clause->text(language_of_clauses(context.context, context.document));
  return text == nullptr ? placement.clause_id : text->title;
}

/// -> {dossier, document, tender_state (in words), placements, fields, notices}; notices say why nothing here may be
/// changed, and what of the library cannot be used
Result<Json> show(const ActionContext& context, const Json&) {
  auto tender = Tender::open(context.context, context.document);
  if (!tender) return tender.error();
  const auto library = LibraryHost::of(context.context).library();
  Json placements = Json::array();
  Json fields = Json::array();
  for (const auto& [file, text] : tender->texts()) {
    const DocumentIndex index(text);
    const auto placed = read_placements(index, library ? library->get() : nullptr);
    for (const TemplateField& field : read_template_fields(index, placed))
      fields.push_back(described(field, file, context.language));
    for (const Placement& placement : placed) {
      const Clause* clause = library ? (*library)->find_release(placement.release_hash) : nullptr;
      placements.push_back(described(placement, file));
      if (placement.title.empty()) placements.back()["title"] = title_of(clause, placement, context);
      for (const PlacedFillIn& fill : placement.fill_ins) {
        fields.push_back(described(fill, fill_tag(fill.by, fill.name), placement.id, file));
        const FillIn* declared = clause == nullptr ? nullptr : clause->fill_in(fill.name);
        if (declared != nullptr) describe(fields.back(), *declared, context.language);
      }
    }
  }
  Json result{{"document", tender->current_name()}};
  if (tender->dossier()) {
    result["dossier"] = tender->dossier()->folder.string();
    result["tender_state"] = state_shown(*tender->dossier(), context.language);
  }
  result["placements"] = std::move(placements);
  result["fields"] = std::move(fields);
  result["notices"] = to_json(tender->refusals(library ? &(*library)->taxonomy() : nullptr), context.language);
  if (library) {
    for (const Error& problem : (*library)->problems()) result["notices"].push_back(to_json(problem, context.language));
  }
  return result;
}

Status go_to_control(const ActionContext& context, LiveDocument& document, const std::string& tag,
                     const std::string& placement, const std::string& value) {
  const auto reading = reading_of(context.context, document.model(), document.name());
  if (!reading) return reading.error();
  const DocumentText& text = (*reading)->text;
  const auto place = find_control(text, read_placements(text, nullptr), tag, placement, value);
  return place ? document.go_to_control(tag, place->occurrence) : writer_error("writer.place-gone", document.name());
}

/// document (file name), and mark (bookmark), tag with placement and value (of several the one that shows it), or text
/// (of a paragraph) -> {}
Result<Json> go(const ActionContext& context, const Json& arguments) {
  Reference<css::frame::XModel> model = context.document;
  if (!Reference<css::text::XTextDocument>(model, UNO_QUERY).is()) return writer_error("writer.no-document");
  const std::string file = arguments.value("document", "");
  if (!file.empty() && file != LiveDocument(context.context, model).name()) {
    const auto folder = std::filesystem::path(LiveDocument(context.context, model).path()).parent_path();
    const auto shown = show_model(context.context, folder / std::filesystem::path(file).filename());
    if (!shown) return shown.error();
    model = *shown;
  }
  LiveDocument document(context.context, model);
  Status gone = writer_error("writer.place-gone", file);
  const std::string mark = arguments.value("mark", "");
  if (const std::string tag = arguments.value("tag", ""); !tag.empty())
    gone = go_to_control(context, document, tag, arguments.value("placement", placement_of_mark(mark)),
                         arguments.value("value", ""));
  if (!gone && !mark.empty()) gone = document.go_to_bookmark(mark);
  if (const std::string text = arguments.value("text", ""); !gone && !text.empty()) gone = document.go_to_text(text);
  if (!gone) return gone.error();
  return Json::object();
}

/// A path that means the same wherever the office happens to stand.
Status check_folder(const std::string& folder) {
  if (canonical_text(folder).empty()) return Error{"profile.missing-field", {}, {{"field", "folder"}}};
  if (!std::filesystem::path(folder).is_absolute())
    return Error{"dossier.folder-not-absolute", {}, {{"field", "folder"}, {"folder", folder}}};
  return Done{};
}

/// folder (a full path), profile (as in `bestek new`, or amounts and dates as texts in the interface's language), open
/// (default true) -> {folder, documents}
Result<Json> make_tender(const ActionContext& context, const Json& arguments) {
  const auto profile = parse_profile(arguments.at("profile").dump(), std::string(word("new.profile", context.language)),
                                     context.language);
  if (!profile) return profile.error();
  const auto folder = arguments.at("folder").get<std::string>();
  if (const Status full = check_folder(folder); !full) return full.error();
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  AnswerJudge judge(**library);
  if (const Status answers = check_answers(*profile, judge, {}); !answers) return answers.error();
  const auto dossier = new_dossier(folder, *profile, template_folder(context.context), (*library)->taxonomy(),
                                   threshold_reached((*library)->folder(), *profile, today()));
  if (!dossier) return dossier.error();
  Json documents = Json::array();
  for (const DossierDocument& document : dossier->documents) documents.push_back(document.file);
  if (arguments.value("open", true) && !dossier->documents.empty())
    if (auto shown = show_model(context.context, dossier->path_of(dossier->documents.front())); !shown)
      return shown.error();
  return Json{{"folder", dossier->folder.string()}, {"documents", std::move(documents)}};
}

/// fields that were taken out on purpose, for which reason
Result<Json> forget_fields(const ActionContext& context, Tender& tender, const Json& arguments) {
  const Dossier* dossier = tender.dossier() ? &*tender.dossier() : nullptr;
  const auto plan =
      plan_forgetting_fields(tender.texts(), dossier, arguments.value("document", ""), arguments.value("reason", ""));
  if (!plan) return plan.error();
  const auto others = dossier_change(dossier, plan->dossier);
  if (!others) return others.error();
  if (auto done = tender.apply(plan->documents, word("undo.forget", context.language), nullptr, *others); !done)
    return done.error();
  tender.announce();
  return Json{{"forgotten", plan->fields}, {"recorded", dossier != nullptr}, {"saved", tender.closed(plan->documents)}};
}

/// document (file name), clause (id), both optional -> {forgotten, saved}: drops what is told of clauses no longer
/// found; with fields (true) and reason instead of clause -> {forgotten, recorded, saved}: what documents were made
/// with and no longer have
Result<Json> forget(const ActionContext& context, const Json& arguments) {
  auto tender = Tender::open_to_change(context.context, context.document, nullptr);
  if (!tender) return tender.error();
  const bool fields = arguments.value("fields", false);
  if (fields && !arguments.value("clause", "").empty()) return Error{"forget.mixed", {}, {}};
  if (fields) return forget_fields(context, *tender, arguments);
  const Dossier* dossier = tender->dossier() ? &*tender->dossier() : nullptr;
  const auto plan =
      plan_forgetting(tender->texts(), dossier, arguments.value("document", ""), arguments.value("clause", ""));
  if (!plan) return plan.error();
  const auto others = dossier_change(dossier, plan->dossier);
  if (!others) return others.error();
  if (auto done = tender->apply(plan->documents, word("undo.forget", context.language), nullptr, *others); !done)
    return done.error();
  tender->announce();
  return Json{{"forgotten", plan->forgotten}, {"saved", tender->closed(plan->documents)}};
}

/// Saves the current document -> {}
Result<Json> save(const ActionContext& context, const Json&) {
  if (auto saved = LiveDocument(context.context, context.document).save(); !saved) return saved.error();
  return Json::object();
}

constexpr std::array kTenderActions = {
    NamedAction{"tender.show", show},       NamedAction{"tender.go", go},       NamedAction{"tender.forget", forget},
    NamedAction{"tender.new", make_tender}, NamedAction{"document.save", save},
};

}  // namespace

std::span<const NamedAction> tender_actions() noexcept { return kTenderActions; }

}  // namespace bestek::writer
