// SPDX-License-Identifier: EUPL-1.2
#include "core/check/rule_evaluator.hpp"

#include <libxml/xpathInternals.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "core/base/text.hpp"
#include "core/base/visible_text.hpp"
#include "core/base/xml.hpp"

namespace bestek {
namespace {

void ignore_error(void* /*data*/, xmlError* /*error*/) {}

/// Stands for every function that XPath itself does not have: a rule that calls one cannot be run.
void no_such_function(xmlXPathParserContext* parser, int /*arguments*/) {
  if (parser != nullptr) parser->error = XPATH_UNKNOWN_FUNC_ERROR;
}

xmlXPathFunction find_function(void* /*data*/, const xmlChar* name, const xmlChar* namespace_uri) {
  static const std::set<std::string, std::less<>> own_functions{
      "boolean",         "ceiling",       "concat",       "contains",   "count",       "false",
      "floor",           "lang",          "last",         "local-name", "name",        "not",
      "normalize-space", "number",        "id",           "round",      "starts-with", "string",
      "position",        "string-length", "substring",    "sum",        "true",        "substring-before",
      "substring-after", "translate",     "namespace-uri"};
  const bool own = namespace_uri == nullptr && own_functions.contains(reinterpret_cast<const char*>(name));
  return own ? nullptr : no_such_function;
}

}  // namespace

RuleEvaluator::RuleEvaluator(xmlDoc* model)
    : model_(reinterpret_cast<xmlNode*>(model)), context_(xmlXPathNewContext(model)) {
  xmlXPathRegisterNs(context_.get(), xml_chars("m"), xml_chars(kModelNamespace));
  context_->error = ignore_error;
  xmlXPathRegisterFuncLookup(context_.get(), find_function, nullptr);
  context_->opLimit = kMaxXPathSteps;
  xmlXPathOrderDocElems(model);
  list_elements(model_);
}

void RuleEvaluator::list_elements(xmlNode* parent) {
  for (xmlNode* child = first_child(parent); child != nullptr; child = next_sibling(child)) {
    elements_[local_name(child)].push_back(child);
    list_elements(child);
  }
}

XPathObject RuleEvaluator::evaluate(const std::string& expression, xmlNode* node) {
  auto known = compiled_.find(expression);
  if (known == compiled_.end())
    known = compiled_.emplace(expression, xmlXPathCtxtCompile(context_.get(), xml_chars(expression))).first;
  if (!known->second) return nullptr;
  context_->node = node;
  return XPathObject(xmlXPathCompiledEval(known->second.get(), context_.get()));
}

bool RuleEvaluator::add_nodes(const std::string& path, xmlNode* from, std::vector<xmlNode*>& found) {
  const XPathObject there = evaluate(path, from);
  if (!there || there->type != XPATH_NODESET) return false;
  if (const xmlNodeSet* set = there->nodesetval; set != nullptr)
    found.insert(found.end(), set->nodeTab, set->nodeTab + set->nodeNr);
  return true;
}

std::span<xmlNode* const> RuleEvaluator::named(std::string_view element) const {
  const auto found = elements_.find(element);
  return found == elements_.end() ? std::span<xmlNode* const>() : std::span<xmlNode* const>(found->second);
}

const std::vector<xmlNode*>& RuleEvaluator::follow(const std::vector<RuleStep>& steps) {
  std::string way = steps.front().text;
  auto [at, first] = followed_.try_emplace(way);
  if (first)
    std::ranges::copy_if(named(steps.front().element), std::back_inserter(at->second),
                         [&](xmlNode* node) { return steps.front().takes(node); });
  for (auto step = steps.begin() + 1; step != steps.end(); ++step) {
    const std::vector<xmlNode*>& parents = at->second;
    way += "/" + step->text;
    const auto [next, fresh] = followed_.try_emplace(way);
    for (std::size_t i = 0; fresh && i < parents.size(); ++i)
      for (xmlNode* child = first_child(parents[i]); child != nullptr; child = next_sibling(child))
        if (step->takes(child)) next->second.push_back(child);
    at = next;
  }
  return at->second;
}

std::vector<xmlNode*> RuleEvaluator::starts_of(const std::string& path) const {
  std::vector<xmlNode*> parents;
  for (const xmlNode* node : named(first_name(path)))
    if (parents.empty() || parents.back() != node->parent) parents.push_back(node->parent);
  return parents;
}

std::optional<std::vector<xmlNode*>> RuleEvaluator::nodes(const std::string& rule_context) {
  std::vector<xmlNode*> found;
  for (const RulePath& path : paths_of(rule_context)) {
    if (path.rest.empty()) {
      const std::vector<xmlNode*> plain = follow(path.steps);
      found.insert(found.end(), plain.begin(), plain.end());
      continue;
    }
    const bool anywhere = path.steps.empty() && !path.rest.starts_with('/') && first_name(path.rest).empty();
    std::vector<xmlNode*> starts = path.steps.empty() ? starts_of(path.rest) : follow(path.steps);
    if (!path.at_most.empty())
      std::erase_if(starts, [&](const xmlNode* start) { return !path.at_most.front().takes_child_of(start); });
    for (xmlNode* start : starts)
      if (!add_nodes(path.rest, start, found)) return std::nullopt;
    // From nowhere it leads nowhere, and that it can be run has to be seen all the same.
    if (starts.empty() && !add_nodes(anywhere ? "//" + path.rest : path.rest, model_, found)) return std::nullopt;
  }
  std::ranges::sort(found, [](xmlNode* one, xmlNode* other) { return xmlXPathCmpNodes(one, other) == 1; });
  const auto same = std::ranges::unique(found);
  found.erase(same.begin(), same.end());
  return found;
}

std::string RuleEvaluator::text(const RuleMessage& message, xmlNode* node) {
  std::string out;
  for (std::size_t i = 0; i < message.text.size(); ++i) {
    out += message.text[i];
    if (i < message.values.size()) out += visible_lines(string_value(message.values[i], node));
  }
  return canonical_text(out);
}

std::string RuleEvaluator::string_value(const std::string& expression, xmlNode* node) {
  const XPathObject found = evaluate(expression, node);
  if (!found) return "?";
  xmlChar* memory = xmlXPathCastToString(found.get());
  std::string value(reinterpret_cast<const char*>(memory));
  xmlFree(memory);
  return value;
}

}  // namespace bestek
