// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/clause/clause_text.hpp"

namespace bestek {

/// The newest clause format that this code reads; a newer one is refused.
inline constexpr int kClauseFormat = 1;

enum class ClauseKind {
  kExclusionGround,
  kSuitabilityRequirement,
  kSelectionCriterion,
  kRequirement,
  kAwardCriterion,
  kContractClause,
  kKpi,
  kBidderInstruction,
  kBidderForm,
  kDefinition,
  kExplanation,
};
inline constexpr std::size_t kClauseKinds = 11;

/// The id used in files ("award-criterion") and back.
[[nodiscard]] std::string_view kind_id(ClauseKind kind) noexcept;
[[nodiscard]] std::optional<ClauseKind> kind_from_id(std::string_view id) noexcept;
/// "Gunningscriterium", "Award criterion": for people.
[[nodiscard]] std::string_view kind_name(ClauseKind kind, Language language) noexcept;

enum class ClauseStatus { kDraft, kChecked, kWithdrawn };
[[nodiscard]] std::string_view status_id(ClauseStatus status) noexcept;

/// Semantic version, compared part by part.
struct Version {
  int major = 0;
  int minor = 0;
  int patch = 0;
  friend auto operator<=>(const Version&, const Version&) = default;
};
[[nodiscard]] std::string format_version(const Version& version);
[[nodiscard]] std::optional<Version> parse_version(std::string_view text) noexcept;

/// Who fills it in: buyer before publication, bidder in the bid, parties at signing, contract manager later.
enum class FilledBy { kBuyer, kBidder, kSigning, kManager };
[[nodiscard]] std::string_view filled_by_id(FilledBy by) noexcept;
[[nodiscard]] std::optional<FilledBy> filled_by_from_id(std::string_view id) noexcept;
/// The buyer's own side answers it, so the dossier keeps the answer; the rest stays open for others.
[[nodiscard]] constexpr bool is_answered_by_authority(FilledBy by) noexcept {
  return by == FilledBy::kBuyer || by == FilledBy::kManager;
}

enum class FillType { kInteger, kDecimal, kPercentage, kMoney, kDuration, kDate, kTime, kChoice, kText };
[[nodiscard]] std::string_view fill_type_id(FillType type) noexcept;
[[nodiscard]] std::optional<FillType> fill_type_from_id(std::string_view id) noexcept;

/// One text per language; "" where a language is missing.
class LocalText {
 public:
  [[nodiscard]] const std::string& in(Language language) const noexcept {
    return texts_[static_cast<std::size_t>(language)];
  }
  void set(Language language, std::string text) { texts_[static_cast<std::size_t>(language)] = std::move(text); }
  [[nodiscard]] bool has(Language language) const noexcept { return !in(language).empty(); }

