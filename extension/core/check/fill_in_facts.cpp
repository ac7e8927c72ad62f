// SPDX-License-Identifier: EUPL-1.2
#include <optional>
#include <utility>

#include "core/check/model_facts.hpp"
#include "core/library/answer_judge.hpp"

namespace bestek {
namespace {

std::vector<NamedSource> named_sources(const CheckSubject& subject, const std::vector<ReadDocument>& documents) {
  std::vector<NamedSource> sources;
  sources.reserve(documents.size());
  for (const ReadDocument& document : documents)
    sources.push_back({document.file, document.role, document.text, &document.placements,
                       document_language(*document.text, subject), &document.unmarked});
  return sources;
}

/// A fill-in of the buyer's that nobody answered yet: it is asked once. What the dossier has an answer to is not asked
/// but made equal, and what nobody sees (`known` is null) is no fill-in.
void add_open(FillInFacts& facts, const std::string& name, const std::string& place, const NamedPlace* known) {
  if (known == nullptr || !known->expected.empty()) return;
  ++facts.first_open.try_emplace(name, FillInFacts::FirstOpen{place, 0}).first->second.count;
}

/// A buyer's answer that stands in the document and not in the dossier. Others write into the documents alone.
bool is_untold(const NamedPlace& place, const CheckSubject& subject) {
  const auto tag = parse_fill_tag(place.tag);
  return subject.dossier != nullptr && tag && tag->by == FilledBy::kBuyer && !place.value.empty() &&
         place.expected.empty() && !place.differs;
}

/// What `equal` would refuse to write is no fix: the dossier's own word is judged as if somebody typed it.
void judge_dossiers_word(NamedPlace& place, const CheckSubject& subject, AnswerJudge& judge) {
  if (subject.dossier == nullptr || place.expected.empty() || !place.differs || place.unfit) return;
  Status judged = judge.judge(place.name, place.expected);
  if (judged && place.tag.starts_with(kProfileTagPrefix))
    judged = check_profile_fields(subject.dossier->profile, {place.name}, subject.library->taxonomy());
  if (!judged) place.unfit = judged.error();
}

}  // namespace

bool published(const ReadDocument& document) {
  const auto role = role_from_id(document.role);
  return !role || is_published(*role);
}

FillInFacts fill_in_facts(const CheckSubject& subject, const std::vector<ReadDocument>& documents) {
  FillInFacts facts;
  std::optional<AnswerJudge> judge;
  if (subject.library != nullptr) judge.emplace(*subject.library);
  // NOLINTNEXTLINE(misc-const-correctness): it is moved from
  for (NamedPlace& place : find_named_values(named_sources(subject, documents), subject.library, subject.dossier)) {
    const DocumentText& text = subject.texts->at(place.file);
    if (judge) judge_dossiers_word(place, subject, *judge);
    std::string key = place_key(place.file, place.placement.empty() ? block_key(text, place.control) : place.placement,
                                place.tag, place.value);
    const auto kept = facts.places.try_emplace(std::move(key), std::move(place)).first;
    if (is_untold(kept->second, subject)) facts.untold.try_emplace(kept->second.tag, &kept->second);
  }
  if (subject.dossier != nullptr && subject.dossier->state() != TenderState::kDraft)
    for (const auto& [key, place] : facts.places)
      if (place.differs && !facts.can_equal.contains(place.tag))
        facts.can_equal.emplace(place.tag, can_be_done({place.tag, {}, {}, {}}, subject));
  for (const ReadDocument& document : documents) {
    for (const Placement& placement : document.placements) {
      if (!placement.stands()) continue;
      for (const PlacedFillIn& fill : placement.fill_ins) {
        if (fill.by != FilledBy::kBuyer || !fill.open()) continue;
        const std::string key = place_key(document.file, placement.id, fill_tag(fill.by, fill.name), {});
        add_open(facts, fill.name, placement.id, facts.find(key));
      }
    }
  }
  for (const ReadDocument& document : documents) {
    if (!published(document)) continue;
    for (const TemplateField& field : document.fields) {
      if (field.tag != fill_tag(FilledBy::kBuyer, field.fill_in.name) || !field.fill_in.open()) continue;
      const std::string key = place_key(document.file, block_key(field), field.tag, {});
      add_open(facts, field.fill_in.name, field_place(document, field), facts.find(key));
    }
  }
  return facts;
}

}  // namespace bestek
