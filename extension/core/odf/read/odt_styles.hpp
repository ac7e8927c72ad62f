// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/xml.hpp"
#include "core/document/text_look.hpp"

namespace bestek {

/// A style by the two names it has: `name` as ODF attributes write it ("Bestek_20_Tekst"), `display` as people see it
/// ("Bestek Tekst").
struct StyleName {
  std::string name, display;
};

/// What has a fill of its own behind its text.
enum class FilledPart : std::uint8_t { kParagraph, kFrame, kSection, kTable, kRow, kCell };
inline constexpr std::size_t kFilledParts = 6;

/// A document's paragraph, text and list styles, and what others lay behind text. All that reads, renders or edits asks
/// here, so that a style derived from another means the same everywhere: what a style does not say, the nearest of its
/// parents says.
class OdtStyles {
 public:
  /// The styles that body text refers to: the named ones of styles.xml and the automatic ones of content.xml; a flat
  /// document is both.
  [[nodiscard]] static OdtStyles of_body(const xmlDoc* styles, const xmlDoc* content);

  /// Takes every style below `group` (office:styles or office:automatic-styles; null is fine); later ones of a name
  /// replace earlier ones.
  void add(const xmlNode* group);

  /// The paragraph style that a person sees: the first in the chain of parents that is not automatic.
  [[nodiscard]] std::string named_style(const std::string& paragraph_style) const;
  /// The name of that style as people see it.
  [[nodiscard]] std::string display_name(const std::string& paragraph_style) const;
  /// A paragraph style or list style that is not automatic, by either of its names; nothing when there is none.
  [[nodiscard]] std::optional<StyleName> paragraph(std::string_view either_name) const;
  [[nodiscard]] std::optional<StyleName> list(std::string_view either_name) const;

  [[nodiscard]] bool has_text(const std::string& text_style) const;

  /// The outline level of the style's paragraphs; 0 for none.
  [[nodiscard]] int outline_level(const std::string& paragraph_style) const;
  /// The list style of the style's paragraphs, "" for expressly none; nothing when no style says.
  [[nodiscard]] std::optional<std::string> list_style(const std::string& paragraph_style) const;
  /// How text of the style looks.
  [[nodiscard]] TextLook paragraph_look(const std::string& paragraph_style) const;
  [[nodiscard]] TextLook text_look(const std::string& text_style) const;
  /// What the style lays behind such a part: nothing where it does not say, and a fill that nobody knows where there is
  /// no such style.
  [[nodiscard]] std::optional<Fill> fill(FilledPart part, const std::string& style) const;
  /// Whether drawings of the body may lie behind its text.
  [[nodiscard]] bool has_drawings_behind() const noexcept { return drawings_behind_; }
  /// Whether what stands in a frame of the style may not be written.
  [[nodiscard]] bool content_protected(const std::string& graphic_style) const;

 private:
  struct Style {
    std::string display, parent;
    bool automatic = false;
    std::optional<int> outline;
    std::optional<std::string> list;
    std::optional<bool> locked;
    TextLook look;
    std::optional<Fill> fill;
  };
  using Styles = std::unordered_map<std::string, Style>;
  /// Named styles by what people call them.
  using Names = std::map<std::string, std::string, std::less<>>;

  [[nodiscard]] Style read_style(const xmlNode* node) const;
  void add_fonts(const xmlNode* declarations);
  [[nodiscard]] static const Style* find(const Styles& styles, const std::string& name) noexcept;
  [[nodiscard]] static std::optional<StyleName> by_either_name(const Styles& styles, const Names& displays,
                                                               std::string_view name);
  template <class Value>
  [[nodiscard]] static std::optional<Value> said(const Styles& styles, const std::string& name,
                                                 std::optional<Value> Style::*member);

  [[nodiscard]] const Styles& paragraphs() const noexcept { return filled_.front(); }  // FilledPart::kParagraph
  [[nodiscard]] static TextLook look(const Styles& styles, const std::string& name);

  std::array<Styles, kFilledParts> filled_;  // by FilledPart
  Styles text_, list_;
  TextLook usual_;                      ///< of paragraphs whose styles do not say
  std::set<std::string> symbol_fonts_;  ///< by the names that styles have for them
  bool drawings_behind_ = false;
  Names paragraph_displays_, list_displays_;
};

/// "Bestek_20_Eis" -> "Bestek Eis".
[[nodiscard]] std::string decoded_style_name(std::string_view name);

}  // namespace bestek
