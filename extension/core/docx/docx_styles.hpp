// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "core/base/xml.hpp"

namespace bestek {

/// What the reader asks of word/styles.xml.
class DocxStyles {
 public:
  /// Takes every paragraph and character style of the document; null is fine.
  void add(xmlDoc* styles);

  /// The style of paragraphs that name none; "" when the document has no such style.
  [[nodiscard]] const std::string& default_id() const noexcept { return default_id_; }
  /// Name as people see it; the id itself when there is no such style.
  [[nodiscard]] std::string name(const std::string& id) const;
  /// 1..9 for headings, 0 for text.
  [[nodiscard]] int outline_level(const std::string& id) const;
  [[nodiscard]] bool in_list(const std::string& id) const;
  /// Whether text of the style, of either kind, is hidden; nothing when neither it nor one it rests on says.
  [[nodiscard]] std::optional<bool> hidden(const std::string& id) const;
  /// Whether the run is: what it says counts before its style, and that before `paragraph`.
  [[nodiscard]] bool run_hidden(const xmlNode* run_properties, bool paragraph) const;

 private:
  struct Style {
    std::string name, parent;
    int outline = -1;  // -1: not said
    int numbered = -1;
    std::optional<bool> hidden;
  };
  std::unordered_map<std::string, Style> styles_;
  std::string default_id_;
};

/// The level that w:outlineLvl below w:pPr says: 1..9, 0 for body text, -1 when it says nothing.
[[nodiscard]] int said_outline_level(const xmlNode* paragraph_properties);
/// Whether w:numPr below w:pPr puts the paragraph into a list: 1, 0 for taking it out, -1 when it says nothing.
[[nodiscard]] int said_numbering(const xmlNode* paragraph_properties);

}  // namespace bestek
