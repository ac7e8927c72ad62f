// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/target.hpp"
#include "core/dossier/dossier.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/office_lock.hpp"
#include "core/tender/restore.hpp"

namespace bestek::cli {
namespace {

struct RestoreOptions {
  std::string target, time, document;
  bool list = false;
  bool last = false;
};

Error missing(const std::filesystem::path& target) {
  return Error{"file.missing", {target.string(), 0, {}, {}}, {{"reason", ""}}};
}

/// The folder itself, also where dossier.xml is gone: a document or dossier.xml names the one it lies in. Errors:
/// file.missing for what is neither there nor kept.
Result<std::filesystem::path> folder_named(const std::filesystem::path& target) {
  std::error_code failure;
  if (std::filesystem::is_directory(target, failure)) return target;
  const auto folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
  const std::string name = target.filename().string();
  const bool known = name == kDossierFile || std::filesystem::exists(target, failure) || latest_of(folder, name);
  if (known && std::filesystem::is_directory(folder, failure)) return folder;
  return missing(target);
}

int print_backups(const std::filesystem::path& folder, const Settings& settings) {
  const auto backups = backups_in(folder);
  if (settings.json) {
    Json list = Json::array();
    for (const Backup& one : backups)
      list.push_back({{"time", one.time}, {"file", one.name}, {"path", one.path.string()}, {"missing", one.missing}});
    print_json(list);
    return kExitGood;
  }
  if (backups.empty()) std::cout << word("restore.none", settings.language) << "\n";
  for (std::size_t i = 0; i < backups.size(); ++i) {
    const bool begins = i == 0 || backups[i - 1].time != backups[i].time;
    std::cout << (begins ? (i == 0 ? "" : "\n") + backups[i].time + "  " : ", ") << backups[i].name
              << (backups[i].missing ? word("restore.missing", settings.language) : "");
  }
  if (!backups.empty()) std::cout << "\n";
  return kExitGood;
}

std::string source_of(const RestoredFile& file, Language language) {
  switch (file.source) {
    case RestoreSource::kLatest:
      return std::string(word("restore.from_latest", language));
    case RestoreSource::kBackup:
      return word("restore.from_backup", language, {{"time", file.time}});
    case RestoreSource::kMarks:
    case RestoreSource::kNone:
      break;
  }
  return std::string(word("restore.from_marks", language));
}

std::string_view source_id(RestoreSource source) {
  switch (source) {
    case RestoreSource::kLatest:
      return "latest";
    case RestoreSource::kBackup:
      return "backup";
    case RestoreSource::kMarks:
      return "marks";
    case RestoreSource::kNone:
      break;
  }
  return "none";
}

void print_restored(const RestorePlan& plan, const Settings& settings) {
  if (settings.json) {
    Json list = Json::array();
    for (const RestoredFile& one : plan.told)
      list.push_back({{"file", one.name}, {"source", source_id(one.source)}, {"time", one.time}});
    Json lost = Json::array();
    for (const Error& one : plan.lost) lost.push_back(to_json(one));
    Json notes = Json::array();
    for (const Error& one : plan.notes) notes.push_back(to_json(one));
    return print_json({{"restored", list}, {"lost", lost}, {"notes", notes}});
  }
  for (const RestoredFile& one : plan.told)
    std::cout << (one.source == RestoreSource::kNone
                      ? word("restore.taken_away", settings.language, {{"file", one.name}, {"time", one.time}})
                      : word("restore.file", settings.language,
                             {{"file", one.name}, {"source", source_of(one, settings.language)}}))
              << "\n";
  if (plan.told.empty() && plan.lost.empty()) std::cout << word("restore.sound", settings.language) << "\n";
}

Result<RestorePlan> plan_of(const RestoreOptions& options, const std::filesystem::path& folder) {
  if (!options.document.empty()) return plan_putting_back(folder, options.document);
  return options.last || !options.time.empty() ? plan_going_back(folder, options.time) : plan_mending(folder);
}

int run_restore(const RestoreOptions& options, const Settings& settings) {
  const std::array asked{options.list, options.last, !options.time.empty(), !options.document.empty()};
  if (std::ranges::count(asked, true) > 1) return refuse(Error{"restore.mixed", {}, {}}, settings);
  const auto named = folder_named(options.target);
  if (!named) return refuse(named.error(), settings);
  const auto& folder = *named;
  if (options.list) {
    if (const Status settled = settle_and_say(folder, settings); !settled) return refuse(settled.error(), settings);
    return print_backups(folder, settings);
  }
  const auto lock = TenderLock::take(folder);
  if (!lock) return refuse(lock.error(), settings);
  for (const Error& note : lock->notes()) std::cerr << said(note, settings) << "\n";
  const auto plan = plan_of(options, folder);
  if (!plan) return refuse(plan.error(), settings);
  for (const ReadyFile& file : plan->files)
    if (const Status closed = check_not_open(file.path); !closed) return refuse(closed.error(), settings);
  if (const Status written = write_together(*lock, plan->files); !written) return refuse(written.error(), settings);
  for (const RestoredFile& one : plan->told)
    if (one.why) std::cerr << said(*one.why, settings) << "\n";
  for (const auto& told : {plan->lost, plan->notes})
    for (const Error& one : told) std::cerr << said(one, settings) << "\n";
  print_restored(*plan, settings);
  return plan->lost.empty() ? kExitGood : kExitFindings;
}

struct UnlockOptions {
  std::string target;
};

/// The documents of a dossier, or the one that was named. Errors: those of load_dossier; file.missing.
Result<std::vector<std::filesystem::path>> documents_of(const std::filesystem::path& target) {
  std::vector<std::filesystem::path> paths;
  std::error_code failure;
  const bool of_dossier = std::filesystem::is_directory(target, failure) || target.filename() == kDossierFile;
  if (!of_dossier && !std::filesystem::exists(target, failure)) return missing(target);
  if (!of_dossier) return std::vector{target};
  const auto dossier = load_dossier(target);
  if (!dossier) return dossier.error();
  for (const DossierDocument& document : dossier->documents) paths.push_back(dossier->path_of(document));
  return paths;
}

int run_unlock(const UnlockOptions& options, const Settings& settings) {
  // What is kept from being finished by the very lock that is taken away is finished after it.
  const bool settled = settle_and_say(options.target, settings).ok();
  const auto documents = documents_of(options.target);
  if (!documents) return refuse(documents.error(), settings);
  for (const auto& document : *documents) {
    const Status closed = check_not_open(document);
    if (!closed && closed.error().code != "document.left-open") return refuse(closed.error(), settings);
  }
  std::size_t removed = 0;
  for (const auto& document : *documents) {
    const auto done = remove_left_lock(document);
    if (!done) return refuse(done.error(), settings);
    if (*done) ++removed;
  }
  if (settings.json) {
    print_json({{"removed", removed}});
  } else {
    std::cout << word("unlock.done", settings.language, {{"count", std::to_string(removed)}}) << "\n";
  }
  if (settled) return kExitGood;
  if (const Status after = settle_and_say(options.target, settings); !after) return refuse(after.error(), settings);
  return kExitGood;
}

}  // namespace

void add_restore_commands(Command& app, Settings& settings) {
  const auto options = std::make_shared<RestoreOptions>();
  Command restore = app.command("restore", "restore");
  restore.required("DOSSIER", options->target, "dossier");
  restore.flag("--list", options->list, "restore.list");
  restore.flag("--last", options->last, "restore.last");
  restore.option("--to", options->time, "restore.to");
  restore.option("--document", options->document, "restore.document");
  restore.flag("--json", settings.json, "json.restore");
  restore.run([options, &settings] { return run_restore(*options, settings); });

  const auto unlocked = std::make_shared<UnlockOptions>();
  Command unlock = app.command("unlock", "unlock");
  unlock.required("TARGET", unlocked->target, "target.odt");
  unlock.flag("--json", settings.json, "json.unlock");
  unlock.run([unlocked, &settings] { return run_unlock(*unlocked, settings); });
}

}  // namespace bestek::cli
