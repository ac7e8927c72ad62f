// SPDX-License-Identifier: EUPL-1.2
#include "core/check/asked_values.hpp"

#include <string_view>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"
#include "core/check/other_thing.hpp"
#include "core/clause/unit_text.hpp"
#include "core/document/control_places.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

/// How the value is read: what the name itself says before what its labels say.
FillIn fill_of(const ValueLabels& labels) {
  const std::string_view tag = labels.tag;
  if (tag.starts_with(kProfileTagPrefix)) {
    const ProfileField* field = find_profile_field(tag.substr(kProfileTagPrefix.size()));
    FillIn fill = field == nullptr ? FillIn{} : profile_fill_in(*field);
    if (const auto type = fill_type_from_id(labels.type)) fill.type = *type;
    return fill;
  }
  FillIn fill;
  fill.name = tag.substr(tag.rfind('.') + 1);  // it may say the unit: "validity-days"
  fill.type = fill_type_from_id(labels.type).value_or(FillType::kText);
  return fill;
}

class AskedReader {
 public:
  AskedReader(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts, Language language)
      : document_(document), subject_(subject), facts_(facts), language_(language) {}

  [[nodiscard]] std::vector<AskedValue> read() const {
    std::vector<AskedValue> asked;
    for (const ValueLabels& labels : subject_.words->labels) {
      KnownValue known = known_value(labels.tag);
      if (known.disputed) continue;
      FillIn fill = fill_of(labels);
      const bool amount = fill.type == FillType::kDuration || fill.type == FillType::kMoney;
      if (known.text.empty() && !amount) continue;
      declare_unit(labels.tag, fill);
      asked.push_back({&labels, std::move(fill), std::move(known)});
    }
    for (const AgreedPeriod& period : subject_.words->periods)
      if (!period.labels.labels.empty()) asked.push_back({&period.labels, fill_of(period.labels), {}, &period});
    for (AskedValue& one : asked)
      for (const ValueLabels::Label& label : one.labels->labels)
        one.begins.add(static_cast<unsigned char>(lower(label.text.front())));
    return asked;
  }

 private:
  /// The unit in which the value is filled in, as its clause or the template's field declares it.
  void declare_unit(const std::string& tag, FillIn& fill) const {
    if (is_of_profile(tag) || (fill.type != FillType::kDuration && fill.type != FillType::kInteger)) return;
    for (const auto& [key, place] : facts_.places) {
      if (place.tag != tag) continue;
      const Clause* clause =
          place.clause.empty() || subject_.library == nullptr ? nullptr : subject_.library->find(place.clause);
      const FillIn* declared = clause == nullptr ? nullptr : clause->fill_in(place.name);
      if (declared != nullptr) {
        fill.unit = declared->unit;
      } else {
        const DocumentText& text = subject_.texts->at(place.file);
        const Block& block = block_of(text, place.control);
        const std::string unit = unit_named_in(read_control(block, control_of(text, place.control)).label);
        for (const Language language : kLanguages) fill.unit.set(language, unit);
      }
      return;
    }
  }

  /// "tot € [bedrag] per gebeurtenis".
  [[nodiscard]] bool is_each(const NamedPlace& place) const {
    const DocumentText& text = subject_.texts->at(place.file);
    const std::string& around = block_of(text, place.control).text;
    const std::string behind = canonical_text(around.substr(control_of(text, place.control).end));
    return behind.starts_with("per ") && is_for_each(behind.substr(0, behind.find_first_of(",.;")));
  }

  /// The dossier's word; else what every place says that is filled in.
  [[nodiscard]] KnownValue known_value(const std::string& tag) const {
    if (subject_.dossier != nullptr && subject_.library != nullptr && is_of_profile(tag)) {
      TenderProfile shown = subject_.dossier->profile;
      shown.language = language_;
      const std::string text = template_value(tag, shown, document_.role, subject_.library->taxonomy());
      if (!text.empty()) return {canonical_text(text), true, time_answer(*subject_.dossier, tag)};
    }
    KnownValue known;
    for (const auto& [key, place] : facts_.places)
      if (place.tag == tag) known.each = known.each || is_each(place);
    for (const auto& [key, place] : facts_.places) {
      if (place.tag != tag) continue;
      if (!place.expected.empty()) return {place.expected, true, {}, known.each, false};
      known.disputed = known.disputed || place.differs;
      if (known.text.empty()) known.text = place.value;
    }
    return known;
  }

  const ReadDocument& document_;
  const CheckSubject& subject_;
  const FillInFacts& facts_;
  Language language_;
};

}  // namespace

std::vector<AskedValue> asked_values(const ReadDocument& document, const CheckSubject& subject,
                                     const FillInFacts& facts, Language language) {
  return AskedReader(document, subject, facts, language).read();
}

std::string known_text(const AskedValue& asked, Language language) {
  const std::string& text = asked.known.text;
  const bool bare = text.find_first_not_of("0123456789.,") == std::string::npos;
  const std::string& unit = asked.fill.unit.in(language);
  return text + (bare && !unit.empty() ? " " + unit : "");
}

}  // namespace bestek
