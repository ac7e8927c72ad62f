// SPDX-License-Identifier: EUPL-1.2
// What the parts of a walk that writes content.xml share (content_walk.hpp).
#pragma once

#include <optional>
#include <string>

#include "writer/live/content_lists.hpp"
#include "writer/live/content_sections.hpp"
#include "writer/live/content_xml.hpp"

namespace bestek::writer {

/// What is written of a document so far, and what of it goes through all its texts.
struct ContentOutput {
  ContentXml xml;
  ListNames lists;
  /// False once something was met that the walk does not know: what is written is of no use then.
  bool known = true;

  /// The style's name in files; "" and not known when we cannot write it.
  std::string name_of_style(const OUString& name) {
    auto encoded = encoded_name(name);
    known = known && encoded;
    return encoded ? *std::move(encoded) : std::string();
  }
};

/// The paragraph that is being written.
struct ContentLine {
  std::string look;            ///< the key of its text_properties: text that looks otherwise stands in a span
  const SectionNames& around;  ///< what it stands in
  bool spaced = true;          ///< a blank that comes next would be collapsed
  bool in_ruby = false;        ///< a word with text above it is still to end
  /// That text.
  OUString ruby = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

}  // namespace bestek::writer
