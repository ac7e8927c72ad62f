// SPDX-License-Identifier: EUPL-1.2
#include "cli/target.hpp"

#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/base/files.hpp"
#include "core/document/document_claim.hpp"
#include "core/tender/document_reader.hpp"
#include "core/tender/kept_states.hpp"

namespace bestek::cli {
namespace {

/// What reading a document is for: of one that is to be changed is kept what changing it needs.
enum class Purpose { kReading, kChanging };

Result<OpenedDocument> read_file_for(const std::filesystem::path& file, Purpose purpose) {
  if (purpose == Purpose::kChanging) return open_document_file(file);
  auto text = read_document_file(file);
  if (!text) return text.error();
  return OpenedDocument{std::move(*text), nullptr};
}

Result<OpenedDocument> read_own_file(const std::filesystem::path& file, Purpose purpose) {
  if (purpose == Purpose::kChanging) return open_document_file(file);
  auto text = read_own_document_file(file);
  if (!text) return text.error();
  return OpenedDocument{std::move(*text), nullptr};
}

/// Errors: those of read_own_document_file; dossier.document-missing.
Result<OpenedDocument> read_document_of(const Dossier& dossier, const DossierDocument& document, Purpose purpose) {
  const std::filesystem::path file = dossier.path_of(document);
  std::error_code failure;
  if (std::filesystem::exists(file, failure)) {
    auto read = read_own_file(file, purpose);
    return read ? std::move(read) : told_if_kept(read.error(), file);
  }
  return told_if_kept(Error{"dossier.document-missing", {file.string(), 0, {}, {}}, role_names(document.role)}, file);
}

/// A link to a document of a dossier is that document; one that its own dossier names is the dossier's where it is.
std::filesystem::path place_of(const std::filesystem::path& named) {
  std::error_code failure;
  if (!std::filesystem::is_symlink(named, failure)) return named;
  const auto around = dossier_around(named);
  return around && *around ? named : behind_links(named);
}

/// The folder in which what was named lies.
std::filesystem::path folder_of(const std::filesystem::path& named) {
  std::error_code failure;
  const std::filesystem::path path = place_of(named);
  return std::filesystem::is_directory(path, failure) ? path : path.parent_path();
}

void say(const std::vector<Error>& notes, const Settings& settings) {
  for (const Error& note : notes) std::cerr << said(note, settings) << "\n";
}

/// The files that were read, each with its stamp from before.
using Stamps = std::vector<std::pair<std::filesystem::path, std::optional<FileStamp>>>;

Result<Target> read_once(const std::filesystem::path& named, Stamps& stamps, Purpose purpose) {
  const auto note = [&](const std::filesystem::path& file) { stamps.emplace_back(file, stamp_of(file)); };
  Target target;
  const auto keep = [&target](const std::string& file, OpenedDocument document) {
    target.texts.emplace(file, std::move(document.text));
    if (document.odt) target.opened.emplace(file, std::move(document.odt));
  };
  const std::filesystem::path path = place_of(named);
  target.path = path;
  std::error_code failure;
  if (!std::filesystem::is_directory(path, failure) && path.filename() != kDossierFile) {
    note(path);
    note(path.parent_path() / kDossierFile);
    auto document = read_file_for(path, purpose);
    if (!document) return told_if_kept(document.error(), path);
    keep(path.filename().string(), std::move(*document));
    auto around = dossier_around(path);
    if (around) {
      target.home = std::move(*around);
    } else {
      target.home_fault = told_if_kept(around.error(), path.parent_path() / kDossierFile);
    }
    return target;
  }
  note(path.filename() == kDossierFile ? path : path / kDossierFile);
  auto dossier = load_named_dossier(path);
  if (!dossier) return dossier.error();
  for (const DossierDocument& document : dossier->documents) {
    note(dossier->path_of(document));
    auto read = read_document_of(*dossier, document, purpose);
    if (read) {
      keep(document.file, std::move(*read));
    } else {
      target.unreadable.emplace(document.file, read.error());
    }
  }
  target.dossier = std::move(dossier).value();
  return target;
}

}  // namespace

FileEdit Target::edit_of(const std::string& file, EditPlan plan, WritingContext context) const {
  const auto found = opened.find(file);
  return {path_of(file), std::move(plan), std::move(context), found == opened.end() ? nullptr : found->second};
}

Status settle_and_say(const std::filesystem::path& target, const Settings& settings) {
  const auto notes = settle(folder_of(target));
  if (!notes) return notes.error();
  say(*notes, settings);
  return Done{};
}

Result<Dossier> read_dossier(const std::filesystem::path& target, const Settings& settings) {
  if (const Status settled = settle_and_say(target, settings); !settled) return settled.error();
  return load_named_dossier(target);
}

Result<Target> read_target_to_check(const std::filesystem::path& path, const Settings& settings) {
  constexpr int kTries = 5;  // somebody who writes all the time is not waited for
  for (int i = 1;; ++i) {
    if (const Status settled = settle_and_say(path, settings); !settled) return settled.error();
    Stamps stamps;
    auto target = read_once(path, stamps, Purpose::kReading);
    const bool one_state =
        std::ranges::all_of(stamps, [](const auto& one) { return stamp_of(one.first) == one.second; });
    if (one_state || i == kTries) return target;
  }
}

namespace {
/// The first document that cannot be read is the error.
Result<Target> all_readable(Result<Target> target) {
  if (!target || target->unreadable.empty()) return target;
  // In the order in which the dossier names them.
  for (const DossierDocument& document : target->dossier->documents) {
    const auto unreadable = target->unreadable.find(document.file);
    if (unreadable != target->unreadable.end()) return unreadable->second;
  }
  return target;
}

}  // namespace

Result<Target> read_target(const std::filesystem::path& path, const Settings& settings) {
  return all_readable(read_target_to_check(path, settings));
}

std::vector<Error> refusals(const Target& target, const Taxonomy* taxonomy) {
  EditScope scope{target.tender(), {}, taxonomy};
  for (const auto& [file, text] : target.texts)
    scope.documents.push_back(claim_of(text, target.path_of(file).string()));
  auto found = bestek::refusals(scope);
  if (target.home_fault) found.insert(found.begin(), *target.home_fault);
  return found;
}

Status may_change(const Target& target, const Taxonomy* taxonomy) {
  const auto found = refusals(target, taxonomy);
  return found.empty() ? Status(Done{}) : Status(found.front());
}

Result<Target> read_target_to_edit(const std::filesystem::path& path, const Taxonomy* taxonomy,
                                   const Settings& settings) {
  auto lock = TenderLock::take(folder_of(path));
  if (lock) say(lock->notes(), settings);  // also where nothing may be changed
  Stamps unused;                           // who has the lock need not look whether somebody wrote meanwhile
  auto target = lock ? all_readable(read_once(path, unused, Purpose::kChanging)) : read_target(path, settings);
  if (!target) return target;
  if (const Status allowed = may_change(*target, taxonomy); !allowed) return allowed.error();
  if (lock) {
    target->lock = std::move(*lock);
  } else {
    target->lock_fault = lock.error();
  }
  return target;
}

Result<Target> read_tender_to_edit(const std::filesystem::path& path, const Taxonomy& taxonomy,
                                   const Settings& settings) {
  auto target = read_target_to_edit(path, &taxonomy, settings);
  if (!target || !target->home) return target;
  const std::filesystem::path folder = target->home->folder;
  target = Error{};  // lets go of the lock
  return read_target_to_edit(folder, &taxonomy, settings);
}

std::map<std::string, DocumentText> read_neighbours(const Target& target) {
  std::map<std::string, DocumentText> texts;
  if (!target.home) return texts;
  for (const DossierDocument& document : target.home->documents) {
    if (target.texts.contains(document.file)) continue;
    if (auto read = read_document_of(*target.home, document, Purpose::kReading))
      texts.emplace(document.file, std::move(read->text));
  }
  return texts;
}

}  // namespace bestek::cli
