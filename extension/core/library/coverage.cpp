// SPDX-License-Identifier: EUPL-1.2
#include "core/library/coverage.hpp"

#include <algorithm>

#include "core/base/words.hpp"
#include "core/base/xml_writer.hpp"

namespace bestek {
namespace {

constexpr int kHottest = 20;  ///< clauses in a cell from which on it has the full colour

std::string counts_text(const std::map<std::string, int>& counts) {
  std::string text;
  for (const auto& [id, count] : counts) text += (text.empty() ? "" : ", ") + id + " " + std::to_string(count);
  return text;
}

void write_cell(XmlWriter& out, const CoverageRow& row, const TaxonomyEntry& aspect) {
  const XmlElement element(out, "td");
  const auto found = row.aspects.find(aspect.id);
  if (found == row.aspects.end()) {
    out.attribute("class", "none");
    out.text("–");
    return;
  }
  const CoverageCell& cell = found->second;
  const int heat = std::min(cell.clauses, kHottest) * 70 / kHottest;
  out.attribute("style", "background:hsl(150,55%," + std::to_string(96 - heat) + "%)");
  out.attribute("title", counts_text(cell.kinds));
  out.leaf("b", std::to_string(cell.clauses));
  out.leaf("small", counts_text(cell.levels));
}

constexpr XmlLiteral kLook =
    "<style>body{font:15px sans-serif;margin:2rem;color:#1b2a33}table{border-collapse:collapse}"
    "th,td{border:1px solid #cfd8dc;padding:.45rem .7rem;text-align:left;vertical-align:top}td small{display:block;"
    "font-size:11px}.none{color:#90a4ae}</style>";

void write_table(XmlWriter& out, const Library& library, std::string_view group_head, std::string_view total_head,
                 Language language) {
  const Taxonomy& taxonomy = library.taxonomy();
  const XmlElement table(out, "table");
  {
    const XmlElement head(out, "tr");
    out.leaf("th", group_head);
    for (const TaxonomyEntry& aspect : taxonomy.aspects) out.leaf("th", aspect.name.in(language));
    out.leaf("th", total_head);
  }
  for (const CoverageRow& row : coverage(library)) {
    const XmlElement line(out, "tr");
    out.leaf("th", Taxonomy::find(taxonomy.groups, row.group)->name.in(language));
    for (const TaxonomyEntry& aspect : taxonomy.aspects) write_cell(out, row, aspect);
    out.leaf("td", std::to_string(row.clauses));
  }
}

}  // namespace

std::vector<CoverageRow> coverage(const Library& library) {
  std::vector<CoverageRow> rows;
  for (const TaxonomyEntry& group : library.taxonomy().groups) {
    CoverageRow row{group.id, {}, 0};
    for (const CatalogueEntry& clause : library.catalogue()) {
      if (clause.status == ClauseStatus::kWithdrawn) continue;
      const auto& groups = clause.classification.groups;
      const auto named = [&](const Reference& reference) { return reference.id == group.id; };
      if (std::none_of(groups.begin(), groups.end(), named)) continue;
      CoverageCell& cell = row.aspects[clause.classification.aspect.id];
      ++cell.clauses;
      ++cell.kinds[std::string(kind_id(clause.kind))];
      ++cell.levels[clause.classification.level.id];
      ++row.clauses;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string coverage_html(const Library& library, Language language) {
  const auto said = [language](std::string_view key) { return word(word_context::kPage, key, language); };
  const auto title = said("coverage.title");
  XmlWriter out;
  out.literal("<!doctype html>\n");
  {
    const XmlElement html(out, "html");
    out.attribute("lang", language_code(language));
    {
      const XmlElement head(out, "head");
      out.empty("meta", "charset", "utf-8");
      out.leaf("title", title);
      out.literal(kLook);
    }
    const XmlElement body(out, "body");
    out.leaf("h1", title);
    out.leaf("p", library.id() + " " + library.version() + ", " +
                      counted(word_context::kPage, "coverage.clauses", library.catalogue().size(), language));
    write_table(out, library, said("coverage.product-group"), said("coverage.total"), language);
  }
  return out.take() + "\n";
}

}  // namespace bestek
