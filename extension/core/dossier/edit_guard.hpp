// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// The newest format of documents (property bestek.format) that this code changes; a newer one is only read. 2: heads
/// of derived tables carry column marks; 1 had none.
inline constexpr int kDocumentFormat = 2;

/// The code of what stands under the name of another document of its dossier.
inline constexpr const char* kOtherRole = "dossier.other-role";

/// What a document says of itself in its properties, as far as that decides whether it may be changed.
struct DocumentClaim {
  std::string file;     ///< for messages
  std::string dossier;  ///< bestek.dossier: the id of the dossier that it was made for; "" for none
  std::string format;   ///< bestek.format; "" for none
  /// bestek.role; "" for none.
  std::string role = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// The other document of this dossier that this one says it is: a copy of that under its name, or the two are swapped.
/// Null for every other document.
[[nodiscard]] const DossierDocument* says_it_is(const DocumentClaim& document, const Dossier& dossier);

/// What is about to be changed.
struct EditScope {
  const Dossier* dossier = nullptr;  ///< null for a document on its own
  std::vector<DocumentClaim> documents;
  const Taxonomy* taxonomy = nullptr;  ///< null: the profile's words are not looked at
};

/// Every reason for which these documents may not be changed, for all that change something (command line, panels,
/// menu) and, as notices, for all that only read. Errors: profile.unknown-word, dossier.other-document, dossier.no-id,
/// dossier.other-role (another document of this dossier under the name of this one), document.newer-format,
/// document.damaged-format (no number of a format).
[[nodiscard]] std::vector<Error> refusals(const EditScope& scope);

/// The first of them.
[[nodiscard]] Status may_change(const EditScope& scope);

}  // namespace bestek
