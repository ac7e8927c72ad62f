// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>
#include <vector>

namespace bestek {

struct PlainTest;

/// "m:placement[@hidden='yes'][@kind]": elements of a name for which all of these hold.
struct RuleStep {
  std::string text;  ///< all of it, where it is a step of a path
  std::string element;
  std::vector<PlainTest> tests;
  [[nodiscard]] bool takes(const xmlNode* node) const;
  [[nodiscard]] bool takes_child_of(const xmlNode* parent) const;
};

/// "[@hidden='yes']", "[@kind!='form']", "[@tag]", "[not(@tag)]", "[m:citation[@kind='brand']]" or "[not(m:citation)]".
struct PlainTest {
  enum class Kind { kThere, kMissing, kEqual, kUnequal, kHasChild, kHasNoChild };
  Kind kind = Kind::kThere;
  std::string name;             ///< of an attribute
  std::string value;            ///< of kEqual and kUnequal
  std::vector<RuleStep> child;  ///< one, of kHasChild and kHasNoChild
  [[nodiscard]] bool holds(const xmlNode* element) const;
};

/// A path of a rule's context with its plain beginning read: nearly every context is that and no more, and XPath looks
/// at every attribute of every node for it.
struct RulePath {
  std::string whole;
  std::vector<RuleStep> steps;    ///< plain ones; the first is looked for anywhere in the model
  std::string rest;               ///< XPath from where they lead; "" for none
  std::vector<RuleStep> at_most;  ///< one, if it is known which children the rest takes at most
};

/// The paths of a context: "m:a[m:b|m:c]/m:d | m:e" has two.
[[nodiscard]] std::vector<RulePath> paths_of(std::string_view context);

/// The name of the elements with which the path begins: "placement" of "m:placement[1]/m:citation"; "" when it begins
/// with anything else.
[[nodiscard]] std::string_view first_name(std::string_view path);

}  // namespace bestek
