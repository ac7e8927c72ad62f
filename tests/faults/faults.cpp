// SPDX-License-Identifier: EUPL-1.2
// Stands before the system's calls that change files below BESTEK_FAULT_ROOT. They are counted; the one with the number
// BESTEK_FAULT_AT meets BESTEK_FAULT_KIND:
//   once       it fails (no space left)
//   sticky     it and all after it fail
//   short      a write that takes half of its bytes, and the next one fails; others fail once
//   kill       the process is killed before it
//   interrupt  the person presses Ctrl-C before it
// How many there were is written to BESTEK_FAULT_COUNT when the program ends.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

std::atomic<int> count = 0;
std::atomic<bool> half_written = false;

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool concerns(const char* path) {
  const std::string root = setting("BESTEK_FAULT_ROOT");
  char whole[PATH_MAX] = "";
  if (path == nullptr || root.empty()) return false;
  if (path[0] == '/') return std::strncmp(path, root.c_str(), root.size()) == 0;
  if (getcwd(whole, sizeof whole) == nullptr) return false;
  return std::strncmp(whole, root.c_str(), root.size()) == 0;
}

bool concerns(int file) {
  char link[64];
  char path[PATH_MAX] = "";
  (void)std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t size = readlink(link, path, sizeof path - 1);
  return size > 0 && concerns(path);
}

bool at_folder(int folder, const char* path) {
  return path != nullptr && path[0] != '/' && folder != AT_FDCWD ? concerns(folder) : concerns(path);
}

/// Whether this operation fails. `half`: it is a write, of which half may be done.
bool fails(bool* half = nullptr) {
  const int number = ++count;
  const std::string kind = setting("BESTEK_FAULT_KIND");
  const int at = static_cast<int>(std::strtol(setting("BESTEK_FAULT_AT"), nullptr, 10));
  if (half_written.exchange(false)) {
    errno = ENOSPC;
    return true;
  }
  if (at == 0 || number < at || (number > at && kind != "sticky")) return false;
  if (kind == "kill") kill(getpid(), SIGKILL);
  if (kind == "interrupt") {
    kill(getpid(), SIGINT);
    return false;
  }
  if (kind == "short" && half != nullptr) {
    *half = true;
    half_written = true;
    return false;
  }
  errno = ENOSPC;
  return true;
}

struct Report {
  ~Report() {
    const char* path = setting("BESTEK_FAULT_COUNT");
    if (*path == '\0') return;
    if (FILE* file = std::fopen(path, "w")) {
      (void)std::fprintf(file, "%d\n", count.load());
      (void)std::fclose(file);
    }
  }
} report;

bool writes(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_ACCMODE) != O_RDONLY; }

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(rest, int)) : 0;
  va_end(rest);
  if (writes(flags) && concerns(path) && fails()) return -1;
  return next<int (*)(const char*, int, mode_t)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(rest, int)) : 0;
  va_end(rest);
  if (writes(flags) && concerns(path) && fails()) return -1;
  return next<int (*)(const char*, int, mode_t)>("open64")(path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  bool half = false;
  if (concerns(file) && fails(&half)) return -1;
  return next<ssize_t (*)(int, const void*, size_t)>("write")(file, bytes, half && size > 1 ? size / 2 : size);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  bool half = false;
  if (concerns(file) && fails(&half)) return -1;
  return next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite")(file, bytes, half && size > 1 ? size / 2 : size,
                                                                      at);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  bool half = false;
  if (concerns(file) && fails(&half)) return -1;
  return next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes,
                                                                          half && size > 1 ? size / 2 : size, at);
}

int fsync(int file) { return concerns(file) && fails() ? -1 : next<int (*)(int)>("fsync")(file); }

int ftruncate(int file, off_t size) {
  return concerns(file) && fails() ? -1 : next<int (*)(int, off_t)>("ftruncate")(file, size);
}

int ftruncate64(int file, off64_t size) {
  return concerns(file) && fails() ? -1 : next<int (*)(int, off64_t)>("ftruncate64")(file, size);
}

int fchmod(int file, mode_t mode) {
  return concerns(file) && fails() ? -1 : next<int (*)(int, mode_t)>("fchmod")(file, mode);
}

int chmod(const char* path, mode_t mode) {
  return concerns(path) && fails() ? -1 : next<int (*)(const char*, mode_t)>("chmod")(path, mode);
}

int fchown(int file, uid_t user, gid_t group) {
  return concerns(file) && fails() ? -1 : next<int (*)(int, uid_t, gid_t)>("fchown")(file, user, group);
}

int fsetxattr(int file, const char* name, const void* value, size_t size, int flags) {
  if (concerns(file) && fails()) return -1;
  return next<int (*)(int, const char*, const void*, size_t, int)>("fsetxattr")(file, name, value, size, flags);
}

int rename(const char* from, const char* to) {
  return concerns(to) && fails() ? -1 : next<int (*)(const char*, const char*)>("rename")(from, to);
}

int link(const char* from, const char* to) {
  return concerns(to) && fails() ? -1 : next<int (*)(const char*, const char*)>("link")(from, to);
}

int unlink(const char* path) { return concerns(path) && fails() ? -1 : next<int (*)(const char*)>("unlink")(path); }

int remove(const char* path) { return concerns(path) && fails() ? -1 : next<int (*)(const char*)>("remove")(path); }

int unlinkat(int folder, const char* path, int flags) {
  return at_folder(folder, path) && fails() ? -1
                                            : next<int (*)(int, const char*, int)>("unlinkat")(folder, path, flags);
}

int rmdir(const char* path) { return concerns(path) && fails() ? -1 : next<int (*)(const char*)>("rmdir")(path); }

int mkdir(const char* path, mode_t mode) {
  return concerns(path) && fails() ? -1 : next<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

}  // extern "C"
