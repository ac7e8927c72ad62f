// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/text.hpp"
#include "core/check/asked_values.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/label_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/other_thing.hpp"
#include "core/check/own_statements.hpp"
#include "core/check/sentence_words.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

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
constexpr std::size_t kShortValue = 40;      // bytes of one below a label that nothing announces

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

/// The labels of the library in one language: whether a text is one of them and no more.
class KnownLabels {
 public:
  KnownLabels(const ValueWords& words, Language language) {
    for (const ValueLabels& value : words.labels)
      for (const ValueLabels::Label& label : value.labels)
        if (label.language == language) labels_.insert(spelled(label.text));
  }
  [[nodiscard]] bool contain(std::string text) const {
    if (text.ends_with(':')) text.pop_back();
    return labels_.contains(spelled(text));
  }

 private:
  std::unordered_set<std::string> labels_;
};

/// The cell below one of a head row: of a table with a head and one row more, whose head has two labels at least. What
/// many rows say is of as many things.
std::optional<std::size_t> cell_below(const std::vector<Block>& blocks, std::size_t at, const KnownLabels& known) {
  const Block& here = blocks[at];
  if (here.table < 0 || here.row != 0) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0 && blocks[begin - 1].table == here.table) --begin;
  std::size_t end = begin;
  std::optional<std::size_t> below;
  for (; end < blocks.size() && blocks[end].table == here.table; ++end) {
    if (blocks[end].row > 1) return std::nullopt;
    if (blocks[end].row == 1 && blocks[end].column == here.column && !below && !blocks[end].text.empty()) below = end;
  }
  if (!below) return std::nullopt;
  const auto labels = std::count_if(blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                                    blocks.begin() + static_cast<std::ptrdiff_t>(end),
                                    [&](const Block& block) { return block.row == 0 && known.contain(block.text); });
  return labels > 1 ? below : std::nullopt;
}

/// What says the value where this paragraph is a label alone: the cell below it in a head row, else the next cell of
/// the row that says something; below a heading or a colon the next paragraph, when that is short; and the next one of
/// two lines that say no more than label and value.
std::string next_text(const std::vector<Block>& blocks, std::size_t at, const KnownLabels& known) {
  const Block& here = blocks[at];
  if (const auto below = cell_below(blocks, at, known)) return cell_text(blocks, *below);
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    const Block& next = blocks[i];
    if (here.table >= 0) {
      if (next.table != here.table || next.row != here.row) return {};
      if (next.column != here.column && !next.text.empty()) return cell_text(blocks, i);
      continue;
    }
    if (next.text.empty()) continue;
    const bool leads = here.outline_level > 0 || here.text.ends_with(':');
    const std::size_t most = leads ? kShortParagraph : kShortValue;
    const bool takes = next.table < 0 && next.outline_level == 0 && next.text.size() <= most;
    return takes && (leads || here.text.size() <= kShortParagraph) ? without_controls(next) : std::string();
  }
  return {};
}

class SaidWriter {
 public:
  SaidWriter(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer)
      : document_(document),
        subject_(subject),
        language_(document_language(*document.text, subject)),
        writer_(writer),
        asked_(asked_values(document, subject, facts, language_)),
        known_labels_(*subject.words, language_),
        own_(*subject.words, language_) {}

