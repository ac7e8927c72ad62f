// SPDX-License-Identifier: EUPL-1.2
#include "core/library/scorecard.hpp"

#include <algorithm>
#include <charconv>

#include "core/clause/clause_parts.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

template <typename Number>
std::optional<Number> number(const xmlNode* node, const char* name) {
  const std::string text = attribute(node, name);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = !text.empty() && error == std::errc{} && end == text.data() + text.size();
  return whole && value >= 0 ? std::optional<Number>(value) : std::nullopt;
}

std::optional<ScorecardMeasure> measure_of(const xmlNode* counted) {
  if (counted == nullptr) return ScorecardMeasure::kNone;
  const std::string what = attribute(counted, "what");
  if (what == "award-weight") return ScorecardMeasure::kAwardWeight;
  if (what == "clauses") return ScorecardMeasure::kClauses;
  return std::nullopt;
}

}  // namespace

Result<Scorecard> load_scorecard(const std::filesystem::path& file) {
  Sha256 digest{};
  const auto document = read_library_part(file, "scorecard", &digest);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  const auto invalid = [&](const xmlNode* node, const char* what, const std::string& value) {
    return Error{"clause.invalid", {file.string(), line_of(node), {}, {}}, {{"what", what}, {"value", value}}};
  };
  Scorecard card;
  card.file = file.string();
  card.digest = digest;
  const auto version = parse_version(attribute(root, "version"));
  if (!version) return invalid(root, "scorecard/@version", attribute(root, "version"));
  card.version = *version;
  const auto total = number<int>(root, "total");
  if (!total) return invalid(root, "scorecard/@total", attribute(root, "total"));
  card.total = *total;
  card.name = read_local_text(root, "name");
  card.note = read_local_text(root, "note");
  card.review_by = parse_date(attribute(root, "review-by"));
  card.sources = read_sources(root);
  for (const xmlNode* node = first_child(root, "item"); node != nullptr; node = next_sibling(node, "item")) {
    const xmlNode* counted = first_child(node, "counted");
    const auto measure = measure_of(counted);
    if (!measure) return invalid(counted, "counted/@what", attribute(counted, "what"));
    ScorecardItem item{attribute(node, "id"),
                       read_local_text(node, "label"),
                       read_local_text(node, "count"),
                       *measure,
                       {},
                       {},
                       number<int>(node, "points"),
                       number<double>(node, "per-one"),
                       line_of(node)};
    if (has_attribute(node, "points") && !item.points) return invalid(node, "item/@points", attribute(node, "points"));
    if (has_attribute(node, "per-one") && !item.per_one)
      return invalid(node, "item/@per-one", attribute(node, "per-one"));
    if (counted != nullptr) {
      item.themes = read_references(counted, "theme");
      item.clauses = read_references(counted, "clause");
    }
    card.items.push_back(std::move(item));
  }
  return card;
}

std::optional<double> points_for(const ScorecardItem& item, double counted) noexcept {
  if (!item.points) return std::nullopt;
  const double most = *item.points;
  if (item.per_one) return std::min(most, counted * *item.per_one);
  return counted > 0 ? most : 0;
}

}  // namespace bestek
