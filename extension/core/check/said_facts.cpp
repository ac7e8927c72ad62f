// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/text.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/label_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/other_thing.hpp"
#include "core/check/own_statements.hpp"
#include "core/clause/unit_text.hpp"
#include "core/clause/value_identity.hpp"
#include "core/document/control_places.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

/// What a named value is, as far as anybody says.
struct KnownValue {
  std::string text;
  bool by_dossier = false;
  std::string time = {};  // NOLINT(readability-redundant-member-init): of a date, as the dossier says
  bool each = false;      ///< an amount for each of something, by the words round it
  bool disputed = false;  ///< its places differ, which is told at each of them
};

/// "1 maart 2027 om 13.00 uur" where the dossier closes at 12.00.
bool says_other_time(const std::string& value, const std::string& time) {
  const auto known = parse_time(time);
  const auto date = known ? read_date(value) : std::nullopt;
  return date && date->time && *date->time != *known;
}

/// The paragraph with a sign for each content control: what stands in one is compared as a named value.
std::string without_controls(const Block& block) {
  std::string text = block.text;
  for (const ControlSpan& control : block.controls) {
    if (control.end <= text.size() && control.begin < control.end)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(control.begin),
                text.begin() + static_cast<std::ptrdiff_t>(control.end), kControlSign);
  }
  return seen_text(text);
}

/// The amount itself of "€ 1.000.000 per gebeurtenis".
LabelledValue without_each(LabelledValue said) {
  said.plain.resize(std::min(said.plain.find(" per "), said.plain.size()));
  return said;
}

constexpr std::size_t kShortParagraph = 60;  // bytes: a value by itself, and no sentence

/// The cell's paragraphs from this one on, a line each.
std::string cell_text(const std::vector<Block>& blocks, std::size_t at) {
  std::string text = without_controls(blocks[at]);
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    const Block& next = blocks[i];
    if (next.table != blocks[at].table || next.row != blocks[at].row || next.column != blocks[at].column) break;
    text += "\n" + without_controls(next);
  }
  return text;
}

/// What stands in the sentence or line before it.
std::string part_before(const std::string& text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] != '\n' && !(text[begin - 1] == ' ' && begin > 1 && text[begin - 2] == '.'))
    --begin;
  return text.substr(begin, at - begin);
}

/// What says the value where this paragraph is a label alone: the next cell of the row that says something, or below a
/// heading or a colon the next paragraph, when that is short.
std::string next_text(const std::vector<Block>& blocks, std::size_t at) {
  const Block& here = blocks[at];
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    const Block& next = blocks[i];
    if (here.table >= 0) {
      if (next.table != here.table || next.row != here.row) return {};
      if (next.column != here.column && !next.text.empty()) return cell_text(blocks, i);
      continue;
    }
    if (next.text.empty()) continue;
    const bool leads = here.outline_level > 0 || here.text.ends_with(':');
    const bool takes = next.table < 0 && next.outline_level == 0 && next.text.size() <= kShortParagraph;
    return leads && takes ? without_controls(next) : std::string();
  }
  return {};
}

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

class SaidWriter {
 public:
  SaidWriter(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer)
      : document_(document),
        subject_(subject),
        facts_(facts),
        language_(document_language(*document.text, subject)),
        writer_(writer),
        own_(*subject.words, language_) {}

  void write() {
    const std::vector<BlockPlace> places = block_places(document_, *subject_.citations);
    find_asked();
    for (std::size_t i = 0; i < document_.text->blocks.size(); ++i) {
      if (places[i].area != TextArea::kDerived && !places[i].of_other_contract)
        write_block(document_.text->blocks, i, heading_text(document_.index, i));
    }
    const std::vector<Block>& beside = document_.text->beside;
    for (std::size_t i = 0; i < beside.size(); ++i) {
      if (beside[i].area == DocumentArea::kComment) continue;
      const bool on_page = !hangs_on_text(beside[i]);
      if (!on_page && (beside[i].anchor >= places.size() || places[beside[i].anchor].area == TextArea::kDerived ||
                       places[beside[i].anchor].of_other_contract))
        continue;
      write_block(beside, i, on_page ? std::string() : heading_text(document_.index, beside[i].anchor));
    }
    own_.write(writer_);
  }

 private:
  /// A named value with the labels by which a text may say another, or, where nobody says what it is, two.
  struct Asked {
    const ValueLabels* labels = nullptr;
    FillIn fill;
    KnownValue known;
    const AgreedPeriod* period = nullptr;  ///< of which these are the labels

