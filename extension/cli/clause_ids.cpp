// SPDX-License-Identifier: EUPL-1.2
#include "cli/clause_ids.hpp"

#include <utility>

#include "core/base/text.hpp"

namespace bestek::cli {

Result<std::vector<std::string>> named_ids(const std::string& list) {
  std::vector<std::string> ids;
  for (const std::string& part : split(list, ',')) {
    if (std::string id = canonical_text(part); !id.empty()) ids.push_back(std::move(id));
  }
  if (ids.empty()) return Error{"insert.nothing-named", {}, {}};
  return ids;
}

}  // namespace bestek::cli
