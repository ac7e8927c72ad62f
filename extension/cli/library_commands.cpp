// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/clause/plain_text.hpp"
#include "core/dossier/proposal.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek::cli {
namespace {

Json summary(const Clause& clause) {
  Json groups = Json::array();
  for (const Reference& group : clause.classification.groups) groups.push_back(group.id);
  Json languages = Json::array();
  for (const ClauseText& text : clause.texts) languages.push_back(language_code(text.language));
  return {{"id", clause.id},
          {"version", format_version(clause.version)},
          {"status", status_id(clause.status)},
          {"kind", kind_id(clause.kind)},
          {"level", clause.classification.level.id},
          {"groups", groups},
          {"aspect", clause.classification.aspect.id},
          {"languages", languages}};
}

std::string title(const Clause& clause, Language language) {
  const ClauseText* text = clause.text(language);
  return text == nullptr ? std::string() : text->title;
}

void print_list(const std::vector<const Clause*>& clauses, const Settings& settings) {
  if (settings.json) {
    Json list = Json::array();
    for (const Clause* clause : clauses) {
      list.push_back(summary(*clause));
      list.back()["title"] = {{"nl", title(*clause, Language::kDutch)}, {"en", title(*clause, Language::kEnglish)}};
    }
    print_json(list);
    return;
  }
  for (const Clause* clause : clauses) {
    std::cout << column(clause->id, 44) << "  " << column(std::string(kind_id(clause->kind)), 23) << "  "
              << column(clause->classification.level.id, 11) << "  " << title(*clause, settings.language) << "\n";
  }
  std::cout << clauses.size() << (settings.language == Language::kDutch ? " clausules\n" : " clauses\n");
}

int run_check(const std::string& folder, const Settings& settings) {
  const auto findings = check_library(folder, today());
  if (!findings) return refuse(findings.error(), settings);
  int errors = 0;
  Json list = Json::array();
  for (const LibraryFinding& finding : *findings) {
    const bool error = finding.severity == Severity::kError;
    errors += error ? 1 : 0;
    if (settings.json) {
      list.push_back(to_json(finding.error));
      list.back()["severity"] = error ? "error" : "warning";
    } else {
      std::cout << message_with_place(finding.error, settings.language) << "\n";
    }
  }
  if (settings.json) {
    print_json(list);
  } else {
    const auto warnings = findings->size() - static_cast<std::size_t>(errors);
    std::cout << (settings.language == Language::kDutch ? "bibliotheek: " : "library: ") << errors
              << (settings.language == Language::kDutch ? " fouten, " : " errors, ") << warnings
              << (settings.language == Language::kDutch ? " waarschuwingen\n" : " warnings\n");
  }
  return errors == 0 ? kExitGood : kExitFindings;
}

void print_part(const char* heading, const ClauseBlocks& blocks) {
  if (!blocks.empty()) std::cout << "\n" << heading << "\n" << plain_text(blocks) << "\n";
}

void print_clause(const Clause& clause, Language language) {
  const ClauseText* text = clause.text(language);
  if (text == nullptr) text = &clause.texts.front();
  const bool dutch = language == Language::kDutch;
  std::cout << text->title << "\n"
            << clause.release() << " · " << kind_name(clause.kind, language)
            << (clause.classification.level.id.empty() ? "" : " · ") << clause.classification.level.id << "\n\n"
            << plain_text(text->body) << "\n";
  print_part(dutch ? "Beoordeling" : "Scoring", text->scoring);
  print_part(dutch ? "Bewijs" : "Evidence", text->evidence);
  print_part(dutch ? "Toelichting (niet in de aanbesteding)" : "Explanation (not in the tender)", text->explanation);
  print_part(dutch ? "Markt (niet in de aanbesteding)" : "Market (not in the tender)", text->market);
  std::cout << "\n" << (dutch ? "Grondslag" : "Basis") << "\n";
  for (const LawReference& law : clause.laws) std::cout << law.law << ", art. " << law.article << "\n";
  for (const Source& source : clause.sources) {
    std::cout << source.text << " (" << source.address << ", " << (source.checked ? format_date(*source.checked) : "")
              << ", "
              << (source.primary ? (dutch ? "primaire bron" : "primary source")
                                 : (dutch ? "secundaire bron" : "secondary source"))
              << ")\n";
  }
}

int run_show(const std::string& folder, const std::string& id, const Settings& settings) {
  const auto library = Library::load(folder);
  if (!library) return refuse(library.error(), settings);
  const Clause* clause = library->find(id);
  if (clause == nullptr) return refuse(Error{"library.unknown-clause", {folder, 0, {}, {}}, {{"id", id}}}, settings);
  if (!settings.json) {
    print_clause(*clause, settings.language);
    return kExitGood;
  }
  Json json = summary(*clause);
  for (const ClauseText& text : clause->texts) {
    json["text"][std::string(language_code(text.language))] = {{"title", text.title},
                                                               {"body", plain_text(text.body)},
                                                               {"scoring", plain_text(text.scoring)},
                                                               {"evidence", plain_text(text.evidence)},
                                                               {"explanation", plain_text(text.explanation)},
                                                               {"market", plain_text(text.market)}};
  }
  print_json(json);
  return kExitGood;
}

/// What the options of one library command are bound to; lives as long as the app.
struct LibraryOptions {
  std::string folder, id, group, kind, level, profile;
  std::vector<std::string> words;
};

int run_find(const LibraryOptions& options, const Settings& settings) {
  const auto library = Library::load(options.folder);
  if (!library) return refuse(library.error(), settings);
  for (const Error& problem : library->problems())
    std::cerr << "bestek: " << message_with_place(problem, settings.language) << "\n";
  ClauseFilter filter{options.group, kind_from_id(options.kind), options.level, settings.language};
  std::string words;
  for (const std::string& word : options.words) words += word + " ";
  print_list(library->search(words, filter), settings);
  return kExitGood;
}

int run_list(const LibraryOptions& options, const Settings& settings) {
  const auto library = Library::load(options.folder);
  if (!library) return refuse(library.error(), settings);
  for (const Error& problem : library->problems())
    std::cerr << "bestek: " << message_with_place(problem, settings.language) << "\n";
  std::vector<const Clause*> all;
  for (const Clause& clause : library->clauses()) all.push_back(&clause);
  print_list(all, settings);
  return kExitGood;
}

int run_propose(const LibraryOptions& options, const Settings& settings) {
  const auto library = Library::load(options.folder);
  if (!library) return refuse(library.error(), settings);
  const auto bytes = read_file(options.profile, kMaxClauseBytes);
  if (!bytes) return refuse(bytes.error(), settings);
  const auto profile = parse_profile(*bytes, options.profile);
  if (!profile) return refuse(profile.error(), settings);
  std::vector<const Clause*> clauses;
  for (const ProposedClause& proposed : propose(*library, *profile)) clauses.push_back(proposed.clause);
  print_list(clauses, settings);
  return kExitGood;
}

}  // namespace

