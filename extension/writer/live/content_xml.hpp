// SPDX-License-Identifier: EUPL-1.2
// The content.xml that a walk over a document writes, for the reader of ODF alone: it holds only what that looks at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/xml_writer.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// "#rrggbb".
std::string colour_text(sal_Int32 colour);

/// A style's name as Writer's exporters write it ("Heading_20_1"): styles.xml, which Writer's exporter writes, has it
/// by that name. Nothing for a character of which we do not know whether it stands for itself.
std::optional<std::string> encoded_name(const OUString& name);

/// What an automatic style says, in one of its elements.
struct StylePart {
  XmlLiteral element;
  // NOLINTNEXTLINE(readability-redundant-member-init): who makes one need not name it
  std::vector<std::pair<XmlLiteral, std::string>> attributes = {};

  void add(XmlLiteral name, std::string value) { attributes.emplace_back(name, std::move(value)); }
  /// Two that say the same have the same.
  std::string key() const;
};

/// An XmlWriter that knows texts of the office and automatic styles. Those stand behind the body: the reader does not
/// mind, and only then are all of them known.
class ContentXml {
 public:
  ContentXml();

  void open(XmlLiteral element) { xml_.open(element); }
  void close() { xml_.close(); }
  /// Left out when it is empty, as by XmlWriter.
  void attribute(XmlLiteral name, std::string_view value) { xml_.attribute(name, value); }
  void attribute(XmlLiteral name, const OUString& value) { xml_.attribute(name, to_utf8(value)); }
  void attribute(XmlLiteral name, const char* value) { xml_.attribute(name, value); }
  void text(const OUString& text) { xml_.text(to_utf8(text)); }
  /// <name>content</name>; nothing without a content.
  void leaf(XmlLiteral element, const OUString& content);

  /// A paragraph's text: blanks, tabs and line breaks become elements where a reader would collapse them. `spaced`: a
  /// blank that comes next would be collapsed.
  void words(const OUString& text, bool& spaced);

  /// The name of an automatic style that says this, made at the first call. `parent` is encoded; "" for none.
  std::string style(XmlLiteral family, std::vector<StylePart> says, std::string parent = {});

  /// The whole of it, once, when everything that was opened is closed.
  std::string take();

 private:
  struct Style {
    std::string name;
    XmlLiteral family;
    std::vector<StylePart> says;
    std::string parent;
  };
  XmlWriter xml_;
  std::unordered_map<std::string, Style> styles_;  // by what they say
};

}  // namespace bestek::writer
