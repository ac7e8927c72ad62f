// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/fill_value.hpp"
#include "core/document/new_dossier.hpp"
#include "core/document/placement_reader.hpp"
#include "writer/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live_place.hpp"
#include "writer/live_text.hpp"
#include "writer/session.hpp"
#include "writer/settings.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr double kWholeWeight = 100;

Json to_json(const PlacedFillIn& fill, const std::string& tag, const std::string& placement, const std::string& file) {
  return {{"tag", tag},          {"placement", placement}, {"document", file},    {"name", fill.name},
          {"label", fill.label}, {"value", fill.value},    {"open", fill.open()}, {"by", filled_by_id(fill.by)}};
}

Json to_json(const Placement& placement, const std::string& file) {
  return {{"id", placement.id},
          {"clause", placement.clause_id},
          {"version", placement.version},
          {"document", file},
          {"title", placement.title},
          {"heading", placement.heading},
          {"mark", placement.mark},
          {"text", text_state_id(placement.text)},
          {"library", library_state_id(placement.library)},
          {"marks", mark_state_id(placement.marks)}};
}

/// -> {dossier, document, placements, fields}
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
      fields.push_back(to_json(field.fill_in, field.tag, {}, file));
    for (const Placement& placement : placed) {
      placements.push_back(to_json(placement, file));
      for (const PlacedFillIn& fill : placement.fill_ins)
        fields.push_back(to_json(fill, fill_tag(fill.by, fill.name), placement.id, file));
    }
  }
  Json result{{"document", tender->current_name()}};
  if (tender->dossier()) result["dossier"] = tender->dossier()->folder.string();
  result["placements"] = std::move(placements);
  result["fields"] = std::move(fields);
  return result;
}

/// The declared fill-in behind a control, so that an answer can be checked; nothing for a template's free hole.
std::optional<FillIn> declared(const DocumentText& text, const Library& library, const std::string& tag,
                               const std::string& placement) {
  if (tag.starts_with(kWeightTagPrefix)) {
    FillIn weight;
    weight.type = FillType::kPercentage;
    weight.min = 0;
    weight.max = kWholeWeight;
    return weight;
  }
  const auto fill = parse_fill_tag(tag);
  if (!fill || placement.empty()) return std::nullopt;
  for (const Placement& one : read_placements(text, &library)) {
    if (one.id != placement) continue;
    const Clause* clause = library.find_release(one.release_hash);
    const FillIn* found = clause == nullptr ? nullptr : clause->fill_in(fill->name);
    if (found != nullptr) return *found;
  }
  return std::nullopt;
}

/// tag, placement, value, document (file name; default the current one) -> {value}
Result<Json> fill(const ActionContext& context, const Json& arguments) {
  auto tender = Tender::open(context.context, context.document);
  if (!tender) return tender.error();
  FillEdit edit{arguments.at("tag").get<std::string>(), arguments.value("placement", ""),
                arguments.at("value").get<std::string>()};
  const std::string file = arguments.value("document", tender->current_name());
  const auto text = tender->texts().find(file);
  if (text == tender->texts().end()) return writer_error("writer.place-gone", file);
  const auto library = LibraryHost::of(context.context).library();
  const auto known = library ? declared(text->second, **library, edit.tag, edit.placement) : std::nullopt;
  if (known && !edit.value.empty()) {
    auto written = fill_text(*known, edit.value, clause_language(context.context));
    if (!written) return written.error();
    edit.value = *written;
  }
  std::map<std::string, PlannedDocument> documents;
  documents[file].plan.fills.push_back(edit);
  if (auto done = tender->apply(documents, word("undo.fill", context.language)); !done) return done.error();
  announce_change(context.document);
  return Json{{"value", edit.value}};
}

/// document (file name), and mark (bookmark), tag with placement, or text (of a paragraph) -> {}
Result<Json> go(const ActionContext& context, const Json& arguments) {
  Reference<css::frame::XModel> model = context.document;
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
    gone = document.go_to_control(tag, arguments.value("placement", placement_of_mark(mark)));
  if (!gone && !mark.empty()) gone = document.go_to_bookmark(mark);
  if (const std::string text = arguments.value("text", ""); !gone && !text.empty()) gone = document.go_to_text(text);
  if (!gone) return gone.error();
  return Json::object();
}

/// folder, profile (as in `bestek new`), open (default true) -> {folder, documents}
Result<Json> make(const ActionContext& context, const Json& arguments) {
  const auto profile = parse_profile(arguments.at("profile").dump(), word("new.profile", context.language).data());
  if (!profile) return profile.error();
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const auto dossier = new_dossier(arguments.at("folder").get<std::string>(), *profile,
                                   template_folder(context.context), (*library)->taxonomy());
  if (!dossier) return dossier.error();
  Json documents = Json::array();
  for (const DossierDocument& document : dossier->documents) documents.push_back(document.file);
  if (arguments.value("open", true) && !dossier->documents.empty())
    if (auto shown = show_model(context.context, dossier->path_of(dossier->documents.front())); !shown)
      return shown.error();
  return Json{{"folder", dossier->folder.string()}, {"documents", std::move(documents)}};
}

/// Saves the current document -> {}
Result<Json> save(const ActionContext& context, const Json&) {
  if (auto saved = LiveDocument(context.context, context.document).save(); !saved) return saved.error();
  return Json::object();
}

constexpr std::array kActions = {
    NamedAction{"tender.show", show}, NamedAction{"tender.fill", fill},   NamedAction{"tender.go", go},
    NamedAction{"tender.new", make},  NamedAction{"document.save", save},
};

}  // namespace

std::span<const NamedAction> tender_actions() noexcept { return kActions; }

}  // namespace bestek::writer
