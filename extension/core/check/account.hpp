// SPDX-License-Identifier: EUPL-1.2
// What a tender's people gave reasons for, for the procurement file (Dutch: verantwoording). It says what was recorded
// and no more.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/check/checklist.hpp"
#include "core/check/finding.hpp"
#include "core/check/rules.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/internal_file.hpp"

namespace bestek {

/// One thing for which somebody gave a reason; "" where nothing was recorded.
struct AccountLine {
  std::string rule;    ///< or id of the question; "" of a decision
  std::string what;    ///< what was found, asked or decided
  std::string place;   ///< document and chapter
  std::string answer;  ///< to a question: yes, no, not-applicable
  std::string reason;
  std::string basis;
  std::string role;
  std::optional<Date> date;
  std::string note;  ///< what became of it since: name "account-note.…"; ""
};

struct Account {
  Language language = Language::kDutch;  ///< the tender's
  Date made;
  std::vector<AccountLine> documents;  ///< reasons that stand in the guide
  std::vector<AccountLine> findings;   ///< why findings stay
  std::vector<AccountLine> answers;    ///< to the checklist
  std::vector<AccountLine> decisions;  ///< that documents go out with lines open, and steps of the tender with a reason
  [[nodiscard]] bool empty() const noexcept {
    return documents.empty() && findings.empty() && answers.empty() && decisions.empty();
  }
};

/// What an account is made from: a check of the tender for publication, its checklist, and what was recorded.
struct AccountSources {
  const Dossier& dossier;
  const std::map<std::string, DocumentText>& texts;
  const std::vector<Finding>& findings;
  const Checklist& checklist;
  const InternalFile& recorded;
  const RuleSet& rules;
};

[[nodiscard]] Account make_account(const AccountSources& from, const Date& made);

/// The lines of each list as a reader gets them, cell by cell, in the account's language: "documents", "findings",
/// "answers" and "decisions". A cell may have several lines.
[[nodiscard]] std::map<std::string, std::vector<std::vector<std::string>>> account_tables(const Account& account);
/// As plain text.
[[nodiscard]] std::string account_text(const Account& account, const std::string& subject);
/// {made, documents, findings, answers, decisions}, each line {rule, what, place, answer, reason, basis, role, date,
/// note}; absent values are "".
[[nodiscard]] std::string account_json(const Account& account);

}  // namespace bestek
