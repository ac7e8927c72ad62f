// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>
#include <span>

#include "cli/clause_ids.hpp"
#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/data_folders.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/profile_source.hpp"
#include "cli/target.hpp"
#include "core/base/files.hpp"
#include "core/base/text.hpp"
#include "core/base/visible_text.hpp"
#include "core/document/document_role.hpp"
#include "core/dossier/proposal.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/law/thresholds.hpp"
#include "core/library/answer_judge.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/new_dossier.hpp"
#include "core/tender/new_files.hpp"

namespace bestek::cli {
namespace {

struct EditOptions {
  std::string target, profile, templates, library, out, role, reason;
  std::optional<std::string> clauses;
  bool proposal = false;
  bool all = false;
};

int run_new(const EditOptions& options, const Settings& settings) {
  const auto profile = read_profile(options.profile);
  if (!profile) return refuse(profile.error(), settings);
  const auto library = library_folder(options.library);
  if (!library) return refuse(library.error(), settings);
  const auto taxonomy = Taxonomy::load(*library / kTaxonomyFile);
  if (!taxonomy) return refuse(taxonomy.error(), settings);
  if (const Status known = check_profile(*profile, *taxonomy, options.profile); !known)
    return refuse(known.error(), settings);
  if (const Status sound = check_planning(*profile, options.profile); !sound) return refuse(sound.error(), settings);
  AnswerJudge judge(*library);
  if (const Status answers = check_answers(*profile, judge, options.profile); !answers)
    return refuse(answers.error(), settings);
  const auto templates = options.templates.empty() ? shipped_templates() : std::filesystem::path(options.templates);
  const auto dossier =
      new_dossier(options.target, *profile, templates, *taxonomy, threshold_reached(*library, *profile, today()));
  if (!dossier) return refuse(dossier.error(), settings);
  if (settings.json) {
    Json documents = Json::array();
    for (const DossierDocument& document : dossier->documents)
      documents.push_back({{"role", role_id(document.role)}, {"file", document.file}});
    print_json({{"id", dossier->id}, {"folder", dossier->folder.string()}, {"documents", documents}});
    return kExitGood;
  }
  for (const DossierDocument& document : dossier->documents) {
    std::cout << role_name(document.role, settings.language) << ": "
              << visible_name(dossier->path_of(document).string()) << "\n";
  }
  return kExitGood;
}

/// The ids that the options ask for; an error when a proposal is asked of a document without profile.
Result<std::vector<std::string>> ids_to_insert(const EditOptions& options, const Library& library,
                                               const Target& target) {
  if (options.clauses) return named_ids(*options.clauses);
  std::vector<std::string> ids;
  if (options.all) {
    for (const CatalogueEntry* clause : library.search("", {})) ids.push_back(clause->id);
    return ids;
  }
  const Dossier* tender = target.tender();
  if (tender == nullptr) return Error{"insert.no-profile", {target.path.string(), 0, {}, {}}, {}};
  for (const ProposedClause& proposed : propose(library, tender->profile)) ids.push_back(proposed.clause->id);
  return ids;
}

/// The role of a document on its own, as asked for.
Result<std::optional<DocumentRole>> role_asked(const EditOptions& options, const Target& target) {
  std::optional<DocumentRole> role;
  if (!options.role.empty()) {
    const auto named = named_role(options.role);
    if (!named) return named.error();
    if (target.dossier) return Error{"insert.role-of-dossier", {target.path.string(), 0, {}, {}}, {}};
    role = *named;
  }
  return role;
}

/// With --out a copy of everything there: a folder for a dossier, a file for a file.
Status write_copy(InsertionPlan& plan, const Target& target, const std::filesystem::path& out) {
  std::error_code failure;
  if (std::filesystem::exists(std::filesystem::symlink_status(out, failure)))
    return Error{"insert.out-exists", {out.string(), 0, {}, {}}, {}};
  for (const auto& [file, text] : target.texts) plan.documents.try_emplace(file);
  const auto read = [&target](const std::filesystem::path& folder) {
    const Dossier* known = target.tender();
    return known != nullptr && known->folder == folder ? Result<Dossier>(*known) : load_dossier(folder);
  };
  auto remembered = remembered_change(target, plan.documents);
  if (!remembered) return remembered.error();
  std::vector<NewFile> files;
  for (auto& [file, planned] : plan.documents) {
    const FileEdit edit = target.edit_of(file, std::move(planned.plan), std::move(planned.context));
    auto bytes = edited_bytes(edit, read);
    if (!bytes) return bytes.error();
    files.push_back({file, std::move(*bytes), edit.path});
  }
  if (!target.dossier) return make_file_whole(out, files.front().bytes, std::span(&files.front().like, 1));
  const auto dossier = target.dossier->folder / kDossierFile;
  auto bytes = remembered->empty() ? read_file(dossier, kMaxDossierBytes)
                                   : Result<std::string>(std::move(remembered->front().bytes));
  if (!bytes) return bytes.error();
  files.push_back({kDossierFile, std::move(*bytes), dossier});
  const auto& folder = target.dossier->folder;
  return make_folder_whole(out, files, folder.empty() ? "." : folder);
}

int run_insert(const EditOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const auto target = read_target_to_edit(options.target, &library->taxonomy(), settings);
  if (!target) return refuse(target.error(), settings);
  const auto ids = ids_to_insert(options, *library, *target);
  if (!ids) return refuse(ids.error(), settings);
  const auto role = role_asked(options, *target);
  if (!role) return refuse(role.error(), settings);
  const Asked asked(options.clauses ? Homeless::kRefuse : Homeless::kLeaveOut, options.reason, *role);
  const auto neighbours = read_neighbours(*target);
  auto plan = target->dossier ? plan_insertion(*target->dossier, *library, *ids, target->texts, asked)
                              : plan_insertion(target->texts.begin()->second, *library, *ids, asked,
                                               {target->tender(), &neighbours});
  if (!plan) return refuse(plan.error(), settings);
  for (const Error& note : plan->notes) std::cerr << said(note, settings) << "\n";
  const std::size_t changed = plan->documents.size();
  const Status done =
      options.out.empty() ? write_documents(plan->documents, *target) : write_copy(*plan, *target, options.out);
  if (!done) return refuse(done.error(), settings);
  if (settings.json) {
    Json list = Json::array();
    for (const ClauseToPlace& placed : plan->placed)
      list.push_back({{"id", placed.clause->id}, {"placement", placed.placement}});
    print_json(list);
  } else {
    std::cout << word("insert.done", settings.language,
                      {{"clauses", counted("count.clauses", plan->placed.size(), settings.language)},
                       {"documents", counted("count.documents", changed, settings.language)}})
              << "\n";
    if (!options.out.empty()) {
      const std::filesystem::path written = std::filesystem::absolute(options.out).lexically_normal();
      std::cout << word("insert.written", settings.language, {{"path", written.string()}}) << "\n";
    }
  }
  return kExitGood;
}

}  // namespace

void add_edit_commands(Command& app, Settings& settings) {
  const auto options = std::make_shared<EditOptions>();
  Command make = app.command("new");
  make.required("FOLDER", options->target, "new.folder");
  make.required("--profile", options->profile, "profile");
  make.option("--templates", options->templates, "new.templates");
  make.option("--library", options->library, "library.source");
  make.flag("--json", settings.json, "json.new");
  make.run([options, &settings] { return run_new(*options, settings); });

  Command insert = app.command("insert");
  insert.required("TARGET", options->target, "target.odt");
  insert.option("--library", options->library, "library.source");
  Command which = insert.one_of({"--clauses", "--proposal", "--all"});
  which.option("--clauses", options->clauses, "insert.clauses");
  which.flag("--proposal", options->proposal, "insert.proposal");
  which.flag("--all", options->all, "insert.all");
  insert.option("--role", options->role, "insert.role");
  insert.option("--reason", options->reason, "insert.reason");
  insert.option("--out", options->out, "insert.out");
  insert.flag("--json", settings.json, "json.insert");
  insert.run([options, &settings] { return run_insert(*options, settings); });
}

}  // namespace bestek::cli
