// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/document_files.hpp"

#include <cstdint>
#include <optional>
#include <ranges>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "core/base/text.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxLockBytes = 4096;

std::filesystem::path numbered_backup(const std::filesystem::path& path, int number) {
  std::filesystem::path backup = path;
  return backup.replace_filename(path.stem().string() + ".bak" + (number > 1 ? std::to_string(number) : std::string()) +
                                 path.extension().string());
}

/// What tells whether a file was changed since it was read.
struct Stamp {
  std::uintmax_t size = 0;
  std::filesystem::file_time_type time;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const std::filesystem::path& path) {
  std::error_code failure;
  return {std::filesystem::file_size(path, failure), std::filesystem::last_write_time(path, failure)};
}

/// A file that waits for the others: what it holds now, if it is there, and what it will hold.
struct Ready {
  std::filesystem::path target;
  std::optional<std::string> before;
  std::string after;
  Stamp stamp;
  bool backup = false;
};

Result<Ready> prepare(const FileEdit& edit) {
  const bool copy = !edit.out.empty();
  Ready ready{copy ? edit.out : edit.path, {}, {}, stamp_of(edit.path), !copy};
  std::error_code failure;
  if (copy && std::filesystem::exists(std::filesystem::symlink_status(edit.out, failure))) {
    return Error{"insert.out-exists", {edit.out.string(), 0, {}, {}}, {}};
  }
  if (!edit.plan.empty()) {
    if (const Status allowed = check_file_may_change(edit.path); !allowed) {
      return allowed.error();
    }
  }
  if (const Status closed = check_not_open(ready.target); !closed) {
    return closed.error();
  }
  if (const Status writable = check_writable(ready.target); !writable) {
    return writable.error();
  }
  auto before = read_file(edit.path, kMaxPackageBytes);
  if (!before) {
    return before.error();
  }
  if (copy && edit.plan.empty()) {
    ready.after = std::move(*before);
    return ready;
  }
  auto after = apply_edit(*before, edit.plan, edit.context, edit.path.string());
  if (!after) {
    return after.error();
  }
  // Whatever limits reading has: a document that could not be read any more is not written.
  if (const auto back = read_document(*after, edit.path.string()); !back) {
    return back.error();
  }
  ready.after = std::move(*after);
  if (!copy) {
    ready.before = std::move(*before);
  }
  return ready;
}

Result<Ready> prepare(const FileBytes& other) {
  Ready ready{other.path, {}, other.bytes, stamp_of(other.path), false};
  if (const Status writable = check_writable(other.path); !writable) {
    return writable.error();
  }
  auto before = read_file(other.path, kMaxPackageBytes);
  if (before) {
    ready.before = std::move(*before);
  } else if (before.error().code != "file.missing") {
    return before.error();
  }
  return ready;
}

/// The backups of a document that exist, oldest first.
std::vector<std::filesystem::path> backups_of(const std::filesystem::path& path) {
  std::vector<std::filesystem::path> found;
  std::error_code failure;
  for (int number = 1;; ++number) {
    std::filesystem::path candidate = numbered_backup(path, number);
    if (!std::filesystem::exists(candidate, failure)) {
      return found;
    }
    found.push_back(std::move(candidate));
  }
}

/// The oldest go, the others move to the first numbers. What cannot be moved stays: it is no reason to refuse an edit.
void keep_newest_backups(const std::filesystem::path& path) {
  const auto found = backups_of(path);
  const auto most = static_cast<std::size_t>(kMaxBackups);
  std::error_code failure;
  for (std::size_t i = found.size() > most ? found.size() - most : found.size(); i < found.size(); ++i) {
    std::filesystem::rename(found[i], found[i + most - found.size()], failure);
    if (failure) {
      return;
    }
  }
  for (std::size_t i = most; i < found.size(); ++i) {
    std::filesystem::remove(found[i], failure);
  }
}

