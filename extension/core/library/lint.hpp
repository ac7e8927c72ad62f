// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include <string>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/library/basis_lint.hpp"
#include "core/library/citations.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// Collects findings about one clause.
class LintReport {
 public:
  LintReport(const Clause& clause, std::vector<LibraryFinding>& findings) : clause_(clause), findings_(findings) {}
  using Args = std::vector<std::pair<std::string, std::string>>;
  void error(const char* code, int line, Args args = {}) { add(Severity::kError, code, line, std::move(args)); }
  void warning(const char* code, int line, Args args = {}) { add(Severity::kWarning, code, line, std::move(args)); }
  [[nodiscard]] ToldFault teller() {
    return [this](const char* code, int line, Args args) { error(code, line, std::move(args)); };
  }

 private:
  void add(Severity severity, const char* code, int line, Args args) {
    findings_.push_back(
        {severity, Error{code, {clause_.file, line > 0 ? line : clause_.line, clause_.id, {}}, std::move(args)}});
  }
  const Clause& clause_;
  std::vector<LibraryFinding>& findings_;
};

/// What can be said of a clause by its file, the taxonomy and the languages of its library: words, scoring, due rules,
/// proofs, sources. Whatever else a rule looks at (other clauses, the day, where the file lies) makes it one of
/// lint_place.
void lint_clause(const Clause& clause, const Taxonomy& taxonomy, const std::vector<Language>& languages,
                 LintReport& report);

/// The words by which it is classified and the parties that it names are words of the taxonomy. Part of lint_clause.
void lint_words_known(const Clause& clause, const Taxonomy& taxonomy, LintReport& report);

/// The procedures that a clause is for: words of the taxonomy. From its element, which knows the lines.
void lint_procedures(const xmlNode* clause, const Taxonomy& taxonomy, LintReport& report);

/// A clause in its library today: the name of its file, its relations, its dates against `now`.
void lint_place(const Clause& clause, const Library& library, const Date& now, LintReport& report);

/// Fill-ins: declared, used in every language, with a sample that fits their type and range; what scoring, terms and
/// targets name is declared too.
void lint_fill_ins(const Clause& clause, LintReport& report);

/// Quantities: each threshold is a number, in a clause that asks something; what a scoring starts from is asked
/// somewhere.
void lint_quantities(const Library& library, std::vector<LibraryFinding>& findings);

/// What its due rules say against its words: a value measured over a period is due after that period, a rule counts
/// from the event that its row and the sentence with its term name, and "without delay" is no number of days.
void lint_due_words(const Clause& clause, LintReport& report);

/// What a clause is about and how it is shown: codes of its own beside those of its groups, evidence of a requirement.
void lint_subject(const Clause& clause, const Taxonomy& taxonomy, LintReport& report);

/// At most one sentence in twenty of what goes into a tender is long, in each language.
void lint_sentences(const Library& library, std::vector<LibraryFinding>& findings);

/// The text itself: languages, first and last block, tables, equivalence, sentence length, vague words.
void lint_text(const Clause& clause, const std::vector<Language>& languages, const CitationPatterns& citations,
               LintReport& report);

}  // namespace bestek
