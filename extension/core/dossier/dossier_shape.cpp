// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/dossier_shape.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/text.hpp"

namespace bestek {
namespace {

struct Shape {
  std::string_view element;
  std::array<std::string_view, 4> attributes{};
  std::array<std::string_view, 4> children{};
  bool once = false;         ///< at most one below its parent
  bool text = false;         ///< text may stand in it
  bool name_is_key = false;  ///< no two of one parent have the same @name
};

constexpr std::array<Shape, 13> kShapes{{
    {"dossier", {"format", "id"}, {"profile", "documents", "states", "answers"}},
    {"profile", {}, {"field", "lot"}, true},
    {"field", {"name"}, {"item"}, false, true, true},
    {"item", {}, {}, false, true},
    {"lot", {"number", "estimated-value", "maximum-value"}, {}, false, true},
    {"documents", {}, {"document"}, true},
    {"document", {"role", "file", "sha256"}, {"property", "made-field"}},
    {"property", {"name"}, {}, false, true, true},
    {"made-field", {"name", "places", "removed", "reason"}, {}, false, true, true},
    {"states", {}, {"state"}, true},
    {"state", {"name", "date"}, {}, false, true},
    {"answers", {}, {"answer"}, true},
    {"answer", {"name"}, {}, false, true, true},
}};

const Shape& shape_of(std::string_view element) noexcept {
  return *std::ranges::find(kShapes, element, &Shape::element);
}

template <class Names>
bool holds(const Names& names, std::string_view name) noexcept {
  return std::ranges::find(names, name) != names.end();
}

std::string_view view(const xmlChar* text) noexcept { return reinterpret_cast<const char*>(text); }

Error unknown(const std::string& file, const xmlNode* node, std::string what) {
  return Error{"dossier.unknown-part", {file, line_of(node), {}, {}}, {{"what", std::move(what)}}};
}

Status check_attributes(const xmlNode* node, const Shape& shape, const std::string& file) {
  for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
    if (attribute->ns != nullptr || !holds(shape.attributes, view(attribute->name)))
      return unknown(file, node, std::string(shape.element) + "/@" + std::string(view(attribute->name)));
  }
  return Done{};
}

/// Text beside elements, in what only holds elements or in a list; "" for any other node.
std::string stray_text(const xmlNode* child, const xmlNode* parent, const Shape& shape) {
  const bool is_text = child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE;
  if (!is_text || (shape.text && first_child(parent) == nullptr)) return {};
  return canonical_text(view(child->content));
}

Status check_node(const xmlNode* node, const Shape& shape, const std::string& file) {
  if (const Status known = check_attributes(node, shape, file); !known) return known;
  std::set<std::string> seen;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (const std::string text = stray_text(child, node, shape); !text.empty())
      return unknown(file, node, std::string(shape.element) + ": " + text);
    if (child->type != XML_ELEMENT_NODE) continue;
    const std::string name(local_name(child));
    if (!is_element(child, name.c_str(), kDossierNamespace) || !holds(shape.children, name) || name.empty())
      return unknown(file, child, std::string(shape.element) + "/" + name);
    const Shape& own = shape_of(name);
    const std::string key = own.name_is_key ? name + "[" + attribute(child, "name") + "]" : name;
    if ((own.once || own.name_is_key) && !seen.insert(key).second)
      return unknown(file, child, std::string(shape.element) + "/" + key + " (2)");
    if (const Status known = check_node(child, own, file); !known) return known;
  }
  return Done{};
}

}  // namespace

Error invalid_dossier(const std::string& file, const xmlNode* node, std::string what, std::string value) {
  return Error{
      "dossier.invalid", {file, line_of(node), {}, {}}, {{"what", std::move(what)}, {"value", std::move(value)}}};
}

Status check_dossier_shape(const xmlNode* root, const std::string& file) {
  return check_node(root, kShapes.front(), file);
}

Status check_digests(const xmlNode* root, const std::string& file, TenderState state) {
  if (state != TenderState::kDraft) return Done{};
  for (const xmlNode* child = first_child(first_child(root, "documents"), "document"); child != nullptr;
       child = next_sibling(child, "document")) {
    if (!attribute(child, "sha256").empty())
      return Error{
          "dossier.digest-without-state", {file, line_of(child), {}, {}}, {{"name", attribute(child, "file")}}};
  }
  return Done{};
}

}  // namespace bestek
