// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_clause.hpp"
#include "cli/library_source.hpp"
#include "core/base/files.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/annexes.hpp"
#include "core/library/coverage.hpp"
#include "core/library/frameworks.hpp"
#include "core/library/library.hpp"

namespace bestek::cli {
namespace {

constexpr std::size_t kGroupWidth = 52;
constexpr std::size_t kCellWidth = 56;

struct OverviewOptions {
  std::string folder, html, group;
};

Json coverage_json(const std::vector<CoverageRow>& rows) {
  Json list = Json::array();
  for (const CoverageRow& row : rows) {
    Json aspects = Json::object();
    for (const auto& [aspect, cell] : row.aspects) {
      aspects[aspect] = {{"clauses", cell.clauses}, {"kinds", cell.kinds}, {"levels", cell.levels}};
    }
    list.push_back({{"group", row.group}, {"clauses", row.clauses}, {"aspects", aspects}});
  }
  return list;
}

int run_coverage(const OverviewOptions& options, const Settings& settings) {
  const auto library = open_library(options.folder, settings);
  if (!library) return refuse(library.error(), settings);
  if (!options.html.empty()) {
    if (const Status written = write_file(options.html, coverage_html(*library, settings.language)); !written) {
      return refuse(written.error(), settings);
    }
  }
  const std::vector<CoverageRow> rows = coverage(*library);
  if (settings.json) {
    print_json(coverage_json(rows));
    return kExitGood;
  }
  std::cout << column(word("coverage.group", settings.language), kGroupWidth);
  for (const TaxonomyEntry& aspect : library->taxonomy().aspects)
    std::cout << column(aspect.name.in(settings.language), kCellWidth);
  std::cout << "\n";
  for (const CoverageRow& row : rows) {
    std::cout << column(Taxonomy::name_of(library->taxonomy().groups, row.group, settings.language), kGroupWidth);
    for (const TaxonomyEntry& aspect : library->taxonomy().aspects) {
      const auto cell = row.aspects.find(aspect.id);
      std::string text = "-";
      if (cell != row.aspects.end()) {
        text = std::to_string(cell->second.clauses) + " (";
        std::string levels;
        for (const auto& [level, count] : cell->second.levels)
          levels += (levels.empty() ? "" : ", ") +
                    Taxonomy::name_of(library->taxonomy().levels, level, settings.language) + " " +
                    std::to_string(count);
        text += levels + "; " + counted("count.kinds", cell->second.kinds.size(), settings.language) + ")";
      }
      std::cout << column(text, kCellWidth);
    }
    std::cout << row.clauses << "\n";
  }
  return kExitGood;
}

Json framework_json(const Framework& framework) {
  return {{"id", framework.id},
          {"status", framework.status},
          {"name", in_every_language(framework.name)},
          {"today", in_every_language(framework.today)},
          {"description", in_every_language(framework.description)},
          {"clauses", ids_of(framework.clauses)},
          {"rules", ids_of(framework.rules)},
          {"sources", sources_json(framework.sources)}};
}

int run_frameworks(const OverviewOptions& options, const Settings& settings) {
  const auto frameworks = load_frameworks(std::filesystem::path(options.folder) / "frameworks.xml");
  if (!frameworks) return refuse(frameworks.error(), settings);
  if (settings.json) {
    Json list = Json::array();
    for (const Framework& framework : frameworks->list) {
      list.push_back(framework_json(framework));
      list.back()["checked"] = frameworks->checked;
    }
    print_json(list);
    return kExitGood;
  }
  const auto checked = parse_date(frameworks->checked);
  const std::string day = checked ? written_date(*checked, settings.language) : frameworks->checked;
  std::cout << word("frameworks.head", settings.language, {{"date", day}}) << "\n";
  for (const Framework& framework : frameworks->list) {
    std::cout << "\n"
              << framework.name.in(settings.language) << " ["
              << called("framework.", framework.status, settings.language) << "]";
    if (framework.today.has(settings.language)) std::cout << " → " << framework.today.in(settings.language);
    std::cout << "\n  " << framework.description.in(settings.language) << "\n";
    for (const LocalText& function : framework.functions) std::cout << "  " << function.in(settings.language) << "\n";
    std::string served;
    for (const auto* list : {&framework.clauses, &framework.rules}) {
      for (const Reference& reference : *list) served += (served.empty() ? "" : ", ") + reference.id;
    }
    if (!served.empty()) std::cout << "  " << word("frameworks.serves", settings.language, {{"ids", served}}) << "\n";
    for (const Source& source : framework.sources) std::cout << "  " << source.text << " (" << source.address << ")\n";
  }
  return kExitGood;
}

Json points_json(const std::vector<CardPoint>& points, const char* place) {
  Json list = Json::array();
  for (const CardPoint& point : points)
    list.push_back(
        {{place, point.place.id}, {"label", in_every_language(point.label)}, {"answers", ids_of(point.answers)}});
  return list;
}

Json card_json(const RiskCard& card) {
  return {{"group", card.group.id},
          {"annex", risk_card_annex(card.group.id)},
          {"version", format_version(card.version)},
          {"checked", card.checked ? format_date(*card.checked) : ""},
          {"risks", points_json(card.risks, "phase")},
          {"attention", points_json(card.attention, "aspect")},
          {"sources", sources_json(card.sources)}};
}

int run_risks(const OverviewOptions& options, const Settings& settings) {
  const auto library = open_library(options.folder, settings);
  if (!library) return refuse(library.error(), settings);
  Json list = Json::array();
  for (const RiskCard& card : library->risk_cards()) {
    if (!options.group.empty() && card.group.id != options.group) continue;
    list.push_back(card_json(card));
    if (settings.json) continue;
    const Clause* annex = library->find(risk_card_annex(card.group.id));
    const ClauseText* text = annex == nullptr ? nullptr : annex->text(settings.language);
    if (text != nullptr) std::cout << text->title << "\n" << plain_text(text->body) << "\n\n";
  }
  if (const BrokenPart* broken = library->broken(risk_card_annex(options.group)); list.empty() && broken != nullptr)
    return refuse(broken_error(*broken), settings);
  if (list.empty())
    return refuse(Error{"library.no-risk-card", {options.folder, 0, {}, {}}, {{"group", options.group}}}, settings);
  if (settings.json) print_json(list);
  return kExitGood;
}

}  // namespace

void add_overview_commands(Command& library, Settings& settings) {
  const auto options = std::make_shared<OverviewOptions>();
  Command coverage_command = library.command("coverage", "library.coverage");
  coverage_command.required("DIR", options->folder, "library.folder");
  coverage_command.option("--html", options->html, "coverage.html");
  coverage_command.flag("--json", settings.json, "json.array");
  coverage_command.run([options, &settings] { return run_coverage(*options, settings); });

  Command frameworks = library.command("frameworks", "library.frameworks");
  frameworks.required("DIR", options->folder, "frameworks.folder");
  frameworks.flag("--json", settings.json, "json.array");
  frameworks.run([options, &settings] { return run_frameworks(*options, settings); });

  Command risks = library.command("risks", "library.risks");
  risks.required("DIR", options->folder, "library.folder");
  risks.option("GROUP", options->group, "risks.group");
  risks.flag("--json", settings.json, "json.array");
  risks.run([options, &settings] { return run_risks(*options, settings); });
}

}  // namespace bestek::cli
