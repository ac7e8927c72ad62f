// SPDX-License-Identifier: EUPL-1.2
#include "core/library/known_parts.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/base/xml.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_part.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

constexpr std::array<PartShape, 2> kLibrary{
    {{"library", "format id languages licence version", "name"}, {"name", "", ""}}};

constexpr std::array<PartShape, 20> kTaxonomy{
    {{"taxonomy", "format", "groups aspects themes phases levels procedures general-terms term-sets"},
     {"groups", "", "group"},
     {"group", "id parent", "cpv name"},
     {"cpv", "", ""},
     {"name", "", ""},
     {"aspects", "", "aspect"},
     {"aspect", "id", "name"},
     {"themes", "", "theme"},
     {"theme", "id", "name"},
     {"phases", "", "phase"},
     {"phase", "id", "name"},
     {"levels", "", "level"},
     {"level", "id", "name"},
     {"procedures", "", "procedure"},
     {"procedure", "id selects-down", "name"},
     {"general-terms", "", "terms"},
     {"terms", "id covers", "name"},
     {"term-sets", "", "term-set"},
     {"term-set", "id roles terms", "term"},
     {"term", "id", "name"}}};

constexpr std::array<PartShape, 3> kSourceParts{
    {{"known-sources", "checked format", "issuer other"}, {"issuer", "", ""}, {"other", "", ""}}};

class PartsReader {
 public:
  PartsReader(const std::string& file, std::span<const PartShape> shapes, std::vector<Error>& errors)
      : file_(file), shapes_(shapes), errors_(errors) {}

  void read(const xmlNode* node, const PartShape& shape) {
    for (const xmlAttr* one = node->properties; one != nullptr; one = one->next)
      if (one->ns == nullptr) look(one->name, "/@", shape.attributes, node, node);
    for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (child->ns != nullptr && !is_same(child->ns, node->ns)) continue;
      if (!look(child->name, "/", shape.children, node, child)) continue;
      const auto own = std::ranges::find(shapes_, local_name(child), &PartShape::element);
      if (own != shapes_.end()) read(child, *own);
    }
  }

 private:
  static bool is_same(const xmlNs* one, const xmlNs* other) noexcept {
    return one != nullptr && other != nullptr && xmlStrEqual(one->href, other->href) != 0;
  }

  bool look(const xmlChar* name, const char* between, std::string_view allowed, const xmlNode* in, const xmlNode* at) {
    const std::string said(reinterpret_cast<const char*>(name));
    const std::vector<std::string> names = split(allowed, ' ');
    if (std::ranges::find(names, said) != names.end()) return true;
    if (told_++ < kMaxUnknownParts)
      errors_.push_back(
          {"library.unknown-part",
           {file_, line_of(at), {}, {}},
           {{"what", std::string(local_name(in)) + between + said}, {"allowed", names.empty() ? "-" : listed(names)}}});
    return false;
  }

  const std::string& file_;
  std::span<const PartShape> shapes_;
  std::vector<Error>& errors_;
  std::size_t told_ = 0;
};

void report_in(const std::filesystem::path& file, const char* root, std::span<const PartShape> shapes,
               std::vector<Error>& errors) {
  const auto document = read_library_part(file, root);
  if (document) report_unknown_parts(file.string(), xmlDocGetRootElement(document->get()), shapes, errors);
}

}  // namespace

void report_unknown_parts(const std::string& file, const xmlNode* root, std::span<const PartShape> shapes,
                          std::vector<Error>& errors) {
  const auto own = std::ranges::find(shapes, local_name(root), &PartShape::element);
  if (own != shapes.end()) PartsReader(file, shapes, errors).read(root, *own);
}

void report_unknown_library_parts(const std::string& folder, std::vector<Error>& errors) {
  const std::filesystem::path library(folder);
  report_in(library / kLibraryFile, "library", kLibrary, errors);
  report_in(library / kTaxonomyFile, "taxonomy", kTaxonomy, errors);
  report_in(library / "rules" / "sources.xml", "known-sources", kSourceParts, errors);
}

}  // namespace bestek
