// SPDX-License-Identifier: EUPL-1.2
// A clause file: read, linted, and, when nothing is wrong with it, written into a document.
#include <algorithm>
#include <vector>

#include "core/base/xml_schema.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/document/canonical.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/lint_verdicts.hpp"
#include "core/library/shipped_schemas.hpp"
#include "core/odf/render/fragment.hpp"
#include "reading.hpp"

using namespace bestek;
using namespace bestek::guided;

namespace {

const XmlSchema& schema() {
  static const auto loaded = shipped_schema(kClauseSchema);
  expect(loaded.ok(), "the schema of clauses can be read");
  return *loaded;
}

bool is_fault(const LibraryFinding& finding) { return finding.severity == Severity::kError; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  const auto clause = parse_clause(bytes, "clause.xml");
  if (!clause) return 0;
  const Library& library = shipped_library();
  const FileRules rules{library.taxonomy(), library.languages(), shipped_rules().citations};
  const auto findings = lint_file(bytes, FileRole::kCurrent, schema(), rules);
  const RenderContext context(writing_context(library.taxonomy(), "agreement", {}, Language::kDutch),
                              RenderContext().styles);
  for (const ClauseText& text : clause->texts) (void)canonical_release(*clause, text, *context.terms).digest();
  if (std::ranges::any_of(findings, is_fault)) return 0;
  const std::vector<ClauseToPlace> placed{{&*clause, "abcdefgh"}};
  expect(make_fragment(placed, context, {3, true}).ok(), "a clause without faults can be written");
  return 0;
}
