// SPDX-License-Identifier: EUPL-1.2
#include "core/check/rule_path.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/base/xml.hpp"

namespace bestek {
namespace {

constexpr std::string_view kPrefix = "m:";
constexpr std::string_view kNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

/// Cuts where the letter stands outside brackets and quotes.
std::vector<std::string> cut_at(char letter, std::string_view text) {
  std::vector<std::string> pieces(1);
  int depth = 0;
  char quote = '\0';
  for (const char c : text) {
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '[' || c == '(') {
      ++depth;
    } else if (c == ']' || c == ')') {
      --depth;
    } else if (c == letter && depth == 0) {
      pieces.emplace_back();
      continue;
    }
    pieces.back() += c;
  }
  return pieces;
}

/// Takes the name at the beginning of the text away from it; "" when none stands there.
std::string take_name(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of(kNameLetters), text.size());
  std::string name(text.substr(0, end));
  text.remove_prefix(end);
  return name;
}

bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  return true;
}

std::optional<RuleStep> take_step(std::string_view& text);

/// Takes the rest of a predicate that asks for a child away from the text.
std::optional<PlainTest> take_child(std::string_view& text, bool none) {
  auto step = take_step(text);
  if (!step || !take(text, none ? ")]" : "]")) return std::nullopt;
  PlainTest test;
  test.kind = none ? PlainTest::Kind::kHasNoChild : PlainTest::Kind::kHasChild;
  test.child.push_back(std::move(*step));
  return test;
}

/// Takes a plain predicate away from the text, if one begins there.
std::optional<PlainTest> take_test(std::string_view& text) {
  const bool none = take(text, "[not(");
  if (!none && !take(text, "[")) return std::nullopt;
  if (text.starts_with(kPrefix)) return take_child(text, none);
  PlainTest test;
  if (!take(text, "@")) return std::nullopt;
  test.name = take_name(text);
  if (test.name.empty()) return std::nullopt;
  if (none) {
    test.kind = PlainTest::Kind::kMissing;
    return take(text, ")]") ? std::optional(std::move(test)) : std::nullopt;
  }
  if (take(text, "]")) return test;
  const bool unequal = take(text, "!='");
  if (!unequal && !take(text, "='")) return std::nullopt;
  test.kind = unequal ? PlainTest::Kind::kUnequal : PlainTest::Kind::kEqual;
  test.value = text.substr(0, text.find('\''));
  text.remove_prefix(test.value.size());
  return take(text, "']") ? std::optional(std::move(test)) : std::nullopt;
}

/// Takes a name and as many plain predicates as stand behind it.
std::optional<RuleStep> take_beginning(std::string_view& text) {
  RuleStep step;
  if (!take(text, kPrefix)) return std::nullopt;
  step.element = take_name(text);
  for (std::string_view rest = text; text.starts_with('['); text = rest) {
    auto test = take_test(rest);
    if (!test) break;
    step.tests.push_back(std::move(*test));
  }
  return step.element.empty() ? std::nullopt : std::optional(std::move(step));
}

/// Nothing when XPath has to look at it.
std::optional<RuleStep> take_step(std::string_view& text) {
  auto step = take_beginning(text);
  return text.starts_with('[') ? std::nullopt : std::move(step);
}

std::optional<RuleStep> plain_step(std::string_view text) {
  std::string_view rest = text;
  auto step = take_step(rest);
  if (step) step->text = text;
  return rest.empty() ? std::move(step) : std::nullopt;
}

RulePath read_path(const std::string& path) {
  const std::vector<std::string> pieces = cut_at('/', path);
  RulePath read{path, {}, {}, {}};
  // "/" at the beginning and "//" anywhere are no steps.
  if (std::ranges::find(pieces, "") != pieces.end()) {
    read.rest = path;
    return read;
  }
  for (const std::string& piece : pieces) {
    auto step = read.rest.empty() ? plain_step(piece) : std::nullopt;
    if (step) {
      read.steps.push_back(std::move(*step));
    } else {
      read.rest += (read.rest.empty() ? "" : "/") + piece;
    }
  }
  std::string_view rest = read.rest;
  auto taken = take_beginning(rest);
  // Behind a name of another kind ("m:a.b", "m:f()") something else follows.
  if (taken && (rest.starts_with('[') || rest.starts_with('/'))) read.at_most.push_back(std::move(*taken));
  return read;
}

bool is_called(const xmlAttr& attribute, const std::string& name) noexcept {
  const char* its = reinterpret_cast<const char*>(attribute.name);
  return attribute.ns == nullptr && *its == name.front() && name == its;
}

bool says(const xmlAttr& attribute, std::string_view value) noexcept {
  for (const xmlNode* piece = attribute.children; piece != nullptr; piece = piece->next)
    if (piece->content == nullptr || !take(value, reinterpret_cast<const char*>(piece->content))) return false;
  return value.empty();
}

}  // namespace

bool PlainTest::holds(const xmlNode* element) const {
  if (!child.empty()) return child.front().takes_child_of(element) == (kind == Kind::kHasChild);
  const xmlAttr* found = element->properties;
  while (found != nullptr && !is_called(*found, name)) found = found->next;
  if (kind == Kind::kMissing || found == nullptr) return (kind == Kind::kMissing) == (found == nullptr);
  return kind == Kind::kThere || says(*found, value) == (kind == Kind::kEqual);
}

bool RuleStep::takes(const xmlNode* node) const {
  return is_element(node, element.c_str()) &&
         std::ranges::all_of(tests, [&](const PlainTest& test) { return test.holds(node); });
}

bool RuleStep::takes_child_of(const xmlNode* parent) const {
  for (const xmlNode* child = first_child(parent); child != nullptr; child = next_sibling(child))
    if (takes(child)) return true;
  return false;
}

std::vector<RulePath> paths_of(std::string_view context) {
  std::vector<RulePath> paths;
  for (const std::string& path : cut_at('|', context)) paths.push_back(read_path(canonical_text(path)));
  return paths;
}

std::string_view first_name(std::string_view path) {
  if (!take(path, kPrefix)) return {};
  const std::size_t end = std::min(path.find_first_not_of(kNameLetters), path.size());
  return end == path.size() || path[end] == '[' || path[end] == '/' ? path.substr(0, end) : std::string_view();
}

}  // namespace bestek
