// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/clause_reader.hpp"

#include <charconv>

#include "core/base/house_xml.hpp"
#include "core/base/text.hpp"
#include "core/clause/clause_parts.hpp"
#include "core/clause/clause_text_reader.hpp"
#include "core/clause/unit_text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxClauseXmlBytes = std::size_t{256} * 1024;

Error invalid(const std::string& file, const xmlNode* node, std::string what, std::string value) {
  return Error{
      "clause.invalid", {file, line_of(node), {}, {}}, {{"what", std::move(what)}, {"value", std::move(value)}}};
}

std::optional<double> number(const xmlNode* node, const char* name) {
  const std::string text = attribute(node, name);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Regime read_regime(const xmlNode* node) {
  Regime regime;
  if (node == nullptr) return regime;
  const std::string threshold = attribute(node, "threshold");
  const std::string authority = attribute(node, "authority");
  if (threshold == "above") regime.threshold = Threshold::kAbove;
  if (threshold == "below") regime.threshold = Threshold::kBelow;
  if (authority == "central") regime.authority = AuthorityScope::kCentral;
  if (authority == "sub-central") regime.authority = AuthorityScope::kSubCentral;
  for (const Reference& procedure : read_references(node, "procedure")) regime.procedures.push_back(procedure.id);
  return regime;
}

Classification read_classification(const xmlNode* node) {
  Classification found;
  found.groups = read_references(node, "group");
  for (const xmlNode* cpv = first_child(node, "cpv"); cpv != nullptr; cpv = next_sibling(cpv, "cpv")) {
    found.cpv.push_back(text_of(cpv));
  }
  found.aspect = read_reference(node, "aspect");
  found.theme = read_reference(node, "theme");
  found.phase = read_reference(node, "phase");
  found.level = read_reference(node, "level");
  found.object = attribute(node, "object");
  if (found.object.empty()) found.object = "supply";
  found.legal_floor = attribute(node, "legal-floor") == "yes";
  found.refurbished = attribute(node, "refurbished") == "yes";
  found.by_default = attribute(node, "default") == "yes";
  found.regime = read_regime(first_child(node, "regime"));
  return found;
}

/// The words of the unit; in a language that has none those of a stretch of time, or the symbol.
LocalText read_unit(const xmlNode* node) {
  LocalText unit = read_local_text(node, "unit");
  const std::string id = attribute(node, "unit");
  for (const Language language : kLanguages)
    if (!unit.has(language)) unit.set(language, unit_text(id, "", language));
  return unit;
}

Result<FillIn> read_fill_in(const xmlNode* node, const std::string& file) {
  FillIn fill;
  fill.line = line_of(node);
  fill.name = attribute(node, "name");
  const auto type = fill_type_from_id(attribute(node, "type"));
  const auto by = filled_by_from_id(attribute(node, "by"));
  if (fill.name.empty()) return invalid(file, node, "fill-in/@name", "");
  if (!type) return invalid(file, node, "fill-in/@type", attribute(node, "type"));
  if (!by) return invalid(file, node, "fill-in/@by", attribute(node, "by"));
  fill.type = *type;
  fill.by = *by;
  fill.unit = read_unit(node);
  fill.min = number(node, "min");
  fill.max = number(node, "max");
  fill.suggested = attribute(node, "suggested");
  fill.sample = attribute(node, "sample");
  fill.label = read_local_text(node, "label");
  fill.help = read_local_text(node, "help");
  for (const xmlNode* choice = first_child(node, "choice"); choice != nullptr;
       choice = next_sibling(choice, "choice")) {
    fill.choices.push_back({attribute(choice, "value"), read_local_text(choice, "label")});
  }
  return fill;
}

ClauseText read_text(const xmlNode* node, Language language) {
  ClauseText text;
  text.language = language;
  text.line = line_of(node);
  const xmlNode* title = first_child(node, "title");
  text.title = canonical_text(text_of(title));
  text.title_line = title == nullptr ? text.line : line_of(title);
  text.body = read_blocks(first_child(node, "body"));
  text.scoring = read_blocks(first_child(node, "scoring-text"));
  text.evidence = read_blocks(first_child(node, "evidence"));
  text.explanation = read_blocks(first_child(node, "explanation"));
  text.market = read_blocks(first_child(node, "market"));
  return text;
}

Verification read_verification(const xmlNode* node) {
  Verification found{attribute(node, "by"), attribute(node, "when"), {}};
  for (const xmlNode* proof = first_child(node, "proof"); proof != nullptr; proof = next_sibling(proof, "proof")) {
    found.proofs.push_back(
        {attribute(proof, "type"), canonical_text(text_of(proof)), attribute(proof, "equivalent") == "yes"});
  }
  return found;
}

Scoring read_scoring(const xmlNode* node) {
  Scoring scoring;
  scoring.line = line_of(node);
  const std::string method = attribute(node, "method");
  if (method == "linear") scoring.method = ScoringMethod::kLinear;
  if (method == "bands") scoring.method = ScoringMethod::kBands;
  if (method == "scale") scoring.method = ScoringMethod::kScale;
  scoring.unit = read_unit(node);
  scoring.direction = attribute(node, "direction");
  scoring.from = attribute(node, "from");
  scoring.to = attribute(node, "to");
  for (const xmlNode* band = first_child(node, "band"); band != nullptr; band = next_sibling(band, "band")) {
    scoring.bands.push_back({number(band, "from").value_or(0), number(band, "points").value_or(0)});
  }
  scoring.quantity = attribute(node, "quantity");
  return scoring;
}

QuantityThreshold read_threshold(const xmlNode* node) {
  QuantityThreshold threshold{
      attribute(node, "quantity"), attribute(node, "value"), number(node, "below"), {}, line_of(node)};
  for (const xmlNode* one = first_child(node, "case"); one != nullptr; one = next_sibling(one, "case")) {
    threshold.cases.push_back({attribute(one, "choice"), number(one, "value").value_or(0)});
  }
  return threshold;
}

DueRule read_due(const xmlNode* node) {
  return {attribute(node, "anchor"),
          attribute(node, "within"),
          attribute(node, "unit"),
          attribute(node, "before") == "yes",
          attribute(node, "every"),
          attribute(node, "for"),
          attribute(node, "without-delay") == "yes",
          line_of(node)};
}

Obligation read_obligation(const xmlNode* node) {
  return {attribute(node, "name"),           attribute(node, "party") != "buyer",  read_local_text(node, "what"),
          read_local_text(node, "evidence"), read_local_text(node, "consequence"), read_due(first_child(node, "due"))};
}

Kpi read_kpi(const xmlNode* node) {
  return {attribute(node, "name"),           read_unit(node),
          attribute(node, "direction"),      attribute(node, "target"),
          read_local_text(node, "label"),    read_local_text(node, "formula"),
          read_local_text(node, "evidence"), read_local_text(node, "consequence"),
          read_due(first_child(node, "due"))};
}

void read_basis(const xmlNode* node, Clause& clause) {
  for (const xmlNode* law = first_child(node, "law"); law != nullptr; law = next_sibling(law, "law")) {
    clause.laws.push_back({attribute(law, "ref"), attribute(law, "article")});
  }
  clause.sources = read_sources(node);
}

Relations read_relations(const xmlNode* node) {
  Relations found;
  found.requires_ids = read_references(node, "requires");
  found.excludes = read_references(node, "excludes");
  found.counterparts = read_references(node, "counterpart");
  if (const xmlNode* ladder = first_child(node, "ladder")) found.ladder = read_reference(ladder, "subject");
  for (const xmlNode* terms = first_child(node, "touches"); terms != nullptr; terms = next_sibling(terms, "touches")) {
    found.touches.push_back({attribute(terms, "terms"), attribute(terms, "article")});
  }
  return found;
}

/// Identity: the part that decides whether this is a clause that we may read at all.
Status read_identity(const xmlNode* root, const std::string& file, Clause& clause) {
  if (!is_element(root, "clause", kClauseNamespace))
    return Error{"clause.not-a-clause", {file, line_of(root), {}, {}}, {}};
  const auto format = number(root, "format");
  if (!format || *format < 1) return invalid(file, root, "clause/@format", attribute(root, "format"));
  if (*format > kClauseFormat) {
    return Error{"clause.newer-format", {file, line_of(root), {}, {}}, {{"format", attribute(root, "format")}}};
  }
  const auto kind = kind_from_id(attribute(root, "kind"));
  const auto version = parse_version(attribute(root, "version"));
  const std::string status = attribute(root, "status");
  clause.id = attribute(root, "id");
  if (clause.id.empty() || clause.id.size() > 80) return invalid(file, root, "clause/@id", clause.id);
  if (!kind) return invalid(file, root, "clause/@kind", attribute(root, "kind"));
  if (!version) return invalid(file, root, "clause/@version", attribute(root, "version"));
  clause.kind = *kind;
  clause.version = *version;
  if (status == "checked") clause.status = ClauseStatus::kChecked;
  if (status == "withdrawn") clause.status = ClauseStatus::kWithdrawn;
  clause.supersedes = attribute(root, "supersedes");
  clause.superseded_by = attribute(root, "superseded-by");
  clause.file = file;
  clause.line = line_of(root);
  return Done{};
}

}  // namespace

