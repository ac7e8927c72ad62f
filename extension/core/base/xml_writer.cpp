// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_writer.hpp"

#include "core/base/text.hpp"

namespace bestek {

void XmlWriter::end_start() {
  if (in_start_) out_ += '>';
  in_start_ = false;
}

void XmlWriter::open(XmlLiteral name) {
  end_start();
  out_ += '<';
  out_ += name.view();
  open_.push_back(name.view());
  in_start_ = true;
}

void XmlWriter::attribute(XmlLiteral name, std::string_view value) {
  if (value.empty()) return;
  out_ += ' ';
  out_ += name.view();
  out_ += "=\"";
  append_xml_escaped(out_, value);
  out_ += '"';
}

void XmlWriter::text(std::string_view text) {
  if (text.empty()) return;
  end_start();
  append_xml_escaped(out_, text);
}

void XmlWriter::literal(XmlLiteral markup) {
  end_start();
  out_ += markup.view();
}

void XmlWriter::close() {
  if (in_start_) {
    out_ += "/>";
    in_start_ = false;
  } else {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
  }
  open_.pop_back();
}

void XmlWriter::empty(XmlLiteral name, XmlLiteral attribute_name, std::string_view value) {
  open(name);
  attribute(attribute_name, value);
  close();
}

std::string XmlWriter::take() { return std::exchange(out_, {}); }

}  // namespace bestek
