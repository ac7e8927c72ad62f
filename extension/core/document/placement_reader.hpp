// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/document/document_index.hpp"
#include "core/document/document_text.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/placement.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Every clause in the document, in reading order, with its three states and its fill-ins; then those that are missing:
/// named by a document property, but without a mark. Null for a document that is read without a library: states rest on
/// the hints.
///
/// Text is compared with the release that the mark names, under every set of terms and in every language; only where
/// the library does not know that release, with the digest of its hint. Filled-in fields, emphasis and layout are no
/// change.
[[nodiscard]] std::vector<Placement> read_placements(const DocumentText& document, const Library* library);
[[nodiscard]] std::vector<Placement> read_placements(const DocumentIndex& index, const Library* library);

/// What the document's properties bestek.p.* say, by placement id; entries of another form are left out.
[[nodiscard]] std::map<std::string, PlacementHint> read_hints(const DocumentText& document);

/// A placement of which nothing is left but what is told of it.
[[nodiscard]] Placement missing_placement(const std::string& id, const PlacementHint& hint, const std::string& document,
                                          const Library* library);

/// What stands in a content control of ours and what it is called; without the name and role that its tag says.
[[nodiscard]] PlacedFillIn read_control(const Block& block, const ControlSpan& control);

/// A field of a template: a content control of ours outside every clause.
struct TemplateField {
  PlacedFillIn fill_in;  ///< `name` is the tag without "bestek." and its first word
  std::string tag;
  DocumentArea area = DocumentArea::kBody;
  std::size_t block = 0;  ///< counts in DocumentText::blocks, beside the body in DocumentText::beside
  std::string heading;    ///< the chapter it stands or, in a note or comment, hangs in; "" in headers and footers
};

/// Where in the body it stands; nothing beside it.
[[nodiscard]] std::optional<std::size_t> body_block(const TemplateField& field) noexcept;

/// Every field outside the extents of `placements` wherever it stands, in reading order: the body with its frames, then
/// headers, footers, notes and comments.
[[nodiscard]] std::vector<TemplateField> read_template_fields(const DocumentIndex& index,
                                                              const std::vector<Placement>& placements);

}  // namespace bestek
