// SPDX-License-Identifier: EUPL-1.2
#include "core/document/named_values.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/date.hpp"
#include "core/base/text.hpp"
#include "core/clause/fill_value.hpp"
#include "core/clause/value_identity.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/document_index.hpp"
#include "core/document/field_kinds.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

/// A place with what is needed to compare it.
struct Found {
  NamedPlace place;
  const NamedSource* source = nullptr;
  const Clause* clause = nullptr;
  std::optional<FillIn> listed;  ///< the choice that its control offers
  AnswerPlace where;
  std::string answer;  ///< of which the value is written there
};

/// "cycles" of bestek.buyer.cycles.
std::string name_in(std::string_view tag) {
  const std::size_t dot = tag.find('.', kTagPrefix.size());
  return dot == std::string_view::npos ? std::string() : std::string(tag.substr(dot + 1));
}

class NamedValueReader {
 public:
  NamedValueReader(const Library* library, const Dossier* dossier) : library_(library), dossier_(dossier) {}

  void read(const NamedSource& source) {
    const ControlPlaces places(*source.text, *source.placements);
    FieldKinds kinds =
        source.unmarked == nullptr ? FieldKinds(*source.text, library_) : FieldKinds(*source.text, *source.unmarked);
    for (const ControlPlace& place : places.all())
      if (!is_hidden(control_of(*source.text, place))) add(source, place, kinds);
  }

  std::vector<NamedPlace> compare() {
    std::map<std::string, std::map<std::string, const Found*>> said;  // by tag and identity, of places by themselves
    for (Found& one : found_) {
      expect(one);
      if (one.place.expected.empty() && !one.place.value.empty())
        said[one.place.tag].emplace(value_identity(kind_of(one), one.answer, one.source->language), &one);
    }
    for (Found& one : found_) one.place.differs = differs(one, said[one.place.tag]);
    std::vector<NamedPlace> places;
    places.reserve(found_.size());
    for (Found& one : found_) places.push_back(std::move(one.place));
    return places;
  }

 private:
  void add(const NamedSource& source, const ControlPlace& control, FieldKinds& kinds) {
    Found one;
    one.source = &source;
    one.place.file = source.file;
    one.place.control = control;
    one.place.tag = control.tag;
    one.place.name = name_in(control.tag);
    PlacedFillIn fill = read_control(block_of(*source.text, control), control_of(*source.text, control));
    one.place.value = fill.value;
    one.where = answer_place(block_of(*source.text, control), control_of(*source.text, control));
    one.answer = answer_from_place(one.place.value, one.where);
    fill.name = one.place.name;
    if (const auto tag = parse_fill_tag(control.tag)) {
      fill.by = tag->by;
      if (!fill.choices.empty()) one.listed = plain_fill_in(fill);
    }
    if (control.placement >= 0) {
      const Placement& placement = (*source.placements)[static_cast<std::size_t>(control.placement)];
      one.place.placement = placement.id;
      one.place.clause = placement.clause_id;
      if (library_ != nullptr) one.clause = library_->find_release(placement.release_hash);
    }
    remember_kind(one, fill, kinds);
    found_.push_back(std::move(one));
  }

  /// One name means one thing: who declares its type declares it for every place.
  void remember_kind(const Found& one, const PlacedFillIn& fill, FieldKinds& kinds) {
    const NamedPlace& place = one.place;
    if (kinds_.contains(place.tag)) return;
    if (const ProfileField* field = place.tag.starts_with(kProfileTagPrefix) ? find_profile_field(place.name) : nullptr)
      kinds_.emplace(place.tag, profile_fill_in(*field));
    const FillIn* declared = one.clause == nullptr ? nullptr : one.clause->fill_in(place.name);
    if (declared != nullptr && parse_fill_tag(place.tag)) kinds_.emplace(place.tag, *declared);
    if (declared != nullptr || !place.placement.empty() || kinds_.contains(place.tag)) return;
    const auto block = place.control.beside ? std::nullopt : std::optional(place.control.block);
    if (auto field = kinds.find(fill, block)) kinds_.emplace(place.tag, std::move(*field));
  }

  /// Of a choice the labels that its own clause or control has count: in another language they are others.
  [[nodiscard]] const FillIn& kind_of(const Found& one) const {
    static const FillIn plain;
    if (one.listed && !is_declared(one)) return *one.listed;
    const auto kind = kinds_.find(one.place.tag);
    return kind == kinds_.end() ? plain : kind->second;
  }

  [[nodiscard]] static bool is_declared(const Found& one) {
    return one.clause != nullptr && one.clause->fill_in(one.place.name) != nullptr;
  }

