// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <map>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/kept_readings.hpp"
#include "core/base/text.hpp"
#include "core/check/answer_digest.hpp"
#include "core/check/rules.hpp"
#include "core/library/known_parts.hpp"
#include "core/library/known_words.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxRuleBytes = std::size_t{1024} * 1024;
constexpr const char* kSchematron = "http://purl.oclc.org/dsdl/schematron";

using Diagnostics = std::map<std::string, const xmlNode*, std::less<>>;

Error invalid(const std::string& file, const xmlNode* node, std::string what) {
  return Error{"rules.invalid", {file, line_of(node), {}, {}}, {{"what", std::move(what)}}};
}

/// The law or reason; `basis-<language>` only where its name differs there.
LocalText basis_of(const xmlNode* pattern) {
  LocalText basis;
  for (const Language language : kLanguages) {
    const std::string own = "basis-" + std::string(language_code(language));
    basis.set(language, attribute(pattern, has_attribute(pattern, own.c_str()) ? own.c_str() : "basis"));
  }
  return basis;
}

/// The paragraphs of a pattern that say why it is there.
LocalText explanation_of(const xmlNode* pattern) {
  LocalText explanation;
  for (const xmlNode* one = first_child(pattern, "p"); one != nullptr; one = next_sibling(one, "p"))
    if (const auto language = language_from_code(attribute(one, "lang")))
      explanation.set(*language, canonical_text(text_of(one)));
  return explanation;
}

/// Text and value-of of a diagnostic, in turns. White space is folded, but a space beside a value stays.
RuleMessage read_message(const xmlNode* diagnostic) {
  RuleMessage message;
  std::string text;
  for (const xmlNode* node = diagnostic->children; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE) text += reinterpret_cast<const char*>(node->content);
    if (is_element(node, "value-of")) {
      message.text.push_back(text);
      message.values.push_back(attribute(node, "select"));
      text.clear();
    }
  }
  message.text.push_back(text);
  return message;
}

/// The xml:lang that holds for it: its own, or that of the nearest element above it.
std::string language_of(const xmlNode* node) {
  for (; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent) {
    if (has_attribute(node, "lang")) return attribute(node, "lang");
  }
  return {};
}

FindingSeverity severity_of(const std::string& role) {
  if (role == "warning") return FindingSeverity::kWarning;
  if (role == "hint") return FindingSeverity::kHint;
  return FindingSeverity::kError;
}

/// An answer is one to this test, in this context, with these words.
std::string digest_of(const RuleTest& test, const std::string& context) {
  std::string text = context + "\n" + test.test + (test.report ? "\nreport" : "\nassert");
  for (const auto& [language, message] : test.messages)
    for (const auto* parts : {&message.text, &message.values})
      for (const std::string& part : *parts) text += "\n" + canonical_text(part);
  return answer_digest(text);
}

/// A reason that belongs into the documents needs a field there, and no other one does.
void report_explaining(const xmlNode* test, const std::string& file, std::vector<Error>& faults) {
  const std::string explain = nearest_attribute(test, "explain");
  if ((explain == kInDocument) == nearest_attribute(test, "field").empty())
    faults.push_back(invalid(file, test, "@explain, @field"));
}

Result<RuleTest> read_test(const xmlNode* node, const Diagnostics& diagnostics, const std::string& file) {
  RuleTest test;
  test.test = attribute(node, "test");
  test.report = is_element(node, "report");
  test.severity = severity_of(attribute(node, "role"));
  test.question = attribute(node, "role") == "question";
  test.fix = attribute(node, "see");
  test.explain = nearest_attribute(node, "explain");
  test.field = nearest_attribute(node, "field");
  test.passage = nearest_attribute(node, "passage");
  test.line = line_of(node);
  if (test.test.empty()) return invalid(file, node, "@test");
  for (const std::string& id : split(attribute(node, "diagnostics"), ' ')) {
    const auto found = diagnostics.find(id);
    if (found == diagnostics.end()) return invalid(file, node, "diagnostic " + id);
    const auto language = language_from_code(language_of(found->second));
    if (!language) continue;
    if (!test.messages.emplace(*language, read_message(found->second)).second)
      return invalid(file, node, "diagnostic " + id + ": xml:lang " + std::string(language_code(*language)) + " (2×)");
  }
  for (const Language language : kLanguages) {
    if (!test.messages.contains(language))
      return invalid(file, node, "diagnostic xml:lang=\"" + std::string(language_code(language)) + "\"");
  }
  return test;
}

