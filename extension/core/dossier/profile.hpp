// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace bestek {

class AnswerJudge;
class Taxonomy;

struct Lot {
  int number = 1;
  std::string name;
  double estimated_value = 0;  ///< EUR without VAT; 0 = not given
  double maximum_value = 0;    ///< of all call-offs on it; as above
};

/// Planned dates, all optional until the planning is complete. Of question rounds and clarification notices `questions`
/// and `notice` are the last ones.
struct PlannedDates {
  std::optional<Date> prior_notice;  ///< sent for publication
  std::optional<Date> dispatch;      ///< of the contract notice
  std::optional<Date> publication, questions, notice, deadline, award, start;
  std::vector<Date> earlier_questions, earlier_notices;
  std::optional<Date> complaint;  ///< received: it suspends terms where the law says so
};

/// What the buyer says of the tender once; it feeds templates, proposal and rules. Ids are those of the taxonomy.
struct TenderProfile {
  std::string authority;
  bool central = false;
  std::string subject;
  std::string reference;
  std::string cpv;
  std::string procedure = "open";
  bool european_rules = true;       ///< which rules are followed; where the value lies, the tables of the law say
  std::string contract_kind;        ///< supplies, services, works, social; "" = not given
  double estimated_value = 0;       ///< EUR without VAT, with options and extensions; 0 = not given
  std::string value_with_options;   ///< yes, no (the estimate leaves them out); "" = not said
  double whole_value = 0;           ///< of all lots together, where this tender is for some of them; 0 = not given
  double small_lots_value = 0;      ///< of the lots together that art. 2.18(3), 2.19(3) Aw is used for; 0 = not given
  std::string threshold_exception;  ///< small-lot, excluded, without-notice; "" = none
  bool framework = false;
  double maximum_value = 0;  ///< EUR without VAT; 0 = not given
  int suppliers = 1;
  std::vector<std::string> participants;
  std::vector<Lot> lots;
  int lots_per_tender = 0;         ///< for how many lots one may tender; 0 = for all
  int lots_per_winner = 0;         ///< how many one can win; 0 = all
  std::string lot_choice;          ///< who wins too many gets which: preference, number; "" = the buyer's own rule
  std::string call_off;            ///< among several suppliers: ranking, competition, both; "" = the buyer's own rule
  std::string authority_kind;      ///< state, province, municipality, water-board, education, other; "" = not said
  bool prior_involvement = false;  ///< a tenderer helped to prepare the tender (art. 2.51 Aw)
  /// on-site (services under the authority's direct supervision: art. 2.79(2)-(3) Aw), asked (2.79(4)); "" = none
  std::string subcontractor_data;
  bool early_objection = false;     ///< who objects must say so before the deadline; with its reason
  std::vector<std::string> models;  ///< attached models that replace the agreement's own text
  int term_months = 0;
  int extensions = 0;
  int extension_months = 0;
  PlannedDates dates;
  bool urgent = false;       ///< with its reasons (art. 2.74 Aw)
  bool agreed_term = false;  ///< the term for tenders, with all candidates (art. 2.74a Aw)
  bool electronic = true;    ///< tenders may come electronically
  bool full_access = true;   ///< all documents can be had freely and electronically from the first day
  std::string general_terms;
  std::string precedence;
  bool personal_data = false;
  std::vector<std::string> groups;
  std::string level = "basis";
  Language language = Language::kDutch;
};

/// Reads the JSON of `bestek new --profile`; every wrong field is named (profile.unknown-field, profile.wrong-value,
/// profile.missing-field). `typed`: the texts for amounts and dates are what a person who reads that language typed,
/// and dates need not be written as YYYY-MM-DD.
[[nodiscard]] Result<TenderProfile> parse_profile(std::string_view json, const std::string& name,
                                                  std::optional<Language> typed = std::nullopt);
/// Every word of the profile that the taxonomy does not have (profile.unknown-word, with what is allowed).
[[nodiscard]] std::vector<Error> unknown_words(const TenderProfile& profile, const Taxonomy& taxonomy,
                                               const std::string& name);
/// Whether the profile's words are those of the taxonomy; the first that is not is named with what is allowed
/// (profile.unknown-word). `name`: the file, for the error's place.
[[nodiscard]] Status check_profile(const TenderProfile& profile, const Taxonomy& taxonomy, const std::string& name);
/// Whether each text of the profile is an answer. Errors: those of AnswerJudge. `name`: as above.
[[nodiscard]] Status check_answers(const TenderProfile& profile, AnswerJudge& judge, const std::string& name);
/// Whether it says who buys what, and of which groups that is (profile.missing-field).
[[nodiscard]] Status check_required(const TenderProfile& profile, const std::string& name);
/// Whether what the profile says goes together: dates in the order in which they have to come (profile.dates-order), a
/// maximum not below the estimate (profile.maximum-too-low), at least one supplier (profile.wrong-value).
[[nodiscard]] Status check_planning(const TenderProfile& profile, const std::string& name);
/// The same judge for a profile that is changed: of its faults counts the first that was not there before and concerns
/// a field with another value. What was wrong is mended one value at a time. Errors: those of check_required,
/// check_profile and check_planning, with the names that fill-ins have ("date-deadline").
[[nodiscard]] Status check_profile_change(const TenderProfile& before, const TenderProfile& after,
                                          const Taxonomy& taxonomy);
/// The same of those fields alone, by the names that fill-ins have: the first fault of the profile that concerns one.
[[nodiscard]] Status check_profile_fields(const TenderProfile& profile, const std::set<std::string>& fields,
                                          const Taxonomy& taxonomy);
/// The fields that check_required misses, by their names.
[[nodiscard]] std::vector<std::string> fields_left_open(const TenderProfile& profile);
/// Whether an id of the taxonomy has the form of one: it may become part of a file name.
[[nodiscard]] bool is_profile_word(std::string_view word) noexcept;
/// "30213100" or "30213100-6"; "" too, since the code may come later.
[[nodiscard]] bool is_cpv_code(std::string_view code) noexcept;
/// Lots have numbers of their own, from 1 on: the first one that has not; null when all have.
[[nodiscard]] const Lot* wrong_lot(const std::vector<Lot>& lots);
[[nodiscard]] std::string format_profile(const TenderProfile& profile);

/// The text of a template field `bestek.profile.<field>` in the profile's language, ids by their names in the taxonomy;
/// "" when the profile leaves it open. An order of precedence that was not given is the usual one.
[[nodiscard]] std::string profile_text(const TenderProfile& profile, std::string_view field, const Taxonomy& taxonomy);

/// How a condition about one group of products, or one model of terms, begins.
inline constexpr std::string_view kOneGroup = "group-";
inline constexpr std::string_view kOneModel = "model-";

/// Whether a conditional passage applies; nothing for an unknown name. The names: profile_conditions.cpp and
/// docs/protocol.md; of families `group-<id>` and `model-<id>`. The authority itself is no participant.
[[nodiscard]] std::optional<bool> profile_condition(const TenderProfile& profile, std::string_view name) noexcept;

}  // namespace bestek
