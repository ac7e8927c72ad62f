// SPDX-License-Identifier: EUPL-1.2
#include "core/library/citations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/kept_readings.hpp"
#include "core/base/text.hpp"
#include "core/library/joined_pattern.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_part.hpp"
#include "core/library/name_pattern.hpp"
#include "core/library/open_hits.hpp"
#include "core/library/pattern_limits.hpp"

namespace bestek {
namespace {

constexpr int kMaxHitsPerText = 100;
constexpr const char* kRulesNamespace = "urn:bestek:rules:1";
constexpr const char* kAllLists =
    "brands, labels, standards, certificates, outdated, leftovers, placeholders, not-open, no-answers, equivalence, "
    "exclusive, examples, existing, facts";
// A team's own copy may be older than this list: then nothing is taken for lawful that looks open.
constexpr std::string_view kNewList = "not-open";

// In the order of CitationKind: what a text names, then from kFirstOpen on what it leaves open.
constexpr std::array<std::string_view, 7> kKinds{"brand",    "label",    "standard",   "certificate",
                                                 "outdated", "leftover", "placeholder"};
constexpr auto kFirstOpen = static_cast<std::size_t>(CitationKind::kLeftover);

constexpr std::string_view kFieldFact = "names-a-field";
/// Whether the answer says no more than this part of it.
bool is_whole(const std::string& part, std::string answer) {
  if (const std::size_t at = answer.find(part); at != std::string::npos) answer.erase(at, part.size());
  return answer.find_first_not_of(" \t\n.,;:!()\"") == std::string::npos;
}

CitedName cited_name(const xmlNode* node) { return {text_of(node), attribute(node, "case") == "any"}; }

/// What matches any <pattern> below `list`, or any <name> as a whole word.
std::vector<std::string> patterns_below(const xmlNode* list) {
  std::vector<CitedName> names;
  std::vector<std::string> patterns;
  for (const xmlNode* node = first_child(list); node != nullptr; node = next_sibling(node)) {
    if (is_element(node, "name")) names.push_back(cited_name(node));
    if (is_element(node, "pattern")) patterns.push_back(text_of(node));
  }
  if (!names.empty()) patterns.push_back(names_pattern(names));
  return patterns;
}

/// Compiles the patterns of one file. No pattern is none.
class Compiler {
 public:
  std::optional<JoinedPattern> compiled(const std::vector<std::string>& patterns) {
    for (const std::string& one : patterns) {
      if (!fault_.empty()) break;
      const std::string unfit = pattern_fault(one);
      if (!unfit.empty()) fault_ = "a group repeats without a bound or calls itself, bound it with {0,8}: " + unfit;
    }
    if (patterns.empty() || !fault_.empty()) return std::nullopt;
    return JoinedPattern::compile(patterns, fault_);
  }
  /// Of the first pattern that has one; "" for none.
  [[nodiscard]] const std::string& fault() const noexcept { return fault_; }

 private:
  std::string fault_;
};

bool matches(const std::optional<JoinedPattern>& pattern, const SearchedText& text) {
  return pattern && pattern->matches(text);
}

/// An outdated name with what to write now.
struct Replacement {
  std::optional<JoinedPattern> name;
  std::string instead, instead_english;
};

std::vector<Replacement> read_replacements(const xmlNode* list, Compiler& compiler) {
  std::vector<Replacement> replacements;
  for (const xmlNode* node = first_child(list); node != nullptr; node = next_sibling(node)) {
    const std::string pattern = is_element(node, "name") ? name_pattern(cited_name(node)) : text_of(node);
    Replacement& replacement = replacements.emplace_back();
    if (!pattern.empty()) replacement.name = compiler.compiled({pattern});
    replacement.instead = attribute(node, "instead");
    const std::string english = attribute(node, "instead-en");
    replacement.instead_english = english.empty() ? replacement.instead : english;
  }
  return replacements;
}

/// What of the file would never find anything, without a word.
std::vector<Error> problems_of(const xmlNode* root, const std::string& file) {
  std::vector<Error> problems;
  report_unknown_children(file, root, kAllLists, problems);
  for (const std::string& name : split(kAllLists, ',')) {
    const std::string list = canonical_text(name);
    const xmlNode* node = first_child(root, list.c_str());
    const char* items = list == "facts" ? "fact" : list == "standards" ? "name, pattern, except" : "name, pattern";
    report_unknown_children(file, node, items, problems);
    if (first_child(node) == nullptr && (node != nullptr || list != kNewList))
      problems.push_back(
          {"citations.empty-list", {file, line_of(node == nullptr ? root : node), {}, {}}, {{"list", list}}});
    for (const xmlNode* item = first_child(node); item != nullptr; item = next_sibling(item)) {
      report_unknown_word(file, item, "case", "any", problems);
      report_unknown_word(file, item, "of", "part", problems);
      if (list != "facts") continue;
      report_unknown_children(file, item, "name, pattern", problems);
      if (first_child(item) == nullptr || attribute(item, "id").empty())
        problems.push_back({"citations.empty-list", {file, line_of(item), {}, {}}, {{"list", "fact"}}});
    }
  }
  return problems;
}

}  // namespace

struct CitationPatterns::Patterns {
  std::array<std::optional<JoinedPattern>, kKinds.size()> kinds;
  std::vector<std::string> standard_exceptions;
  std::vector<Replacement> replacements;
  std::optional<JoinedPattern> not_open, no_answers, equivalence, exclusive, examples, existing;
  std::vector<std::pair<std::string, std::optional<JoinedPattern>>> facts, part_facts;