Result<Rule> read_rule(const xmlNode* node, const Diagnostics& diagnostics, const std::string& file) {
  Rule rule{attribute(node, "context"), {}, line_of(node)};
  if (rule.context.empty()) return invalid(file, node, "@context");
  for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
    if (!is_element(child, "assert") && !is_element(child, "report")) continue;
    auto test = read_test(child, diagnostics, file);
    if (!test) return test.error();
    test->text = digest_of(*test, rule.context);
    rule.tests.push_back(std::move(test).value());
  }
  return rule;
}

void report_unknown_tests(const xmlNode* rule, const std::string& file, std::vector<Error>& faults) {
  for (const xmlNode* test = first_child(rule); test != nullptr; test = next_sibling(test)) {
    report_unknown_word(file, test, "role", "error, warning, hint, question", faults);
    report_unknown_word(file, test, "see", kFixes, faults);
    report_unknown_word(file, test, "explain", kExplainedIn, faults);
    report_explaining(test, file, faults);
  }
}

/// What is read of the vocabulary of Schematron. Titles and paragraphs are for people.
constexpr std::array<PartShape, 11> kShapes{
    {{"schema", "beside queryBinding schemaVersion defaultPhase", "title p ns pattern diagnostics"},
     {"ns", "prefix uri", ""},
     {"pattern", "id basis basis-en see regime procedures profile explain", "title p rule"},
     {"title", "", ""},
     {"p", "", ""},
     {"rule", "id context explain", "p assert report"},
     {"assert", "id test role see explain field passage diagnostics", ""},
     {"report", "id test role see explain field passage diagnostics", ""},
     {"diagnostics", "", "diagnostic"},
     {"diagnostic", "id", "value-of"},
     {"value-of", "select", ""}}};

/// What one file says, and what it says belongs beside it.
struct RuleFile {
  std::vector<RulePattern> patterns;
  std::vector<Error> faults;
  std::vector<std::string> beside;
  int line = 0;  ///< where it names them
};

/// With one of those files its rules go, and nobody would be told.
void report_missing_files(const RuleFile& read, const std::filesystem::path& path, std::vector<Error>& faults) {
  for (const std::string& name : read.beside) {
    std::error_code unknown;
    const bool plain = std::filesystem::path(name).filename() == name;
    if (plain && std::filesystem::is_regular_file(path.parent_path() / name, unknown)) continue;
    faults.push_back({"library.part-missing", {path.string(), read.line, {}, {}}, {{"part", name}}});
  }
}

Result<RuleFile> read_rule_file(const std::filesystem::path& path) {
  const std::string file = path.string();
  const auto bytes = read_file(path, kMaxRuleBytes);
  if (!bytes) return bytes.error();
  const auto document = parse_house_xml(*bytes, file);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "schema", kSchematron)) return invalid(file, root, "sch:schema");
  RuleFile read;
  read.beside = split(attribute(root, "beside"), ' ');
  read.line = line_of(root);
  std::vector<Error>& faults = read.faults;
  report_unknown_parts(file, root, kShapes, faults);
  Diagnostics diagnostics;
  const xmlNode* list = first_child(root, "diagnostics");
  for (const xmlNode* node = first_child(list, "diagnostic"); node != nullptr;
       node = next_sibling(node, "diagnostic")) {
    diagnostics[attribute(node, "id")] = node;
  }
  for (const xmlNode* node = first_child(root, "pattern"); node != nullptr; node = next_sibling(node, "pattern")) {
    RulePattern pattern{attribute(node, "id"),
                        basis_of(node),
                        explanation_of(node),
                        attribute(node, "see"),
                        attribute(node, "regime"),
                        split(attribute(node, "procedures"), ' '),
                        attribute(node, "profile"),
                        {},
                        file,
                        line_of(node)};
    if (pattern.id.empty()) return invalid(file, node, "pattern/@id");
    // A word that no tender has silences the rule for ever.
    report_unknown_word(file, node, "regime", "above, below", faults);
    report_unknown_word(file, node, "profile", "drafting, publication", faults);
    report_unknown_word(file, node, "explain", kExplainedIn, faults);
    for (const xmlNode* child = first_child(node, "rule"); child != nullptr; child = next_sibling(child, "rule")) {
      auto rule = read_rule(child, diagnostics, file);
      report_unknown_word(file, child, "explain", kExplainedIn, faults);
      report_unknown_tests(child, file, faults);
      if (!rule) return rule.error();
      pattern.rules.push_back(std::move(rule).value());
    }
    read.patterns.push_back(std::move(pattern));
  }
  return read;
}

}  // namespace

Result<std::vector<RulePattern>> read_rules(const std::filesystem::path& path, std::vector<Error>& faults) {
  static KeptReadings<Result<RuleFile>> kept;
  auto read = kept.of(path, read_rule_file);
  if (!read) return read.error();
  report_missing_files(*read, path, faults);
  faults.insert(faults.end(), read->faults.begin(), read->faults.end());
  return std::move(read->patterns);
}

}  // namespace bestek
