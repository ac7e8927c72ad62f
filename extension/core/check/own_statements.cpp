// SPDX-License-Identifier: EUPL-1.2
#include "core/check/own_statements.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/text.hpp"
#include "core/check/model_facts.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

// How the words begin that name a stretch of time, with or without a kind of day before them.
constexpr std::array<std::string_view, 12> kTimeWords{"dag",   "day",  "week",  "weke",  "maan",  "mont",
                                                      "werkd", "work", "kalen", "calen", "busin", "jaar"};

bool is_small(char c) noexcept { return c >= 'a' && c <= 'z'; }

/// Whether a word of it may name a stretch of time: most paragraphs have none, and need no closer look.
bool may_name_period(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_small(text[i]) || (i > 0 && is_small(text[i - 1]))) continue;
    const std::string_view word = text.substr(i, 5);
    if (std::ranges::any_of(kTimeWords, [&](std::string_view begin) { return word.starts_with(begin); })) return true;
  }
  return false;
}

/// Whether it is about one lot among several.
bool names_lot(std::string_view text) {
  const std::vector<std::string> words = split(folded(text), ' ');
  return std::ranges::any_of(words, [](const std::string& word) {
    return word.starts_with("perceel") || word.starts_with("percelen") || word == "lot" || word == "lots";
  });
}

}  // namespace

void OwnStatements::add(OwnStatement statement) {
  const bool known = std::ranges::any_of(all_, [&](const OwnStatement& one) {
    return one.block == statement.block && one.subject == statement.subject && one.identity == statement.identity;
  });
  if (!known && !names_lot(statement.position) && !names_lot(statement.block->text))
    all_.push_back(std::move(statement));
}

void OwnStatements::add_agreed(const std::vector<AgreedPeriod>& periods, const Block& block,
                               const std::string& position, Language language) {
  if (!may_name_period(block.text)) return;
  const std::vector<PlainSentence> sentences = plain_sentences(seen_text(block.text));
  FillIn fill;
  fill.type = FillType::kDuration;
  for (const AgreedPeriod& period : periods) {
    const auto said = find_agreed(period, sentences, language);
    if (said)
      add({period.id, period.name, said->written, value_identity(fill, said->written, language), &block, position});
  }
}

void OwnStatements::write(XmlWriter& writer) const {
  for (const OwnStatement& one : all_) {
    const auto other = std::ranges::find_if(
        all_, [&](const OwnStatement& two) { return two.subject == one.subject && two.identity != one.identity; });
    if (other == all_.end()) continue;
    const XmlElement element(writer, "said");
    writer.attribute("name", one.subject);
    writer.attribute("label", one.label.in(Language::kDutch));
    writer.attribute("label-en", one.label.in(Language::kEnglish));
    writer.attribute("value", one.value);
    writer.attribute("answer", other->value);
    writer.attribute("by", "text");
    writer.attribute("start", excerpt(one.block->text));
    writer.attribute("position", one.position);
    writer.attribute("place", document_area_id(one.block->area));
  }
}

}  // namespace bestek
