// SPDX-License-Identifier: EUPL-1.2
// What the readers' programs share.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "core/base/package.hpp"
#include "core/check/dossier_model.hpp"
#include "core/document/canonical.hpp"
#include "core/tender/document_reader.hpp"
#include "reading.hpp"

namespace bestek::guided {
namespace {

constexpr std::string_view kZipStart = "PK";

}  // namespace

void expect(bool holds, std::string_view what) {
  if (holds) return;
  (void)std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

const Library& shipped_library() {
  static const auto library = Library::load(BESTEK_SOURCE_DIR "/clauses");
  expect(library.ok(), "the shipped library can be read");
  return *library;
}

const LibraryRules& shipped_rules() {
  static const LibraryRules rules = load_library_rules(BESTEK_SOURCE_DIR "/clauses");
  return rules;
}

std::string packed(std::string_view input, std::initializer_list<std::string_view> parts,
                   std::initializer_list<FixedPart> fixed) {
  if (input.starts_with(kZipStart)) return std::string(input);
  std::vector<PackageEntry> entries;
  for (const FixedPart& part : fixed) entries.push_back({std::string(part.name), std::string(part.content)});
  for (const std::string_view name : parts) {
    const std::size_t end = input.find('\0');
    if (!input.empty()) entries.push_back({std::string(name), std::string(input.substr(0, end))});
    input = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
  }
  auto package = write_package(std::move(entries), "package", {}, ReadBack::kCompared);
  expect(package.ok(), "a package of any parts can be written");
  return std::move(*package);
}

void read_and_check(std::string_view bytes, const std::string& name) {
  auto text = read_document(bytes, name);
  if (!text) return;
  (void)canonical_blocks(text->blocks).digest();
  std::map<std::string, DocumentText> texts;
  texts.emplace(name, std::move(*text));
  const LibraryRules& rules = shipped_rules();
  const auto model = build_dossier_model(
      {nullptr, &texts, &shipped_library(), &rules.citations, &rules.words, kToday, nullptr, nullptr, &rules.phrases});
  expect(model.ok(), "facts can be told of every document that can be read");
}

}  // namespace bestek::guided
