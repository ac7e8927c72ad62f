// SPDX-License-Identifier: EUPL-1.2
#include "core/check/rules.hpp"

#include <algorithm>
#include <set>

#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"
#include "core/check/document_reasons.hpp"
#include "core/check/rule_evaluator.hpp"

namespace bestek {
namespace {

Finding finding_at(const RulePattern& pattern, const RuleTest& test, xmlNode* node, RuleEvaluator& evaluator) {
  Finding finding;
  finding.rule = pattern.id;
  finding.severity = test.severity;
  for (const auto& [language, words] : test.messages) finding.message.set(language, evaluator.text(words, node));
  finding.basis = pattern.basis;
  finding.explanation = pattern.explanation;
  finding.link = pattern.link;
  finding.document = nearest_attribute(node, "file");
  finding.position = nearest_attribute(node, "position");
  finding.mark = nearest_attribute(node, "mark");
  finding.tag = attribute(node, "tag");
  if (!finding.tag.empty()) finding.value = attribute(node, "value");
  finding.text = nearest_attribute(node, "start");
  finding.whole = attribute(node, "whole");
  finding.clause = nearest_attribute(node, "clause");
  finding.fix = test.fix;
  finding.explain = test.explain;
  finding.field = test.field;
  finding.passage = test.passage;
  finding.rule_text = test.text;
  return finding;
}

Finding rule_finding(FindingSeverity severity, const Error& fault) {
  Finding finding;
  finding.rule = "RULE";
  finding.severity = severity;
  for (const Language language : kLanguages) finding.message.set(language, message_with_place(fault, language));
  return finding;
}

Error broken_rule(const RulePattern& pattern, int line) {
  return Error{"check.rule-broken", {pattern.file, line, {}, {}}, {{"rule", pattern.id}}};
}

/// Of a file or folder in which there is no rule.
Error no_rules(const std::filesystem::path& path) { return Error{"check.no-rules", {path.string(), 0, {}, {}}, {}}; }

bool has_tests(const RulePattern& pattern) {
  return std::any_of(pattern.rules.begin(), pattern.rules.end(), [](const Rule& rule) { return !rule.tests.empty(); });
}

/// Whether it asks for elements of that name, wherever.
bool asks_for(const RulePattern& pattern, std::string_view element) {
  const auto names = [&](const std::string& path) { return path.find(element) != std::string::npos; };
  return std::ranges::any_of(pattern.rules, [&](const Rule& rule) {
    return names(rule.context) || std::ranges::any_of(rule.tests, names, &RuleTest::test);
  });
}

/// Whether it would find more in a document by itself if its role were known: a path of a context names one. What is
/// asked of a whole dossier only no role brings.
bool asks_a_role(const RulePattern& pattern) {
  const auto says_role = [](const Rule& rule) {
    const auto finds = [](const RuleTest& test) { return !test.question; };
    return std::ranges::any_of(rule.tests, finds) &&
           std::ranges::any_of(split(rule.context, '|'), [](const std::string& path) {
             return path.find("@role='") != std::string::npos && path.find("@scope='dossier'") == std::string::npos;
           });
  };
  return std::ranges::any_of(pattern.rules, says_role);
}

bool asks_a_question(const RulePattern& pattern) {
  return std::ranges::any_of(pattern.rules,
                             [](const Rule& rule) { return std::ranges::any_of(rule.tests, &RuleTest::question); });
}

bool speaks_here(const RulePattern& pattern, const xmlNode* root) {
  const std::string regime = attribute(root, "regime");
  const std::string procedure = attribute(root, "procedure");
  if (!pattern.regime.empty() && !regime.empty() && pattern.regime != regime) return false;
  return pattern.procedures.empty() || procedure.empty() ||
         std::find(pattern.procedures.begin(), pattern.procedures.end(), procedure) != pattern.procedures.end();
}

/// What a run wants of the patterns: findings, with whatever cannot be run, or questions.
enum class Wanted { kFindings, kQuestions };

void run_pattern(const RulePattern& pattern, Wanted wanted, RuleEvaluator& evaluator, std::vector<Finding>& findings) {
  evaluator.begin_pattern();
  std::set<const xmlNode*> taken;
  for (const Rule& rule : pattern.rules) {
    const auto nodes = evaluator.nodes(rule.context);
    if (!nodes) {
      if (wanted == Wanted::kFindings)
        findings.push_back(rule_finding(FindingSeverity::kError, broken_rule(pattern, rule.line)));
      continue;
    }
    for (xmlNode* node : *nodes) {
      if (!taken.insert(node).second) continue;
      for (const RuleTest& test : rule.tests) {
        const XPathObject outcome = evaluator.evaluate(test.test, node);
        if (!outcome) {
          if (wanted == Wanted::kFindings)
            findings.push_back(rule_finding(FindingSeverity::kError, broken_rule(pattern, test.line)));
          return;
        }
        if (test.question != (wanted == Wanted::kQuestions)) continue;
        const bool holds = xmlXPathCastToBoolean(outcome.get()) != 0;
        if (holds != test.report) continue;
        Finding finding = finding_at(pattern, test, node, evaluator);
        if (!test.field.empty() && reason_stands(evaluator.named("field"), evaluator.named("fill-in"), finding))
          continue;
        findings.push_back(std::move(finding));
      }
    }
  }
}

}  // namespace

bool speaks_in(const RulePattern& pattern, CheckProfile profile) {
  return pattern.profile.empty() || (pattern.profile == "publication") == (profile == CheckProfile::kPublication);
}

void RuleSet::add(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    if (entry.path().extension() == ".sch") files.push_back(entry.path());
  }
  if (failure) {
    faults_.push_back({"file.missing", {folder.string(), 0, {}, {}}, {}});
    return;
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) faults_.push_back(no_rules(folder));
  for (const auto& file : files) {
    auto read = read_rules(file, faults_);
    if (!read) {
      faults_.push_back(read.error());
      continue;
    }
    if (read->empty()) faults_.push_back(no_rules(file));
    for (RulePattern& pattern : *read) {
      std::erase_if(patterns_, [&](const RulePattern& known) { return known.id == pattern.id; });
      patterns_.push_back(std::move(pattern));
    }
  }
}

