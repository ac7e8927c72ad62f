// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/made_with.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/text.hpp"

namespace bestek {
namespace {

std::optional<std::size_t> count_of(const std::string& text) noexcept {
  std::size_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Error invalid(const std::string& file, const xmlNode* node, const char* what) {
  const std::string element(what);
  return Error{"dossier.invalid",
               {file, line_of(node), {}, {}},
               {{"what", "made-field/@" + element}, {"value", attribute(node, what)}}};
}

Result<MadeField> read_field(const xmlNode* node, const std::string& file) {
  MadeField field{attribute(node, "name"), canonical_text(text_of(node))};
  const auto places = count_of(attribute(node, "places"));
  if (!places || *places == 0) return invalid(file, node, "places");
  field.places = *places;
  if (const std::string removed = attribute(node, "removed"); !removed.empty()) {
    const auto count = count_of(removed);
    if (!count || *count == 0 || *count > field.places) return invalid(file, node, "removed");
    field.removed = *count;
  }
  field.reason = canonical_text(attribute(node, "reason"));
  if (field.reason.empty() != (field.removed == 0)) return invalid(file, node, "reason");
  return field;
}

}  // namespace

const MadeField* MadeWith::field(std::string_view tag) const noexcept {
  const auto found = std::ranges::find(fields, tag, &MadeField::tag);
  return found == fields.end() ? nullptr : &*found;
}

Result<MadeWith> read_made_with(const xmlNode* document, const std::string& file) {
  MadeWith made;
  for (const xmlNode* child = first_child(document); child != nullptr; child = next_sibling(child)) {
    if (is_element(child, "property")) {
      made.properties[attribute(child, "name")] = text_of(child);
    } else {
      auto field = read_field(child, file);
      if (!field) return field.error();
      made.fields.push_back(std::move(*field));
    }
  }
  return made;
}

void write_made_with(XmlWriter& out, const MadeWith& made) {
  for (const auto& [name, value] : made.properties) {
    const XmlElement one(out, "property");
    out.attribute("name", name);
    out.text(value);
  }
  for (const MadeField& field : made.fields) {
    const XmlElement one(out, "made-field");
    out.attribute("name", field.tag);
    out.attribute("places", std::to_string(field.places));
    if (field.removed > 0) {
      out.attribute("removed", std::to_string(field.removed));
      out.attribute("reason", field.reason);
    }
    out.text(field.label);
  }
}

}  // namespace bestek
