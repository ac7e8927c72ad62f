// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/day_text.hpp"
#include "core/base/text.hpp"
#include "core/check/asked_values.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/label_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/next_text.hpp"
#include "core/check/other_thing.hpp"
#include "core/check/own_statements.hpp"
#include "core/check/said_value.hpp"
#include "core/check/sentence_words.hpp"
#include "core/clause/value_identity.hpp"
#include "core/document/answer.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// "1 maart 2027 om 13.00 uur" where the dossier closes at 12.00.
bool says_other_time(const std::string& value, const std::string& time) {
  const auto known = parse_time(time);
  auto date = known ? read_date(value) : std::nullopt;
  if (known && !date) date = find_day(value, DayForm::kNumbered);
  return date && date->time && *date->time != *known;
}

/// The amount itself of "€ 1.000.000 per gebeurtenis".
LabelledValue without_each(LabelledValue said) {
  said.plain.resize(std::min(said.plain.find(" per "), said.plain.size()));
  return said;
}

/// What stands in the sentence or line before it.
std::string part_before(const std::string& text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] != '\n' && !(text[begin - 1] == ' ' && begin > 1 && text[begin - 2] == '.'))
    --begin;
  return text.substr(begin, at - begin);
}

/// First of the values that are asked, then of the periods.
std::vector<std::span<const ValueSentence>> sentences_of(const std::vector<AskedValue>& asked,
                                                         const std::vector<AgreedPeriod>& periods) {
  std::vector<std::span<const ValueSentence>> sentences;
  sentences.reserve(asked.size() + periods.size());
  for (const AskedValue& one : asked) sentences.emplace_back(one.labels->sentences);
  for (const AgreedPeriod& one : periods) sentences.emplace_back(one.labels.sentences);
  return sentences;
}

/// The control that stands where the text without controls has its sign.
const ControlSpan* control_at(const Block& block, std::string_view text, std::size_t at) {
  const auto signs = [](std::string_view part) {
    std::size_t runs = 0;
    for (std::size_t i = 0; i < part.size(); ++i)
      runs += part[i] == kControlSign && (i == 0 || part[i - 1] != kControlSign) ? 1U : 0U;
    return runs;
  };
  std::size_t number = signs(text.substr(0, at));
  std::size_t end = std::string::npos;
  for (const ControlSpan& control : block.controls) {
    if (!control.tag.starts_with(kTagPrefix) || control.begin >= control.end) continue;
    if (control.begin != end && number-- == 0) return &control;  // two without a character between are one sign
    end = control.end;
  }
  return nullptr;
}

class SaidWriter {
 public:
  SaidWriter(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer)
      : document_(document),
        subject_(subject),
        language_(document_language(*document.text, subject)),
        writer_(writer),
        asked_(asked_values(document, subject, facts, language_)),
        sentence_words_(sentences_of(asked_, subject.words->periods), language_),
        known_labels_(*subject.words, language_),
        own_(*subject.words, language_) {}

