// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/interrupted_action.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/listed.hpp"
#include "core/base/messages.hpp"
#include "core/base/package.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/internal_file.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/journal.hpp"
#include "core/tender/office_lock.hpp"
#include "core/tender/side_folder.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxJournalBytes = std::size_t{1024} * 1024;

/// Also one that we may not look at.
bool stands(const std::filesystem::path& path) noexcept {
  struct stat is {};
  return ::lstat(path.c_str(), &is) == 0 || errno == EACCES;
}

bool is_ours(const std::filesystem::path& path) noexcept {
  struct stat is {};
  return ::lstat(path.c_str(), &is) == 0 && is.st_uid == ::geteuid();
}

/// Whether what lies there may act for us: in a folder where everybody may put something, but nobody may replace what
/// is another's (/tmp), only what we began ourselves.
bool is_trusted(const std::filesystem::path& folder, const ActionFolders& action) noexcept {
  struct stat is {};
  if (::stat(folder.c_str(), &is) != 0) return false;
  const bool shared = (is.st_mode & S_ISVTX) != 0;
  return is_real_folder(side_folder(folder)) && is_real_folder(action.all) && (!shared || is_ours(action.all));
}

/// Whether a document is a link to a file elsewhere: there only what we began ourselves is put.
bool leads_elsewhere(const std::filesystem::path& path) {
  std::error_code failure;
  if (!std::filesystem::is_symlink(path, failure)) return false;
  return behind_links(path).parent_path() != std::filesystem::weakly_canonical(path.parent_path(), failure);
}

bool is_plain_file(const std::filesystem::path& path) noexcept {
  struct stat is {};
  return ::lstat(path.c_str(), &is) == 0 && S_ISREG(is.st_mode);
}

std::string read_head(const std::filesystem::path& path, std::size_t size) {
  std::string head(size, '\0');
  std::ifstream stream(path, std::ios::binary);
  stream.read(head.data(), static_cast<std::streamsize>(size));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  return head;
}

/// What may be put in the place of a file: a prepared one, whole, and of a kind that Bestek writes. Others may write in
/// the folder, too.
bool may_be_put(const std::filesystem::path& path, const std::filesystem::path& place, const JournalFile& file,
                const std::string& digest) {
  if (!is_real_folder(path.parent_path()) || !is_plain_file(path) || digest_of_file(path) != std::optional(digest))
    return false;
  if (leads_elsewhere(place) && !is_ours(path)) return false;
  if (file.name == kInternalFile) {
    const auto bytes = read_file(path, kMaxInternalBytes);
    return bytes && parse_internal(*bytes, place.string()).ok();
  }
  if (file.name != kDossierFile) return read_head(path, kZipFileHeader.size()) == kZipFileHeader;
  const auto bytes = read_file(path, kMaxDossierBytes);
  return bytes && parse_dossier(*bytes, place).ok();
}

struct Recovery {
  std::filesystem::path folder;
  ActionFolders action;
  std::vector<JournalFile> files;

  [[nodiscard]] std::string digest(const JournalFile& file) const {
    return digest_of_file(folder / file.name).value_or("");
  }
  /// Why nothing can be said or done yet: a file cannot be read, or an office has it open and it is not what it shall
  /// be.
  [[nodiscard]] Status ready(bool forward) const {
    for (const JournalFile& file : files) {
      const auto now = digest_of_file(folder / file.name);
      if (!now) return Error{"file.unreadable", {(folder / file.name).string(), 0, {}, {}}, {{"reason", "?"}}};
      if (*now == (forward ? file.after : file.before)) continue;
      if (Status closed = check_not_open(folder / file.name); !closed) return closed;
    }
    return Done{};
  }
  void remember() const {
    for (const JournalFile& file : files)
      if (file.after.empty()) {
        keep_latest(folder, file.name, std::nullopt);
      } else if (const auto bytes = read_file(folder / file.name, kMaxPackageBytes)) {
        keep_latest(folder, file.name, *bytes);
      }
  }
  /// Done, or ready to be done.
  [[nodiscard]] bool can_finish(const JournalFile& file) const {
    const std::string now = digest(file);
    return now == file.after ||
           (now == file.before &&
            (file.after.empty() || may_be_put(action.after / file.name, folder / file.name, file, file.after)));
  }
  [[nodiscard]] bool finish() const {
    return std::all_of(files.begin(), files.end(), [&](const JournalFile& file) {
      if (digest(file) == file.after) return true;
      return file.after.empty() ? take_away(folder / file.name).ok()
                                : put_in_place(action.after / file.name, folder / file.name).ok();
    });
  }
  /// A document that somebody changed since stays as it is now.
  [[nodiscard]] bool take_back() const {
    bool all = true;
    for (const JournalFile& file : files) {
      if (file.before == file.after || digest(file) != file.after) continue;
      if (file.before.empty()) {
        all = take_away(folder / file.name).ok() && all;
      } else if (may_be_put(action.before / file.name, folder / file.name, file, file.before)) {
        all = put_in_place(action.before / file.name, folder / file.name).ok() && all;
      } else {
        all = false;
      }
    }
    return all;
  }
  [[nodiscard]] Error about(const char* code) const {
    return Error{code, {folder.string(), 0, {}, {}}, {{"files", listed(files, &JournalFile::name)}}};
  }
};

bool may_write_in(const std::filesystem::path& folder) noexcept {
  return ::access(folder.c_str(), W_OK | X_OK) == 0 || errno == ENOENT;
}