 private:
  std::array<std::string, kLanguageCount> texts_;
};

struct FillChoice {
  std::string value;
  LocalText label;
};

/// A typed place in the clause's text that somebody fills in.
struct FillIn {
  std::string name;
  FillType type = FillType::kText;
  LocalText unit;  ///< in the words of each language; a symbol is the same in both
  FilledBy by = FilledBy::kBuyer;
  std::optional<double> min;
  std::optional<double> max;
  std::string suggested;  ///< offered, never filled in silently; "" for none
  std::string sample;     ///< a valid value for tests and demonstrations
  LocalText label;
  LocalText help;
  std::vector<FillChoice> choices;
  int line = 0;
};

/// The clause in one language. title, body, scoring and evidence go into a tender; explanation and market do not.
struct ClauseText {
  Language language = Language::kDutch;
  std::string title;
  ClauseBlocks body;
  ClauseBlocks scoring;
  ClauseBlocks evidence;
  ClauseBlocks explanation;
  ClauseBlocks market;
  int line = 0;
  int title_line = 0;
};

enum class Threshold { kAny, kAbove, kBelow };
enum class AuthorityScope { kAny, kCentral, kSubCentral };
/// "any", "above", "below"; "any", "central", "sub-central".
[[nodiscard]] std::string_view threshold_id(Threshold threshold) noexcept;
[[nodiscard]] std::string_view authority_id(AuthorityScope scope) noexcept;

/// Where the clause may be used. No procedures means every procedure.
struct Regime {
  Threshold threshold = Threshold::kAny;
  AuthorityScope authority = AuthorityScope::kAny;
  std::vector<std::string> procedures;
};

/// A reference to something by id with its line in the file, for findings.
struct Reference {
  std::string id;
  int line = 0;
};

struct Classification {
  std::vector<Reference> groups;
  std::vector<std::string> cpv;
  Reference aspect, theme, phase, level;
  std::string object;
  bool legal_floor = false;
  bool refurbished = false;
  bool by_default = false;  ///< the proposal takes it from its level upwards, without a ladder
  Regime regime;
};

struct Proof {
  std::string type;  ///< declaration, test-report, label, standard, register, document, inspection
  std::string text;
  bool equivalent = false;
};
struct Verification {
  std::string by;    ///< winner, all, supplier
  std::string when;  ///< bid, award, delivery, execution
  std::vector<Proof> proofs;
};

/// The name in "{name}", by which bounds, targets and due rules refer to a fill-in; nothing for a value by itself.
[[nodiscard]] std::optional<std::string_view> named_fill(std::string_view value) noexcept;

enum class ScoringMethod { kLinear, kBands, kScale, kYesNo };
struct ScoringBand {
  double from = 0;
  double points = 0;  ///< percent of the criterion's maximum, 0..100
};
/// How points follow from an offer. The weight is the buyer's. Bounds are numbers or "{fill-in}".
struct Scoring {
  ScoringMethod method = ScoringMethod::kYesNo;
  LocalText unit;
  std::string direction;  ///< higher, lower or ""
  std::string from;       ///< 0 % of the points
  std::string to;         ///< 100 % of the points
  std::vector<ScoringBand> bands;
  std::string quantity;  ///< linear: what `from` is a value of; may hold "{choice}"; "" when no clause asks it
  int line = 0;
};

/// The fill-in of which the choice is part of a quantity's name ("mobile.eei-{device}"); nothing for a whole name.
[[nodiscard]] std::optional<std::string_view> quantity_choice(std::string_view quantity) noexcept;
/// The quantity's name with this choice in its place.
[[nodiscard]] std::string quantity_with(std::string_view quantity, std::string_view choice);

struct ThresholdCase {
  std::string choice;
  double value = 0;
};
/// What a clause asks of a quantity, so that it can be set beside the `from` of an award criterion.
struct QuantityThreshold {
  std::string quantity;
  std::string value;                 ///< number or "{fill-in}"
  std::optional<double> below;       ///< the value counts as the percentage by which it lies below this
  std::vector<ThresholdCase> cases;  ///< numbers of a choice; one that is left out asks nothing
  int line = 0;
};

/// When something is due: `within` `unit` after (or before) the anchor, repeated every `every` units when given; or
/// what lasts `lasts` `unit` from the anchor on; or what is done without delay after it, a term without a number.
/// Values are whole numbers or "{fill-in}".
struct DueRule {
  std::string anchor;
  std::string within;
  std::string unit;
  bool before = false;
  std::string every;
  std::string lasts;
  bool without_delay = false;
  int line = 0;
};

struct Obligation {
  std::string name;
  bool by_supplier = true;
  LocalText what, evidence, consequence;
  DueRule due;
};

struct Kpi {
  std::string name;
  LocalText unit;         ///< a symbol is the same in every language
  std::string direction;  ///< higher or lower is better
  std::string target;     ///< number or "{fill-in}"
  LocalText label, formula, evidence, consequence;
  DueRule due;
};

struct Risk {
  Reference phase;
  LocalText label;
};

struct LawReference {
  std::string law;
  std::string article;
};
struct Source {
  std::string text;
  std::string address;
  std::optional<Date> checked;
  bool primary = true;
  int line = 0;
};
/// Whether a reader can open it: http or https, with a host and without white space.
[[nodiscard]] bool is_web_address(std::string_view address) noexcept;

struct Relations {
  std::vector<Reference> requires_ids;
  std::vector<Reference> excludes;
  std::vector<Reference> counterparts;
  Reference ladder;  ///< subject; empty id when the clause stands on no ladder
  std::vector<LawReference> touches;
};

/// One clause as its file says it. A value; knows nothing of libraries or documents.
struct Clause {
  std::string id;
  Version version;
  ClauseStatus status = ClauseStatus::kDraft;
  ClauseKind kind = ClauseKind::kRequirement;
  std::string supersedes, superseded_by;
  Classification classification;
  std::vector<FillIn> fill_ins;
  std::vector<ClauseText> texts;
  std::optional<Verification> verification;
  std::optional<Scoring> scoring;
  std::vector<QuantityThreshold> thresholds;
  std::vector<Obligation> obligations;
  std::vector<Kpi> kpis;
  std::vector<Risk> risks;
  std::vector<LawReference> laws;
  std::vector<Source> sources;
  std::optional<Date> valid_from, valid_until, review_by;
  Relations relations;
  std::string file;  ///< where it was read from
  int line = 0;

  /// "laptop.battery-endurance@1.0.0": what a mark in a document means.
  [[nodiscard]] std::string release() const;
  /// The text in this language, or null.
  [[nodiscard]] const ClauseText* text(Language language) const noexcept;
  /// The same, else in another language; null where it has none at all.
  [[nodiscard]] const ClauseText* text_in_any(Language first) const noexcept;
  [[nodiscard]] const FillIn* fill_in(std::string_view name) const noexcept;
};

}  // namespace bestek
