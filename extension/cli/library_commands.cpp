// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <tuple>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/data_folders.hpp"
#include "cli/library_clause.hpp"
#include "cli/library_source.hpp"
#include "cli/profile_source.hpp"
#include "core/base/cache_folder.hpp"
#include "core/base/messages.hpp"
#include "core/check/agreed_periods.hpp"
#include "core/check/fill_names_lint.hpp"
#include "core/check/idle_conditions.hpp"
#include "core/check/rules_lint.hpp"
#include "core/dossier/proposal.hpp"
#include "core/library/clause_lookup.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"
#include "core/tender/template_files.hpp"

namespace bestek::cli {
namespace {

Json summary(const CatalogueEntry& clause) {
  Json groups = Json::array();
  for (const Reference& group : clause.classification.groups) groups.push_back(group.id);
  Json languages = Json::array();
  for (const Language language : clause.languages) languages.push_back(language_code(language));
  return {{"id", clause.id},
          {"version", format_version(clause.version)},
          {"status", status_id(clause.status)},
          {"kind", kind_id(clause.kind)},
          {"level", clause.classification.level.id},
          {"groups", groups},
          {"aspect", clause.classification.aspect.id},
          {"languages", languages}};
}

/// A draft is called so wherever it is named.
std::string draft_word(const CatalogueEntry& clause, Language language) {
  return clause.status == ClauseStatus::kDraft ? word("library.draft", language) : std::string();
}

/// Those that may not go into a document say so, and why.
void print_list(const std::vector<const CatalogueEntry*>& clauses, const Library& library, const Settings& settings) {
  const Taxonomy& taxonomy = library.taxonomy();
  const ListedFaults faults = library.faults_among(clauses, kMostLookedAtInList);
  const auto fault_of = [&](const CatalogueEntry& clause) {
    const BrokenPart* fault = faults.of(clause.id);
    return fault == nullptr ? std::nullopt : std::optional(broken_error(*fault));
  };
  if (faults.unseen != 0) std::cerr << counted("library.unseen", faults.unseen, settings.language) << "\n";
  if (settings.json) {
    Json list = Json::array();
    for (const CatalogueEntry* clause : clauses) {
      list.push_back(summary(*clause));
      list.back()["title"] = in_every_language([clause](Language language) { return clause->title.in(language); });
      const auto fault = fault_of(*clause);
      list.back()["fault"] = fault ? to_json(*fault) : Json();
    }
    print_json(list);
    return;
  }
  std::size_t widest = 0;
  for (const CatalogueEntry* clause : clauses) widest = std::max(widest, clause->id.size());
  for (const CatalogueEntry* clause : clauses) {
    const auto fault = fault_of(*clause);
    std::cout << column(clause->id, widest) << "  "
              << column(std::string(kind_name(clause->kind, settings.language)), 27) << "  "
              << column(Taxonomy::name_of(taxonomy.levels, clause->classification.level.id, settings.language), 11)
              << "  " << (fault ? word("library.unusable", settings.language) : "")
              << draft_word(*clause, settings.language) << clause->title.in(settings.language) << "\n";
    if (fault) std::cout << "    " << message(*fault, settings.language) << "\n";
  }
  std::cout << counted("count.clauses", clauses.size(), settings.language) << "\n";
}

/// The library by itself, and with the templates that its clauses go into.
Result<std::vector<LibraryFinding>> check_with_templates(const std::string& folder, const std::string& named) {
  auto findings = check_library(folder, today(), cache_folder());
  if (!findings) return findings;
  const auto library = Library::load(folder, cache_folder());
  if (!library) return library.error();
  for (const auto& more : {check_library_rules(*library), check_fill_names(*library)})
    findings->insert(findings->end(), more.begin(), more.end());
  const auto templates_folder = named.empty() ? shipped_templates() : std::filesystem::path(named);
  if (templates_folder.empty()) return findings;
  const auto templates = read_templates(templates_folder);
  if (!templates) return templates.error();
  for (const auto& more : {check_agreed_periods(*library, *templates), check_idle_conditions(*library, *templates)})
    findings->insert(findings->end(), more.begin(), more.end());
  return findings;
}

int run_check(const std::string& folder, const std::string& templates, const Settings& settings) {
  const auto findings = check_with_templates(folder, templates);
  if (!findings) return refuse(findings.error(), settings);
  std::size_t errors = 0;
  Json list = Json::array();
  for (const LibraryFinding& finding : *findings) {
    const bool error = finding.severity == Severity::kError;
    errors += error ? 1U : 0U;
    if (settings.json) {
      list.push_back(to_json(finding.error));
      list.back()["severity"] = error ? "error" : "warning";
    } else {
      std::cout << said(finding.error, settings) << "\n";
    }
  }
  if (settings.json) {
    print_json(list);
  } else {
    std::cout << word("library.done", settings.language,
                      {{"errors", counted("count.errors", errors, settings.language)},
                       {"warnings", counted("count.warnings", findings->size() - errors, settings.language)}})
              << "\n";
  }
  return errors == 0 ? kExitGood : kExitFindings;
}

/// One that may not go into a document says so, and why.
int show_clause(const Clause& clause, const std::optional<BrokenPart>& fault, const std::string& folder,
                const Settings& settings) {
  if (!settings.json) {
    const auto taxonomy = Taxonomy::load(std::filesystem::path(folder) / kTaxonomyFile);
    if (!taxonomy) return refuse(taxonomy.error(), settings);
    if (fault)
      std::cout << word("library.unusable", settings.language)
                << message_with_place(broken_error(*fault), settings.language) << "\n\n";
    print_clause(clause, *taxonomy, settings.language);
    return kExitGood;
  }
  Json json = summary(catalogue_entry(clause));
  add_clause_json(json, clause);
  json["fault"] = fault ? to_json(broken_error(*fault)) : Json();
  print_json(json);
  return kExitGood;
}

int run_show(const std::string& folder, const std::string& id, const Settings& settings) {
  if (const auto found = look_up_clause(folder, id, cache_folder()))
    return show_clause(found->clause, found->fault, folder, settings);
  const auto library = open_library(folder, settings);
  if (!library) return refuse(library.error(), settings);
  const auto known = library->known(id);
  if (!known) return refuse(known.error(), settings);
  const auto fault = library->fault_of(**known);
  library->keep_verdicts();
  return show_clause(**known, fault, folder, settings);
}

/// What the options of one library command are bound to; lives as long as the app.
struct LibraryOptions {
  std::string folder, templates, id, group, kind, level, theme, phase, profile;
  std::vector<std::string> words;
};

/// A filter with a word that nobody uses finds nothing, which looks like an answer.
Status check_filter(const LibraryOptions& options, const Taxonomy& taxonomy) {
  const auto refused = [](const char* option, const std::string& value, std::string allowed) {
    return Error{"library.unknown-word", {}, {{"option", option}, {"value", value}, {"allowed", std::move(allowed)}}};
  };
  if (!options.kind.empty() && !kind_from_id(options.kind)) {
    std::string allowed;
    for (std::size_t i = 0; i < kClauseKinds; ++i)
      allowed += (i == 0 ? "" : ", ") + std::string(kind_id(static_cast<ClauseKind>(i)));
    return refused("--kind", options.kind, std::move(allowed));
  }
  const std::array<std::tuple<const char*, const std::string*, const std::vector<TaxonomyEntry>*>, 4> words{
      {{"--group", &options.group, &taxonomy.groups},
       {"--level", &options.level, &taxonomy.levels},
       {"--theme", &options.theme, &taxonomy.themes},
       {"--phase", &options.phase, &taxonomy.phases}}};
  for (const auto& [option, value, entries] : words) {
    if (value->empty() || Taxonomy::find(*entries, *value) != nullptr) continue;
    return refused(option, *value, known_words(*entries));
  }
  return Done{};
}

int run_find(const LibraryOptions& options, const Settings& settings) {
  const auto library = open_library(options.folder, settings);
  if (!library) return refuse(library.error(), settings);
  if (const Status known = check_filter(options, library->taxonomy()); !known) return refuse(known.error(), settings);
  ClauseFilter filter;
  filter.group = options.group;
  filter.kind = kind_from_id(options.kind);
  filter.level = options.level;
  filter.theme = options.theme;
  filter.phase = options.phase;
  filter.language = settings.language;
  std::string words;
  for (const std::string& word : options.words) words += word + " ";
  print_list(library->search(words, filter), *library, settings);
  return kExitGood;
}

int run_list(const LibraryOptions& options, const Settings& settings) {
  const auto library = open_library(options.folder, settings);
  if (!library) return refuse(library.error(), settings);
  std::vector<const CatalogueEntry*> all;
  for (const CatalogueEntry& clause : library->catalogue()) all.push_back(&clause);
  print_list(all, *library, settings);
  return kExitGood;
}

int run_propose(const LibraryOptions& options, const Settings& settings) {
  const auto library = open_library(options.folder, settings);
  if (!library) return refuse(library.error(), settings);
  const auto profile = read_profile(options.profile);
  if (!profile) return refuse(profile.error(), settings);
  if (const Status known = check_profile(*profile, library->taxonomy(), options.profile); !known)
    return refuse(known.error(), settings);
  for (const BrokenPart& part : library->broken()) {
    if (part.current) std::cerr << said(left_out_notice(part), settings) << "\n";
  }
  std::vector<const CatalogueEntry*> clauses;
  std::vector<std::string> ids;
  for (const ProposedClause& proposed : propose(*library, *profile)) {
    clauses.push_back(proposed.clause);
    ids.push_back(proposed.clause->id);
  }
  for (const Error& note : lower_steps(*library, *profile, ids)) std::cerr << said(note, settings) << "\n";
  print_list(clauses, *library, settings);
  return kExitGood;
}

}  // namespace

void add_library_commands(Command& app, Settings& settings) {
  const auto options = std::make_shared<LibraryOptions>();
  Command library = app.group("library");
  add_overview_commands(library, settings);

  Command check = library.command("check", "library.check");
  check.required("DIR", options->folder, "library.folder");
  check.option("--templates", options->templates, "library.templates");
  check.flag("--json", settings.json, "json.faults");
  check.run([options, &settings] { return run_check(options->folder, options->templates, settings); });

  Command list = library.command("list", "library.list");
  list.required("DIR", options->folder, "library.folder");
  list.flag("--json", settings.json, "json.list");
  list.run([options, &settings] { return run_list(*options, settings); });

  Command show = library.command("show", "library.show");
  show.required("DIR", options->folder, "library.folder");
  show.required("ID", options->id, "library.id");
  show.flag("--json", settings.json, "json.clause");
  show.run([options, &settings] { return run_show(options->folder, options->id, settings); });

  Command propose_command = library.command("propose", "library.propose");
  propose_command.required("DIR", options->folder, "library.folder");
  propose_command.required("--profile", options->profile, "profile");
  propose_command.flag("--json", settings.json, "json.array");
  propose_command.run([options, &settings] { return run_propose(*options, settings); });

  Command search = library.command("search", "library.search");
  search.required("DIR", options->folder, "library.folder");
  search.words("WORDS", options->words, "search.words");
  search.option("--group", options->group, "search.group");
  search.option("--kind", options->kind, "search.kind");
  search.option("--level", options->level, "search.level");
  search.option("--theme", options->theme, "search.theme");
  search.option("--phase", options->phase, "search.phase");
  search.flag("--json", settings.json, "json.array");
  search.run([options, &settings] { return run_find(*options, settings); });
}

}  // namespace bestek::cli