/// Who can finish it or take it back, and when: an unfinished.* message.
const char* what_ends_it(const std::filesystem::path& folder, const Error& why) {
  if (why.code == "journal.foreign") return "unfinished.foreign";
  if (why.code == "journal.invalid" || why.code == "file.not-a-file" || why.code.starts_with("xml.") ||
      why.code == "file.too-large")
    return "unfinished.damaged";
  if (why.code == "dossier.busy") return "unfinished.busy";
  if (!may_write_in(folder) || !may_write_in(side_folder(folder)) || !may_write_in(ActionFolders(folder).all))
    return "unfinished.closed";
  if (why.code == "document.open-elsewhere" || why.code == "document.left-open") return "unfinished.open";
  return "unfinished.next";
}

/// Without a journal nothing of several files was changed yet; one file alone needs none: it is changed or not.
void clear_begun(const std::filesystem::path& folder) {
  const ActionFolders action(folder);
  std::error_code failure;
  std::vector<std::filesystem::path> before;
  for (const auto& entry : std::filesystem::directory_iterator(action.before, failure)) before.push_back(entry.path());
  // Of one file alone: whether it was put in place its digest says.
  const bool alone = before.size() == 1;
  const std::string missed = alone ? missed_by(before.front().filename().string()).name : std::string();
  const bool placed =
      alone && (missed.empty() ? digest_of_file(before.front()) != digest_of_file(folder / before.front().filename())
                               : std::filesystem::exists(folder / missed, failure));
  if (placed) {
    close_action(folder);
  } else {
    drop_action(folder);
  }
}

}  // namespace

Interrupted interrupted_in(const std::filesystem::path& folder) noexcept {
  const ActionFolders action(folder);
  if (stands(action.journal) || stands(action.back)) return Interrupted::kPrepared;
  return stands(action.all) ? Interrupted::kBegun : Interrupted::kNothing;
}

bool will_be_taken_back(const std::filesystem::path& folder) noexcept { return stands(ActionFolders(folder).back); }

Error unfinished(const std::filesystem::path& folder, const Error& why) {
  const Error then{what_ends_it(folder, why), {}, {}};
  return Error{"dossier.unfinished",
               {folder.string(), 0, {}, {}},
               {{"reason.nl", message(why, Language::kDutch)},
                {"reason.en", message(why, Language::kEnglish)},
                {"then.nl", message(then, Language::kDutch)},
                {"then.en", message(then, Language::kEnglish)}}};
}

Result<std::optional<Error>> finish_interrupted(const std::filesystem::path& folder) {
  const Interrupted what = interrupted_in(folder);
  if (what == Interrupted::kNothing) return std::optional<Error>();
  if (!is_trusted(folder, ActionFolders(folder))) return unfinished(folder, Error{"journal.foreign", {}, {}});
  if (what == Interrupted::kBegun) {
    clear_begun(folder);
    return std::optional<Error>();
  }
  Recovery recovery{folder, ActionFolders(folder), {}};
  const bool back = stands(recovery.action.back);
  const auto journal = back ? recovery.action.back : recovery.action.journal;
  const auto bytes = read_file(journal, kMaxJournalBytes);
  if (!bytes) return unfinished(folder, bytes.error());
  auto files = parse_journal(*bytes, journal.string());
  if (!files) return unfinished(folder, files.error());
  recovery.files = std::move(*files);
  const bool forward = !back && std::all_of(recovery.files.begin(), recovery.files.end(),
                                            [&](const JournalFile& file) { return recovery.can_finish(file); });
  if (const Status ready = recovery.ready(forward); !ready) return unfinished(folder, ready.error());
  if (forward ? !recovery.finish() : !recovery.take_back())
    return unfinished(folder, recovery.about("journal.not-replaced"));
  if (forward) {
    recovery.remember();
    close_action(folder);
  } else {
    drop_action(folder);
  }
  if (stands(recovery.action.all)) return unfinished(folder, Error{"journal.not-cleared", {}, {}});
  return std::optional(recovery.about(forward ? "dossier.action-finished" : "dossier.action-taken-back"));
}

Status put_in_place(const std::filesystem::path& from, const std::filesystem::path& named) {
  std::error_code failure;
  // A link that leads nowhere is no document: nothing is made where it points to.
  const bool leads = std::filesystem::exists(named, failure);
  const std::filesystem::path to = leads ? behind_links(named) : named;
  std::filesystem::rename(from, to, failure);
  if (!failure) return Done{};
  if (failure != std::errc::cross_device_link) return unwritable(named, failure.message());
  const auto bytes = read_file(from, kMaxPackageBytes);
  if (!bytes) return bytes.error();
  if (Status written = write_file(named, *bytes); !written) return written;
  std::filesystem::remove(from, failure);
  return Done{};
}

Status take_away(const std::filesystem::path& path) {
  std::error_code failure;
  std::filesystem::remove(path, failure);
  return failure ? Status(unwritable(path, failure.message())) : Status(Done{});
}

void close_action(const std::filesystem::path& folder) noexcept {
  // Kept in part it stays for another try.
  if (keep_as_backups(folder, ActionFolders(folder).before)) drop_action(folder);
}

void drop_action(const std::filesystem::path& folder) noexcept {
  const ActionFolders action(folder);
  if (!is_real_folder(side_folder(folder)) || !is_real_folder(action.all)) return;
  std::error_code failure;
  // The journal first: without the rest it would be no journal.
  std::filesystem::remove(action.journal, failure);
  std::filesystem::remove(action.back, failure);
  std::filesystem::remove_all(action.all, failure);
}

}  // namespace bestek
