// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_writer.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::string_view kIndent = "  ";

/// What stands for the character; "" for itself.
constexpr std::string_view escape_of(char c, bool in_attribute) noexcept {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    case '\n':
      return in_attribute ? "&#10;" : "";
    case '\t':
      return in_attribute ? "&#9;" : "";
    default:
      return "";
  }
}

/// What stands for itself wherever it stands; by table, since every byte that is written is looked up.
constexpr std::array<bool, 256> kNeedsNoEscape = [] {
  std::array<bool, 256> plain{};
  for (unsigned char c = ' '; c < 0x7F; ++c) plain.at(c) = escape_of(static_cast<char>(c), true).empty();
  return plain;
}();

/// Text that comes back from a parser as it is. A line end or tab in an attribute would come back as a space, and a
/// carriage return anywhere as another line end.
void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
  if (std::ranges::all_of(text, [](char c) { return kNeedsNoEscape[static_cast<unsigned char>(c)]; })) {
    out += text;
    return;
  }
  std::string made;
  if (!is_xml_text(text)) {
    made = xml_text(text);
    text = made;
  }
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view instead = escape_of(text[i], in_attribute);
    if (instead.empty()) continue;
    out.append(text, from, i - from).append(instead);
    from = i + 1;
  }
  out.append(text, from);
}

}  // namespace

void XmlWriter::declaration() { out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }

void XmlWriter::end_start() {
  if (in_start_) out_ += '>';
  in_start_ = false;
}

void XmlWriter::begin_line() {
  out_ += '\n';
  for (std::size_t depth = 0; depth < open_.size(); ++depth) out_ += kIndent;
}

void XmlWriter::open(XmlLiteral name) {
  end_start();
  if (lines_ == XmlLines::kOneEach && !open_.empty()) begin_line();
  out_ += '<';
  out_ += name.view();
  open_.push_back(name.view());
  in_start_ = true;
  own_line_ = false;
}

void XmlWriter::attribute(XmlLiteral name, std::string_view value) {
  if (value.empty()) return;
  out_ += ' ';
  out_ += name.view();
  out_ += "=\"";
  append_escaped(out_, value, true);
  out_ += '"';
}

void XmlWriter::flag(XmlLiteral name, bool value) { attribute(name, value ? "yes" : "no"); }

void XmlWriter::text(std::string_view text) {
  if (text.empty()) return;
  end_start();
  append_escaped(out_, text, false);
}

void XmlWriter::literal(XmlLiteral markup) {
  end_start();
  out_ += markup.view();
}

void XmlWriter::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_start_) {
    out_ += "/>";
    in_start_ = false;
  } else {
    if (own_line_) begin_line();
    out_ += "</";
    out_ += name;
    out_ += '>';
  }
  // The parent holds an element on a line of its own now.
  own_line_ = lines_ == XmlLines::kOneEach;
  if (own_line_ && open_.empty()) out_ += '\n';
}

void XmlWriter::empty(XmlLiteral name, XmlLiteral attribute_name, std::string_view value) {
  open(name);
  attribute(attribute_name, value);
  close();
}

void XmlWriter::leaf(XmlLiteral name, std::string_view content) {
  open(name);
  text(content);
  close();
}

std::string XmlWriter::take() { return std::exchange(out_, {}); }

}  // namespace bestek
