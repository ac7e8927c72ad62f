// SPDX-License-Identifier: EUPL-1.2
#include "core/library/frameworks.hpp"

#include "core/base/files.hpp"
#include "core/base/text.hpp"
#include "core/base/xml.hpp"
#include "core/clause/clause_reader.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxFrameworksBytes = std::size_t{1024} * 1024;

void set_text(LocalText& text, const xmlNode* node) {
  if (const auto language = language_from_code(attribute(node, "lang")))
    text.set(*language, canonical_text(text_of(node)));
}

void read_serves(const xmlNode* serves, Framework& framework) {
  for (const xmlNode* node = first_child(serves); node != nullptr; node = next_sibling(node)) {
    const Reference reference{attribute(node, "ref"), line_of(node)};
    if (is_element(node, "clause")) framework.clauses.push_back(reference);
    if (is_element(node, "rule")) framework.rules.push_back(reference);
    if (!is_element(node, "function")) continue;
    // Functions come in pairs: each language of one function after the other.
    const auto language = language_from_code(attribute(node, "lang"));
    if (framework.functions.empty() || !language || framework.functions.back().has(*language))
      framework.functions.emplace_back();
    set_text(framework.functions.back(), node);
  }
}

Framework read_framework(const xmlNode* node) {
  Framework framework;
  framework.id = attribute(node, "id");
  framework.status = attribute(node, "status");
  framework.line = line_of(node);
  for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
    if (is_element(child, "name")) set_text(framework.name, child);
    if (is_element(child, "today")) set_text(framework.today, child);
    if (is_element(child, "description")) set_text(framework.description, child);
    if (is_element(child, "serves")) read_serves(child, framework);
    if (is_element(child, "source")) {
      framework.sources.push_back({canonical_text(text_of(child)), attribute(child, "address"),
                                   parse_date(attribute(child, "checked")),
                                   attribute(child, "certainty") != "secondary", line_of(child)});
    }
  }
  return framework;
}

}  // namespace

Result<Frameworks> load_frameworks(const std::filesystem::path& file) {
  const auto bytes = read_file(file, kMaxFrameworksBytes);
  if (!bytes) return bytes.error();
  const auto document = parse_xml(*bytes, file.string());
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "frameworks", kClauseNamespace)) {
    return Error{"frameworks.invalid", {file.string(), line_of(root), {}, {}}, {}};
  }
  Frameworks frameworks{file.string(), attribute(root, "checked"), attribute(root, "review-by"), {}};
  for (const xmlNode* node = first_child(root, "framework"); node != nullptr; node = next_sibling(node, "framework")) {
    frameworks.list.push_back(read_framework(node));
  }
  return frameworks;
}

}  // namespace bestek
