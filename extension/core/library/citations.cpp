// SPDX-License-Identifier: EUPL-1.2
#include "core/library/citations.hpp"

#include <Poco/Exception.h>
#include <Poco/RegularExpression.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/base/files.hpp"
#include "core/base/xml.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxCitationsBytes = std::size_t{512} * 1024;
constexpr int kMaxHitsPerText = 20;
using Regex = Poco::RegularExpression;

// In the order of CitationKind.
constexpr std::array<std::string_view, 7> kKinds{"brand",    "label",    "standard",   "certificate",
                                                 "outdated", "leftover", "placeholder"};

std::string escaped_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// One pattern that matches any <name> as a whole word or any <pattern> below `list`; "" for none.
std::string joined_patterns(const xmlNode* list) {
  std::string names;
  std::string out;
  for (const xmlNode* node = first_child(list); node != nullptr; node = next_sibling(node)) {
    if (is_element(node, "name")) names += (names.empty() ? "" : "|") + escaped_name(text_of(node));
    if (is_element(node, "pattern")) out += (out.empty() ? "(?:" : "|(?:") + text_of(node) + ")";
  }
  // A name is not part of a longer word: "AMD" is not in "XAMDY", and "Dell" is not in "Dellen".
  if (!names.empty()) out += (out.empty() ? "" : "|") + std::string("(?<![\\w])(?:") + names + ")(?![\\w])";
  return out;
}

std::unique_ptr<Regex> compiled(const std::string& pattern) {
  return pattern.empty() ? nullptr : std::make_unique<Regex>(pattern, Regex::RE_UTF8);
}

bool matches(const std::unique_ptr<Regex>& regex, const std::string& text) {
  Regex::Match where;
  return regex && regex->match(text, 0, where) > 0;
}

}  // namespace

struct CitationPatterns::Patterns {
  std::array<std::unique_ptr<Regex>, kKinds.size()> kinds;
  std::vector<std::string> standard_exceptions;
  std::map<std::string, std::string, std::less<>> instead;
  std::unique_ptr<Regex> equivalence, exclusive, examples, existing;
  std::vector<std::pair<std::string, std::unique_ptr<Regex>>> facts;

  [[nodiscard]] bool is_exception(CitationKind kind, std::string_view name) const {
    if (kind != CitationKind::kStandard) return false;
    for (const std::string& exception : standard_exceptions) {
      if (name.find(exception) != std::string_view::npos) return true;
    }
    return false;
  }
};

std::string_view citation_kind_id(CitationKind kind) noexcept { return kKinds.at(static_cast<std::size_t>(kind)); }

CitationPatterns::CitationPatterns(std::unique_ptr<Patterns> patterns) : patterns_(std::move(patterns)) {}
CitationPatterns::CitationPatterns(CitationPatterns&&) noexcept = default;
CitationPatterns& CitationPatterns::operator=(CitationPatterns&&) noexcept = default;
CitationPatterns::~CitationPatterns() = default;

Result<CitationPatterns> CitationPatterns::load(const std::filesystem::path& file) {
  const auto bytes = read_file(file, kMaxCitationsBytes);
  if (!bytes) return bytes.error();
  const auto document = parse_xml(*bytes, file.string());
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  auto patterns = std::make_unique<Patterns>();
  try {
    constexpr std::array<const char*, kKinds.size()> kLists{"brands",   "labels",    "standards",   "certificates",
                                                            "outdated", "leftovers", "placeholders"};
    for (std::size_t i = 0; i < kLists.size(); ++i)
      patterns->kinds.at(i) = compiled(joined_patterns(first_child(root, kLists.at(i))));
    patterns->equivalence = compiled(joined_patterns(first_child(root, "equivalence")));
    patterns->exclusive = compiled(joined_patterns(first_child(root, "exclusive")));
    patterns->examples = compiled(joined_patterns(first_child(root, "examples")));
    patterns->existing = compiled(joined_patterns(first_child(root, "existing")));
    const xmlNode* facts = first_child(root, "facts");
    for (const xmlNode* fact = first_child(facts, "fact"); fact != nullptr; fact = next_sibling(fact, "fact")) {
      patterns->facts.emplace_back(attribute(fact, "id"), compiled(joined_patterns(fact)));
    }
  } catch (const Poco::Exception& failure) {
    return Error{"citations.invalid", {file.string(), 0, {}, {}}, {{"reason", failure.displayText()}}};
  }
  const xmlNode* standards = first_child(root, "standards");
  for (const xmlNode* node = first_child(standards, "except"); node != nullptr; node = next_sibling(node, "except")) {
    patterns->standard_exceptions.push_back(text_of(node));
  }
  const xmlNode* outdated = first_child(root, "outdated");
  for (const xmlNode* node = first_child(outdated, "name"); node != nullptr; node = next_sibling(node, "name")) {
    patterns->instead[text_of(node)] = attribute(node, "instead");
  }
  return CitationPatterns(std::move(patterns));
}

std::vector<Citation> CitationPatterns::find(const std::string& text) const {
  std::vector<Citation> found;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    const auto& regex = patterns_->kinds.at(i);
    if (!regex) continue;
    const auto kind = static_cast<CitationKind>(i);
    Regex::Match where;
    std::size_t from = 0;
    for (int hits = 0; hits < kMaxHitsPerText && from < text.size() && regex->match(text, from, where) > 0; ++hits) {
      const std::string name = text.substr(where.offset, where.length);
      from = where.offset + std::max<std::size_t>(where.length, 1);
      if (patterns_->is_exception(kind, name)) continue;
      const auto instead = patterns_->instead.find(name);
      found.push_back({kind, name, instead == patterns_->instead.end() ? std::string() : instead->second});
    }
  }
  return found;
}

TextManner CitationPatterns::manner(const std::string& text) const {
  return {matches(patterns_->equivalence, text), matches(patterns_->exclusive, text),
          matches(patterns_->examples, text), matches(patterns_->existing, text)};
}

std::vector<std::string> CitationPatterns::facts(const std::string& text) const {
  std::vector<std::string> ids;
  for (const auto& [id, regex] : patterns_->facts) {
    if (matches(regex, text)) ids.push_back(id);
  }
  return ids;
}

}  // namespace bestek
