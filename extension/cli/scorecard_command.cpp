// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/target.hpp"
#include "core/check/scorecard_count.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek::cli {
namespace {

struct ScorecardOptions {
  std::string target, library, card;
};

std::string written(const std::optional<double>& value, Language language) {
  return value ? number_text(std::round(*value * 10) / 10, language) : "-";
}

Json count_json(const ScorecardCount& count) {
  Json json{{"id", count.item.id},
            {"label", in_every_language([&count](Language language) { return count.item.label.in(language); })},
            {"counted", nullptr},
            {"points", nullptr},
            {"most", nullptr}};
  if (count.counted) json["counted"] = *count.counted;
  if (count.points) json["points"] = *count.points;
  if (count.item.points) json["most"] = *count.item.points;
  return json;
}

void print_counts(const Scorecard& card, const std::vector<ScorecardCount>& counts, Language language) {
  std::cout << card.name.in(language) << "\n" << card.note.in(language) << "\n\n";
  std::cout << column(word("scorecard.instrument", language), 58) << column(word("scorecard.counted", language), 10)
            << word("scorecard.points", language) << "\n";
  double points = 0;
  bool chosen = false;
  for (const ScorecardCount& count : counts) {
    chosen = chosen || count.item.points;
    const std::string most = count.item.points ? " / " + std::to_string(*count.item.points) : std::string();
    std::cout << column(count.item.label.in(language), 58) << column(written(count.counted, language), 10)
              << written(count.points, language) << most << "\n";
    points += count.points.value_or(0);
  }
  if (chosen) {
    std::cout << column(word("scorecard.total", language), 68) << written(points, language) << " / " << card.total
              << "\n";
  } else {
    std::cout << "\n" << word("scorecard.no-points", language) << "\n";
  }
}

int run_scorecard(const ScorecardOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const auto card =
      load_scorecard(options.card.empty() ? library->folder() / "scorecard.xml" : std::filesystem::path(options.card));
  if (!card) return refuse(card.error(), settings);
  const auto target = read_target(options.target, settings);
  if (!target) return refuse(target.error(), settings);
  const auto counts = count_scorecard(*card, target->texts, *library);
  if (!settings.json) {
    print_counts(*card, counts, settings.language);
    return kExitGood;
  }
  Json list = Json::array();
  for (const ScorecardCount& count : counts) list.push_back(count_json(count));
  print_json({{"total", card->total}, {"items", list}});
  return kExitGood;
}

}  // namespace

void add_scorecard_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<ScorecardOptions>();
  Command scorecard = app.command("scorecard", "scorecard");
  scorecard.required("TARGET", options->target, "target.document");
  scorecard.option("--library", options->library, "library.source");
  scorecard.option("--scorecard", options->card, "scorecard.card");
  scorecard.flag("--json", settings.json, "json.scorecard");
  scorecard.run([options, &settings] { return run_scorecard(*options, settings); });
}

}  // namespace bestek::cli