  [[nodiscard]] bool is_exception(CitationKind kind, std::string_view name) const {
    if (kind != CitationKind::kStandard) return false;
    for (const std::string& exception : standard_exceptions) {
      if (name.find(exception) != std::string_view::npos) return true;
    }
    return false;
  }

  [[nodiscard]] Citation citation(CitationKind kind, std::string_view name) const {
    Citation citation{kind, std::string(name), {}, {}};
    if (kind != CitationKind::kOutdated) return citation;
    const auto searched = SearchedText::of(name);
    const auto entry = std::find_if(replacements.begin(), replacements.end(), [&](const Replacement& known) {
      return searched && matches(known.name, *searched);
    });
    if (entry == replacements.end()) return citation;
    citation.instead = entry->instead;
    citation.instead_english = entry->instead_english;
    return citation;
  }
};

struct CitationPatterns::Kinds {
  std::size_t first = 0, end = 0;
};

std::string_view citation_kind_id(CitationKind kind) noexcept { return kKinds.at(static_cast<std::size_t>(kind)); }

bool is_left_open(CitationKind kind) noexcept { return static_cast<std::size_t>(kind) >= kFirstOpen; }

CitationPatterns::CitationPatterns() : patterns_(std::make_shared<Patterns>()) {}
CitationPatterns::CitationPatterns(std::shared_ptr<const Patterns> patterns) : patterns_(std::move(patterns)) {}

Result<CitationPatterns> CitationPatterns::load(const std::filesystem::path& file) {
  static KeptReadings<Result<CitationPatterns>> kept;
  return kept.of(file, [](const std::filesystem::path& path) -> Result<CitationPatterns> {
    const auto bytes = read_file(path, kMaxCitationsBytes);
    return bytes ? parse(*bytes, path.string()) : bytes.error();
  });
}

Result<CitationPatterns> CitationPatterns::parse(const std::string& bytes, const std::string& file) {
  const auto document = parse_house_xml(bytes, file);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "citations", kRulesNamespace))
    return Error{"library.wrong-root", {file, line_of(root), {}, {}}, {{"root", "citations"}}};
  if (const Status known = check_library_format(root, file); !known) return known.error();
  auto patterns = std::make_shared<Patterns>();
  Compiler compiler;
  const auto joined = [&](const char* list) { return compiler.compiled(patterns_below(first_child(root, list))); };
  constexpr std::array<const char*, kKinds.size()> kLists{"brands",   "labels",    "standards",   "certificates",
                                                          "outdated", "leftovers", "placeholders"};
  for (std::size_t i = 0; i < kLists.size(); ++i) patterns->kinds.at(i) = joined(kLists.at(i));
  patterns->not_open = joined("not-open");
  patterns->no_answers = joined("no-answers");
  patterns->equivalence = joined("equivalence");
  patterns->exclusive = joined("exclusive");
  patterns->examples = joined("examples");
  patterns->existing = joined("existing");
  for (auto* one = first_child(first_child(root, "facts"), "fact"); one != nullptr; one = next_sibling(one, "fact")) {
    auto& list = attribute(one, "of") == "part" ? patterns->part_facts : patterns->facts;
    list.emplace_back(attribute(one, "id"), compiler.compiled(patterns_below(one)));
  }
  patterns->replacements = read_replacements(first_child(root, "outdated"), compiler);
  if (!compiler.fault().empty()) return Error{"citations.invalid", {file, 0, {}, {}}, {{"reason", compiler.fault()}}};
  for (const xmlNode* node = first_child(first_child(root, "standards"), "except"); node != nullptr;
       node = next_sibling(node, "except"))
    patterns->standard_exceptions.push_back(text_of(node));
  CitationPatterns loaded(std::move(patterns));
  loaded.problems_ = problems_of(root, file);
  loaded.digest_ = sha256(bytes);
  return loaded;
}

