// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/base/xml.hpp"

namespace bestek {

/// The paragraph styles of a document as far as their lists go, and what an automatic one is derived from.
class ParagraphStyles {
 public:
  /// Both parts, or a flat document twice.
  ParagraphStyles(xmlDoc* content, xmlDoc* styles);

  /// The style that a person sees: the first in the chain of parents that is not automatic.
  [[nodiscard]] std::string named_style(const std::string& style) const;
  /// The list that the style or the nearest of its parents names, "" for expressly none; nothing when none says.
  [[nodiscard]] std::optional<std::string> list_of(const std::string& style) const;

 private:
  struct Style {
    std::string parent;
    std::optional<std::string> list;
    bool automatic = false;
  };
  void add(xmlDoc* document);

  std::map<std::string, Style, std::less<>> styles_;
};

/// Numbers headings as the document's outline numbering does.
class OutlineNumbers {
 public:
  static constexpr std::size_t kLevels = 10;

  OutlineNumbers(xmlDoc* styles, const ParagraphStyles& paragraphs);

  /// The label of the next heading in reading order, "" for none. Nothing when something else than the outline numbers
  /// it, or in a way that is not known here: from then on the numbers are not to be trusted.
  [[nodiscard]] std::optional<std::string> next(const xmlNode* heading);

 private:
  struct Level {
    std::string format, prefix, suffix, pattern;
    int display = 1, start = 1;
  };
  [[nodiscard]] std::optional<std::string> label(std::size_t level) const;

  const ParagraphStyles& paragraphs_;
  std::array<Level, kLevels> levels_{};
  std::array<int, kLevels> counts_{};
  std::array<bool, kLevels> counted_{};
};

}  // namespace bestek
