// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/fill_planner.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/text.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/control_places.hpp"
#include "core/document/field_kinds.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"
#include "core/edit/fill_edits.hpp"

namespace bestek {
namespace {

constexpr std::string_view kPrice = kPriceWeightTag.substr(kWeightTagPrefix.size());

/// A document with what stands in it.
struct Filled {
  const std::string* file;
  const DocumentText* text;
  Language language;
  std::vector<Placement> placements;
  std::vector<TemplateField> fields;
  ControlPlaces controls;
  FieldKinds kinds;
};

class FillPlanner {
 public:
  FillPlanner(const Library& library, const std::map<std::string, DocumentText>& texts, const Dossier* dossier,
              Language language)
      : library_(library), typed_(language) {
    if (dossier != nullptr) {
      profile_ = dossier->profile;
      known_ = dossier->answers;
    }
    for (const auto& [file, text] : texts) {
      const DocumentIndex index(text);
      auto placements = read_placements(index, &library);
      auto fields = read_template_fields(index, placements);
      ControlPlaces controls(text, placements);
      documents_.push_back({&file, &text, language_of(text, language), std::move(placements), std::move(fields),
                            std::move(controls), FieldKinds(text, &library)});
    }
  }

  /// The answer as it fits into the sentences in which it will stand.
  [[nodiscard]] Result<std::string> mended(const std::string& key, const std::string& value) const {
    std::vector<AnswerPlace> places;
    for (const Filled& document : documents_) add_answer_places(*document.text, document.placements, key, places);
    return fitting_answer(key, value, places);
  }

  Status answer(const std::string& key, const std::string& value) {
    const std::size_t slash = key.find('/');
    const std::string clause = slash == std::string::npos ? std::string() : key.substr(0, slash);
    const std::string name = slash == std::string::npos ? key : key.substr(slash + 1);
    bool found = false;
    std::optional<FilledBy> other;
    for (Filled& document : documents_) {
      for (const Placement& placement : document.placements) {
        if (placement.marks == MarkState::kMissing || (!clause.empty() && placement.clause_id != clause)) {
          continue;
        }
        for (const PlacedFillIn& fill_in : placement.fill_ins) {
          if (fill_in.name != name) continue;
          // A shared answer leaves alone what the clause answered for itself.
          if (clause.empty() && known_.contains(placement.clause_id + "/" + name)) {
            found = true;
            continue;
          }
          if (!is_answered_by_authority(fill_in.by)) {
            other = fill_in.by;
            continue;
          }
          if (const Status planned = fill_placed(document, placement, fill_in, key, value); !planned) return planned;
          found = true;
        }
      }
      if (clause.empty()) {
        const auto filled = fill_template_fields(document, name, value, other);
        if (!filled) return filled.error();
        found = found || *filled;
      }
    }
    if (!found && clause.empty()) {
      const auto filled = fill_profile_fields(name, value);
      if (!filled) return filled.error();
      found = *filled;
    }
    if (found) return Done{};
    const char* code = !other ? "fill.unknown" : *other == FilledBy::kBidder ? "fill.for-bidder" : "fill.for-signing";
    return Error{code, {}, {{"name", key}}};
  }

  Status weight(const std::string& key, const std::string& value) {
    bool found = false;
    for (const Filled& document : documents_) {
      for (const std::string& tag : weight_tags(document, key)) {
        const auto places = document.controls.tagged(tag);
        if (places.empty()) continue;
        const auto text =
            value.empty() ? Result<std::string>(std::string()) : weight_text(key, value, document.language, typed_);
        if (!text) return text.error();
        if (const Status planned = add(document, places, *text); !planned) return planned;
        found = true;
      }
    }
    return found ? Status(Done{}) : Status(no_weight(key));
  }

  /// The answer as the dossier keeps it.
  [[nodiscard]] std::string kept(const std::string& key, const std::string& value) const {
    const auto found = kept_.find(key);
    return found == kept_.end() ? value : found->second;
  }

  std::map<std::string, PlannedDocument> take() { return std::move(plans_); }
  std::optional<TenderProfile> take_profile() { return std::move(profile_); }

 private:
  Status fill_placed(const Filled& document, const Placement& placement, const PlacedFillIn& fill_in,
                     const std::string& key, const std::string& value) {
    const Clause* release = library_.find_release(placement.release_hash);
    if (const BrokenPart* part = library_.broken_release(placement.release_hash, placement.clause_id))
      return broken_error(*part);
    const FillIn* definition = release == nullptr ? nullptr : release->fill_in(fill_in.name);
    std::string text = canonical_text(value);
    if (!text.empty()) {
      const FillIn fill = definition == nullptr ? plain_fill_in(fill_in) : *definition;
      auto checked = fill_text(fill, value, document.language, typed_);
      if (!checked) {
        Error error = checked.error();
        error.place.file = *document.file;
        error.place.clause = placement.clause_id;
        return error;
      }
      text = std::move(*checked);
      kept_.try_emplace(key, kept_answer(fill, value, profile_ ? profile_->language : typed_, typed_));
    }
    return add(document, document.controls.in_clause(placement, fill_tag(fill_in.by, fill_in.name)), text);
  }

  /// What a field of the template takes.
  Result<std::string> template_text(Filled& document, const TemplateField& field, const std::string& value) const {
    const FillIn fill = document.kinds.get(field.fill_in, body_block(field));
    const std::string text = canonical_text(value);
    if (text.empty()) return text;
    auto checked = fill_text(fill, text, document.language, typed_);
    if (checked) return checked;
    Error error = checked.error();
    error.place.file = *document.file;
    return error;
  }