  void write() {
    const std::vector<BlockPlace>& places = document_.places;
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
      write_block(beside, i, heading_beside(document_.index, beside[i]));
    }
    own_.write(writer_);
  }

  [[nodiscard]] std::vector<OwnStatement> shared() const { return own_.shared(); }

 private:
  /// What a paragraph said of each value beside its labels, each once.
  using ByLabel = std::map<const AskedValue*, std::set<std::string>>;

  void write_block(const std::vector<Block>& blocks, std::size_t at, const std::string& position) {
    const Block& block = blocks[at];
    if (block.text.empty()) return;
    const std::string text = without_controls(block);
    const std::string next = next_text(blocks, at, known_labels_);
    const LabelledText labelled(*subject_.words, text);
    ByLabel by_label;
    for (const AskedValue& asked : asked_) {
      if (!labelled.may_hold(asked.begins)) continue;
      // A heading names chapters, too: "Referentie: vergelijkbare opdrachten".
      if (block.outline_level > 0 && !asked.is_typed()) continue;
      const std::string_view follows =
          asked.is_typed() || asked.labels->is_code || block.table >= 0 ? std::string_view(next) : "";
      for (const LabelledValue& said : find_labelled(*subject_.words, *asked.labels, asked.fill, labelled, follows)) {
        if (said.control) {
          write_control(asked, said, block, text, position);
          continue;
        }
        std::set<std::string>& values = by_label[&asked];
        // "De huidige overeenkomst (looptijd: 12 maanden) loopt af."
        const std::string before = part_before(text, said.at);
        const bool period = asked.fill.type == FillType::kDuration;
        if (names_other_contract(before, *subject_.citations)) continue;
        if (period && (is_apart(*subject_.words, before) || is_apart(*subject_.words, position))) continue;
        if (values.insert(said.value).second) write_said(asked, said, block, position);
      }
    }
    write_sentences(block, text, position, by_label);
  }

  /// A control of another value of the profile beside this one's label.
  void write_control(const AskedValue& asked, LabelledValue said, const Block& block, std::string_view text,
                     const std::string& position) {
    const ControlSpan* control = control_at(block, text, *said.control);
    if (control == nullptr || control->tag == asked.labels->tag || !control->tag.starts_with(kProfileTagPrefix) ||
        (asked.fill.type != FillType::kDate && !asked.labels->is_code))
      return;  // of a number the words behind it say what it counts
    said.language = language_;
    said.value = said.plain = leading_value(answer_of(block, *control), asked.fill, language_);
    if (!said.value.empty()) write_said(asked, said, block, position);
  }

  /// What sentences say of a value beside whose labels the paragraph said nothing.
  void write_sentences(const Block& block, const std::string& text, const std::string& position,
                       const ByLabel& by_label) {
    std::vector<const AgreedPeriod*> periods;
    std::vector<PlainSentence> sentences;
    for (const std::size_t named : sentence_words_.named_in(text)) {
      if (named >= asked_.size()) {
        periods.push_back(&subject_.words->periods[named - asked_.size()]);
      } else if (asked_[named].period == nullptr && !by_label.contains(&asked_[named])) {
        if (sentences.empty()) sentences = plain_sentences(text);
        write_sentences_of(asked_[named], sentences, block, position);
      }
    }
    own_.add_agreed(periods, block, position);
  }

  void write_sentences_of(const AskedValue& asked, const std::vector<PlainSentence>& sentences, const Block& block,
                          const std::string& position) {
    if (is_apart(*subject_.words, position)) return;
    for (const PlainSentence& sentence : sentences) {
      const auto value = value_in(sentence, asked);
      if (!value || names_other_contract(sentence.text, *subject_.citations) ||
          is_apart(*subject_.words, sentence.text))
        continue;
      write_value(asked, {first_label(*asked.labels), *value, *value, *value, {}, 0, language_}, block, position);
    }
  }

  [[nodiscard]] std::optional<std::string> value_in(const PlainSentence& sentence, const AskedValue& asked) const {
    for (const ValueSentence& words : asked.labels->sentences) {
      if (words.language != language_) continue;
      if (auto value = said_in_sentence(words, asked.fill.type, sentence)) return value;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string first_label(const ValueLabels& labels) const {
    const auto first = std::ranges::find(labels.labels, language_, &ValueLabels::Label::language);
    return first == labels.labels.end() ? labels.tag : first->text;
  }

  /// What nobody else says may be said twice.
  void add_own(const AskedValue& asked, const LabelledValue& said, const Block& block, const std::string& position) {
    // Of a day whose year is left out nobody knows whether it is another one.
    if (asked.fill.type == FillType::kDate && !read_date(said.plain)) return;
    OwnStatement own{asked.labels->tag, {}, said.value, value_identity(asked.fill, said.plain, said.language), &block,
                     position};
    for (const Language language : kLanguages) own.label.set(language, said.label);
    if (asked.period != nullptr) {
      own.subject = asked.period->id;
      own.label = asked.period->name;
    }
    own_.add(std::move(own));
  }

  void write_said(const AskedValue& asked, const LabelledValue& said, const Block& block, const std::string& position) {
    // A label of one language may stand in a sentence of the other.
    const bool other = std::ranges::any_of(kLanguages, [&](Language language) {
      return (language == said.language || language == language_) &&
             is_other_thing(*subject_.words, *asked.labels, asked.fill, said, asked.known.each, language);
    });
    if (!other) write_value(asked, said, block, position);
  }

  void write_value(const AskedValue& asked, const LabelledValue& said, const Block& block,
                   const std::string& position) {
    const KnownValue& known = asked.known;
    if (known.text.empty()) return add_own(asked, said, block, position);
    const bool other_time = says_other_time(said.value, known.time);
    if (!other_time &&
        says_value(known.each ? without_each(said) : said, *asked.labels, asked.fill, known.text, language_))
      return;
    const XmlElement element(writer_, "said");
    writer_.attribute("name", asked.labels->tag);
    writer_.attribute("label", said.label);
    writer_.attribute("value", said.value);
    writer_.attribute("answer", known_text(asked, language_) + (other_time ? " " + known.time : ""));
    writer_.attribute("by", known.by_dossier ? "dossier" : "documents");
    writer_.attribute("start", excerpt(block.text));
    writer_.attribute("position", position);
    writer_.attribute("place", document_area_id(block.area));
  }

  const ReadDocument& document_;
  const CheckSubject& subject_;
  Language language_;
  XmlWriter& writer_;
  std::vector<AskedValue> asked_;
  SentenceWords sentence_words_;
  KnownLabels known_labels_;
  OwnStatements own_;
};

}  // namespace

void write_said(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer,
                TenderStatements* across) {
  if (subject.words == nullptr || subject.words->labels.empty()) return;
  SaidWriter said(document, subject, facts, writer);
  said.write();
  if (across != nullptr) across->add(document.file, said.shared());
}

}  // namespace bestek
