// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/clause_parts.hpp"

#include "core/base/text.hpp"

namespace bestek {

Reference read_reference(const xmlNode* node, const char* attribute_name) {
  return {attribute(node, attribute_name), line_of(node)};
}

std::vector<Reference> read_references(const xmlNode* parent, const char* name) {
  std::vector<Reference> found;
  for (const xmlNode* node = first_child(parent, name); node != nullptr; node = next_sibling(node, name)) {
    found.push_back(read_reference(node, "ref"));
  }
  return found;
}

LocalText read_local_text(const xmlNode* parent, const char* name) {
  LocalText text;
  for (const xmlNode* node = first_child(parent, name); node != nullptr; node = next_sibling(node, name)) {
    if (const auto language = language_from_code(attribute(node, "lang")))
      text.set(*language, canonical_text(text_of(node)));
  }
  return text;
}

std::vector<Source> read_sources(const xmlNode* parent) {
  std::vector<Source> found;
  for (const xmlNode* node = first_child(parent, "source"); node != nullptr; node = next_sibling(node, "source")) {
    found.push_back({canonical_text(text_of(node)), attribute(node, "address"), parse_date(attribute(node, "checked")),
                     attribute(node, "certainty") != "secondary", line_of(node)});
  }
  return found;
}

}  // namespace bestek
