// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/equal_planner.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/currency.hpp"
#include "core/base/date.hpp"
#include "core/base/duration.hpp"
#include "core/base/filler.hpp"
#include "core/base/listed.hpp"
#include "core/base/number.hpp"
#include "core/clause/amount_manner.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/contradictions.hpp"
#include "core/document/made_for.hpp"
#include "core/document/marks.hpp"
#include "core/document/named_values.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/fill_edits.hpp"
#include "core/edit/mended_dossier.hpp"
#include "core/library/answer_judge.hpp"

namespace bestek {
namespace {

Error refused(const char* code, const EqualRequest& request) {
  return Error{code, {request.from, 0, {}, {}}, {{"name", request.name}}};
}

bool is_meant(const NamedPlace& place, const std::string& name) {
  return name.empty() || name == place.tag || name == place.name ||
         (place.own && name == place.clause + "/" + place.name);
}

/// Of a document whose properties contradict the dossier nobody knows what should stand there.
Status check_own_words(const std::string& file, const DocumentText& text, const std::vector<NamedPlace>& places,
                       const EqualRequest& request, const Dossier& dossier) {
  const bool concerned =
      request.name.empty() || file == request.from ||
      std::ranges::any_of(places, [&](const NamedPlace& place) { return place.file == file && place.differs; });
  if (!concerned) return Done{};
  if (const Status whole = check_has_properties(text, file, dossier); !whole) return whole;
  const std::vector<Contradiction> found = contradictions(text, file, dossier);
  if (found.empty()) return Done{};
  const Contradiction& one = found.front();
  return Error{"equal.contradiction",
               {file, 0, {}, {}},
               {{"property", std::string(one.property)},
                {"says", one.says},
                {"dossier", one.dossier.empty() ? "–" : one.dossier}}};
}

/// Passages do not follow: a document that was made for another choice does not become one for this by its values.
Status check_choices(const std::string& file, const DocumentText& text, const std::vector<NamedPlace>& places,
                     const EqualRequest& request, const Library& library, const Dossier& dossier) {
  for (const OtherChoice& other : other_choices(text, dossier.profile).value_or(std::vector<OtherChoice>())) {
    // Another document may be for another choice: what is asked here concerns it only where it would be changed.
    const auto follows = [&](const NamedPlace& place) {
      return place.file == file && place.differs && follows_from(place, other.choice);
    };
    if (!request.name.empty() && std::ranges::none_of(places, follows)) continue;
    return about_choice("equal.other-passages", file, other, library.taxonomy());
  }
  for (const NamedPlace& place : places) {
    if (place.differs && !place.expected.empty() && place.file == file &&
        is_of_other_passages(text, place, dossier.profile))
      return Error{"equal.passages-unknown", {file, 0, {}, {}}, {{"name", place.name}}};
  }
  return Done{};
}

/// What the dossier would put into the documents, judged as if somebody typed it.
Status check_dossiers_word(const std::vector<NamedPlace>& places, const Library& library, const Dossier& dossier) {
  const auto in_dossier = [&](Error error) {
    error.place.file = (dossier.folder / kDossierFile).string();
    return Status(std::move(error));
  };
  AnswerJudge judge(library);
  std::set<std::string> fields;
  std::set<std::string> judged;
  for (const NamedPlace& place : places) {
    if (place.expected.empty() || !place.differs) continue;
    if (place.tag.starts_with(kProfileTagPrefix)) fields.insert(place.name);
    if (!judged.insert(place.expected).second) continue;
    if (const Status answer = judge.judge(place.name, place.expected); !answer) return in_dossier(answer.error());
  }
  const Status sound = check_profile_fields(dossier.profile, fields, library.taxonomy());
  return sound ? sound : in_dossier(sound.error());
}

/// The dossier stays as it is; each place that says something else gets its word, if it can stand there.
Result<FillPlan> from_dossier(const std::vector<NamedPlace>& places, const EqualRequest& request,
                              const Library& library, const std::map<std::string, DocumentText>& texts,
                              const Dossier& dossier) {
  for (const auto& [file, text] : texts) {
    if (const Status chosen = check_choices(file, text, places, request, library, dossier); !chosen)
      return chosen.error();
  }
  if (const Status sound = check_dossiers_word(places, library, dossier); !sound) return sound.error();
  FillPlan plan;
  plan.answers = dossier.answers;
  plan.profile = dossier.profile;
  for (const NamedPlace& place : places) {
    if (place.expected.empty() || !place.differs) continue;
    if (place.unfit) {
      Error error = *place.unfit;
      error.place = {(dossier.folder / kDossierFile).string(), 0, place.clause, {}};
      return error;
    }
    PlannedDocument& planned = plan.documents[place.file];
    planned.context.language = language_of(texts.at(place.file), dossier.profile.language);
    const Status planned_here = add_fills(texts.at(place.file), {place.control}, place.expected, planned.plan.fills);
    if (!planned_here) return planned_here.error();
  }
  return plan;
}

/// The one value that the document fills in; where it has several, the request says which is meant.
Result<const NamedPlace*> chosen_place(const std::vector<NamedPlace>& places, const EqualRequest& request) {
  const NamedPlace* chosen = nullptr;
  for (const NamedPlace& place : places) {
    if (place.file != request.from || place.value.empty()) continue;
    if (!request.clause.empty() && place.clause != request.clause) continue;
    if (!request.value.empty() && place.value != request.value) continue;
    if (chosen != nullptr && chosen->value != place.value) return refused("equal.several-values", request);
    if (chosen == nullptr) chosen = &place;
  }
  if (chosen == nullptr) return refused("equal.nothing-there", request);
  return chosen;
}

/// What somebody would type for what the document says.
struct Adopted {
  std::string value;
  std::optional<TimeOfDay> time = std::nullopt;  ///< beside a date
};

/// The count in the field's own unit, as all that the text says.
std::optional<double> sole_count(const FillIn& fill, const std::string& text, Language written) {
  const auto unit = named_unit(fill.unit.in(Language::kEnglish));
  const auto periods = find_periods(text, written);
  if (periods.empty()) return names_euro(text) ? std::nullopt : sole_euros(text, written);
  const FoundPeriod& only = periods.front();
  const bool all = periods.size() == 1 && behind_filler(std::string_view(text).substr(0, only.begin)).empty() &&
                   behind_filler(std::string_view(text).substr(only.end)).empty();
  if (!all || !unit || unit->unit != only.period.unit) return std::nullopt;
  return only.period.amount / unit->amount;
}

/// A field of the profile, however the document writes it: "maandag 1 maart 2027", "1,6 miljoen", "drie jaar". What may
/// not be typed stays as it is, and is refused as if somebody typed it.
Result<Adopted> profile_adopted(const FillIn& fill, const NamedPlace& place, Language written, Language typed) {
  if (fill.type == FillType::kDate) {
    const auto date = read_date(place.value);
    if (date && date->is_certain(written)) return Adopted{format_date(date->date), date->time};
    const auto refusal =
        fill_text(fill, place.value, typed);  // in which language a doubtful one is typed decides nothing
    if (!refusal) return refusal.error();
  }
  const bool counts = fill.type == FillType::kInteger;
  if (!counts && fill.type != FillType::kMoney) return Adopted{place.value};
  const auto number = counts ? sole_count(fill, place.value, written) : sole_euros(place.value, written);
  return Adopted{number ? number_text(*number, typed) : place.value};
}

/// The value as somebody would type it who writes in the dossier's language. `answer`: the whole one of which it is
/// written there.
Result<Adopted> adopted_value(const NamedPlace& place, const std::string& answer, Language written, Language typed) {
  if (place.tag.starts_with(kProfileTagPrefix)) {
    if (const ProfileField* field = find_profile_field(place.name))
      return profile_adopted(profile_fill_in(*field), place, written, typed);
  }
  if (written == typed) return Adopted{answer};
  const auto number = number_within(place.value, written);
  const bool plain = number && parse_number(place.value, NumberKind::kDecimal, written);
  return Adopted{plain ? number_text(*number, typed) : answer};
}

Result<FillPlan> from_document(const std::vector<NamedPlace>& places, const EqualRequest& request,
                               const Library& library, const std::map<std::string, DocumentText>& texts,
                               const Dossier& dossier) {
  if (!texts.contains(request.from)) return refused("equal.no-document", request);
  const Status published = check_still_published(dossier, request.from, texts.at(request.from).unsaved);
  if (!published) return published.error();
  const auto chosen = chosen_place(places, request);
  if (!chosen) return chosen.error();
  const NamedPlace& place = **chosen;
  const auto tag = parse_fill_tag(place.tag);
  if (is_chosen_before(place) || (!is_of_profile(place.tag) && !tag))
    return refused("equal.decided-by-profile", request);
  const std::string key = place.own ? place.clause + "/" + place.name : place.name;
  const Language written = language_of(texts.at(place.file), dossier.profile.language);
  const DocumentText& text = texts.at(place.file);
  const AnswerPlace where = answer_place(block_of(text, place.control), control_of(text, place.control));
  const auto adopted = adopted_value(place, answer_from_place(place.value, where), written, dossier.profile.language);
  if (!adopted) return adopted.error();
  FillValues values;
  values.answers[key] = adopted->value;
  const auto known_time = parse_time(time_answer(dossier, place.tag));
  if (!adopted->time || adopted->time == known_time)
    return plan_fill(values, library, texts, &dossier, dossier.profile.language);
  // The date without its time would be another moment than the document says.
  values.answers[time_answer_name(place.tag)] = format_time(*adopted->time);
  auto plan = plan_fill(values, library, texts, &dossier, dossier.profile.language);
  if (plan || plan.error().code != "fill.unknown") return plan;
  Error error = refused("equal.time-unkept", request);
  error.args.emplace_back("value", place.value);
  return error;
}

}  // namespace

Result<FillPlan> plan_equal(const EqualRequest& request, const Library& library,
                            const std::map<std::string, DocumentText>& texts, const Dossier& dossier) {
  std::vector<NamedPlace> places = find_named_values(texts, library, &dossier);
  std::erase_if(places, [&](const NamedPlace& place) { return !is_meant(place, request.name); });
  if (places.empty() && !request.name.empty()) return refused("fill.unknown", request);
  for (const auto& [file, text] : texts)
    if (const Status sound = check_own_words(file, text, places, request, dossier); !sound) return sound.error();
  if (!request.from.empty()) return from_document(places, request, library, texts, dossier);
  std::set<std::string> undecided;
  for (const NamedPlace& place : places)
    if (place.differs && place.expected.empty()) undecided.insert(place.name);
  if (!undecided.empty()) return Error{"equal.dossier-silent", {}, {{"name", listed(undecided)}}};
  const auto mended = mended_dossier(dossier, places, texts, library);
  if (!mended) return mended.error();
  places = find_named_values(texts, library, &*mended);
  std::erase_if(places, [&](const NamedPlace& place) { return !is_meant(place, request.name); });
  return from_dossier(places, request, library, texts, *mended);
}

}  // namespace bestek
