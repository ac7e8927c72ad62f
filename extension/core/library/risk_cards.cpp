// SPDX-License-Identifier: EUPL-1.2
#include "core/library/risk_cards.hpp"

#include "core/clause/clause_parts.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

std::vector<CardPoint> read_points(const xmlNode* root, const char* name, const char* place) {
  std::vector<CardPoint> points;
  for (const xmlNode* node = first_child(root, name); node != nullptr; node = next_sibling(node, name)) {
    points.push_back(
        {read_reference(node, place), read_local_text(node, "label"), read_references(node, "answer"), line_of(node)});
  }
  return points;
}

}  // namespace

Result<RiskCard> load_risk_card(const std::filesystem::path& file) {
  Sha256 digest{};
  const auto document = read_library_part(file, "risk-card", &digest);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  const auto invalid = [&](const char* what, const std::string& value) {
    return Error{"clause.invalid", {file.string(), line_of(root), {}, {}}, {{"what", what}, {"value", value}}};
  };
  const auto version = parse_version(attribute(root, "version"));
  if (!version) return invalid("risk-card/@version", attribute(root, "version"));
  RiskCard card{file.string(), read_reference(root, "group"), *version, {}, {}, {}, {}, {}, digest};
  if (card.group.id.empty()) return invalid("risk-card/@group", "");
  card.checked = parse_date(attribute(root, "checked"));
  card.review_by = parse_date(attribute(root, "review-by"));
  card.risks = read_points(root, "risk", "phase");
  card.attention = read_points(root, "attention", "aspect");
  card.sources = read_sources(root);
  return card;
}

}  // namespace bestek
