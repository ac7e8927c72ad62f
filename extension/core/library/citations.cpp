// SPDX-License-Identifier: EUPL-1.2
#include "core/library/citations.hpp"

#include <Poco/Exception.h>
#include <Poco/RegularExpression.h>

#include <algorithm>
#include <array>

#include "core/base/files.hpp"
#include "core/base/xml.hpp"
#include "core/library/pattern_limits.hpp"
#include "core/library/text_windows.hpp"

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

/// A <name> as a pattern: as written, or in any case where it says so.
std::string name_pattern(const xmlNode* node) {
  const std::string name = escaped_name(text_of(node));
  return attribute(node, "case") == "any" ? "(?i:" + name + ")" : name;
}

/// A name is not part of a longer word: "AMD" is not in "XAMDY", and "Dell" is not in "Dellen".
std::string whole_words(const std::string& names) { return "(?<![\\w])(?:" + names + ")(?![\\w])"; }

/// One pattern that matches any <name> as a whole word or any <pattern> below `list`; "" for none.
std::string joined_patterns(const xmlNode* list) {
  std::string names;
  std::string out;
  for (const xmlNode* node = first_child(list); node != nullptr; node = next_sibling(node)) {
    if (is_element(node, "name")) names += (names.empty() ? "" : "|") + name_pattern(node);
    if (is_element(node, "pattern")) out += (out.empty() ? "(?:" : "|(?:") + text_of(node) + ")";
  }
  if (!names.empty()) out += (out.empty() ? "" : "|") + whole_words(names);
  return out;
}

/// Throws Poco::SyntaxException for a pattern that has a fault.
std::unique_ptr<Regex> compiled(const std::string& pattern) {
  if (const std::string fault = pattern_fault(pattern); !fault.empty())
    throw Poco::SyntaxException("a group repeats without a bound or calls itself, bound it with {0,8}", fault);
  return pattern.empty() ? nullptr : std::make_unique<Regex>(pattern, Regex::RE_UTF8);
}

/// The first hit in the window's text at or after `from`. A pattern that takes too many steps on this text, and a text
/// that is no UTF-8, give none: a check must not end over what a stranger typed.
bool find_hit(const Regex& regex, const std::string& text, std::size_t from, int options, Regex::Match& where) {
  try {
    return regex.match(text, from, where, options) > 0;
  } catch (const Poco::Exception&) {
    return false;
  }
}

/// Calls `take` with every hit in the text until it says false. No pattern sees more than one window at once.
template <class Take>
void for_each_hit(const std::unique_ptr<Regex>& regex, const std::string& text, Take take) {
  if (!regex) return;
  std::size_t from = 0;
  for (const TextWindow& window : text_windows(text)) {
    const std::string piece = text.substr(window.begin, window.end - window.begin);
    const int options = (window.begin > 0 ? Regex::RE_NOTBOL : 0) | (window.end < text.size() ? Regex::RE_NOTEOL : 0);
    from = std::max(from, window.begin);
    Regex::Match where;
    while (from < window.own_end && find_hit(*regex, piece, from - window.begin, options, where)) {
      const std::size_t at = window.begin + where.offset;
      if (at >= window.own_end) break;
      from = at + std::max<std::size_t>(where.length, 1);
      if (!take(text.substr(at, where.length))) return;
    }
  }
}

bool matches(const std::unique_ptr<Regex>& regex, const std::string& text) {
  bool found = false;
  for_each_hit(regex, text, [&](const std::string& /*hit*/) {
    found = true;
    return false;
  });
  return found;
}

/// An outdated name with what to write now.
struct Replacement {
  std::unique_ptr<Regex> name;
  std::string instead, instead_english;
};

std::vector<Replacement> read_replacements(const xmlNode* list) {
  std::vector<Replacement> replacements;
  for (const xmlNode* node = first_child(list); node != nullptr; node = next_sibling(node)) {
    const std::string pattern = is_element(node, "name") ? name_pattern(node) : text_of(node);
    Replacement& replacement = replacements.emplace_back();
    replacement.name = compiled(pattern);
    replacement.instead = attribute(node, "instead");
    const std::string english = attribute(node, "instead-en");
    replacement.instead_english = english.empty() ? replacement.instead : english;
  }
  return replacements;
}

}  // namespace

struct CitationPatterns::Patterns {
  std::array<std::unique_ptr<Regex>, kKinds.size()> kinds;
  std::vector<std::string> standard_exceptions;
  std::vector<Replacement> replacements;
  std::unique_ptr<Regex> no_answers, equivalence, exclusive, examples, existing;
  std::vector<std::pair<std::string, std::unique_ptr<Regex>>> facts;

  [[nodiscard]] bool is_exception(CitationKind kind, std::string_view name) const {
    if (kind != CitationKind::kStandard) return false;
    for (const std::string& exception : standard_exceptions) {
      if (name.find(exception) != std::string_view::npos) return true;
    }
    return false;
  }

  [[nodiscard]] Citation citation(CitationKind kind, const std::string& name) const {
    if (kind != CitationKind::kOutdated) return {kind, name, {}, {}};
    const auto entry = std::find_if(replacements.begin(), replacements.end(),
                                    [&](const Replacement& known) { return matches(known.name, name); });
    if (entry == replacements.end()) return {kind, name, {}, {}};
    return {kind, name, entry->instead, entry->instead_english};
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
    patterns->no_answers = compiled(joined_patterns(first_child(root, "no-answers")));
    patterns->equivalence = compiled(joined_patterns(first_child(root, "equivalence")));
    patterns->exclusive = compiled(joined_patterns(first_child(root, "exclusive")));
    patterns->examples = compiled(joined_patterns(first_child(root, "examples")));
    patterns->existing = compiled(joined_patterns(first_child(root, "existing")));
    const xmlNode* facts = first_child(root, "facts");
    for (const xmlNode* fact = first_child(facts, "fact"); fact != nullptr; fact = next_sibling(fact, "fact")) {
      patterns->facts.emplace_back(attribute(fact, "id"), compiled(joined_patterns(fact)));
    }
    patterns->replacements = read_replacements(first_child(root, "outdated"));
  } catch (const Poco::Exception& failure) {
    return Error{"citations.invalid", {file.string(), 0, {}, {}}, {{"reason", failure.displayText()}}};
  }
  const xmlNode* standards = first_child(root, "standards");
  for (const xmlNode* node = first_child(standards, "except"); node != nullptr; node = next_sibling(node, "except")) {
    patterns->standard_exceptions.push_back(text_of(node));
  }
  return CitationPatterns(std::move(patterns));
}

std::vector<Citation> CitationPatterns::find(const std::string& text) const {
  std::vector<Citation> found;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    const auto kind = static_cast<CitationKind>(i);
    int hits = 0;
    for_each_hit(patterns_->kinds.at(i), text, [&](const std::string& name) {
      if (!patterns_->is_exception(kind, name)) found.push_back(patterns_->citation(kind, name));
      return ++hits < kMaxHitsPerText;
    });
  }
  return found;
}

std::vector<Citation> CitationPatterns::find_in_answer(const std::string& answer) const {
  std::vector<Citation> found = find(answer);
  const bool fill-in = std::any_of(found.begin(), found.end(), [](const Citation& one) {
    return one.kind == CitationKind::kLeftover || one.kind == CitationKind::kPlaceholder;
  });
  if (!fill-in && matches(patterns_->no_answers, answer)) found.push_back({CitationKind::kLeftover, answer, {}, {}});
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
