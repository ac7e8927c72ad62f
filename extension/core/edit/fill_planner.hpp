// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// The largest file of values that is read.
inline constexpr std::size_t kMaxValuesBytes = std::size_t{1024} * 1024;

/// Answers to fill-ins and weights of award criteria, as text; "" opens a fill-in again.
struct FillValues {
  /// By fill-in name, or "clause.id/name" for one clause only.
  std::map<std::string, std::string, std::less<>> answers;
  /// By clause id, or "price".
  std::map<std::string, std::string, std::less<>> weights;
};

/// Reads {"name": value, "clause.id/name": value, "weight": {"clause.id": value, "price": value}}; values are texts,
/// numbers or null. A number means what JSON says and comes out in the notation of `language`, in which plan_fill reads
/// it and every other text. Errors: those of parse_json_object; fill.wrong-json.
[[nodiscard]] Result<FillValues> parse_fill_values(std::string_view json, const std::string& name, Language language);

struct FillPlan {
  std::map<std::string, PlannedDocument> documents;         ///< by file name
  std::map<std::string, std::string, std::less<>> answers;  ///< the dossier's answers from now on
  std::optional<TenderProfile> profile;                     ///< the dossier's profile from now on, where there is one
};

/// What a dossier keeps of an answer: a number as it is read ("800" for "0800"), in the language in which it is kept;
/// of other kinds what was given.
[[nodiscard]] std::string kept_answer(const FillIn& fill, const std::string& answer, Language kept, Language typed);

/// The dossier with the plan's answers and profile.
[[nodiscard]] Dossier with_answers(Dossier dossier, const FillPlan& plan);

/// Whether these documents may get the plan's values: each has its properties, and no value makes another choice than
/// one was made for. Errors: document.lost-property, fill.other-passages.
[[nodiscard]] Status check_follows(const FillPlan& plan, const std::map<std::string, DocumentText>& texts,
                                   const Dossier& dossier, const Library& library);

/// Whether the dossier may say something else because of the plan: not about what stands in a published document that
/// was changed. The plan has every document where a value stands, also those where it does not change. Error:
/// state.not-what-was-published.
[[nodiscard]] Status check_sources(const FillValues& values, const FillPlan& plan,
                                   const std::map<std::string, DocumentText>& texts, const Dossier& dossier,
                                   const Library& library);

/// What is left out of the values because nobody sees it: text.cleaned.
[[nodiscard]] std::vector<Error> cleaned_notes(const FillValues& values);

/// Whether every value is an answer. Errors: those of AnswerJudge.
[[nodiscard]] Status judge_values(const FillValues& values, const Library& library);

/// Checks every value against the fill-ins that it is for and plans it into all documents where they stand, template
/// the template's fields of the buyer and fields of the profile (date-publication) included. `dossier`: null for a
/// document on its own. `language`: in which the answers are typed; of a document on its own that says no language, its
/// language too. Errors: library.broken-clause (the fill-in of a clause whose file has a fault), fill.unknown,
/// fill.for-bidder, fill.for-signing, fill.weight-unknown, equal.decided-by-profile (another value than the profile's
/// for what was chosen before the documents were made), fill.other-passages (a value that would make another choice
/// than the one for which a document was made), state.not-what-was-published (another answer than
/// the dossier's for what stands in a published document that was changed), those of check_profile_change, judge_values
/// and fill_text; with the clause and document as place.
[[nodiscard]] Result<FillPlan> plan_fill(const FillValues& values, const Library& library,
                                         const std::map<std::string, DocumentText>& texts, const Dossier* dossier,
                                         Language language);

}  // namespace bestek
