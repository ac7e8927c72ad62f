// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "core/base/xml.hpp"
#include "core/document/text_look.hpp"

namespace bestek {

/// What the reader asks of word/styles.xml.
class DocxStyles {
 public:
  /// Takes every paragraph, character and table style of the document; null is fine.
  void add(xmlDoc* styles);

  /// The style of paragraphs that name none; "" when the document has no such style.
  [[nodiscard]] const std::string& default_id() const noexcept { return default_id_; }
  /// Name as people see it; the id itself when there is no such style.
  [[nodiscard]] std::string name(const std::string& id) const;
  /// Of a paragraph of the style: what it says itself counts before the style. 1..9 for headings, 0 for text.
  [[nodiscard]] int outline_level(const std::string& id, const xmlNode* paragraph_properties) const;
  [[nodiscard]] bool in_list(const std::string& id, const xmlNode* paragraph_properties) const;
  /// How text looks in a paragraph of the style with these properties; `around`: what the table says that it stands in.
  [[nodiscard]] TextLook paragraph_look(const std::string& id, const xmlNode* paragraph_properties,
                                        const TextLook& around) const;
  /// What the style of a table says of its text, as far as it decides by itself whether anybody sees it.
  [[nodiscard]] TextLook table_look(const xmlNode* table_properties) const;
  /// How a run wants to look: what it says itself counts before its style.
  [[nodiscard]] TextLook run_look(const xmlNode* run_properties) const;
  /// What a paragraph of the style, with these properties, has behind it.
  [[nodiscard]] std::optional<Fill> fill(const std::string& id, const xmlNode* paragraph_properties) const;
  /// What a table has behind its cells; a fill that nobody knows where its style may shade some of them.
  [[nodiscard]] std::optional<Fill> table_fill(const xmlNode* table_properties) const;

 private:
  struct Style {
    std::string name, parent;
    int outline = -1;  // -1: not said
    int numbered = -1;
    TextLook look;
    std::optional<Fill> fill;
    bool shades = false;  // a table's
  };
  /// The first that the style or one it rests on says.
  template <class Value, class Says>
  [[nodiscard]] std::optional<Value> said(const std::string& id, Says says) const;

  [[nodiscard]] TextLook look(const std::string& id) const;

  std::unordered_map<std::string, Style> styles_;
  TextLook usual_;  ///< what the document says of all its text
  std::string default_id_;
};

}  // namespace bestek
