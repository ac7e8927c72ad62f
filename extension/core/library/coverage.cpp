// SPDX-License-Identifier: EUPL-1.2
#include "core/library/coverage.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

constexpr int kHottest = 20;  ///< clauses in a cell from which on it has the full colour

std::string counts_text(const std::map<std::string, int>& counts) {
  std::string text;
  for (const auto& [id, count] : counts) text += (text.empty() ? "" : ", ") + id + " " + std::to_string(count);
  return text;
}

void append_cell(std::string& out, const CoverageRow& row, const TaxonomyEntry& aspect) {
  const auto found = row.aspects.find(aspect.id);
  if (found == row.aspects.end()) {
    out += "<td class=\"none\">–</td>";
    return;
  }
  const CoverageCell& cell = found->second;
  const int heat = std::min(cell.clauses, kHottest) * 70 / kHottest;
  out += "<td style=\"background:hsl(150,55%," + std::to_string(96 - heat) + "%)\" title=\"" +
         xml_escaped(counts_text(cell.kinds)) + "\"><b>" + std::to_string(cell.clauses) + "</b><small>" +
         xml_escaped(counts_text(cell.levels)) + "</small></td>";
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
  const auto said = [language](std::string_view key) {
    return xml_escaped(std::string(word(word_context::kPage, key, language)));
  };
  const Taxonomy& taxonomy = library.taxonomy();
  std::string out =
      "<!doctype html>\n<html lang=\"" + std::string(language_code(language)) +
      "\"><head><meta charset=\"utf-8\"><title>" + said("coverage.title") +
      "</title>\n<style>body{font:15px sans-serif;margin:2rem;color:#1b2a33}table{border-collapse:collapse}"
      "th,td{border:1px solid #cfd8dc;padding:.45rem .7rem;text-align:left;vertical-align:top}td small{display:block;"
      "font-size:11px}.none{color:#90a4ae}</style></head>\n<body><h1>" +
      said("coverage.title") + "</h1>\n<p>" + xml_escaped(library.id()) + " " + xml_escaped(library.version()) + ", " +
      xml_escaped(counted(word_context::kPage, "coverage.clauses", library.catalogue().size(), language)) +
      "</p>\n<table><tr><th>" + said("coverage.product-group") + "</th>";
  for (const TaxonomyEntry& aspect : taxonomy.aspects) out += "<th>" + xml_escaped(aspect.name.in(language)) + "</th>";
  out += "<th>" + said("coverage.total") + "</th></tr>\n";
  for (const CoverageRow& row : coverage(library)) {
    const TaxonomyEntry* group = Taxonomy::find(taxonomy.groups, row.group);
    out += "<tr><th>" + xml_escaped(group->name.in(language)) + "</th>";
    for (const TaxonomyEntry& aspect : taxonomy.aspects) append_cell(out, row, aspect);
    out += "<td>" + std::to_string(row.clauses) + "</td></tr>\n";
  }
  return out + "</table></body></html>\n";
}

}  // namespace bestek
