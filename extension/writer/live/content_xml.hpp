// SPDX-License-Identifier: EUPL-1.2
// The content.xml that a walk over a document writes, for the reader of ODF alone: it holds only what that looks at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "writer/uno.hpp"

namespace bestek::writer {

/// A text as it stands between elements and in attributes; what XML forbids is left out.
std::string escaped(const OUString& text);

/// ` name="value"`.
std::string attribute(std::string_view name, std::string_view value);
std::string attribute(std::string_view name, const OUString& value);
inline std::string attribute(std::string_view name, const char* value) {
  return attribute(name, std::string_view(value));
}

/// "#rrggbb".
std::string colour_text(sal_Int32 colour);

/// A style's name as Writer's exporters write it ("Heading_20_1"): styles.xml, which Writer's exporter writes, has it
/// by that name. Nothing for a character of which we do not know whether it stands for itself.
std::optional<std::string> encoded_name(const OUString& name);

class ContentXml {
 public:
  void add(std::string_view markup) { body_ += markup; }
  std::size_t size() const noexcept { return body_.size(); }
  /// Makes blanks of what was added from `begin` to `end`.
  void blank(std::size_t begin, std::size_t end);

  /// A paragraph's text: blanks, tabs and line breaks become elements where a reader would collapse them. `spaced`: a
  /// blank that comes next would be collapsed.
  void add_words(std::string_view text, bool& spaced);

  /// The name of an automatic style that says this, made at the first call. `parent` is encoded; "" for none.
  std::string style(std::string_view family, const std::string& says, const std::string& parent = {});

  /// The whole of it; what was added is gone.
  std::string take();

 private:
  std::string body_;
  std::string styles_;
  std::unordered_map<std::string, std::string> names_;  // of the styles, by what they say
};

}  // namespace bestek::writer