    [[nodiscard]] bool is_typed() const noexcept {
      return fill.type != FillType::kText && fill.type != FillType::kChoice;
    }
  };

  void find_asked() {
    for (const ValueLabels& labels : subject_.words->labels) {
      KnownValue known = known_value(labels.tag);
      if (known.disputed) continue;
      FillIn fill = fill_of(labels);
      const bool amount = fill.type == FillType::kDuration || fill.type == FillType::kMoney;
      if (known.text.empty() && !amount) continue;
      declare_unit(labels.tag, fill);
      asked_.push_back({&labels, std::move(fill), std::move(known)});
    }
    for (const AgreedPeriod& period : subject_.words->periods)
      if (!period.labels.labels.empty()) asked_.push_back({&period.labels, fill_of(period.labels), {}, &period});
  }

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

  /// What the named value is, with its unit where only a number stands there.
  [[nodiscard]] std::string answer_text(const KnownValue& known, const FillIn& fill) const {
    const bool bare = known.text.find_first_not_of("0123456789.,") == std::string::npos;
    const std::string& unit = fill.unit.in(language_);
    return known.text + (bare && !unit.empty() ? " " + unit : "");
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

  void write_block(const std::vector<Block>& blocks, std::size_t at, const std::string& position) {
    const Block& block = blocks[at];
    if (block.text.empty()) return;
    const std::string text = without_controls(block);
    const std::string next = next_text(blocks, at);
    const LabelledText labelled(*subject_.words, text);
    for (const Asked& asked : asked_) {
      // A heading names chapters, too: "Referentie: vergelijkbare opdrachten".
      if (block.outline_level > 0 && !asked.is_typed()) continue;
      const std::string_view follows = asked.is_typed() || block.table >= 0 ? std::string_view(next) : "";
      for (const LabelledValue& said :
           find_labelled(*subject_.words, *asked.labels, asked.fill, labelled, follows, language_)) {
        // "De huidige overeenkomst (looptijd: 12 maanden) loopt af."
        const std::string before = part_before(text, said.at);
        const bool period = asked.fill.type == FillType::kDuration;
        if (names_other_contract(before, *subject_.citations)) continue;
        if (period && (is_apart(*subject_.words, before) || is_apart(*subject_.words, position))) continue;
        write_said(asked, said, block, position);
      }
    }
    own_.add_agreed(block, position);
  }

  /// What nobody else says may be said twice.
  void add_own(const Asked& asked, const LabelledValue& said, const Block& block, const std::string& position) {
    OwnStatement own{asked.labels->tag, {}, said.value, value_identity(asked.fill, said.plain, language_), &block,
                     position};
    for (const Language language : kLanguages) own.label.set(language, said.label);
    if (asked.period != nullptr) {
      own.subject = asked.period->id;
      own.label = asked.period->name;
    }
    own_.add(std::move(own));
  }

  void write_said(const Asked& asked, const LabelledValue& said, const Block& block, const std::string& position) {
    const KnownValue& known = asked.known;
    if (is_other_thing(*subject_.words, *asked.labels, asked.fill, said, known.each, language_)) return;
    if (known.text.empty()) return add_own(asked, said, block, position);
    const bool other_time = says_other_time(said.value, known.time);
    if (!other_time &&
        says_value(known.each ? without_each(said) : said, *asked.labels, asked.fill, known.text, language_))
      return;
    const XmlElement element(writer_, "said");
    writer_.attribute("name", asked.labels->tag);
    writer_.attribute("label", said.label);
    writer_.attribute("value", said.value);
    writer_.attribute("answer", answer_text(known, asked.fill) + (other_time ? " " + known.time : ""));
    writer_.attribute("by", known.by_dossier ? "dossier" : "documents");
    writer_.attribute("start", excerpt(block.text));
    writer_.attribute("position", position);
    writer_.attribute("place", document_area_id(block.area));
  }

  const ReadDocument& document_;
  const CheckSubject& subject_;
  const FillInFacts& facts_;
  Language language_;
  XmlWriter& writer_;
  std::vector<Asked> asked_;
  OwnStatements own_;
};

}  // namespace

void write_said(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts,
                XmlWriter& writer) {
  if (subject.words != nullptr && !subject.words->labels.empty()) SaidWriter(document, subject, facts, writer).write();
}

}  // namespace bestek