  void write() {
    const std::vector<BlockPlace> places = block_places(document_, *subject_.citations);
    index_sentences();
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

  [[nodiscard]] std::vector<OwnStatement> shared() const { return own_.shared(); }

 private:
  /// First the values that are asked, then the periods.
  void index_sentences() {
    std::vector<std::span<const ValueSentence>> sentences;
    sentences.reserve(asked_.size() + subject_.words->periods.size());
    for (const AskedValue& asked : asked_) sentences.emplace_back(asked.labels->sentences);
    for (const AgreedPeriod& period : subject_.words->periods) sentences.emplace_back(period.labels.sentences);
    sentence_words_.emplace(sentences, language_);
  }

  void write_block(const std::vector<Block>& blocks, std::size_t at, const std::string& position) {
    const Block& block = blocks[at];
    if (block.text.empty()) return;
    const std::string text = without_controls(block);
    const std::string next = next_text(blocks, at, known_labels_);
    const LabelledText labelled(*subject_.words, text);
    std::set<const AskedValue*> by_label;
    std::set<std::pair<const AskedValue*, std::string>> values;  // each once
    for (const AskedValue& asked : asked_) {
      // A heading names chapters, too: "Referentie: vergelijkbare opdrachten".
      if (block.outline_level > 0 && !asked.is_typed()) continue;
      const std::string_view follows =
          asked.is_typed() || asked.labels->is_code || block.table >= 0 ? std::string_view(next) : "";
      for (const LabelledValue& said :
           find_labelled(*subject_.words, *asked.labels, asked.fill, labelled, follows, language_)) {
        by_label.insert(&asked);
        // "De huidige overeenkomst (looptijd: 12 maanden) loopt af."
        const std::string before = part_before(text, said.at);
        const bool period = asked.fill.type == FillType::kDuration;
        if (names_other_contract(before, *subject_.citations)) continue;
        if (period && (is_apart(*subject_.words, before) || is_apart(*subject_.words, position))) continue;
        if (values.emplace(&asked, said.value).second) write_said(asked, said, block, position);
      }
    }
    write_sentences(block, text, position, by_label);
  }

  /// What sentences say of a value beside whose labels the paragraph said nothing.
  void write_sentences(const Block& block, const std::string& text, const std::string& position,
                       const std::set<const AskedValue*>& by_label) {
    std::vector<const AgreedPeriod*> periods;
    for (const std::size_t named : sentence_words_->named_in(text)) {
      if (named >= asked_.size())
        periods.push_back(&subject_.words->periods[named - asked_.size()]);
      else if (asked_[named].period == nullptr && !by_label.contains(&asked_[named]))
        write_sentences_of(asked_[named], block, text, position);
    }
    own_.add_agreed(periods, block, position);
  }

  void write_sentences_of(const AskedValue& asked, const Block& block, const std::string& text,
                          const std::string& position) {
    if (is_apart(*subject_.words, position)) return;
    for (const PlainSentence& sentence : plain_sentences(text)) {
      if (names_other_contract(sentence.text, *subject_.citations) || is_apart(*subject_.words, sentence.text))
        continue;
      for (const ValueSentence& words : asked.labels->sentences) {
        if (words.language != language_) continue;
        const auto value = said_in_sentence(words, asked.fill.type, sentence);
        if (!value) continue;
        write_value(asked, {first_label(*asked.labels), *value, *value, *value, {}, 0}, block, position);
        break;
      }
    }
  }

  [[nodiscard]] std::string first_label(const ValueLabels& labels) const {
    const auto first = std::ranges::find(labels.labels, language_, &ValueLabels::Label::language);
    return first == labels.labels.end() ? labels.tag : first->text;
  }

  /// What nobody else says may be said twice.
  void add_own(const AskedValue& asked, const LabelledValue& said, const Block& block, const std::string& position) {
    OwnStatement own{asked.labels->tag, {}, said.value, value_identity(asked.fill, said.plain, language_), &block,
                     position};
    for (const Language language : kLanguages) own.label.set(language, said.label);
    if (asked.period != nullptr) {
      own.subject = asked.period->id;
      own.label = asked.period->name;
    }
    own_.add(std::move(own));
  }

  void write_said(const AskedValue& asked, const LabelledValue& said, const Block& block, const std::string& position) {
    if (!is_other_thing(*subject_.words, *asked.labels, asked.fill, said, asked.known.each, language_))
      write_value(asked, said, block, position);
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
  std::optional<SentenceWords> sentence_words_;
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
