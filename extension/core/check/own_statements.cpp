// SPDX-License-Identifier: EUPL-1.2
#include "core/check/own_statements.hpp"

#include <algorithm>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/other_thing.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

/// Whether it is about one lot among several.
bool names_lot(std::string_view text) {
  const std::vector<std::string> words = split(folded(text), ' ');
  return std::ranges::any_of(words, [](const std::string& word) {
    return word.starts_with("perceel") || word.starts_with("percelen") || word == "lot" || word == "lots";
  });
}

}  // namespace

AgreedWords::AgreedWords(const std::vector<AgreedPeriod>& periods, Language language) {
  for (const AgreedPeriod& period : periods) {
    for (const AgreedPeriod::Sentence& sentence : period.sentences) {
      if (sentence.language != language) continue;
      Wanted wanted{&period, {}};
      for (const auto& words : sentence.words) {
        // What begins with another letter is left to the closer look.
        if (!std::ranges::all_of(words, [](const std::string& word) { return !word.empty() && is_letter(word[0]); }))
          continue;
        wanted.numbers.push_back(numbers_);
        for (const std::string& word : words)
          by_letter_.at(static_cast<std::size_t>(word[0] - 'a')).push_back({word.substr(0, word.find(' ')), numbers_});
        ++numbers_;
      }
      wanted_.push_back(std::move(wanted));
    }
  }
}

std::vector<const AgreedPeriod*> AgreedWords::named_in(std::string_view text) const {
  std::vector<bool> found(numbers_);
  char before = ' ';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = lower(text[i]);
    if (is_letter(c) && !is_letter(before)) {
      for (const Beginning& one : by_letter_.at(static_cast<std::size_t>(c - 'a')))
        if (begins_with_letters(text.substr(i), one.word)) found[one.number] = true;
    }
    before = c;
  }
  std::vector<const AgreedPeriod*> named;
  for (const Wanted& wanted : wanted_) {
    const bool all = std::ranges::all_of(wanted.numbers, [&](std::size_t number) { return found[number]; });
    if (all && (named.empty() || named.back() != wanted.period)) named.push_back(wanted.period);
  }
  return named;
}

void OwnStatements::add(OwnStatement statement) {
  if (names_lot(statement.position) || names_lot(statement.block->text)) return;
  if (!known_.emplace(statement.block, statement.subject, statement.identity).second) return;
  TwoValues& values = values_[statement.subject];
  if (values.first == kNone) values.first = all_.size();
  if (values.other == kNone && all_.size() > values.first && all_[values.first].identity != statement.identity)
    values.other = all_.size();
  all_.push_back(std::move(statement));
}

void OwnStatements::add_agreed(const Block& block, const std::string& position) {
  const std::string text = seen_text(block.text);
  const auto named = agreed_.named_in(text);
  if (named.empty()) return;
  if (is_apart(words_, position)) return;
  std::vector<PlainSentence> sentences = plain_sentences(text);
  std::erase_if(sentences, [&](const PlainSentence& one) { return is_apart(words_, one.text); });
  FillIn fill;
  fill.type = FillType::kDuration;
  for (const AgreedPeriod* period : named) {
    const auto said = find_agreed(*period, sentences, language_);
    if (said)
      add({period->id, period->name, said->written, value_identity(fill, said->written, language_), &block, position});
  }
}

void OwnStatements::write(XmlWriter& writer) const {
  for (const OwnStatement& one : all_) {
    const TwoValues& values = values_.at(one.subject);
    if (values.other == kNone) continue;
    const OwnStatement& first = all_[values.first];
    const OwnStatement& other = first.identity == one.identity ? all_[values.other] : first;
    const XmlElement element(writer, "said");
    writer.attribute("name", one.subject);
    writer.attribute("label", one.label.in(Language::kDutch));
    writer.attribute("label-en", one.label.in(Language::kEnglish));
    writer.attribute("value", one.value);
    writer.attribute("answer", other.value);
    writer.attribute("by", "text");
    writer.attribute("start", excerpt(one.block->text));
    writer.attribute("position", one.position);
    writer.attribute("place", document_area_id(one.block->area));
  }
}

}  // namespace bestek