void add_library_commands(CLI::App& app, Settings& settings, int& exit_status) {
  const auto options = std::make_shared<LibraryOptions>();
  CLI::App* library = app.add_subcommand("library", "Ask a clause library: check, list, show, search");
  library->require_subcommand(1);
  add_overview_commands(*library, settings, exit_status);

  CLI::App* check = library->add_subcommand("check", "Find every fault of a library, with file, line and what to do");
  check->add_option("DIR", options->folder, "folder that holds library.xml")->required();
  check->add_flag("--json", settings.json, "print the findings as JSON");
  check->callback([options, &settings, &exit_status] { exit_status = run_check(options->folder, settings); });

  CLI::App* list = library->add_subcommand("list", "List every clause");
  list->add_option("DIR", options->folder, "folder that holds library.xml")->required();
  list->add_flag("--json", settings.json, "print an array: id, version, kind, level, groups, aspect, languages");
  list->callback([options, &settings, &exit_status] { exit_status = run_list(*options, settings); });

  CLI::App* show = library->add_subcommand("show", "Show one clause with its explanation, basis and sources");
  show->add_option("DIR", options->folder, "folder that holds library.xml")->required();
  show->add_option("ID", options->id, "clause id, e.g. laptop.battery-endurance-significant")->required();
  show->add_flag("--json", settings.json, "print the clause as JSON");
  show->callback(
      [options, &settings, &exit_status] { exit_status = run_show(options->folder, options->id, settings); });

  CLI::App* propose_command = library->add_subcommand("propose", "List the clauses that a profile asks for");
  propose_command->add_option("DIR", options->folder, "folder that holds library.xml")->required();
  propose_command->add_option("--profile", options->profile, "profile of the tender (JSON)")->required();
  propose_command->add_flag("--json", settings.json, "print an array");
  propose_command->callback([options, &settings, &exit_status] { exit_status = run_propose(*options, settings); });

  CLI::App* search = library->add_subcommand("search", "Find clauses that hold every word");
  search->add_option("DIR", options->folder, "folder that holds library.xml")->required();
  search->add_option("WORDS", options->words, "words to look for; none lists what the filters let through");
  search->add_option("--group", options->group, "product group, e.g. laptop (clauses for all hardware are found too)");
  search->add_option("--kind", options->kind, "kind, e.g. award-criterion")->check([](const std::string& kind) {
    return kind_from_id(kind) ? std::string() : "unknown kind " + kind;
  });
  search->add_option("--level", options->level, "basis, significant or ambitious");
  search->add_flag("--json", settings.json, "print an array");
  search->callback([options, &settings, &exit_status] { exit_status = run_find(*options, settings); });
}

}  // namespace bestek::cli
