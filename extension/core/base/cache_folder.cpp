// SPDX-License-Identifier: EUPL-1.2
#include "core/base/cache_folder.hpp"

#include <cstdlib>

namespace bestek {
namespace {

/// The XDG rules: a path that is not absolute counts for nothing.
std::filesystem::path folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  std::filesystem::path folder = value == nullptr ? "" : value;
  return folder.is_absolute() ? folder : std::filesystem::path();
}

}  // namespace

std::filesystem::path cache_folder() {
  if (const auto cache = folder_in("XDG_CACHE_HOME"); !cache.empty()) return cache / "bestek";
  const auto home = folder_in("HOME");
  return home.empty() ? home : home / ".cache" / "bestek";
}

}  // namespace bestek
