// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_claim.hpp"

#include <utility>

#include "core/document/marks.hpp"

namespace bestek {

DocumentClaim claim_of(const DocumentText& document, std::string file) {
  const auto property = [&](std::string_view name) {
    const auto found = document.properties.find(name);
    return found == document.properties.end() ? std::string() : found->second;
  };
  return {std::move(file), property(kDossierProperty), property(kFormatProperty)};
}

}  // namespace bestek