bool RuleSet::ask_for(std::string_view element) const {
  return std::ranges::any_of(patterns_, [&](const RulePattern& one) { return asks_for(one, element); });
}

void RuleSet::leave_out(const std::function<bool(const RulePattern&)>& which) { std::erase_if(patterns_, which); }

std::vector<Error> RuleSet::empty_patterns() const {
  std::vector<Error> empty;
  for (const RulePattern& pattern : patterns_) {
    if (!has_tests(pattern))
      empty.push_back({"check.rule-empty", {pattern.file, pattern.line, {}, {}}, {{"rule", pattern.id}}});
  }
  return empty;
}

std::vector<Error> RuleSet::broken_rules() const {
  std::vector<Error> broken;
  XmlWriter empty;
  {
    const XmlElement tender(empty, "tender");
    empty.attribute("xmlns", kModelNamespace);
  }
  const auto model = parse_xml(empty.take(), {});
  if (!model) return broken;
  xmlNode* root = xmlDocGetRootElement(model->get());
  RuleEvaluator evaluator(model->get());
  for (const RulePattern& pattern : patterns_) {
    evaluator.begin_pattern();
    for (const Rule& rule : pattern.rules) {
      if (!evaluator.nodes(rule.context)) broken.push_back(broken_rule(pattern, rule.line));
      for (const RuleTest& test : rule.tests)
        if (!evaluator.evaluate(test.test, root)) broken.push_back(broken_rule(pattern, test.line));
    }
  }
  return broken;
}

std::vector<Finding> RuleSet::fault_findings() const {
  std::vector<Finding> findings;
  findings.reserve(faults_.size());
  for (const Error& fault : faults_) findings.push_back(rule_finding(FindingSeverity::kError, fault));
  return findings;
}

std::vector<Finding> RuleSet::run(xmlDoc* model, const std::stop_token& stop, CheckProfile profile) const {
  std::vector<Finding> findings = fault_findings();
  for (const Error& empty : empty_patterns()) findings.push_back(rule_finding(FindingSeverity::kWarning, empty));
  xmlNode* root = xmlDocGetRootElement(model);
  RuleEvaluator evaluator(model);
  for (const RulePattern& pattern : patterns_) {
    if (stop.stop_requested()) break;
    if (speaks_in(pattern, profile) && speaks_here(pattern, root))
      run_pattern(pattern, Wanted::kFindings, evaluator, findings);
  }
  leave_to_reasons(findings);
  return findings;
}

std::vector<std::string> RuleSet::asking_a_role(xmlDoc* model, CheckProfile profile) const {
  std::vector<std::string> ids;
  const xmlNode* root = xmlDocGetRootElement(model);
  for (const RulePattern& pattern : patterns_)
    if (asks_a_role(pattern) && speaks_in(pattern, profile) && speaks_here(pattern, root)) ids.push_back(pattern.id);
  return ids;
}

std::vector<Finding> RuleSet::questions(xmlDoc* model) const {
  std::vector<Finding> asked;
  const xmlNode* root = xmlDocGetRootElement(model);
  RuleEvaluator evaluator(model);
  for (const RulePattern& pattern : patterns_) {
    std::vector<Finding> found;
    if (asks_a_question(pattern) && speaks_here(pattern, root))
      run_pattern(pattern, Wanted::kQuestions, evaluator, found);
    if (!found.empty()) asked.push_back(std::move(found.front()));
  }
  return asked;
}

}  // namespace bestek
