// SPDX-License-Identifier: EUPL-1.2
#include "core/library/frameworks.hpp"

#include "core/base/text.hpp"
#include "core/clause/clause_parts.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

void read_serves(const xmlNode* serves, Framework& framework) {
  framework.clauses = read_references(serves, "clause");
  framework.rules = read_references(serves, "rule");
  for (const xmlNode* node = first_child(serves, "function"); node != nullptr; node = next_sibling(node, "function")) {
    // Functions come in pairs: each language of one function after the other.
    const auto language = language_from_code(attribute(node, "lang"));
    if (!language) continue;
    if (framework.functions.empty() || framework.functions.back().has(*language)) framework.functions.emplace_back();
    framework.functions.back().set(*language, canonical_text(text_of(node)));
  }
}

Framework read_framework(const xmlNode* node) {
  Framework framework;
  framework.id = attribute(node, "id");
  framework.status = attribute(node, "status");
  framework.line = line_of(node);
  framework.name = read_local_text(node, "name");
  framework.today = read_local_text(node, "today");
  framework.description = read_local_text(node, "description");
  framework.sources = read_sources(node);
  if (const xmlNode* serves = first_child(node, "serves")) read_serves(serves, framework);
  return framework;
}

}  // namespace

std::vector<Source> Frameworks::sources() const {
  std::vector<Source> all;
  for (const Framework& one : list) all.insert(all.end(), one.sources.begin(), one.sources.end());
  return all;
}

Result<Frameworks> load_frameworks(const std::filesystem::path& file) {
  Sha256 digest{};
  const auto document = read_library_part(file, "frameworks", &digest);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  const auto version = parse_version(attribute(root, "version"));
  if (!version) {
    return Error{"clause.invalid",
                 {file.string(), line_of(root), {}, {}},
                 {{"what", "frameworks/@version"}, {"value", attribute(root, "version")}}};
  }
  Frameworks frameworks{file.string(), *version, attribute(root, "checked"), attribute(root, "review-by"), {}, digest};
  for (const xmlNode* node = first_child(root, "framework"); node != nullptr; node = next_sibling(node, "framework")) {
    frameworks.list.push_back(read_framework(node));
  }
  return frameworks;
}

}  // namespace bestek
