// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/docx/docx_walker.hpp"

namespace bestek {

/// A note, a comment, what stands above a word or what is said of a picture, with the body's block that it hangs on.
struct WordNote {
  DocumentArea area = DocumentArea::kFootnote;
  const xmlNode* node = nullptr;
  std::size_t anchor = 0;
  bool hidden = false;    ///< where it is referred to nothing is seen
  std::string text = {};  // NOLINT(readability-redundant-member-init): a picture's, who makes another need not name it
};

/// The notes and comments to which a Word document's text refers, in the order of the references. Refers to the parts.
class DocxNotes {
 public:
  explicit DocxNotes(const WordPlaces& places);

  /// Takes a reference (w:footnoteReference, w:endnoteReference, w:commentReference; any other element is none). One
  /// that leads nowhere, and the lines between text and notes, give nothing.
  void refer(std::string_view element, const std::string& id, std::size_t anchor, bool hidden);
  /// Takes what stands in small above a word (w:rt).
  void above(const xmlNode* ruby, std::size_t anchor, bool hidden);
  /// Takes what a picture's wp:docPr or, in the older form, its v:shape says.
  void describe(const xmlNode* picture, std::size_t anchor);
  /// The next one that was not taken yet; nothing when there is none.
  [[nodiscard]] std::optional<WordNote> take();

 private:
  struct Part {
    std::string_view reference;
    DocumentArea area;
    std::unordered_map<std::string, const xmlNode*> notes;
  };
  std::array<Part, 3> parts_;
  std::vector<WordNote> referred_;
  std::size_t taken_ = 0;
};

}  // namespace bestek
