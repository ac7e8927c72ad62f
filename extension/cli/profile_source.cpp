// SPDX-License-Identifier: EUPL-1.2
#include "cli/profile_source.hpp"

#include "core/base/files.hpp"
#include "core/base/json_reader.hpp"

namespace bestek::cli {

Result<TenderProfile> read_profile(const std::string& path) {
  const auto bytes = read_file(path, kMaxJsonBytes);
  if (!bytes) return bytes.error();
  return parse_profile(*bytes, path);
}

}  // namespace bestek::cli
