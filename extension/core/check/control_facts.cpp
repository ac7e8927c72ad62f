// SPDX-License-Identifier: EUPL-1.2
// What is wrong about a content control itself: its name, and the unit behind it.
#include <algorithm>
#include <cctype>

#include "core/base/duration.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/visible_text.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/clause/unit_text.hpp"
#include "core/clause/value_identity.hpp"
#include "core/document/marks.hpp"
#include "core/document/unknown_names.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

/// The chapter of a paragraph, also of one that hangs on another; "" on pages.
std::string position_of(const ReadDocument& document, const ControlPlace& place) {
  if (!place.beside) return heading_text(document.index, place.block);
  return heading_beside(document.index, block_of(*document.text, place));
}

void write_place(const ReadDocument& document, const ControlPlace& place, XmlWriter& writer) {
  const Block& block = block_of(*document.text, place);
  writer.attribute("tag", place.tag);
  writer.attribute("position", position_of(document, place));
  writer.attribute("place", document_area_id(block.area));
  writer.attribute("start", excerpt(block.text));
}

/// A unit of time, and how the text says it.
struct SaidUnit {
  std::string text;
  Duration unit;
};

/// What the words behind a control say it counts: "jaar" of " (drie) jaar na", "working days" of " working days".
std::optional<SaidUnit> unit_behind(std::string_view after) {
  std::string text = canonical_text(after);
  if (text.starts_with('(')) text = canonical_text(text.substr(std::min(text.find(')'), text.size() - 1) + 1));
  if (text.starts_with('-')) text.erase(0, 1);
  std::vector<std::string> words = split(text, ' ');
  for (std::string& word : words)
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0) word.pop_back();
  for (const std::size_t count : {std::size_t{2}, std::size_t{1}}) {
    if (words.size() < count) continue;
    const std::string said = count == 2 ? words[0] + " " + words[1] : words[0];
    if (const auto unit = named_unit(folded(said))) return SaidUnit{said, *unit};
  }
  return std::nullopt;
}

/// What declares the value that stands there; of a template's field what it is called says its unit.
FillIn kind_of(const NamedPlace& place, const PlacedFillIn& control, const CheckSubject& subject) {
  if (place.tag.starts_with(kProfileTagPrefix)) {
    const ProfileField* field = find_profile_field(place.name);
    return field == nullptr ? FillIn{} : profile_fill_in(*field);
  }
  const Clause* clause =
      place.clause.empty() || subject.library == nullptr ? nullptr : subject.library->find(place.clause);
  const FillIn* declared = clause == nullptr ? nullptr : clause->fill_in(place.name);
  if (declared != nullptr) return *declared;
  FillIn fill;
  fill.name = place.name;
  for (const Language language : kLanguages) fill.unit.set(language, unit_named_in(control.label));
  return fill;
}

/// Whether both may be meant by a name that ends in "-days".
bool may_be_one(const FillIn& fill, const Duration& one, const Duration& other) {
  const auto in_days = [](const Duration& unit) {
    return unit == Duration{1, TimeUnit::kDay} || unit.unit == TimeUnit::kWorkingDay;
  };
  return !fill.unit.has(Language::kDutch) && in_days(one) && in_days(other);
}

/// The fill-in's unit in words, for a name alone that says it ("validity-days") too.
std::string unit_words(const FillIn& fill, Language language) {
  if (fill.unit.has(language)) return fill.unit.in(language);
  return unit_text(std::string_view(fill.name).substr(fill.name.rfind('-') + 1), {}, language);
}

void write_unit(const ReadDocument& document, const NamedPlace& place, const CheckSubject& subject, XmlWriter& writer) {
  const bool bare = !place.value.empty() && number_within(place.value, document_language(*document.text, subject)) &&
                    find_periods(place.value, document_language(*document.text, subject)).empty();
  if (!bare) return;
  const Block& block = block_of(*document.text, place.control);
  const ControlSpan& control = control_of(*document.text, place.control);
  const auto said = unit_behind(seen_text(block.text.substr(control.end)));
  if (!said) return;
  const PlacedFillIn shown = read_control(block, control);
  const FillIn fill = kind_of(place, shown, subject);
  const auto counted = counted_in(fill);
  if (!counted || *counted == said->unit || may_be_one(fill, *counted, said->unit)) return;
  const XmlElement element(writer, "other-unit");
  write_place(document, place.control, writer);
  writer.attribute("label", shown.label.empty() ? place.name : shown.label);
  writer.attribute("value", place.value + " " + said->text);
  writer.attribute("unit-nl", unit_words(fill, Language::kDutch));
  writer.attribute("unit-en", unit_words(fill, Language::kEnglish));
}

}  // namespace

void write_unknown_names(const ReadDocument& document, const CheckSubject& subject, const DossierFacts& dossier,
                         XmlWriter& writer) {
  if (subject.library == nullptr) return;
  for (const UnknownName& one :
       unknown_names(document.index, document.placements, dossier.placed, subject.library->taxonomy())) {
    const XmlElement element(writer, "unknown-name");
    write_place(document, one.place, writer);
    writer.attribute("shown", visible_name(one.place.tag));  // nobody sees what makes it another one
    writer.attribute("meant", one.meant);
  }
}

void write_units(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts,
                 XmlWriter& writer) {
  for (const auto& [key, place] : facts.places)
    if (place.file == document.file) write_unit(document, place, subject, writer);
}

}  // namespace bestek