  /// From the dossier's word; where it has none, from any other that the places say.
  bool differs(Found& one, const std::map<std::string, const Found*>& said) const {
    const WrittenValue here{one.place.value, one.source->language};
    const auto other = [&](std::string_view text, Language language) {
      return !same_value(kind_of(one), here, {text, language});
    };
    const WrittenValue answer{one.answer, one.source->language};
    const FillIn& kind = kind_of(one);
    const bool shows_id =
        kind.type == FillType::kChoice && find_label(kind, canonical_text(one.place.value)) == nullptr;
    if (!one.place.expected.empty() && !one.place.unfit && shows_id) return true;
    if (!one.place.expected.empty()) return other(one.place.expected, one.source->language) || differs_in_time(one);
    return !one.place.value.empty() && std::ranges::any_of(said, [&](const auto& entry) {
      return !same_value(kind_of(one), answer, {entry.second->answer, entry.second->source->language});
    });
  }

  /// "1 maart 2027 om 13.00 uur" where the dossier's answer for the closing time is 12.00.
  bool differs_in_time(Found& one) const {
    const std::string answer = dossier_ == nullptr ? std::string() : time_answer(*dossier_, one.place.tag);
    const auto known = parse_time(answer);
    const auto date = known ? read_date(canonical_text(one.place.value)) : std::nullopt;
    if (!date || !date->time || *date->time == *known) return false;
    one.place.expected_time = format_time(*known);
    return true;
  }

  void expect(Found& one) const {
    if (dossier_ == nullptr) return;
    if (is_of_profile(one.place.tag)) {
      if (library_ == nullptr) return;
      TenderProfile shown = dossier_->profile;
      shown.language = one.source->language;
      one.place.expected = answer_in_place(
          canonical_text(template_value(one.place.tag, shown, one.source->role, library_->taxonomy())), one.where);
      return;
    }
    const auto tag = parse_fill_tag(one.place.tag);
    if (!tag || !is_answered_by_authority(tag->by)) return;
    auto answer = dossier_->answers.find(one.place.clause + "/" + one.place.name);
    one.place.own = !one.place.clause.empty() && answer != dossier_->answers.end();
    if (!one.place.own) answer = dossier_->answers.find(one.place.name);
    if (answer != dossier_->answers.end()) expect(one, answer->second);
  }

  /// The answer as it would stand in the document; one that does not fit as it is, with the reason.
  void expect(Found& one, const std::string& answer) const {
    one.place.expected = answer_in_place(canonical_text(answer), one.where);
    if (one.place.expected.empty() || (!one.listed && !kinds_.contains(one.place.tag))) return;
    const auto text = fill_text(kind_of(one), answer, one.source->language, dossier_->profile.language);
    if (text) {
      one.place.expected = answer_in_place(canonical_text(*text), one.where);
    } else {
      one.place.unfit = text.error();
    }
  }

  const Library* library_;
  const Dossier* dossier_;
  std::vector<Found> found_;
  std::map<std::string, FillIn> kinds_;  // by tag
};

}  // namespace

bool is_chosen_before(const NamedPlace& place) noexcept {
  return is_of_profile(place.tag) && !(place.tag.starts_with(kProfileTagPrefix) && is_answerable(place.name));
}

std::string time_answer_name(std::string_view tag) {
  const std::string dates = std::string(kProfileTagPrefix) + "date-";
  return tag.starts_with(dates) ? std::string(tag.substr(dates.size())) + "-time" : std::string();
}

std::string time_answer(const Dossier& dossier, std::string_view tag) {
  const auto answer = dossier.answers.find(time_answer_name(tag));
  return answer == dossier.answers.end() ? std::string() : answer->second;
}

bool is_of_profile(std::string_view tag) noexcept {
  return tag.starts_with(kProfileTagPrefix) || tag.starts_with(kTermTagPrefix);
}

std::vector<NamedPlace> find_named_values(const std::vector<NamedSource>& sources, const Library* library,
                                          const Dossier* dossier) {
  NamedValueReader reader(library, dossier);
  for (const NamedSource& source : sources) reader.read(source);
  return reader.compare();
}

std::vector<NamedPlace> find_named_values(const std::map<std::string, DocumentText>& texts, const Library& library,
                                          const Dossier* dossier) {
  std::map<std::string, std::vector<Placement>> placements;
  std::vector<NamedSource> sources;
  for (const auto& [file, text] : texts) {
    const std::vector<Placement>& placed = placements[file] = read_placements(text, &library);
    NamedSource source{file, property_of(text, kRoleProperty), &text, &placed, Language::kDutch};
    if (dossier != nullptr) {
      source.language = dossier->profile.language;
      for (const DossierDocument& document : dossier->documents)
        if (document.file == file) source.role = role_id(document.role);
    }
    source.language = language_of(text, source.language);
    sources.push_back(std::move(source));
  }
  return find_named_values(sources, &library, dossier);
}

}  // namespace bestek
