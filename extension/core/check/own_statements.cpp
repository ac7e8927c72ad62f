// SPDX-License-Identifier: EUPL-1.2
#include "core/check/own_statements.hpp"

#include <algorithm>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/lot_words.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/other_thing.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

/// Of a statement, where another place says `other`; the element is open.
void write_statement(const OwnStatement& statement, const std::string& other, XmlWriter& writer) {
  writer.attribute("name", statement.subject);
  writer.attribute("label", statement.label.in(Language::kDutch));
  writer.attribute("label-en", statement.label.in(Language::kEnglish));
  writer.attribute("value", statement.value);
  writer.attribute("answer", other);
  writer.attribute("by", "text");
  writer.attribute("start", excerpt(statement.block->text));
  writer.attribute("position", statement.position);
  writer.attribute("place", document_area_id(statement.block->area));
}

}  // namespace

void OwnStatements::add(OwnStatement statement) {
  if (names_lot(statement.position) || names_lot(statement.block->text)) return;
  if (!known_.emplace(statement.block, statement.subject, statement.identity).second) return;
  TwoValues& values = values_[statement.subject];
  if (values.first == kNone) values.first = all_.size();
  if (values.other == kNone && all_.size() > values.first && all_[values.first].identity != statement.identity)
    values.other = all_.size();
  all_.push_back(std::move(statement));
}

void OwnStatements::add_agreed(const std::vector<const AgreedPeriod*>& named, const Block& block,
                               const std::string& position) {
  if (named.empty() || is_apart(words_, position)) return;
  std::vector<PlainSentence> sentences = plain_sentences(seen_text(block.text));
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
    write_statement(one, other.value, writer);
  }
}

std::vector<OwnStatement> OwnStatements::shared() const {
  std::vector<OwnStatement> statements;
  for (const auto& [subject, values] : values_) {
    const auto period = std::ranges::find(words_.periods, subject, &AgreedPeriod::id);
    if (period != words_.periods.end() && period->across && values.other == kNone)
      statements.push_back(all_[values.first]);
  }
  return statements;
}

void TenderStatements::add(const std::string& file, std::vector<OwnStatement> statements) {
  for (OwnStatement& one : statements) by_subject_[one.subject].push_back({file, std::move(one)});
}

void TenderStatements::write(XmlWriter& writer) const {
  for (const auto& [subject, documents] : by_subject_) {
    for (const OfDocument& one : documents) {
      const auto other = std::ranges::find_if(
          documents, [&](const OfDocument& document) { return document.statement.identity != one.statement.identity; });
      if (other == documents.end()) continue;
      const XmlElement element(writer, "said-across");
      writer.attribute("file", one.file);
      writer.attribute("other", other->file);
      write_statement(one.statement, other->statement.value, writer);
    }
  }
}

}  // namespace bestek
