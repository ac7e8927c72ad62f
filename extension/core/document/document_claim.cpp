// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_claim.hpp"

#include <utility>

#include "core/document/protocol.hpp"

namespace bestek {

DocumentClaim claim_of(const DocumentText& document, std::string file) {
  return {std::move(file), property_of(document, kDossierProperty), property_of(document, kFormatProperty),
          property_of(document, kRoleProperty)};
}

std::vector<DocumentClaim> claims_of(const std::map<std::string, DocumentText>& documents) {
  std::vector<DocumentClaim> claims;
  claims.reserve(documents.size());
  for (const auto& [file, text] : documents) claims.push_back(claim_of(text, file));
  return claims;
}

}  // namespace bestek