Result<Clause> read_clause(xmlDoc* document, const std::string& file) {
  const xmlNode* root = xmlDocGetRootElement(document);
  Clause clause;
  if (const Status status = read_identity(root, file, clause); !status) return status.error();
  clause.classification = read_classification(first_child(root, "classification"));
  const xmlNode* fill_ins = first_child(root, "fill-ins");
  for (const xmlNode* node = first_child(fill_ins, "fill-in"); node != nullptr; node = next_sibling(node, "fill-in")) {
    auto fill = read_fill_in(node, file);
    if (!fill) return fill.error();
    clause.fill_ins.push_back(std::move(fill).value());
  }
  for (const xmlNode* node = first_child(root, "text"); node != nullptr; node = next_sibling(node, "text")) {
    const auto language = language_from_code(attribute(node, "lang"));
    if (!language) return invalid(file, node, "text/@xml:lang", attribute(node, "lang"));
    clause.texts.push_back(read_text(node, *language));
    if (clause.texts.back().title.empty()) return invalid(file, node, "text/title", "");
  }
  if (clause.texts.empty()) return invalid(file, root, "clause/text", "");
  if (const xmlNode* node = first_child(root, "verification")) clause.verification = read_verification(node);
  if (const xmlNode* node = first_child(root, "scoring")) clause.scoring = read_scoring(node);
  for (const xmlNode* node = first_child(root, "threshold"); node != nullptr; node = next_sibling(node, "threshold")) {
    clause.thresholds.push_back(read_threshold(node));
  }
  for (const xmlNode* node = first_child(root, "obligation"); node != nullptr;
       node = next_sibling(node, "obligation")) {
    clause.obligations.push_back(read_obligation(node));
  }
  for (const xmlNode* node = first_child(root, "kpi"); node != nullptr; node = next_sibling(node, "kpi")) {
    clause.kpis.push_back(read_kpi(node));
  }
  for (const xmlNode* node = first_child(root, "risk"); node != nullptr; node = next_sibling(node, "risk")) {
    clause.risks.push_back({read_reference(node, "phase"), read_local_text(node, "label")});
  }
  read_basis(first_child(root, "basis"), clause);
  const xmlNode* validity = first_child(root, "validity");
  clause.valid_from = parse_date(attribute(validity, "from"));
  clause.valid_until = parse_date(attribute(validity, "until"));
  clause.review_by = parse_date(attribute(validity, "review-by"));
  clause.relations = read_relations(first_child(root, "relations"));
  return clause;
}

Result<Clause> parse_clause(std::string_view bytes, const std::string& file) {
  auto document = parse_house_xml(bytes, file, XmlLimits{kMaxClauseXmlBytes, 24});
  if (!document) return document.error();
  return read_clause(document->get(), file);
}

}  // namespace bestek
