// SPDX-License-Identifier: EUPL-1.2
#include "bench/bench_fragment.hpp"

#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/library.hpp"
#include "core/odf/render/fragment.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek::bench {
namespace {

constexpr int kUnderChapter = 3;  // the level of a clause's heading in the shipped programme

}  // namespace

Status write_fragment(const std::filesystem::path& document, const std::filesystem::path& library,
                      const std::vector<std::string>& ids, const std::filesystem::path& file) {
  const auto bytes = read_file(document, kMaxPackageBytes);
  if (!bytes) return bytes.error();
  const auto text = read_document(*bytes, document.filename().string());
  if (!text) return text.error();
  const auto loaded = Library::load(library);
  if (!loaded) return loaded.error();
  const auto plan = plan_insertion(*text, *loaded, ids, Homeless::kAtCursor);
  if (!plan) return plan.error();
  const PlannedDocument& planned = plan->documents.begin()->second;
  const RenderContext context(planned.context, default_style_roles());
  const auto odt = make_fragment(planned.plan.fragments.front().clauses, context, {kUnderChapter, true});
  if (!odt) return odt.error();
  return write_file(file, *odt);
}

}  // namespace bestek::bench
