// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_extents.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// A release in a language and under terms with which it fits a text. All three are the library's.
struct FittingRelease {
  const Clause* clause = nullptr;
  const ClauseText* text = nullptr;
  const TermSet* terms = nullptr;
};

/// Decides which clause stands in a document where the same text is that of several: releases that differ in ranges or
/// level alone, or of which one leaves open what another says.
class ReleaseChoice {
 public:
  /// `extents`: what still has marks in the document. Refers to document and taxonomy.
  ReleaseChoice(const DocumentText& document, const Taxonomy& taxonomy, const std::vector<PlacementExtent>& extents);

  struct Decision {
    FittingRelease release;
    std::vector<FittingRelease> equals;  ///< other clauses: nothing in the document decides between them and `release`
    std::vector<FittingRelease> others;  ///< other clauses: the document speaks against them
  };
  /// `fitting`: at least one, of each clause the current release first; all of them fit `blocks`. In this order count:
  /// what the document says stood in it and is gone, answers that the fill-ins take, fill-ins that have their content
  /// controls as others in the document do, the groups and the level for which the document was made.
  [[nodiscard]] Decision decide(std::vector<FittingRelease> fitting, std::span<const Block> blocks) const;

 private:
  const Taxonomy& taxonomy_;
  std::vector<PlacementHint> lost_;
  std::vector<std::string> groups_;
  std::string level_;
  bool has_controls_ = false;
};

}  // namespace bestek
