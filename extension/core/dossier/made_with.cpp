// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/made_with.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "core/base/text.hpp"
#include "core/dossier/dossier_shape.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

std::optional<std::size_t> count_of(const std::string& text) noexcept {
  std::size_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// As long as a tag may be (protocol.hpp), and far more places than a document has.
constexpr std::size_t kMaxNameLength = 64;
constexpr std::size_t kMaxPlaces = 100000;

Error invalid(const std::string& file, const xmlNode* node, const char* attribute_name) {
  return invalid_dossier(file, node, std::string(local_name(node)) + "/@" + attribute_name,
                         attribute(node, attribute_name));
}

/// "bestek.role": words with points between.
bool is_name(std::string_view name) noexcept {
  const std::size_t point = name.find('.');
  return name.size() <= kMaxNameLength && point != std::string_view::npos && point > 0 && point + 1 < name.size();
}

Status read_property(const xmlNode* node, const std::string& file, MadeWith& made) {
  const std::string name = attribute(node, "name");
  std::string value = canonical_text(text_of(node));
  if (!is_name(name)) return invalid(file, node, "name");
  if (value.empty()) return invalid_dossier(file, node, "property", name);
  made.properties[name] = std::move(value);
  return Done{};
}

Result<MadeField> read_field(const xmlNode* node, const std::string& file) {
  MadeField field{attribute(node, "name"), canonical_text(text_of(node))};
  if (!is_name(field.tag)) return invalid(file, node, "name");
  const auto places = count_of(attribute(node, "places"));
  if (!places || *places == 0 || *places > kMaxPlaces) return invalid(file, node, "places");
  field.places = *places;
  if (const std::string removed = attribute(node, "removed"); !removed.empty()) {
    const auto count = count_of(removed);
    if (!count || *count == 0 || *count > field.places) return invalid(file, node, "removed");
    field.removed = *count;
  }
  field.reason = canonical_text(attribute(node, "reason"));
  const bool fits = code_points(field.reason) <= kMaxReasonCharacters;
  if (!fits || field.reason.empty() != (field.removed == 0)) return invalid(file, node, "reason");
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
      if (const Status read = read_property(child, file, made); !read) return read.error();
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
