// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/canonical.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/placement.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Compares texts of one document with the library's releases; tries the terms that the document's role and general
/// terms choose first.
class ReleaseComparison {
 public:
  /// `library` may be null. Refers to it.
  ReleaseComparison(const DocumentText& document, const Library* library);

  /// Whether the text is the release's in any language under any set of terms.
  [[nodiscard]] bool is_released(const CanonicalText& text, const Clause& release,
                                 std::optional<Language> first_language) const;

 private:
  std::vector<const TermSet*> term_sets_;
  std::optional<Language> document_language_;
};

/// What the library says of the release with this hash; `hint` (may be null) helps where the hash is unknown.
[[nodiscard]] LibraryState library_state(const Library* library, const std::string& release_hash,
                                         const PlacementHint* hint);

}  // namespace bestek
