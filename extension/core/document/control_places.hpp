// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/dossier/placement.hpp"

namespace bestek {

/// One of our content controls, and what finds it again in the document that it was read from.
struct ControlPlace {
  std::string tag;
  std::size_t occurrence = 0;  ///< how many controls with this tag stand before it, in reading order
  std::size_t total = 0;       ///< how many controls with this tag there are
  bool beside = false;         ///< it stands in DocumentText::beside, not in its body
  std::size_t block = 0;       ///< where, in the body or beside it
  std::size_t span = 0;        ///< in Block::controls
  int placement = -1;          ///< index of the clause that it belongs to; -1 outside clauses
};

/// Which control belongs to which clause. That is decided here and nowhere else: who writes into a control counts.
class ControlPlaces {
 public:
  /// Refers to neither afterwards.
  ControlPlaces(const DocumentText& document, const std::vector<Placement>& placements);

  /// All in reading order, what stands beside the body after it.
  [[nodiscard]] const std::vector<ControlPlace>& all() const noexcept { return places_; }
  /// Those with this tag.
  [[nodiscard]] std::vector<ControlPlace> tagged(std::string_view tag) const;
  /// Those with this tag in the clause's paragraphs. Clauses that share a paragraph or row share what stands in it.
  [[nodiscard]] std::vector<ControlPlace> in_clause(const Placement& placement, std::string_view tag) const;
  /// Those with this tag that are no clause's.
  [[nodiscard]] std::vector<ControlPlace> outside_clauses(std::string_view tag) const;

 private:
  void add(const std::vector<Block>& blocks, bool beside, const std::vector<int>& placed);

  std::vector<ControlPlace> places_;
};

/// The control that a person means: with this tag, in the clause with this placement id or ("") outside clauses; of
/// several the one that says `value`, else the first. Nothing when there is none.
[[nodiscard]] std::optional<ControlPlace> find_control(const DocumentText& document,
                                                       const std::vector<Placement>& placements, std::string_view tag,
                                                       std::string_view placement, std::string_view value = {});

/// The clause of every paragraph of the body, as an index into `placements`; -1 for none.
[[nodiscard]] std::vector<int> placement_of_blocks(const DocumentText& document,
                                                   const std::vector<Placement>& placements);

/// Whether the control, by its index in Block::controls, stands inside another one of ours: it goes when that one is
/// written, and is nobody's.
[[nodiscard]] bool is_inside_another(const Block& block, std::size_t span) noexcept;

/// Whether nothing of the control is seen: its paragraph, section or characters are hidden. What it says is nobody's
/// word, and it is not asked for.
[[nodiscard]] bool is_hidden(const ControlSpan& control) noexcept;

/// The block and the control itself.
[[nodiscard]] const Block& block_of(const DocumentText& document, const ControlPlace& place) noexcept;
[[nodiscard]] const ControlSpan& control_of(const DocumentText& document, const ControlPlace& place) noexcept;

}  // namespace bestek
