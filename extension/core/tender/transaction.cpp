// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/transaction.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/access_rights.hpp"
#include "core/base/file_traits.hpp"
#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/package.hpp"
#include "core/dossier/dossier.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/interrupted_action.hpp"
#include "core/tender/journal.hpp"
#include "core/tender/side_folder.hpp"

namespace bestek {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<const ReadyFile*>;

/// Signals that a person or the system sends to end a program wait until the scope ends.
class SignalsHeldBack {
 public:
  SignalsHeldBack() noexcept {
    sigset_t held;
    sigemptyset(&held);
    for (const int one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&held, one);
    (void)::pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  SignalsHeldBack(const SignalsHeldBack&) = delete;
  SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
  ~SignalsHeldBack() { (void)::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

std::string name_of(const ReadyFile& file) { return file.path.filename().string(); }

Error about(const char* code, const fs::path& path) { return Error{code, {path.string(), 0, {}, {}}, {}}; }

Status check(const Files& files) {
  std::set<fs::path> paths;
  for (const ReadyFile* file : files) {
    if (!paths.insert(file->path).second) return about("document.changed-meanwhile", file->path);
    if (names_of_file(behind_links(file->path)) > 1) return about("document.several-names", file->path);
  }
  return Done{};
}

/// What the file is now, kept for its backup: the file itself under another name, else a copy; also that there is none.
Status keep_before(const ReadyFile& file, const fs::path& folder) {
  if (!file.before) {
    const bool made = !latest_of(file.path.parent_path(), name_of(file));  // else it was there, and got lost
    return create_file(folder / missing_mark(name_of(file), made), {}, file.path.parent_path());
  }
  const fs::path place = folder / name_of(file);
  const fs::path target = behind_links(file.path);
  if (::link(target.c_str(), place.c_str()) == 0) return Done{};
  return create_file(place, *file.before, target);
}

/// The file whose rights the new one gets: of one that is not there those of its last state, else of the dossier.
fs::path like_of(const fs::path& folder, const ReadyFile& file) {
  std::error_code failure;
  if (const fs::path now = behind_links(file.path); fs::exists(now, failure)) return now;
  const auto latest = latest_of(folder, name_of(file));
  return latest ? *latest : folder / kDossierFile;
}

/// One that comes back is read by nobody who may not read what lies beside it: the rights may have been taken away
/// while it was gone.
void keep_as_secret_as_neighbours(const fs::path& file, const fs::path& folder) {
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure))
    if (entry.path().extension() == ".odt" || entry.path().filename() == kDossierFile)
      keep_no_more_rights(file, entry.path());
}

/// As a journal has it.
std::string digest_of(const std::optional<std::string>& bytes) { return bytes ? sha256_hex(*bytes) : ""; }

Status prepare(const fs::path& folder, const Files& files) {
  const ActionFolders action(folder);
  UnflushedFolders folders;
  for (const fs::path& path :
       {backups_folder(folder), latest_folder(folder), action.all, action.after, action.before}) {
    if (Status made = make_folder_within(path); !made) return made;
    // Found out now, not once the files are replaced.
    if (::access(path.c_str(), R_OK | W_OK | X_OK) != 0) return unwritable(path, std::strerror(errno));
    folders.add(path);
  }
  folders.add(side_folder(folder));
  folders.add(folder);
  for (const ReadyFile* file : files) {
    if (file->after) {
      const fs::path after = action.after / name_of(*file);
      if (Status written = create_file(after, *file->after, like_of(folder, *file)); !written) return written;
    }
    if (!file->before && file->after) keep_as_secret_as_neighbours(action.after / name_of(*file), folder);
    if (Status kept = keep_before(*file, action.before); !kept) return kept;
  }
  folders.flush();
  if (files.size() == 1) return Done{};  // a rename is whole by itself
  std::vector<JournalFile> journal;
  for (const ReadyFile* file : files)
    journal.push_back({name_of(*file), digest_of(file->before), digest_of(file->after)});
  return create_file(action.all / "journal", format_journal(journal), folder);
}

/// The journal stands from here on.
Status begin(const ActionFolders& action, bool several) {
  if (!several) return Done{};
  std::error_code failure;
  fs::rename(action.all / "journal", action.journal, failure);
  if (failure) return unwritable(action.journal, failure.message());
  UnflushedFolders folders;
  folders.add(action.all);
  return Done{};
}

/// The time of its last change of any kind is no help: its backup is another name of it by now.
bool is_as_read(const ReadyFile& file) {
  const auto now = stamp_of(behind_links(file.path));
  return now && file.stamp && now->size == file.stamp->size && now->inode == file.stamp->inode &&
         now->modified == file.stamp->modified;
}

Status replace_all(const fs::path& folder, const Files& files) {
  const ActionFolders action(folder);
  UnflushedFolders folders;
  std::error_code failure;
  for (const ReadyFile* file : files) {
    if (file->before ? !is_as_read(*file) : fs::exists(file->path, failure))
      return about("document.changed-meanwhile", file->path);
    const Status put = file->after ? put_in_place(action.after / name_of(*file), file->path) : take_away(file->path);
    if (!put) return put;
    folders.add(behind_links(file->path).parent_path());
  }
  return Done{};
}

/// Takes back what was replaced. When that succeeds it is the error's `why`; when the files were replaced after all
/// (the journal could not be turned round) all is well.
Status take_back(const fs::path& folder, const Error& why) {
  const ActionFolders action(folder);
  std::error_code failure;
  fs::rename(action.journal, action.back, failure);
  const auto done = finish_interrupted(folder);
  if (!done) return unfinished(folder, why);
  return *done && (**done).code == "dossier.action-finished" ? Status(Done{}) : Status(why);
}

/// The short run in which files are replaced. Nothing is half done when it fails: see take_back.
Status replace(const fs::path& folder, const Files& files) {
  const SignalsHeldBack held;
  const bool several = files.size() > 1;
  Status done = begin(ActionFolders(folder), several);
  if (done) {
    done = replace_all(folder, files);
    if (!done && several) return take_back(folder, done.error());
  }
  if (!done) {
    drop_action(folder);
    return done;
  }
  for (const ReadyFile* file : files) keep_latest(folder, name_of(*file), file->after);
  close_action(folder);
  return done;
}

}  // namespace

Result<ReadyFile> ready_file(const fs::path& path, std::optional<std::string> after) {
  ReadyFile file{path, {}, std::move(after), stamp_of(behind_links(path))};
  auto before = read_file(path, kMaxPackageBytes);
  if (before) {
    file.before = std::move(*before);
  } else if (before.error().code != "file.missing") {
    return before.error();
  }
  return file;
}

Status write_together(const TenderLock& lock, std::span<const ReadyFile> all, const Companion& companion) {
  const fs::path& folder = lock.folder();
  Files files;
  for (const ReadyFile& file : all)
    if (file.before != file.after) files.push_back(&file);
  if (Status fits = check(files); !fits) return fits;
  if (!files.empty()) {
    if (Status prepared = prepare(folder, files); !prepared) {
      drop_action(folder);
      return prepared;
    }
  }
  if (companion.change) {
    if (Status changed = companion.change(); !changed) {
      drop_action(folder);
      return changed;
    }
  }
  if (files.empty()) return Done{};
  Status done = replace(folder, files);
  // What the next command finishes goes with what is open; the rest does not.
  const bool goes_on = !done && done.error().code == "dossier.unfinished" && !will_be_taken_back(folder);
  if (!done && !goes_on && companion.take_back) companion.take_back();
  return done;
}

}  // namespace bestek
