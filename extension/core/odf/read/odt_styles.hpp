// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/xml.hpp"

namespace bestek {

/// What the reader asks of an ODF document's styles.
class OdtStyles {
 public:
  /// Takes every style:style below `parent` (office:styles or office:automatic-styles; null is fine).
  void add(const xmlNode* parent);

  /// Name as people see it; automatic styles are called as the style they vary.
  [[nodiscard]] std::string display_name(const std::string& paragraph_style) const;
  /// Outline level that the style itself gives its paragraphs; 0 for none.
  [[nodiscard]] int outline_level(const std::string& paragraph_style) const;
  [[nodiscard]] bool paragraph_highlighted(const std::string& paragraph_style) const;
  [[nodiscard]] bool text_highlighted(const std::string& text_style) const;
  /// Whether text of the style is hidden, by itself or by the style it varies; nothing when neither says.
  [[nodiscard]] std::optional<bool> text_hidden(const std::string& text_style) const;
  [[nodiscard]] bool paragraph_hidden(const std::string& paragraph_style) const;
  /// Whether what stands in a frame of the style may not be written.
  [[nodiscard]] bool content_protected(const std::string& graphic_style) const;

 private:
  struct Style {
    std::string display, parent;
    int outline = -1;  // -1: not said
    bool automatic = false, highlighted = false, locked = false;
    std::optional<bool> hidden;
  };
  using Styles = std::unordered_map<std::string, Style>;
  [[nodiscard]] static const Style* find(const Styles& styles, const std::string& name) noexcept;
  [[nodiscard]] static std::optional<bool> hidden_by(const Styles& styles, const std::string& name) noexcept;

  Styles paragraph_, text_, graphic_;
};

/// "Bestek_20_Eis" -> "Bestek Eis".
[[nodiscard]] std::string decoded_style_name(std::string_view name);

}  // namespace bestek
