// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/check/finding.hpp"

namespace bestek {

/// The most XPath steps that one pattern may take: a quadratic rule of a team stops instead of blocking Writer.
inline constexpr unsigned long kMaxXPathSteps = 10'000'000;

/// A sentence with XPath values in it: text and expression take turns, beginning with text.
struct RuleMessage {
  std::vector<std::string> text;
  std::vector<std::string> values;
};

/// One assertion: it speaks where `test` is false (or, for a report, true).
struct RuleTest {
  std::string test;
  bool report = false;
  FindingSeverity severity = FindingSeverity::kError;
  bool question = false;  ///< of the checklist: no machine knows the answer
  std::string fix;
  std::string explain;  ///< where the reason of a departure belongs: "document", "internal" or "" (only mended)
  std::string field;    ///< of "document": the field of the guide that the reason goes into
  std::string passage;  ///< the clause that brings that field, where the guide has it not from the start; ""
  std::string text;     ///< digest of what it asks and says
  std::map<Language, RuleMessage> messages;  ///< one in each language that Bestek speaks
  int line = 0;
};

/// The tests of one context. Within a pattern a node belongs to the first rule whose context it fits.
struct Rule {
  std::string context;
  std::vector<RuleTest> tests;
  int line = 0;
};

/// What a check is for: while documents are written, or before they leave the house.
enum class CheckProfile { kDrafting, kPublication };

/// One entry of the catalogue, with the regime in which it speaks.
struct RulePattern {
  std::string id;
  LocalText basis;
  LocalText explanation;                ///< why the rule is there, and what is lawful; may be empty
  std::string link;                     ///< where the basis can be read; ""
  std::string regime;                   ///< "above", "below" or "" for both; any other word fits no tender
  std::vector<std::string> procedures;  ///< none: every one
  std::string profile;                  ///< "drafting", "publication" or "" for both
  std::vector<Rule> rules;
  std::string file;
  int line = 0;
};

/// Rules as data in the vocabulary of Schematron (ISO/IEC 19757-3): pattern, rule/@context, assert|report/@test with
/// @role as severity and @see as fix, p as explanation and pattern/@see as link to the basis, diagnostics per xml:lang
/// with value-of: those in a language that Bestek does not speak are for other readers. Regime and procedures are
/// attributes of ours, and so are explain, field and passage, which a test has from its rule or pattern where it does
/// not say its own. A test with explain="document" is silent where its field of the guide gives a reason; where that is
/// open or gives none, the finding leads there.
class RuleSet {
 public:
  /// Adds every *.sch of the folder. A pattern stands beside those that are there, and one with a known id replaces it.
  /// A file that cannot be used leaves the others standing, and is a fault.
  void add(const std::filesystem::path& folder);

  /// Runs every pattern that speaks in this regime over the model. A rule that fails to run, and every fault, is itself
  /// a finding (RULE). Told to stop, it leaves out what comes after the rule that is at work.
  [[nodiscard]] std::vector<Finding> run(xmlDoc* model, const std::stop_token& stop = {},
                                         CheckProfile profile = CheckProfile::kDrafting) const;
  /// Ids of the patterns that ask more of a document by itself whose role is known, in this regime and profile.
  [[nodiscard]] std::vector<std::string> asking_a_role(xmlDoc* model, CheckProfile profile) const;
  /// The questions of the checklist that this tender has to answer, each once; what a rule finds is none. One that
  /// cannot be run is told by `run` and `broken_rules`.
  [[nodiscard]] std::vector<Finding> questions(xmlDoc* model) const;
  /// The faults alone, where rules cannot be run at all.
  [[nodiscard]] std::vector<Finding> fault_findings() const;

  /// Whether some rule asks for elements of that name ("m:says").
  [[nodiscard]] bool ask_for(std::string_view element) const;
  /// Takes out those: where nobody can say what they ask, they would tell faults that are none.
  void leave_out(const std::function<bool(const RulePattern&)>& which);

  [[nodiscard]] const std::vector<RulePattern>& patterns() const noexcept { return patterns_; }
  /// What is not checked by these rules: files that cannot be used (rules.invalid with what, those of
  /// reading and parsing), words that nobody knows (library.word-unknown), files and folders without a rule
  /// (check.no-rules).
  [[nodiscard]] const std::vector<Error>& faults() const noexcept { return faults_; }
  /// Patterns without a test (check.rule-empty): nothing to check is no fault, but seldom meant.
  [[nodiscard]] std::vector<Error> empty_patterns() const;
  /// Rules that run over no model at all (check.rule-broken), wherever they speak.
  [[nodiscard]] std::vector<Error> broken_rules() const;

 private:
  std::vector<RulePattern> patterns_;
  std::vector<Error> faults_;
};

/// Whether the pattern is asked in that profile.
[[nodiscard]] bool speaks_in(const RulePattern& pattern, CheckProfile profile);

/// Reads one file of rules; words that nobody knows are added to `faults`.
[[nodiscard]] Result<std::vector<RulePattern>> read_rules(const std::filesystem::path& file,
                                                          std::vector<Error>& faults);

inline constexpr const char* kModelNamespace = "urn:bestek:model:1";

}  // namespace bestek