  Result<bool> fill_template_fields(Filled& document, const std::string& name, const std::string& value,
                                    std::optional<FilledBy>& other) {
    bool found = false;
    for (const TemplateField& field : document.fields) {
      const auto tag = parse_fill_tag(field.tag);
      if (!tag || tag->name != name) continue;
      if (!is_answered_by_authority(tag->by)) {
        other = tag->by;
        continue;
      }
      auto text = template_text(document, field, value);
      if (!text) return text.error();
      if (const Status planned = add(document, document.controls.outside_clauses(field.tag), *text); !planned)
        return planned.error();
      found = true;
    }
    return found;
  }

  /// A field of the profile, in every document that has a content control for it; false when none has.
  Result<bool> fill_profile_fields(const std::string& name, const std::string& value) {
    const std::string tag = std::string(kProfileTagPrefix) + name;
    if (std::none_of(documents_.begin(), documents_.end(),
                     [&](const Filled& document) { return !document.controls.tagged(tag).empty(); }))
      return false;
    std::string text = canonical_text(value);
    TenderProfile without_dossier;
    without_dossier.language = typed_;
    TenderProfile& profile = profile_ ? *profile_ : without_dossier;
    const auto set = answer_profile(profile, name, text);
    if (!set) return set.error();
    if (!*set && contradicts_profile(name, text)) return Error{"equal.decided-by-profile", {}, {{"name", name}}};
    if (const Status fits = check_profile_text(name, text); !fits) return fits.error();
    for (const Filled& document : documents_) {
      const auto places = document.controls.tagged(tag);
      if (places.empty()) continue;
      if (*set && !text.empty()) {
        TenderProfile shown = profile;
        shown.language = document.language;
        text = profile_text(shown, name, library_.taxonomy());
      }
      if (const Status planned = add(document, places, text); !planned) return planned.error();
    }
    return true;
  }

  /// What was chosen before the documents were made stands in them in more places than its fill-ins.
  [[nodiscard]] bool contradicts_profile(const std::string& name, const std::string& text) const {
    if (!profile_) return false;
    const std::string said = canonical_text(profile_text(*profile_, name, library_.taxonomy()));
    return !said.empty() && said != text;
  }

  /// A criterion or price that lost its row, or a name that never had one.
  [[nodiscard]] Error no_weight(const std::string& key) const {
    if (const BrokenPart* part = library_.broken(key)) return broken_error(*part);
    const Clause* clause = library_.find(key);
    if (key == kPrice || (clause != nullptr && clause->kind == ClauseKind::kAwardCriterion))
      return {"fill.weight-unknown", {}, {{"name", key}}};
    std::string known;
    for (const Filled& document : documents_) {
      std::set<std::string> names{std::string(kPrice)};
      for (const Placement& placement : document.placements) names.insert(placement.clause_id);
      for (const std::string& name : names)
        for (const std::string& tag : weight_tags(document, name))
          if (!document.controls.tagged(tag).empty()) known += (known.empty() ? "" : ", ") + name;
    }
    return {"fill.weight-no-such", {}, {{"name", key}, {"known", known.empty() ? "-" : known}}};
  }

  static std::vector<std::string> weight_tags(const Filled& document, const std::string& key) {
    if (key == kPrice) return {std::string(kPriceWeightTag)};
    std::vector<std::string> tags;
    for (const Placement& placement : document.placements)
      if (placement.clause_id == key) tags.push_back(std::string(kWeightTagPrefix) + placement.id);
    return tags;
  }

  Status add(const Filled& document, const std::vector<ControlPlace>& places, const std::string& value) {
    PlannedDocument& planned = plans_[*document.file];
    planned.context.language = document.language;
    return add_fills(*document.text, places, value, planned.plan.fills);
  }

  const Library& library_;
  Language typed_;
  std::vector<Filled> documents_;
  std::map<std::string, PlannedDocument> plans_;
  std::optional<TenderProfile> profile_;
  std::map<std::string, std::string, std::less<>> known_;  // the dossier's answers so far
  std::map<std::string, std::string, std::less<>> kept_;   // those of now, by key
};

}  // namespace

Result<FillPlan> plan_fill(const FillValues& values, const Library& library,
                           const std::map<std::string, DocumentText>& texts, const Dossier* dossier,
                           Language language) {
  if (const Status judged = judge_values(values, library); !judged) return judged.error();
  FillPlanner planner(library, texts, dossier, language);
  FillPlan plan;
  if (dossier != nullptr) plan.answers = dossier->answers;
  // Shared answers first, so that a clause's own answer wins.
  for (const bool own : {false, true}) {
    for (const auto& [key, given] : values.answers) {
      if ((key.find('/') != std::string::npos) != own) continue;
      const auto value = planner.mended(key, given);
      if (!value) return value.error();
      if (const Status answered = planner.answer(key, *value); !answered) return answered.error();
      if (value->empty() || find_profile_field(key) != nullptr) {
        plan.answers.erase(key);
      } else {
        plan.answers[key] = planner.kept(key, *value);
      }
    }
  }
  for (const auto& [key, value] : values.weights) {
    if (const Status weighed = planner.weight(key, value); !weighed) return weighed.error();
  }
  plan.documents = planner.take();
  plan.profile = planner.take_profile();
  if (dossier != nullptr)
    if (const Status sound = check_sources(values, plan, texts, *dossier, library); !sound) return sound.error();
  std::erase_if(plan.documents, [](const auto& one) { return one.second.plan.empty(); });
  if (dossier != nullptr && plan.profile) {
    const Status sound = check_profile_change(dossier->profile, *plan.profile, library.taxonomy());
    if (!sound) return sound.error();
  }
  if (dossier != nullptr)
    if (const Status follows = check_follows(plan, texts, *dossier, library); !follows) return follows.error();
  return plan;
}

}  // namespace bestek
