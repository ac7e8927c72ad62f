// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bestek {

/// Markup or a name that stands in the code. Nothing that came from outside can become one: it takes string literals
/// only, and those are known when the code is compiled.
class XmlLiteral {
 public:
  consteval XmlLiteral(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor): writer.open("p")
  [[nodiscard]] constexpr std::string_view view() const noexcept { return text_; }

 private:
  std::string_view text_;
};

/// Whether elements stand one on a line, indented, for people to read; only where white space between them means
/// nothing.
enum class XmlLines { kNone, kOneEach };

/// Writes XML. Elements and attributes are named by the code; every text and value is escaped, and characters that
/// XML 1.0 forbids are dropped, so whatever a value holds it stays a value.
class XmlWriter {
 public:
  explicit XmlWriter(XmlLines lines = XmlLines::kNone) : lines_(lines) {}

  /// Only as the first thing.
  void declaration();
  void open(XmlLiteral name);
  /// Only right after open() or another attribute. An empty value is left out.
  void attribute(XmlLiteral name, std::string_view value);
  /// An attribute that says "yes" or "no".
  void flag(XmlLiteral name, bool value);
  void text(std::string_view text);
  /// Whole elements that never change.
  void literal(XmlLiteral markup);
  /// Closes the innermost open element.
  void close();
  /// <name attribute="value"/>
  void empty(XmlLiteral name, XmlLiteral attribute_name, std::string_view value);
  /// <name>content</name>
  void leaf(XmlLiteral name, std::string_view content);

  /// What was written, which must be whole.
  [[nodiscard]] std::string take();

 private:
  void end_start();
  void begin_line();

  XmlLines lines_;
  std::string out_;
  std::vector<std::string_view> open_;
  bool in_start_ = false;
  bool own_line_ = false;  ///< the innermost open element holds elements on lines of their own
};

/// One element for as long as the scope lasts.
class XmlElement {
 public:
  XmlElement(XmlWriter& writer, XmlLiteral name) : writer_(writer) { writer_.open(name); }
  XmlElement(const XmlElement&) = delete;
  XmlElement& operator=(const XmlElement&) = delete;
  ~XmlElement() { writer_.close(); }

 private:
  XmlWriter& writer_;
};

}  // namespace bestek
