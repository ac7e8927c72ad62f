// SPDX-License-Identifier: EUPL-1.2
#include <set>
#include <tuple>

#include "core/base/ascii.hpp"
#include "core/base/currency.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/said_value.hpp"

namespace bestek {
namespace {

constexpr std::size_t kSaid = 80;        // code points of a phrase that a finding repeats
constexpr std::size_t kMoneyBytes = 60;  // in which an amount is written with its currency

/// The amount with which the text begins, with its currency before or behind it; "" for none.
std::string money_at(std::string_view text, Language language) {
  text = text.substr(0, kMoneyBytes);
  if (euro_at_begin(text) > 0) {
    FillIn fill;
    fill.type = FillType::kMoney;
    return leading_value(text, fill, language);
  }
  const std::string plain = canonical_text(text);
  const auto number = leading_number(plain, language, true);
  if (!number) return {};
  const std::size_t sign = plain.find_first_not_of(' ', number->end);
  const std::size_t size = sign == std::string::npos ? 0 : euro_at_begin(std::string_view(plain).substr(sign));
  return size == 0 ? std::string() : plain.substr(0, sign + size);
}

/// The first amount of money at or behind the place.
std::string money_from(std::string_view sentence, std::size_t at, Language language) {
  for (std::size_t i = at; i < sentence.size(); ++i) {
    // Not from the middle of a word ("kleur") or of a number ("1.000.000").
    const char before = i > 0 ? sentence[i - 1] : ' ';
    const bool inside =
        is_letter(before) || is_digit(before) || (is_digit(sentence[i]) && (before == '.' || before == ','));
    if (inside || sentence[i] == ' ') continue;
    if (std::string found = money_at(sentence.substr(i), language); !found.empty()) return found;
  }
  return {};
}

/// The number behind the phrase, in the unit of its kind; attributes of the open element.
void write_value(const SaidPhrase& said, std::string_view sentence, Language language, XmlWriter& writer) {
  if (said.phrase->value == PhraseValue::kMoney) {
    const std::string written = money_from(sentence, said.at, language);
    const auto amount = number_within(written, language);
    if (!amount) return;
    writer.attribute("amount", plain_number(*amount));
    writer.attribute("value", written);
  }
  if (said.phrase->value == PhraseValue::kPeriod) {
    const auto periods = find_periods(sentence.substr(said.at), language);
    if (periods.empty()) return;
    const FoundPeriod& first = periods.front();
    if (first.period.unit == TimeUnit::kMonth) writer.attribute("months", plain_number(first.period.amount));
    if (first.period.unit == TimeUnit::kDay) writer.attribute("days", plain_number(first.period.amount));
    writer.attribute("value", sentence.substr(said.at + first.begin, first.end - first.begin));
  }
}

class PhraseWriter {
 public:
  PhraseWriter(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer)
      : document_(document),
        subject_(subject),
        writer_(writer),
        language_(document_language(*document.text, subject)),
        places_(document.places) {}

  void write() {
    const std::vector<Block>& blocks = document_.text->blocks;
    auto placement = document_.placements.begin();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (places_[i].of_other_contract || places_[i].area == TextArea::kDerived) continue;
      while (placement != document_.placements.end() && (!placement->stands() || placement->last_block < i))
        ++placement;
      const bool inside = placement != document_.placements.end() && placement->covers(i);
      write_block(blocks[i], places_[i], heading_text(document_.index, i), inside ? &*placement : nullptr);
    }
    for_each_beside(*document_.text, [&](const Block& block) {
      if (block.area == DocumentArea::kComment || block.area == DocumentArea::kProperties) return;
      write_block(block, {}, heading_beside(document_.index, block), nullptr);
    });
  }

 private:
  void write_block(const Block& block, const BlockPlace& place, const std::string& position,
                   const Placement* placement) {
    const std::vector<const Phrase*> named = subject_.phrases->named_in(block.text);
    if (named.empty()) return;
    struct Said {
      SaidPhrase phrase;
      std::string sentence;
    };
    std::vector<Said> said;
    for (const PlainSentence& sentence : plain_sentences(seen_text(block.text)))
      for (SaidPhrase& one : Phrases::said_in(sentence.text, named)) said.push_back({std::move(one), sentence.text});
    for (const Said& one : said) {
      if (one.phrase.phrase->once && !told_.emplace(one.phrase.phrase->id, one.phrase.words, place.area).second)
        continue;
      const XmlElement element(writer_, "says");
      writer_.attribute("id", one.phrase.phrase->id);
      writer_.attribute("said", first_code_points(one.phrase.words, kSaid));
      write_value(one.phrase, one.sentence, language_, writer_);
      writer_.attribute("chapter", place.chapter);
      writer_.attribute("area", text_area_word(place.area));
      writer_.attribute("place", document_area_id(block.area));
      writer_.attribute("start", excerpt(block.text));
      writer_.flag("typed", document_.text->format == DocumentFormat::kOdt && !block.composed);
      write_clause(placement, position);
      std::set<std::string> written;
      for (const Said& other : said)
        if (&other != &one && written.insert(other.phrase.phrase->id).second)
          writer_.empty("with", "id", other.phrase.phrase->id);
    }
  }

  void write_clause(const Placement* placement, const std::string& position) {
    if (placement == nullptr) return writer_.attribute("position", position);
    const Clause* clause =
        subject_.library == nullptr ? nullptr : subject_.library->find_release(placement->release_hash);
    writer_.attribute("position", placement->title);
    writer_.attribute("clause", placement->clause_id);
    writer_.attribute("mark", placement->mark);
    if (clause != nullptr) writer_.attribute("kind", kind_id(clause->kind));
  }

  const ReadDocument& document_;
  const CheckSubject& subject_;
  XmlWriter& writer_;
  Language language_;
  const std::vector<BlockPlace>& places_;
  std::set<std::tuple<std::string, std::string, TextArea>> told_;  ///< of phrases that are told once
};

}  // namespace

void write_phrases(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  if (subject.phrases != nullptr) PhraseWriter(document, subject, writer).write();
}

}  // namespace bestek
