// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/side_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

#include "core/base/descriptor.hpp"
#include "core/base/file_traits.hpp"
#include "core/base/files.hpp"

namespace bestek {

Status make_folder_within(const std::filesystem::path& folder) {
  if (is_real_folder(folder)) return Done{};
  if (Status writable = check_writable(folder); !writable) return writable;
  if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
    if (errno == EEXIST && is_real_folder(folder)) return Done{};  // somebody was quicker
    if (errno == EEXIST) return Error{"file.not-a-folder", {folder.string(), 0, {}, {}}, {}};
    return unwritable(folder, std::strerror(errno));
  }
  const Descriptor made(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
  if (made.ok()) copy_folder_traits(folder.parent_path(), made.get());
  return Done{};
}

bool is_real_folder(const std::filesystem::path& path) noexcept {
  struct stat is {};
  return ::lstat(path.c_str(), &is) == 0 && S_ISDIR(is.st_mode);
}

void remove_if_empty(const std::filesystem::path& folder) noexcept { (void)::rmdir(folder.c_str()); }

bool is_document_name(const std::string& name) noexcept {
  constexpr std::size_t kMaxNameBytes = 255;
  return !name.empty() && name.size() <= kMaxNameBytes && name != "." && name != ".." && name != kSideFolder &&
         name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

}  // namespace bestek