/// Everything that was written, so that it can be undone.
class Transaction {
 public:
  Transaction() = default;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (!done_) {
      undo();
    }
  }

  Status keep_backup(const Ready& ready) {
    const std::filesystem::path backup = backup_path(ready.target);
    if (const Status kept = write_file(backup, *ready.before, folders_); !kept) {
      return kept;
    }
    made_.push_back(backup);
    return Done{};
  }

  Status make_folder(const std::filesystem::path& folder) {
    std::error_code failure;
    std::vector<std::filesystem::path> missing;
    for (std::filesystem::path at = folder; !at.empty() && !std::filesystem::exists(at, failure);
         at = at.parent_path()) {
      missing.push_back(at);
    }
    for (const auto& at : std::ranges::reverse_view(missing)) {
      if (!std::filesystem::create_directory(at, failure)) {
        return Error{"file.unwritable", {at.string(), 0, {}, {}}, {{"reason", failure.message()}}};
      }
      made_.push_back(at);
    }
    return Done{};
  }

  Status write(const Ready& ready) {
    if (ready.before && !(stamp_of(ready.target) == ready.stamp)) {
      return Error{"document.changed-meanwhile", {ready.target.string(), 0, {}, {}}, {}};
    }
    if (const Status written = write_file(ready.target, ready.after, folders_); !written) {
      return written;
    }
    if (ready.before) {
      replaced_.push_back(&ready);
    } else {
      made_.push_back(ready.target);
    }
    return Done{};
  }

  /// What was written so far is on disk before anything else happens.
  void flush() noexcept { folders_.flush(); }
  void commit() noexcept { done_ = true; }

 private:
  void undo() {
    bool all_back = true;
    for (const Ready* ready : replaced_) {
      all_back = write_file(ready->target, *ready->before).ok() && all_back;
    }
    std::error_code failure;
    for (const auto& path : std::ranges::reverse_view(made_)) {
      // When a document could not be put back its backup is all there is.
      if (all_back) {
        std::filesystem::remove(path, failure);
      }
    }
  }

  std::vector<const Ready*> replaced_;
  std::vector<std::filesystem::path> made_;
  UnflushedFolders folders_;
  bool done_ = false;
};

Result<std::vector<Ready>> prepare_all(std::span<const FileEdit> edits, std::span<const FileBytes> others) {
  std::vector<Ready> all;
  for (const FileEdit& edit : edits) {
    auto ready = prepare(edit);
    if (!ready) {
      return ready.error();
    }
    all.push_back(std::move(*ready));
  }
  for (const FileBytes& other : others) {
    auto ready = prepare(other);
    if (!ready) {
      return ready.error();
    }
    all.push_back(std::move(*ready));
  }
  return all;
}

}  // namespace

Status check_not_open(const std::filesystem::path& document) {
  const std::filesystem::path path = behind_links(document);  // where an office puts its lock
  const std::filesystem::path lock = path.parent_path() / (".~lock." + path.filename().string() + "#");
  std::error_code failure;
  if (!std::filesystem::exists(lock, failure)) {
    return Done{};
  }
  // "Name,user,host,date,profile;": the first that says something.
  std::string who;
  if (const auto bytes = read_file(lock, kMaxLockBytes)) {
    const auto fields = split(*bytes, ',');
    who = fields.empty() ? std::string() : canonical_text(fields.front());
  }
  return Error{"document.open-elsewhere",
               {path.string(), 0, {}, {}},
               {{"who", who.empty() ? "?" : who}, {"lock", lock.filename().string()}}};
}

std::filesystem::path backup_path(const std::filesystem::path& path) {
  return numbered_backup(path, static_cast<int>(backups_of(path).size()) + 1);
}

Status edit_files(std::span<const FileEdit> edits, std::span<const FileBytes> others,
                  const std::function<Status()>& last) {
  auto all = prepare_all(edits, others);
  if (!all) {
    return all.error();
  }
  // What stays as it is needs no writing, and would push a backup out that differs.
  std::erase_if(*all, [](const Ready& ready) { return ready.before == ready.after; });
  Transaction transaction;
  for (const Ready& ready : *all) {
    Status kept = ready.backup ? transaction.keep_backup(ready) : transaction.make_folder(ready.target.parent_path());
    if (!kept) {
      return kept;
    }
  }
  transaction.flush();
  for (const Ready& ready : *all) {
    if (const Status written = transaction.write(ready); !written) {
      return written;
    }
  }
  transaction.flush();
  if (last) {
    if (Status succeeded = last(); !succeeded) {
      return succeeded;
    }
  }
  transaction.commit();
  for (const Ready& ready : *all) {
    if (ready.backup) {
      keep_newest_backups(ready.target);
    }
  }
  return Done{};
}

Status edit_file(const FileEdit& edit) { return edit_files(std::span(&edit, 1)); }

}  // namespace bestek
