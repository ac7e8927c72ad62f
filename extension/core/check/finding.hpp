// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// An error blocks "ready to publish", a warning wants a look, a hint is good to know.
enum class FindingSeverity { kError, kWarning, kHint };
[[nodiscard]] std::string_view severity_id(FindingSeverity severity) noexcept;
[[nodiscard]] std::string_view severity_name(FindingSeverity severity, Language language) noexcept;

/// The words of Finding::fix that a rule may name (`see`); "mark-first" and "restore" are only given by the check.
inline constexpr const char* kFixes =
    "fill, insert, update, forget, forget-fields, fields-back, mark, plan, equal, adopt";

/// The right file comes back with it.
inline constexpr const char* kRestoreFix = "restore";

/// Where the reason belongs why something stays as a rule does not want it.
inline constexpr const char* kExplainedIn = "document, internal";
inline constexpr const char* kInDocument = "document";  ///< the law wants it in the tender documents
inline constexpr const char* kInInternal = "internal";  ///< in the procurement file

/// What somebody recorded of a finding.
struct FindingAnswer {
  std::string reason;
  std::string role;
  Date date;
  bool of_other_text = false;  ///< rule or text changed since: it is open again
};

/// Something that is missing or wrong in a tender.
struct Finding {
  std::string rule;  ///< "AWD-02"
  FindingSeverity severity = FindingSeverity::kError;
  LocalText message;           ///< what, and what to do
  LocalText basis;             ///< law or reason, e.g. "AW 2.115(4)"
  LocalText explanation = {};  // NOLINT(readability-redundant-member-init): why, and what is lawful; may be empty
  std::string link = {};       // NOLINT(readability-redundant-member-init): where the basis can be read; ""
  std::string document;        ///< file name; "" for the dossier as a whole
  std::string position;        ///< heading or title, for people
  std::string mark;            ///< bookmark to jump to; ""
  std::string tag;             ///< content control to jump to; ""
  std::string value;           ///< what stands in that control; "" while it is open
  std::string text;            ///< how the paragraph begins that it is about, to find it where no mark is; ""
  std::string whole = {};      // NOLINT(readability-redundant-member-init): what its words only begin to repeat; ""
  std::string clause;          ///< clause id; ""
  /// "fill", "insert", "update", "forget", "forget-fields" (with a reason), "fields-back" (no longer taken out),
  /// "mark", "mark-first" (all clauses of the tender), "plan", "equal" (to what the dossier says), "adopt" (what stands
  /// here, everywhere), "restore" (`bestek restore`; also where nothing may be changed) or ""
  std::string fix;
  std::string explain = {};    // NOLINT(readability-redundant-member-init): where a reason belongs (kExplainedIn); ""
  std::string field = {};      // NOLINT(readability-redundant-member-init): of the guide, for "document"; ""
  std::string passage = {};    // NOLINT(readability-redundant-member-init): the clause that brings that field; ""
  std::string rule_text = {};  // NOLINT(readability-redundant-member-init): digest of the rule's test and words
  std::string subject_text = {};             // NOLINT(readability-redundant-member-init): digest of what it is about
  std::optional<FindingAnswer> answer = {};  // NOLINT(readability-redundant-member-init)

  /// Somebody said why it stays, of this rule and this text.
  [[nodiscard]] bool is_explained() const noexcept { return answer && !answer->of_other_text; }
};

/// "programme.odt/Accu/De accu is zo goed mogelijk": document, position and how the text begins, as far as known.
[[nodiscard]] std::string about_of(const Finding& finding);

/// "k3f9a2": six characters that name one line of a list of findings, the same as long as rule, place and text are.
/// What somebody recorded of a finding has the key of that line. "" of a finding that can only be mended.
[[nodiscard]] std::string line_key(const Finding& finding);

/// How many of them block publication: errors that nobody explained.
[[nodiscard]] std::size_t count_errors(const std::vector<Finding>& findings) noexcept;

/// Whether one of them says that nothing was there to check: then their number says nothing, too.
[[nodiscard]] bool nothing_was_checked(const std::vector<Finding>& findings) noexcept;

/// By severity, then document, then as found.
void sort_findings(std::vector<Finding>& findings);

/// Array of {rule, severity, message {nl, en}, basis {nl, en}, explanation {nl, en}, link, document, position, mark,
/// tag, value, text, clause, fix, about, line, explain, explained, answered-before}; absent values are "". In one
/// language message, basis and explanation are texts in it, and severity_name goes with them. The last two are null or
/// {reason, role, date}: of this rule and text, or of another one.
[[nodiscard]] std::string findings_json(const std::vector<Finding>& findings, std::optional<Language> only = {});

}  // namespace bestek
