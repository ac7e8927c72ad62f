// SPDX-License-Identifier: EUPL-1.2
#include "core/base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/base/descriptor.hpp"
#include "core/base/file_traits.hpp"

namespace bestek {
namespace {

Error file_error(const char* code, const std::filesystem::path& path, const std::string& reason) {
  return Error{code, {path.string(), 0, {}, {}}, {{"reason", reason}}};
}

bool write_all(int fd, std::string_view bytes, Flush flush) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return flush == Flush::kLater || ::fsync(fd) == 0;
}

/// Fills `bytes`; false when there are fewer, with the reason in errno.
bool read_all(int fd, std::string& bytes) {
  for (std::size_t got = 0; got < bytes.size();) {
    const ssize_t read = ::read(fd, bytes.data() + got, bytes.size() - got);
    if (read < 0 && errno == EINTR) continue;
    if (read == 0) errno = EIO;  // it was cut off meanwhile
    if (read <= 0) return false;
    got += static_cast<std::size_t>(read);
  }
  return true;
}

/// Where a permission is missing its bits say so to everybody; whether they mean this user the system knows.
bool may_write(const std::filesystem::path& path) noexcept {
  constexpr mode_t kAnyWriter = S_IWUSR | S_IWGRP | S_IWOTH;
  struct stat is {};
  if (::stat(path.c_str(), &is) != 0) return true;  // whoever opens it will say what is wrong
  return (is.st_mode & kAnyWriter) != 0 && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// A rename is on disk when the folder is.
void flush_folder(const std::filesystem::path& folder) noexcept {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() >= 0) (void)::fsync(opened.get());
}

}  // namespace

Error unwritable(const std::filesystem::path& path, const std::string& reason) {
  return file_error("file.unwritable", path, reason);
}

Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes) {
  // Asked before it is opened: opening a pipe waits for who writes into it.
  struct stat is {};
  if (::stat(path.c_str(), &is) != 0) return file_error("file.missing", path, "");
  if (!S_ISREG(is.st_mode)) return Error{"file.not-a-file", {path.string(), 0, {}, {}}, {}};
  const auto size = static_cast<std::uintmax_t>(is.st_size);
  if (size > max_bytes)
    return Error{"file.too-large", {path.string(), 0, {}, {}}, {{"limit", std::to_string(max_bytes)}}};
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!file.ok() || !read_all(file.get(), bytes)) return file_error("file.unreadable", path, std::strerror(errno));
  return bytes;
}

std::filesystem::path behind_links(const std::filesystem::path& path) {
  std::error_code failure;
  if (!std::filesystem::is_symlink(path, failure)) return path;
  const std::filesystem::path target = std::filesystem::weakly_canonical(path, failure);
  return failure ? path : target;
}

Status check_writable(const std::filesystem::path& path) {
  const std::filesystem::path target = behind_links(path);
  if (!may_write(target)) return file_error("file.read-only", path, "");
  std::error_code failure;
  std::filesystem::path folder = std::filesystem::absolute(target, failure).parent_path();
  while (folder.has_relative_path() && !std::filesystem::exists(folder, failure)) folder = folder.parent_path();
  return may_write(folder) ? Status(Done{}) : file_error("file.read-only", folder, "");
}

void UnflushedFolders::flush() noexcept {
  for (const auto& folder : folders_) flush_folder(folder);
  folders_.clear();
}

Status write_file(const std::filesystem::path& path, std::string_view bytes) {
  UnflushedFolders folders;
  return write_file(path, bytes, folders);
}

Status create_file(const std::filesystem::path& path, std::string_view bytes, const std::filesystem::path& like,
                   Flush flush) {
  std::error_code failure;
  // Readable by its owner alone until it has the rights of what it is like.
  const mode_t mode = like.empty() || !std::filesystem::exists(like, failure) ? 0644 : 0600;
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
  if (!file.ok()) return unwritable(path, std::strerror(errno));
  copy_traits(like, file.get());
  if (write_all(file.get(), bytes, flush)) return Done{};
  const Error error = unwritable(path, std::strerror(errno));
  ::unlink(path.c_str());
  return error;
}

Status write_file(const std::filesystem::path& path, std::string_view bytes, UnflushedFolders& folders) {
  if (Status allowed = check_writable(path); !allowed) return allowed;
  const std::filesystem::path target = behind_links(path);
  const std::string temporary = target.string() + ".bestek-" + std::to_string(::getpid()) + ".tmp";
  if (const Status written = create_file(temporary, bytes, target); !written) {
    Error error = written.error();
    error.place.file = path.string();
    return error;
  }
  std::error_code error;
  std::filesystem::rename(temporary, target, error);
  if (error) {
    ::unlink(temporary.c_str());
    return unwritable(path, error.message());
  }
  folders.add(target.parent_path());
  return Done{};
}

}  // namespace bestek
