// SPDX-License-Identifier: EUPL-1.2
// What a tender's people recorded for the procurement file and never publish: answers to the checklist, explanations of
// findings, and that documents go out with lines open. <internal format="1"> in the namespace urn:bestek:internal:1
// holds
//   answer @id @says @about — to a question of the checklist;
//   explanation @rule @finding and, where known, @document @clause @tag @position @field — why a finding stays. Its key
//   are
//     rule, document, clause, tag and position; @rule-text and @subject-text are digests of what was explained;
//   publication @lines — that documents went out with these lines open;
// each with @role and @date, and the reason as its text.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"

namespace bestek {

inline constexpr const char* kInternalFile = "internal.xml";  ///< beside dossier.xml
inline constexpr std::size_t kMaxInternalBytes = std::size_t{1024} * 1024;
inline constexpr int kInternalFormat = 1;
inline constexpr std::size_t kMaxInternalEntries = 1000;

/// What somebody said of a question, and why.
struct InternalAnswer {
  std::string id;    ///< of the question
  std::string says;  ///< "yes", "no" or "not-applicable"
  std::string reason;
  std::string role;  ///< of who said it: "jurist inkoop"
  Date date;
  std::string about;  ///< digest of the question as it was asked
};

/// Why something that a rule finds stays as it is.
struct Explanation {
  std::string rule;
  std::string document, clause, tag, position;  ///< what the finding is about; "" where it has none
  std::string field;                            ///< where the reason went into the documents: the field's name; ""
  std::string finding;                          ///< what it said, in the tender's language
  std::string reason;
  std::string role;  ///< of who said it
  Date date;
  std::string rule_text;     ///< digest of the rule as it was
  std::string subject_text;  ///< digest of what it was about
};

/// That somebody lets the documents leave the house although lines of the publication check stand open.
struct WentOn {
  std::string reason;
  std::string role;
  Date date;
  std::string lines;  ///< digest of the lines that stood open
};

struct InternalFile {
  std::vector<InternalAnswer> answers;
  std::vector<Explanation> explanations;
  std::vector<WentOn> went_on;
};

/// What can be said, as a person chooses from it.
inline constexpr const char* kAnswers = "yes, no, not-applicable";
[[nodiscard]] bool is_answer(std::string_view says) noexcept;

/// Of the dossier in the folder; nothing recorded where there is no file. Errors: those of reading a file and of
/// parse_internal; internal.lost where there is none and Bestek wrote one.
[[nodiscard]] Result<InternalFile> load_internal(const std::filesystem::path& folder);
/// Errors: those of parse_house_xml; internal.newer-format; internal.invalid (another root, an entry that lacks
/// something or says none of kAnswers, an answer that is there twice, too many entries). What another explanation of
/// the same finding says is kept: of several sentences of one chapter each may have its own.
[[nodiscard]] Result<InternalFile> parse_internal(std::string_view bytes, const std::string& name);
[[nodiscard]] std::string format_internal(const InternalFile& file);
/// The same, once it is sure that it can be read again. Errors: internal.unreadable-then.
[[nodiscard]] Result<std::string> writable_internal(const InternalFile& file, const std::string& name);

/// Whether a reason and a role are what can be recorded. Errors: internal.reason-missing, internal.role-missing,
/// reason.too-long, reason.too-short (it says nothing, as "n.v.t."), text.character.
[[nodiscard]] Status check_recorded(std::string_view reason, std::string_view role);

/// The same of a reason for a departure, which has to be longer (reason_text.hpp).
[[nodiscard]] Status check_explained(std::string_view reason, std::string_view role);

/// Puts the answer in the place of one to the same question.
void record(InternalFile& file, InternalAnswer answer);

}  // namespace bestek
