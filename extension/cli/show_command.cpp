// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/target.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek::cli {
namespace {

struct ShowOptions {
  std::string target, library;
};

Json fill_in_json(const PlacedFillIn& fill) {
  return {{"name", fill.name},
          {"by", filled_by_id(fill.by)},
          {"label", fill.label},
          {"value", fill.value},
          {"open", fill.open()}};
}

Json placement_json(const Placement& placement) {
  Json fills = Json::array();
  for (const PlacedFillIn& fill : placement.fill_ins) fills.push_back(fill_in_json(fill));
  return {{"document", placement.document},
          {"placement", placement.id},
          {"mark", placement.mark},
          {"clause", placement.clause_id},
          {"version", placement.version},
          {"title", placement.title},
          {"heading", placement.heading},
          {"text", text_state_id(placement.text)},
          {"library", library_state_id(placement.library)},
          {"marks", mark_state_id(placement.marks)},
          {"reason", placement.reason},
          {"fill-ins", fills}};
}

std::string opened_by(FilledBy by, Language language) { return called("filled-by.", filled_by_id(by), language); }

void print_placement(const Placement& placement, Language language) {
  std::string line =
      "  " + column(placement.clause_id.empty() ? "?" : placement.clause_id + "@" + placement.version, 52);
  line += "  " + column(called("text.", text_state_id(placement.text), language), 13) + " " +
          column(called("library.", library_state_id(placement.library), language), 14) + " " +
          column(called("marks.", mark_state_id(placement.marks), language), 16);
  for (const PlacedFillIn& fill : placement.fill_ins) {
    if (fill.open()) line += " [" + opened_by(fill.by, language) + ": " + fill.label + "]";
  }
  std::cout << line << "\n";
}

Json field_json(const TemplateField& field, const std::string& file) {
  Json json = fill_in_json(field.fill_in);
  json["document"] = file;
  json["tag"] = field.tag;
  json["place"] = document_area_id(field.area);
  json["heading"] = field.heading;
  return json;
}

void print_field(const TemplateField& field, Language language) {
  const PlacedFillIn& fill = field.fill_in;
  std::cout << "  " << column(fill.label.empty() ? fill.name : fill.label, 52) << "  "
            << column(std::string(document_area_name(field.area, language)), 9) << " "
            << (fill.open() ? "[" + opened_by(fill.by, language) + "]" : fill.value) << "\n";
}

int run_show(const ShowOptions& options, const Settings& settings) {
  const auto target = read_target(options.target, settings);
  if (!target) return refuse(target.error(), settings);
  const auto library = open_library(options.library, settings);
  if (!library && !options.library.empty()) return refuse(library.error(), settings);
  if (!library) std::cerr << "bestek: " << said(library.error(), settings) << "\n";
  const Library* known = library ? &*library : nullptr;
  for (const Error& doubt : refusals(*target, known == nullptr ? nullptr : &known->taxonomy()))
    std::cerr << "bestek: " << said(doubt, settings) << "\n";
  Json placements = Json::array();
  Json fields = Json::array();
  for (const auto& [file, text] : target->texts) {
    const DocumentIndex index(text);
    const std::vector<Placement> found = read_placements(index, known);
    if (!settings.json) std::cout << file << ": " << counted("count.clauses", found.size(), settings.language) << "\n";
    for (const Placement& placement : found) {
      if (settings.json) {
        placements.push_back(placement_json(placement));
      } else {
        print_placement(placement, settings.language);
      }
    }
    for (const TemplateField& field : read_template_fields(index, found)) {
      if (settings.json) {
        fields.push_back(field_json(field, file));
      } else {
        print_field(field, settings.language);
      }
    }
  }
  if (settings.json) print_json({{"placements", placements}, {"fields", fields}});
  return kExitGood;
}

}  // namespace

void add_show_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<ShowOptions>();
  Command show = app.command("show");
  show.required("TARGET", options->target, "target.document");
  show.option("--library", options->library, "library.source");
  show.flag("--json", settings.json, "json.show");
  show.run([options, &settings] { return run_show(*options, settings); });
}

}  // namespace bestek::cli
