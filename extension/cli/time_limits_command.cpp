// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/profile_source.hpp"
#include "cli/target.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/planned_dates.hpp"
#include "core/law/time_limits.hpp"

namespace bestek::cli {
namespace {

struct TimeLimitsOptions {
  std::string tender, library, dispatch, deadline, start;
};

/// From which date the chain is made.
struct Anchor {
  TimeAnchor at = TimeAnchor::kDispatch;
  Date date{};
  std::string said_by;  ///< the option, or the file that has the profile
};

Result<TenderProfile> read_tender_profile(const std::string& path, const Settings& settings) {
  if (std::filesystem::is_directory(path)) {
    const auto dossier = read_dossier(path, settings);
    if (!dossier) return dossier.error();
    return dossier->profile;
  }
  return read_profile(path);
}

/// What was asked for, else what the profile says, the earliest first.
Result<Anchor> anchor_of(const TimeLimitsOptions& options, const PlannedDates& dates, const Settings& settings) {
  struct Choice {
    const char* option;
    const std::string& given;
    std::optional<Date> planned;
    TimeAnchor at;
  };
  const std::array<Choice, 3> choices{{{"--dispatch", options.dispatch, dispatch_day(dates), TimeAnchor::kDispatch},
                                       {"--deadline", options.deadline, dates.deadline, TimeAnchor::kTenders},
                                       {"--start", options.start, dates.start, TimeAnchor::kSigning}}};
  if (std::ranges::count_if(choices, [](const Choice& one) { return !one.given.empty(); }) > 1)
    return Error{"time.one-anchor", {}, {}};
  for (const Choice& one : choices) {
    if (one.given.empty()) continue;
    const auto date = parse_typed_date(one.given, settings.language);
    if (!date) return Error{"time.no-date", {}, {{"option", one.option}, {"value", one.given}}};
    return Anchor{one.at, *date, one.option};
  }
  for (const Choice& one : choices)
    if (one.planned) return Anchor{one.at, *one.planned, options.tender};
  return Error{"time.no-anchor", {options.tender, 0, {}, {}}, {}};
}

std::string step_name(const TimeStep& step, Language language) {
  return called("time-step.", time_step_id(step.kind), language);
}

/// "45 − 5 dagen, art. 2.71(1) Aw; art. 2.74b Aw".
std::string reckoning(const TimeStep& step, Language language) {
  if (!step.term) return {};
  return word(step.term->back ? "time.back" : "time.forward", language,
              {{"arithmetic", step.term->arithmetic}, {"basis", step.term->basis}});
}

/// "20 februari 2027 is een zaterdag".
std::string moved_text(const TimeStep& step, const LawTables& law, Language language) {
  if (!step.counted) return {};
  const std::string date = written_date(*step.counted, language);
  if (law.holidays.is_working_day(*step.counted))
    return word("time.few-days", language, {{"date", date}, {"basis", law.counting.basis}});
  const Holiday* holiday = law.holidays.on(*step.counted);
  const bool saturday = std::chrono::weekday{*step.counted} == std::chrono::Saturday;
  const std::string name =
      holiday != nullptr ? holiday->name.in(language) : word(saturday ? "time.saturday" : "time.sunday", language);
  return word("time.moved", language, {{"date", date}, {"day", name}, {"basis", law.counting.basis}});
}

Json step_json(const TimeStep& step, const LawTables& law) {
  constexpr std::array<const char*, 3> kBounds{"given", "earliest", "latest"};
  Json json{{"step", time_step_id(step.kind)},
            {"name", in_every_language([&](Language language) { return step_name(step, language); })},
            {"date", format_date(step.date)},
            {"bound", kBounds.at(static_cast<std::size_t>(step.bound))},
            {"days", nullptr},
            {"least", nullptr},
            {"arithmetic", nullptr},
            {"basis", nullptr},
            {"counted", nullptr},
            {"moved", nullptr}};
  if (step.term) {
    json["days"] = step.term->days;
    json["least"] = step.term->least;
    json["arithmetic"] = step.term->arithmetic;
    json["basis"] = step.term->basis;
  }
  if (step.counted) {
    json["counted"] = format_date(*step.counted);
    json["moved"] = in_every_language([&](Language language) { return moved_text(step, law, language); });
  }
  return json;
}

void print_step(const TimeStep& step, const LawTables& law, Language language) {
  constexpr std::size_t kDateWidth = 20, kNameWidth = 48;
  constexpr std::array<const char*, 3> kBounds{"time.given", "time.earliest", "time.latest"};
  std::cout << column(written_date(step.date, language), kDateWidth) << column(step_name(step, language), kNameWidth)
            << word(kBounds.at(static_cast<std::size_t>(step.bound)), language) << "\n";
  for (const std::string& more : {reckoning(step, language), moved_text(step, law, language)})
    if (!more.empty()) std::cout << std::string(kDateWidth, ' ') << more << "\n";
}

int run_time_limits(const TimeLimitsOptions& options, const Settings& settings) {
  const auto folder = library_folder(options.library);
  if (!folder) return refuse(folder.error(), settings);
  const auto law = load_law(*folder / kLawFile);
  if (!law) return refuse(law.error(), settings);
  const auto taxonomy = Taxonomy::load(*folder / kTaxonomyFile);
  if (!taxonomy) return refuse(taxonomy.error(), settings);
  const auto profile = read_tender_profile(options.tender, settings);
  if (!profile) return refuse(profile.error(), settings);
  const TaxonomyEntry* procedure = Taxonomy::find(taxonomy->procedures, profile->procedure);
  if (procedure == nullptr) return refuse(check_profile(*profile, *taxonomy, options.tender).error(), settings);
  const auto anchor = anchor_of(options, profile->dates, settings);
  if (!anchor) return refuse(anchor.error(), settings);
  TenderProfile asked = *profile;
  if (anchor->at == TimeAnchor::kDispatch) asked.dates.dispatch = anchor->date;  // of which a prior notice is in time
  const TermSettings terms = term_settings(*law, asked);
  const auto steps = time_chain(*law, terms, procedure->selects_down, anchor->at, anchor->date);
  for (const TimeStep& step : steps)
    if (!law->holidays.cover(step.date))
      return refuse({"time.outside-table",
                     {law->holidays.cover(anchor->date) ? std::string() : anchor->said_by, 0, {}, {}},
                     {{"date", format_date(step.date)},
                      {"year", std::to_string(static_cast<int>(law->holidays.last_year()))},
                      {"file", (*folder / kLawFile).string()}}},
                    settings);
  if (settings.json) {
    Json list = Json::array();
    for (const TimeStep& step : steps) list.push_back(step_json(step, *law));
    print_json({{"procedure", profile->procedure}, {"steps", list}});
    return kExitGood;
  }
  std::cout << procedure->name.in(settings.language) << "\n\n";
  for (const TimeStep& step : steps) print_step(step, *law, settings.language);
  const bool none = std::ranges::none_of(steps, [](const TimeStep& step) { return step.term.has_value(); });
  std::cout << "\n" << word(none ? "time.no-minimum" : "time.minimum", settings.language) << "\n";
  return kExitGood;
}

}  // namespace

void add_time_limits_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<TimeLimitsOptions>();
  Command limits = app.command("time-limits", "time-limits");
  limits.required("TENDER", options->tender, "time-limits.tender");
  limits.option("--library", options->library, "library.source");
  limits.option("--dispatch", options->dispatch, "time-limits.dispatch");
  limits.option("--deadline", options->deadline, "time-limits.deadline");
  limits.option("--start", options->start, "time-limits.start");
  limits.flag("--json", settings.json, "json.times");
  limits.run([options, &settings] { return run_time_limits(*options, settings); });
}

}  // namespace bestek::cli
