// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>
#include <memory>
#include <vector>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/data_folders.hpp"
#include "cli/library_source.hpp"
#include "cli/target.hpp"
#include "core/check/account.hpp"
#include "core/check/check.hpp"
#include "core/tender/account_document.hpp"
#include "core/tender/new_files.hpp"

namespace bestek::cli {
namespace {

struct AccountOptions {
  std::string target, out, templates, library, rules;
};

Result<Account> account_of(const Target& target, const Library& library, const AccountOptions& options) {
  const Dossier& dossier = *target.dossier;
  const auto recorded = load_internal(dossier.folder);
  if (!recorded) return recorded.error();
  const auto findings = check_tender(&dossier, target.texts, library, today(), options.rules, target.unreadable, {},
                                     CheckProfile::kPublication);
  if (!findings) return findings.error();
  const auto list =
      make_checklist({&dossier, &target.texts, &library, today(), options.rules, &target.unreadable}, *recorded);
  if (!list) return list.error();
  RuleSet rules;
  rules.add(library.folder() / "rules");
  if (!options.rules.empty()) rules.add(options.rules);
  return make_account({dossier, target.texts, *findings, *list, *recorded, rules}, today());
}

/// As the ending of the name asks.
Result<std::string> bytes_of(const Account& account, const Target& target, const Library& library,
                             const AccountOptions& options) {
  const Dossier& dossier = *target.dossier;
  const std::string ending = std::filesystem::path(options.out).extension().string();
  if (ending == ".txt") return account_text(account, dossier.profile.subject);
  if (ending == ".json") return account_json(account);
  const auto templates = options.templates.empty() ? shipped_templates() : std::filesystem::path(options.templates);
  return account_document(account_tables(account), dossier, templates, library.taxonomy(), account.made);
}

/// What it tells of: who may not read one of these does not read it there either.
std::vector<std::filesystem::path> sources_of(const Dossier& dossier) {
  std::vector<std::filesystem::path> files{dossier.folder / kDossierFile, dossier.folder / kInternalFile};
  for (const DossierDocument& document : dossier.documents) files.push_back(dossier.path_of(document));
  return files;
}

Status check_ending(const std::string& out) {
  const std::filesystem::path path(out);
  for (const char* ending : {".odt", ".txt", ".json"})
    if (path.extension() == ending) return Done{};
  return Error{"account.wrong-ending", {}, {{"value", path.filename().string()}}};
}

int run_account(const AccountOptions& options, const Settings& settings) {
  if (const Status known = check_ending(options.out); !known) return refuse(known.error(), settings);
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const auto target = read_target_to_check(options.target, settings);
  if (!target) return refuse(target.error(), settings);
  if (!target->dossier) return refuse(Error{"dossier.none", {options.target, 0, {}, {}}, {}}, settings);
  const auto account = account_of(*target, *library, options);
  if (!account) return refuse(account.error(), settings);
  const auto bytes = bytes_of(*account, *target, *library, options);
  if (!bytes) return refuse(bytes.error(), settings);
  if (const Status written = make_file_whole(options.out, *bytes, sources_of(*target->dossier)); !written)
    return refuse(written.error(), settings);
  std::cout << word("account.done", settings.language,
                    {{"path", std::filesystem::absolute(options.out).lexically_normal().string()}})
            << "\n";
  return kExitGood;
}

}  // namespace

void add_account_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<AccountOptions>();
  Command account = app.command("account", "account");
  account.required("DOSSIER", options->target, "dossier");
  account.required("--out", options->out, "account.out");
  account.option("--templates", options->templates, "new.templates");
  account.option("--library", options->library, "library.source");
  account.option("--rules", options->rules, "check.rules");
  account.run([options, &settings] { return run_account(*options, settings); });
}

}  // namespace bestek::cli
