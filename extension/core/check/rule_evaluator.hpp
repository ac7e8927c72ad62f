// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/xpath.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/check/rule_path.hpp"
#include "core/check/rules.hpp"

namespace bestek {

struct FreeXPathObject {
  void operator()(xmlXPathObject* object) const noexcept { xmlXPathFreeObject(object); }
};
using XPathObject = std::unique_ptr<xmlXPathObject, FreeXPathObject>;

/// XPath over one model, which does not change meanwhile. Every pattern has one allowance of steps, however many nodes
/// it looks at. In an expression "m:" is the model's namespace, and functions are those of XPath alone.
class RuleEvaluator {
 public:
  explicit RuleEvaluator(xmlDoc* model);

  void begin_pattern() noexcept { context_->opCount = 0; }

  /// Null when it cannot be run, or takes more steps than are left.
  [[nodiscard]] XPathObject evaluate(const std::string& expression, xmlNode* node);
  /// The nodes of a rule's context, anywhere in the model and in its order; nothing when it cannot be run.
  [[nodiscard]] std::optional<std::vector<xmlNode*>> nodes(const std::string& rule_context);
  /// The message's text and values, "?" for a value that cannot be had.
  [[nodiscard]] std::string text(const RuleMessage& message, xmlNode* node);

  /// Every element of that name, in the model's order.
  [[nodiscard]] std::span<xmlNode* const> named(std::string_view element) const;

 private:
  struct FreeContext {
    void operator()(xmlXPathContext* context) const noexcept { xmlXPathFreeContext(context); }
  };
  struct FreeExpression {
    void operator()(xmlXPathCompExpr* expression) const noexcept { xmlXPathFreeCompExpr(expression); }
  };

  /// Adds what the path leads to from the node.
  [[nodiscard]] bool add_nodes(const std::string& path, xmlNode* from, std::vector<xmlNode*>& found);
  [[nodiscard]] std::string string_value(const std::string& expression, xmlNode* node);
  void list_elements(xmlNode* parent);
  /// Where plain steps lead, the first of them anywhere.
  [[nodiscard]] const std::vector<xmlNode*>& follow(const std::vector<RuleStep>& steps);
  /// From where the path leads anywhere at all.
  [[nodiscard]] std::vector<xmlNode*> starts_of(const std::string& path) const;

  xmlNode* model_;
  std::unique_ptr<xmlXPathContext, FreeContext> context_;
  std::unordered_map<std::string, std::unique_ptr<xmlXPathCompExpr, FreeExpression>> compiled_;
  /// By name, in the model's order: a rule looks there and not at every node.
  std::unordered_map<std::string_view, std::vector<xmlNode*>> elements_;
  /// Where paths that begin alike have led already.
  std::unordered_map<std::string, std::vector<xmlNode*>> followed_;
};

}  // namespace bestek