void CitationPatterns::find_kinds(const std::string& text, const Kinds& kinds, std::vector<Citation>& found) const {
  const auto checked = SearchedText::of(text);
  if (!checked) return;
  std::vector<OpenHit> open;
  for (std::size_t i = kinds.first; i < kinds.end; ++i) {
    const auto kind = static_cast<CitationKind>(i);
    int hits = 0;
    if (!patterns_->kinds.at(i)) continue;
    patterns_->kinds.at(i)->for_each_hit(*checked, [&](std::string_view name, std::size_t at) {
      if (is_left_open(kind))
        open.push_back({{at, at + name.size()}, kind == CitationKind::kLeftover});
      else if (!patterns_->is_exception(kind, name))
        found.push_back(patterns_->citation(kind, name));
      return ++hits < kMaxHitsPerText;
    });
  }
  if (open.empty()) return;
  std::vector<TextSpan> lawful;
  if (patterns_->not_open)
    patterns_->not_open->for_each_hit(*checked, [&](std::string_view hit, std::size_t at) {
      lawful.push_back({at, at + hit.size()});
      return true;
    });
  const std::vector<OpenHit> places = open_places(std::move(open), lawful);
  for (const bool sure : {true, false})
    for (const OpenHit& place : places)
      if (place.sure == sure)
        found.push_back({sure ? CitationKind::kLeftover : CitationKind::kPlaceholder,
                         text.substr(place.span.begin, place.span.end - place.span.begin),
                         {},
                         {}});
}

std::vector<Citation> CitationPatterns::find(const std::string& text) const {
  std::vector<Citation> found;
  find_kinds(text, {0, kKinds.size()}, found);
  return found;
}

std::vector<Citation> CitationPatterns::find_named(const std::string& text) const {
  std::vector<Citation> found;
  find_kinds(text, {0, kFirstOpen}, found);
  return found;
}

std::vector<Citation> CitationPatterns::find_open(const std::string& text) const {
  std::vector<Citation> found;
  find_kinds(text, {kFirstOpen, kKinds.size()}, found);
  return found;
}

std::vector<Citation> CitationPatterns::find_in_answer(const std::string& answer) const {
  std::vector<Citation> found = find(answer);
  std::erase_if(found, [&](const Citation& one) {
    const bool brackets = one.name.starts_with('[') || one.name.starts_with('<');
    return one.kind == CitationKind::kPlaceholder && brackets && !is_whole(one.name, answer) &&
           !says(kFieldFact, one.name);
  });
  const bool left =
      std::any_of(found.begin(), found.end(), [](const Citation& one) { return one.kind == CitationKind::kLeftover; });
  const auto text = left ? std::nullopt : SearchedText::of(answer);
  if (text && matches(patterns_->no_answers, *text)) {
    std::erase_if(found, [](const Citation& one) { return one.kind == CitationKind::kPlaceholder; });
    found.push_back({CitationKind::kLeftover, answer, {}, {}});
  }
  return found;
}

TextManner CitationPatterns::manner(const std::string& text) const {
  const auto checked = SearchedText::of(text);
  if (!checked) return {};
  return {matches(patterns_->equivalence, *checked), matches(patterns_->exclusive, *checked),
          matches(patterns_->examples, *checked), matches(patterns_->existing, *checked)};
}

std::vector<std::string> CitationPatterns::facts(const std::string& text,
                                                 const std::function<bool(const std::string& id)>& known) const {
  std::vector<std::string> ids;
  const auto checked = SearchedText::of(text);
  if (!checked) return ids;
  for (const auto& [id, pattern] : patterns_->facts)
    if (!known(id) && matches(pattern, *checked)) ids.push_back(id);
  return ids;
}

bool CitationPatterns::says(std::string_view fact, const std::string& text) const {
  const auto checked = SearchedText::of(text);
  const auto is_so = [&](const auto& known) { return known.first == fact && matches(known.second, *checked); };
  return checked && (std::ranges::any_of(patterns_->facts, is_so) || std::ranges::any_of(patterns_->part_facts, is_so));
}

}  // namespace bestek
