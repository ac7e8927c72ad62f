// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/tender_lock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "core/base/file_stamp.hpp"
#include "core/base/file_traits.hpp"
#include "core/base/files.hpp"
#include "core/tender/interrupted_action.hpp"
#include "core/tender/lock_holder.hpp"
#include "core/tender/side_folder.hpp"

namespace bestek {
namespace {

constexpr std::chrono::milliseconds kBetweenTries{10};
constexpr std::chrono::milliseconds kForRights{200};
constexpr std::chrono::milliseconds kReaderPatience{1'000};
constexpr std::chrono::milliseconds kNoPatience{0};

enum class Try { kTaken, kBusy, kAgain, kFailed };

struct Attempt {
  Try outcome = Try::kFailed;
  Descriptor file;
  int problem = 0;     ///< why it could not be opened
  std::string before;  ///< what the one before left in the file: it ended without letting go
  bool ahead = false;  ///< the file's time says nothing of its age
};

std::filesystem::path lock_file(const std::filesystem::path& folder) { return side_folder(folder) / "lock"; }

/// Whether the open file is still the one of that name: the one before may have taken it away meanwhile.
bool is_still(const std::filesystem::path& path, int file) noexcept {
  struct stat named {};
  struct stat open {};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(file, &open) == 0 && named.st_ino == open.st_ino &&
         named.st_dev == open.st_dev;
}

std::string content_of(int file) {
  std::string bytes(kMaxHolderBytes, '\0');
  const ssize_t size = ::pread(file, bytes.data(), bytes.size(), 0);
  bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return bytes;
}

/// 0, or why not.
int lock_whole_file(int file) noexcept {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return ::fcntl(file, F_OFD_SETLK, &whole) == 0 ? 0 : errno;
}

Attempt try_once(const std::filesystem::path& path) {
  Attempt attempt;
  const int opened = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  attempt.problem = opened < 0 ? errno : 0;
  attempt.file = Descriptor(opened);
  if (!attempt.file.ok()) {
    // Whoever makes it gives the others their rights at once.
    attempt.outcome = attempt.problem == ENOENT ? Try::kAgain : attempt.problem == EACCES ? Try::kBusy : Try::kFailed;
    return attempt;
  }
  const int refused = lock_whole_file(attempt.file.get());
  const bool locked = refused == 0;
  const bool unsupported = !locked && refused != EAGAIN && refused != EACCES;
  attempt.before = content_of(attempt.file.get());
  if (!locked && !unsupported) {
    attempt.outcome = Try::kBusy;
  } else if (!is_still(path, attempt.file.get())) {
    attempt.outcome = Try::kAgain;
  } else {
    // The lock of a share may not reach other machines, or there is none: then the name in the file counts.
    struct stat is {};
    (void)::fstat(attempt.file.get(), &is);
    attempt.outcome = may_be_at_work(attempt.before, stamp_of(is).modified, unsupported) ? Try::kBusy : Try::kTaken;
    attempt.ahead = attempt.outcome == Try::kBusy && is_ahead_of_clock(stamp_of(is).modified);
  }
  return attempt;
}

bool write_holder(int file) noexcept {
  const std::string holder = this_holder();
  return ::ftruncate(file, 0) == 0 &&
         ::pwrite(file, holder.data(), holder.size(), 0) == static_cast<ssize_t>(holder.size());
}

Result<Attempt> wait_for(const std::filesystem::path& folder, std::chrono::milliseconds patience) {
  const auto begin = std::chrono::steady_clock::now();
  std::optional<std::string> first;  // of a lock whose age nobody can say: an action would end while we wait
  for (;;) {
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    if (const Status made = make_folder_within(side_folder(folder)); !made) return made.error();
    Attempt attempt = try_once(lock_file(folder));
    if (attempt.outcome == Try::kTaken) return attempt;
    if (attempt.ahead && !first) first = attempt.before;
    if (attempt.ahead && waited >= patience && patience > kNoPatience && *first == attempt.before) return attempt;
    const bool closed = attempt.problem == EACCES;
    if (attempt.outcome == Try::kFailed || (closed && waited >= std::min(patience, kForRights)))
      return unwritable(lock_file(folder), std::strerror(attempt.problem));
    if (waited >= patience) return busy(folder, attempt.before);
    if (attempt.outcome == Try::kBusy) std::this_thread::sleep_for(kBetweenTries);
  }
}

}  // namespace

Result<TenderLock> TenderLock::take(const std::filesystem::path& given, std::chrono::milliseconds patience) {
  const std::filesystem::path folder = given.empty() ? "." : given;
  std::error_code failure;
  if (!std::filesystem::is_directory(folder, failure))
    return Error{"file.missing", {folder.string(), 0, {}, {}}, {{"reason", ""}}};
  if (const Status writable = check_writable(folder / kSideFolder); !writable) return writable.error();
  auto attempt = wait_for(folder, patience);
  if (!attempt) return attempt.error();
  TenderLock lock(folder, std::move(attempt->file));
  copy_traits(folder, lock.file_.get());  // the others of the folder can open it, too
  if (!write_holder(lock.file_.get())) return unwritable(lock_file(folder), std::strerror(errno));
  if (!attempt->before.empty()) lock.notes_.push_back(taken_over(folder, attempt->before));
  auto interrupted = finish_interrupted(folder);
  if (!interrupted) return interrupted.error();
  if (*interrupted) lock.notes_.push_back(std::move(**interrupted));
  return lock;
}

TenderLock& TenderLock::operator=(TenderLock&& other) noexcept {
  std::swap(folder_, other.folder_);
  file_ = std::move(other.file_);
  std::swap(notes_, other.notes_);
  return *this;
}

/// The name goes before the lock does: whoever has it open finds another file, or none, of that name.
void TenderLock::release() noexcept {
  if (!file_.ok()) return;
  [[maybe_unused]] const int emptied = ::ftruncate(file_.get(), 0);
  // On a share without locks it may have been taken over.
  if (is_still(lock_file(folder_), file_.get())) (void)::unlink(lock_file(folder_).c_str());
  remove_if_empty(side_folder(folder_));
  file_ = Descriptor();
}

Result<std::vector<Error>> settle(const std::filesystem::path& given) {
  const std::filesystem::path folder = given.empty() ? "." : given;
  const Interrupted what = interrupted_in(folder);
  // The lock of somebody at work, or of somebody who was killed.
  std::error_code failure;
  if (what == Interrupted::kNothing && !std::filesystem::exists(lock_file(folder), failure))
    return std::vector<Error>();
  // What was only being prepared changes nothing of what is read.
  auto lock = TenderLock::take(folder, what == Interrupted::kPrepared ? kReaderPatience : kNoPatience);
  if (lock) return lock->notes();
  if (interrupted_in(folder) != Interrupted::kPrepared) return std::vector<Error>();
  return lock.error().code == "dossier.unfinished" ? lock.error() : unfinished(folder, lock.error());
}

}  // namespace bestek
